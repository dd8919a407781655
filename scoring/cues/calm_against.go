package cues

// doubts tells a word that keeps what the customer told at a distance.
func (r *reading) doubts() {
	for i := 1; i+1 < len(r.text.tokens); i++ {
		k := &r.text.tokens[i]
		switch k.word.text {
		case "apparently", "allegedly", "supposedly", "reportedly", "seemingly":
		default:
			continue
		}
		before, after := r.text.tokens[i-1].word, r.text.tokens[i+1].word
		if !k.own() || k.heard || before.is(classI) || before.is(classWe) || after.is(classI) || after.is(classWe) || after.text == "to" {
			continue
		}
		r.give("calm/doubts-account", int32(i)-1, int32(i)+2, r.worth("calm/doubts-account"))
		return
	}
}

// takesSorryBack tells an apology that is followed, in its sentence or at the
// beginning of the next, by what speaks against it: "sorry, though he …".
func (r *reading) takesSorryBack() {
	if r.seen("calm/apology") == 0 || r.seen("calm/sorry-but") > 0 {
		return
	}
	apology := r.at("calm/apology")
	for i := range r.matches {
		m := &r.matches[i]
		if m.rule != apology {
			continue
		}
		s := &r.text.sentences[r.text.tokens[m.end-1].sentence]
		for k := m.end; k < s.to; k++ {
			if r.turnsBack(k) && r.speaksAgainst(k, s.to) {
				r.give("calm/sorry-but", m.start, k+1, r.worth("calm/sorry-but"))
				return
			}
		}
		if int(s.to) < len(r.text.tokens) {
			next := &r.text.sentences[r.text.tokens[s.to].sentence]
			if r.opposes(next) && r.speaksAgainst(next.from, next.to) {
				r.give("calm/sorry-but", m.start, next.from+1, r.worth("calm/sorry-but"))
				return
			}
		}
	}
}

// turnsBack says whether a word turns against what was said.
func (r *reading) turnsBack(at int32) bool {
	switch r.text.tokens[at].word.text {
	case "but", "although", "though":
		return true
	case "however":
		return r.text.tokens[at].before != 0 || int(at)+1 < len(r.text.tokens) && r.text.tokens[at+1].before != 0
	}
	return false
}

// opposes says whether a sentence begins by turning against the one before it.
func (r *reading) opposes(s *sentence) bool {
	switch r.wordAt(s, s.from) {
	case "but", "however", "still", "mind", "though", "yet":
		return true
	case "then":
		return r.wordAt(s, s.from+1) == "again"
	case "that":
		return r.wordAt(s, s.from+1) == "said"
	case "even":
		return r.wordAt(s, s.from+1) == "so"
	}
	return false
}

// speaksAgainst says whether what follows is about others, and neither a deed of
// one's own nor something on its way.
func (r *reading) speaksAgainst(from, to int32) bool {
	for i := from; i < to; i++ {
		k := &r.text.tokens[i]
		w := k.word
		if w.is(classI) || w.is(classWe) || w.text == "will" || k.timed || w.is(classDaypart) || w.text == "now" || w.text == "way" || w.text == "right" {
			return false
		}
	}
	return to-from > 3
}

// ownsBriefly says whether a clause ends in "we were" or "I did": it takes on what
// stood before it.
func (r *reading) ownsBriefly() bool {
	t := r.text.tokens
	for i := range t {
		if !t[i].word.is(classWe) && !t[i].word.is(classI) || i+1 >= len(t) || t[i+1].before != 0 {
			continue
		}
		switch t[i+1].word.text {
		case "was", "were", "did", "am", "are":
			if i+2 == len(t) || t[i+2].before != 0 {
				return true
			}
		}
	}
	return false
}

// ownsInTheirWords tells where the fault is taken in the customer's own words,
// with "we" for "you": "you never told me" and "we never told you".
func (r *reading) ownsInTheirWords() {
	if r.seen("calm/owns-fault") > 0 || r.harmed {
		return
	}
	owns := r.at("calm/owns-fault")
	for i := range r.matches {
		m := &r.matches[i]
		if m.rule == owns && r.text.tokens[m.start].word.is(classWe) && r.allCopied(m) {
			r.give("calm/owns-fault", m.start, m.end, r.worth("calm/owns-fault"))
			return
		}
	}
}

