package scoring_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

// Each line that a test can leave out says so at its end.
const partly = `format: 1
scenario: partly
title: Reached in part
meters: {trust: {start: 1, min: 0, max: 4}}
turns:
  opening:
    says:
      - when: trust > 3
        text: Said only to those she trusts.      # missed
      - text: Hello.
    answers:
      listen:
        say: Tell me.
        scores: {calm: 3}
        effects: {trust: +1}
        next:
          - when: trust > 1
            go: plan
          - go: away                              # missed
      again:
        say: Once more?
        scores: {calm: 2}
        next: opening
      brush-off:                                  # missed
        say: Not my job.
        scores: {calm: 0}
        next:
          - when: trust > 2
            go: opening                           # missed
          - go: away                              # missed
  plan:
    says: And now?
    answers:
      tonight:
        say: Tonight.
        scores: {calm: 3}
        next: kept
  apart:                                          # missed
    says: [{when: trust > 1, text: One.},         # missed
           {text: Two.}]                          # missed
    answers:
      leave:                                      # missed
        say: Leave.
        scores: {calm: 1}
        next: away
endings:
  away: {outcome: lost, says: Bye.}               # missed
  kept:
    outcome: resolved
    says:
      - when: trust > 1
        text: Thank you.
      - text: All right.                          # missed
tests:
  good: {answers: [again, listen, tonight], expect: {ending: kept}}
  same: {answers: [listen, tonight], expect: {ending: away}}
`

func reached(sc *scenarios.Scenario, tests ...scenarios.Test) scoring.Reached {
	coverage := scoring.NewCoverage(sc)
	for _, test := range tests {
		coverage.Add(scoring.Try(sc, test))
	}
	return coverage.Reached()
}

// What no test reaches is known part by part, and counted.
func TestCoverage(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(partly), nil)
	got := reached(sc, sc.Tests...)
	if diff := cmp.Diff(scoring.Reached{
		Turns: scoring.Reach{Reached: 2, All: 3}, Answers: scoring.Reach{Reached: 3, All: 5},
		Next: scoring.Reach{Reached: 1, All: 4}, Says: scoring.Reach{Reached: 2, All: 6},
		Endings: scoring.Reach{Reached: 1, All: 2},
		Missed: []scoring.Part{
			{Kind: scoring.SaysPart, At: at(9, 15), Place: "opening", Case: 1},
			{Kind: scoring.NextPart, At: at(19, 17), Place: "opening", Answer: "listen", Case: 2, Go: "away"},
			{Kind: scoring.AnswerPart, At: at(24, 7), Place: "opening", Answer: "brush-off"},
			{Kind: scoring.NextPart, At: at(29, 17), Place: "opening", Answer: "brush-off", Case: 1, Go: "opening"},
			{Kind: scoring.NextPart, At: at(30, 17), Place: "opening", Answer: "brush-off", Case: 2, Go: "away"},
			{Kind: scoring.TurnPart, At: at(38, 3), Place: "apart"},
			{Kind: scoring.SaysPart, At: at(39, 36), Place: "apart", Case: 1},
			{Kind: scoring.SaysPart, At: at(40, 19), Place: "apart", Case: 2},
			{Kind: scoring.AnswerPart, At: at(42, 7), Place: "apart", Answer: "leave"},
			{Kind: scoring.EndingPart, At: at(47, 3), Place: "away"},
			{Kind: scoring.EndingSaysPart, At: at(53, 15), Place: "kept", Case: 2},
		},
	}, got); diff != "" {
		t.Error(diff)
	}
}

// Without tests nothing is reached, not even the first turn; what failed
// reached all that was played of it, and the turn where it stopped.
func TestCoverageOfNothingAndOfFailures(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(partly), nil)
	if got := reached(sc); got.Turns.Reached+got.Answers.Reached+got.Next.Reached+got.Says.Reached+got.Endings.Reached != 0 ||
		len(got.Missed) != 3+5+4+6+2 {
		t.Errorf("without tests: %+v", got)
	}
	short := scenarios.Test{Answers: []scenarios.Text{{Value: "listen"}, {Value: "brush-off"}}}
	got := reached(sc, short)
	if got.Turns.Reached != 2 || got.Answers.Reached != 1 || got.Next.Reached != 1 || got.Says.Reached != 1 || got.Endings.Reached != 0 {
		t.Errorf("of a test that fails at its second answer: %+v", got)
	}
}

// A typed test reaches its turn, the case said there, and the answer the words
// lead along, whether it holds or not; where that leads it doesn't look.
func TestCoverageOfTypedTests(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(partly), nil)
	text := func(value string) scenarios.Text { return scenarios.Text{Value: value} }
	got := reached(sc, scenarios.Test{Turn: text("apart"), Type: text("Leave it."), Expect: scenarios.Expectation{Answer: text("none")}},
		scenarios.Test{Turn: text("opening"), Type: text("Tell me.")})
	if got.Turns.Reached != 2 || got.Answers.Reached != 2 || got.Next.Reached != 0 || got.Says.Reached != 2 || got.Endings.Reached != 0 {
		t.Errorf("%+v", got)
	}
}

// A percentage is rounded down, so that it is 100 only where all is reached.
func TestReachPercent(t *testing.T) {
	for want, r := range map[int]scoring.Reach{
		99: {Reached: 1999, All: 2000}, 77: {Reached: 31, All: 40}, 66: {Reached: 2, All: 3},
		0: {Reached: 0, All: 7}, 100: {Reached: 7, All: 7},
	} {
		if got := r.Percent(); got != want {
			t.Errorf("%+v is %d%%, want %d%%", r, got, want)
		}
	}
	if got := (scoring.Reach{}).Percent(); got != 100 {
		t.Errorf("where there is nothing to reach it is %d%%", got)
	}
}

// The order is that of the file, also where its endings come first.
func TestCoverageInOrderOfTheFile(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(`format: 1
scenario: endings-first
title: Endings first
endings:
  done: {outcome: resolved, says: Bye.}
turns:
  opening:
    answers:
      hello: {say: Hello., scores: {calm: 1}, next: [{when: visited("opening"), go: opening}, {go: done}]}
    says: Hello.
`), nil)
	line := 0
	for _, part := range reached(sc).Missed {
		if part.At.Line < line {
			t.Errorf("line %d comes after line %d", part.At.Line, line)
		}
		line = part.At.Line
	}
	if line != 9 {
		t.Errorf("the last line is %d", line)
	}
}
