// Package render turns values into what a person or a program reads: text for
// a terminal, the same text plain and linear for a pipe or a screen reader,
// and JSON. It decides nothing; it may import the rooms below cmd.
//
// Colour never carries meaning alone: whatever is coloured also says in words
// what it means.
package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Look is how text is laid out.
type Look struct {
	Width int  // columns to wrap at
	Color bool // escape codes for colour and weight
	Plain bool // linear: no bars, no drawn marks, for pipes and screen readers
	Tight bool // no blank lines, for a window that is too low for them
}

// The widths text is wrapped to. Narrower terminals get lines of MinWidth,
// wider ones of MaxWidth.
const (
	MinWidth     = 40
	MaxWidth     = 200
	DefaultWidth = 80
)

// FitWidth brings a terminal's width into the range text is wrapped to; 0
// stands for a width that is not known.
func FitWidth(columns int) int {
	if columns <= 0 {
		return DefaultWidth
	}
	return min(MaxWidth, max(MinWidth, columns))
}

func (l Look) style(s string, style ansi.Style) string {
	if !l.Color || s == "" {
		return s
	}
	return style.Styled(s)
}

func (l Look) strong(s string) string { return l.style(s, ansi.NewStyle(ansi.AttrBold)) }
func (l Look) faint(s string) string  { return l.style(s, ansi.NewStyle(ansi.AttrFaint)) }
func (l Look) good(s string) string {
	return l.style(s, ansi.NewStyle().ForegroundColor(ansi.Green))
}

func (l Look) bad(s string) string {
	return l.style(s, ansi.NewStyle(ansi.AttrBold).ForegroundColor(ansi.Red))
}

func (l Look) voice(s string) string {
	return l.style(s, ansi.NewStyle().ForegroundColor(ansi.Cyan))
}

// page gathers lines of text.
type page struct {
	look Look
	b    strings.Builder
}

func newPage(look Look) *page { return &page{look: look} }

func (p *page) String() string { return p.b.String() }

// gap leaves one blank line, wherever there is something above it.
func (p *page) gap() {
	if p.b.Len() > 0 && !p.look.Tight && !strings.HasSuffix(p.b.String(), "\n\n") {
		p.b.WriteByte('\n')
	}
}

// styler dresses a line after it was wrapped.
type styler func(string) string

func asIs(s string) string { return s }

// text writes paragraphs wrapped to the page, each line behind the indent.
func (p *page) text(indent, words string, style styler) { p.hang(indent, indent, words, style) }

// hang writes paragraphs with one indent for the first line and another, of
// the same width, for the rest.
func (p *page) hang(first, rest, words string, style styler) {
	width := max(10, p.look.Width-ansi.StringWidth(rest))
	indent := first
	for i, paragraph := range strings.Split(words, "\n\n") {
		if i > 0 {
			p.b.WriteByte('\n')
		}
		for line := range strings.SplitSeq(wrap(paragraph, width), "\n") {
			p.b.WriteString(indent)
			p.b.WriteString(style(line))
			p.b.WriteByte('\n')
			indent = rest
		}
	}
}

// wrap breaks one paragraph into lines of at most width columns, counting wide
// and combining characters as a terminal shows them. Words longer than a line
// are broken.
func wrap(words string, width int) string {
	lines := strings.Split(ansi.Wrap(words, width, ""), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// pad fills a word up to a number of columns.
func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-ansi.StringWidth(s)))
}

// join puts short facts on one line: between dots, or as sentences where the
// page is plain.
func (l Look) join(facts ...string) string {
	var have []string
	for _, fact := range facts {
		if fact != "" {
			have = append(have, fact)
		}
	}
	if l.Plain {
		for i, fact := range have {
			first, size := utf8.DecodeRuneInString(fact)
			have[i] = string(unicode.ToUpper(first)) + fact[size:]
		}
		return strings.Join(have, ". ") + "."
	}
	return strings.Join(have, " · ")
}

// quoted puts words in quotation marks. Paragraphs stay apart.
func quoted(s string) string { return "“" + s + "”" }
