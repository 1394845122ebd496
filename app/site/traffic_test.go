package site

import (
	"math"
	"testing"
)

// Round sizes, so that the sums can be checked by hand.
var roundVisits = []Visit{
	visitPage:    {Requests: 1, Brotli: 10},
	visitBoot:    {Requests: 1, Brotli: 20},
	visitEmbed:   {Requests: 1, Brotli: 1},
	visitTools:   {Requests: 2, Brotli: 1000},
	visitOffline: {Requests: 8, Brotli: 300},
}

func TestDay(t *testing.T) {
	tests := []struct {
		name                      string
		crowd                     Crowd
		requests, bytes, unhashed float64
	}{
		{"in clinics, none with a tool", Crowd{Readers: 100, Embedded: 1}, 300, 3100, 200},
		{"all with a tool", Crowd{Readers: 100, Embedded: 1, Touching: 1}, 500, 103100, 200},
		{"on the site", Crowd{Readers: 100}, 1200, 133000, 900},
		{"again", Crowd{Readers: 100, Embedded: 1, Returning: 1, Headers: 5}, 200, 1000, 200},
		{"headers", Crowd{Readers: 100, Embedded: 1, Headers: 5}, 300, 3100 + 1500, 200},
		{"half and half", Crowd{Readers: 100, Embedded: 0.5}, 750, 68050, 550},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := tt.crowd.Day(roundVisits)
			for what, pair := range map[string][2]float64{"requests": {got.Requests, tt.requests}, "bytes": {got.Bytes, tt.bytes}, "unhashed": {got.Unhashed, tt.unhashed}} {
				if math.Abs(pair[0]-pair[1]) > 1e-6 {
					t.Errorf("%s = %v, want %v", what, pair[0], pair[1])
				}
			}
		})
	}
}

func TestOrigin(t *testing.T) {
	crowd := Crowd{Readers: 1e6, Embedded: 1, Releases: 1} // two million requests for files without a hash
	tests := []struct {
		edges, fresh, want float64
	}{
		{10, 0, 2e6 + 30},         // all of them, and three new files for each edge
		{10, 86400, 10*10 + 30},   // once a day for each of ten files and edge
		{1, 86400, 10 + 3},        // the edges ask one of their own
		{10, 43200, 2*10*10 + 30}, // twice a day
		{1e6, 1, 2e6 + 3e6},       // never more than readers ask for
	}
	for _, tt := range tests {
		if got := crowd.Origin(roundVisits, tt.edges, tt.fresh); math.Abs(got-tt.want) > 1e-6 {
			t.Errorf("%v edges, %v s: %v, want %v", tt.edges, tt.fresh, got, tt.want)
		}
	}
}
