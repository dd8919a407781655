package cues

// heardOut judges what only all three criteria together tell: whether anything
// came of what the customer said.
func (r *reading) heardOut() {
	if len(r.turn.customer.tokens) == 0 {
		return
	}
	e := &r.ear
	n := int32(len(r.text.tokens))
	deed := r.seenAny("problem-solving/own-deed", "problem-solving/step-done", "problem-solving/remedy", "problem-solving/named-owner", "problem-solving/call-back")
	timed := r.seen("problem-solving/time") > 0
	warm := r.seenAny("calm/apology", "calm/apology-named", "calm/thanks-named", "calm/names-hardship", "calm/owns-fault")
	r.leftWith(deed, timed, warm)
	if deed {
		r.actsOnIt(timed && warm)
	}
	if r.seen("problem-solving/heap") > 0 || 100*r.turn.hint.copies(&r.text, false) > hintShare*int(n) {
		r.cap[Listening] = min(r.cap[Listening], capHarms)
	}
	if r.shown() == 0 && e.facts <= 1 && e.words+e.details <= mostTopic {
		r.cap[Listening] = min(r.cap[Listening], capTopic)
	}
	if r.shown() == 0 && !warm || e.named == 0 || e.named == 1 && e.facts <= 1 || e.words+e.details < mostTopic {
		r.cap[Listening] = min(r.cap[Listening], capUnfelt)
	}
}

// actsOnIt gives the points for a deed that belongs to what the customer said:
// enough of it came back in own words, and nothing in the reply talks against
// them. It is shown at the words of the deed.
func (r *reading) actsOnIt(whole bool) {
	const enough = 2 // words or details of the customer's
	e := &r.ear
	own := e.words + e.details
	if own < enough || e.named == 0 || r.turnsAgainst() || r.seenAny("listening/ignores", "listening/parrots", "listening/word-heap") {
		return
	}
	worth := r.rule(r.at("listening/acts-on-it")).Worth
	if whole && own > enough {
		worth *= 2
	}
	var at *Evidence
	for i := range r.evidence {
		if v := &r.evidence[i]; v.Cue.Criterion == Solving && v.Points > 0 && (at == nil || v.Points > at.Points) {
			at = v
		}
	}
	if at == nil {
		return
	}
	start, end := int32(0), int32(0)
	for i := range r.text.tokens {
		if k := &r.text.tokens[i]; int(k.start) >= at.Start && int(k.end) <= at.End {
			if end == 0 {
				start = int32(i)
			}
			end = int32(i) + 1
		}
	}
	r.give("listening/acts-on-it", start, end, worth)
}

// littlePlayed is how many points for what was played back make a reply more
// than sending away.
const littlePlayed = 50

// hintShare is how much of a reply may stand in the hint, in percent, for it to
// be the trainee's own.
const hintShare = 40

// capTopic is the most for naming what it is about: a fact and hardly a word
// more, and nothing that shows it reached anybody.
const (
	mostTopic = 3
	capTopic  = 178
)

// capUnfelt is the most for facts played back with nothing that shows they
// reached anybody, and for numbers and times alone: those come back by chance.
const capUnfelt = 279

// longestQuote is how many words are quoted of what a rule was seen in: more
// don't show anybody where to look.
const longestQuote = 12

// telling gives where the quote of a span ends: with its first sentence, or
// earlier.
func (t *text) telling(start, end int32) int32 {
	return min(end, start+longestQuote, t.sentences[t.tokens[start].sentence].to)
}

func (r *reading) seenAny(ids ...ruleID) bool {
	for _, id := range ids {
		if r.seen(id) > 0 {
			return true
		}
	}
	return false
}

// shown counts what shows, besides the customer's words, that they reached
// somebody.
func (r *reading) shown() int {
	n := r.ear.asked.open + r.ear.asked.specific
	for _, id := range [...]ruleID{
		"listening/names-feeling", "listening/names-feeling-in-it", "listening/names-hardship", "listening/validates", "listening/says-feeling",
		"listening/trusts-them", "listening/sympathy", "listening/owns-it", "listening/reflects", "listening/judges-it", "listening/checks", "listening/what-matters", "listening/takes-up-words",
	} {
		n += r.seen(id)
	}
	return n
}
