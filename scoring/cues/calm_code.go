package cues

// keepCalm adds what phrases can't tell: single kind and harsh words, orders,
// the way questions are put, and what can be seen of the voice.
func (r *reading) keepCalm() {
	r.points[Calm] += calmBase
	r.yield()
	r.coverCalm()
	for i := range r.text.sentences {
		s := &r.text.sentences[i]
		r.command(s)
		r.bluntQuestion(s)
		r.youFirst(s)
		r.tagQuestion(s)
	}
	r.deniesAccount()
	r.turnsOnThem()
	r.asks()
	r.hardship()
	r.stance()
	r.tone()
	r.negatives()
	r.shouting()
	r.theirFacts()
	r.curt()
	r.strung()
	r.untied()
	r.warmth()
	r.care()
	r.keepCold()
}

// coverCalm marks the words in which a rule of calm was seen, so that they
// don't count once more one by one.
func (r *reading) coverCalm() {
	for i := range r.matches {
		m := &r.matches[i]
		if rule := r.rule(m.rule); rule.Criterion != Calm || rule.silent || !r.concerns(rule) {
			continue
		}
		for k := m.start; k < m.end; k++ {
			r.text.tokens[k].claimed |= 1 << Calm
		}
	}
}

func (r *reading) worth(id ruleID) int { return r.rule(r.at(id)).Worth }

// opening gives the first token of a sentence after a greeting, a name and what
// joins it to the sentence before.
func (r *reading) opening(s *sentence) int32 {
	i := s.from
	for i < s.to {
		switch r.text.tokens[i].word.text {
		case "hi", "hello", "hey":
			for j := i + 1; j < min(s.to, i+4); j++ {
				if r.text.tokens[j].before != 0 {
					i = j - 1
					break
				}
			}
		case "and", "so", "but", "ok", "okay", "well", "then", "now", "also", "oh", "please", "just", "right", "first", "again", "pls", "kindly":
		default:
			return i
		}
		i++
	}
	return s.from
}

func (r *reading) wordAt(s *sentence, i int32) string {
	if i < s.from || i >= s.to {
		return ""
	}
	return r.text.tokens[i].word.text
}

// command tells an order: a sentence that opens with a bare verb.
func (r *reading) command(s *sentence) {
	const mostOrders = 4
	at := r.opening(s)
	k := &r.text.tokens[at]
	if s.question || !k.word.is(classOrder) || k.word.is(classMisspelt) || k.claimed&(1<<Calm) != 0 || !k.own() || r.seen("calm/command") >= mostOrders || r.noOrder(s, at) {
		return
	}
	points := r.worth("calm/command")
	for i := at + 1; i < s.to; i++ {
		switch w := r.text.tokens[i].word; {
		case w.is(classI), w.is(classWe), w.text == "please", w.text == "if", w.text == "or":
			points /= 2 // it comes with a reason, a deed of one's own or a choice
		default:
			continue
		}
		break
	}
	r.give("calm/command", at, min(at+2, s.to), points)
}

// noOrder says whether a word that could give an order is a noun, as in "Post is
// slow" and "Sign language is", or begins an offer, as in "Tell me more".
func (r *reading) noOrder(s *sentence, at int32) bool {
	switch r.wordAt(s, at+1) {
	case "is", "are", "was", "were", "can", "will", "has", "have", "had", "would", "could", "should", "may", "of", "does", "did", "and", "care", "heart":
		return true
	case "me", "us":
		verb := r.text.tokens[at].word.text
		return verb == "tell" || verb == "show"
	}
	if r.cares(s, at) {
		return true
	}
	switch r.wordAt(s, at+2) {
	case "is", "are", "was", "were":
		return true
	}
	return false
}

// cares says whether an order is for somebody's good: "keep him warm", "take it
// slowly", "stay where you are". It asks for nothing on the firm's behalf.
func (r *reading) cares(s *sentence, at int32) bool {
	next, after := r.wordAt(s, at+1), r.wordAt(s, at+2)
	switch r.wordAt(s, at) {
	case "wait":
		return after == "moment" || after == "minute" || after == "second"
	case "give":
		return next == "your" || after == "time"
	case "hold":
		return true
	case "keep", "let", "lay", "sit", "help", "lead", "wrap":
		return next == "him" || next == "her" || next == "them" || next == "safe" || next == "warm" || next == "well"
	case "stay", "rest", "sleep", "enjoy":
		return next != "out" && next != "away"
	case "take":
		switch after {
		case "slowly", "easy", "gently", "steady", "time", "carefully", "moment", "rest", "minute", "seat":
			return true
		}
		return next == "care"
	case "go":
		return next == "easy" || next == "and" && (after == "enjoy" || after == "rest" || after == "sleep")
	case "be":
		return next == "gentle" || next == "kind" || next == "safe" || next == "careful" || next == "good"
	}
	return false
}

// bluntQuestion tells a question that opens with its question word. Where the
// turn is known, a question is asked for the customer's sake.
func (r *reading) bluntQuestion(s *sentence) {
	const fewWords = 7
	if !s.question || len(r.turn.customer.tokens) > 0 {
		return
	}
	at := r.opening(s)
	points := r.worth("calm/blunt-question")
	switch r.wordAt(s, at) {
	case "what", "who", "where", "when", "which", "how", "why":
		switch r.wordAt(s, at+1) {
		case "would", "could", "can", "may", "might", "about", "else", "should":
			return
		}
	default:
		if s.to-at > fewWords/2 {
			return
		}
	}
	if r.text.tokens[at].claimed&(1<<Calm) != 0 && r.text.tokens[min(at+1, s.to-1)].claimed&(1<<Calm) != 0 {
		return
	}
	if s.to-at <= fewWords {
		points = points * 3 / 2
	}
	r.give("calm/blunt-question", at, min(at+2, s.to), points)
}

