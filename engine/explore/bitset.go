package explore

import "math/bits"

// bitset holds a bit for each state of one turn.
type bitset []uint64

const wordBits = 64

func (b bitset) has(i int) bool { return b[i/wordBits]>>(i%wordBits)&1 != 0 }
func (b bitset) set(i int)      { b[i/wordBits] |= 1 << (i % wordBits) }

func (b bitset) empty() bool {
	for _, w := range b {
		if w != 0 {
			return false
		}
	}
	return true
}

func (b bitset) count() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// first gives the lowest bit that is set, -1 where none is.
func (b bitset) first() int {
	for i, w := range b {
		if w != 0 {
			return i*wordBits + bits.TrailingZeros64(w)
		}
	}
	return -1
}

// setRange sets the bits from one up to and without another.
func (b bitset) setRange(from, to int) {
	if from >= to {
		return
	}
	first, last := from/wordBits, (to-1)/wordBits
	head := ^uint64(0) << (from % wordBits)
	tail := ^uint64(0) >> (wordBits - 1 - (to-1)%wordBits)
	if first == last {
		b[first] |= head & tail
		return
	}
	b[first] |= head
	for i := first + 1; i < last; i++ {
		b[i] = ^uint64(0)
	}
	b[last] |= tail
}

// and keeps what is in the other too; it says whether anything is left.
func (b bitset) and(other bitset) bool {
	any := uint64(0)
	for i := range b {
		b[i] &= other[i]
		any |= b[i]
	}
	return any != 0
}

// setAnd makes b what is in both; it says whether that is anything.
func (b bitset) setAnd(x, y bitset) bool {
	any := uint64(0)
	x, y = x[:len(b)], y[:len(b)]
	for i := range b {
		w := x[i] & y[i]
		b[i] = w
		any |= w
	}
	return any != 0
}

func (b bitset) or(other bitset) {
	other = other[:len(b)]
	for i := range b {
		b[i] |= other[i]
	}
}

func (b bitset) andNot(other bitset) {
	other = other[:len(b)]
	for i := range b {
		b[i] &^= other[i]
	}
}

// within says whether all of b is in the other.
func (b bitset) within(other bitset) bool {
	for i := range b {
		if b[i]&^other[i] != 0 {
			return false
		}
	}
	return true
}

// meets says whether anything is in both.
func (b bitset) meets(other bitset) bool {
	for i := range b {
		if b[i]&other[i] != 0 {
			return true
		}
	}
	return false
}
