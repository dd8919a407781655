package diagram

import "slices"

// newPlan makes the items of a layout, in ranks and joined by lines, without
// sizes and places.
func newPlan(c *chart) *plan {
	p := &plan{chart: c, layers: c.layersOf(), joins: make([]join, len(c.ways))}
	p.items = make([]item, len(c.boxes)+len(c.ways), len(c.boxes)+2*len(c.ways))
	for i := range c.boxes {
		p.items[i] = item{kind: boxItem, of: i, rank: 2 * p.layers[i]}
	}
	trunks := p.grow()
	for i := range c.ways {
		w := &c.ways[i]
		span, step := p.span(w)
		p.items[p.card(i)] = item{kind: cardItem, of: i, rank: p.items[w.from].rank + step}
		p.joins[i] = join{trunk: -1}
		if span > 1 {
			at, grown := trunks[[2]int{w.to, step}]
			bend := 2*span - 3
			if !grown || bend >= len(p.trunks[at].bends) {
				p.joins[i].apart = true
			} else {
				p.joins[i] = join{trunk: at, bend: bend}
			}
		}
	}
	p.link()
	return p
}

// card is the item of a way.
func (p *plan) card(way int) int { return len(p.boxes) + way }

// span is how many layers a way goes, and whether down (1), up (-1) or nowhere
// (0).
func (p *plan) span(w *way) (span, step int) {
	span = p.layers[w.to] - p.layers[w.from]
	switch {
	case span < 0:
		return -span, -1
	case span > 0:
		return span, 1
	}
	return 0, 0
}

// The most bends a layout has: so many for each box, and some for small ones.
// They keep large scenarios with ways all across from costing the square of
// their size, and from being nothing but lines.
const (
	bendsEach  = 8
	bendsAtAll = 2000
)

// grow makes the trunks, for ways as long as the number of bends allows. It
// gives the trunk for each box and step.
func (p *plan) grow() map[[2]int]int {
	reach := len(p.boxes)
	for {
		longest := make(map[[2]int]int)
		var keys [][2]int
		bends := 0
		for i := range p.ways {
			span, step := p.span(&p.ways[i])
			key := [2]int{p.ways[i].to, step}
			if span < 2 || span > reach || span <= longest[key] {
				continue
			}
			if longest[key] == 0 {
				longest[key] = 1
				keys = append(keys, key)
			}
			bends += 2 * (span - longest[key])
			longest[key] = span
		}
		if bends <= bendsEach*len(p.boxes)+bendsAtAll || reach == 1 {
			return p.plant(keys, longest)
		}
		reach = max(1, reach/2)
	}
}

func (p *plan) plant(keys [][2]int, longest map[[2]int]int) map[[2]int]int {
	trunks := make(map[[2]int]int, len(keys))
	for _, key := range keys {
		t := trunk{to: key[0], step: key[1]}
		for i := range 2 * (longest[key] - 1) {
			t.bends = append(t.bends, len(p.items))
			p.items = append(p.items, item{kind: bendItem, of: t.to, rank: p.items[t.to].rank - t.step*(i+1)})
		}
		trunks[key] = len(p.trunks)
		p.trunks = append(p.trunks, t)
	}
	return trunks
}

// link joins the items by lines, and puts them into their ranks in the order
// of a walk in depth from the start, which keeps together what belongs
// together.
func (p *plan) link() {
	for i := range p.ways {
		w, j := &p.ways[i], p.joins[i]
		if w.from == w.to { // its card stands beside the box, outside the ranks
			continue
		}
		p.line(w.from, p.card(i))
		switch {
		case j.apart:
		case j.trunk < 0:
			p.line(p.card(i), w.to)
		default:
			p.line(p.card(i), p.trunks[j.trunk].bends[j.bend])
		}
	}
	for _, t := range p.trunks {
		last := t.to
		for _, bend := range t.bends {
			p.line(bend, last)
			last = bend
		}
	}
	p.fill()
}

// line joins two items of neighbouring ranks.
func (p *plan) line(a, b int) {
	if p.items[a].rank > p.items[b].rank {
		a, b = b, a
	}
	p.items[a].down = append(p.items[a].down, b)
	p.items[b].up = append(p.items[b].up, a)
}

func (p *plan) fill() {
	deepest := 0
	for i := range p.items {
		deepest = max(deepest, p.items[i].rank)
	}
	p.ranks = make([][]int, deepest+1)
	seen := make([]bool, len(p.items))
	walk := func(root int) {
		stack := []int{root}
		for len(stack) > 0 {
			at := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[at] {
				continue
			}
			seen[at] = true
			it := &p.items[at]
			p.ranks[it.rank] = append(p.ranks[it.rank], at)
			for _, other := range slices.Backward(it.up) {
				stack = append(stack, other)
			}
			for _, other := range slices.Backward(it.down) {
				stack = append(stack, other)
			}
		}
	}
	walk(p.sc.Start)
	for i := range p.items {
		if it := &p.items[i]; it.kind != cardItem || p.ways[it.of].from != p.ways[it.of].to {
			walk(i)
		}
	}
	p.renumber()
}

func (p *plan) renumber() {
	for _, rank := range p.ranks {
		for at, i := range rank {
			p.items[i].at = at
		}
	}
}
