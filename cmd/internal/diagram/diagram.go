// Package diagram draws the branches of a scenario: as Mermaid, as DOT and as
// SVG. It gets a scenario and marks, and gives text; how far a conversation
// can get and which way is best are worked out elsewhere. It reads no files.
//
// The turns and endings are boxes, the answers between them say their levels
// and conditions. What is told by colour is told by words and by lines too.
// The texts of a scenario are taken to be hostile: each format gets them
// cleaned and escaped in one place.
//
// It may import scenarios.
package diagram

import (
	"fmt"
	"strings"

	"rehearse/scenarios"
)

// Marks is what is known about a scenario beyond its file. The zero value
// knows nothing: no part is drawn as unreached and no way as the best.
//
// What hangs on an unreached part is drawn as unreached with it and needn't be
// listed: the answers of a turn, the cases of an answer.
type Marks struct {
	UnreachedTurns   map[int]bool    // by index in Turns
	UnreachedEndings map[int]bool    // by index in Endings
	UnreachedAnswers map[Answer]bool // their turn is reached, and they are never offered
	UnreachedCases   map[Step]bool   // their answer can be given, and they are never taken
	Best             []Step          // the best way from the start to an ending, in order
}

// Answer is an answer of a turn, by their indexes.
type Answer struct{ Turn, Answer int }

// Step is an answer given, and which case of its next was taken: 0 where it
// has but one.
type Step struct{ Turn, Answer, Case int }

// chart is a scenario as boxes and the ways between them, before any format.
type chart struct {
	sc    *scenarios.Scenario
	boxes []box // the turns, then the endings
	ways  []way
	best  []Step
}

// box is a turn or an ending.
type box struct {
	id        string
	about     string // what it is, in words: its mood, its outcome
	words     string // the first of what the customer says
	full      string // more of it
	outcome   string // empty: a turn
	unreached bool
	start     bool
}

// way is all answers of one turn that lead to the same box.
type way struct {
	from, to  int // in boxes
	answers   []answer
	unreached bool // all of them
	best      bool // one of them
}

// answer is one answer on a way.
type answer struct {
	id        string
	full      string   // what is said
	notes     []string // levels, conditions, marks: each a line
	unreached bool
	best      bool
}

// The most columns of a text that are drawn, and those a reader gets who asks
// for more of it.
const (
	firstColumns = 84
	fullColumns  = 600
)

func newChart(sc *scenarios.Scenario, marks Marks) *chart {
	c := &chart{sc: sc, boxes: make([]box, 0, len(sc.Turns)+len(sc.Endings)), best: marks.Best}
	for i := range sc.Turns {
		turn := &sc.Turns[i]
		about := "Turn"
		if i == sc.Start {
			about = "First turn"
		}
		if mood := clean(turn.Mood.Value); mood != "" {
			about += " · " + firstWords(mood, firstColumns/2)
		}
		b := newBox(turn.ID.Value, about, turn.Says, marks.UnreachedTurns[i])
		b.start = i == sc.Start
		c.boxes = append(c.boxes, b)
	}
	for i := range sc.Endings {
		ending := &sc.Endings[i]
		b := newBox(ending.ID.Value, "Ending · "+ending.Outcome, ending.Says, marks.UnreachedEndings[i])
		b.outcome = ending.Outcome
		c.boxes = append(c.boxes, b)
	}
	best := make(map[Step]bool, len(marks.Best))
	for _, step := range marks.Best {
		best[step] = true
	}
	for i := range sc.Turns {
		c.waysFrom(i, marks, best)
	}
	return c
}

func newBox(id, about string, says []scenarios.SaysCase, unreached bool) box {
	b := box{id: clean(id), about: about, unreached: unreached}
	if len(says) > 1 {
		b.about += fmt.Sprintf(" · %d wordings", len(says))
	}
	if len(says) > 0 {
		b.full = firstWords(clean(says[0].Text.Value), fullColumns)
		b.words = firstWords(b.full, firstColumns)
	}
	if unreached {
		b.about += " · never reached"
	}
	return b
}

