package search_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"careguide/app/guide"
	"careguide/app/search"
)

// A small guide, in which each rule of the ranking decides something.
var small = guide.Guide{
	Sections: []guide.Section{{
		ID: "steps", Title: "Everyday steps", Summary: "Small things count",
		Details: []guide.Detail{
			{ID: "sleep", Title: "Sleep", HTML: `<p>Bad nights lower your mood<a class="cg-cite" href="#source-a">12</a>.</p><ul><li>tea</li><li>No screens.</li><li>walks</li></ul>`},
			{ID: "walks", Title: "Walking", HTML: "<p>It helps your sleep, and your mood.</p>"},
		},
		Groups: []guide.Group{{Options: []guide.Option{{
			Detail: guide.Detail{ID: "lamp", Title: "Bright lamp", Summary: "Light in the morning"},
			Fields: []guide.Card{{ID: "cost", Title: "Cost", HTML: "<p>Lamps differ.</p>"}, {ID: "how", Title: "How", HTML: "<p>You sit by it.</p>"}},
		}}}},
	}},
}

var around = guide.Library{
	Glossary:  []guide.Term{{Term: "STAR*D", Also: []string{"big study"}, Text: "A study."}},
	Groups:    []guide.TopicGroup{{Title: "Night", Topics: []guide.Topic{{Slug: "naps", Name: "Naps", Aliases: []string{"sleep by day"}, Text: "Short sleep."}}}},
	Helplines: guide.Helplines{Regions: []guide.Region{{Code: "UT", Name: "Utopia", Lines: []guide.Line{{Name: "Someone", Call: "123"}}}}},
}

var layWords = []guide.LayWord{
	{Kind: guide.LaySkips, Phrase: "is the a how much"},
	{Kind: guide.LaySame, Phrase: "cost", Means: []string{"price", "fee"}},
	{Kind: guide.LayFinds, Phrase: "sun box", Means: []string{"#lamp"}},
	{Kind: guide.LayCrisis, Phrase: "suicide"},
	{Kind: guide.LayCrisis, Phrase: "want to die"},
	{Kind: guide.LayCrisis, Phrase: "die"},
}

