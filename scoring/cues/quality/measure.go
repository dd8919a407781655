package quality

import (
	"rehearse/scoring/agreement"
	"rehearse/scoring/cues"
)

const levelCount = 4 // 0 to 3

// Scorers are the ways to score that are compared.
type Scorers struct {
	Cues func() *cues.Scorer // the cues alone
	All  func() *cues.Scorer // with the learned part
	// Fitted gives a scorer whose learned part was fitted to these rows, each
	// set's in a list of its own, and no others. nil: nothing is fitted.
	Fitted func(sets ...[]Rated) *cues.Scorer
}

// figure is a number that may not be defined.
type figure struct {
	value float64
	ok    bool
}

func some(value float64, ok bool) figure { return figure{value, ok} }

// byHalf is a figure of all rows and of each half.
type byHalf [len(halves)]figure

// of makes a figure of each half.
func of(measure func(Half) figure) (all byHalf) {
	for i, h := range halves {
		all[i] = measure(h)
	}
	return all
}

// scoredPair is a pair and what its replies earned.
type scoredPair struct {
	*Pair
	better, worse cues.Result
}

func (p *scoredPair) right() bool {
	return p.better.Marks[p.on].Points > p.worse.Marks[p.on].Points
}

func scorePairs(set Set[Pair], scorer *cues.Scorer, change func(text, name string) string) []scoredPair {
	scored := make([]scoredPair, len(set.Rows))
	for i := range set.Rows {
		p := &set.Rows[i]
		turn := scorer.Hear(p.context())
		scored[i] = scoredPair{p, turn.Score(change(p.Better, p.ID+"+")), turn.Score(change(p.Worse, p.ID+"-"))}
	}
	return scored
}

// unchanged is no noise.
func unchanged(text, _ string) string { return text }

// ranked gives the share of pairs ranked right, in percent, of those that are
// meant.
func ranked(pairs []scoredPair, h Half, meant func(*scoredPair) bool) figure {
	right, n := 0, 0
	for i := range pairs {
		p := &pairs[i]
		if !h.holds(p.line) || !meant(p) {
			continue
		}
		if n++; p.right() {
			right++
		}
	}
	if n == 0 {
		return figure{}
	}
	return some(100*float64(right)/float64(n), true)
}

func anyPair(*scoredPair) bool { return true }

// scoredReply is a graded reply and what it earned.
type scoredReply struct {
	*Graded
	result cues.Result
}

func scoreGraded(set Set[Graded], scorer *cues.Scorer, change func(text, name string) string) []scoredReply {
	scored := make([]scoredReply, len(set.Rows))
	for i := range set.Rows {
		g := &set.Rows[i]
		scored[i] = scoredReply{g, scorer.Hear(g.context()).Score(change(g.Answer, g.ID))}
	}
	return scored
}

// confusion holds the median against the program's levels.
func confusion(replies []scoredReply, on cues.Criterion, h Half) *agreement.Table {
	t := agreement.NewTable(levelCount)
	for i := range replies {
		if r := &replies[i]; h.holds(r.line) {
			t.Add(r.Median[on.String()], int(r.result.Marks[on].Level))
		}
	}
	return t
}

func kappa(replies []scoredReply, on cues.Criterion, h Half) figure {
	return some(confusion(replies, on, h).Kappa())
}

// good says whether raters found something good in the reply.
func (g *scoredReply) good() bool {
	for _, level := range g.Median {
		if level >= 2 {
			return true
		}
	}
	return false
}

func countSure(replies []scoredReply, on cues.Criterion) (n int) {
	for i := range replies {
		if replies[i].result.Marks[on].Sure {
			n++
		}
	}
	return n
}

// exactWhereSure gives the share of levels that are the median's, in percent,
// where the program says that it is sure.
func exactWhereSure(replies []scoredReply, on cues.Criterion, h Half) figure {
	right, n := 0, 0
	for i := range replies {
		r := &replies[i]
		if mark := r.result.Marks[on]; h.holds(r.line) && mark.Sure {
			if n++; int(mark.Level) == r.Median[on.String()] {
				right++
			}
		}
	}
	return some(100*float64(right)/float64(max(1, n)), n > 0)
}

// among gives the mean kappa of each two raters.
func among(replies []scoredReply, on cues.Criterion, h Half) figure {
	sum, n := 0.0, 0
	for first := range len(replies[0].Raters) {
		for second := range first {
			t := agreement.NewTable(levelCount)
			for i := range replies {
				if r := &replies[i]; h.holds(r.line) && len(r.Raters) > first {
					t.Add(r.Raters[first][on.String()], r.Raters[second][on.String()])
				}
			}
			if k, ok := t.Kappa(); ok {
				sum += k
				n++
			}
		}
	}
	if n == 0 {
		return figure{}
	}
	return some(sum/float64(n), true)
}

