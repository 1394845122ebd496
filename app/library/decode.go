package library

import (
	"encoding/binary"
	"reflect"
)

// A decoder takes values from the front of its numbers and its text. Once
// something did not fit it has failed, and gives nothing any more.
type decoder struct {
	numbers []byte
	text    string
	failed  bool
}

// value fills in v, which is empty.
func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		n := d.count(len(d.text))
		v.SetString(d.text[:n])
		d.text = d.text[n:]
	case reflect.Int:
		n, width := binary.Varint(d.numbers)
		d.take(width)
		v.SetInt(n)
	case reflect.Bool:
		v.SetBool(d.count(1) == 1)
	case reflect.Slice:
		// Every element has a number of its own: a length that lies cannot ask
		// for more of them than the file has numbers.
		if n := d.count(len(d.numbers)); n > 0 {
			v.Set(reflect.MakeSlice(v.Type(), n, n))
			for i := 0; i < n && !d.failed; i++ {
				d.value(v.Index(i))
			}
		}
	case reflect.Struct:
		for i := 0; i < v.NumField() && !d.failed; i++ {
			d.value(v.Field(i))
		}
	default:
		d.failed = true // Encode writes no such value
	}
}

// count reads a length of at most most.
func (d *decoder) count(most int) int {
	n, width := binary.Uvarint(d.numbers)
	d.take(width)
	if n > uint64(most) {
		d.failed = true
	}
	if d.failed {
		return 0
	}
	return int(n)
}

// take leaves out the number at the front, which is width bytes long; 0 or less
// stand for none.
func (d *decoder) take(width int) {
	if width <= 0 {
		d.failed = true
		return
	}
	d.numbers = d.numbers[width:]
}
