package cues

// idle says whether a verb of one's own, with what stands around it, is no deed
// for the customer: talk, a deed of long ago, or one done against them.
func (r *reading) idle(s *sentence, st *step) bool {
	v := st.verb
	if v+1 < s.to && r.text.tokens[v+1].before == 0 && r.wordAt(s, v+1) == "no" { // "I make no promises"
		return true
	}
	return r.talks(s, v) || r.loosely(s, st) || r.worksAgainst(s, v) || r.undid(s, st) || r.clashes(st)
}

// talks says whether a verb with what follows only speaks, or speaks of
// speaking: "I'll tell you what", "let me put it better", "I spoke before".
func (r *reading) talks(s *sentence, v int32) bool {
	next, then := r.wordAt(s, v+1), r.wordAt(s, v+2)
	switch r.wordAt(s, v) {
	case "tell":
		return next == "that" || next == "from" || next == "how" || next == "why" || next == "you" && (then == "what" || then == "that" || then == "something" || then == "why")
	case "told":
		return then == "what" && r.wordAt(s, v+3) == "i"
	case "reassure", "assure", "repeat", "repeated", "warn", "warned", "admit":
		return true
	case "answer", "answered", "reply", "replied", "explain", "explained", "said", "spoke":
		return r.isAt(s, v-1, classSubject) || r.wordAt(s, v-1) == "have" || r.wordAt(s, v-1) == "has" || next == "that" || v+1 == s.to
	case "ask":
		return next == "you" || asksWhat(r.text.tokens[min(v+1, s.to-1)].word) && r.wordAt(s, v-2) != "will" && r.wordAt(s, v-1) != "will"
	case "put", "putting":
		return (next == "it" || next == "that" || next == "this") && (then == "better" || then == "simply" || then == "plainly" || then == "differently" || then == "another" || then == "this" || then == "like" || then == "bluntly")
	case "stop", "interrupt", "correct":
		return next == "you"
	}
	return false
}

// loosely says whether a verb that may be a deed stands in a turn of speech
// that is none: "I can take it", "I could get into trouble", "I find this hard".
func (r *reading) loosely(s *sentence, st *step) bool {
	v := st.verb
	next, then := r.wordAt(s, v+1), r.wordAt(s, v+2)
	ends := v+2 >= s.to || r.text.tokens[v+2].before != 0 || r.isAt(s, v+2, classAnd)
	switch r.wordAt(s, v) {
	case "take", "handle", "bear":
		return next == "it" && ends && r.wordAt(s, v-1) == "can"
	case "get", "getting":
		return next == "into" || next == "away" || next == "in" && then == "trouble"
	case "make", "making", "made":
		return r.wordAt(s, v+2) == "worse" || r.wordAt(s, v+2) == "harder" || then == "mess" || then == "mistake" || then == "fuss" || next == "of" || next == "mistakes"
	case "find", "found":
		return (next == "it" || next == "this" || next == "that") && then != "in" && then != "on" && then != "at" && !ends && r.isAt(s, v-1, classSubject)
	case "wait", "waiting":
		return next != "with" && next != "at" && next != "outside" && next != "in"
	case "watch", "watching":
		return next == "over" || next == "out"
	case "add", "adding":
		return r.endsWith(s, v, "pile")
	case "let":
		return next != "you" && r.isAt(s, v-1, classSubject) || next == "you" && (then == "wait" || then == "stew" || then == "down" || then == "off") || r.isAt(s, v-1, classSubject) && then != "know" && then != "have" && then != "in"
	case "going":
		switch next {
		case "on", "off", "home", "mad", "crazy", "nowhere", "for", "to", "by":
			return next != "to" || then == "lunch" || then == "bed"
		}
	case "have", "having":
		return next == "my" || then == "lunch" || then == "break" || then == "laugh"
	}
	return false
}

// worksAgainst says whether a deed is done against the customer, or for
// oneself: "I'll cut the line", "I'm keeping your money", "I'll hold you to it".
func (r *reading) worksAgainst(s *sentence, v int32) bool {
	next, then := r.wordAt(s, v+1), r.wordAt(s, v+2)
	switch r.wordAt(s, v) {
	case "cut", "cutting", "disconnect", "disconnecting", "switch", "switching", "turn", "turning", "shut", "shutting":
		return r.cutsOff(s, v)
	case "keep", "keeping", "kept", "take", "taking", "withhold", "hold", "holding":
		return r.keepsBack(s, v)
	case "put", "putting":
		return r.putsAway(s, v)
	case "ring", "call", "ringing", "calling":
		return next == "you" && then == "names"
	case "throw", "throwing", "bin", "binning", "chuck", "tear":
		return r.isAt(s, v+1, classDeterminer) && (then == "away" || then == "out" || then == "up" || v+2 == s.to)
	case "give", "giving", "gave", "send", "sending":
		return next == "you" && r.warns(s, v+2)
	case "pass", "passing", "forward", "file", "filing":
		return r.endsWith(s, v, "bin") || r.endsWith(s, v, "rubbish") || r.endsWith(s, v, "shredder")
	}
	return r.endsWith(s, v, "annoy") || r.endsWith(s, v, "spite")
}

