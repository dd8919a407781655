package scoring

import (
	"slices"

	"rehearse/engine"
	"rehearse/scenarios"
)

// worth is the weighted sum of levels, by which answers are compared.
func worth(rubric *scenarios.Rubric, levels []int8) int {
	sum := 0
	for c, level := range levels {
		if level != scenarios.NotScored {
			sum += rubric.Criteria[c].Weight * int(level)
		}
	}
	return sum
}

// Best gives the best of the answers that were offered, nil where each of them
// fails the conversation. Of equals it is the first in the file.
func Best(rubric *scenarios.Rubric, e engine.Exchange) *scenarios.Answer {
	var best *scenarios.Answer
	for i := range e.Turn.Answers {
		a := &e.Turn.Answers[i]
		if a.Critical.Value != "" || !slices.Contains(e.Offered, a) {
			continue
		}
		if best == nil || worth(rubric, a.Scores) > worth(rubric, best.Scores) {
			best = a
		}
	}
	return best
}

// Better gives the best of the answers that were offered, where it is worth
// more than what was said, chosen or typed; nil where none is. An answer that
// fails the conversation is never the better one, and any other is better than
// it.
func Better(rubric *scenarios.Rubric, e engine.Exchange) *scenarios.Answer {
	best := Best(rubric, e)
	if best == nil {
		return nil
	}
	if e.Answer.Critical.Value == "" && worth(rubric, best.Scores) <= worth(rubric, e.Levels) {
		return nil
	}
	return best
}

// Practice is the one thing to practise next.
type Practice struct {
	Exchange  int               // index in the exchanges, where it showed most
	Criterion int               // index in the rubric's criteria; -1 for a critical mistake
	Level     int8              // the level earned there
	Better    *scenarios.Answer // what would have been better there; may be nil
}

// PractiseNext picks the one thing that would help most: a critical mistake
// before all else, else the criterion with the lowest percentage. It is shown
// at the exchange that lost most on it, first where the better answer would
// have earned more on it: what is advised never contradicts Better. ok is
// false where nothing was lost.
func PractiseNext(rubric *scenarios.Rubric, exchanges []engine.Exchange, card Scorecard) (p Practice, ok bool) {
	if len(card.Critical) > 0 {
		at := card.Critical[0].Exchange
		return Practice{Exchange: at, Criterion: -1, Better: Better(rubric, exchanges[at])}, true
	}
	weakest := -1
	for i, c := range card.Criteria {
		if c.Percent != NotMeasured && c.Percent < 100 && (weakest < 0 || c.Percent < card.Criteria[weakest].Percent) {
			weakest = i
		}
	}
	if weakest < 0 {
		return Practice{}, false
	}
	p = Practice{Criterion: weakest}
	most := int8(0)
	for i, e := range exchanges {
		level := e.Levels[weakest]
		if level == scenarios.NotScored || level == e.Turn.Best[weakest] {
			continue
		}
		better := Better(rubric, e)
		if better != nil && better.Scores[weakest] <= level {
			better = nil
		}
		lost := e.Turn.Best[weakest] - level
		first := most == 0 || better != nil && p.Better == nil
		if first || lost > most && (better != nil) == (p.Better != nil) {
			most = lost
			p.Exchange, p.Level, p.Better = i, level, better
		}
	}
	return p, true
}
