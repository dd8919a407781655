package scoring

import (
	"fmt"
	"strings"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring/alike"
	"rehearse/scoring/cues"
	"rehearse/scoring/stance"
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

	agree   int  // in words, 0 to 100, where a word that one denies isn't in common
	points  int  // how far apart in the scorer's points, 0 to 100
	moves   int  // how alike in what they do, 0 to 100
	side    int  // 1 on the same side, -1 on the other, 0 where one of them takes none
	plainly bool // critical, and the words plainly do what it does
}

// sum tells how near an answer is: its likeness in words, twice, and less where
// one denies what the other says; its likeness in what it does; less half of how far it is in levels, and half of how far in
// points. To be on the same side counts as much as 30 hundredths of what is
// done, and to be on the other as much against it, twice.
//
// The levels are the author's of the answer, and the points the scorer's of
// both: two texts that the scorer reads alike are alike, also where author and
// scorer differ.
func (c *candidate) sum() int {
	const sameSide, otherSide = 30, 60
	sum := 3*c.agree - c.alike + c.moves - (c.apart+c.points)/2
	switch c.side {
	case 1:
		sum += sameSide
	case -1:
		sum -= otherSide
	}
	return sum
}

// How plain it has to be that words do what an answer does where they are in
// other words, as stance.Moves.Likeness counts it, and how much is nothing: less
// than that, and less of the words, and no answer is near.
//
// An answer further than farApart in levels doesn't land alike, whatever else
// made it the nearest.
const (
	nearMoves = 40
	faintly   = 15
	farApart  = 60
)

// reply is what is held against the answers.
type reply struct {
	typed engine.Typed
	says  string      // what the customer said
	marks []cues.Mark // none where only words and levels are to count
}

// nearest gives the answer that typed words lead along, and why. In this order:
//
//   - the answer that says the same word for word;
//   - the answer whose words are nearest by far: 50 of 100 alike or more, and 20
//     ahead of every other;
//   - a critical answer where the words plainly do what it does;
//   - the answer for which candidate.sum is greatest. Of equals the first in the
//     file is taken.
//
// Words that permit don't lead along an answer that refuses, nor the other way
// round, where another answer is on the side of the words; see package stance.
//
// To fail a call over a resemblance of levels would be unfair. An answer that
// is marked critical is taken only where the words are near, and what one of
// the two denies is then not in common: "never tell me your card number" isn't
// near to asking for it; or where the words do the same, as doesPlainly tells.
// Where only critical answers are offered, they are taken like others.
func (j *Judge) nearest(turn *scenarios.Turn, offered []*scenarios.Answer, r reply) (*scenarios.Answer, string) {
	said, stands := alike.Read(r.typed.Words), stance.Read(r.typed.Words)
	moves := stands.Moves | shown(r.typed.Evidence)
	list := make([]candidate, len(offered))
	harmless := 0
	for i, a := range offered {
		theirs, their := j.wordsOf(a), j.profileOf(turn, r.says, a)
		list[i] = candidate{
			answer: a, same: said.Same(theirs), alike: said.Likeness(theirs), agree: said.Agreement(theirs),
			apart: j.apart(turn, a, r.typed.Levels), points: j.pointsApart(turn, r.marks, their.marks),
			moves: moves.Likeness(their.moves), side: stands.Moves.Side() * their.side,
		}
		if a.Critical.Value == "" {
			harmless++
		} else {
			list[i].alike = list[i].agree
		}
	}
	j.markPlain(list, stands)
	best := byWords(list)
	if best < 0 {
		best = bySum(list, harmless > 0)
	}
	return list[best].answer, j.why(list, best, said, r.typed.Levels)
}

// markPlain marks the critical answers that words plainly do the same as.
func (j *Judge) markPlain(list []candidate, stands stance.Stance) {
	for i := range list {
		c := &list[i]
		if c.answer.Critical.Value == "" || stands.Moves.Side() < 0 {
			continue
		}
		their := stance.Read(c.answer.Say.Value).Moves
		c.plainly = doesPlainly(stands.Moves, their) || stands.Moves&their&stance.Requests != 0 && c.agree >= someWords && c.ahead(list) ||
			j.breaks(list, c.answer, stands.Promised, 1, 1) || j.breaks(list, c.answer, stands.Stated, 3, 2)
	}
}

// doesPlainly says whether words do what an answer does that gives away what is
// private, or tells the customer to take or to give something.
func doesPlainly(moves, their stance.Moves) bool {
	return moves.Side() > 0 && their.Side() >= 0 && moves&their&(stance.Confides|stance.Hands) != 0
}

// breaks says whether words have one of those that say why an answer is
// critical and so many of the answer's own, and more of either, by so many
// times, than of any harmless answer.
func (j *Judge) breaks(list []candidate, critical *scenarios.Answer, words string, fewest, times int) bool {
	if words == "" {
		return false
	}
	const all = 1 << 10
	said := alike.Read(words)
	why, own := len(said.Shared(j.breachOf(critical), all)), len(said.Shared(j.wordsOf(critical), all))
	if why == 0 || own < fewest {
		return false
	}
	for i := range list {
		a := list[i].answer
		if a.Critical.Value == "" && times*len(said.Shared(j.wordsOf(a), all)) >= max(why, own) {
			return false
		}
	}
	return true
}

// ahead says whether a candidate is nearest in words.
func (c *candidate) ahead(list []candidate) bool {
	for i := range list {
		if &list[i] != c && list[i].alike >= c.alike {
			return false
		}
	}
	return true
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

// bySum gives the answer whose sum is greatest. choosy says that critical
// answers are taken only where the words are near or do the same.
func bySum(list []candidate, choosy bool) int {
	best, sided := -1, false
	for i := range list {
		sided = sided || list[i].side > 0 && (!choosy || list[i].answer.Critical.Value == "" || list[i].plainly)
	}
	for i := range list {
		c := &list[i]
		if choosy && c.answer.Critical.Value != "" && c.alike < nearWords && !c.plainly {
			continue
		}
		if sided && c.side < 0 {
			continue
		}
		if best < 0 || c.plainly && !list[best].plainly || c.plainly == list[best].plainly && c.sum() > list[best].sum() {
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
	if chosen := list[best]; chosen.plainly || chosen.moves >= nearMoves && chosen.side >= 0 {
		return "It is closest in what your words do."
	} else if chosen.alike < faintly || chosen.apart > farApart {
		return "None of the answers here says quite that. The conversation goes on along the nearest of them."
	}
	var parts []string
	for c, level := range levels {
		if level != scenarios.NotScored {
			parts = append(parts, fmt.Sprintf("%s %d", j.scenario.Rubric.Criteria[c].Title, level))
		}
	}
	return "It is closest in how your words would land: " + strings.Join(parts, ", ") + "."
}
