package plan

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// slowest is how long a file may take to be read and added to a plan, here. A browser on
// a phone takes several times as long, and has two seconds.
const slowest = 500 * time.Millisecond

// Whatever file a reader opens is read, or refused, in time, and what comes of it is
// sound.
func TestRandomFiles(t *testing.T) {
	files := 1000
	if testing.Short() {
		files = 200
	}
	read, refused := 0, 0
	for seed := range uint64(files) {
		r := rand.New(rand.NewPCG(seed, 6))
		if importInTime(t, fmt.Sprint("seed ", seed), randomPlan(r, r.IntN(30)), someFile(r)) {
			read++
		} else {
			refused++
		}
	}
	if least := files / 10; read < least || refused < least {
		t.Errorf("%d files read, %d refused: the test sees too little", read, refused)
	}
}

// importInTime holds the import of a file to its rules, and reports whether it was read.
func importInTime(t *testing.T, name string, p Plan, data []byte) bool {
	t.Helper()
	var f File
	var err error
	// A machine that does other work as well is not slow for that.
	took := time.Hour
	for n := 0; n < 5 && took > slowest; n++ {
		start := time.Now()
		if f, err = Import(data); err == nil {
			_, _, err = Merge(p, f.Plan)
		}
		took = min(took, time.Since(start))
	}
	if took > slowest {
		t.Errorf("%s: a file of %d bytes took %v: %.60q", name, len(data), took, data)
	}
	var long *TooLong
	switch {
	case err == nil, errors.As(err, &long), errors.Is(err, ErrFull):
		again(t, f.Plan)
		return true
	case !errors.Is(err, ErrForeign) && !errors.Is(err, ErrNewer) && !errors.Is(err, ErrTooBig):
		t.Errorf("%s: %v", name, err)
	}
	return false
}

// someFile returns one of ours, whole or spoilt, or anything else.
func someFile(r *rand.Rand) []byte {
	ours := Export(File{Saved: made, Plan: randomPlan(r, r.IntN(60)), Display: "size=150"})
	switch r.IntN(8) {
	case 0:
		return ours
	case 1:
		return ours[:r.IntN(len(ours))]
	case 2:
		junk := make([]byte, r.IntN(10_000))
		for i := range junk {
			junk[i] = byte(r.Uint32())
		}
		return junk
	case 3: // as an editor saves it
		return slices.Concat([]byte("\xff\xfe"), bytes.ReplaceAll(ours, []byte{'"'}, []byte{'"', 0}))
	case 4: // a value is another
		values := []string{"null", "-1", "1e999", `""`, `"\ud800"`, "[]", "{}", "true", strings.Repeat("[", 500) + strings.Repeat("]", 500), `"` + strings.Repeat("x", 3000) + `"`}
		for range 1 + r.IntN(5) {
			if at := bytes.IndexByte(ours[r.IntN(len(ours)):], ':'); at >= 0 {
				rest := ours[at+1:]
				end := bytes.IndexAny(rest, ",\n")
				ours = slices.Concat(ours[:at+1], []byte(values[r.IntN(len(values))]), rest[max(end, 0):])
			}
		}
		return ours
	case 5: // a part of it is there twice, or moved
		from, to := r.IntN(len(ours)), r.IntN(len(ours))
		part := ours[from:min(len(ours), from+r.IntN(500))]
		return slices.Concat(ours[:to], part, ours[to:])
	}
	for range 1 + r.IntN(8) { // some bytes are others
		ours[r.IntN(len(ours))] = byte(r.Uint32())
	}
	return ours
}

// Files of the largest size, each with as much as it can of one thing.
func TestLargestFiles(t *testing.T) {
	many := func(s string) string {
		return strings.TrimSuffix(strings.Repeat(s, (MaxBytes-1000)/len(s)), ",")
	}
	var names strings.Builder // fields with names that differ
	for i := 0; names.Len() < MaxBytes-1000; i++ {
		fmt.Fprintf(&names, `"%x":1,`, i)
	}
	fields := strings.TrimSuffix(names.String(), ",")
	var questions strings.Builder // each twice, with notes of many lines
	for i := range 2 * MaxQuestions {
		note := ""
		for line := range 200 {
			note += fmt.Sprintf(`%d\n`, 2*line+i%2)
		}
		fmt.Fprintf(&questions, `{"text":"%d %s","note":"%s"},`, i/2, strings.Repeat("word ", 350), note)
	}
	tests := []struct {
		name, plan string
		read       bool // not where there are more parts than any plan has
	}{
		{"a long text", `"notes":"` + many("x") + `"`, true},
		{"a text of escapes", `"notes":"` + many(`\n`) + `"`, true},
		{"a text of odd letters", `"notes":"` + many("\u2028\u200f") + `"`, true},
		{"questions", `"questions":[` + many(`{"text":"q"},`) + `]`, false},
		{"questions of other kinds", `"questions":[` + many(`7,`) + `]`, false},
		{"questions twice, with notes of many lines", `"questions":[` + strings.TrimSuffix(questions.String(), ",") + `]`, true},
		{"values", `"values":[` + many(`{"id":"work","weight":"some"},`) + `]`, false},
		{"answers", `"sure":[` + many(`"yes",`) + `]`, false},
		{"answers of other kinds", `"sure":[` + many(`"?",`) + `]`, false},
		{"unknown fields", fields, false},
		{"unknown fields of a question", `"questions":[{"text":"q",` + fields + `}]`, false},
		{"unknown fields of a visit", `"visit":{"place":"Room 5",` + fields + `}`, false},
		{"unknown lists in lists", `"x":[` + many("[],") + `]`, false},
		{"seen by many", `"seen":"` + many("k3f9 12 ") + `"`, true},
		{"one field again and again", many(`"notes":"x",`), false},
	}
	for _, tt := range tests {
		data := []byte(`{"careguide":"plan","version":1,"plan":{"version":1,` + tt.plan + `}}`)
		if len(data) > MaxBytes {
			t.Errorf("%s: %d bytes are more than may be", tt.name, len(data))
		}
		if got := importInTime(t, tt.name, three(t), data); got != tt.read {
			t.Errorf("%s: read %v, want %v", tt.name, got, tt.read)
		}
	}
	for name, data := range map[string]string{
		"depth": strings.Repeat(`{"careguide":`, MaxBytes/13), "an open text": `{"` + many("x"), "backslashes": `{"` + many(`\\`), "spaces": many(" "),
	} {
		importInTime(t, name, three(t), []byte(data))
	}
}
