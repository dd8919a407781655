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
}

// steps finds all steps, from the first word to the last.
func (r *reading) findSteps() {
	p := &r.plan
	p.steps, p.sentences, p.best = p.steps[:0], p.sentences[:0], 0
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
		return r.ownStep(s, i)
	case w.text == "let" && r.wordAt(s, i+1) == "me":
		return r.deedAfter(s, i, i+2, formBase, 130)
	case i == s.from || r.clauseStart(s, i):
		if st, ok := r.tellsDone(s, i); ok {
			return st, ok
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
		case "will", "should", "is", "can", "may", "might", "would", "has", "to":
			return r.kept(s, stepSomeone, i, j, 70), !s.question
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

func (w *word) ing() bool { return len(w.text) > 4 && strings.HasSuffix(w.text, "ing") }

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
	for n := 0; n < 4 && i < s.to && r.text.tokens[i].word.is(classAside) && !(n > 0 && r.text.tokens[i].before&breakComma != 0); n++ {
		i++
	}
	return i
}

func (r *reading) clauseStart(s *sentence, i int32) bool {
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
		if r.text.tokens[i].word.is(classNot) && !(r.isAt(s, i+1, classOnly)) {
			return true
		}
	}
	for i := from - 1; i >= max(s.from, from-5); i-- {
		switch k := &r.text.tokens[i]; {
		case k.word.is(classNot):
			switch r.wordAt(s, i+1) {
			case "think", "believe", "sure", "certain", "know", "see", "suppose", "way", "say", "promise", "expect", "guarantee", "something", "anything", "much":
				return true
			}
			if i == from-1 && i+1 == from && r.wordAt(s, i) != "no" { // "nothing we can do"
				return true
			}
		}
	}
	return false
}

// ownStep reads what stands after I or we.
func (r *reading) ownStep(s *sentence, i int32) (step, bool) {
	none := step{}
	j := r.asides(s, i+1)
	if j >= s.to {
		return none, false
	}
	if w := r.text.tokens[i].word.text; w == "ill" || w == "il" {
		return r.deedAfter(s, i, j, formBase, 150)
	}
	w := r.text.tokens[j].word
	next := r.asides(s, j+1)
	switch w.text {
	case "will", "shall", "wil", "ll":
		return r.deedAfter(s, i, next, formBase, 150)
	case "can":
		if r.wordAt(s, i-1) == "so" || r.wordAt(s, i-1) == "that" && r.wordAt(s, i-2) == "so" {
			return none, false // "so that we can help you"
		}
		return r.deedAfter(s, i, next, formBase, 135)
	case "could":
		return r.deedAfter(s, i, next, formBase, 110)
	case "might", "may":
		return r.deedAfter(s, i, next, formBase, 60)
	case "would":
		if st, ok := r.willing(s, i, next, 120); ok {
			return st, ok
		}
		return r.wouldStep(s, i, next)
	case "am", "are", "m", "re":
		return r.amStep(s, i, next)
	case "have", "ve":
		return r.haveStep(s, i, next)
	case "want", "wish", "promise", "plan", "intend", "propose":
		if r.wordAt(s, next) == "to" {
			return r.deedAfter(s, i, r.asides(s, next+1), formBase, 100)
		}
		return none, false
	case "need":
		return none, false
	}
	if i > s.from {
		switch r.wordAt(s, i-1) { // a clause about the reply's own thoughts, or a question
		case "did", "do", "should", "must", "if", "when", "that", "how", "had":
			return none, false
		}
	}
	if !w.is(classDeed) || w.is(classStative) {
		return none, false
	}
	if w.past() {
		worth := 130
		if r.text.tokens[i].word.is(classWe) && !r.recent(s) {
			worth = 60 // what was done long ago helps nobody
		}
		return r.deedAfter(s, i, j, formPast, worth)
	}
	switch w.text {
	case "get", "look", "stand", "sit", "allow", "offer", "charge", "serve", "sell", "work", "live":
		return none, false // as in "I get the worry", "we offer many"
	}
	habit := r.text.tokens[i].word.is(classWe) // "we close at six"
	if j+1 < s.to && (r.isAt(s, j+1, classDeterminer) || r.isAt(s, j+1, classYou) || r.isAt(s, j+1, classThey) || !habit && (r.isAt(s, j+1, classStop) || r.text.tokens[j+1].timed) || r.text.tokens[j+1].heard) {
		return r.deedAfter(s, i, j, formBase, 120)
	}
	return none, false
}

// willing reads "I would like to …", "I'm happy to …".
func (r *reading) willing(s *sentence, i, j int32, worth int) (step, bool) {
	if r.wordAt(s, j) == "be" {
		j = r.asides(s, j+1)
	}
	switch r.wordAt(s, j) {
	case "like", "love", "prefer", "happy", "glad", "pleased", "delighted", "willing", "able", "ready", "free", "allowed", "prepared", "here", "keen":
		if r.wordAt(s, j+1) == "to" {
			return r.deedAfter(s, i, r.asides(s, j+2), formBase, worth)
		}
	}
	return step{}, false
}

