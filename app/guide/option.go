package guide

// An Option is a treatment that a reader may talk over with a clinician. Its
// Detail and Facts are the short form on the guide's page, the rest its own page.
type Option struct {
	Detail
	Facts   []Fact // short answers to the same questions, for looking over
	Compare []Answer
	Numbers []Number
	Fields  []Card   // one for each of FieldIDs, in that order
	Safety  []Slug   // ids of the safety topics that touch it
	NotFor  []string // who or what rules it out, plain text; empty where nothing is known
	Sources []string // keys of what its page cites, in the order of first use
}

// A Fact is a short labelled answer, plain text.
type Fact struct {
	Label string
	Text  string
}

// An Answer is what an option has to say to one of CompareIDs, plain text.
type Answer struct {
	ID      Slug
	Text    string
	Sources []string
}

// FieldIDs returns the ids of the twelve fields that every option has, in the
// order of its page (design.md, "Content").
func FieldIDs() []Slug {
	return []Slug{"what", "who", "how", "works", "soon", "side-effects", "risks", "afterwards", "work", "cost", "like", "not-known"}
}

// CompareIDs returns the questions that options are compared on. The order is
// that in which patients rank them (BMJ Open 2016;6:e009585).
func CompareIDs() []Slug {
	return []Slug{"works", "side-effects", "cover", "soon", "cost", "given", "visits", "work", "next"}
}

// A Number is a result of a study, as so many of 100 people.
type Number struct {
	Field      Slug   // the field of the page that it belongs to
	Outcome    string // as in "almost no symptoms left"
	With       int    // of 100 people with the treatment
	Without    int    // of 100 people with the comparison; NoComparison if there was none
	Period     string
	Comparison string
	People     string
	Certainty  string
	Source     string // key
}

// NoComparison stands in Number.Without where a study compared with nothing.
const NoComparison = -1

// Options returns the options of a guide in the order of its page.
func (g Guide) Options() []Option {
	var all []Option
	for _, s := range g.Sections {
		for _, group := range s.Groups {
			all = append(all, group.Options...)
		}
	}
	return all
}
