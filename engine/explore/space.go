package explore

import "rehearse/scenarios/condition"

// space numbers the states of a turn: the digits of the dimensions written one
// after the other, the first counting least. It moves and filters whole sets
// of them.
type space struct {
	*model
	size    int // states of a turn
	words   int // of a bitset over them
	strides []int
	digits  [][]uint32 // for each dimension the digit of each state
	ends    []edges    // for each dimension the states at its two ends
	masks   []bitset   // for each condition where it holds; nil until it is needed
	steps   map[move][]int32
	bytes   int // held by the tables
}

// edges are the states that a dimension can't move past.
type edges struct{ bottom, top bitset }

// newSpace makes the tables of a model with so many states a turn.
func newSpace(m *model, size int) *space {
	s := &space{
		model: m, size: size, words: (size + wordBits - 1) / wordBits,
		strides: make([]int, len(m.dims)), digits: make([][]uint32, len(m.dims)), ends: make([]edges, len(m.dims)),
		masks: make([]bitset, len(m.exprs)), steps: make(map[move][]int32),
	}
	stride := 1
	for i, d := range m.dims {
		s.strides[i] = stride
		s.ends[i] = edges{bottom: s.rows(i, 0, 0), top: s.rows(i, d.size-1, d.size-1)}
		digits := make([]uint32, size)
		for at := range digits {
			digits[at] = uint32(at / stride % d.size) //nolint:gosec // under 2^20
		}
		s.digits[i] = digits
		s.bytes += 4 * size
		stride *= d.size
	}
	return s
}

func (s *space) empty() bitset {
	s.bytes += 8 * s.words
	return make(bitset, s.words)
}

func (s *space) all() bitset {
	b := s.empty()
	b.setRange(0, s.size)
	return b
}

// start is the number of the state that the conversation begins in.
func (s *space) start() int {
	at := 0
	for i, d := range s.dims {
		at += d.start * s.strides[i]
	}
	return at
}

// rows gives the states whose digit in a dimension is from lo to hi.
func (s *space) rows(dim, lo, hi int) bitset {
	b := s.empty()
	stride := s.strides[dim]
	period := stride * s.dims[dim].size
	for at := 0; at < s.size; at += period {
		b.setRange(at+lo*stride, at+(hi+1)*stride)
	}
	return b
}

// mask gives the states in which a condition holds.
func (s *space) mask(when int) bitset {
	if s.masks[when] == nil {
		held := s.bytes
		s.masks[when] = s.build(s.exprs[when])
		s.bytes = held + 8*s.words // the sets on the way are let go
	}
	return s.masks[when]
}

func (s *space) build(e *expr) bitset {
	switch e.op { //nolint:exhaustive // the rest are relations
	case condition.Not:
		b := s.all()
		b.andNot(s.build(e.left))
		return b
	case condition.And:
		b := s.build(e.left)
		b.and(s.build(e.right))
		return b
	case condition.Or:
		b := s.build(e.left)
		b.or(s.build(e.right))
		return b
	}
	reads := make([]bool, len(s.dims))
	e.reads(reads)
	var dims []int
	passes := 1
	for i, read := range reads {
		if read {
			passes *= s.dims[i].size
			dims = append(dims, i)
		}
	}
	if len(dims) > 1 && passes/s.dims[dims[len(dims)-1]].size > mostPasses {
		return s.look(e, dims)
	}
	return s.relation(e, dims, make([]int32, len(s.dims)))
}

// mostPasses is how many passes over sets are no slower than a look at each
// state; measured.
const mostPasses = 128

// look gives the states in which an expression holds that reads these
// dimensions.
func (s *space) look(e *expr, dims []int) bitset {
	found, digits := s.empty(), make([]int32, len(s.dims))
	for at := range s.size {
		for _, dim := range dims {
			digits[dim] = int32(s.digits[dim][at]) //nolint:gosec // a digit
		}
		if e.number(digits) != 0 {
			found.set(at)
		}
	}
	return found
}

// relation gives the same by passes over sets, one for each row of digits; the
// dimensions before these are fixed to the digits given.
func (s *space) relation(e *expr, dims []int, digits []int32) bitset {
	if len(dims) == 0 {
		if e.number(digits) != 0 {
			return s.all()
		}
		return s.empty()
	}
	dim, found := dims[0], s.empty()
	if len(dims) > 1 {
		for v := range s.dims[dim].size {
			digits[dim] = int32(v) //nolint:gosec // a digit
			rows := s.rows(dim, v, v)
			if rows.and(s.relation(e, dims[1:], digits)) {
				found.or(rows)
			}
		}
		return found
	}
	s.runs(dim, func(v int) bool {
		digits[dim] = int32(v) //nolint:gosec // a digit
		return e.number(digits) != 0
	}, found)
	return found
}

