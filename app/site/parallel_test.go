package site

import (
	"runtime"
	"sync/atomic"
	"testing"
)

func TestParallel(t *testing.T) {
	for _, n := range []int{0, 1, 100} {
		var calls [100]int
		var now, most atomic.Int64
		parallel(n, func(i int) {
			most.Store(max(most.Load(), now.Add(1)))
			runtime.Gosched()
			calls[i]++
			now.Add(-1)
		})
		for i, c := range calls {
			if want := min(max(n-i, 0), 1); c != want {
				t.Errorf("of %d: %d called %d times, want %d", n, i, c, want)
			}
		}
		if most.Load() > int64(runtime.GOMAXPROCS(0)) {
			t.Errorf("of %d: %d at a time, at most %d", n, most.Load(), runtime.GOMAXPROCS(0))
		}
	}
}
