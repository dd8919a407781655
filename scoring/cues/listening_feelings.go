package cues

// feelings finds feelings and hardships that are named, and whom they are said
// of.
func (r *reading) feelings() {
	var named feelingsNamed
	named.has, _ = r.turn.customerMoods()
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		for at := c.from; at < c.to; at++ {
			k := &r.text.tokens[at]
			feeling, bad := k.word.is(classFeeling), k.word.is(classGrim) && c.kind != clauseAsks
			if (feeling || bad) && !r.nameOfThing(k) && !r.setPhrase(at) && !r.ofOthers(c, at) && !r.supposes(c, at) && k.scope&(Quoted|Reported|Negated) == 0 {
				r.feeling(c, at, bad, &named)
			}
		}
	}
}

// nameOfThing says whether a word that may name a feeling is the customer's name
// for a thing, as in "panic button", or a word of theirs that only looks like
// one.
func (r *reading) nameOfThing(k *token) bool {
	if !k.heard {
		return false
	}
	switch k.word.text {
	case "panic", "alarm", "shock", "alarms", "tough", "rough", "hard", "heavy", "sour", "raw":
		return true
	}
	return k.word.is(classMisspelt)
}

// setPhrase says whether a feeling is only a turn of phrase: "that's a shame",
// "smoking is bad for you".
func (r *reading) setPhrase(at int32) bool {
	before, after := &word{}, &word{}
	if at > 0 {
		before = r.text.tokens[at-1].word
	}
	if int(at)+1 < len(r.text.tokens) {
		after = r.text.tokens[at+1].word
	}
	switch r.text.tokens[at].word.text {
	case "bad":
		return after.text == "for"
	case "shame", "pain":
		return before.text == "a" || after.text == "relief" || after.text == "killers" || after.text == "killer"
	case "worries", "worry":
		return before.text == "no" || before.text == "not"
	case "hard":
		return after.text == "drive" || after.text == "disk" || after.text == "copy" || after.text == "shoulder"
	case "judge":
		return true
	case "small":
		return !r.feltSmall(at)
	}
	return false
}

// feltSmall says whether somebody is said to feel small, and no thing to be so.
func (r *reading) feltSmall(at int32) bool {
	const near = 4
	for i := at - 1; i >= max(0, at-near); i-- {
		switch r.text.tokens[i].word.text {
		case "feel", "feels", "felt", "feeling", "made", "make", "makes", "making":
			return true
		}
	}
	return false
}

// ofOthers says whether a feeling is somebody else's: "the cook is tired" is of
// a cook, where the customer spoke of none.
func (r *reading) ofOthers(c *clause, at int32) bool {
	w := r.text.tokens[at].word
	if !endsIn(w.text, "ed") && w.text != "upset" && w.text != "afraid" && w.text != "furious" && w.text != "angry" {
		return false
	}
	const most = 2 // words such as "very" between
	i := at - 1
	for n := 0; i > c.from && n < most && !r.text.tokens[i].word.is(classVerbal); n++ {
		i--
	}
	if i <= c.from || !r.text.tokens[i].word.is(classVerbal) {
		return false
	}
	k := &r.text.tokens[i-1]
	return k.word.content() && !k.heard
}

// supposes says whether a clause only supposes a feeling, as to doubt it: "if
// you were really worried".
func (r *reading) supposes(c *clause, at int32) bool {
	if r.text.tokens[c.from].word.text != "if" {
		return false
	}
	for i := c.from + 1; i < at; i++ {
		if w := r.text.tokens[i].word; w.text == "were" || w.text == "really" || w.text == "so" || w.text == "had" {
			return true
		}
	}
	return false
}

// feelingsNamed is what was named so far, and the groups of feelings that the
// customer says to have.
type feelingsNamed struct {
	strong, plain, grim, general int
	has                          uint64
}

// feeling gives the points of one feeling or hardship.
func (r *reading) feeling(c *clause, at int32, bad bool, named *feelingsNamed) {
	switch r.feels(c, at) {
	case feltByYou:
		if n := r.text.tokens[at].word.mood; n != 0 && named.has != 0 && named.has&(1<<n) == 0 {
			named.strong = usualMost // they said what they feel, and this isn't it
		}
		if bad && !r.text.tokens[at].word.is(classFeeling) {
			r.giveLess("listening/names-hardship", at, &named.grim)
			return
		}
		r.giveLess("listening/names-feeling", at, &named.strong)
	case feltInIt:
		switch {
		case r.ofAnybody(c):
			r.giveLess("listening/names-for-anybody", at, &named.general)
		case bad:
			r.giveLess("listening/names-hardship", at, &named.grim)
		default:
			r.giveLess("listening/names-feeling-in-it", at, &named.plain)
		}
	case feltByNobody:
	}
}

// ofAnybody says whether a clause tells how things are for anybody: "delays can
// be upsetting".
func (r *reading) ofAnybody(c *clause) bool {
	told := false
	for i := c.from; i < c.to; i++ {
		k := &r.text.tokens[i]
		switch k.word.text {
		case "any", "situation", "situations", "things", "sometimes", "can", "may", "often", "always", "customers", "people", "times", "such":
			told = true
		}
		if k.heard && k.word.content() && !k.word.is(classBland) && k.word.mood == 0 {
			return false
		}
	}
	return told
}

