package cues

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
	related int       // words of the customer's topics
	asked   askedSoFar
}

type askedSoFar struct {
	open, closed, form, specific int
	questions                    int
}

// clause is a part of a sentence with a verb of its own, or without one.
type clause struct {
	from, to int32
	kind     clauseKind
	heard    int // the customer's words in it
}

type clauseKind uint8

const (
	clauseTells    clauseKind = iota // tells what is or was
	clauseAsks                       // asks
	clauseOrders                     // tells the customer to do something
	clausePromises                   // says what will or can be done
	clauseOwn                        // tells of the trainee's own doing
	clauseGeneral                    // says what is so for all
	clauseExplains                   // explains how a thing is
	clauseAgainst                    // denies, blames, makes small or talks over
)

// weight is how much of listening there is in a word of the customer's, by the
// kind of clause it comes back in, in percent.
func (k clauseKind) weight() int {
	return [...]int{100, 85, 35, 55, 60, 25, 45, 15}[k]
}

// divide takes the reply apart into clauses.
func (r *reading) divide() {
	e := &r.ear
	e.clauses = e.clauses[:0]
	t := &r.text
	for s := range t.sentences {
		in := &t.sentences[s]
		from := in.from
		for i := in.from + 1; i <= in.to; i++ {
			if i == in.to || t.newClause(in, from, i) {
				e.clauses = append(e.clauses, clause{from: from, to: i})
				from = i
			}
		}
	}
	for i := range e.clauses {
		c := &e.clauses[i]
		in := &t.sentences[t.tokens[c.from].sentence]
		c.kind = t.clauseKind(in, c)
	}
}

// newClause says whether a token begins a clause.
func (t *text) newClause(in *sentence, from, i int32) bool {
	k := &t.tokens[i]
	if k.before&(breakClause|breakComma) != 0 {
		return true
	}
	if t.opensQuestion(in, i) != noQuestion && (i-from > 6 || t.opensQuestion(in, from) == noQuestion) {
		return true
	}
	w := k.word
	if w.is(classBut) || w.is(classAnd) {
		return i+1 < in.to && (t.tokens[i+1].word.is(classSubject) || t.tokens[i+1].word.text == "let")
	}
	return false
}

func (t *text) clauseKind(in *sentence, c *clause) clauseKind {
	if t.opensQuestion(in, c.from) != noQuestion {
		return clauseAsks
	}
	first := c.from
	for first < c.to-1 && opener(t.tokens[first].word) {
		first++
	}
	if t.orders(c, first) {
		return clauseOrders
	}
	var own, you, later, other bool
	for i := c.from; i < c.to; i++ {
		w := t.tokens[i].word
		switch {
		case w.is(classSubject) && (w.is(classI) || w.is(classWe)):
			own = true
		case w.is(classYou):
			you = true
		case tellsLater(w.text):
			later = true
		case w.is(classThey), w.text == "it", w.text == "that", w.text == "this":
			other = true
		}
	}
	switch {
	case later && !you:
		return clausePromises
	case later && own:
		return clausePromises
	case own && !you:
		return clauseOwn
	case !own && !you && !other && t.general(c, first):
		return clauseGeneral
	case !own && !you && t.explains(c):
		return clauseExplains
	}
	return clauseTells
}

func tellsLater(text string) bool {
	switch text {
	case "will", "can", "shall", "going", "let", "could":
		return true
	}
	return false
}

func endsIn(text, end string) bool {
	return len(text) > len(end)+2 && text[len(text)-len(end):] == end
}

// opener says whether a word may stand before what a clause begins with.
func opener(w *word) bool {
	switch w.text {
	case "please", "and", "so", "then", "just", "but", "now", "first", "kindly", "ok", "okay", "also", "well", "right", "or", "instead", "simply", "oh", "no", "yes", "sorry":
		return true
	}
	return false
}

// orders says whether a clause begins with an order.
func (t *text) orders(c *clause, first int32) bool {
	w := t.tokens[first].word
	if w.text == "do" && first+2 < c.to && t.tokens[first+1].word.is(classNot) {
		return t.tokens[first+2].word.is(classBid)
	}
	if !w.is(classBid) || first+1 >= c.to {
		return w.is(classBid) && c.to-c.from <= 2
	}
	next := t.tokens[first+1].word
	return !next.is(classAux) && !next.is(classPast)
}

// general says whether a clause tells what is so for all: its subject is a
// bare noun, or one of no particular thing, and it stands in the present.
func (t *text) general(c *clause, first int32) bool {
	if t.tokens[first].word.is(classStop) {
		switch t.tokens[first].word.text {
		case "a", "an", "our", "all", "some", "most", "many", "every", "each", "there":
		default:
			return t.tokens[first].word.is(classGeneral)
		}
	}
	if t.tokens[first].word.is(classNumber) || t.tokens[first].word.is(classDay) || c.to-first < 3 {
		return false
	}
	our, plural, helped := t.tokens[first].word.is(classWe), false, false
	for i := first; i < c.to; i++ {
		w := t.tokens[i].word
		switch {
		case w.is(classFeeling), w.is(classGrim), i <= first+1 && endsIn(w.text, "ing"):
			return false
		case w.is(classPast), endsIn(w.text, "ed") && i > first && !t.tokens[i-1].word.is(classAux):
			return false
		case i > first+5:
		case w.text == "is" || w.text == "are" || w.text == "can" || w.text == "may" || w.text == "must" || w.text == "do" || w.text == "does":
			helped = true
		case i <= first+1 && (endsIn(w.text, "s") || w.text == "children" || w.text == "people"):
			plural = true
		}
	}
	return plural || helped && !our
}

