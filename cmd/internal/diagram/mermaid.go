package diagram

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"rehearse/scenarios"
)

// What Mermaid's viewers draw at most unless they are told otherwise: the
// defaults of the settings maxEdges and maxTextSize, which a diagram can't
// change (https://mermaid.js.org/config/schema-docs/config.html).
const (
	mermaidMostEdges = 500
	mermaidMostSize  = 50_000
)

// Mermaid draws a scenario as a Mermaid flowchart. fits is false where it is
// larger than Mermaid's viewers take.
func Mermaid(sc *scenarios.Scenario, marks Marks) (text string, fits bool) {
	c := newChart(sc, marks)
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: \"%s\"\n---\nflowchart TD\n", mermaidTitle(c.title()))
	for i := range c.boxes {
		box := &c.boxes[i]
		left, right := "[", "]"
		switch box.outcome {
		case "":
		case resolved:
			left, right = "([", "])"
		case partly:
			left, right = "(", ")"
		default:
			left, right = "{{", "}}"
		}
		fmt.Fprintf(&b, "  n%d%s\"%s\"%s\n", i, left, mermaidLines(box.lines()), right)
	}
	for i := range c.ways {
		w := &c.ways[i]
		line := "-->"
		switch {
		case w.best:
			line = "==>"
		case w.unreached:
			line = "-.->"
		}
		fmt.Fprintf(&b, "  n%d %s|\"%s\"| n%d\n", w.from, line, mermaidLines(w.lines()), w.to)
	}
	c.mermaidClasses(&b)
	return b.String(), len(c.ways) <= mermaidMostEdges && utf8.RuneCountInString(b.String()) <= mermaidMostSize
}

// mermaidClasses gives the boxes their looks.
func (c *chart) mermaidClasses(b *strings.Builder) {
	members := make(map[string][]string)
	for i := range c.boxes {
		box := &c.boxes[i]
		name := fmt.Sprintf("n%d", i)
		if box.outcome != "" {
			members[box.outcome] = append(members[box.outcome], name)
		}
		if box.start {
			members["first"] = append(members["first"], name)
		}
		if box.unreached {
			members["never"] = append(members["never"], name)
		}
	}
	for _, class := range []struct{ name, look string }{
		{resolved, "fill:" + lookOf(resolved).fill + ",stroke:" + lookOf(resolved).stroke + ",color:" + ink + ",stroke-width:3px"},
		{partly, "fill:" + lookOf(partly).fill + ",stroke:" + lookOf(partly).stroke + ",color:" + ink + ",stroke-width:2px"},
		{lost, "fill:" + lookOf(lost).fill + ",stroke:" + lookOf(lost).stroke + ",color:" + ink + ",stroke-width:2px"},
		{"first", "stroke-width:3px"},
		{"never", "stroke-dasharray:6 4"},
	} {
		if names := members[class.name]; len(names) > 0 {
			fmt.Fprintf(b, "  classDef %s %s\n  class %s %s\n", class.name, class.look, strings.Join(names, ","), class.name)
		}
	}
}

func mermaidLines(lines []string) string {
	quoted := make([]string, len(lines))
	for i, line := range lines {
		quoted[i] = mermaidText(line)
	}
	return strings.Join(quoted, "<br/>")
}

// mermaidText writes a clean text for a label in quotes. What means something
// to Mermaid, to Markdown or to HTML goes as a number; marks that do so only at
// the beginning of a line stand for themselves after a letter. Formulas and
// line breaks are looked for even behind numbers, so that dollar signs and
// backslashes get a space of no width after them.
func mermaidText(s string) string {
	var b strings.Builder
	before := rune(0)
	for _, r := range s {
		lettered := before >= 'A' && before <= 'z'
		switch {
		case r >= utf8.RuneSelf, r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9',
			strings.ContainsRune(" ,?'!=:(", r),
			lettered && strings.ContainsRune(".-/)", r):
			b.WriteRune(r)
		case r == '$':
			b.WriteString("#36;\u200b")
		case r == '\\':
			b.WriteString("#92;\u200b")
		default:
			fmt.Fprintf(&b, "#%d;", r)
		}
		before = r
	}
	return b.String()
}

// mermaidTitle writes the title for YAML's double quotes. Mermaid shows it as
// it stands, and HTML's own marks as their names; their wide forms stay what
// they are.
func mermaidTitle(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "&", "＆", "<", "＜", ">", "＞").Replace(s)
}
