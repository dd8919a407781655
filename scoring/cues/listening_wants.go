package cues

import "slices"

// aside is what the customer said they don't mean: "I'm not asking for a
// discount", "it isn't the price". Its words stand in Turn.asideStems.
type aside struct{ from, to int32 }

// The limits of what is looked at for what the customer sets aside: how far
// after the negation the verb stands, how many words belong to it, and how many
// such things and words of what they do want are kept.
const (
	farFromNot  = 3
	longestAim  = 4
	mostAsides  = 4
	mostPoints  = 24
	furthestAim = 7
)

// hearWants notes what the customer doesn't want to talk of, and what they do.
func (t *Turn) hearWants() {
	t.asides, t.asideStems, t.pointStems = t.asides[:0], t.asideStems[:0], t.pointStems[:0]
	tokens := t.customer.tokens
	for s := range t.customer.sentences {
		in := &t.customer.sentences[s]
		if in.question {
			t.keepPoint(in, in.from)
		}
		for i := in.from; i < in.to; i++ {
			if w := tokens[i].word; (w.text == "not" || w.text == "never") && tokens[i].scope&Quoted == 0 && len(t.asides) < mostAsides {
				t.setAside(in, i)
			}
			if t.customer.wants(in, i) {
				t.keepPoint(in, i)
			}
		}
	}
}

// setAside keeps what stands after a negation of wanting, asking, saying or
// minding.
func (t *Turn) setAside(in *sentence, not int32) {
	tokens := t.customer.tokens
	at, said := t.customer.disowns(in, not)
	if at < 0 || at+1 < in.to && tokens[at+1].word.text == "to" {
		return // what they don't want to do may well be what they dread
	}
	from := int32(len(t.asideStems))
	for i := at + 1; i < min(in.to, at+1+furthestAim) && int32(len(t.asideStems))-from < longestAim; i++ {
		k := &tokens[i]
		ends := k.before&(breakComma|breakClause) != 0 || k.word.is(classBut) || !said && endsAim(k.word.text)
		switch kept := int32(len(t.asideStems)) > from; {
		case kept && ends:
			i = in.to
		case kept && k.word.text == "back" && tokens[i-1].word.text == "money":
			t.asideStems[len(t.asideStems)-1] = t.scorer.lexicon.find([]byte("refund")).stem
		case k.word.content() && k.word.mood == 0:
			t.asideStems = append(t.asideStems, k.word.stem)
		}
	}
	if to := int32(len(t.asideStems)); to > from {
		t.asides = append(t.asides, aside{from, to})
	}
}

// disowns finds the verb that a negation takes from what the customer means, -1
// where there is none, and says whether it is one of saying: what somebody didn't
// say goes on to the end of the clause.
func (t *text) disowns(in *sentence, not int32) (at int32, said bool) {
	at = -1
	for i := not + 1; i < min(in.to, not+1+farFromNot); i++ {
		switch t.tokens[i].word.text {
		case "want", "wanted", "need", "needs", "asking", "ask", "asked", "after", "complaining", "worried", "bothered", "cross", "angry", "scared",
			"afraid", "upset", "annoyed", "sad", "calling", "ringing", "about":
			at = i
		case "said", "say", "saying":
			if t.saysSo(in, not, i) {
				at, said = i, true
			}
		case "the":
			if i == not+1 && not > in.from && (t.tokens[not-1].word.text == "is" || t.tokens[not-1].word.text == "was") {
				at = i // "it isn't the price"
			}
		}
	}
	return at, said
}

// saysSo says whether it is the customer who didn't say something, and not
// somebody who wouldn't say why.
func (t *text) saysSo(in *sentence, not, say int32) bool {
	if say+1 >= in.to || t.tokens[say+1].word.is(classAsk) {
		return false
	}
	for i := max(in.from, not-2); i < not; i++ {
		if w := t.tokens[i].word; w.text == "i" || w.text == "we" {
			return true
		}
	}
	return false
}

// endsAim says whether a word ends the name of what is not wanted.
func endsAim(text string) bool {
	switch text {
	case "of", "in", "on", "at", "for", "from", "with", "that", "which", "who", "because", "and", "or", "so", "to", "is", "was", "bothers", "when":
		return true
	}
	return false
}

// wants says whether a token begins what the customer wants to have, to know or
// to be asked about.
func (t *text) wants(in *sentence, i int32) bool {
	k := &t.tokens[i]
	if k.scope&(Negated|Quoted) != 0 || i+1 >= in.to {
		return false
	}
	before := &word{}
	if i > in.from {
		before = t.tokens[i-1].word
	}
	switch k.word.text {
	case "want", "need", "needs", "asking", "worried", "frightened", "angry":
		return before.is(classSubject) || before.is(classAux) || before.text == "just" || before.text == "only" || before.text == "still" || before.text == "really"
	case "like":
		return before.text == "would" || before.text == "just"
	case "question":
		return before.text == "my"
	case "what":
		return t.tokens[i+1].word.is(classI) && t.tokens[i+1].word.text == "i"
	}
	return false
}

