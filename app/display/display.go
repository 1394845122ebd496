// Package display holds how a reader wants the guide to look and sound, and
// writes it as one short line, as in "size=150&theme=dark". It knows nothing of
// go-app, of where that line is kept, or of what a setting does to a page.
package display

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Settings are what a reader chose. Start from Default: the zero value is none.
type Settings struct {
	Size     int     // of text, in percent of the device's own; one of Sizes
	Theme    string  // Auto, Light or Dark
	Contrast string  // Auto or More
	Spacing  string  // Normal or Wide
	Voice    string  // name of the voice that reads aloud; empty for the first one
	Speed    float64 // of reading aloud, 1 is the voice's own; one of Speeds
}

// What Theme, Contrast and Spacing may be.
const (
	Auto   = "auto" // as the device asks for
	Light  = "light"
	Dark   = "dark"
	More   = "more"
	Normal = "normal"
	Wide   = "wide"
)

// Default is what a reader gets who chose nothing.
func Default() Settings {
	return Settings{Size: 100, Theme: Auto, Contrast: Auto, Spacing: Normal, Speed: 1}
}

// Sizes are the text sizes to choose from, in percent.
func Sizes() []int { return []int{100, 125, 150, 175, 200} }

// Speeds are the speeds of reading to choose from, slowest first.
func Speeds() []float64 { return []float64{0.5, 0.75, 1, 1.25, 1.5, 1.75, 2} }

// Faster returns the next speed above s, or the fastest.
func Faster(s float64) float64 {
	speeds := Speeds()
	for _, next := range speeds {
		if next > s {
			return next
		}
	}
	return speeds[len(speeds)-1]
}

// Slower returns the next speed below s, or the slowest.
func Slower(s float64) float64 {
	speeds := Speeds()
	for _, next := range slices.Backward(speeds) {
		if next < s {
			return next
		}
	}
	return speeds[0]
}

// maxVoice is how long the name of a voice may be, in bytes: more than any has.
const maxVoice = 200

// String writes what differs from Default, as a query string; Parse reads it.
func (s Settings) String() string {
	var parts []string
	put := func(name, value, usual string) {
		if value != usual {
			parts = append(parts, name+"="+url.QueryEscape(value))
		}
	}
	d := Default()
	put("size", strconv.Itoa(s.Size), strconv.Itoa(d.Size))
	put("theme", s.Theme, d.Theme)
	put("contrast", s.Contrast, d.Contrast)
	put("spacing", s.Spacing, d.Spacing)
	put("voice", s.Voice, d.Voice)
	put("speed", SpeedText(s.Speed), SpeedText(d.Speed))
	return strings.Join(parts, "&")
}

// Parse reads a line that String wrote. What it does not know, and every value
// that cannot be chosen, stays as in Default: the line may come from anywhere.
func Parse(line string) Settings {
	s := Default()
	for part := range strings.SplitSeq(line, "&") {
		name, value, _ := strings.Cut(part, "=")
		if value, err := url.QueryUnescape(value); err == nil {
			s = s.With(name, value)
		}
	}
	return s
}

// With returns the settings with one of them changed, named as in String;
// unchanged when there is no such setting, or it cannot have this value.
func (s Settings) With(name, value string) Settings {
	switch {
	case name == "size":
		if n, err := strconv.Atoi(value); err == nil && slices.Contains(Sizes(), n) {
			s.Size = n
		}
	case name == "theme" && slices.Contains([]string{Auto, Light, Dark}, value):
		s.Theme = value
	case name == "contrast" && slices.Contains([]string{Auto, More}, value):
		s.Contrast = value
	case name == "spacing" && slices.Contains([]string{Normal, Wide}, value):
		s.Spacing = value
	case name == "voice" && len(value) <= maxVoice && printable(value):
		s.Voice = value
	case name == "speed":
		for _, f := range Speeds() {
			if SpeedText(f) == value {
				s.Speed = f
			}
		}
	}
	return s
}

func printable(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !strconv.IsPrint(r) || r == utf8.RuneError })
}

// SpeedText writes a speed as in "1.25". All are quarters; strconv writes any
// number, with 18 KB of app.wasm.
func SpeedText(f float64) string {
	quarters := int(f * 4)
	return strconv.Itoa(quarters/4) + [...]string{"", ".25", ".5", ".75"}[quarters%4]
}
