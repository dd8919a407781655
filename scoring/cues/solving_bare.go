package cues

// bareStep reads a step that is told without a verb, or with one that only
// frames it: "New cot on the van at 4", "Consider it paid", "What about the
// late boat?".
func (r *reading) bareStep(s *sentence, i int32) (step, bool) {
	switch w := r.wordAt(s, i); {
	case w == "consider" && i+2 < s.to:
		v := r.asides(s, i+2)
		return r.kept(s, stepOwn, i, min(v, s.to-1), 130), (r.isAt(s, i+1, classDeterminer) || r.isAt(s, i+1, classYou)) && (r.isAt(s, v, classDeed) || r.isAt(s, v, classGiven)) && r.text.tokens[v].word.past()
	case s.question:
		return r.offersTwo(s, i)
	}
	return r.planned(s, i)
}

// planned reads what comes and when, without a verb: "a loan car at noon",
// "our plasterer on Tuesday".
func (r *reading) planned(s *sentence, i int32) (step, bool) {
	if i > s.from && r.text.tokens[i].before == 0 {
		return step{}, false
	}
	const reach = 16
	goods, timed := int32(-1), false
	for j := i; j < min(s.to, i+reach); j++ {
		k := &r.text.tokens[j]
		switch {
		case k.word.is(classAux), k.word.is(classSubject), k.word.is(classNot), k.word.is(classIf), asksWhat(k.word), k.scope&(Quoted|Reported|Hypothetical) != 0, k.word.past(),
			k.word.is(classStative), k.word.is(classDeed) && !k.word.is(classRemedy) && !k.word.is(classPerson) && !sendsWith(k.word):
			return step{}, false
		case k.word.text == "since" || k.word.text == "last" || k.word.text == "ago" || k.word.text == "yesterday" || k.word.text == "after" || k.word.text == "from" || k.word.text == "hours":
			return step{}, false
		}
		timed = timed || k.timed && !k.heard
		if goods < 0 && !k.heard && (k.word.is(classRemedy) || k.word.is(classPerson) && !k.word.is(classSomeone) || sendsWith(k.word)) {
			goods = j
		}
		if goods >= 0 && timed {
			return r.kept(s, stepDone, i, goods, 110), true
		}
	}
	return step{}, false
}

// youTake reads what the customer may take or use at the cost of who answers:
// "you stay at the inn on us", "or you wear one of ours".
func (r *reading) youTake(s *sentence, i int32) (step, bool) {
	switch r.wordAt(s, i+1) {
	case "stay", "sleep", "wear", "use", "take", "ride", "travel", "eat", "borrow", "keep", "have", "get", "drive", "pay", "owe":
	default:
		return step{}, false
	}
	if s.question || i > s.from && (r.text.tokens[i-1].word.is(classAux) || r.text.tokens[i-1].word.is(classIf) || asksWhat(r.text.tokens[i-1].word)) || r.whenever(s, i+1) {
		return step{}, false
	}
	for j := i + 2; j < min(s.to, i+12); j++ {
		switch next := r.wordAt(s, j+1); r.wordAt(s, j) {
		case "free", "ours", "mine", "nothing":
			return r.kept(s, stepOffer, i, i+1, 110), next != "to" && next != "of"
		case "on", "at":
			return r.kept(s, stepOffer, i, i+1, 110), r.wordAt(s, j) == "on" && (next == "us" || next == "me") || (next == "our" || next == "my") && (r.wordAt(s, j+2) == "cost" || r.wordAt(s, j+2) == "expense" || r.wordAt(s, j+2) == "bill")
		}
	}
	return step{}, false
}

// theyGet reads what the customer's own people are given: "they get our suite".
func (r *reading) theyGet(s *sentence, i int32) (step, bool) {
	if s.question || r.whenever(s, i) || r.text.tokens[i].scope&Negated != 0 {
		return step{}, false
	}
	next, given := r.wordAt(s, i+1), r.wordAt(s, i+2)
	return r.kept(s, stepOffer, i, i+1, 105), (next == "get" || next == "gets" || next == "have" || next == "take") && (given == "our" || given == "my" || given == "both" || given == "ours")
}

// sendsWith says whether a word tells what brings something, or that it is new.
func sendsWith(w *word) bool {
	switch w.text {
	case "new", "fresh", "spare", "loan", "van", "lorry", "truck", "courier", "taxi", "cab", "express", "delivery", "coach", "minibus", "shuttle":
		return true
	}
	return false
}

// offersTwo reads a question that puts something forward: "What about the late
// boat?", "A new one, or your money back today?".
func (r *reading) offersTwo(s *sentence, i int32) (step, bool) {
	if i != s.from && r.text.tokens[i].before == 0 {
		return step{}, false
	}
	first := r.wordAt(s, i)
	if (first == "what" || first == "how") && r.wordAt(s, i+1) == "about" {
		return r.kept(s, stepOffer, i, i+1, 100), !r.isAt(s, i+2, classYou) && r.hasContent(s, i+2, i+8)
	}
	helps, or := false, false
	for j := i; j < s.to && (!or || !helps); j++ {
		k := &r.text.tokens[j]
		if k.word.is(classAux) || k.word.is(classSubject) && k.word.text != "it" || k.word.is(classNot) || asksWhat(k.word) {
			return step{}, false
		}
		or = or || k.word.text == "or" && j > i
		helps = helps || k.word.is(classRemedy) || k.timed && !k.heard || k.word.text == "money"
	}
	return r.kept(s, stepOffer, i, i, 105), or && helps
}
