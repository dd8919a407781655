package cues

import "slices"

// ear is what listening finds out about a reply. Its parts are used again for
// the next.
type ear struct {
	clauses []clause
	played  []uint64  // the customer's words that came back, by their marks
	topics  [4]uint64 // what the customer speaks of
	sum     int       // points for what was played back
	facts   int       // the facts that came back in own words, where it counts
	details int       // numbers, days and months that came back
	words   int       // distinct words of the customer's
	named   int       // those of them that don't merely count or tell when
	related int       // words of the customer's topics
	asked   askedSoFar
	across  []across // words that stand together in the reply alone
}

type askedSoFar struct {
	open, closed, form, specific int
	questions                    int
}

// listen adds what only the turn can tell.
func (r *reading) listen() {
	r.points[Listening] += listeningBase
	r.divide()
	r.against()
	r.hearTopics()
	r.playBack()
	r.feelings()
	r.takesUpWords()
	r.reflects()
	r.questions()
	r.hearsWants()
	r.hearWrongly()
	r.weigh()
	r.leftOut()
}

// against marks the clauses that deny, blame, make small or talk over: what
// comes back in them was not listened to.
func (r *reading) against() {
	e := &r.ear
	for i := range e.clauses {
		c := &e.clauses[i]
		for at := c.from; at < c.to; at++ {
			if r.contradicts(c, at) {
				r.give("listening/contradicts", at, at+1, r.rule(r.at("listening/contradicts")).Worth)
				c.kind = clauseAgainst
			}
		}
	}
	from := 0 // matches stand in the order of the reply, as clauses do
	for m := range r.matches {
		m := &r.matches[m]
		if rule := r.rule(m.rule); rule.Criterion != Listening || rule.Worth > harsh {
			continue
		}
		for from < len(e.clauses) && e.clauses[from].to <= m.start {
			from++
		}
		for i := from; i < len(e.clauses) && e.clauses[i].from < m.end; i++ {
			e.clauses[i].kind = clauseAgainst
		}
	}
	for i := 1; i < len(e.clauses); i++ { // what follows in the sentence is of one mind
		a, b := &e.clauses[i-1], &e.clauses[i]
		if a.kind == clauseAgainst && b.kind == clauseTells && r.text.tokens[a.from].sentence == r.text.tokens[b.from].sentence {
			b.kind = clauseAgainst
		}
	}
}

// harsh is what a rule costs at least that takes the worth of the words about
// it.
const harsh = -40

// contradicts says whether a verb of the customer's is denied, as in "he
// wouldn't laugh", or a denied one affirmed, as in "he did knock".
func (r *reading) contradicts(c *clause, at int32) bool {
	k := &r.text.tokens[at]
	if !k.heard || !k.word.content() || k.scope&(Quoted|Reported|Hypothetical) != 0 || at < c.from+2 || c.kind == clauseAsks || k.word.mood != 0 || k.word.is(classBland) {
		return false
	}
	before, two := r.text.tokens[at-1].word, r.text.tokens[at-2].word
	plain, not := r.turn.saidHow(k.word.stem)
	if before.text == "did" && two.is(classSubject) && !two.is(classYou) {
		return not && !plain
	}
	if before.text == "just" || before.text == "even" || before.text == "really" {
		before, two = two, r.text.tokens[max(at-3, 0)].word
	}
	if before.text != "not" || !plain || not {
		return false
	}
	return two.text == "do" || two.text == "does" || two.text == "did" || two.text == "would" || two.text == "could"
}

// hearTopics notes what the customer speaks of.
func (r *reading) hearTopics() {
	r.ear.topics = [4]uint64{}
	for i := range r.turn.customer.tokens {
		if n := r.turn.customer.tokens[i].word.topic; n != 0 {
			r.ear.topics[n>>6] |= 1 << (n & 63)
		}
	}
}

// What a word of the customer's is worth when it comes back, in points, and a
// fact beyond its words.
const (
	worthWord    = 14
	worthDetail  = 22
	worthRelated = 7
	worthBland   = 7
	worthFact    = 30
	mostPlayed   = 48 // distinct words that are counted
)

