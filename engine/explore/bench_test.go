package explore_test

import (
	"context"
	"fmt"
	"testing"

	"rehearse/engine/explore"
	"rehearse/scenarios/scenariotest"
)

// Everything but the results that can be earned, which package bounds finds:
// reachability, shortest conversations, dead ends and the ranges of meters.
func BenchmarkWalk(b *testing.B) {
	for _, turns := range []int{20, 1000, 10_000} {
		b.Run(fmt.Sprint(turns), func(b *testing.B) {
			sc := scenariotest.Parse(b, scenariotest.Maze(turns), nil)
			b.ReportAllocs()
			states := 0
			for b.Loop() {
				states += explore.Walk(context.Background(), sc, explore.Options{Quick: true}).States
			}
			b.ReportMetric(float64(states)/float64(b.N), "states")
			b.ReportMetric(float64(states)/b.Elapsed().Seconds(), "states/s")
		})
	}
}
