package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/prompt"
	"rehearse/cmd/internal/render"
	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/library"
	"rehearse/scoring"
)

type playOptions struct {
	name    string // an id or a path; empty: to be chosen
	seed    uint64
	seedSet bool
	coach   string
	exam    bool
	plain   bool
	json    bool
	answers string
	start   engine.Start
	watch   bool
	typing  render.Typing
}

// coachWords are what --coach takes.
const (
	coachEach = "each"
	coachEnd  = "end"
)

const playLong = `Play a conversation: one of the library by its id, or one of your own by its
file. Without either you choose from the library.

At each turn you pick an answer. "?" gives a hint, "b" looks back at what was
said, "q" leaves the conversation.

With --typed you say it in your own words instead. Each reply is scored from
its words alone, the words that counted are shown, and the conversation goes on
along the answer they come nearest to. An empty line or Ctrl-D ends a reply; the
keys stand on a line of their own. With --mixed you type too, and any turn can be
switched to choosing with "c" and back with "t". Through a pipe, replies have an
empty line between them.`

const playExample = `  rehearse play fraud-alert
  rehearse play ./my-scenario.yaml --coach end
  rehearse play fraud-alert --exam
  rehearse play fraud-alert --typed
  rehearse play fraud-alert --typed --json < replies.txt
  rehearse play ./my-scenario.yaml --answers own-it,plan-with-time --json
  rehearse play ./my-scenario.yaml --from damage --set trust=5
  rehearse play --watch ./my-scenario.yaml`

func (a *app) newPlayCommand() *cobra.Command {
	opts := playOptions{}
	begin := startFlags{}
	var typed, mixed bool
	c := &cobra.Command{
		Use:     "play [ID or FILE]",
		Short:   "Play a conversation",
		GroupID: groupPractise,
		Long:    playLong,
		Example: playExample,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError("write: rehearse play ID, or rehearse play FILE", "play takes one conversation, and got %d", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if opts.exam && c.Flags().Changed("coach") && opts.coach == coachEach {
				return usageError("leave out one of them", "in an exam the coach can't speak after each answer")
			}
			opts.seedSet = c.Flags().Changed("seed")
			if c.Flags().Changed("answers") && opts.answers == "" {
				return usageError("write ids with commas between, as in: --answers own-it,plan-with-time", "--answers has no answers in it")
			}
			opts.typing = typingOf(typed, mixed)
			if len(args) > 0 {
				opts.name = args[0]
			}
			begin.fromSet = c.Flags().Changed("from")
			var err error
			if opts.start, err = begin.start(); err != nil {
				return err
			}
			return a.runPlay(c.Context(), opts)
		},
	}
	c.Flags().Uint64Var(&opts.seed, "seed", 0, "shuffle the answers by this number (a new one each time at a terminal, else 1)")
	c.Flags().StringVar(&opts.coach, "coach", coachEach, `when the coach speaks: "each" (after each answer) or "end"`)
	c.Flags().BoolVar(&opts.exam, "exam", false, "no hints, and no coaching until the end")
	c.Flags().BoolVar(&opts.plain, "plain", false, "numbered lines without colour or drawing, for screen readers")
	c.Flags().BoolVar(&opts.json, "json", false, "print the transcript and the scorecard as one JSON value")
	c.Flags().StringVar(&opts.answers, "answers", "", "give these answers without asking: ids with commas between, or a file of ids")
	c.Flags().BoolVar(&typed, "typed", false, "answer in your own words, and see what counted in them")
	c.Flags().BoolVar(&mixed, "mixed", false, "answer in your own words, or switch any turn to choosing")
	c.Flags().StringVar(&begin.from, "from", "", "begin in the middle, at the turn with this id")
	c.Flags().StringArrayVar(&begin.set, "set", nil, "begin with a meter at another value, as in trust=5 (several with commas between)")
	c.Flags().BoolVar(&opts.watch, "watch", false, "play a file of your own while you write it: each time you save it, the conversation follows")
	return c
}

