package check

import (
	"strings"
	"unicode/utf8"
)

// quotation keeps track of what stands in quotation marks while a text is
// read. A mark that is never closed opens nothing, and a text that stands in
// marks as a whole is the speaker's own.
type quotation struct {
	text   string
	until  int     // where the quotation ends; 0 outside one
	absent [4]bool // that no mark closes this kind from here on
}

// open says that what is read now is quoted.
func (q *quotation) open() bool { return q.until > 0 }

// pass takes note of a character that belongs to no word.
func (q *quotation) pass(r rune, at int) {
	if q.until > 0 {
		if at >= q.until {
			q.until = 0
		}
		return
	}
	kind, closing := quotationMark(r)
	if closing == 0 || q.absent[kind] {
		return
	}
	start := at + utf8.RuneLen(r)
	if r == '\'' && letterBefore(q.text, at) {
		return // the apostrophe of "customers'"
	}
	end := closingMark(q.text, start, closing)
	if end < 0 {
		q.absent[kind] = true
		return
	}
	if whole := at == 0 && end+utf8.RuneLen(closing) == len(q.text); !whole {
		q.until = end
	}
}

// quotationMark numbers the marks that open and gives what closes each.
func quotationMark(r rune) (kind int, closing rune) {
	switch r {
	case '"':
		return 0, '"'
	case '“':
		return 1, '”'
	case '‘':
		return 2, '’'
	case '\'':
		return 3, '\''
	}
	return 0, 0
}

// closingMark finds a closing mark; what could be an apostrophe closes only
// where no letter follows.
func closingMark(text string, from int, closing rune) int {
	for {
		i := strings.IndexRune(text[from:], closing)
		if i < 0 {
			return -1
		}
		after := from + i + utf8.RuneLen(closing)
		if closing != '’' && closing != '\'' || !letterAt(text, after) {
			return from + i
		}
		from = after
	}
}
