package explore_test

import (
	"math/big"

	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// brute looks at a conversation as the format describes it, one state at a
// time, with every meter and every turn visited in the state. It is written
// apart from the walk so that the two can be held against each other, and
// shares only the reading of conditions.
type brute struct {
	sc      *scenarios.Scenario
	env     *condition.Env
	at      full
	states  map[full]int // with the fewest answers that lead there
	order   []full
	says    map[[3]int]int // turn or ^ending, 0, case: fewest answers
	answers map[[2]int]int
	cases   map[[3]int]int
	endings map[int]int
	always  map[[2]int]bool
	lowest  []int
	highest []int
	edges   map[full][]edge
}

// full is a whole state. Drawn scenarios are small enough for it.
type full struct {
	turn    int
	meters  [4]int
	visited [8]bool
}

type edge struct {
	answer int
	ending int // -1: to
	to     full
}

func (b *brute) holds(c *condition.Condition, st full) bool {
	if c == nil {
		return true
	}
	b.at = st
	for i, m := range b.sc.Meters {
		b.env.SetNumber(m.Name, st.meters[i])
	}
	yes, err := b.env.Holds(c)
	return yes && err == nil
}

func first[K comparable](m map[K]int, key K, level int) {
	if _, known := m[key]; !known {
		m[key] = level
	}
}

// newBrute walks everything; ok is false where there are more states than so
// many.
func newBrute(sc *scenarios.Scenario, most int) (b *brute, ok bool) {
	b = &brute{
		sc: sc, states: map[full]int{}, says: map[[3]int]int{}, answers: map[[2]int]int{}, cases: map[[3]int]int{},
		endings: map[int]int{}, always: map[[2]int]bool{}, edges: map[full][]edge{},
	}
	b.env = condition.NewEnv(sc.Names, func(turn string) bool {
		i, ok := sc.TurnIndex(turn)
		return ok && b.at.visited[i]
	})
	start := full{turn: sc.Start}
	for i, m := range sc.Meters {
		start.meters[i] = m.Start
		b.lowest, b.highest = append(b.lowest, m.Start), append(b.highest, m.Start)
	}
	b.states[start] = 0
	b.order = []full{start}
	for i := 0; i < len(b.order) && i <= most; i++ {
		b.expand(b.order[i])
	}
	return b, len(b.order) <= most
}

func (b *brute) text(place int, cases []scenarios.SaysCase, st full, level int) {
	for c := range cases {
		if b.holds(cases[c].When, st) {
			first(b.says, [3]int{place, 0, c}, level)
			return
		}
	}
}

func (b *brute) expand(st full) {
	level := b.states[st]
	turn := &b.sc.Turns[st.turn]
	b.text(st.turn, turn.Says, st, level)
	for a := range turn.Answers {
		key := [2]int{st.turn, a}
		if _, seen := b.always[key]; !seen {
			b.always[key] = true
		}
		if !b.holds(turn.Answers[a].When, st) {
			b.always[key] = false
			continue
		}
		first(b.answers, key, level+1)
		to := st
		for _, e := range turn.Answers[a].Effects {
			m := b.sc.Meters[e.Meter]
			to.meters[e.Meter] = max(m.Min, min(m.Max, to.meters[e.Meter]+e.By))
		}
		for i := range b.sc.Meters {
			b.lowest[i], b.highest[i] = min(b.lowest[i], to.meters[i]), max(b.highest[i], to.meters[i])
		}
		b.next(st, to, a, level)
	}
}

func (b *brute) next(st, to full, a, level int) {
	for c, next := range b.sc.Turns[st.turn].Answers[a].Next {
		if !b.holds(next.When, to) {
			continue
		}
		first(b.cases, [3]int{st.turn, a, c}, level+1)
		to.visited[st.turn] = true
		if next.Go.Ending {
			first(b.endings, next.Go.Index, level+1)
			b.text(^next.Go.Index, b.sc.Endings[next.Go.Index].Says, to, level+1)
			b.edges[st] = append(b.edges[st], edge{a, next.Go.Index, full{}})
			return
		}
		to.turn = next.Go.Index
		if _, known := b.states[to]; !known {
			b.states[to] = level + 1
			b.order = append(b.order, to)
		}
		b.edges[st] = append(b.edges[st], edge{a, -1, to})
		return
	}
}

// stops says for each state whether an ending, or a state without answers, can
// be reached from it; ends the same for endings alone.
func (b *brute) stops() (stops, ends map[full]bool) {
	stops, ends = map[full]bool{}, map[full]bool{}
	for changed := true; changed; {
		changed = false
		for _, st := range b.order {
			stop, end := len(b.edges[st]) == 0, false
			for _, e := range b.edges[st] {
				stop = stop || e.ending >= 0 || stops[e.to]
				end = end || e.ending >= 0 || ends[e.to]
			}
			changed = changed || stop != stops[st] || end != ends[st]
			stops[st], ends[st] = stop, end
		}
	}
	return stops, ends
}

// count gives the number of conversations that end and the most answers one
// has; endless where one can go round.
func (b *brute) count() (n *big.Int, longest int, endless bool) {
	_, ends := b.stops()
	type result struct {
		n       *big.Int
		longest int
	}
	done, open := map[full]result{}, map[full]bool{}
	var visit func(full) result
	visit = func(st full) result {
		if r, known := done[st]; known {
			return r
		}
		if open[st] {
			endless = true
			return result{new(big.Int), -1}
		}
		open[st] = true
		r := result{new(big.Int), -1}
		for _, e := range b.edges[st] {
			if e.ending >= 0 {
				r.n.Add(r.n, big.NewInt(1))
				r.longest = max(r.longest, 1)
				continue
			}
			if !ends[e.to] {
				continue
			}
			sub := visit(e.to)
			r.n.Add(r.n, sub.n)
			if sub.longest >= 0 {
				r.longest = max(r.longest, sub.longest+1)
			}
		}
		open[st] = false
		done[st] = r
		return r
	}
	r := visit(b.order[0])
	return r.n, r.longest, endless
}
