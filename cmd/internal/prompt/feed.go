package prompt

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"
)

// feed is what survey reads during one question. It hands survey one key at
// a time, in survey's own codes, and only keys survey can take. All ways to
// end a question early go through it: survey is given an error to read, and
// why says what really happened.
type feed struct {
	*keyboard
	ctx    context.Context // of this one question, as the feed itself
	screen *screen
	resize <-chan os.Signal
	look   func() error // non-nil: the window has changed
	// accept says what survey gets for a press, 0 for nothing, or that the
	// press ends the question.
	accept  func(p press) (code rune, end error)
	parting []byte // what survey gets last, before the error
	size    func() (width, height int)
	queue   []byte
	why     error
}

// errStop makes survey return. It never leaves this package.
var errStop = errors.New("the question is over")

// The codes survey takes (its terminal/sequences.go). Single bytes serve
// better than sequences: survey can't be caught with half of one.
const (
	codeUp     = '\x10'
	codeDown   = '\x0e'
	codeLeft   = '\x02'
	codeRight  = '\x06'
	codeHome   = '\x01'
	codeLast   = '\x11'
	codeDelete = '\x12'
	codeErase  = '\x7f'
	codeClear  = '\x18'
	codeTab    = '\t'
	codeEnter  = '\r'
)

// Fd gives survey no file to change the mode of: Terminal has done that, and
// two owners would restore it over each other.
func (f *feed) Fd() uintptr { return ^uintptr(0) }

// Read implements io.Reader for survey.
func (f *feed) Read(p []byte) (int, error) {
	if f.screen.asked > 0 {
		f.screen.asked--
		return copy(p, f.cursor()), nil
	}
	for len(f.queue) == 0 {
		if f.why != nil {
			return 0, errStop
		}
		f.fetch()
	}
	n := copy(p, f.queue)
	f.queue = f.queue[n:]
	return n, nil
}

// fetch waits for one press and queues what survey gets for it.
func (f *feed) fetch() {
	p, err := f.next(f.ctx, f.resize, f.look)
	if err != nil {
		f.stop(err)
		return
	}
	switch {
	case !p.pasted && p.key == keyInterrupt:
		f.stop(ErrCancelled)
	case !p.pasted && p.key == keyEnd:
		f.stop(ErrEnded)
	default:
		code, end := f.accept(p)
		if end != nil {
			f.stop(end)
		} else if code != 0 {
			f.queue = append(f.queue, string(code)...)
		}
	}
}

// stop ends the question. After a resize nothing survey knows about places on
// the screen is true any more, so it draws no more.
func (f *feed) stop(why error) {
	if errors.Is(why, ErrResized) {
		f.screen.hush.Store(true)
	}
	f.why = why
	f.queue = append(f.queue, f.parting...)
}

// cursor answers survey when it asks where the cursor is. A terminal that
// answered once and is too slow now gets an answer of ours put in its place:
// the drawing may suffer, but without one survey crashes. The real one is
// dropped when it comes.
func (f *feed) cursor() []byte {
	atCorner := f.screen.corner
	f.screen.corner = false
	if f.why == nil {
		if found := f.report(f.ctx, answerTime); found != nil {
			return found
		}
	}
	width, height := f.size()
	if !atCorner {
		width = min(width, 2)
	}
	return fmt.Appendf(nil, "\x1b[%d;%dR", height, width)
}

// settleTime is how long a window must keep its size to count as resized: who
// drags its edge changes it many times a second.
const settleTime = 80 * time.Millisecond

// settle waits until the window has stopped changing.
func settle(ctx context.Context, resize <-chan os.Signal) {
	timer := time.NewTimer(settleTime)
	defer timer.Stop()
	for {
		select {
		case <-resize:
			timer.Reset(settleTime)
		case <-timer.C:
			return
		case <-ctx.Done():
			return
		}
	}
}
