package site

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"careguide/app/guide"
	"careguide/content"
)

// payloads are texts that try to become script, each in its own way. They call
// hacked(). The browser's tests put the same into what readers and webmasters
// write (e2e/payloads.test.js).
func payloads(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("../../e2e/testdata/payloads.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	if err := json.Unmarshal(data, &all); err != nil || len(all) < 200 {
		t.Fatalf("%d payloads, want 200 or more (%v)", len(all), err)
	}
	return all
}

// smallest loads the smallest content there is, with files of its own laid over.
func smallest(t *testing.T, over map[string]string) (guide.Library, error) {
	t.Helper()
	base, err := txtar.ParseFile("../../content/testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for _, f := range base.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	for name, text := range over {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return content.Load(files)
}

// Whatever stands in a text of the model, a page is made of the same elements
// with the same attributes; or the build refuses it.
func TestTextStaysText(t *testing.T) {
	library, err := smallest(t, nil)
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{root: "../..", dir: t.TempDir()}
	if err := b.writeAssets(); err != nil {
		t.Fatal(err)
	}
	plain, refused := b.shapes(t, library, "plain")
	if len(plain) < 15 || len(refused) > 0 {
		t.Fatalf("%d pages, refused %v: the test sees nothing", len(plain), refused)
	}
	all := payloads(t)
	if testing.Short() {
		seed := rand.Uint64()
		t.Logf("a tenth of the payloads, with seed %d (all: go test ./app/site)", seed)
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		all = all[:len(all)/10]
	}
	made := 0
	for _, payload := range all {
		got, _ := b.shapes(t, library, payload)
		for dir, shape := range got {
			made++
			if shape != plain[dir] {
				t.Errorf("%q changes page %q: %s", payload, dir, firstDifference(plain[dir], shape))
			}
		}
	}
	if made < 8*len(all) {
		t.Errorf("only %d pages were made of all payloads: the others were refused", made)
	}
}

// shapes returns what each page is made of when every text is the given one,
// and the pages that cannot be made of it.
func (b *builder) shapes(t *testing.T, library guide.Library, text string) (shapes map[string]string, refused []error) {
	t.Helper()
	b.library = filled(library, text)
	shapes = map[string]string{}
	for _, p := range b.pages() {
		data, err := b.document(p)
		if err != nil {
			refused = append(refused, err)
			continue
		}
		shapes[p.dir] = shape(t, data)
	}
	return shapes, refused
}

// filled returns the library with one text in every place for plain text.
// Texts of other types, such as slugs, dates and HTML, have rules of their own.
func filled(library guide.Library, text string) guide.Library {
	out := reflect.New(reflect.TypeFor[guide.Library]()).Elem()
	fill(out, reflect.ValueOf(library), text)
	return out.Interface().(guide.Library)
}

// ruled are the fields of text that package content lets only certain values into.
var ruled = map[string]bool{
	"Lang": true, "Key": true, "Sources": true, "Source": true, "URL": true, "Read": true, "Level": true,
	"Code": true, "Chat": true, "Site": true, "Address": true, "Feedback": true, "Library": true, "Kind": true, "Index": true, "Lay": true,
}

func fill(out, in reflect.Value, text string) {
	switch in.Kind() {
	case reflect.Struct:
		for i := range in.NumField() {
			if name := in.Type().Field(i).Name; ruled[name] && in.Field(i).Kind() != reflect.Struct {
				out.Field(i).Set(in.Field(i))
			} else {
				fill(out.Field(i), in.Field(i), text)
			}
		}
	case reflect.Slice:
		out.Set(reflect.MakeSlice(in.Type(), in.Len(), in.Len()))
		for i := range in.Len() {
			fill(out.Index(i), in.Index(i), text)
		}
	default:
		out.Set(in)
		if in.Type() == reflect.TypeFor[string]() && in.String() != "" {
			out.SetString(text)
		}
	}
}

// shape returns the elements of a document, each with the names of its
// attributes and the places that its addresses lead to.
func shape(t *testing.T, document []byte) string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(string(document)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		b.WriteString("<" + n.Data)
		for _, a := range n.Attr {
			b.WriteString(" " + a.Key)
			if a.Key == "href" || a.Key == "src" || a.Key == "action" {
				scheme, _, found := strings.Cut(a.Val, ":")
				if found {
					b.WriteString("=" + scheme)
				}
			}
		}
		b.WriteString(">")
	}
	return b.String()
}

func firstDifference(want, got string) string {
	i := 0
	for i < min(len(want), len(got)) && want[i] == got[i] {
		i++
	}
	from := max(0, i-60)
	return "want …" + want[from:min(len(want), i+80)] + "…, got …" + got[from:min(len(got), i+80)] + "…"
}
