package cues

// weigh judges the reply as a whole.
func (r *reading) weigh() {
	e := &r.ear
	n := len(r.text.tokens)
	said := e.words + e.details + e.related
	shown := r.seen("listening/names-feeling") + r.seen("listening/names-feeling-in-it") + r.seen("listening/names-hardship") +
		r.seen("listening/validates") + r.seen("listening/says-feeling") + r.seen("listening/sympathy") + r.seen("listening/owns-it") + e.asked.open + e.asked.specific
	if said == 0 && shown == 0 {
		r.give("listening/ignores", 0, int32(n), r.rule(r.at("listening/ignores")).Worth)
	}
	r.againstAll()
	if said == 0 {
		r.cap[Listening] = min(r.cap[Listening], capUntied)
	}
	r.commaHeap(n)
	if r.copied*100 >= parrotShare*n && n >= fewestWords {
		r.give("listening/parrots", 0, int32(n), r.rule(r.at("listening/parrots")).Worth)
	}
	if r.seen("listening/i-understand") > 0 && e.sum < 30 && shown == 0 {
		r.give("listening/understands-nothing", 0, int32(n), r.rule(r.at("listening/understands-nothing")).Worth)
	}
	for i := range e.clauses {
		if c := &e.clauses[i]; c.kind == clauseGeneral && c.to-c.from >= 4 {
			r.give("listening/general-talk", c.from, c.to, r.rule(r.at("listening/general-talk")).Worth)
			break
		}
	}
	if r.seen("listening/checks") > 0 && e.sum >= 40 {
		r.give("listening/checks-facts", 0, int32(n), r.rule(r.at("listening/checks-facts")).Worth)
	}
}

// commaHeap finds words set side by side with commas instead of a sentence.
func (r *reading) commaHeap(n int) {
	short := 0
	for i := range r.ear.clauses {
		if c := &r.ear.clauses[i]; c.to-c.from <= 2 {
			short++
		}
	}
	if short >= 5 && short*2 > len(r.ear.clauses) {
		r.give("listening/word-heap", 0, int32(n), r.rule(r.at("listening/word-heap")).Worth)
	}
}

// againstAll limits what the rest can make up for, where the reply denies,
// blames, makes small or talks over.
func (r *reading) againstAll() {
	harms := 0
	for i := range r.matches {
		if rule := r.rule(r.matches[i].rule); rule.Criterion == Listening && rule.Worth <= harmful {
			harms++
		}
	}
	harms += r.seen("listening/contradicts")
	switch {
	case harms > 1:
		r.cap[Listening] = min(r.cap[Listening], capHarms)
	case harms == 1:
		r.cap[Listening] = min(r.cap[Listening], capHarm)
	}
}

// What talks against the customer limits the points of the whole reply: harmful
// is what a rule costs that does so.
const (
	harmful  = -50
	capHarm  = 255
	capHarms = 150
)

// capUntied is the most for words that would fit any customer.
const capUntied = 185

// parrotShare is the share of a reply's words that make it parroting where they
// stand in the customer's order, in percent.
const parrotShare = 45
