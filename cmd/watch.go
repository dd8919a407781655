package cmd

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"rehearse/cmd/internal/prompt"
	"rehearse/cmd/internal/render"
	"rehearse/cmd/internal/watch"
	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring"
)

// watchable refuses what --watch doesn't go together with.
func watchable(opts playOptions) error {
	switch {
	case opts.name == "":
		return usageError("write: rehearse play --watch FILE", "--watch needs a file to watch")
	case !isPath(opts.name):
		return usageError("write the path of a file of your own, as in: --watch ./my-scenario.yaml", "--watch is for a file, and %q is an id", opts.name)
	case opts.answers != "":
		return usageError("leave out one of them", "--watch plays your own answers again, so --answers can't go with it")
	case opts.typing != render.Choosing:
		return usageError("leave out one of them", "--watch plays the answers you chose again, so %s can't go with it", opts.typing)
	case opts.json:
		return usageError("leave out one of them", "--watch shows a conversation as it changes, so --json can't go with it")
	case opts.exam:
		return usageError("leave out one of them", "--watch is for writing, so --exam can't go with it")
	}
	return nil
}

// version is a scenario's file as it was read at one time.
type version struct {
	scenario *scenarios.Scenario // nil where it can't be played
	findings scenarios.Diagnostics
}

func (a *app) readVersion(path string) version {
	sc, findings := scenarios.ReadFile(path, a.rubrics.BuiltIn)
	if sc != nil {
		findings, _ = findingsOf(context.Background(), sc, findings)
	}
	return version{sc, findings}
}

// gone says that the file itself isn't there.
func (v version) gone(path string) bool {
	return v.scenario == nil && len(v.findings) == 1 && v.findings[0].Code == scenarios.NotFound && v.findings[0].File == path
}

// same says whether there is nothing new in another version.
func (v version) same(other version) bool {
	if v.scenario != nil && other.scenario != nil {
		return v.scenario.Digest == other.scenario.Digest && v.scenario.Rubric.Digest == other.scenario.Rubric.Digest
	}
	return v.scenario == nil && other.scenario == nil && v.told() == other.told()
}

// told is what the findings say, as one text.
func (v version) told() string {
	var b strings.Builder
	for _, d := range v.findings {
		b.WriteString(d.Error() + "\n")
	}
	return b.String()
}

// news are the findings worth showing after those of the version before: what
// was told already is not told again at each save, unless it keeps the file
// from being played.
func (v version) news(before version) scenarios.Diagnostics {
	var fresh scenarios.Diagnostics
	for _, d := range v.findings {
		known := slices.ContainsFunc(before.findings, func(o scenarios.Diagnostic) bool { return o.Code == d.Code && o.Message == d.Message })
		if !known || v.scenario == nil && d.Severity == scenarios.Error {
			fresh = append(fresh, d)
		}
	}
	return fresh
}

// files are those that a version depends on, also where it is unusable.
func (v version) files(path string) []string {
	files := []string{path}
	if v.scenario != nil {
		files = append(files, v.scenario.Rubric.File)
	}
	for _, d := range v.findings {
		files = append(files, d.File)
	}
	return files
}

// errSaved ends a question because a file was saved.
var errSaved = errors.New("the file was saved")

// watching is a conversation that follows its file. It is the Asker of its own
// trainee: every question ends when there is news of the file.
type watching struct {
	prompt.Asker
	app     *app
	trainee *trainee
	opts    playOptions
	files   *watch.Watcher
	wanted  []string // the answers to play again after a save
	begun   bool     // the briefing is over
	seen    version  // the last that was read
	news    *version // a newer one, not yet taken
	broke   any      // what a look at the file broke down with
}

// runWatch plays a file, and plays it again with the same answers each time it
// is saved.
func (a *app) runWatch(ctx context.Context, opts playOptions) (err error) {
	files, err := watch.New()
	if err == nil {
		defer files.Close() //nolint:errcheck // nothing was written
		err = files.Follow(opts.name)
	}
	if err != nil {
		return &exitError{status: ExitContent, message: fmt.Sprintf("%s can't be watched: %v", opts.name, err), hint: "play it without --watch"}
	}
	first := a.readVersion(opts.name)
	if first.scenario == nil {
		return a.unplayable(opts.name, first.findings)
	}
	if opts.start, err = startIn(first.scenario, opts.start); err != nil {
		return err
	}
	u := a.openUI(talkMode{plain: opts.plain, talk: a.out})
	a.drawSeed(u, &opts)
	session, err := engine.NewAt(first.scenario, opts.seed, opts.start)
	if err != nil {
		return err
	}
	w := &watching{Asker: u.Asker, app: a, opts: opts, files: files, seen: first}
	w.trainee = &trainee{ui: u, session: session, coached: opts.coach == coachEach}
	u.Asker = w
	if err := files.Follow(first.files(opts.name)...); err != nil {
		return err
	}
	u.print(fmt.Sprintf("Watching %s: when you save it, the conversation follows.\n\n", scenarios.Printable(filepath.Base(opts.name))))
	w.show(first.findings)
	for {
		switch err := w.play(ctx); {
		case errors.Is(err, errSaved):
			w.take()
		case err != nil:
			return a.finish(ctx, w.trainee, w.outcome(err), err)
		default:
			return nil
		}
	}
}

