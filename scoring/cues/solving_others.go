package cues

import "strings"

// tellsDone reads a step told without who did it, at the start of a clause:
// "Pressed it just now", "rebooked for Tuesday", "Will reprint", "lock changed".
func (r *reading) tellsDone(s *sentence, i int32) (step, bool) {
	j := r.asides(s, i)
	if j >= s.to {
		return step{}, false
	}
	w := r.text.tokens[j].word
	if i > s.from && r.wouldHave(s, i) {
		return step{}, false
	}
	switch {
	case w.text == "will" && !r.isAt(s, j+1, classSubject) && !r.isAt(s, j+1, classDeterminer):
		st, ok := r.deedAfter(s, i, r.asides(s, j+1), formBase, 100)
		return st, ok
	case s.question:
		return step{}, false
	case w.text == "working" && (r.wordAt(s, j+1) == "on" || r.wordAt(s, j+1) == "hard"):
		return r.kept(s, stepHollow, i, j, 65), true
	case w.is(classDeed) && w.toldPast() && !w.is(classStative) && r.bare(s, j) && !r.echo(s, j) && !r.joined(s, i):
		if kind, value, ok := r.hollowVerb(s, j); ok {
			return r.kept(s, kind, i, j, value), true
		}
		return r.kept(s, stepDone, i, j, 140), true
	case w.is(classDeed) && w.ing() && !w.is(classStative) && i == s.from && !r.echo(s, j) && (r.isAt(s, j+1, classDeterminer) || r.isAt(s, j+1, classYou) || r.isAt(s, j+1, classThey) || r.isAt(s, j+1, classAside)) && !r.judged(s, j):
		return r.kept(s, stepOwn, i, j, 120), true
	}
	if st, ok := r.withYou(s, i, j); ok {
		return st, ok
	}
	return r.nounDone(s, i, j)
}

// joined says whether a clause goes on, after "and", what somebody else did:
// "he dug up my garden and took my ducks".
func (r *reading) joined(s *sentence, i int32) bool {
	if i == s.from || r.text.tokens[i].before != 0 || !r.isAt(s, i-1, classAnd) {
		return false
	}
	n := len(r.plan.steps)
	return n == 0 || r.plan.steps[n-1].start < s.from
}

// withYou reads a step told by where it will be and when: "With you by one",
// "Back at your door at six".
func (r *reading) withYou(s *sentence, i, j int32) (step, bool) {
	if i > s.from && r.text.tokens[i].before == 0 {
		return step{}, false
	}
	switch w := r.wordAt(s, j); {
	case w == "with" && r.isAt(s, j+1, classYou), w == "back" || w == "there" || w == "ready" || w == "yours" || w == "here":
	default:
		return step{}, false
	}
	for k := j + 1; k < min(s.to, j+7) && r.text.tokens[k].before == 0; k++ {
		if r.text.tokens[k].timed {
			return r.kept(s, stepDone, i, j, 120), true
		}
	}
	return step{}, false
}

// nounDone reads one or two nouns and a participle: "card team asked", "payment
// located".
func (r *reading) nounDone(s *sentence, i, j int32) (step, bool) {
	if r.isAt(s, j, classStop) && !r.isAt(s, j, classDeterminer) && !r.isAt(s, j, classNumber) { // "with the sixty counted in"
		return step{}, false
	}
	for v := j + 1; v <= j+3 && v < s.to; v++ {
		k := &r.text.tokens[v]
		if k.before != 0 {
			break
		}
		if !k.word.is(classDeed) && !k.word.is(classGiven) || !k.word.toldPast() || k.word.is(classStative) {
			continue
		}
		last := r.text.tokens[v-1].word
		switch {
		case r.sentAway(s, v) || r.echo(s, v) || r.mentions(s, v) || k.word.simplePast() || last.is(classNot), last.family(),
			last.is(classStop) && !last.is(classPerson) || v-1 == j && last.is(classSubject) || last.is(classDeterminer),
			r.personIn(s, j, v) && v+1 < s.to && r.text.tokens[v+1].before == 0 && !r.leadsOn(s, v+1), // "the driver called at ten"
			!r.rounded(s, v+1):
			return step{}, false
		}
		if kind, value, ok := r.hollowVerb(s, v); ok {
			return r.kept(s, kind, i, v, value), true
		}
		return r.kept(s, stepDone, i, v, 140), true
	}
	return step{}, false
}

