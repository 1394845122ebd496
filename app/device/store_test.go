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
	*device.Memory
	session device.Memory
	pages   *int
}

func newMachine() *machine { return &machine{Memory: &device.Memory{}, pages: new(int)} }

// keeps is a machine on which a text is kept.
func keeps(text string) *machine {
	m := newMachine()
	m.Texts = map[string]string{planKey: text}
	return m
}

// another opens a second tab of the device.
func (m *machine) another() *machine { return &machine{Memory: m.Memory, pages: m.pages} }

func (m *machine) open(sealed bool) *device.Store {
	*m.pages++
	return device.Open(device.Browser{Page: fmt.Sprintf("p%d", *m.pages), Local: m.Memory, Session: &m.session}, sealed)
}

const planKey = "careguide-plan"

func questions(s *device.Store) string {
	var all []string
	for _, q := range s.Plan().Questions {
		all = append(all, q.Text)
	}
	return strings.Join(all, ",")
}

func TestNoRoom(t *testing.T) {
	m := newMachine()
	m.Room = 400
	s := m.open(false)
	add(t, s, "short")
	if err := s.Keep(); err != nil {
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
			m := keeps(tt.kept)
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
	m := newMachine()
	m.Texts = map[string]string{"other": "stays", "careguide-install": "no"}
	s := m.open(false)
	add(t, s, "a")
	if err := s.Keep(); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, e := range s.Entries() {
		keys = append(keys, e.Key)
	}
	if !slices.Equal(keys, []string{"careguide-install", "careguide-plan"}) {
		t.Errorf("entries %v", keys)
	}
	if left := s.DeleteAll(); len(left) > 0 || len(m.Texts) != 1 || len(m.session.Texts) > 0 || !s.Plan().Empty() {
		t.Errorf("left %v, %v", left, m.Texts)
	}
}

func TestExportAndImport(t *testing.T) {
	s := newMachine().open(false)
	add(t, s, "שאלה 🙂")
	s.SetDisplay("size=150")
	file := s.Export(time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC))
	other := newMachine().open(false)
	add(t, other, "b")
	if problems, err := other.Import(file); err != nil || len(problems) > 0 || questions(other) != "b,שאלה 🙂" || other.Display() != "size=150" {
		t.Errorf("%v %v %q %q", problems, err, questions(other), other.Display())
	}
	before := questions(other)
	if _, err := other.Import([]byte(`{"a":1}`)); err == nil || questions(other) != before {
		t.Errorf("took a stranger's file: %v, %q", err, questions(other))
	}
}

