package slim

import (
	"bytes"
	"testing"
)

// Bodies of functions: no locals, then what a Go function begins with.
func body(code ...byte) []byte { return append([]byte{0, 0x23, 0, 0x21, 1}, code...) }

func TestFoldBody(t *testing.T) {
	address := []byte{0x20, 1, 0xad, 0x42, 40, 0x7c, 0xa7} // local.get $sp; i64.extend_i32_u; i64.const 40; i64.add; i32.wrap_i64
	join := func(parts ...[]byte) []byte { return body(bytes.Join(parts, nil)...) }
	tests := []struct {
		name     string
		in, want []byte
	}{
		{"load", join(address, []byte{0x29, 3, 0, 0x0b}), body(0x20, 1, 0x29, 3, 40, 0x0b)},
		{"load with an offset", join(address, []byte{0x29, 3, 8, 0x0b}), body(0x20, 1, 0x29, 3, 48, 0x0b)},
		{"store of a constant", join(address, []byte{0x42, 7, 0x37, 3, 0, 0x0b}), body(0x20, 1, 0x42, 7, 0x37, 3, 40, 0x0b)},
		{"store of what is loaded from another", join(address, address, []byte{0x29, 3, 0, 0x37, 3, 0, 0x0b}), body(0x20, 1, 0x20, 1, 0x29, 3, 40, 0x37, 3, 40, 0x0b)},
		{"store of the address itself", join([]byte{0x20, 0}, address, []byte{0x36, 2, 0, 0x0b}), nil},
		{"address that is computed with", join(address, []byte{0x41, 8, 0x6a, 0x29, 3, 0, 0x0b}), nil},
		{"address kept in a local", join(address, []byte{0x21, 2, 0x0b}), nil},
		{"call before the store", join(address, []byte{0x10, 5, 0x37, 3, 0, 0x0b}), nil},
		{"address below a block", join(address, []byte{0x02, 0x40, 0x0b, 0x29, 3, 0, 0x0b}), nil},
		{"another local", body(0x20, 2, 0xad, 0x42, 40, 0x7c, 0xa7, 0x29, 3, 0, 0x0b), nil},
		{"negative", body(0x20, 1, 0xad, 0x42, 0x78, 0x7c, 0xa7, 0x29, 3, 0, 0x0b), nil},
		{"far", body(0x20, 1, 0xad, 0x42, 0x80, 0x80, 0x80, 0x02, 0x7c, 0xa7, 0x29, 3, 0, 0x0b), nil},
		{"not a Go function", append([]byte{0}, append(address, 0x29, 3, 0, 0x0b)...), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == nil {
				want = tt.in
			}
			if got, ok := foldBody(tt.in); !bytes.Equal(got, want) || !ok {
				t.Errorf("foldBody(%x) = %x %v, want %x", tt.in, got, ok, want)
			}
		})
	}
}

func TestFold(t *testing.T) {
	head := []byte("\x00asm\x01\x00\x00\x00")
	load := body(0x20, 1, 0xad, 0x42, 40, 0x7c, 0xa7, 0x29, 3, 0, 0x0b)
	folded := body(0x20, 1, 0x29, 3, 40, 0x0b)
	program := func(f []byte) []byte {
		section := append([]byte{1, byte(len(f))}, f...)
		code := append([]byte{0, 2, 'x', 'y', 10, byte(len(section))}, section...) // a section of another kind before it
		return append(bytes.Clone(head), code...)
	}
	if got, err := Fold(program(load)); !bytes.Equal(got, program(folded)) || err != nil {
		t.Errorf("Fold() = %x %v, want %x", got, err, program(folded))
	}
	for name, bad := range map[string][]byte{
		"cut":                 program(load)[:20],
		"unknown instruction": program(body(0xfb, 0x0b)),
		"empty":               nil,
	} {
		if _, err := Fold(bad); err != errWasm {
			t.Errorf("Fold() of what is %s: %v, want %v", name, err, errWasm)
		}
	}
}
