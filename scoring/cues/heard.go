package cues

// Turn is a turn made ready to score replies at.
type Turn struct {
	scorer   *Scorer
	facts    [][]string
	wordings []wording
	byStem   map[uint64][]int32 // wordings by the stems of their words
	customer text
	said     map[uint64]bool // the stems of the customer's content words
	runs     runs            // of the customer's words
	hint     runs
	seen     []runs
	spare    text
}

// wording is one way to say a fact.
type wording struct {
	fact  int32
	stems []uint64 // of its content words; of all where it has none
}

// Hear reads what the turn knows. What it gives is good until the scorer's
// next Hear.
func (s *Scorer) Hear(ctx Context) *Turn {
	t := &s.turn
	t.scorer, t.facts, t.wordings = s, ctx.Facts, t.wordings[:0]
	clear(t.byStem)
	clear(t.said)
	for i, fact := range ctx.Facts {
		for _, way := range fact {
			t.addWording(int32(i), way)
		}
	}
	t.customer.read(ctx.Customer, s.lexicon)
	for i := range t.customer.tokens {
		if w := t.customer.tokens[i].word; w.content() {
			t.said[w.stem] = true
		}
	}
	t.runs.fill(&t.customer)
	t.spare.read(ctx.Hint, s.lexicon)
	t.hint.fill(&t.spare)
	for len(t.seen) < len(ctx.Seen) {
		t.seen = append(t.seen, runs{})
	}
	t.seen = t.seen[:len(ctx.Seen)]
	for i, seen := range ctx.Seen {
		t.spare.read(seen, s.lexicon)
		t.seen[i].fill(&t.spare)
	}
	return t
}

func (t *Turn) addWording(fact int32, way string) {
	t.spare.read(way, t.scorer.lexicon)
	w := wording{fact: fact}
	for _, content := range []bool{true, false} {
		for i := range t.spare.tokens {
			if k := &t.spare.tokens[i]; !content || k.word.content() || k.word.is(classNumber) {
				w.stems = append(w.stems, k.word.stem)
			}
		}
		if len(w.stems) > 0 {
			break
		}
	}
	if len(w.stems) == 0 {
		return
	}
	at := int32(len(t.wordings))
	t.wordings = append(t.wordings, w)
	for _, stem := range w.stems {
		t.byStem[stem] = append(t.byStem[stem], at)
	}
}

// played is how a fact came back in the reply.
type played struct {
	found      bool
	start, end int32 // tokens
	copied     bool  // only within words copied from the customer
	denied     bool  // only where it stands under a negation or in quotes
}

// runLength is how many words in a row make a copy: four can hardly be put
// otherwise by chance.
const runLength = 4

// runs are the rows of words of a text, with all pronouns taken as one, and all
// forms of a word.
type runs struct {
	marks map[uint64]bool
	words int
}

func (r *runs) fill(t *text) {
	if r.marks == nil {
		r.marks = map[uint64]bool{}
	}
	clear(r.marks)
	r.words = len(t.tokens)
	for i := 0; i+runLength <= len(t.tokens); i++ {
		r.marks[runMark(t.tokens[i:i+runLength])] = true
	}
}

// runMark mixes the marks of a few words in a row.
func runMark(tokens []token) uint64 {
	mixed := uint64(0)
	for i := range tokens {
		mixed = (mixed ^ bland(tokens[i].word)) * 0x9E3779B97F4A7C15
		mixed ^= mixed >> 29
	}
	return mixed
}

// bland gives the mark of a word without what changes when somebody else says
// it: who is meant, and the form of to be and to have.
func bland(w *word) uint64 {
	switch {
	case w.is(classI), w.is(classWe), w.is(classYou):
		return 1
	case w.text == "am", w.text == "are", w.text == "is", w.text == "was", w.text == "were":
		return 2
	case w.text == "have", w.text == "has", w.text == "had":
		return 3
	}
	return w.stem
}

// copies marks the tokens that stand in copied runs, where mark is true, and
// counts them.
func (r *runs) copies(t *text, mark bool) int {
	if len(r.marks) == 0 {
		return 0
	}
	count, until := 0, 0
	for i := range t.tokens {
		if i+runLength <= len(t.tokens) && r.marks[runMark(t.tokens[i:i+runLength])] {
			until = i + runLength
		}
		if i < until {
			count++
			if mark {
				t.tokens[i].copied = true
			}
		}
	}
	return count
}

// hear finds in the reply what the turn knows.
func (r *reading) hear() {
	t := r.turn
	r.copied = t.runs.copies(&r.text, true)
	r.facts = r.facts[:0]
	for range t.facts {
		r.facts = append(r.facts, played{})
	}
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		ways, ok := t.byStem[k.word.stem]
		k.heard = ok || t.said[k.word.stem]
		for _, at := range ways {
			r.tryWording(&t.wordings[at], int32(i))
		}
	}
}

// span of words within which all words of a wording have to stand.
const factWindow = 8

// tryWording looks for a whole wording that begins at a token.
func (r *reading) tryWording(w *wording, at int32) {
	f := &r.facts[w.fact]
	in := r.text.sentences[r.text.tokens[at].sentence]
	first, last := at, at
	for _, stem := range w.stems {
		found := false
		for i := max(in.from, at-factWindow/2); i < min(in.to, at+factWindow); i++ {
			if r.text.tokens[i].word.stem == stem {
				first, last, found = min(first, i), max(last, i), true
				break
			}
		}
		if !found {
			return
		}
	}
	copied, denied := true, true
	for i := first; i <= last; i++ {
		k := &r.text.tokens[i]
		copied = copied && k.copied
		denied = denied && k.scope&Quoted != 0
	}
	if f.found && (!f.copied || copied) && (!f.denied || denied) {
		return
	}
	*f = played{found: true, start: first, end: last + 1, copied: copied, denied: denied}
}
