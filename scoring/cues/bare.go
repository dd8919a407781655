package cues

// bareLength is how many words a text has at least that is divided though it
// has no marks: fewer are one sentence.
const bareLength = 12

// bareSentence is the fewest words of a sentence that is found without marks.
const bareSentence = 3

// divideBare divides a text without any marks where another sentence can hardly
// but begin: at "I will", "what did you", "can you", "please". Who types in a
// hurry leaves marks out.
func (t *text) divideBare() {
	if len(t.sentences) != 1 || len(t.tokens) < bareLength {
		return
	}
	for i := 1; i < len(t.tokens); i++ {
		if t.tokens[i].before != 0 {
			return
		}
	}
	n := int32(len(t.tokens))
	t.sentences = t.sentences[:0]
	from, asks := int32(0), t.asksAt(0)
	for i := int32(1); i < n; i++ {
		if i-from < bareSentence || t.tokens[i].start == t.tokens[i-1].start {
			continue
		}
		question := t.asksAt(i) && !t.bound(i)
		if question || t.beginsBare(i) {
			t.sentences = append(t.sentences, sentence{from: from, to: i, question: asks})
			from, asks = i, question
			t.tokens[i].before |= breakSentence
		}
	}
	t.sentences = append(t.sentences, sentence{from: from, to: n, question: asks})
	for s := range t.sentences {
		for i := t.sentences[s].from; i < t.sentences[s].to; i++ {
			t.tokens[i].sentence = int32(s)
		}
	}
}

// beginsBare says whether a statement or a request begins at a token.
func (t *text) beginsBare(i int32) bool {
	w := t.tokens[i].word
	switch w.text {
	case "please", "thanks", "sorry", "oh":
		return !t.bound(i)
	case "thank", "let":
		return i+1 < int32(len(t.tokens)) && !t.bound(i) && (t.tokens[i+1].word.is(classYou) || t.tokens[i+1].word.is(classI))
	case "i", "we", "it", "that", "this", "there":
		return i+1 < int32(len(t.tokens)) && t.tokens[i+1].word.is(classAux) && !t.bound(i)
	}
	return false
}

// asksAt says whether a question begins at a token: only one has the verb
// before the subject.
func (t *text) asksAt(i int32) bool {
	aux := i
	if t.tokens[i].word.is(classAsk) {
		aux++
	}
	if aux+1 >= int32(len(t.tokens)) || !t.tokens[aux].word.is(classAux) {
		return false
	}
	subject := t.tokens[aux+1].word
	return subject.is(classSubject) && (i == 0 || !t.tokens[i-1].word.is(classAsk) && !t.tokens[i-1].word.is(classSubject))
}

// bound says whether the word before a token binds it to what stands before.
func (t *text) bound(i int32) bool {
	w := t.tokens[i-1].word
	if w.is(classAux) || w.is(classAsk) || w.is(classIf) || w.is(classSay) || w.is(classNot) || w.is(classBut) || w.is(classAnd) {
		return true
	}
	switch w.text {
	case "that", "as", "than", "to", "of", "for", "with", "by", "from", "in", "on", "at", "before", "after", "until", "till", "since", "while",
		"when", "know", "see", "think", "hope", "sure", "sorry", "afraid", "so", "very", "really", "am", "the", "a", "all", "about":
		return true
	}
	return false
}
