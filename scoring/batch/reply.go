package batch

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"rehearse/scoring/cues"
)

// Reply is one line of what comes in.
type Reply struct {
	Line     int    // its number, from 1; empty lines count
	ID       string // empty where the line has none; digits where it is a number
	Customer string
	Facts    [][]string // each in one or several wordings
	Answer   string

	named  bool // the line has an id
	number bool // and it is a number
}

// Context is what the reply's line says of the turn.
func (r *Reply) Context() cues.Context {
	return cues.Context{Customer: r.Customer, Facts: r.Facts}
}

// LineError says why a line could not be scored.
type LineError struct {
	Line int    // from 1
	Why  string // in words for the person who wrote it
}

// Error names the line and says why.
func (e *LineError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Why) }

// Replies reads JSON Lines one after the other. What is wrong with a line comes
// as a *LineError, with the reply's id as far as it could be read, and reading
// goes on after it; any other error is the reader's and the last thing that
// comes. Empty lines are passed over.
func Replies(in io.Reader) iter.Seq2[Reply, error] {
	return func(yield func(Reply, error) bool) {
		f, b := newFeed(in), new(block)
		for {
			err := f.fill(b)
			for number, line := range b.lines() {
				reply, wrong := read(number, line)
				var err error
				if wrong != nil {
					err = wrong
				}
				if !yield(reply, err) {
					return
				}
			}
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(Reply{Line: f.next}, &ReadError{f.next - 1, err})
				return
			}
		}
	}
}

// read takes one line apart. A nil line was longer than MaxLine.
func read(number int, line []byte) (Reply, *LineError) {
	if line == nil || len(line) > MaxLine {
		return Reply{Line: number}, &LineError{number, fmt.Sprintf("it is longer than %d MiB, which is the most a line may have", MaxLine>>20)}
	}
	reply, why := decode(line)
	reply.Line = number
	if why != "" {
		return reply, &LineError{number, why}
	}
	return reply, nil
}
