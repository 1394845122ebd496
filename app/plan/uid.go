package plan

import (
	"strconv"
	"time"
)

// A calendar knows an appointment by its UID alone: the one of a visit must stay when
// its day, place or person is corrected, and must be that of no other visit, of this
// reader or of anybody else whose visits are in the same calendar. It is a slug.

// uidFor returns the UID of a visit that takes the place of the plan's.
func (p *Plan) uidFor(v Visit) string {
	if v == (Visit{}) {
		return ""
	}
	if uid := p.uid(); uid != "" {
		return uid
	}
	// No two visits begin at the same moment. Random numbers would be 2 KB of app.wasm.
	return "visit-" + strconv.FormatInt(time.Now().UnixNano(), 36)
}

// uid returns the UID of the visit; empty where it has none yet. A visit from the time
// when nothing was kept of it has the one that its calendar got then.
func (p *Plan) uid() string {
	if p.VisitUID == "" && p.Visit.Date != "" {
		return "visit-" + p.Visit.Date + "-" + sum([]byte(p.Visit.Place+"\n"+p.Visit.With))
	}
	return p.VisitUID
}
