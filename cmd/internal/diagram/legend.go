package diagram

// sample is one entry of the legend: what it looks like, and what it means.
type sample struct {
	shape shape
	wire  *wire
	means string
}

// Sizes of the head of a picture, in pixels.
const (
	headLeast   = 760
	titleHeight = 28
	sampleWide  = 34
	sampleHigh  = 20
	sampleGap   = 10 // between a sample and its words
	entryGap    = 26
	entryHeight = 30
)

// head puts the title and the legend above the picture, and gives it its size.
func (pic *picture) head(c *chart) {
	inside := headLeast
	bottom := 0
	for i := range pic.shapes {
		inside = max(inside, pic.shapes[i].x+pic.shapes[i].w)
		bottom = max(bottom, pic.shapes[i].y+pic.shapes[i].h)
	}
	for i := range pic.wires {
		for _, at := range pic.wires[i].points {
			inside = max(inside, at.x)
		}
	}
	y := margin
	var above []words
	for _, line := range title.fold(firstWords(c.title(), fullColumns), inside) {
		y += titleHeight
		above = append(above, words{text: line, x: margin, y: y - 8, size: title})
	}
	y += lineHeight + 4
	above = append(above, words{text: c.facts(), x: margin, y: y - 4, size: plain, lower: true})
	y += 12
	samples := c.samples(pic)
	x := margin
	for i := range samples {
		entry := &samples[i]
		wide := sampleWide + sampleGap + plain.width(entry.means)
		if x > margin && x+wide > margin+inside {
			x = margin
			y += entryHeight
		}
		entry.moveTo(x, y)
		above = append(above, words{text: entry.means, x: x + sampleWide + sampleGap, y: y + sampleHigh - 6, size: plain})
		x += wide + entryGap
	}
	y += entryHeight + margin
	pic.moveBy(margin, y)
	for i := range samples {
		if samples[i].wire != nil {
			pic.wires = append(pic.wires, *samples[i].wire)
		} else {
			pic.shapes = append(pic.shapes, samples[i].shape)
		}
	}
	pic.words = above
	pic.width, pic.height = inside+2*margin, y+bottom+margin
}

func (pic *picture) moveBy(x, y int) {
	for i := range pic.shapes {
		pic.shapes[i].moveTo(x, y)
	}
	for i := range pic.wires {
		pic.wires[i].moveTo(x, y)
	}
}

func (w *wire) moveTo(x, y int) {
	for i := range w.points {
		w.points[i].x += x
		w.points[i].y += y
	}
}

func (s *sample) moveTo(x, y int) {
	if s.wire != nil {
		s.wire.moveTo(x, y+sampleHigh/2)
		return
	}
	s.shape.moveTo(x, y)
}

// samples explains what a picture has in it, and nothing else.
func (c *chart) samples(pic *picture) []sample {
	has := make(map[string]bool)
	for i := range pic.shapes {
		s := &pic.shapes[i]
		has[s.kind] = true
		has["never"] = has["never"] || s.unreached
		has["best"] = has["best"] || s.best
		has["named"] = has["named"] || s.named
	}
	var list []sample
	add := func(need, means string, s shape) {
		if has[need] {
			s.w, s.h = sampleWide, sampleHigh
			list = append(list, sample{shape: s, means: means})
		}
	}
	add("turn", "a turn; the first has a thick border", shape{kind: "turn"})
	add("card", "answers that lead the same way; levels go from 0 to 3", shape{kind: "card"})
	add("named", "where the way leads, down or up", shape{kind: "card", words: []words{{text: "↓", x: 9, y: 14, size: bold, lower: true}}})
	add(resolved, "an ending: resolved", shape{kind: resolved})
	add(partly, "an ending: partly", shape{kind: partly})
	add(lost, "an ending: lost", shape{kind: lost})
	add("never", "never reached", shape{kind: "turn", unreached: true})
	line := func(need, means string, w wire) {
		if has[need] {
			w.points = []point{{0, 0}, {sampleWide, 0}}
			list = append(list, sample{wire: &w, means: means})
		}
	}
	line("best", "the best way", wire{best: true, tip: true})
	return list
}
