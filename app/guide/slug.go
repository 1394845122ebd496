package guide

import (
	"fmt"
	"strings"
)

// A Slug names a thing in file names, URLs and fragments, as in "gene-test".
type Slug string

// ParseSlug reports whether s is a well-formed slug: lower-case letters and
// digits in words joined by single hyphens.
func ParseSlug(s string) (Slug, error) {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return "", fmt.Errorf("bad slug %q (use lower-case words joined by hyphens)", s)
		}
	}
	return Slug(s), nil
}
