package plan

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
)

// fields are the parts of a JSON object by their names.
type fields map[string]json.RawMessage

// known are the fields of a plan that this version reads.
var known = []string{"version", "revision", "questions", "visit", "values", "valuesNote", "sure", "tried", "notes"}

// Encode returns p as JSON that Decode reads. The same plan gives the same
// bytes.
func Encode(p Plan) []byte {
	p.Version = Current
	data := toJSON(p)
	for _, name := range slices.Sorted(maps.Keys(p.rest)) {
		data = slices.Concat(data[:len(data)-1], []byte(","), toJSON(name), []byte(":"), p.rest[name], []byte("}"))
	}
	return data
}

// toJSON writes letters as they are: what a reader wrote stays legible in the
// file, and short in the fragment. What it is given always encodes.
func toJSON(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(v)
	return bytes.TrimSpace(b.Bytes())
}
