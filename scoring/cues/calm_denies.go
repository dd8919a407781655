package cues

// deniesAccount tells where the reply says of what the customer told that it is
// not so: "it was not …", with a word that they used without a negation.
func (r *reading) deniesAccount() {
	const reach = 4
	if r.turn.blamesSelf() {
		return // to deny that is kind
	}
	for i := int32(1); int(i) < len(r.text.tokens); i++ {
		k := &r.text.tokens[i]
		if k.word.text != "not" && k.word.text != "never" || !k.own() || k.scope&(Asked|Hypothetical|Negated) != 0 || !wasOrDid(r.text.tokens[i-1].word.text) {
			continue
		}
		s := &r.text.sentences[k.sentence]
		if r.sidesWith(s, i) {
			continue
		}
		switch r.wordAt(s, i+1) {
		case "what", "how", "something", "the", "right", "good", "fair", "ok", "okay", "acceptable", "enough", "anything", "where", "why", "who", "only", "just", "want", "yours", "work", "mine", "suit":
			continue
		}
		for j := i + 1; j < min(s.to, i+reach); j++ {
			t := &r.text.tokens[j]
			if t.before != 0 {
				break
			}
			if t.heard && t.word.content() && r.turn.toldPlainly(t.word.stem) && !r.turn.askedFor(t.word.stem) {
				r.give("calm/denies-account", i-1, j+1, r.worth("calm/denies-account"))
				return
			}
		}
	}
}

// sidesWith says whether a negation takes the customer's part: "you didn't get",
// "there isn't another"; or isn't of what happened at all: "don't wait".
func (r *reading) sidesWith(s *sentence, i int32) bool {
	subject := i - 2
	if subject < s.from || r.text.tokens[i-1].before != 0 {
		return r.text.tokens[i-1].word.text == "do"
	}
	switch before := r.text.tokens[subject].word; {
	case before.text == "there":
		return true
	case before.is(classYou):
		return goesWithout(r.wordAt(s, i+1))
	case before.text == "please", before.text == "so", before.text == "and", before.text == "just", before.text == "then":
		return r.text.tokens[i-1].word.text == "do"
	}
	return r.inSentence("calm/owns-fault", s) || r.inSentence("calm/deserved-better", s)
}

// goesWithout says whether not to do it is a loss of the customer's own.
func goesWithout(verb string) bool {
	switch verb {
	case "get", "got", "have", "receive", "received", "deserve", "need", "book", "booked", "pay", "paid", "order", "sign", "ask", "come", "buy", "want", "expect", "see", "hear", "choose", "been":
		return true
	}
	return false
}

// inSentence says whether a rule was seen in a sentence.
func (r *reading) inSentence(id ruleID, s *sentence) bool {
	at := r.at(id)
	if r.hits[at].until <= s.from {
		return false
	}
	for i := range r.matches {
		if m := &r.matches[i]; m.rule == at && m.start >= s.from && m.start < s.to {
			return true
		}
	}
	return false
}

// askedFor says whether the customer asked or paid for a thing: that what they
// got is none is their own complaint.
func (t *Turn) askedFor(stem uint64) bool {
	const reach = 5
	for i := range t.customer.tokens {
		if t.customer.tokens[i].word.stem != stem {
			continue
		}
		for j := max(0, i-reach); j < i; j++ {
			switch t.customer.tokens[j].word.text {
			case "asked", "ask", "ordered", "order", "booked", "book", "paid", "pay", "wanted", "want", "promised", "bought", "expected", "need", "needed":
				return true
			}
		}
	}
	return false
}

// blamesSelf says whether the customer says sorry for themselves: "I'm sorry to
// bother you", "it's my own fault".
func (t *Turn) blamesSelf() bool {
	for i := 1; i < len(t.customer.tokens); i++ {
		k, before := &t.customer.tokens[i], t.customer.tokens[i-1].word
		if k.scope&(Negated|Quoted|Reported|Asked) != 0 {
			continue
		}
		switch k.word.text {
		case "sorry", "ashamed", "apologise", "stupid", "silly", "burden", "nuisance":
			if before.is(classI) || before.text == "am" || before.text == "feel" || before.text == "so" || before.text == "a" || before.text == "i" {
				return true
			}
		case "fault", "mistake":
			if before.text == "my" || before.text == "own" {
				return true
			}
		}
	}
	return false
}

func wasOrDid(word string) bool {
	switch word {
	case "was", "were", "is", "are", "did", "does", "do", "has", "have", "had":
		return true
	}
	return false
}

// toldPlainly says whether the customer used a word, and without a negation.
func (t *Turn) toldPlainly(stem uint64) bool {
	plainly := false
	for i := range t.customer.tokens {
		if k := &t.customer.tokens[i]; k.word.stem == stem {
			if k.scope&(Negated|Asked) != 0 {
				return false
			}
			plainly = true
		}
	}
	return plainly
}
