package cues

// youStep reads what the customer is given: "you'll have the file by noon",
// "you're booked", "you can keep", "you get".
func (r *reading) youStep(s *sentence, st step, aux string, j int32) (step, bool) {
	w := r.text.tokens[j].word
	st.kind, st.worth = stepOffer, 95
	switch aux {
	case "are":
		return r.youAre(s, st, j)
	case "have":
		return st, r.hasBack(s, j)
	case "will":
		return r.youWill(s, st, j)
	case "can", "may":
		return r.granted(s, st, j)
	case "could": // "you could come tonight at seven"
		if w.text == "come" {
			st.worth = 100
			return st, r.timeSoon(s, j)
		}
		st, ok := r.granted(s, st, j)
		return st, ok && r.soon(s, j)
	case "get":
		return st, r.isAt(s, j, classDeterminer) && w.text != "it"
	}
	return st, false
}

// youAre reads "you're booked", "you're back on the list", "you're first".
func (r *reading) youAre(s *sentence, st step, j int32) (step, bool) {
	w, next := r.text.tokens[j].word, r.wordAt(s, j+1)
	st.kind = stepDone
	switch w.text {
	case "back", "in", "on":
		st.worth = 120
		return st, r.isAt(s, j+1, classStop) && next != "your" && next != "my"
	case "the":
		if next != "first" && next != "next" {
			return st, false
		}
		fallthrough
	case "first", "next":
		st.worth = 110
		return st, next != "to" && r.wordAt(s, j+2) != "to" && r.wordAt(s, j+2) != "person"
	}
	st.worth = 125
	return st, w.is(classGiven)
}

// youWill reads what the customer will have, get or hear.
func (r *reading) youWill(s *sentence, st step, j int32) (step, bool) {
	next := r.wordAt(s, j+1)
	switch r.wordAt(s, j) {
	case "hear":
		if !r.soon(s, j) && r.wordAt(s, j+2) != "me" {
			st.kind, st.worth = stepHollow, 65
		}
		return st, true
	case "have":
		return st, next != "to" && (!r.isAt(s, j+1, classDeed) || !r.text.tokens[j+1].word.toldPast())
	case "get":
		return st, next != "used" && next != "over"
	case "receive":
		return st, true
	}
	return st, false
}

// theirStep reads what somebody of the customer's is given: "she's got the first
// place now", "he gets seen first".
func (r *reading) theirStep(s *sentence, h *helped) (step, bool) {
	st := r.kept(s, stepDone, h.at-1, min(h.verb, s.to-1), 120)
	if s.question || h.verb >= s.to {
		return st, false
	}
	if h.aux == "gets" && (r.wordAt(s, h.verb) == "seen" || r.isAt(s, h.verb, classDeed) || r.objectAt(s, h.verb)) {
		return st, true
	}
	return st, (r.wordAt(s, h.verb) == "got" || r.isAt(s, h.verb, classGiven)) && r.soon(s, h.at)
}

// thereStep reads "there's a train at nine".
func (r *reading) thereStep(s *sentence, i int32) (step, bool) {
	st := r.kept(s, stepOffer, i-1, min(i+2, s.to-1), 100)
	return st, !r.negatedAt(s, i, i+2) && (r.isAt(s, i+1, classDeterminer) || r.isAt(s, i+1, classNumber)) && r.offered(s, i+2)
}

// hasBack reads "you have it back by two", "you have an answer by noon".
func (r *reading) hasBack(s *sentence, j int32) bool {
	if !r.isAt(s, j, classDeterminer) && !r.isAt(s, j, classThey) && !r.isAt(s, j, classNumber) || !r.timeSoon(s, j) {
		return false
	}
	for i := j + 1; i < min(s.to-1, j+8) && r.wordAt(s, i) != "to"; i++ {
		if r.wordAt(s, i) == "by" && r.text.tokens[i+1].timed {
			return true
		}
	}
	if r.isAt(s, j, classNumber) {
		return false
	}
	for i := j + 1; i < min(s.to, j+5); i++ {
		switch r.wordAt(s, i) {
		case "back", "answer", "ready", "call", "reply":
			return true
		case "to":
			return false
		}
	}
	return false
}

// granted reads what the customer is free to do and take.
func (r *reading) granted(s *sentence, st step, j int32) (step, bool) {
	st.worth = 105
	switch r.wordAt(s, j) {
	case "have":
		return st, j+1 < s.to && r.wordAt(s, j+1) != "to" && !r.text.tokens[j+1].word.past()
	case "keep", "stay", "take", "choose", "pick", "skip", "borrow", "swap", "sleep", "ride", "sit", "move":
		return st, true
	}
	return st, false
}

// theirs reads what the customer and those with them are given or may take.
func (r *reading) theirs(s *sentence, i int32) (step, bool) {
	if i+2 >= s.to {
		return step{}, false
	}
	switch r.wordAt(s, i) {
	case "they", "she", "he":
		return r.theyGet(s, i)
	case "you":
		return r.youTake(s, i)
	}
	return step{}, false
}
