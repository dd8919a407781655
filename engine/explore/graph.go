package explore

import (
	"context"
	"math/bits"
	"slices"
)

// Graph is a conversation's states and what each answer leads to, as plain
// tables.
type Graph struct {
	First  int32   // the state at the start
	Turn   []int32 // of each state
	Start  []int32 // the answers of state i are from Start[i] up to Start[i+1]
	Answer []uint8 // which answer of the turn it is
	To     []int32 // the state it leads to; for an ending, its number with all bits turned round
}

// memory is how many bytes the tables hold.
func (g *Graph) memory() int {
	return 4*cap(g.Turn) + 4*cap(g.Start) + cap(g.Answer) + 4*cap(g.To)
}

// before gives for each state those that lead to it, as tables of the same
// kind.
func (g *Graph) before() (start, from []int32) {
	start = make([]int32, len(g.Turn)+2)
	for _, to := range g.To {
		if to >= 0 {
			start[to+2]++
		}
	}
	for i := range len(g.Turn) {
		start[i+2] += start[i+1]
	}
	from = make([]int32, start[len(g.Turn)+1])
	for at := range g.Turn {
		for _, to := range g.To[g.Start[at]:g.Start[at+1]] {
			if to >= 0 {
				from[start[to+1]] = int32(at) //nolint:gosec // states fit
				start[to+1]++
			}
		}
	}
	return start, from
}

// canStop says for each state whether the conversation can still come to an
// ending from there; where stuck is set, to a state without answers counts
// too.
func (g *Graph) canStop(stuck bool) []bool {
	start, from := g.before()
	can := make([]bool, len(g.Turn))
	var queue []int32
	for at := range g.Turn {
		to := g.To[g.Start[at]:g.Start[at+1]]
		if len(to) == 0 && stuck || len(to) > 0 && slices.Min(to) < 0 {
			can[at] = true
			queue = append(queue, int32(at)) //nolint:gosec // states fit
		}
	}
	for len(queue) > 0 {
		at := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		for _, before := range from[start[at]:start[at+1]] {
			if !can[before] {
				can[before] = true
				queue = append(queue, before)
			}
		}
	}
	return can
}

// rank numbers the states that a walk over sets has reached.
type rank struct {
	base  []int32   // for each turn the number of its first state
	below [][]int32 // for each turn and word, the states of the turn before that word
}

func (d *dense) rank() rank {
	r := rank{base: make([]int32, len(d.reached)), below: make([][]int32, len(d.reached))}
	next := int32(0)
	for turn, reached := range d.reached {
		r.base[turn] = next
		if reached == nil {
			continue
		}
		below := make([]int32, len(reached))
		for i, w := range reached {
			below[i] = next
			next += int32(bits.OnesCount64(w)) //nolint:gosec // at most 64
		}
		r.below[turn] = below
	}
	return r
}

func (d *dense) number(r rank, turn, at int) int32 {
	w := d.reached[turn][at/wordBits] & (1<<(at%wordBits) - 1)
	return r.below[turn][at/wordBits] + int32(bits.OnesCount64(w)) //nolint:gosec // at most 64
}

// writeOut gives what every answer leads to in every state that was reached. The
// error says that the context ended.
func (d *dense) writeOut(ctx context.Context) (*Graph, error) {
	r := d.rank()
	states, answers := 0, 0
	for turn := range d.reached {
		states += d.events.turns[turn].states
		answers += d.events.turns[turn].states * len(d.model.turns[turn].answers)
	}
	g := &Graph{
		Turn: make([]int32, 0, states), Start: make([]int32, 1, states+1),
		Answer: make([]uint8, 0, answers), To: make([]int32, 0, answers),
	}
	for turn, reached := range d.reached {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		t, tables := &d.model.turns[turn], d.tables(turn)
		reached.each(0, func(at int) {
			for i := range t.answers {
				if d.in(t.answers[i].when, at) {
					g.Answer = append(g.Answer, uint8(i)) //nolint:gosec // at most 12
					g.To = append(g.To, d.leads(r, t, i, at, tables[i]))
				}
			}
			g.Turn = append(g.Turn, int32(turn))        //nolint:gosec // under 20,000
			g.Start = append(g.Start, int32(len(g.To))) //nolint:gosec // bounded by the caller
		})
	}
	g.First = d.number(r, d.sc.Start, d.start())
	return g, nil
}

// leads gives what one answer leads to in one state.
func (d *dense) leads(r rank, t *turnModel, answer, at int, moves answerTables) int32 {
	for _, mv := range moves {
		at += int(mv.delta[mv.digits[at]])
	}
	for _, c := range t.answers[answer].cases {
		if !d.in(c.when, at) {
			continue
		}
		if c.to < 0 {
			return int32(c.to) //nolint:gosec // under 20,000
		}
		return d.number(r, c.to, d.flagged(at, t.flag))
	}
	return -1 // never: the last case has no condition
}
