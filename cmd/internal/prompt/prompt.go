// Package prompt asks the person at the keyboard: pick one of these, write
// something, press Enter to go on.
//
// There is one interface, Asker, and there are two ways to ask. Terminal draws
// its questions with survey, on a terminal that has shown it can take them.
// Lines prints numbered lines and reads lines; it serves pipes, screen
// readers, plain terminals and Windows. The caller decides between them with
// Open, and prints everything else itself: a question here leaves nothing of
// its list behind.
//
// The package knows nothing of scenarios or turns and imports no other package
// of this module. It is the only one that imports survey. It reads no
// environment variable and opens no stream: both are handed in.
package prompt

import (
	"context"
	"errors"
)

// Option is one line a person can pick.
type Option struct {
	// Label is short plain text. Terminal cuts it to one row; Lines prints
	// all of it. Control characters and escape sequences in it are removed.
	Label string
	// ID may be typed instead of the number, in Lines. It may be empty.
	ID string
}

// Key is a command that can be given besides picking an option.
type Key struct {
	// Rune is what is typed, '?' for instance. It should be neither a digit
	// nor an option's ID: those would then be out of reach.
	Rune rune
	// Label says in a word or two what it does: "hint".
	Label string
}

// Question is what Choose asks.
type Question struct {
	Message string   // what is asked for, as "Your answer"
	Options []Option // at least one
	Keys    []Key    // may be empty
	// Rows is how many rows of the window Terminal should do with, 0 where it
	// may take all. Where a list with the keys in rows of their own takes more,
	// they are named in the message instead. Lines ignores it.
	Rows int
	// Quiet tells Lines that the caller has already printed the options in
	// full, so that only the prompt line is wanted. Terminal ignores it.
	Quiet bool
}

// Picked is what came back: either an option or a key.
type Picked struct {
	Index int  // the option's index, or -1 where a key was given
	Key   rune // the key's rune, or 0 where an option was picked
}

// Composition is what Compose asks for: a few lines of the person's own words.
type Composition struct {
	Message string // what is asked for, as "Your words"
	Keys    []Key  // each is given on a line of its own
	// Draft is the text to begin with, and Back how many characters of it stand
	// behind the cursor: 0 is the end. Lines has no cursor.
	Draft string
	Back  int
	// Anew tells Lines, where nothing can be edited, that what is written
	// takes the draft's place instead of going on after it. Terminal ignores
	// it.
	Anew bool
	// Note says something about the draft. It stands below it, where it is seen
	// however long the draft is.
	Note string
	// Max is how many characters are taken; 0 sets no limit. A longer text is
	// refused with its count, and kept.
	Max int
}

// Composed is what came back: a text that is complete, or a key with the text
// so far.
type Composed struct {
	Text string // without blanks around it; line breaks are newlines
	Back int    // as in Composition, for going on
	Key  rune   // 0 where the text is complete
}

// Asker asks a person. It serves one question at a time and is not for use
// by several goroutines at once.
//
// When the context ends, every method returns promptly with the context's
// cause, even while a read is under way. What was read by then is kept for
// the next question.
type Asker interface {
	// Choose asks for one of the options or keys. A question without
	// options is an error.
	Choose(ctx context.Context, q Question) (Picked, error)
	// Text asks for free text; draft is the starting value. The text so far
	// comes back with an error too, so that a draft is never lost. The line
	// breaks of a paste are kept as newlines.
	Text(ctx context.Context, message, draft string) (string, error)
	// Compose asks for a few sentences. Enter ends a line; an empty line, and
	// Ctrl-D, ends the text, which is never empty then: on a terminal Ctrl-D
	// with nothing written says so, and ends the input when it comes again. An empty line that is
	// pasted doesn't end it. As with Text, the text so far comes back with an
	// error too.
	Compose(ctx context.Context, c Composition) (Composed, error)
	// Pause waits for Enter. On a terminal Ctrl-D goes on as well: it may be
	// one too many from the text before.
	Pause(ctx context.Context, message string) error
}

// What an Asker returns when there is no answer. Compare with errors.Is.
var (
	// ErrCancelled says that Ctrl-C was pressed at the question.
	ErrCancelled = errors.New("cancelled")
	// ErrEnded says that there is no more input: Ctrl-D on a terminal, or the
	// end of a pipe or file.
	ErrEnded = errors.New("the input has ended")
	// ErrResized comes from Terminal's Choose and Compose only. The window
	// changed its width while the question was open, or became too low. The
	// caller prints its text again for the new size and asks again.
	ErrResized = errors.New("the window changed its size")
)

// errNoOptions is for the caller's developer: a list nobody can pick from.
var errNoOptions = errors.New("the question has no options to pick from")

// noPick goes with every error of Choose, so that no index looks picked.
func noPick() Picked { return Picked{Index: -1} }

// pauseMessage stands in for an empty message of Pause.
const pauseMessage = "Press Enter to go on."
