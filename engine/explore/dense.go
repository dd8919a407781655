package explore

import (
	"context"
	"math/bits"
)

// dense walks sets of states: for each turn those met for the first time with
// the same number of answers are moved together. It takes models with few
// states a turn and any number of turns.
type dense struct {
	*space
	events
	reached []bitset // for each turn; nil: not met
	next    []pending
	touched []int32
	levels  []level
	held    int // bytes of what the levels hold
	tabled  [][]answerTables
	ended   bitset // the states in which conversations ended
	scratch struct{ offered, moved, taken, union bitset }
	level   int32

	perState int // what a step of one state weighs against a pass over a set
}

// pending are the states of a turn that were met just now, and the words of
// the set between which they lie.
type pending struct {
	set    bitset
	lo, hi int
	any    bool
}

// level is all that was met first after the same number of answers, in order
// of the turns.
type level []layer

// layer are the states of one turn in a level: as a list where they are few.
type layer struct {
	turn int32
	n    int32
	list []uint16
	long []uint32
	set  bitset
}

// moveTables are an answer's moves, ready for single states.
type moveTables struct {
	digits []uint32
	delta  []int32
}

func newDense(m *model, size int) *dense {
	s := newSpace(m, size)
	d := &dense{
		space: s, events: newEvents(m), reached: make([]bitset, len(m.turns)), next: make([]pending, len(m.turns)),
		tabled: make([][]answerTables, len(m.turns)), ended: s.empty(),
	}
	d.scratch.offered, d.scratch.moved, d.scratch.taken, d.scratch.union = s.empty(), s.empty(), s.empty(), s.empty()
	return d
}

// bytes is the memory the walk holds.
func (d *dense) memory() int { return d.bytes + d.held }

// walk goes on until nothing new is met. It stops early, and says so, where
// the context ends or more than so many bytes are held.
func (d *dense) walk(ctx context.Context, most int, told func(states int)) (stopped error) {
	at := d.start()
	d.meet(d.sc.Start)
	d.reached[d.sc.Start].set(at)
	d.put(d.sc.Start, at)
	states := 0
	for len(d.touched) > 0 {
		if d.memory() > most {
			return errMemory
		}
		now := d.gather()
		d.levels = append(d.levels, now)
		for i := range now {
			if i%64 == 0 && ctx.Err() != nil {
				return context.Cause(ctx)
			}
			states += int(now[i].n)
			d.events.turns[now[i].turn].states += int(now[i].n)
			d.expand(&now[i])
		}
		d.level++
		told(states)
	}
	return nil
}

func (d *dense) meet(turn int) {
	if d.reached[turn] == nil {
		d.reached[turn] = d.empty()
		d.next[turn] = pending{set: d.empty(), lo: d.words}
	}
}

// put takes down one new state for the next level.
func (d *dense) put(turn, at int) {
	p := &d.next[turn]
	p.set.set(at)
	p.lo, p.hi = min(p.lo, at/wordBits), max(p.hi, at/wordBits)
	if !p.any {
		p.any = true
		d.touched = append(d.touched, int32(turn)) //nolint:gosec // under 20,000
	}
}

// gather makes a level of what is pending.
func (d *dense) gather() level {
	sortTurns(d.touched)
	now := make(level, len(d.touched))
	for i, turn := range d.touched {
		p := &d.next[turn]
		set := p.set[p.lo : p.hi+1]
		n := set.count()
		l := &now[i]
		l.turn, l.n = turn, int32(n) //nolint:gosec // under 2^20
		switch {
		case d.size <= 1<<16 && 2*n < 8*d.words:
			l.list = make([]uint16, 0, n)
			set.each(p.lo, func(at int) { l.list = append(l.list, uint16(at)) }) //nolint:gosec // under 2^16
			d.held += 2 * n
		case 4*n < 8*d.words:
			l.long = make([]uint32, 0, n)
			set.each(p.lo, func(at int) { l.long = append(l.long, uint32(at)) }) //nolint:gosec // under 2^20
			d.held += 4 * n
		default:
			l.set = make(bitset, d.words)
			copy(l.set[p.lo:], set)
			d.held += 8 * d.words
		}
		clear(set)
		p.lo, p.hi, p.any = d.words, 0, false
	}
	d.held += 96 * len(now)
	d.touched = d.touched[:0]
	return now
}

// each calls visit for every bit that is set, from the lowest. from is the
// number of the set's first word.
func (b bitset) each(from int, visit func(at int)) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			visit((from+i)*wordBits + bits.TrailingZeros64(w))
		}
	}
}

