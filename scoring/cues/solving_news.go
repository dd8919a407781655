package cues

// What is told of a thing or of somebody else is a step only where it says that
// something was done or comes. These tell the rest from it.

// clauseOf says whether a verb belongs to a clause that hangs on another:
// "before he's standing there", "what she has found", "whoever's asking".
func (r *reading) clauseOf(s *sentence, verb int32) bool {
	for i := verb - 1; i >= max(s.from, verb-4); i-- {
		switch r.wordAt(s, i) {
		case "before", "while", "till", "after":
			return !r.text.tokens[i+1].timed && !r.isAt(s, i+1, classNumber)
		case "what", "whoever", "whatever", "whose":
			return r.wordAt(s, i+1) != "about" && (i > s.from || s.question)
		}
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return false
}

// tooGive says whether what somebody has is something to give, and no licence,
// no years of a trade.
func (r *reading) tooGive(s *sentence, has int32) bool {
	for i := has; i < min(s.to, has+4); i++ {
		k := &r.text.tokens[i]
		switch k.word.text {
		case "licence", "license", "right", "policy", "rule", "reputation", "problem", "backlog", "queue", "cold", "headache", "holiday", "name", "point", "reason", "chance":
			return false
		}
		if i < has+2 && k.word.is(classUnit) {
			return false
		}
	}
	return true
}

// badNews says whether what "is gone", "is back" or "is free" is no help: a loss,
// a fault that came back, a price.
func (r *reading) badNews(s *sentence, h *helped) bool {
	switch r.wordAt(s, h.verb) {
	case "gone":
		return h.aux != "will" && !r.welcomeGone(s, h.at-1)
	case "mine": // "the mistake is mine"
		switch r.wordAt(s, h.at-1) {
		case "mistake", "fault", "error", "blame", "slip", "doing", "failing", "omission", "loss", "shame":
			return true
		case "it":
			return h.at-2 >= s.from && r.text.tokens[h.at-1].before == 0 && r.text.tokens[h.at-2].word.is(classDeed) // "the place you typed it is mine"
		}
	case "free":
		if h.verb+1 < s.to && r.text.tokens[h.verb+1].before == 0 && r.wordAt(s, h.verb+1) != "and" || r.soon(s, h.at) {
			return false
		}
		switch r.wordAt(s, h.at-1) {
		case "it", "that", "call", "number", "street", "entry", "delivery", "parking", "water", "advice":
			return true
		}
	case "back":
		return r.unwelcome(s, h.at-1)
	case "off":
		return r.text.tokens[h.verb].heard && !r.recent(s, h.verb)
	}
	return false
}

// welcomeGone says whether a thing is one that is better gone: a fine, a block.
func (r *reading) welcomeGone(s *sentence, i int32) bool {
	if i < s.from {
		return false
	}
	switch r.wordAt(s, i) {
	case "block", "lock", "hold", "ban", "limit", "restriction", "charge", "charges", "fee", "fees", "fine", "fines", "debt", "bill", "invoice", "surcharge", "interest", "flag", "reminder", "entry", "penalty":
		return true
	}
	k := &r.text.tokens[i]
	return r.unwelcome(s, i) || !k.heard && k.word.content() // what the customer spoke of is lost: "the invoices are gone"
}

// unwelcome says whether a thing is one that nobody wants.
func (r *reading) unwelcome(s *sentence, i int32) bool {
	if i < s.from {
		return false
	}
	switch r.wordAt(s, i) {
	case "noise", "smell", "leak", "error", "bug", "stain", "fault", "pain", "mould", "rat", "rats", "mice", "wasps", "bugs", "problem", "blockage", "virus", "damp", "draught", "queue", "stink", "mess", "dirt":
		return true
	}
	return false
}

// bothers says whether what is going on only troubles the customer: "it's
// keeping you awake".
func (r *reading) bothers(s *sentence, v int32) bool {
	switch r.wordAt(s, v) {
	case "keeping", "making", "driving", "costing", "leaving", "giving", "taking", "stopping", "holding":
		if r.wordAt(s, v+1) == "your" {
			return false
		}
		return (r.wordAt(s, v-2) == "it" || r.wordAt(s, v-2) == "this" || r.wordAt(s, v-2) == "that") && r.isAt(s, v+1, classYou)
	}
	return false
}

// always says whether what is done is done to each of a kind, as a rule: "every
// call is logged".
func (r *reading) always(s *sentence, at int32) bool {
	for i := at - 1; i >= max(s.from, at-4); i-- {
		switch r.wordAt(s, i) {
		case "every", "each", "any":
			return true
		case "all":
			return r.wordAt(s, i+1) == "our" || r.wordAt(s, i+1) == "calls"
		}
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return false
}

// passing says whether a verb in the present tells no step: time goes by, a
// contract runs, somebody sits where they sit.
func (r *reading) passing(s *sentence, i int32) bool {
	switch r.wordAt(s, i-1) {
	case "who", "which", "that", "what", "whoever", "contract", "policy", "licence", "warranty", "lease", "rule", "rules", "term", "terms", "system", "screen", "record", "file":
		return true
	}
	switch r.wordAt(s, i) {
	case "sits", "sit", "stands", "stand", "shows", "show", "says", "lies":
		return true
	case "go", "goes":
		return r.wordAt(s, i+1) == "directly" || r.text.tokens[i-1].timed || r.text.tokens[i-1].word.is(classUnit) || r.wordAt(s, i+1) == "by" && !r.text.tokens[min(i+2, s.to-1)].timed || r.wordAt(s, i+1) == "without"
	}
	return false
}

// mentions says whether a participle after a noun only counts it in, or has an
// object of its own: "the clothes included", "the bar paid for the licence".
func (r *reading) mentions(s *sentence, v int32) bool {
	switch r.wordAt(s, v) {
	case "included", "excluded", "involved", "considered", "concerned", "combined", "attached":
		return r.wordAt(s, v) != "attached"
	case "paid", "asked", "told":
		return r.wordAt(s, v+1) == "for" && r.isAt(s, v+2, classDeterminer) && r.wordAt(s, v+2) != "you"
	}
	return false
}

// wishedFor says whether somebody is only wished for: "you want someone to
// answer for it".
func (r *reading) wishedFor(s *sentence, i int32) bool {
	switch r.wordAt(s, i-1) {
	case "want", "wants", "wanted", "need", "needs", "needed", "like", "blame", "for":
		return true
	}
	return false
}