// waysFrom adds the ways out of a turn, in the order of its answers.
func (c *chart) waysFrom(turn int, marks Marks, best map[Step]bool) {
	known := make(map[int]int) // the way to each box
	for index := range c.sc.Turns[turn].Answers {
		for _, led := range c.ledTo(turn, index) {
			at, met := known[led.to]
			if !met {
				at = len(c.ways)
				known[led.to] = at
				c.ways = append(c.ways, way{from: turn, to: led.to, unreached: true})
			}
			a := c.newAnswer(Answer{turn, index}, led.cases, marks, best)
			w := &c.ways[at]
			w.answers = append(w.answers, a)
			w.unreached = w.unreached && a.unreached
			w.best = w.best || a.best
		}
	}
}

// led is the cases of one answer that lead to the same box.
type led struct {
	to    int
	cases []int
}

func (c *chart) ledTo(turn, index int) []led {
	next := c.sc.Turns[turn].Answers[index].Next
	list := make([]led, 0, len(next))
	known := make(map[int]int, len(next))
	for k := range next {
		to := next[k].Go.Index
		if next[k].Go.Ending {
			to += len(c.sc.Turns)
		}
		at, met := known[to]
		if !met {
			at = len(list)
			known[to] = at
			list = append(list, led{to: to})
		}
		list[at].cases = append(list[at].cases, k)
	}
	return list
}

// newAnswer describes an answer as far as it leads to one box.
func (c *chart) newAnswer(at Answer, cases []int, marks Marks, best map[Step]bool) answer {
	from := &c.sc.Turns[at.Turn].Answers[at.Answer]
	a := answer{id: clean(from.ID.Value), full: firstWords(clean(from.Say.Value), fullColumns)}
	if from.Critical.Value != "" {
		a.notes = append(a.notes, "critical mistake")
	}
	if levels := c.levels(from.Scores); levels != "" {
		a.notes = append(a.notes, levels)
	}
	if from.When != nil {
		a.notes = append(a.notes, "offered if "+clean(from.When.String()))
	}
	never := marks.UnreachedTurns[at.Turn]
	if !never && marks.UnreachedAnswers[at] {
		never = true
		a.notes = append(a.notes, "never offered")
	}
	a.unreached = true
	for _, k := range cases {
		step := Step{at.Turn, at.Answer, k}
		a.best = a.best || best[step]
		a.unreached = a.unreached && (never || marks.UnreachedCases[step])
		note := "leads here otherwise"
		if when := from.Next[k].When; when != nil {
			note = "leads here if " + clean(when.String())
		}
		if !never && marks.UnreachedCases[step] {
			note += " (never taken)"
		}
		if len(from.Next) > 1 {
			a.notes = append(a.notes, note)
		}
	}
	return a
}

// title is the answer's first line.
func (a answer) title() string {
	if a.best {
		return a.id + " · best way"
	}
	return a.id
}

func (c *chart) levels(scores []int8) string {
	var list []string
	for i, level := range scores {
		if level != scenarios.NotScored && c.sc.Rubric != nil && i < len(c.sc.Rubric.Criteria) {
			list = append(list, fmt.Sprintf("%s %d", clean(c.sc.Rubric.Criteria[i].ID.Value), level))
		}
	}
	return strings.Join(list, ", ")
}

// isTurn says whether a box is a turn.
func (c *chart) isTurn(box int) bool { return box < len(c.sc.Turns) }

// title names the scenario.
func (c *chart) title() string {
	if title := clean(c.sc.Title.Value); title != "" {
		return title
	}
	return clean(c.sc.ID.Value)
}

// facts is what stands under the title.
func (c *chart) facts() string {
	return fmt.Sprintf("Map of %s: %s, %s", clean(c.sc.ID.Value), count(len(c.sc.Turns), "turn"), count(len(c.sc.Endings), "ending"))
}

// bestWay tells the best way step by step.
func (c *chart) bestWay() []string {
	steps := make([]string, 0, len(c.best))
	for _, step := range c.best {
		turn := &c.sc.Turns[step.Turn]
		steps = append(steps, fmt.Sprintf("%s at %s", clean(turn.Answers[step.Answer].ID.Value), clean(turn.ID.Value)))
	}
	return steps
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// lines is what stands in a box.
func (b *box) lines() []string {
	lines := []string{b.id, b.about}
	if b.words != "" {
		lines = append(lines, "“"+b.words+"”")
	}
	return lines
}

// lines is what stands beside a way, a line for each answer.
func (w *way) lines() []string {
	lines := make([]string, len(w.answers))
	for i, a := range w.answers {
		lines[i] = a.title()
		if len(a.notes) > 0 {
			lines[i] += ": " + strings.Join(a.notes, " · ")
		}
	}
	return lines
}
