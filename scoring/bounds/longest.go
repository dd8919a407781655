package bounds

import (
	"context"
	"math"
	"slices"

	"rehearse/engine/explore"
	"rehearse/scenarios"
)

// ground is a graph of states. What is known of an answer doesn't depend on the
// state it is given in, so that it is kept once for each answer of each turn:
// its choice.
type ground struct {
	*explore.Graph
	parts  *explore.Components
	from   []int32         // for each place in To the state it belongs to
	choice []int32         // for each place in To its choice
	many   int             // how many choices there are
	ctx    context.Context //nolint:containedctx // searches are deep, and each of them has to stop

	// What a search for the longest walk works with. There is never more than
	// one at a time.
	dist      []int64
	by        []int32
	mark      []int32
	now, next []int32 // states that were raised
	waits     []bool  // for each state whether it is among the next
	best      int64   // the longest walk to an ending, and the answer it ends with
	last      int32
}

func newGround(ctx context.Context, sc *scenarios.Scenario, g *explore.Graph) (*ground, error) {
	parts, err := g.Components(ctx)
	if err != nil {
		return nil, err
	}
	o := &ground{
		Graph: g, parts: parts, ctx: ctx, from: make([]int32, len(g.To)), choice: make([]int32, len(g.To)),
		dist: make([]int64, len(g.Turn)), by: make([]int32, len(g.Turn)), mark: make([]int32, len(g.Turn)), waits: make([]bool, len(g.Turn)),
	}
	first := make([]int32, len(sc.Turns))
	for i := range sc.Turns {
		first[i] = int32(o.many) //nolint:gosec // bounded by the format
		o.many += len(sc.Turns[i].Answers)
	}
	for at, turn := range g.Turn {
		for e := g.Start[at]; e < g.Start[at+1]; e++ {
			o.from[e] = int32(at) //nolint:gosec // states fit
			o.choice[e] = first[turn] + int32(g.Answer[e])
		}
	}
	return o, nil
}

// field is a ground with what is allowed on it: which endings count, and which
// answers may be given. Walks on it go from the start to one of these endings.
type field struct {
	*ground
	allowed []bool // for each place in To: it may be used, and an ending can be reached by way of it
	any     bool   // there is a walk at all

	peaks  map[side]peak // what was found on it
	passed int           // answers that searches for the longest walk have passed
}

// never is the length of a walk that there isn't.
const never = math.MinInt64 / 2

func newField(g *ground, may func(state, edge int32) bool) *field {
	f := &field{ground: g, allowed: make([]bool, len(g.To)), peaks: make(map[side]peak)}
	for e, at := range g.from {
		f.allowed[e] = may(at, int32(e)) //nolint:gosec // answers fit
	}
	f.prune()
	return f
}

// prune takes away the answers from which no ending that counts can be
// reached.
func (f *field) prune() {
	ends := make([]bool, len(f.Turn))
	for part := range f.parts.Count() { // answers lead to lower numbers or stay
		states := f.parts.In(part)
		for changed := true; changed; {
			changed = false
			for _, at := range states {
				if !ends[at] && f.leadsTo(at, ends) {
					ends[at], changed = true, true
				}
			}
			changed = changed && f.parts.Circle[part]
		}
	}
	for e, to := range f.To {
		f.allowed[e] = f.allowed[e] && (to < 0 || ends[to])
	}
	f.any = ends[f.First]
}

// leadsTo says whether an allowed answer ends the conversation or leads to one
// of these states.
func (f *field) leadsTo(at int32, states []bool) bool {
	for e := f.Start[at]; e < f.Start[at+1]; e++ {
		if f.allowed[e] && (f.To[e] < 0 || states[f.To[e]]) {
			return true
		}
	}
	return false
}

// round says whether one can go round on a walk.
func (f *field) round() bool {
	for part, circle := range f.parts.Circle {
		for _, at := range f.parts.In(part) {
			for e := f.Start[at]; circle && e < f.Start[at+1]; e++ {
				if f.allowed[e] {
					return true
				}
			}
		}
	}
	return false
}

// longest finds the walk over which the weights of the choices add up to most.
// Where one can go round and gain each time there is none: then round is a
// way round with a sum above 0, and walk is nil. Both are places in To.
func (f *field) longest(weight []int64) (walk, round []int32) {
	for at := range f.dist {
		f.dist[at], f.by[at] = never, -1
	}
	f.dist[f.First] = 0
	f.best, f.last = never, -1
	for part := f.parts.Of[f.First]; part >= 0; part-- {
		states := f.parts.In(int(part))
		if f.parts.Circle[part] {
			if round := f.settle(states, weight); round != nil {
				return nil, round
			}
		}
		for _, at := range states {
			if f.dist[at] != never {
				f.relax(at, weight)
			}
		}
	}
	return f.trace(f.last), nil
}

// relax takes down the walks that go on from a state by one answer.
func (f *field) relax(at int32, weight []int64) {
	f.passed += int(f.Start[at+1] - f.Start[at])
	for e := f.Start[at]; e < f.Start[at+1]; e++ {
		if !f.allowed[e] {
			continue
		}
		to, sum := f.To[e], f.dist[at]+weight[f.choice[e]]
		switch {
		case to >= 0 && sum > f.dist[to]:
			f.dist[to], f.by[to] = sum, e
		case to < 0 && sum > f.best:
			f.best, f.last = sum, e
		}
	}
}

