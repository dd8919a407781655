package diagram

import (
	"fmt"
	"strings"

	"rehearse/scenarios"
)

// DOT draws a scenario in the language of Graphviz.
func DOT(sc *scenarios.Scenario, marks Marks) string {
	c := newChart(sc, marks)
	var b strings.Builder
	fmt.Fprintf(&b, "digraph \"%s\" {\n", dotText(clean(sc.ID.Value)))
	fmt.Fprintf(&b, "  graph [label=\"%s\\n%s\", labelloc=t, fontname=\"sans-serif\", fontsize=%d, bgcolor=\"#ffffff\", ranksep=0.6]\n",
		dotText(c.title()), dotText(c.facts()), titleSize)
	fmt.Fprintf(&b, "  node [shape=box, style=filled, fillcolor=\"%s\", color=\"%s\", fontname=\"sans-serif\", fontsize=%d]\n",
		lookOf("").fill, lookOf("").stroke, textSize)
	fmt.Fprintf(&b, "  edge [fontname=\"sans-serif\", fontsize=%d]\n", textSize-1)
	for i := range c.boxes {
		fmt.Fprintf(&b, "  n%d [label=\"%s\"%s]\n", i, dotLines(c.boxes[i].lines()), dotLook(&c.boxes[i]))
	}
	b.WriteString("  {rank=sink")
	for i := len(sc.Turns); i < len(c.boxes); i++ {
		fmt.Fprintf(&b, "; n%d", i)
	}
	b.WriteString("}\n")
	for i := range c.ways {
		w := &c.ways[i]
		look := ""
		switch {
		case w.best:
			look = ", penwidth=4"
		case w.unreached:
			look = ", style=dashed"
		}
		fmt.Fprintf(&b, "  n%d -> n%d [label=\"%s\"%s]\n", w.from, w.to, dotLines(w.lines()), look)
	}
	b.WriteString("}\n")
	return b.String()
}

func dotLook(box *box) string {
	var style []string
	look := ""
	switch box.outcome {
	case "":
	case resolved:
		style = append(style, "rounded")
		look = ", peripheries=2"
	case partly:
		style = append(style, "rounded")
	default:
		look = ", shape=octagon"
	}
	if box.outcome != "" {
		look += fmt.Sprintf(", fillcolor=\"%s\", color=\"%s\"", lookOf(box.outcome).fill, lookOf(box.outcome).stroke)
	}
	if box.start {
		look += ", penwidth=3"
	}
	if box.unreached {
		style = append(style, "dashed")
	}
	if len(style) > 0 {
		look += ", style=\"filled," + strings.Join(style, ",") + "\""
	}
	return look
}

// dotLines folds lines, which Graphviz doesn't, and aligns them on the left.
func dotLines(lines []string) string {
	const width = 300
	var b strings.Builder
	for _, line := range lines {
		for _, folded := range bold.fold(line, width) {
			b.WriteString(dotText(folded))
			b.WriteString(`\l`)
		}
	}
	return b.String()
}

// dotText writes a clean text for a label in quotes. Labels know backslashes
// for places and alignment, and the names and numbers of HTML's characters.
func dotText(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch r {
		case '\\', '"':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '&':
			b.WriteString("&amp;")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
