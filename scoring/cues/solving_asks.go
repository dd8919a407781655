package cues

// pushBack takes points for work that is given back to the customer.
func (r *reading) pushBack(orders, able int) {
	pushes := orders + r.seen("problem-solving/pushes-work")
	if pushes > 0 && able < realStep {
		r.cap[Solving] = min(r.cap[Solving], 90)
	}
}

// orders finds what the customer is told to do in so many words: "check your
// spam folder", "please fill in the form".
func (r *reading) orders(asked int) int {
	worth := r.worth("problem-solving/pushes-work")
	if r.plan.best >= realStep || asked >= realQuestion {
		worth /= 4
	}
	count := 0
	var in *sentence // with an order in it
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		for i := s.from; i < s.to; i++ {
			if !r.orderStart(s, i, in == s) {
				continue
			}
			j := r.pleases(s, i)
			if !r.ordersAt(s, j) {
				continue
			}
			if count, in = count+1, s; count <= 2 {
				r.give("problem-solving/pushes-work", i, min(s.to, j+2), worth)
			}
			i = j
		}
	}
	return count
}

// pleases passes over what may stand before an order.
func (r *reading) pleases(s *sentence, i int32) int32 {
	for ; i < s.to-1; i++ {
		switch r.wordAt(s, i) {
		case "please", "just", "kindly", "simply", "then", "first", "so", "and":
		default:
			return i
		}
	}
	return i
}

// orderStart says whether an order may begin at a token: where a clause does,
// and after "and" where one went before.
func (r *reading) orderStart(s *sentence, i int32, ordered bool) bool {
	switch {
	case i == s.from:
		return true
	case r.isAt(s, i, classAnd), r.text.tokens[i].before == 0:
		return ordered && (r.isAt(s, i, classAnd) || r.isAt(s, i-1, classAnd))
	}
	return r.text.tokens[i].before&(breakComma|breakClause) != 0
}

func (r *reading) ordersAt(s *sentence, j int32) bool {
	k := &r.text.tokens[j]
	if !k.word.is(classChore) || k.word.past() && k.word.text != "read" && k.word.text != "put" || s.question || k.scope&(Quoted|Reported) != 0 || j+1 >= s.to {
		return false
	}
	next := r.text.tokens[j+1]
	switch next.word.text {
	case "not", "me", "us", "it", "here", "away", "is", "are", "was", "will", "has", "have", "can", "on", "so", "which", "takes", "costs", "needs", "works", "goes", "comes":
		return next.word.text == "it" && k.word.text != "leave" && !r.safety(s, j) || next.word.text == "on" && k.word.text == "go"
	}
	if next.before != 0 || next.word.is(classDeed) && next.word.past() || r.reaches(s, j) || r.safety(s, j) {
		return false
	}
	return next.word.is(classDeterminer) || next.word.is(classYou) || next.word.is(classStop) || next.word.content() && !next.word.is(classDeed)
}

// toldWhy is what a question is worth, at least, with what its answer will show.
const toldWhy = 130

// reaches says whether an order only tells how to reach somebody: "ask for
// Ute", "ring Ute on 330", "quote K203".
func (r *reading) reaches(s *sentence, j int32) bool {
	switch r.wordAt(s, j) {
	case "ring", "call", "phone", "text", "ask", "dial", "reach":
		at := j + 1
		if r.wordAt(s, at) == "for" {
			at++
		}
		return r.named(s, at) || r.plan.best >= realStep && r.isAt(s, at, classNumber)
	case "quote":
		return r.plan.best >= realStep
	}
	return false
}

// askCause finds a question for the cause, and gives what the best is worth.
func (r *reading) askCause() int {
	best, at, end := 0, int32(-1), int32(-1)
	if r.jeers() || r.mocks() {
		return 0
	}
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		if !s.question && !r.plan.unmarked {
			continue
		}
		for i := s.from; i < s.to; i++ {
			if r.text.tokens[i].copied {
				continue
			}
			worth := r.causeAt(s, i)
			if worth > best {
				best, at, end = worth, i, min(s.to, i+4)
			}
		}
	}
	if best < toldWhy && r.seen("problem-solving/tells-why-asked") > 0 { // what is asked is said to show the cause
		if s := r.firstQuestion(); s != nil {
			best, at, end = toldWhy, s.from, min(s.to, s.from+4)
		}
	}
	if best == 0 {
		return 0
	}
	r.giveAsked(best, at, end)
	return best
}

// giveAsked gives a question's points to the rule that names what it asks.
func (r *reading) giveAsked(best int, at, end int32) {
	points := best
	if r.plan.best >= realStep {
		points = best / 3
	}
	id := ruleID("problem-solving/asks-cause")
	if r.asksHelp(&r.text.sentences[r.text.tokens[at].sentence], at) {
		id = "problem-solving/asks-what-helps"
	}
	r.give(id, at, end, points)
}

// firstQuestion gives the first question of more than two words, or nil.
func (r *reading) firstQuestion() *sentence {
	for si := range r.text.sentences {
		if s := &r.text.sentences[si]; s.question && s.to > s.from+2 {
			return s
		}
	}
	return nil
}

