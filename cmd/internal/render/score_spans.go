package render

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rehearse/scenarios"
)

// cell is what a terminal shows of one character: a letter with its accents,
// say.
type cell struct {
	show       string
	width      int // columns
	start, end int // in bytes of the text
}

// tab is how wide a tab is shown.
const tab = "    "

// cellsOf takes one line of a text apart that begins at a byte of it.
func cellsOf(line string, start int) []cell {
	cells := make([]cell, 0, len(line))
	for at := 0; at < len(line); {
		cluster, width := ansi.FirstGraphemeCluster(line[at:], ansi.GraphemeWidth)
		show := cluster
		switch {
		case cluster == "\t":
			show, width = tab, len(tab)
		case scenarios.Printable(cluster) != cluster:
			show = scenarios.Printable(cluster)
			width = ansi.StringWidth(show)
		}
		cells = append(cells, cell{show, width, start + at, start + at + len(cluster)})
		at += len(cluster)
	}
	return cells
}

func (c cell) blank() bool { return strings.TrimLeft(c.show, " ") == "" }

// rowsOf breaks a line between words into rows of at most width columns. Words
// longer than a row are broken. Blanks at the end of a row are left out.
func rowsOf(cells []cell, width int) [][]cell {
	var rows [][]cell
	for len(cells) > 0 {
		n, columns, word := 0, 0, 0 // word: where the last word that may go on the next row begins
		for n < len(cells) && (columns+cells[n].width <= width || cells[n].blank() || n == 0) {
			columns += cells[n].width
			n++
			if cells[n-1].blank() {
				word = n
			}
		}
		if n < len(cells) && word > 0 {
			n = word
		}
		rows = append(rows, trimmed(cells[:n]))
		cells = cells[n:]
	}
	return rows
}

func trimmed(row []cell) []cell {
	for len(row) > 0 && row[len(row)-1].blank() {
		row = row[:len(row)-1]
	}
	return row
}

// answer writes the answer as it was typed, and under each row the numbers of
// the spans in it, each drawn out to the width of its span. Spans that overlap
// stand below each other.
func (p *scorePage) answer() {
	width := max(10, p.look.Width-len(inset))
	next := p.at // spans that begin further on
	var open []*span
	for start := 0; start < len(p.Answer); {
		line, _, _ := strings.Cut(p.Answer[start:], "\n")
		for _, row := range rowsOf(cellsOf(strings.TrimSuffix(line, "\r"), start), width) {
			if len(row) == 0 {
				continue
			}
			for len(next) > 0 && next[0].start < row[len(row)-1].end {
				open, next = append(open, &next[0]), next[1:]
			}
			p.row(row, open)
			kept := open[:0]
			for _, s := range open {
				if s.end > row[len(row)-1].end {
					kept = append(kept, s)
				}
			}
			open = kept
		}
		if strings.TrimSpace(line) == "" {
			p.gap()
		}
		start += len(line) + 1
	}
}

// mark is a span as it stands under a row.
type mark struct {
	*span
	from, to int // columns
}

func (p *scorePage) row(row []cell, open []*span) {
	marks := marksOf(row, open)
	p.b.WriteString(inset)
	p.b.WriteString(p.underlined(row, marks))
	p.b.WriteByte('\n')
	for len(marks) > 0 {
		p.b.WriteString(inset)
		marks = p.marksRow(marks)
		p.b.WriteByte('\n')
	}
}

// marksOf finds the columns of spans in a row.
func marksOf(row []cell, open []*span) []mark {
	var marks []mark
	for _, s := range open {
		column, from, to := 0, -1, 0
		for _, c := range row {
			if c.end > s.start && c.start < max(s.end, s.start+1) {
				if from < 0 {
					from = column
				}
				to = column + c.width
			}
			column += c.width
		}
		if from >= 0 {
			marks = append(marks, mark{s, from, to})
		}
	}
	return marks
}

// marksRow writes those marks that have room beside each other, and gives the
// rest.
func (p *scorePage) marksRow(marks []mark) (rest []mark) {
	column, digit := 0, false
	for _, m := range marks {
		if m.from < column || digit && m.from == column {
			rest = append(rest, m)
			continue
		}
		number := strconv.Itoa(m.number)
		carets := max(0, m.to-m.from-len(number))
		style := p.look.good
		if m.harms() {
			style = p.look.bad
		}
		p.b.WriteString(strings.Repeat(" ", m.from-column))
		p.b.WriteString(style(number + strings.Repeat("^", carets)))
		column, digit = m.from+len(number)+carets, carets == 0
	}
	return rest
}

// underlined writes a row. In colour the spans are underlined in it, too.
func (p *scorePage) underlined(row []cell, marks []mark) string {
	var b strings.Builder
	const none, good, bad = 0, 1, 2
	styles := [...]ansi.Style{
		good: ansi.NewStyle(ansi.AttrUnderline).ForegroundColor(ansi.Green),
		bad:  ansi.NewStyle(ansi.AttrUnderline, ansi.AttrBold).ForegroundColor(ansi.Red),
	}
	run, looks, column := "", none, 0
	flush := func() {
		if looks == none {
			b.WriteString(run)
		} else {
			b.WriteString(p.look.style(run, styles[looks]))
		}
		run = ""
	}
	for _, c := range row {
		now := none
		for _, m := range marks {
			switch {
			case column < m.from || column >= m.to:
			case m.harms():
				now = bad
			case now == none:
				now = good
			}
		}
		if now != looks {
			flush()
			looks = now
		}
		run += c.show
		column += c.width
	}
	flush()
	return b.String()
}
