package cues

// helped is a verb with what helps it: "the nurse will ring".
type helped struct {
	subject subjectKind
	aux     string
	at      int32 // token of the helper
	verb    int32
	word    *word // the verb
}

// helperAt says whether a token can help a verb.
func (r *reading) helperAt(s *sentence, i int32) bool {
	if i == s.from {
		return false
	}
	before := r.wordAt(s, i-1)
	if before == "that" || before == "which" { // "cards that are kept"
		return false
	}
	switch r.wordAt(s, i) {
	case "will", "shall", "is", "are", "has", "have", "can", "s", "gets":
		return !r.nobody(s, i)
	case "could":
		return !r.nobody(s, i) && (before == "you" || r.isAt(s, i-1, classPerson) || r.named(s, i-1))
	case "get", "may":
		return before == "you"
	case "been": // "the amplifier's been swapped"
		return before != "has" && before != "have" && before != "had" && before != "not"
	}
	return false
}

// nobody says whether a verb's subject is nobody: "no one else has rung".
func (r *reading) nobody(s *sentence, verb int32) bool {
	for i := verb - 1; i >= max(s.from, verb-4); i-- {
		switch r.wordAt(s, i) {
		case "no", "nobody", "none", "nothing", "neither", "few", "hardly":
			return true
		}
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return false
}

// auxStep reads a step of somebody else or of a thing, at its verb of help:
// "the nurse will ring", "your card is unblocked", "a van is coming".
func (r *reading) auxStep(s *sentence, i int32) (step, bool) {
	none := step{}
	if !r.helperAt(s, i) {
		return none, false
	}
	h := helped{aux: r.wordAt(s, i), at: i}
	if h.aux == "shall" {
		h.aux = "will"
	}
	if h.aux != "will" && h.aux != "can" && (r.whenever(s, i) || r.clauseOf(s, i)) { // "until it's done"
		return none, false
	}
	if r.wordAt(s, i-1) == "there" && h.present() && !s.question {
		return r.thereStep(s, i)
	}
	h.verb = r.asides(s, i+1)
	if h.subject = r.subjectOf(s, i); h.subject == subjectNone && r.isAt(s, i-1, classAnd) {
		h.subject = r.sharedSubject(s, i-1)
	}
	switch {
	case h.subject == subjectNone || h.subject == subjectOwn:
		return none, false
	case h.subject == subjectTheirs:
		return r.theirStep(s, &h)
	case h.verb >= s.to || r.negatedAt(s, i-1, h.verb+1):
		return none, false
	}
	switch r.wordAt(s, h.verb) {
	case "be", "been", "being":
		if h.verb = r.asides(s, h.verb+1); h.verb >= s.to {
			return none, false
		}
	}
	h.word = r.text.tokens[h.verb].word
	st := r.kept(s, stepDone, max(s.from, i-2), h.verb, 0)
	if st, ok, sure := r.givenStep(s, st, &h); sure {
		return st, ok
	}
	if st, ok := r.comesStep(s, st, &h); ok {
		return st, ok
	}
	return r.deedOf(s, st, &h)
}

// givenStep reads what the customer gets, who is nobody, and what is ready. It
// says as well whether that settles it.
func (r *reading) givenStep(s *sentence, st step, h *helped) (_ step, ok, sure bool) {
	w := h.word
	switch {
	case h.subject == subjectYou:
		if h.at-2 >= s.from && r.text.tokens[h.at-1].before == 0 && r.text.tokens[h.at-2].word.content() && !r.text.tokens[h.at-2].timed {
			return st, false, true // "the package you're on"
		}
		st, ok = r.youStep(s, st, h.aux, h.verb)
		return st, ok, true
	case h.subject == subjectSomeone && h.present() && w.ing() && r.ourPeople(s, h.at-1) && r.soon(s, h.at):
		st, ok = r.deedOf(s, st, &helped{subject: subjectThing, aux: h.aux, at: h.at, verb: h.verb, word: w})
		return st, ok, ok
	case (h.aux == "has" || h.aux == "have") && !s.question && (w.is(classNumber) || w.is(classDeterminer) && w.text != "it" && w.text != "that") && r.offered(s, h.verb+1):
		st.kind, st.worth = stepOffer, 110 // "our nurse has two for you"
		return st, (h.subject == subjectPerson || h.subject == subjectThing) && r.tooGive(s, h.verb), true
	case h.subject == subjectSomeone:
		st.kind, st.worth = stepSomeone, 60
		theirs := (r.wordAt(s, h.at-1) == "they" || r.wordAt(s, h.at-1) == "people") && h.aux != "will" && !w.ing()
		return st, !theirs && h.aux != "can" && (w.is(classDeed) || w.is(classHollow) || w.is(classGeneric) || w.ing() || w.text == "in"), true
	case h.aux == "is" || h.aux == "are" || h.aux == "s" || h.aux == "will" && r.wordAt(s, h.verb-1) == "be" && r.soon(s, h.at):
		st, ok = r.isReady(s, st, h)
		return st, ok, ok
	}
	return st, false, false
}

// sharedSubject gives the person who did what stands before an "and", where what
// follows is theirs as well: "our vet is on it and will ring you".
func (r *reading) sharedSubject(s *sentence, and int32) subjectKind {
	for i := and - 1; i > max(s.from, and-12) && r.text.tokens[i].before == 0; i-- {
		if r.helperAt(s, i) {
			if r.subjectOf(s, i) == subjectPerson {
				return subjectPerson
			}
			break
		}
	}
	return subjectNone
}

// ourPeople says whether a token is the head of "our people", "my team".
func (r *reading) ourPeople(s *sentence, i int32) bool {
	if r.wordAt(s, i) == "they" {
		return false
	}
	own := r.wordAt(s, i-1)
	return own == "our" || own == "my"
}

// comesStep reads "she'll see you", "he'll be there", "pest control will do it".
func (r *reading) comesStep(s *sentence, st step, h *helped) (step, bool) {
	st.kind = stepOther
	if h.present() && h.subject == subjectPerson && r.timeSoon(s, h.verb) { // "he's there at ten"
		switch h.word.text {
		case "there", "with", "at", "over", "round", "up", "out", "here":
			st.worth = 120
			return st, true
		}
	}
	if !h.modal() || h.aux != "will" && r.wordAt(s, h.verb-1) != "be" {
		return st, false
	}
	switch h.word.text {
	case "see":
		st.worth = 135
		return st, h.subject == subjectPerson && (r.isAt(s, h.verb+1, classThey) || r.isAt(s, h.verb+1, classYou))
	case "do":
		st.worth = 110
		return st, h.subject != subjectMany && h.verb+1 < s.to
	case "have": // "she'll have it ready"
		st.worth = 120
		return st, h.subject == subjectPerson && r.objectAt(s, h.verb+1)
	case "there", "with", "at", "here", "back", "over", "round", "on":
		st.worth = 125
		return st, h.subject == subjectPerson
	}
	return st, false
}

// noStep says whether a verb tells how things are, what they cost or what
// others do, and no step.
func (r *reading) noStep(s *sentence, h *helped) bool {
	w, past := h.word, h.word.past()
	switch {
	case w.ing() && h.verb > s.from && r.wordAt(s, h.verb-1) == "still": // how it stands
		return true
	case w.text == "turn" && r.wordAt(s, h.verb+1) == "up":
		return true
	case r.costs(s, h), past && h.present() && h.subject == subjectMany, past && r.byOthers(s, h.verb):
		return true
	case w.wontHelp() && h.aux != "will" && h.aux != "can":
		return w.text != "paid" || r.wordAt(s, h.verb-1) != "being"
	}
	return past && h.present() && w.tellsState() && !r.recent(s, h.at) && r.wordAt(s, h.verb+1) != "for"
}

// deedOf reads the deed of somebody else or of a thing.
func (r *reading) deedOf(s *sentence, st step, h *helped) (step, bool) {
	w, past := h.word, h.word.past()
	switch {
	case r.noStep(s, h), w.ing() && r.bothers(s, h.verb), past && h.present() && r.always(s, h.at):
		return st, false
	case h.aux == "will" && past && !w.is(classDeed) && !w.is(classStative), past && (r.opensFile(s, h) || w.text == "logged" || w.text == "flagged"):
		st.kind, st.worth = stepHollow, 65
		return st, true
	case w.is(classHollow) && past && !w.is(classDeed):
		st.kind, st.worth = stepHollow, 65
		return st, h.aux != "can"
	case !w.is(classDeed) || w.is(classStative) || (past || w.ing()) && r.echo(s, h.verb) || !h.modal() && !w.ing() && !past:
		return st, false
	}
	if kind, value, ok := r.hollowVerb(s, h.verb); ok {
		st.kind, st.worth = kind, min(value, 70)
		return st, h.aux != "can"
	}
	st.worth = 100
	switch {
	case h.subject == subjectPerson && (!past || !h.present()):
		st.kind, st.worth = stepOther, 135
		if h.aux == "can" || h.aux == "could" {
			st.worth = 120
		}
	case past:
		st.worth = 125
		switch h.aux {
		case "will":
			st.worth = 90
		case "can":
			st.worth = 30
		}
		return st, h.subject != subjectMany
	case h.subject == subjectMany:
		return st, r.soon(s, h.at)
	}
	return st, true
}

// present says whether what is done is told as it stands: "is", "are".
func (h *helped) present() bool { return h.aux == "is" || h.aux == "are" }

func (h *helped) modal() bool { return h.aux == "will" || h.aux == "can" || h.aux == "could" }

// tellsState says whether a participle after "is" tells how things are or are
// always done, rather than what was done now: "the path is marked".
func (w *word) tellsState() bool {
	switch w.text {
	case "marked", "limited", "made", "tested", "cleaned", "displayed", "built", "sold", "priced", "signed", "read", "run", "kept", "written", "shown",
		"served", "charged", "closed", "opened", "taken", "checked", "given", "set", "done", "held", "stored", "weighed", "shut", "watched", "billed", "driven":
		return true
	}
	return false
}

// costs says whether what is added or due is a cost of the customer's:
// "interest will be added".
func (r *reading) costs(s *sentence, h *helped) bool {
	switch h.word.text {
	case "added", "charged", "applied", "add", "apply", "billed", "kept", "withheld", "deducted":
	default:
		return false
	}
	for i := h.at - 1; i >= max(s.from, h.at-4); i-- {
		switch r.wordAt(s, i) {
		case "interest", "penalty", "penalties", "surcharge", "fee", "fees", "fine", "fines", "charge", "charges", "cost", "costs", "supplement", "deposit":
			return true
		}
	}
	return false
}

// wontHelp says whether a participle tells what staff are, and not what they do:
// "our drivers are trained".
func (w *word) wontHelp() bool {
	switch w.text {
	case "allowed", "trained", "paid", "required", "instructed", "entitled", "supposed", "meant", "needed", "recommended", "advised", "expected":
		return true
	}
	return false
}

// byOthers says whether something is done by others: "handled by a contractor".
func (r *reading) byOthers(s *sentence, verb int32) bool {
	if r.wordAt(s, verb+1) != "by" {
		return false
	}
	by := r.wordAt(s, verb+2)
	return (verb+2 >= s.to || !r.text.tokens[verb+2].timed) && by != "me" && by != "us" && by != "our"
}

// isReady reads "is yours", "is on its way", "is ready", "is free".
func (r *reading) isReady(s *sentence, st step, h *helped) (step, bool) {
	st.worth = 135
	j := h.verb
	switch r.wordAt(s, j) {
	case "yours", "ready", "free", "available", "waiting", "back", "off", "gone", "mine", "done":
		if r.badNews(s, h) {
			return st, false
		}
		return st, (h.subject != subjectMany || r.soon(s, h.at)) && (r.wordAt(s, j) != "done" || !r.byOthers(s, j))
	case "clear", "reserved", "aside", "his", "hers", "theirs":
		return st, true
	case "open", "live", "working", "unlocked", "running": // "is open" alone tells hours
		next := r.wordAt(s, j+1)
		return st, next == "again" || next == "now" || next == "as" || next == "for" && r.isAt(s, j+2, classDeterminer)
	case "on", "in":
		switch r.wordAt(s, j+1) {
		case "my", "our":
			switch r.wordAt(s, j+2) {
			case "page", "pages", "site", "website", "door", "menu", "board", "wall", "form", "sign", "app", "flyer", "leaflet", "label", "invoice", "bill":
				return st, false
			}
			return st, h.subject != subjectMany && (r.listed(s, j+2) || r.soon(s, h.at))
		case "its", "their", "your", "her", "his", "hold", "me", "us", "order", "site", "route", "standby", "loan", "track", "van", "truck", "lorry":
			return st, true
		case "the", "a":
			return st, r.listed(s, j+2) || j+2 < s.to && r.text.tokens[j+2].timed
		}
	}
	return st, false
}

// listed says whether a word tells where something is that is being done: "on
// the van", "on my bench".
func (r *reading) listed(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "way", "van", "truck", "lorry", "post", "mail", "car", "road", "train", "oven", "bus", "plane", "boat", "bike", "bench", "ladder", "phone", "line", "house", "bag", "press",
		"flight", "next", "first", "desk", "trolley", "case", "own", "table":
		return true
	}
	return false
}
