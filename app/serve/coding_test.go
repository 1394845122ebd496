package serve

import (
	"fmt"
	"testing"
)

func TestChoose(t *testing.T) {
	sizes := map[string]int{"": 100, "br": 10, "zstd": 20, "gzip": 30}
	const none = "none"
	tests := []struct{ accept, want string }{
		{"", ""},
		{"br", "br"},
		{"gzip, deflate, br, zstd", "br"}, // Chromium, Firefox
		{"gzip, deflate", "gzip"},         // WebKit where there is no TLS
		{"zstd, gzip", "zstd"},
		{"deflate", ""},
		{"BR", "br"},
		{"br;q=0, gzip", "gzip"},
		{"br;q=0.5, gzip;q=0.8", "gzip"},
		{"br;q=0.5,gzip;q=0.5", "br"},
		{"br ; q=1.000 , gzip", "br"},
		{"br;q=0.001", "br"},
		{"*", "br"},
		{"*;q=0.1, gzip", "gzip"},
		{"*;q=0", none},
		{"identity;q=0", none},
		{"identity;q=0, gzip", "gzip"},
		{"*;q=0, identity", ""},
		{"identity, br;q=0.5", ""},
		{"br;q=x, gzip;q=2, zstd;q=-1", ""}, // no weights: those may mean anything
		{"br;q=NaN", ""},
		{"br;level=5", ""},
		{"brotli, abr, br2", ""}, // names that only look like it
		{",,;;=, br", "br"},
	}
	for _, tt := range tests {
		t.Run(tt.accept, func(t *testing.T) {
			var answers []*answer
			for _, c := range codings {
				answers = append(answers, &answer{coding: c.name, file: &file{body: make([]byte, sizes[c.name])}})
			}
			smallestFirst(answers)
			got := none
			if a := choose(answers, []byte(tt.accept)); a != nil {
				got = a.coding
			}
			if got != tt.want {
				t.Errorf("%q is answered with %q, want %q", tt.accept, got, tt.want)
			}
		})
	}
}

// A copy that is no smaller than the file is of no use to anybody.
func TestChooseTheSmallest(t *testing.T) {
	plain, packed := &answer{file: &file{body: make([]byte, 9)}}, &answer{coding: "br", file: &file{body: make([]byte, 10)}}
	zstd := &answer{coding: "zstd", file: &file{body: make([]byte, 8)}}
	for _, tt := range []struct {
		answers []*answer
		want    *answer
	}{
		{[]*answer{packed, zstd}, zstd},
		{[]*answer{packed, plain}, packed}, // asked for; the plain file was not
	} {
		t.Run(fmt.Sprint(len(tt.answers)), func(t *testing.T) {
			smallestFirst(tt.answers)
			if got := choose(tt.answers, []byte("br, zstd")); got != tt.want {
				t.Errorf("%+v, want %+v", got.coding, tt.want.coding)
			}
		})
	}
}
