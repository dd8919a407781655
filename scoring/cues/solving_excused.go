package cues

// excused says whether what stands around a cue makes it none: "anything you
// need to", "make it up to you", "I won't leave you alone".
func (r *reading) excused(m *match) bool {
	s := &r.text.sentences[r.text.tokens[m.start].sentence]
	switch r.rule(m.rule).ID {
	case "no-time":
		return r.wordAt(s, m.start) == "later" &&
			(!r.vagueAt(s, m.start) || r.text.tokens[m.end-1].word.text == "later" && m.end < s.to && r.text.tokens[m.end].before == 0 && r.text.tokens[m.end].word.content())
	case "refuses":
		return r.noRefusal(s, m)
	case "pushes-work":
		return r.noPush(s, m)
	case "choice":
		return r.noChoice(s, m)
	case "reference":
		return r.noReference(s, m)
	case "remedy":
		return r.noRemedy(s, m)
	case "call-back":
		return r.noCall(s, m)
	case "checks":
		return (r.wordAt(s, m.start) == "should" || r.wordAt(s, m.start) == "may") && (r.wordAt(s, m.start+2) == "have" || r.wordAt(s, m.start+2) == "ask") // "what should I have asked?"
	case "easy-step":
		return r.wordAt(s, m.start-1) == "to" || r.wordAt(s, m.start) == "stay" && r.wordAt(s, m.start-1) == "will" || r.isAt(s, m.start-1, classPerson)
	}
	return false
}

// noCall says whether nobody is rung: "I let two days go by", "I answered every
// message", "you have my word".
func (r *reading) noCall(s *sentence, m *match) bool {
	if r.wordAt(s, m.start) == "you" {
		return r.wordAt(s, m.end-1) == "word" && r.wordAt(s, m.end-2) == "my"
	}
	for i := m.start + 1; i < min(m.end, m.start+6); i++ {
		switch r.wordAt(s, i) {
		case "let":
			return !r.isAt(s, i+1, classYou) || r.wordAt(s, i+2) == "down"
		case "ring", "call", "phone", "text", "message", "email":
			return i > m.start+1 && r.isAt(s, i-1, classDeterminer)
		}
	}
	return false
}

// noRefusal says whether what looks like a closed door is a vow, a fact, a
// condition, or what the customer was owed.
func (r *reading) noRefusal(s *sentence, m *match) bool {
	last := r.wordAt(s, m.end-1)
	switch {
	case s.question && last == "happen": // "does it happen at night?"
		return true
	case r.wordAt(s, m.start) == "you" && last == "have":
		return r.wasOwed(s, m.end)
	case r.text.tokens[m.start].scope&Hypothetical != 0 && r.text.tokens[m.start].word.is(classAux): // "if it isn't done"
		return true
	case last == "is" || last == "are" || last == "says" || last == "say": // "the rule is wrong"
		return r.plan.best >= realStep && r.breaksRule(m.end)
	}
	if r.plan.best >= realStep { // an honest limit beside a step
		switch last {
		case "tell", "say", "promise", "guess", "know", "give", "find", "turn":
			return true
		}
	}
	if w := r.wordAt(s, m.start); w != "i" && w != "we" {
		return false
	}
	next := r.wordAt(s, m.end)
	switch last {
	case "leave", "let", "drop", "stop", "rest", "forget", "pretend", "press", "waste", "lose", "undo", "argue", "hide", "close", "keep":
		return last != "close" && last != "keep" || next == "you" || r.isAt(s, m.end-2, classNot) && next == "until"
	case "send", "make", "ask", "tell", "put", "take", "push", "hand", "pass", "turn":
		return next == "you" && !r.isAt(s, m.end+1, classDeterminer) && r.vows(s, m) || last == "turn" && next == "back"
	case "find", "trace", "locate":
		return r.plan.best >= realStep
	case "bring", "ring", "call", "trouble", "bother":
		return r.plan.best >= realStep && r.vows(s, m)
	case "cut", "get":
		return r.wordAt(s, m.end) == "cut" || r.wordAt(s, m.end) == "off" || last == "cut"
	}
	return false
}

// vows says whether "I won't" begins a match, and not "I can't".
func (r *reading) vows(s *sentence, m *match) bool {
	for i := m.start; i < m.end; i++ {
		if r.wordAt(s, i) == "will" {
			return true
		}
	}
	return false
}

