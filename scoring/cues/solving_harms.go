package cues

// noDeed says whether a verb after "I" tells no deed for the customer: a state
// of mind, a harm, a "told you so".
func (r *reading) noDeed(s *sentence, v int32, f form) bool {
	w := r.text.tokens[v].word
	switch {
	case r.harms(s, v), f == formPast && (w.text == "told" || w.text == "warned") && r.isAt(s, v+1, classYou):
		return true
	case !w.is(classStative) || f == formPast:
		return false
	}
	return f == formIng || !w.is(classDid) && w.text != "see"
}

// finding says whether a verb is one of finding out: what was found may help,
// or close the talk.
func (w *word) finding() bool {
	switch w.text {
	case "answered", "replied", "responded", "checked", "looked", "read", "seen", "compared", "inspected", "watched", "searched", "examined", "verified", "tested", "found":
		return true
	}
	return false
}

// harms says whether a deed is done to the customer rather than for them: a
// charge, an end of the talk, an account that nobody asked to close.
func (r *reading) harms(s *sentence, v int32) bool {
	switch r.text.tokens[v].word.text {
	case "charge", "charging", "fine", "bill", "billing", "evict", "ban", "terminate", "terminating", "blacklist", "hang", "ignore", "sue":
		return r.wordAt(s, v+1) != "the" || r.wordAt(s, v+1) == "up"
	case "take", "remove", "taking", "removing", "strike":
		return r.isAt(s, v+1, classYou) && (r.wordAt(s, v+2) == "off" || r.wordAt(s, v+2) == "from") && !r.wished(s, v+2)
	case "end", "ending", "close", "closing", "cancel", "cancelling", "closed", "ended", "cancelled":
		if r.text.tokens[v].heard {
			return false
		}
		for i := v + 1; i < min(s.to, v+4); i++ {
			switch r.wordAt(s, i) {
			case "account", "contract", "complaint", "case", "call", "conversation", "chat", "ticket", "membership", "subscription":
				return true
			}
		}
	}
	return false
}

// wished says whether something right after a token is in the customer's words.
func (r *reading) wished(s *sentence, from int32) bool {
	for i := from; i < min(s.to, from+4); i++ {
		if k := &r.text.tokens[i]; k.heard && k.word.content() {
			return true
		}
	}
	return false
}
