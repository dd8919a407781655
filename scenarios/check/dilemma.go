package check

import (
	"fmt"
	"slices"

	"rehearse/scenarios"
)

// leastTurns is how many turns have to be alike before a file is said to have
// no dilemma.
const leastTurns = 2

// noDilemma tells that at every turn one answer is at least as good as all
// others on every criterion. Where one good never costs another, there is
// nothing to weigh. Turns of one answer or one criterion are passed over.
func (l *lesson) noDilemma() {
	turns, first := 0, -1
	for i := range l.sc.Turns {
		t := &l.sc.Turns[i]
		criteria := 0
		for _, best := range t.Best {
			if best != scenarios.NotScored {
				criteria++
			}
		}
		if len(t.Answers) < 2 || criteria < 2 {
			continue
		}
		if !hasTopAnswer(t) {
			return
		}
		if turns == 0 {
			first = i
		}
		turns++
	}
	if turns < leastTurns {
		return
	}
	l.tell(l.sc.Finding(l.sc.Turns[first].ID, scenarios.NoDilemma,
		fmt.Sprintf("at each of %d turns one answer is as good as any other on every criterion, or better", turns),
		"let an answer that does best on one criterion do less well on another"))
}

// hasTopAnswer says that one answer has the best level on every criterion.
func hasTopAnswer(t *scenarios.Turn) bool {
	for i := range t.Answers {
		if a := &t.Answers[i]; a.Critical.Value == "" && slices.Equal(a.Scores, t.Best) {
			return true
		}
	}
	return false
}
