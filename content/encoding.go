package content

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"
)

// A flaw is a fault inside one file.
type flaw struct {
	line, column int // in characters, counted from 1; column 0 where the whole line is meant
	text         string
}

// notText are how files begin that hold no plain text, whatever their name says.
var notText = []struct{ start, is string }{
	{"PK\x03\x04", "a Word document or another zip file"},
	{"\xd0\xcf\x11\xe0", "an old Word document"},
	{`{\rtf`, "a text in rich text format (RTF)"},
	{"%PDF-", "a PDF"},
	{"\x1f\x8b", "a gzip file"},
	{"\xff\xfe\x00\x00", "text in UTF-32"},
	{"\x00\x00\xfe\xff", "text in UTF-32"},
}

// decode returns the text of a file as UTF-8 with line ends of one kind, and
// what is wrong with its characters. Each of these is replaced, so that the
// other mistakes of the file are found in the same run. What is no text at all
// is not returned.
func decode(src []byte) (text []byte, flaws []flaw, ok bool) {
	for _, kind := range notText {
		if bytes.HasPrefix(src, []byte(kind.start)) {
			return nil, []flaw{{1, 0, kind.is + ", not plain text in UTF-8 (save it as that, or copy its words into a new file)"}}, false
		}
	}
	if order, name := utf16Order(src); order != nil {
		flaws = append(flaws, flaw{1, 0, "text in " + name + " (save the file with the encoding UTF-8)"})
		src = fromUTF16(src, order)
	}
	src = bytes.TrimPrefix(src, []byte("\ufeff")) // Windows editors put one before UTF-8
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	text, bad := replaceBytes(src)
	text, odd := replaceCharacters(text)
	return text, append(append(flaws, bad...), odd...), true
}

// utf16Order tells UTF-16 by its mark or, without one, by its zeros: in a text
// that has English names for its fields, every second byte of most.
func utf16Order(src []byte) (binary.ByteOrder, string) {
	switch {
	case bytes.HasPrefix(src, []byte("\xff\xfe")):
		return binary.LittleEndian, "UTF-16 (little-endian)"
	case bytes.HasPrefix(src, []byte("\xfe\xff")):
		return binary.BigEndian, "UTF-16 (big-endian)"
	}
	var zeros [2]int
	for i, b := range src {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch few, many := len(src)/40, len(src)/8; {
	case zeros[1] > many && zeros[0] <= few:
		return binary.LittleEndian, "UTF-16 (little-endian, without a mark)"
	case zeros[0] > many && zeros[1] <= few:
		return binary.BigEndian, "UTF-16 (big-endian, without a mark)"
	}
	return nil, ""
}

func fromUTF16(src []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(src)/2)
	for i := range units {
		units[i] = order.Uint16(src[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// replaceBytes reads bytes that are not UTF-8 as what they most likely mean,
// and reports each row of them.
func replaceBytes(src []byte) (text []byte, flaws []flaw) {
	line, column, inRow := 1, 1, false
	for len(src) > 0 {
		r, size := utf8.DecodeRune(src)
		bad := r == utf8.RuneError && size == 1
		if bad {
			if !inRow {
				flaws = append(flaws, flaw{line, column, badBytes(src)})
			}
			text = utf8.AppendRune(text, fromWindows1252(src[0]))
		} else {
			text = append(text, src[:size]...)
		}
		inRow, src, column = bad, src[size:], column+1
		if r == '\n' {
			line, column = line+1, 1
		}
	}
	return text, flaws
}

// badBytes says what the bytes at the start of src, which are not UTF-8, may be.
func badBytes(src []byte) string {
	row := src[:1]
	for len(row) < len(src) {
		if r, size := utf8.DecodeRune(src[len(row):]); r != utf8.RuneError || size != 1 {
			break
		}
		row = src[:len(row)+1]
	}
	fault := fmt.Sprintf("bytes % X are not UTF-8", row)
	if len(row) == 1 {
		fault = fmt.Sprintf("byte %02X is not UTF-8", row)
	}
	encoding, read := "Latin-1 or Windows-1252", ""
	for _, b := range row {
		if b < 0xa0 {
			encoding = "Windows-1252"
		}
		r := fromWindows1252(b)
		if r == utf8.RuneError {
			return fault + " (type the character again, and save the file with the encoding UTF-8)"
		}
		read += string(r)
	}
	return fmt.Sprintf("%s: likely %s for %q (save the file with the encoding UTF-8)", fault, encoding, read)
}
