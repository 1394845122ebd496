package site

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"careguide/app/page"
)

// properties are those of schema.org (version 29) that we use, by the types
// that may have them.
var properties = map[string][]string{
	"WebSite":                 {"name", "url"},
	"MedicalWebPage":          {"url", "inLanguage", "lastReviewed", "reviewedBy", "author", "audience", "publishingPrinciples", "about", "mainEntity"},
	"MedicalCondition":        {"name"},
	"MedicalTherapy":          {"name", "description", "adverseOutcome", "seriousAdverseOutcome", "contraindication"},
	"MedicalContraindication": {"name"},
	"MedicalEntity":           {"name"},
	"MedicalAudience":         {"audienceType"},
	"Organization":            {"name", "contactPoint"},
	"ContactPoint":            {"contactType", "email", "url"},
	"Person":                  {"name"},
}

// required are those of them that must be there: of a WebSite those that Google
// asks for ("Provide a site name to Google Search"); it has no rules for the
// medical types, and there they are what we promise.
var required = map[string][]string{
	"WebSite":          {"name", "url"},
	"MedicalWebPage":   {"url", "lastReviewed", "author"},
	"MedicalCondition": {"name"},
	"Organization":     {"name"},
	"MedicalTherapy":   {"name", "description"},
}

var structuredData = regexp.MustCompile(`<script type="application/ld\+json">(.*?)</script>`)

// Published at an address, the first page names the site, and every page of a
// guide says what it is. No page has an empty script, which is no JSON.
func TestStructuredDataIsOfTheVocabulary(t *testing.T) {
	b := published(t)
	b.library.Site.Address = "https://guides.example.org/"
	b.library.Site.Feedback = "mailto:mistakes@guides.example.org"
	types := map[string]int{}
	for _, p := range b.pages() {
		data, err := b.document(p)
		if err != nil {
			t.Fatal(err)
		}
		found := structuredData.FindStringSubmatch(string(data))
		if p.address.Kind == page.KindBuilder {
			if found != nil {
				t.Errorf("%s: structured data %q, of nothing that readers look for", p.dir, found[1])
			}
			continue
		}
		if found == nil {
			t.Errorf("%s: no structured data", p.dir)
			continue
		}
		var value map[string]any
		if err := json.Unmarshal([]byte(found[1]), &value); err != nil {
			t.Errorf("%s: %v", p.dir, err)
		}
		if value["@context"] != "https://schema.org" || value["url"] != b.canonical(p) {
			t.Errorf("%s: context %v, url %v", p.dir, value["@context"], value["url"])
		}
		delete(value, "@context")
		for _, fault := range vocabularyFaults(value, types) {
			t.Errorf("%s: %s", p.dir, fault)
		}
		if p.address.Guide == "" {
			continue
		}
		if !strings.Contains(found[1], `"lastReviewed":"2026-`) || !strings.Contains(found[1], `/#trust"`) || strings.Contains(found[1], "FAQPage") {
			t.Errorf("%s: who stands behind it is not in %s", p.dir, found[1])
		}
	}
	for _, want := range []string{"WebSite", "MedicalWebPage", "MedicalCondition", "MedicalTherapy", "MedicalContraindication", "ContactPoint"} {
		if types[want] == 0 {
			t.Errorf("no page has a %s", want)
		}
	}
}

// vocabularyFaults names what schema.org does not know, and counts the types.
func vocabularyFaults(value any, types map[string]int) []string {
	var faults []string
	switch value := value.(type) {
	case []any:
		for _, v := range value {
			faults = append(faults, vocabularyFaults(v, types)...)
		}
	case map[string]any:
		kind, _ := value["@type"].(string)
		types[kind]++
		if properties[kind] == nil {
			faults = append(faults, fmt.Sprintf("unknown type %q", kind))
		}
		for _, name := range required[kind] {
			if value[name] == nil {
				faults = append(faults, fmt.Sprintf("%s has no %s", kind, name))
			}
		}
		for name, v := range value {
			if name != "@type" && !slices.Contains(properties[kind], name) {
				faults = append(faults, fmt.Sprintf("%s has no property %q", kind, name))
			}
			faults = append(faults, vocabularyFaults(v, types)...)
		}
	case string:
		if strings.TrimSpace(value) == "" {
			faults = append(faults, "an empty value")
		}
	}
	return faults
}

// What a guide is about is the condition that its author names: its title is
// not one, and where none is named nothing is said.
func TestStructuredDataNamesTheCondition(t *testing.T) {
	b := published(t)
	b.library.Site.Address = "https://guides.example.org/"
	for condition, want := range map[string]any{
		"Insomnia": map[string]any{"@type": "MedicalCondition", "name": "Insomnia"},
		"":         nil,
	} {
		b.library.Guides[0].Condition = condition
		for _, p := range b.pages() {
			if p.address.Guide == "" {
				continue
			}
			text, err := b.structured(p)
			if err != nil {
				t.Fatal(err)
			}
			var value map[string]any
			if err := json.Unmarshal([]byte(text), &value); err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(value["about"], want) {
				t.Errorf("%s: condition %q, about %v", p.dir, condition, value["about"])
			}
		}
	}
}

func TestNoAddressNoStructuredData(t *testing.T) {
	b := published(t)
	for _, p := range b.pages() {
		data, err := b.document(p)
		if err != nil {
			t.Fatal(err)
		}
		if structuredData.Match(data) || strings.Contains(string(data), "canonical") {
			t.Errorf("%s says what its address is, and has none", p.dir)
		}
	}
}

// Search engines want the languages of a page named in each of them; a page
// with one language has nothing to name.
func TestAlternates(t *testing.T) {
	b := published(t)
	b.library.Site.Address = "https://guides.example.org/"
	guidePage := func() sitePage {
		for _, p := range b.pages() {
			if p.address.Kind == page.KindGuide {
				return p
			}
		}
		return sitePage{}
	}
	if got := b.alternates(guidePage()); got != nil {
		t.Errorf("one language, alternates %v", got)
	}
	spanish := b.library.Guides[0]
	spanish.Lang = "es"
	b.library.Guides = append(b.library.Guides, spanish)
	want := []alternate{
		{"en", "https://guides.example.org/treatment-resistant-depression/"},
		{"es", "https://guides.example.org/es/treatment-resistant-depression/"},
	}
	if got := b.alternates(guidePage()); !slices.Equal(got, want) {
		t.Errorf("alternates %v, want %v", got, want)
	}
	data, err := b.document(guidePage())
	if err != nil || !strings.Contains(string(data), `<link rel="alternate" hreflang="es" href="https://guides.example.org/es/treatment-resistant-depression/">`) {
		t.Errorf("the page does not name its Spanish form (%v)", err)
	}
}
