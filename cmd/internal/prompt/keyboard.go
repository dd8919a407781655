package prompt

import (
	"context"
	"errors"
	"io"
	"os"
	"regexp"
	"time"
)

// sequenceWait is how long the rest of an escape sequence may take. A lone
// Escape means nothing here, so nobody notices the wait.
const sequenceWait = 200 * time.Millisecond

// keyboard turns the bytes of the source into presses, each when it is asked
// for and no earlier: what a question doesn't use is there for the next.
type keyboard struct {
	src     *source
	paste   bool // inside a bracketed paste; it may span questions
	afterCR bool // the last byte was a carriage return
}

// next waits for a press. A signal on the channel makes it call look, which
// says whether the question must end; look is called before every press as
// well, since the signal may come late.
func (k *keyboard) next(ctx context.Context, signals <-chan os.Signal, look func() error) (press, error) {
	for {
		if ctx.Err() != nil {
			return press{}, context.Cause(ctx)
		}
		if err := look(); err != nil {
			return press{}, err
		}
		if p, ok := k.take(); ok {
			return p, nil
		}
		if err := k.wait(ctx, signals); err != nil {
			return press{}, err
		}
	}
}

// wait gets more bytes. An unfinished key is given a short time and dropped.
func (k *keyboard) wait(ctx context.Context, signals <-chan os.Signal) error {
	var expired <-chan time.Time
	if len(k.src.ready) > 0 {
		timer := time.NewTimer(sequenceWait)
		defer timer.Stop()
		expired = timer.C
	}
	empty := len(k.src.ready) == 0
	why, err := k.src.more(ctx, expired, signals)
	if why.timedOut {
		k.src.ready = nil
	}
	if err != nil {
		return inputError(err)
	}
	k.escapePaste(empty)
	return nil
}

// escapePaste is the way out of a paste whose end never came: Ctrl-C that
// arrives on its own ends it. Without it nothing typed would count any more.
func (k *keyboard) escapePaste(wasEmpty bool) {
	if k.paste && wasEmpty && len(k.src.ready) == 1 && k.src.ready[0] == ctrl('C') {
		k.paste = false
	}
}

// take reads one press from the bytes that are there.
func (k *keyboard) take() (press, bool) {
	for {
		wasCR := k.afterCR
		first := byte(0)
		if len(k.src.ready) > 0 {
			first = k.src.ready[0]
		}
		key, n := scan(k.src.ready)
		if n == 0 {
			return press{}, false
		}
		k.src.ready = k.src.ready[n:]
		k.afterCR = first == '\r'
		switch {
		case key == keyPasteStart || key == keyPasteStop:
			k.paste = key == keyPasteStart
		case key == keyNone:
		case !k.paste:
			return press{key: key}, true
		case key == keyEnter && wasCR && first == '\n': // CR LF is one line break
		case key >= 0 || key == keyEnter || key == keyTab:
			return press{key: key, pasted: true}, true
		}
	}
}

// inputError says in our words that the input ended. A terminal that is gone
// reports an error of its own; that too is the end.
func inputError(err error) error {
	var path *os.PathError
	switch {
	case errors.Is(err, io.EOF):
		return ErrEnded
	case errors.As(err, &path):
		return errors.Join(ErrEnded, err)
	}
	return err
}

// cursorReport is a terminal's answer to ESC [ 6 n.
var cursorReport = regexp.MustCompile(`\x1b\[\d+;\d+R`)

// report waits for a cursor report and takes it from among the typed bytes,
// which stay. It returns nil when none came in time.
func (k *keyboard) report(ctx context.Context, within time.Duration) []byte {
	timer := time.NewTimer(within)
	defer timer.Stop()
	for {
		if at := cursorReport.FindIndex(k.src.ready); at != nil {
			found := append([]byte(nil), k.src.ready[at[0]:at[1]]...)
			k.src.ready = append(k.src.ready[:at[0]:at[0]], k.src.ready[at[1]:]...)
			return found
		}
		why, err := k.src.more(ctx, timer.C, nil)
		if err != nil || why.timedOut {
			return nil
		}
	}
}
