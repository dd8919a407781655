package cues

// weigh judges the reply as a whole.
func (r *reading) weigh() {
	e := &r.ear
	n := len(r.text.tokens)
	shown := r.seen("listening/names-feeling") + r.seen("listening/names-feeling-in-it") + r.seen("listening/names-hardship") +
		r.seen("listening/validates") + r.seen("listening/says-feeling") + r.seen("listening/trusts-them") + r.seen("listening/sympathy") + r.seen("listening/owns-it") + r.seen("listening/reflects") + e.asked.open + e.asked.specific
	r.againstAll()
	if len(r.turn.customer.tokens) > 0 && e.words+e.details == 0 && e.related < 2 {
		r.cap[Listening] = min(r.cap[Listening], capUntied)
	}
	r.commaHeap(n)
	if r.copied*100 >= parrotShare*n && r.copied >= 2*runLength && (r.copied*100 >= mostlyCopied*n || r.seen("listening/sympathy") == 0) || shown == 0 && e.words+e.details >= 2 && e.asked.questions == 0 && !r.seenAny("calm/apology", "calm/apology-named") && !r.addsWords() && (r.copied > 0 || r.seenAny("listening/i-understand", "listening/sums-up")) {
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

// commaHeap finds words set side by side instead of a sentence: with commas,
// with "and", with "about" before each, or again and again.
func (r *reading) commaHeap(n int) {
	e := &r.ear
	short, heard, row := 0, 0, 0
	var before *word
	for i := range e.clauses {
		c := &e.clauses[i]
		if c.to-c.from <= 2 && !r.text.standsAlone(c) {
			short++
		}
		heard += c.heard
		first := r.text.tokens[c.from].word
		if first == before && first.is(classStop) && !first.is(classSubject) && !r.text.mentions(c, classVerbal) && !r.text.past(c) || first.text == "about" {
			row++
		}
		before = first
	}
	again := heard >= 12 && heard > 3*(e.words+e.details) || heard >= 6 && heard >= 2*len(e.played) && !r.addsWords()
	if short >= 5 && short*2 > len(e.clauses) || row >= 2 || again || r.strungTogether(n) || !r.hasVerb() || r.bareList() || r.unheld() {
		r.give("listening/word-heap", 0, int32(n), r.rule(r.at("listening/word-heap")).Worth)
	}
}

// strungTogether says whether words are strung together with "and", "for" or "about".
func (r *reading) strungTogether(n int) bool {
	joined, linked, abouts, last := 0, 0, 0, -1
	for i := range r.text.tokens {
		switch r.text.tokens[i].word.text {
		case "and":
			joined++
		case "about":
			abouts++
			fallthrough
		case "for":
			if last >= 0 && i-last <= 4 {
				linked++
			}
			last = i
		}
	}
	return linked >= 3 || abouts >= 3 || joined >= 4 && joined*5 > n
}

// bareList says whether a reply lists what the customer said and adds no word
// of its own: "Thursday, counted on, your bike back."
func (r *reading) bareList() bool {
	const most = 5 // words of a clause
	e := &r.ear
	return len(e.clauses) >= 2 && len(r.text.tokens) <= most*len(e.clauses) && e.asked.questions == 0 &&
		len(e.played) >= 2 && !r.addsWords() && r.seen("listening/validates") == 0
}

// standsAlone says whether a clause of two words is a sentence: "Twenty
// minutes." is said so, and not strung together with others.
func (t *text) standsAlone(c *clause) bool {
	in := t.sentences[t.tokens[c.from].sentence]
	return c.to-c.from == 2 && c.from == in.from && c.to == in.to
}

// unheld says whether many words stand in a row with none that holds a
// sentence together, or such that hardly can.
func (r *reading) unheld() bool {
	const longest = 6
	torn := r.torn()
	if strange, pairs := r.strange(); torn >= 2 || torn == 1 && strange >= 2 && 5*strange >= pairs {
		return true // of 1,182 replies three, and half of those with their words changed about
	}
	row := 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if k.before != 0 && k.before&breakRow == 0 {
			row = 0
		}
		if k.word.is(classStop) && !k.word.is(classCourtesy) {
			row = 0
			continue
		}
		if k.word.is(classNumber) {
			continue // "020 555 0144"
		}
		if row++; row > longest {
			return true
		}
	}
	return false
}

// hasVerb says whether anything in the reply makes a sentence of it, besides
// the customer's words.
func (r *reading) hasVerb() bool {
	const told = 3 // words of their own tell something without a verb as well
	own := 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if w := k.word; !k.heard && (w.is(classSubject) || w.text == "you" || w.is(classAux) || w.is(classJudge) || w.is(classGrim) || w.is(classOrder) || w.is(classPast) || endsIn(w.text, "ed")) {
			return true
		}
		if !k.heard && k.word.content() {
			own++
		}
		if i > 0 && r.text.did(int32(i)) {
			return true
		}
	}
	return own >= told
}

// did says whether a token is a verb with who did it before it, whosever words
// they are: "no one came", "the van goes".
func (t *text) did(i int32) bool {
	w := t.tokens[i].word
	switch t.tokens[i-1].word.text {
	case "nobody", "one", "he", "she", "they", "it":
		return w.is(classPast) || endsIn(w.text, "ed")
	}
	switch w.text {
	case "goes", "comes", "came", "went":
		return i >= 2 && t.tokens[i-1].word.content() && t.tokens[i-2].word.is(classDeterminer) && t.tokens[i].before == 0
	}
	return false
}

// againstAll limits what the rest can make up for, where the reply denies,
// blames, makes small or talks over.
func (r *reading) againstAll() {
	harms := r.talksAgainst()
	switch {
	case harms > 1 || r.mocks():
		r.cap[Listening] = min(r.cap[Listening], capHarms)
	case harms == 1:
		r.cap[Listening] = min(r.cap[Listening], capHarm)
	}
}

// turnsAgainst says whether anything in the reply talks against the customer.
func (r *reading) turnsAgainst() bool { return r.mocks() || r.talksAgainst() > 0 }

// mocks says whether the reply mocks or insults: nothing in it was heard out.
func (r *reading) mocks() bool {
	return r.hits[r.at("calm/sarcasm")].until > 0 || r.hits[r.at("calm/insult")].until > 0
}

// talksAgainst counts what denies, blames, makes small or talks over.
func (r *reading) talksAgainst() int {
	harms := r.seen("listening/contradicts")
	for i := range r.matches {
		if rule := r.rule(r.matches[i].rule); rule.Criterion == Listening && rule.Worth <= harmful {
			harms++
		}
	}
	return harms
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

// addsWords says whether a word of the reply is neither the customer's nor one
// that only says it was heard.
func (r *reading) addsWords() bool {
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if k.heard || !k.word.content() || k.word.is(classSay) {
			continue
		}
		switch k.word.text {
		case "right", "noted", "understand", "understood", "correct", "yep", "yeah", "mm", "true", "clear", "listen", "listening":
			continue
		}
		return true
	}
	return false
}

// parrotShare is the share of a reply's words that make it parroting where they
// stand in the customer's order, in percent.
const parrotShare = 50

// mostlyCopied is the share from which a word of sympathy doesn't make up for it.
const mostlyCopied = 70
