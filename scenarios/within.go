package scenarios

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// within gives the place of a text's bytes from..to in the file, and how many
// characters of that line they take up. A text is folded, quoted and indented
// in the file in many ways, but its letters and marks stand there in the same
// order; they are walked together. Where they don't keep step, it gives the
// place of the text as a whole.
func (s *source) within(at Text, from, to int) (Pos, int) {
	w := walk{source: s, at: at.Pos, line: s.line(at.Line)}
	w.open(at.Column)
	first, last := Pos{}, Pos{}
	for i, r := range at.Value[:min(to, len(at.Value))] {
		if unicode.IsSpace(r) {
			continue
		}
		if !w.find(r) {
			return at.Pos, 1
		}
		if i >= from && first.Line == 0 {
			first = w.at
		}
		if first.Line > 0 && w.at.Line == first.Line {
			last = w.at
		}
		w.step()
	}
	if first.Line == 0 {
		return at.Pos, 1
	}
	return first, last.Column - first.Column + 1
}

// walk goes through the characters of a text as they stand in the file.
type walk struct {
	source *source
	at     Pos    // of the next character
	line   string // what is left of the line from there
	style  byte   // a quote, | or >; 0 for a plain text
	size   int    // bytes of the character found last
	width  int    // characters it takes up, more than one where it is escaped
}

// open goes to the start of a text and past what opens it.
func (w *walk) open(column int) {
	w.at.Column = 1
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(w.line)
		w.line = w.line[size:]
		w.at.Column++
	}
	if w.line == "" {
		return
	}
	switch w.style = w.line[0]; w.style {
	case '|', '>':
		w.next()
	case '"', '\'':
		w.size, w.width = 1, 1
		w.step()
	default:
		w.style = 0
	}
}

func (w *walk) next() {
	w.at = Pos{w.at.Line + 1, 1}
	w.line = w.source.line(w.at.Line)
}

func (w *walk) step() {
	w.line = w.line[w.size:]
	w.at.Column += w.width
}

// find goes on to the next character that isn't a space and says whether it
// is r.
func (w *walk) find(r rune) bool {
	for w.skipSpace() {
		have, ok := w.character()
		if !ok {
			return false
		}
		if !unicode.IsSpace(have) {
			return have == r
		}
		w.step() // a space that is escaped
	}
	return false
}

// skipSpace goes past spaces and line ends, and says whether anything follows.
func (w *walk) skipSpace() bool {
	for {
		left := strings.TrimLeft(w.line, " \t")
		w.at.Column += len(w.line) - len(left)
		w.line = left
		if left != "" && (w.style != '"' || left != `\`) { // a line that is joined to the next
			return true
		}
		if w.at.Line >= len(w.source.starts) {
			return false
		}
		w.next()
	}
}

// character gives the character that stands for itself or, in quotes, for
// another.
func (w *walk) character() (have rune, ok bool) {
	have, w.size = utf8.DecodeRuneInString(w.line)
	w.width = 1
	switch {
	case w.style == '\'' && have == '\'' && len(w.line) > 1:
		w.size, w.width = 2, 2
	case w.style == '"' && have == '\\':
		value, _, tail, err := strconv.UnquoteChar(w.line, '"')
		if err != nil {
			return 0, false
		}
		have, w.size = value, len(w.line)-len(tail)
		w.width = w.size // an escape is plain ASCII
	}
	return have, true
}
