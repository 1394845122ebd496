package device_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"careguide/app/device"
	"careguide/app/plan"
)

func add(t *testing.T, s *device.Store, text string) {
	t.Helper()
	if err := s.Update(func(p *plan.Plan) error { _, err := p.AddQuestion(text, ""); return err }); err != nil {
		t.Fatal(err)
	}
}

// A machine is a device with one tab, in which pages follow each other.
type machine struct {
	device.Memory
	session device.Memory
	tab     string
	pages   int
}

func (m *machine) open(sealed bool) *device.Store {
	m.pages++
	return device.Open(device.Browser{
		Page:  fmt.Sprintf("p%d", m.pages),
		Local: &m.Memory, Session: &m.session,
		TabName: func() string { return m.tab }, SetTabName: func(n string) { m.tab = n },
	}, sealed)
}

func questions(s *device.Store) string {
	var all []string
	for _, q := range s.Plan().Questions {
		all = append(all, q.Text)
	}
	return strings.Join(all, ",")
}

func TestNothingIsKeptBeforeTheReaderSaysSo(t *testing.T) {
	m := &machine{}
	s := m.open(false)
	add(t, s, "a")
	s.SetDisplay("size=150")
	if s.Where() != device.InMemory || len(m.Texts) > 0 || m.tab != "" {
		t.Fatalf("kept unasked: %v, tab %q", m.Texts, m.tab)
	}
	if err := s.Keep(device.OnDevice); err != nil {
		t.Fatal(err)
	}
	add(t, s, "b")
	again := m.open(false)
	if again.Where() != device.OnDevice || questions(again) != "a,b" || again.Display() != "size=150" {
		t.Errorf("after a new start: kept %v, %q, %q", again.Where(), questions(again), again.Display())
	}
}

func TestAPlanThatIsNotKeptGoesToTheNextPage(t *testing.T) {
	m := &machine{}
	guide := m.open(false)
	add(t, guide, "a")
	guide.SetDisplay("theme=dark")
	guide.Leave()
	if len(m.Texts) > 0 {
		t.Fatalf("kept: %v", m.Texts)
	}
	tool := m.open(false)
	if m.tab != "" {
		t.Error("the tab still has the plan in its name, for whoever comes next")
	}
	add(t, tool, "b")
	if questions(tool) != "a,b" || tool.Display() != "theme=dark" {
		t.Errorf("on the next page: %q, %q", questions(tool), tool.Display())
	}
}

func TestKeptInTheTab(t *testing.T) {
	m := &machine{}
	s := m.open(false)
	add(t, s, "a")
	s.SetDisplay("theme=dark")
	if err := s.Keep(device.InTab); err != nil {
		t.Fatal(err)
	}
	if len(m.Texts) > 0 {
		t.Fatalf("on the device: %v", m.Texts)
	}
	next := m.open(false)
	add(t, next, "b")
	s.Return() // Back: the page comes out of the browser's memory
	if s.Where() != device.InTab || questions(s) != "a,b" || s.Display() != "theme=dark" {
		t.Errorf("after Back: %v, %q, %q", s.Where(), questions(s), s.Display())
	}
	if err := s.Keep(device.OnDevice); err != nil || len(m.session.Texts) > 0 {
		t.Errorf("then kept on the device: %v, in the tab still %v", err, m.session.Texts)
	}
	if again := m.open(false); again.Where() != device.OnDevice || questions(again) != "a,b" {
		t.Errorf("%v, %q", again.Where(), questions(again))
	}
}

