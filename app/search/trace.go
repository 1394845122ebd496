package search

// How close what was typed must be to a cry. Letters are counted as the cry has
// them, without the second of two that are the same.
const (
	strictLetters = 5  // of a cry that may have a slip, in a word that nobody knows,
	slipLetters   = 7  // in any word that is not sure,
	slipsLetters  = 16 // two slips,
	slipsApart    = 4  // so far from each other
	insideLetters = 8  // of a cry that begins or ends within a word, as in "soiwanttodie"
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
	here, after := t.letters[i].letter, byte(0)
	if i+1 < len(t.letters) {
		after = t.letters[i+1].letter
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
	if s.slot > 0 && i < len(t.letters) && !t.starts(i) && t.words[t.letters[i].word].known {
		if end := t.extra(i, s); end != none || s.slips > 0 {
			return end
		}
		s.split = true
	}
	slot := &t.cry.slots[s.slot]
	for _, w := range slot.words {
		if w == edge {
			if t.stops(i) {
				return t.follow(i, s.next(0))
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
		if end := t.follow(i, s.next(slot.least)); end != none {
			return end
		}
	}
	if i == len(t.letters) {
		return none
	}
	if end := t.skip(i, s); end != none {
		return end
	}
	if !t.starts(i) {
		return t.extra(i, s)
	}
	w := &t.words[t.letters[i].word]
	if w.sense&between == 0 {
		if !w.nearly || !t.maySlip(i, s, 0) {
			return none
		}
		s = s.slip(i)
	} else if s.at == i && i > 0 {
		return none // the cry has its first letter
	}
	for i++; i < len(t.letters) && !t.starts(i); i++ {
	}
	return t.follow(i, s)
}

// skip goes on after a word that may stand between those of a cry, and that was
// typed as one with others.
func (t *trace) skip(i int, s step) int {
	word := ""
	for k := i; s.slot > 0 && k < len(t.letters) && (k == i || !t.starts(k)) && t.words[t.letters[k].word].joined; k++ {
		word += string(rune(t.letters[k].letter))
		if t.senses[word]&between != 0 {
			if end := t.follow(k+1, s); end != none {
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
	if i+1 < len(t.letters) && t.letters[i-1].letter == t.letters[i+1].letter { // between two that are the same
		if end := t.follow(i+2, after); end != none {
			return end
		}
	}
	return t.follow(i+1, after)
}

// begins reports, for the sake of speed only, whether a word can begin here.
func (t *trace) begins(i int, w string) bool {
	for k := i; k < min(i+2, len(t.letters)); k++ {
		if c := t.letters[k].letter; c == w[0] || !t.exact && c == w[min(1, len(w)-1)] {
			return true
		}
	}
	return len(w) == 1 || i > 0 && t.letters[i-1].again > 0
}

// read looks for the letters of a word from its letter n on, then for the rest
// of the cry.
func (t *trace) read(i int, w string, n int, s step) int {
	if n == len(w) {
		return t.follow(i, s.next(len(w)))
	}
	if i < len(t.letters) && t.letters[i].letter == w[n] {
		if end := t.read(i+1, w, n+1, s); end != none {
			return end
		}
	}
	if i > 0 && t.letters[i-1].again > 0 && t.letters[i-1].letter == w[n] && (s.at != i || s.again < t.letters[i-1].again) { // of "want to" only one t is left
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
		if more && n+1 < len(w) && t.letters[i].letter == w[n+1] && t.letters[i+1].letter == w[n] { // swapped
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
		if more && i > 0 && t.letters[i-1].letter == t.letters[i+1].letter { // one too many, between two that are the same
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

func (s step) next(letters int) step {
	s.slot++
	s.letters += letters
	return s
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
	w := &t.words[t.letters[i].word]
	switch {
	case w.sense&spelt != 0 || letters < strictLetters || s.slips > 0 && letters < slipsLetters || s.slips > 1:
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
	if within && !t.words[t.letters[i-1].word].joined || (within || t.inside) && s.letters < least {
		return false
	}
	switch {
	case s.slips == 0 || len(t.cry.slots) == 1:
		return true
	case t.letters[t.from].word == t.letters[i-1].word:
		return !within && s.letters >= joinedSlip
	}
	return !t.inside && !within
}
