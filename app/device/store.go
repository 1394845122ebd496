// Package device keeps what a reader writes: in the tab, for as long as it is open, and
// on the device once the reader has said so. It knows the plan, and the places in a
// browser where text can be kept; it must not know how anything looks.
package device

import (
	"errors"
	"strings"

	"careguide/app/plan"
)

// The names under which a browser keeps what is ours. A host that shares its
// origin with others finds everything by the prefix.
const (
	Prefix     = "careguide-"
	planKey    = Prefix + "plan"
	unreadKey  = Prefix + "unread"  // a plan that this version could not read, whole
	displayKey = Prefix + "display" // read by web/page.js before the first paint
	broughtKey = Prefix + "brought" // what a link from a frame has brought, until it is read (web/boot/app.js)
	draftsKey  = Prefix + "drafts"  // typed into fields and not added yet (web/boot/drafts.js)
)

// A Browser has the places where a page can keep text.
type Browser struct {
	Page    string // a name that no other page has
	Local   Place  // stays on the device
	Session Place  // goes with the tab
}

// A Place keeps text under keys. It may refuse.
type Place interface {
	Get(key string) (text string, ok bool)
	Set(key, text string) error
	Remove(key string)
	Keys() []string
	Lasting() bool // whether what is set is there after the page has gone
}

// Where says where a plan is kept.
type Where int

const (
	InMemory Where = iota // gone with the page: a frame, or a browser that keeps nothing
	InTab                 // gone with the tab
	OnDevice              // until the reader, or the browser, deletes it
)

// A Store has the one plan of a page, and its display settings.
type Store struct {
	browser Browser
	sealed  bool
	plan    plan.Plan
	kept    string // what was read last where the plan is kept, or written there
	display string
	where   Where
	newer   bool // what is kept is of a newer version, and must stay as it is
	trouble error
	offer   plan.Plan // another list, which is not ours yet
	source  Source
	unread  []string

	listeners map[int]func()
	last      int
}

// Why nothing, or not everything, is kept.
var (
	ErrSealed  = errors.New("this frame keeps nothing")
	ErrBlocked = errors.New("this browser keeps nothing for this page")
	ErrNoRoom  = errors.New("the device has no room for it")
	ErrCut     = errors.New("the link did not bring all of it")
	ErrNewer   = errors.New("a newer version of this guide has kept something that this one cannot read")
)

// Open reads what is kept, and what a link has brought. A sealed store is that of a
// frame in somebody's page: it keeps nothing.
func Open(b Browser, sealed bool) *Store {
	s := &Store{browser: b, sealed: sealed, plan: plan.New(), listeners: map[int]func(){}}
	s.read()
	brought, ok := "", false
	if !sealed {
		brought, ok = b.Session.Get(broughtKey)
	}
	if !ok {
		return s
	}
	b.Session.Remove(broughtKey)
	p, problems, err := plan.FromFragment(brought)
	if err != nil || len(problems) > 0 {
		s.trouble = ErrCut
	}
	if err != nil {
		return s
	}
	if s.plan.Empty() {
		s.own(p)
		if s.trouble == nil {
			s.save()
		}
	} else {
		// Anybody can write a link: what it brings is not mixed with what the
		// reader wrote before the reader has agreed.
		s.offer, s.source = p, FromLink
	}
	return s
}

// least returns where the plan is kept while the reader has not chosen the device.
func (s *Store) least() Where {
	if s.sealed || !s.browser.Session.Lasting() {
		return InMemory
	}
	return InTab
}

// place returns where the plan is kept; nil while that is nowhere.
func (s *Store) place() Place {
	switch s.where {
	case InTab:
		return s.browser.Session
	case OnDevice:
		return s.browser.Local
	}
	return nil
}

