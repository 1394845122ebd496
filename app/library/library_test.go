package library

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"careguide/app/guide"
	"careguide/content"
)

// sample has every kind of value that the model has, and the odd ones of each.
func sample() guide.Library {
	option := guide.Option{
		Detail:  guide.Detail{ID: "ect", Title: "ECT – “shock” 电", Aliases: []string{"shock", ""}, HTML: "<p>a\nb\x00</p>"},
		Numbers: []guide.Number{{With: 60, Without: guide.NoComparison}, {With: 1 << 40}},
	}
	return guide.Library{
		Guides: []guide.Guide{
			{Slug: "a", Lang: "en", Index: "\xff\x80\x00", Sections: []guide.Section{
				{ID: "one", OptionsFirst: true, Groups: []guide.Group{{Options: []guide.Option{option, {}}}}},
				{},
			}},
			{},
		},
		Sources: []guide.Source{{Key: "STARD", Year: 2006}},
		Site:    guide.Site{Address: "https://guides.example.org/"},
	}
}

func encoded(t testing.TB, l guide.Library) []byte {
	t.Helper()
	file, err := Encode(l)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func TestRoundTrip(t *testing.T) {
	published, err := content.Load(os.DirFS("../../content"))
	if err != nil {
		t.Fatal(err)
	}
	for name, l := range map[string]guide.Library{"empty": {}, "sample": sample(), "published": published} {
		t.Run(name, func(t *testing.T) {
			file := encoded(t, l)
			got, err := Decode(file)
			if err != nil {
				t.Fatal(err)
			}
			// As files: a list without elements comes back as no list.
			if !bytes.Equal(encoded(t, got), file) {
				t.Error("the library that was read is not the one that was written")
			}
			if name == "sample" && !reflect.DeepEqual(got, l) {
				t.Errorf("read %+v", got)
			}
		})
	}
}

// Every field of the model comes back, those that nobody has thought of too.
func TestRoundTripOfEveryField(t *testing.T) {
	var l guide.Library
	filled := fill(reflect.ValueOf(&l).Elem(), 1)
	got, err := Decode(encoded(t, l))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, l) || filled < 100 {
		t.Errorf("of %d values some were lost: %+v", filled, got)
	}
}

// fill gives every value another content, and lists two elements.
func fill(v reflect.Value, n int) int {
	switch v.Kind() {
	case reflect.String:
		v.SetString(strings.Repeat("x", n%50+1))
	case reflect.Int:
		v.SetInt(int64(n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			n = fill(v.Index(i), n)
		}
		return n
	case reflect.Struct:
		for i := range v.NumField() {
			n = fill(v.Field(i), n)
		}
		return n
	}
	return n + 1
}

func TestDecodeRefuses(t *testing.T) {
	file := encoded(t, sample())
	with := func(change func(f []byte) []byte) []byte { return change(bytes.Clone(file)) }
	tests := []struct {
		name string
		file []byte
		want error
	}{
		{"nothing", nil, ErrForeign},
		{"a page in its place", []byte("<!doctype html><title>Log in</title>" + strings.Repeat(" ", 1000)), ErrForeign},
		{"only its first words", file[:len(magic)], ErrSchema},
		{"another schema", with(func(f []byte) []byte { f[len(magic)] ^= 1; return f }), ErrSchema},
		{"only its first line", file[:headerLen], ErrDamaged},
		{"another checksum", with(func(f []byte) []byte { f[headerLen-2] ^= 1; return f }), ErrDamaged},
		{"cut by a byte", file[:len(file)-1], ErrDamaged},
		{"a byte too long", with(func(f []byte) []byte { return append(f, 'x') }), ErrDamaged},
		{"a letter changed", with(func(f []byte) []byte { f[len(f)-1] ^= 1; return f }), ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if l, err := Decode(tt.file); !errors.Is(err, tt.want) || !reflect.DeepEqual(l, guide.Library{}) {
				t.Errorf("Decode = %+v, %v; want %v", l, err, tt.want)
			}
		})
	}
}

// What a checksum does not show: bodies that nobody has written.
func TestDecodeBodyRefuses(t *testing.T) {
	empty := string(encoded(t, guide.Library{})[headerLen:])
	n := len(empty) - 1 // numbers, below 128
	numbers := func(s, text string) string { return string(rune(len(s))) + s + text }
	tests := map[string]string{
		"nothing":                      "",
		"numbers longer than the file": "\x7f" + empty[1:],
		"a length without end":         strings.Repeat("\xff", 12),
		"a length of 2^64-1":           strings.Repeat("\xff", 9) + "\x01",
		"a number left over":           numbers(empty[1:]+"\x00", ""),
		"a number missing":             numbers(empty[2:], ""),
		"text left over":               empty + "x",
		"a list longer than its file":  numbers("\x7f"+empty[2:], ""),
		"a text longer than its file":  numbers(strings.Repeat("\x00", n-1)+"\x05", "four"),
	}
	if _, err := decodeBody([]byte(empty)); err != nil {
		t.Fatal(err)
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			if l, err := decodeBody([]byte(body)); !errors.Is(err, ErrDamaged) || !reflect.DeepEqual(l, guide.Library{}) {
				t.Errorf("decodeBody = %+v, %v", l, err)
			}
		})
	}
}

func TestEncodeNamesWhatItCannotWrite(t *testing.T) {
	type Leaflet struct{ Words map[string]int }
	type Shelf struct{ Leaflets []Leaflet }
	err := (&encoder{}).value(reflect.ValueOf(Shelf{[]Leaflet{{}}}))
	if err == nil || !strings.Contains(err.Error(), "Shelf.Leaflets: Leaflet.Words: ") || !strings.Contains(err.Error(), "map[string]int") {
		t.Errorf("error %v", err)
	}
}

// A program never takes a file for one of its own that was written from other types.
func TestSchemaFollowsTheTypes(t *testing.T) {
	type Name string
	type Tree struct{ Trees []Tree }
	names := map[string]reflect.Type{}
	for _, typ := range []reflect.Type{
		reflect.TypeFor[struct{ Title, Text string }](),
		reflect.TypeFor[struct{ Text, Title string }](), // moved
		reflect.TypeFor[struct{ Title, Body string }](), // renamed
		reflect.TypeFor[struct{ Title, Text, Note string }](),
		reflect.TypeFor[struct{ Title, Text int }](),
		reflect.TypeFor[struct{ Title, Text Name }](),
		reflect.TypeFor[struct{ Part struct{ Title, Text string } }](),
		reflect.TypeFor[struct {
			Part []struct{ Title, Text string }
		}](),
		reflect.TypeFor[struct {
			Part []struct{ Title string }
			Text string
		}](),
		reflect.TypeFor[Tree](),
	} {
		name := schemaOf(typ)
		if other := names[name]; other != nil || len(name) != schemaLen || schemaOf(typ) != name {
			t.Errorf("schema %q of %v is that of %v", name, typ, other)
		}
		names[name] = typ
	}
}
