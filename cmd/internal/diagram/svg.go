package diagram

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"rehearse/scenarios"
)

// SVG draws a scenario as a picture on a light ground of its own. It needs no
// scripts, fonts or files beside it. Coordinates are whole pixels.
func SVG(sc *scenarios.Scenario, marks Marks) []byte {
	c := newChart(sc, marks)
	return draw(c).svg(c)
}

func (pic *picture) svg(c *chart) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc">`+"\n",
		pic.width, pic.height, pic.width, pic.height)
	fmt.Fprintf(&b, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", escaped(c.title()), escaped(c.told()))
	fmt.Fprintf(&b, "<style>\n%s</style>\n", style())
	fmt.Fprintf(&b, "<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n", pic.width, pic.height)
	for _, best := range []bool{false, true} { // the best way lies above the others
		for i := range pic.wires {
			if pic.wires[i].best == best {
				pic.wires[i].svg(&b)
			}
		}
	}
	for i := range pic.shapes {
		pic.shapes[i].svg(&b)
	}
	for i := range pic.words {
		pic.words[i].svg(&b)
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// style gives the looks of everything.
func style() string {
	var b strings.Builder
	fmt.Fprintf(&b, "text{font:%dpx \"Segoe UI\",\"Helvetica Neue\",Arial,sans-serif;fill:%s}\n", textSize, ink)
	fmt.Fprintf(&b, ".strong{font-weight:bold}.title{font-size:%dpx;font-weight:bold}.lower{fill:%s}\n", titleSize, faint)
	fmt.Fprintf(&b, ".paper{fill:%s}.card{fill:%s;stroke:%s;stroke-width:1}\n", paper, paper, cardLine)
	fmt.Fprintf(&b, ".inner{fill:none}.wire{fill:none;stroke:%s;stroke-width:1.5}.tip{fill:%s}\n", wireLine, wireLine)
	for _, kind := range []string{"turn", resolved, partly, lost} {
		fmt.Fprintf(&b, ".%s{fill:%s;stroke:%s;stroke-width:1.5}\n", kind, lookOf(kind).fill, lookOf(kind).stroke)
	}
	b.WriteString(".first{stroke-width:4}.never{stroke-dasharray:6 4}\n")
	fmt.Fprintf(&b, ".best{stroke:%s;stroke-width:4}.besttip{fill:%s}\n", bestLine, bestLine)
	return b.String()
}

// told is the picture in words.
func (c *chart) told() string {
	var b strings.Builder
	b.WriteString(c.facts() + ".")
	if len(c.boxes) > 0 {
		fmt.Fprintf(&b, " It begins at %s.", c.boxes[c.sc.Start].id)
	}
	var endings, never []string
	for i := range c.boxes {
		box := &c.boxes[i]
		if !c.isTurn(i) {
			endings = append(endings, fmt.Sprintf("%s (%s)", box.id, box.outcome))
		}
		if box.unreached {
			never = append(never, box.id)
		}
	}
	list := func(what string, ids []string) {
		const most = 20
		if len(ids) == 0 {
			return
		}
		rest := ""
		if len(ids) > most {
			rest = fmt.Sprintf(" and %d more", len(ids)-most)
			ids = ids[:most]
		}
		fmt.Fprintf(&b, " %s: %s%s.", what, strings.Join(ids, ", "), rest)
	}
	list("Endings", endings)
	list("Never reached", never)
	list("The best way", c.bestWay())
	return b.String()
}

// svg draws a wire and its arrow.
func (w *wire) svg(b *bytes.Buffer) {
	class := "wire"
	if w.unreached {
		class += " never"
	}
	if w.best {
		class += " best"
	}
	fmt.Fprintf(b, `<path class="%s" d="M%d %d`, class, w.points[0].x, w.points[0].y)
	for i, to := range w.points[1:] {
		switch from := w.points[i]; {
		case from.x == to.x:
			fmt.Fprintf(b, "V%d", to.y)
		case from.y == to.y:
			fmt.Fprintf(b, "H%d", to.x)
		default:
			middle := (from.y + to.y) / 2
			fmt.Fprintf(b, "C%d %d %d %d %d %d", from.x, middle, to.x, middle, to.x, to.y)
		}
	}
	b.WriteString("\"/>\n")
	if w.tip {
		w.arrow(b)
	}
}

// arrow draws the tip at a wire's end, which comes in straight.
func (w *wire) arrow(b *bytes.Buffer) {
	const long, half = 9, 5
	class := "tip"
	if w.best {
		class = "besttip"
	}
	last, before := w.points[len(w.points)-1], w.points[len(w.points)-2]
	fmt.Fprintf(b, `<path class="%s" d="M%d %d`, class, last.x, last.y)
	switch {
	case last.y == before.y && last.x > before.x:
		fmt.Fprintf(b, "l-%d -%dv%dz", long, half, 2*half)
	case last.y == before.y:
		fmt.Fprintf(b, "l%d -%dv%dz", long, half, 2*half)
	case last.y > before.y:
		fmt.Fprintf(b, "l-%d -%dh%dz", half, long, 2*half)
	default:
		fmt.Fprintf(b, "l-%d %dh%dz", half, long, 2*half)
	}
	b.WriteString("\"/>\n")
}

// svg draws a shape: a turn square, the endings each in a way of its own, the
// answers on a plain card.
func (s *shape) svg(b *bytes.Buffer) {
	class := s.kind
	if s.start {
		class += " first"
	}
	if s.unreached {
		class += " never"
	}
	if s.best {
		class += " best"
	}
	b.WriteString("<g>")
	if s.full != "" {
		fmt.Fprintf(b, "<title>%s</title>", escaped(s.full))
	}
	switch s.kind {
	case resolved:
		s.rect(b, class, 0, 12)
		s.rect(b, class+" inner", 4, 9)
	case partly:
		s.rect(b, class, 0, 12)
	case lost:
		const cut = 8
		fmt.Fprintf(b, `<path class="%s" d="M%d %dh%dl%d %dv%dl-%d %dh-%dl-%d -%dv-%dz"/>`, class, s.x+cut, s.y, s.w-2*cut,
			cut, cut, s.h-2*cut, cut, cut, s.w-2*cut, cut, cut, s.h-2*cut)
	default:
		s.rect(b, class, 0, 3)
	}
	b.WriteByte('\n')
	for i := range s.words {
		s.words[i].svg(b)
	}
	b.WriteString("</g>\n")
}

func (s *shape) rect(b *bytes.Buffer, class string, inset, round int) {
	fmt.Fprintf(b, `<rect class="%s" x="%d" y="%d" width="%d" height="%d" rx="%d"/>`, class, s.x+inset, s.y+inset, s.w-2*inset, s.h-2*inset, round)
}

func (w *words) svg(b *bytes.Buffer) {
	class := "plain"
	switch w.size {
	case title:
		class = "title"
	case bold:
		class = "strong"
	case plain:
	}
	if w.lower {
		class += " lower"
	}
	fmt.Fprintf(b, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n", class, w.x, w.y, escaped(w.text))
}

// escaped writes words for XML, whether between tags or in quotes.
func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