// read takes over what is kept: on the device if there is anything, else in the tab.
// Where both have a list, and the device's knows nothing of the tab's, the reader is
// asked; until then both stay.
func (s *Store) read() {
	if s.sealed {
		return
	}
	s.display = s.keptDisplay()
	s.where = s.least()
	var tab plan.Plan
	mine, ok := s.browser.Session.Get(planKey)
	if ok {
		if tab, ok = s.decode(mine); ok {
			s.plan, s.kept = tab, mine
		}
	}
	text, onDevice := s.browser.Local.Get(planKey)
	if !onDevice {
		return
	}
	s.where = OnDevice
	p, readable := s.decode(text)
	if !readable {
		s.kept = mine
		return
	}
	s.plan, s.kept = p, text
	switch {
	case !ok:
	case tab.Empty() || p.Seen.Has(tab.Seen) && p.Revision >= tab.Revision:
		s.browser.Session.Remove(planKey)
	default:
		s.offer, s.source = tab, FromTab
	}
}

// decode reads a plan that is kept; not one of a newer version, which must stay
// as it is. Where it cannot read all, the whole of it stays besides, for the
// reader to save as a file.
func (s *Store) decode(text string) (plan.Plan, bool) {
	p, problems, err := plan.Decode([]byte(text))
	switch {
	case errors.Is(err, plan.ErrNewer):
		if s.where == OnDevice {
			s.where = s.least() // what is written here goes on in the tab
		} else {
			s.where = InMemory
		}
		s.kept, s.newer, s.trouble = "", true, ErrNewer
		return p, false
	case err != nil:
		problems = append(problems, err.Error())
	}
	if len(problems) > 0 {
		_ = s.place().Set(unreadKey, text)
		s.unread = problems
	}
	return p, true
}

// take adds another plan to this one; where that has no room, it says so.
func (s *Store) take(p plan.Plan) {
	merged, _, err := plan.Merge(s.plan, p)
	if err != nil {
		s.trouble = err
		return
	}
	s.own(merged)
}

// own makes p the plan, as this page has changed it.
func (s *Store) own(p plan.Plan) {
	p.Revision = max(p.Revision, s.plan.Revision+1)
	p.Seen = s.plan.Seen.With(s.browser.Page, p.Revision)
	s.plan = p
}

// Held returns, as a file, what would be gone with the program; nil if nothing
// would.
func (s *Store) Held() []byte {
	if s.where != InMemory && s.trouble == nil || s.plan.Empty() && s.display == "" {
		return nil
	}
	return plan.Export(plan.File{Plan: s.plan, Display: s.display})
}

// Resume takes over what a program that has stopped on this page has left: what
// Held returned last.
func (s *Store) Resume(held []byte) {
	file, err := plan.Import(held)
	if err != nil {
		s.trouble = ErrCut
		return
	}
	if s.where == InMemory {
		s.own(file.Plan)
		s.display = file.Display
		return
	}
	s.take(file.Plan)
	s.save()
}

// Return reads anew what is kept, on a page that comes out of the browser's
// memory: meanwhile others may have changed it, or deleted it.
func (s *Store) Return() {
	switch {
	case s.place() == nil:
	case s.trouble != nil:
		s.save() // there is something that is only here
	default:
		s.forget()
		s.read()
	}
	s.changed()
}

// forget makes the store one of which nothing is kept but settings.
func (s *Store) forget() {
	s.where, s.plan, s.kept, s.offer = s.least(), plan.New(), "", plan.Plan{}
}

// Plan returns the plan as it is now.
func (s *Store) Plan() plan.Plan { return s.plan }

// Update changes the plan, or leaves it if change returns an error. What
// another tab has written meanwhile stays.
func (s *Store) Update(change func(*plan.Plan) error) error {
	s.catchUp()
	p := s.plan
	if err := change(&p); err != nil {
		return err
	}
	if p.Revision > s.plan.Revision {
		s.own(p)
	}
	s.save()
	s.changed()
	return nil
}

// catchUp takes in what other tabs have kept since, and reports whether the plan
// may be kept in its place.
func (s *Store) catchUp() bool {
	if s.place() == nil {
		return false
	}
	text, ok := s.place().Get(planKey)
	if ok && text != s.kept {
		if _, ok := s.meet(text); !ok {
			return false
		}
	}
	s.kept = text
	return true
}

