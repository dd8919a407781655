package bounds

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// Where every conversation ends the totals are known exactly by other means.
// There the search in boxes has to find nothing beyond them, to prove nothing
// short of them, and nearly always to find and prove them themselves.
func TestBoxesAgainstVectors(t *testing.T) {
	settled, all := 0, 0
	rapid.Check(t, func(rt *rapid.T) {
		sc, _ := scenarios.Parse("drawn.yaml", scenariotest.DrawForward(rt), scenariotest.Beside(nil))
		report := explore.Walk(context.Background(), sc, explore.Options{})
		p, err := newProblem(context.Background(), report)
		if err != nil {
			rt.Fatal(err)
		}
		p.effort = 200_000
		exact := p.totals(false, 1, true)[0]
		if !exact.Measured {
			return
		}
		masked, err := p.split()
		if err != nil {
			rt.Fatal(err)
		}
		boxed := masked.boxed(set{ending: anyEnding}, true)
		low, high := exact.Lowest.Percent, exact.Highest.Percent
		if boxed.Highest.Percent > high || boxed.Highest.Limit < high || boxed.Lowest.Percent < low || boxed.Lowest.Limit > low {
			rt.Fatalf("from %d (%d) to %d (%d), and it is %d to %d", boxed.Lowest.Percent, boxed.Lowest.Limit,
				boxed.Highest.Percent, boxed.Highest.Limit, low, high)
		}
		all += 2
		settled += oneIf(boxed.Highest.Percent == high && boxed.Highest.Limit == high) + oneIf(boxed.Lowest.Percent == low && boxed.Lowest.Limit == low)
	})
	if 100*settled < 85*all {
		t.Errorf("settled %d of %d", settled, all)
	}
	t.Logf("settled %d of %d", settled, all)
}
