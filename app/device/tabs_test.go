package device_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"careguide/app/device"
	"careguide/app/plan"
)

// A shelf is the storage of an origin as browsers share it between processes:
// each tab writes into a copy of its own, what it wrote comes to the shelf a
// little later, and the others hear of it later still. A tab that waits to hear
// that its own text has come does not take another's into its copy, but it
// hears of it (Chromium's CachedStorageArea; Firefox's snapshots are the same for
// as long as one task runs).
type shelf struct {
	text  string
	has   bool
	tabs  []*tab
	pages int
}

type tab struct {
	*device.Store
	copy  copyOf
	shelf *shelf
	sent  []change // on their way to the shelf
	news  []change // on their way from it
	waits int      // for how many of its own
}

type change struct {
	text string // empty: removed
	own  bool
}

// A copyOf is what a tab has of the shelf.
type copyOf struct {
	device.Memory
	tab *tab
}

func (c *copyOf) Set(key, text string) error {
	c.tab.send(key, text)
	return c.Memory.Set(key, text)
}

func (c *copyOf) Remove(key string) {
	c.tab.send(key, "")
	c.Memory.Remove(key)
}

func (t *tab) send(key, text string) {
	if key == planKey {
		t.sent = append(t.sent, change{text: text})
		t.waits++
	}
}

func (s *shelf) open() *tab {
	t := &tab{shelf: s}
	t.copy.tab = t
	if s.has {
		_ = t.copy.Memory.Set(planKey, s.text)
	}
	s.pages++
	t.Store = device.Open(device.Browser{
		Page: fmt.Sprintf("p%d", s.pages), Local: &t.copy, Session: &device.Memory{},
	}, false)
	s.tabs = append(s.tabs, t)
	return t
}

// come brings the next change of a tab to the shelf, and so into the others' news.
func (t *tab) come() bool {
	if len(t.sent) == 0 {
		return false
	}
	c := t.sent[0]
	t.sent = t.sent[1:]
	t.shelf.text, t.shelf.has = c.text, c.text != ""
	for _, other := range t.shelf.tabs {
		other.news = append(other.news, change{c.text, other == t})
	}
	return true
}

// hear tells a tab of the next change.
func (t *tab) hear() bool {
	if len(t.news) == 0 {
		return false
	}
	c := t.news[0]
	t.news = t.news[1:]
	if c.own {
		t.waits--
		return true
	}
	if t.waits == 0 {
		t.copy.Memory.Remove(planKey)
		if c.text != "" {
			_ = t.copy.Memory.Set(planKey, c.text)
		}
	}
	t.Heard(planKey, c.text)
	return true
}

// settle lets everything come that is on its way.
func (s *shelf) settle(t *testing.T) {
	t.Helper()
	for range 1000 {
		moved := false
		for _, tab := range s.tabs {
			moved = tab.come() || tab.hear() || moved
		}
		if !moved {
			return
		}
	}
	t.Fatal("the tabs answer each other for ever")
}

// same holds all tabs to the same list, which is the one that is kept.
func (s *shelf) same(t *testing.T, when string) string {
	t.Helper()
	p, _, err := plan.Decode([]byte(s.text))
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
	want := string(plan.Encode(p))
	for i, tab := range s.tabs {
		if got := string(plan.Encode(tab.Plan())); got != want || tab.Trouble() != nil {
			t.Fatalf("%s: tab %d (trouble %v) has\n%s\nkept is\n%s", when, i, tab.Trouble(), got, want)
		}
	}
	var all []string
	for _, q := range p.Questions {
		all = append(all, q.Text)
	}
	slices.Sort(all)
	return strings.Join(all, ",")
}

// keeping opens tabs on a list that is kept on the device.
func keeping(t *testing.T, tabs int) *shelf {
	t.Helper()
	s := &shelf{}
	add(t, s.open().Store, "a")
	if err := s.tabs[0].Keep(); err != nil {
		t.Fatal(err)
	}
	s.settle(t)
	for len(s.tabs) < tabs {
		s.open()
	}
	return s
}

