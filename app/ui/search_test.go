package ui_test

import (
	"testing"

	"careguide/app/ui"
)

// A hit is a jump where it is on the page, and else a link from there.
func TestPlaceHref(t *testing.T) {
	guide, ect, safety := ui.Place{}, ui.Place{Page: "ect/", ToGuide: "../"}, ui.Place{Page: "safety/", ToGuide: "../"}
	tests := []struct {
		on          ui.Place
		place, want string
	}{
		{guide, "#rtms", "#rtms"},
		{guide, "ect/#risks", "ect/#risks"},
		{guide, "sources/", "sources/"},
		{ect, "ect/#risks", "#risks"},
		{ect, "#ect", "../#ect"},
		{ect, "vns/#risks", "../vns/#risks"},
		{ect, "topics/#ect", "../topics/#ect"},
		{safety, "safety/#mania", "#mania"},
		{safety, "safety/", "../safety/"},
		{ect, "#help-lines", "#help-lines"}, // they are on every page
		{guide, "#help-lines", "#help-lines"},
		{ect, "#help-GB", "#help-GB"}, // each country's as well
		{ect, "#help-yourself", "../#help-yourself"},
	}
	for _, tt := range tests {
		if got := tt.on.Href(tt.place); got != tt.want {
			t.Errorf("on %q, %s: %s, want %s", tt.on.Page, tt.place, got, tt.want)
		}
	}
}