// sentAway says whether a participle with the word after it tells a harm:
// "three lessons called off", "turned away", "left behind".
func (r *reading) sentAway(s *sentence, v int32) bool {
	next := r.wordAt(s, v+1)
	if next != "off" && next != "down" && next != "away" && next != "behind" && next != "out" {
		return false
	}
	switch r.wordAt(s, v) {
	case "called", "turned", "let", "left", "cut", "knocked", "shut", "thrown", "kicked", "sent", "put", "run", "walked", "broken":
		return true
	}
	return false
}

// rounded says whether what stands after a participle lets it end what is told.
func (r *reading) rounded(s *sentence, end int32) bool {
	return end == s.to || r.text.tokens[end].before != 0 || r.text.tokens[end].timed || r.isAt(s, end, classStop) && !r.isAt(s, end, classDeterminer)
}

// judged says whether a sentence that begins with a verb in -ing goes on to say
// something of it: "sending it again might help".
func (r *reading) judged(s *sentence, v int32) bool {
	for i := v + 1; i < min(s.to, v+9); i++ {
		switch r.wordAt(s, i) {
		case "might", "may", "would", "could", "should", "is", "was", "helps", "will", "can", "takes", "works", "makes":
			return r.text.tokens[i].before == 0
		}
	}
	return false
}

// simplePast says whether a form tells what somebody did, and never what was
// done to something.
func (w *word) simplePast() bool {
	switch w.text {
	case "came", "went", "gave", "took", "rang", "wrote", "drove", "spoke", "ran", "began", "knew", "flew", "grew", "threw", "drew", "rode",
		"rose", "sang", "sank", "shook", "stole", "ate", "fell", "broke", "chose", "woke", "forgot", "forgave", "wore", "tore", "froze", "did", "got":
		return true
	}
	return false
}

// wouldHave says whether a clause before a token tells what did not happen:
// "another firm would have rung you and offered …".
func (r *reading) wouldHave(s *sentence, i int32) bool {
	for j := max(s.from, i-12); j < i-1; j++ {
		if r.wordAt(s, j+1) == "have" {
			switch r.wordAt(s, j) {
			case "would", "could", "should", "might":
				return true
			}
		}
	}
	return false
}

// echo says whether a verb only says back what the customer told.
func (r *reading) echo(s *sentence, v int32) bool {
	k := &r.text.tokens[v]
	return k.heard && !among(r.turn.need.wanted, k.word.stem) && !r.recent(s, v)
}

// leadsOn says whether what stands after "driver told" or "nurse booked" tells
// of a step and not of what was.
func (r *reading) leadsOn(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "to", "round", "back", "now", "and":
		return true
	case "for":
		return i+1 < s.to && r.text.tokens[i+1].timed
	}
	return false
}

// personIn says whether somebody who can help is among a few words.
func (r *reading) personIn(s *sentence, from, to int32) bool {
	for i := from; i < to; i++ {
		if r.isAt(s, i, classPerson) || r.isAt(s, i, classThey) || r.named(s, i) {
			return true
		}
	}
	return false
}

// toldPast says whether a verb's form is of the past and of nothing else.
func (w *word) toldPast() bool {
	switch w.text {
	case "run", "come", "put", "set", "let", "cut", "read", "shut", "split", "spread", "left", "reset":
		return false
	}
	return w.past()
}

// offered says whether what somebody has is there for the customer: with a
// time, a choice, or a word that says so.
func (r *reading) offered(s *sentence, from int32) bool {
	for i := from; i < min(s.to, from+14); i++ {
		k := &r.text.tokens[i]
		switch k.word.text {
		case "or", "free", "available", "ready", "left", "spare", "open", "you", "your", "yours", "aside", "here", "waiting", "set", "hold":
			return r.wordAt(s, i-1) != "of"
		}
		if k.timed || r.atOnce(s, i) {
			return true
		}
	}
	return false
}

// bare says whether a participle at the start of a clause is followed by what
// it was done to, or by when.
func (r *reading) bare(s *sentence, v int32) bool {
	if v+1 >= s.to {
		return v > s.from
	}
	k := &r.text.tokens[v+1]
	return k.timed || k.word.is(classDeterminer) || k.word.is(classAside) || k.word.is(classYou) || k.word.is(classThey) || k.word.is(classAnd) || k.word.is(classPerson) ||
		k.word.text == "to" || k.word.text == "for" || k.word.text == "back" || k.word.text == "on" || k.word.text == "out" || k.word.text == "through" || k.word.text == "off" || k.word.text == "with" || k.word.content()
}

