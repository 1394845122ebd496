package slim

import (
	"bytes"
	"encoding/binary"
	"slices"
)

// Unname returns a program of Go's compiler without the names of functions,
// but for those of the runtime, which looks at its own. They are for the trace
// of a crash, which still has every file and line.
func Unname(program []byte) ([]byte, error) {
	pieces, ok := dataOf(program)
	if !ok {
		return nil, errWasm
	}
	memory := inMemory(pieces)
	names, ok := namesIn(memory)
	if !ok {
		return nil, errWasm
	}
	for start := names.from; start < names.to; {
		length := bytes.IndexByte(memory[start:names.to], 0)
		if length < 0 {
			return nil, errWasm
		}
		if name := memory[start : start+length]; !bytes.HasPrefix(name, []byte("runtime.")) {
			clear(name)
		}
		start += length + 1
	}
	out := slices.Clone(program)
	for _, p := range pieces {
		copy(out[p.place:], memory[p.at:p.at+len(p.data)])
	}
	return out, nil
}

type span struct{ from, to int }

// namesIn finds the names of functions in the memory of a program: they stand
// in the table that begins with this mark (debug/gosym, go1.20 and later: 8
// bytes, then 8 numbers, of which the fourth and fifth say where the names
// begin and end).
func namesIn(memory []byte) (span, bool) {
	mark := []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}
	start := bytes.Index(memory, mark)
	if start < 0 || len(memory) < start+8+8*8 || bytes.Contains(memory[start+1:], mark) {
		return span{}, false
	}
	number := func(i int) int { return start + int(binary.LittleEndian.Uint64(memory[start+8+8*i:])) }
	names := span{number(3), number(4)}
	return names, names.from > start && names.from < names.to && names.to < len(memory)
}

const sectionData = 11

// A piece of a program's data is at a place in its file, and goes to an address
// in memory when it starts.
type piece struct {
	place, at int
	data      []byte
}

// maxMemory is more than any program fills when it starts.
const maxMemory = 1 << 28

// dataOf returns the pieces of a program's data.
func dataOf(program []byte) (pieces []piece, ok bool) {
	r := &reader{data: program}
	r.bytes(8) // magic and version
	for len(r.data) > 0 && !r.failed {
		id := r.byte()
		section := &reader{data: r.bytes(r.unsigned())}
		if id != sectionData {
			continue
		}
		for n := section.unsigned(); n > 0 && !section.failed; n-- {
			kind, address, end := section.unsigned(), section.instruction(), section.instruction()
			data := section.bytes(section.unsigned())
			if kind != 0 || address.op != opI32Const || end.op != opEnd || address.operands[0] < 0 || address.operands[0] > maxMemory {
				return nil, false
			}
			place := len(program) - len(r.data) - len(section.data) - len(data)
			pieces = append(pieces, piece{place, int(address.operands[0]), data})
		}
		r.failed = r.failed || section.failed
	}
	return pieces, !r.failed
}

// inMemory returns what pieces of data make of the memory.
func inMemory(pieces []piece) []byte {
	size := 0
	for _, p := range pieces {
		size = max(size, p.at+len(p.data))
	}
	memory := make([]byte, size)
	for _, p := range pieces {
		copy(memory[p.at:], p.data)
	}
	return memory
}