// pointsWithMedian is the rank correlation of the points with the median.
func pointsWithMedian(replies []scoredReply, on cues.Criterion, h Half) figure {
	var points, median []float64
	for i := range replies {
		if r := &replies[i]; h.holds(r.line) {
			points = append(points, float64(r.result.Marks[on].Points))
			median = append(median, float64(r.Median[on.String()]))
		}
	}
	return some(agreement.Spearman(points, median))
}

// scoredRated is a rated reply and what it earned.
type scoredRated struct {
	*Rated
	set    string
	result cues.Result
}

func scoreRated(set Set[Rated], scorer *cues.Scorer) []scoredRated {
	scored := make([]scoredRated, len(set.Rows))
	turn := scorer.Hear(cues.Context{})
	for i := range set.Rows {
		scored[i] = scoredRated{&set.Rows[i], set.Name, turn.Score(set.Rows[i].Answer)}
	}
	return scored
}

// folds is how many parts cross-validation cuts the rows into.
const folds = 10

// crossValidated scores each row with what was fitted to the other parts of its
// set, and to the other sets.
func crossValidated(set Set[Rated], d *Data, fitted func(...[]Rated) *cues.Scorer) []scoredRated {
	scored := make([]scoredRated, len(set.Rows))
	for fold := range folds {
		var others []Rated
		for i, row := range set.Rows {
			if i%folds != fold {
				others = append(others, row)
			}
		}
		turn := fitted(append(d.otherRated(set.Name), others)...).Hear(cues.Context{})
		for i := fold; i < len(set.Rows); i += folds {
			scored[i] = scoredRated{&set.Rows[i], set.Name, turn.Score(set.Rows[i].Answer)}
		}
	}
	return scored
}

// calmWithRating is the rank correlation of the calm points with the rating.
func calmWithRating(rows []scoredRated, h Half) figure {
	var points, ratings []float64
	for i := range rows {
		if r := &rows[i]; h.holds(r.line) {
			points = append(points, float64(r.result.Marks[cues.Calm].Points))
			ratings = append(ratings, r.Rating)
		}
	}
	return some(agreement.Spearman(points, ratings))
}

// lost is how much of a figure noise takes: what was there without it less
// the mean of what is left.
type lost struct {
	changed int    // of how many replies the noise changed a letter
	pairs   byHalf // percentage points of the pairs ranked right
	better  byHalf // the same where the better reply alone has the noise
	kappa   [cues.Criteria]byHalf
}

// mean takes the mean of figures that are added one by one.
type mean struct {
	sum [len(halves)]float64
	n   int
}

func (m *mean) add(f byHalf) {
	for i := range f {
		m.sum[i] += f[i].value
	}
	m.n++
}

// below gives by how much the mean is below a figure.
func (m *mean) below(clean byHalf) (by byHalf) {
	for i := range clean {
		by[i] = some(clean[i].value-m.sum[i]/float64(max(1, m.n)), clean[i].ok && m.n > 0)
	}
	return by
}

// disturb measures what one kind of noise takes.
func disturb(n *noise, scorer *cues.Scorer, pairs Set[Pair], clean []scoredPair, graded Set[Graded], cleanGraded []scoredReply) lost {
	var l lost
	var both, better mean
	var kappas [cues.Criteria]mean
	for draw := range n.draws {
		change := func(text, name string) string {
			noisy := n.noisy(text, name, draw)
			if draw == 0 && noisy != text {
				l.changed++
			}
			return noisy
		}
		noisy := scorePairs(pairs, scorer, change)
		both.add(of(func(h Half) figure { return ranked(noisy, h, anyPair) }))
		for i := range noisy {
			noisy[i].worse = clean[i].worse
		}
		better.add(of(func(h Half) figure { return ranked(noisy, h, anyPair) }))
		replies := scoreGraded(graded, scorer, change)
		for on := range cues.Criterion(cues.Criteria) {
			kappas[on].add(of(func(h Half) figure { return kappa(replies, on, h) }))
		}
	}
	tidy := of(func(h Half) figure { return ranked(clean, h, anyPair) })
	l.pairs, l.better = both.below(tidy), better.below(tidy)
	for on := range cues.Criterion(cues.Criteria) {
		l.kappa[on] = kappas[on].below(of(func(h Half) figure { return kappa(cleanGraded, on, h) }))
	}
	return l
}
