package cues

// scope is what words stand under. What stands under one of these is not said
// by the trainee to the customer, or not as it reads.
type scope uint8

// The scopes.
const (
	Negated      scope = 1 << iota // "I won't be able to …"
	Quoted                         // in quotation marks
	Reported                       // "you said nobody cares", "he told you to …"
	Hypothetical                   // "if I were to …", "had we …"
	Asked                          // in a question
)

// maxNegated is how many words a negation reaches at most.
const maxNegated = 12

// scopes marks what stands under what, sentence by sentence.
func (t *text) scopes() {
	for i := range t.sentences {
		t.scopesOf(&t.sentences[i])
	}
}

func (t *text) scopesOf(s *sentence) {
	negated, reported, hypothetical := int32(-1), false, false
	for i := s.from; i < s.to; i++ {
		k := &t.tokens[i]
		w := k.word
		if i > s.from && t.endsClause(s, i) {
			negated, hypothetical = -1, false
			if k.before&(breakClause) != 0 || w.is(classBut) || w.is(classAnd) && k.before&breakComma != 0 || t.subject(s, i, classI) || t.subject(s, i, classWe) {
				reported = false
			}
		}
		if s.question {
			k.scope |= Asked
		}
		if negated >= 0 && i-negated <= maxNegated {
			k.scope |= Negated
		}
		if reported {
			k.scope |= Reported
		}
		if hypothetical {
			k.scope |= Hypothetical
		}
		if w.is(classNot) && !t.mereNot(s, i) && k.scope&Quoted == 0 {
			negated = i
		}
		if w.is(classIf) {
			hypothetical = true
		}
		if w.is(classSay) && t.reports(s, i) {
			reported = true
		}
	}
}

// endsClause says whether a token begins a clause of its own, in which what
// stood before it no longer reaches.
func (t *text) endsClause(s *sentence, i int32) bool {
	k := &t.tokens[i]
	switch {
	case k.before&breakClause != 0, k.word.is(classBut):
		return true
	case k.before&breakComma != 0 && t.tokens[i].word.is(classDeterminer) && i > s.from && t.tokens[i-1].scope&Hypothetical != 0:
		return true // what an if leads to
	case k.before&breakComma != 0:
		return t.subject(s, i, classI) || t.subject(s, i, classWe) || t.subject(s, i, classYou) || t.subject(s, i, classThey) || k.word.is(classAnd)
	case k.word.is(classAnd):
		return i+1 < s.to && (t.subject(s, i+1, classI) || t.subject(s, i+1, classWe) || t.subject(s, i+1, classYou))
	}
	return false
}

// subject says whether a token is a pronoun of a class as a subject: with a
// verb that can follow one.
func (t *text) subject(s *sentence, i int32, c class) bool {
	return t.tokens[i].word.is(c) && t.tokens[i].word.is(classSubject) && i+1 < s.to
}

// mereNot says whether a word that negates does not, as in "no wonder".
func (t *text) mereNot(s *sentence, i int32) bool {
	if i+1 == s.to {
		return false
	}
	next := t.tokens[i+1].word
	return next.is(classAfterNo) || t.tokens[i].word.is(classNot) && next.is(classOnly)
}

// reports says whether a verb of saying tells what others said: its subject is
// not the trainee.
func (t *text) reports(s *sentence, i int32) bool {
	if i > s.from && t.tokens[i].word.text == "told" {
		switch t.tokens[i-1].word.text {
		case "being", "been", "be", "was", "were", "got", "get", "getting":
			return true // "being told to be patient"
		}
	}
	for j := i - 1; j >= max(s.from, i-4); j-- {
		w := t.tokens[j].word
		switch {
		case w.is(classI) || w.is(classWe):
			return false
		case (w.is(classYou) || w.is(classThey)) && w.is(classSubject), w.is(classPerson):
			return true
		}
	}
	return false
}
