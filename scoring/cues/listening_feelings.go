package cues

// feelings finds feelings and hardships that are named, and whom they are said
// of.
func (r *reading) feelings() {
	strong, plain, grim := 0, 0, 0
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		for at := c.from; at < c.to; at++ {
			k := &r.text.tokens[at]
			feeling, bad := k.word.is(classFeeling), k.word.is(classGrim) && c.kind != clauseAsks
			if !feeling && !bad || k.scope&(Quoted|Reported|Negated) != 0 {
				continue
			}
			switch r.feels(c, at) {
			case feltByYou:
				r.giveLess("listening/names-feeling", at, &strong)
			case feltInIt:
				if bad {
					r.giveLess("listening/names-hardship", at, &grim)
				} else {
					r.giveLess("listening/names-feeling-in-it", at, &plain)
				}
			case feltByNobody:
			}
		}
	}
}

// giveLess gives a rule's points, half of them the second time and so on.
func (r *reading) giveLess(id ruleID, at int32, before *int) {
	if *before < usualMost {
		r.give(id, at, at+1, r.rule(r.at(id)).Worth>>*before)
	}
	*before++
}

type felt uint8

const (
	feltByNobody felt = iota
	feltByYou
	feltInIt
)

// feels says whose a feeling is.
func (r *reading) feels(c *clause, at int32) felt {
	tokens := r.text.tokens
	if c.kind == clauseGeneral || c.kind == clauseAgainst {
		return feltByNobody
	}
	if c.kind == clauseOwn || c.kind == clauseOrders {
		// "I hear how worried you are" has both; "I'm worried", "we're sad" have not
		for i := at; i < min(c.to, at+4); i++ {
			if tokens[i].word.is(classYou) {
				return feltByYou
			}
		}
		for i := at - 1; i >= max(c.from, at-5); i-- {
			switch tokens[i].word.text {
			case "hear", "see", "get", "understand", "imagine", "sense", "feel", "share":
				return feltByYou
			}
		}
		return feltByNobody
	}
	for i := at - 1; i >= max(c.from, at-6); i-- {
		w := tokens[i].word
		switch {
		case w.text == "you" || w.text == "your" || w.text == "u" || w.is(classThey):
			return feltByYou
		case w.text == "that" || w.text == "this" || w.text == "it" || w.text == "how" || w.text == "sounds":
			if i+1 < c.to && at+1 < c.to && (tokens[at+1].word.text == "you" || tokens[at+1].word.is(classThey)) {
				return feltByYou
			}
			return feltInIt
		case w.is(classI) || w.is(classWe):
			return feltByNobody
		}
	}
	for i := at + 1; i < min(c.to, at+4); i++ {
		if w := tokens[i].word; w.text == "you" || w.text == "your" || w.is(classThey) {
			return feltByYou
		}
	}
	return feltInIt
}

// customerMoods gives the groups of feelings that the customer says to have,
// and those that the customer says not to have.
func (t *Turn) customerMoods() (has, hasNot uint64) {
	tokens := t.customer.tokens
	for i := range tokens {
		n := tokens[i].word.mood
		if n == 0 {
			continue
		}
		if tokens[i].scope&Negated != 0 || i >= 2 && tokens[i-1].word.text == "than" && tokens[i-2].word.text == "rather" {
			hasNot |= 1 << n
		} else {
			has |= 1 << n
		}
	}
	return has, hasNot &^ has
}

// wrongFeelings finds feelings that the customer has said not to have, and the
// denial of those they have.
func (r *reading) wrongFeelings() {
	has, hasNot := r.turn.customerMoods()
	if hasNot == 0 {
		return
	}
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		for at := c.from; at < c.to; at++ {
			k := &r.text.tokens[at]
			n := k.word.mood
			if n == 0 || k.scope&(Quoted|Reported) != 0 {
				continue
			}
			negated := k.scope&Negated != 0
			if !negated && hasNot&(1<<n) != 0 && !r.setAside(c, at) || negated && has&(1<<n) != 0 {
				r.give("listening/wrong-feeling", at, at+1, r.rule(r.at("listening/wrong-feeling")).Worth)
				return
			}
		}
	}
}

// setAside says whether a word stands after "rather than", "more than" or
// "instead of".
func (r *reading) setAside(c *clause, at int32) bool {
	for i := at - 1; i >= max(c.from, at-3); i-- {
		switch r.text.tokens[i].word.text {
		case "than", "instead", "beyond":
			return true
		}
	}
	return false
}
