package check

import (
	"fmt"

	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// sameAnswer tells of two answers of a turn that nothing but their words tells
// apart: the same levels, effects and ways on. A distractor earns its place by
// a mistake of its own (Haladyna, Downing and Rodriguez 2002).
func (l *lesson) sameAnswer(t *scenarios.Turn) {
	for j := range t.Answers {
		for i := range j {
			first, again := &t.Answers[i], &t.Answers[j]
			if !same(first, again) {
				continue
			}
			d := l.sc.Finding(again.ID, scenarios.SameAnswer,
				fmt.Sprintf("%q scores the same as %q, and does the same", again.ID.Value, first.ID.Value),
				"let them differ in a level, an effect or where they lead, or keep one")
			d.Twin = &scenarios.Twin{Pos: first.ID.Pos, Message: fmt.Sprintf("%q stands here", first.ID.Value)}
			l.tell(d)
			break
		}
	}
}

func same(a, b *scenarios.Answer) bool {
	if (a.Critical.Value == "") != (b.Critical.Value == "") || len(a.Next) != len(b.Next) || text(a.When) != text(b.When) {
		return false
	}
	for c, level := range a.Scores {
		if b.Scores[c] != level {
			return false
		}
	}
	for i, next := range a.Next {
		other := b.Next[i]
		if next.Go.Ending != other.Go.Ending || next.Go.Index != other.Go.Index || text(next.When) != text(other.When) {
			return false
		}
	}
	return moves(a, b) && moves(b, a)
}

// moves says that b moves every meter as a does.
func moves(a, b *scenarios.Answer) bool {
	for _, e := range a.Effects {
		by := 0
		for _, other := range b.Effects {
			if other.Meter == e.Meter {
				by += other.By
			}
		}
		if by != e.By {
			return false
		}
	}
	return true
}

// text gives a condition as it is written; "" where there is none.
func text(c *condition.Condition) string {
	if c == nil {
		return ""
	}
	return c.String()
}
