package scoring_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

// play draws a scenario and plays it at random for a while.
func play(t *rapid.T) (*scenarios.Scenario, *engine.Session) {
	sc := scenariotest.Parse(t, scenariotest.Draw(t), nil)
	s := engine.New(sc, 1)
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "player"), 0))
	for range 1 + rng.IntN(30) {
		if s.Ending() != nil || s.Stopped() != nil {
			break
		}
		_, _ = s.Answer(s.Offered()[rng.IntN(len(s.Offered()))].ID.Value) // a fault ends the loop
	}
	return sc, s
}

// Of any conversation: percentages are from 0 to 100 or not measured, the
// total lies between the lowest and the highest of them, and it is passed
// exactly where nothing is missing.
func TestScoreStaysInRange(t *testing.T) {
	measured := 0
	rapid.Check(t, func(t *rapid.T) {
		sc, s := play(t)
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
		sc, s := play(t)
		card := scoring.Score(sc.Rubric, s.Exchanges())
		for _, e := range s.Exchanges() {
			better := scoring.Better(sc.Rubric, e)
			if better == nil {
				continue
			}
			found++
			if better.Critical.Value != "" || !slices.Contains(e.Offered, better) || better == e.Answer {
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

// Whatever a scenario's tests are, trying one says the same each time, and
// holds only where the expected ending is reached.
func TestTryIsSteady(t *testing.T) {
	held, failed := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		sc := scenariotest.Parse(t, scenariotest.Draw(t), nil)
		for _, test := range sc.Tests {
			trial, again := scoring.Try(sc, test), scoring.Try(sc, test)
			if trial.Failure != again.Failure {
				t.Fatalf("first %q, then %q", trial.Failure, again.Failure)
			}
			if trial.Failure != "" {
				failed++
				continue
			}
			held++
			ending := trial.Session.Ending()
			if ending == nil || ending.ID.Value != test.Expect.Ending.Value || len(trial.Session.Exchanges()) != len(test.Answers) {
				t.Fatalf("%s holds at %v after %d answers", test.ID.Value, ending, len(trial.Session.Exchanges()))
			}
		}
	})
	if !testing.Short() && (held == 0 || failed == 0) {
		t.Errorf("%d trials held and %d failed: not all of it was tried", held, failed)
	}
}