// wouldStep reads "I'd open the hall for you": an offer, unless it tells what
// is not going to happen.
func (r *reading) wouldStep(s *sentence, i, j int32) (step, bool) {
	if !r.isAt(s, j, classDeed) || r.isAt(s, j, classStative) || r.isAt(s, j+1, classDid) {
		return step{}, false
	}
	for k := s.from; k < s.to; k++ {
		switch w := r.text.tokens[k].word; {
		case w.text == "normally" || w.text == "usually" || w.text == "never" || w.text == "had", w.is(classBut):
			return step{}, false
		}
	}
	return r.deedAfter(s, i, j, formBase, 105)
}

// recent says whether a sentence tells that something was done just now.
func (r *reading) recent(s *sentence) bool {
	for i := s.from; i < s.to; i++ {
		switch r.wordAt(s, i) {
		case "just", "already", "now", "today", "tonight", "immediately", "minute", "minutes":
			return true
		}
	}
	return false
}

// amStep reads what stands after "I am".
func (r *reading) amStep(s *sentence, i, j int32) (step, bool) {
	switch w := r.wordAt(s, j); w {
	case "going", "about", "gonna":
		if r.wordAt(s, j+1) == "to" {
			return r.deedAfter(s, i, r.asides(s, j+2), formBase, 145)
		}
		if w == "going" {
			return r.kept(s, stepOwn, i, j, 110), true
		}
	case "on":
		switch r.wordAt(s, j+1) {
		case "my", "our", "the":
			return r.kept(s, stepOwn, i, j+1, 120), true
		}
	case "at", "outside", "downstairs":
		return r.kept(s, stepOwn, i, j, 90), true
	case "your":
		return r.kept(s, stepOwn, i, min(j+1, s.to-1), 90), true
	}
	if j < s.to && r.text.tokens[j].word.ing() {
		return r.deedAfter(s, i, j, formIng, 145)
	}
	return r.willing(s, i, j, 125)
}

// haveStep reads what stands after "I have".
func (r *reading) haveStep(s *sentence, i, j int32) (step, bool) {
	if j >= s.to {
		return step{}, false
	}
	w := r.text.tokens[j].word
	switch {
	case w.text == "to" || w.text == "been" && !r.isAt(s, j+1, classDeed):
		return step{}, false
	case w.text == "been":
		return r.deedAfter(s, i, j+1, formIng, 110)
	case w.text == "got" && r.wordAt(s, j+1) == "to":
		return step{}, false
	case w.text == "got" || w.text != "had" && (w.is(classDeterminer) || w.is(classNumber)):
		return r.kept(s, stepOffer, i, min(j+2, s.to-1), 115), !r.negatedAt(s, i, j+2) && r.offered(s, j)
	case w.past() && !w.is(classStative):
		return r.deedAfter(s, i, j, formPast, 145)
	case w.is(classDeed) && !w.is(classStative):
		return r.deedAfter(s, i, j, formBase, 130)
	}
	return step{}, false
}

func (r *reading) kept(s *sentence, kind stepKind, start, verb int32, worth int) step {
	return step{kind: kind, start: start, verb: verb, end: min(s.to, verb+2), worth: worth}
}

// deedAfter reads the verb of somebody's own deed.
func (r *reading) deedAfter(s *sentence, start, v int32, f form, worth int) (step, bool) {
	none := step{}
	if v >= s.to {
		return none, false
	}
	if r.negatedAt(s, start, v+1) {
		return none, false
	}
	w := r.text.tokens[v].word
	switch w.text {
	case "be":
		return r.beStep(s, start, r.asides(s, v+1), worth)
	case "do":
		if r.wordAt(s, v+1) == "is" || r.wordAt(s, v+1) == "now" && r.wordAt(s, v+2) == "is" { // "what I can do is …"
			return r.deedAfter(s, start, r.asides(s, v+2), formBase, worth)
		}
		switch r.wordAt(s, v+1) {
		case "my", "our", "everything", "whatever", "what", "anything", "all", "something":
			return r.kept(s, stepHollow, start, v, 65), true
		}
		return r.kept(s, stepOwn, start, v, worth/2), v+1 < s.to
	case "have":
		if next := r.wordAt(s, v+2); r.wordAt(s, v+1) == "a" && (next == "word" || next == "look" || next == "think" || next == "chat") {
			return r.kept(s, stepHollow, start, v, 80), true
		}
		if v+1 < s.to && r.wordAt(s, v+1) != "to" && !r.text.tokens[v+1].word.past() {
			return r.kept(s, stepOwn, start, v, worth), true
		}
		return none, false
	}
	if r.harms(s, v) || f == formPast && (w.text == "told" || w.text == "warned") && r.isAt(s, v+1, classYou) {
		return none, false
	}
	if f == formPast && w.finding() {
		worth = 50
	}
	if f == formBase && w.is(classStative) && !w.is(classDid) && w.text != "see" || f == formIng && w.is(classStative) {
		return none, false
	}
	if kind, value, ok := r.hollowVerb(s, v); ok {
		return r.kept(s, kind, start, v, value), true
	}
	st := r.kept(s, stepOwn, start, v, worth)
	if !w.is(classDeed) {
		st.worth = worth * 7 / 8
		if w.is(classStop) && w.text != "go" || w.is(classNumber) || r.text.tokens[v].timed {
			return none, false
		}
		if f == formPast && !r.isAt(s, v+1, classDeterminer) && !r.isAt(s, v+1, classYou) && !r.isAt(s, v+1, classThey) {
			return none, false
		}
	}
	return st, true
}

