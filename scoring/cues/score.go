package cues

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
)

// Scorer scores replies. It keeps what it learns of words between replies, so
// each goroutine needs its own; the results don't depend on it.
type Scorer struct {
	lexicon *lexicon
	learned *Learned
	turn    Turn
	reading reading
}

// New makes a scorer with the cues that files add to the built-in ones.
func New(own ...Own) *Scorer { return NewWith(shippedOnce(), own...) }

// NewWith makes a scorer with another learned part; nil is none.
func NewWith(learned *Learned, own ...Own) *Scorer {
	t := sharedTables().with(own)
	s := &Scorer{lexicon: &lexicon{tables: t, cache: map[string]*word{}, roles: map[classes]role{}}, learned: learned}
	s.turn.byStem, s.turn.said = map[uint64]int32{}, map[uint64]bool{}
	s.reading.hits = make([]hit, len(t.rules))
	s.reading.wanted = make(bitset, (len(t.program.phrases)+63)>>6)
	return s
}

// rule is a cue with the phrases that show it. One without phrases is found by
// a function.
type rule struct {
	Cue
	phrases []string
	unless  scope  // it doesn't count where all or the first of its words stand under one of these
	needs   scope  // it counts only under all of these
	most    int    // how often it counts; 0: three times, each for half of the one before
	cap     int    // where it is seen the criterion earns at most this, and hardly more than that; 0: no limit
	silent  bool   // earns nothing itself: another function asks whether it was seen
	harms   bool   // does real harm: calm without any of it is cold at worst
	turn    bool   // counts only where the customer's words are known
	alone   bool   // counts only where they aren't
	claims  bool   // the words it is seen in count for no other rule of its criterion that doesn't claim them too
	mark    uint64 // for the learned part
}

// hit is where a rule was seen.
type hit struct {
	count int
	until int32 // token after the last place
}

// match is a rule seen in a place.
type match struct {
	rule       int32
	start, end int32 // tokens
}

// reading is one reply being scored. Its parts are used again for the next.
type reading struct {
	turn     *Turn
	text     text
	matches  []match
	hits     []hit  // by rule
	wanted   bitset // the phrases worth trying in this sentence
	facts    []played
	copied   int // tokens within runs copied from the customer
	evidence []Evidence
	missing  []Missing
	rows     []uint64 // a set of words in a row, for goesRound
	marks    []uint32 // for the learned part
	points   [Criteria]int
	cap      [Criteria]int // the lowest, or noCap
	ear      ear
	harmed   bool // a rule that does real harm was seen
	plan     plan // what problem-solving found
}

const noCap = 1 << 20

// Score scores one reply.
func (t *Turn) Score(reply string) Result {
	r := &t.scorer.reading
	r.turn = t
	r.evidence, r.missing = r.evidence[:0], r.missing[:0]
	r.cap = [Criteria]int{noCap, noCap, noCap}
	r.harmed = false
	r.text.read(reply, t.scorer.lexicon)
	r.hear()
	if kind := r.kind(); kind != Sound {
		return unscored(kind)
	}
	r.match()
	r.points = [Criteria]int{}
	r.earnMatches()
	r.listen()
	r.solve()
	r.heardOut()
	r.keepCalm() // it goes by what the others found
	r.warm()
	r.shade(t.scorer.learned)
	r.capHeaps()
	return r.result()
}

// capHeaps keeps words strung together, and talk about good answers, from
// passing for one on any criterion. Few words to nobody known may be a note.
func (r *reading) capHeaps() {
	const most = 110
	if len(r.turn.customer.tokens) == 0 {
		return
	}
	for _, id := range [...]ruleID{"listening/word-heap", "listening/talks-about-listening"} {
		if r.seen(id) == 0 || id == "listening/word-heap" && r.saysSomething() {
			continue
		}
		for c := range r.cap {
			if Criterion(c) == Solving && r.stepHeard() {
				continue
			}
			r.cap[c] = min(r.cap[c], most)
		}
	}
}

// stepHeard says whether a step takes up a word of the customer's.
func (r *reading) stepHeard() bool {
	return r.plan.best >= realStep && r.seen("problem-solving/fits") > 0 && r.torn() == 0
}

// saysSomething says whether there is a step or an owned fault in what looks
// like a heap of words.
func (r *reading) saysSomething() bool {
	const step = 150
	return r.seen("calm/strung-together") == 0 && (r.points[Solving] >= step || r.seen("calm/owns-fault") > 0) && r.torn() == 0
}

// unscored is the result of a reply that can't be scored.
func unscored(kind Kind) Result {
	r := Result{Kind: kind}
	for c := range r.Marks {
		r.Marks[c] = mark(0)
	}
	return r
}

// match finds all phrases.
func (r *reading) match() {
	clear(r.hits)
	r.matches = r.matches[:0]
	p := r.turn.scorer.lexicon.program
	m := matcher{nodes: p.nodes, splits: p.splits, text: &r.text}
	left := maxOwnSteps
	for s := range r.text.sentences {
		m.in = &r.text.sentences[s]
		there := r.wants(m.in)
		for i := m.in.from; i < m.in.to; i++ {
			left = r.matchAt(p, &m, i, &there, left)
		}
	}
}

// wants finds out which phrases are worth trying in a sentence. It gives what
// is there in it.
func (r *reading) wants(s *sentence) (there mask) {
	clear(r.wanted)
	for i := s.from; i < s.to; i++ {
		w := r.text.tokens[i].word
		there.add(&w.mask)
		for k, set := range w.asked {
			r.wanted[k] |= set
		}
	}
	return there
}

