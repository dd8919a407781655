package bounds

import (
	"context"

	"rehearse/engine/explore"
	"rehearse/scenarios"
)

// CheckWithin is Check with so many bytes for the walk.
func CheckWithin(ctx context.Context, sc *scenarios.Scenario, memory int) scenarios.Diagnostics {
	return checkWithin(ctx, sc, explore.Options{Memory: memory, States: checkStates})
}
