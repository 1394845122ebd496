package plan

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"careguide/app/guide"
)

// What is JSON and what is not, and what it says: as encoding/json has it.
func TestJSONLikeThePackage(t *testing.T) {
	for _, s := range jsonSamples {
		likeThePackage(t, []byte(s))
	}
}

var jsonSamples = []string{
	``, ` `, `null`, ` null `, `nul`, `nulls`, `true`, `false`, `tru`, `0`, `-0`, `01`, `-`, `1.`, `1.5`, `.5`, `1e3`, `1e`, `1E+3`, `+1`, `12 3`, `9223372036854775807`, `9223372036854775808`, `-5`,
	`""`, `"a`, `"a"b`, `"a\qb"`, `"\"\\\/\b\f\n\r\t"`, `"é"`, `"\u00e9"`, `"\u12"`, `"\u12G4"`, `"\ud83d\ude00"`, `"\ud83d"`, `"\ud83dx"`, `"\ude00\ud83d"`, `"\ud83d\ud83d\ude00"`, "\"\x01\"", "\"\xff\"", "\"a\x7f\"", `"\u+123"`,
	`[]`, `[ ]`, `[1]`, `[1,]`, `[,]`, `[1 2]`, `[`, `]`, `[[],{}]`, `["yes",5,null,"no"]`, `[1}`,
	`{}`, `{ }`, `{"a":1}`, `{"a":1,}`, `{"a" : 1 , "b":[{}]}`, `{"a"}`, `{a:1}`, `{"a":1,"a":2}`, `{"A":1}`, `{"\u0061":{"b":null}}`, `{"a":1]`, "{\"\xff\":1}",
	"\t{\n\"a\":\r[1 , 2 ]}\n", "\uFEFF{}", strings.Repeat("[", maxDepth) + strings.Repeat("]", maxDepth), strings.Repeat("[", maxDepth+1) + strings.Repeat("]", maxDepth+1),
}

func FuzzJSON(f *testing.F) {
	for _, s := range jsonSamples {
		f.Add([]byte(s))
	}
	f.Fuzz(likeThePackage)
}

func likeThePackage(t *testing.T, data []byte) {
	readAlike(t, data, new(string))
	readAlike(t, data, new(int))
	readAlike(t, data, new(bool))
	readAlike(t, data, new(guide.Slug))
	readAlike(t, data, new(Help))
	readAlike(t, data, new([]Answer))

	// json.RawMessage is not rawJSON: compare by what is in them.
	var ourList []rawJSON
	var list []json.RawMessage
	if got, want := readJSON(data, &ourList), json.Unmarshal(data, &list) == nil; got != want || len(ourList) != len(list) {
		t.Fatalf("%q as a list: %v with %d parts, want %v with %d", data, got, len(ourList), want, len(list))
	}
	for i := range list {
		if !bytes.Equal(ourList[i], list[i]) {
			t.Errorf("%q as a list: part %d is %s, want %s", data, i, ourList[i], list[i])
		}
	}
	var ours fields
	var object map[string]json.RawMessage
	if got, want := readJSON(data, &ours), json.Unmarshal(data, &object) == nil; got != want || len(ours) != len(object) || (ours == nil) != (object == nil) {
		t.Fatalf("%q as an object: %v with %d parts, want %v with %d", data, got, len(ours), want, len(object))
	}
	for name := range object {
		if !bytes.Equal(ours[name], object[name]) {
			t.Errorf("%q as an object: %q is %s, want %s", data, name, ours[name], object[name])
		}
	}
	if json.Valid(data) {
		var tight, lines bytes.Buffer
		json.Compact(&tight, data)
		if got := compact(data); !bytes.Equal(got, tight.Bytes()) {
			t.Errorf("compact(%q) = %s, want %s", data, got, tight.Bytes())
		}
		// Of what is as deep as may be, the blanks alone are 200 MB: on a busy
		// machine the fuzzer takes the time for them for a loop without end.
		if len(data) > maxDepth {
			return
		}
		json.Indent(&lines, bytes.TrimSpace(data), "", "  ")
		if got := inLines(data); !bytes.Equal(got, lines.Bytes()) {
			t.Errorf("inLines(%q) = %s, want %s", data, got, lines.Bytes())
		}
	}
}

// readAlike reads data into to, and into another of its type with encoding/json.
func readAlike(t *testing.T, data []byte, to any) {
	t.Helper()
	other := reflect.New(reflect.TypeOf(to).Elem()).Interface()
	got, want := readJSON(data, to), json.Unmarshal(data, other) == nil
	// encoding/json leaves an empty list of what is none, we nothing: both are no answers.
	if got != want || !reflect.DeepEqual(to, other) && reflect.ValueOf(to).Elem().Kind() != reflect.Slice || reflect.ValueOf(to).Elem().Kind() == reflect.Slice && reflect.ValueOf(to).Elem().Len() != reflect.ValueOf(other).Elem().Len() {
		t.Errorf("%q into %T: %v %v, want %v %v", data, to, got, reflect.ValueOf(to).Elem(), want, reflect.ValueOf(other).Elem())
	}
}

func TestWriteTextLikeThePackage(t *testing.T) {
	for _, s := range []string{"", "a", "é 😀", "\"\\/\b\f\n\r\t\x00\x1f\x7f", "<&>", "\u2028\u2029\u2027\uFFFD", "\xff", "a\xed\xa0\x80b"} {
		writeLikeThePackage(t, s)
	}
}

func FuzzWriteText(f *testing.F) {
	f.Add("\x00")
	f.Fuzz(writeLikeThePackage)
}

func writeLikeThePackage(t *testing.T, s string) {
	w := writer{}
	w.text(s)
	if want := packageJSON(s); string(w.data) != string(want) {
		t.Errorf("%q is written as %s, want %s", s, w.data, want)
	}
	var back string
	if !readJSON(w.data, &back) || utf8.ValidString(s) && back != s {
		t.Errorf("%q comes back as %q", s, back)
	}
}

func packageJSON(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(v)
	return bytes.TrimSpace(b.Bytes())
}

// Encode writes what the tags of a Plan's fields say: encoding/json reads them.
func TestEncodeLikeThePackage(t *testing.T) {
	for seed := range uint64(300) {
		p := randomPlan(rand.New(rand.NewPCG(seed, 1)), 12)
		p.rest = nil
		if got, want := Encode(p), packageJSON(p); !bytes.Equal(got, want) {
			t.Fatalf("seed %d:\n got %s\nwant %s", seed, got, want)
		}
	}
}
