package library

import (
	"fmt"
	"reflect"
	"strings"

	"careguide/app/guide"
)

// format changes with what encode.go writes for the same types.
const format = "1"

// Schema returns a name for the shape of the model, which stands in the address
// of each file and in its first line: another one after a field was added,
// moved or renamed, the same one whatever the guides say. A program and a file
// of one schema fit each other, of whichever builds they are.
func Schema() string { return schemaOf(reflect.TypeFor[guide.Library]()) }

func schemaOf(t reflect.Type) string {
	var b strings.Builder
	b.WriteString(format)
	describe(&b, t, map[reflect.Type]bool{})
	return fmt.Sprintf("%016x", checksum([]byte(b.String())))[:schemaLen]
}

// describe writes a type and all that it is made of, each only once.
func describe(b *strings.Builder, t reflect.Type, seen map[reflect.Type]bool) {
	b.WriteString(t.Name() + " " + t.Kind().String())
	switch {
	case seen[t]:
	case t.Kind() == reflect.Slice:
		seen[t] = true
		describe(b, t.Elem(), seen)
	case t.Kind() == reflect.Struct:
		seen[t] = true
		for i := range t.NumField() {
			b.WriteString("\n" + t.Field(i).Name + " ")
			describe(b, t.Field(i).Type, seen)
		}
		b.WriteString("\n.")
	}
}
