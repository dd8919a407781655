package render

import (
	"unicode/utf8"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring"
)

// What is shown of failures is bounded, so that no file makes the output grow
// far beyond its own size: a text of a file may be met in each turn of each of
// its tests.
const (
	maxTold  = 50    // failures of a file whose conversation is shown
	maxTurns = 20    // the last turns of a conversation
	maxWords = 1_000 // characters of what is said

	maxCounted = 20 // parts of typed words
)

// Tested is a scenario's file and what came of its tests. It holds words, not
// the scenario, which can be forgotten once its tests were tried.
type Tested struct {
	Counts TestCounts

	value    testedJSON
	none     bool                  // the scenario has no tests
	findings scenarios.Diagnostics // why it can't be read
}

// TestCounts counts what came of tests.
type TestCounts struct {
	Scenarios  int // that could be read
	Unreadable int // files and folders that couldn't
	Passed     int
	Failed     int
}

// Plus adds counts up.
func (c TestCounts) Plus(more TestCounts) TestCounts {
	return TestCounts{
		c.Scenarios + more.Scenarios, c.Unreadable + more.Unreadable,
		c.Passed + more.Passed, c.Failed + more.Failed,
	}
}

// NewTested begins with a scenario whose tests are still to be added.
func NewTested(sc *scenarios.Scenario) *Tested {
	return &Tested{Counts: TestCounts{Scenarios: 1}, none: len(sc.Tests) == 0, value: testedJSON{
		File: scenarios.Printable(sc.File), Scenario: sc.ID.Value, Findings: []findingJSON{}, Tests: []testJSON{},
	}}
}

// NewUnreadable is a file or folder that can't be read, for these reasons.
func NewUnreadable(file string, findings scenarios.Diagnostics) *Tested {
	t := &Tested{Counts: TestCounts{Unreadable: 1}, findings: findings, value: testedJSON{
		File: scenarios.Printable(file), Findings: []findingJSON{}, Tests: []testJSON{},
	}}
	for _, d := range findings {
		t.value.Findings = append(t.value.Findings, asFindingJSON(d))
	}
	return t
}

// Add adds what came of one test, in the order of the file.
func (t *Tested) Add(trial scoring.Trial) {
	test := testJSON{ID: trial.Test.ID.Value, Line: trial.Test.ID.Line, Column: trial.Test.ID.Column, Status: testPassed}
	if trial.Failure == nil {
		t.Counts.Passed++
	} else {
		t.Counts.Failed++
		test.Status = testFailed
		test.Failure = asFailureJSON(trial, t.Counts.Failed <= maxTold)
	}
	t.value.Tests = append(t.value.Tests, test)
}

// Cover adds what the tests reach.
func (t *Tested) Cover(r scoring.Reached) {
	t.value.Coverage = &coverageJSON{
		Turns: asReachJSON(r.Turns), Answers: asReachJSON(r.Answers), Next: asReachJSON(r.Next),
		Says: asReachJSON(r.Says), Endings: asReachJSON(r.Endings), Missed: []missedJSON{},
	}
	for _, part := range r.Missed {
		t.value.Coverage.Missed = append(t.value.Coverage.Missed, missedJSON{
			Kind: part.Kind, Line: part.At.Line, Column: part.At.Column,
			Place: part.Place, Answer: part.Answer, Case: part.Case, Go: part.Go,
		})
	}
}

// What a test can come to, as --json says it.
const (
	testPassed = "passed"
	testFailed = "failed"
)

type testsJSON struct {
	Version    int          `json:"version"`
	Scenarios  int          `json:"scenarios"`
	Unreadable int          `json:"unreadable"`
	Passed     int          `json:"passed"`
	Failed     int          `json:"failed"`
	Files      []testedJSON `json:"files"`
}

type testedJSON struct {
	File     string        `json:"file"`
	Scenario string        `json:"scenario,omitempty"`
	Findings []findingJSON `json:"findings"`
	Tests    []testJSON    `json:"tests"`
	Coverage *coverageJSON `json:"coverage,omitempty"`
}

type testJSON struct {
	ID      string       `json:"id"`
	Line    int          `json:"line"`
	Column  int          `json:"column"`
	Status  string       `json:"status"`
	Failure *failureJSON `json:"failure,omitempty"`
}

type failureJSON struct {
	Kind      scoring.FailureKind `json:"kind"`
	Line      int                 `json:"line"`
	Column    int                 `json:"column"`
	Expected  string              `json:"expected"`
	Got       string              `json:"got"`
	Why       string              `json:"why,omitempty"`
	Offered   []string            `json:"offered,omitempty"`
	Results   []resultJSON        `json:"results,omitempty"`
	Counted   []countedJSON       `json:"counted,omitempty"`
	Fault     *findingJSON        `json:"fault,omitempty"`
	Before    int                 `json:"before"`
	Exchanges []triedJSON         `json:"exchanges"`
	Stopped   *stoppedJSON        `json:"stopped,omitempty"`
}

type resultJSON struct {
	Name  string `json:"name"`
	Value any    `json:"value"` // a number, a word, true or false; null where nothing was measured
}

// countedJSON is a part of typed words that counted.
type countedJSON struct {
	Words     string `json:"words"`
	Cue       string `json:"cue"`
	Criterion string `json:"criterion"`
	Shows     string `json:"shows"`
	Points    int    `json:"points"`
}

