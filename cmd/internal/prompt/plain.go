package prompt

import (
	"strings"
	"unicode"

	"github.com/AlecAivazis/survey/v2/terminal"
	"github.com/charmbracelet/x/ansi"
)

// ellipsis marks what was cut.
const ellipsis = "…"

// oneLine makes text safe to print on one line: escape sequences are removed,
// any run of white space becomes a space, and what else could steer a
// terminal is dropped. All text that isn't ours goes through it, also where
// the caller has cleaned it already.
func oneLine(s string) string {
	s = ansi.Strip(strings.ToValidUTF8(s, "\ufffd"))
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// fit cuts a line to at most width columns. Terminals and survey differ about
// the width of joined emoji and of combining marks; the line fits by either
// count, for a row that wraps would upset the drawing.
func fit(s string, width int) string {
	for limit := width; limit > 0; limit-- {
		if cut := ansi.Truncate(s, limit, ellipsis); widest(cut) <= width {
			return cut
		}
	}
	return ""
}

// widest is the width in columns by the less hopeful of two counts.
func widest(s string) int {
	return max(ansi.StringWidth(s), terminal.StringWidth(s))
}
