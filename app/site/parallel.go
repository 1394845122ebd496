package site

import (
	"runtime"
	"sync"
)

// parallel calls work with each number below n, as many at a time as there are
// processors: a compressor at its best holds tens of megabytes, and a large
// guide has a thousand pages.
func parallel(n int, work func(i int)) {
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := range next {
				work(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}
