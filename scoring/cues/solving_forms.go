package cues

// willing reads "I would like to …", "I'm happy to …".
func (r *reading) willing(s *sentence, i, j int32, worth int) (step, bool) {
	if r.wordAt(s, j) == "be" {
		j = r.asides(s, j+1)
	}
	switch r.wordAt(s, j) {
	case "like", "want", "love":
		if st, ok := r.wantsDone(s, i, j); ok {
			return st, ok
		}
	}
	switch r.wordAt(s, j) {
	case "rather", "sooner":
		return r.deedAfter(s, i, r.asides(s, j+1), formBase, 115)
	case "like", "love", "prefer", "happy", "glad", "pleased", "delighted", "willing", "able", "ready", "free", "allowed", "prepared", "here", "keen":
		if r.wordAt(s, j+1) == "to" {
			return r.deedAfter(s, i, r.asides(s, j+2), formBase, worth)
		}
	}
	return step{}, false
}

// wantsDone reads "I'd like our doctor to see it tomorrow".
func (r *reading) wantsDone(s *sentence, i, j int32) (step, bool) {
	who := false
	for k := j + 1; k < min(s.to-1, j+9); k++ {
		who = who || r.isAt(s, k, classPerson) && !r.isAt(s, k, classSomeone) || r.named(s, k)
		if r.wordAt(s, k) == "to" {
			return r.kept(s, stepOther, i, k+1, 120), who && !r.negatedAt(s, i, k) && (r.isAt(s, k+1, classDeed) || r.wordAt(s, k+1) == "see")
		}
	}
	return step{}, false
}

// wouldStep reads "I'd open the hall for you": an offer, unless it tells what
// is not going to happen.
func (r *reading) wouldStep(s *sentence, i, j int32) (step, bool) {
	if r.wordAt(s, j) == "have" && (r.isAt(s, j+1, classYou) || r.isAt(s, j+1, classThey) || r.isAt(s, j+1, classDeterminer)) && r.timeSoon(s, j) && !r.negatedAt(s, i, j+1) {
		return r.kept(s, stepOffer, i, j, 105), true // "I'd have you in at nine"
	}
	if !r.isAt(s, j, classDeed) || r.isAt(s, j, classStative) || r.isAt(s, j+1, classDid) {
		return step{}, false
	}
	choice := r.soon(s, i)
	for k := max(s.from, i-sentenceReach); k < min(s.to, i+sentenceReach); k++ {
		choice = choice || r.wordAt(s, k) == "or" || r.wordAt(s, k) == "if" && r.wordAt(s, k+1) == "you"
		switch w := r.text.tokens[k].word; {
		case w.text == "normally" || w.text == "usually" || w.text == "never" || w.text == "had" || w.text == "were" || w.text == "world" || w.text == "wish", w.is(classBut):
			return step{}, false
		}
	}
	if !choice {
		return step{}, false
	}
	return r.deedAfter(s, i, j, formBase, 105)
}

// carried reads a second deed of whoever did the one before: "I've cancelled the
// fine and put you on the list".
func (r *reading) carried(s *sentence, i int32) (step, bool) {
	n := len(r.plan.steps) - 1
	if n < 0 || i == s.from || !r.isAt(s, i-1, classAnd) && !r.isAt(s, i-1, classBut) && r.wordAt(s, i-1) != "then" {
		return step{}, false
	}
	last := &r.plan.steps[n]
	if last.kind != stepOwn && last.kind != stepOther || last.start < s.from || !r.isAt(s, i, classDeed) || r.isAt(s, i, classStative) || !r.objectAt(s, i+1) {
		return step{}, false
	}
	w := r.text.tokens[i].word
	if was := r.text.tokens[last.verb].word; w.ing() != was.ing() || w.past() && !was.past() {
		return step{}, false
	}
	st, ok := r.deedAfter(s, i, i, formBase, 130)
	if ok && st.kind == stepOwn {
		st.kind = last.kind
	}
	return st, ok
}

// mayI reads an offer that asks: "Could I fetch it today?", "Shall we move it?".
// A question for a name or a number is none.
func (r *reading) mayI(s *sentence, i int32) (step, bool) {
	if i == s.from || i-1 > s.from && r.text.tokens[i-1].before == 0 && !r.isAt(s, i-2, classAnd) && !r.isAt(s, i-2, classBut) && r.wordAt(s, i-2) != "or" {
		return step{}, false
	}
	switch r.wordAt(s, i-1) {
	case "can", "could", "may", "shall", "should":
	default:
		return step{}, false
	}
	v := r.asides(s, i+1)
	switch r.wordAt(s, v) {
	case "ring", "call", "phone", "text", "keep", "ask", "have", "get", "take", "know", "help", "check", "see", "speak", "say", "tell", "just", "be", "do", "assist", "confirm", "remind", "add", "offer":
		return step{}, false
	}
	if w := r.wordAt(s, v); (w == "come" || w == "pop" || w == "drive") && (r.particle(s, v+1) || r.wordAt(s, v+1) == "to" || r.wordAt(s, v+1) == "round") {
		return r.kept(s, stepOwn, i-1, v, 115), true
	}
	if !r.isAt(s, v, classDeed) || !r.objectAt(s, v+1) && !r.isAt(s, v+1, classSomeone) && (v+1 >= s.to || !r.named(s, v+1)) {
		return step{}, false
	}
	return r.deedAfter(s, i-1, v, formBase, 115)
}

