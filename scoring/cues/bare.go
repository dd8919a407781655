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
	case before.is(classArticle):
		return false // "the Old Barge"
	case isTitle(w.text):
		return i+2 < int32(len(t.tokens)) && t.leadsVerb(i+2) && !before.is(classDeed) && !t.bound(i)
	case !w.content(), w.is(classAux), w.is(classAsk):
		return t.capital(i)
	case isTitle(before.text), before.is(classLink), before.is(classPerson) && !t.capital(i), t.named(i - 1):
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
