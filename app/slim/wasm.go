package slim

import (
	"encoding/binary"
	"errors"
)

// The WebAssembly that this package reads: binary format, version 1.

var errWasm = errors.New("app/slim/wasm.go: not the WebAssembly that Go has written so far (teach it what is new, or leave out Fold and Unname)")

// Numbers of the instructions that fold.go looks for.
const (
	opBlock, opLoop, opIf, opElse, opEnd = 0x02, 0x03, 0x04, 0x05, 0x0b
	opBr, opBrIf, opBrTable, opReturn    = 0x0c, 0x0d, 0x0e, 0x0f
	opCall, opCallIndirect               = 0x10, 0x11
	opDrop, opSelect                     = 0x1a, 0x1b
	opLocalGet, opLocalSet, opLocalTee   = 0x20, 0x21, 0x22
	opGlobalGet, opGlobalSet             = 0x23, 0x24
	opFirstLoad, opLastLoad              = 0x28, 0x35
	opFirstStore, opLastStore            = 0x36, 0x3e
	opMemorySize, opMemoryGrow           = 0x3f, 0x40
	opI32Const, opI64Const               = 0x41, 0x42
	opF32Const, opF64Const               = 0x43, 0x44
	opI64Add, opI32WrapI64               = 0x7c, 0xa7
	opI64ExtendI32U, opLastPlain         = 0xad, 0xc4
	opMore                               = 0xfc
)

// An instruction is a piece of a function's body.
type instruction struct {
	op       byte
	operands []int64 // of those that have numbers; align and offset of loads and stores
	code     []byte
}

// A reader takes pieces from the front of its data. Once something did not fit
// it has failed.
type reader struct {
	data   []byte
	failed bool
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.data)) {
		r.failed, r.data = true, nil
		return nil
	}
	taken := r.data[:n]
	r.data = r.data[n:]
	return taken
}

func (r *reader) byte() byte {
	if b := r.bytes(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

// unsigned reads a LEB128, which encoding/binary calls a uvarint.
func (r *reader) unsigned() uint64 {
	n, width := binary.Uvarint(r.data)
	if width <= 0 {
		r.failed, r.data = true, nil
		return 0
	}
	r.bytes(uint64(width))
	return n
}

// signed reads a LEB128 whose last bit but one says minus.
func (r *reader) signed() int64 {
	n, shift := int64(0), 0
	for !r.failed {
		b := r.byte()
		n |= int64(b&0x7f) << shift
		if shift += 7; b < 0x80 {
			if b&0x40 != 0 && shift < 64 {
				n |= -1 << shift
			}
			break
		}
	}
	return n
}

// instruction reads one instruction.
func (r *reader) instruction() instruction {
	start := r.data
	i := instruction{op: r.byte()}
	switch op := i.op; {
	case op == opBlock || op == opLoop || op == opIf:
		i.operands = []int64{r.signed()}
	case op == opBrTable:
		for n := r.unsigned(); n > 0 && !r.failed; n-- {
			r.unsigned()
		}
		r.unsigned()
	case op == opI32Const || op == opI64Const:
		i.operands = []int64{r.signed()}
	case op == opF32Const:
		r.bytes(4)
	case op == opF64Const:
		r.bytes(8)
	case op == opBr || op == opBrIf || op == opCall || op >= opLocalGet && op <= opGlobalSet:
		i.operands = []int64{int64(r.unsigned())}
	case op == opCallIndirect || op >= opFirstLoad && op <= opLastStore:
		i.operands = []int64{int64(r.unsigned()), int64(r.unsigned())}
	case op == opMemorySize || op == opMemoryGrow:
		r.byte()
	case op == opMore:
		i.operands = []int64{int64(r.unsigned())}
		switch i.operands[0] {
		case 0, 1, 2, 3, 4, 5, 6, 7: // numbers cut off
		case 10: // memory.copy
			r.bytes(2)
		case 11: // memory.fill
			r.bytes(1)
		default:
			r.failed = true
		}
	case op <= 0x01 || op == opElse || op == opEnd || op == opReturn || op == opDrop || op == opSelect || op >= 0x45 && op <= opLastPlain:
	default:
		r.failed = true
	}
	i.code = start[:len(start)-len(r.data)]
	return i
}