// asItIs tells what is said to be itself: "a rule is a rule", "six means six".
func (r *reading) asItIs() {
	for i := 1; i+1 < len(r.text.tokens); i++ {
		switch r.text.tokens[i].word.text {
		case "is", "are", "be", "means", "mean", "was":
		default:
			continue
		}
		from, to := i-1, i+1
		if r.text.tokens[i].word.text == "be" {
			from--
		}
		for to+1 < len(r.text.tokens) && r.text.tokens[to].word.is(classArticle) {
			to++
		}
		if from < 0 || r.text.tokens[from].sentence != r.text.tokens[to].sentence || r.text.tokens[i].scope&(Asked|Quoted|Reported) != 0 {
			continue
		}
		if a, b := r.text.tokens[from].word, r.text.tokens[to].word; a.text == b.text && (a.content() || a.is(classNumber)) {
			r.give("calm/as-it-is", int32(from), int32(to)+1, r.worth("calm/as-it-is"))
			return
		}
	}
}

// argues tells a reply that takes up little and speaks of the customer, or of somebody of theirs, in
// the negative, and has no courtesy, no step, no rule and no place to turn to.
func (r *reading) argues() {
	const little = 150
	if r.harmed || r.points[Solving] >= little || capped(r.points[Listening], r.cap[Listening]) >= little {
		return
	}
	for _, id := range [...]ruleID{
		"calm/policy-wall", "calm/cold-refusal", "calm/not-my-job", "calm/soft-refusal", "calm/own-deed", "calm/can-do", "calm/please-within", "calm/please-first",
		"listening/pushes-away", "listening/quotes-rules", "problem-solving/refuses", "problem-solving/time", "calm/boilerplate", "calm/sorry-you-feel", "calm/sorry-if",
	} {
		if r.seen(id) > 0 {
			return
		}
	}
	if r.ownsBriefly() {
		return
	}
	person, not := false, int32(-1)
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if k.timed {
			return // it tells when
		}
		if !k.own() {
			continue
		}
		person = person || k.word.is(classYou) || k.word.is(classThey) && k.word.text != "it" && k.word.text != "they" && k.word.text != "them"
		if not < 0 && k.word.is(classNot) && k.word.text != "nothing" && k.word.text != "without" && !r.meantKindly(int32(i)) {
			not = int32(i)
		}
	}
	if person && not >= 0 {
		r.give("calm/argues-with-them", not, not+1, r.worth("calm/argues-with-them"))
	}
}

// meantKindly says whether a negation takes the customer's part, or spares them.
func (r *reading) meantKindly(at int32) bool {
	s := &r.text.sentences[r.text.tokens[at].sentence]
	for _, id := range [...]ruleID{"calm/for-their-safety", "calm/takes-off-them", "calm/waves-off-worry", "calm/pities", "calm/spares-them", "calm/says-no-harm", "calm/asks-in-earnest"} {
		if r.inSentence(id, s) {
			return true
		}
	}
	return at > s.from && wasOrDid(r.text.tokens[at-1].word.text) && r.sidesWith(s, at)
}

// echoes tells a reply that begins with the customer's words as a question of a
// word or two, and has no word of regard after it.
func (r *reading) echoes() {
	const longest = 3
	s := &r.text.sentences[0]
	if !s.question || s.to-s.from > longest || len(r.text.sentences) < 2 || r.seen("calm/own-deed") > 0 {
		return
	}
	heard := false
	for i := s.from; i < s.to; i++ {
		w := r.text.tokens[i].word
		if w.is(classAsk) || w.is(classYou) {
			return
		}
		heard = heard || r.text.tokens[i].heard && w.content() || r.text.tokens[i].heard && w.is(classNumber)
	}
	if heard {
		r.give("calm/mocking-echo", s.from, s.to, r.worth("calm/mocking-echo"))
	}
}
