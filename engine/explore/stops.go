package explore

import "context"

// stops finds the states from which a conversation can still stop: at an
// ending, or for want of an answer, which is told apart. From the others it
// goes round for ever. It works back from the endings over whole sets of
// states, each turn again when one it leads to has grown.
type stops struct {
	*dense
	can   []bitset
	into  [][]int32 // for each turn those that lead to it
	queue []int32
	waits []bool
}

// caught takes note of the states that can't stop any more. The error says that
// the context ended.
func (d *dense) caught(ctx context.Context) error {
	s := &stops{dense: d, can: make([]bitset, len(d.reached)), into: make([][]int32, len(d.reached)), waits: make([]bool, len(d.reached))}
	s.link()
	for len(s.queue) > 0 {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		turn := s.queue[0]
		s.queue = s.queue[1:]
		s.waits[turn] = false
		if s.grow(int(turn)) {
			for _, before := range s.into[turn] {
				s.wait(before)
			}
		}
	}
	for turn, reached := range d.reached {
		if reached == nil || s.can[turn] != nil && reached.within(s.can[turn]) {
			continue
		}
		te := &d.turns[turn]
		left := append(bitset(nil), reached...)
		if s.can[turn] != nil {
			left.andNot(s.can[turn])
		}
		te.caughtN = left.count()
		te.caught.note(d.find(turn, left))
	}
	return nil
}

// find gives the first moment at which a turn was met in one of these states.
func (d *dense) find(turn int, states bitset) moment {
	for n, now := range d.levels {
		l := now.of(int32(turn)) //nolint:gosec // under 20,000
		if l == nil {
			continue
		}
		found := -1
		l.each(func(at int) {
			if found < 0 && states.has(at) {
				found = at
			}
		})
		if found >= 0 {
			return moment{turn: int32(turn), state: found, level: int32(n), answer: -1} //nolint:gosec // levels fit
		}
	}
	return moment{turn: int32(turn), answer: -1} //nolint:gosec // under 20,000
}

// link takes down which turn leads to which, and starts with the turns that
// can stop at once.
func (s *stops) link() {
	linked := make(map[[2]int32]bool)
	var first []int32
	for turn, reached := range s.reached {
		if reached == nil {
			continue
		}
		stops := s.turns[turn].stuck.met
		for a := range s.model.turns[turn].answers {
			for c, next := range s.model.turns[turn].answers[a].cases {
				edge := [2]int32{int32(next.to), int32(turn)} //nolint:gosec // under 20,000
				switch {
				case !s.events.turns[turn].answers[a].cases[c].met:
				case next.to < 0:
					stops = true
				case !linked[edge]:
					linked[edge] = true
					s.into[next.to] = append(s.into[next.to], edge[1])
				}
			}
		}
		if stops {
			first = append(first, int32(turn)) //nolint:gosec // under 20,000
		}
	}
	for _, turn := range first {
		s.wait(turn)
	}
}

func (s *stops) wait(turn int32) {
	if !s.waits[turn] {
		s.waits[turn] = true
		s.queue = append(s.queue, turn)
	}
}

// grow works out anew which states of a turn can stop. It says whether there
// are more than before.
func (s *stops) grow(turn int) bool {
	reached := s.reached[turn]
	if s.can[turn] != nil && reached.within(s.can[turn]) {
		return false
	}
	found := make(bitset, s.words)
	t := &s.model.turns[turn]
	if s.turns[turn].stuck.met {
		found.setRange(0, s.size)
		for i := range t.answers {
			found.andNot(s.mask(t.answers[i].when))
		}
	}
	for i := range t.answers {
		s.through(&t.answers[i], &s.events.turns[turn].answers[i], t.flag, found)
	}
	found.and(reached)
	if s.can[turn] != nil && found.within(s.can[turn]) {
		return false
	}
	s.can[turn] = found
	return !found.empty()
}

// through adds the states from which an answer leads to where one can stop.
func (s *stops) through(a *answerModel, ae *answerEvents, flag int, found bitset) {
	if !ae.met {
		return
	}
	good, rest, set := s.scratch.moved, s.scratch.taken, s.scratch.union
	clear(good)
	clear(rest)
	rest.setRange(0, s.size)
	for c, next := range a.cases {
		copy(set, rest)
		if next.when >= 0 {
			set.and(s.mask(next.when))
			rest.andNot(s.mask(next.when))
		}
		if next.to >= 0 {
			if !ae.cases[c].met || s.can[next.to] == nil {
				continue
			}
			can := s.scratch.offered
			copy(can, s.can[next.to])
			s.unflag(can, flag)
			set.and(can)
		}
		good.or(set)
	}
	s.unshift(good, a.moves)
	if a.when >= 0 {
		good.and(s.mask(a.when))
	}
	found.or(good)
}