// playable refuses flags that don't go together.
func playable(opts playOptions) error {
	switch {
	case opts.coach != coachEach && opts.coach != coachEnd:
		return usageError(`write --coach each or --coach end`, "--coach is %q", opts.coach)
	case opts.watch:
		return watchable(opts)
	case opts.answers != "" && opts.typing != render.Choosing:
		return usageError("send the replies through a pipe, with an empty line between them: rehearse play ID --typed < replies.txt",
			"--answers gives ids, and %s takes words", opts.typing)
	}
	return nil
}

func (a *app) runPlay(ctx context.Context, opts playOptions) error {
	if err := playable(opts); err != nil {
		return err
	}
	if opts.watch {
		return a.runWatch(ctx, opts)
	}
	scripted := opts.answers != ""
	var answers []string
	if scripted {
		var err error
		if answers, err = readAnswers(opts.answers); err != nil {
			return err
		}
		if opts.name == "" {
			return usageError("write: rehearse play ID --answers …", "--answers needs a scenario to play")
		}
	}
	sc, err := a.named(&opts)
	if err != nil {
		return err
	}
	talk := io.Writer(a.out)
	if opts.json {
		talk = a.env.Err
		if scripted {
			talk = io.Discard
		}
	}
	u := a.openUI(talkMode{plain: opts.plain || opts.json, silent: scripted, talk: talk})
	if sc == nil {
		if sc, opts.name, err = a.chooseScenario(ctx, u); err != nil || sc == nil {
			return err
		}
	}
	return a.play(ctx, u, sc, opts, answers)
}

// named opens the scenario that was named, nil where none was, and holds what
// was said of its start to it.
func (a *app) named(opts *playOptions) (*scenarios.Scenario, error) {
	if opts.name == "" {
		if !opts.start.IsZero() {
			return nil, usageError("write: rehearse play ID --from …", "--from and --set need a scenario to play")
		}
		return nil, nil
	}
	sc, err := a.openScenario(opts.name)
	if err == nil {
		opts.start, err = startIn(sc, opts.start)
	}
	return sc, err
}

// drawSeed draws a seed at a terminal, unless one was given.
func (a *app) drawSeed(u *ui, opts *playOptions) {
	if opts.seedSet {
		return
	}
	opts.seed = 1
	if u.terminal != nil {
		opts.seed = a.env.Seed()
	}
}

// play plays one scenario, from its briefing to the debrief.
func (a *app) play(ctx context.Context, u *ui, sc *scenarios.Scenario, opts playOptions, answers []string) error {
	a.drawSeed(u, &opts)
	session, err := engine.NewAt(sc, opts.seed, opts.start)
	if err != nil {
		return err
	}
	t := &trainee{ui: u, session: session, exam: opts.exam, coached: opts.coach == coachEach && !opts.exam}
	player := engine.Player(t)
	writes := &writer{trainee: t, judge: scoring.NewJudge(sc), mixed: opts.typing == render.Mixed, judged: map[int]*scoring.Judgement{}}
	switch {
	case opts.answers != "":
		player = &scripted{trainee: t, answers: answers}
	case opts.typing != render.Choosing:
		player = writes
	}
	if err = t.begin(ctx); err == nil {
		err = engine.Run(ctx, session, player)
	}
	outcome := render.Outcome{
		Name: opts.name, Session: session, Card: scoring.Score(sc.Rubric, session.Exchanges()), Status: stopStatus(err), Exam: opts.exam,
		Typing: opts.typing, Judged: writes.judged,
	}
	if opts.json {
		value, jsonErr := render.PlayJSON(outcome)
		if jsonErr != nil {
			return jsonErr
		}
		if _, writeErr := a.out.Write(value); writeErr != nil {
			return fmt.Errorf("the output could not be written: %w", writeErr)
		}
		return a.stopped(session, outcome.Status, err)
	}
	return a.finish(ctx, t, outcome, err)
}

