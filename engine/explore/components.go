package explore

import "context"

// Components are the parts of a graph within which every state can be reached
// from every other. They are numbered so that answers lead to parts with
// lower numbers, or stay.
type Components struct {
	Of     []int32 // for each state its part
	States []int32 // all states in order of their parts
	Start  []int32 // the states of part i are from Start[i] up to Start[i+1]
	Circle []bool  // whether one can go round within the part
}

// Count is how many parts there are.
func (c *Components) Count() int { return len(c.Circle) }

// In gives the states of a part.
func (c *Components) In(part int) []int32 { return c.States[c.Start[part]:c.Start[part+1]] }

// Components finds the parts of the graph: Tarjan's algorithm (1972), with a
// stack of its own since conversations can be longer than Go's stack is deep.
// The error says that the context ended.
func (g *Graph) Components(ctx context.Context) (*Components, error) {
	t := tarjan{Graph: g, seen: make([]int32, len(g.Turn)), low: make([]int32, len(g.Turn))}
	t.out = &Components{Of: make([]int32, len(g.Turn)), States: make([]int32, 0, len(g.Turn)), Start: []int32{0}}
	for at := range g.Turn {
		if t.seen[at] == 0 {
			t.from(ctx, int32(at)) //nolint:gosec // states fit
		}
		if t.stopped {
			return nil, context.Cause(ctx)
		}
	}
	return t.out, nil
}

type tarjan struct {
	*Graph
	out   *Components
	seen  []int32 // the order in which states were met, from 1
	low   []int32 // the earliest state that can be come back to; 0 once the part is known
	met   int32
	stack []int32
	calls []call

	steps   int
	stopped bool
}

type call struct{ at, edge int32 }

func (t *tarjan) enter(at int32) {
	t.met++
	t.seen[at], t.low[at] = t.met, t.met
	t.stack = append(t.stack, at)
	t.calls = append(t.calls, call{at, t.Start[at]})
}

func (t *tarjan) from(ctx context.Context, first int32) {
	const seldom = 1 << 16
	t.enter(first)
	for len(t.calls) > 0 {
		if t.steps++; t.steps%seldom == 0 && ctx.Err() != nil {
			t.stopped = true
			return
		}
		c := &t.calls[len(t.calls)-1]
		if c.edge < t.Start[c.at+1] {
			to := t.To[c.edge]
			c.edge++
			switch {
			case to < 0:
			case t.seen[to] == 0:
				t.enter(to)
			case t.low[to] > 0:
				t.low[c.at] = min(t.low[c.at], t.seen[to])
			}
			continue
		}
		at := c.at
		t.calls = t.calls[:len(t.calls)-1]
		if t.low[at] == t.seen[at] {
			t.part(at)
		} else {
			before := t.calls[len(t.calls)-1].at
			t.low[before] = min(t.low[before], t.low[at])
		}
	}
}

// part takes a whole part off the stack, down to the state it was entered by.
func (t *tarjan) part(entry int32) {
	number := int32(len(t.out.Circle)) //nolint:gosec // states fit
	n := 0
	for {
		at := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.low[at] = 0
		t.out.Of[at] = number
		t.out.States = append(t.out.States, at)
		n++
		if at == entry {
			break
		}
	}
	circle := n > 1
	for _, to := range t.To[t.Start[entry]:t.Start[entry+1]] {
		circle = circle || to == entry
	}
	t.out.Start = append(t.out.Start, int32(len(t.out.States))) //nolint:gosec // states fit
	t.out.Circle = append(t.out.Circle, circle)
}
