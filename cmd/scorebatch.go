package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"

	"rehearse/cmd/internal/progress"
	"rehearse/cmd/internal/render"
	"rehearse/scoring/batch"
)

// batchGarbage is how much garbage is kept for each byte in use, in percent.
// What is in use is small, and collecting four times as seldom saves a tenth of
// the time.
const batchGarbage = 400

// runScoreBatch scores a file of replies.
func (a *app) runScoreBatch(ctx context.Context, opts scoreOptions) error {
	in, size, closing, err := a.openReplies(opts.batch)
	if err != nil {
		return err
	}
	defer closing()
	a.stopsItself.Store(true) // what was scored is written whole
	var line *progress.Line
	if a.outLook().Plain { // on a terminal the lines themselves show that it goes on
		line = a.progressLine(opts.plain)
	}
	stop := line.Stop
	a.restore.Store(&stop)
	defer debug.SetGCPercent(debug.SetGCPercent(batchGarbage))
	wrong := complaints{to: a.env.Err, wait: line != nil}
	done, err := batch.Run(ctx, in, a.out, batch.Options{
		Failed: wrong.add,
		Told: func(p batch.Progress) {
			line.Tell(progress.Step{Name: "Scoring", Done: p.Bytes, Of: size, Words: func() string {
				return fmt.Sprintf("Scoring: %s answers", render.Grouped(p.Scored))
			}})
		},
	})
	line.Stop()
	wrong.print()
	if ctx.Err() != nil && errors.Is(err, context.Cause(ctx)) {
		fmt.Fprintf(a.env.Err, "Stopped. Answers that were scored and written: %s.\n", render.Grouped(done.Scored))
		return err
	}
	if reading, ok := errors.AsType[*batch.ReadError](err); ok {
		return &exitError{status: ExitContent, message: reading.Error(), hint: "what came before it is scored"}
	}
	if err != nil {
		return err
	}
	if done.Failed > 0 {
		return &exitError{
			status:  ExitContent,
			message: fmt.Sprintf("%s of %s lines could not be scored", render.Grouped(done.Failed), render.Grouped(done.Failed+done.Scored)),
			hint:    "the output has an error in the place of each; the others are scored",
		}
	}
	return nil
}

// complaints tells of the first lines that could not be scored. A file that is
// no JSON Lines at all would fill the screen otherwise; the output has them
// all.
type complaints struct {
	to    io.Writer
	wait  bool // a bar is drawn meanwhile
	count int
	kept  []*batch.LineError // not printed yet
}

// mostComplaints is how many lines are told of.
const mostComplaints = 20

func (c *complaints) add(wrong *batch.LineError) {
	c.count++
	if c.count > mostComplaints {
		return
	}
	c.kept = append(c.kept, wrong)
	if !c.wait {
		c.flush()
	}
}

func (c *complaints) flush() {
	for _, wrong := range c.kept {
		fmt.Fprintf(c.to, "%s\n", wrong)
	}
	c.kept = nil
}

// print tells what is left to tell.
func (c *complaints) print() {
	c.flush()
	if c.count > mostComplaints {
		fmt.Fprintf(c.to, "and %s more.\n", render.Grouped(c.count-mostComplaints))
	}
}
