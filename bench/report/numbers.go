// Package report turns what was measured into tables, a plot and numbers that
// people can hold against each other. It knows numbers and text; it must not
// know how anything was measured.
package report

import (
	"math"
	"slices"
)

// Median returns the middle of some numbers; of an even number of them the mean
// of both. It returns NaN where there are none.
func Median(of []float64) float64 { return quantile(of, 0.5) }

// quantile returns the number below which a share of the numbers lie, between
// two of them in proportion (type 7 of Hyndman and Fan, 1996).
func quantile(of []float64, share float64) float64 {
	if len(of) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(of))
	at := share * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}

// A Ratio says how many times as long one thing took as another, where both
// were measured in turn.
type Ratio struct {
	Middle    float64 `json:"middle"`   // of the ratios of the rounds
	Low, High float64 `json:"-"`        // half of the rounds lie between them
	Quickest  float64 `json:"quickest"` // of the quickest rounds of each: what else a machine does only makes it slower
}

// Against returns the ratio of the times of one thing to those of its limit,
// round by round. Rounds that only one of them has are left out.
func Against(times, limit []float64) Ratio {
	n := min(len(times), len(limit))
	if n == 0 {
		return Ratio{math.NaN(), math.NaN(), math.NaN(), math.NaN()}
	}
	var rounds []float64
	for i := range n {
		rounds = append(rounds, times[i]/limit[i])
	}
	return Ratio{Median(rounds), quantile(rounds, 0.25), quantile(rounds, 0.75), slices.Min(times[:n]) / slices.Min(limit[:n])}
}

// longTask is from how many ms on a task keeps a reader waiting
// (W3C Long Tasks).
const longTask = 50

// A Task is a piece of work during which a page answered nobody.
type Task struct {
	Whose string  `json:"whose"` // "self" for the page's own
	Start float64 `json:"start"` // ms
	Ms    float64 `json:"ms"`
}

// Blocking returns for how many ms a page kept a reader waiting once there was
// something to see: of each long task what is over 50 ms (Total Blocking Time,
// up to the end of the visit).
func Blocking(tasks []Task, firstPaint float64) float64 {
	sum := 0.0
	for _, t := range tasks {
		if from := max(t.Start, firstPaint); t.Start+t.Ms > from {
			sum += max(0, t.Start+t.Ms-from-longTask)
		}
	}
	return sum
}

// Growth says in words what each further option adds to something that was
// measured at three numbers of options: as much as those before it, more, or
// less. Within a factor of 1.6 it is called the same.
func Growth(options, values [3]float64) string {
	const same = 1.6
	early := (values[1] - values[0]) / (options[1] - options[0])
	late := (values[2] - values[1]) / (options[2] - options[1])
	switch {
	case math.IsNaN(early) || math.IsNaN(late):
		return "?"
	case values[2] < 1.1*values[0]:
		return "nothing"
	case early <= 0 || late > same*early:
		return "more and more"
	case late*same < early:
		return "less and less"
	default:
		return "the same"
	}
}
