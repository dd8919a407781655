package prompt

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/AlecAivazis/survey/v2"
)

// The parts of a list's geometry.
const (
	margin     = 3 // "> " before a row, and the last column, where rows wrap
	filterRoom = 12
	fewestRows = 3 // options shown in the lowest window
	listHint   = "  (arrows or number, then Enter; letters filter)"
)

// errKey ends a list when a key was pressed. It never leaves this package.
var errKey = errors.New("a key was pressed")

// menu is one question as survey shows it: the options with their numbers,
// then the keys.
type menu struct {
	question Question
	labels   []string // cleaned, whole: what a filter looks at
	filter   []rune   // what survey has as its filter now
	room     int      // columns for the filter behind the message
	key      rune     // the key that ended the question
}

// Choose implements Asker. The list is removed from the screen before it
// returns. Number, arrows and letters pick; a Key counts at once as long as
// nothing is typed, and stands at the end of the list as well.
func (t *Terminal) Choose(ctx context.Context, q Question) (Picked, error) {
	if len(q.Options) == 0 {
		return noPick(), errNoOptions
	}
	width, height := t.Size()
	m := newMenu(q)
	rows := m.rows(width - margin)
	hints := []string{listHint, ""}
	// The message and the row below the block take one row each.
	if q.Rows > 0 && len(rows)+2 > q.Rows {
		rows = rows[:len(q.Options)]
		hints = []string{keyHint("number or arrows, Enter; ", q.Keys, true), keyHint("", q.Keys, true), keyHint("", q.Keys, false), ""}
	}
	message := withHint(oneLine(q.Message), hints, width-filterRoom)
	m.room = width - 2 - widest(message)

	page := max(fewestRows, height-2)
	selecting := &survey.Select{
		Message: message, Options: rows, PageSize: page, Filter: m.matches,
	}
	f := &feed{accept: m.accept, look: t.resized(1 + min(page, len(rows)))}
	var index int
	err := t.ask(ctx, f, selecting, &index, func(err error) {
		if errors.Is(err, ErrResized) {
			now, _ := t.Size()
			t.screen.eraseResized(now)
			return
		}
		// An empty text in place of the last one removes exactly its rows.
		_ = selecting.Render("", nil)
	})
	switch {
	case errors.Is(err, errKey):
		return Picked{Index: -1, Key: m.key}, nil
	case err != nil:
		return noPick(), err
	case index >= len(q.Options):
		return Picked{Index: -1, Key: q.Keys[index-len(q.Options)].Rune}, nil
	}
	return Picked{Index: index}, nil
}

// withHint puts the first hint that fits behind a message.
func withHint(message string, hints []string, width int) string {
	for _, hint := range hints {
		if widest(message+hint) <= width {
			return message + hint
		}
	}
	return fit(message, width)
}

// keyHint names the keys, with what they do or just themselves.
func keyHint(before string, keys []Key, labels bool) string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = string(k.Rune)
		if labels {
			names[i] += " " + oneLine(k.Label)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "  (" + before + strings.Join(names, ", ") + ")"
}

// newMenu cleans the labels.
func newMenu(q Question) *menu {
	m := &menu{question: q}
	for _, o := range q.Options {
		m.labels = append(m.labels, oneLine(o.Label))
	}
	for _, k := range q.Keys {
		m.labels = append(m.labels, capital(oneLine(k.Label)))
	}
	return m
}

// rows are the menu's lines, each cut to the width.
func (m *menu) rows(width int) []string {
	digits := len(strconv.Itoa(len(m.question.Options)))
	rows := make([]string, len(m.labels))
	for i, label := range m.labels {
		mark := strconv.Itoa(i + 1)
		if k := i - len(m.question.Options); k >= 0 {
			mark = string(m.question.Keys[k].Rune)
		}
		rows[i] = fit(fmt.Sprintf("%*s  %s", digits, mark, label), width)
	}
	return rows
}

// capital writes the first letter of a label large.
func capital(s string) string {
	for i, r := range s {
		return string(unicode.ToUpper(r)) + s[i+len(string(r)):]
	}
	return s
}

// matches is the filter: digits name the option of that number, other text
// is looked for in the labels, in whatever case.
func (m *menu) matches(filter, _ string, index int) bool {
	if strings.Trim(filter, "0123456789") == "" {
		n, err := strconv.Atoi(filter)
		return err == nil && n == index+1 && index < len(m.question.Options)
	}
	return strings.Contains(strings.ToLower(m.labels[index]), strings.ToLower(filter))
}

// accept says what survey gets for a press, and keeps the same account of the
// filter as survey does. A paste gets nothing: it must not pick an answer.
func (m *menu) accept(p press) (code rune, end error) {
	if p.pasted {
		return 0, nil
	}
	switch p.key {
	case keyEnter:
		return codeEnter, nil
	case keyUp:
		return codeUp, nil
	case keyDown, keyTab:
		return codeDown, nil
	case keyErase:
		m.filter = m.filter[:max(0, len(m.filter)-1)]
		return codeErase, nil
	case keyErasePart, keyEraseWord:
		m.filter = nil
		return codeClear, nil
	}
	if p.key < ' ' {
		return 0, nil
	}
	return m.typed(p.key)
}

// typed takes a character: the first may be a key, the others filter. A
// filter as wide as its room takes no more.
func (m *menu) typed(r rune) (code rune, end error) {
	if len(m.filter) == 0 {
		for _, k := range m.question.Keys {
			if k.Rune == r {
				m.key = r
				return 0, errKey
			}
		}
		if unicode.IsSpace(r) {
			return 0, nil
		}
	}
	if widest(string(m.filter)+string(r)) > m.room {
		return 0, nil
	}
	m.filter = append(m.filter, r)
	return r, nil
}
