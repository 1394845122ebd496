package device

import "careguide/app/plan"

// Source says where a list comes from that is offered to the reader.
type Source int

const (
	FromLink   Source = iota // a link from a frame has brought it
	FromTab                  // this tab had it before the device kept another
	FromDevice               // another tab keeps it on the device
)

// Answer is what a reader says to an offer.
type Answer int

const (
	Drop Answer = iota // go on without it
	Add                // make one list of both
	Take               // go on with it, without the list that is open
)

// Offer returns another list, which waits for an answer: false if there is none.
// together says whether both have room in one.
func (s *Store) Offer() (other plan.Plan, source Source, together, ok bool) {
	if s.offer.Empty() {
		return plan.Plan{}, 0, false, false
	}
	_, _, err := plan.Merge(s.plan, s.offer)
	return s.offer, s.source, err == nil, true
}

// AnswerOffer carries out the reader's answer. A list that the answer could not store
// stays on offer: nothing is lost for want of room.
func (s *Store) AnswerOffer(a Answer) {
	s.catchUp()
	s.trouble = nil
	done := true
	switch {
	case a == Add && s.source == FromDevice:
		s.join(s.deviceText())
		done = s.where == OnDevice
	case a == Add:
		if s.take(s.offer); s.trouble == nil {
			s.save()
		}
	case a == Take && s.source == FromDevice:
		s.where = OnDevice
		s.plan, s.kept = s.offer, s.deviceText()
	case a == Take:
		s.own(s.offer)
		s.save()
	}
	if done && s.trouble == nil {
		s.offer = plan.Plan{}
		if s.where == OnDevice {
			s.clearTab()
		}
	}
	s.changed()
}

func (s *Store) deviceText() string {
	text, _ := s.browser.Local.Get(planKey)
	return text
}
