package explore

import (
	"math/bits"

	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// model is a scenario with all taken out of it that the course of the
// conversation doesn't depend on. A state is a turn and a digit for each
// dimension.
type model struct {
	sc      *scenarios.Scenario
	dims    []dimension
	meters  []int // for each meter its dimension, or -1 where it was left out
	turns   []turnModel
	endings [][]int // for each ending the conditions of its texts; -1 for none
	exprs   []*expr // the distinct conditions
}

// dimension is one thing a state remembers beside its turn: a meter that some
// condition reads, or whether a turn was visited that some condition asks
// about. Digits count from 0.
type dimension struct {
	min   int // what the digit 0 stands for
	size  int // how many digits there are, at least 2
	start int // the digit at the start
}

type turnModel struct {
	flag    int // the dimension that says whether this turn was visited; -1: nobody asks
	says    []int
	answers []answerModel
	mayFail bool // every answer has a condition, so that there may be states without any
}

type answerModel struct {
	when  int // index in exprs, or -1
	moves []move
	cases []caseModel
}

type move struct{ dim, by int }

type caseModel struct {
	when int
	to   int // a turn, or for an ending its number with all bits turned round
}

// expr is a condition over digits.
type expr struct {
	op          condition.Op
	value       int // a constant, or what a dimension's digit 0 stands for
	dim         int
	left, right *expr
}

// newModel reads a scenario. Meters that no condition reads are left out, but
// for the one given; -1 gives none.
func newModel(sc *scenarios.Scenario, alsoMeter int) *model {
	m := &model{sc: sc, meters: make([]int, len(sc.Meters))}
	r := reader{model: m, ids: make(map[*condition.Condition]int), flags: make(map[string]int)}
	for i := range m.meters {
		m.meters[i] = -1
	}
	r.names = make(map[string]int, len(sc.Meters))
	for i, meter := range sc.Meters {
		r.names[meter.Name] = i
	}
	m.endings = make([][]int, len(sc.Endings))
	for i := range sc.Endings {
		m.endings[i] = r.says(sc.Endings[i].Says)
	}
	m.turns = make([]turnModel, len(sc.Turns))
	for i := range sc.Turns {
		r.turn(&sc.Turns[i], &m.turns[i])
	}
	if alsoMeter >= 0 {
		r.meter(alsoMeter)
	}
	for i := range m.turns {
		m.turns[i].flag = -1
		if dim, asked := r.flags[sc.Turns[i].ID.Value]; asked {
			m.turns[i].flag = dim
		}
		for a := range m.turns[i].answers {
			m.turns[i].answers[a].moves = r.moves(sc.Turns[i].Answers[a].Effects)
		}
	}
	return m
}

// reader makes a model.
type reader struct {
	*model
	ids   map[*condition.Condition]int
	flags map[string]int // dimensions by the turn they are about
	names map[string]int // meters by the name conditions have for them
}

func (r *reader) turn(turn *scenarios.Turn, t *turnModel) {
	t.says = r.says(turn.Says)
	t.answers = make([]answerModel, len(turn.Answers))
	t.mayFail = true
	for i := range turn.Answers {
		a := &turn.Answers[i]
		t.mayFail = t.mayFail && a.When != nil
		t.answers[i].when = r.condition(a.When)
		t.answers[i].cases = make([]caseModel, len(a.Next))
		for c, next := range a.Next {
			to := next.Go.Index
			if next.Go.Ending {
				to = ^to
			}
			t.answers[i].cases[c] = caseModel{when: r.condition(next.When), to: to}
		}
	}
}

func (r *reader) says(cases []scenarios.SaysCase) []int {
	ids := make([]int, len(cases))
	for i, c := range cases {
		ids[i] = r.condition(c.When)
	}
	return ids
}

func (r *reader) moves(effects []scenarios.Effect) []move {
	var moves []move
	for _, e := range effects {
		if dim := r.meters[e.Meter]; dim >= 0 && e.By != 0 {
			most := r.dims[dim].size - 1
			moves = append(moves, move{dim, min(most, max(-most, e.By))})
		}
	}
	return moves
}

func (r *reader) condition(c *condition.Condition) int {
	if c == nil {
		return -1
	}
	if id, known := r.ids[c]; known {
		return id
	}
	r.exprs = append(r.exprs, r.expr(c.Tree()))
	r.ids[c] = len(r.exprs) - 1
	return len(r.exprs) - 1
}

func (r *reader) expr(t *condition.Tree) *expr {
	if t == nil {
		return nil
	}
	switch t.Op { //nolint:exhaustive // the rest is taken over as it is
	case condition.Named:
		meter := r.names[t.Name]
		return &expr{op: t.Op, value: r.sc.Meters[meter].Min, dim: r.meter(meter)}
	case condition.Been:
		dim, known := r.flags[t.Name]
		if !known {
			dim = len(r.dims)
			r.dims = append(r.dims, dimension{size: 2})
			r.flags[t.Name] = dim
		}
		return &expr{op: t.Op, dim: dim}
	}
	return &expr{op: t.Op, value: t.Value, left: r.expr(t.Left), right: r.expr(t.Right)}
}

func (r *reader) meter(at int) int {
	if r.meters[at] < 0 {
		m := r.sc.Meters[at]
		r.meters[at] = len(r.dims)
		r.dims = append(r.dims, dimension{min: m.Min, size: m.Max - m.Min + 1, start: m.Start - m.Min})
	}
	return r.meters[at]
}

// states is how many states a turn could have; ok is false where that is more
// than fits 62 bits.
func (m *model) states() (n uint64, ok bool) {
	n = 1
	for _, d := range m.dims {
		high, low := bits.Mul64(n, uint64(d.size))
		if high > 0 || low > 1<<62 {
			return 0, false
		}
		n = low
	}
	return n, true
}

// number works out a part that stands for a number, a yes (1) or a no (0).
func (e *expr) number(digits []int32) int {
	switch e.op { //nolint:exhaustive // the rest has two sides
	case condition.Constant:
		return e.value
	case condition.Named, condition.Been:
		return e.value + int(digits[e.dim])
	case condition.Not:
		return 1 - e.left.number(digits)
	case condition.Negate:
		return -e.left.number(digits)
	case condition.And:
		return e.left.number(digits) & e.right.number(digits)
	case condition.Or:
		return e.left.number(digits) | e.right.number(digits)
	}
	left, right := e.left.number(digits), e.right.number(digits)
	switch e.op { //nolint:exhaustive // the rest are comparisons
	case condition.Plus:
		return left + right
	case condition.Minus:
		return left - right
	case condition.Times:
		return left * right
	}
	return yes(compare(e.op, left, right))
}

func compare(op condition.Op, left, right int) bool {
	switch op { //nolint:exhaustive // the others are no comparisons
	case condition.Equal:
		return left == right
	case condition.Unequal:
		return left != right
	case condition.Less:
		return left < right
	case condition.LessOrEqual:
		return left <= right
	case condition.Greater:
		return left > right
	case condition.GreaterOrEqual:
		return left >= right
	}
	return false
}

func yes(is bool) int {
	if is {
		return 1
	}
	return 0
}

// reads marks the dimensions that an expression depends on.
func (e *expr) reads(into []bool) {
	if e == nil {
		return
	}
	if e.op == condition.Named || e.op == condition.Been {
		into[e.dim] = true
	}
	e.left.reads(into)
	e.right.reads(into)
}

// holds works a condition out; -1 always holds.
func (m *model) holds(when int, digits []int32) bool {
	return when < 0 || m.exprs[when].number(digits) != 0
}
