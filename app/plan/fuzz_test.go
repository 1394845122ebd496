package plan

import (
	"reflect"
	"strings"
	"testing"
)

// again holds p to what must be true of all that was read: it is sound, and
// comes back as it is.
func again(t *testing.T, p Plan) {
	t.Helper()
	if wrong := shape(p); wrong != nil {
		t.Errorf("plan is not sound: %s", strings.Join(wrong, "; "))
	}
	got, problems, err := Decode(Encode(p))
	if err != nil || problems != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("not the same when read again: %v %v\n got %+v\nwant %+v", problems, err, got, p)
	}
}

func FuzzDecode(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) {
		if p, _, err := Decode(data); err == nil {
			again(t, p)
		}
	})
}

func FuzzFragment(f *testing.F) {
	f.Fuzz(func(t *testing.T, s string) {
		p, _, err := FromFragment(s)
		if err != nil {
			return
		}
		again(t, p)
	})
}

func FuzzImport(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Import(data)
		if err != nil {
			return
		}
		again(t, file.Plan)
		back, err := Import(Export(file))
		if err != nil || !reflect.DeepEqual(back.Plan, file.Plan) || back.Display != file.Display {
			t.Errorf("not the same when read again: %v\n got %+v\nwant %+v", err, back, file)
		}
	})
}
