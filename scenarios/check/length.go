package check

import (
	"fmt"
	"math/big"
	"unicode/utf8"

	"rehearse/scenarios"
)

// When length gives the best answer away. Writers qualify what they know to be
// right, so right answers grow. Options should be about equally long (Haladyna,
// Downing and Rodriguez 2002).
const (
	leastLengthShare = 60 // percent of the turns
	// By chance alone the share would be reached less often than once in so
	// many files.
	lengthChance = 20
	// Over so many turns the share alone is rarer than that: of 100 fair coins,
	// 60 or more show heads less than 3 times in 100.
	manyTurns = 100
)

// lengthGivesAway tells that the best answer is usually the longest, or usually
// the shortest. It counts the turns where it stands out: longer than all poorer
// answers by a tenth, since nobody sees less. Short files need a clean run: 5
// turns of 2 answers, 3 turns of 3 or 4.
func (l *lesson) lengthGivesAway() {
	var longest, shortest lengthTally
	for i := range l.sc.Turns {
		t := &l.sc.Turns[i]
		good := count(l.best[i])
		if 2*good > len(t.Answers) || good == 0 { // most answers are right: nothing to give away
			continue
		}
		var best, poorer span
		for j, a := range t.Answers {
			if n := utf8.RuneCountInString(a.Say.Value); l.best[i][j] {
				best.add(n)
			} else {
				poorer.add(n)
			}
		}
		longest.add(i, good, len(t.Answers), 10*best.most >= 11*poorer.most)
		shortest.add(i, good, len(t.Answers), 11*best.least <= 10*poorer.least)
	}
	for _, side := range []struct {
		tally      lengthTally
		word, help string
	}{
		{longest, "longest", "shorten it, or let a poorer answer say more in some of these turns"},
		{shortest, "shortest", "let a poorer answer be the shortest in some of these turns"},
	} {
		if side.tally.telling() {
			l.tell(l.sc.Finding(l.sc.Turns[side.tally.first].ID, scenarios.LengthGivesAway,
				fmt.Sprintf("in %d of %d turns the best answer is the %s", side.tally.hits, len(side.tally.turns), side.word), side.help))
		}
	}
}

// span is the least and the most of some lengths.
type span struct{ least, most int }

func (s *span) add(n int) {
	if s.most == 0 || n < s.least {
		s.least = n
	}
	s.most = max(s.most, n)
}

// lengthTally counts how often the best answer stands out.
type lengthTally struct {
	turns []odds
	hits  int
	first int // the first turn where it does
}

// odds are how many of a turn's answers are best.
type odds struct{ best, of int }

func (y *lengthTally) add(turn, best, of int, hit bool) {
	y.turns = append(y.turns, odds{best, of})
	if hit && y.hits == 0 {
		y.first = turn
	}
	if hit {
		y.hits++
	}
}

// telling says that the share is high, and too high for chance.
func (y *lengthTally) telling() bool {
	if y.hits == 0 || 100*y.hits < leastLengthShare*len(y.turns) {
		return false
	}
	return len(y.turns) >= manyTurns || y.rare()
}

// rare says that so many hits come up less than once in lengthChance times
// where in each turn any answer is as likely as any other to be the longest: the
// upper tail of the sum of unequal coins, counted out in whole numbers.
func (y *lengthTally) rare() bool {
	ways := make([]*big.Int, len(y.turns)+1) // ways[n]: to have n hits
	for i := range ways {
		ways[i] = new(big.Int)
	}
	ways[0].SetInt64(1)
	all := big.NewInt(1)
	scratch := new(big.Int)
	for i, o := range y.turns {
		yes, no := big.NewInt(int64(o.best)), big.NewInt(int64(o.of-o.best))
		for n := i + 1; n > 0; n-- {
			ways[n].Add(ways[n].Mul(ways[n], no), scratch.Mul(ways[n-1], yes))
		}
		ways[0].Mul(ways[0], no)
		all.Mul(all, big.NewInt(int64(o.of)))
	}
	tail := new(big.Int)
	for _, w := range ways[y.hits:] {
		tail.Add(tail, w)
	}
	return tail.Mul(tail, big.NewInt(lengthChance)).Cmp(all) < 0
}
