package cues

// hereIs reads what is handed over as it is told: "here's the roofer's number",
// "here is your form".
func (r *reading) hereIs(s *sentence, i int32) (step, bool) {
	at := i
	for at < min(s.to-1, i+2) && r.wordAt(s, at) != "here" {
		at++ // "so here's"
	}
	if r.wordAt(s, at) != "here" || r.wordAt(s, at+1) != "is" && r.wordAt(s, at+1) != "are" || s.question {
		return step{}, false
	}
	for j := at + 2; j < min(s.to, at+7) && r.text.tokens[j].before&breakClause == 0; j++ {
		switch r.wordAt(s, j) {
		case "number", "name", "address", "code", "form", "key", "receipt", "ticket", "copy", "voucher", "refund", "money", "card", "mine", "replacement", "reference", "extension", "label", "letter":
			return r.kept(s, stepDone, at, j, 110), true
		}
	}
	return step{}, false
}

// oneWord reads a step told in a single word: "Restored.", "Refund sent" is told
// by others.
func (r *reading) oneWord(s *sentence, i int32) (step, bool) {
	if i != s.from || s.question || i+1 < s.to && r.text.tokens[i+1].before&(breakComma|breakClause) == 0 {
		return step{}, false
	}
	switch r.wordAt(s, i) {
	case "restored", "refunded", "sent", "booked", "cancelled", "fixed", "replaced", "unblocked", "unlocked", "paid", "corrected", "reset", "repaired", "mended", "reordered", "rebooked", "ordered", "changed", "reprinted", "reinstated":
		return r.kept(s, stepDone, i, i, 110), true
	}
	return step{}, false
}

// rather reads a question that puts two ways forward: "would you rather have
// the money back, or a new one by Friday?".
func (r *reading) rather(s *sentence, i int32) (step, bool) {
	if !s.question || r.wordAt(s, i) != "would" && r.wordAt(s, i) != "does" && r.wordAt(s, i) != "is" {
		return step{}, false
	}
	if !r.isAt(s, i+1, classYou) {
		return r.twoTimes(s, i)
	}
	switch r.wordAt(s, i+2) {
	case "rather", "prefer", "sooner":
	default:
		return step{}, false
	}
	or, helps := false, false
	for j := i + 3; j < s.to; j++ {
		k := &r.text.tokens[j]
		or = or || k.word.text == "or"
		helps = helps || k.word.is(classRemedy) || k.timed && !k.heard || k.word.is(classMoney) || sendsWith(k.word)
	}
	return r.kept(s, stepOffer, i, i+2, 105), or && helps
}

// twoTimes reads "would Friday or Saturday suit you?".
func (r *reading) twoTimes(s *sentence, i int32) (step, bool) {
	times, or := 0, false
	for j := i + 1; j < min(s.to, i+14); j++ {
		k := &r.text.tokens[j]
		or = or || k.word.text == "or" && times > 0
		if k.timed && !k.heard {
			times++
		}
		switch k.word.text {
		case "suit", "work", "be", "better", "easier", "fit", "good", "best":
			return r.kept(s, stepOffer, i, j, 105), or && times > 1
		}
	}
	return step{}, false
}

// awaits reads where somebody with a name will be, and when, after a short is:
// "Karim's round at two", "our roofer's with you by noon".
func (r *reading) awaits(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "round", "there", "with", "at", "over", "up", "out", "here", "on":
		return r.text.tokens[i].before == 0 && r.timeSoon(s, i)
	}
	return false
}

// told gives the words of a step as they are quoted: none from before a mark,
// and no end in the middle of what is done.
func (r *reading) told(st *step) (start, end int32) {
	const longest = 4 // words more than the verb and the one after it
	s := &r.text.sentences[r.text.tokens[st.verb].sentence]
	start, end = st.start, st.end
	for i := st.verb; i > st.start; i-- {
		if r.text.tokens[i].before != 0 {
			start = i
			break
		}
	}
	for i := st.verb + 1; i < end; i++ {
		if r.text.tokens[i].before&(breakComma|breakClause) != 0 {
			end = i
		}
	}
	for most := min(s.to, end+longest); end < most && end > st.verb+1 && r.text.tokens[end].before == 0 && r.opensNoun(s, end-1); {
		end++
	}
	if end > st.verb+1 && (r.isAt(s, end-1, classAnd) || r.isAt(s, end-1, classBut)) {
		end--
	}
	return start, end
}

// opensNoun says whether a word can't be the last of what is quoted: "the",
// "your", "with", a number.
func (r *reading) opensNoun(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "the", "a", "an", "my", "our", "your", "his", "their", "some", "another", "each", "every", "no", "both", "of", "to", "with", "for", "into", "from", "by", "new", "next", "own":
		return true
	}
	return places(r.text.tokens[i].word) || r.isAt(s, i, classNumber)
}