// finding says whether a verb is one of finding out: what was found may help,
// or close the talk.
func (w *word) finding() bool {
	switch w.text {
	case "checked", "looked", "read", "seen", "compared", "inspected", "watched", "searched", "examined", "verified", "tested", "found":
		return true
	}
	return false
}

// harms says whether a deed is done to the customer rather than for them: a
// charge, an end of the talk, an account that nobody asked to close.
func (r *reading) harms(s *sentence, v int32) bool {
	switch r.text.tokens[v].word.text {
	case "charge", "charging", "fine", "bill", "billing", "evict", "ban", "terminate", "terminating", "blacklist", "hang", "ignore", "sue":
		return r.wordAt(s, v+1) != "the" || r.wordAt(s, v+1) == "up"
	case "end", "ending", "close", "closing", "cancel", "cancelling", "closed", "ended", "cancelled":
		if r.text.tokens[v].heard {
			return false
		}
		for i := v + 1; i < min(s.to, v+4); i++ {
			switch r.wordAt(s, i) {
			case "account", "contract", "complaint", "case", "call", "conversation", "chat", "ticket", "membership", "subscription":
				return true
			}
		}
	}
	return false
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

// hollowVerb says whether a verb with what stands after it names no deed.
func (r *reading) hollowVerb(s *sentence, v int32) (stepKind, int, bool) {
	w := r.text.tokens[v].word
	next := r.wordAt(s, v+1)
	switch {
	case w.text == "see" || w.text == "seeing":
		if next == "to" {
			return stepOwn, 0, false
		}
		return stepHollow, 65, true
	case strings.HasPrefix(w.text, "look") && (next == "into" || next == "in"):
		return stepHollow, 70, true
	case strings.HasPrefix(w.text, "mak") && (next == "sure" || next == "certain" || next == "note" || r.wordAt(s, v+2) == "note"):
		return stepHollow, 75, true
	case strings.HasPrefix(w.text, "work") && (next == "on" || next == "hard" || next == "with" || next == ""):
		return stepHollow, 70, true
	case strings.HasPrefix(w.text, "get") && (next == "back" || next == "to" && r.wordAt(s, v+3) == "bottom" || next == "in" && r.wordAt(s, v+2) == "touch"):
		return stepHollow, 80, true
	case w.text == "keep" && (next == "you" || next == "an" || next == "in"):
		return stepHollow, 75, true
	case w.text == "let" && next == "you":
		return stepHollow, 80, true
	case w.text == "ask" && (next == "around" || next == "about"), w.text == "remind" || w.text == "reminding", w.text == "put" && next == "in" && r.wordAt(s, v+2) == "a":
		return stepHollow, 80, true
	case w.text == "pass" || w.text == "passed" || w.text == "passing":
		return stepHollow, 85, true
	}
	if r.buzz(s, v) {
		return stepHollow, 60, true
	}
	if w.is(classHollow) && !w.is(classDeed) {
		if r.hasContent(s, v+1, v+6) {
			return stepHollow, 80, true
		}
		return stepHollow, 60, true
	}
	return stepOwn, 0, false
}

// buzz says whether what a verb is done to is a word of the trade alone.
func (r *reading) buzz(s *sentence, v int32) bool {
	found := false
	for i := v + 1; i < min(s.to, v+5); i++ {
		k := &r.text.tokens[i]
		if i > v+1 && k.before != 0 {
			break
		}
		if k.word.is(classBuzz) {
			found = true
		} else if k.word.is(classPerson) || r.specific(k) || k.heard {
			return false
		}
	}
	return found
}

// specific says whether a word belongs to this problem rather than to any.
func (r *reading) specific(k *token) bool {
	w := k.word
	return w.content() && !k.timed && !w.is(classGeneric) && !w.is(classDeed) && !w.is(classBuzz) && !w.is(classHollow) &&
		!w.is(classFeeling) && !w.is(classGrim) && !w.is(classHedge) && !w.is(classAside) && !w.is(classNumber) && !w.is(classStative) && len(w.text) > 2
}

// hasContent says whether some word in a row is of this problem.
func (r *reading) hasContent(s *sentence, from, to int32) bool {
	for i := from; i < min(s.to, to); i++ {
		if k := &r.text.tokens[i]; r.specific(k) || k.heard && !k.copied {
			return true
		}
	}
	return false
}
