package guide_test

import (
	"testing"

	"careguide/app/guide"
)

func TestByLetter(t *testing.T) {
	groups := []guide.TopicGroup{
		{ID: "sleep", Topics: []guide.Topic{{Slug: "insomnia", Name: "Insomnia"}, {Slug: "apnea", Name: "apnea"}}},
		{ID: "mood", Topics: []guide.Topic{{Slug: "anger", Name: "Anger"}}},
	}
	var got string
	for _, g := range guide.ByLetter(groups) {
		got += string(g.ID) + " " + g.Title + ":"
		for _, topic := range g.Topics {
			got += " " + string(topic.Slug)
		}
		got += "; "
	}
	if want := "letter-a A: anger apnea; letter-i I: insomnia; "; got != want {
		t.Errorf("ByLetter = %q, want %q", got, want)
	}
}