func TestWhatALinkBringsWaitsForAnAnswer(t *testing.T) {
	frame := (&machine{}).open(true)
	add(t, frame, "from the clinic's page")
	fragment, err := frame.HandOver()
	if err != nil {
		t.Fatal(err)
	}
	arrive := func(m *machine) *device.Store {
		m.tab = device.Carried + fragment
		return m.open(false)
	}
	if s := arrive(&machine{}); questions(s) != "from the clinic's page" {
		t.Errorf("with nothing of their own: %q", questions(s))
	}
	m := &machine{}
	own := m.open(false)
	add(t, own, "mine")
	if err := own.Keep(device.OnDevice); err != nil {
		t.Fatal(err)
	}
	s := arrive(m)
	if offer, ok := s.Offer(); !ok || len(offer.Questions) != 1 || questions(s) != "mine" {
		t.Fatalf("offer %v %v, plan %q", ok, offer, questions(s))
	}
	s.AnswerOffer(true)
	if _, ok := s.Offer(); ok || questions(s) != "mine,from the clinic's page" {
		t.Errorf("after yes: %q", questions(s))
	}
	s = arrive(m)
	s.AnswerOffer(false)
	if _, ok := s.Offer(); ok {
		t.Error("asked again after no")
	}
}

func TestHostileTabNames(t *testing.T) {
	for _, name := range []string{"", "other", device.Carried, device.Carried + "1.00000000.e30", device.Carried + "1.x", device.Carried + strings.Repeat("A", 1<<20), device.Carried + "9.abc.def theme=dark"} {
		s := (&machine{tab: name}).open(false)
		if !s.Plan().Empty() {
			t.Errorf("%.40q: %+v", name, s.Plan())
		}
		if strings.HasPrefix(name, device.Carried) != errors.Is(s.Trouble(), device.ErrCut) {
			t.Errorf("%.40q: trouble %v", name, s.Trouble())
		}
	}
}

// The name of a tab is for the next page of ours, and for no other.
func TestWithhold(t *testing.T) {
	m := &machine{}
	s := m.open(false)
	add(t, s, "a")
	s.Leave()
	if !strings.HasPrefix(m.tab, device.Carried) {
		t.Fatalf("the tab's name is %q after Leave", m.tab)
	}
	s.Withhold()
	if m.tab != "" || questions(s) != "a" {
		t.Errorf("the tab's name is %q, and the list %q", m.tab, questions(s))
	}
	m.tab = "another's name"
	if s.Withhold(); m.tab != "another's name" {
		t.Errorf("the tab's name is %q now", m.tab)
	}
}

func TestASealedFrameKeepsNothing(t *testing.T) {
	m := &machine{Memory: device.Memory{Texts: map[string]string{"careguide-plan": "theirs"}}}
	s := m.open(true)
	add(t, s, "a")
	s.Leave()
	s.Heard("careguide-plan", "theirs")
	if err := s.Keep(device.OnDevice); !errors.Is(err, device.ErrSealed) {
		t.Errorf("Keep() = %v", err)
	}
	if m.Texts["careguide-plan"] != "theirs" || m.tab != "" || questions(s) != "a" {
		t.Errorf("%v %q %q", m.Texts, m.tab, questions(s))
	}
}

func TestNoRoom(t *testing.T) {
	m := &machine{Memory: device.Memory{Room: 400}}
	s := m.open(false)
	add(t, s, "short")
	if err := s.Keep(device.OnDevice); err != nil {
		t.Fatal(err)
	}
	add(t, s, strings.Repeat("long ", 200))
	if !errors.Is(s.Trouble(), device.ErrNoRoom) || len(s.Plan().Questions) != 2 {
		t.Errorf("trouble %v, %d questions in memory", s.Trouble(), len(s.Plan().Questions))
	}
	m.Room = 0
	add(t, s, "again")
	if s.Trouble() != nil || len(m.open(false).Plan().Questions) != 3 {
		t.Errorf("with room again: %v", s.Trouble())
	}
}

