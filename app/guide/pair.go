package guide

// A Pair is two options that readers often compare. Its address is that of no
// other order: the first comes before the second in the alphabet.
type Pair struct{ First, Second Slug }

// NewPair returns the pair of two options, whichever is named first.
func NewPair(a, b Slug) Pair {
	if b < a {
		a, b = b, a
	}
	return Pair{a, b}
}

// Slug returns the name of the pair's page, as in "ect-ketamine".
func (p Pair) Slug() Slug { return p.First + "-" + p.Second }

// Other returns the option that an option is paired with; empty where the pair
// does not have it.
func (p Pair) Other(id Slug) Slug {
	switch id {
	case p.First:
		return p.Second
	case p.Second:
		return p.First
	}
	return ""
}

// Pair returns the pair whose page has this name; false when there is none.
func (g Guide) Pair(name Slug) (Pair, bool) {
	for _, p := range g.Pairs {
		if p.Slug() == name {
			return p, true
		}
	}
	return Pair{}, false
}

// Pick returns the options with these ids in the order of the guide. What the
// guide does not have is left out.
func (g Guide) Pick(ids ...Slug) []Option {
	var picked []Option
	for _, o := range g.Options() {
		for _, id := range ids {
			if o.ID == id {
				picked = append(picked, o)
				break
			}
		}
	}
	return picked
}
