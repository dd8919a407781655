package scoring_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// Each test of the file that fails, with what is to be told of it. All others
// hold.
func TestTry(t *testing.T) {
	sc := load(t, "trials.yaml")
	played := []scoring.Result{
		{Name: "listening", Value: 100},
		{Name: "calm", Value: 83},
		{Name: "problem_solving", Value: 60},
		{Name: "total", Value: 81},
		{Name: "outcome", Value: "partly"},
		{Name: "passed", Value: true},
	}
	poorly := []scoring.Result{
		{Name: "listening", Value: 0},
		{Name: "calm", Value: 50},
		{Name: "problem_solving", Value: 40},
		{Name: "total", Value: 30},
		{Name: "outcome", Value: "partly"},
		{Name: "passed", Value: false},
	}
	want := map[string]scoring.Failure{
		"wrong-ending": {
			Kind: scoring.OtherEnding, At: at(93, 3), Expected: "ending: kept", Got: "ending: half",
		},
		"wrong-condition": {
			Kind: scoring.WhenFailed, At: at(96, 3), Expected: "when: total >= 90 and passed",
			Got: "listening 100, calm 83, problem_solving 60, total 81, outcome partly, passed yes", Results: played,
		},
		"wrong-outcome": {
			Kind: scoring.WhenFailed, At: at(99, 3), Expected: `when: outcome == "resolved"`,
			Got: "listening 0, calm 50, problem_solving 40, total 30, outcome partly, passed no", Results: poorly,
		},
		"wrong-ending-and-condition": {
			Kind: scoring.OtherEnding, At: at(102, 3), Expected: "ending: gone", Got: "ending: half",
		},
		"held-back": {
			Kind: scoring.NotOffered, At: at(106, 23), Expected: "answer 2: tonight",
			Got:     `"offer" has this answer, but its when doesn't hold here: trust >= 3`,
			Offered: []string{"some-day", "your-card", "dead-end"},
		},
		"wrong-turn": {
			Kind: scoring.NotOffered, At: at(109, 15), Expected: "answer 1: tonight",
			Got: `"opening" has no such answer`, Offered: []string{"listen", "excuse", "never-mind"},
		},
		"too-few": {
			Kind: scoring.NotEnded, At: at(111, 3), Expected: "ending: kept", Got: `no ending: the answers stop at "offer"`,
			Offered: []string{"tonight", "some-day", "your-card", "dead-end"},
		},
		"too-many": {
			Kind: scoring.EndedEarly, At: at(115, 32), Expected: "answer 3: tonight", Got: "ending: kept, after answer 2",
		},
		"meets-a-fault": {
			Kind: scoring.MetFault, At: at(118, 23), Expected: "ending: gone",
			Got: `trials.yaml:49:3: error: the turn "stuck" offers no answer where trust is 0 and time-left is 2 [E601]`,
		},
		"typed-other-answer": {
			Kind: scoring.OtherAnswer, At: at(138, 3), Expected: "answer: listen", Got: "answer: excuse",
			Why: "It is the same, word for word.",
		},
		"typed-condition": {
			Kind: scoring.WhenFailed, At: at(142, 3), Expected: "when: calm >= 2",
			Got: "listening 0 (not measured), calm 0, problem_solving 0; the reply earns nothing: its letters make no words",
			Results: []scoring.Result{
				{Name: "listening"},
				{Name: "calm", Value: 0},
				{Name: "problem_solving", Value: 0},
			},
		},
		"typed-held-back": {
			Kind: scoring.NotOffered, At: at(149, 22), Expected: "answer: tonight",
			Got:     `"offer" has this answer, but with the meters as they start its when doesn't hold: trust >= 3`,
			Offered: []string{"some-day", "your-card", "dead-end"},
		},
	}
	for _, test := range sc.Tests {
		id := test.ID.Value
		trial := scoring.Try(sc, test)
		failure, fails := want[id]
		delete(want, id)
		switch {
		case !fails && trial.Failure != nil:
			t.Errorf("%s fails: %+v", id, *trial.Failure)
		case fails && trial.Failure == nil:
			t.Errorf("%s holds", id)
		case fails:
			got := *trial.Failure
			if (got.Fault != nil) != (got.Kind == scoring.MetFault) {
				t.Errorf("%s: the fault is %v", id, got.Fault)
			}
			got.Fault = nil
			if diff := cmp.Diff(failure, got); diff != "" {
				t.Errorf("%s: %s", id, diff)
			}
		}
	}
	for id := range want {
		t.Errorf("%s was not tried", id)
	}
}