// meet makes one plan of this one and of one that another page has written, and
// reports whether that page lacks something of it. Two that were written at the
// same moment become the same one in both pages; of all others, one is the later
// and stays. It fails where they have no room in one plan, or the other is of a
// newer version: then this one goes on in the tab, and the reader is asked.
func (s *Store) meet(text string) (more, ok bool) {
	mine := string(plan.Encode(s.plan))
	if text == mine {
		return false, true
	}
	p, ok := s.decode(text)
	if !ok {
		return false, false
	}
	has, knows := p.Seen.Has(s.plan.Seen), s.plan.Seen.Has(p.Seen)
	age := p.Revision - s.plan.Revision
	switch {
	case has && age >= 0 && !(knows && age == 0):
		s.plan = p
		return false, true
	case knows && age <= 0 && !(has && age == 0):
		return true, true
	}
	a, b := p, s.plan
	if mine < text {
		a, b = b, a
	}
	merged, _, err := plan.Merge(a, b)
	if err != nil {
		s.where, s.kept, s.offer, s.source = s.least(), "", p, FromDevice
		return false, false
	}
	s.plan = merged
	return string(plan.Encode(merged)) != text, true
}

// save keeps the plan, if the reader wants it kept.
func (s *Store) save() {
	if s.place() == nil {
		return
	}
	s.trouble = nil
	// Where the device keeps what must not be overwritten, this list goes on in the tab.
	if !s.catchUp() && (s.where != InTab || !s.catchUp()) {
		return
	}
	if s.where == InTab && s.plan.Empty() {
		s.clearTab() // what was taken back leaves nothing behind
		s.kept = ""
		return
	}
	text := string(plan.Encode(s.plan))
	if text == s.kept {
		return
	}
	if err := s.place().Set(planKey, text); err != nil {
		s.trouble = ErrNoRoom
		return
	}
	s.kept = text
}

// Heard tells the store that another tab has changed what the device keeps
// under key, and to which text: empty if it is gone. An empty key means all.
//
// Every page hears of every write, also of one that it has overwritten in the
// same moment, or that was overwritten by others: so none is lost for as long
// as one page is open that has seen it.
func (s *Store) Heard(key, text string) {
	if s.sealed || s.newer || key != "" && !strings.HasPrefix(key, Prefix) {
		return
	}
	if key == "" || key == planKey {
		s.heardPlan(text)
	}
	s.display = s.keptDisplay()
	s.changed()
}

func (s *Store) heardPlan(text string) {
	kept, ok := s.browser.Local.Get(planKey)
	if text == "" && s.where == OnDevice && (!ok || kept != s.kept) {
		// The reader has deleted everything, and means this tab as well.
		s.forget()
	}
	switch {
	case !ok:
	case s.where != OnDevice:
		s.join(kept)
	case text != "" && text != s.kept:
		if more, ok := s.meet(text); more || !ok {
			s.save()
		}
	}
}

// join makes one list of this one and of that which another tab has begun to keep on
// the device. Where they have no room in one, or the device has none, both stay where
// they are, and the reader is asked which to keep.
func (s *Store) join(text string) {
	was := s.where
	s.where = OnDevice
	p, ok := s.decode(text)
	if !ok {
		return
	}
	if _, _, err := plan.Merge(p, s.plan); err != nil {
		s.where, s.offer, s.source = was, p, FromDevice
		return
	}
	s.kept = ""
	s.save()
	if s.trouble != nil {
		s.where = was
		return
	}
	s.clearTab()
}

// clearTab forgets what the tab has kept, since the device keeps it now.
func (s *Store) clearTab() { s.browser.Session.Remove(planKey) }

// OnChange calls f after every change, until stop is called.
func (s *Store) OnChange(f func()) (stop func()) {
	s.last++
	id := s.last
	s.listeners[id] = f
	return func() { delete(s.listeners, id) }
}

func (s *Store) changed() {
	for _, f := range s.listeners {
		f()
	}
}