func TestKeepWhereNothingLasts(t *testing.T) {
	s := (&machine{Memory: device.Memory{Gone: true}}).open(false)
	if err := s.Keep(device.OnDevice); !errors.Is(err, device.ErrBlocked) || s.Where() != device.InMemory {
		t.Errorf("Keep() = %v, kept %v", err, s.Where())
	}
	full := (&machine{Memory: device.Memory{Room: 5}}).open(false)
	if err := full.Keep(device.OnDevice); !errors.Is(err, device.ErrNoRoom) || full.Where() != device.InMemory {
		t.Errorf("Keep() = %v, kept %v", err, full.Where())
	}
}

func TestTwoTabs(t *testing.T) {
	m := &machine{}
	first := m.open(false)
	add(t, first, "a")
	second := m.open(false) // opened before anything was kept
	add(t, second, "b")
	if err := first.Keep(device.OnDevice); err != nil {
		t.Fatal(err)
	}
	second.Heard("careguide-plan", m.Texts["careguide-plan"])
	if second.Where() != device.OnDevice || questions(second) != "a,b" {
		t.Errorf("second: kept %v, %q", second.Where(), questions(second))
	}
	// The browser has not told the first tab yet.
	add(t, first, "c")
	if got := questions(first); got != "a,b,c" {
		t.Errorf("first: %q", got)
	}
	heard := 0
	defer first.OnChange(func() { heard++ })()
	first.Heard("someone-elses", "x")
	if heard > 0 {
		t.Error("heard of another's key")
	}
	if left := second.DeleteAll(); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	first.Heard("", "")
	if heard != 1 || first.Where() != device.InMemory || !first.Plan().Empty() {
		t.Errorf("after all was deleted: heard %d, kept %v, %q", heard, first.Where(), questions(first))
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	tests := []struct {
		name, kept string
		want       string // questions
		kind       error
		aside      bool
	}{
		{"broken", `{"version":1,"questions":[`, "", nil, true},
		{"partly", `{"version":1,"revision":3,"questions":[{"id":1,"text":"a"},7]}`, "a", nil, true},
		{"newer", `{"version":99,"questions":[]}`, "", device.ErrNewer, false},
		{"older", `["a","b"]`, "a,b", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := &machine{Memory: device.Memory{Texts: map[string]string{"careguide-plan": tt.kept}}}
			s := m.open(false)
			if questions(s) != tt.want || !errors.Is(s.Trouble(), tt.kind) {
				t.Errorf("%q, trouble %v", questions(s), s.Trouble())
			}
			problems, text := s.Unread()
			if tt.aside != (text == tt.kept) || tt.aside != (len(problems) > 0) {
				t.Errorf("aside: %q, %v", text, problems)
			}
			add(t, s, "new")
			if tt.kind != nil && m.Texts["careguide-plan"] != tt.kept {
				t.Error("overwrote what a newer version kept")
			}
		})
	}
}

func TestDeleteAllProvesIt(t *testing.T) {
	m := &machine{Memory: device.Memory{Texts: map[string]string{"other": "stays", "careguide-install": "no"}}, tab: device.Carried + "x"}
	s := m.open(false)
	add(t, s, "a")
	if err := s.Keep(device.OnDevice); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, e := range s.Entries() {
		keys = append(keys, e.Key)
	}
	if !slices.Equal(keys, []string{"careguide-install", "careguide-plan"}) {
		t.Errorf("entries %v", keys)
	}
	if left := s.DeleteAll(); len(left) > 0 || len(m.Texts) != 1 || m.tab != "" || !s.Plan().Empty() {
		t.Errorf("left %v, %v, %q", left, m.Texts, m.tab)
	}

	// Once a reader has followed a link, even to a part of the same page, a list that
	// isn't stored travels in the tab's name.
	s = m.open(false)
	add(t, s, "b")
	s.Leave()
	if m.tab == "" {
		t.Fatal("nothing goes along: the test sees nothing")
	}
	if s.DeleteAll(); m.tab != "" {
		t.Errorf("goes along with the next link: %q", m.tab)
	}
}