// giveLess gives a rule's points, half of them the second time and so on.
func (r *reading) giveLess(id ruleID, at int32, before *int) {
	if *before < usualMost {
		r.give(id, at, at+1, r.rule(r.at(id)).Worth>>*before)
	}
	*before++
}

type felt uint8

const (
	feltByNobody felt = iota
	feltByYou
	feltInIt
)

// feels says whose a feeling is.
func (r *reading) feels(c *clause, at int32) felt {
	tokens := r.text.tokens
	switch c.kind {
	case clauseGeneral, clauseAgainst:
		return feltByNobody
	case clauseOwn, clauseOrders:
		return r.feltBeside(c, at)
	case clauseTells, clauseAsks, clausePromises, clauseExplains:
	}
	for i := at - 1; i >= max(c.from, at-6); i-- {
		w := tokens[i].word
		switch {
		case w.text == "you" || w.text == "your" || w.text == "u" || w.is(classThey):
			return feltByYou
		case w.text == "that" || w.text == "this" || w.text == "it" || w.text == "how" || w.text == "sounds":
			if at+1 < c.to && (tokens[at+1].word.text == "you" || tokens[at+1].word.is(classThey)) {
				return feltByYou
			}
			return feltInIt
		case w.is(classI) || w.is(classWe):
			return feltByNobody
		}
	}
	for i := at + 1; i < min(c.to, at+4); i++ {
		if w := tokens[i].word; w.text == "you" || w.text == "your" || w.is(classThey) {
			return feltByYou
		}
	}
	return feltInIt
}

// feltBeside says whose a feeling is in a clause that tells of the trainee: "I
// hear how worried you are" has the customer's, "I'm worried" has not.
func (r *reading) feltBeside(c *clause, at int32) felt {
	tokens := r.text.tokens
	for i := at; i < min(c.to, at+4); i++ {
		if tokens[i].word.is(classYou) {
			return feltByYou
		}
	}
	for i := at - 1; i >= max(c.from, at-5); i-- {
		switch tokens[i].word.text {
		case "hear", "see", "get", "understand", "imagine", "sense", "feel", "share":
			return feltByYou
		}
	}
	return feltByNobody
}

// customerMoods gives the groups of feelings that the customer says to have,
// and those that the customer says not to have.
func (t *Turn) customerMoods() (has, hasNot uint64) {
	tokens := t.customer.tokens
	amused := t.scorer.lexicon.moodOf["amused"]
	for i := range tokens {
		n := tokens[i].word.mood
		if tokens[i].word.text == "miss" && i+1 < len(tokens) && tokens[i+1].word.is(classThey) {
			n = t.scorer.lexicon.moodOf["sad"]
		}
		if n == 0 || n == amused && (i == 0 || !tokens[i-1].word.is(classI) && !tokens[i-1].word.is(classWe)) {
			continue // nothing named, or it was others who laughed
		}
		if tokens[i].scope&Negated != 0 || i >= 2 && tokens[i-1].word.text == "than" && tokens[i-2].word.text == "rather" {
			hasNot |= 1 << n
		} else {
			has |= 1 << n
		}
	}
	return has, hasNot &^ has
}

// wrongFeelings finds feelings that the customer has said not to have, and the
// denial of those they have.
func (r *reading) wrongFeelings() {
	has, hasNot := r.turn.customerMoods()
	if amused := uint64(1) << r.turn.scorer.lexicon.moodOf["amused"]; has == amused {
		hasNot |= ^amused &^ 1 // who laughs about it isn't furious, nor in tears
	}
	if hasNot == 0 {
		return
	}
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		for at := c.from; at < c.to; at++ {
			k := &r.text.tokens[at]
			n := k.word.mood
			if n == 0 || k.scope&(Quoted|Reported) != 0 {
				continue
			}
			negated := k.scope&Negated != 0
			if !negated && hasNot&(1<<n) != 0 && !r.setAside(c, at) || negated && has&(1<<n) != 0 {
				r.give("listening/wrong-feeling", at, at+1, r.rule(r.at("listening/wrong-feeling")).Worth)
				return
			}
		}
	}
}

// setAside says whether a word stands after "rather than", "more than" or
// "instead of".
func (r *reading) setAside(c *clause, at int32) bool {
	for i := at - 1; i >= max(c.from, at-3); i-- {
		switch r.text.tokens[i].word.text {
		case "than", "instead", "beyond":
			return true
		}
	}
	return false
}

// takesUpWords finds words in quotes that the customer had in quotes as well:
// what was said to them, taken up.
func (r *reading) takesUpWords() {
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if k.scope&Quoted == 0 || !k.heard || !k.word.content() {
			continue
		}
		for j := range r.turn.customer.tokens {
			if said := &r.turn.customer.tokens[j]; said.scope&Quoted != 0 && said.word.stem == k.word.stem {
				at := int32(i)
				r.give("listening/takes-up-words", at, at+1, r.rule(r.at("listening/takes-up-words")).Worth)
				return
			}
		}
	}
}
