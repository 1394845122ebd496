package plan

import (
	"encoding/base64"
	"errors"
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"
)

// MaxFragment is the most characters of a fragment that can be handed over.
const MaxFragment = 60_000

// ErrCut says that a fragment has lost or changed a part on its way.
var ErrCut = errors.New("the link is not complete")

const fragmentForm = "1" // before the sum, so that another form can follow

// Fragment returns p for the fragment of an address, in letters, digits, "-",
// "_" and ".". ErrTooBig if it has more than MaxFragment characters: a file
// holds more.
func Fragment(p Plan) (string, error) {
	p.Seen = ""
	data := Encode(p)
	s := fragmentForm + "." + sum(data) + "." + base64.RawURLEncoding.EncodeToString(data)
	if len(s) > MaxFragment {
		return "", ErrTooBig
	}
	return s, nil
}

// FromFragment reads what Fragment wrote, as Decode does. ErrCut if a part is
// missing or not as it was written.
func FromFragment(s string) (Plan, []string, error) {
	if len(s) > MaxFragment {
		return New(), nil, ErrTooBig
	}
	form, rest, _ := strings.Cut(s, ".")
	want, body, found := strings.Cut(rest, ".")
	if !found {
		return New(), nil, ErrForeign
	}
	if form != fragmentForm {
		if _, err := strconv.ParseUint(form, 10, 16); err != nil {
			return New(), nil, ErrForeign
		}
		return New(), nil, fmt.Errorf("%w (a fragment of the form %s)", ErrNewer, form)
	}
	data, err := base64.RawURLEncoding.Strict().DecodeString(body)
	if err != nil || sum(data) != want {
		return New(), nil, ErrCut
	}
	p, problems, err := Decode(data)
	p.Seen = ""
	return p, problems, err
}

// sum tells a whole text from a cut one. It is no protection against forgery,
// and needs to be none: a plan is data, checked as if a stranger wrote it.
func sum(data []byte) string {
	h := fnv.New32a()
	h.Write(data)
	return fmt.Sprintf("%08x", h.Sum32())
}
