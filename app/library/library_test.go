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
	type (
		Part   struct{ Title, Text string }
		Moved  struct{ Text, Title string }
		Longer struct{ Title, Text, Note string }
		Number struct{ Title, Text int }
		Book   struct{ Parts []Part }
		Tree   struct{ Trees []Tree }
		Forest struct{ Trees []Tree }
	)
	names := map[string]reflect.Type{}
	for _, typ := range []reflect.Type{
		reflect.TypeFor[Part](), reflect.TypeFor[Moved](), reflect.TypeFor[Longer](), reflect.TypeFor[Number](), reflect.TypeFor[Book](),
		reflect.TypeFor[struct{ Parts []Moved }](), reflect.TypeFor[struct{ Parts []Part }](), reflect.TypeFor[struct{ Parts Part }](),
		reflect.TypeFor[Tree](), reflect.TypeFor[Forest](),
	} {
		name := schemaOf(typ)
		if other := names[name]; other != nil || len(name) != schemaLen || schemaOf(typ) != name {
			t.Errorf("schema %q of %v is that of %v", name, typ, other)
		}
		names[name] = typ
	}
}
