package cues

import "strings"

// stepKind is who does a step, and in what form it is told.
type stepKind uint8

const (
	stepOwn     stepKind = iota // "I'll ring", "let me look", "I've sent"
	stepOther                   // a colleague with a name or a trade: "our nurse is coming"
	stepDone                    // "your card is unblocked", "refund sent"
	stepOffer                   // "you can have", "there is a train", "I've got a table"
	stepHollow                  // "I'll see what can be done"
	stepSomeone                 // "someone will be in touch"
	stepKinds
)

// What each kind of step is called, and earns where nothing speaks against it.
var (
	stepRules = [stepKinds]ruleID{
		"problem-solving/own-deed", "problem-solving/named-owner", "problem-solving/step-done", "problem-solving/offer",
		"problem-solving/hollow", "problem-solving/someone",
	}
)

// clauseSteps read steps that only the start of a clause can tell.
var clauseSteps = [...]func(*reading, *sentence, int32) (step, bool){(*reading).takeOurs, (*reading).goingTo, (*reading).tellsDone, (*reading).bareStep, (*reading).hereIs, (*reading).oneWord, (*reading).rather}

// step is something that is done, or said to be.
type step struct {
	kind       stepKind
	start, end int32 // tokens
	verb       int32
	worth      int
}

// plan is what a reply does about the problem.
type plan struct {
	steps     []step
	sentences []bool // those with a step that counts
	best      int    // worth of the best step
	unmarked  bool   // it has no marks between its words
	able      int    // worth of the best step, or of what was asked of the cause
}

// steps finds all steps, from the first word to the last.
func (r *reading) findSteps() {
	p := &r.plan
	p.steps, p.sentences, p.best, p.unmarked = p.steps[:0], p.sentences[:0], 0, r.unmarked()
	for si := range r.text.sentences {
		p.sentences = append(p.sentences, false)
		s := &r.text.sentences[si]
		until := s.from
		for i := s.from; i < s.to; i++ {
			if i < until || r.text.tokens[i].scope&(Quoted|Reported) != 0 {
				continue
			}
			st, ok := r.stepAt(s, i)
			if !ok {
				st, ok = r.carried(s, i)
			}
			if !ok {
				continue
			}
			until = st.end
			if st.worth = r.weighStep(s, &st); st.worth <= 0 {
				continue
			}
			p.steps = append(p.steps, st)
			if st.kind != stepHollow && st.kind != stepSomeone {
				p.sentences[si] = true
			}
			p.best = max(p.best, st.worth)
		}
	}
}

// stepAt reads a step that begins at a token.
func (r *reading) stepAt(s *sentence, i int32) (step, bool) {
	w := r.text.tokens[i].word
	switch {
	case w.text == "someone" || w.text == "somebody":
		return r.someone(s, i)
	case w.text == "working" && (r.wordAt(s, i+1) == "on" || r.wordAt(s, i+1) == "hard") && !r.negatedAt(s, i-1, i):
		return r.kept(s, stepHollow, i, i, 70), true
	case r.ownSubject(s, i):
		if st, ok := r.mayI(s, i); ok {
			return st, ok
		}
		return r.ownStep(s, i)
	case w.is(classSubject):
		if st, ok := r.theirs(s, i); ok {
			return st, ok
		}
	case w.text == "let" && r.wordAt(s, i+1) == "me":
		return r.deedAfter(s, i, i+2, formBase, 130)
	case i == s.from || r.clauseStart(s, i):
		for _, read := range clauseSteps {
			if st, ok := read(r, s, i); ok {
				return st, ok
			}
		}
	}
	if st, ok := r.auxStep(s, i); ok {
		return st, ok
	}
	return r.plainStep(s, i)
}

// someone reads what nobody in particular does.
func (r *reading) someone(s *sentence, i int32) (step, bool) {
	for j := i + 1; j < min(s.to, i+7); j++ {
		switch r.wordAt(s, j) {
		case "will", "should", "can", "may", "might", "would", "to":
			return r.kept(s, stepSomeone, i, j, 70), !s.question && r.wordAt(s, i-1) != "when" && !r.wishedFor(s, i)
		case "is", "has":
			k := r.asides(s, j+1)
			return r.kept(s, stepSomeone, i, j, 70), !s.question && k < s.to && (r.text.tokens[k].word.ing() || r.text.tokens[k].word.past() || r.wordAt(s, k) == "on")
		}
	}
	return step{}, false
}

// The forms of a verb.
type form uint8

const (
	formBase form = iota
	formIng
	formPast
)

// ing says whether a verb ends in -ing. Without a vowel before it, it is no
// ending: bring, string.
func (w *word) ing() bool {
	base, ok := strings.CutSuffix(w.text, "ing")
	return ok && len(base) > 1 && strings.ContainsAny(base, "aeiouy")
}

func (w *word) past() bool {
	return w.is(classDid) || len(w.text) > 3 && strings.HasSuffix(w.text, "ed") && !strings.HasSuffix(w.text, "eed")
}

