package scoring

import (
	"fmt"
	"slices"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// Try tries one of the scenario's own tests, as the function Try does. Where
// many of them type words, one judge for all saves making one for each. What
// the judge was told to have been shown counts as read.
func (j *Judge) Try(test scenarios.Test) Trial {
	if !test.Typed() {
		return Try(j.scenario, test)
	}
	return j.tryTyped(test)
}

// tryTyped types the words of a test at its turn, which is entered with the
// meters as the scenario starts with them and no turn visited. What comes after
// the reply isn't looked at: with those meters it may be nothing a conversation
// can come to.
func (j *Judge) tryTyped(test scenarios.Test) Trial {
	trial := Trial{Test: test}
	s, err := engine.NewAt(j.scenario, 0, engine.Start{Turn: test.Turn.Value})
	if err != nil { // a parsed test names a turn there is
		trial.Failure = &Failure{Kind: NotWorkedOut, At: test.Turn.Pos, Expected: expectedReply(test), Got: err.Error()}
		return trial
	}
	trial.Session = s
	trial.Steps = []Step{{Next: -1, Says: s.SaysCase()}}
	if err := s.Stopped(); err != nil {
		trial.Failure = stoppedAt(expectedReply(test), test.Turn.Pos, err)
		return trial
	}
	turn, onOffer, missing := s.Turn(), offered(s), ""
	if want := test.Expect.Answer.Value; want != "" && !slices.Contains(onOffer, want) {
		missing = heldBack(turn, want)
	}
	judged := j.Reply(s, test.Type.Value)
	trial.Judged = &judged
	_, _ = s.Type(judged.Nearest.ID.Value, judged.Typed) // a fault is of what comes after it
	trial.Failure = unmetReply(trial, turn, onOffer, missing)
	if why := judged.Result.Kind.Why(); why != "" && trial.Failure != nil && trial.Failure.Kind != NotWorkedOut {
		trial.Failure.Got += "; the reply earns nothing: " + why
	}
	return trial
}

// heldBack says why an answer of a turn isn't offered where a typed test enters
// it.
func heldBack(turn *scenarios.Turn, id string) string {
	for _, a := range turn.Answers {
		if a.ID.Value == id && a.When != nil {
			return fmt.Sprintf("%q has this answer, but with the meters as they start its when doesn't hold: %s",
				turn.ID.Value, oneLine(a.When.String()))
		}
	}
	return fmt.Sprintf("%q has no such answer", turn.ID.Value)
}

// unmetReply compares what the words came to with what is expected.
func unmetReply(trial Trial, turn *scenarios.Turn, onOffer []string, missing string) *Failure {
	expect, nearest := trial.Test.Expect, trial.Judged.Nearest.ID.Value
	failure := &Failure{At: trial.Test.ID.Pos, Expected: expectedReply(trial.Test)}
	if want := expect.Answer.Value; want != "" && want != nearest {
		failure.Kind, failure.Got, failure.Why = OtherAnswer, "answer: "+nearest, trial.Judged.Why
		if missing != "" {
			failure.Kind, failure.At, failure.Why = NotOffered, expect.Answer.Pos, ""
			failure.Got, failure.Offered = missing, onOffer
		}
		return failure
	}
	if expect.When == nil {
		return nil
	}
	failure.Expected = "when: " + oneLine(expect.When.String())
	yes, err := replyResults(trial).Holds(expect.When)
	switch {
	case err != nil:
		failure.Kind, failure.Got = NotWorkedOut, err.Error()
	case yes:
		return nil
	default:
		failure.Kind, failure.Results = WhenFailed, replyReadings(trial, turn)
		failure.Got = inWords(failure.Results)
	}
	return failure
}

func expectedReply(test scenarios.Test) string {
	if answer := test.Expect.Answer.Value; answer != "" {
		return "answer: " + answer
	}
	return "a reply"
}

// replyResults are what the condition of a typed test can read: the level of
// the reply on each criterion, 0 where the turn doesn't score it, the meters
// after it, and visited.
func replyResults(trial Trial) *condition.Env {
	s := trial.Session
	sc := s.Scenario()
	names := make([]condition.Name, len(sc.Rubric.Criteria))
	for i, c := range sc.Rubric.Criteria {
		names[i] = condition.Name{Name: c.Name, Kind: condition.Number}
	}
	env := condition.NewEnv(sc.Names.With(names...), s.Visited)
	for i, value := range s.Meters() {
		env.SetNumber(sc.Meters[i].Name, value)
	}
	for i, c := range sc.Rubric.Criteria {
		env.SetNumber(c.Name, int(max(0, trial.Judged.Typed.Levels[i])))
	}
	return env
}

// replyReadings are the same levels, to be shown.
func replyReadings(trial Trial, turn *scenarios.Turn) []Result {
	list := make([]Result, 0, len(turn.Best))
	for i, c := range trial.Session.Scenario().Rubric.Criteria {
		if level := trial.Judged.Typed.Levels[i]; level == scenarios.NotScored {
			list = append(list, Result{c.Name, nil})
		} else {
			list = append(list, Result{c.Name, int(level)})
		}
	}
	return list
}
