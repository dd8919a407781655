package prompt

import (
	"context"
	"errors"
	"fmt"

	"github.com/AlecAivazis/survey/v2"
	"github.com/AlecAivazis/survey/v2/terminal"
)

// ask runs one survey question from drawing to clean-up and leaves the
// terminal as it was found. The feed comes with what is special to the
// question. erase gets the outcome and removes or completes the drawing; it
// runs while the terminal is still ours.
func (t *Terminal) ask(ctx context.Context, f *feed, p survey.Prompt, answer any, erase func(error), opts ...survey.AskOpt) (err error) {
	if err = t.begin(ctx); err != nil {
		return err
	}
	defer t.Restore()
	// Survey has more panics than we know of. The person is owed a terminal
	// that works, and the caller an error it can report.
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the question broke down and was closed (%v)", r)
			width, _ := t.Size()
			t.screen.eraseResized(width)
		}
	}()
	resize, stopWatching := watchResize()
	defer stopWatching()

	f.keyboard, f.ctx, f.screen, f.resize, f.size = t.keys, ctx, t.screen, resize, t.Size
	t.screen.forget()
	opts = append(opts, survey.WithStdio(f, t.screen, t.screen))
	err = survey.AskOne(p, answer, opts...)
	if errors.Is(err, errStop) {
		err = f.why
	}
	if errors.Is(err, ErrResized) {
		settle(ctx, resize)
		t.screen.hush.Store(false)
	}
	erase(err)
	return err
}

// resized makes the look of a feed: it reports a window of another width, or
// of too few rows.
func (t *Terminal) resized(rows int) func() error {
	width, height := t.Size()
	return func() error {
		if w, h := t.Size(); w != width || h < height && h <= rows {
			return ErrResized
		}
		return nil
	}
}

var (
	_ terminal.FileReader = (*feed)(nil)
	_ terminal.FileWriter = (*screen)(nil)
)