// keepPoint keeps the words of what is wanted.
func (t *Turn) keepPoint(in *sentence, from int32) {
	for i := from; i < in.to && len(t.pointStems) < mostPoints; i++ {
		k := &t.customer.tokens[i]
		if k.word.content() && !k.word.is(classBland) && k.word.mood == 0 && k.scope&Negated == 0 && !slices.Contains(t.pointStems, k.word.stem) {
			t.pointStems = append(t.pointStems, k.word.stem)
		}
	}
}

// hearsWants judges whether the reply keeps apart what the customer doesn't
// mean from what they do.
func (r *reading) hearsWants() {
	t := r.turn
	r.meetsPoint()
	for _, a := range t.asides {
		stems := t.asideStems[a.from:a.to]
		start, end, denied := r.asideIn(stems)
		switch {
		case end == 0:
		case denied:
			r.give("listening/sets-aside", start, end, r.rule(r.at("listening/sets-aside")).Worth)
			return
		default:
			r.give("listening/takes-up-aside", start, end, r.rule(r.at("listening/takes-up-aside")).Worth)
			return
		}
	}
	if len(t.asides) == 0 {
		return
	}
	for s := range r.text.sentences { // in other words than theirs
		in := &r.text.sentences[s]
		for i := in.from; i+3 < in.to; i++ {
			if r.text.contrasts(i) {
				r.give("listening/sets-aside", i, i+3, r.rule(r.at("listening/sets-aside")).Worth/2)
				return
			}
		}
	}
}

// meetsPoint finds whether the reply takes up what the customer wants.
func (r *reading) meetsPoint() {
	const plenty = 2 // words
	met := 0
	for _, stem := range r.turn.pointStems {
		if slices.Contains(r.ear.played, stem) {
			met++
		}
	}
	if met > 0 {
		r.give("listening/meets-point", 0, int32(len(r.text.tokens)), r.rule(r.at("listening/meets-point")).Worth*min(met, plenty))
	}
}

// contrasts says whether "it isn't the …" or "you're not asking …" begins at a
// token.
func (t *text) contrasts(i int32) bool {
	a, b, c := t.tokens[i].word, t.tokens[i+1].word, t.tokens[i+2].word
	if c.text != "not" || b.text != "is" && b.text != "are" && b.text != "was" && b.text != "were" && b.text != "do" {
		return false
	}
	switch a.text {
	case "it", "this", "that", "you":
		return true
	}
	return false
}

// asideIn finds the sentence that has all the words of what the customer set
// aside, and whether it sets them aside as well.
func (r *reading) asideIn(stems []uint64) (start, end int32, denied bool) {
	tokens := r.text.tokens
	for s := range r.text.sentences {
		in := &r.text.sentences[s]
		found, first, last, not := 0, in.to, in.from, false
		for i := in.from; i < in.to; i++ {
			k := &tokens[i]
			if k.scope&Quoted != 0 {
				continue
			}
			not = not || r.text.apart(in, i)
			if slices.Contains(stems, k.word.stem) {
				found |= 1 << slices.Index(stems, k.word.stem)
				first, last = min(first, i), max(last, i+1)
				denied = denied || k.scope&Negated != 0 || not
			}
		}
		switch {
		case denied:
			return first, last, true
		case found == 1<<len(stems)-1 && r.text.deniedAfter(in, last):
			return first, last, true
		case found == 1<<len(stems)-1 && end == 0:
			start, end = first, last
		}
	}
	return start, end, false
}

// deniedAfter says whether what stands before a token is denied by what follows
// it closely: "a voucher is no answer".
func (t *text) deniedAfter(in *sentence, i int32) bool {
	const near = 3
	for end := min(in.to, i+near); i < end && !parts(&t.tokens[i]); i++ {
		if t.apart(in, i) {
			return true
		}
	}
	return false
}

// apart says whether a word of the reply sets apart what stands near it.
func (t *text) apart(in *sentence, i int32) bool {
	switch w := t.tokens[i].word; w.text {
	case "not", "never", "no", "without", "neither", "nor", "rather", "instead", "beyond", "besides":
		return true
	case "more":
		return i+1 < in.to && t.tokens[i+1].word.text == "than"
	case "fine":
		return true
	}
	return false
}
