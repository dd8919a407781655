package explore_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// A bound on memory cuts the walk short, says so, and what was met stays true.
func TestMemory(t *testing.T) {
	for what, large := range map[string]struct {
		raw    []byte
		memory int
	}{
		"states": {scenariotest.Maze(300), 1 << 20},
		"sets":   {scenariotest.Usual(4000), 2 << 20},
	} {
		sc := scenariotest.Parse(t, large.raw, nil)
		whole := explore.Walk(context.Background(), sc, explore.Options{Quick: true})
		if whole.Cut != nil {
			t.Fatalf("%s: cut: %+v", what, whole.Cut)
		}
		r := explore.Walk(context.Background(), sc, explore.Options{Memory: large.memory})
		if r.Cut == nil || !errors.Is(r.Cut.Cause, explore.ErrMemory) || r.Cut.Answers == 0 || !errors.Is(r.NoGraph, explore.ErrCut) || r.Graph != nil {
			t.Fatalf("%s: %+v, %v", what, r.Cut, r.NoGraph)
		}
		if r.States == 0 || r.States >= whole.States {
			t.Errorf("%s: %d states of %d", what, r.States, whole.States)
		}
		for i := range r.Turns {
			if r.Turns[i].Met && len(r.Turns[i].Path.Steps()) != len(whole.Turns[i].Path.Steps()) {
				t.Errorf("%s: the way to %s is another", what, sc.Turns[i].ID.Value)
			}
		}
		for m := range r.Meters {
			if !r.Meters[m].Cut || r.Meters[m].Lowest < whole.Meters[m].Lowest || r.Meters[m].Highest > whole.Meters[m].Highest {
				t.Errorf("%s: meter %d: %+v", what, m, r.Meters[m])
			}
		}
		for _, d := range r.Findings() {
			if d.Code != scenarios.NothingOffered && d.Code != scenarios.CaughtInCircle {
				t.Errorf("%s: told of what wasn't met: %v", what, d)
			}
		}
	}
}

// The graph isn't made where it would take more than it may, and the report
// says how much.
func TestGraphNeeds(t *testing.T) {
	sc := scenariotest.Parse(t, scenariotest.Maze(60), nil)
	r := explore.Walk(context.Background(), sc, explore.Options{Memory: 40 << 20})
	needs, ok := r.NoGraph.(*explore.NeedsError) //nolint:errorlint // as it is documented
	if r.Cut != nil || r.Graph != nil || !ok || needs.Bytes <= 40<<20 {
		t.Fatalf("%+v, %v", r.Cut, r.NoGraph)
	}
	if r = explore.Walk(context.Background(), sc, explore.Options{Memory: 2 * needs.Bytes}); r.Graph == nil {
		t.Fatalf("with twice that: %v", r.NoGraph)
	}
	if r = explore.Walk(context.Background(), sc, explore.Options{States: 1000}); !errors.Is(r.NoGraph, explore.ErrStates) {
		t.Fatalf("%v", r.NoGraph)
	}
	if r = explore.Walk(context.Background(), sc, explore.Options{Quick: true}); !errors.Is(r.NoGraph, explore.ErrNotAsked) {
		t.Fatalf("%v", r.NoGraph)
	}
}

// A walk that is stopped gives what it has found.
func TestStopped(t *testing.T) {
	sc := scenariotest.Parse(t, scenariotest.Maze(200), nil)
	for name, walk := range map[string]func(context.Context, *scenarios.Scenario, explore.Options) *explore.Report{
		"sets": explore.Walk, "states": explore.WalkStates,
	} {
		ctx, stop := context.WithCancelCause(context.Background())
		cause := errors.New("enough")
		r := walk(ctx, sc, explore.Options{Told: func(p explore.Progress) {
			if p.Done > 10_000 {
				stop(cause)
			}
		}})
		if r.Cut == nil || !errors.Is(r.Cut.Cause, cause) || r.States == 0 || !r.Turns[sc.Start].Met {
			t.Errorf("%s: %+v, %d states", name, r.Cut, r.States)
		}
	}
}

// More is remembered here than fits one machine word: each turn asks whether
// each other turn was visited.
func TestManyVisited(t *testing.T) {
	const turns = 90
	var b strings.Builder
	fmt.Fprint(&b, "format: 1\nscenario: long-memory\ntitle: A long memory\nturns:\n")
	for i := range turns {
		next := fmt.Sprintf("turn-%d", i+1)
		if i == turns-1 {
			next = "done"
		}
		fmt.Fprintf(&b, "  turn-%d:\n    says: And then?\n    answers:\n      on: {say: On., scores: {calm: 1}, next: %s}\n", i, next)
		fmt.Fprintf(&b, "      back: {say: Back., when: 'visited(\"turn-%d\")', scores: {calm: 1}, next: done}\n", turns-1-i)
	}
	fmt.Fprint(&b, "endings:\n  done: {outcome: resolved, says: Good.}\n")
	sc := scenariotest.Parse(t, []byte(b.String()), nil)
	r := explore.Walk(context.Background(), sc, explore.Options{})
	if r.Cut != nil || r.States != turns {
		t.Fatalf("%+v, %d states", r.Cut, r.States)
	}
	for i := range turns {
		// Once the middle is past, the other turn was visited.
		if met, want := r.Turns[i].Answers[1].Met, i > turns-1-i; met != want {
			t.Errorf("turn-%d: back is offered: %v", i, met)
		}
		if got := len(r.Turns[i].Path.Steps()); got != i {
			t.Errorf("turn-%d comes after %d answers", i, got)
		}
	}
	extent, err := r.Graph.Extent(context.Background(), 1<<20)
	if err != nil || extent.Count.Int64() != 1+turns/2 || extent.Longest != turns {
		t.Errorf("%+v, %v", extent, err)
	}
}

// Meters as large as the format allows, and sixteen of them.
func TestLargeMeters(t *testing.T) {
	var b strings.Builder
	fmt.Fprint(&b, "format: 1\nscenario: wide\ntitle: Wide\nmeters:\n")
	for i := range scenarios.MaxMeters {
		fmt.Fprintf(&b, "  meter-%d: {start: 0, min: -1000000, max: 1000000}\n", i)
	}
	fmt.Fprint(&b, "turns:\n  opening:\n    says: Well?\n    answers:\n")
	var all []string
	for i := range scenarios.MaxMeters {
		all = append(all, fmt.Sprintf("meter_%d >= 0", i))
	}
	fmt.Fprintf(&b, "      up: {say: Up., when: %s and meter_0 < 300, scores: {calm: 1}, effects: {meter-0: +1, meter-15: +900000}, next: opening}\n", strings.Join(all, " and "))
	fmt.Fprint(&b, "      stop: {say: Stop., scores: {calm: 1}, next: done}\nendings:\n  done: {outcome: resolved, says: Good.}\n")
	sc := scenariotest.Parse(t, []byte(b.String()), nil)
	r := explore.Walk(context.Background(), sc, explore.Options{})
	if r.Cut != nil || r.States != 301 || r.Meters[0] != (explore.Range{Highest: 300}) || r.Meters[15] != (explore.Range{Highest: 1_000_000}) {
		t.Fatalf("%+v, %d states, %v", r.Cut, r.States, r.Meters)
	}
}
