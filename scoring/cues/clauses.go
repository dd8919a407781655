package cues

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
		case "a", "an", "our", "all", "some", "most", "many", "every", "each", "there": // may be said of anything
		default:
			return t.tokens[first].word.is(classGeneral)
		}
	}
	if t.tokens[first].word.is(classNumber) || t.tokens[first].word.is(classDay) || c.to-first < 3 {
		return false
	}
	if t.mentions(c, classGeneral) && !t.mentions(c, classPast) {
		return true
	}
	if t.hangsOn(first + 1) {
		return false // "builders at forty an hour"
	}
	picture := t.tokens[first].word.is(classArticle) && first+2 < c.to && t.hangsOn(first+2) // "a blanket over the window, just to sleep"
	our, plural, helped := t.tokens[first].word.is(classWe), false, false
	for i := first; i < c.to; i++ {
		w := t.tokens[i].word
		switch {
		case w.is(classFeeling), w.is(classGrim), i <= first+1 && endsIn(w.text, "ing"):
			return false
		case w.is(classPast), endsIn(w.text, "ed") && i > first && !t.tokens[i-1].word.is(classAux) && t.tokens[i-1].word.text != "get":
			return false
		case i > first+5:
		case w.text == "is" || w.text == "are" || w.text == "can" || w.text == "may" || w.text == "must" || w.text == "do" || w.text == "does":
			helped = true
		case i <= first+1 && (endsIn(w.text, "s") || w.text == "children" || w.text == "people"):
			plural = true
		}
	}
	return plural && !picture || helped && !our
}

// hangsOn says whether a word is a preposition, which makes a picture rather
// than a statement of what stands before it.
func (t *text) hangsOn(i int32) bool {
	switch t.tokens[i].word.text {
	case "at", "in", "on", "of", "with", "without", "from", "for", "since", "until", "after", "before", "by", "under", "over", "behind":
		return true
	}
	return false
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

// mentions says whether a word of a class stands in a clause.
func (t *text) mentions(c *clause, is class) bool {
	for i := c.from; i < c.to; i++ {
		if t.tokens[i].word.is(is) {
			return true
		}
	}
	return false
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
		if !begins && !t.verbFirst(in, i) {
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
	if next >= in.to || !begins && (!t.tokens[next].word.is(classYou) || !t.tokens[next].word.is(classSubject)) {
		return noQuestion
	}
	if w.text == "had" || w.text == "should" && !in.question || !asked(t.tokens[next].word) {
		return noQuestion // "had you told me", "should you need"
	}
	if !in.question && (w.text == "have" && !t.tokens[next].word.is(classSubject) || w.text == "do" && next == i+2) {
		return noQuestion // "have the box at hand", "don't you worry"
	}
	return closedQuestion
}

// verbFirst says whether after a word that may open a question the verb comes
// before the subject.
func (t *text) verbFirst(in *sentence, i int32) bool {
	if i+2 >= in.to || !t.tokens[i+1].word.is(classAux) {
		return false
	}
	subject := t.tokens[i+2].word
	return subject.is(classSubject) || subject.text == "the" || subject.text == "your"
}

// asked says whether a word begins whom or what a question is about.
func asked(w *word) bool {
	switch w.text {
	case "your", "there", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "anything", "the", "that", "this":
		return true
	}
	return w.is(classSubject)
}

// relates says whether "which" or "who" goes on about what stands before it, as
// in "a plan, which is on our site".
func (t *text) relates(in *sentence, i int32) bool {
	w := t.tokens[i].word
	return i > in.from && !in.question && (w.text == "which" || w.text == "who") && t.tokens[i+1].word.is(classAux)
}

// asksOpen looks at what follows a word that may open a question: a verb that
// helps another, and whom it is about.
func (t *text) asksOpen(in *sentence, i int32) questionKind {
	w := t.tokens[i].word
	if t.relates(in, i) {
		return noQuestion
	}
	for j := i + 1; j < min(in.to, i+6); j++ {
		k := t.tokens[j].word
		if k.text == "happens" && !in.question && t.says(in, j+1) {
			return noQuestion // "what happens then is up to you"
		}
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
		if !in.question && j > i+1 && j+1 < in.to && endsIn(t.tokens[j+1].word.text, "ing") {
			return noQuestion // "what counts is getting it done"
		}
		return openQuestion
	}
	if in.question {
		return openQuestion
	}
	return noQuestion
}

// says whether a verb that helps another stands in a sentence from a token on.
func (t *text) says(in *sentence, from int32) bool {
	for i := from; i < in.to; i++ {
		if w := t.tokens[i].word; w.text == "is" || w.text == "was" || w.text == "will" {
			return true
		}
	}
	return false
}