// plainS says whether a verb ends as after he or she.
func (w *word) plainS() bool {
	return len(w.text) > 3 && w.text[len(w.text)-1] == 's' && w.text[len(w.text)-2] != 's'
}

func (r *reading) isAt(s *sentence, i int32, c class) bool {
	return i >= s.from && i < s.to && r.text.tokens[i].word.is(c)
}

// asides passes over what may stand between a subject and its verb.
func (r *reading) asides(s *sentence, i int32) int32 {
	for n := 0; n < 4 && i < s.to && r.text.tokens[i].word.is(classAside) && (n == 0 || r.text.tokens[i].before&breakComma == 0); n++ {
		i++
	}
	return i
}

func (r *reading) clauseStart(s *sentence, i int32) bool {
	if r.plan.unmarked && i > s.from && r.text.tokens[i-1].word.content() && !r.isAt(s, i-1, classPerson) && !r.isAt(s, i-1, classDeed) && (r.isAt(s, i, classAside) || r.isAt(s, i, classDeed)) {
		return true // nobody can tell where the clauses of a reply without marks begin
	}
	return r.text.tokens[i].before != 0 || i > s.from && (r.isAt(s, i-1, classAnd) || r.isAt(s, i-1, classBut))
}

// ownSubject says whether a token is I or we as who does something.
func (r *reading) ownSubject(s *sentence, i int32) bool {
	switch r.text.tokens[i].word.text {
	case "i", "we":
		return true
	case "ill", "il":
		j := r.asides(s, i+1)
		return r.isAt(s, j, classDeed) || r.isAt(s, j, classHollow) || r.wordAt(s, j) == "be" || r.wordAt(s, j) == "have"
	}
	return false
}

// negatedAt says whether a negation stands between two tokens, or right before
// the first with a verb of thinking: "I don't think we can".
func (r *reading) negatedAt(s *sentence, from, to int32) bool {
	for i := from; i < to && i < s.to; i++ {
		if r.text.tokens[i].word.is(classNot) && !r.isAt(s, i+1, classOnly) {
			return true
		}
	}
	for i := from - 1; i >= max(s.from, from-5); i-- {
		if !r.text.tokens[i].word.is(classNot) {
			continue
		}
		switch r.wordAt(s, i+1) {
		case "think", "believe", "sure", "certain", "know", "see", "suppose", "way", "say", "promise", "expect", "guarantee", "something", "anything", "much":
			return true
		}
		if i == from-1 && r.wordAt(s, i) != "no" && r.text.tokens[from].before == 0 { // "nothing we can do"
			return true
		}
	}
	return false
}

// ownStep reads what stands after I or we.
func (r *reading) ownStep(s *sentence, i int32) (step, bool) {
	j := r.asides(s, i+1)
	if j >= s.to {
		return step{}, false
	}
	switch r.wordAt(s, i) {
	case "ill", "il":
		return r.deedAfter(s, i, j, formBase, 150)
	}
	next := r.asides(s, j+1)
	if r.wondered(s, i, next) {
		return step{}, false
	}
	switch r.wordAt(s, j+1) { // a bound, or a habit: no deed of today
	case "only", "always":
		if r.wordAt(s, j) != "will" {
			return step{}, false
		}
	}
	switch r.wordAt(s, j) {
	case "will", "shall", "wil", "ll":
		return r.deedAfter(s, i, next, formBase, 150)
	case "can":
		st, ok := r.deedAfter(s, i, next, formBase, 135)
		return st, ok && r.wordAt(s, i-1) != "so" && (r.wordAt(s, i-1) != "that" || r.wordAt(s, i-2) != "so") // "so that we can help you"
	case "could":
		st, ok := r.deedAfter(s, i, next, formBase, 110)
		return st, ok && !r.butAfter(s, next)
	case "might", "may":
		return r.deedAfter(s, i, next, formBase, 60)
	case "would":
		if st, ok := r.willing(s, i, next, 135); ok {
			return st, ok
		}
		return r.wouldStep(s, i, next)
	case "am", "are", "m", "re":
		return r.amStep(s, i, next)
	case "have", "ve":
		switch r.wordAt(s, i-1) { // "what should I have asked?"
		case "should", "could", "would", "might", "must":
			return step{}, false
		}
		return r.haveStep(s, i, next)
	case "want", "wish", "promise", "plan", "intend", "propose":
		st, ok := r.deedAfter(s, i, r.asides(s, next+1), formBase, 100)
		return st, ok && r.wordAt(s, next) == "to"
	}
	return r.tellsOwn(s, i, j)
}

// butAfter says whether an offer is taken back: "we could, but …".
func (r *reading) butAfter(s *sentence, from int32) bool {
	for i := from; i < min(s.to, from+sentenceReach); i++ {
		if r.isAt(s, i, classBut) {
			return true
		}
	}
	return false
}

