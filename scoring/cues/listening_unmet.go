package cues

// leftWith judges what a reply leaves the customer with: nothing of what they
// said, a way out of the door, or no word on what they want. It goes by what
// all three criteria found, since a step or an owned fault answers as well.
func (r *reading) leftWith(deed, timed, warm bool) {
	e := &r.ear
	sided := warm || r.seenAny("calm/blameless", "calm/says-right", "calm/deserved-better", "calm/stays")
	if e.words+e.details+e.related == 0 && r.shown() == 0 && !sided && !deed && !r.text.answers(&r.turn.customer) {
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
		c := &r.ear.clauses[i]
		if c.kind == clauseAsks || c.kind == clauseTells && (c.heard >= 2 || r.text.mentions(c, classYou) || r.text.mentions(c, classThey)) {
			continue
		}
		r.give("listening/brushes-off", c.from, c.to, r.rule(r.at("listening/brushes-off")).Worth)
		return
	}
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
