package scenarios_test

import (
	"strings"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// TestFindingIn: the caret stands under the words that are meant, however the
// file writes the text that holds them.
func TestFindingIn(t *testing.T) {
	const find = "calm down, sir"
	for name, c := range map[string]struct{ say, source, under string }{
		"plain":             {`say: Now calm down, sir.`, `        say: Now calm down, sir.`, "calm down, sir"},
		"plain, folded":     {"say: Now\n          calm\n          down, sir.", "          calm", "calm"},
		"after accents":     {`say: Señora, ¿no?, calm down, sir.`, `        say: Señora, ¿no?, calm down, sir.`, "calm down, sir"},
		"single quotes":     {`say: 'It''s late: calm down, sir.'`, `        say: 'It''s late: calm down, sir.'`, "calm down, sir"},
		"double quotes":     {`say: "Now\n\n\"so\": calm\u0020do\u0077n, sir."`, `        say: "Now\n\n\"so\": calm\u0020do\u0077n, sir."`, `calm\u0020do\u0077n, sir`},
		"a joined line":     {"say: \"Now ca\\\n          lm down, sir.\"", "        say: \"Now ca\\", "ca"},
		"a block":           {"say: |\n          Now then.\n\n          So calm down, sir.", "          So calm down, sir.", "calm down, sir"},
		"a folded block":    {"say: >- # why\n          So calm\n          down, sir.", "          So calm", "calm"},
		"a flow mapping":    {"say:\n          Now calm down, sir.", "          Now calm down, sir.", "calm down, sir"},
		"an unknown escape": {`say: "Now\_then, calm down, sir."`, `        say: "Now\_then, calm down, sir."`, `"`},
	} {
		t.Run(name, func(t *testing.T) {
			raw := "format: 1\nscenario: built\ntitle: Built\nturns:\n  a:\n    says: Well?\n    answers:\n      go:\n        " +
				c.say + "\n        scores: {calm: 1}\n        next: x\nendings:\n  x: {outcome: lost, says: Goodbye.}\n"
			sc := scenariotest.Parse(t, []byte(raw), nil)
			say := sc.Turns[0].Answers[0].Say
			from := strings.Index(say.Value, find)
			d := sc.FindingIn(say, from, from+len(find), scenarios.CommandedCalm, "found", "")
			under := string([]rune(d.Source)[d.Caret:][:d.Width])
			if d.Source != c.source || under != c.under || d.Severity != scenarios.Warning {
				t.Errorf("%v: %q under %q, want %q under %q", d, under, d.Source, c.under, c.source)
			}
		})
	}
}

// Bytes outside the text are no trouble: they point at it as a whole.
func TestFindingInOutside(t *testing.T) {
	sc := scenariotest.Parse(t, scenariotest.Chain(1), nil)
	say := sc.Turns[0].Answers[0].Say
	for _, c := range [][2]int{{0, 0}, {5, 5}, {len(say.Value), len(say.Value) + 9}, {9, 3}} {
		if d := sc.FindingIn(say, c[0], c[1], scenarios.CommandedCalm, "found", ""); d.Pos != say.Pos || d.Width != 1 {
			t.Errorf("%v: %v, %d wide", c, d, d.Width)
		}
	}
}
