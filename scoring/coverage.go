package scoring

import (
	"cmp"
	"slices"

	"rehearse/scenarios"
)

// Coverage gathers what the tests of a scenario reach. It belongs to one
// goroutine.
type Coverage struct {
	scenario *scenarios.Scenario
	reached  map[any]bool // pointers to the scenario's parts
}

// Part is one part of a scenario that tests can reach.
type Part struct {
	Kind  PartKind
	At    scenarios.Pos
	Place string // the id of the turn or the ending it is or belongs to
	// Answer is the id of the answer it is or belongs to; empty for turns,
	// endings and what is said.
	Answer string
	Case   int    // of a list of cases: which one, from 1; else 0
	Go     string // of a case of "next": the id of the place it leads to
}

// PartKind says what a part is.
type PartKind string

// The kinds of parts.
const (
	TurnPart       PartKind = "turn"
	AnswerPart     PartKind = "answer"
	NextPart       PartKind = "next" // a case of an answer's "next"
	SaysPart       PartKind = "says" // a case of a turn's "says"
	EndingPart     PartKind = "ending"
	EndingSaysPart PartKind = "ending_says" // a case of an ending's "says"
)

// Reach is how many parts of a kind there are, and how many of them were
// reached.
type Reach struct {
	Reached int
	All     int
}

// Percent is 100 × Reached ÷ All, rounded down: it is 100 only where all were
// reached. Where there is nothing to reach it is 100.
func (r Reach) Percent() int {
	if r.All == 0 {
		return 100
	}
	return 100 * r.Reached / r.All
}

// Reached is what tests reach of a scenario. A "next" or "says" of one case is
// reached with its answer, turn or ending, and isn't counted.
type Reached struct {
	Turns   Reach
	Answers Reach
	Next    Reach // cases of "next"
	Says    Reach // cases of "says", of turns and endings
	Endings Reach
	Missed  []Part // what no test reaches, in the file's order
}

// NewCoverage begins with nothing reached.
func NewCoverage(sc *scenarios.Scenario) *Coverage {
	return &Coverage{scenario: sc, reached: make(map[any]bool)}
}

// Add notes what a trial reached, whether it failed or not. A typed one
// reaches its turn, what is said there, and the answer its words lead along;
// where that leads it doesn't look.
func (c *Coverage) Add(trial Trial) {
	if trial.Session == nil {
		return
	}
	if trial.Test.Typed() {
		at, _ := c.scenario.TurnIndex(trial.Test.Turn.Value)
		turn := &c.scenario.Turns[at]
		c.reached[turn] = true
		c.reached[&turn.Says[trial.Steps[0].Says]] = true
		if trial.Judged != nil {
			c.reached[trial.Judged.Nearest] = true
		}
		return
	}
	for i, e := range trial.Session.Exchanges() {
		c.reached[e.Turn] = true
		c.reached[&e.Turn.Says[trial.Steps[i].Says]] = true
		c.reached[e.Answer] = true
		if next := trial.Steps[i+1].Next; next >= 0 {
			c.reached[&e.Answer.Next[next]] = true
		}
	}
	last := trial.Steps[len(trial.Steps)-1].Says
	if ending := trial.Session.Ending(); ending != nil {
		c.reached[ending] = true
		c.reached[&ending.Says[last]] = true
		return
	}
	turn := trial.Session.Turn()
	c.reached[turn] = true
	c.reached[&turn.Says[last]] = true
}

// Reached gives what was reached so far.
func (c *Coverage) Reached() Reached {
	var r Reached
	for i := range c.scenario.Turns {
		turn := &c.scenario.Turns[i]
		c.count(&r, &r.Turns, turn, Part{Kind: TurnPart, At: turn.ID.Pos, Place: turn.ID.Value})
		c.says(&r, turn.Says, Part{Kind: SaysPart, Place: turn.ID.Value})
		for j := range turn.Answers {
			c.answer(&r, turn, &turn.Answers[j])
		}
	}
	for i := range c.scenario.Endings {
		ending := &c.scenario.Endings[i]
		c.count(&r, &r.Endings, ending, Part{Kind: EndingPart, At: ending.ID.Pos, Place: ending.ID.Value})
		c.says(&r, ending.Says, Part{Kind: EndingSaysPart, Place: ending.ID.Value})
	}
	slices.SortStableFunc(r.Missed, func(a, b Part) int {
		return cmp.Or(cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column))
	})
	return r
}

// count adds one part, known by a pointer to it, to the figure of its kind.
func (c *Coverage) count(r *Reached, figure *Reach, pointer any, part Part) {
	figure.All++
	if c.reached[pointer] {
		figure.Reached++
		return
	}
	r.Missed = append(r.Missed, part)
}

func (c *Coverage) says(r *Reached, cases []scenarios.SaysCase, part Part) {
	if len(cases) < 2 {
		return
	}
	for i := range cases {
		part.At, part.Case = cases[i].Text.Pos, i+1
		c.count(r, &r.Says, &cases[i], part)
	}
}

func (c *Coverage) answer(r *Reached, turn *scenarios.Turn, a *scenarios.Answer) {
	part := Part{Kind: AnswerPart, At: a.ID.Pos, Place: turn.ID.Value, Answer: a.ID.Value}
	c.count(r, &r.Answers, a, part)
	if len(a.Next) < 2 {
		return
	}
	for i := range a.Next {
		part := Part{Kind: NextPart, At: a.Next[i].Go.Pos, Place: turn.ID.Value, Answer: a.ID.Value, Case: i + 1}
		if to := a.Next[i].Go; to.Ending {
			part.Go = c.scenario.Endings[to.Index].ID.Value
		} else {
			part.Go = c.scenario.Turns[to.Index].ID.Value
		}
		c.count(r, &r.Next, &a.Next[i], part)
	}
}