// each calls visit for every state of a layer.
func (l *layer) each(visit func(at int)) {
	for _, at := range l.list {
		visit(int(at))
	}
	for _, at := range l.long {
		visit(int(at))
	}
	l.set.each(0, visit)
}

func (l *layer) has(at int) bool {
	switch {
	case l.set != nil:
		return l.set.has(at)
	case l.list != nil:
		return hasSorted(l.list, at)
	}
	return hasSorted(l.long, at)
}

// into writes a layer as a set.
func (l *layer) into(b bitset) bitset {
	if l.set != nil {
		return l.set
	}
	clear(b)
	l.each(b.set)
	return b
}

// perState is what giving one answer in one state costs, in words of a set that
// a pass goes over in the same time; measured.
const perState = 12

// expand gives all answers in all states of a layer.
func (d *dense) expand(l *layer) {
	turn := int(l.turn)
	t, te := &d.model.turns[turn], &d.turns[turn]
	te.note(moment{turn: l.turn, level: d.level, state: l.first(), answer: -1})
	if te.unsaid > 0 {
		d.says(t.says, te.says, &te.unsaid, l)
	}
	passes := 0
	for i := range t.answers {
		passes += cost(t.answers[i].moves) + 2 + 2*len(t.answers[i].cases)
	}
	if int(l.n)*d.perState*len(t.answers) < passes*d.words {
		d.single(l, t, te)
		return
	}
	d.whole(l, t, te)
}

// first gives the lowest state of a layer.
func (l *layer) first() int {
	switch {
	case l.set != nil:
		return l.set.first()
	case len(l.list) > 0:
		return int(l.list[0])
	}
	return int(l.long[0])
}

// says takes note of the texts that a layer brings out.
func (d *dense) says(when []int, met []event, unsaid *int, l *layer) {
	if l.set != nil {
		d.saysAll(when, met, unsaid, l.set, func(said bitset) moment {
			return moment{turn: l.turn, level: d.level, state: said.first(), answer: -1}
		})
		return
	}
	l.each(func(at int) {
		if *unsaid > 0 {
			d.say(when, met, unsaid, at, moment{turn: l.turn, level: d.level, state: at, answer: -1})
		}
	})
}

// say takes note of the text that one state brings out.
func (d *dense) say(when []int, met []event, unsaid *int, at int, m moment) {
	for c, w := range when {
		if d.in(w, at) {
			if !met[c].met {
				*unsaid--
			}
			met[c].note(m)
			return
		}
	}
}

// single gives all answers in each state of a layer by itself.
func (d *dense) single(l *layer, t *turnModel, te *turnEvents) {
	tables := d.tables(int(l.turn))
	l.each(func(at int) {
		any := false
		for i := range t.answers {
			a := &t.answers[i]
			if !d.in(a.when, at) {
				continue
			}
			any = true
			m := moment{turn: l.turn, level: d.level, state: at, answer: int32(i)} //nolint:gosec // at most 12
			te.answers[i].note(m)
			to := at
			for _, mv := range tables[i] {
				to += int(mv.delta[mv.digits[at]])
			}
			for c := range a.cases {
				if d.in(a.cases[c].when, to) {
					te.answers[i].cases[c].note(m)
					d.arrive(a.cases[c].to, d.flagged(to, t.flag), m)
					break
				}
			}
		}
		if !any {
			te.stuckIn++
			te.stuck.note(moment{turn: l.turn, level: d.level, state: at, answer: -1})
		}
	})
}

type answerTables = []moveTables

// tables gives the moves of a turn's answers for single states.
func (d *dense) tables(turn int) []answerTables {
	if d.tabled[turn] != nil {
		return d.tabled[turn]
	}
	t := &d.model.turns[turn]
	all := make([]answerTables, len(t.answers))
	d.tabled[turn] = all
	for i := range t.answers {
		for _, mv := range t.answers[i].moves {
			all[i] = append(all[i], moveTables{d.digits[mv.dim], d.step(mv)})
		}
	}
	return all
}

// arrive brings one state to a turn or an ending.
func (d *dense) arrive(to, at int, m moment) {
	if to >= 0 {
		d.meet(to)
		if !d.reached[to].has(at) {
			d.reached[to].set(at)
			d.put(to, at)
		}
		return
	}
	e := &d.endings[^to]
	e.note(m)
	d.ended.set(at)
	if e.unsaid > 0 {
		d.say(d.model.endings[^to], e.says, &e.unsaid, at, m)
	}
}

