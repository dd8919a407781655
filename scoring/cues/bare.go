package cues

// bareLength is how many words a stretch has at least that is divided though it
// has no marks: fewer are one sentence.
const bareLength = 6

// bareSentence is the fewest words of a sentence that is found without marks.
const bareSentence = 3

// divideBare divides what no mark closes: who types in a hurry leaves marks
// out. Text with its marks stays as it is.
func (t *text) divideBare() {
	for s := range t.sentences {
		if in := &t.sentences[s]; in.open && in.to-in.from >= bareLength {
			t.divideFrom(s)
			return
		}
	}
}

// divideFrom divides the sentences from one on.
func (t *text) divideFrom(first int) {
	t.whole = append(t.whole[:0], t.sentences[first:]...)
	t.sentences = t.sentences[:first]
	for _, in := range t.whole {
		if in.open && in.to-in.from >= bareLength {
			t.divideOpen(in)
			continue
		}
		t.sentences = append(t.sentences, in)
	}
	for s := first; s < len(t.sentences); s++ {
		for i := t.sentences[s].from; i < t.sentences[s].to; i++ {
			t.tokens[i].sentence = int32(s)
		}
	}
}

// divideOpen divides one.
func (t *text) divideOpen(in sentence) {
	from, asks, verb, leads := in.from, t.opensAsking(in.from, in.to), false, t.leadingAt(in.from)
	capitals, parted := t.capitals(&in), t.parted(&in)
	for i := in.from + 1; i < in.to; i++ {
		w := t.tokens[i-1].word
		verb = verb || w.is(classAux) || w.is(classPast) || w.past()
		if !t.mayPart(i) {
			continue
		}
		if w.is(classAnd) || w.is(classBut) {
			leads = max(leads, t.leadingAt(i))
		}
		led := leads == leadingClause || leads == leadingPhrase && !verb
		switch t.borderAt(i, &in, i-from >= bareSentence, verb, capitals, led) {
		case borderEnds:
			t.tokens[i].before |= breakBare
			t.sentences = append(t.sentences, sentence{from: from, to: i, question: asks, open: true})
			from, asks, verb, leads = i, t.opensAsking(i, in.to), false, t.leadingAt(i)
		case borderAsks:
			asks = true
			fallthrough
		case borderParts:
			if !parted {
				t.tokens[i].before |= breakBare | breakComma
			}
			verb, leads = false, leadsNowhere
		case noBorder:
		}
	}
	t.sentences = append(t.sentences, sentence{from: from, to: in.to, question: asks, open: true})
	if !parted {
		t.divideRows(&in)
	}
}

// border is what a place is where a mark may be missing.
type border uint8

const (
	noBorder border = iota
	borderParts
	borderAsks // what "if" and the like began goes on with a question
	borderEnds
)

// borderAt says what stands before a token. far says that the sentence has some
// words already, verb that it has a verb, leads that it began with "if" or the
// like, so that what it leads to is still to come.
func (t *text) borderAt(i int32, in *sentence, far, verb, capitals, leads bool) border {
	anew := verb && (t.beginsAnew(i, in.to) || t.beginsDone(i))
	switch {
	case t.beginsCapital(i):
		return borderEnds
	case t.asksAt(i) && !t.bound(i):
		if leads {
			return borderAsks
		}
		return borderEnds
	case far && t.beginsBare(i):
		if leads || capitals && t.tokens[i].word.text != "i" {
			return borderParts
		}
		return borderEnds
	case anew && !capitals && !leads:
		return borderEnds
	case anew, t.joinsClause(i, in.to), (leads && far && !t.bound(i) || i == in.from+1 && t.calls(in.from)) && t.subjectAt(i, in.to):
		return borderParts
	}
	return noBorder
}

// leading is what stands before the clause that it leads to.
type leading uint8

const (
	leadsNowhere  leading = iota
	leadingPhrase         // "from now on"
	leadingClause         // "if he is late"
)

func (t *text) leadingAt(i int32) leading {
	w := t.tokens[i].word
	switch w.text {
	case "until", "till", "when", "once", "while", "before", "after", "since", "as", "although", "though", "because":
		if !t.asksAt(i) {
			return leadingClause
		}
	case "from", "in", "on", "at", "by", "for", "with":
		return leadingPhrase
	}
	if w.is(classIf) {
		return leadingClause
	}
	return leadsNowhere
}

