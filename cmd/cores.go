package cmd

import (
	"context"
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"

	"rehearse/cmd/internal/progress"
	"rehearse/cmd/internal/render"
)

// onAllCoresShown is onAllCores, and shows on a terminal how far it is where it
// takes long. name says what is done, as in "Checking".
func (a *app) onAllCoresShown(ctx context.Context, name string, n int, work func(i int)) error {
	line := a.progressLine(false)
	defer line.Stop()
	stop := line.Stop
	a.restore.Store(&stop)
	var done atomic.Int64
	return onAllCores(ctx, n, func(i int) {
		work(i)
		now := int(done.Add(1))
		line.Tell(progress.Step{Name: name, Done: now, Of: n, Words: func() string {
			return fmt.Sprintf("%s: %s of %s", name, render.Grouped(now), render.Grouped(n))
		}})
	})
}

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
