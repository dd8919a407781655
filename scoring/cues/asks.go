package cues

// asksAt says whether a question begins at a token within what isn't divided:
// only one has the verb before the subject.
func (t *text) asksAt(i int32) bool {
	n := int32(len(t.tokens))
	if i > 0 && (t.tokens[i-1].word.is(classAsk) || t.tokens[i-1].word.is(classSubject) && (i < 2 || !precedesObject(t.tokens[i-2].word))) {
		return false
	}
	w := t.tokens[i].word
	switch {
	case i+1 < n && w.text == "how" && countable(t.tokens[i+1].word.text):
		return i == 0 || !t.personAt(i-1) // "tell me how many"
	case w.is(classAsk):
		aux := t.askedThing(i, n)
		return aux > 0 && aux+1 < n && !t.shortAt(aux+1) && asked(t.tokens[aux+1].word)
	case !w.is(classAux), i+2 >= n, w.text == "had": // "had you told us"
		return false
	case t.asksBefore(i), t.capital(i + 2), t.shortAt(i + 1): // "it usually does it", "our label was I'm"
		return false
	}
	return t.inverted(i)
}

// inverted says whether a verb that helps another stands before its subject.
func (t *text) inverted(i int32) bool {
	w, next, after := t.tokens[i].word, t.tokens[i+1].word, t.tokens[i+2].word
	switch next.text {
	case "anyone", "anybody", "anything":
		return true
	case "there":
		return !states(w) || after.is(classDeterminer) || asked(after) || after.text == "something"
	case "that", "this":
		if w.text == "is" {
			return isVerdict(after.text)
		}
	}
	return next.is(classSubject) || !states(w) && asked(next)
}

// isVerdict says whether "is that" before a word asks.
func isVerdict(word string) bool {
	switch word {
	case "right", "correct", "ok", "okay", "it", "so":
		return true
	}
	return false
}

// personAt says whether a token means one who talks or is talked to.
func (t *text) personAt(i int32) bool {
	w := t.tokens[i].word
	return w.is(classYou) || w.is(classI) || w.is(classWe)
}

// shortAt says whether a contraction begins at a token.
func (t *text) shortAt(i int32) bool {
	return i+1 < int32(len(t.tokens)) && t.tokens[i+1].start == t.tokens[i].start
}

// countable says whether a word after "how" can only ask.
func countable(word string) bool {
	switch word {
	case "many", "much", "long", "far", "often", "old", "big", "large", "soon":
		return true
	}
	return false
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
	const most = 4 // words before it: "oh and please"
	for n := 0; n < most && i+2 < to && opener(t.tokens[i].word); n++ {
		i++
	}
	if i+1 >= to {
		return false
	}
	w, next := t.tokens[i].word, t.tokens[i+1].word
	switch w.text {
	case "any", "anything":
		return next.text == "chance" || next.text == "idea" || next.text == "else"
	case "mind", "ok", "okay":
		return next.text == "if"
	}
	if w.is(classAsk) {
		return t.opensWord(i, to)
	}
	return w.is(classAux) && t.opensVerb(i, to)
}

// opensWord says whether a sentence that begins with a word such as "which" is a
// question.
func (t *text) opensWord(i, to int32) bool {
	w, next := t.tokens[i].word, t.tokens[i+1].word
	if aux := t.askedThing(i, to); aux > 0 {
		near := aux == i+1
		switch {
		case aux+1 >= to:
			return false
		case asked(t.tokens[aux+1].word):
			return true
		case w.text == "when" || w.text == "where":
			return near // "where does Ada live"
		case w.text == "which":
			return !near // "which is a pity"
		}
		return true
	}
	switch w.text {
	case "which":
		return next.text == "of" || next.text == "one" || next.content()
	case "what", "who":
		return next.is(classPast) || next.past() || next.is(classDeed) || next.text == "about"
	}
	return next.text == "about"
}

// opensVerb says whether a sentence that begins with a verb that helps another is
// a question.
func (t *text) opensVerb(i, to int32) bool {
	w, next := t.tokens[i].word, t.tokens[i+1].word
	switch {
	case w.text == "should", w.text == "had" && next.is(classSubject): // "should you need it"
		return false
	case next.is(classNot):
		return i+2 < to && t.tokens[i+2].word.is(classSubject)
	case w.text == "have":
		return next.is(classSubject)
	case w.text == "do":
		return asked(next)
	}
	return asked(next) || next.is(classDeterminer) || states(w) && next.content()
}
