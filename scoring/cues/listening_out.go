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
	worth := r.rule(r.at("listening/acts-on-it")).Worth
	switch {
	case deed && timed && warm && e.words+e.details > 2:
		r.give("listening/acts-on-it", 0, n, 2*worth)
	case deed && e.sum > 0:
		r.give("listening/acts-on-it", 0, n, worth)
	case !deed && !timed && !warm && r.shown() == 0 && e.asked.questions == 0 && e.sum < littlePlayed:
		r.give("listening/brushes-off", 0, n, r.rule(r.at("listening/brushes-off")).Worth)
	}
	if r.seen("problem-solving/heap") > 0 || 100*r.turn.hint.copies(&r.text, false) > hintShare*int(n) {
		r.cap[Listening] = min(r.cap[Listening], capHarms)
	}
	if r.shown() == 0 && e.facts <= 1 && e.words+e.details <= mostTopic {
		r.cap[Listening] = min(r.cap[Listening], capTopic)
	}
	if r.shown() == 0 && !warm {
		r.cap[Listening] = min(r.cap[Listening], capUnfelt)
	}
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
// reached anybody.
const capUnfelt = 279

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
		"listening/sympathy", "listening/owns-it", "listening/reflects", "listening/judges-it", "listening/checks", "listening/what-matters", "listening/takes-up-words",
	} {
		n += r.seen(id)
	}
	return n
}
