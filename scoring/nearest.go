package scoring

import (
	"fmt"
	"strings"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring/alike"
)

// How near words have to be, as alike.Words counts it. Two different answers
// of one turn are hardly ever 50 alike: in the library 1 pair in 100 is.
const (
	nearWords  = 50 // from here on a resemblance is more than chance
	aheadWords = 20 // ahead of every other answer
	someWords  = 25 // enough to be told as the reason
)

// candidate is an answer that a typed reply may lead along.
type candidate struct {
	answer *scenarios.Answer
	same   bool // word for word
	alike  int  // in words, 0 to 100
	apart  int  // in levels, 0 to 100
}

// nearest gives the answer that typed words lead along, and why. In this order:
//
//   - the answer that says the same word for word;
//   - the answer whose words are nearest by far: 50 of 100 alike or more, and 20
//     ahead of every other;
//   - the answer for which this sum is least: how far its levels are from those
//     of the reply, and how far its words are. The first is the mean difference
//     of the levels on the criteria the turn scores, each weighted as in the
//     rubric, in hundredths of the scale (three levels are 100). The second is
//     100 less the likeness of the words. Of equals the first in the file is
//     taken.
//
// So one level on one of three criteria weighs as much as 11 hundredths of the
// words: a reply in other words goes by how it would land, and one that says
// what an answer says goes with that answer.
//
// To fail a call over a resemblance of levels would be unfair. An answer that
// is marked critical is taken only where the words are near, and what one of
// the two denies is then not in common: "never tell me your card number" isn't
// near to asking for it. Where only critical answers are offered, they are
// taken like others.
func (j *Judge) nearest(turn *scenarios.Turn, offered []*scenarios.Answer, typed engine.Typed) (*scenarios.Answer, string) {
	said := alike.Read(typed.Words)
	list := make([]candidate, len(offered))
	harmless := 0
	for i, a := range offered {
		theirs := j.wordsOf(a)
		list[i] = candidate{answer: a, same: said.Same(theirs), alike: said.Likeness(theirs), apart: j.apart(turn, a, typed.Levels)}
		if a.Critical.Value == "" {
			harmless++
		} else {
			list[i].alike = said.Agreement(theirs)
		}
	}
	best := byWords(list)
	if best < 0 {
		best = bySum(list, harmless > 0)
	}
	return list[best].answer, j.why(list, best, said, typed.Levels)
}

func (j *Judge) wordsOf(a *scenarios.Answer) *alike.Words {
	words, known := j.words[a]
	if !known {
		words = alike.Read(a.Say.Value)
		j.words[a] = words
	}
	return words
}

// apart tells how far an answer's levels are from those of a reply, from 0 to
// 100.
func (j *Judge) apart(turn *scenarios.Turn, a *scenarios.Answer, levels []int8) int {
	const whole = 100
	sum, most := 0, 0
	for c, best := range turn.Best {
		if best == scenarios.NotScored {
			continue
		}
		weight := j.scenario.Rubric.Criteria[c].Weight
		difference := int(levels[c]) - int(a.Scores[c])
		sum += weight * max(difference, -difference)
		most += weight * scenarios.MaxLevel
	}
	if most == 0 {
		return 0
	}
	return whole * sum / most
}

// byWords gives the answer that the words alone decide for, or -1.
func byWords(list []candidate) int {
	best, second := -1, 0
	for i, c := range list {
		if c.same {
			return i
		}
		if best < 0 || c.alike > list[best].alike {
			if best >= 0 {
				second = list[best].alike
			}
			best = i
		} else {
			second = max(second, c.alike)
		}
	}
	if list[best].alike >= nearWords && list[best].alike-second >= aheadWords {
		return best
	}
	return -1
}

// bySum gives the answer that is nearest in levels and words together.
// choosy says that critical answers are taken only where the words are near.
func bySum(list []candidate, choosy bool) int {
	best := -1
	for i, c := range list {
		if choosy && c.answer.Critical.Value != "" && c.alike < nearWords {
			continue
		}
		if best < 0 || c.apart-c.alike < list[best].apart-list[best].alike {
			best = i
		}
	}
	return best
}

// why says in one line why the conversation goes on along an answer.
func (j *Judge) why(list []candidate, best int, said *alike.Words, levels []int8) string {
	const mostWords = 4
	if len(list) == 1 {
		return "It is the only way on from here."
	}
	if list[best].same {
		return "It is the same, word for word."
	}
	most := true // no other answer is as near in words
	for i, c := range list {
		most = most && (i == best || c.alike < list[best].alike)
	}
	shared := said.Shared(j.wordsOf(list[best].answer), mostWords)
	if most && list[best].alike >= someWords && len(shared) > 1 {
		return "It is closest in what you said: “" + strings.Join(shared, "”, “") + "”."
	}
	var parts []string
	for c, level := range levels {
		if level != scenarios.NotScored {
			parts = append(parts, fmt.Sprintf("%s %d", j.scenario.Rubric.Criteria[c].Title, level))
		}
	}
	return "It is closest in how your words would land: " + strings.Join(parts, ", ") + "."
}
