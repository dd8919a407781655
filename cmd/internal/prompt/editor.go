package prompt

import (
	"context"
	"errors"
	"os"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// editor is a text of several lines as it is written on a terminal: a message,
// the text, and a note where there is something to say about it. All of it is
// drawn anew at each key, from its first row. The cursor is moved only
// relative to where we left it, so nothing has to be asked of the terminal.
type editor struct {
	draft
	*Terminal
	c       Composition
	pending []rune // typed and not yet in the text: a paste goes in at once
	dropped int    // characters beyond mostKept
	note    string
	ending  bool // Ctrl-D was pressed just now, with nothing written

	width, height int
	rows          []string // as drawn last, without colours
	cursorRow     int      // the row of them that the cursor is in
	cursorColumn  int
	top           int // the first row of the text that is shown
}

// The rows of the text stand behind these, where the window isn't too narrow.
const (
	firstRow = "> "
	otherRow = "  "
)

// Compose implements Asker. What was drawn is removed before it returns.
func (t *Terminal) Compose(ctx context.Context, c Composition) (Composed, error) {
	e := &editor{Terminal: t, c: c, note: oneLine(c.Note)}
	e.text = []rune(editable(c.Draft, '\n'))
	e.at = min(len(e.text), max(0, len(e.text)-c.Back))
	if err := t.begin(ctx); err != nil {
		return e.soFar(), err
	}
	defer t.Restore()
	resize, stopWatching := watchResize()
	defer stopWatching()
	e.width, e.height = t.Size()
	e.draw()
	for {
		e.draw()
		done, complete, err := e.keysThere(ctx, resize)
		switch {
		case complete:
			e.erase()
			return done, nil
		case errors.Is(err, ErrResized):
			settle(ctx, resize)
			e.eraseResized()
			return e.soFar(), err
		case err != nil:
			e.erase()
			return e.soFar(), err
		}
	}
}

// keysThere waits for a key, and takes with it all that are there by then: what
// is pasted is drawn once, not at each character.
func (e *editor) keysThere(ctx context.Context, resize <-chan os.Signal) (done Composed, complete bool, err error) {
	p, err := e.keys.next(ctx, resize, e.look)
	for more := true; more && err == nil && !complete; p, more = e.keys.take() {
		if done, complete, err = e.press(ctx, p); complete || err != nil {
			break
		}
	}
	return done, complete, err
}

// soFar gives the text with an error: as it stands.
func (e *editor) soFar() Composed {
	e.flush()
	return Composed{Text: string(e.text), Back: len(e.text) - e.at}
}

// look reports a window of another width, or one too low for what is drawn:
// the places of the rows aren't known any more then.
func (e *editor) look() error {
	width, height := e.Size()
	if width != e.width || height < len(e.rows) {
		return ErrResized
	}
	e.height = height
	return nil
}

// press takes a key.
func (e *editor) press(ctx context.Context, p press) (done Composed, complete bool, err error) {
	if !moves(p.key) {
		e.note = ""
	}
	ending := e.ending
	e.ending = false
	if p.pasted || p.key >= 0 {
		e.typed(p.key)
		return Composed{}, false, nil
	}
	e.flush()
	switch p.key {
	case keyInterrupt:
		return Composed{}, false, ErrCancelled
	case keyEnd:
		switch {
		case e.blank() && ending:
			return Composed{}, false, ErrEnded
		case e.blank():
			e.note, e.ending = endsAgain, true
		default:
			done, complete = e.end()
		}
	case keyEnter:
		done, complete = e.enter(ctx)
	case keyTab:
		e.typed(' ')
	case keyUp:
		e.vertical(-1, e.room())
	case keyDown:
		e.vertical(1, e.room())
	default:
		e.edit(p.key)
	}
	return done, complete, nil
}

// moves says whether a key moves the cursor and no more.
func moves(key rune) bool {
	switch key {
	case keyLeft, keyRight, keyWordLeft, keyWordRight, keyHome, keyLast, keyUp, keyDown:
		return true
	}
	return false
}

// typed takes a character, or what stands for one in a paste.
func (e *editor) typed(key rune) {
	switch {
	case len(e.text)+len(e.pending) >= mostKept:
		e.dropped++
	case key == keyEnter:
		e.pending = append(e.pending, '\n')
	case key == keyTab:
		e.pending = append(e.pending, ' ')
	case key >= 0:
		e.pending = append(e.pending, key)
	}
}

// flush puts what was typed into the text.
func (e *editor) flush() {
	if len(e.pending) > 0 {
		e.insert(e.pending)
		e.pending = nil
	}
	if len(e.text) < mostKept {
		e.dropped = 0 // the person has cut it; what was dropped is no part of it any more
	}
}

// enter ends a line, which may be a key, or the empty one that ends the text. A
// paste that the terminal doesn't mark as one shows in what follows at once.
func (e *editor) enter(ctx context.Context) (done Composed, complete bool) {
	if in := e.keys; in.afterCR && len(in.src.ready) > 0 && in.src.ready[0] == '\n' {
		in.src.ready = in.src.ready[1:] // CR LF is one line break
	}
	if done, complete = e.key(); complete {
		return done, true
	}
	line, last := e.lastLine()
	switch {
	case e.blank():
		e.text, e.at = nil, 0
		e.note = nothingYet
	case last && line == "" && !e.keys.src.burst(ctx):
		return e.end()
	default:
		e.typed(keyEnter)
		e.flush()
	}
	return Composed{}, false
}

// key takes the last line, where the cursor ends it and it is a key.
func (e *editor) key() (done Composed, complete bool) {
	line, last := e.lastLine()
	key := e.c.keyIn(line)
	if !last || key == 0 {
		return Composed{}, false
	}
	from, _ := e.line()
	return Composed{Text: strings.TrimRight(string(e.text[:from]), " \n"), Key: key}, true
}

// end takes the text, unless it is too long or its last line is a key.
func (e *editor) end() (done Composed, complete bool) {
	if done, complete = e.key(); complete {
		return done, true
	}
	text := strings.TrimSpace(string(e.text))
	if key := e.c.keyIn(text); key != 0 {
		return Composed{Key: key}, true
	}
	if characters := len([]rune(text)) + e.dropped; e.c.Max > 0 && characters > e.c.Max {
		e.note = e.c.tooMany(characters) + " They are kept: please make them fewer."
		return Composed{}, false
	}
	return Composed{Text: text}, true
}

// room is how many columns the text has. The last column stays free, since a
// terminal wraps behind it.
func (e *editor) room() int { return max(1, e.width-1-ansi.StringWidth(e.margin(firstRow))) }

// margin leaves out what stands before the rows in a window too narrow for it.
func (e *editor) margin(before string) string {
	const narrow = 10
	if e.width < narrow {
		return ""
	}
	return before
}

// draw draws all of it, in place of what was drawn last.
func (e *editor) draw() {
	e.flush()
	if e.dropped > 0 && e.note == "" {
		e.note = "Only the first " + thousands(mostKept) + " characters are kept."
	}
	above, below := e.lines(oneLine(e.c.Message)+e.c.hint()), e.lines(e.note)
	if few := 3; len(above)+len(below)+few >= e.height {
		above, below = []string{fit(oneLine(e.c.Message), e.width-1)}, below[:min(1, len(below))]
		if e.height <= few {
			above, below = nil, nil
		}
	}
	rows := layout(e.text, e.room())
	at := rowOf(rows, e.at)
	shown := max(1, e.height-1-len(above)-len(below))
	e.top = max(0, min(e.top, at, len(rows)-shown), at-shown+1)
	column := min(e.room(), columns(e.text[rows[at].from:e.at]))

	home := "\r"
	if e.cursorRow > 0 {
		home += ansi.CursorUp(e.cursorRow)
	}
	e.rows = append([]string(nil), above...)
	for i, row := range rows[e.top:min(len(rows), e.top+shown)] {
		before := otherRow
		if e.top+i == 0 {
			before = firstRow
		}
		e.rows = append(e.rows, e.margin(before)+strings.TrimRight(string(e.text[row.from:row.to]), " "))
	}
	e.rows = append(e.rows, below...)
	e.cursorRow = len(above) + at - e.top
	back := "\r"
	if up := len(e.rows) - 1 - e.cursorRow; up > 0 {
		back += ansi.CursorUp(up)
	}
	if column += ansi.StringWidth(e.margin(firstRow)); column > 0 {
		back += ansi.CursorForward(column)
	}
	e.cursorColumn = column
	e.send(home + ansi.EraseScreenBelow + e.dressed() + back)
}

// lines wraps what stands above or below the text.
func (e *editor) lines(words string) []string {
	if words == "" {
		return nil
	}
	return strings.Split(ansi.Wrap(words, max(1, e.width-1), ""), "\n")
}

// dressed is what was drawn, with the message in bold.
func (e *editor) dressed() string {
	text := strings.Join(e.rows, "\r\n")
	message := oneLine(e.c.Message)
	if rest, ok := strings.CutPrefix(text, message); ok && e.colour {
		return ansi.NewStyle().Bold().Styled(message) + rest
	}
	return text
}

func (e *editor) send(sequence string) { e.screen.send(sequence) }

func (e *editor) erase() { e.screen.eraseFrom(e.cursorRow) }

// eraseResized removes what was drawn after the window changed, as that of the
// screen does.
func (e *editor) eraseResized() {
	width, _ := e.Size()
	up := 0
	for _, row := range e.rows[:e.cursorRow] {
		up += rowsTaken(ansi.StringWidth(row), width)
	}
	up += rowsTaken(e.cursorColumn, width) - 1 // its own row is wrapped as well
	e.screen.eraseFrom(up)
}
