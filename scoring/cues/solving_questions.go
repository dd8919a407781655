package cues

// asksElse says whether a question that begins at a token is one for something
// else than the cause: for feelings or a name, a check, a tag, a sneer.
func (r *reading) asksElse(s *sentence, i int32) bool {
	length := s.to - i
	switch {
	case s.question && length <= 2 && (i > s.from || asksWhat(r.text.tokens[i].word)): // "can it?", "what noise?"
		return true
	case r.asksName(s, i), r.asksCheck(s, i), r.asksSelf(s, i):
		return true
	}
	for j := i + 1; j < min(s.to, i+12); j++ {
		switch r.wordAt(s, j) {
		case "think", "feel", "feels", "feeling", "mind", "heart", "weighs", "weigh", "worries", "matters", "bothers", "hardest", "worst", "upsets":
			return r.wordAt(s, i) == "what" || r.wordAt(s, i) == "which" || r.wordAt(s, i) == "how"
		case "suit", "suits":
			return j <= i+3 && r.wordAt(s, i) != "what" && r.wordAt(s, i) != "which"
		case "head":
			return r.wordAt(s, j-1) == "your" && r.wordAt(s, j-2) == "in" && !r.text.tokens[j].heard
		case "expect", "like":
			if r.isAt(s, j-1, classYou) || r.wordAt(s, j) == "like" && (r.wordAt(s, j+1) == "for" || r.wordAt(s, j+1) == "this" || r.wordAt(s, j+1) == "that") {
				return true
			}
		case "deal", "fuss", "point":
			return length <= 5
		case "yourself":
			return length <= 4
		}
	}
	return false
}

// asksName says whether a question asks for nothing but what somebody is
// called, or what they are after: "what's your name?", "what's your problem?".
func (r *reading) asksName(s *sentence, i int32) bool {
	if r.wordAt(s, i+1) != "is" || i+4 != s.to {
		return false
	}
	switch r.wordAt(s, i+2) {
	case "your", "her", "his", "their", "the":
	default:
		return false
	}
	switch r.wordAt(s, i+3) {
	case "name", "surname", "point", "deal":
		return true
	case "problem", "issue":
		return r.wordAt(s, i+2) == "your"
	}
	return false
}

// asksCheck says whether a question asks whether a plan will do: "is that
// fair?", "does that cover it?".
func (r *reading) asksCheck(s *sentence, i int32) bool {
	next, then := r.wordAt(s, i+1), r.wordAt(s, i+2)
	switch next {
	case "that", "this", "it", "these", "those":
	default:
		return false
	}
	switch r.wordAt(s, i) {
	case "is", "are":
		switch then {
		case "fair", "ok", "okay", "good", "fine", "alright", "right", "enough", "convenient", "possible", "clear", "agreed", "acceptable":
			return true
		case "all":
			return r.wordAt(s, i+3) == "right"
		}
	case "does", "do", "can", "could":
		switch then {
		case "cover", "work", "suit", "help", "sound", "fit", "do", "make", "meet", "answer", "wait", "seem":
			return then != "work" || i+3 >= s.to || r.wordAt(s, i+3) == "for"
		}
	}
	return false
}

// asksSelf says whether a question is about who asks it: "what did I just
// say?", "do you know who I am?". What one can do for the customer is meant in
// earnest.
func (r *reading) asksSelf(s *sentence, i int32) bool {
	if r.wordAt(s, i+1) == "did" || r.wordAt(s, i+1) == "was" || r.wordAt(s, i+1) == "am" {
		return r.wordAt(s, i+2) == "i" && r.wordAt(s, i+3) != "miss" && r.wordAt(s, i+3) != "forget" || r.wordAt(s, i+1) == "am"
	}
	if r.wordAt(s, i+1) == "were" && r.isAt(s, i+2, classYou) {
		return r.wordAt(s, i+3) == "brought" || r.wordAt(s, i+3) == "raised" || r.wordAt(s, i+3) == "born"
	}
	return r.wordAt(s, i+2) == "know" && r.wordAt(s, i+3) == "who" && r.wordAt(s, i+4) == "i"
}

// asksHelp says whether a question asks what would help, rather than what
// happened: "what can I do first?", "what would you need tonight?".
func (r *reading) asksHelp(s *sentence, i int32) bool {
	switch r.wordAt(s, i) {
	case "what", "which", "where", "how":
	default:
		return false
	}
	switch next := r.wordAt(s, i+1); next {
	case "would", "will":
		return true
	case "can", "could", "may", "shall", "should":
		return r.wordAt(s, i+2) == "i" || r.wordAt(s, i+2) == "we"
	case "do", "does":
		return r.wordAt(s, i+3) == "need" || r.wordAt(s, i+3) == "want"
	}
	return false
}
