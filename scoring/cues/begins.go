package cues

// bound says whether the word before a token binds it to what stands before.
func (t *text) bound(i int32) bool {
	w := t.tokens[i-1].word
	short := t.shortAt(i)
	switch {
	case w.is(classAux):
		return !short // no question has "was I'm" in it
	case w.is(classNot) && t.tokens[i].word.is(classAsk):
		return false
	case w.is(classAsk), w.is(classIf), w.is(classSay), w.is(classNot), w.is(classBut), w.is(classAnd):
		return true
	case w.text == "that" && i >= 2 && precedesObject(t.tokens[i-2].word):
		return false // "ashamed of that"
	}
	if precedesObject(w) && subjectAlone(t.tokens[i].word.text) {
		return false // "which desk were you at I'll look"
	}
	switch w.text {
	case "sorry", "afraid", "sure":
		return !short || t.tokens[i+1].word.text != "will" && (i+2 >= int32(len(t.tokens)) || !t.tokens[i+2].word.ing()) // "I'm sorry I'll ring"
	case "that", "as", "than", "to", "of", "for", "with", "by", "from", "in", "on", "at", "before", "after", "until", "till", "since", "while", "once",
		"when", "know", "see", "think", "hope", "so", "very", "really", "am", "be", "been", "being", "the", "a", "all", "about":
		return true
	}
	return false
}

// precedesObject says whether a word asks for an object, so that a pronoun after
// it is none of the next clause.
func precedesObject(w *word) bool {
	switch w.text {
	case "from", "of", "at", "in", "on", "to", "with", "for", "by", "about":
		return true
	}
	return false
}

// subjectAlone says whether a pronoun is never an object.
func subjectAlone(word string) bool {
	switch word {
	case "i", "we", "he", "she", "they":
		return true
	}
	return false
}

// calls says whether a token is a word that stands for itself: "no", "right".
func (t *text) calls(i int32) bool {
	switch t.tokens[i].word.text {
	case "no", "yes", "right", "ok", "okay", "oh", "well", "hi", "hello":
		return true
	}
	return false
}

// joinsClause says whether a word joins a clause of its own to what stands
// before.
func (t *text) joinsClause(i, to int32) bool {
	w := t.tokens[i].word
	if w.text == "then" && t.bound(i) {
		return false // "until then"
	}
	return (w.is(classBut) || w.is(classAnd)) && i+1 < to && !t.hasCapital(i-1) && t.subjectAt(i+1, to)
}

// subjectAt says whether a subject stands at a token, and its verb after it.
func (t *text) subjectAt(i, to int32) bool {
	const longest = 4
	w := t.tokens[i].word
	j := i + 1
	switch {
	case j >= to || t.capital(j):
		return false
	case w.is(classSubject), w.text == "there", w.text == "that", w.text == "this":
		if j < to && t.tokens[j].word.is(classAside) {
			j++
		}
		if j+1 < to && !t.shortAt(i) && t.tokens[j].word.is(classAux) && t.tokens[j+1].word.is(classSubject) {
			return false // "lost it could you"
		}
		return j < to && (t.tokens[j].word.is(classAux) || t.tokens[j].word.is(classPast) || t.tokens[j].word.past() || w.is(classSubject) && t.tokens[j].word.is(classDeed))
	case w.is(classDeterminer):
	default:
		return false
	}
	for ; j < min(to, i+longest); j++ {
		switch w := t.tokens[j].word; {
		case t.capital(j):
			return false
		case j > i+1 && (w.is(classAux) || w.is(classPast) || w.past() || w.is(classDeed) && w.plainS()):
			return true
		case !w.content():
			return false
		}
	}
	return false
}

// beginsAnew says whether a clause begins at a token though nothing joins it to
// what stands before: a subject and its verb follow what needs neither.
func (t *text) beginsAnew(i, to int32) bool {
	if t.bound(i) {
		return false
	}
	if !t.subjectAt(i, to) {
		return i+1 < to && t.tokens[i].word.content() && !t.tokens[i].word.is(classTime) && t.tokens[i+1].word.is(classAux) && (t.tellsWhen(i-1) || t.closesClause(i-1))
	}
	w, before := t.tokens[i].word, t.tokens[i-1].word
	switch {
	case before.is(classSay), (before.is(classDeed) && !before.past() || before.is(classBid)) && (i < 2 || !t.tokens[i-2].word.is(classDeterminer)): // "the issue" is a noun
		return false
	case i >= 2 && (t.tokens[i-2].word.is(classSay) || t.tokens[i-2].word.is(classAsk)):
		return false // "told you she was", "how cold it is"
	case w.is(classDeterminer):
		return !leavesOpen(before.text)
	case w.is(classYou), w.is(classThey), w.text == "that": // "the card you are holding"
		return t.closesClause(i - 1)
	}
	return !leavesOpen(before.text)
}

