package library

import (
	"encoding/binary"
	"fmt"
	"reflect"
)

// An encoder gathers the numbers and the texts of a value.
type encoder struct {
	numbers []byte
	text    []byte
}

// value writes what a decoder's value reads.
func (e *encoder) value(v reflect.Value) error {
	switch v.Kind() {
	case reflect.String:
		e.count(v.Len())
		e.text = append(e.text, v.String()...)
	case reflect.Int:
		e.numbers = binary.AppendVarint(e.numbers, v.Int())
	case reflect.Bool:
		if v.Bool() {
			e.count(1)
		} else {
			e.count(0)
		}
	case reflect.Slice:
		e.count(v.Len())
		for i := range v.Len() {
			if err := e.value(v.Index(i)); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if err := e.value(v.Field(i)); err != nil {
				return fmt.Errorf("%s.%s: %w", v.Type().Name(), v.Type().Field(i).Name, err)
			}
		}
	default:
		return fmt.Errorf("a file of the library cannot have a %s (teach app/library, in encode.go and decode.go)", v.Type())
	}
	return nil
}

func (e *encoder) count(n int) { e.numbers = binary.AppendUvarint(e.numbers, uint64(n)) }
