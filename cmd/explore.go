package cmd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"rehearse/cmd/internal/progress"
	"rehearse/cmd/internal/render"
	"rehearse/engine/explore"
	"rehearse/scoring/bounds"
)

type exploreOptions struct {
	name   string // an id or a path
	memory string // as it was typed
	quick  bool
	plain  bool
	json   bool
	show   render.ExploreShow
}

func (a *app) newExploreCommand() *cobra.Command {
	opts := exploreOptions{}
	c := &cobra.Command{
		Use:     "explore FILE or ID",
		Short:   "Find what a scenario lets happen, over all its conversations",
		GroupID: groupWrite,
		Long: `Walk every conversation that a scenario allows, and say what comes out: how many
there are, what can never be met, where a trainee could be stuck, what can be
earned, and how far somebody gets who doesn't read what the customer says.

Nothing is guessed: what it says holds for all conversations. A large scenario
takes time and memory; Ctrl-C prints what was found until then.`,
		Example: `  rehearse explore ./my-scenario.yaml
  rehearse explore ./my-scenario.yaml --turns
  rehearse explore fraud-alert --conversations
  rehearse explore ./my-scenario.yaml --memory 3G --json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return usageError("write: rehearse explore FILE, or rehearse explore ID", "explore takes one scenario, and got %d", len(slices.DeleteFunc(args, func(arg string) bool { return arg == "" })))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			opts.name = args[0]
			memory, err := memorySize(opts.memory)
			if err != nil {
				return err
			}
			if opts.quick && opts.show.Conversations {
				return usageError("leave out one of them", "--quick leaves out what --conversations asks for")
			}
			return a.runExplore(c.Context(), opts, memory)
		},
	}
	c.Flags().StringVar(&opts.memory, "memory", "1GiB", "how much memory the work may take, about: 512M, 2G; at least 16M")
	c.Flags().BoolVar(&opts.quick, "quick", false, "only find what can be met: no counts, and nothing about what can be earned")
	c.Flags().BoolVar(&opts.show.Parts, "turns", false, "show the shortest conversation to each turn, answer and ending")
	c.Flags().BoolVar(&opts.show.Conversations, "conversations", false, "show a conversation for each of the results")
	c.Flags().BoolVar(&opts.json, "json", false, "print all of it as one JSON value")
	c.Flags().BoolVar(&opts.plain, "plain", false, "no drawn bar while it works, but a line for each part of the work")
	return c
}

// The bounds of --memory, in bytes.
const (
	minMemory = 16 << 20
	maxMemory = 1 << 40
)

// memorySize reads a number of bytes with its unit. MB and MiB mean the same:
// nobody who types one of them has the difference in mind.
func memorySize(typed string) (int, error) {
	const hint = "write it as in: --memory 512M, or --memory 2G"
	digits := strings.TrimRight(typed, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ")
	shift, known := map[string]int{"m": 20, "mb": 20, "mib": 20, "g": 30, "gb": 30, "gib": 30}[strings.ToLower(strings.TrimSpace(typed[len(digits):]))]
	number, err := strconv.ParseUint(digits, 10, 63)
	switch {
	case errors.Is(err, strconv.ErrRange), err == nil && known && number > maxMemory>>shift:
		return 0, usageError("no more than 1024G", "--memory %s is more than this program can count with", typed)
	case err != nil:
		return 0, usageError(hint, "--memory: %q is not a size", typed)
	case !known:
		return 0, usageError(hint, "--memory: %q has no unit that is known", typed)
	}
	if size := int(number) << shift; size >= minMemory { //nolint:gosec // bounded above
		return size, nil
	}
	return 0, usageError("at least 16M", "--memory %s is too little to work with", typed)
}

func (a *app) runExplore(ctx context.Context, opts exploreOptions, memory int) error {
	sc, err := a.openScenario(opts.name)
	if err != nil {
		return err
	}
	a.stopsItself.Store(true) // what was found is printed
	line := a.progressLine(opts.plain)
	stop := line.Stop
	a.restore.Store(&stop)
	context.AfterFunc(ctx, func() {
		line.Last("Stopping, to print what was found. Ctrl-C once more ends it at once.")
	})
	e := explorer{line: line, memory: memory, found: render.Exploration{Name: opts.name, Memory: memory}}
	e.found.Report = explore.Walk(ctx, sc, explore.Options{Memory: memory, Quick: opts.quick, Told: e.walking})
	e.found.LeftOut = e.found.Report.NoGraph
	if e.found.Report.Graph != nil {
		e.found.LeftOut = e.results(ctx)
	}
	line.Stop()
	if err := a.printExploration(&e.found, opts); err != nil {
		return err
	}
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case e.found.Faulty():
		return silent(ExitFindings)
	}
	return nil
}

func (a *app) printExploration(found *render.Exploration, opts exploreOptions) error {
	if opts.json {
		value, err := render.ExploreJSON(found)
		if err != nil {
			return err
		}
		if _, err := a.out.Write(value); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
		return nil
	}
	fmt.Fprint(a.out, render.Explore(a.outLook(), found, opts.show))
	return nil
}

// progressLine is where long work shows that it goes on: on the terminal that
// errors go to, and nowhere where there is none.
func (a *app) progressLine(plain bool) *progress.Line {
	out, isFile := a.env.Err.(*os.File)
	if !isFile || !term.IsTerminal(int(out.Fd())) {
		return nil
	}
	name := a.env.Getenv("TERM")
	return progress.New(out, plain || name == "" || name == "dumb")
}

// explorer does the parts of the work, one after the other.
type explorer struct {
	line   *progress.Line
	memory int
	found  render.Exploration
}

func (e *explorer) walking(p explore.Progress) {
	step := progress.Step{Name: "Walking", Done: p.Done, Of: p.Of, Words: func() string {
		return fmt.Sprintf("Walking: %s states", render.Grouped(p.Done))
	}}
	if p.Stage == explore.Merging {
		step.Name = "Putting states together that are alike"
		step.Words = func() string { return fmt.Sprintf("%s: %d%%", step.Name, 100*p.Done/max(1, p.Of)) }
	}
	e.line.Tell(step)
}

// results works out all that needs the graph. The error says that the context
// ended before it was through; what was found until then stays.
func (e *explorer) results(ctx context.Context) error {
	report, found := e.found.Report, &e.found
	e.line.Tell(progress.Step{Name: "Counting conversations"})
	extent, err := report.Graph.Extent(ctx, e.memory)
	if err == nil {
		err = context.Cause(ctx)
	}
	if err != nil {
		return err
	}
	found.Extent = &extent
	if extent.Endless {
		if found.Circles, found.MoreCircles, err = report.Graph.Circles(ctx, render.MostCircles); err != nil {
			return err
		}
	}
	e.line.Tell(progress.Step{Name: "Choosing answers without reading"})
	if found.Blind, err = bounds.Play(ctx, report, bounds.DefaultSample); err != nil {
		found.Blind = found.Blind[:min(len(found.Blind), int(bounds.Random))] // random ones weren't drawn to the end
		return err
	}
	results, err := bounds.Find(ctx, report, bounds.Options{Endings: true, Told: func(done, of int) {
		if ctx.Err() == nil { // what comes after may be made up in a hurry
			found.Settled = done
		}
		e.line.Tell(progress.Step{Name: "Results", Done: done, Of: of, Words: func() string {
			return fmt.Sprintf("Results: %d of %d", done, of)
		}})
	}})
	found.Results = results
	return err
}

// patience is how long a command that stops by itself may take for it. A second
// signal ends the program at once.
const patience = 10 * time.Second
