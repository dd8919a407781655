package cmd

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

// onAllCores calls work for each whole number under n, on all cores, and comes
// back when all are done. Once the context ends no more are begun, and the
// error is its cause. A break in the work is passed on, to be told in Main,
// where every break is told.
func onAllCores(ctx context.Context, n int, work func(i int)) error {
	var next atomic.Int64
	var broke atomic.Value
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			defer func() {
				if caught := recover(); caught != nil {
					broke.Store(fmt.Sprint(caught))
				}
			}()
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				work(i)
			}
		})
	}
	workers.Wait()
	if caught := broke.Load(); caught != nil {
		panic(caught)
	}
	return context.Cause(ctx)
}
