package content_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"careguide/content"
)

// toUTF16 returns a text as Windows programs save it.
func toUTF16(text string, bigEndian bool) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(text)) {
		low, high := byte(unit), byte(unit>>8)
		if bigEndian {
			low, high = high, low
		}
		b.Write([]byte{low, high})
	}
	return b.String()
}

// A whole file in another encoding is reported for what it is, once, and with
// the mistakes in its words.
func TestEncodingOfAFile(t *testing.T) {
	base := string(baseFiles(t)[restFile].Data)
	wrong := base + "\n# Too high\n"
	tests := []struct {
		name, text string
		want       []string
	}{
		{"UTF-8 with a mark", "\ufeff" + base, nil},
		{"Windows line ends", strings.ReplaceAll(base, "\n", "\r\n"), nil},
		{"line ends of old Macs", strings.ReplaceAll(base, "\n", "\r"), nil},
		{"UTF-16 with a mark", "\xff\xfe" + toUTF16(wrong, false), []string{
			"rest.md:1: text in UTF-16 (little-endian) (save the file with the encoding UTF-8)", "rest.md:19: heading of level 1"}},
		{"UTF-16 with a mark, big-endian", "\xfe\xff" + toUTF16(wrong, true), []string{
			"rest.md:1: text in UTF-16 (big-endian) (save", "rest.md:19: heading of level 1"}},
		{"UTF-16", toUTF16(wrong, false), []string{
			"rest.md:1: text in UTF-16 (little-endian, without a mark) (save", "rest.md:19: heading of level 1"}},
		{"UTF-16, big-endian", toUTF16(wrong, true), []string{
			"rest.md:1: text in UTF-16 (big-endian, without a mark) (save", "rest.md:19: heading of level 1"}},
		{"UTF-32", "\xff\xfe\x00\x00-\x00\x00\x00", []string{"rest.md:1: text in UTF-32, not plain text"}},
		{"Word", "PK\x03\x04\x14\x00", []string{"rest.md:1: a Word document or another zip file, not plain text in UTF-8 (save it as that"}},
		{"RTF", `{\rtf1\ansi Text.}`, []string{"rest.md:1: a text in rich text format (RTF), not"}},
		{"PDF", "%PDF-1.7\n", []string{"rest.md:1: a PDF, not"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := loadRest(t, tt.text)
			if n := strings.Count(got, "\n"); tt.want == nil && got != "" || tt.want != nil && n >= 4 {
				t.Errorf("Load = %s", got)
			}
			for _, want := range tt.want {
				if !strings.Contains(got, "guides/sleep/en/"+want) {
					t.Errorf("Load = %s, want %q", got, want)
				}
			}
		})
	}
}

// Each row of bytes that are not UTF-8, and each character that no reader should
// meet, has its line and column.
func TestCharacters(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"an accent, and a no-break space", "Café 10\u00a0mg, É”.", ""},
		{"emoji of parts", "👩\u200d⚕️ helps.", ""},
		{"cp1252", "*Yes \x97 for some people.*", `:10:6: byte 97 is not UTF-8: likely Windows-1252 for "—" (save the file with the encoding UTF-8)`},
		{"after other characters", "“é” \x92s", `:10:5: byte 92 is not UTF-8: likely Windows-1252 for "’" (`},
		{"Latin-1", "caf\xe9", `:10:4: byte E9 is not UTF-8: likely Latin-1 or Windows-1252 for "é" (`},
		{"a row", "\x93\x85", `:10:1: bytes 93 85 are not UTF-8: likely Windows-1252 for "“…" (`},
		{"no encoding", "a\x81", `:10:2: byte 81 is not UTF-8 (type the character again`},
		{"two places", "a\x97b\nc\x97", ":11:2: byte 97 is not UTF-8"},
		{"cut off", "dash \xe2\x80", ":10:6: bytes E2 80 are not UTF-8"},
		{"lost before", "I don\ufffdt", ":10:6: U+FFFD stands where a character was lost (type it again)"},
		{"control", "a\x07", ":10:2: control character U+0007 (delete it)"},
		{"nothing", "a\x00", ":10:2: control character U+0000 (delete it)"},
		{"vertical tab", "a\vb", ":10:2: control character U+000B (delete it)"},
		{"line separator", "a\u2028b", ":10:2: line separator U+2028 (put a line break there)"},
		{"zero width", "treat\u200bment", ":10:6: invisible character U+200B (delete it)"},
		{"mark in the middle", "treat\ufeffment", ":10:6: invisible character U+FEFF (delete it)"},
		{"soft hyphen", "treat\u00adment", ":10:6: soft hyphen U+00AD, which hides the word from the search (delete it)"},
		{"turned round", "a\u202eb", ":10:2: invisible character U+202E, which turns the direction of the text (delete it)"},
		{"bullet of Word", "\uf0b7 one", ":10:1: U+F0B7, a sign of one font that others do not have (write a character"},
		{"misread quotation mark", "I donâ€™t", `:10:6: "â€™" was "’" before a program misread it (type that, or delete it)`},
		{"misread accent", "cafÃ©", `:10:4: "Ã©" was "é" before`},
		{"misread space", "10Â\u00a0mg", `:10:3: "Â\u00a0" was "\u00a0" before`},
	}
	kinds := []struct{ file, before, after string }{
		{restFile, "---\ntitle: Rest\nsummary: What rest is\nask: How should I rest?\ngroups:\n  - options: [nap]\n---\n\n\n", "\n## Why {#why}\n\n*So*\n\n*Ask: Why?*\n\nSo.\n"},
		{"glossary.yaml", "- term: nap\n  text: A short sleep.\n\n\n\n\n\n\n\n# ", ""},
		{"guides/sleep/en/lay-words.tsv", strings.Repeat("\n", 9) + "# ", ""},
		{"guides/sleep/base.tsv", strings.Repeat("\n", 9), ""},
	}
	for _, kind := range kinds {
		files := baseFiles(t)
		skip := len(kind.before) - len(strings.TrimSuffix(kind.before, "# "))
		for _, tt := range tests {
			t.Run(kind.file+" "+tt.name, func(t *testing.T) {
				files[kind.file] = &fstest.MapFile{Data: []byte(kind.before + tt.text + "\n" + kind.after)}
				_, err := content.Load(files)
				want := moved(tt.want, skip)
				if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.Contains(err.Error(), kind.file+want)) {
					t.Errorf("Load = %v, want %q", err, want)
				}
			})
		}
	}
}

// moved returns a place in line 10 by so many columns to the right.
func moved(want string, by int) string {
	rest, ok := strings.CutPrefix(want, ":10:")
	if !ok || by == 0 {
		return want
	}
	return ":10:" + string(rest[0]+byte(by)) + rest[1:]
}