// What tabs write at the same moment, each without what the others wrote.
func TestTabsThatWriteAtTheSameMoment(t *testing.T) {
	tests := []struct {
		name   string
		writes []int // of each tab
	}{
		{"two, once each", []int{1, 1, 0}},
		{"one writes twice, the other once and last", []int{2, 1, 0}},
		{"one writes once, the other twice and last", []int{1, 2, 0}},
		{"three", []int{1, 1, 1}},
		{"three, more and more", []int{1, 2, 3}},
		{"three, less and less", []int{3, 2, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := keeping(t, len(tt.writes))
			want := []string{"a"}
			for i, n := range tt.writes {
				for k := range n {
					text := fmt.Sprintf("tab %d, %d", i, k)
					add(t, s.tabs[i].Store, text)
					want = append(want, text)
				}
			}
			s.settle(t)
			if got := s.same(t, "in the end"); got != strings.Join(want, ",") {
				t.Errorf("kept %s\nwant %s", got, strings.Join(want, ","))
			}
		})
	}
}

// The tab whose words were overwritten is gone before anybody could tell it.
func TestATabThatWritesAndGoes(t *testing.T) {
	s := keeping(t, 2)
	gone, stays := s.tabs[0], s.tabs[1]
	add(t, gone.Store, "b")
	add(t, stays.Store, "c")
	gone.come()
	s.tabs = s.tabs[1:]
	s.settle(t)
	if got := s.same(t, "in the end"); got != "a,b,c" {
		t.Errorf("kept %s", got)
	}
}

// A third tab writes on before the first has heard that it was overwritten.
func TestATabThatWritesOnWhatOverwroteAnother(t *testing.T) {
	s := keeping(t, 3)
	add(t, s.tabs[0].Store, "b")
	add(t, s.tabs[1].Store, "c")
	s.tabs[0].come()
	s.tabs[1].come()
	for s.tabs[2].hear() {
	}
	add(t, s.tabs[2].Store, "d")
	s.settle(t)
	if got := s.same(t, "in the end"); got != "a,b,c,d" {
		t.Errorf("kept %s", got)
	}
}

// What is deleted in one tab does not come back from another, however many pages
// have written before.
func TestDeletedStaysDeleted(t *testing.T) {
	s := keeping(t, 3)
	for i := range 30 {
		add(t, s.open().Store, fmt.Sprint(i))
		s.settle(t)
		page := s.open()
		if err := page.Update(func(p *plan.Plan) error {
			_, err := p.RemoveQuestion(p.Questions[len(p.Questions)-1].ID)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		s.settle(t)
		if got := s.same(t, fmt.Sprintf("after %d", i)); got != "a" {
			t.Fatalf("after %d: kept %s", i, got)
		}
		s.tabs = append(s.tabs[:3], page) // three that stay, and the last
	}
	s.tabs[0].DeleteAll()
	s.settle(t)
	for i, tab := range s.tabs {
		if tab.Where() != device.InTab || !tab.Plan().Empty() || s.has {
			t.Errorf("after all was deleted tab %d has %s, kept %v", i, questions(tab.Store), s.has)
		}
	}
}

// Up to four tabs come and go and write, in any order in which a browser may tell
// them of each other. A tab may go once it knows what it has overwritten.
func TestNoOrderLosesAWord(t *testing.T) {
	raced := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 11))
		s := keeping(t, 1+r.IntN(4))
		want := []string{"a"}
		for step := range 40 {
			one := s.tabs[r.IntN(len(s.tabs))]
			switch n := r.IntN(10); {
			case n < 3:
				text := fmt.Sprintf("q%d", step)
				add(t, one.Store, text)
				want = append(want, text)
				if len(one.news) > 0 {
					raced++
				}
			case n < 6:
				one.come()
			case n < 9:
				one.hear()
			case len(s.tabs) < 4:
				s.open()
			case len(s.tabs) > 1 && len(one.sent) == 0 && one.waits == 0:
				s.tabs = slices.DeleteFunc(s.tabs, func(other *tab) bool { return other == one })
			}
		}
		s.settle(t)
		slices.Sort(want)
		if got := s.same(t, fmt.Sprintf("seed %d", seed)); got != strings.Join(want, ",") {
			t.Fatalf("seed %d: kept %s\nwant %s", seed, got, strings.Join(want, ","))
		}
	}
	if raced < 300 {
		t.Errorf("only %d writes of a tab that had not heard of others: the test sees too little", raced)
	}
}