type triedJSON struct {
	Turn     string      `json:"turn"`
	Customer string      `json:"customer"`
	Typed    string      `json:"typed,omitempty"`
	Answer   answerJSON  `json:"answer"`
	Levels   []levelJSON `json:"levels"`
	Meters   []meterJSON `json:"meters"`
}

type stoppedJSON struct {
	Place    string `json:"place"`
	Customer string `json:"customer"`
}

type coverageJSON struct {
	Turns   reachJSON    `json:"turns"`
	Answers reachJSON    `json:"answers"`
	Next    reachJSON    `json:"next"`
	Says    reachJSON    `json:"says"`
	Endings reachJSON    `json:"endings"`
	Missed  []missedJSON `json:"missed"`
}

type reachJSON struct {
	Reached int `json:"reached"`
	All     int `json:"all"`
	Percent int `json:"percent"`
}

type missedJSON struct {
	Kind   scoring.PartKind `json:"kind"`
	Line   int              `json:"line"`
	Column int              `json:"column"`
	Place  string           `json:"place"`
	Answer string           `json:"answer,omitempty"`
	Case   int              `json:"case,omitempty"`
	Go     string           `json:"go,omitempty"`
}

// TestsJSON gives what came of tests as one JSON value.
func TestsJSON(all []*Tested) ([]byte, error) {
	counts := sum(all)
	value := testsJSON{
		Version: JSONVersion, Scenarios: counts.Scenarios, Unreadable: counts.Unreadable,
		Passed: counts.Passed, Failed: counts.Failed, Files: []testedJSON{},
	}
	for _, t := range all {
		value.Files = append(value.Files, t.value)
	}
	return encode(value)
}

func sum(all []*Tested) TestCounts {
	var counts TestCounts
	for _, t := range all {
		counts = counts.Plus(t.Counts)
	}
	return counts
}

func asReachJSON(r scoring.Reach) reachJSON { return reachJSON{r.Reached, r.All, r.Percent()} }

// asFailureJSON gives a failure; with the conversation up to where it differed
// where that is wanted.
func asFailureJSON(trial scoring.Trial, told bool) *failureJSON {
	failure := trial.Failure
	f := &failureJSON{
		Kind: failure.Kind, Line: failure.At.Line, Column: failure.At.Column,
		Expected: failure.Expected, Got: failure.Got, Why: failure.Why, Offered: failure.Offered, Exchanges: []triedJSON{},
	}
	for _, r := range failure.Results {
		f.Results = append(f.Results, resultJSON(r))
	}
	if failure.Fault != nil {
		finding := asFindingJSON(failure.Fault.Diagnostic)
		f.Fault = &finding
	}
	exchanges := trial.Session.Exchanges()
	f.Before = len(exchanges)
	if !told {
		return f
	}
	if failure.Kind == scoring.WhenFailed && trial.Judged != nil {
		f.Counted = asCountedJSON(trial)
	}
	f.Before = max(0, len(exchanges)-maxTurns)
	for _, e := range exchanges[f.Before:] {
		f.Exchanges = append(f.Exchanges, asTriedJSON(trial.Session.Scenario(), e))
	}
	if trial.Judged != nil { // what comes after typed words isn't looked at
		return f
	}
	f.Stopped = &stoppedJSON{Customer: cut(trial.Session.Says())}
	if ending := trial.Session.Ending(); ending != nil {
		f.Stopped.Place = ending.ID.Value
	} else {
		f.Stopped.Place = trial.Session.Turn().ID.Value
	}
	return f
}

func asTriedJSON(sc *scenarios.Scenario, e engine.Exchange) triedJSON {
	x := triedJSON{
		Turn: e.Turn.ID.Value, Customer: cut(e.Says), Answer: answerJSON{ID: e.Answer.ID.Value, Say: cut(e.Answer.Say.Value)},
		Levels: []levelJSON{}, Meters: []meterJSON{},
	}
	if e.Typed != nil {
		x.Typed = cut(e.Typed.Words)
	}
	for c, level := range e.Levels {
		if level != scenarios.NotScored {
			x.Levels = append(x.Levels, levelJSON{sc.Rubric.Criteria[c].ID.Value, level, e.Turn.Best[c]})
		}
	}
	for i, m := range sc.Meters {
		x.Meters = append(x.Meters, meterJSON{m.ID.Value, e.Meters[i]})
	}
	return x
}

// asCountedJSON gives the first parts of typed words that counted for what
// their turn scores.
func asCountedJSON(trial scoring.Trial) []countedJSON {
	var list []countedJSON
	typed, rubric := trial.Judged.Typed, trial.Session.Scenario().Rubric
	for i, e := range trial.Judged.Result.Evidence {
		scored := false
		for c, level := range typed.Levels {
			scored = scored || level != scenarios.NotScored &&
				(e.Cue.For == rubric.Criteria[c].ID.Value || e.Cue.For == "" && e.Cue.Criterion.String() == rubric.Criteria[c].Develops)
		}
		if scored && len(list) < maxCounted {
			list = append(list, countedJSON{
				Words: cut(typed.Words[e.Start:e.End]), Cue: e.Cue.ID, Criterion: typed.Evidence[i].Criterion, Shows: e.Cue.Shows, Points: e.Points,
			})
		}
	}
	return list
}

// cut shortens words of unusual length.
func cut(words string) string {
	if len(words) <= maxWords || utf8.RuneCountInString(words) <= maxWords {
		return words
	}
	return string([]rune(words)[:maxWords]) + "…"
}
