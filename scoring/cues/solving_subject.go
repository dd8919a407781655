package cues

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
	subjectTheirs              // somebody of the customer's: he, she
)

// subjectSpan is how many words before a verb its subject may begin.
const subjectSpan = 6

// subjectOf finds out who a verb belongs to, from the words before it.
func (r *reading) subjectOf(s *sentence, verb int32) subjectKind {
	last := r.subjectEnd(s, verb)
	f := found{}
	for i := last; i >= max(s.from, last-subjectSpan); i-- {
		k := &r.text.tokens[i]
		if pronoun := pronounSubject(k.word); pronoun == subjectSomeone || pronoun != subjectNone && i == last {
			return pronoun
		}
		if !r.takeIn(s, i, &f) {
			return f.kind
		}
		if f.kind == subjectThing && i > s.from && k.before == 0 && places(k.word) { // "Joana from the gate will"
			f.kind = subjectNone
			continue
		}
		if r.clauseStart(s, i) || k.word.is(classStop) && !k.word.is(classDeterminer) && k.word.text != "other" && k.word.text != "own" {
			break
		}
	}
	switch {
	case f.someone:
		return subjectSomeone
	case f.kind == subjectThing && !f.determined:
		return subjectMany
	}
	return f.kind
}

// subjectEnd passes over what may stand between a subject and its verb.
func (r *reading) subjectEnd(s *sentence, verb int32) int32 {
	last := verb - 1
	for i := last; i > max(s.from, verb-subjectSpan) && r.text.tokens[i].before == 0; i-- { // "a plumber who works weekends is booked"
		if r.wordAt(s, i) == "who" && r.isAt(s, i-1, classPerson) {
			return i - 1
		}
	}
	for last > max(s.from, verb-subjectSpan) && (r.isAt(s, last, classAside) || r.wordAt(s, last) == "here" || r.wordAt(s, last) == "who" || r.wordAt(s, last) == "which") {
		last--
	}
	return last
}

// found is what is known of a subject while its words are read backwards.
type found struct {
	kind       subjectKind
	determined bool // it is a certain one: "the", "our", a name
	someone    bool // a team, a department
}

// takeIn reads a word of a subject. It says whether there may be more.
func (r *reading) takeIn(s *sentence, i int32, f *found) bool {
	w := r.text.tokens[i].word
	switch {
	case f.kind == subjectNone:
		f.kind = r.headOf(s, i)
		switch f.kind {
		case subjectNone, subjectTheirs:
			return false
		case subjectSomeone:
			if w.text != "they" {
				f.kind, f.someone = subjectThing, true
			}
		case subjectOwn, subjectYou, subjectPerson, subjectThing, subjectMany:
		}
		f.determined = f.determined || r.named(s, i) || w.is(classThey)
	case w.is(classPerson):
		f.someone = false // "card team", "our bakery team": one that is named
	}
	f.determined = f.determined || w.is(classDeterminer) || w.is(classNumber)
	return true
}

func pronounSubject(w *word) subjectKind {
	switch w.text {
	case "i", "we":
		return subjectOwn
	case "you", "u":
		return subjectYou
	case "someone", "somebody":
		return subjectSomeone
	}
	return subjectNone
}

// places says whether a word tells where somebody is from.
func places(w *word) bool {
	switch w.text {
	case "from", "of", "at", "in", "on":
		return true
	}
	return false
}

// headOf says who the last word of a subject means.
func (r *reading) headOf(s *sentence, i int32) subjectKind {
	w := r.text.tokens[i].word
	switch {
	case w.text == "he" || w.text == "she":
		if r.personBefore(i) {
			return subjectPerson
		}
		return subjectTheirs
	case w.text == "they":
		if r.personBefore(i) {
			return subjectPerson
		}
		return subjectSomeone
	case w.family():
		return subjectTheirs
	case w.text == "men" || w.text == "women":
		return subjectPerson
	case w.is(classSomeone):
		return subjectSomeone
	case w.is(classPerson), r.named(s, i):
		return subjectPerson
	case w.is(classStop) && !w.is(classDeterminer):
		return subjectNone
	}
	return subjectThing
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
	if c < 'A' || c > 'Z' || k.upper || k.heard || k.timed {
		return false
	}
	if i > s.from {
		return !k.word.is(classStop) && !k.word.is(classDeed) && !k.word.is(classGeneric)
	}
	if !k.word.unknown() || k.word.plainS() { // any word has a capital there: "Exhibits are displayed"
		return false
	}
	switch r.wordAt(s, i+1) {
	case "is", "will", "has", "can", "could", "here", "from", "and":
		return true
	}
	return false
}
