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
	switch {
	case w.text == "will" && !r.isAt(s, j+1, classSubject) && !r.isAt(s, j+1, classDeterminer):
		st, ok := r.deedAfter(s, i, r.asides(s, j+1), formBase, 100)
		return st, ok
	case s.question:
		return step{}, false
	case w.text == "working" && (r.wordAt(s, j+1) == "on" || r.wordAt(s, j+1) == "hard"):
		return r.kept(s, stepHollow, i, j, 65), true
	case w.is(classDeed) && w.toldPast() && !w.is(classStative) && r.bare(s, j):
		if kind, value, ok := r.hollowVerb(s, j); ok {
			return r.kept(s, kind, i, j, value), true
		}
		return r.kept(s, stepDone, i, j, 140), true
	case w.is(classDeed) && w.ing() && !w.is(classStative) && i == s.from && (r.isAt(s, j+1, classDeterminer) || r.isAt(s, j+1, classYou) || r.isAt(s, j+1, classThey) || r.isAt(s, j+1, classAside)) && !r.judged(s, j):
		return r.kept(s, stepOwn, i, j, 120), true
	}
	// One or two nouns and a participle: "card team asked", "payment located".
	for n := int32(1); n <= 3 && j+n < s.to; n++ {
		k := &r.text.tokens[j+n]
		if k.before != 0 {
			break
		}
		if k.word.is(classDeed) && k.word.toldPast() && !k.word.is(classStative) {
			last := r.text.tokens[j+n-1].word
			if last.is(classStop) && !last.is(classPerson) || j+n-1 == j && last.is(classSubject) || last.is(classDeterminer) {
				break
			}
			if r.personIn(s, j, j+n) && j+n+1 < s.to && r.text.tokens[j+n+1].before == 0 && !r.leadsOn(s, j+n+1) {
				break // "the driver called at ten"
			}
			if end := j + n + 1; end == s.to || r.text.tokens[end].before != 0 || r.text.tokens[end].timed || r.isAt(s, end, classStop) && !r.isAt(s, end, classDeterminer) {
				if kind, value, ok := r.hollowVerb(s, j+n); ok {
					return r.kept(s, kind, i, j+n, value), true
				}
				return r.kept(s, stepDone, i, j+n, 140), true
			}
			break
		}
	}
	return step{}, false
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
		case "or", "free", "available", "ready", "left", "spare", "open", "you", "your", "yours", "aside", "here", "waiting", "set":
			return true
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
		k.word.text == "to" || k.word.text == "for" || k.word.text == "back" || k.word.text == "on" || k.word.text == "with" || k.word.content()
}

