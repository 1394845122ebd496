package guide

// Safety is what a reader must know to be safe, on a page where nothing is
// ever closed.
type Safety struct {
	Title   string
	Lead    string
	Topics  []SafetyTopic
	Sources []string // keys of what it cites, in the order of first use
}

// A SafetyTopic is one danger, with what to do about it by urgency.
type SafetyTopic struct {
	ID    Slug
	Title string
	Intro HTML // may be empty
	Cards []CareCard
}

// A CareCard says when to do one thing. Its title is that thing.
type CareCard struct {
	Level string // one of the constants below
	Title HTML   // words, and numbers of help lines
	HTML  HTML
}

// The levels of care cards, the most urgent first.
const (
	Emergency = "emergency"
	Urgent    = "urgent"
	AskSoon   = "ask-soon"
)

// SafetyTopic returns the topic with this id; false when there is none.
func (g Guide) SafetyTopic(id Slug) (SafetyTopic, bool) {
	for _, t := range g.Safety.Topics {
		if t.ID == id {
			return t, true
		}
	}
	return SafetyTopic{}, false
}
