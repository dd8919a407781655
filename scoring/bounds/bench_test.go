package bounds_test

import (
	"context"
	"fmt"
	"testing"

	"rehearse/engine/explore"
	"rehearse/scenarios/library"
	"rehearse/scenarios/rubrics"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring/bounds"
)

// Everything, as explore shows it: the walk, the counts, the results of each
// ending, and the blind strategies.
func BenchmarkEverything(b *testing.B) {
	for _, id := range library.IDs() {
		sc, _, _ := library.Open(id, new(rubrics.Library))
		b.Run(id, func(b *testing.B) {
			for b.Loop() {
				r := explore.Walk(context.Background(), sc, explore.Options{})
				everything(b, r)
			}
		})
	}
	for _, turns := range []int{10, 20, 50, 100} {
		for kind, raw := range map[string][]byte{"chain": scenariotest.Chain(turns), "usual": scenariotest.Usual(turns)} {
			b.Run(fmt.Sprintf("%s-%d", kind, turns), func(b *testing.B) {
				sc := scenariotest.Parse(b, raw, nil)
				states := 0
				for b.Loop() {
					r := explore.Walk(context.Background(), sc, explore.Options{})
					everything(b, r)
					states = r.States
				}
				b.ReportMetric(float64(states), "states")
			})
		}
	}
}

func everything(b *testing.B, r *explore.Report) {
	b.Helper()
	if r.Graph == nil {
		b.Fatal(r.NoGraph)
	}
	if _, err := r.Graph.Extent(context.Background(), 1<<28); err != nil {
		b.Fatal(err)
	}
	if _, err := bounds.Find(context.Background(), r, bounds.Options{Endings: true}); err != nil {
		b.Fatal(err)
	}
	if _, err := bounds.Play(context.Background(), r, bounds.DefaultSample); err != nil {
		b.Fatal(err)
	}
}

// What check does with each scenario.
func BenchmarkCheck(b *testing.B) {
	for _, turns := range []int{10, 20, 50, 100} {
		for _, kind := range []string{"chain", "usual"} {
			raw := scenariotest.Chain(turns)
			if kind == "usual" {
				raw = scenariotest.Usual(turns)
			}
			b.Run(fmt.Sprintf("%s-%d", kind, turns), func(b *testing.B) {
				sc := scenariotest.Parse(b, raw, nil)
				for b.Loop() {
					bounds.Check(context.Background(), sc)
				}
			})
		}
	}
}
