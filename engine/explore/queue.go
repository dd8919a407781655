package explore

import (
	"context"
	"math/bits"
	"slices"
)

// queue walks state by state. It takes models of any size, as far as the
// memory goes: states are kept packed, and only those that are met.
type queue struct {
	*model
	events
	graph   Graph
	fields  []field
	width   int      // words of a packed state
	packed  []uint64 // all states met, one after the other
	parents []int32  // for each state the one it was met from, -1 at the start
	answers []uint8  // and the answer that led to it
	table   []uint32 // a hash table: the number of a state and one, or 0
	lowest  []int32  // for each dimension, over all states met and ends
	highest []int32
	level   int32
}

// field is where a dimension's digit lies in a packed state.
type field struct {
	word, shift int
	mask        uint64
}

func newQueue(m *model) *queue {
	q := &queue{
		model: m, events: newEvents(m), table: make([]uint32, 1<<10),
		lowest: make([]int32, len(m.dims)), highest: make([]int32, len(m.dims)),
	}
	used := 0
	for i, d := range m.dims {
		q.lowest[i], q.highest[i] = int32(d.start), int32(d.start) //nolint:gosec // a digit
		need := bits.Len(uint(d.size - 1))
		if used%wordBits+need > wordBits {
			used += wordBits - used%wordBits
		}
		q.fields = append(q.fields, field{used / wordBits, used % wordBits, 1<<need - 1})
		used += need
	}
	q.width = max(1, (used+wordBits-1)/wordBits)
	return q
}

// memory is about how many bytes the walk takes: what it holds, and as much again
// for the copies that are made when it grows.
func (q *queue) memory() int {
	return 2 * q.held()
}

func (q *queue) held() int {
	return 8*cap(q.packed) + 4*cap(q.parents) + cap(q.answers) + 4*len(q.table) + q.graph.memory()
}

// walk goes on until nothing new is met, or stops as dense does.
func (q *queue) walk(ctx context.Context, most int, told func(states int)) error {
	digits, moved := make([]int32, len(q.dims)), make([]int32, len(q.dims))
	for i, d := range q.dims {
		digits[i] = int32(d.start) //nolint:gosec // a digit
	}
	key := make([]uint64, q.width)
	q.add(q.sc.Start, digits, key, root, 0)
	q.graph.Start = append(q.graph.Start, 0)
	for at, end := 0, 0; at < len(q.graph.Turn); at++ {
		if at == end { // the first state of a level
			end = len(q.graph.Turn)
			if at > 0 {
				q.level++
			}
		}
		if at%4096 == 0 {
			told(at)
			switch {
			case ctx.Err() != nil:
				return context.Cause(ctx)
			case q.memory() > most || len(q.graph.To) > 1<<31-1<<16 || at > 1<<31-1<<16:
				return errMemory
			}
		}
		q.unpack(at, digits)
		q.expand(at, digits, moved, key)
		q.graph.Start = append(q.graph.Start, int32(len(q.graph.To))) //nolint:gosec // bounded above
	}
	return nil
}

func (q *queue) unpack(at int, digits []int32) {
	key := q.packed[at*q.width : (at+1)*q.width]
	for i, f := range q.fields {
		digits[i] = int32(key[f.word] >> f.shift & f.mask) //nolint:gosec // a digit
	}
}

// expand gives all answers in one state.
func (q *queue) expand(at int, digits, moved []int32, key []uint64) {
	turn := int(q.graph.Turn[at])
	t, te := &q.model.turns[turn], &q.events.turns[turn]
	m := moment{turn: int32(turn), state: at, level: q.level, answer: -1} //nolint:gosec // under 20,000
	te.note(m)
	te.states++
	q.say(t.says, te.says, &te.unsaid, digits, m)
	offered := false
	for i := range t.answers {
		a, ae := &t.answers[i], &te.answers[i]
		if !q.holds(a.when, digits) {
			continue
		}
		offered = true
		m.answer = int32(i) //nolint:gosec // at most 12
		ae.note(m)
		copy(moved, digits)
		for _, mv := range a.moves {
			last := int32(q.dims[mv.dim].size - 1)                        //nolint:gosec // a digit
			moved[mv.dim] = min(last, max(0, moved[mv.dim]+int32(mv.by))) //nolint:gosec // a digit
		}
		for c := range a.cases {
			if q.holds(a.cases[c].when, moved) {
				ae.cases[c].note(m)
				if t.flag >= 0 {
					moved[t.flag] = 1
				}
				q.graph.To = append(q.graph.To, q.arrive(a.cases[c].to, moved, key, m))
				q.graph.Answer = append(q.graph.Answer, uint8(i)) //nolint:gosec // at most 12
				break
			}
		}
	}
	if !offered {
		m.answer = -1
		te.stuckIn++
		te.stuck.note(m)
	}
}

