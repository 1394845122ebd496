package main

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A round is what wrk saw of one server in a few seconds.
type round struct {
	perSecond float64
	median    time.Duration // of the time to an answer
	slowest   time.Duration // 99 of 100 answers came sooner
	processor float64       // microseconds of the server's own, for each request
}

// race asks both servers in turn, prints the medians, and reports what falls
// short of the bar or failed.
func race(ours, theirs *process) error {
	fmt.Println("| file | server | requests a second | median | 99 of 100 within | processor time each |\n| --- | --- | --- | --- | --- | --- |")
	var short []string
	for _, path := range paths {
		results := map[*process][]round{}
		for i := range rounds {
			order := []*process{ours, theirs}
			if i%2 == 1 { // neither always has the warmer machine
				slices.Reverse(order)
			}
			for _, p := range order {
				r, err := p.ask(path, clients, perRound)
				if err != nil {
					return err
				}
				results[p] = append(results[p], r)
			}
		}
		for _, p := range []*process{ours, theirs} {
			rs := results[p]
			fmt.Printf("| `%s` | %s | %.0f (%.0f–%.0f) | %v | %v | %.1f µs |\n", path, p.name,
				middle(rs, speed), lowest(rs, speed), highest(rs, speed),
				time.Duration(middle(rs, func(r round) float64 { return float64(r.median) })).Round(10*time.Microsecond),
				time.Duration(middle(rs, func(r round) float64 { return float64(r.slowest) })).Round(10*time.Microsecond),
				middle(rs, func(r round) float64 { return r.processor }))
		}
		// Of rounds side by side: what else the machine does changes by the minute.
		ratio := middleRatio(results[ours], results[theirs], speed)
		fmt.Printf("| `%s` | ratio | **%.2f** | | | %.2f |\n", path, ratio,
			middleRatio(results[ours], results[theirs], func(r round) float64 { return r.processor }))
		if ratio < bar {
			short = append(short, fmt.Sprintf("%s: %.2f of nginx's requests a second, at least %.2f", path, ratio, bar))
		}
	}
	fmt.Println()
	if len(short) > 0 {
		return fmt.Errorf("%s", strings.Join(short, "\n"))
	}
	return nil
}

func speed(r round) float64 { return r.perSecond }

func middle(rs []round, of func(round) float64) float64 {
	values := make([]float64, len(rs))
	for i, r := range rs {
		values[i] = of(r)
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// middleRatio is the median of what a is of b, round by round.
func middleRatio(a, b []round, of func(round) float64) float64 {
	ratios := make([]round, len(a))
	for i := range a {
		ratios[i] = round{perSecond: of(a[i]) / of(b[i])}
	}
	return middle(ratios, speed)
}

func lowest(rs []round, of func(round) float64) float64 {
	return of(slices.MinFunc(rs, func(a, b round) int { return cmp.Compare(of(a), of(b)) }))
}

func highest(rs []round, of func(round) float64) float64 {
	return of(slices.MaxFunc(rs, func(a, b round) int { return cmp.Compare(of(a), of(b)) }))
}

// ask runs wrk against a server. A single answer that is missing or no success
// is an error.
func (p *process) ask(path string, connections int, during time.Duration, script ...string) (round, error) {
	args := append([]string{"-t1", "-c" + strconv.Itoa(connections), fmt.Sprintf("-d%ds", int(during.Seconds())), "--latency", "-H", "Accept-Encoding: br"}, script...)
	before, err := p.processor()
	if err != nil {
		return round{}, err
	}
	out, err := exec.Command("wrk", append(args, p.url+path)...).CombinedOutput()
	if err != nil {
		return round{}, fmt.Errorf("wrk: %w\n%s", err, out)
	}
	after, err := p.processor()
	if err != nil {
		return round{}, err
	}
	text := string(out)
	if bad := regexp.MustCompile(`Non-2xx.*|Socket errors.*`).FindString(text); bad != "" {
		return round{}, fmt.Errorf("%s: %s: %s", p.name, path, bad)
	}
	found := func(pattern string) string {
		if m := regexp.MustCompile(pattern).FindStringSubmatch(text); m != nil {
			return m[1]
		}
		return ""
	}
	perSecond, err := strconv.ParseFloat(found(`Requests/sec:\s+(\S+)`), 64)
	if err != nil {
		return round{}, fmt.Errorf("wrk said something else than expected:\n%s", text)
	}
	median, err := time.ParseDuration(found(`\n\s+50%\s+(\S+)`))
	if err != nil {
		return round{}, fmt.Errorf("wrk said something else than expected:\n%s", text)
	}
	slowest, err := time.ParseDuration(found(`\n\s+99%\s+(\S+)`))
	if err != nil {
		return round{}, fmt.Errorf("wrk said something else than expected:\n%s", text)
	}
	requests, err := strconv.ParseFloat(found(`(\d+) requests in`), 64)
	if err != nil || requests == 0 {
		return round{}, fmt.Errorf("%s answered nothing:\n%s", p.name, text)
	}
	return round{perSecond, median, slowest, float64((after - before).Microseconds()) / requests}, nil
}

// conditions says on what all this was measured.
func conditions() string {
	model := "unknown processor"
	if info, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		if m := regexp.MustCompile(`model name\s*:\s*(.*)`).FindSubmatch(info); m != nil {
			model = string(m[1])
		}
	}
	version, _ := exec.Command("nginx", "-v").CombinedOutput()
	load, _ := os.ReadFile("/proc/loadavg")
	return fmt.Sprintf("%d processors (%s), shared by all three: careguide has GOMAXPROCS %d, nginx worker_processes auto, wrk 1 thread and %d connections.\n%s, %s. Load before: %s. Medians of %d rounds of %v, in turn; in brackets the lowest and the highest.\n",
		runtime.NumCPU(), model, runtime.NumCPU(), clients, strings.TrimSpace(string(version)), runtime.Version(), strings.Join(strings.Fields(string(load))[:1], ""), rounds, perRound)
}
