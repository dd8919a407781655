package cues

// turnsOnThem tells what listening found to be against the customer: calm is
// lost there too, unless the reply makes up for it.
func (r *reading) turnsOnThem() {
	if len(r.turn.customer.tokens) == 0 || r.harmed || r.courteous() {
		return
	}
	blames, denies, moves := r.at("listening/blames"), r.at("listening/denies"), r.at("listening/moves-on")
	for i := range r.matches {
		m := &r.matches[i]
		if (m.rule == blames || m.rule == denies) && r.speaksOfThem(m) || m.rule == moves {
			r.give("calm/turns-on-them", m.start, m.end, r.worth("calm/turns-on-them"))
			return
		}
	}
}

// speaksOfThem says whether a match is about what the customer did, and not
// about what they need to do.
func (r *reading) speaksOfThem(m *match) bool {
	you := false
	for i := m.start; i < m.end; i++ {
		switch w := r.text.tokens[i].word; {
		case w.text == "need", w.text == "terms", w.text == "conditions", w.text == "contract", w.text == "policy":
			return false
		case w.is(classYou):
			you = true
		}
	}
	return you
}

// care adds what hearing the customer, and taking the work on, does for calm,
// and takes off what is missing of them.
func (r *reading) care() {
	const enough, most, least = 180, 380, 120
	if len(r.turn.customer.tokens) == 0 || r.points[Calm] <= least || r.harmed {
		return
	}
	heard := max(0, min(most, capped(r.points[Listening], r.cap[Listening]))) - enough
	done := max(0, min(most, capped(r.points[Solving], r.cap[Solving]))) - enough
	r.credit("calm/hears-them", Listening, heard*r.worth("calm/hears-them")/(most-enough))
	r.credit("calm/takes-it-on", Solving, done*r.worth("calm/takes-it-on")/(most-enough))
}

// credit adds the points of a rule, and shows it in the words that earned most
// of what it goes by. What is missing shows nothing.
func (r *reading) credit(id ruleID, by Criterion, points int) {
	if points <= 0 {
		r.points[Calm] += points
		return
	}
	const fewest = 5 // to be worth a word
	best := -1
	for i := range r.evidence {
		if e := &r.evidence[i]; e.Cue.Criterion == by && e.Cue.ID != "asks-cause" && e.Points > 0 && (best < 0 || e.Points > r.evidence[best].Points) && !r.harmsThem(e) {
			best = i
		}
	}
	r.give(id, 0, 0, points)
	if best >= 0 && points >= fewest {
		e := r.evidence[best]
		e.Cue, e.Points = &r.rule(r.at(id)).Cue, points
		r.evidence = append(r.evidence, e)
	}
}

// harmsThem says whether what was found stands in words that do something against
// the customer.
func (r *reading) harmsThem(e *Evidence) bool {
	at := r.at("calm/against-them")
	if r.hits[at].until == 0 {
		return false
	}
	for i := range r.matches {
		if m := &r.matches[i]; m.rule == at && int(r.text.tokens[m.start].start) < e.End && e.Start < int(r.text.tokens[m.end-1].end) {
			return true
		}
	}
	return false
}

// warmth holds a reply without any warmth in it below the warm ones: who only does
// the work is courteous, and no more.
func (r *reading) warmth() {
	const plain = 285
	if len(r.turn.customer.tokens) == 0 {
		return
	}
	for _, id := range [...]ruleID{
		"calm/apology", "calm/owns-fault", "calm/gives-choice", "calm/asks-leave", "calm/asks", "calm/invites", "calm/could-you", "calm/thanks", "calm/respects-effort",
		"calm/praise", "calm/says-right", "calm/blameless", "calm/deserved-better", "calm/names-hardship", "calm/stays", "calm/good-wish",
	} {
		if r.seen(id) > 0 {
			return
		}
	}
	r.cap[Calm] = min(r.cap[Calm], plain)
}