// arrive brings a state to a turn or an ending and gives its number, or the
// ending's with all bits turned round.
func (q *queue) arrive(to int, digits []int32, key []uint64, m moment) int32 {
	for i, d := range digits {
		q.lowest[i], q.highest[i] = min(q.lowest[i], d), max(q.highest[i], d)
	}
	if to >= 0 {
		return q.add(to, digits, key, int32(m.state), m.answer) //nolint:gosec // bounded in walk
	}
	e := &q.events.endings[^to]
	e.note(m)
	q.say(q.model.endings[^to], e.says, &e.unsaid, digits, m)
	return int32(to) //nolint:gosec // under 20,000
}

func (q *queue) say(when []int, met []event, unsaid *int, digits []int32, m moment) {
	if *unsaid == 0 {
		return
	}
	for c, w := range when {
		if q.holds(w, digits) {
			if !met[c].met {
				*unsaid--
			}
			met[c].note(m)
			return
		}
	}
}

// add gives the number of a state, and takes it down where it is new.
func (q *queue) add(turn int, digits []int32, key []uint64, from, answer int32) int32 {
	clear(key)
	for i, f := range q.fields {
		key[f.word] |= uint64(digits[i]) << f.shift //nolint:gosec // a digit
	}
	slot := hash(turn, key) & uint64(len(q.table)-1)
	for ; q.table[slot] != 0; slot = (slot + 1) & uint64(len(q.table)-1) {
		at := int(q.table[slot] - 1)
		if int(q.graph.Turn[at]) == turn && slices.Equal(q.packed[at*q.width:(at+1)*q.width], key) {
			return int32(at) //nolint:gosec // bounded in walk
		}
	}
	at := len(q.graph.Turn)
	q.table[slot] = uint32(at + 1)                   //nolint:gosec // bounded in walk
	q.graph.Turn = append(q.graph.Turn, int32(turn)) //nolint:gosec // under 20,000
	q.packed = append(q.packed, key...)
	q.parents = append(q.parents, from)
	q.answers = append(q.answers, uint8(answer)) //nolint:gosec // at most 12
	if 2*len(q.graph.Turn) > len(q.table) {
		q.rehash()
	}
	return int32(at) //nolint:gosec // bounded in walk
}

func (q *queue) rehash() {
	q.table = make([]uint32, 2*len(q.table))
	for at := range q.graph.Turn {
		slot := hash(int(q.graph.Turn[at]), q.packed[at*q.width:(at+1)*q.width]) & uint64(len(q.table)-1)
		for q.table[slot] != 0 {
			slot = (slot + 1) & uint64(len(q.table)-1)
		}
		q.table[slot] = uint32(at + 1) //nolint:gosec // bounded in walk
	}
}

// hash mixes a turn and a packed state into one number. It is the same on
// every machine.
func hash(turn int, key []uint64) uint64 {
	h := mix(uint64(turn) + 0x9e3779b97f4a7c15) //nolint:gosec // any number will do
	for _, w := range key {
		h = mix(h ^ w)
	}
	return h
}

// mix spreads the bits of a number over all of it: the finisher of SplitMix64
// (Steele, Lea and Flood 2014).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// path gives the node of a shortest conversation that comes to a moment and
// gives its answer, if it has one.
func (q *queue) path(t *tree, known map[int32]int32, m moment) int32 {
	var trail []int32
	at, done := int32(m.state), root //nolint:gosec // bounded in walk
	for q.parents[at] != root {
		if node, have := known[at]; have {
			done = node
			break
		}
		trail = append(trail, at)
		at = q.parents[at]
	}
	for _, state := range slices.Backward(trail) {
		done = t.add(done, q.graph.Turn[q.parents[state]], int32(q.answers[state]))
		known[state] = done
	}
	if m.answer >= 0 {
		done = t.add(done, m.turn, m.answer)
	}
	return done
}

// caught takes note of the states from which the conversation goes round for
// ever.
func (q *queue) caught() {
	g := &q.graph
	can := g.canStop(true)
	for at := range g.Turn {
		if can[at] {
			continue
		}
		te := &q.events.turns[g.Turn[at]]
		te.caughtN++
		te.caught.note(moment{turn: g.Turn[at], state: at, answer: -1})
	}
}