func at(line, column int) scenarios.Pos { return scenarios.Pos{Line: line, Column: column} }

// A conversation that can't even begin is a failure too, at the test.
func TestTryOfAFaultyStart(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(`format: 1
scenario: stuck
title: Stuck
meters: {trust: {start: 0, max: 1}}
turns:
  opening:
    says: Hello?
    answers:
      wait: {when: trust > 0, say: Wait., scores: {calm: 1}, next: done}
endings:
  done: {outcome: lost, says: Bye.}
tests:
  waits:
    answers: [wait]
    expect: {ending: done}
`), nil)
	failure := scoring.Try(sc, sc.Tests[0]).Failure
	if failure == nil || failure.Kind != scoring.MetFault || failure.At != at(14, 15) {
		t.Errorf("%+v", failure)
	}
}

// A typed test keeps what the words came to, and the one exchange.
func TestTryTypes(t *testing.T) {
	for id, trial := range tryAll(load(t, "trials.yaml")) {
		typed := strings.HasPrefix(id, "typed")
		if (trial.Judged != nil) != typed || trial.Session == nil {
			t.Errorf("%s: judged %v, session %v", id, trial.Judged != nil, trial.Session != nil)
		}
		if trial.Test.ID.Value != id {
			t.Errorf("%s: the trial is of %s", id, trial.Test.ID.Value)
		}
		if !typed {
			continue
		}
		exchanges := trial.Session.Exchanges()
		if len(exchanges) != 1 || exchanges[0].Typed == nil || exchanges[0].Typed.Words != trial.Test.Type.Value ||
			exchanges[0].Answer != trial.Judged.Nearest || exchanges[0].Turn.ID.Value != trial.Test.Turn.Value {
			t.Errorf("%s: %+v", id, exchanges)
		}
	}
}

// A reply that can't be scored says so where its test fails.
func TestTryTypesWhatEarnsNothing(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(`format: 1
scenario: lamp
title: A lamp
customer: {name: Mina}
turns:
  opening:
    says: My lamp is wet.
    answers:
      poor: {say: So what., scores: {listening: 0, calm: 0, problem-solving: 0}, next: end}
      good: {say: I'm sorry. I'll send a new lamp today., scores: {listening: 2, calm: 3, problem-solving: 3}, next: end}
endings:
  end: {outcome: resolved, says: Bye.}
tests:
  foreign: {turn: opening, type: Das tut mir sehr leid und ich schicke heute noch eine neue, expect: {when: calm == 3}}
  plain: {turn: opening, type: It is the fault of the carrier and I can do nothing., expect: {when: calm == 3}}
`), nil)
	const why = "; the reply earns nothing: it isn't in English"
	for id, trial := range tryAll(sc) {
		if trial.Failure == nil || strings.HasSuffix(trial.Failure.Got, why) != (id == "foreign") {
			t.Errorf("%s: %+v", id, trial.Failure)
		}
	}
}

// Words typed where nothing is offered fail at the turn that the test names.
func TestTryTypesWhereNothingIsOffered(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(`format: 1
scenario: stuck
title: Stuck
meters: {trust: {start: 0, max: 1}}
turns:
  opening:
    says: Hello?
    answers:
      wait: {when: trust > 0, say: Wait., scores: {calm: 1}, next: done}
endings:
  done: {outcome: lost, says: Bye.}
tests:
  waits:
    turn: opening
    type: Wait.
    expect: {when: calm >= 1}
`), nil)
	trial := scoring.Try(sc, sc.Tests[0])
	if f := trial.Failure; f == nil || f.Kind != scoring.MetFault || f.Fault == nil || f.At != at(14, 11) || f.Expected != "a reply" || trial.Judged != nil {
		t.Errorf("%+v", trial.Failure)
	}
	coverage := scoring.NewCoverage(sc)
	coverage.Add(trial)
	if r := coverage.Reached(); r.Turns.Reached != 1 || r.Answers.Reached != 0 {
		t.Errorf("%+v", r)
	}
}

// A failed trial keeps what was played, to show it.
func TestTryKeepsWhatWasPlayed(t *testing.T) {
	trials := tryAll(load(t, "trials.yaml"))
	for id, want := range map[string]int{"held-back": 1, "wrong-turn": 0, "too-few": 1, "too-many": 2, "meets-a-fault": 2, "wrong-ending": 2} {
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
		if trial.Failure != nil {
			t.Errorf("%s: %+v", id, *trial.Failure)
		}
	}
}