// recent says whether a sentence tells that something was done just now.
func (r *reading) recent(s *sentence, at int32) bool {
	for i := max(s.from, at-sentenceReach); i < min(s.to, at+sentenceReach); i++ {
		switch r.wordAt(s, i) {
		case "just", "already", "now", "today", "tonight", "immediately", "minute", "minutes":
			return true
		}
	}
	return false
}

// amStep reads what stands after "I am".
func (r *reading) amStep(s *sentence, i, j int32) (step, bool) {
	switch w := r.wordAt(s, j); w {
	case "going", "about", "gonna":
		if r.wordAt(s, j+1) == "to" {
			return r.deedAfter(s, i, r.asides(s, j+2), formBase, 145)
		}
		if w == "going" {
			return r.kept(s, stepOwn, i, j, 110), true
		}
	case "on":
		switch r.wordAt(s, j+1) {
		case "to":
			return r.kept(s, stepOwn, i, j+1, 115), r.objectAt(s, j+2) && r.wordAt(s, j+2) != "it" && !r.isAt(s, j+2, classYou) || j+2 < s.to && r.named(s, j+2)
		case "my", "our", "the":
			switch r.wordAt(s, j+2) {
			case "break", "lunch", "holiday", "side", "own", "feet", "mind", "edge":
				return step{}, false
			}
			return r.kept(s, stepOwn, i, j+1, 120), true
		}
	case "in":
		if r.isAt(s, j+1, classDeterminer) && r.soon(s, j) {
			return r.kept(s, stepOwn, i, j, 90), true
		}
	case "at", "outside", "downstairs":
		return r.kept(s, stepOwn, i, j, 90), true
	case "your":
		return r.kept(s, stepOwn, i, min(j+1, s.to-1), 90), true
	}
	if j < s.to && r.text.tokens[j].word.ing() {
		return r.deedAfter(s, i, j, formIng, 145)
	}
	return r.willing(s, i, j, 135)
}

// causes says whether something was had done, by the participle after it.
func (r *reading) causes(s *sentence, from int32) bool {
	for i := from; i < min(s.to, from+3) && r.text.tokens[i].before == 0; i++ {
		if w := r.text.tokens[i].word; i > from && w.is(classDeed) && w.past() {
			return true
		}
	}
	return false
}

// burden says whether what somebody has is no help to the customer: work of
// their own ("we have forty calls to take"), or what the sentence is not about
// ("the sheet I've got here").
func (r *reading) burden(s *sentence, i, j int32) bool {
	if i > s.from && !r.plan.unmarked && r.text.tokens[i].before == 0 && r.text.tokens[i-1].word.content() {
		return true
	}
	for k := j + 1; k < min(s.to, j+6) && (k == j+1 || r.text.tokens[k].before == 0); k++ {
		if r.wordAt(s, k) == "to" && k > j+1 {
			next := r.wordAt(s, k+1)
			return r.isAt(s, k+1, classDeed) && next != "offer" && next != "give" && next != "lend"
		}
	}
	return false
}

// forSale says whether what somebody has is for sale: "on offer", "on sale".
func (r *reading) forSale(s *sentence, from int32) bool {
	for i := from; i < min(s.to-1, from+8); i++ {
		if r.wordAt(s, i) == "on" && (r.wordAt(s, i+1) == "offer" || r.wordAt(s, i+1) == "sale" || r.wordAt(s, i+1) == "special") {
			return true
		}
	}
	return false
}

// haveStep reads what stands after "I have".
func (r *reading) haveStep(s *sentence, i, j int32) (step, bool) {
	if j >= s.to {
		return step{}, false
	}
	w := r.text.tokens[j].word
	switch {
	case w.text == "to" || w.text == "been" && !r.isAt(s, j+1, classDeed):
		return step{}, false
	case w.text == "been":
		return r.deedAfter(s, i, j+1, formIng, 110)
	case w.text == "done":
		next := r.wordAt(s, j+1)
		return r.kept(s, stepOwn, i, j, 130), (next == "it" || next == "that" || next == "both") && !r.negatedAt(s, i, j) && r.forYou(s, j+2)
	case w.text == "got" && r.wordAt(s, j+1) == "to":
		return step{}, false
	case w.text == "got" || w.text != "had" && (w.is(classDeterminer) || w.is(classNumber)):
		return r.kept(s, stepOffer, i, min(j+2, s.to-1), 115), !r.forSale(s, j) && !r.negatedAt(s, i, j+2) && r.offered(s, j) && !r.burden(s, i, j)
	case (w.text == "had" || w.text == "got") && r.isAt(s, j+1, classDeterminer) && r.causes(s, j+2): // "I've had the rug taken away"
		return r.kept(s, stepOwn, i, j, 145), true
	case w.past() && !w.is(classStative):
		return r.deedAfter(s, i, j, formPast, 145)
	case w.is(classDeed) && !w.is(classStative):
		return r.deedAfter(s, i, j, formBase, 130)
	}
	return step{}, false
}

// seesTo reads "see to it", but not "see to what" or "see to it that".
func (r *reading) seesTo(s *sentence, v int32) bool {
	w := r.wordAt(s, v)
	return (w == "see" || w == "seeing") && r.wordAt(s, v+1) == "to" && r.wordAt(s, v+2) != "what" && r.wordAt(s, v+3) != "that"
}

// hasObject says whether what a verb is done to follows it.
func (r *reading) hasObject(s *sentence, v int32) bool {
	return r.objectAt(s, v+1) || r.particle(s, v+1) && r.objectAt(s, v+2)
}

// particle says whether a token goes with the verb before it: "torn up the bill".
func (r *reading) particle(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "up", "out", "off", "down", "away", "in", "back", "through", "over":
		return true
	}
	return false
}
