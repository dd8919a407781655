package cmd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"rehearse/cmd/internal/prompt"
	"rehearse/cmd/internal/render"
	"rehearse/engine"
)

// trainee is the person at the keyboard as the engine's player.
type trainee struct {
	*ui
	session *engine.Session
	exam    bool // no hints, and the briefing names the pass mark
	coached bool // the coach speaks after each answer
	typing  bool // the present turn is answered in words of the trainee's own: no answers are shown
}

var errLeft = errors.New("the trainee left the conversation")

// The keys besides the numbers of the answers.
const (
	keyHint  = '?'
	keyBack  = 'b'
	keyLeave = 'q'
)

func (t *trainee) begin(ctx context.Context) error {
	briefing := func(look render.Look) []string { return []string{render.Briefing(look, t.session, t.exam)} }
	if err := t.paged(ctx, briefing, true); err != nil || t.terminal == nil {
		return err
	}
	err := t.Pause(ctx, "Press Enter to begin.")
	t.measure()
	return err
}

// Reply implements engine.Player.
func (t *trainee) Reply(ctx context.Context, s *engine.Session) (engine.Reply, error) {
	reply, _, err := t.pick(ctx, s)
	return reply, err
}

// pick asks which of the answers to say. Any of the more keys ends the question
// and comes back instead of a reply.
func (t *trainee) pick(ctx context.Context, s *engine.Session, more ...prompt.Key) (reply engine.Reply, key rune, err error) {
	offered := s.Offered()
	question := prompt.Question{Message: "Your answer", Quiet: true, Keys: t.keys(more...)}
	if question.Rows, err = t.printTurn(ctx); err != nil {
		return reply, 0, err
	}
	for _, answer := range offered {
		question.Options = append(question.Options, prompt.Option{Label: answer.Say.Value, ID: answer.ID.Value})
	}
	for {
		picked, err := t.Choose(ctx, question)
		switch {
		case errors.Is(err, prompt.ErrResized):
			t.measure()
			t.print("\n")
			if question.Rows, err = t.printTurn(ctx); err != nil {
				return reply, 0, err
			}
		case err != nil:
			return reply, 0, err
		case picked.Index >= 0:
			return engine.Chosen(offered[picked.Index].ID.Value), 0, nil
		case slices.ContainsFunc(more, func(k prompt.Key) bool { return k.Rune == picked.Key }):
			return reply, picked.Key, nil
		default:
			if err := t.command(ctx, picked.Key); err != nil {
				return reply, 0, err
			}
		}
	}
}

// keys are those that a turn takes besides an answer.
func (t *trainee) keys(more ...prompt.Key) []prompt.Key {
	var keys []prompt.Key
	if !t.exam {
		keys = append(keys, prompt.Key{Rune: keyHint, Label: "hint"})
	}
	keys = append(append(keys, prompt.Key{Rune: keyBack, Label: "look back"}), more...)
	return append(keys, prompt.Key{Rune: keyLeave, Label: "leave"})
}

// command does what one of the keys asks for.
func (t *trainee) command(ctx context.Context, key rune) error {
	switch key {
	case keyHint:
		t.print(render.Hint(t.look, t.session.Turn()))
	case keyBack:
		return t.lookBack(ctx)
	case keyLeave:
		return t.leave(ctx)
	}
	return nil
}

// lookBack shows what was said so far, and the present turn again after it.
func (t *trainee) lookBack(ctx context.Context) error {
	t.print("\n")
	back := func(look render.Look) []string { return render.LookBack(look, t.session) }
	if err := t.paged(ctx, back, true); err != nil {
		return err
	}
	if t.terminal != nil {
		if err := t.Pause(ctx, "Press Enter to go back to the turn."); err != nil {
			return err
		}
		t.measure()
	}
	_, err := t.printTurn(ctx)
	return err
}

// printTurn shows the present turn and gives the rows that are left for the
// list under it; 0 where there are no screens. In a window too low for it the
// blank lines go first; if that isn't enough, the customer's words are shown
// alone before the answers push them out of sight.
func (t *trainee) printTurn(ctx context.Context) (left int, err error) {
	if t.typing {
		return 0, t.printWords(ctx)
	}
	words, answers := render.Words(t.look, t.session), render.Answers(t.look, t.session)
	if t.terminal == nil {
		t.print(words + answers)
		return 0, nil
	}
	// Under the turn the list takes a row for each answer, one for its message
	// and one for the cursor.
	room := t.height() - len(t.session.Offered()) - 2
	if rows(words+answers) > room {
		tight := t.look
		tight.Tight = true
		words, answers = render.Words(tight, t.session), render.Answers(tight, t.session)
	}
	t.print(words)
	used := rows(words + answers)
	if used > room {
		if err := t.Pause(ctx, "Press Enter for the answers."); err != nil {
			return 0, err
		}
		tight := t.look
		tight.Tight = true
		t.measure()
		tight.Width = t.look.Width
		answers = render.Answers(tight, t.session)
		used = rows(answers)
	}
	t.print(answers)
	return max(1, t.height()-used), nil
}