func TestExportAndImport(t *testing.T) {
	s := (&machine{}).open(false)
	add(t, s, "שאלה 🙂")
	s.SetDisplay("size=150")
	file := s.Export(time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC))
	other := (&machine{}).open(false)
	add(t, other, "b")
	if problems, err := other.Import(file); err != nil || len(problems) > 0 || questions(other) != "b,שאלה 🙂" || other.Display() != "size=150" {
		t.Errorf("%v %v %q %q", problems, err, questions(other), other.Display())
	}
	before := questions(other)
	if _, err := other.Import([]byte(`{"a":1}`)); err == nil || questions(other) != before {
		t.Errorf("took a stranger's file: %v, %q", err, questions(other))
	}
}

// A program that stops takes its memory with it: the next one on the page has
// the same list, wherever it was kept, and once.
func TestAStoppedProgramLosesNothing(t *testing.T) {
	for _, where := range []device.Where{device.InMemory, device.InTab, device.OnDevice} {
		m := &machine{}
		s := m.open(false)
		s.SetDisplay("size=150")
		add(t, s, "a")
		if where != device.InMemory {
			if err := s.Keep(where); err != nil {
				t.Fatal(err)
			}
		}
		add(t, s, "b")
		held := s.Held()
		if (where == device.InMemory) != (held != nil) {
			t.Errorf("kept %v: %d bytes are held besides", where, len(held))
		}
		again := m.open(false)
		if held != nil {
			again.Resume(held)
		}
		if questions(again) != "a,b" || again.Display() != "size=150" || again.Where() != where {
			t.Errorf("kept %v: after a new start %q, %q, kept %v", where, questions(again), again.Display(), again.Where())
		}
	}
}

func TestAStoppedProgramOnAFullDevice(t *testing.T) {
	m := &machine{}
	s := m.open(false)
	add(t, s, "a")
	if err := s.Keep(device.OnDevice); err != nil {
		t.Fatal(err)
	}
	m.Room = 1
	add(t, s, "b")
	again := m.open(false)
	again.Resume(s.Held())
	if questions(again) != "a,b" || again.Trouble() == nil {
		t.Errorf("after a new start: %q, trouble %v", questions(again), again.Trouble())
	}
}

func TestReturn(t *testing.T) {
	tests := []struct {
		name      string
		keep      bool // the page keeps its list
		leave     bool // it has handed it on
		meanwhile func(t *testing.T, m *machine)
		want      string
	}{
		{"nothing happened", false, false, func(*testing.T, *machine) {}, "a"},
		{"another page kept the list that it was handed, and took something out", false, true, func(t *testing.T, m *machine) {
			next := m.open(false)
			keepOnDevice(t, next)
			remove(t, next, "a")
			add(t, next, "b")
		}, "b"},
		{"another tab kept a list of its own", false, false, func(t *testing.T, m *machine) {
			other := m.open(false)
			add(t, other, "b")
			keepOnDevice(t, other)
		}, "a,b"},
		{"another page wrote", true, false, func(t *testing.T, m *machine) { add(t, m.open(false), "b") }, "a,b"},
		{"another page took something out", true, false, func(t *testing.T, m *machine) { remove(t, m.open(false), "a") }, ""},
		{"another page deleted all", true, false, func(_ *testing.T, m *machine) { m.open(false).DeleteAll() }, ""},
		{"another page deleted all, and began anew", true, false, func(t *testing.T, m *machine) {
			next := m.open(false)
			next.DeleteAll()
			add(t, next, "b")
			keepOnDevice(t, next)
		}, "b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := &machine{}
			s := m.open(false)
			add(t, s, "a")
			if tt.keep {
				keepOnDevice(t, s)
			}
			if tt.leave {
				s.Leave()
			}
			tt.meanwhile(t, m)
			s.Return()
			kept := ""
			if _, ok := m.Texts["careguide-plan"]; ok {
				kept = questions(m.open(false))
			}
			if questions(s) != tt.want || s.Where() == device.OnDevice && kept != tt.want {
				t.Errorf("has %q, kept is %q, want %q", questions(s), kept, tt.want)
			}
		})
	}
}

