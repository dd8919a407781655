package scenariotest_test

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
)

func TestChainIsClean(t *testing.T) {
	for _, turns := range []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000} {
		raw := scenariotest.Chain(turns)
		sc := scenariotest.Parse(t, raw, nil)
		if len(sc.Turns) != turns {
			t.Errorf("Chain(%d) has %d turns", turns, len(sc.Turns))
		}
		if findings := slices.Concat(check.Structure(sc), check.Teaching(sc)); len(findings) > 0 {
			t.Errorf("Chain(%d): %s", turns, scenariotest.Show(findings))
		}
		if !bytes.Equal(raw, scenariotest.Chain(turns)) {
			t.Errorf("Chain(%d) gives other bytes the second time", turns)
		}
	}
}

// What benchmarks rely on: the size of a turn, and what is in it.
func TestChainHasWhatItSays(t *testing.T) {
	const turns = 1000
	raw := scenariotest.Chain(turns)
	if each := len(raw) / turns; each < 600 || each > 900 {
		t.Errorf("a turn has %d bytes, not 600 to 900", each)
	}
	if largest := scenariotest.Chain(scenarios.MaxTurns); len(largest) > scenarios.MaxFileSize {
		t.Errorf("the longest chain has %d bytes, more than a file may have", len(largest))
	}
	sc := scenariotest.Parse(t, raw, nil)
	if len(sc.Meters) != 2 {
		t.Errorf("%d meters, not 2", len(sc.Meters))
	}
	on := map[string]map[string]bool{"says": {}, "when": {}, "next": {}}
	for _, turn := range sc.Turns {
		if n := len(turn.Answers); n < 3 || n > 4 {
			t.Errorf("%s has %d answers", turn.ID.Value, n)
		}
		ends := false
		for _, c := range turn.Says {
			on["says"][fmt.Sprint(c.When)] = true
		}
		for _, a := range turn.Answers {
			on["when"][fmt.Sprint(a.When)] = true
			for _, c := range a.Next {
				on["next"][fmt.Sprint(c.When)] = true
				ends = ends || c.Go.Ending
			}
		}
		if !ends {
			t.Errorf("%s has no way to an ending", turn.ID.Value)
		}
	}
	for place, texts := range on {
		if len(texts) < 6 {
			t.Errorf("only %d different conditions on %s", len(texts)-1, place)
		}
	}
}

func TestDrawIsAccepted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scenariotest.Parse(t, scenariotest.Draw(t), nil)
	})
}

// Every kind of thing that Draw promises turns up within a few hundred draws;
// a generator that stopped making one would make other tests prove nothing.
func TestDrawVaries(t *testing.T) {
	seen := make(map[string]int)
	for seed := range 300 {
		raw := rapid.Custom(scenariotest.Draw).Example(seed)
		sc := scenariotest.Parse(t, raw, nil)
		count := func(what string, yes bool) {
			if yes {
				seen[what]++
			}
		}
		count("clean structure", len(check.Structure(sc)) == 0)
		count("faulty structure", len(check.Structure(sc)) > 0)
		count("no meters", len(sc.Meters) == 0)
		count("three meters", len(sc.Meters) == 3)
		count("visited", bytes.Contains(raw, []byte("visited(")))
		count("tests", len(sc.Tests) > 0)
		for _, turn := range sc.Turns {
			count("fixed order", turn.FixedOrder)
			count("shuffled order", !turn.FixedOrder)
			count("cases of says", len(turn.Says) > 1)
			for _, a := range turn.Answers {
				count("when", a.When != nil)
				count("cases of next", len(a.Next) > 1)
				count("critical", a.Critical.Value != "")
				count("effects", len(a.Effects) > 0)
				count("a loop", !a.Next[0].Go.Ending && sc.Turns[a.Next[0].Go.Index].ID == turn.ID)
			}
		}
	}
	for _, what := range []string{
		"clean structure", "faulty structure", "no meters", "three meters", "visited", "tests", "fixed order",
		"shuffled order", "cases of says", "when", "cases of next", "critical", "effects", "a loop",
	} {
		if seen[what] < 10 {
			t.Errorf("%s: %d times in 300 draws", what, seen[what])
		}
	}
}

func TestDrawUngatedHasNoGates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc := scenariotest.Parse(t, scenariotest.DrawUngated(t), nil)
		for _, turn := range sc.Turns {
			for _, a := range turn.Answers {
				if a.When != nil || len(a.Next) != 1 {
					t.Fatalf("%s of %s has a condition", a.ID.Value, turn.ID.Value)
				}
			}
		}
	})
}

func TestFileName(t *testing.T) {
	if got := scenariotest.FileName(scenariotest.Chain(1)); got != "chain.yaml" {
		t.Errorf("the file of a chain is %s", got)
	}
}