func rows(text string) int { return strings.Count(text, "\n") }

// leave asks once more at a terminal, where a single key got here.
func (t *trainee) leave(ctx context.Context) error {
	if t.terminal == nil {
		return errLeft
	}
	for {
		picked, err := t.Choose(ctx, prompt.Question{
			Message: "Leave the conversation?",
			Options: []prompt.Option{{Label: "No, go on"}, {Label: "Yes, leave and show what was earned so far"}},
		})
		switch {
		case errors.Is(err, prompt.ErrResized):
			t.measure()
		case err != nil:
			return err
		case picked.Index == 1:
			return errLeft
		default:
			return nil
		}
	}
}

// Heard implements engine.Player.
func (t *trainee) Heard(ctx context.Context, e engine.Exchange) error {
	t.print(render.Said(t.look, e))
	if !t.coached {
		t.print("\n")
		return nil
	}
	t.print(render.Coaching(t.look, t.session.Scenario().Rubric, e))
	if t.terminal == nil {
		return nil
	}
	err := t.Pause(ctx, "Press Enter to go on.")
	t.measure()
	return err
}

// debrief shows the result, then every exchange, then what to practise next.
// On a screen it stops where the screen is full, unless nobody is there any
// more to go on.
func (t *trainee) debrief(ctx context.Context, o render.Outcome) error {
	t.measure()
	blocks := func(look render.Look) []string {
		blocks := []string{render.Result(look, o)}
		for i := range o.Session.Exchanges() {
			blocks = append(blocks, render.Exchange(look, o, i))
		}
		return append(blocks, render.Next(look, o))
	}
	return t.paged(ctx, blocks, o.Status != render.InputEnded)
}

// paged prints blocks, and waits before one that would push the first of the
// present screenful out of sight. After each wait the rest is laid out anew:
// the window may have changed. Where the input has ended nobody is waited for.
func (t *trainee) paged(ctx context.Context, blocks func(render.Look) []string, wait bool) error {
	p := pager{trainee: t, wait: wait}
	for i, all := 0, blocks(t.look); i < len(all); i++ {
		paused, err := p.makeRoom(ctx, rows(all[i]))
		if err != nil {
			return err
		}
		if paused {
			all = blocks(t.look)
		}
		if rows(all[i]) <= t.height()-2 {
			p.show(all[i])
			continue
		}
		// A block higher than the window stops at its blank lines too.
		for part := range strings.SplitAfterSeq(all[i], "\n\n") {
			if _, err := p.makeRoom(ctx, rows(part)); err != nil {
				return err
			}
			p.show(part)
		}
	}
	return nil
}

// pager counts what stands on the screen since the last wait.
type pager struct {
	*trainee
	wait  bool
	shown int
}

func (p *pager) show(text string) {
	p.print(text)
	p.shown += rows(text)
}

// makeRoom waits where so many rows more would be too many, and says whether
// it did.
func (p *pager) makeRoom(ctx context.Context, more int) (paused bool, err error) {
	if !p.wait || p.shown == 0 || p.height() == 0 || p.shown+more <= p.height()-2 {
		return false, nil
	}
	p.shown = 0
	err = p.Pause(ctx, "Press Enter for more.")
	p.measure()
	if errors.Is(err, prompt.ErrEnded) {
		p.wait, err = false, nil
	}
	return true, err
}

// scripted answers from a list, and otherwise does as the trainee does.
type scripted struct {
	*trainee
	answers []string
	given   int
}

var errAnswersRanOut = errors.New("the answers ran out")

// Reply implements engine.Player.
func (p *scripted) Reply(_ context.Context, s *engine.Session) (engine.Reply, error) {
	p.print(render.Turn(p.look, s))
	if p.given == len(p.answers) {
		return engine.Reply{}, errAnswersRanOut
	}
	answer := p.answers[p.given]
	for _, offered := range s.Offered() {
		if offered.ID.Value == answer {
			p.given++
			return engine.Chosen(answer), nil
		}
	}
	return engine.Reply{}, usageError(stillAt(s), "answer %d, %q, can't be said there", p.given+1, answer)
}

// Heard implements engine.Player.
func (p *scripted) Heard(ctx context.Context, e engine.Exchange) error {
	if err := p.trainee.Heard(ctx, e); err != nil {
		return err
	}
	if left := len(p.answers) - p.given; left > 0 && p.session.Ending() != nil {
		return usageError("leave out what comes after the ending", "the conversation ended with %s left over", plural(left, "answer"))
	}
	return nil
}

func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
