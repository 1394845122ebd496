package main_test

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"careguide/app/ui"
	"careguide/content/lint"
)

// What the interface says is as plain as what the guides say: the same rules
// for sentences, grades and phrases.
func TestInterfaceSpeaksPlainly(t *testing.T) {
	page := lint.Page{Name: "app/ui/words", Texts: wordsOf("Words", reflect.ValueOf(ui.In("en")))}
	sentences := 0
	for _, text := range page.Texts {
		if text.Kind == lint.Paragraph {
			sentences++
		}
	}
	if len(page.Texts) < 80 || sentences < 20 {
		t.Errorf("%d texts, %d of them sentences: the test sees too little", len(page.Texts), sentences)
	}
	for _, f := range lint.Check(page, lint.English()) {
		t.Errorf("%s: %s (%s)", f.File, f.Fault, f.Remedy)
	}
}

// wordsOf returns the strings of a value, named by their fields. Each struct
// is graded by itself.
func wordsOf(name string, v reflect.Value) (texts []lint.Text) {
	switch v.Kind() {
	case reflect.String:
		return []lint.Text{wordsText(name, v.String())}
	case reflect.Pointer:
		return wordsOf(name, v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			texts = append(texts, wordsOf(name+"."+v.Type().Field(i).Name, v.Field(i))...)
		}
	case reflect.Map:
		named := map[string]reflect.Value{}
		for _, key := range v.MapKeys() {
			named[fmt.Sprint(key)] = v.MapIndex(key)
		}
		for _, key := range slices.Sorted(maps.Keys(named)) {
			texts = append(texts, wordsOf(name+"."+key, named[key])...)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			texts = append(texts, wordsOf(fmt.Sprint(name, ".", i), v.Index(i))...)
		}
	}
	return texts
}

// wordsText is one string. Where it is no sentence it is a label, which is not
// graded.
func wordsText(name, words string) lint.Text {
	words = strings.TrimSpace(formatVerb.ReplaceAllString(words, ""))
	kind := lint.Label
	if sentenceEnd.MatchString(words) {
		kind = lint.Paragraph
	}
	section := name[:strings.LastIndex(name, ".")]
	return lint.Text{File: name, Section: section, Place: name, Kind: kind, Words: words}
}

var (
	formatVerb  = regexp.MustCompile(`%(?:\[\d+\])?[a-z]`)
	sentenceEnd = regexp.MustCompile(`[.?!][")”]*$`)
)
