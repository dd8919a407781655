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
		if i > 0 && r.addsToPromise(&r.ear.clauses[i-1], c) {
			continue
		}
		whole := *c
		if i > 0 && r.text.tokens[c.from].before == breakComma && !r.text.mentions(c, classAux) && !r.text.past(c) {
			whole.from = r.ear.clauses[i-1].from // "you rang, on Tuesday": of what stands before
		}
		for at := c.from; at < c.to; at++ {
			if wrong < usualMost && r.otherThanSaid(&whole, at) {
				r.give("listening/wrong-fact", at, at+1, r.rule(r.at("listening/wrong-fact")).Worth>>wrong)
				wrong++
			}
		}
	}
	r.turnedRound()
	r.swaps()
	r.doneByOthers()
}

// addsToPromise says whether a clause without a verb goes on with what the one before
// it promises: "I'll bring a new one, five minutes".
func (r *reading) addsToPromise(before, c *clause) bool {
	if before.kind != clausePromises && before.kind != clauseOwn || r.text.past(before) || r.text.tokens[before.from].sentence != r.text.tokens[c.from].sentence {
		return false
	}
	return !r.text.past(c) && !r.text.mentions(c, classAux) && !r.text.mentions(c, classYou)
}

// otherThanSaid says whether a word tells another number, day, month, person or
// thing than the customer did.
func (r *reading) otherThanSaid(c *clause, at int32) bool {
	k := &r.text.tokens[at]
	if k.heard || k.scope&(Quoted|Negated|Hypothetical) != 0 {
		return false
	}
	switch w := k.word; {
	case w.text == "once" || w.text == "twice":
		return r.otherTimes(c)
	case w.is(classNumber):
		return r.otherNumber(c, at)
	case w.kind != 0 && w.content():
		return r.otherOfKind(c, at)
	}
	return false
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
		if w.is(classPast) || endsIn(w.text, "ed") || w.text == "your" {
			return true
		}
		verb = verb || w.is(classAux)
	}
	return !verb
}

// otherOfKind says whether a word names a thing of the same kind as one of the
// customer's, and the customer's own isn't named beside it.
func (r *reading) otherOfKind(c *clause, at int32) bool {
	your := false
	if at > c.from {
		switch w := r.text.tokens[at-1].word; {
		case w.is(classI), w.is(classWe):
			return false // their own brother
		case w.text == "by" || w.text == "until" || w.text == "before" || w.text == "till":
			return false // "by Wednesday" may follow from what they said
		default:
			your = w.text == "your"
		}
	}
	if !your && (r.text.foretells(c) || !r.text.tellsPast(c) || c.kind != clauseAsks && !r.text.past(c)) {
		return false
	}
	if !r.besides(c, at, your) {
		return false
	}
	kind := r.text.tokens[at].word.kind
	for i := range r.turn.customer.tokens {
		if w := r.turn.customer.tokens[i].word; w.kind == kind {
			return your || r.sameMatter(c, at, w)
		}
	}
	return false
}

// sameMatter says whether the customer's word of a kind stands with what the
// clause is about, and not with another thing: the day of the update is not
// the day that the tax is due.
func (r *reading) sameMatter(c *clause, at int32, theirs *word) bool {
	if !theirs.is(classDay) && !theirs.is(classMonth) {
		return true
	}
	there := r.turn.partsOf(theirs.stem)
	known := false
	for i := c.from; i < c.to; i++ {
		k := &r.text.tokens[i]
		if i == at || !k.heard || !k.word.content() {
			continue
		}
		if in := r.turn.partsOf(k.word.stem); in != 0 {
			if in&there != 0 {
				return true
			}
			known = true
		}
	}
	return !known
}

// besides says whether the clause is about the customer's matter otherwise, and
// doesn't name their own thing of the kind as well.
func (r *reading) besides(c *clause, at int32, theirs bool) bool {
	for i := c.from; i < c.to; i++ {
		k := &r.text.tokens[i]
		if i == at || !k.heard {
			continue
		}
		if k.word.kind == r.text.tokens[at].word.kind {
			return false
		}
		theirs = theirs || k.word.content()
	}
	return theirs
}

// past says whether a verb of the clause tells what happened.
func (t *text) past(c *clause) bool {
	for i := c.from; i < c.to; i++ {
		if w := t.tokens[i].word; w.is(classPast) || endsIn(w.text, "ed") {
			return true
		}
	}
	return false
}

// foretells says whether a clause tells what will or can be.
func (t *text) foretells(c *clause) bool {
	for i := c.from; i < c.to; i++ {
		if tellsLater(t.tokens[i].word.text) {
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
			switch r.turned(c, at) {
			case turnedToNot:
				denied = at
			case turnedToSo:
				affirmed = at
			case notTurned:
			}
		}
		if denied >= 0 && affirmed >= 0 {
			r.give("listening/turned-round", min(denied, affirmed), max(denied, affirmed)+1, r.rule(r.at("listening/turned-round")).Worth)
			return
		}
	}
}

type turn uint8

const (
	notTurned turn = iota
	turnedToNot
	turnedToSo
)

// turned says whether the reply denies a word that the customer said plainly,
// or says plainly one that they denied.
func (r *reading) turned(c *clause, at int32) turn {
	k := &r.text.tokens[at]
	if !k.heard || !k.word.content() || k.word.is(classNumber) || k.word.mood != 0 || k.scope&(Quoted|Reported|Hypothetical) != 0 {
		return notTurned
	}
	plain, not := r.turn.saidHow(k.word.stem)
	switch here := r.text.denies(c, at); {
	case here && plain && !not:
		return turnedToNot
	case !here && k.scope&Negated == 0 && not && !plain:
		return turnedToSo
	}
	return notTurned
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
	for i := at - 1; i >= max(c.from, at-4) && !parts(&t.tokens[i+1]); i-- {
		switch t.tokens[i].word.text {
		case "not", "never", "no", "nobody", "none", "without", "stopped", "stops":
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