// wasOwed says whether "you should have" goes on with what the customer was
// owed: "been told", "come first".
func (r *reading) wasOwed(s *sentence, i int32) bool {
	next := r.wordAt(s, i+1)
	switch r.wordAt(s, i) {
	case "been":
		if i+1 >= s.to {
			return false
		}
		switch next {
		case "first", "last", "next", "on", "with", "in", "our", "top", "safe", "able", "at", "home", "the":
			return true
		}
		w := r.text.tokens[i+1].word
		return w.past() || w.ing()
	case "come", "gone":
		return next == "first" || next == "before"
	case "had", "got", "heard":
		return true
	}
	return false
}

// breaksRule says whether what follows a rule turns it round: "the rule is
// wrong", "our policy says no, and I've asked for an exception".
func (r *reading) breaksRule(from int32) bool {
	for i := from; i < min(int32(len(r.text.tokens)), from+14); i++ {
		switch r.text.tokens[i].word.text {
		case "wrong", "exception", "but", "break", "bend", "asked", "anyway", "however", "still":
			return true
		}
	}
	return false
}

// noPush says whether the work is not left to the customer: it is done
// together, or no work at all.
func (r *reading) noPush(s *sentence, m *match) bool {
	if r.wordAt(s, m.start) == "up" && r.wordAt(s, m.start-1) == "it" && m.start-1 > s.from && r.wordAt(s, m.start-2) != "is" { // "make it up to you"
		return true
	}
	if r.isAt(s, m.start-1, classAnd) && r.ownBefore(s, m.start) { // "I'll be there and come again on Friday"
		return true
	}
	switch r.wordAt(s, m.start-1) {
	case "anything", "everything", "something", "what", "whatever", "all", "if", "as", "where", "when", "do", "would", "did", "which", "who", "before", "that", "nothing", "least", "most":
		return true
	}
	if r.wordAt(s, m.start) != "you" {
		return false
	}
	if r.wordAt(s, m.end-1) == "to" {
		switch r.wordAt(s, m.end) {
		case "rest", "sleep", "sit", "breathe", "worry", "apologise", "eat", "lie", "hear", "feel":
			return true
		}
	}
	return r.together(s, m.end)
}

// together says whether what the customer does is done with who answers, or
// while they stay: "look with me", "try it while I wait".
func (r *reading) together(s *sentence, from int32) bool {
	for i := from; i < min(s.to, from+7); i++ {
		next := r.wordAt(s, i+1)
		switch r.wordAt(s, i) {
		case "together":
			return true
		case "while":
			if next == "i" {
				return true
			}
		case "with":
			if next == "me" {
				return true
			}
		}
		if i > from && r.text.tokens[i].before&breakClause != 0 {
			return false
		}
	}
	return false
}

// safety says whether an order keeps somebody out of harm, or is none: "stay
// back", "switch it off at the wall", "take your time", "give him my best".
func (r *reading) safety(s *sentence, j int32) bool {
	next, then := r.wordAt(s, j+1), r.wordAt(s, j+2)
	switch r.wordAt(s, j) {
	case "take":
		return next == "your" && then == "time"
	case "give":
		for i := j + 2; i < min(s.to, j+6); i++ {
			switch r.wordAt(s, i) {
			case "best", "love", "regards", "wishes":
				return true
			}
		}
	case "read", "say", "spell":
		return next == "to" && then == "me" || then == "to" && r.wordAt(s, j+3) == "me"
	case "stay", "keep", "stand", "step", "move":
		switch next {
		case "calm", "away", "back", "clear", "out", "outside", "inside", "there", "warm", "dry", "safe", "put", "off":
			return true
		}
	case "switch", "turn", "shut":
		return r.closesTap(s, j)
	}
	return r.together(s, j+1)
}

// closesTap says whether an order shuts off water, gas or current, and doesn't
// only try a thing "off and on again".
func (r *reading) closesTap(s *sentence, j int32) bool {
	safe := false
	for i := j + 1; i < min(s.to, j+10); i++ {
		switch r.wordAt(s, i) {
		case "tap", "valve", "stopcock", "fuse", "gas", "mains", "wall", "socket":
			safe = true
		case "again":
			return false
		}
	}
	return safe
}
