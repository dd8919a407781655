package prompt

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// draft is a text that is being edited, with a cursor in it. It knows nothing
// of the screen. The cursor never stands within what a person sees as one
// character.
type draft struct {
	text   []rune
	at     int    // the cursor: an index in text, or its length
	erased []rune // what was erased last at a stroke, to be put back
}

// longestCluster bounds how many code points count as one character, so that
// no pile of accents takes long.
const longestCluster = 32

// cluster measures the character at the front of a text that isn't empty: how
// many code points it has, and how many columns it takes.
func cluster(text []rune) (size, width int) {
	if text[0] < 0x80 && (len(text) == 1 || text[1] < 0x300) {
		return 1, 1
	}
	first, _ := ansi.FirstGraphemeCluster(string(text[:min(len(text), longestCluster)]), ansi.GraphemeWidth)
	return max(1, len([]rune(first))), widest(first)
}

// insert puts characters in at the cursor.
func (d *draft) insert(characters []rune) {
	if d.at == len(d.text) { // a paste of many lines comes line by line
		d.text = append(d.text, characters...)
		d.at = len(d.text)
		return
	}
	grown := make([]rune, 0, len(d.text)+len(characters))
	grown = append(append(append(grown, d.text[:d.at]...), characters...), d.text[d.at:]...)
	d.text, d.at = grown, d.at+len(characters)
}

// line gives the bounds of the line the cursor is in, without its newline.
func (d *draft) line() (from, to int) {
	for from = d.at; from > 0 && d.text[from-1] != '\n'; from-- {
		continue
	}
	for to = d.at; to < len(d.text) && d.text[to] != '\n'; to++ {
		continue
	}
	return from, to
}

// before gives the start of the character before the cursor.
func (d *draft) before() int {
	from, _ := d.line()
	if from == d.at {
		return max(0, d.at-1)
	}
	last := from
	for i := from; i < d.at; {
		last = i
		size, _ := cluster(d.text[i:])
		i += size
	}
	return last
}

// after gives the end of the character behind the cursor.
func (d *draft) after() int {
	if d.at == len(d.text) {
		return d.at
	}
	size, _ := cluster(d.text[d.at:])
	return d.at + size
}

// wordBefore gives the start of the word before the cursor.
func (d *draft) wordBefore() int {
	i := d.at
	for i > 0 && unicode.IsSpace(d.text[i-1]) {
		i--
	}
	for i > 0 && !unicode.IsSpace(d.text[i-1]) {
		i--
	}
	return i
}

// wordAfter gives the end of the word behind the cursor.
func (d *draft) wordAfter() int {
	i := d.at
	for i < len(d.text) && unicode.IsSpace(d.text[i]) {
		i++
	}
	for i < len(d.text) && !unicode.IsSpace(d.text[i]) {
		i++
	}
	return i
}

// cut removes a part of the text; the cursor goes to where it was.
func (d *draft) cut(from, to int) {
	d.text = append(d.text[:from:from], d.text[to:]...)
	d.at = from
}

// strike removes a part so that it can be put back.
func (d *draft) strike(from, to int) {
	if from < to {
		d.erased = append([]rune(nil), d.text[from:to]...)
		d.cut(from, to)
	}
}

// edit does what a key asks for within the text, and says whether it is such a
// key.
func (d *draft) edit(key rune) bool {
	from, to := d.line()
	switch key {
	case keyLeft:
		d.at = d.before()
	case keyRight:
		d.at = d.after()
	case keyWordLeft:
		d.at = d.wordBefore()
	case keyWordRight:
		d.at = d.wordAfter()
	case keyHome:
		d.at = from
	case keyLast:
		d.at = to
	case keyErase:
		d.cut(d.before(), d.at)
	case keyDelete:
		d.cut(d.at, d.after())
	case keyEraseWord:
		d.strike(d.wordBefore(), d.at)
	case keyErasePart:
		d.strike(from, d.at)
	case keyEraseRest:
		d.strike(d.at, to)
	case keyPutBack:
		d.insert(d.erased)
	default:
		return false
	}
	return true
}

// textRow is a part of the text that stands on one row.
type textRow struct{ from, to int }

// layout breaks a text into rows of so many columns: at newlines, else at
// blanks, else between characters. Blanks at the end of a row may hang out of
// it. There is always a row.
func layout(text []rune, width int) []textRow {
	var rows []textRow
	row := textRow{}
	columns, word, wordColumns := 0, 0, 0 // word: where the row could be broken, and the columns up to there
	for i := 0; i < len(text); {
		size, wide := cluster(text[i:])
		switch {
		case text[i] == '\n':
			row.to = i
			rows = append(rows, row)
			row = textRow{from: i + 1}
			columns, word, wordColumns = 0, 0, 0
			i++
			continue
		case text[i] == ' ':
			columns++
			word, wordColumns = i+1, columns
			i++
			continue
		case columns+wide > width && i > row.from:
			row.to = i
			if word > row.from {
				row.to, columns = word, columns-wordColumns
			} else {
				columns = 0
			}
			rows = append(rows, row)
			row = textRow{from: row.to}
			word, wordColumns = 0, 0
			continue // the character is measured against the new row
		}
		columns += wide
		i += size
	}
	row.to = len(text)
	return append(rows, row)
}

// rowOf gives the row that the cursor is in.
func rowOf(rows []textRow, at int) int {
	for i := len(rows) - 1; i > 0; i-- {
		if rows[i].from <= at {
			return i
		}
	}
	return 0
}

// columns is how wide a part of the text is.
func columns(text []rune) int {
	sum := 0
	for len(text) > 0 {
		size, wide := cluster(text)
		sum += wide
		text = text[size:]
	}
	return sum
}

// vertical moves the cursor a row up or down, to about the same column; at the
// first and the last row to the text's ends.
func (d *draft) vertical(by, width int) {
	rows := layout(d.text, width)
	here := rowOf(rows, d.at)
	goal := columns(d.text[rows[here].from:d.at])
	there := here + by
	switch {
	case there < 0:
		d.at = 0
		return
	case there == len(rows):
		d.at = len(d.text)
		return
	}
	row := rows[there]
	end := row.to
	if there+1 < len(rows) && rows[there+1].from == end {
		end-- // the place behind a row that was broken is on the next row
	}
	d.at = row.from
	for passed := 0; d.at < end; {
		size, wide := cluster(d.text[d.at:])
		if passed += wide; passed > goal || d.at+size > end {
			break
		}
		d.at += size
	}
}

// blank says that there is nothing in the text to be read.
func (d *draft) blank() bool {
	for _, r := range d.text {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return true
}

// lastLine gives the line that the cursor ends, where it stands at the very end
// of the text.
func (d *draft) lastLine() (line string, ok bool) {
	from, _ := d.line()
	return strings.TrimSpace(string(d.text[from:d.at])), d.at == len(d.text)
}
