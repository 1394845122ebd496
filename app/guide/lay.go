package guide

// A LayWord is what readers say, and what they mean by it.
type LayWord struct {
	Kind   string // one of the constants below
	Phrase string
	Means  []string
}

// The kinds of lay words.
const (
	LayFinds = "finds" // Means are places, as in "#ect" or "safety/#driving"
	LaySame  = "same"  // Means are words that may stand for the phrase, which is one word
	LaySkips = "skips" // words that say nothing of what is looked for

	// Someone who types it may be in danger. In the phrase "/" separates alternatives,
	// "-" joins the words of one alternative, "." marks the start or the end of a
	// sentence, and brackets make a word optional.
	LayCrisis  = "crisis"
	LayCalm    = "calm"    // phrases that sound so and are harmless
	LaySpelt   = "spelt"   // words that look like one of a cry misspelt, and are none
	LayBetween = "between" // words that may stand between those of a cry, or be missing
	LayNext    = "next"    // words that begin another sentence
)
