package cues

import "strings"

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

// maxReported is how many words a report reaches at most.
const maxReported = 14

// scopes marks what stands under what, sentence by sentence.
func (t *text) scopes() {
	for i := range t.sentences {
		t.scopesOf(&t.sentences[i])
	}
}

func (t *text) scopesOf(s *sentence) {
	now := standing{negated: -1, reported: -1}
	if s.question {
		now.always = Asked
	}
	for i := s.from; i < s.to; i++ {
		k := &t.tokens[i]
		w := k.word
		if i > s.from && t.endsClause(s, i) {
			now.negated, now.hypothetical = -1, false
			if t.ownVoice(s, i) {
				now.reported = -1
			}
		}
		k.scope |= now.scope(i)
		if w.is(classNot) && !t.mereNot(s, i) && k.scope&Quoted == 0 {
			now.negated = i
		}
		now.hypothetical = now.hypothetical || w.is(classIf)
		if w.is(classSay) && t.reports(s, i) {
			now.reported = i
		}
	}
}

// standing is what words stand under while a sentence is read.
type standing struct {
	always            scope
	negated, reported int32 // the token it began at, or -1
	hypothetical      bool
}

func (u *standing) scope(i int32) scope {
	now := u.always
	if u.negated >= 0 && i-u.negated <= maxNegated {
		now |= Negated
	}
	if u.reported >= 0 && i-u.reported <= maxReported {
		now |= Reported
	}
	if u.hypothetical {
		now |= Hypothetical
	}
	return now
}

// ownVoice says whether a clause is the trainee's own again after what others
// were told to have said.
func (t *text) ownVoice(s *sentence, i int32) bool {
	k := &t.tokens[i]
	return k.before&breakClause != 0 || k.word.is(classBut) || k.word.is(classAnd) && k.before&breakComma != 0 ||
		t.subject(s, i, classI) || t.subject(s, i, classWe)
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
	return t.bareClause(s, i)
}

// bareClause says whether I or we begins a clause without a mark before it, as
// people write who set none: "I can't shift it I can ask the crew".
func (t *text) bareClause(s *sentence, i int32) bool {
	if i == s.from || !t.subject(s, i, classI) && !t.subject(s, i, classWe) || t.tokens[i].before != 0 {
		return false
	}
	w := t.tokens[i-1].word
	return !w.is(classSay) && (w.content() || w.text == "it" || w.text == "this" || w.text == "so") &&
		!w.is(classNot) && !w.is(classIf) && t.verbLeads(s, i+1)
}

// verbLeads says whether a verb that makes a promise or a deed stands at a
// token.
func (t *text) verbLeads(s *sentence, i int32) bool {
	if i >= s.to {
		return false
	}
	switch t.tokens[i].word.text {
	case "will", "can", "am", "are", "have", "would", "could", "shall":
		return true
	}
	return t.tokens[i].word.is(classDeed)
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
	if t.tokens[i].word.text == "no" && (t.tokens[i+1].before != 0 || next.is(classSubject)) {
		return true // an answer: "No, that is yours."
	}
	return next.is(classAfterNo) || t.tokens[i].word.is(classNot) && next.is(classOnly)
}

// reports says whether a verb of saying tells what others said: its subject is
// not the trainee.
func (t *text) reports(s *sentence, i int32) bool {
	if i > s.from {
		switch before := t.tokens[i-1].word.text; {
		case t.tokens[i].word.text == "told" && isPassive(before):
			return true // "being told to be patient"
		case before == "will", before == "for":
			return false // "you'll hear from me" is still to come, "thank you for telling us" is thanks
		}
	}
	if !t.tells(s, i) {
		return false
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

// tells says whether a verb of saying is followed by what was said. To write,
// to ask, to call and to hear often aren't: "you called twice".
func (t *text) tells(s *sentence, i int32) bool {
	switch w := t.tokens[i].word.text; {
	case strings.HasPrefix(w, "sa"), strings.HasPrefix(w, "t"), strings.HasPrefix(w, "cl"), strings.HasPrefix(w, "su"):
		return true // says, told, claims, suggested
	}
	if i+1 >= s.to {
		return false
	}
	next := t.tokens[i+1].word
	return next.is(classSubject) || next.is(classIf) || next.text == "that" || next.text == "why" || next.text == "how"
}

func isPassive(word string) bool {
	switch word {
	case "being", "been", "be", "was", "were", "got", "get", "getting":
		return true
	}
	return false
}