func TestAStoppedProgramOnAFullDevice(t *testing.T) {
	m := newMachine()
	s := m.open(false)
	add(t, s, "a")
	if err := s.Keep(); err != nil {
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

func keepOnDevice(t *testing.T, s *device.Store) {
	t.Helper()
	if err := s.Keep(); err != nil {
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
	m := newMachine()
	first, second := m.open(false), m.open(false)
	add(t, first, "a")
	add(t, second, "b")
	keepOnDevice(t, first)
	keepOnDevice(t, second)
	if got := questions(m.open(false)); got != "a,b" {
		t.Errorf("kept %q", got)
	}
}

// A tab of a newer version writes what this one cannot read.
func TestANewerVersionWritesWhileThisOneIsOpen(t *testing.T) {
	const newer = `{"version":99,"questions":[]}`
	for name, meet := range map[string]func(s *device.Store){
		"heard of": func(s *device.Store) { s.Heard("careguide-plan", newer) },
		"not yet":  func(*device.Store) {},
	} {
		m := newMachine()
		s := m.open(false)
		add(t, s, "a")
		keepOnDevice(t, s)
		m.Texts["careguide-plan"] = newer
		meet(s)
		add(t, s, "b")
		if m.Texts["careguide-plan"] != newer || questions(s) != "a,b" || !errors.Is(s.Trouble(), device.ErrNewer) || questions(m.open(false)) != "a,b" {
			t.Errorf("%s: kept %s, here %q, trouble %v", name, m.Texts["careguide-plan"], questions(s), s.Trouble())
		}
	}
}

// What a reader writes is there for as long as the tab is, whatever way leads away from
// a page and back. Nothing of it is on the device before the reader says so.
func TestWritingStaysInTheTab(t *testing.T) {
	m := newMachine()
	s := m.open(false)
	add(t, s, "a")
	if s.Where() != device.InTab || len(m.Texts) > 0 {
		t.Fatalf("kept %v, on the device %v", s.Where(), m.Texts)
	}
	next := m.open(false) // a reload, a link, a tab that the phone had thrown out
	add(t, next, "b")
	s.Return() // Back: the page comes out of the browser's memory
	if questions(s) != "a,b" {
		t.Errorf("after Back: %q", questions(s))
	}
	add(t, s, "c")
	if next.Return(); questions(next) != "a,b,c" {
		t.Errorf("after Forward: %q", questions(next))
	}
	if other := m.another().open(false); !other.Plan().Empty() {
		t.Errorf("in another tab: %q", questions(other))
	}
	keepOnDevice(t, s)
	if len(m.session.Texts) > 0 {
		t.Errorf("then kept on the device, and in the tab still %v", m.session.Texts)
	}
	if again := m.another().open(false); again.Where() != device.OnDevice || questions(again) != "a,b,c" {
		t.Errorf("after a new start: %v, %q", again.Where(), questions(again))
	}
}

// Settings are kept from the first choice on, with nothing written.
func TestSettingsAreKeptAtOnce(t *testing.T) {
	m := newMachine()
	m.open(false).SetDisplay("size=150")
	if other := m.another().open(false); other.Display() != "size=150" || other.Where() != device.InTab {
		t.Errorf("in another tab: %q, kept %v", other.Display(), other.Where())
	}
	m.open(false).SetDisplay("")
	if len(m.Texts)+len(m.session.Texts) > 0 {
		t.Errorf("as it was: %v %v", m.Texts, m.session.Texts)
	}
	m.Room = 5
	m.open(false).SetDisplay("size=150")
	if next := m.open(false); next.Display() != "size=150" {
		t.Errorf("on a full device: %q", next.Display())
	}
	frame := newMachine().open(true)
	frame.SetDisplay("theme=dark")
	frame.Heard("careguide-display", "size=200")
	if frame.Display() != "theme=dark" {
		t.Errorf("in a frame: %q", frame.Display())
	}
}

func TestForget(t *testing.T) {
	for _, keep := range []bool{false, true} {
		m := newMachine()
		s := m.open(false)
		s.SetDisplay("size=150")
		add(t, s, "a")
		if keep {
			keepOnDevice(t, s)
		}
		s.Forget()
		if next := m.open(false); !next.Plan().Empty() || !s.Plan().Empty() || next.Display() != "size=150" || next.Where() != device.InTab {
			t.Errorf("kept %v: %q, %q, %q", keep, questions(s), questions(next), next.Display())
		}
		add(t, s, "b")
		if got := questions(m.open(false)); got != "b" {
			t.Errorf("kept %v: then %q", keep, got)
		}
	}
}

func (m *machine) bring(fragment string) *device.Store {
	_ = m.session.Set("careguide-brought", fragment)
	return m.open(false)
}

func TestWhatALinkBringsWaitsForAnAnswer(t *testing.T) {
	frame := newMachine().open(true)
	add(t, frame, "from the clinic's page")
	fragment, err := frame.HandOver()
	if err != nil {
		t.Fatal(err)
	}
	first := newMachine()
	if s := first.bring(fragment); questions(s) != "from the clinic's page" || questions(first.open(false)) != questions(s) {
		t.Errorf("with nothing of their own: %q", questions(s))
	}
	for answer, want := range map[device.Answer]string{device.Add: "mine,from the clinic's page", device.Drop: "mine", device.Take: "from the clinic's page"} {
		for _, keep := range []bool{false, true} {
			m := newMachine()
			own := m.open(false)
			add(t, own, "mine")
			if keep {
				keepOnDevice(t, own)
			}
			s := m.bring(fragment)
			if offer, source, together, ok := s.Offer(); !ok || !together || source != device.FromLink || len(offer.Questions) != 1 || questions(s) != "mine" {
				t.Fatalf("offer %v %v, plan %q", ok, offer, questions(s))
			}
			s.AnswerOffer(answer)
			if _, _, _, ok := s.Offer(); ok || questions(s) != want || questions(m.open(false)) != want {
				t.Errorf("after %v: %q, kept %q", answer, questions(s), questions(m.open(false)))
			}
		}
	}
}

func TestWhatALinkBringsMayBeHostile(t *testing.T) {
	for _, text := range []string{"", "1.00000000.e30", "1.x", strings.Repeat("A", 1<<20), "9.abc.def theme=dark"} {
		m := newMachine()
		s := m.bring(text)
		if !s.Plan().Empty() || !errors.Is(s.Trouble(), device.ErrCut) || s.Display() != "" {
			t.Errorf("%.40q: %+v, trouble %v", text, s.Plan(), s.Trouble())
		}
		if again := m.open(false); again.Trouble() != nil {
			t.Errorf("%.40q: told once more", text)
		}
	}
}

func TestASealedFrameKeepsNothing(t *testing.T) {
	m := keeps("theirs")
	s := m.open(true)
	add(t, s, "a")
	s.Heard(planKey, "theirs")
	if err := s.Keep(); !errors.Is(err, device.ErrSealed) || s.Where() != device.InMemory {
		t.Errorf("Keep() = %v, kept %v", err, s.Where())
	}
	if m.Texts[planKey] != "theirs" || len(m.session.Texts) > 0 || questions(s) != "a" {
		t.Errorf("%v %v %q", m.Texts, m.session.Texts, questions(s))
	}
}

func TestKeepWhereNothingLasts(t *testing.T) {
	m := newMachine()
	m.Gone, m.session.Gone = true, true
	s := m.open(false)
	add(t, s, "a")
	if err := s.Keep(); !errors.Is(err, device.ErrBlocked) || s.Where() != device.InMemory || s.Held() == nil {
		t.Errorf("Keep() = %v, kept %v", err, s.Where())
	}
	full := newMachine()
	full.Room = 5
	s = full.open(false)
	add(t, s, "a")
	if err := s.Keep(); !errors.Is(err, device.ErrNoRoom) || s.Where() != device.InTab || questions(full.open(false)) != "a" {
		t.Errorf("Keep() = %v, kept %v, in the tab %q", err, s.Where(), questions(full.open(false)))
	}
}

func TestTwoTabs(t *testing.T) {
	m := newMachine()
	first := m.open(false)
	add(t, first, "a")
	second := m.another()
	s := second.open(false) // opened before anything was kept
	add(t, s, "b")
	keepOnDevice(t, first)
	s.Heard(planKey, m.Texts[planKey])
	if s.Where() != device.OnDevice || questions(s) != "a,b" || len(second.session.Texts) > 0 {
		t.Errorf("second: kept %v, %q, in the tab %v", s.Where(), questions(s), second.session.Texts)
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
	if left := s.DeleteAll(); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	first.Heard("", "")
	if heard != 1 || first.Where() != device.InTab || !first.Plan().Empty() {
		t.Errorf("after all was deleted: heard %d, kept %v, %q", heard, first.Where(), questions(first))
	}
}

// fill writes as many questions as a list may have.
func fill(t *testing.T, s *device.Store, name string) {
	t.Helper()
	if err := s.Update(func(p *plan.Plan) error {
		for i := range plan.MaxQuestions {
			if _, err := p.AddQuestion(fmt.Sprint(name, i), ""); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

// Two full lists have no room in one: nothing is deleted before the reader has said
// which one stays.
func TestTwoListsThatDoNotFitTogether(t *testing.T) {
	arrive := map[string]func(t *testing.T) (s *device.Store, tab *machine, source device.Source){
		"another tab keeps the other on the device": func(t *testing.T) (*device.Store, *machine, device.Source) {
			m := newMachine()
			s := m.open(false)
			fill(t, s, "mine ")
			other := m.another().open(false)
			fill(t, other, "other ")
			keepOnDevice(t, other)
			s.Heard(planKey, m.Texts[planKey])
			return s, m, device.FromDevice
		},
		"the tab comes back after another was kept on the device": func(t *testing.T) (*device.Store, *machine, device.Source) {
			m := newMachine()
			fill(t, m.open(false), "other ")
			other := m.another().open(false)
			fill(t, other, "mine ")
			keepOnDevice(t, other)
			return m.open(false), m, device.FromTab
		},
		"the reader keeps it where the other is kept": func(t *testing.T) (*device.Store, *machine, device.Source) {
			m := newMachine()
			s := m.open(false)
			fill(t, s, "mine ")
			other := m.another().open(false)
			fill(t, other, "other ")
			keepOnDevice(t, other)
			if err := s.Keep(); err != nil {
				t.Fatal(err)
			}
			return s, m, device.FromDevice
		},
		"two tabs keep theirs in the same moment": func(t *testing.T) (*device.Store, *machine, device.Source) {
			m := newMachine()
			s := m.open(false)
			keepOnDevice(t, s)
			other := m.another().open(false)
			fill(t, other, "other ")
			kept := m.Texts[planKey]
			delete(m.Texts, planKey)
			fill(t, s, "mine ")
			m.Texts[planKey] = kept
			s.Heard(planKey, kept)
			return s, m, device.FromDevice
		},
	}
	for name, arrived := range arrive {
		for _, answer := range []device.Answer{device.Drop, device.Take} {
			s, m, want := arrived(t)
			_, source, together, ok := s.Offer()
			if !ok || together || source != want || !strings.HasPrefix(questions(s), "mine 0") || s.Trouble() != nil {
				t.Fatalf("%s: offer %v of %v, together %v, trouble %v", name, ok, source, together, s.Trouble())
			}
			if both := m.Texts[planKey] + m.session.Texts[planKey]; !strings.Contains(both, "mine 149") || !strings.Contains(both, "other 149") {
				t.Errorf("%s: before the answer not both are kept", name)
			}
			add := s.Plan().Questions[7].Text
			remove(t, s, add)
			s.AnswerOffer(answer)
			first := "mine 0"
			if answer == device.Take {
				first = "other 0"
			}
			if _, _, _, ok := s.Offer(); ok || !strings.HasPrefix(questions(s), first) || s.Held() != nil {
				t.Errorf("%s: after %v %.20q, offered still %v", name, answer, questions(s), ok)
			}
			where := m.Texts
			if s.Where() == device.InTab {
				where = m.session.Texts
			}
			if !strings.Contains(where[planKey], first) {
				t.Errorf("%s: after %v not kept %v", name, answer, s.Where())
			}
			if answer == device.Take && m.session.Texts[planKey] != "" {
				t.Errorf("%s: the tab still has its own", name)
			}
		}
	}
}

// A program that stops takes its memory with it: the next one on the page has
// the same list, wherever it was kept, and once.
func TestAStoppedProgramLosesNothing(t *testing.T) {
	for _, where := range []device.Where{device.InMemory, device.InTab, device.OnDevice} {
		m := newMachine()
		m.Gone, m.session.Gone = where == device.InMemory, where == device.InMemory
		s := m.open(false)
		s.SetDisplay("size=150")
		add(t, s, "a")
		if where == device.OnDevice {
			keepOnDevice(t, s)
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

func TestReturn(t *testing.T) {
	tests := []struct {
		name      string
		keep      bool // the page keeps its list on the device
		meanwhile func(t *testing.T, m *machine)
		want      string
	}{
		{"nothing happened", false, func(*testing.T, *machine) {}, "a"},
		{"the next page wrote", false, func(t *testing.T, m *machine) { add(t, m.open(false), "b") }, "a,b"},
		{"the next page kept the list on the device, and took something out", false, func(t *testing.T, m *machine) {
			next := m.open(false)
			keepOnDevice(t, next)
			remove(t, next, "a")
			add(t, next, "b")
		}, "b"},
		{"another tab wrote", true, func(t *testing.T, m *machine) { add(t, m.another().open(false), "b") }, "a,b"},
		{"another tab took something out", true, func(t *testing.T, m *machine) { remove(t, m.another().open(false), "a") }, ""},
		{"another tab deleted all", true, func(_ *testing.T, m *machine) { m.another().open(false).DeleteAll() }, ""},
		{"another tab deleted all, and began anew", true, func(t *testing.T, m *machine) {
			next := m.another().open(false)
			next.DeleteAll()
			add(t, next, "b")
			keepOnDevice(t, next)
		}, "b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := newMachine()
			s := m.open(false)
			add(t, s, "a")
			if tt.keep {
				keepOnDevice(t, s)
			}
			tt.meanwhile(t, m)
			s.Return()
			if questions(s) != tt.want || questions(m.open(false)) != tt.want {
				t.Errorf("has %q, kept is %q, want %q", questions(s), questions(m.open(false)), tt.want)
			}
		})
	}
}

// While this page was in the back/forward cache, another tab stored a list of its own,
// and the page missed the event.
func TestReturnToAnotherList(t *testing.T) {
	m := newMachine()
	s := m.open(false)
	add(t, s, "a")
	other := m.another().open(false)
	add(t, other, "b")
	keepOnDevice(t, other)
	s.Return()
	if offer, source, together, ok := s.Offer(); !ok || !together || source != device.FromTab || questions(s) != "b" || len(offer.Questions) != 1 {
		t.Fatalf("has %q, offer %v %v", questions(s), ok, offer.Questions)
	}
	s.AnswerOffer(device.Add)
	if questions(m.open(false)) != "b,a" || m.session.Texts[planKey] != "" {
		t.Errorf("kept %q, in the tab %v", questions(m.open(false)), m.session.Texts)
	}
}

// A list that storage has no room for stays in memory and in Held, and is stored once
// there is room.
func TestWhatIsOnlyHere(t *testing.T) {
	m := newMachine()
	s := m.open(false)
	add(t, s, "a")
	keepOnDevice(t, s)
	m.Room = 1
	add(t, s, "b")
	if s.Held() == nil || questions(m.open(false)) != "a" {
		t.Errorf("held %s, kept %q", s.Held(), questions(m.open(false)))
	}
	m.Room = 0
	s.Return()
	if questions(m.open(false)) != "a,b" || s.Held() != nil {
		t.Errorf("kept %q", questions(m.open(false)))
	}
}