// longestRow is how many words stand in a row at most that hold nothing
// together, unless they are a list.
const longestRow = 6

// divideRows divides what can only be a list, word by word.
func (t *text) divideRows(in *sentence) {
	row := in.from
	for i := in.from; i <= in.to; i++ {
		holds := i < in.to && t.tokens[i].word.content() && !t.digits(i)
		if holds && t.tokens[i].before&breakBare == 0 {
			continue
		}
		if i-row > longestRow {
			for j := row + 1; j < i; j++ {
				t.tokens[j].before |= breakBare | breakComma | breakRow
			}
		}
		row = i + 1
		if holds {
			row = i
		}
	}
}

func (t *text) digits(i int32) bool {
	c := t.raw[t.tokens[i].start]
	return c >= '0' && c <= '9'
}

// capitals says whether who wrote a sentence sets capitals where others begin.
func (t *text) capitals(in *sentence) bool {
	for i := in.from + 1; i < in.to; i++ {
		if t.capital(i) {
			return true
		}
	}
	return false
}

// mayPart says whether a mark may stand before a token: within a contraction, and
// after a hyphen, none does.
func (t *text) mayPart(i int32) bool {
	end := t.tokens[i-1].end
	return t.tokens[i].start > end && t.raw[end] != '-'
}

// parted says whether a sentence has marks within it.
func (t *text) parted(in *sentence) bool {
	for i := in.from + 1; i < in.to; i++ {
		if t.tokens[i].before != 0 {
			return true
		}
	}
	return false
}

// capital says whether a word that is no name has a capital: who leaves marks
// out may still write these.
func (t *text) capital(i int32) bool {
	k := &t.tokens[i]
	w := k.word
	return t.hasCapital(i) && !k.upper && (w.text != "i" && !w.is(classDay) && !w.is(classMonth)) && !w.unknown()
}

func (t *text) hasCapital(i int32) bool {
	c := t.raw[t.tokens[i].start]
	return c >= 'A' && c <= 'Z'
}

// beginsCapital says whether a capital at a token begins a sentence, and no name.
func (t *text) beginsCapital(i int32) bool {
	w, before := t.tokens[i].word, t.tokens[i-1].word
	switch {
	case !t.hasCapital(i), t.tokens[i].upper, w.text == "i":
		return false
	case w.text == "may" && i+1 < int32(len(t.tokens)) && t.tokens[i+1].word.is(classSubject):
		return true
	case w.is(classDay), w.is(classMonth):
		return false
	case isTitle(w.text):
		return i+2 < int32(len(t.tokens)) && t.leadsVerb(i+2) && !before.is(classDeed) && !t.bound(i)
	case !w.content(), w.is(classAux), w.is(classAsk):
		return t.capital(i)
	case isTitle(before.text), before.is(classArticle), before.is(classLink), before.is(classPerson) && !t.capital(i), t.named(i - 1):
		return false
	case t.capital(i):
		return true
	}
	// A thing, or a name.
	return !t.bound(i) && !before.is(classSay) && !before.is(classDeed) && i+1 < int32(len(t.tokens)) && !t.hasCapital(i+1) && t.leadsVerb(i+1)
}

// named says whether a token is a name, by its capital.
func (t *text) named(i int32) bool {
	w := t.tokens[i].word
	return t.hasCapital(i) && !t.capital(i) && w.text != "i" && !w.is(classDay) && !w.is(classMonth)
}

func isTitle(word string) bool {
	switch word {
	case "mr", "mrs", "ms", "miss", "dr":
		return true
	}
	return false
}