// playBack finds what of the customer's came back, clause by clause.
func (r *reading) playBack() {
	e := &r.ear
	e.played, e.sum, e.facts, e.details, e.words, e.related, e.named = e.played[:0], 0, 0, 0, 0, 0, 0
	for i := range e.clauses {
		c := &e.clauses[i]
		points, first, last := r.playBackIn(c)
		for f := range r.facts {
			if p := &r.facts[f]; p.found && !p.denied && p.start >= c.from && p.start < c.to {
				worth := worthFact
				if r.blandly(p) {
					worth /= 2
				}
				if p.copied {
					worth /= 3
				} else if c.kind.weight() >= 50 {
					e.facts++
				}
				points += worth
				first, last = min(first, p.start), max(last, p.end)
			}
		}
		if points == 0 {
			continue
		}
		points = lessening(e.sum, points*c.kind.weight()/100)
		e.sum += points
		r.give("listening/plays-back-fact", first, last, points)
	}
}

// lessening makes less of points that come on top of many.
func lessening(before, points int) int {
	const plenty = 130
	switch {
	case before >= 2*plenty:
		return points / 5
	case before >= plenty:
		return points / 2
	}
	return points
}

// playBackIn adds up the words of the customer's that come back first in a
// clause, and gives the span they stand in.
func (r *reading) playBackIn(c *clause) (points int, first, last int32) {
	e := &r.ear
	first, last = c.to, c.from
	for i := c.from; i < c.to; i++ {
		k := &r.text.tokens[i]
		if k.scope&(Quoted|Reported) != 0 && !k.heard || len(e.played) >= mostPlayed {
			continue
		}
		if worth := r.wordBack(c, i); worth > 0 {
			points += worth
			first, last = min(first, i), max(last, i+1)
		}
	}
	return points, first, last
}

// wordBack gives the points of a word that comes back, or of one that belongs
// to what the customer speaks of; none the second time.
func (r *reading) wordBack(c *clause, i int32) int {
	e, k := &r.ear, &r.text.tokens[i]
	w := k.word
	if !k.heard || !w.content() {
		if n := w.topic; n != 0 && !k.heard && e.topics[n>>6]&(1<<(n&63)) != 0 && e.once(w.stem) {
			e.related++
			return worthRelated
		}
		return 0
	}
	if w.is(classNumber) && r.otherMeasure(i) {
		return 0
	}
	c.heard++
	if !e.once(w.stem) {
		return 0
	}
	worth := worthWord
	if w.is(classNumber) || w.is(classDay) || w.is(classMonth) {
		worth = worthDetail
		e.details++
	}
	bland := w.is(classBland)
	if bland {
		worth = worthBland
	}
	if k.copied {
		worth /= 4
	} else if !bland {
		e.words++
		if !w.is(classNumber) && !w.is(classDay) && !w.is(classMonth) && !span(w) {
			e.named++
		}
	}
	return worth
}

// span says whether a word tells when or how long, whatever it is about.
func span(w *word) bool {
	switch w.text {
	case "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
		"today", "tonight", "tomorrow", "yesterday", "morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "oclock", "o'clock":
		return true
	}
	return false
}

// blandly says whether a fact came back in words alone that stand in most talk.
func (r *reading) blandly(p *played) bool {
	for i := p.start; i < p.end; i++ {
		if w := r.text.tokens[i].word; w.content() && !w.is(classBland) {
			return false
		}
	}
	return true
}

// once says whether a mark is new, and keeps it.
func (e *ear) once(stem uint64) bool {
	if slices.Contains(e.played, stem) {
		return false
	}
	e.played = append(e.played, stem)
	return true
}

// mostMissing is how many facts are named as not played back: more would be a
// list to read out.
const mostMissing = 3

func (r *reading) leftOut() {
	left := 0
	for i, f := range r.facts {
		if !f.found && left < mostMissing {
			r.missing = append(r.missing, Missing{Criterion: Listening, What: "fact", Fact: r.turn.facts[i], Advice: "Say back what the customer told you, in your own words."})
			left++
		}
	}
	has, _ := r.turn.customerMoods()
	if has != 0 && r.seen("listening/names-feeling")+r.seen("listening/names-feeling-in-it")+r.seen("listening/says-feeling") == 0 {
		r.missing = append(r.missing, Missing{Criterion: Listening, What: "feeling", Advice: "They said how they feel: name it, and what brought it about."})
	}
}
