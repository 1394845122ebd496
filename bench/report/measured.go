package report

import (
	"careguide/bench/growth"
)

// Measured is all that one run of the benchmark has found out.
type Measured struct {
	When     string            `json:"when"`
	Versions map[string]string `json:"versions"`
	Phone    Phone             `json:"phone"`
	Sizes    map[string]int    `json:"sizes"` // bytes of brotli
	Pages    Visits            `json:"pages"`
	Hosts    Visits            `json:"hosts"`
	Growth   growth.Result     `json:"growth"`
	Apps     map[string]App    `json:"apps"` // of guides of so many options
}

// Phone is what was emulated, on how large a machine.
type Phone struct {
	Screen struct {
		Width  int `json:"width"`
		Height int `json:"height"`
	} `json:"screen"`
	Line struct {
		Latency            float64 `json:"latency"`            // ms
		DownloadThroughput float64 `json:"downloadThroughput"` // bytes a second
	} `json:"line"`
	Slower int `json:"slower"` // times, the processor
	Cores  int `json:"cores"`
	// Load is how many programs wanted a core, over the last quarter of an hour:
	// with many more than there are, the ratios are noise. 0 where nobody looked.
	Load float64 `json:"load"`
}

// Visits are those to each of some pages: until the text could be read, and
// until nothing was loading or working any more.
type Visits struct {
	Reads map[string][]Visit `json:"reads"`
	Loads map[string][]Visit `json:"loads"`
}

// A Visit is what one new reader met; times in ms from the navigation.
type Visit struct {
	Readable float64  `json:"readable"`
	FCP      float64  `json:"fcp"`
	LCP      float64  `json:"lcp"`
	Shift    float64  `json:"shift"`
	Tasks    []Task   `json:"tasks,omitempty"` // longer than 50 ms
	Scripts  []Script `json:"scripts,omitempty"`
	Bytes    int      `json:"bytes"`
	Early    int      `json:"early"` // bytes until the text could be read
	Requests int      `json:"requests"`
}

// A Script is a run of a script, or of what it set up, in a frame that was late.
type Script struct {
	File string  `json:"file"`
	Ms   float64 `json:"ms"`
}

// An App is app.wasm in a browser at full speed.
type App struct {
	Bytes  int       `json:"bytes"`  // that came until it had taken over, the page among them
	Memory int       `json:"memory"` // bytes of its WebAssembly memory once it has taken over
	Start  []float64 `json:"start"`  // ms, from asking for the program to taken over
}

func column(visits []Visit, of func(Visit) float64) []float64 {
	var all []float64
	for _, v := range visits {
		all = append(all, of(v))
	}
	return all
}

func readable(v Visit) float64 { return v.Readable }
func blocking(v Visit) float64 { return Blocking(v.Tasks, v.FCP) }