// finish shows what a conversation earned that stopped with an error or at an
// ending, and gives the error with the exit status for it.
func (a *app) finish(ctx context.Context, t *trainee, o render.Outcome, err error) error {
	played := len(o.Session.Exchanges())
	if o.Status == render.Left && played == 0 {
		t.print("Nothing was answered yet.\n")
	}
	if o.Status != render.Interrupted && played > 0 {
		if debriefErr := t.debrief(ctx, o); debriefErr != nil && err == nil {
			return debriefErr
		}
	}
	return a.stopped(o.Session, o.Status, err)
}

// stopStatus says how a conversation stopped.
func stopStatus(err error) render.Status {
	var fault *engine.Fault
	switch {
	case err == nil:
		return render.Ended
	case errors.Is(err, errLeft):
		return render.Left
	case errors.Is(err, prompt.ErrEnded), errors.Is(err, errAnswersRanOut):
		return render.InputEnded
	case errors.As(err, &fault):
		return render.Faulty
	}
	return render.Interrupted
}

// stopped says why a conversation stopped before its end, and gives the error
// with the exit status for it.
func (a *app) stopped(s *engine.Session, status render.Status, err error) error {
	played := fmt.Sprintf("after %d answers", len(s.Exchanges()))
	if len(s.Exchanges()) == 1 {
		played = "after 1 answer"
	}
	switch status {
	case render.Ended, render.Left:
		return nil
	case render.InputEnded:
		exit := &exitError{status: ExitNoInput, message: "the input ended before the conversation did, " + played}
		if errors.Is(err, errAnswersRanOut) {
			exit.message, exit.hint = "the answers ran out before the conversation ended, "+played, stillAt(s)
		}
		return exit
	case render.Faulty:
		var fault *engine.Fault
		errors.As(err, &fault)
		fmt.Fprintln(a.env.Err, "The conversation can't go on: its file has a fault.")
		if !s.Start().IsZero() {
			fmt.Fprintln(a.env.Err, "It began in the middle; one from the start may never come to this.")
		}
		fmt.Fprint(a.env.Err, render.Finding(render.Look{Width: a.width()}, fault.Diagnostic))
		return silent(ExitContent)
	case render.Interrupted:
	}
	if code := statusOf(err); code >= ExitSignal {
		fmt.Fprintf(a.env.Err, "Stopped %s.\n", played)
	}
	return err
}

func stillAt(s *engine.Session) string {
	ids := make([]string, 0, len(s.Offered()))
	for _, answer := range s.Offered() {
		ids = append(ids, answer.ID.Value)
	}
	if len(ids) == 0 {
		return ""
	}
	return fmt.Sprintf("it is at the turn %q, where these can be said: %s", s.Turn().ID.Value, strings.Join(ids, ", "))
}

// openScenario finds a scenario by its id in the library, or on disk.
func (a *app) openScenario(name string) (*scenarios.Scenario, error) {
	var findings scenarios.Diagnostics
	var sc *scenarios.Scenario
	if isPath(name) {
		sc, findings = scenarios.ReadFile(name, a.rubrics.BuiltIn)
	} else {
		var known bool
		sc, findings, known = library.Open(name, &a.rubrics)
		if !known {
			return nil, unknownScenario(name)
		}
	}
	if sc == nil {
		return nil, a.unplayable(name, findings)
	}
	return sc, nil
}

func unknownScenario(name string) error {
	hint := `"rehearse list" shows what there is; a file of your own is given as ./name.yaml`
	if near := scenarios.Nearest(name, library.IDs()); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return usageError(hint, "there is no scenario %q", name)
}

// unplayable shows what is wrong with a scenario that can't be played.
func (a *app) unplayable(name string, findings scenarios.Diagnostics) error {
	fmt.Fprint(a.env.Err, render.Findings(render.Look{Width: a.width()}, findings))
	return &exitError{
		status: ExitContent, message: fmt.Sprintf("%s can't be played", name),
		hint: "mend what is shown above; \"rehearse explain CODE\" says more about each",
	}
}

// isPath says whether a name is meant as a file rather than an id. Ids have
// neither dots nor slashes.
func isPath(name string) bool {
	if strings.ContainsAny(name, `./\`) {
		return true
	}
	_, err := os.Stat(name)
	return err == nil
}
