package bounds

import (
	"slices"

	"rehearse/scoring"
)

// total looks for the highest, or the lowest, total over the walks of a field on
// which the same criteria are measured. The total is a weighted mean of ratios,
//
//	Σ w·N/D ÷ Σ w,
//
// and no single ratio unless the best levels D of the criteria stand in the
// same proportion on every walk. So it is cut into boxes of proportions: in a
// box the total is at most what a longest walk says that takes each
// criterion's share of the best levels from the favourable end of the box.
// Boxes in which that isn't enough are dropped, the others halved. Each walk
// found on the way is scored as it is; when all boxes are dropped, the best of
// them is the best there is.
//
// For the lowest total the gains are what is lost: D - N.
type total struct {
	p *problem
	*field
	criteria []int // that are measured, by their places in the rubric
	weights  []int64
	gain     [][]int64 // for each of them, for each choice
	best     [][]int64
	lowest   bool
	sum      []int64 // of best over the criteria
	weight   []int64

	percent int // the best found so far; -1 for none
	walk    trail
	ratios  []fraction // what was gained of the best on it
	grain   int64      // the least that a walk beyond the target is above 0 by, as weigh counts; 0: not known
	fine    int64      // the part of a whole that ratios are counted in
	limit   int        // nothing beyond this is possible
}

// trail is a walk, given as places in To; the round in the middle of it is gone
// so many times.
type trail struct {
	before, round, after []int32
	times                int
}

func (t trail) each(visit func(e int32, times int)) {
	for _, e := range t.before {
		visit(e, 1)
	}
	for _, e := range t.round {
		visit(e, t.times)
	}
	for _, e := range t.after {
		visit(e, 1)
	}
}

// scale is the part of a whole that proportions are counted in. Ratios are
// counted in finest parts at most, and exactly where fewer do.
const (
	scale  = 1 << 16
	finest = 1 << 14
)

// box holds, for each criterion, one over its share in the best levels of a
// walk: at least scale, in parts of scale. High 0 stands for no bound.
type box struct{ low, high []int64 }

// fewWalks is how many longest walks a search in boxes needs to be worth it.
const fewWalks = 20

// spent says that the search has passed as many answers as it may.
func (t *total) spent() bool { return t.passed > t.p.effort || t.p.ctx.Err() != nil }

// search finds the best total. ok is false where there is no walk.
func (t *total) search() bool {
	t.percent = -1
	t.weight = make([]int64, t.many)
	t.sum = make([]int64, t.many)
	surrogate := make([]int64, t.many)
	weighed := make([]int64, t.many)
	for i := range t.criteria {
		for e := range t.sum {
			t.sum[e] += t.best[i][e]
			surrogate[e] += t.weights[i] * t.gain[i][e]
			weighed[e] += t.weights[i] * t.best[i][e]
		}
	}
	r := ratio{field: t.field, gain: surrogate, best: weighed, weight: t.weight}
	p, ok := r.highest(t.p.ctx)
	if !ok {
		return false
	}
	t.tryPeak(p)
	t.short(mostShort, func(walk []int32) bool {
		t.try(trail{before: walk})
		return false
	})
	if t.limit, ok = t.mean(); !ok {
		return false
	}
	if t.percent == t.limit {
		return true
	}
	if len(t.To) > t.p.effort/fewWalks {
		return true
	}
	t.grain = t.least()
	whole, ok := t.whole()
	if !ok {
		return false
	}
	t.passed = 0
	for !t.spent() && t.percent != t.limit {
		target := t.next()
		if t.impossible(target, whole) {
			t.limit = t.percent
		} else if t.next() == target {
			break // nothing better was found, and nothing proved
		}
	}
	return true
}

// mostShort is how many short conversations are tried one by one before anything
// cleverer: what they earn is plain to see for everybody.
const mostShort = 2000

// mean gives a bound that no total is beyond: the mean of what each criterion
// comes to at most by itself. The walks that come to it are scored on the way.
func (t *total) mean() (limit int, ok bool) {
	scores := make([]scoring.CriterionScore, len(t.criteria))
	for i := range t.criteria {
		p, ok := t.p.peak(t.field, t.criteria[i], t.lowest)
		if !ok {
			return 0, false
		}
		t.tryPeak(p)
		if t.lowest {
			p.p = p.q - p.p
		}
		scores[i] = scoring.CriterionScore{Weight: int(t.weights[i]), Earned: int(p.p), Best: int(p.q)}
	}
	return scoring.Mean(scores), true
}

// next is the percentage to beat the best found by.
func (t *total) next() int {
	if t.lowest {
		return t.percent - 1
	}
	return t.percent + 1
}

// whole is the box of all proportions that walks have.
func (t *total) whole() (b box, ok bool) {
	for i := range t.criteria {
		share := ratio{field: t.field, gain: t.best[i], best: t.sum, weight: t.weight}
		high, ok := share.nearly(t.p.ctx)
		if !ok {
			return box{}, false
		}
		rest := make([]int64, t.many)
		for e := range rest {
			rest[e] = t.sum[e] - t.best[i][e]
		}
		share.gain = rest
		others, _ := share.nearly(t.p.ctx)
		// The smallest share is 1 - others, the largest is high.
		b.low = append(b.low, max(scale, scale*high.q/high.p))
		least := others.q - others.p
		if least == 0 {
			b.high = append(b.high, 0)
			continue
		}
		b.high = append(b.high, (scale*others.q+least-1)/least)
	}
	return b, true
}

