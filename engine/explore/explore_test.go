package explore_test

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// Whatever the scenario: what the walk says is what looking at every state
// says.
func TestWalkAgainstBruteForce(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		raw := scenariotest.Draw(rt)
		sc, _ := scenarios.Parse("drawn.yaml", raw, scenariotest.Beside(nil))
		if sc == nil {
			rt.Fatalf("not read:\n%s", raw)
		}
		b, ok := newBrute(sc, 20_000)
		if !ok {
			return
		}
		for name, walk := range map[string]func(context.Context, *scenarios.Scenario, explore.Options) *explore.Report{
			"sets": explore.Walk, "states": explore.WalkStates, "singly": explore.WalkSingly, "whole": explore.WalkWhole,
		} {
			r := walk(context.Background(), sc, explore.Options{})
			if r.Cut != nil || r.Graph == nil {
				rt.Fatalf("%s: cut: %v, no graph: %v", name, r.Cut, r.NoGraph)
			}
			against(rt, name, sc, b, r)
		}
	})
}

func against(t *rapid.T, name string, sc *scenarios.Scenario, b *brute, r *explore.Report) {
	same := func(what string, part explore.Part, want int, met bool) {
		t.Helper()
		if part.Met != met {
			t.Fatalf("%s: %s: met is %v", name, what, part.Met)
		}
		if !met {
			return
		}
		if got := len(part.Path.Steps()); got != want {
			t.Fatalf("%s: %s: %d answers, shortest is %d", name, what, got, want)
		}
	}
	first := map[int]int{}
	for _, st := range b.order {
		if _, known := first[st.turn]; !known {
			first[st.turn] = b.states[st]
		}
	}
	for i := range sc.Turns {
		want, met := first[i]
		same(sc.Turns[i].ID.Value, r.Turns[i].Part, want, met)
		if met {
			if s := play(t, sc, r.Turns[i].Path.Steps()); s.Turn() != &sc.Turns[i] {
				t.Fatalf("%s: the way to %s doesn't get there", name, sc.Turns[i].ID.Value)
			}
		}
		for a := range sc.Turns[i].Answers {
			want, met := b.answers[[2]int{i, a}]
			same("answer", r.Turns[i].Answers[a].Part, want, met)
			if met {
				play(t, sc, r.Turns[i].Answers[a].Path.Steps())
			}
			if r.Turns[i].Answers[a].Always != b.always[[2]int{i, a}] {
				t.Fatalf("%s: always is %v", name, r.Turns[i].Answers[a].Always)
			}
			for c := range sc.Turns[i].Answers[a].Next {
				want, met := b.cases[[3]int{i, a, c}]
				same("case", r.Turns[i].Answers[a].Cases[c], want, met)
				if met {
					play(t, sc, r.Turns[i].Answers[a].Cases[c].Path.Steps())
				}
			}
		}
		for c := range sc.Turns[i].Says {
			want, met := b.says[[3]int{i, 0, c}]
			same("says", r.Turns[i].Says[c], want, met)
			if met && play(t, sc, r.Turns[i].Says[c].Path.Steps()).Says() != sc.Turns[i].Says[c].Text.Value {
				t.Fatalf("%s: the way to a text doesn't bring it out", name)
			}
		}
	}
	for i := range sc.Endings {
		want, met := b.endings[i]
		same("ending", r.Endings[i].Part, want, met)
		if met && play(t, sc, r.Endings[i].Path.Steps()).Ending() != &sc.Endings[i] {
			t.Fatalf("%s: the way to an ending doesn't get there", name)
		}
		for c := range sc.Endings[i].Says {
			want, met := b.says[[3]int{^i, 0, c}]
			same("ending's says", r.Endings[i].Says[c], want, met)
			if met && play(t, sc, r.Endings[i].Says[c].Path.Steps()).Says() != sc.Endings[i].Says[c].Text.Value {
				t.Fatalf("%s: the way to an ending's text doesn't bring it out", name)
			}
		}
	}
	againstTroubles(t, name, sc, b, r)
	for i := range sc.Meters {
		if want := (explore.Range{Lowest: b.lowest[i], Highest: b.highest[i]}); r.Meters[i] != want {
			t.Fatalf("%s: meter %d: %v, want %v", name, i, r.Meters[i], want)
		}
	}
	againstCounts(t, name, b, r)
}

func againstTroubles(t *rapid.T, name string, sc *scenarios.Scenario, b *brute, r *explore.Report) {
	stops, _ := b.stops()
	stuck, caught := map[int]int{}, map[int]int{}
	for _, st := range b.order {
		if len(b.edges[st]) == 0 {
			if _, known := stuck[st.turn]; !known {
				stuck[st.turn] = b.states[st]
			}
		}
		if !stops[st] {
			if _, known := caught[st.turn]; !known {
				caught[st.turn] = b.states[st]
			}
		}
	}
	for i := range sc.Turns {
		want, met := stuck[i]
		got := r.Turns[i].Stuck
		if got.Met != met || met && len(got.Path.Steps()) != want || met != (got.States > 0) {
			t.Fatalf("%s: stuck at %d: %+v, want %v %d", name, i, got, met, want)
		}
		if met {
			if s := play(t, sc, got.Path.Steps()); len(s.Offered()) != 0 {
				t.Fatalf("%s: not stuck after all", name)
			}
		}
		want, met = caught[i]
		got = r.Turns[i].Caught
		if got.Met != met || met && len(got.Path.Steps()) != want || met != (got.States > 0) {
			t.Fatalf("%s: caught at %d: %+v (%d answers), want %v %d", name, i, got, len(got.Path.Steps()), met, want)
		}
	}
}

func againstCounts(t *rapid.T, name string, b *brute, r *explore.Report) {
	e, err := r.Graph.Extent(context.Background(), 1<<30)
	if err != nil {
		t.Fatal(err)
	}
	n, longest, endless := b.count()
	if e.Endless != endless || !endless && (e.Count.Cmp(n) != 0 || e.Longest != longest) {
		t.Fatalf("%s: %+v, want %s conversations, the longest %d, endless %v", name, e, n, longest, endless)
	}
	shortest := -1
	for _, level := range b.endings {
		if shortest < 0 || level < shortest {
			shortest = level
		}
	}
	if e.Shortest != shortest {
		t.Fatalf("%s: shortest %d, want %d", name, e.Shortest, shortest)
	}
	circles, _, err := r.Graph.Circles(context.Background(), 10)
	if err != nil {
		t.Fatal(err)
	}
	if (len(circles) > 0) != endless {
		t.Fatalf("%s: %d circles, endless is %v", name, len(circles), endless)
	}
	for _, c := range circles {
		// Going round brings one back to the same turn, and to the same state
		// the second time as well.
		steps := append([]explore.Step(nil), c.To...)
		for range 3 {
			steps = append(steps, c.Round...)
		}
		s := play(t, r.Scenario, steps)
		if s.Turn() != &r.Scenario.Turns[c.Round[0].Turn] {
			t.Fatalf("%s: the circle doesn't close", name)
		}
	}
}

// play gives answers to the real engine.
func play(t *rapid.T, sc *scenarios.Scenario, steps []explore.Step) *engine.Session {
	t.Helper()
	s := engine.New(sc, 1)
	for _, step := range steps {
		if s.Turn() != &sc.Turns[step.Turn] {
			t.Fatalf("at another turn than %s", sc.Turns[step.Turn].ID.Value)
		}
		if _, err := s.Answer(sc.Turns[step.Turn].Answers[step.Answer].ID.Value); err != nil && s.Turn() == nil {
			t.Fatalf("%v", err)
		}
	}
	return s
}