// cutsOff reads "cut the line", "cut you off", "switch your line off".
func (r *reading) cutsOff(s *sentence, v int32) bool {
	then := r.wordAt(s, v+2)
	switch r.wordAt(s, v+1) {
	case "your":
		return r.wordAt(s, v+3) == "off" && !among(r.turn.need.wanted, r.text.tokens[v+2].word.stem)
	case "the":
		return then == "line"
	case "you":
		return then == "off"
	}
	return false
}

// keepsBack reads "keep your deposit", "hold you to it", "keep you waiting".
func (r *reading) keepsBack(s *sentence, v int32) bool {
	then := r.wordAt(s, v+2)
	switch r.wordAt(s, v+1) {
	case "you":
		return then == "to" || then == "waiting" || then == "responsible" || then == "liable"
	case "it", "them":
		return r.wordAt(s, v) == "keep" && (v+2 == s.to || r.text.tokens[v+2].before != 0)
	case "your", "the":
		return r.isAt(s, v+2, classMoney) || then == "deposit" || then == "payment" || then == "fee" || then == "car" && r.wordAt(s, v) == "keep"
	}
	return false
}

// putsAway reads "put you back in the queue", "put the phone down", "put you
// through a lot".
func (r *reading) putsAway(s *sentence, v int32) bool {
	then, last := r.wordAt(s, v+2), r.wordAt(s, v+3)
	switch r.wordAt(s, v+1) {
	case "you":
		return then == "back" && r.endsWith(s, v+2, "queue") || then == "on" && last == "hold" || then == "through" && last == "a"
	case "the":
		return (then == "phone" || then == "receiver") && r.endsWith(s, v, "down")
	}
	return false
}

// warns says whether what somebody is given is a warning or a bill.
func (r *reading) warns(s *sentence, i int32) bool {
	for j := i; j < min(s.to, i+4); j++ {
		switch r.wordAt(s, j) {
		case "warning", "bill", "invoice", "fine", "chance", "penalty", "earful":
			return true
		}
	}
	return false
}

// endsWith says whether a word that the customer didn't use stands in the
// clause after a verb.
func (r *reading) endsWith(s *sentence, v int32, word string) bool {
	for i := v + 1; i < min(s.to, v+8); i++ {
		k := &r.text.tokens[i]
		if k.before&breakClause != 0 {
			return false
		}
		if k.word.text == word && !k.heard {
			return true
		}
	}
	return false
}

// undid says whether a deed in the past is the fault itself: "I sent you the
// wrong form", "we've made you send it three times", "a shop I set up".
func (r *reading) undid(s *sentence, st *step) bool {
	v, w := st.verb, r.text.tokens[st.verb].word
	if !w.past() && w.text != "set" && w.text != "put" && w.text != "let" && w.text != "switch" {
		return false
	}
	next := r.wordAt(s, v+1)
	switch w.text {
	case "made", "left", "kept", "let", "lost", "charged", "promised", "forgot":
		if next == "you" && (w.text != "made" || r.wordAt(s, v+2) != "a") || next == "him" || next == "her" || w.text == "lost" || w.text == "forgot" {
			return true
		}
	}
	if r.ofThing(s, st.start) {
		return true
	}
	if r.wordAt(s, v-1) == "have" { // what is mended may be a wrong: "I've taken the wrong charge off"
		return false
	}
	for i := v + 1; i < min(s.to, v+6) && (i == v+1 || r.text.tokens[i].before&breakClause == 0); i++ {
		switch r.wordAt(s, i) {
		case "wrong", "late", "nobody", "nothing", "beside", "badly":
			return true
		}
	}
	return false
}

// ofThing says whether "I" begins what belongs to the noun before it: "a shop I
// set up", "what I could switch off".
func (r *reading) ofThing(s *sentence, i int32) bool {
	if i-1 < s.from || r.text.tokens[i].before != 0 {
		return false
	}
	switch r.wordAt(s, i-1) {
	case "what", "before", "everything", "anything", "whatever", "nothing":
		return true
	}
	if r.plan.unmarked || i-2 < s.from || !r.text.tokens[i-1].word.content() || r.text.tokens[i-1].timed || r.text.tokens[i-1].before != 0 {
		return false
	}
	switch r.wordAt(s, i-2) {
	case "a", "an", "the":
		return i-3 < s.from || !places(r.text.tokens[i-3].word)
	}
	return false
}

// clashes says whether a reproach reads the same words: what threatens, cuts
// the customer short or mocks is no deed for them.
func (r *reading) clashes(st *step) bool {
	if r.seen("calm/threat")+r.seen("listening/cuts-short")+r.seen("calm/sarcasm") == 0 {
		return false
	}
	threat, short, mocks := r.at("calm/threat"), r.at("listening/cuts-short"), r.at("calm/sarcasm")
	for i := range r.matches {
		if m := &r.matches[i]; (m.rule == threat || m.rule == short || m.rule == mocks) && m.start < st.end && m.end > st.start {
			return true
		}
	}
	return false
}