// beginsDone says whether a deed begins at a token of which it isn't said who did
// it: "not acceptable rebooked for ten".
func (t *text) beginsDone(i int32) bool {
	w, before := t.tokens[i].word, t.tokens[i-1].word
	if !w.is(classDeed) || !w.past() || before.is(classSubject) || before.is(classSomeone) || before.is(classNumber) && !t.tellsWhen(i-1) {
		return false
	}
	return !t.bound(i) && t.closesClause(i-1)
}

// tellsWhen says whether a time ends at a token: "at 4.45", "tomorrow".
func (t *text) tellsWhen(i int32) bool {
	w := t.tokens[i].word
	if w.is(classDay) || w.is(classDaypart) {
		return true
	}
	if !w.is(classNumber) || i == 0 {
		return false
	}
	switch t.tokens[i-1].word.text {
	case "at", "by", "before", "after", "until", "till", "from":
		return true
	}
	return false
}

// leavesOpen says whether a clause may follow a word that tells of it: "the day
// the lift was mended".
func leavesOpen(word string) bool {
	switch word {
	case "day", "time", "way", "reason", "moment", "minute", "second", "week", "month", "year", "case", "fact", "news", "given", "made", "makes", "make", "mean", "means", "meant",
		"once", "because", "though", "where", "whether", "if", "unless", "or", "feel", "felt", "believe", "understand", "promise", "promised", "check", "ensure", "gave", "took", "got", "has", "find", "found",
		"let", "help", "helps", "wish", "watch", "having":
		return true
	}
	return false
}

// closesClause says whether a word is no noun, so that nothing tells of it.
func (t *text) closesClause(i int32) bool {
	w := t.tokens[i].word
	if (w.is(classTime) || w.is(classNumber)) && w.text != "one" || endsIn(w.text, "ly") {
		return true
	}
	led := i > 0 && (t.tokens[i-1].word.is(classAux) || t.tokens[i-1].word.is(classNot) || t.tokens[i-1].word.text == "so" || t.tokens[i-1].word.text == "very" || t.tokens[i-1].word.text == "too")
	switch w.text {
	case "it", "them", "us", "you", "this":
		return !led
	case "too", "again", "now", "here", "there", "well", "soon", "back", "away", "off", "out", "over", "yet", "first", "then", "yourself", "yes", "no", "ok", "okay":
		return true
	}
	return led && w.content()
}

// leadsVerb says whether what stands at a token may come after a subject of one
// word.
func (t *text) leadsVerb(i int32) bool {
	w := t.tokens[i].word
	return w.is(classAux) || w.is(classPast) || w.past() || w.plainS() || w.content() && !w.is(classNumber) && !w.is(classTime)
}

// beginsBare says whether a statement or a request begins at a token.
func (t *text) beginsBare(i int32) bool {
	if i+1 >= int32(len(t.tokens)) || t.bound(i) {
		return false
	}
	w, before, next := t.tokens[i].word, t.tokens[i-1].word, t.tokens[i+1].word
	switch w.text {
	case "i", "we":
		return next.is(classAux) || next.content() && (t.closesClause(i-1) || precedesObject(before) || before.text == "up" || before.text == "down" || before.text == "through")
	case "it", "there":
		return next.is(classAux)
	case "that", "this":
		return next.is(classAux) && (t.tokens[i+1].start == t.tokens[i].start || t.closesClause(i-1))
	case "please", "thanks", "oh":
		return !before.is(classYou) || w.text == "thanks"
	case "sorry":
		return !endsIn(before.text, "ly") && !before.is(classFeeling)
	case "thank", "let":
		return next.is(classYou) || next.is(classI) || next.text == "us"
	}
	return false
}
