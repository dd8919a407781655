package check

import (
	"fmt"

	"rehearse/scenarios"
)

// When the place of the best answer gives it away, of the turns whose order is
// fixed. Three in one place could be chance; but the order is the author's, and
// mixing it costs nothing.
const (
	leastFixedTurns = 3
	leastFixedShare = 80 // percent of the turns
)

// placeGivesAway tells that with a fixed order the best answer stands in one
// and the same place nearly every time. The last place is one too, however many
// answers there are.
func (l *lesson) placeGivesAway() {
	const last = scenarios.MaxAnswers
	var hits, first [last + 1]int
	turns := 0
	for i := range l.sc.Turns {
		t := &l.sc.Turns[i]
		if good := count(l.best[i]); !t.FixedOrder || 2*good > len(t.Answers) || good == 0 {
			continue
		}
		turns++
		note := func(place int) {
			if hits[place] == 0 {
				first[place] = i
			}
			hits[place]++
		}
		for j, best := range l.best[i] {
			if best {
				note(j)
			}
		}
		if l.best[i][len(t.Answers)-1] {
			note(last)
		}
	}
	most := 0
	for place, n := range hits {
		if n > hits[most] {
			most = place
		}
	}
	if turns < leastFixedTurns || 100*hits[most] < leastFixedShare*turns {
		return
	}
	l.tell(l.sc.Finding(l.sc.Turns[first[most]].ID, scenarios.PlaceGivesAway,
		fmt.Sprintf("in %d of %d turns with a fixed order the best answer stands %s", hits[most], turns, placeWord(most)),
		"change the order of the answers, or take away \"order: fixed\""))
}

func placeWord(place int) string {
	return [...]string{
		"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
		"twelfth", "last",
	}[place]
}
