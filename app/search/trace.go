package search

// How close what was typed must be to a cry. Letters are counted as the cry has
// them, without the second of two that are the same.
const (
	strictLetters = 5  // of a cry that may have a slip, in a word that nobody knows,
	slipLetters   = 7  // in any word that is not sure,
	slipsLetters  = 16 // two slips,
	slipsApart    = 4  // so far from each other
	insideLetters = 9  // of a cry that begins or ends within a word, as in "soiwanttodie"
	insideWord    = 7  // of one that is a single word, as in "imsuicidal"
	joinedSlip    = 8  // of one that is all in a word, and has a slip
)

// A trace looks for one cry in what was typed.
type trace struct {
	*typed
	cry    *cry
	exact  bool // without slips
	from   int  // where it begins
	inside bool // that is within a word
}

// A step is how far a trace has come.
type step struct {
	slot    int
	letters int  // of the cry, that were looked for
	slips   int  // that there were
	slipped int  // the letter where the last was
	at      int  // the letter before which one was read again,
	again   int  // and how often
	split   bool // a word of the cry ended within one that is known
}

// none is where a cry ends that is not there.
const none = -1

// find returns where a cry ends that begins at letter i.
func (t *trace) find(i int) int {
	here, after := t.letters[i], byte(0)
	if i+1 < len(t.letters) {
		after = t.letters[i+1]
	}
	c := t.cry
	if !c.first.has(here) && (t.exact || !c.first.has(after) && !c.second.has(here) && !c.second.has(after)) {
		return none // for the sake of speed only
	}
	t.from = i
	return t.follow(i, step{})
}

// follow looks for the words of the cry that are still to come.
func (t *trace) follow(i int, s step) int {
	if s.slot == len(t.cry.slots) {
		if t.ends(i, s) {
			return i
		}
		return t.extra(i, s)
	}
	if s.slot > 0 && i < len(t.letters) && !t.starts(i) && t.words[t.word[i]].known {
		if end := t.extra(i, s); end != none || s.slips > 0 {
			return end
		}
		s.split = true
	}
	slot := &t.cry.slots[s.slot]
	for _, w := range slot.words {
		if w == theEnd {
			if t.stops(i) && t.ends(i, s) {
				return i
			}
			continue
		}
		if t.begins(i, w) {
			if end := t.read(i, w, 0, s); end != none {
				return end
			}
		}
	}
	if slot.maybe {
		after := s
		after.slot++
		after.letters += slot.least
		if end := t.follow(i, after); end != none {
			return end
		}
	}
	if i == len(t.letters) || !t.starts(i) {
		if end := t.skip(i, s); end != none {
			return end
		}
		return t.extra(i, s)
	}
	switch w := &t.words[t.word[i]]; {
	case s.at == i && i > 0: // the cry has its first letter
	case w.between:
		return t.follow(t.next(i), s)
	case w.nearly && t.maySlip(i, s, 0):
		return t.follow(t.next(i), s.slip(i))
	}
	return none
}

// skip goes on after a word, within a joined one, that may stand between those
// of the cry.
func (t *trace) skip(i int, s step) int {
	if i == len(t.letters) || !t.words[t.word[i]].joined {
		return none
	}
	for _, w := range t.fillers {
		if to := i + len(w); to <= len(t.letters) && string(t.letters[i:to]) == w { // makes no string
			if end := t.follow(i+len(w), s); end != none {
				return end
			}
		}
	}
	return none
}

// extra goes on after a letter too many at the end of a word.
func (t *trace) extra(i int, s step) int {
	if i == 0 || i >= len(t.letters) || t.starts(i) || !t.maySlip(i, s, 0) {
		return none
	}
	after := s.slip(i)
	if i+1 < len(t.letters) && t.letters[i-1] == t.letters[i+1] { // between two that are the same
		if end := t.follow(i+2, after); end != none {
			return end
		}
	}
	return t.follow(i+1, after)
}

// begins reports, for the sake of speed only, whether a word can begin here.
func (t *trace) begins(i int, w string) bool {
	if i < len(t.letters) && t.letters[i] == w[0] || i > 0 && t.again[i-1] > 0 {
		return true
	}
	if t.exact {
		return false
	}
	var here, after byte
	if i < len(t.letters) {
		here = t.letters[i]
	}
	if i+1 < len(t.letters) {
		after = t.letters[i+1]
	}
	return len(w) == 1 || after == w[0] || here == w[1] || after == w[1]
}

// read looks for the letters of a word from its letter n on, then for the rest
// of the cry.
func (t *trace) read(i int, w string, n int, s step) int {
	if n == len(w) {
		s.slot++
		s.letters += len(w)
		return t.follow(i, s)
	}
	if i < len(t.letters) && t.letters[i] == w[n] {
		if end := t.read(i+1, w, n+1, s); end != none {
			return end
		}
	}
	if i > 0 && t.again[i-1] > 0 && t.letters[i-1] == w[n] && (s.at != i || s.again < t.again[i-1]) { // of "want to" only one t is left
		after := s
		if s.at != i {
			after.at, after.again = i, 0
		}
		after.again++
		if end := t.read(i, w, n+1, after); end != none {
			return end
		}
	}
	if t.maySlip(i, s, len(w)) {
		after := s.slip(i)
		more := i+1 < len(t.letters)
		if more && n+1 < len(w) && t.letters[i] == w[n+1] && t.letters[i+1] == w[n] { // swapped
			if end := t.read(i+2, w, n+2, after); end != none {
				return end
			}
		}
		if end := t.read(i+1, w, n+1, after); end != none { // another letter
			return end
		}
		if end := t.read(i+1, w, n, after); end != none { // one too many
			return end
		}
		if more && i > 0 && t.letters[i-1] == t.letters[i+1] { // one too many, between two that are the same
			if end := t.read(i+2, w, n, after); end != none {
				return end
			}
		}
	}
	// One is missing: in the word that is here, or at the end of the last.
	for _, at := range [...]int{i, i - 1} {
		if (at == i || n > 0) && t.maySlip(at, s, len(w)) {
			return t.read(i, w, n+1, s.slip(at))
		}
	}
	return none
}

func (s step) slip(i int) step {
	s.slips++
	s.slipped = i
	return s
}

// maySlip reports whether the word of letter i may be a misspelling, while a
// word of so many letters is read.
func (t *trace) maySlip(i int, s step, reading int) bool {
	if t.exact || s.split || i < 0 || i >= len(t.letters) || s.slips > 0 && i-s.slipped < slipsApart {
		return false
	}
	letters := s.letters + reading
	for k := s.slot; k < len(t.cry.slots); k++ {
		if k > s.slot || reading == 0 {
			letters += t.cry.slots[k].least
		}
	}
	w := &t.words[t.word[i]]
	switch {
	case w.spelt || letters < strictLetters || s.slips > 0 && letters < slipsLetters || s.slips > 1:
		return false
	case len(t.cry.slots) == 1:
		return letters > telling && !w.known
	}
	return letters >= slipLetters || !w.known
}

// ends reports whether a cry may end before letter i.
func (t *trace) ends(i int, s step) bool {
	within := i < len(t.letters) && !t.starts(i)
	least := insideLetters
	if len(t.cry.slots) == 1 {
		least = insideWord
	}
	if within && !t.words[t.word[i-1]].joined || (within || t.inside) && s.letters < least {
		return false
	}
	switch {
	case s.slips == 0 || len(t.cry.slots) == 1:
		return true
	case t.word[t.from] == t.word[i-1]:
		return s.letters >= joinedSlip
	}
	return !t.inside && !within
}