// auxStep reads a step of somebody else or of a thing, at its verb of help:
// "the nurse will ring", "your card is unblocked", "a van is coming".
func (r *reading) auxStep(s *sentence, i int32) (step, bool) {
	none := step{}
	aux := r.text.tokens[i].word.text
	switch aux {
	case "will", "is", "are", "has", "have", "can", "s", "gets", "get", "goes":
	case "been":
		if i > s.from && (r.wordAt(s, i-1) == "has" || r.wordAt(s, i-1) == "have" || r.wordAt(s, i-1) == "had" || r.wordAt(s, i-1) == "not") {
			return none, false
		}
	default:
		return none, false
	}
	if i == s.from {
		return none, false
	}
	if r.wordAt(s, i-1) == "there" && (aux == "is" || aux == "are") && !s.question {
		return r.kept(s, stepOffer, i-1, min(i+2, s.to-1), 100), !r.negatedAt(s, i, i+2) && (r.isAt(s, i+1, classDeterminer) || r.isAt(s, i+1, classNumber)) && r.offered(s, i+2)
	}
	subject := r.subjectOf(s, i)
	if subject == subjectNone || subject == subjectOwn {
		return none, false
	}
	j := r.asides(s, i+1)
	if j >= s.to || r.negatedAt(s, i-1, j+1) {
		return none, false
	}
	w := r.text.tokens[j].word
	if w.text == "be" || w.text == "been" || w.text == "being" {
		if j = r.asides(s, j+1); j >= s.to {
			return none, false
		}
		w = r.text.tokens[j].word
	}
	st := r.kept(s, stepDone, max(s.from, i-2), j, 0)
	switch {
	case subject == subjectYou:
		return r.youStep(s, st, aux, j)
	case subject == subjectSomeone:
		st.kind, st.worth = stepSomeone, 60
		if r.wordAt(s, i-1) == "they" && aux != "will" && !w.ing() {
			return none, false
		}
		return st, aux != "can" && (w.is(classDeed) || w.is(classHollow) || w.is(classGeneric) || w.ing() || w.text == "in")
	case aux == "is" || aux == "are" || aux == "s":
		if st, ok := r.isReady(s, st, j); ok {
			return st, ok
		}
	}
	if subject == subjectPerson && aux == "will" && w.text == "see" && (r.isAt(s, j+1, classThey) || r.isAt(s, j+1, classYou)) {
		st.kind, st.worth = stepOther, 135
		return st, true
	}
	if w.text == "do" && aux == "will" && subject != subjectMany {
		st.kind, st.worth = stepOther, 110
		return st, j+1 < s.to
	}
	if subject == subjectPerson && aux == "will" {
		switch w.text {
		case "there", "with", "at", "here", "back", "over", "round", "on":
			st.kind, st.worth = stepOther, 125
			return st, true
		}
	}
	if aux == "will" && w.past() && !w.is(classDeed) && !w.is(classStative) {
		st.kind, st.worth = stepHollow, 65
		return st, true
	}
	switch w.text {
	case "allowed", "trained", "told", "paid", "asked", "required", "instructed":
		if subject == subjectPerson && aux == "are" {
			return none, false
		}
	}
	if w.past() && r.wordAt(s, j+1) == "by" && r.wordAt(s, j+2) != "me" && r.wordAt(s, j+2) != "us" && r.wordAt(s, j+2) != "our" {
		return none, false // "handled by a contractor"
	}
	if w.is(classHollow) && w.past() && !w.is(classDeed) {
		st.kind, st.worth = stepHollow, 65
		return st, aux != "can"
	}
	if !w.is(classDeed) || w.is(classStative) || aux != "will" && aux != "can" && !w.ing() && !w.past() {
		return none, false
	}
	if kind, value, ok := r.hollowVerb(s, j); ok {
		st.kind, st.worth = kind, min(value, 70)
		return st, true
	}
	switch {
	case subject == subjectPerson:
		st.kind, st.worth = stepOther, 135
		if aux == "can" {
			st.worth = 120
		}
	case w.past():
		if subject == subjectMany {
			return none, false
		}
		st.worth = 125
		if aux == "will" {
			st.worth = 90
		} else if aux == "can" {
			st.worth = 45
		}
	case subject == subjectMany && !r.soon(s):
		return none, false
	default:
		st.worth = 100
	}
	return st, true
}

// isReady reads "is yours", "is on its way", "is ready", "is free".
func (r *reading) isReady(s *sentence, st step, j int32) (step, bool) {
	st.worth = 125
	switch r.wordAt(s, j) {
	case "yours", "ready", "free", "available", "waiting", "back", "off", "gone", "mine", "done":
		return st, true
	case "on", "in":
		switch r.wordAt(s, j+1) {
		case "its", "their", "your", "her", "his", "hold", "my", "our", "me", "us":
			return st, true
		case "the", "a":
			switch r.wordAt(s, j+2) {
			case "way", "van", "truck", "lorry", "post", "mail", "car", "road", "train", "oven", "bus", "plane", "boat", "bike", "bench", "ladder", "phone", "line", "house", "bag", "press":
				return st, true
			}
		}
	}
	return st, false
}

// youStep reads what the customer is given: "you'll have the file by noon",
// "you're booked", "you can keep", "you get".
func (r *reading) youStep(s *sentence, st step, aux string, j int32) (step, bool) {
	w := r.text.tokens[j].word
	st.kind = stepOffer
	switch {
	case aux == "are" && w.is(classGiven):
		st.kind, st.worth = stepDone, 125
		return st, true
	case aux == "will":
		switch w.text {
		case "have", "get", "receive", "hear":
			if next := r.wordAt(s, j+1); w.text == "have" && next == "to" || w.text == "get" && (next == "used" || next == "over") {
				return st, false
			}
			st.worth = 95
			return st, true
		}
	case aux == "can":
		return r.granted(s, st, j)
	case aux == "get":
		st.worth = 95
		return st, r.isAt(s, j, classDeterminer)
	}
	return st, false
}

