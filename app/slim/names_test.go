package slim

import (
	"bytes"
	"encoding/binary"
	"testing"
)

// table returns the beginning of the table that the runtime finds functions in.
func table(names string) []byte {
	t := []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}
	for _, n := range []int{3, 1, 0, 72, 72 + len(names), 0, 0, 0} {
		t = binary.LittleEndian.AppendUint64(t, uint64(n))
	}
	return append(append(t, names...), "cu and files"...)
}

// withData returns a program whose data is in two pieces, as where the compiler
// leaves out a row of zeros.
func withData(first, second []byte) []byte {
	segment := func(at byte, data []byte) []byte {
		return append(binary.AppendUvarint([]byte{0, opI32Const, at, opEnd}, uint64(len(data))), data...)
	}
	section := append([]byte{2}, segment(4, first)...)
	section = append(section, append([]byte{0, opI32Const, 0x90, 1, opEnd}, binary.AppendUvarint(nil, uint64(len(second)))...)...)
	section = append(section, second...)
	program := append([]byte("\x00asm\x01\x00\x00\x00"), sectionData)
	return append(binary.AppendUvarint(program, uint64(len(section))), section...)
}

func TestUnname(t *testing.T) {
	names := "runtime.main\x00main.main\x00careguide/app/ui.In\x00runtime.goexit\x00"
	want := "runtime.main\x00" + string(make([]byte, len("main.main")+1+len("careguide/app/ui.In")+1)) + "runtime.goexit\x00"
	program := withData([]byte("main.main is said here"), table(names))
	got, err := Unname(program)
	if err != nil || !bytes.Equal(got, withData([]byte("main.main is said here"), table(want))) {
		t.Errorf("Unname() = %q %v", got, err)
	}
	for name, bad := range map[string][]byte{
		"cut":           program[:len(program)-40],
		"without table": withData([]byte("a"), []byte("b")),
		"of two tables": withData(table(names)[:100], table(names)),
		"empty":         nil,
	} {
		if _, err := Unname(bad); err != errWasm {
			t.Errorf("Unname() of what is %s: %v, want %v", name, err, errWasm)
		}
	}
}
