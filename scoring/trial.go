package scoring

import (
	"errors"
	"fmt"
	"strings"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// Trial is the result of one of a scenario's own tests. A failed one keeps
// what was played up to where it differed.
type Trial struct {
	Test    scenarios.Test
	Session *engine.Session // what was played
	Steps   []Step          // where the conversation was: at its start, and after each answer
	Card    Scorecard
	Judged  *Judgement // of a typed test: what came of the words; nil where the turn can't be entered
	Failure *Failure   // nil where the test holds
}

// Step is what a conversation took on its way to a place.
type Step struct {
	Next int // the case of the answer's Next that led there; -1 at the start
	Says int // the case of the words said there
}

// Failure is how a conversation differed from what its test expects.
type Failure struct {
	Kind     FailureKind
	At       scenarios.Pos // of the answer or the turn in the test that it is about, else of the test
	Expected string        // in the words of the test
	Got      string        // in the same words
	Offered  []string      // with NotOffered and NotEnded: the ids on offer, in the file's order
	Results  []Result      // with WhenFailed: what the condition could read of the result
	Fault    *engine.Fault // with MetFault
	Why      string        // with OtherAnswer: why the words lead along that one
}

// Result is a name that a test's condition reads, with its value.
type Result struct {
	Name  string // as the condition writes it
	Value any    // an int, a string or a bool; nil where nothing was measured, which a condition reads as 0
}

// String gives the name and the value in words.
func (r Result) String() string {
	switch value := r.Value.(type) {
	case nil:
		return r.Name + " 0 (not measured)"
	case bool:
		if value {
			return r.Name + " yes"
		}
		return r.Name + " no"
	}
	return fmt.Sprint(r.Name, " ", r.Value)
}

// FailureKind says how a test failed.
type FailureKind string

// The ways a test fails.
const (
	NotOffered   FailureKind = "not_offered"    // an answer of the test isn't offered where its turn comes
	EndedEarly   FailureKind = "ended_early"    // the conversation ended before the list did
	NotEnded     FailureKind = "not_ended"      // the list ended before the conversation did
	OtherEnding  FailureKind = "other_ending"   // it came to another ending
	OtherAnswer  FailureKind = "other_answer"   // what is typed leads along another answer
	WhenFailed   FailureKind = "when_failed"    // it came to the right ending or answer, and the condition doesn't hold
	MetFault     FailureKind = "met_fault"      // a fault of the file stopped the conversation
	NotWorkedOut FailureKind = "not_worked_out" // this program could not work out a condition
)

// Try plays one of a scenario's own tests. A test that chooses answers must
// reach an ending with exactly its answers. One that types words does so at its
// turn, with the meters as the scenario starts with them.
func Try(sc *scenarios.Scenario, test scenarios.Test) Trial {
	if test.Typed() {
		return NewJudge(sc).Try(test)
	}
	trial := Trial{Test: test}
	s := engine.New(sc, 0)
	trial.Session = s
	trial.Steps = make([]Step, 1, 1+len(test.Answers))
	trial.Steps[0] = Step{Next: -1, Says: s.SaysCase()}
	for i, answer := range test.Answers {
		given, err := s.Answer(answer.Value)
		if given.Answer != nil {
			trial.Steps = append(trial.Steps, Step{Next: s.NextCase(), Says: s.SaysCase()})
		}
		if err != nil {
			trial.Failure = notGiven(trial, i, err)
			break
		}
	}
	trial.Card = Score(sc.Rubric, s.Exchanges())
	if trial.Failure == nil {
		trial.Failure = unmet(trial)
	}
	return trial
}

// notGiven says why the answer at this place of the list didn't go as the test
// has it.
func notGiven(trial Trial, at int, err error) *Failure {
	s, answer := trial.Session, trial.Test.Answers[at]
	failure := &Failure{At: answer.Pos, Expected: fmt.Sprintf("answer %d: %s", at+1, answer.Value)}
	var notOffered *engine.NotOfferedError
	switch {
	case errors.Is(err, engine.ErrEnded):
		failure.Kind = EndedEarly
		failure.Got = fmt.Sprintf("ending: %s, after answer %d", s.Ending().ID.Value, at)
	case errors.As(err, &notOffered):
		failure.Kind = NotOffered
		failure.Got = notThere(s, answer.Value)
		failure.Offered = offered(s)
	default:
		return stoppedAt(expectedEnding(trial), answer.Pos, err)
	}
	return failure
}

// stoppedAt says that a conversation can't go on.
func stoppedAt(expected string, at scenarios.Pos, err error) *Failure {
	failure := &Failure{Kind: NotWorkedOut, At: at, Expected: expected, Got: err.Error()}
	if errors.As(err, &failure.Fault) {
		failure.Kind = MetFault
	}
	return failure
}

func expectedEnding(trial Trial) string {
	if ending := trial.Test.Expect.Ending.Value; ending != "" {
		return "ending: " + ending
	}
	return "an ending"
}

// notThere says why an answer isn't offered at the present turn.
func notThere(s *engine.Session, id string) string {
	turn := s.Turn()
	for i := range turn.Answers {
		if a := &turn.Answers[i]; a.ID.Value == id {
			return fmt.Sprintf("%q has this answer, but its when doesn't hold here: %s", turn.ID.Value, oneLine(a.When.String()))
		}
	}
	return fmt.Sprintf("%q has no such answer", turn.ID.Value)
}

// offered lists the answers on offer in the file's order, which is how the
// person who mends the test reads them.
func offered(s *engine.Session) []string {
	ids := []string{}
	turn := s.Turn()
	for i := range turn.Answers {
		for _, a := range s.Offered() {
			if a == &turn.Answers[i] {
				ids = append(ids, a.ID.Value)
			}
		}
	}
	return ids
}

// unmet compares where all answers led with what is expected.
func unmet(trial Trial) *Failure {
	s, expect := trial.Session, trial.Test.Expect
	failure := &Failure{At: trial.Test.ID.Pos}
	ending := s.Ending()
	switch want := expect.Ending.Value; {
	case s.Stopped() != nil: // at its very start; a later stop is told with its answer
		return stoppedAt(expectedEnding(trial), failure.At, s.Stopped())
	case ending == nil:
		failure.Kind, failure.Expected = NotEnded, expectedEnding(trial)
		failure.Got = fmt.Sprintf("no ending: the answers stop at %q", s.Turn().ID.Value)
		failure.Offered = offered(s)
		return failure
	case want != "" && want != ending.ID.Value:
		failure.Kind, failure.Expected, failure.Got = OtherEnding, "ending: "+want, "ending: "+ending.ID.Value
		return failure
	case expect.When == nil:
		return nil
	}
	failure.Expected = "when: " + oneLine(expect.When.String())
	yes, err := results(s, trial.Card).Holds(expect.When)
	switch {
	case err != nil:
		failure.Kind, failure.Got = NotWorkedOut, err.Error()
	case !yes:
		failure.Kind = WhenFailed
		failure.Results = readings(s, trial.Card)
		failure.Got = inWords(failure.Results)
	default:
		return nil
	}
	return failure
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

// readings are the same results, to be shown. The meters are told with the last
// exchange.
func readings(s *engine.Session, card Scorecard) []Result {
	list := make([]Result, 0, len(card.Criteria)+3)
	for i, c := range s.Scenario().Rubric.Criteria {
		list = append(list, Result{c.Name, measured(card.Criteria[i].Percent)})
	}
	return append(list,
		Result{"total", measured(card.Total)}, Result{"outcome", s.Ending().Outcome}, Result{"passed", card.Passed})
}

func inWords(results []Result) string {
	parts := make([]string, len(results))
	for i, r := range results {
		parts[i] = r.String()
	}
	return strings.Join(parts, ", ")
}

func measured(percent int) any {
	if percent == NotMeasured {
		return nil
	}
	return percent
}

// oneLine puts a condition that was written over several lines on one.
func oneLine(condition string) string { return strings.Join(strings.Fields(condition), " ") }
