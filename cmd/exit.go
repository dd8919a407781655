package cmd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"syscall"

	"rehearse/cmd/internal/prompt"
)

// The exit statuses. They are part of what the program promises: README.md
// lists them.
const (
	ExitOK       = 0   // done; for play: the conversation was played or left
	ExitFindings = 1   // check found errors, or warnings with --strict; test found a test that fails; explore found a fault; agree left out rows
	ExitUsage    = 2   // the command line was wrong
	ExitContent  = 3   // a scenario or a file of ratings could not be read, or a scenario stopped the conversation; or a line of a batch could not be scored
	ExitNoInput  = 4   // the input ended before the conversation did
	ExitInternal = 5   // this program failed, or could not write its output
	ExitSignal   = 128 // plus the signal's number: 130 for Ctrl-C, 143 for SIGTERM
)

// Signalled is the cause with which main ends the context when a signal comes.
type Signalled struct{ Signal os.Signal }

// Error names the signal.
func (s Signalled) Error() string { return "stopped by " + s.Signal.String() }

// status is 128 and the signal's number, as shells have it.
func (s Signalled) status() int {
	if number, ok := s.Signal.(syscall.Signal); ok {
		return ExitSignal + int(number)
	}
	return ExitSignal
}

// exitError ends the program with a status and words for the person. The hint
// is printed under the message.
type exitError struct {
	status  int
	message string // may be empty: all was said already
	hint    string
}

// Error gives the message.
func (e *exitError) Error() string { return e.message }

func usageError(hint, format string, args ...any) error {
	return &exitError{status: ExitUsage, message: fmt.Sprintf(format, args...), hint: hint}
}

// silent ends the program with a status and no more words.
func silent(status int) error { return &exitError{status: status} }

// statusOf gives the exit status that an error stands for.
func statusOf(err error) int {
	var exit *exitError
	var signalled Signalled
	switch {
	case err == nil:
		return ExitOK
	case errors.As(err, &exit):
		return exit.status
	case errors.As(err, &signalled):
		return signalled.status()
	case errors.Is(err, prompt.ErrCancelled):
		return Signalled{os.Interrupt}.status()
	case errors.Is(err, prompt.ErrEnded):
		return ExitNoInput
	case errors.Is(err, context.Canceled):
		return Signalled{os.Interrupt}.status()
	}
	return ExitInternal
}
