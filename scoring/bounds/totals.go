package bounds

import (
	"slices"

	"rehearse/scoring"
)

// totals finds the ranges of the total: of all conversations first, or of those
// without critical answers; then, if more are asked for, of those to each
// ending. The lowest may be left out where one can go round.
func (p *problem) totals(clean bool, sets int, low bool) []Range {
	out := make([]Range, sets)
	f := p.field(set{anyEnding, clean})
	if !f.any {
		p.count()
		return out
	}
	if v, ok := newVectors(p, f); ok {
		p.count()
		return v.ranges(sets)
	}
	if masked, err := p.split(); err == nil {
		for i := range sets {
			out[i] = masked.boxed(set{i - 1, clean}, low) // the first is anyEnding
		}
		for _, r := range out[1:] {
			out[0].takeIn(r)
		}
	}
	p.count()
	return out
}

// ranges gathers the totals of all sets of sums.
func (v *vectors) ranges(sets int) []Range {
	list := make([]Range, sets)
	for i := range list {
		list[i].Always = true
	}
	v.totals(func(ending int32, side, percent int, walk func() []int32) {
		for _, set := range []int{0, int(ending) + 1} {
			if set >= sets {
				break
			}
			r := &list[set]
			if percent == scoring.NotMeasured {
				r.Always = false
				continue
			}
			at, better := &r.Lowest, percent < r.Lowest.Percent
			if side == 1 {
				at, better = &r.Highest, percent > r.Highest.Percent
			}
			if at.Conversation.Before == nil || better {
				*at = Bound{Percent: percent, Limit: percent, Conversation: v.conversation(trail{before: walk()})}
			}
			r.Measured = true
		}
	})
	return list
}

// boxed finds the range of the total where one can go round: for each choice of
// measured criteria by itself, since the total is the mean of those.
func (p *problem) boxed(which set, withLow bool) Range {
	r := Range{Always: true}
	var low, high []Bound
	for mask := range int32(1) << len(p.mixed) {
		f := p.field(which)
		if len(p.mixed) > 0 {
			f = p.masks(which, mask)
		}
		measured := p.measured(f, mask)
		if !f.any || len(measured) == 0 {
			r.Always = r.Always && !f.any
			continue
		}
		if withLow {
			if b, ok := p.oneTotal(f, measured, true); ok {
				low = append(low, b)
			}
		}
		if b, ok := p.oneTotal(f, measured, false); ok {
			high = append(high, b)
		}
	}
	r.Measured = len(high) > 0 && (len(low) > 0 || !withLow) && p.ctx.Err() == nil
	for _, b := range low {
		r.Lowest = wider(r.Lowest, b, b.Percent < r.Lowest.Percent, min(b.Limit, r.Lowest.Limit))
	}
	for _, b := range high {
		r.Highest = wider(r.Highest, b, b.Percent > r.Highest.Percent, max(b.Limit, r.Highest.Limit))
	}
	return r
}

// takeIn widens a range of all conversations by what was found of those to one
// ending. What is proved of all holds for those too.
func (r *Range) takeIn(part Range) {
	if !r.Measured || !part.Measured {
		return
	}
	if part.Highest.Percent > r.Highest.Percent {
		r.Highest.Percent, r.Highest.Conversation = part.Highest.Percent, part.Highest.Conversation
	}
	if part.Lowest.Conversation.Len() > 0 && part.Lowest.Percent < r.Lowest.Percent {
		r.Lowest.Percent, r.Lowest.Conversation = part.Lowest.Percent, part.Lowest.Conversation
	}
}

// wider gives a bound with another taken in: the first as it is.
func wider(at, b Bound, beyond bool, limit int) Bound {
	if at.Conversation.Len() == 0 {
		return b
	}
	if beyond {
		at = b
	}
	at.Limit = limit
	return at
}

// measured lists the criteria that the conversations of a field measure, given
// which of the mixed ones they do.
func (p *problem) measured(f *field, mask int32) []int {
	var list []int
	for c := range p.rubric.Criteria {
		if bit := slices.Index(p.mixed, c); bit >= 0 && mask>>bit&1 == 0 {
			continue
		}
		for e, choice := range f.choice {
			if p.best[c][choice] > 0 && f.allowed[e] {
				list = append(list, c)
				break
			}
		}
	}
	return list
}

func (p *problem) oneTotal(f *field, measured []int, lowest bool) (Bound, bool) {
	t := total{p: p, field: f, lowest: lowest, criteria: measured}
	for _, c := range measured {
		r := p.ratio(f, c, lowest)
		t.weights = append(t.weights, int64(p.rubric.Criteria[c].Weight))
		t.gain, t.best = append(t.gain, r.gain), append(t.best, r.best)
	}
	if !t.search() {
		return Bound{}, false
	}
	return Bound{Percent: t.percent, Limit: t.limit, Conversation: f.conversation(t.walk)}, true
}
