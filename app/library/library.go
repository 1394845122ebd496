// Package library turns the model into a file that travels beside app.wasm, and
// back: the program holds no content, so that a word mended in a guide does not
// make readers download the program again. It knows the model, and of that only
// its shape; it must not know go-app, the browser or how files are served.
//
// A file is a line of text, then numbers, then text:
//
//	careguide library SCHEMA CHECKSUM
//	for every value of the model, in the order of its fields: the length of a
//	text or a list, a number, 0 or 1; as encoding/binary writes varints, after
//	their own length in bytes
//	all texts, one after the other
//
// The texts stand together so that they can be cut out of one string when the
// file is read. The first guide has 65,517 bytes of brotli (go test ./app/site
// -run EveryPage -v, 25 November 2026). A column for each field would save 2 %,
// for twice the code.
package library

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"reflect"
	"strings"

	"careguide/app/guide"
)

// What the first line begins with, and its length with the schema, the checksum
// and what is between them.
const (
	magic     = "careguide library "
	schemaLen = 10
	headerLen = len(magic) + schemaLen + 1 + 16 + 1
)

// What is wrong with a file that Decode refuses.
var (
	ErrForeign = errors.New("library: this is another file (look at what the server answers with)")
	ErrSchema  = errors.New("library: of another version of the program (load the page again)")
	ErrDamaged = errors.New("library: damaged on its way (load the page again)")
)

// Encode returns a library as a file. It reports types of the model that a file
// cannot have.
func Encode(l guide.Library) ([]byte, error) {
	e := &encoder{}
	if err := e.value(reflect.ValueOf(l)); err != nil {
		return nil, err
	}
	body := binary.AppendUvarint(nil, uint64(len(e.numbers)))
	body = append(append(body, e.numbers...), e.text...)
	return append([]byte(fmt.Sprintf(magic+"%s %016x\n", Schema(), checksum(body))), body...), nil
}

// Decode returns the library of a file. Whatever the bytes are it returns: a
// library that Encode could have had, or one of the errors above.
func Decode(file []byte) (guide.Library, error) {
	line := string(file[:min(len(file), headerLen)])
	rest, ours := strings.CutPrefix(line, magic)
	schema, sum, _ := strings.Cut(rest, " ")
	body := file[len(line):]
	switch {
	case !ours:
		return guide.Library{}, ErrForeign
	case schema != Schema():
		return guide.Library{}, ErrSchema
	case sum != fmt.Sprintf("%016x\n", checksum(body)):
		return guide.Library{}, ErrDamaged
	}
	return decodeBody(body)
}

// decodeBody reads what stands below the first line.
func decodeBody(body []byte) (guide.Library, error) {
	n, width := binary.Uvarint(body)
	if width <= 0 || n > uint64(len(body)-width) {
		return guide.Library{}, ErrDamaged
	}
	numbers, text := body[width:width+int(n)], body[width+int(n):]
	var l guide.Library
	d := &decoder{numbers: numbers, text: string(text)}
	d.value(reflect.ValueOf(&l).Elem())
	if d.failed || len(d.numbers) > 0 || d.text != "" {
		return guide.Library{}, ErrDamaged
	}
	return l, nil
}

func checksum(data []byte) uint64 {
	h := fnv.New64a()
	_, _ = h.Write(data) // never fails
	return h.Sum64()
}
