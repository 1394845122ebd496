package main

import (
	"cmp"
	"errors"
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

// race asks the servers in turn, prints the medians, and reports where ours
// falls short of the bar, or any of them failed.
func race(ours, stock, theirs *process) error {
	fmt.Println("| file | server | requests a second | of nginx's | median | 99 of 100 within | processor time each | of nginx's |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
	servers := []*process{ours, stock, theirs}
	var short []string
	for _, path := range paths {
		results := map[*process][]round{}
		for i := range rounds {
			order := slices.Clone(servers)
			if i%2 == 1 { // none always has the warmer machine
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
		for _, p := range servers {
			rs := results[p]
			// Of rounds side by side: what else the machine does changes by the minute.
			ratio := middleRatio(rs, results[theirs], speed)
			fmt.Printf("| `%s` | %s | %.0f (%.0f–%.0f) | %.2f | %v | %v | %.1f µs | %.2f |\n", path, p.name,
				middle(rs, speed), lowest(rs, speed), highest(rs, speed), ratio,
				time.Duration(middle(rs, func(r round) float64 { return float64(r.median) })).Round(10*time.Microsecond),
				time.Duration(middle(rs, func(r round) float64 { return float64(r.slowest) })).Round(10*time.Microsecond),
				middle(rs, processor), middleRatio(rs, results[theirs], processor))
			if p == ours && ratio < bar {
				short = append(short, fmt.Sprintf("%s: %.2f of nginx's requests a second, at least %.2f", path, ratio, bar))
			}
		}
	}
	fmt.Println()
	if len(short) > 0 {
		return errors.New(strings.Join(short, "\n"))
	}
	return nil
}

func processor(r round) float64 { return r.processor }

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
	return fmt.Sprintf("%d processors (%s), shared by servers and wrk: careguide and net/http have GOMAXPROCS %d, nginx worker_processes auto, wrk 1 thread and %d connections.\n%s, %s. Load before: %s. Medians of %d rounds of %v, in turn; in brackets the lowest and the highest.\n",
		runtime.NumCPU(), model, runtime.NumCPU(), clients, strings.TrimSpace(string(version)), runtime.Version(), strings.Join(strings.Fields(string(load))[:1], ""), rounds, perRound)
}
