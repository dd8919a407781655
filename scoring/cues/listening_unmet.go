package cues

// leftWith judges what a reply leaves the customer with: nothing of what they
// said, a way out of the door, or no word on what they want. It goes by what
// all three criteria found, since a step or an owned fault answers as well.
func (r *reading) leftWith(deed, timed, warm bool) {
	e := &r.ear
	sided := warm || r.seenAny("calm/blameless", "calm/says-right", "calm/deserved-better", "calm/stays", "calm/own-deed")
	if e.words+e.details+e.related == 0 && e.sum < barelyPlayed && r.shown() == 0 && !sided && !deed && !r.text.answers(&r.turn.customer) {
		r.give("listening/ignores", 0, int32(len(r.text.tokens)), r.rule(r.at("listening/ignores")).Worth)
	}
	if !deed && !timed && !sided && r.shown() == 0 && e.asked.questions == 0 && e.sum < littlePlayed && r.seen("listening/invites-more") == 0 {
		r.brushesOff()
	}
	r.missesPoint()
}

// brushesOff finds the words that send the customer off: an order, a rule, a
// thing that can't be. What merely tells how it was for them sends nobody off.
func (r *reading) brushesOff() {
	for i := range r.ear.clauses {
		if c := &r.ear.clauses[i]; r.sendsOff(c) {
			r.give("listening/brushes-off", c.from, c.to, r.rule(r.at("listening/brushes-off")).Worth)
			return
		}
	}
}

// sendsOff says whether a clause sends the customer off.
func (r *reading) sendsOff(c *clause) bool {
	const aside = 2 // words: "good evening"
	if c.kind != clauseOrders && c.to-c.from <= aside {
		return false
	}
	switch c.kind {
	case clauseGeneral, clauseAgainst:
		return true
	case clauseExplains: // "here's my number", "that's our job"
		return !r.text.mentions(c, classWe) && !r.text.mentions(c, classI) && r.text.tokens[c.from].word.text != "here" && r.text.tokens[c.from+1].word.text != "here"
	case clauseOrders:
		return !r.text.spares(c)
	case clauseOwn, clausePromises:
		return r.text.unable(c)
	case clauseTells:
		return c.heard < 2 && !r.text.mentions(c, classYou) && !r.text.mentions(c, classThey)
	case clauseAsks:
	}
	return false
}

// spares says whether an order takes something off the customer: "please don't
// go looking for it".
func (t *text) spares(c *clause) bool {
	for i := c.from; i+1 < c.to; i++ {
		if t.tokens[i].word.text == "do" && t.tokens[i+1].word.is(classNot) {
			return true
		}
	}
	return false
}

// unable says whether a clause tells what the trainee can't or doesn't do.
func (t *text) unable(c *clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		if t.tokens[i].word.is(classNot) && t.tokens[i-1].word.text != "will" && t.tokens[i-1].word.text != "would" && t.tokens[i-1].word.text != "am" {
			return true
		}
	}
	return false
}

// missesPoint takes points off where nothing in the reply takes up what the
// customer wants. That is in no words of the reply, so none is quoted: it is
// named as missing.
func (r *reading) missesPoint() {
	if len(r.turn.pointStems) == 0 || r.seen("listening/meets-point") > 0 {
		return
	}
	if r.shown() > 0 || r.ear.sum >= metOtherwise || r.text.answers(&r.turn.customer) {
		return
	}
	r.give("listening/misses-point", 0, 0, r.rule(r.at("listening/misses-point")).Worth)
	r.missing = append(r.missing, Missing{Criterion: Listening, What: "point", Advice: r.rule(r.at("listening/misses-point")).Advice})
}

// barelyPlayed is how many points for what was played back are as good as none.
const barelyPlayed = 10

// metOtherwise is how many points for what was played back show that the reply
// is about what the customer said, if not in the words for what they want.
const metOtherwise = 36

// answers says whether a reply answers the question that the customer ends
// with: yes or no, or who, where and when with a name or a time.
func (t *text) answers(customer *text) bool {
	if len(t.tokens) == 0 || len(customer.sentences) == 0 {
		return false
	}
	kind := noQuestion
	for s := range customer.sentences {
		if in := &customer.sentences[s]; in.question {
			kind = customer.opensQuestion(in, in.from)
			if kind == noQuestion {
				kind = closedQuestion // a tag: "that's mine, isn't it?"
			}
		}
	}
	switch first := t.tokens[0].word; {
	case kind == noQuestion:
		return false
	case first.text == "yes" || first.text == "no" || first.text == "yeah" || first.text == "yep":
		return true
	}
	return len(t.tokens) > 2 && t.tokens[0].word.is(classSubject) && t.tokens[1].word.is(classAux) && kind == closedQuestion
}
