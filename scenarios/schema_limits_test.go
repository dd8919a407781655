package scenarios_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// Both stop at the same number of answers, meters and criteria, and at the same
// length.
func TestSchemaLimits(t *testing.T) {
	compiled := compileSchemas(t)
	many := func(n int, form string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, form, i)
		}
		return b.String()
	}
	scenario := func(meters, answers, id, when string) string {
		return "format: 1\nscenario: x\ntitle: T\nmeters: {" + meters + "}\nturns: {" + id + ": {says: x, answers: {" + answers +
			"z: {say: x, scores: {calm: 1}, next: [{when: \"" + when + "\", go: e}, {go: e}]}}}}\nendings: {e: {outcome: lost, says: x}}\n"
	}
	cues := func(cues, phrases, text string) string {
		return scenario(many(1, "m%d: {start: 0, max: 1}, "), "", "t", "m0 > 0") +
			"cues: {" + cues + "z: {criterion: calm, worth: 1, advice: x, phrases: [" + phrases + text + "]}}\n"
	}
	const cue, phrase = "c%d: {criterion: calm, worth: 1, advice: x, phrases: a bike}, ", "bike %d, "
	const meter, answer = "m%d: {start: 0, max: 1}, ", "a%d: {say: x, scores: {calm: 1}, next: e}, "
	one := many(1, meter)
	long := func(n int) string { return "m0 > " + strings.Repeat(" ", n-6) + "0" }
	for _, c := range []struct {
		what         string
		most, beyond string
	}{
		{"meters", scenario(many(scenarios.MaxMeters, meter), "", "t", "m0 > 0"), scenario(many(scenarios.MaxMeters+1, meter), "", "t", "m0 > 0")},
		{"answers", scenario(one, many(scenarios.MaxAnswers-1, answer), "t", "m0 > 0"), scenario(one, many(scenarios.MaxAnswers, answer), "t", "m0 > 0")},
		{"id", scenario(one, "", strings.Repeat("x", scenarios.MaxIDLength), "m0 > 0"), scenario(one, "", strings.Repeat("x", scenarios.MaxIDLength+1), "m0 > 0")},
		{"condition", scenario(one, "", "t", long(1000)), scenario(one, "", "t", long(1001))},
		{"cues", cues(many(scenarios.MaxCues-1, cue), "", "a bike"), cues(many(scenarios.MaxCues, cue), "", "a bike")},
		{"phrases", cues("", many(scenarios.MaxPhrases-1, phrase), "a bike"), cues("", many(scenarios.MaxPhrases, phrase), "a bike")},
		{"phrase", cues("", "", phraseOf(scenarios.MaxPhraseLength)), cues("", "", phraseOf(scenarios.MaxPhraseLength+1))},
		{"criteria", manyCriteria(scenarios.MaxCriteria), manyCriteria(scenarios.MaxCriteria + 1)},
	} {
		bothAccept(t, compiled, c.what, c.most, true)
		bothAccept(t, compiled, c.what, c.beyond, false)
	}
	for _, most := range []int{scenarios.MaxTurns, scenarios.MaxEndings} {
		if !bytes.Contains(scenarios.ScenarioSchema(), fmt.Appendf(nil, `"maxProperties": %d`, most)) {
			t.Errorf("no limit of %d", most)
		}
	}
}

func manyCriteria(n int) string {
	var b strings.Builder
	b.WriteString("format: 1\nrubric: x\ntitle: T\ncriteria:\n")
	for i := range n {
		fmt.Fprintf(&b, "  c%d: {develops: calm, levels: {0: a, 1: b, 2: c, 3: d}}\n", i)
	}
	return b.String()
}

// bothAccept wants the parser and the schema to accept a text, or both not to.
func bothAccept(t *testing.T, compiled schemas, what, text string, want bool) {
	t.Helper()
	var found scenarios.Diagnostics
	if strings.Contains(text, "criteria:") {
		_, found = scenarios.ParseRubric("x.yaml", []byte(text))
	} else {
		_, found = scenarios.Parse("x.yaml", []byte(text), scenariotest.Beside(nil))
	}
	readable, err := compiled.validate([]byte(text))
	if !readable || (err == nil) != want || (found.Errors() == 0) != want {
		t.Errorf("%s: readable %v, want accepted %v; the schema says %v, the parser\n%s", what, readable, want, err, scenariotest.Show(found))
	}
}

// A worth of 0 is no worth, for both.
func TestSchemaOfNoWorth(t *testing.T) {
	compiled := compileSchemas(t)
	for worth, want := range map[string]bool{"-1": true, "0": false, "+1": true} {
		bothAccept(t, compiled, "worth "+worth, opening+oneTurn+ending+"cues: {c: {criterion: calm, phrases: a bike, advice: x, worth: "+worth+"}}\n", want)
	}
}

// Numbers have the same bounds in both.
func TestSchemaBounds(t *testing.T) {
	compiled := compileSchemas(t)
	const scenario = `format: 1
scenario: x
title: T
minutes: 5
meters: {m: {start: 0, min: -7, max: 9}}
turns: {t: {says: x, answers: {a: {say: x, scores: {calm: 2}, effects: {m: 6}, next: e}, b: {say: x, scores: {calm: 1}, next: e}}}}
endings: {e: {outcome: lost, says: x}}
cues: {c: {criterion: calm, phrases: a bike, advice: x, worth: 5}}
`
	const rubric = "format: 1\nrubric: x\ntitle: T\npass: {total: 70, each: 50}\n" +
		"criteria: {c: {develops: calm, weight: 3, levels: {0: a, 1: b, 2: c, 3: d}}}\n"
	for _, c := range []struct {
		text, place     string
		lowest, highest int
	}{
		{scenario, "minutes: 5", 1, 600},
		{scenario, "min: -7", -1_000_000, 0},
		{scenario, "max: 9", 1, 1_000_000},
		{scenario, "calm: 2", 0, 3},
		{scenario, "m: 6", -1_000_000, 1_000_000},
		{scenario, "worth: 5", -300, 300},
		{rubric, "total: 70", 0, 100},
		{rubric, "each: 50", 0, 100},
		{rubric, "weight: 3", 1, 100},
	} {
		key, _, _ := strings.Cut(c.place, ":")
		for value, want := range map[int]bool{c.lowest: true, c.highest: true, c.lowest - 1: false, c.highest + 1: false} {
			if c.highest == 0 && value == 1 || c.place == "max: 9" && value == 0 {
				continue // that bound is the other's and the start's
			}
			bothAccept(t, compiled, fmt.Sprintf("%s: %d", key, value), strings.Replace(c.text, c.place, fmt.Sprintf("%s: %d", key, value), 1), want)
		}
	}
}
