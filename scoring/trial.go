package scoring

import (
	"fmt"
	"strings"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// Trial is the result of one of a scenario's own tests.
type Trial struct {
	Test    scenarios.Test
	Session *engine.Session // what was played
	Card    Scorecard
	Skipped bool   // a typed test; it needs the scoring of typed answers
	Failure string // what was expected and what came; empty where the test holds
}

// Try plays one of a scenario's own tests. A test that chooses answers must
// reach an ending with exactly its answers.
func Try(sc *scenarios.Scenario, test scenarios.Test) Trial {
	trial := Trial{Test: test}
	if test.Typed() {
		trial.Skipped = true
		return trial
	}
	trial.Session = engine.New(sc, 0)
	for i, answer := range test.Answers {
		if _, err := trial.Session.Answer(answer.Value); err != nil {
			trial.Failure = fmt.Sprintf("answer %d (line %d): %v", i+1, answer.Line, err)
			break
		}
	}
	trial.Card = Score(sc.Rubric, trial.Session.Exchanges())
	if trial.Failure == "" {
		trial.Failure = unmet(trial)
	}
	return trial
}

func unmet(trial Trial) string {
	ending := trial.Session.Ending()
	if ending == nil {
		return fmt.Sprintf("the conversation is still at %q after the last answer", trial.Session.Turn().ID.Value)
	}
	expect := trial.Test.Expect
	if want := expect.Ending.Value; want != "" && want != ending.ID.Value {
		return fmt.Sprintf("expected the ending %q, got %q", want, ending.ID.Value)
	}
	if expect.When == nil {
		return ""
	}
	yes, err := results(trial.Session, trial.Card).Holds(expect.When)
	switch {
	case err != nil:
		return err.Error()
	case !yes:
		return fmt.Sprintf("expected %s, got %s", expect.When, describe(trial.Card, ending))
	}
	return ""
}

// results are what a test's condition can read. A criterion that was not
// measured reads as 0.
func results(s *engine.Session, card Scorecard) *condition.Env {
	sc := s.Scenario()
	names := make([]condition.Name, 0, len(card.Criteria)+3)
	for _, c := range sc.Rubric.Criteria {
		names = append(names, condition.Name{Name: c.Name, Kind: condition.Number})
	}
	names = append(names,
		condition.Name{Name: "total", Kind: condition.Number},
		condition.Name{Name: "outcome", Kind: condition.Word},
		condition.Name{Name: "passed", Kind: condition.YesNo},
	)
	env := condition.NewEnv(sc.Names.With(names...), s.Visited)
	for i, value := range s.Meters() {
		env.SetNumber(sc.Meters[i].Name, value)
	}
	for i, c := range sc.Rubric.Criteria {
		env.SetNumber(c.Name, max(0, card.Criteria[i].Percent))
	}
	env.SetNumber("total", max(0, card.Total))
	env.SetWord("outcome", s.Ending().Outcome)
	env.SetYesNo("passed", card.Passed)
	return env
}

func describe(card Scorecard, ending *scenarios.Ending) string {
	var b strings.Builder
	for _, c := range card.Criteria {
		fmt.Fprintf(&b, "%s %d, ", c.ID, c.Percent)
	}
	passed := "not passed"
	if card.Passed {
		passed = "passed"
	}
	fmt.Fprintf(&b, "total %d, outcome %s, %s", card.Total, ending.Outcome, passed)
	return b.String()
}
