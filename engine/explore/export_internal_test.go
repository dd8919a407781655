package explore

import (
	"context"

	"rehearse/scenarios"
)

// WalkStates walks state by state where Walk would take sets.
func WalkStates(ctx context.Context, sc *scenarios.Scenario, opts Options) *Report {
	return manner{asSets: func(*model, int) (int, bool) { return 0, false }}.walk(ctx, sc, opts)
}

// WalkSingly walks sets, and gives every answer in each state by itself; it
// never moves a set as a whole.
func WalkSingly(ctx context.Context, sc *scenarios.Scenario, opts Options) *Report {
	return manner{asSets: (*model).asSets, perState: 0}.walk(ctx, sc, opts)
}

// WalkWhole moves sets as a whole however few states are in them.
func WalkWhole(ctx context.Context, sc *scenarios.Scenario, opts Options) *Report {
	return manner{asSets: (*model).asSets, perState: 1 << 20}.walk(ctx, sc, opts)
}