// runs adds the states whose digit in a dimension is one that holds.
func (s *space) runs(dim int, holds func(digit int) bool, found bitset) {
	from := -1 // where a run of digits that hold began
	for v := range s.dims[dim].size + 1 {
		is := v < s.dims[dim].size && holds(v)
		switch {
		case is && from < 0:
			from = v
		case !is && from >= 0:
			found.or(s.rows(dim, from, v-1))
			from = -1
		}
	}
}

// cost is how many passes over a set it takes to move it.
func cost(moves []move) int {
	n := 0
	for _, mv := range moves {
		n += max(mv.by, -mv.by)
	}
	return n
}

// shift moves a set of states as an answer's effects do; what comes to the end
// of a dimension stays there.
func (s *space) shift(b bitset, moves []move) {
	for _, mv := range moves {
		for range mv.by {
			b.up(s.ends[mv.dim].top, s.strides[mv.dim])
		}
		for range -mv.by {
			b.down(s.ends[mv.dim].bottom, s.strides[mv.dim])
		}
	}
}

// unshift gives the states that shift moves into a set.
func (s *space) unshift(b bitset, moves []move) {
	for _, mv := range moves {
		for range mv.by {
			b.beforeUp(s.ends[mv.dim].top, s.strides[mv.dim])
		}
		for range -mv.by {
			b.beforeDown(s.ends[mv.dim].bottom, s.strides[mv.dim])
		}
	}
}

// up moves all states one digit up; those at the top stay.
func (b bitset) up(top bitset, stride int) {
	skip, by := stride/wordBits, stride%wordBits
	top = top[:len(b)]
	for i := len(b) - 1; i >= 0; i-- {
		w := b[i] & top[i]
		if j := i - skip; j >= 0 {
			w |= (b[j] &^ top[j]) << by
			if by > 0 && j > 0 {
				w |= (b[j-1] &^ top[j-1]) >> (wordBits - by)
			}
		}
		b[i] = w
	}
}

// down moves all states one digit down; those at the bottom stay.
func (b bitset) down(bottom bitset, stride int) {
	skip, by := stride/wordBits, stride%wordBits
	bottom = bottom[:len(b)]
	for i := range b {
		w := b[i] & bottom[i]
		if j := i + skip; j < len(b) {
			w |= (b[j] &^ bottom[j]) >> by
			if by > 0 && j+1 < len(b) {
				w |= (b[j+1] &^ bottom[j+1]) << (wordBits - by)
			}
		}
		b[i] = w
	}
}

// beforeUp gives the states that up moves into the set.
func (b bitset) beforeUp(top bitset, stride int) {
	skip, by := stride/wordBits, stride%wordBits
	top = top[:len(b)]
	for i := range b {
		w := uint64(0)
		if j := i + skip; j < len(b) {
			w = b[j] >> by
			if by > 0 && j+1 < len(b) {
				w |= b[j+1] << (wordBits - by)
			}
		}
		b[i] = w&^top[i] | b[i]&top[i]
	}
}

// beforeDown gives the states that down moves into the set.
func (b bitset) beforeDown(bottom bitset, stride int) {
	skip, by := stride/wordBits, stride%wordBits
	bottom = bottom[:len(b)]
	for i := len(b) - 1; i >= 0; i-- {
		w := uint64(0)
		if j := i - skip; j >= 0 {
			w = b[j] << by
			if by > 0 && j > 0 {
				w |= b[j-1] >> (wordBits - by)
			}
		}
		b[i] = w&^bottom[i] | b[i]&bottom[i]
	}
}

// flag marks a turn as visited in a set of states; -1 marks nothing.
func (s *space) flag(b bitset, dim int) {
	if dim >= 0 {
		b.up(s.ends[dim].top, s.strides[dim])
	}
}

// unflag gives the states that flag turns into the set.
func (s *space) unflag(b bitset, dim int) {
	if dim >= 0 {
		b.beforeUp(s.ends[dim].top, s.strides[dim])
	}
}

// step gives by how much a move changes the number of a state, for each digit.
func (s *space) step(mv move) []int32 {
	if table, known := s.steps[mv]; known {
		return table
	}
	d := s.dims[mv.dim]
	table := make([]int32, d.size)
	for v := range table {
		to := min(d.size-1, max(0, v+mv.by))
		table[v] = int32((to - v) * s.strides[mv.dim]) //nolint:gosec // under 2^20
	}
	s.steps[mv] = table
	s.bytes += 4 * d.size
	return table
}

// after gives the state that an answer's effects lead to.
func (s *space) after(at int, moves []move) int {
	to := at
	for _, mv := range moves {
		to += int(s.step(mv)[s.digits[mv.dim][at]])
	}
	return to
}

// flagged gives the state with a turn marked as visited.
func (s *space) flagged(at, dim int) int {
	if dim >= 0 && s.digits[dim][at] == 0 {
		return at + s.strides[dim]
	}
	return at
}

// in says whether a condition holds in a state.
func (s *space) in(when, at int) bool { return when < 0 || s.mask(when).has(at) }
