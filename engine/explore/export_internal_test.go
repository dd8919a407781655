package explore

import (
	"context"

	"rehearse/scenarios"
)

// WalkStates walks state by state where Walk would take sets.
func WalkStates(ctx context.Context, sc *scenarios.Scenario, opts Options) *Report {
	return walkAs(ctx, sc, opts, func(*model, int) (int, bool) { return 0, false })
}