func keepOnDevice(t *testing.T, s *device.Store) {
	t.Helper()
	if err := s.Keep(device.OnDevice); err != nil {
		t.Fatal(err)
	}
}

func remove(t *testing.T, s *device.Store, text string) {
	t.Helper()
	if err := s.Update(func(p *plan.Plan) error {
		i := slices.IndexFunc(p.Questions, func(q plan.Question) bool { return q.Text == text })
		_, err := p.RemoveQuestion(p.Questions[i].ID)
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// The browser has not told this page yet that another one keeps something.
func TestKeepBesideWhatIsKept(t *testing.T) {
	m := &machine{}
	first, second := m.open(false), m.open(false)
	add(t, first, "a")
	add(t, second, "b")
	keepOnDevice(t, first)
	keepOnDevice(t, second)
	if got := questions(m.open(false)); got != "a,b" {
		t.Errorf("kept %q", got)
	}
}

// What has no room, or does not fit into one list, stays in memory, and goes
// along to the next page.
func TestWhatIsOnlyHereGoesAlong(t *testing.T) {
	m := &machine{}
	s := m.open(false)
	add(t, s, "a")
	keepOnDevice(t, s)
	m.Room = 1
	add(t, s, "b")
	add(t, m.open(false), "c") // has no room either
	s.Leave()
	next := m.open(false)
	if offered, ok := next.Offer(); !ok || len(offered.Questions) != 2 || questions(next) != "a" {
		t.Fatalf("the next page has %q, and is offered %v", questions(next), offered.Questions)
	}
	m.Room = 0
	next.AnswerOffer(true)
	if got := questions(m.open(false)); got != "a,b" {
		t.Errorf("kept %q", got)
	}
}

func TestTwoListsThatDoNotFitTogether(t *testing.T) {
	m := &machine{}
	first := m.open(false)
	keepOnDevice(t, first)
	full := func(s *device.Store, name string) {
		for i := range plan.MaxQuestions {
			add(t, s, fmt.Sprint(name, i))
		}
	}
	second := m.open(false)
	full(second, "b") // in the same moment as
	kept := m.Texts["careguide-plan"]
	delete(m.Texts, "careguide-plan")
	full(first, "a")
	m.Texts["careguide-plan"] = kept
	first.Heard("careguide-plan", kept)
	if first.Trouble() == nil || first.Held() == nil || m.Texts["careguide-plan"] != kept {
		t.Errorf("trouble %v, %d bytes are held", first.Trouble(), len(first.Held()))
	}
	remove(t, first, "a7")
	if first.Trouble() == nil || len(first.Plan().Questions) != plan.MaxQuestions-1 || m.Texts["careguide-plan"] != kept {
		t.Errorf("trouble %v, %d questions", first.Trouble(), len(first.Plan().Questions))
	}
}

// A tab of a newer version writes what this one cannot read.
func TestANewerVersionWritesWhileThisOneIsOpen(t *testing.T) {
	const newer = `{"version":99,"questions":[]}`
	for name, meet := range map[string]func(s *device.Store){
		"heard of": func(s *device.Store) { s.Heard("careguide-plan", newer) },
		"not yet":  func(*device.Store) {},
	} {
		m := &machine{}
		s := m.open(false)
		add(t, s, "a")
		keepOnDevice(t, s)
		m.Texts["careguide-plan"] = newer
		meet(s)
		add(t, s, "b")
		if m.Texts["careguide-plan"] != newer || questions(s) != "a,b" || !errors.Is(s.Trouble(), device.ErrNewer) || s.Held() == nil {
			t.Errorf("%s: kept %s, here %q, trouble %v", name, m.Texts["careguide-plan"], questions(s), s.Trouble())
		}
	}
}
