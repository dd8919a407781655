package bounds

import (
	"math/bits"
	"slices"

	"rehearse/scoring"
)

// vectors finds the totals where every conversation ends. A conversation's
// total depends on the best levels it could have earned as well as on those it
// did earn; so the states are told apart by the best levels so far, too, one
// sum for each criterion. Between conversations with the same sums the total is
// a plain weighted sum, and the highest and lowest are longest walks.
type vectors struct {
	*field
	p     *problem
	width int // bits that a criterion's sum takes in a key
	nodes int
	steps []vectorStep // the answers of all nodes, one node after the other
	ends  []vectorEnd  // the different sums at the endings, in the order they were met
	known map[uint64]int

	value [2][]int64 // for each node the lowest and the highest worth of a way to it
	by    [2][]int32 // and the step that it ends with
	from  []int32    // for each step its node
}

// vectorEnd are the answers that end conversations with the same sums.
type vectorEnd struct {
	key   uint64
	steps []int32
}

// vectorStep is an answer that may be given in a node.
type vectorStep struct {
	edge int32
	to   int32  // a node, or with all bits turned round an ending
	key  uint64 // the sums of best levels after it, width bits each
}

// mostVectors bounds the nodes, and mostWork the steps looked at in all.
const (
	mostVectors = 300_000
	mostWork    = 60_000_000
)

// newVectors tells the states of a field apart. ok is false where one can go
// round, or where there are too many sums.
func newVectors(p *problem, f *field) (v *vectors, ok bool) {
	if f.round() {
		return nil, false
	}
	v = &vectors{p: p, field: f, known: make(map[uint64]int)}
	if !f.any || !v.measure() {
		return nil, f.any
	}
	at := make([]map[uint64]int32, len(f.Turn)) // for each state its nodes by their sums
	order := make([][]uint64, len(f.Turn))
	at[f.First], order[f.First] = map[uint64]int32{0: 0}, []uint64{0}
	// A state's nodes are numbered when its turn comes; until then steps to
	// them hold the state, and the sums tell which.
	for part := f.parts.Of[f.First]; part >= 0; part-- {
		state := f.parts.In(int(part))[0]
		for _, key := range order[state] {
			at[state][key] = int32(v.nodes) //nolint:gosec // bounded
			v.nodes++
			for e := f.Start[state]; e < f.Start[state+1]; e++ {
				if f.allowed[e] {
					v.step(e, key, at, order)
				}
			}
		}
		if v.nodes > mostVectors {
			return nil, false
		}
	}
	for i := range v.steps {
		if s := &v.steps[i]; s.to >= 0 {
			s.to = at[s.to][s.key]
		}
	}
	large := slices.ContainsFunc(v.ends, func(end vectorEnd) bool {
		_, whole := v.parts(end.key)
		return whole >= mostWhole
	})
	return v, !large && len(v.ends)*len(v.steps) <= mostWork
}

// measure finds how many bits the sums need; false where a key can't hold them.
func (v *vectors) measure() bool {
	most := int64(1)
	for c := range v.p.rubric.Criteria {
		walk, _ := v.longest(v.p.best[c])
		sum := int64(0)
		for _, e := range walk {
			sum += v.p.best[c][v.choice[e]]
		}
		most = max(most, sum)
	}
	v.width = bits.Len64(uint64(most)) //nolint:gosec // not negative
	return v.width*len(v.p.rubric.Criteria) <= 64
}

func (v *vectors) step(e int32, key uint64, at []map[uint64]int32, order [][]uint64) {
	for c := range v.p.rubric.Criteria {
		key += uint64(v.p.best[c][v.choice[e]]) << (c * v.width) //nolint:gosec // levels
	}
	to := v.To[e]
	v.steps = append(v.steps, vectorStep{e, to, key})
	v.from = append(v.from, int32(v.nodes-1)) //nolint:gosec // bounded
	if to < 0 {
		i, known := v.known[key]
		if !known {
			i = len(v.ends)
			v.known[key] = i
			v.ends = append(v.ends, vectorEnd{key: key})
		}
		v.ends[i].steps = append(v.ends[i].steps, int32(len(v.steps)-1)) //nolint:gosec // bounded
		return
	}
	if at[to] == nil {
		at[to] = make(map[uint64]int32)
	}
	if _, met := at[to][key]; !met {
		at[to][key] = -1
		order[to] = append(order[to], key)
	}
}

// sum gives one criterion's sum out of a key.
func (v *vectors) sum(key uint64, c int) int64 {
	return int64(key >> (c * v.width) & (1<<v.width - 1)) //nolint:gosec // levels
}

// told hears the lowest (side 0) and the highest (side 1) total of the
// conversations with the same sums that end with the same answer. walk writes
// one of them out; it is nil for conversations that measure nothing.
type told func(ending int32, side, percent int, walk func() []int32)

// totals calls tell for all there are.
func (v *vectors) totals(tell told) {
	for side := range v.value {
		v.value[side], v.by[side] = make([]int64, v.nodes), make([]int32, v.nodes)
	}
	weight := make([]int64, v.many)
	for _, end := range v.ends {
		if v.ctx.Err() != nil {
			return
		}
		whole := v.weigh(end.key, weight)
		if whole == 0 {
			for _, s := range end.steps {
				tell(^v.steps[s].to, 0, scoring.NotMeasured, nil)
			}
			continue
		}
		v.spread(weight)
		v.read(end.steps, weight, whole, tell)
	}
}

// weigh sets what each answer is worth in conversations with these sums: what
// the total gets of it, in parts of whole. Whole is 0 where nothing is measured.
func (v *vectors) weigh(key uint64, weight []int64) (whole int64) {
	parts, whole := v.parts(key)
	clear(weight)
	for c, part := range parts {
		for i, gain := range v.p.gain[c] {
			weight[i] += gain * part
		}
	}
	return whole
}

// spread works out the lowest and the highest worth of the ways to every node.
func (v *vectors) spread(weight []int64) {
	low, high := v.value[0], v.value[1]
	for i := range v.nodes {
		low[i], high[i] = -never, never
	}
	low[0], high[0] = 0, 0
	for i, s := range v.steps {
		if s.to < 0 {
			continue
		}
		from := v.from[i]
		if worth := low[from] + weight[v.choice[s.edge]]; worth < low[s.to] {
			low[s.to], v.by[0][s.to] = worth, int32(i) //nolint:gosec // bounded
		}
		if worth := high[from] + weight[v.choice[s.edge]]; worth > high[s.to] {
			high[s.to], v.by[1][s.to] = worth, int32(i) //nolint:gosec // bounded
		}
	}
}

// read tells what the ways are worth that end with these steps.
func (v *vectors) read(steps []int32, weight []int64, whole int64, tell told) {
	const hundred = 100
	for _, i := range steps {
		s := v.steps[i]
		for side := range v.value {
			worth := v.value[side][v.from[i]] + weight[v.choice[s.edge]]
			tell(^s.to, side, int(hundred*worth/whole), func() []int32 { return v.way(int(i), side) })
		}
	}
}

// way gives the walk that ends with a step.
func (v *vectors) way(last, side int) []int32 {
	var walk []int32
	for i := last; ; i = int(v.by[side][v.from[i]]) {
		walk = append(walk, v.steps[i].edge)
		if v.from[i] == 0 {
			break
		}
	}
	slices.Reverse(walk)
	return walk
}
