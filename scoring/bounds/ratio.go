package bounds

import "context"

// ratio finds the highest that Σ gain ÷ Σ best can be over the walks of a field:
// Dinkelbach's method (1967). It asks for the longest walk where each answer
// counts q·gain − p·best; as long as that is above 0, p/q was too low, and the
// walk that was found gives a higher one. Where one can go round and gain, the
// ratio of the round is the higher one; it may then be come near and never
// reached.
type ratio struct {
	*field
	gain, best []int64 // for each choice
	weight     []int64
}

// fraction is p/q with q above 0.
type fraction struct{ p, q int64 }

// peak is the highest ratio there is. Either walk reaches it, or the walk
// comes as near to it as one likes by going round often enough.
type peak struct {
	fraction
	walk  []int32
	round []int32 // nil where the walk reaches it
}

func (r *ratio) sums(walk []int32) (gain, best int64) {
	for _, e := range walk {
		gain += r.gain[r.choice[e]]
		best += r.best[r.choice[e]]
	}
	return gain, best
}

// highest gives the peak; ok is false where no walk has a ratio, since all its
// best levels are 0, or where the context ended.
func (r *ratio) highest(ctx context.Context) (p peak, ok bool) {
	if p, ok = r.nearly(ctx); !ok || p.walk != nil {
		return p, ok
	}
	// A round was the last to raise it: does a walk reach it too?
	if walk := r.tight(); walk != nil {
		p = peak{fraction: p.fraction, walk: walk}
	}
	return p, ctx.Err() == nil
}

// nearly gives the peak without asking whether a walk reaches what a round comes
// near to.
func (r *ratio) nearly(ctx context.Context) (p peak, ok bool) {
	if !r.any {
		return peak{}, false
	}
	p.fraction = fraction{-1, 1} // under every ratio there is
	for ctx.Err() == nil {
		for i := range r.weight {
			r.weight[i] = p.q*r.gain[i] - p.p*r.best[i]
		}
		walk, round := r.longest(r.weight)
		if round != nil {
			gain, best := r.sums(round)
			p = peak{fraction: reduced(gain, best), round: round}
			ok = true
			continue
		}
		gain, best := r.sums(walk)
		switch {
		case p.q*gain-p.p*best > 0:
			p = peak{fraction: reduced(gain, best), walk: walk}
			ok = true
		default:
			return p, ok
		}
	}
	return peak{}, false
}

func reduced(p, q int64) fraction {
	if d := common(p, q); d > 0 {
		return fraction{p / d, q / d}
	}
	return fraction{0, 1}
}

// common gives the largest whole number that divides both.
func common(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

// tight looks for a walk with exactly the ratio that the weights stand for. It
// has to use only answers by which states are reached over a longest walk, one
// of which has a best level; nil where there is none.
func (r *ratio) tight() []int32 {
	exact := func(e int32) bool {
		at, to := r.from[e], r.To[e]
		if !r.allowed[e] || r.dist[at] == never {
			return false
		}
		sum := r.dist[at] + r.weight[r.choice[e]]
		if to < 0 {
			return sum == 0
		}
		return sum == r.dist[to]
	}
	t := newField(r.ground, func(_, e int32) bool { return exact(e) })
	if !t.any {
		return nil
	}
	return t.through(func(e int32) bool { return r.best[r.choice[e]] > 0 })
}

// through gives a walk that has one of these answers in it, nil where there is
// none. Every allowed answer lies on a way to an ending, so that it is enough
// to come to one.
func (f *field) through(wanted func(e int32) bool) []int32 {
	met := make([]bool, len(f.Turn))
	met[f.First] = true
	queue := []int32{f.First}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for e := f.Start[at]; e < f.Start[at+1]; e++ {
			to := f.To[e]
			switch {
			case !f.allowed[e]:
			case wanted(e):
				return f.byWayOf(at, e)
			case to >= 0 && !met[to]:
				met[to] = true
				queue = append(queue, to)
			}
		}
	}
	return nil
}

// byWayOf gives a short walk by way of an answer in a state.
func (f *field) byWayOf(at, e int32) []int32 {
	walk := append(f.shortest(f.First, at), e)
	if to := f.To[e]; to >= 0 {
		walk = append(walk, f.shortest(to, -1)...)
	}
	return walk
}