// explains says whether a clause tells how a thing is or has to be, and judges
// nothing about it.
func (t *text) explains(c *clause) bool {
	present := false
	for i := c.from; i < c.to; i++ {
		w := t.tokens[i].word
		switch {
		case w.is(classFeeling), w.is(classGrim), w.is(classJudge), w.is(classPast), endsIn(w.text, "ed") && i > c.from && !t.tokens[i-1].word.is(classAux), w.is(classNot):
			return false
		case w.text == "is" || w.text == "are" || w.text == "has" || w.text == "have" || w.text == "must" || w.text == "needs":
			present = true
		}
	}
	return present
}

type questionKind uint8

const (
	noQuestion questionKind = iota
	closedQuestion
	openQuestion
)

// opensQuestion says whether a question begins at a token, by its words and
// not by its mark, which is often left out.
func (t *text) opensQuestion(in *sentence, i int32) questionKind {
	w := t.tokens[i].word
	if i+1 >= in.to {
		return noQuestion
	}
	begins := i == in.from || t.tokens[i].before != 0 || opener(t.tokens[i-1].word)
	if w.is(classAsk) {
		if !begins && (i+2 >= in.to || !t.tokens[i+1].word.is(classAux) || !t.tokens[i+2].word.is(classSubject) && t.tokens[i+2].word.text != "the" && t.tokens[i+2].word.text != "your") {
			return noQuestion // "I see what you did": only a question has the verb first
		}
		return t.asksOpen(in, i)
	}
	if !w.is(classAux) || !begins && t.tokens[i-1].word.is(classStop) {
		return noQuestion
	}
	next := i + 1
	if t.tokens[next].word.is(classNot) {
		next++
	}
	if next >= in.to || !begins && !t.tokens[next].word.is(classYou) {
		return noQuestion
	}
	n := t.tokens[next].word
	if n.is(classSubject) || n.text == "your" || n.text == "there" || n.text == "anyone" || n.text == "anything" || n.text == "the" || n.text == "that" || n.text == "this" {
		if w.text == "had" || w.text == "should" && !in.question {
			return noQuestion // "had you told me", "should you need"
		}
		return closedQuestion
	}
	return noQuestion
}

// asksOpen looks at what follows a word that may open a question: a verb that
// helps another, and whom it is about.
func (t *text) asksOpen(in *sentence, i int32) questionKind {
	w := t.tokens[i].word
	for j := i + 1; j < min(in.to, i+6); j++ {
		k := t.tokens[j].word
		if k.text == "happened" || k.text == "happens" || k.text == "about" && j == i+1 {
			return openQuestion
		}
		if !k.is(classAux) {
			if k.is(classSubject) || k.text == "the" && w.text != "which" {
				return noQuestion // "what you paid for"
			}
			continue
		}
		if w.text == "who" || w.text == "where" || w.text == "when" || w.text == "how" && j > i+1 && (t.tokens[i+1].word.text == "many" || t.tokens[i+1].word.text == "long") {
			return openQuestion
		}
		return openQuestion
	}
	if in.question {
		return openQuestion
	}
	return noQuestion
}

// listen adds what only the turn can tell.
func (r *reading) listen() {
	r.points[Listening] += listeningBase
	r.divide()
	r.against()
	r.hearTopics()
	r.playBack()
	r.feelings()
	r.questions()
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
		for m := range r.matches {
			m := &r.matches[m]
			rule := r.rule(m.rule)
			if rule.Criterion == Listening && rule.Worth <= harsh && m.start < c.to && m.end > c.from {
				c.kind = clauseAgainst
			}
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
	if !k.heard || !k.word.content() || k.scope&(Quoted|Reported|Hypothetical) != 0 || at < c.from+2 || c.kind == clauseAsks || k.word.mood != 0 {
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
	worthFact    = 30
	mostPlayed   = 48 // distinct words that are counted
)

// playBack finds what of the customer's came back, clause by clause.
func (r *reading) playBack() {
	e := &r.ear
	e.played, e.sum, e.facts, e.details, e.words, e.related = e.played[:0], 0, 0, 0, 0, 0
	for i := range e.clauses {
		c := &e.clauses[i]
		points, first, last := r.playBackIn(c)
		for f := range r.facts {
			if p := &r.facts[f]; p.found && !p.denied && p.start >= c.from && p.start < c.to {
				worth := worthFact
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
		w := k.word
		if k.scope&(Quoted|Reported) != 0 && !k.heard || len(e.played) >= mostPlayed {
			continue
		}
		if !k.heard || !w.content() {
			if n := w.topic; n != 0 && !k.heard && e.topics[n>>6]&(1<<(n&63)) != 0 && e.once(w.stem) {
				points += worthRelated
				e.related++
				first, last = min(first, i), max(last, i+1)
			}
			continue
		}
		c.heard++
		if !e.once(w.stem) {
			continue
		}
		worth := worthWord
		if w.is(classNumber) || w.is(classDay) || w.is(classMonth) {
			worth = worthDetail
			e.details++
		}
		if k.copied {
			worth /= 4
		} else {
			e.words++
		}
		points += worth
		first, last = min(first, i), max(last, i+1)
	}
	return points, first, last
}

// once says whether a mark is new, and keeps it.
func (e *ear) once(stem uint64) bool {
	for _, s := range e.played {
		if s == stem {
			return false
		}
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
}