// asksAt says whether a question begins at a token within what isn't divided:
// only one has the verb before the subject.
func (t *text) asksAt(i int32) bool {
	n := int32(len(t.tokens))
	if i > 0 && (t.tokens[i-1].word.is(classAsk) || t.tokens[i-1].word.is(classSubject) && (i < 2 || !precedesObject(t.tokens[i-2].word))) {
		return false
	}
	w := t.tokens[i].word
	if w.is(classAsk) {
		if i+1 < n && w.text == "how" && countable(t.tokens[i+1].word.text) {
			return i == 0 || !t.tokens[i-1].word.is(classYou) && !t.tokens[i-1].word.is(classI) && !t.tokens[i-1].word.is(classWe)
		}
		aux := t.askedThing(i, n)
		return aux > 0 && aux+1 < n && !t.shortAt(aux+1) && (t.tokens[aux+1].word.is(classSubject) || asked(t.tokens[aux+1].word))
	}
	if !w.is(classAux) || i+2 >= n || w.text == "had" || t.asksBefore(i) || t.capital(i+2) || t.shortAt(i+1) {
		return false // "had you told us", "the hospital usually does it", "our label was I'm"
	}
	next, after := t.tokens[i+1].word, t.tokens[i+2].word
	switch next.text {
	case "anyone", "anybody", "anything":
		return true
	case "that", "this":
		if w.text == "is" && (after.text == "right" || after.text == "correct" || after.text == "ok" || after.text == "okay" || after.text == "it" || after.text == "so") {
			return true
		}
	case "there":
		return !states(w) || after.is(classDeterminer) || asked(after) || after.text == "something"
	}
	return next.is(classSubject) || !states(w) && asked(next)
}

// countable says whether a word after "how" can only ask.
func countable(word string) bool {
	switch word {
	case "many", "much", "long", "far", "often", "old", "big", "large", "soon":
		return true
	}
	return false
}

// shortAt says whether a contraction begins at a token.
func (t *text) shortAt(i int32) bool {
	return i+1 < int32(len(t.tokens)) && t.tokens[i+1].start == t.tokens[i].start
}

// asksBefore says whether a verb is that of a question that began shortly before
// it: "which gate is it".
func (t *text) asksBefore(i int32) bool {
	const longest = 4
	for j := i - 1; j >= max(0, i-longest); j-- {
		switch w := t.tokens[j].word; {
		case w.is(classAsk):
			return true
		case w.is(classSubject), w.is(classAux):
			return false
		}
	}
	return false
}

// states says whether a verb can stand between two nouns: "the point is the
// price". The others there open a question.
func states(w *word) bool {
	switch w.text {
	case "is", "are", "was", "were", "am", "have", "has", "had", "do":
		return true
	}
	return false
}

// askedThing passes over what a question asks for at its beginning: "which
// part", "how many of them". It gives the verb that comes first then, or -1.
func (t *text) askedThing(i, to int32) int32 {
	const longest = 5
	to = min(to, i+longest)
	for j := i + 1; j < to; j++ {
		switch w := t.tokens[j].word; {
		case w.is(classAux):
			return j
		case w.is(classSubject), w.is(classArticle), w.is(classBut), w.is(classAnd), w.is(classYou):
			return -1
		}
	}
	return -1
}

// opensAsking says whether a sentence that begins at a token is a question.
func (t *text) opensAsking(i, to int32) bool {
	for i+2 < to && opener(t.tokens[i].word) {
		i++
	}
	if i+1 >= to {
		return false
	}
	w, next := t.tokens[i].word, t.tokens[i+1].word
	switch {
	case w.text == "any", w.text == "anything":
		return next.text == "chance" || next.text == "idea" || next.text == "else"
	case w.text == "mind", w.text == "ok" && next.text == "if", w.text == "okay" && next.text == "if":
		return next.text == "if" || next.text == "telling"
	case w.is(classAsk):
		if aux := t.askedThing(i, to); aux > 0 {
			return aux+1 < to && (w.text != "when" && w.text != "where" && w.text != "which" || w.text != "which" && aux == i+1 || w.text == "which" && aux > i+1 || asked(t.tokens[aux+1].word))
		}
		return (w.text == "what" || w.text == "who" || w.text == "which") && (next.is(classPast) || next.past() || next.is(classDeed)) || next.text == "about" || w.text == "which" && (next.text == "of" || next.text == "one" || next.content())
	case !w.is(classAux) || w.text == "should", w.text == "had" && next.is(classSubject):
		return false
	case next.is(classNot):
		return i+2 < to && t.tokens[i+2].word.is(classSubject)
	case w.text == "have":
		return next.is(classSubject)
	}
	return asked(next) || next.is(classDeterminer) && w.text != "do" || states(w) && w.text != "do" && next.content()
}

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
	if w.is(classTime) || w.is(classNumber) || endsIn(w.text, "ly") {
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
