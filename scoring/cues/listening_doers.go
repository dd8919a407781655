package cues

// doer is who does what a verb tells, as the customer and the trainee would
// both put it: the customer, the trainee's side or others.
type doer uint8

const (
	nobodyNamed doer = iota
	theCustomer
	theTrainee
	others
)

// doerOf gives the pronoun that is the subject of a word, with nothing between
// them but what helps a verb.
func (t *text) doerOf(at int32) doer {
	const far = 3
	from := t.sentences[t.tokens[at].sentence].from
	for i := at - 1; i >= max(from, at-far); i-- {
		w := t.tokens[i].word
		if t.tokens[i+1].before&(breakComma|breakClause) != 0 {
			return nobodyNamed
		}
		switch w.text {
		case "i", "we":
			return theTrainee
		case "you":
			return theCustomer
		case "he", "she", "they", "it":
			return others
		case "have", "has", "had", "did", "was", "were", "are", "is", "am", "been", "just", "even", "also", "then", "still", "only", "already", "never", "not":
		default:
			return nobodyNamed
		}
	}
	return nobodyNamed
}

// doneByOthers finds what the reply says the customer did where the customer
// says that somebody else did it: "you took two" for "he took two".
func (r *reading) doneByOthers() {
	for i := range r.ear.clauses {
		c := &r.ear.clauses[i]
		if c.kind == clauseAsks || c.kind == clauseOrders {
			continue
		}
		for at := c.from + 1; at < c.to; at++ {
			k := &r.text.tokens[at]
			if !k.heard && !k.word.everyday() || k.word.mood != 0 || k.word.is(classFeeling) || k.scope&(Quoted|Reported|Hypothetical) != 0 || r.text.doerOf(at) != theCustomer {
				continue
			}
			if r.turn.doneOnlyByOthers(&r.text, at) {
				r.give("listening/swaps-facts", at-1, at+1, r.rule(r.at("listening/swaps-facts")).Worth)
				return
			}
		}
	}
}

// doneOnlyByOthers says whether all that the customer says of a verb has
// another subject than them. A verb of everyday use counts only with the same
// word after it.
func (t *Turn) doneOnlyByOthers(reply *text, at int32) bool {
	w := reply.tokens[at].word
	found := false
	for i := range t.customer.tokens {
		k := &t.customer.tokens[i]
		if k.word.stem != w.stem {
			continue
		}
		who := t.customer.doerOf(int32(i))
		if who == nobodyNamed || who == theTrainee { // "I" is the customer here
			return false
		}
		if (w.is(classBland) || w.everyday()) && !t.sameNext(i, reply, at) {
			return false
		}
		found = true
	}
	return found
}

// everyday says whether a word is a verb of so many uses that it tells nothing
// by itself, as "took".
func (w *word) everyday() bool { return !w.content() && w.is(classPast) && !w.is(classAux) }

// sameNext says whether the same word follows in what the customer said and in
// the reply.
func (t *Turn) sameNext(said int, reply *text, at int32) bool {
	return said+1 < len(t.customer.tokens) && int(at)+1 < len(reply.tokens) &&
		t.customer.tokens[said+1].word.stem == reply.tokens[at+1].word.stem && (reply.tokens[at+1].word.content() || reply.tokens[at+1].word.is(classNumber))
}
