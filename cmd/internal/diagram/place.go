package diagram

import "slices"

// Distances of a layout, in pixels.
const (
	margin         = 24
	itemGap        = 22 // between boxes and cards of a rank
	bendGap        = 14 // beside the line of a bend
	rankGap        = 34 // between ranks, at least
	loopGap        = 30 // between a box and the card of a way back to itself
	slant          = 12 // how much farther apart ranks are for lines that go far sideways: a pixel for so many
	slantMost      = 72
	settlings      = 10 // how often places are evened out; large layouts, half as often
	straightenings = 3
	bendWeight     = 8 // how much more a line between bends wants to be straight
)

// place gives every item its centre and its upper edge. The left edge of the
// whole is near nought.
func (p *plan) place() {
	for _, rank := range p.ranks {
		at := 0
		for n, i := range rank {
			if n > 0 {
				at += p.distance(rank[n-1], i)
			}
			p.items[i].x = at
		}
		for _, i := range rank {
			p.items[i].x -= at / 2
		}
	}
	rounds := settlings
	if len(p.items) > largeItems {
		rounds /= 2
	}
	for range rounds {
		for _, rank := range p.ranks {
			p.settle(rank)
		}
		for _, rank := range slices.Backward(p.ranks) {
			p.settle(rank)
		}
	}
	for range straightenings { // each makes room for the next
		for i := range p.trunks {
			p.straighten(&p.trunks[i])
		}
	}
	p.gather()
	p.moveToLeft()
}

// gather moves items that no line goes to beside their neighbours.
func (p *plan) gather() {
	for _, rank := range p.ranks {
		for at, i := range rank {
			if it := &p.items[i]; at > 0 && len(it.up)+len(it.down) == 0 {
				it.x = p.items[rank[at-1]].x + p.distance(rank[at-1], i)
			}
		}
	}
}

// distance is how far apart the centres of two neighbours have to be.
func (p *plan) distance(left, right int) int {
	gap := itemGap
	if p.items[left].kind == bendItem || p.items[right].kind == bendItem {
		gap = bendGap
	}
	return p.items[left].right + gap + p.items[right].left
}

// settle moves the items of a rank as near as can be to the middle of those
// they are joined to, in the same order and without touching. That is a least
// squares problem under order; pooling neighbours that get in each other's way
// solves it exactly (Barlow and others, "Statistical Inference under Order
// Restrictions", 1972).
func (p *plan) settle(rank []int) {
	type pool struct{ sum, weight, items int }
	var pools []pool
	offset := 0
	for n, i := range rank {
		if n > 0 {
			offset += p.distance(rank[n-1], i)
		}
		want, weight := p.wanted(i)
		pools = append(pools, pool{(want - offset) * weight, weight, 1})
		for len(pools) > 1 {
			a, b := pools[len(pools)-2], pools[len(pools)-1]
			if floor(a.sum, a.weight) <= floor(b.sum, b.weight) {
				break
			}
			pools = append(pools[:len(pools)-2], pool{a.sum + b.sum, a.weight + b.weight, a.items + b.items})
		}
	}
	offset = 0
	n := 0
	for _, pool := range pools {
		for range pool.items {
			if n > 0 {
				offset += p.distance(rank[n-1], rank[n])
			}
			p.items[rank[n]].x = floor(pool.sum, pool.weight) + offset
			n++
		}
	}
}

// wanted is where an item would best be, and how much that matters. Both the
// items above and those below count: with one side at a time, a long row of
// turns would lean farther to the side at each step.
func (p *plan) wanted(i int) (x, weight int) {
	it := &p.items[i]
	sum := 0
	for _, near := range [][]int{it.up, it.down} {
		for _, n := range near {
			w := 1
			if it.kind == bendItem && p.items[n].kind == bendItem {
				w = bendWeight
			}
			sum += w * p.items[n].x
			weight += w
		}
	}
	if weight == 0 {
		return it.x, 1
	}
	return floor(sum, weight), weight
}

// floor divides downward, for negative numbers too.
func floor(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// straighten makes the line of a trunk vertical for as long as its neighbours
// leave room, then again after the jog that it can't do without.
func (p *plan) straighten(t *trunk) {
	for from := 0; from < len(t.bends); {
		low, high := p.room(t.bends[from])
		to := from + 1
		for ; to < len(t.bends); to++ {
			l, h := p.room(t.bends[to])
			if max(low, l) > min(high, h) {
				break
			}
			low, high = max(low, l), min(high, h)
		}
		before := t.to
		if from > 0 {
			before = t.bends[from-1]
		}
		x := min(max(p.items[before].x, low), high)
		for _, bend := range t.bends[from:to] {
			p.items[bend].x = x
		}
		from = to
	}
}

// room is how far an item can move without touching its neighbours.
func (p *plan) room(i int) (low, high int) {
	const far = 1 << 40
	low, high = -far, far
	it := &p.items[i]
	rank := p.ranks[it.rank]
	if it.at > 0 {
		low = p.items[rank[it.at-1]].x + p.distance(rank[it.at-1], i)
	}
	if it.at+1 < len(rank) {
		high = p.items[rank[it.at+1]].x - p.distance(i, rank[it.at+1])
	}
	return low, high
}

func (p *plan) moveToLeft() {
	left := 0
	for i, rank := range p.ranks {
		for _, at := range rank[:min(1, len(rank))] {
			if x := p.items[at].x - p.items[at].left; i == 0 || x < left {
				left = x
			}
		}
	}
	for _, rank := range p.ranks {
		for _, i := range rank {
			p.items[i].x -= left
		}
	}
}

// stack gives the ranks their heights and every item its upper edge. Lines
// meet boxes side by side, in the order of where they go, at their ports.
func (p *plan) stack() (bottoms []int) {
	bottoms = make([]int, len(p.ranks))
	y := 0
	for r, rank := range p.ranks {
		tallest := 0
		for _, i := range rank {
			p.items[i].y = y
			tallest = max(tallest, p.items[i].depth)
		}
		bottoms[r] = y + tallest
		farthest := 0
		for _, i := range rank {
			p.ports(i)
			for _, below := range p.items[i].down {
				farthest = max(farthest, p.items[i].x-p.items[below].x, p.items[below].x-p.items[i].x)
			}
		}
		y = bottoms[r] + rankGap + min(slantMost, farthest/slant)
	}
	return bottoms
}

// ports tells the items that a box is joined to where on its edge.
func (p *plan) ports(i int) {
	box := &p.items[i]
	if box.kind != boxItem {
		return
	}
	width := 2 * box.left
	spread := func(near []int, tell func(it *item, x int)) {
		near = slices.Clone(near)
		slices.SortStableFunc(near, func(a, b int) int { return p.items[a].at - p.items[b].at })
		for n, other := range near {
			tell(&p.items[other], box.x-width/2+width*(2*n+1)/(2*len(near)))
		}
	}
	spread(box.down, func(it *item, x int) { it.upPort = x })
	spread(box.up, func(it *item, x int) { it.downPort = x })
}
