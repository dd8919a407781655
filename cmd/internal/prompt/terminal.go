package prompt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"sync/atomic"
	"time"

	"golang.org/x/term"
)

// Terminal asks with survey, on standard error. It owns the terminal's mode:
// raw while a question is open, as it was found at all other times.
type Terminal struct {
	in     *os.File
	keys   *keyboard
	screen *screen
	colour bool
	found  atomic.Pointer[term.State] // the mode to go back to
	closed atomic.Bool
}

var _ Asker = (*Terminal)(nil)

// errClosed is for the caller's developer.
var errClosed = errors.New("the terminal is closed for questions")

// answerTime is how long a terminal may take to say where its cursor is.
const answerTime = 400 * time.Millisecond

// Open looks whether the three streams are a terminal that survey can draw
// on. Where they aren't, the Terminal is nil and the reason says why in plain
// English: the caller then asks with NewLines.
//
// From here on the input must be read through rest and no longer from in:
// what was typed while the terminal was tried out is in there. It is for
// NewLines where the Terminal is nil, and not to be touched otherwise.
//
// getenv is asked for TERM. colour allows survey its colours; nothing is told
// by colour alone. Open takes less than half a second.
func Open(in, out, errOut *os.File, getenv func(string) string, colour bool) (t *Terminal, rest io.Reader, reason string) {
	src := asSource(in)
	if reason = unfit(in, out, errOut, getenv("TERM")); reason != "" {
		return nil, src, reason
	}
	state, err := term.GetState(int(in.Fd()))
	if err != nil {
		return nil, src, fmt.Sprintf("the terminal's mode can't be read (%v)", err)
	}
	t = &Terminal{in: in, keys: &keyboard{src: src}, screen: &screen{File: errOut}, colour: colour}
	t.found.Store(state)
	if !t.answers() {
		return nil, src, "the terminal doesn't say where its cursor is"
	}
	dressSurvey(colour)
	return t, src, ""
}

// unfit says what is wrong with the streams, before anything is sent to them.
func unfit(in, out, errOut *os.File, termName string) string {
	switch {
	case runtime.GOOS == "windows":
		// Survey reads the Windows console by itself, event by event. Our
		// reader has no place there, and the traps it closes would be open.
		return "numbered lines are used on Windows"
	case !term.IsTerminal(int(in.Fd())):
		return "the input is not a terminal"
	case !term.IsTerminal(int(out.Fd())):
		return "the output is not a terminal"
	case !term.IsTerminal(int(errOut.Fd())):
		return "the error output is not a terminal"
	case termName == "":
		return "TERM is not set"
	case termName == "dumb":
		return "TERM says that the terminal is dumb"
	}
	return ""
}

// answers asks the terminal where its cursor is. Survey asks that later, and
// would wait for ever.
func (t *Terminal) answers() bool {
	if _, err := term.MakeRaw(int(t.in.Fd())); err != nil {
		return false
	}
	defer t.setMode()
	t.screen.send(askCursor)
	return t.keys.report(context.Background(), answerTime) != nil
}

// begin opens a question: raw mode, so that nothing typed is echoed over the
// drawing, and pastes marked as such. Each begin is followed by a Restore.
func (t *Terminal) begin(ctx context.Context) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if t.closed.Load() {
		return errClosed
	}
	state, err := term.MakeRaw(int(t.in.Fd()))
	if err != nil {
		return fmt.Errorf("prepare the terminal: %w", err)
	}
	t.found.Store(state)
	t.screen.hush.Store(false)
	if t.closed.Load() { // by a signal handler, just now
		t.setMode()
		return errClosed
	}
	t.screen.send(pasteOn)
	return nil
}

// setMode puts the terminal's mode back.
func (t *Terminal) setMode() {
	// There is no better place to go if this fails.
	_ = term.Restore(int(t.in.Fd()), t.found.Load())
}

// Restore puts the terminal back as it was found: echo and line editing on,
// the cursor shown, no colour, pastes plain. It may be called at any time, any
// number of times and from any goroutine. A question that is open draws
// nothing more after it; the next one works as ever.
func (t *Terminal) Restore() {
	t.screen.hush.Store(true)
	t.setMode()
	_, _ = t.screen.WriteString(putBack)
}

// Close is Restore for good: later questions return an error. A signal
// handler that is about to end the program calls it, so that no question can
// open between its call and the end. The files stay open.
func (t *Terminal) Close() error {
	t.closed.Store(true)
	t.Restore()
	return nil
}

// Size is the window's size in columns and rows, 80 by 24 where the terminal
// doesn't tell.
func (t *Terminal) Size() (width, height int) {
	width, height, err := term.GetSize(int(t.screen.Fd()))
	if err != nil || width <= 0 || height <= 0 {
		return 80, 24
	}
	return width, height
}