func openSmall(t testing.TB) *search.Index {
	t.Helper()
	docs := search.Documents(around, small, nil)
	built, err := search.Build(docs, layWords)
	if err != nil {
		t.Fatal(err)
	}
	x, err := search.Open(built, docs)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func TestFind(t *testing.T) {
	tests := []struct{ query, want string }{
		{"sleep", "#sleep topics/#naps #walks"}, // title, other name, text
		{"SLÉEP!", "#sleep topics/#naps #walks"},
		{"mood walking", "#walks #sleep"}, // both words before one
		{"lamp", "#lamp lamp/#cost"},      // not the fields that only belong to it
		{"lamp cost", "lamp/#cost #lamp"},
		{"how much is the price", "lamp/#cost"},
		{"sun box", "#lamp"},
		{"sun bo", "#lamp"},
		{"nightly", ""},
		{"night", "#sleep"}, // another ending; not what only stands in a group of that name
		{"wal", "#walks #sleep"},
		{"wlaking", "#walks"}, // swapped
		{"star d", "glossary/#word-star-d"},
		{"utopia", "#help-UT"},
		{"zzzqqq", ""},
		{"how", ""},
		{"s", ""},
		{" 🙂 ?", ""},
	}
	x := openSmall(t)
	for _, tt := range tests {
		var got []string
		for _, h := range x.Find(tt.query).Hits {
			got = append(got, h.Place)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q finds %s, want %s", tt.query, got, tt.want)
		}
	}
}

func TestSaysNothingBeforeThereIsAWord(t *testing.T) {
	x := openSmall(t)
	for query, want := range map[string]bool{"": false, "s": false, "how": false, "how zzz": true, "sl": true} {
		if r := x.Find(query); r.Query != want {
			t.Errorf("%q: Query is %v", query, r.Query)
		}
	}
}

// What is shown must read right: no numbers of sources in it, points apart.
func TestTextIsCleaned(t *testing.T) {
	h := openSmall(t).Find("mood")
	if got, want := h.Hits[0].Snippet.Text, "Bad nights lower your mood. tea; No screens. walks"; got != want {
		t.Errorf("snippet %q, want %q", got, want)
	}
}

func TestNear(t *testing.T) {
	r := openSmall(t).Find("sluupe")
	if len(r.Hits) > 0 || len(r.Near) == 0 || r.Near[0].Place != "#sleep" {
		t.Errorf("hits %v, near %v, want #sleep near", r.Hits, r.Near)
	}
}

func TestCrisis(t *testing.T) {
	x := openSmall(t)
	for _, query := range []string{"suicide", "SUICIDE?", "suici", "sucide", "a suicide b", "i want to die", "Want to die!", "die", strings.Repeat("word ", 2000) + "I want to die"} {
		if !x.Find(query).Crisis {
			t.Errorf("%.40q: no crisis help", query)
		}
	}
	for _, query := range []string{"", "sleep", "diet", "sui", "want to sleep", "studied"} {
		if x.Find(query).Crisis {
			t.Errorf("%q: crisis help", query)
		}
	}
}

func TestInDangerNoWordIsTakenForTheBeginningOfAnother(t *testing.T) {
	_, x := open(t)
	for _, h := range x.Find("i want to die").Hits {
		if strings.Contains(h.Title.Text+h.Snippet.Text, "diet") {
			t.Errorf("finds %s: %s", h.Place, h.Snippet.Text)
		}
	}
}

// Twenty options answer each question: the list is not for one of them alone.
func TestHitsDiffer(t *testing.T) {
	_, x := open(t)
	for _, query := range []string{"driving", "side effects", "ketamine"} {
		alike := map[string]int{}
		for _, h := range x.Find(query).Hits {
			if h.Kind == search.Field {
				alike[h.Title.Text]++
				alike[h.In]++
			}
		}
		for what, n := range alike {
			if n > 3 {
				t.Errorf("%s: %d hits of %q", query, n, what)
			}
		}
	}
}

func TestBuildRefusesLayWordsThatLeadNowhere(t *testing.T) {
	_, err := search.Build(search.Documents(around, small, nil), []guide.LayWord{{Kind: guide.LayFinds, Phrase: "x", Means: []string{"#gone"}}})
	if err == nil || !strings.Contains(err.Error(), "#gone") {
		t.Errorf("error %v", err)
	}
}

func TestOpenRefusesAnotherIndex(t *testing.T) {
	docs := search.Documents(around, small, nil)
	built, err := search.Build(docs, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, try := range map[string]string{"empty": "", "cut": built[:len(built)/2], "long": built + "x", "noise": "\xff\xff\xff\xff\xff\xff"} {
		if _, err := search.Open(try, docs); err == nil {
			t.Errorf("%s: opened", name)
		}
	}
	if _, err := search.Open(built, docs[1:]); err == nil {
		t.Error("opened over other documents")
	}
}

// Whatever is typed, an answer comes, and its marks lie in its texts.
func FuzzFind(f *testing.F) {
	_, x := open(f)
	for _, seed := range []string{"", "magnet treatment", "<script>alert(1)</script>", "مرحبا", "\u202etxet", "👩‍👩‍👧", "\xff\xfe", "a\u0301\u0301\u0301", "' OR 1=1 --", strings.Repeat("a", 10_000), strings.Repeat("é ", 5000)} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		r := x.Find(query)
		if len(r.Hits) > search.MaxHits || r.Found < len(r.Hits) {
			t.Errorf("%d hits, found %d", len(r.Hits), r.Found)
		}
		for _, h := range r.Hits {
			for _, m := range []search.Marked{h.Title, h.Snippet} {
				last := 0
				for _, r := range m.Marks {
					if r.From < last || r.To <= r.From || r.To > len(m.Text) {
						t.Fatalf("marks %v in %q", m.Marks, m.Text)
					}
					last = r.To
				}
				if !utf8.ValidString(m.Text) {
					t.Errorf("broken text %q", m.Text)
				}
			}
		}
	})
}
