package cues

// questions tells a question that follows up what was said from one for a form,
// and many from few.
func (r *reading) questions() {
	e := &r.ear
	e.asked = askedSoFar{}
	for i := range e.clauses {
		c := &e.clauses[i]
		if c.kind != clauseAsks || r.text.tag(c) || r.throwsBack(c) {
			continue
		}
		in := &r.text.sentences[r.text.tokens[c.from].sentence]
		kind := r.text.opensQuestion(in, c.from)
		to := c.to // a question goes on to the end of its sentence, or to the next
		for n := i + 1; n < len(e.clauses) && e.clauses[n].from < in.to && e.clauses[n].kind != clauseAsks; n++ {
			to = e.clauses[n].to
		}
		e.asked.questions++
		r.question(c.from, to, kind)
	}
	if extra := e.asked.closed - 3; extra > 0 {
		first := e.clauses[0].from
		r.give("listening/stacked-questions", first, int32(len(r.text.tokens)), max(-4, -extra)*-r.rule(r.at("listening/stacked-questions")).Worth)
	}
}

// question gives the points of one question.
func (r *reading) question(from, to int32, kind questionKind) {
	a := &r.ear.asked
	heard, record, you, them := r.askedOf(from, to)
	switch {
	case record:
		a.form++
		if a.form == 1 {
			r.give("listening/form-first", from, to, r.formCost())
		}
	case kind == openQuestion && (heard > 0 || them || you || r.ear.sum >= littlePlayed && r.text.pointsBack(from, to)):
		id := ruleID("listening/open-question")
		if heard > 0 {
			id = "listening/follow-up-question"
		}
		a.open++
		r.give(id, from, to, r.rule(r.at(id)).Worth>>min(a.open-1, 4))
	default:
		if a.closed++; a.closed > 3 {
			return
		}
		worth := r.rule(r.at("listening/closed-question")).Worth
		if heard > 0 || them {
			a.specific++
			worth *= 2
		}
		r.give("listening/closed-question", from, to, worth>>(a.closed-1))
	}
}

// tag says whether a question only hangs on what was said: "can it", "isn't it".
func (t *text) tag(c *clause) bool {
	in := t.sentences[t.tokens[c.from].sentence]
	if c.from == in.from || c.to != in.to || c.to-c.from > 3 || !t.tokens[c.from].word.is(classAux) {
		return false
	}
	return t.tokens[c.to-1].word.is(classSubject)
}

// throwsBack says whether a question is a word of the customer's thrown back: "What
// noise?"
func (r *reading) throwsBack(c *clause) bool {
	return c.to-c.from == 2 && r.text.tokens[c.from].word.text == "what" && r.text.tokens[c.from+1].heard && r.text.tokens[c.from+1].word.content() && r.talksAgainst()+r.seen("calm/contradicts") > 0
}

// pointsBack says whether a question asks about what was said before it.
func (t *text) pointsBack(from, to int32) bool {
	for i := from + 1; i < to; i++ {
		switch t.tokens[i].word.text {
		case "it", "that", "this", "there":
			return true
		}
	}
	return false
}

// formCost is what a question for a form costs: all where nothing was played
// back before it.
func (r *reading) formCost() int {
	cost := r.rule(r.at("listening/form-first")).Worth
	if r.ear.sum >= 60 {
		return cost / 4
	}
	return cost
}

// askedOf says what a question is about.
func (r *reading) askedOf(from, to int32) (heard int, record, you, them bool) {
	records := 0
	for i := from; i < to; i++ {
		k := &r.text.tokens[i]
		switch {
		case k.word.is(classYou):
			you = true
		case k.word.is(classThey):
			them = true
		case k.word.is(classRecord):
			if !k.heard || k.word.text == "number" || k.word.text == "name" {
				records++
			}
		}
		if k.heard && k.word.content() && !k.word.is(classRecord) && !k.word.is(classBland) {
			heard++
		} else if n := k.word.topic; n != 0 && !k.word.is(classRecord) && r.ear.topics[n>>6]&(1<<(n&63)) != 0 {
			heard++
		}
	}
	return heard, records >= 2 || records == 1 && heard == 0, you, them
}
