package guide

// A LayWord is what readers say, and what they mean by it.
type LayWord struct {
	Kind   string // one of the constants below
	Phrase string
	Means  []string
}

// The kinds of lay words.
const (
	LayFinds  = "finds"  // Means are places, as in "#ect" or "safety/#driving"
	LaySame   = "same"   // Means are words that may stand for the phrase, which is one word
	LaySkips  = "skips"  // words that say nothing of what is looked for
	LayCrisis = "crisis" // someone who types it may be in danger
)