// tellsOwn reads a deed of one's own in the present or the past: "I block it",
// "I rang the depot".
func (r *reading) tellsOwn(s *sentence, i, j int32) (step, bool) {
	switch r.wordAt(s, i-1) { // a clause about the reply's own thoughts, or a question
	case "did", "do", "should", "must", "if", "when", "that", "how", "had", "will", "can", "shall", "would", "could":
		return step{}, false
	}
	w, habit := r.text.tokens[j].word, r.text.tokens[i].word.is(classWe) // "we close at six"
	if !w.is(classDeed) || w.is(classStative) {
		return step{}, false
	}
	if w.past() {
		if habit && !r.recent(s, i) {
			return r.deedAfter(s, i, j, formPast, 60) // what was done long ago helps nobody
		}
		return r.deedAfter(s, i, j, formPast, 130)
	}
	switch w.text {
	case "get", "look", "stand", "sit", "allow", "offer", "charge", "serve", "sell", "work", "live":
		return step{}, false // as in "I get the worry", "we offer many"
	}
	if !r.objectAt(s, j+1) && !r.isAt(s, j+1, classSomeone) && (j+1 >= s.to && !w.is(classRemedy) || j+1 < s.to && !r.text.tokens[j+1].heard && !sendsWith(r.text.tokens[j+1].word)) &&
		(habit || !r.isAt(s, j+1, classStop) && (j+1 >= s.to || !r.text.tokens[j+1].timed)) {
		return step{}, false
	}
	return r.deedAfter(s, i, j, formBase, 120)
}

// objectAt says whether what a deed is done to begins at a token.
func (r *reading) objectAt(s *sentence, i int32) bool {
	return r.isAt(s, i, classDeterminer) || r.isAt(s, i, classYou) || r.isAt(s, i, classThey)
}

func (r *reading) kept(s *sentence, kind stepKind, start, verb int32, worth int) step {
	return step{kind: kind, start: start, verb: verb, end: min(s.to, verb+2), worth: worth}
}

// deedAfter reads the verb of somebody's own deed.
func (r *reading) deedAfter(s *sentence, start, v int32, f form, worth int) (step, bool) {
	none := step{}
	if v >= s.to || r.negatedAt(s, start, v+1) {
		return none, false
	}
	switch r.wordAt(s, v+1) {
	case "nobody", "nothing", "none":
		return none, false
	}
	w := r.text.tokens[v].word
	switch w.text {
	case "be":
		return r.beStep(s, start, r.asides(s, v+1), worth)
	case "do":
		return r.doStep(s, start, v, worth)
	case "have":
		if next := r.wordAt(s, v+2); r.wordAt(s, v+1) == "a" && (next == "word" || next == "look" || next == "think" || next == "chat") {
			return r.kept(s, stepHollow, start, v, 80), true
		}
		return r.kept(s, stepOwn, start, v, worth), v+1 < s.to && r.wordAt(s, v+1) != "to" && !r.text.tokens[v+1].word.past()
	}
	if r.noDeed(s, v, f) {
		return none, false
	}
	if r.seesTo(s, v) {
		return r.kept(s, stepOwn, start, v, worth*7/8), true
	}
	if f == formPast && w.finding() {
		worth = 50
	}
	if kind, value, ok := r.hollowVerb(s, v); ok {
		return r.kept(s, kind, start, v, value), true
	}
	if !w.is(classDeed) { // any verb may be a deed where a promise stands before it
		worth = worth * 7 / 8
		if w.is(classStop) && w.text != "go" || w.is(classNumber) || r.text.tokens[v].timed || f == formPast && !r.hasObject(s, v) {
			return none, false
		}
	}
	return r.kept(s, stepOwn, start, v, worth), true
}

// doStep reads "do": "what I can do is ring her", "I'll do my best".
func (r *reading) doStep(s *sentence, start, v int32, worth int) (step, bool) {
	switch next := r.wordAt(s, v+1); next {
	case "is":
		return r.deedAfter(s, start, r.asides(s, v+2), formBase, worth)
	case "my", "our", "everything", "whatever", "what", "anything", "all", "something":
		return r.kept(s, stepHollow, start, v, 65), true
	case "yours", "it", "them", "this", "these", "both":
		return r.kept(s, stepOwn, start, v, worth*7/8), true
	}
	return r.kept(s, stepOwn, start, v, worth/2), v+1 < s.to
}

// beStep reads "I'll be there", "I'll be sending".
func (r *reading) beStep(s *sentence, start, j int32, worth int) (step, bool) {
	if j >= s.to {
		return step{}, false
	}
	w := r.text.tokens[j].word
	switch w.text {
	case "there", "here", "with", "back", "over", "round", "outside", "down", "at", "up", "beside", "waiting":
		return r.kept(s, stepOwn, start, j, 125), true
	case "in":
		if r.wordAt(s, j+1) == "touch" || r.wordAt(s, j+1) == "contact" {
			return r.kept(s, stepHollow, start, j, 65), true
		}
		return r.kept(s, stepOwn, start, j, 100), true
	case "able", "happy", "glad", "delighted":
		if r.wordAt(s, j+1) == "to" {
			return r.deedAfter(s, start, r.asides(s, j+2), formBase, worth*3/4)
		}
	}
	if w.ing() {
		return r.deedAfter(s, start, j, formIng, worth)
	}
	return step{}, false
}
