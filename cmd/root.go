// Package cmd is all that a person sees: the commands, what they ask and what
// they show. Main is its door; the rest of the program is below it and knows
// neither the command line nor the environment.
//
// Results go to standard output, talk about them to standard error. A
// conversation is a result, unless --json asks for one JSON value: then the
// conversation is talk.
package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"github.com/spf13/cobra"

	"rehearse/scenarios"
	"rehearse/scenarios/rubrics"
)

// Version is what --version prints.
const Version = "0.1.0"

// Env is what the commands get of the world outside.
type Env struct {
	In     io.Reader
	Out    io.Writer
	Err    io.Writer
	Getenv func(string) string
	Seed   func() uint64 // a new seed at each call
	Exit   func(int)     // ends the process, for work that a signal doesn't reach
}

// app is what the commands of one run share.
type app struct {
	env     Env
	out     *checkedWriter
	rubrics rubrics.Library
	restore atomic.Pointer[func()] // puts the terminal back; nil while none was opened

	stopsItself atomic.Bool // the command hears of signals, and prints what it has found
}

// checkedWriter remembers that a write failed, so that a full disk is not
// taken for success.
type checkedWriter struct {
	io.Writer
	err error
}

// Write implements io.Writer.
func (w *checkedWriter) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if err != nil && w.err == nil {
		w.err = err
	}
	return n, err
}

// Main runs the command line and gives the exit status. It never panics.
func Main(ctx context.Context, args []string, env Env) (status int) {
	a := &app{env: env, out: &checkedWriter{Writer: env.Out}}
	env.Out = a.out
	a.env = env
	defer func() {
		if caught := recover(); caught != nil {
			a.putBack()
			fmt.Fprintf(env.Err, "rehearse: something in this program broke: %s\n", scenarios.Printable(fmt.Sprint(caught)))
			fmt.Fprintln(env.Err, "  Please tell its makers what you were doing.")
			status = ExitInternal
		}
	}()
	done := make(chan struct{})
	defer close(done)
	go a.endLate(ctx, done)
	root := a.newRoot()
	root.SetArgs(args)
	root.SetOut(env.Out)
	root.SetErr(env.Err)
	err := root.ExecuteContext(ctx)
	a.putBack()
	if a.out.err != nil && statusOf(err) < ExitSignal { // what nobody could read was not done, whatever it said
		err = fmt.Errorf("the output could not be written: %w", a.out.err)
	}
	a.explain(err)
	return statusOf(err)
}

func (a *app) putBack() {
	if restore := a.restore.Load(); restore != nil {
		(*restore)()
	}
}

// endLate ends the process when a signal came and the command has not stopped
// soon after: reading a large file, say, can't be broken off.
func (a *app) endLate(ctx context.Context, done <-chan struct{}) {
	const soon = 300 * time.Millisecond
	select {
	case <-done:
		return
	case <-ctx.Done():
	}
	wait := soon
	if a.stopsItself.Load() {
		wait = patience
	}
	select {
	case <-done:
	case <-time.After(wait):
		a.putBack()
		fmt.Fprintln(a.env.Err, "Stopped.")
		a.env.Exit(statusOf(context.Cause(ctx)))
	}
}

// explain prints an error for the person, and the hint apart from it.
func (a *app) explain(err error) {
	if err == nil {
		return
	}
	var exit *exitError
	if !errors.As(err, &exit) {
		switch statusOf(err) {
		case ExitInternal:
			exit = &exitError{message: err.Error()}
		case ExitNoInput:
			exit = &exitError{message: "the input ended before there was an answer"}
		default: // Ctrl-C and signals: the person knows
			return
		}
	}
	if exit.message == "" {
		return
	}
	fmt.Fprintf(a.env.Err, "rehearse: %s\n", scenarios.Printable(exit.message))
	if exit.hint != "" {
		fmt.Fprintf(a.env.Err, "  %s\n", scenarios.Printable(exit.hint))
	}
}

const (
	groupPractise = "practise"
	groupWrite    = "write"
	groupCoach    = "coach"
)

func (a *app) newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "rehearse",
		Short: "Practise hard customer conversations in your terminal",
		Long: `rehearse plays a customer, takes your answers, and shows how well you
listened, stayed calm and solved the problem.

Without a command it shows a menu.`,
		Version:       Version,
		Args:          cobra.ArbitraryArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	menu := menuOptions{}
	root.Flags().BoolVar(&menu.plain, "plain", false, "numbered lines without colour or drawing, for screen readers")
	root.RunE = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return unknownCommand(root, args[0])
		}
		return a.runMenu(c.Context(), menu)
	}
	root.SuggestionsMinimumDistance = 2
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetVersionTemplate("rehearse {{.Version}}\n")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		words, _, _ := strings.Cut(err.Error(), ": strconv.") // what comes after it speaks to programmers
		return usageError(fmt.Sprintf("%q shows what it takes", c.CommandPath()+" --help"), "%s", words)
	})
	root.AddGroup(
		&cobra.Group{ID: groupPractise, Title: "Practise:"},
		&cobra.Group{ID: groupWrite, Title: "Write:"},
		&cobra.Group{ID: groupCoach, Title: "Coach:"},
	)
	root.AddCommand(
		a.newPlayCommand(), a.newListCommand(),
		a.newNewCommand(), a.newCheckCommand(), a.newTestCommand(), a.newExploreCommand(), a.newMapCommand(), a.newScoreCommand(),
		a.newExplainCommand(), a.newSchemaCommand(),
		a.newAgreeCommand(),
	)
	return root
}

func unknownCommand(root *cobra.Command, name string) error {
	hint := `"rehearse --help" lists the commands`
	if near := root.SuggestionsFor(name); len(near) > 0 {
		hint = fmt.Sprintf("did you mean %q?", strings.Join(near, `" or "`))
	}
	return usageError(hint, "there is no command %q", name)
}

// noArguments refuses arguments with words that say what would be right.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usageError(fmt.Sprintf("write just: %s", c.CommandPath()), "%q takes no arguments, and got %q", c.Name(), args[0])
}
