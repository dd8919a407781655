package cues

// reflects finds statements that say back how it is for the customer: "you've
// been left with two bad choices". It is what reflections are in motivational
// interviewing, whatever words they use.
func (r *reading) reflects() {
	seen := 0
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		if c.kind != clauseTells || seen == usualMost || !r.ofYou(c) {
			continue
		}
		worth := r.rule(r.at("listening/reflects")).Worth
		if len(r.turn.customer.tokens) == 0 {
			worth *= 2 // all there is to go by
		} else if c.heard == 0 {
			continue
		}
		r.give("listening/reflects", c.from, c.to, worth>>seen)
		seen++
	}
}

// ofYou says whether a clause tells how it is or was for the customer: they are
// its subject, near its beginning, and it neither tells them what to do nor
// thanks them nor asks.
func (r *reading) ofYou(c *clause) bool {
	const far, shortest = 5, 4 // words
	t := &r.text
	if c.to-c.from < shortest || t.sentences[t.tokens[c.from].sentence].question {
		return false
	}
	for i := c.from; i < min(c.to-1, c.from+far); i++ {
		w := t.tokens[i].word
		if tellsLater(w.text) {
			return false // a promise
		}
		switch w.text {
		case "thank", "thanks", "if", "please", "unless", "i", "we", "how", "what", "when", "where", "why", "our", "my", "sorry", "glad", "happy", "pleased", "hope", "hoping", "until", "once":
			return false
		case "you":
			return (i == c.from || !takesObject(t.tokens[i-1].word)) && t.feelsOrDoes(t.tokens[i+1].word) && !t.offers(i+1, c.to)
		}
	}
	return false
}

// feelsOrDoes says whether the word after "you" tells what is or was, and not
// what should be.
func (t *text) feelsOrDoes(w *word) bool {
	switch w.text {
	case "should", "could", "can", "must", "may", "might", "will", "shall", "would", "need", "ought", "please", "to", "for", "and", "or", "with", "pay", "get":
		return false
	}
	return !w.is(classArticle)
}

// takesObject says whether a word before "you" makes it whom something is done
// to or for: "give you", "to you".
func takesObject(w *word) bool {
	switch w.text {
	case "to", "for", "with", "of", "on", "at", "from", "by", "give", "gives", "ring", "rings", "call", "calls", "tell", "tells", "send", "sends", "pay", "make", "help", "bring", "show", "thank":
		return true
	}
	return false
}

// offers says whether what follows "you" is what the customer may have: "are
// very welcome to".
func (t *text) offers(from, to int32) bool {
	const near = 4
	for i := from; i < min(to, from+near); i++ {
		switch t.tokens[i].word.text {
		case "welcome", "free", "entitled":
			return true
		}
	}
	return false
}
