package plan

import (
	"math/rand/v2"
	"strconv"
)

// A calendar knows an appointment by its UID alone: the one of a visit must stay when
// its day, place or person is corrected, and must be that of no other visit, of this
// reader or of anybody else whose visits are in the same calendar.

const (
	uidLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"
	maxUID     = 60 // bytes
)

// uidFor returns the UID of a visit that takes the place of the plan's.
func (p *Plan) uidFor(v Visit) string {
	switch {
	case v == Visit{}:
		return ""
	case p.uid() != "":
		return p.uid()
	}
	return "visit-" + strconv.FormatUint(rand.Uint64(), 36)
}

// uid returns the UID of the visit; empty where it has none yet. A visit from the time
// when nothing was kept of it has the one that its calendar got then.
func (p *Plan) uid() string {
	if p.VisitUID == "" && p.Visit.Date != "" {
		return "visit-" + p.Visit.Date + "-" + sum([]byte(p.Visit.Place+"\n"+p.Visit.With))
	}
	return p.VisitUID
}
