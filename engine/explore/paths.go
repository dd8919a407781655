package explore

import (
	"rehearse/engine"
	"rehearse/scenarios"
)

// Step is one answer given at one turn, by their places in the scenario.
type Step struct {
	Turn   int
	Answer int
}

// tree keeps shortest conversations. They share their beginnings: over
// thousands of turns they would fill the memory otherwise.
type tree struct{ nodes []node }

type node struct {
	before int32 // the node of the exchange before, or root
	turn   int32
	answer int32
	depth  int32 // how many exchanges it is from the start, its own too
}

// root stands for the start of the conversation, where nothing was said yet.
const root int32 = -1

func (t *tree) add(before int32, turn, answer int32) int32 {
	depth := int32(1)
	if before != root {
		depth += t.nodes[before].depth
	}
	t.nodes = append(t.nodes, node{before, turn, answer, depth})
	return int32(len(t.nodes) - 1) //nolint:gosec // a few for each part of the scenario
}

// steps gives the conversation that ends with a node.
func (t *tree) steps(at int32) []Step {
	n := 0
	for i := at; i != root; i = t.nodes[i].before {
		n++
	}
	steps := make([]Step, n)
	for i := at; i != root; i = t.nodes[i].before {
		n--
		steps[n] = Step{int(t.nodes[i].turn), int(t.nodes[i].answer)}
	}
	return steps
}

// finder finds a shortest conversation to each moment that is asked for. It
// goes back through the levels of a walk.
type finder struct {
	*dense
	*tree
	known map[moment]int32
	into  [][]way // for each turn the answers that lead to it
}

// way is an answer and the case of it that is taken.
type way struct{ turn, answer, next int32 }

func newFinder(d *dense, t *tree) *finder {
	f := &finder{dense: d, tree: t, known: make(map[moment]int32), into: make([][]way, len(d.model.turns))}
	for i := range d.model.turns {
		if d.reached[i] == nil {
			continue
		}
		for a, answer := range d.model.turns[i].answers {
			for c, next := range answer.cases {
				if next.to >= 0 && d.events.turns[i].answers[a].cases[c].met {
					f.into[next.to] = append(f.into[next.to], way{int32(i), int32(a), int32(c)}) //nolint:gosec // bounded by the format
				}
			}
		}
	}
	return f
}

// path gives the node of a shortest conversation that comes to a moment and
// gives its answer, if it has one.
func (f *finder) path(m moment) int32 {
	var trail []moment
	at := m
	at.answer = -1
	done := root
	for at.level > 0 {
		if node, known := f.known[at]; known {
			done = node
			break
		}
		before := f.before(at)
		trail = append(trail, at, before)
		at = before
		at.answer = -1
	}
	for i := len(trail) - 2; i >= 0; i -= 2 {
		done = f.add(done, trail[i+1].turn, trail[i+1].answer)
		f.known[trail[i]] = done
	}
	if m.answer >= 0 {
		done = f.add(done, m.turn, m.answer)
	}
	return done
}

// before gives a moment one level earlier, with the answer that leads from it.
func (f *finder) before(m moment) moment {
	earlier := f.levels[m.level-1]
	for _, w := range f.into[m.turn] {
		l := earlier.of(w.turn)
		if l == nil {
			continue
		}
		t := &f.model.turns[w.turn]
		for _, moved := range f.unflagged(m.state, t.flag) {
			if !f.takes(t.answers[w.answer].cases, int(w.next), moved) {
				continue
			}
			a := &t.answers[w.answer]
			if at := f.source(moved, a.moves, func(at int) bool { return l.has(at) && f.in(a.when, at) }); at >= 0 {
				return moment{turn: w.turn, state: at, level: m.level - 1, answer: w.answer}
			}
		}
	}
	panic("a state was met that nothing leads to") // a fault of this package
}

// of gives the layer of a turn, nil where the level has none.
func (l level) of(turn int32) *layer {
	lo, hi := 0, len(l)
	for lo < hi {
		mid := (lo + hi) / 2
		if l[mid].turn < turn {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(l) && l[lo].turn == turn {
		return &l[lo]
	}
	return nil
}

// unflagged gives the states that become this one when a turn is marked.
func (s *space) unflagged(at, dim int) []int {
	if dim < 0 {
		return []int{at}
	}
	if s.digits[dim][at] == 0 {
		return nil
	}
	return []int{at - s.strides[dim], at}
}

// takes says whether a state, moved already, takes this case of an answer.
func (s *space) takes(cases []caseModel, want, at int) bool {
	for c := range cases {
		if s.in(cases[c].when, at) {
			return c == want
		}
	}
	return false
}

// source looks for a state that moves lead to this one and that is wanted; -1
// where there is none.
func (s *space) source(at int, moves []move, wanted func(at int) bool) int {
	if len(moves) == 0 {
		if wanted(at) {
			return at
		}
		return -1
	}
	mv := moves[0]
	v, last := int(s.digits[mv.dim][at]), s.dims[mv.dim].size-1
	lo, hi := v-mv.by, v-mv.by
	if mv.by > 0 && v == last {
		hi = last
	}
	if mv.by < 0 && v == 0 {
		lo = 0
	}
	for u := max(0, lo); u <= min(last, hi); u++ {
		if from := s.source(at+(u-v)*s.strides[mv.dim], moves[1:], wanted); from >= 0 {
			return from
		}
	}
	return -1
}

// Exchanges gives the exchanges that these answers make, as far as scoring
// needs them: the turns, the answers and the levels.
func Exchanges(sc *scenarios.Scenario, steps []Step) []engine.Exchange {
	exchanges := make([]engine.Exchange, len(steps))
	for i, s := range steps {
		turn := &sc.Turns[s.Turn]
		answer := &turn.Answers[s.Answer]
		exchanges[i] = engine.Exchange{Turn: turn, Answer: answer, Levels: answer.Scores}
	}
	return exchanges
}
