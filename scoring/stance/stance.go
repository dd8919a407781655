// Package stance tells what a text does in a conversation: it permits or
// refuses, promises a deed, hands work back, blames or owns, asks, apologises,
// gives away what is private. It goes by short phrases, and is made to hold two
// texts against each other; what a reply is worth it doesn't say. It imports
// nothing else of this program.
package stance

import (
	"math/bits"
	"strings"
	"unicode"
)

// Moves are the things a text does.
type Moves uint32

// The moves. The first two make up the side a text is on.
const (
	Permits Moves = 1 << iota
	Refuses
	Hands    // tells the customer to take, give or leave out something
	Confides // gives away what is private
	Promises // says what will be done, or what has been
	Pushes   // leaves the work to the customer
	Asks
	Requests // wants something handed over
	Sorry
	Owns   // takes the fault
	Blames // sees the fault elsewhere, or denies it
	Feels  // names or takes up what the customer feels
	Agrees
	Thanks
	Unsure // says that something isn't known
	Offers // offers money or a thing
	Closes // says goodbye
)

// weights say how much a move tells of a text, by its place. What both sides of
// a conversation do all the time tells little.
var weights = [...]int{1, 1, 4, 4, 2, 3, 2, 3, 2, 3, 3, 2, 2, 2, 3, 2, 2}

// Stance is what a text does.
type Stance struct {
	Moves    Moves
	Promised string // the clauses that promise, with a space between them
	Stated   string // those that neither ask nor refuse, in the same way
}

// Side is 1 where a text permits, -1 where it refuses, and else 0. Who says yes
// and then no refuses; who gives a secret away permits, whatever they say of
// the rule.
func (m Moves) Side() int {
	switch {
	case m&Confides != 0:
		return 1
	case m&Refuses != 0:
		return -1
	case m&(Permits|Hands) != 0:
		return 1
	}
	return 0
}

// Likeness tells how alike two sets of moves are, from 0 to 100: twice the
// weight of what both have by the weight of each (Dice, 1945).
func (m Moves) Likeness(n Moves) int {
	const whole = 100
	both := m.weight() + n.weight()
	if both == 0 {
		return 0
	}
	return whole * 2 * (m & n).weight() / both
}

func (m Moves) weight() int {
	sum := 0
	for ; m != 0; m &= m - 1 {
		sum += weights[bits.TrailingZeros32(uint32(m))]
	}
	return sum
}

// Read tells what a text does, in time in proportion to its length.
func Read(text string) Stance {
	var s Stance
	var promised, stated []string
	saysNo := false
	for _, c := range clauses(text) {
		moves := c.moves()
		if moves&(Asks|Refuses) == 0 {
			stated = append(stated, strings.Join(c.words, " "))
			if moves&Promises != 0 {
				promised = append(promised, strings.Join(c.words, " "))
			}
		}
		saysNo = saysNo || c.words[0] == "no" || c.words[0] == "nope"
		s.Moves |= moves
	}
	if saysNo && s.Moves&Offers == 0 { // else it answers a question
		s.Moves |= Refuses
	}
	s.Stated = strings.Join(stated, " ")
	s.Promised = strings.Join(promised, " ")
	return s
}

// clause is what stands between two marks.
type clause struct {
	words []string // folded, with contractions taken apart
	asked bool
}

// denialReach is how many words before a phrase may deny it.
const denialReach = 3

func (c *clause) moves() Moves {
	var moves Moves
	known := phrases()
	for i, word := range c.words {
		if i == 0 {
			moves |= openers[word]
		}
		for _, p := range known[word] {
			if !p.at(c.words[i:]) {
				continue
			}
			if p.moves&(Permits|Hands|Requests) != 0 && denied(c.words[max(0, i-denialReach):i]) {
				moves |= Refuses
				continue
			}
			moves |= p.moves
		}
	}
	if c.tellsNumber() {
		moves |= Confides
	}
	if moves&Refuses != 0 {
		moves &^= Promises
	}
	if c.asked {
		moves = moves&^(Promises|Hands|Refuses) | Asks
	}
	return moves
}

// tellsNumber says whether a clause tells a number as long as a telephone's:
// "it is 555 0100", and not "I'll ring you on 555 0100".
func (c *clause) tellsNumber() bool {
	const fewest = 6
	digits, told := 0, false
	for i, word := range c.words {
		if word[0] < '0' || word[0] > '9' {
			digits = 0
			told = word == "is" || i > 0 && told && word == "on"
			continue
		}
		digits += len(word)
		if told && digits >= fewest {
			return true
		}
	}
	return false
}

func denied(words []string) bool {
	for _, word := range words {
		if word == "not" || word == "never" {
			return true
		}
	}
	return false
}

// clauses takes a text apart. "but" begins a new one.
func clauses(text string) []clause {
	var list []clause
	var now clause
	end := func(asked bool) {
		if len(now.words) > 0 {
			now.asked = asked
			list = append(list, now)
		}
		now = clause{}
	}
	start := -1
	flush := func(to int) {
		if start < 0 {
			return
		}
		word := strings.Trim(strings.ReplaceAll(strings.ToLower(text[start:to]), "’", "'"), "'")
		start = -1
		if word == "but" {
			end(false)
		} else if word != "" {
			now.words = apart(now.words, word)
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’':
			if start < 0 {
				start = i
			}
		default:
			flush(i)
			if strings.ContainsRune(",.;:!?\n", r) {
				end(r == '?')
			}
		}
	}
	flush(len(text))
	end(false)
	return list
}

// apart adds a word, with contractions taken apart.
func apart(words []string, word string) []string {
	if full, ok := short[word]; ok {
		return append(words, full...)
	}
	base, rest, cut := strings.Cut(word, "'")
	if !cut {
		return append(words, word)
	}
	if full, ok := tails[rest]; ok {
		return append(words, base, full)
	}
	if rest == "t" {
		return append(words, strings.TrimSuffix(base, "n"), "not")
	}
	return append(words, base)
}