// whole gives all answers in all states of a layer together.
func (d *dense) whole(l *layer, t *turnModel, te *turnEvents) {
	s := &d.scratch
	now := l.into(s.union)
	var left bitset
	if t.mayFail {
		left = append(bitset(nil), now...)
	}
	for i := range t.answers {
		a := &t.answers[i]
		if a.when < 0 {
			copy(s.offered, now)
		} else if !s.offered.setAnd(now, d.mask(a.when)) {
			continue
		}
		if left != nil {
			left.andNot(s.offered)
		}
		ae := &te.answers[i]
		m := moment{turn: l.turn, level: d.level, answer: int32(i)} //nolint:gosec // at most 12
		if !ae.met {
			m.state = s.offered.first()
			ae.note(m)
		}
		copy(s.moved, s.offered)
		d.shift(s.moved, a.moves)
		d.follow(a, ae, t.flag, m)
	}
	if left != nil && !left.empty() {
		te.stuckIn += left.count()
		te.stuck.note(moment{turn: l.turn, level: d.level, state: left.first(), answer: -1})
	}
}

// follow brings the moved states to where the cases of an answer lead them.
func (d *dense) follow(a *answerModel, ae *answerEvents, flag int, m moment) {
	s := &d.scratch
	for c := range a.cases {
		taken := s.moved
		if when := a.cases[c].when; when >= 0 {
			taken = s.taken
			if !taken.setAnd(s.moved, d.mask(when)) {
				continue
			}
			s.moved.andNot(taken)
		} else if taken.empty() {
			return
		}
		if !ae.cases[c].met {
			m.state = d.before(s.offered, a.moves, taken.has)
			ae.cases[c].note(m)
		}
		d.arriveAll(a.cases[c].to, taken, flag, a.moves, m)
	}
}

// before gives the lowest state of a set that moves lead into another set, -1
// where none does.
func (d *dense) before(from bitset, moves []move, into func(moved int) bool) int {
	for i, w := range from {
		for ; w != 0; w &= w - 1 {
			at := i*wordBits + bits.TrailingZeros64(w)
			if into(d.after(at, moves)) {
				return at
			}
		}
	}
	return -1
}

// arriveAll brings a set of states to a turn or an ending. It may change the
// set.
func (d *dense) arriveAll(to int, taken bitset, flag int, moves []move, m moment) {
	if to < 0 {
		d.endAll(^to, taken, flag, moves, m)
		return
	}
	d.flag(taken, flag)
	d.meet(to)
	p, reached := &d.next[to], d.reached[to]
	lo, hi := len(taken), -1
	for i, w := range taken {
		if w &^= reached[i]; w != 0 {
			reached[i] |= w
			p.set[i] |= w
			lo, hi = min(lo, i), i
		}
	}
	if hi >= 0 {
		p.lo, p.hi = min(p.lo, lo), max(p.hi, hi)
		if !p.any {
			p.any = true
			d.touched = append(d.touched, int32(to)) //nolint:gosec // under 20,000
		}
	}
}

// endAll brings a set of states to an ending.
func (d *dense) endAll(ending int, taken bitset, flag int, moves []move, m moment) {
	e := &d.endings[ending]
	from := d.scratch.offered
	if !e.met {
		m.state = d.before(from, moves, taken.has)
		e.note(m)
	}
	if e.unsaid > 0 {
		// Marking the turn as visited can make one of two states; which of
		// them took this case is to be seen before it only.
		arrived := append(bitset(nil), taken...)
		d.flag(arrived, flag)
		d.saysAll(d.model.endings[ending], e.says, &e.unsaid, arrived, func(said bitset) moment {
			m.state = d.before(from, moves, func(moved int) bool { return taken.has(moved) && said.has(d.flagged(moved, flag)) })
			return m
		})
	}
	d.flag(taken, flag)
	d.ended.or(taken)
}

// saysAll takes note of the texts that a set of states brings out. at gives
// the moment for some of them.
func (d *dense) saysAll(when []int, met []event, unsaid *int, set bitset, at func(bitset) moment) {
	rest, said := append(bitset(nil), set...), make(bitset, len(set))
	for c, w := range when {
		copy(said, rest)
		if w >= 0 && !said.and(d.mask(w)) || said.empty() {
			continue
		}
		rest.andNot(said)
		if !met[c].met {
			*unsaid--
			met[c].note(at(said))
		}
	}
}
