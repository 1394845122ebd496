package site

// A Crowd is a day's readers, and what is assumed of them. Shares are from 0 to 1.
type Crowd struct {
	Readers   float64 // one visit each
	Embedded  float64 // share that reads in a clinic's page
	Touching  float64 // share of those that use a tool there
	Returning float64 // share that has the files from a visit before
	Headers   float64 // bytes of an answer's headers, which every answer has
	Peak      float64 // the busiest second against the mean one
	Releases  float64 // new versions a day
}

// DefaultCrowd is that of docs/growing.md: its figures are guesses, not measured.
var DefaultCrowd = Crowd{
	Readers: 10e6, Embedded: 0.9, Touching: 0.2, Returning: 0.3,
	Headers: 600, Peak: 4, Releases: 1,
}

// A Traffic is what a crowd asks for in a day.
type Traffic struct {
	Requests float64
	Bytes    float64 // with brotli, and headers
	Unhashed float64 // requests for files whose name has no hash
}

// A Step is a kind of visit, for one reader.
type Step struct {
	Name            string
	Requests, Bytes float64
}

// Steps adds the visits up to what one reader of each kind is sent.
func (c Crowd) Steps(v []Visit) []Step {
	step := func(name string, parts ...int) Step {
		s := Step{Name: name}
		for _, part := range parts {
			s.Requests += float64(v[part].Requests)
			s.Bytes += float64(v[part].Brotli)
		}
		s.Bytes += s.Requests * c.Headers
		return s
	}
	return []Step{
		step("in a clinic's page, for the first time", visitEmbed, visitPage, visitBoot),
		step("the same, with a tool", visitEmbed, visitPage, visitBoot, visitTools),
		step("on the site, for the first time: kept for offline as well", visitPage, visitBoot, visitTools, visitOffline),
		{"again, in a clinic's page: embed.js and the page, answered with 304", 2, 2 * c.Headers},
		{"again, on the site: the page and sw.js, answered with 304", 2, 2 * c.Headers},
	}
}

// Day returns what the crowd asks for in a day.
func (c Crowd) Day(v []Visit) Traffic {
	steps := c.Steps(v)
	clinic, site := c.Readers*c.Embedded, c.Readers*(1-c.Embedded)
	shares := []float64{
		clinic * (1 - c.Returning) * (1 - c.Touching), clinic * (1 - c.Returning) * c.Touching,
		site * (1 - c.Returning), clinic * c.Returning, site * c.Returning,
	}
	unhashed := []float64{2, 2, 1 + float64(v[visitOffline].Requests), 2, 2}
	var t Traffic
	for i, readers := range shares {
		t.Requests += readers * steps[i].Requests
		t.Bytes += readers * steps[i].Bytes
		t.Unhashed += readers * unhashed[i]
	}
	return t
}

// Origin returns how many requests a day reach the origin when so many edges ask
// it for themselves, and keep a file without a hash for some seconds: 0, as
// Cache-Control: no-cache has it, sends all of those through.
func (c Crowd) Origin(v []Visit, edges, fresh float64) float64 {
	hashed := float64(v[visitBoot].Requests + v[visitTools].Requests)
	files := float64(v[visitPage].Requests + v[visitEmbed].Requests + v[visitOffline].Requests)
	through := c.Day(v).Unhashed
	if fresh > 0 {
		// No edge asks for a file more than once in that time.
		through = min(through, edges*files*24*60*60/fresh)
	}
	return through + edges*hashed*c.Releases
}
