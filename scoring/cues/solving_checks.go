package cues

// asksAfter gives points for a question that follows a step and is none for the
// cause: it lets the customer say that it doesn't work. A short one with "or"
// is a choice.
func (r *reading) asksAfter() {
	if r.plan.best < realStep || r.jeers() {
		return
	}
	told := false
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		if !s.question {
			told = told || r.plan.sentences[si]
			continue
		}
		if s.to-s.from > longestCheck || r.text.tokens[s.from].scope&Quoted != 0 || r.goesOn(s) {
			continue
		}
		if !told && !r.plan.sentences[si] || r.plan.sentences[si] && s.to-s.from > shortestAsk {
			continue
		}
		id, worth := ruleID("problem-solving/checks"), checkAfter
		if r.orIn(s) && s.to-s.from <= shortestAsk {
			id, worth = "problem-solving/choice", r.worth("problem-solving/choice")
		}
		if r.seen("problem-solving/checks")+r.seen("problem-solving/choice") == 0 {
			r.give(id, s.from, min(s.to, s.from+6), worth)
		}
		return
	}
}

// The lengths, in words, of a question that checks and of one that only names
// two ways, and what a check is worth that is known by its place alone.
const (
	longestCheck = 16
	shortestAsk  = 8
	checkAfter   = 35
)

func (r *reading) orIn(s *sentence) bool {
	for i := s.from + 1; i < s.to-1; i++ {
		if r.wordAt(s, i) == "or" {
			return true
		}
	}
	return false
}

// goesOn says whether a question is about something else than the step: more
// that is for sale, a reproach, a question why.
func (r *reading) goesOn(s *sentence) bool {
	for i := s.from; i < s.to; i++ {
		switch r.wordAt(s, i) {
		case "else", "why", "more", "complain", "complaining", "fuss", "expect", "expected", "understand", "idea", "what's", "not", "never", "survey", "rate", "review", "offer", "interested", "buy", "upgrade", "hear", "heard", "wrong":
			return true
		case "happy", "satisfied":
			return s.to-s.from <= 3
		}
	}
	switch r.wordAt(s, s.from) {
	case "who", "what":
		return true
	case "did", "was", "were", "had":
		return true
	}
	return false
}