// matchAt finds the phrases that begin at a token. left is how much work the
// phrases of files may still make; it gives what is left after it.
func (r *reading) matchAt(p *program, m *matcher, i int32, there *mask, left int) int {
	for k, set := range r.text.tokens[i].word.starts {
		for set &= r.wanted[k]; set != 0; set &= set - 1 {
			at := k<<6 | bits.TrailingZeros64(set)
			c := &p.phrases[at]
			own := at >= p.builtIn
			if own && left <= 0 || !c.then.lets(m.in, r.text.tokens, i+1) || !there.covers(&c.mask) {
				continue
			}
			m.steps = 0
			if end := m.match(c.first, i); end > i {
				r.found(c, i, end)
			}
			if own {
				left -= m.steps
			}
		}
	}
	return left
}

// found keeps a match, unless it stands under what its rule doesn't count
// under, or where the rule was seen already.
func (r *reading) found(c *compiled, start, end int32) {
	rule := r.rule(c.rule)
	all := scope(0)
	for i := start; i < end; i++ {
		all |= r.text.tokens[i].scope
	}
	if c.negates { // the negation within it is its own
		all = all&^Negated | r.text.tokens[start].scope&Negated
	} else if all&Negated == 0 {
		for i := start; i < end; i++ {
			if r.text.tokens[i].word.is(classNot) && !r.text.mereNot(&r.text.sentences[r.text.tokens[i].sentence], i) {
				all |= Negated
			}
		}
	}
	if all&rule.unless != 0 || all&rule.needs != rule.needs {
		return
	}
	h := &r.hits[c.rule]
	if start < h.until {
		return
	}
	h.until = end
	r.matches = append(r.matches, match{rule: c.rule, start: start, end: end})
}

func (r *reading) rule(at int32) *rule { return r.turn.scorer.lexicon.rules[at] }

// earnMatches gives each match its points: all of them the first time, half of
// that the second, and so on.
func (r *reading) earnMatches() {
	r.claim()
	for i := range r.matches {
		m := &r.matches[i]
		rule := r.rule(m.rule)
		if rule.Criterion == Calm && rule.Worth > 0 && r.allCopied(m) || !r.concerns(rule) || rule.Criterion == Listening && rule.Worth > 0 && r.mocks() {
			continue
		}
		if !rule.claims && r.claimed(m.start, m.end, rule.Criterion) {
			continue
		}
		h := &r.hits[m.rule]
		h.count++
		if rule.silent || h.count > cmp.Or(rule.most, usualMost) {
			continue
		}
		r.earn(m.rule, m.start, m.end, rule.Worth>>(h.count-1))
	}
}

const usualMost = 3

// concerns says whether a rule counts in such a turn: some ask for a customer
// whose words are known, some for none.
func (r *reading) concerns(rule *rule) bool {
	known := len(r.turn.customer.tokens) > 0
	return known && !rule.alone || !known && !rule.turn
}

// claim marks the words that belong to the rules that claim them: the "sorry"
// of "sorry you feel that way" is no apology.
func (r *reading) claim() {
	for i := range r.matches {
		m := &r.matches[i]
		if rule := r.rule(m.rule); rule.claims && r.concerns(rule) {
			for k := m.start; k < m.end; k++ {
				r.text.tokens[k].claimed |= 1 << rule.Criterion
			}
		}
	}
}

// allCopied says whether all of a match is the customer's own words.
func (r *reading) allCopied(m *match) bool {
	for i := m.start; i < m.end; i++ {
		if !r.text.tokens[i].copied {
			return false
		}
	}
	return true
}

func (r *reading) claimed(start, end int32, c Criterion) bool {
	for i := start; i < end; i++ {
		if r.text.tokens[i].claimed&(1<<c) != 0 {
			return true
		}
	}
	return false
}

// earn adds points that a span of tokens earned.
func (r *reading) earn(rule, start, end int32, points int) {
	cue := r.rule(rule)
	if cue.For == "" {
		r.points[cue.Criterion] += points
	}
	r.harmed = r.harmed || cue.harms
	if cue.cap != 0 {
		r.cap[cue.Criterion] = min(r.cap[cue.Criterion], cue.cap)
	}
	if end <= start {
		return
	}
	if cue.Criterion == Listening && cue.For == "" {
		end = r.text.telling(start, end)
	}
	r.evidence = append(r.evidence, Evidence{
		Cue: &cue.Cue, Start: int(r.text.tokens[start].start), End: int(r.text.tokens[end-1].end), Points: points,
	})
}

// seen says how often a rule was seen.
func (r *reading) seen(id ruleID) int { return r.hits[r.at(id)].count }

func (r *reading) at(id ruleID) int32 { return r.turn.scorer.lexicon.byID[id] }

// give adds the points of a rule that a function found.
func (r *reading) give(id ruleID, start, end int32, points int) {
	at := r.at(id)
	r.hits[at].count++
	r.earn(at, start, end, points)
}

func (r *reading) result() Result {
	result := Result{Evidence: slices.Clone(r.evidence), Missing: slices.Clone(r.missing)}
	slices.SortStableFunc(result.Evidence, inOrder)
	for c := range result.Marks {
		result.Marks[c] = mark(capped(r.points[c], r.cap[c]))
	}
	return result
}

// inOrder puts evidence in the order of the reply.
func inOrder(a, b Evidence) int {
	switch {
	case a.Start != b.Start:
		return a.Start - b.Start
	case a.End != b.End:
		return a.End - b.End
	}
	return strings.Compare(a.Cue.ID, b.Cue.ID)
}

// capped keeps points under a limit, and still tells more from less.
func capped(points, limit int) int {
	const slope = 20
	if points <= limit {
		return points
	}
	return limit + min(20, (points-limit)/slope)
}