// tryPeak scores a walk, or one that goes round more and more often.
func (t *total) tryPeak(p peak) {
	if p.walk != nil {
		t.try(trail{before: p.walk})
		return
	}
	t.tryRound(p.round)
}

const mostTimes = 1 << 14

func (t *total) tryRound(round []int32) bool {
	at := t.from[round[0]]
	laps := trail{before: t.shortest(t.First, at), round: round, after: t.shortest(at, -1)}
	better := false
	for laps.times = 1; laps.times <= mostTimes; laps.times *= 2 {
		if t.try(laps) {
			better = true
		}
	}
	if !better {
		return false
	}
	// Fewer times round may do as well.
	lo, hi := t.walk.times/2, t.walk.times
	for hi-lo > 1 {
		laps.times = (lo + hi) / 2
		if t.score(laps) == t.percent {
			hi = laps.times
		} else {
			lo = laps.times
		}
	}
	t.walk.times = hi
	return true
}

// score gives the total of a walk as a scorecard shows it.
func (t *total) score(w trail) int {
	return scoring.Mean(t.earned(w))
}

func (t *total) earned(w trail) []scoring.CriterionScore {
	scores := make([]scoring.CriterionScore, len(t.criteria))
	for i := range t.criteria {
		gain, best := 0, 0
		w.each(func(e int32, times int) {
			gain += times * int(t.gain[i][t.choice[e]])
			best += times * int(t.best[i][t.choice[e]])
		})
		if t.lowest {
			gain = best - gain
		}
		scores[i] = scoring.CriterionScore{Weight: int(t.weights[i]), Earned: gain, Best: best}
	}
	return scores
}

// try keeps a walk if it is better than those before.
func (t *total) try(w trail) bool {
	scores := t.earned(w)
	percent := scoring.Mean(scores)
	better := percent > t.percent
	if t.lowest {
		better = percent < t.percent
	}
	if percent == scoring.NotMeasured || t.percent >= 0 && !better {
		return false
	}
	t.percent, t.walk = percent, w
	t.ratios = t.ratios[:0]
	for _, s := range scores {
		gain := int64(s.Earned)
		if t.lowest {
			gain = int64(s.Best - s.Earned)
		}
		t.ratios = append(t.ratios, reduced(gain, int64(s.Best)))
	}
	t.fine = 1
	for _, r := range t.ratios {
		if t.fine *= r.q / common(t.fine, r.q); t.fine > finest {
			t.fine = finest
			break
		}
	}
	return true
}

// least gives what a walk whose total differs from a percentage differs from it
// by at least, in the parts that weigh counts in. A total is a multiple of one
// over 100 and all the best levels together, so that with k criteria and at
// most d for each the sum that weigh aims at is a multiple of k ÷ d^(k-1).
func (t *total) least() int64 {
	most := int64(1)
	for i := range t.criteria {
		walk, round := t.longest(t.best[i])
		if round != nil {
			return 0
		}
		d := int64(0)
		for _, e := range walk {
			d += t.best[i][t.choice[e]]
		}
		most = max(most, d)
	}
	grain := int64(len(t.criteria)) * scale
	for range len(t.criteria) - 1 {
		grain /= most
	}
	return grain
}

// impossible says whether it is proved that no walk comes to a percentage. It
// says no as well where a better walk turns up on the way.
func (t *total) impossible(target int, whole box) bool {
	if !t.lowest && target == 100 {
		return t.imperfect()
	}
	boxes := []box{whole}
	for len(boxes) > 0 {
		b := boxes[len(boxes)-1]
		boxes = boxes[:len(boxes)-1]
		switch t.look(target, b) {
		case ruledOut:
		case found:
			return false
		case open:
			left, right, ok := t.halve(b)
			if !ok || t.spent() {
				return false
			}
			boxes = append(boxes, left, right)
		}
	}
	return true
}

// imperfect says whether no walk gains the best level every time.
func (t *total) imperfect() bool {
	perfect := newField(t.ground, func(_, e int32) bool {
		for i := range t.criteria {
			if t.gain[i][t.choice[e]] != t.best[i][t.choice[e]] {
				return false
			}
		}
		return t.allowed[e]
	})
	if perfect.any {
		t.try(trail{before: perfect.shortest(t.First, -1)})
	}
	return !perfect.any
}

// halve cuts a box across the criterion whose share is known least.
func (t *total) halve(b box) (left, right box, ok bool) {
	widest, at := int64(0), -1
	for i := range t.criteria {
		high := b.high[i]
		if high == 0 {
			high = 1000 * b.low[i]
		}
		if width := t.weights[i] * (high - b.low[i]) * scale / high; high-b.low[i] > 1 && width > widest {
			widest, at = width, i
		}
	}
	if at < 0 {
		return box{}, box{}, false
	}
	middle := 4 * b.low[at]
	if b.high[at] > 0 {
		middle = b.low[at] + (b.high[at]-b.low[at])/2
	}
	left = box{slices.Clone(b.low), slices.Clone(b.high)}
	right = box{slices.Clone(b.low), slices.Clone(b.high)}
	left.high[at], right.low[at] = middle, middle
	return left, right, true
}

type verdict int

const (
	ruledOut verdict = iota
	found
	open
)
