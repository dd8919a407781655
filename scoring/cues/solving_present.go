package cues

// plainStep reads a step in the present tense of somebody else or of a thing:
// "our two men move the bed", "both payments go back today".
func (r *reading) plainStep(s *sentence, i int32) (step, bool) {
	if st, ok := r.shortIs(s, i); ok {
		return st, ok
	}
	w := r.text.tokens[i].word
	goes := w.moves()
	if st, ok := r.worksAgain(s, i); ok {
		return st, ok
	}
	if st, ok := r.arrives(s, i); ok {
		return st, ok
	}
	if i == s.from || i+1 >= s.to || w.is(classStative) && w.text != "sees" || w.ing() || s.question || !r.leads(s, i, goes) || r.passing(s, i) {
		return step{}, false
	}
	if k := r.text.tokens[i-1].word; k.is(classStop) && !k.is(classDeterminer) && !k.is(classSubject) && !k.is(classPerson) && (!k.is(classAside) || k.text == "of") && !k.is(classNumber) && k.text != "who" && !r.named(s, i-1) {
		return step{}, false // "short of seats this week"
	}
	sees := w.plainS() && r.text.tokens[i+1].before == 0 && (r.isAt(s, i+1, classThey) || r.isAt(s, i+1, classYou)) // "the dentist sees him"
	if !goes && !sees && !w.is(classDeed) || w.toldPast() && !r.recent(s, i) || w.past() && !w.is(classDid) || r.whenever(s, i) {
		return step{}, false
	}
	return r.plainOf(s, i, goes)
}

// moves says whether a verb tells that something goes somewhere.
func (w *word) moves() bool {
	switch w.text {
	case "goes", "go", "comes", "come", "gets":
		return true
	}
	return false
}

// plainOf reads a step in the present tense by who does it.
func (r *reading) plainOf(s *sentence, i int32, goes bool) (step, bool) {
	w := r.text.tokens[i].word
	if (w.text == "takes" || w.text == "take") && (r.isAt(s, i+1, classNumber) || r.text.tokens[i+1].timed) { // "it takes six weeks"
		return step{}, false
	}
	st := step{kind: stepOther, start: max(s.from, i-2), verb: i, end: min(s.to, i+2), worth: 130}
	switch subject := r.subjectOf(s, i); {
	case goes && r.wordAt(s, i+1) == "back" && (r.isAt(s, i-1, classNumber) || r.isAt(s, i-1, classMoney)):
		st.kind, st.worth = stepDone, 125 // "the 56 goes back on your card"
		return st, true
	case subject == subjectPerson && r.ours(s, i):
		return st, goes || r.objectAt(s, i+1) || r.soon(s, i)
	case !goes && !w.is(classDeed): // a person sees, a thing does not
	case (subject == subjectThing && r.ours(s, i) || i == s.from+1 && subject == subjectMany) && (goes || w.plainS()) && r.soon(s, i):
		st.kind, st.worth = stepDone, 110
		return st, true
	}
	return step{}, false
}

// worksAgain reads "it works again now".
func (r *reading) worksAgain(s *sentence, i int32) (step, bool) {
	switch r.wordAt(s, i) {
	case "works", "runs", "opens", "rings":
		next := r.wordAt(s, i+1)
		return r.kept(s, stepDone, max(s.from, i-1), i, 125), i > s.from && (next == "again" || next == "now") && !s.question && !r.whenever(s, i)
	}
	return step{}, false
}

// whenever says whether a verb belongs to a clause that tells when, or how it
// always is: "when the inspector turns up".
func (r *reading) whenever(s *sentence, verb int32) bool {
	for i := verb - 1; i >= max(s.from, verb-4); i-- {
		switch r.wordAt(s, i) {
		case "when", "whenever", "if", "until", "unless", "always", "usually", "how", "why":
			return true
		case "before": // "before he's standing there"
			return !r.text.tokens[i+1].timed
		}
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return false
}

// leads says whether a verb has its object or its place after it.
func (r *reading) leads(s *sentence, i int32, goes bool) bool {
	next := &r.text.tokens[i+1]
	switch r.wordAt(s, i) {
	case "opens", "open", "closes", "close", "starts", "works", "stops", "ends":
		return next.word.is(classDeterminer) || r.forYou(s, i+1) // or it tells hours
	}
	if r.wordAt(s, i-1) == "it" && next.word.text == "from" {
		return false // "so it goes from week to week"
	}
	switch next.word.text {
	case "to", "on", "out", "back", "up", "over", "with", "in", "at", "by", "before", "from", "within":
		return true
	}
	return next.timed || goes && next.word.content() || next.word.is(classDeterminer) || next.word.is(classYou) || next.word.is(classThey) || next.word.is(classAside)
}

// forYou says whether "for you", "with your house" or the like stands close
// after a verb.
func (r *reading) forYou(s *sentence, from int32) bool {
	for i := from; i < min(s.to, from+3) && r.text.tokens[i].before == 0; i++ {
		switch r.wordAt(s, i) {
		case "for", "with", "at":
			return r.isAt(s, i+1, classYou)
		}
	}
	return false
}

// arrives reads who comes, and when: "they arrive at three", "he's up there by
// half four". Without a time it may be anything.
func (r *reading) arrives(s *sentence, i int32) (step, bool) {
	if i == s.from || s.question || r.whenever(s, i) {
		return step{}, false
	}
	switch r.wordAt(s, i) {
	case "arrive", "arrives", "leave", "leaves", "start", "starts", "begin", "begins", "land", "lands", "reach", "reaches", "call", "calls", "collect", "collects":
	default:
		return step{}, false
	}
	if k := &r.text.tokens[i-1]; !k.word.is(classSubject) && !k.word.is(classPerson) && !r.named(s, i-1) && (!k.word.content() || !r.ours(s, i)) || k.word.text == "i" || k.word.text == "we" || k.word.is(classYou) {
		return step{}, false
	}
	st := r.kept(s, stepDone, max(s.from, i-2), i, 110)
	if r.personBefore(i) {
		st.kind, st.worth = stepOther, 125
	}
	return st, r.timeSoon(s, i)
}

// timeSoon says whether a time that the customer didn't tell follows a token
// closely.
func (r *reading) timeSoon(s *sentence, from int32) bool {
	for i := from + 1; i < min(s.to, from+10); i++ {
		k := &r.text.tokens[i]
		if k.before&breakClause != 0 {
			return false
		}
		if k.timed && !k.heard && k.scope&Negated == 0 {
			return true
		}
	}
	return false
}
