package search

// far is more than any number of slips that is still taken for a misspelling.
const far = 100

// slips counts the letters to put in, leave out, change or swap to make word
// of typed; far where there are more than most. With begun, typed may be the
// beginning of word. Words are compared by their bytes: nearly all are ASCII.
func slips(typed, word string, most int, begun bool) int {
	if len(typed)-len(word) > most || !begun && len(word)-len(typed) > most {
		return far
	}
	if len(typed) > maxWord || typed == "" {
		return far
	}
	// Rows of the usual table; only cells near its diagonal can be small enough.
	var table [3][maxWord + maxSlips + 2]int
	before, last, row := &table[0], &table[1], &table[2]
	width := min(len(word), len(typed)+most)
	for j := 0; j <= width; j++ {
		last[j] = j
	}
	best := far
	for i := 1; i <= len(typed); i++ {
		from, to := max(1, i-most), min(width, i+most)
		row[from-1] = far
		if from == 1 {
			row[0] = i
		}
		least := row[from-1]
		for j := from; j <= to; j++ {
			cost := 1
			if typed[i-1] == word[j-1] {
				cost = 0
			}
			n := last[j-1] + cost
			if j < i+most { // last has no cell beyond its own band
				n = min(n, last[j]+1)
			}
			n = min(n, row[j-1]+1)
			if i > 1 && j > 1 && typed[i-1] == word[j-2] && typed[i-2] == word[j-1] {
				n = min(n, before[j-2]+1)
			}
			row[j] = n
			least = min(least, n)
		}
		if least > most {
			return far
		}
		if i == len(typed) {
			best = far
			for j := from; j <= to; j++ {
				if begun || j == len(word) {
					best = min(best, row[j])
				}
			}
		}
		before, last, row = last, row, before
	}
	if best > most {
		return far
	}
	return best
}

// maxSlips is the most slips that are ever looked for.
const maxSlips = 4

// allowed returns how many slips a word of n letters may have.
func allowed(n int) int {
	switch {
	case n < 4:
		return 0
	case n < 8:
		return 1
	}
	return 2
}
