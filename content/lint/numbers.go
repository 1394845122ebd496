package lint

// digitSyllables counts a number as it is read aloud, below a million;
// longer ones, and those that begin with 0, are read digit by digit.
func digitSyllables(digits string) int {
	if len(digits) > 6 || digits[0] == '0' {
		n := 0
		for _, d := range digits {
			n += ones[d-'0']
		}
		return n
	}
	value := 0
	for _, d := range digits {
		value = value*10 + int(d-'0')
	}
	return numberSyllables(value)
}

// ones, teens and tens are the syllables of "zero" to "nine", "ten" to
// "nineteen", and "twenty" to "ninety".
var (
	ones  = [10]int{2, 1, 1, 1, 1, 1, 1, 2, 1, 1}
	teens = [10]int{1, 3, 1, 2, 2, 2, 2, 3, 2, 2}
	tens  = [10]int{2: 2, 2, 2, 2, 2, 3, 2, 2}
)

func numberSyllables(n int) int {
	switch {
	case n >= 1000:
		return numberSyllables(n/1000) + 2 + rest(n%1000) // "thousand"
	case n >= 100:
		return ones[n/100] + 2 + rest(n%100) // "hundred"
	case n >= 20:
		return tens[n/10] + rest(n%10)
	case n >= 10:
		return teens[n-10]
	}
	return ones[n]
}

// rest is numberSyllables of what follows, where a nought is not said.
func rest(n int) int {
	if n == 0 {
		return 0
	}
	return numberSyllables(n)
}