// unmarked says whether a reply of some length has no marks between its words
// at all.
func (r *reading) unmarked() bool {
	const fewest = 12 // words: fewer need no mark
	if len(r.text.tokens) < fewest {
		return false
	}
	for i := 1; i < min(40, len(r.text.tokens)); i++ {
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return true
}

// causeAt weighs a question that begins at a token.
func (r *reading) causeAt(s *sentence, i int32) int {
	open, ok := r.asksAt(s, i)
	if !ok || r.asksElse(s, i) {
		return 0
	}
	heard, state := 0, 0
	for j := i; j < min(s.to, i+16); j++ {
		k := &r.text.tokens[j]
		if worth, ok := r.wishAt(s, i, j); ok {
			return worth
		}
		if k.word.is(classState) && j > i {
			state++
		}
		if k.heard && k.word.content() && !k.copied && !k.timed {
			heard++
		}
	}
	switch {
	case r.wordAt(s, i+1) == "would":
		return 0
	case heard > 0 && state > 0:
		return r.worth("problem-solving/asks-cause")
	case state > 1, state > 0 && open, heard > 0 && r.either(s, i):
		return 158
	case r.either(s, i):
		return 135
	case heard > 0, state > 0 && r.asksNow(s, i):
		return 120
	case open:
		return 110
	}
	return 40
}

// either says whether a question that begins at a token names two ways it may
// be: "does it go red, or does it stay green?", "the front or the back?".
func (r *reading) either(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "is", "are", "was", "were", "does", "do", "did", "has", "can":
	default:
		return false
	}
	if r.isAt(s, i+1, classYou) && r.wordAt(s, i+2) != "see" && r.wordAt(s, i+2) != "hear" {
		return false
	}
	for j := i + 3; j < min(s.to-1, i+16); j++ {
		if r.wordAt(s, j) == "or" {
			return r.isAt(s, j+1, classDeterminer) || r.isAt(s, j+1, classStop) || r.text.tokens[j+1].word.content()
		}
	}
	return false
}

// asksNow says whether a question is about how something is now: one about how
// it was may well be a reproach ("was it labelled?").
func (r *reading) asksNow(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "is", "are", "does", "do", "can", "has":
		return !r.isAt(s, i+1, classYou)
	}
	return false
}

// wishAt says whether a word of a question makes it one for what the customer
// wants, which asks for no cause. What would help is worth asking.
func (r *reading) wishAt(s *sentence, from, at int32) (int, bool) {
	switch r.wordAt(s, at) {
	case "otherwise":
		return 0, true
	case "take", "help", "make":
		return 158, r.wordAt(s, from) == "what" && r.wordAt(s, from+1) == "would"
	case "nice", "lovely", "pretty", "enjoy", "cross", "tried": // small talk
		return 0, at > from
	case "would", "want", "like", "prefer":
		return 0, at == from || r.isAt(s, at+1, classYou) || r.isAt(s, at-1, classYou) || r.isAt(s, at-1, classThey)
	}
	return 0, false
}

// asksAt says whether a question of fact begins at a token, and whether it is
// an open one.
func (r *reading) asksAt(s *sentence, i int32) (open, ok bool) {
	if !r.askStart(s, i) {
		return false, false
	}
	next := r.wordAt(s, i+1)
	switch r.wordAt(s, i) {
	case "what", "which", "when", "where":
		return true, next != "could" && next != "should" && next != "might"
	case "how":
		open = next == "long" || next == "many" || next == "much" || next == "old" || next == "far" || next == "often"
		return open, open
	case "is", "are", "was", "were", "does", "do", "did", "has", "have", "can", "could":
		if next != "you" && next != "u" {
			return false, r.isAt(s, i+1, classDeterminer) || r.isAt(s, i+1, classYou)
		}
		switch r.wordAt(s, i+2) {
		case "see", "hear", "smell", "feel", "remember", "notice", "have", "still", "know", "get", "read", "tell", "recall":
			return false, true
		}
	}
	return false, false
}

// askStart says whether a question may begin at a token: where a clause does,
// after a word such as "at", and in a reply without marks before a verb.
func (r *reading) askStart(s *sentence, i int32) bool {
	first := r.text.tokens[s.from].word
	led := i == s.from+1 && first.is(classStop) && !first.is(classDeterminer) && r.wordAt(s, i) != "is" // "at which minute"
	if i == s.from || r.text.tokens[i].before != 0 || r.isAt(s, i-1, classAnd) || led {
		return true
	}
	if s.question {
		return false
	}
	switch before := r.wordAt(s, i-1); before {
	case "who", "which", "that", "he", "she", "they", "know":
		return false
	}
	switch r.wordAt(s, i+1) {
	case "is", "are", "was", "were", "do", "does", "did", "has", "have":
		return true
	case "the", "it", "your": // "when it comes in" asks nothing
		w := r.wordAt(s, i)
		return w != "when" && w != "where" && w != "what" && w != "which"
	}
	return false
}
