package device

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"careguide/app/plan"
)

// Where returns where the plan is kept.
func (s *Store) Where() Where { return s.where }

// Sealed reports whether the store is that of a frame, which keeps nothing.
func (s *Store) Sealed() bool { return s.sealed }

// Trouble returns why what was written last is not kept, or not read; nil if
// all is well.
func (s *Store) Trouble() error {
	if s.trouble == nil && s.newer {
		return ErrNewer
	}
	return s.trouble
}

// Unread returns what could not be read of the plan that was kept, in words
// for those who look for the cause, and the whole of it as it was.
func (s *Store) Unread() (problems []string, text string) {
	for _, place := range s.places() {
		if t, ok := place.Get(unreadKey); ok {
			return s.unread, t
		}
	}
	return s.unread, ""
}

// ForgetUnread deletes what could not be read.
func (s *Store) ForgetUnread() {
	for _, place := range s.places() {
		place.Remove(unreadKey)
	}
	s.unread = nil
	s.changed()
}

func (s *Store) places() []Place {
	if s.sealed {
		return nil
	}
	return []Place{s.browser.Local, s.browser.Session}
}

// Keep keeps the plan on the device from now on.
func (s *Store) Keep() error {
	was := s.where
	switch {
	case s.sealed:
		return ErrSealed
	case s.newer:
		return ErrNewer
	case !s.browser.Local.Lasting():
		return ErrBlocked
	}
	s.where, s.kept = OnDevice, ""
	s.save()
	switch {
	case s.trouble != nil:
		s.where = was
	case s.where == OnDevice:
		s.clearTab()
	}
	s.changed()
	return s.trouble
}

// An Entry is a text that is kept: where, its name, how many characters.
type Entry struct {
	Where Where
	Key   string
	Size  int
}

// Entries returns all that is kept, in order: the proof that nothing is.
func (s *Store) Entries() []Entry {
	var all []Entry
	for i, place := range s.places() {
		for _, key := range place.Keys() {
			if strings.HasPrefix(key, Prefix) {
				text, _ := place.Get(key)
				all = append(all, Entry{[]Where{OnDevice, InTab}[i], key, utf8.RuneCountInString(text)})
			}
		}
	}
	slices.SortFunc(all, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(b.Where, a.Where), cmp.Compare(a.Key, b.Key))
	})
	return all
}

// Forget deletes what the reader wrote, here, in the tab and on the device; settings
// stay.
func (s *Store) Forget() {
	for _, place := range s.places() {
		place.Remove(planKey)
		place.Remove(unreadKey)
		place.Remove(draftsKey)
	}
	s.forget()
	s.trouble, s.unread = nil, nil
	s.changed()
}

// DeleteAll forgets the plan and the settings, here, in the tab and on the
// device, and returns what could not be deleted.
func (s *Store) DeleteAll() (left []Entry) {
	for _, place := range s.places() {
		for _, key := range place.Keys() {
			if strings.HasPrefix(key, Prefix) {
				place.Remove(key)
			}
		}
	}
	s.forget()
	s.display, s.newer, s.trouble, s.unread = "", false, nil, nil
	s.changed()
	return s.Entries()
}

// Import adds the plan of a file to this one. It returns what could not be
// read of it.
func (s *Store) Import(data []byte) ([]string, error) {
	file, err := plan.Import(data)
	if err != nil {
		return nil, err
	}
	s.catchUp()
	merged, problems, err := plan.Merge(s.plan, file.Plan)
	if err != nil {
		return nil, err
	}
	s.own(merged)
	if s.display == "" && file.Display != "" {
		s.display = file.Display
		s.keepDisplay()
	}
	s.save()
	s.changed()
	return append(file.Problems, problems...), nil
}

// Export returns the plan and the settings as one file.
func (s *Store) Export(now time.Time) []byte {
	return plan.Export(plan.File{Saved: now, Plan: s.plan, Display: s.display})
}

// HandOver returns the plan for the fragment of an address.
func (s *Store) HandOver() (string, error) { return plan.Fragment(s.plan) }

// Lasting reports whether the browser lets this page keep anything.
func (s *Store) Lasting() bool { return s.browser.Local.Lasting() }

// Display returns the display settings as package display writes them.
func (s *Store) Display() string { return s.display }

// SetDisplay changes the display settings.
func (s *Store) SetDisplay(settings string) {
	s.display = settings
	s.keepDisplay()
	s.changed()
}

// keepDisplay stores the settings from the first choice on: web/page.js needs them before
// the first paint. A full device leaves them to the tab.
func (s *Store) keepDisplay() {
	for _, place := range s.places() {
		place.Remove(displayKey)
	}
	if s.display == "" {
		return
	}
	for _, place := range s.places() {
		if place.Set(displayKey, s.display) == nil {
			return
		}
	}
}

// keptDisplay returns the settings that are kept; in a frame, and where nothing is, those
// of this page.
func (s *Store) keptDisplay() string {
	for _, place := range s.places() {
		if text, ok := place.Get(displayKey); ok {
			return text
		}
	}
	if s.least() == InMemory {
		return s.display
	}
	return ""
}
