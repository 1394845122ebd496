// Package device keeps what a reader writes: in memory, and in the tab or on the
// device once the reader has said so. It knows the plan, and the places in a browser
// where text can be kept; it must not know how anything looks.
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
)

// Carried begins the name of a tab that has a plan in it, for the next page.
const Carried = Prefix + "plan "

// A Browser has the places where a page can keep text.
type Browser struct {
	Local   Place // stays on the device
	Session Place // goes with the tab

	// The name of the tab outlives a page, and is in no file and no history.
	TabName    func() string
	SetTabName func(string)
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
	InMemory Where = iota // gone with the page
	InTab                 // gone with the tab
	OnDevice
)

// A Store has the one plan of a page, and its display settings.
type Store struct {
	browser Browser
	sealed  bool
	plan    plan.Plan
	display string
	where   Where
	newer   bool // what is kept is of a newer version, and must stay as it is
	trouble error
	offer   plan.Plan // came along with a link, and is not ours yet
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

// Open reads what is kept, and what the page before has handed on. A sealed
// store is that of a frame in somebody's page: it keeps nothing.
func Open(b Browser, sealed bool) *Store {
	s := &Store{browser: b, sealed: sealed, plan: plan.New(), listeners: map[int]func(){}}
	s.read()
	if p, ok := s.receive(); ok {
		if s.plan.Empty() && s.where == InMemory {
			s.plan = p
		} else {
			// Anybody can write a link: what it brings is not mixed with what
			// the reader wrote before the reader has agreed.
			s.offer = p
		}
	}
	return s
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

// read takes over what is kept: on the device if there is anything, else in
// the tab.
func (s *Store) read() {
	if s.sealed {
		return
	}
	for where, place := range map[Where]Place{OnDevice: s.browser.Local, InTab: s.browser.Session} {
		if where > s.where && (has(place, planKey) || has(place, displayKey)) {
			s.where = where
		}
	}
	if s.place() == nil {
		return
	}
	s.display, _ = s.place().Get(displayKey)
	text, ok := s.place().Get(planKey)
	if !ok {
		return
	}
	p, problems, err := plan.Decode([]byte(text))
	switch {
	case errors.Is(err, plan.ErrNewer):
		s.where, s.newer, s.trouble = InMemory, true, ErrNewer
		return
	case err != nil:
		problems = append(problems, err.Error())
	}
	s.plan = p
	if len(problems) > 0 {
		// The whole of it stays, for the reader to save as a file.
		_ = s.place().Set(unreadKey, text)
		s.unread = problems
	}
}

func has(p Place, key string) bool {
	_, ok := p.Get(key)
	return ok
}

// receive returns what the page before has left in the tab's name, and what a
// link from a frame has brought (web/boot/app.js puts it there).
func (s *Store) receive() (plan.Plan, bool) {
	text, ok := strings.CutPrefix(s.browser.TabName(), Carried)
	if !ok {
		return plan.Plan{}, false
	}
	s.browser.SetTabName("")
	fragment, display, _ := strings.Cut(text, " ")
	p, problems, err := plan.FromFragment(fragment)
	if err != nil || len(problems) > 0 {
		s.trouble = ErrCut
	}
	if s.where == InMemory && display != "" {
		s.display = display
	}
	return p, err == nil
}

// take adds another plan to this one; where that has no room, it says so.
func (s *Store) take(p plan.Plan) {
	merged, _, err := plan.Merge(s.plan, p)
	if err != nil {
		s.trouble = err
		return
	}
	s.plan = merged
}

// Leave hands a plan that is not kept on to the page that a link leads to.
// Back, and other ways out, have no such bridge: the page says so.
func (s *Store) Leave() {
	if name := s.carried(); name != "" {
		s.browser.SetTabName(name)
	}
}

// carried returns the name of a tab that takes along what is not kept; empty if
// there is nothing, or too much for a name.
func (s *Store) carried() string {
	if s.sealed || s.where != InMemory || s.plan.Empty() && s.display == "" {
		return ""
	}
	fragment, err := plan.Fragment(s.plan)
	if err != nil {
		return ""
	}
	return Carried + fragment + " " + s.display
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
		s.plan, s.display = file.Plan, file.Display
		return
	}
	s.take(file.Plan)
	s.save()
}

// Withhold takes back what Leave has handed on, since the next page is not ours.
func (s *Store) Withhold() {
	if strings.HasPrefix(s.browser.TabName(), Carried) {
		s.browser.SetTabName("")
	}
}

// Return reads anew what is kept, on a page that comes out of the browser's
// memory.
func (s *Store) Return() {
	s.browser.SetTabName("")
	s.read()
	s.changed()
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
	s.plan = p
	s.save()
	s.changed()
	return nil
}

// catchUp reads what another tab has kept since.
func (s *Store) catchUp() {
	if s.place() == nil {
		return
	}
	text, ok := s.place().Get(planKey)
	if !ok {
		return
	}
	if p, problems, err := plan.Decode([]byte(text)); err == nil && len(problems) == 0 && p.Revision > s.plan.Revision {
		s.plan = p
	}
}

// save keeps the plan, if the reader wants it kept.
func (s *Store) save() {
	if s.place() == nil {
		return
	}
	s.trouble = nil
	if err := s.place().Set(planKey, string(plan.Encode(s.plan))); err != nil {
		s.trouble = ErrNoRoom
	}
}

// Heard tells the store that another tab has changed what the device keeps
// under key; an empty key means all.
func (s *Store) Heard(key string) {
	if s.sealed || s.newer || key != "" && !strings.HasPrefix(key, Prefix) {
		return
	}
	text, ok := s.browser.Local.Get(planKey)
	switch {
	case !ok && s.where == OnDevice && (key == "" || key == planKey):
		// The reader has deleted everything, and means this tab as well.
		s.where, s.plan, s.display = InMemory, plan.New(), ""
	case ok:
		p, _, err := plan.Decode([]byte(text))
		if err != nil {
			return
		}
		if s.where == OnDevice && p.Revision == s.plan.Revision {
			s.reconcile(p, text)
		} else if s.where == OnDevice {
			s.plan = p
		} else {
			s.clearTab()
			s.where = OnDevice
			s.take(p)
			s.save()
		}
		s.display, _ = s.browser.Local.Get(displayKey)
	}
	s.changed()
}

// reconcile makes one plan of two that were written at the same moment, each from
// the same one before: neither tab knew of the other's, and the later has taken
// the place of the earlier. A tab that finds all of its own in p takes p, and does
// not answer.
func (s *Store) reconcile(p plan.Plan, text string) {
	merged, _, err := plan.Merge(p, s.plan)
	if err != nil {
		s.trouble = err
		return
	}
	s.plan = merged
	if string(plan.Encode(merged)) != text {
		s.save()
	}
}

// clearTab forgets what the tab has kept, since the device keeps it now.
func (s *Store) clearTab() {
	s.browser.Session.Remove(planKey)
	s.browser.Session.Remove(displayKey)
}

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
