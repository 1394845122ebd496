package content

import (
	"path"
	"slices"
	"strings"

	"careguide/app/guide"
)

// layFile says what readers call things. A guide need not have it.
const layFile = "lay-words.tsv"

// layKinds says how many columns a line of each kind has besides the phrase.
var layKinds = map[string]int{guide.LayFinds: 1, guide.LaySame: 1, guide.LaySkips: 0, guide.LayCrisis: 0}

// layWords reads the lay words of a guide in one language. Places that are not
// in the guide are found when the build makes the index of the search.
func (l *loader) layWords(dir string) []guide.LayWord {
	file := path.Join(dir, layFile)
	src, _, ok := l.readAny(file)
	if !ok {
		return nil
	}
	var all []guide.LayWord
	for i, line := range strings.Split(string(src), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "\t")
		least, known := layKinds[parts[0]]
		switch {
		case !known:
			l.faults.add(file, i+1, "unknown kind %q (have finds, same, skips, crisis)", parts[0])
		case len(parts) < 2+least || slices.Contains(parts, ""):
			l.faults.add(file, i+1, "%q has an empty column, or too few (divide them by one tab each)", line)
		default:
			all = append(all, guide.LayWord{Kind: parts[0], Phrase: parts[1], Means: parts[2:]})
		}
	}
	return all
}
