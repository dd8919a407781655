package cmd

import (
	"context"
	"errors"
	"strings"

	"rehearse/cmd/internal/prompt"
	"rehearse/cmd/internal/render"
	"rehearse/engine"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

// writer is the trainee who answers in words of their own.
type writer struct {
	*trainee
	judge  *scoring.Judge
	mixed  bool                       // any turn can be switched to choosing
	judged map[int]*scoring.Judgement // of each typed reply, by the exchange's index
}

// The keys that switch a turn, with --mixed.
const (
	keyChoose = 'c'
	keyType   = 't'
)

// mostRefused is how often a reply that can't be scored is given back at one
// turn, to be changed. After that it counts as it is: nobody is to be stuck.
const mostRefused = 2

// typingOf brings the two flags into one: --mixed types as well.
func typingOf(typed, mixed bool) render.Typing {
	switch {
	case mixed:
		return render.Mixed
	case typed:
		return render.Typed
	}
	return render.Choosing
}

// composing is a reply that is being written, across all that may come between:
// a hint, a look back, a turn to the list and back, a window that changes.
type composing struct {
	prompt.Composition
	refused int    // how often
	last    string // the words refused last
}

// Reply implements engine.Player. Words that can't be said in the end are given
// back.
func (w *writer) Reply(ctx context.Context, s *engine.Session) (engine.Reply, error) {
	if s.Turn().ChosenOnly {
		w.typing = false
		w.print(render.ChosenOnly(w.look))
		return w.trainee.Reply(ctx, s)
	}
	c := &composing{Composition: prompt.Composition{Message: "Your words", Max: cues.MaxReply}}
	var more, switches []prompt.Key
	if w.mixed {
		more = []prompt.Key{{Rune: keyChoose, Label: "choose"}}
		switches = []prompt.Key{{Rune: keyType, Label: "type"}}
	}
	c.Keys = w.keys(more...)
	defer func() {
		if caught := recover(); caught != nil { // to be told in Main; the words must not be lost with it
			w.giveBack(c)
			panic(caught)
		}
	}()
	for {
		w.typing = true
		reply, key, err := w.write(ctx, s, c)
		if err == nil && key == keyChoose {
			w.typing = false
			w.judge.Showed(s.Offered()...)
			reply, key, err = w.pick(ctx, s, switches...)
		}
		if err != nil {
			w.giveBack(c)
		}
		if err != nil || key == 0 {
			return reply, err
		}
	}
}

// giveBack prints words that were not said, to be copied.
func (w *writer) giveBack(c *composing) {
	if c.Draft != "" {
		w.print(render.Unsent(w.look, c.Draft))
	}
}

// write asks for words until they can be said, or the list is asked for instead.
func (w *writer) write(ctx context.Context, s *engine.Session, c *composing) (reply engine.Reply, key rune, err error) {
	if _, err := w.printTurn(ctx); err != nil {
		return reply, 0, err
	}
	for {
		got, err := w.Compose(ctx, c.Composition)
		c.Draft, c.Back, c.Anew = got.Text, got.Back, false
		if strings.TrimSpace(c.Draft) != c.last {
			c.Note = "" // it was about other words
		}
		if got.Key != 0 && c.Draft != "" {
			c.Draft += "\n" // so that the next key stands on a line alone, too
		}
		switch {
		case errors.Is(err, prompt.ErrResized):
			w.measure()
			w.print("\n")
			if _, err := w.printTurn(ctx); err != nil {
				return reply, 0, err
			}
		case err != nil:
			return reply, 0, err
		case got.Key == keyChoose:
			return reply, keyChoose, nil
		case got.Key != 0:
			if err := w.command(ctx, got.Key); err != nil {
				return reply, 0, err
			}
		default:
			if reply, ok := w.say(s, c); ok {
				return reply, 0, nil
			}
		}
	}
}

// say has the draft judged. It isn't said where it can't be scored and somebody
// is there to change it; an exam gives no second try. Who sends the same words
// again means them.
func (w *writer) say(s *engine.Session, c *composing) (reply engine.Reply, ok bool) {
	judgement := w.judge.Reply(s, c.Draft)
	again := !w.exam && !w.piped && c.refused < mostRefused && c.Draft != c.last
	if kind := judgement.Result.Kind; kind != cues.Sound && again {
		c.refused++
		c.last, c.Anew = c.Draft, true
		c.Note = render.Unscored(w.look, kind)
		return reply, false
	}
	w.judged[len(s.Exchanges())] = &judgement
	return engine.Reply{Answer: judgement.Nearest.ID.Value, Typed: &judgement.Typed}, true
}

// Heard implements engine.Player.
func (w *writer) Heard(ctx context.Context, e engine.Exchange) error {
	judgement := w.judged[len(w.session.Exchanges())-1]
	if e.Typed == nil || judgement == nil || !w.coached {
		return w.trainee.Heard(ctx, e)
	}
	w.print("\n")
	rubric := w.session.Scenario().Rubric
	err := w.paged(ctx, func(look render.Look) []string {
		return append([]string{render.Said(look, e) + "\n"}, render.TypedCoaching(look, rubric, e, judgement)...)
	}, true)
	if best := scoring.Best(rubric, e); best != nil {
		w.judge.Showed(best)
	}
	if err != nil || w.terminal == nil {
		return err
	}
	err = w.Pause(ctx, "Press Enter to go on.")
	w.measure()
	return err
}

// printWords shows what the customer says, and waits where the rows for writing
// would push it out of sight before it was read.
func (t *trainee) printWords(ctx context.Context) error {
	const writing = 8 // rows to write in: the message, a sentence or two, a note
	words := render.Words(t.look, t.session)
	if t.terminal != nil && rows(words) > t.height()-writing {
		tight := t.look
		tight.Tight = true
		words = render.Words(tight, t.session)
	}
	t.print(words)
	if t.terminal == nil || rows(words) <= t.height()-writing {
		return nil
	}
	err := t.Pause(ctx, "Press Enter to answer.")
	t.measure()
	return err
}
