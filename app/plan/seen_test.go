package plan

import (
	"encoding/base64"
	"strings"
	"testing"
)

func TestSeen(t *testing.T) {
	full := Seen("a 18 b 17 c 16 d 15 e 14 f 13 g 12 h 11")
	tests := []struct {
		name       string
		s, other   Seen
		has, hadBy bool
		both       Seen
	}{
		{"nothing", "", "", true, true, ""},
		{"one has what the other has", "a 2", "", true, false, "a 2"},
		{"one is later", "a 5 b 2", "a 3 b 2", true, false, "a 5 b 2"},
		{"at the same moment", "a 3", "b 3", false, false, "a 3 b 3"},
		{"each has something", "a 5 b 2", "b 4 a 3", false, false, "a 5 b 4"},
		{"a ninth page", full.With("i", 19), full, true, false, "i 19 a 18 b 17 c 16 d 15 e 14 f 13 g 12"},
		{"a ninth page that it has not seen", full, "i 19", false, false, "i 19 a 18 b 17 c 16 d 15 e 14 f 13 g 12"},
		{"a page named like a number", "12 5 b 12", "b 12", true, false, "b 12 12 5"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if has, hadBy := tt.s.Has(tt.other), tt.other.Has(tt.s); has != tt.has || hadBy != tt.hadBy {
				t.Errorf("%q has %q: %v, and it by that: %v", tt.s, tt.other, has, hadBy)
			}
			if one, other := tt.s.And(tt.other), tt.other.And(tt.s); one != tt.both || other != tt.both {
				t.Errorf("both: %q and %q, want %q", one, other, tt.both)
			}
		})
	}
}

func TestSeenOfStrangers(t *testing.T) {
	for _, s := range []Seen{"a", "a b", "a -1", "a 99999999999999999999", Seen(strings.Repeat("x", 25) + " 1"), "\x00 \n"} {
		if got := s.And(""); got != "" {
			t.Errorf("%q is read as %q", s, got)
		}
	}
}

// What tells pages of one device apart is nobody else's business, and a stranger's
// must not pass for ours.
func TestFilesAndLinksDoNotSayWhoWrote(t *testing.T) {
	p := read(t, `{"version":1,"revision":3,"seen":"a 3","notes":"x"}`)
	if p.Seen != "a 3" {
		t.Fatalf("seen %q", p.Seen)
	}
	if data := Export(File{Plan: p}); strings.Contains(string(data), "seen") {
		t.Errorf("in the file: %s", data)
	}
	link, err := Fragment(p)
	body, _ := base64.RawURLEncoding.DecodeString(link[strings.LastIndex(link, ".")+1:])
	if strings.Contains(string(body), "seen") {
		t.Errorf("in the link: %s", body)
	}
	if got, _, _ := FromFragment(link); err != nil || got.Seen != "" || got.Notes != "x" {
		t.Errorf("in the link: %q, %v", got.Seen, err)
	}
	f, err := Import([]byte(`{"careguide":"plan","version":1,"plan":{"version":1,"seen":"a 3","notes":"x"}}`))
	if err != nil || f.Plan.Seen != "" || f.Plan.Notes != "x" {
		t.Errorf("from a file: %+v, %v", f.Plan, err)
	}
	data := Encode(p)
	forged := fragmentForm + "." + sum(data) + "." + base64.RawURLEncoding.EncodeToString(data)
	if got, _, err := FromFragment(forged); err != nil || got.Seen != "" || got.Notes != "x" {
		t.Errorf("from a link: %+v, %v", got, err)
	}
}
