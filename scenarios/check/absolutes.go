package check

import "rehearse/scenarios"

// Words without exceptions, and phrases with the same words that mean
// something else. "Never" and "always" mark a wrong option for anybody who has
// sat a test: specific determiners, to Haladyna, Downing and Rodriguez (2002).
const (
	absolutePhrases = `
never|always|all|none|every|everyone|everybody|nobody|impossible|completely|absolutely
no one|way|chance|exception|exceptions
under no circumstances
without exception|fail`
	notAbsolutePhrases = `
never mind
all right|day|night|morning|afternoon|evening|week|month|year|over|along|same|better
all the best|same|more|time|way
all of you|us|it|this|that|them
at|after|above|in|of|for all
it|that|this|them|us|you|me|we|they|and all
every other|now|single? day|night|morning|evening|hour|minute|week|month|year|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday
every NUMBER
no one|way of|to`
)

// leastPoorer is how many poorer answers need to have an absolute. With a
// single one it is chance.
const leastPoorer = 2

// absolutesGiveAway tells that the best answer of a turn is the only one
// without absolutes. One that plays the customer's own word back, or quotes,
// makes no claim.
func (l *lesson) absolutesGiveAway(turn int) {
	t := &l.sc.Turns[turn]
	first := -1
	for i := range t.Answers {
		has := l.claimsAll(&l.answers[i], l.best[turn][i])
		if has == l.best[turn][i] {
			return
		}
		if !has && first < 0 {
			first = i
		}
	}
	if first < 0 || len(t.Answers)-count(l.best[turn]) < leastPoorer {
		return
	}
	l.tell(l.sc.Finding(t.Answers[first].ID, scenarios.AbsolutesGiveAway,
		"the best answer is the only one without a word like \"never\" or \"always\"",
		"take such words out of a poorer answer, or give the best one a limit of its own"))
}

// claimsAll says that a passage has an absolute. Strictly, any such word
// counts.
func (l *lesson) claimsAll(p *passage, strictly bool) bool {
	for i, h := range p.hits {
		if h.kind != absolute {
			continue
		}
		if strictly || !p.words[h.from].quoted && !l.customer[stem(p.words[h.from].text)] && !p.covered(i, notAbsolute) {
			return true
		}
	}
	return false
}

// covered says that a phrase of some kind has a hit's words in it. Hits stand
// in order of their first word, so that only neighbours need a look.
func (p *passage) covered(at int, by kind) bool {
	const longest = 6 // words of a phrase
	h := p.hits[at]
	first := at
	for first > 0 && p.hits[first-1].from > h.from-longest {
		first--
	}
	for _, other := range p.hits[first:] {
		if other.from > h.from {
			break
		}
		if other.kind == by && h.to <= other.to {
			return true
		}
	}
	return false
}
