package explore

import (
	"context"
	"fmt"
	"slices"
)

// Circle is a way round: a conversation that comes to it, and the answers that
// lead from there back to the very same state. It can be left: some answer on
// the way leads to an ending in the end.
type Circle struct {
	Turns []int // the turns that can be met on it, in the file's order
	To    []Step
	Round []Step
}

// Circles gives the ways round that can be left, one for each set of turns, the
// nearest first. At most so many are given; more says how many there are
// besides.
func (g *Graph) Circles(ctx context.Context, most int) (circles []Circle, more int, err error) {
	parts, err := g.Components(ctx)
	if err != nil {
		return nil, 0, err
	}
	stops := g.canStop(false)
	walk := g.walk(g.First, func(int32) bool { return true })
	known, looked := make(map[string]bool), make([]bool, parts.Count())
	for _, at := range walk.order {
		part := parts.Of[at]
		if !parts.Circle[part] || !stops[at] || looked[part] {
			continue
		}
		looked[part] = true // its states have the same turns; there may be millions
		turns := g.turns(parts.In(int(part)))
		key := fmt.Sprint(turns)
		switch {
		case known[key]:
			continue
		case len(circles) == most:
			more++
		default:
			circles = append(circles, Circle{turns, walk.steps(at), g.round(at, parts)})
		}
		known[key] = true
	}
	return circles, more, nil
}

func (g *Graph) turns(states []int32) []int {
	var turns []int
	seen := make(map[int32]bool)
	for _, at := range states {
		if turn := g.Turn[at]; !seen[turn] {
			seen[turn] = true
			turns = append(turns, int(turn))
		}
	}
	slices.Sort(turns)
	return turns
}

// round gives the shortest way from a state back to itself.
func (g *Graph) round(at int32, parts *Components) []Step {
	inside := func(to int32) bool { return parts.Of[to] == parts.Of[at] }
	w := g.walk(at, inside)
	for _, from := range w.order {
		for e := g.Start[from]; e < g.Start[from+1]; e++ {
			if g.To[e] == at {
				return append(w.steps(from), Step{int(g.Turn[from]), int(g.Answer[e])})
			}
		}
	}
	return nil
}

// walk is a shortest way to every state that can be reached from one.
type walk struct {
	*Graph
	order []int32
	by    map[int32]int32 // the answer (its place in To) by which a state was met
	from  map[int32]int32
}

func (g *Graph) walk(first int32, inside func(int32) bool) walk {
	w := walk{Graph: g, order: []int32{first}, by: map[int32]int32{first: -1}, from: map[int32]int32{}}
	for i := 0; i < len(w.order); i++ {
		at := w.order[i]
		for e := g.Start[at]; e < g.Start[at+1]; e++ {
			to := g.To[e]
			if to < 0 || !inside(to) {
				continue
			}
			if _, met := w.by[to]; !met {
				w.by[to], w.from[to] = e, at
				w.order = append(w.order, to)
			}
		}
	}
	return w
}

func (w walk) steps(at int32) []Step {
	var steps []Step
	for w.by[at] >= 0 {
		from := w.from[at]
		steps = append(steps, Step{int(w.Turn[from]), int(w.Answer[w.by[at]])})
		at = from
	}
	slices.Reverse(steps)
	return steps
}
