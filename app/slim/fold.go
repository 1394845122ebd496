package slim

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// Fold returns a program of Go's compiler with shorter addresses.
//
// Loads and stores have room for an offset. The compiler leaves it empty where
// the offset is not its own, as for every argument of a call, and adds instead:
//
//	local.get $sp; i64.extend_i32_u; i64.const 40; i64.add; i32.wrap_i64; …; i64.store
//
// Fold writes local.get $sp; …; i64.store offset=40, as the compiler does for
// what is a function's own. Both are the same address, because the stack ends
// far below the highest that there is.
func Fold(program []byte) ([]byte, error) {
	r := &reader{data: program}
	out := slices.Clone(r.bytes(8)) // magic and version
	for len(r.data) > 0 && !r.failed {
		id := r.byte()
		section := r.bytes(r.unsigned())
		if id == sectionCode {
			section = foldCode(r, section)
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(section)))
		out = append(out, section...)
	}
	if r.failed {
		return nil, errWasm
	}
	return out, nil
}

const sectionCode = 10

func foldCode(whole *reader, section []byte) []byte {
	r := &reader{data: section}
	n := r.unsigned()
	out := binary.AppendUvarint(nil, n)
	for ; n > 0 && !r.failed; n-- {
		body, ok := foldBody(r.bytes(r.unsigned()))
		r.failed = r.failed || !ok
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	whole.failed = whole.failed || r.failed
	return out
}

// In a Go function the stack pointer is global 0, and a copy of it is local 1,
// which is what the function begins with.
const stackPointer = 1

var takesStackPointer = []byte{opGlobalGet, 0, opLocalSet, stackPointer}

// maxOffset is more than any frame has, and far less than what overflows.
const maxOffset = 1 << 20

// foldBody folds the addresses of one function, with its locals before it.
func foldBody(body []byte) ([]byte, bool) {
	r := &reader{data: body}
	for n := r.unsigned(); n > 0; n-- {
		r.unsigned()
		r.byte()
	}
	if !bytes.HasPrefix(r.data, takesStackPointer) {
		return body, !r.failed
	}
	out := slices.Clone(body[:len(body)-len(r.data)])
	var code []instruction
	for len(r.data) > 0 {
		code = append(code, r.instruction())
	}
	offsets := map[int]int64{} // to add to loads and stores, by their place
	for i := 0; i < len(code); i++ {
		if at, offset := folds(code[i:]); at > 0 {
			offsets[i+at] = offset
			out = append(out, code[i].code...)
			i += addressLen - 1
			continue
		}
		if offset, ok := offsets[i]; ok {
			out = append(out, code[i].op)
			out = binary.AppendUvarint(out, uint64(code[i].operands[0]))
			out = binary.AppendUvarint(out, uint64(code[i].operands[1]+offset))
			continue
		}
		out = append(out, code[i].code...)
	}
	return out, !r.failed
}

// addressLen is how many instructions compute an address.
const addressLen = 5

// folds returns which of the instructions takes the address that they begin
// with, and the offset in it; 0 if that cannot be told.
func folds(code []instruction) (at int, offset int64) {
	if len(code) < addressLen || code[0].op != opLocalGet || code[0].operands[0] != stackPointer ||
		code[1].op != opI64ExtendI32U || code[2].op != opI64Const || code[3].op != opI64Add || code[4].op != opI32WrapI64 {
		return 0, 0
	}
	offset = code[2].operands[0]
	if offset < 0 || offset > maxOffset {
		return 0, 0
	}
	above := 0 // values that stand on the address
	for i, c := range code[addressLen:] {
		takes, gives, known := effect(c)
		if !known {
			return 0, 0
		}
		if takes > above {
			memory := c.op >= opFirstLoad && c.op <= opLastLoad && above == 0 || c.op >= opFirstStore && c.op <= opLastStore && above == 1
			if !memory || c.operands[1] > maxOffset {
				return 0, 0
			}
			return addressLen + i, offset
		}
		above += gives - takes
	}
	return 0, 0
}

// effect returns how many values an instruction takes from the stack and puts
// there; not known of those that leave the straight line.
func effect(i instruction) (takes, gives int, known bool) {
	switch op := i.op; {
	case op == opLocalGet || op == opGlobalGet || op >= opI32Const && op <= opF64Const:
		return 0, 1, true
	case op == opLocalSet || op == opGlobalSet || op == opDrop:
		return 1, 0, true
	case op == opLocalTee || op >= opFirstLoad && op <= opLastLoad || unary(op) || op == opMore && i.operands[0] < 8:
		return 1, 1, true
	case op >= opFirstStore && op <= opLastStore:
		return 2, 0, true
	case op == opSelect:
		return 3, 1, true
	case op >= 0x46 && op <= 0xa6: // comparisons and arithmetic that are not unary
		return 2, 1, true
	}
	return 0, 0, false
}

// unary reports whether a plain instruction takes one value: tests for zero,
// counts of bits, roots and the like, and every conversion.
func unary(op byte) bool {
	return op == 0x45 || op == 0x50 || op >= 0x67 && op <= 0x69 || op >= 0x79 && op <= 0x7b ||
		op >= 0x8b && op <= 0x91 || op >= 0x99 && op <= 0x9f || op >= 0xa7 && op <= opLastPlain
}