// granted reads what the customer is free to do and take.
func (r *reading) granted(s *sentence, st step, j int32) (step, bool) {
	st.worth = 105
	switch r.wordAt(s, j) {
	case "have":
		return st, j+1 < s.to && !r.text.tokens[j+1].word.past()
	case "keep", "stay", "take", "choose", "pick", "skip", "borrow", "swap", "sleep", "ride", "sit", "move":
		return st, true
	}
	return st, false
}

// subjectKind is who a verb belongs to.
type subjectKind uint8

const (
	subjectNone    subjectKind = iota
	subjectOwn                 // I, we
	subjectYou                 // the customer
	subjectPerson              // somebody with a name or a trade
	subjectSomeone             // nobody in particular
	subjectThing               // a thing that is named
	subjectMany                // any of a kind: "refunds are processed"
)

// subjectOf finds out who a verb belongs to, from the words before it.
func (r *reading) subjectOf(s *sentence, verb int32) subjectKind {
	kind, determined := subjectNone, false
	someone := false
	last := verb - 1
	for last > s.from && (r.isAt(s, last, classAside) || r.wordAt(s, last) == "who" || r.wordAt(s, last) == "which") {
		last--
	}
	for i := last; i >= max(s.from, last-6); i-- {
		k := &r.text.tokens[i]
		w := k.word
		switch {
		case w.text == "i" || w.text == "we":
			if i == last {
				return subjectOwn
			}
		case w.text == "you" || w.text == "u":
			if i == last {
				return subjectYou
			}
		case w.text == "someone" || w.text == "somebody":
			return subjectSomeone
		}
		if kind == subjectNone {
			switch {
			case w.text == "he" || w.text == "she":
				if !r.personBefore(i) {
					return subjectNone // somebody of the customer's
				}
				kind, determined = subjectPerson, true
			case w.text == "they":
				kind, determined = subjectPerson, true
				if !r.personBefore(i) {
					kind = subjectSomeone
				}
			case w.is(classSomeone) && w.text != "men" && w.text != "women":
				someone = true
				kind = subjectThing
			case w.is(classPerson), r.named(s, i), w.text == "men" || w.text == "women":
				kind = subjectPerson
				determined = determined || r.named(s, i)
			case w.is(classStop) && !w.is(classDeterminer):
				return subjectNone
			default:
				kind = subjectThing
			}
		} else if w.is(classPerson) && someone {
			someone = false // "card team", "our bakery team": one that is named
		}
		determined = determined || w.is(classDeterminer) || w.is(classNumber)
		if kind == subjectThing && i > s.from && k.before == 0 { // "Joana from the gate will"
			switch w.text {
			case "from", "of", "at", "in", "on":
				kind = subjectNone
				continue
			}
		}
		if r.clauseStart(s, i) || w.is(classStop) && !w.is(classDeterminer) {
			break
		}
	}
	switch {
	case someone:
		return subjectSomeone
	case kind == subjectThing && !determined:
		return subjectMany
	}
	return kind
}

// personBefore says whether somebody who can help was named before a token.
func (r *reading) personBefore(i int32) bool {
	for j := i - 1; j >= max(0, i-25); j-- {
		if w := r.text.tokens[j].word; w.is(classPerson) && !w.is(classSomeone) || r.named(&r.text.sentences[r.text.tokens[j].sentence], j) {
			return true
		}
	}
	return false
}

