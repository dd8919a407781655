package cues

// hearWrongly finds what the reply has otherwise than the customer said it.
func (r *reading) hearWrongly() {
	r.wrongFeelings()
	wrong := 0
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		if c.kind == clauseOrders || c.kind == clauseOwn {
			continue
		}
		for at := c.from; at < c.to; at++ {
			if wrong < usualMost && r.otherThanSaid(c, at) {
				r.give("listening/wrong-fact", at, at+1, r.rule(r.at("listening/wrong-fact")).Worth>>wrong)
				wrong++
			}
		}
	}
	r.turnedRound()
}

// otherThanSaid says whether a word tells another number, day, month, person or
// thing than the customer did.
func (r *reading) otherThanSaid(c *clause, at int32) bool {
	k := &r.text.tokens[at]
	if k.heard || k.scope&(Quoted|Reported|Negated|Hypothetical) != 0 {
		return false
	}
	switch w := k.word; {
	case w.is(classNumber):
		return r.otherNumber(c, at)
	case w.kind != 0:
		return r.otherOfKind(c, at)
	}
	return false
}

// otherNumber says whether a number counts what the customer counted otherwise.
func (r *reading) otherNumber(c *clause, at int32) bool {
	if at+1 >= c.to || !r.text.tellsPast(c) {
		return false
	}
	unit := r.text.tokens[at+1].word
	if !unit.content() || unit.is(classNumber) || !r.text.tokens[at+1].heard {
		return false
	}
	counted := false
	said := r.turn.customer.tokens
	for i := 1; i < len(said); i++ {
		if said[i].word.stem != unit.stem {
			continue
		}
		if said[i-1].word.is(classNumber) {
			counted = true
			if said[i-1].word.stem == r.text.tokens[at].word.stem {
				return false
			}
		}
	}
	return counted
}

// tellsPast says whether a clause tells what happened: by its verb, or because
// it has none.
func (t *text) tellsPast(c *clause) bool {
	verb := false
	for i := c.from; i < c.to; i++ {
		w := t.tokens[i].word
		switch w.text {
		case "booked", "rebooked", "scheduled", "rescheduled", "arranged", "expected", "due", "available", "next", "confirmed", "moved":
			return false // a plan
		}
		if w.is(classPast) || endsIn(w.text, "ed") {
			return true
		}
		verb = verb || w.is(classAux)
	}
	return !verb
}

// otherOfKind says whether a word names a thing of the same kind as one of the
// customer's, and the customer's own isn't named beside it.
func (r *reading) otherOfKind(c *clause, at int32) bool {
	kind := r.text.tokens[at].word.kind
	your := at > c.from && r.text.tokens[at-1].word.text == "your"
	tells, theirs := c.kind == clauseAsks || your, your
	for i := c.from; i < c.to; i++ {
		k := &r.text.tokens[i]
		if i != at && k.word.kind == kind && k.heard {
			return false
		}
		if i != at && k.heard && k.word.content() {
			theirs = true
		}
		if k.word.is(classPast) || endsIn(k.word.text, "ed") {
			tells = true
		}
		if tellsLater(k.word.text) && !your {
			return false
		}
	}
	if !tells || !theirs || !your && !r.text.tellsPast(c) {
		return false
	}
	for i := range r.turn.customer.tokens {
		if w := r.turn.customer.tokens[i].word; w.kind == kind {
			return true
		}
	}
	return false
}

// turnedRound finds what the customer affirmed and the reply denies while it
// affirms, in the same sentence, what the customer denied.
func (r *reading) turnedRound() {
	denied, affirmed := int32(-1), int32(-1)
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		if i > 0 && r.text.tokens[c.from].sentence != r.text.tokens[c.from-1].sentence {
			denied, affirmed = -1, -1
		}
		if c.kind == clauseOrders || c.kind == clausePromises || c.kind == clauseAsks {
			continue
		}
		for at := c.from; at < c.to; at++ {
			k := &r.text.tokens[at]
			if !k.heard || !k.word.content() || k.word.is(classNumber) || k.word.mood != 0 || k.scope&(Quoted|Reported|Hypothetical) != 0 {
				continue
			}
			plain, not := r.turn.saidHow(k.word.stem)
			switch here := r.text.denies(c, at); {
			case here && plain && !not:
				denied = at
			case !here && k.scope&Negated == 0 && not && !plain:
				affirmed = at
			}
		}
		if denied >= 0 && affirmed >= 0 {
			r.give("listening/turned-round", min(denied, affirmed), max(denied, affirmed)+1, r.rule(r.at("listening/turned-round")).Worth)
			return
		}
	}
}

// saidHow says whether the customer said a word plainly, under a negation, or
// both.
func (t *Turn) saidHow(stem uint64) (plain, not bool) {
	for i := range t.customer.tokens {
		k := &t.customer.tokens[i]
		if k.word.stem != stem || k.scope&Asked != 0 {
			continue
		}
		in := t.customer.sentences[k.sentence]
		if t.customer.denies(&clause{from: in.from, to: in.to}, int32(i)) {
			not = true
		} else {
			plain = true
		}
	}
	return plain, not
}

// denies says whether a word stands closely under a word that negates, as in
// "not the fridge" or "you never paused it".
func (t *text) denies(c *clause, at int32) bool {
	for i := at - 1; i >= max(c.from, at-4); i-- {
		if w := t.tokens[i].word; w.text == "not" || w.text == "never" || w.text == "no" {
			return !t.judges(i + 1)
		}
	}
	return false
}

// judges says whether the word after a negation judges, as in "not right that
// you waited".
func (t *text) judges(i int32) bool {
	if i >= int32(len(t.tokens)) {
		return false
	}
	switch t.tokens[i].word.text {
	case "right", "fair", "acceptable", "good", "ok", "okay", "how", "what", "nice", "have", "only", "just", "easy", "fun", "enough", "surprised":
		return true
	}
	return false
}
