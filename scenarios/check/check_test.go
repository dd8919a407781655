package check_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
)

// build makes a scenario of turns written as "id: target target …", one answer
// for each target, and of the endings x, y and z as far as they are named.
func build(t *testing.T, lines ...string) *scenarios.Scenario {
	t.Helper()
	var turns, endings strings.Builder
	for _, line := range lines {
		id, targets, isTurn := strings.Cut(line, ":")
		if !isTurn {
			endings.WriteString("  " + id + ": {outcome: lost, says: Goodbye.}\n")
			continue
		}
		turns.WriteString("  " + id + ":\n    says: Well?\n    answers:\n")
		for i, target := range strings.Fields(targets) {
			turns.WriteString("      say-" + string(rune('a'+i)) + ": {say: Words., scores: {calm: 1}, next: " + target + "}\n")
		}
	}
	return scenariotest.Parse(t, []byte("format: 1\nscenario: built\ntitle: Built\nturns:\n"+turns.String()+"endings:\n"+endings.String()), nil)
}

// told gives what is found, as "code id" in the order told.
func told(sc *scenarios.Scenario) []string {
	var list []string
	for _, d := range check.Structure(sc) {
		_, rest, _ := strings.Cut(d.Message, `"`)
		id, _, _ := strings.Cut(rest, `"`)
		list = append(list, string(d.Code)+" "+id)
	}
	return list
}

func TestStructure(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  []string
	}{
		"straight":                         {[]string{"a: b", "b: x", "x"}, nil},
		"loops with a way out":             {[]string{"a: a b", "b: a c", "c: a x", "x"}, nil},
		"the first turn needs no way in":   {[]string{"a: x", "x"}, nil},
		"a turn nothing leads to":          {[]string{"a: x", "b: x", "x"}, []string{"E504 b"}},
		"nor does leading to itself":       {[]string{"a: x", "b: b x", "x"}, []string{"E504 b"}},
		"nor two that lead to each other":  {[]string{"a: x", "b: c", "c: b x", "x"}, []string{"E504 b", "E504 c"}},
		"an ending nothing leads to":       {[]string{"a: x", "x", "y"}, []string{"E505 y"}},
		"an ending only a lost turn ends":  {[]string{"a: x", "b: y", "x", "y"}, []string{"E504 b", "E505 y"}},
		"no way out of a loop":             {[]string{"a: b x", "b: b", "x"}, []string{"E506 b"}},
		"no way out of a ring":             {[]string{"a: x b", "b: c", "c: d", "d: b c", "x"}, []string{"E506 b", "E506 c", "E506 d"}},
		"no way out at all":                {[]string{"a: b", "b: a", "x"}, []string{"E506 a", "E506 b", "E505 x"}},
		"no way out of where nobody comes": {[]string{"a: x", "b: b", "x"}, []string{"E504 b"}},
		"all at once, in order of place":   {[]string{"a: b x", "b: b", "c: x", "y", "x"}, []string{"E506 b", "E504 c", "E505 y"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, told(build(t, c.lines...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The start may be any turn; what only leads to it is then not reached.
func TestStructureFromTheStart(t *testing.T) {
	raw := "format: 1\nscenario: built\ntitle: Built\nstart: b\nturns:\n" +
		"  a: {says: Well., answers: {go: {say: Words., scores: {calm: 1}, next: b}}}\n" +
		"  b: {says: Well., answers: {go: {say: Words., scores: {calm: 1}, next: x}}}\n" +
		"endings: {x: {outcome: lost, says: Goodbye.}}\n"
	sc := scenariotest.Parse(t, []byte(raw), nil)
	if diff := cmp.Diff([]string{"E504 a"}, told(sc)); diff != "" {
		t.Error(diff)
	}
}

// Every case of next counts as a way, whatever its condition.
func TestStructureGoesByAllCases(t *testing.T) {
	raw := `format: 1
scenario: built
title: Built
turns:
  a:
    says: Well?
    answers:
      go:
        when: not true
        say: Words.
        scores: {calm: 1}
        next:
          - {when: visited("a"), go: b}
          - {when: not true, go: y}
          - {go: a}
  b: {says: Well., answers: {go: {say: Words., scores: {calm: 1}, next: x}}}
endings:
  x: {outcome: lost, says: Goodbye.}
  y: {outcome: lost, says: Goodbye.}
`
	if got := told(scenariotest.Parse(t, []byte(raw), nil)); len(got) > 0 {
		t.Errorf("found %v", got)
	}
}

// A finding has its place, its line and a caret, as those of the parser do.
func TestFindingsHaveTheirPlace(t *testing.T) {
	sc := build(t, "a: x", "lost-turn: lost-turn", "x")
	const want = `built.yaml:9:3: error: nothing leads to the turn "lost-turn" [E504]
  |   lost-turn:
  |   ^^^^^^^^^
  help: let the "next" of an answer name it, or delete the turn
`
	if diff := cmp.Diff(want, scenariotest.Show(check.Structure(sc))); diff != "" {
		t.Error(diff)
	}
}

// On random scenarios, held against a plain search for every turn.
func TestStructureAgainstPlainSearch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc := scenariotest.Parse(t, scenariotest.Draw(t), nil)
		want := make(map[string]bool)
		turns, endings := from(sc, sc.Start)
		for i, turn := range sc.Turns {
			if _, out := from(sc, i); !turns[i] {
				want["E504 "+turn.ID.Value] = true
			} else if len(out) == 0 {
				want["E506 "+turn.ID.Value] = true
			}
		}
		for i, ending := range sc.Endings {
			if !endings[i] {
				want["E505 "+ending.ID.Value] = true
			}
		}
		got := make(map[string]bool)
		for _, line := range told(sc) {
			got[line] = true
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

// from finds by plain recursion what can be reached from a turn, itself
// included.
func from(sc *scenarios.Scenario, start int) (turns, endings map[int]bool) {
	turns, endings = make(map[int]bool), make(map[int]bool)
	var visit func(turn int)
	visit = func(turn int) {
		if turns[turn] {
			return
		}
		turns[turn] = true
		for _, a := range sc.Turns[turn].Answers {
			for _, c := range a.Next {
				if c.Go.Ending {
					endings[c.Go.Index] = true
				} else {
					visit(c.Go.Index)
				}
			}
		}
	}
	visit(start)
	return turns, endings
}
