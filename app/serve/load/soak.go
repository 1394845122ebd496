package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// script makes wrk ask for what readers ask for: pages and the program, in all
// encodings, a part of them, and whether they have changed.
const script = `
local paths = {%s}
local n = 0
request = function()
  n = n + 1
  local path = paths[n %% #paths + 1]
  wrk.headers["Accept-Encoding"] = ({"br", "gzip, br", "gzip", ""})[n %% 4 + 1]
  wrk.headers["If-None-Match"] = (n %% 5 == 0) and "*" or nil
  wrk.headers["Range"] = (n %% 7 == 0) and "bytes=100-4000" or nil
  return wrk.format("GET", path)
end
`

const settle = 0.2 // the share of the time in which memory may still find its size

// soak keeps the server busy, looks at its memory each second, prints what it
// saw, and reports growth and failed requests.
func soak(p *process, during time.Duration) error {
	if during == 0 {
		return nil
	}
	app, err := filepath.Glob("dist/app-*.wasm")
	if err != nil || len(app) == 0 {
		return errors.New("dist/app-*.wasm: missing (run ./build.sh)")
	}
	dir, err := os.MkdirTemp("", "careguide-soak-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "mix.lua")
	asked := fmt.Sprintf(`"/", "/%s", "/%s", "/embed.js", "/sw.js", "/%s", "/embed.js", "/%[1]s"`, paths[0], paths[0]+"ect/", filepath.Base(app[0]))
	if err := os.WriteFile(file, fmt.Appendf(nil, script, asked), 0o600); err != nil {
		return err
	}
	done := make(chan error, 1)
	var seen round
	began := time.Now()
	go func() {
		var err error
		seen, err = p.ask("", clients, during, "-s", file)
		done <- err
	}()
	var times, sizes []float64 // minutes, bytes
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			if err != nil {
				return err
			}
			return report(p, seen, during, times, sizes)
		case <-tick.C:
			size, err := p.memory()
			if err != nil {
				return err
			}
			times, sizes = append(times, time.Since(began).Minutes()), append(sizes, float64(size))
		}
	}
}

func report(p *process, seen round, during time.Duration, times, sizes []float64) error {
	from := int(settle * float64(len(sizes)))
	times, sizes = times[from:], sizes[from:]
	if len(sizes) < 2 {
		return errors.New("too short to see memory grow (MINUTES=1 is)")
	}
	mean, slope := line(times, sizes)
	least, most := sizes[0], sizes[0]
	for _, s := range sizes {
		least, most = min(least, s), max(most, s)
	}
	const mega = 1 << 20
	fmt.Printf("%s for %v, %d connections, pages, app.wasm, ranges, conditions: %.0f requests a second, no errors.\n"+
		"Memory after the first %.0f %%: %.1f MB on average (%.1f–%.1f), growth %+.3f MB a minute (%+.2f %%; bar %.0f %%).\n",
		p.name, during, clients, seen.perSecond, settle*100, mean/mega, least/mega, most/mega, slope/mega, slope/mean*100, growthBar*100)
	if slope > growthBar*mean {
		return fmt.Errorf("memory grows by %.1f %% a minute, at most %.0f %%", slope/mean*100, growthBar*100)
	}
	return nil
}

// line fits a straight line to points by least squares.
func line(xs, ys []float64) (mean, slope float64) {
	var sx, sy, sxx, sxy float64
	n := float64(len(xs))
	for i, x := range xs {
		sx, sy, sxx, sxy = sx+x, sy+ys[i], sxx+x*x, sxy+x*ys[i]
	}
	return sy / n, (n*sxy - sx*sy) / (n*sxx - sx*sx)
}