// youFirst tells a sentence that opens with what the customer did, without
// playing back what they told.
func (r *reading) youFirst(s *sentence) {
	at := r.opening(s)
	k := &r.text.tokens[at]
	if s.question || k.word.text != "you" || k.claimed&(1<<Calm) != 0 || !k.own() || r.seen("calm/you-first") >= usualMost {
		return
	}
	if verb := r.wordAt(s, at+1); len(r.turn.customer.tokens) > 0 && (givesThem(verb) || endsIn(verb, "ed") || at+1 < s.to && r.text.tokens[at+1].word.is(classPast)) {
		return // what they did is told back to them
	}
	heard := 0
	for i := at; i < s.to; i++ {
		if r.text.tokens[i].heard {
			heard++
		}
	}
	if heard > 1 {
		return
	}
	points := r.worth("calm/you-first")
	if len(r.turn.customer.tokens) > 0 {
		points += points / 4 // they told something else
	}
	r.give("calm/you-first", at, min(at+2, s.to), points)
}

// givesThem says whether a word after "you" speaks of what they get, know, may
// do, lost or were, and so is no account of what they did wrong.
func givesThem(word string) bool {
	switch word {
	case "know", "get", "will", "shall", "may", "might", "can", "want", "wanted", "deserve", "asked", "told", "said", "say", "heard", "need", "needed", "would", "see", "and", "both",
		"are", "were", "was", "have", "had", "lost", "missed", "waited", "walked", "came", "trusted", "believed", "paid", "called", "rang", "wrote", "tried", "drove", "choose", "should", "must", "sat", "stood":
		return true
	}
	return false
}

// keepCold lifts what has no real harm in it to the level of a cold reply, and
// still tells more from less.
func (r *reading) keepCold() {
	const from, floor, slope = 125, 102, 8
	if p := &r.points[Calm]; *p < from && !r.harmed {
		*p = max(floor, from-(from-*p)/slope)
	}
}

// tagQuestion tells a question that presses for a yes: "isn't it?", "right?".
func (r *reading) tagQuestion(s *sentence) {
	if !s.question || s.to-s.from < 4 {
		return
	}
	points := r.worth("calm/tag-question")
	if len(r.turn.customer.tokens) > 0 {
		points *= 2
	}
	last, before := r.wordAt(s, s.to-1), r.wordAt(s, s.to-2)
	switch last {
	case "right", "ok", "okay", "correct", "huh", "eh", "no", "yes", "really", "yeah":
		if r.text.tokens[s.to-1].before != 0 {
			r.give("calm/tag-question", s.to-1, s.to, points)
		}
	case "it", "they", "you", "he", "she", "there", "that", "not":
		if before == "not" || last == "not" || r.text.tokens[s.to-2].before&breakComma != 0 {
			r.give("calm/tag-question", s.to-2, s.to, points)
		}
	}
}

// asks tells a question to the customer, where none of it accuses.
func (r *reading) asks() {
	if len(r.turn.customer.tokens) == 0 || r.harmed {
		return
	}
	for i := range r.text.sentences {
		if s := &r.text.sentences[i]; s.question && s.to-s.from >= 4 && !r.tagged(s) {
			r.give("calm/asks", s.from, s.to, r.worth("calm/asks"))
			return
		}
	}
}

// tagged says whether a question only presses for a yes.
func (r *reading) tagged(s *sentence) bool {
	last, before := r.text.tokens[s.to-1].word, r.text.tokens[s.to-2].word
	return last.is(classSubject) && r.text.tokens[s.to-2].before&breakComma != 0 ||
		s.to-s.from > 2 && last.is(classSubject) && before.is(classNot) && r.text.tokens[s.to-3].before&breakComma != 0
}

// hardship tells single words for what the customer went through.
func (r *reading) hardship() {
	if len(r.turn.customer.tokens) == 0 {
		return
	}
	const most = 2
	told := 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if told == most || !k.own() || k.claimed&(1<<Calm) != 0 || k.scope&(Negated|Hypothetical) != 0 || !k.word.is(classGrim) && !k.word.is(classFeeling) || vague(k.word.text) || r.ownFeeling(i) {
			continue
		}
		k.claimed |= 1 << Calm
		told++
		r.give("calm/names-hardship", int32(i), int32(i)+1, r.worth("calm/names-hardship")/2)
	}
}

// ownFeeling says whether a word tells how the trainee feels, or nobody: "I was
// furious", "no worries", "I'm trying to".
func (r *reading) ownFeeling(i int) bool {
	const reach = 4
	t := r.text.tokens
	if i == 0 {
		return false
	}
	if i+1 < len(t) && t[i+1].before == 0 && (t[i+1].word.text == "me" || t[i+1].word.text == "us") {
		return true
	}
	if t[i-1].word.text == "no" || i+1 < len(t) && t[i].word.text == "trying" && t[i+1].before == 0 && t[i+1].word.is(classStop) {
		return true
	}
	for j := i - 1; j >= max(0, i-reach) && t[j+1].before == 0; j-- {
		switch w := t[j].word; {
		case w.is(classSubject):
			return w.text == "i" || w.text == "we"
		case w.is(classNot), w.is(classHelper), w.text == "feel", w.text == "was", w.text == "were", w.text == "been", w.text == "felt", w.text == "so", w.text == "very", w.text == "quite", w.text == "really":
		default:
			return false
		}
	}
	return false
}

// vague says whether a word of hardship has too many other senses alone.
func vague(word string) bool {
	switch word {
	case "wrong", "let", "down", "lost", "trust", "patience", "worn", "fed", "torn", "stuck", "hard", "bad", "absurd", "ridiculous", "small", "serious", "judge":
		return true
	}
	return false
}
