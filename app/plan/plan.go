// Package plan is all that a reader writes: questions for a visit, what
// matters to them, and what they have tried.
//
// It keeps what was typed whole and in order, says no where something cannot
// be kept, and turns a plan into JSON, a fragment, a file, plain text and a
// calendar event. It knows nothing of go-app, of storage or of the browser's
// clock, and nothing of the words on a page: who calls it hands them over as
// Labels.
//
// A Plan may be copied: no operation writes into what an earlier copy holds.
package plan

import "careguide/app/guide"

// Current is the version of the form that Encode writes.
const Current = 1

// A Plan is all that a reader writes.
type Plan struct {
	Version    int        `json:"version"`
	Revision   int        `json:"revision"` // grows with every change; no clock is asked
	Seen       Seen       `json:"seen,omitempty"`
	Questions  []Question `json:"questions,omitempty"`
	Visit      Visit      `json:"visit,omitzero"`
	VisitUID   string     `json:"visitUID,omitempty"` // of the visit in calendars, from its first word on; none where there is no visit
	Values     []Value    `json:"values,omitempty"`
	ValuesNote string     `json:"valuesNote,omitempty"`
	Sure       Sure       `json:"sure,omitzero"`
	Tried      []Trial    `json:"tried,omitempty"`
	Notes      string     `json:"notes,omitempty"` // anything else to talk about

	rest fields // of the same version, and unknown to us: kept as they came
}

// A Question is one to ask at the visit.
type Question struct {
	ID      int        `json:"id"` // stays with it for as long as it is in the plan; never used again
	Text    string     `json:"text"`
	About   guide.Slug `json:"about,omitempty"` // the part of the guide that it came from
	Note    string     `json:"note,omitempty"`
	Starred bool       `json:"starred,omitempty"`
}

// A Visit is the next appointment. Every field may be empty.
type Visit struct {
	Date  string `json:"date,omitempty"` // as in 2026-11-25
	Time  string `json:"time,omitempty"` // as in 14:30, where the reader is
	Place string `json:"place,omitempty"`
	With  string `json:"with,omitempty"`
}

// A Value is a statement, and how much it matters to the reader.
type Value struct {
	ID     guide.Slug `json:"id"`
	Text   string     `json:"text,omitempty"` // of a statement of the reader's own; empty for the guide's
	Weight Weight     `json:"weight,omitempty"`
}

// A Weight says how much a statement matters.
type Weight string

const (
	Unweighed Weight = ""
	ALot      Weight = "a-lot"
	Some      Weight = "some"
	NotMuch   Weight = "not"
)

func (w Weight) valid() bool { return w == Unweighed || w == ALot || w == Some || w == NotMuch }

// Sure holds the answers to the four questions on being ready to decide: sure
// of the choice, knowing good and bad sides, clear on what matters, and
// supported enough.
type Sure [4]Answer

// An Answer is a yes, a no, or none yet.
type Answer string

const (
	Unanswered Answer = ""
	Yes        Answer = "yes"
	No         Answer = "no"
)

func (a Answer) valid() bool { return a == Unanswered || a == Yes || a == No }

// A Trial is a medicine or a therapy that the reader has tried, in their words.
type Trial struct {
	ID          int    `json:"id"`
	Medicine    string `json:"medicine"`
	Dose        string `json:"dose,omitempty"`  // the highest that was reached
	Weeks       string `json:"weeks,omitempty"` // how long it was taken
	Helped      Help   `json:"helped,omitempty"`
	HelpedNote  string `json:"helpedNote,omitempty"`
	SideEffects string `json:"sideEffects,omitempty"`
	WhyStopped  string `json:"whyStopped,omitempty"`
	StillTaking bool   `json:"stillTaking,omitempty"`
}

// Help says how much a trial helped.
type Help string

const (
	HelpUnknown Help = ""
	HelpNone    Help = "none"
	HelpSome    Help = "some"
	HelpALot    Help = "a-lot"
)

func (h Help) valid() bool {
	return h == HelpUnknown || h == HelpNone || h == HelpSome || h == HelpALot
}

// New returns a plan with nothing in it.
func New() Plan { return Plan{Version: Current} }

// Empty reports whether the reader has written nothing.
func (p Plan) Empty() bool {
	for _, v := range p.Values {
		if v.Weight != Unweighed || v.Text != "" {
			return false
		}
	}
	return len(p.Questions) == 0 && len(p.Tried) == 0 && len(p.rest) == 0 &&
		p.Visit == Visit{} && p.Sure == Sure{} && p.ValuesNote == "" && p.Notes == ""
}
