package cues

import "slices"

// hollowVerb says whether a verb with what stands after it names no deed.
func (r *reading) hollowVerb(s *sentence, v int32) (stepKind, int, bool) {
	w := r.text.tokens[v].word
	if worth, ok := r.emptyTurn(s, v); ok {
		return stepHollow, worth, true
	}
	switch {
	case r.buzz(s, v):
		return stepHollow, 60, true
	case !w.is(classHollow) || w.is(classDeed):
		return stepOwn, 0, false
	case r.hasContent(s, v+1, v+6):
		return stepHollow, 80, true
	}
	return stepHollow, 60, true
}

// emptyTurn knows turns of speech that sound like a deed: "look into it", "make
// a note", "get back to you". It gives what they are worth.
func (r *reading) emptyTurn(s *sentence, v int32) (int, bool) {
	next, then := r.wordAt(s, v+1), r.wordAt(s, v+2)
	if worth, ok := r.talkOnly(s, v); ok {
		return worth, true
	}
	noted := next == "note" || then == "note"
	switch w := r.wordAt(s, v); w {
	case "see", "seeing":
		switch next {
		case "to":
			return 0, false
		case "what", "if", "whether", "how", "about", "into", "where", "":
			return 65, true
		}
		return 0, true
	case "look", "looking", "looked":
		return 70, next == "into" || next == "in" || (next == "at" || next == "around") && !r.soon(s, v)
	case "make", "making", "made":
		return 75, next == "sure" || next == "certain" || noted
	case "take", "taking", "took", "taken":
		return 75, noted || then == "look" || r.wordAt(s, v+2) == "seriously" || r.wordAt(s, v+3) == "seriously" || r.wordAt(s, v+4) == "seriously"
	case "mention", "mentioning", "mentioned", "feed":
		return 75, true
	case "work", "working":
		return 70, next == "on" || next == "hard" || next == "with" || next == ""
	case "get", "getting":
		return 80, r.getsNowhere(s, v)
	case "keep":
		return 75, then == "eyes" || next == "you" || next == "an" || next == "in"
	case "let":
		return 80, next == "you"
	case "ask":
		return 80, next == "around" || next == "about"
	case "put":
		return 80, next == "in" && r.endsIn(s, v+2, "word", "request", "ticket", "complaint", "note", "call", "hands")
	case "leave", "leaving":
		return 0, (next == "it" || next == "that" || next == "you") && (then == "for" || then == "there" || then == "alone" || then == "be" || then == "as" || then == "at" && r.wordAt(s, v+3) == "that")
	case "remind", "reminding":
		return 80, true
	case "pass", "passed", "passing":
		return 85, true
	}
	return 0, false
}

// getsNowhere reads "get back to you", "get to the bottom", "get in touch", and
// "get on it" without a time.
func (r *reading) getsNowhere(s *sentence, v int32) bool {
	then := r.wordAt(s, v+2)
	switch r.wordAt(s, v+1) {
	case "back":
		return true
	case "to":
		return r.wordAt(s, v+3) == "bottom"
	case "in":
		return then == "touch"
	case "on", "onto":
		return then == "it" && !r.timeSoon(s, v)
	}
	return false
}

// talkOnly knows deeds that are talk among colleagues, or are done to nothing in
// particular: "I'll ask whether they know", "I'll speak to the team", "sort
// something out". With a time they are more.
func (r *reading) talkOnly(s *sentence, v int32) (int, bool) {
	next := r.wordAt(s, v+1)
	if r.soon(s, v) || r.wordAt(s, v-1) == "me" {
		return 0, false
	}
	switch next {
	case "something", "anything", "somebody", "someone", "some":
		return 72, true
	}
	switch r.wordAt(s, v) {
	case "ask":
		return 80, r.endsIn(s, v+2, "whether", "if", "why", "what")
	case "speak", "talk", "check":
		return 80, next == "to" || next == "with"
	case "find":
		return 80, next == "out"
	}
	return 0, false
}

// wondered says whether what somebody can do stands under a word of doubt or of
// asking: "how we can help", "I'm sure we can".
func (r *reading) wondered(s *sentence, i, verb int32) bool {
	if i == s.from || r.text.tokens[i].before != 0 {
		return false
	}
	switch r.wordAt(s, i+1) {
	case "can", "could", "might", "may", "will":
	default:
		return false
	}
	switch r.wordAt(s, i-1) {
	case "how", "whether", "where", "sure", "ways", "hope", "certain":
		return true
	case "what":
		return r.wordAt(s, verb) != "do"
	}
	return false
}

// opensFile says whether what is done is done to a file alone: "an
// investigation will be opened", "a ticket has been raised".
func (r *reading) opensFile(s *sentence, h *helped) bool {
	switch r.wordAt(s, h.at-1) {
	case "investigation", "enquiry", "inquiry", "review", "complaint", "case", "ticket", "request", "message", "feedback", "incident", "report":
		return true
	}
	return false
}

// endsIn says whether one of some words stands among the next few.
func (r *reading) endsIn(s *sentence, from int32, words ...string) bool {
	for i := from; i < min(s.to, from+4); i++ {
		if slices.Contains(words, r.wordAt(s, i)) {
			return true
		}
	}
	return false
}

// buzz says whether what a verb is done to is a word of the trade alone.
func (r *reading) buzz(s *sentence, v int32) bool {
	found := false
	for i := v + 1; i < min(s.to, v+5); i++ {
		k := &r.text.tokens[i]
		if i > v+1 && k.before != 0 {
			break
		}
		if k.word.is(classBuzz) {
			found = true
		} else if k.word.is(classPerson) || r.specific(k) || k.heard {
			return false
		}
	}
	return found
}

// specific says whether a word belongs to this problem rather than to any.
func (r *reading) specific(k *token) bool {
	w := k.word
	return w.content() && !k.timed && !w.is(classGeneric) && !w.is(classDeed) && !w.is(classBuzz) && !w.is(classHollow) &&
		!w.is(classFeeling) && !w.is(classGrim) && !w.is(classHedge) && !w.is(classAside) && !w.is(classNumber) && !w.is(classStative) && len(w.text) > 2
}

// hasContent says whether some word in a row is of this problem.
func (r *reading) hasContent(s *sentence, from, to int32) bool {
	for i := from; i < min(s.to, to); i++ {
		if k := &r.text.tokens[i]; r.specific(k) || k.heard && !k.copied {
			return true
		}
	}
	return false
}
