package explore

import (
	"context"
	"math/big"
)

// Extent is how many conversations there are and how long they can be, in
// answers. Two conversations are different where their answers are. Only those
// that come to an ending count.
type Extent struct {
	Endless  bool     // one can go round and still come to an ending: Count and Longest don't hold
	Count    *big.Int // nil where Endless, or where it was not counted
	Shortest int      // -1 where no ending can be reached
	Longest  int
}

// Extent counts the conversations. Counting takes memory in proportion to the
// states and to the length of the numbers; where that would be more than so
// many bytes, Count stays nil. It stops where the context ends.
func (g *Graph) Extent(ctx context.Context, memory int) (Extent, error) {
	parts, err := g.Components(ctx)
	if err != nil {
		return Extent{}, err
	}
	shortest, longest := make([]int32, len(g.Turn)), make([]int32, len(g.Turn))
	e := Extent{}
	for part := range parts.Count() {
		states := parts.In(part)
		for _, at := range states {
			shortest[at], longest[at] = -1, -1
		}
		if parts.Circle[part] {
			g.nearest(states, shortest)
			for _, at := range states {
				e.Endless = e.Endless || shortest[at] >= 0
			}
			continue
		}
		at := states[0]
		shortest[at] = g.near(at, shortest)
		for _, to := range g.To[g.Start[at]:g.Start[at+1]] {
			switch {
			case to < 0:
				longest[at] = max(longest[at], 1)
			case longest[to] >= 0:
				longest[at] = max(longest[at], longest[to]+1)
			}
		}
	}
	e.Shortest, e.Longest = int(shortest[g.First]), int(longest[g.First])
	if e.Endless || e.Longest < 0 {
		e.Longest = -1
	}
	const bitsAStep = 4 // at most 12 answers a turn
	if e.Endless || len(g.Turn)*(64+e.Longest*bitsAStep/8) > memory {
		return e, nil
	}
	count, err := g.count(ctx, parts)
	e.Count = count
	return e, err
}

// near gives the fewest answers from a state to an ending by way of states
// that are known; -1 where there are none.
func (g *Graph) near(at int32, shortest []int32) int32 {
	best := int32(-1)
	for _, to := range g.To[g.Start[at]:g.Start[at+1]] {
		far := int32(0)
		if to >= 0 {
			far = shortest[to]
		}
		if far >= 0 && (best < 0 || far+1 < best) {
			best = far + 1
		}
	}
	return best
}

// nearest works out the shortest ways to an ending for states among which one
// can go round.
func (g *Graph) nearest(states, shortest []int32) {
	for changed := true; changed; {
		changed = false
		for _, at := range states {
			if best := g.near(at, shortest); best >= 0 && (shortest[at] < 0 || best < shortest[at]) {
				shortest[at], changed = best, true
			}
		}
	}
}

// count adds up the conversations from the ends back. Figures that nobody
// needs any more are let go: over thousands of turns they are long.
func (g *Graph) count(ctx context.Context, parts *Components) (*big.Int, error) {
	ways, waiting := make([]*big.Int, len(g.Turn)), make([]int32, len(g.Turn))
	for _, to := range g.To {
		if to >= 0 {
			waiting[to]++
		}
	}
	one := big.NewInt(1)
	for i, at := range parts.States {
		if i%1024 == 0 && ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		sum := new(big.Int)
		for _, to := range g.To[g.Start[at]:g.Start[at+1]] {
			if to < 0 {
				sum.Add(sum, one)
				continue
			}
			if ways[to] != nil {
				sum.Add(sum, ways[to])
			}
			if waiting[to]--; waiting[to] == 0 && to != g.First {
				ways[to] = nil
			}
		}
		ways[at] = sum
	}
	return ways[g.First], nil
}
