package diagram

import "slices"

// picture is a layout as shapes, lines and words, all in pixels. Nothing in it
// is escaped.
type picture struct {
	width, height int
	shapes        []shape
	wires         []wire
	words         []words // beside the shapes
}

// shape is a box or a card.
type shape struct {
	kind       string // turn, card, or an outcome
	x, y, w, h int
	start      bool
	best       bool
	unreached  bool
	named      bool // it says by name where its way leads
	words      []words
	full       string // what a reader sees who points at it
}

// words is one line of text.
type words struct {
	text  string
	x, y  int // where it begins, and its base line
	size  em
	lower bool // lesser text
}

// wire is a line. Between two points it runs straight where they are above or
// beside each other, else it swings from one to the other.
type wire struct {
	points    []point
	best      bool
	unreached bool
	tip       bool // an arrow at its end
}

type point struct{ x, y int }

// Sizes of boxes and cards, in pixels.
const (
	padding  = 9
	boxWide  = 236 // at most, inside the padding
	cardWide = 216
	boxLeast = 92
	answerBy = 7 // between the answers of a card
)

// draw makes the picture of a chart.
func draw(c *chart) *picture {
	p := newPlan(c)
	shapes := make([]shape, len(c.boxes)+len(c.ways))
	for i := range c.boxes {
		shapes[i] = c.boxShape(&c.boxes[i])
	}
	for i := range c.ways {
		shapes[p.card(i)] = p.cardShape(i)
	}
	p.measure(shapes)
	p.order()
	p.place()
	bottoms := p.stack()
	pic := &picture{wires: p.wires(bottoms)}
	for i := range shapes {
		it := &p.items[i]
		shapes[i].moveTo(it.x-it.left, it.y)
		if it.kind == cardItem && c.ways[it.of].loop() {
			box := &shapes[c.ways[it.of].from]
			shapes[i].moveTo(box.x+box.w+loopGap-shapes[i].x, box.y-shapes[i].y)
			pic.wires = append(pic.wires, loopWires(box, &shapes[i], &c.ways[it.of])...)
		}
	}
	pic.shapes = shapes
	pic.head(c)
	return pic
}

// moveTo moves a shape with its words by so much.
func (s *shape) moveTo(x, y int) {
	s.x += x
	s.y += y
	for i := range s.words {
		s.words[i].x += x
		s.words[i].y += y
	}
}

// add writes a text into a shape below what is there, and makes the shape
// large enough.
func (s *shape) add(text string, size em, lower bool, width int) {
	for _, line := range size.fold(text, width) {
		s.h += lineHeight
		s.words = append(s.words, words{text: line, x: padding, y: s.h + padding - 4, size: size, lower: lower})
		s.w = max(s.w, size.width(line)+2*padding)
	}
}

func (c *chart) boxShape(b *box) shape {
	s := shape{kind: "turn", w: boxLeast, start: b.start, unreached: b.unreached, full: b.full}
	if b.outcome != "" {
		s.kind = b.outcome
	}
	s.add(b.id, bold, false, boxWide)
	s.add(b.about, plain, true, boxWide)
	if b.words != "" {
		s.add("“"+b.words+"”", plain, false, boxWide)
	}
	s.h += 2 * padding
	return s
}

func (p *plan) cardShape(way int) shape {
	w := &p.ways[way]
	s := shape{kind: "card", best: w.best, unreached: w.unreached}
	for i, a := range w.answers {
		if i > 0 {
			s.h += answerBy
			s.full += "\n"
		}
		s.full += a.id + ": " + a.full
		s.add(a.title(), bold, false, cardWide)
		for _, note := range a.notes {
			s.add(note, plain, true, cardWide)
		}
	}
	switch span, step := p.span(w); {
	case step < 0:
		s.h += answerBy
		s.named = true
		s.add("↑ "+p.boxes[w.to].id, bold, true, cardWide)
	case span > 1:
		s.h += answerBy
		s.named = true
		s.add("↓ "+p.boxes[w.to].id, bold, true, cardWide)
	}
	s.h += 2 * padding
	return s
}

// loop says whether a way leads back to its own turn.
func (w *way) loop() bool { return w.from == w.to }

