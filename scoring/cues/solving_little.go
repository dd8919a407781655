package cues

// noChoice says whether what looks like a choice is a turn of speech, or leaves
// nothing to choose.
func (r *reading) noChoice(s *sentence, m *match) bool {
	before, next := r.wordAt(s, m.start-1), r.wordAt(s, m.end)
	switch r.wordAt(s, m.start) {
	case "your", "the":
		if r.wordAt(s, m.end-1) == "call" && m.end < s.to && r.text.tokens[m.end].before == 0 { // "your call is important"
			return true
		}
		return r.plan.best < realStep || r.wordAt(s, m.start) == "the" && m.end < s.to && r.text.tokens[m.end].before == 0 && r.wordAt(s, m.end-1) != "yours"
	case "say", "just": // "I ring to say so"
		return before == "to" || before == "i" || before == "we" || before == "they" || before == "can"
	case "you":
		switch before {
		case "can", "before", "did", "when", "as", "until", "what", "if", "that", "could":
			return r.wordAt(s, m.end-1) == "decide" || r.wordAt(s, m.end-1) == "say" || r.wordAt(s, m.end-1) == "choose"
		}
	case "it", "that":
		return r.wordAt(s, m.end-1) == "you" && (next == "to" || r.plan.best < realStep)
	case "as": // "as long as you like"
		return before == "long" || before == "much" || before == "many" || before == "often"
	case "what":
		switch r.wordAt(s, m.start+3) {
		case "need", "want", "think", "say", "see", "expect", "mean":
			return true
		}
		return r.wordAt(s, m.start+1) == "do" && m.end == m.start+3
	case "do", "does":
		return before == "what"
	case "should", "shall", "may":
		return r.wordAt(s, m.start+2) == "have"
	}
	return false
}

// noReference says whether a number or a name reaches nobody: a house, an
// amount, a day.
func (r *reading) noReference(s *sentence, m *match) bool {
	for i := m.start; i < m.end; i++ {
		k := &r.text.tokens[i]
		if k.word.is(classNumber) && (k.timed || r.spelt(k) && i > m.start && r.wordAt(s, i-1) != "is" && r.wordAt(s, i-1) != "on") {
			return true
		}
	}
	switch r.wordAt(s, m.start-1) {
	case "at", "house", "flat", "door", "neighbour", "neighbours", "gate", "platform":
		return r.wordAt(s, m.start) == "number"
	}
	return false
}

// noRemedy says whether what looks like something given makes nothing good: a
// way of speaking, a fault owned, money that others pay.
func (r *reading) noRemedy(s *sentence, m *match) bool {
	before, next := r.wordAt(s, m.start-1), r.wordAt(s, m.end)
	switch r.wordAt(s, m.start) {
	case "spare", "spared", "spares", "sparing":
		return m.end >= s.to || !r.text.tokens[m.end].word.content() || r.text.tokens[m.end].timed || next == "me" || r.isAt(s, m.end, classNumber)
	case "exchange", "exchanges", "credit", "credits":
		return next == "only" || r.wordAt(s, m.start-2) == "policy" || before == "policy"
	case "on":
		return before == "is" && m.start-2 <= s.from && (m.end >= s.to || r.text.tokens[m.end].before != 0) // "that's on us"
	case "take", "taking", "took", "taken":
		switch next {
		case "shoulders", "hands", "mind", "plate", "feet", "back", "desk":
			return true
		}
	case "i", "we":
		return r.wordAt(s, m.start+1) == "pay" && (next == "a" || next == "an" || next == "my" || next == "attention" || next == "tax")
	case "pay", "paying", "paid":
		for i := m.start - 1; i >= max(s.from, m.start-4); i-- {
			if w := r.text.tokens[i].word; w.text == "i" || w.text == "we" || w.text == "will" || w.text == "is" || w.text == "are" || w.text == "to" {
				return false
			}
		}
		return true
	}
	return false
}
