package prompt

import "context"

// Pause implements Asker. Enter, the space bar and Ctrl-D go on; the line is removed
// then. Survey has nothing of the kind.
func (t *Terminal) Pause(ctx context.Context, message string) error {
	if err := t.begin(ctx); err != nil {
		return err
	}
	defer t.Restore()
	width, _ := t.Size()
	if message = oneLine(message); message == "" {
		message = pauseMessage
	}
	t.screen.send(fit(message, width-1))
	defer t.screen.eraseFrom(0)
	for {
		p, err := t.keys.next(ctx, nil, func() error { return nil })
		switch {
		case err != nil:
			return err
		case p.pasted:
		case p.key == keyInterrupt:
			return ErrCancelled
		case p.key == keyEnter, p.key == ' ', p.key == keyEnd:
			return nil
		}
	}
}
