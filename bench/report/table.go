package report

import (
	"fmt"
	"strings"
)

// Table writes rows as a table of Markdown. The first row is its head; columns
// after the first have numbers and stand to the right.
func Table(rows [][]string) string {
	var b strings.Builder
	line := func(cells []string) {
		for i, c := range cells {
			cells[i] = strings.ReplaceAll(c, "|", `\|`)
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	for i, row := range rows {
		line(row)
		if i == 0 {
			b.WriteString("| --- |" + strings.Repeat(" ---: |", len(row)-1) + "\n")
		}
	}
	return b.String()
}

// Fill replaces what stands in a document between the comments
// <!-- bench:NAME --> and <!-- bench:end -->, which stay.
func Fill(doc, name, text string) (string, error) {
	const end = "<!-- bench:end -->"
	start := "<!-- bench:" + name + " -->"
	before, rest, found := strings.Cut(doc, start)
	_, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		return "", fmt.Errorf("no place for %q (write %s and %s on lines of their own)", name, start, end)
	}
	return before + start + "\n" + strings.TrimRight(text, "\n") + "\n" + end + after, nil
}

// Number writes a count with commas, as in "14,000".
func Number(n int) string {
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