// settle works out the longest walks within a part in which one can go round
// (Bellman and Ford), or finds a way round with a sum above 0. Only states that
// the turn before has raised can raise others.
func (f *field) settle(states []int32, weight []int64) (round []int32) {
	f.now, f.next = f.now[:0], f.next[:0]
	for _, at := range slices.Backward(states) {
		if f.dist[at] != never {
			f.now = append(f.now, at)
		}
	}
	for turn := 1; len(f.now) > 0 && round == nil && f.ctx.Err() == nil; turn++ {
		for _, at := range f.now {
			f.waits[at] = false
			f.raise(at, weight)
		}
		f.now, f.next = f.next, f.now[:0]
		if turn&(turn-1) == 0 || turn > len(states) { // seldom: it looks at all states
			round = f.circle(states, weight)
		}
	}
	for _, at := range f.now { // where there is a way round, or the context ended
		f.waits[at] = false
	}
	return round
}

// raise takes down the walks that go on from a state within its part.
func (f *field) raise(at int32, weight []int64) {
	f.passed += int(f.Start[at+1] - f.Start[at])
	for e := f.Start[at]; e < f.Start[at+1]; e++ {
		to := f.To[e]
		if to < 0 || !f.allowed[e] || f.parts.Of[to] != f.parts.Of[at] {
			continue
		}
		sum := f.dist[at] + weight[f.choice[e]]
		if sum <= f.dist[to] {
			continue
		}
		f.dist[to], f.by[to] = sum, e
		if !f.waits[to] {
			f.waits[to] = true
			f.next = append(f.next, to)
		}
	}
}

// circle looks for ways round among the answers by which the states were last
// reached; the sum of each is above 0. It gives the one with the most for each
// answer.
func (f *field) circle(states []int32, weight []int64) []int32 {
	part := f.parts.Of[states[0]]
	for _, at := range states {
		f.mark[at] = 0
	}
	var best []int32
	most := int64(0)
	for i, first := range states {
		number := int32(i + 1) //nolint:gosec // states fit
		at := first
		for f.mark[at] == 0 {
			f.mark[at] = number
			e := f.by[at]
			if e < 0 || f.parts.Of[f.from[e]] != part {
				break
			}
			at = f.from[e]
			if f.mark[at] != number {
				continue
			}
			round, sum := f.roundFrom(at), int64(0)
			for _, e := range round {
				sum += weight[f.choice[e]]
			}
			if best == nil || sum*int64(len(best)) > most*int64(len(round)) {
				best, most = round, sum
			}
			break
		}
	}
	return best
}

func (f *field) roundFrom(at int32) []int32 {
	var round []int32
	for e := f.by[at]; ; e = f.by[f.from[e]] {
		round = append(round, e)
		if f.from[e] == at {
			slices.Reverse(round)
			return round
		}
	}
}

// trace gives the walk that ends with an answer.
func (f *field) trace(last int32) []int32 {
	if last < 0 {
		return nil
	}
	walk := []int32{last}
	for at := f.from[last]; f.by[at] >= 0; at = f.from[f.by[at]] {
		walk = append(walk, f.by[at])
	}
	slices.Reverse(walk)
	return walk
}

// shortest gives a walk with the fewest answers from a state to another, or to
// an ending where to is -1.
func (f *field) shortest(from, to int32) []int32 {
	for at := range f.by {
		f.by[at] = -1
	}
	if from == to {
		return nil
	}
	queue := []int32{from}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for e := f.Start[at]; e < f.Start[at+1]; e++ {
			next := f.To[e]
			switch {
			case !f.allowed[e]:
			case next < 0 && to < 0, next >= 0 && next == to:
				return f.back(e, from)
			case next >= 0 && next != from && f.by[next] < 0:
				f.by[next] = e
				queue = append(queue, next)
			}
		}
	}
	return nil
}

// short calls visit for walks to an ending, the shortest first, until it says
// yes or so many answers have been tried.
func (f *field) short(most int, visit func(walk []int32) bool) {
	type step struct{ before, edge int32 }
	steps := []step{}
	walk := func(last int) (edges []int32) {
		for i := last; i >= 0; i = int(steps[i].before) {
			edges = append(edges, steps[i].edge)
		}
		slices.Reverse(edges)
		return edges
	}
	extend := func(before, at int32) {
		for e := f.Start[at]; e < f.Start[at+1] && len(steps) < most; e++ {
			if f.allowed[e] {
				steps = append(steps, step{before, e})
			}
		}
	}
	extend(-1, f.First)
	for i := 0; i < len(steps); i++ {
		if to := f.To[steps[i].edge]; to >= 0 {
			extend(int32(i), to) //nolint:gosec // bounded
		} else if visit(walk(i)) {
			return
		}
	}
}

func (f *field) back(last, from int32) []int32 {
	walk := []int32{last}
	for at := f.from[last]; at != from; at = f.from[f.by[at]] {
		walk = append(walk, f.by[at])
	}
	slices.Reverse(walk)
	return walk
}