// play goes on with the conversation, beyond its end, until there is news. It
// gives nil where the author leaves after an end.
func (w *watching) play(ctx context.Context) error {
	t := w.trainee
	if !w.begun {
		if err := t.begin(ctx); err != nil {
			return err
		}
		w.begun = true
	}
	for {
		err := engine.Run(ctx, t.session, t)
		var fault *engine.Fault
		switch {
		case errors.As(err, &fault):
			t.print("The conversation can't go on: its file has a fault.\n" + render.Finding(t.look, fault.Diagnostic) + "\n")
		case err != nil:
			return err
		default:
			t.print(render.Result(t.look, w.outcome(nil)))
		}
		if again, err := w.wait(ctx); err != nil || !again {
			return err
		}
	}
}

func (w *watching) outcome(err error) render.Outcome {
	session := w.trainee.session
	return render.Outcome{
		Name: w.opts.name, Session: session, Card: scoring.Score(session.Scenario().Rubric, session.Exchanges()), Status: stopStatus(err),
	}
}

// wait waits at the end of a conversation for the next save. again says that
// the author wants to play from the start instead; without it and without an
// error the author leaves.
func (w *watching) wait(ctx context.Context) (again bool, err error) {
	question := prompt.Question{
		Message: "Waiting for the next save",
		Options: []prompt.Option{{Label: "Play it again from the start"}, {Label: "Show the whole debrief"}},
		Keys:    []prompt.Key{{Rune: keyLeave, Label: "leave"}},
	}
	for {
		picked, err := w.Choose(ctx, question)
		switch {
		case errors.Is(err, prompt.ErrResized):
			w.trainee.measure()
		case errors.Is(err, prompt.ErrEnded):
			return false, nil // nobody is there any more to wait
		case err != nil:
			return false, err
		case picked.Index == 0:
			w.wanted = nil
			w.trainee.session, err = engine.NewAt(w.trainee.session.Scenario(), w.opts.seed, w.opts.start)
			w.trainee.print("\n")
			return err == nil, err
		case picked.Index == 1:
			if err := w.trainee.debrief(ctx, w.outcome(nil)); err != nil {
				return false, err
			}
			w.trainee.print("\n")
		default:
			return false, nil
		}
	}
}

// take goes on with what was saved.
func (w *watching) take() {
	before, now := w.seen, *w.news
	w.seen, w.news = now, nil
	t := w.trainee
	t.measure()
	t.print("\n")
	_ = w.files.Follow(now.files(w.opts.name)...) // what can't be watched can still be played
	name := filepath.Base(w.opts.name)
	wasGone := before.gone(w.opts.name)
	if before.scenario != nil && now.scenario != nil && before.scenario.Digest == now.scenario.Digest {
		name = filepath.Base(now.scenario.Rubric.File)
	}
	if now.gone(w.opts.name) {
		t.print(render.Gone(t.look, name))
		return
	}
	w.show(now.news(before))
	if now.scenario == nil {
		t.print(render.Unusable(t.look, name, now.findings))
		return
	}
	w.replay(now.scenario, render.Replay{File: name, Back: wasGone})
}

// show shows findings, with a blank line below.
func (w *watching) show(findings scenarios.Diagnostics) {
	if len(findings) > 0 {
		w.trainee.print(render.FewFindings(w.trainee.look, w.opts.name, findings) + "\n")
	}
}

// replay plays the answers given so far on a new version. Answers that don't
// hold now are kept for the next save, until others are given instead.
func (w *watching) replay(sc *scenarios.Scenario, r render.Replay) {
	t := w.trainee
	given := t.session.Transcript().Answers
	if len(given) > len(w.wanted) || !sameIDs(given, w.wanted[:len(given)]) {
		w.wanted = given
	}
	session, err := engine.Replay(sc, engine.Transcript{Seed: w.opts.seed, Start: w.opts.start, Answers: w.wanted})
	if session == nil { // it no longer has the place to begin at
		var exit *exitError
		if err = startError(sc, err); errors.As(err, &exit) {
			t.print(render.NoStart(t.look, r.File, exit.message, exit.hint))
		}
		return
	}
	t.session = session
	r.Wanted, r.Session, r.Err = len(w.wanted), session, err
	t.print(render.Replayed(t.look, r, t.coached))
}

func sameIDs(a, b []string) bool { return strings.Join(a, ",") == strings.Join(b, ",") }

// Choose implements prompt.Asker.
func (w *watching) Choose(ctx context.Context, q prompt.Question) (prompt.Picked, error) {
	ctx, done := w.listen(ctx)
	defer done()
	return w.Asker.Choose(ctx, q)
}

// Text implements prompt.Asker.
func (w *watching) Text(ctx context.Context, message, draft string) (string, error) {
	ctx, done := w.listen(ctx)
	defer done()
	return w.Asker.Text(ctx, message, draft)
}

// Pause implements prompt.Asker.
func (w *watching) Pause(ctx context.Context, message string) error {
	ctx, done := w.listen(ctx)
	defer done()
	return w.Asker.Pause(ctx, message)
}

// listen gives a context that ends with errSaved once there is news of the
// file: with it a question ends cleanly, and what is typed meanwhile stays for
// the next. News that comes too late to end this question ends the next.
func (w *watching) listen(ctx context.Context) (until context.Context, done func()) {
	until, cancel := context.WithCancelCause(ctx)
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		defer func() {
			if w.broke = recover(); w.broke != nil {
				cancel(errSaved)
			}
		}()
		for w.news == nil {
			select {
			case <-w.files.Saved():
				w.look()
			case <-stop:
				return
			}
		}
		cancel(errSaved)
	}()
	return until, func() {
		close(stop)
		<-stopped
		cancel(nil)
		if w.broke != nil {
			panic(w.broke) // to be told in Main, where every break is told
		}
	}
}

// look reads the file, and notes it as news where it isn't as it was.
func (w *watching) look() {
	if now := w.app.readVersion(w.opts.name); !now.same(w.seen) {
		w.news = &now
	}
}
