package cues

import "slices"

// Turn is a turn made ready to score replies at.
type Turn struct {
	scorer   *Scorer
	facts    [][]string
	wordings []wording
	stems    []uint64         // of the words of all wordings
	asked    []ask            // for each of these stems
	byStem   map[uint64]int32 // index in asked of the last that asks for a stem
	customer text
	said     map[uint64]bool // the stems of the customer's content words
	known    []*word         // of the turn, for slips to be mended to
	runs     runs            // of the customer's words
	hint     runs
	seen     []runs
	spare    text
	need     wants   // what problem-solving makes of the customer's words
	places   []place // which of the customer's words stand together

	asides                 []aside // what the customer doesn't mean
	asideStems, pointStems []uint64
}

// wording is one way to say a fact.
type wording struct {
	fact     int32
	from, to int32 // stems: of its words but the empty ones; of all where it has no others
}

// ask is a wording that asks for a stem.
type ask struct {
	wording int32
	next    int32 // index in asked of another that does; -1 for none
}

// Hear reads what the turn knows. What it gives is good until the scorer's
// next Hear.
func (s *Scorer) Hear(ctx Context) *Turn {
	t := &s.turn
	t.scorer, t.facts, t.wordings = s, ctx.Facts, t.wordings[:0]
	t.stems, t.asked = t.stems[:0], t.asked[:0]
	t.known = t.known[:0]
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
			t.know(w)
		}
	}
	t.runs.fill(&t.customer)
	t.need.hear(&t.customer)
	t.settle()
	t.hearWants()
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
	if len(t.wordings) == mostWordings {
		return
	}
	t.spare.read(way, t.scorer.lexicon)
	w := wording{fact: fact, from: int32(len(t.stems))}
	for _, full := range []bool{true, false} {
		for i := range t.spare.tokens {
			k := t.spare.tokens[i].word
			t.know(k)
			if len(t.stems)-int(w.from) == longestWording {
				break
			}
			if (!full || !k.is(classEmpty)) && !slices.Contains(t.stems[w.from:], k.stem) {
				t.stems = append(t.stems, k.stem)
			}
		}
		if w.to = int32(len(t.stems)); w.to > w.from {
			break
		}
	}
	if t.hasWording(w) {
		t.stems = t.stems[:w.from]
		return
	}
	for _, stem := range t.stems[w.from:w.to] {
		last, ok := t.byStem[stem]
		if !ok {
			last = -1
		}
		t.byStem[stem] = int32(len(t.asked))
		t.asked = append(t.asked, ask{wording: int32(len(t.wordings)), next: last})
	}
	t.wordings = append(t.wordings, w)
}

// hasWording says whether a fact has the same words already.
func (t *Turn) hasWording(w wording) bool {
	return slices.ContainsFunc(t.wordings, func(o wording) bool {
		return o.fact == w.fact && slices.Equal(t.stems[o.from:o.to], t.stems[w.from:w.to])
	})
}

// The words that slips are mended to: how long they are at least, in letters,
// and how many are looked at.
const (
	shortestKnown = 5
	mostKnown     = 120
)

// know keeps a word of the turn, for slips to be mended to.
func (t *Turn) know(w *word) {
	if len(w.text) < shortestKnown || len(t.known) == mostKnown || w.is(classStop) || w.is(classNumber) {
		return
	}
	// By what it is, not where it is kept: the lexicon may have begun anew.
	if !slices.ContainsFunc(t.known, func(known *word) bool { return known.text == w.text }) {
		t.known = append(t.known, w)
	}
}

// meant gives the word of the turn that one slip away makes of it, or the word
// itself.
func (t *Turn) meant(w *word) *word {
	if len(w.text) < shortestKnown || len(w.text) > maxKept {
		return w
	}
	for _, known := range t.known {
		if known.text[0] == w.text[0] && oneSlip(w.text, known.text) {
			return known
		}
	}
	return w
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
	marks []uint64  // in order
	some  [8]uint64 // a bit for each, which several may share: most rows aren't there
	words int
}

func (r *runs) fill(t *text) {
	r.marks, r.some, r.words = append(r.marks[:0], t.rows()...), [8]uint64{}, len(t.tokens)
	slices.Sort(r.marks)
	for _, mark := range r.marks {
		r.some[mark>>6&7] |= 1 << (mark & 63)
	}
}

func (r *runs) has(mark uint64) bool {
	if r.some[mark>>6&7]&(1<<(mark&63)) == 0 {
		return false
	}
	_, ok := slices.BinarySearch(r.marks, mark)
	return ok
}

// rows gives a mark for each few words in a row, by the first of them. They
// are good until the text is read anew.
func (t *text) rows() []uint64 {
	if t.rowsOf == nil {
		for i := 0; i+runLength <= len(t.tokens); i++ {
			mixed := uint64(0)
			for j := range runLength {
				mixed = (mixed ^ t.tokens[i+j].word.bland) * 0x9E3779B97F4A7C15
				mixed ^= mixed >> 29
			}
			t.rowMarks = append(t.rowMarks, mixed)
		}
		t.rowsOf = t.rowMarks
	}
	return t.rowsOf
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
	rows := t.rows()
	for i := range t.tokens {
		if i < len(rows) && r.has(rows[i]) {
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
		if k := &r.text.tokens[i]; k.word.unknown() && !t.said[k.word.stem] {
			k.word = t.meant(k.word)
		}
	}
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		at, ok := t.byStem[k.word.stem]
		k.heard = ok || t.said[k.word.stem]
		for ok && at >= 0 {
			r.tryWording(&t.wordings[t.asked[at].wording], int32(i))
			at = t.asked[at].next
		}
	}
}

// factWindow is within how many words those of a wording have to stand, and
// longestWording how many of them are looked for.
const (
	factWindow     = 8
	longestWording = 10
)

// mostWordings is how many wordings of facts a turn takes in; a listener would
// hardly play back as many.
const mostWordings = 500

// tryWording looks for a whole wording that begins at a token.
func (r *reading) tryWording(w *wording, at int32) {
	f := &r.facts[w.fact]
	in := r.text.sentences[r.text.tokens[at].sentence]
	first, last := at, at
	for _, stem := range r.turn.stems[w.from:w.to] {
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