// measure tells the items how large they are. The cards of ways back to a turn
// stand beside it.
func (p *plan) measure(shapes []shape) {
	for i := range shapes {
		it, s := &p.items[i], &shapes[i]
		if it.kind == cardItem && p.ways[it.of].loop() {
			box := &p.items[p.ways[it.of].from]
			box.right += loopGap + s.w
			box.depth = max(box.depth, s.h)
			continue
		}
		it.left, it.right, it.height, it.depth = s.w/2, s.w-s.w/2, s.h, s.h
	}
}

// loopWires joins a box with the card beside it, there and back.
func loopWires(box, card *shape, w *way) []wire {
	depth := min(box.h, card.h)
	there, back := box.y+depth/3, box.y+depth*2/3
	return []wire{
		{points: []point{{box.x + box.w, there}, {card.x, there}}, best: w.best, unreached: w.unreached},
		{points: []point{{card.x, back}, {box.x + box.w, back}}, best: w.best, unreached: w.unreached, tip: true},
	}
}

// wires draws all lines between the ranks.
func (p *plan) wires(bottoms []int) []wire {
	var wires []wire
	for i := range p.ways {
		w, j := &p.ways[i], p.joins[i]
		if w.loop() {
			continue
		}
		card := p.card(i)
		_, step := p.span(w)
		wires = append(wires, wire{points: p.path(bottoms, w.from, card), best: w.best, unreached: w.unreached, tip: step < 0})
		switch {
		case j.apart:
		case j.trunk < 0:
			wires = append(wires, wire{points: p.path(bottoms, card, w.to), best: w.best, unreached: w.unreached, tip: true})
		default:
			bend := p.trunks[j.trunk].bends[j.bend]
			wires = append(wires, wire{points: p.path(bottoms, card, bend), best: w.best, unreached: w.unreached})
		}
	}
	return append(wires, p.trunkWires(bottoms)...)
}

// joined is what the ways have in common that share a line.
type joined struct{ best, reached bool }

func (j joined) with(o joined) joined { return joined{j.best || o.best, j.reached || o.reached} }

// trunkWires draws the trunks, each in as few lines as its looks allow: as the
// best way where one that has joined is, as unreached where all are.
func (p *plan) trunkWires(bottoms []int) []wire {
	at := make([]joined, len(p.items))
	for i := range p.ways {
		if j := p.joins[i]; !j.apart && j.trunk >= 0 {
			bend := p.trunks[j.trunk].bends[j.bend]
			at[bend] = at[bend].with(joined{p.ways[i].best, !p.ways[i].unreached})
		}
	}
	var wires []wire
	for i := range p.trunks {
		wires = append(wires, p.trunkWire(&p.trunks[i], at, bottoms)...)
	}
	return wires
}

func (p *plan) trunkWire(t *trunk, at []joined, bottoms []int) []wire {
	var wires []wire
	var looks joined
	for k, bend := range slices.Backward(t.bends) {
		next := t.to
		if k > 0 {
			next = t.bends[k-1]
		}
		points := p.path(bottoms, bend, next)
		now := looks.with(at[bend])
		if len(wires) == 0 || now != looks {
			wires = append(wires, wire{points: points[:1], best: now.best, unreached: !now.reached})
		}
		looks = now
		run := &wires[len(wires)-1]
		run.points = append(run.points, points[1:]...)
		run.tip = k == 0
	}
	return wires
}

// path goes from one item to another in a neighbouring rank: straight through
// what is left of the upper one's rank, then sideways in the gap.
func (p *plan) path(bottoms []int, from, to int) []point {
	upper, lower := &p.items[from], &p.items[to]
	up := upper.rank > lower.rank
	if up {
		upper, lower = lower, upper
	}
	out, in := upper.x, lower.x
	if upper.kind == boxItem {
		out = lower.upPort
	}
	if lower.kind == boxItem {
		in = upper.downPort
	}
	points := []point{{out, upper.y + upper.height}, {out, bottoms[upper.rank]}, {in, lower.y}}
	if points[0] == points[1] {
		points = points[1:]
	}
	if up {
		slices.Reverse(points)
	}
	return points
}