// named says whether a token is a name: a capital within a sentence, of a word
// that is no other. A customer's own names are not meant.
func (r *reading) named(s *sentence, i int32) bool {
	k := &r.text.tokens[i]
	if i > s.from {
		switch r.wordAt(s, i-1) {
		case "mr", "mrs", "ms", "dr", "miss", "nurse", "sister", "doctor":
			return true
		}
	}
	c := r.text.raw[k.start]
	if i == s.from && k.word.is(classMisspelt) && c >= 'A' && c <= 'Z' {
		switch r.wordAt(s, i+1) {
		case "is", "will", "has", "can", "here", "from", "and":
			return true
		}
	}
	if c < 'A' || c > 'Z' || k.upper || k.heard || k.word.is(classStop) || k.word.is(classDeed) || k.timed || k.word.is(classGeneric) {
		return false
	}
	return i > s.from || r.isAt(s, i+1, classAnd) || k.word.classes == (classes{})
}

// plainStep reads a step in the present tense of somebody else or of a thing:
// "our two men move the bed", "both payments go back today".
func (r *reading) plainStep(s *sentence, i int32) (step, bool) {
	none := step{}
	w := r.text.tokens[i].word
	if st, ok := r.shortIs(s, i); ok {
		return st, ok
	}
	if i == s.from || i+1 >= s.to || w.is(classStative) || w.ing() || s.question {
		return none, false
	}
	goes := w.text == "goes" || w.text == "go" || w.text == "comes" || w.text == "come" || w.text == "gets"
	sees := w.plainS() && (r.isAt(s, i+1, classThey) || r.isAt(s, i+1, classYou)) // "the dentist sees him"
	if !goes && !sees && !w.is(classDeed) || w.past() && !w.is(classDid) {
		return none, false
	}
	switch next := r.text.tokens[i+1].word; { // a verb has its object or its place after it
	case next.is(classDeterminer), next.is(classYou), next.is(classThey), r.text.tokens[i+1].timed, next.is(classAside):
	case goes && next.content(), next.text == "to", next.text == "on", next.text == "out", next.text == "back", next.text == "up", next.text == "over", next.text == "with",
		next.text == "in", next.text == "at", next.text == "by", next.text == "before", next.text == "from", next.text == "within":
	default:
		return none, false
	}
	switch w.text {
	case "opens", "open", "closes", "close", "starts", "works", "stops", "ends":
		return none, false // hours
	}
	subject := r.subjectOf(s, i)
	switch {
	case subject == subjectPerson && r.ours(s, i):
		return step{kind: stepOther, start: max(s.from, i-2), verb: i, end: min(s.to, i+2), worth: 130}, true
	case subject == subjectThing && (goes || w.plainS()) && r.ours(s, i) && r.soon(s):
		return step{kind: stepDone, start: max(s.from, i-2), verb: i, end: min(s.to, i+2), worth: 110}, true
	}
	return none, false
}

// shortIs reads a verb after a noun with a short is or has: "the chef's making",
// "the block's gone".
func (r *reading) shortIs(s *sentence, i int32) (step, bool) {
	if i <= s.from || s.question {
		return step{}, false
	}
	k, w := &r.text.tokens[i-1], r.text.tokens[i].word
	noun := r.text.raw[k.start:k.end]
	if !strings.HasSuffix(noun, "s") || len(noun) < 4 || noun[len(noun)-2] != '\'' && !strings.HasSuffix(noun, "’s") {
		return step{}, false
	}
	st := step{kind: stepDone, start: max(s.from, i-2), verb: i, end: min(s.to, i+2), worth: 125}
	if k.word.is(classPerson) || r.named(s, i-1) {
		st.kind, st.worth = stepOther, 135
	}
	if st.kind == stepDone && (w.text == "gone" || w.text == "off" || w.text == "ready" || w.text == "yours") {
		return st, true
	}
	return st, w.is(classDeed) && (w.ing() || w.past() && st.kind == stepDone) && !w.is(classStative) && r.text.tokens[i].before == 0
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

// soon says whether a sentence tells a time, or now.
func (r *reading) soon(s *sentence) bool {
	for i := s.from; i < s.to; i++ {
		if r.text.tokens[i].timed || r.atOnce(s, i) {
			return true
		}
	}
	return false
}

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
		return next == "minute" || next == "moment" || next == "second" || next == "instant" || strings.HasPrefix(next, "minut")
	case "while":
		next := r.wordAt(s, i+1)
		return next == "you" || next == "we"
	}
	return false
}
