package explore_test

import (
	"context"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// A path is as long as its steps, and the graph knows the ending that one comes
// to.
func TestPathsAndEndings(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		raw := scenariotest.Draw(rt)
		sc, _ := scenarios.Parse("drawn.yaml", raw, scenariotest.Beside(nil))
		if sc == nil {
			rt.Fatalf("not read:\n%s", raw)
		}
		r := explore.Walk(context.Background(), sc, explore.Options{Memory: 64 << 20})
		if r.Graph == nil {
			return
		}
		for i := range r.Turns {
			steps := r.Turns[i].Path.Steps()
			if got := r.Turns[i].Path.Len(); got != len(steps) {
				rt.Fatalf("turn %d: Len is %d, of %d steps", i, got, len(steps))
			}
			if got := r.Graph.Ending(steps); r.Turns[i].Met && got != -1 {
				rt.Fatalf("the way to turn %d comes to the ending %d", i, got)
			}
		}
		for i := range r.Endings {
			path := r.Endings[i].Path
			if got := path.Len(); got != len(path.Steps()) {
				rt.Fatalf("ending %d: Len is %d", i, got)
			}
			if got := r.Graph.Ending(path.Steps()); r.Endings[i].Met && got != i {
				rt.Fatalf("the way to the ending %d comes to %d", i, got)
			}
		}
	})
}

// Each meter but the last is read in another place; what tests expect is no
// reading.
func TestMetersRead(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(`format: 1
scenario: readers
title: Who reads what
meters:
  says-one: {start: 1, min: 0, max: 2}
  answers-one: {start: 1, min: 0, max: 2}
  next-one: {start: 1, min: 0, max: 2}
  ending-one: {start: 1, min: 0, max: 2}
  tests-one: {start: 1, min: 0, max: 2}
turns:
  opening:
    says:
      - {when: not (says_one >= 2), text: Hello.}
      - text: Good day.
    answers:
      go-on: {say: Go on., scores: {calm: 2}, next: kept}
      hold-on:
        when: answers_one + 1 >= 2 or visited("opening")
        say: Hold on.
        scores: {calm: 1}
        next: [{when: next_one >= 1, go: kept}, {go: kept}]
endings:
  kept:
    outcome: resolved
    says:
      - {when: ending_one >= 1, text: Thank you.}
      - text: Thanks.
tests:
  one: {answers: [go-on], expect: {when: tests_one >= 1}}
`), nil)
	if got, want := explore.MetersRead(sc), []bool{true, true, true, true, false}; !slices.Equal(got, want) {
		t.Errorf("read: %v, want %v", got, want)
	}
}
