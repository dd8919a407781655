package cues

// noHelp says whether what is told like a step does nothing for the customer.
func (r *reading) noHelp(s *sentence, st *step) bool {
	if st.kind == stepOwn || st.kind == stepHollow {
		return r.leaving(s, st.verb) || r.turnOfSpeech(s, st.verb) || r.turnedOn(s, st.verb) || r.idle(s, st)
	}
	return r.pretended(s, st) || r.saysOnly(s, st.verb) || r.outsider(s, st)
}

// leaving says whether a verb ends the talk: "I'm hanging up", "I'm leaving".
func (r *reading) leaving(s *sentence, v int32) bool {
	next := r.wordAt(s, v+1)
	switch r.wordAt(s, v) {
	case "hang", "hanging":
		return next == "up"
	case "log", "logging", "sign", "signing":
		return next == "off" || next == "out" && v+2 == s.to
	case "close", "closing":
		return v+1 == s.to || v+2 == s.to && r.isAt(s, v+1, classAside)
	case "leave", "leaving":
		return v+1 == s.to || next == "now" && v+2 == s.to
	case "block", "blocking", "mute", "muting", "ignore", "ignoring":
		return r.isAt(s, v+1, classYou) && next != "your"
	}
	return false
}

// turnOfSpeech says whether a verb with what follows is a way of speaking, or
// a blow at a colleague: "I'll eat my hat", "I'll fire him".
func (r *reading) turnOfSpeech(s *sentence, v int32) bool {
	switch r.wordAt(s, v) {
	case "pretend", "pretending", "kiss", "cry", "weep", "scream", "laugh", "faint", "die", "bet", "dream", "smile":
		return true
	case "take":
		return r.wordAt(s, v+1) == "it" && r.wordAt(s, v-1) == "can" && (v+2 == s.to || r.text.tokens[v+2].before != 0)
	case "eat", "eating", "swallow", "lose", "pull":
		return r.wordAt(s, v+1) == "my"
	case "fire", "firing", "sack", "sacking", "dismiss", "dismissing", "kill", "strangle", "sue":
		return r.isAt(s, v+1, classThey) || r.isAt(s, v+1, classYou) || r.named(s, v+1) || r.isAt(s, v+1, classDeterminer) && (r.isAt(s, v+2, classPerson) || r.isAt(s, v+2, classSomeone))
	}
	return false
}

// turnedOn says whether a deed is turned on the customer: "I'll report you",
// "I'll ring the police about you".
func (r *reading) turnedOn(s *sentence, v int32) bool {
	switch r.wordAt(s, v) {
	case "report", "reporting", "prosecute", "arrest", "sue":
		if next := r.wordAt(s, v+1); next == "you" || next == "u" {
			return true
		}
	}
	for i := v + 1; i < min(s.to, v+6); i++ {
		switch r.wordAt(s, i) {
		case "police", "lawyer", "lawyers", "solicitor", "solicitors", "bailiff", "bailiffs", "security", "guards":
			by, whom := r.wordAt(s, i+1), r.wordAt(s, i+2)
			return (by == "about" || by == "on" || by == "onto" || by == "after" || by == "against") && (whom == "you" || whom == "u")
		}
	}
	return false
}

// pretended says whether what is told stands under words that say it isn't so:
// "I'm not going to pretend it's ready", "I won't tell you it's mended".
func (r *reading) pretended(s *sentence, st *step) bool {
	const reach = 9
	said := int32(-1)
	for i := st.verb - 1; i >= max(s.from, st.verb-reach); i-- {
		w := r.text.tokens[i].word
		switch {
		case w.text == "pretend" || w.text == "pretending" || w.text == "hope":
			return true
		case w.text == "say" || w.text == "tell" || w.text == "claim" || w.text == "swear" || w.text == "promise":
			said = i
		case said >= 0 && w.is(classNot):
			return said-i <= 4
		}
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return false
}

// saysOnly says whether a form in -ing after "is" is a thing that is spoken of,
// and no deed: "the good news is walking is healthy".
func (r *reading) saysOnly(s *sentence, v int32) bool {
	if !r.text.tokens[v].word.ing() {
		return false
	}
	switch r.wordAt(s, v+1) {
	case "is", "was", "helps", "makes", "keeps":
		return r.text.tokens[v+1].before == 0
	}
	switch r.wordAt(s, v-2) {
	case "news", "truth", "point", "idea", "fact", "thing", "trouble", "problem", "question", "answer", "option", "choice", "advice", "rule":
		return true
	}
	return false
}

// outsider says whether a step is left to others than who answers: "the bank
// will give it back".
func (r *reading) outsider(s *sentence, st *step) bool {
	for i := max(s.from, st.start); i < st.verb; i++ {
		switch r.wordAt(s, i) {
		case "bank", "insurer", "insurance", "police", "court", "council", "government":
			next, before := r.wordAt(s, i+1), r.wordAt(s, i-1)
			return (next == "will" || next == "can" || next == "could") && before != "our" && before != "my"
		}
	}
	return false
}

// jeers says whether a reply laughs at the customer, or waves the words away.
func (r *reading) jeers() bool {
	for i := range r.text.tokens {
		switch k := &r.text.tokens[i]; k.word.text {
		case "haha", "hahaha", "hehe", "lol", "lmao", "rofl", "blah", "yada":
			if k.scope&(Quoted|Reported) == 0 {
				return true
			}
		}
	}
	return false
}

// takeOurs reads what is lent as one says it: "ride ours round the yard",
// "take mine".
func (r *reading) takeOurs(s *sentence, i int32) (step, bool) {
	switch r.wordAt(s, i) {
	case "swap", "exchange", "change":
		return r.kept(s, stepOffer, i, i, 105), r.eitherOf(s, i)
	case "take", "ride", "use", "borrow", "try", "have", "keep", "drive", "wear":
	default:
		return step{}, false
	}
	if w := r.wordAt(s, i); r.eitherOf(s, i) && (w == "take" || w == "have" || w == "keep" || w == "borrow") {
		return r.kept(s, stepOffer, i, i, 100), r.text.tokens[i].scope&Negated == 0
	}
	next, then := r.wordAt(s, i+1), r.wordAt(s, i+2)
	lent := next == "ours" || next == "mine" || (next == "our" || next == "my" || next == "the" || next == "a") && (then == "loan" || then == "spare")
	return r.kept(s, stepOffer, i, i, 115), lent && r.text.tokens[i].scope&Negated == 0
}

// eitherOf says whether an order names two things that are there for the taking:
// "Swap it for the big one, or take a second one".
func (r *reading) eitherOf(s *sentence, i int32) bool {
	for j := i + 2; j < min(s.to-1, i+14); j++ {
		if r.wordAt(s, j) != "or" {
			continue
		}
		next := r.wordAt(s, j+1)
		return next != "leave" && next != "not" && next != "lose" && !s.question && r.hasContent(s, i+1, j) && r.hasContent(s, j+1, j+7)
	}
	return false
}

// goingTo reads "gonna" without who: "gonna ring her now".
func (r *reading) goingTo(s *sentence, i int32) (step, bool) {
	if r.wordAt(s, i) != "going" || r.wordAt(s, i+1) != "to" || s.question {
		return step{}, false
	}
	return r.deedAfter(s, i, r.asides(s, i+2), formBase, 140)
}