// shortIs reads a verb after a noun with a short is or has: "the chef's making",
// "the block's gone".
func (r *reading) shortIs(s *sentence, i int32) (step, bool) {
	if i <= s.from || s.question {
		return step{}, false
	}
	k, w := &r.text.tokens[i-1], r.text.tokens[i].word
	noun := r.text.raw[k.start:k.end]
	if i-2 >= s.from && r.text.tokens[i-2].start == k.start || r.echo(s, i) {
		return step{}, false // he's, it's: their parts are words of their own
	}
	if len(noun) < 4 || !strings.HasSuffix(noun, "'s") && !strings.HasSuffix(noun, "’s") {
		return step{}, false
	}
	if k.word.neverOurs() || k.before != 0 && r.text.tokens[i].before != 0 { // "and the lad's paid for it"
		return step{}, false
	}
	return r.shortOf(s, i, w)
}

// shortOf reads what stands after a noun with a short is, by whose it is.
func (r *reading) shortOf(s *sentence, i int32, w *word) (step, bool) {
	k := &r.text.tokens[i-1]
	st := step{kind: stepDone, start: max(s.from, i-2), verb: i, end: min(s.to, i+2), worth: 125}
	if k.word.is(classPerson) || r.named(s, i-1) {
		st.kind, st.worth = stepOther, 135
	}
	if st.kind == stepDone && (w.text == "gone" || w.text == "off" || w.text == "ready" || w.text == "yours") {
		return st, w.text != "gone" || r.welcomeGone(s, i-1) && r.wordAt(s, i+1) != "missing"
	}
	if (st.kind == stepOther || i-1 == s.from && k.word.unknown()) && r.awaits(s, i) {
		st.kind, st.worth = stepOther, 120
		return st, true
	}
	return st, w.is(classDeed) && (w.ing() || w.past() && st.kind == stepDone) && !w.is(classStative) && r.text.tokens[i].before == 0
}

// neverOurs says whether what stands before a short is means nobody and nothing
// of who answers: one of the customer's, "whoever", "what".
func (w *word) neverOurs() bool {
	return w.family() || w.is(classStop) && !w.is(classPerson) || w.is(classSomeone)
}

// family says whether a word means somebody of the customer's.
func (w *word) family() bool {
	switch w.text {
	case "lad", "boy", "girl", "son", "daughter", "wife", "husband", "mother", "father", "mum", "mom", "dad", "kid", "child", "baby", "sister", "brother",
		"gran", "nan", "grandson", "granddaughter", "partner", "aunt", "uncle", "nephew", "niece", "friend", "family":
		return true
	}
	return false
}

// ours says whether the words before a verb belong together with it: a
// determiner or a name stands before, and no other verb's helper.
func (r *reading) ours(s *sentence, verb int32) bool {
	for i := verb - 1; i >= max(s.from, verb-6); i-- {
		switch w := r.text.tokens[i].word; {
		case w.text == "to" || w.is(classNot) || w.text == "will" || w.text == "can" || w.text == "if" || w.text == "when" || w.text == "your" && i == verb-1:
			return false
		case w.is(classDeterminer), w.is(classNumber), r.named(s, i):
			return i < verb-1 || r.named(s, i) || w.is(classSubject)
		case i == s.from && w.is(classPerson):
			return true
		}
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return false
}

// soon says whether a sentence tells a time, or now, near a token.
func (r *reading) soon(s *sentence, at int32) bool {
	for i := max(s.from, at-sentenceReach); i < min(s.to, at+sentenceReach); i++ {
		if r.text.tokens[i].timed || r.atOnce(s, i) {
			return true
		}
	}
	return false
}

// sentenceReach is how far, in words, what a sentence says as well is looked
// for: a text without full stops is one sentence, however long.
const sentenceReach = 40

// atOnce says whether a token begins what means at once.
func (r *reading) atOnce(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "now":
		return r.wordAt(s, i-1) != "for" && r.wordAt(s, i-1) != "by" && r.wordAt(s, i-1) != "from" && r.wordAt(s, i-1) != "until"
	case "immediately", "instantly":
		return true
	case "right", "straight":
		next := r.wordAt(s, i+1)
		return next == "away" || next == "now"
	case "at":
		return r.wordAt(s, i+1) == "once"
	case "this", "the":
		next := r.wordAt(s, i+1)
		if next == "second" && (r.wordAt(s, i) == "the" || r.wordAt(s, i+2) == "time") { // "the second payment"
			return r.isAt(s, i+2, classSubject)
		}
		return next == "minute" || next == "moment" || next == "second" || next == "instant" || strings.HasPrefix(next, "minut")
	case "as":
		then := r.wordAt(s, i+2)
		return r.isAt(s, i+1, classSubject) && (then == "speak" || then == "talk" || then == "type" || then == "write")
	case "while":
		next := r.wordAt(s, i+1)
		return next == "you" || next == "we"
	}
	return false
}
