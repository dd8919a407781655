package scoring_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

// play draws a scenario and plays it at random for a while, by answers chosen
// and, where that is wanted, typed.
func play(t *rapid.T, typing bool) (*scenarios.Scenario, *engine.Session) {
	sc := scenariotest.Parse(t, scenariotest.Draw(t), nil)
	s := engine.New(sc, 1)
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "player"), 0))
	for range 1 + rng.IntN(30) {
		if s.Ending() != nil || s.Stopped() != nil {
			break
		}
		answer := s.Offered()[rng.IntN(len(s.Offered()))].ID.Value
		if !typing || rng.IntN(2) == 0 {
			_, _ = s.Answer(answer) // a fault ends the loop
			continue
		}
		typed := engine.Typed{Words: "Some words."}
		for _, best := range s.Turn().Best {
			level := best // also where it isn't scored
			if best > 0 {
				level = int8(rng.IntN(int(best) + 1)) //nolint:gosec // at most 3
			}
			typed.Levels = append(typed.Levels, level)
		}
		before := len(s.Exchanges())
		if _, err := s.Type(answer, typed); len(s.Exchanges()) == before {
			t.Fatal(err)
		}
	}
	return sc, s
}

// Of any conversation: percentages are from 0 to 100 or not measured, the
// total lies between the lowest and the highest of them, and it is passed
// exactly where nothing is missing.
func TestScoreStaysInRange(t *testing.T) {
	measured := 0
	rapid.Check(t, func(t *rapid.T) {
		sc, s := play(t, true)
		card := scoring.Score(sc.Rubric, s.Exchanges())
		short := false
		lowest, highest := 100, no
		for _, c := range card.Criteria {
			if c.Percent == no {
				if c.Best != 0 || c.Short {
					t.Fatalf("%+v", c)
				}
				continue
			}
			measured++
			short = short || c.Short
			lowest, highest = min(lowest, c.Percent), max(highest, c.Percent)
			if c.Percent < 0 || c.Percent > 100 || c.Earned > c.Best || c.Short != (c.Percent < c.Need) {
				t.Fatalf("%+v", c)
			}
			if c.Percent*c.Best > 100*c.Earned || (c.Percent+1)*c.Best <= 100*c.Earned {
				t.Fatalf("not rounded down: %+v", c)
			}
		}
		if highest == no {
			lowest = no
		}
		if card.Total < lowest || card.Total > highest {
			t.Fatalf("the total %d is not between %d and %d", card.Total, lowest, highest)
		}
		if want := card.Total >= card.NeedTotal && !short && len(card.Critical) == 0 && highest != no; card.Passed != want {
			t.Fatalf("passed is %v: %+v", card.Passed, card)
		}
	})
	if measured == 0 {
		t.Error("nothing was measured")
	}
}

// Of any exchange: the better answer was offered, isn't critical, and is worth
// more on some criterion, unless the one given is critical.
func TestBetterIsBetter(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		sc, s := play(t, true)
		card := scoring.Score(sc.Rubric, s.Exchanges())
		for _, e := range s.Exchanges() {
			better := scoring.Better(sc.Rubric, e)
			if better == nil {
				continue
			}
			found++
			if better.Critical.Value != "" || !slices.Contains(e.Offered, better) || better == e.Answer && e.Typed == nil {
				t.Fatalf("%s is told as better than %s", better.ID.Value, e.Answer.ID.Value)
			}
			more := e.Answer.Critical.Value != ""
			for c, level := range better.Scores {
				more = more || level > e.Levels[c]
			}
			if !more {
				t.Fatalf("%s is worth no more than %s", better.ID.Value, e.Answer.ID.Value)
			}
		}
		p, ok := scoring.PractiseNext(sc.Rubric, s.Exchanges(), card)
		if perfect := card.Total == 100 && len(card.Critical) == 0; ok == perfect && card.Total != no {
			t.Fatalf("practise next: %+v, %v of %+v", p, ok, card)
		}
		if ok && p.Better != nil && !slices.Contains(s.Exchanges()[p.Exchange].Offered, p.Better) {
			t.Fatalf("%s was not offered", p.Better.ID.Value)
		}
	})
	if found == 0 {
		t.Error("no answer was better than another")
	}
}

// A test with the answers of a conversation that ended holds, and fails with
// one answer less, one more, or another ending. The scenario's own tests say
// the same each time.
func TestTryHoldsForWhatWasPlayed(t *testing.T) {
	ended := 0
	rapid.Check(t, func(t *rapid.T) {
		sc, s := play(t, false)
		for _, test := range sc.Tests {
			if diff := cmp.Diff(scoring.Try(sc, test).Failure, scoring.Try(sc, test).Failure); diff != "" {
				t.Fatalf("the second time it fails otherwise: %s", diff)
			}
		}
		if s.Ending() == nil {
			return
		}
		ended++
		test := scenarios.Test{Expect: scenarios.Expectation{Ending: s.Ending().ID}}
		for _, e := range s.Exchanges() {
			test.Answers = append(test.Answers, e.Answer.ID)
		}
		trial := scoring.Try(sc, test)
		if trial.Failure != nil {
			t.Fatalf("what was played fails: %+v", *trial.Failure)
		}
		for i, e := range trial.Session.Exchanges() {
			if said := e.Turn.Says[trial.Steps[i].Says].Text.Value; said != e.Says {
				t.Fatalf("the case noted says %q, the customer said %q", said, e.Says)
			}
			place := trial.Session.Ending().ID
			if i+1 < len(trial.Session.Exchanges()) {
				place = trial.Session.Exchanges()[i+1].Turn.ID
			}
			if led := placeOf(sc, e.Answer.Next[trial.Steps[i+1].Next].Go); led != place.Value {
				t.Fatalf("the case noted leads to %s, the answer led to %s", led, place.Value)
			}
		}
		if want := scoring.Score(sc.Rubric, s.Exchanges()); !cmp.Equal(trial.Card, want) {
			t.Fatalf("the scorecard is %+v, and was %+v", trial.Card, want)
		}
		short, long, other := test, test, test
		short.Answers = test.Answers[:len(test.Answers)-1]
		long.Answers = append(slices.Clone(test.Answers), test.Answers[0])
		other.Expect.Ending.Value = "nowhere"
		for name, test := range map[string]scenarios.Test{"one answer less": short, "one more": long, "another ending": other} {
			if scoring.Try(sc, test).Failure == nil {
				t.Fatalf("%s holds as well", name)
			}
		}
	})
	if !testing.Short() && ended < 10 {
		t.Errorf("%d conversations ended: not all of it was tried", ended)
	}
}

func placeOf(sc *scenarios.Scenario, to scenarios.Target) string {
	if to.Ending {
		return sc.Endings[to.Index].ID.Value
	}
	return sc.Turns[to.Index].ID.Value
}
