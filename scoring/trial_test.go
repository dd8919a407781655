package scoring_test

import (
	"os"
	"path/filepath"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

func load(t *testing.T, name string) *scenarios.Scenario {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return scenariotest.Parse(t, raw, nil)
}

func tryAll(sc *scenarios.Scenario) map[string]scoring.Trial {
	trials := make(map[string]scoring.Trial)
	for _, test := range sc.Tests {
		trials[test.ID.Value] = scoring.Try(sc, test)
	}
	return trials
}

// Each test of the file with what is to be told of it; nothing where it holds.
func TestTry(t *testing.T) {
	const played = `listening 100, calm 83, problem-solving 60, total 81, outcome partly, passed`
	want := map[string]string{
		"right-ending":               "",
		"nothing-but-a-condition":    "",
		"each-criterion":             "",
		"total-is-rounded-down":      "",
		"meters-as-they-end":         "",
		"outcome-word":               "",
		"visited-turns":              "",
		"critical-does-not-pass":     "",
		"lost-early":                 "",
		"wrong-ending":               `expected the ending "kept", got "half"`,
		"wrong-condition":            `expected total >= 90 and passed, got ` + played,
		"wrong-outcome":              `expected outcome == "resolved", got listening 0, calm 50, problem-solving 40, total 30, outcome partly, not passed`,
		"wrong-ending-and-condition": `expected the ending "gone", got "half"`,
		"not-offered":                `answer 2 (line 106): "tonight" is not an answer at "offer"; there are: [some-day your-card dead-end]`,
		"wrong-turn":                 `answer 1 (line 109): "tonight" is not an answer at "opening"; there are: [listen excuse never-mind]`,
		"too-few":                    `the conversation is still at "offer" after the last answer`,
		"too-many":                   `answer 3 (line 115): the conversation has ended`,
		"meets-a-fault":              `answer 2 (line 118): trials.yaml:49:3: error: the turn "stuck" offers no answer where trust is 0 and time-left is 2 [E601]`,
		"typed":                      "",
	}
	trials := tryAll(load(t, "trials.yaml"))
	if len(trials) != len(want) {
		t.Errorf("%d tests tried, %d expected", len(trials), len(want))
	}
	for id, failure := range want {
		if got := trials[id].Failure; got != failure {
			t.Errorf("%s:\n got %q\nwant %q", id, got, failure)
		}
	}
}

func TestTryLeavesTypedTests(t *testing.T) {
	for id, trial := range tryAll(load(t, "trials.yaml")) {
		typed := id == "typed"
		if trial.Skipped != typed || (trial.Session == nil) != typed {
			t.Errorf("%s: skipped %v, session %v", id, trial.Skipped, trial.Session)
		}
		if trial.Test.ID.Value != id {
			t.Errorf("%s: the trial is of %s", id, trial.Test.ID.Value)
		}
	}
}

// A failed trial keeps what was played, to show it.
func TestTryKeepsWhatWasPlayed(t *testing.T) {
	trials := tryAll(load(t, "trials.yaml"))
	for id, want := range map[string]int{"not-offered": 1, "wrong-turn": 0, "too-few": 1, "too-many": 2, "meets-a-fault": 2, "wrong-ending": 2} {
		if got := len(trials[id].Session.Exchanges()); got != want {
			t.Errorf("%s: %d exchanges are kept, want %d", id, got, want)
		}
	}
	if total := trials["too-many"].Card.Total; total != 100 {
		t.Errorf("the scorecard of what was played has the total %d", total)
	}
}

func TestNotMeasuredReadsAsNought(t *testing.T) {
	for id, trial := range tryAll(load(t, "unmeasured.yaml")) {
		if trial.Failure != "" {
			t.Errorf("%s: %s", id, trial.Failure)
		}
	}
}
