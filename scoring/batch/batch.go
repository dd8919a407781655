package batch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"rehearse/scoring/cues"
)

// Options say how a batch is scored. The zero value will do.
type Options struct {
	Workers int // how many goroutines score; 0: one for each core

	// New makes what one worker scores with, and is called once for each.
	// What it makes is used by that worker alone. nil: the built-in cues.
	New func() func(*Reply) cues.Result

	Told   func(Progress)   // how far the work has come, now and then; may be nil
	Failed func(*LineError) // each line that could not be scored, in their order; may be nil
}

// Progress is how far the work has come: what has been written.
type Progress struct {
	Scored int // lines
	Failed int // lines that could not be scored
	Bytes  int // of the input
}

// Run scores what it reads and writes it in the same order. It comes back with
// what it has written when the input ends, when the context does (its cause is
// the error) and when reading or writing fails. What is written is whole lines
// in every case but the last.
//
// It doesn't wait for a Read that is under way when it stops early: such a one
// may not come back for long.
func Run(ctx context.Context, in io.Reader, out io.Writer, opts Options) (Progress, error) {
	r := newRun(opts)
	working, stop := context.WithCancel(ctx)
	go r.read(working, newFeed(in))
	var workers sync.WaitGroup
	for range r.workers {
		workers.Go(func() { r.work(working) })
	}
	err := r.write(ctx, out)
	stop()
	workers.Wait()
	select {
	case caught := <-r.broke:
		panic(caught)
	default:
	}
	return r.progress, err
}

// job is a block on its way.
type job struct {
	block
	last   error // what reading ended with, after this block
	out    []byte
	scored int
	failed []*LineError
	done   chan struct{} // has room for one
}

// run is one batch. Jobs go from free to the reader, by todo to a worker and at
// the same time by order to the writer, and back to free; there are only so
// many of them, which bounds the memory.
type run struct {
	Options
	workers  int
	free     chan *job
	todo     chan *job
	order    chan *job
	broke    chan any // a break in the work, to be passed on
	progress Progress
}

func newRun(opts Options) *run {
	r := &run{Options: opts, workers: opts.Workers}
	if r.workers <= 0 {
		r.workers = runtime.GOMAXPROCS(0)
	}
	if r.New == nil {
		r.New = builtIn
	}
	jobs := 2*r.workers + 1 // one at work and one waiting for each, and one being read
	r.free, r.todo, r.order = make(chan *job, jobs), make(chan *job, jobs), make(chan *job, jobs)
	r.broke = make(chan any, r.workers+1)
	for range jobs {
		r.free <- &job{done: make(chan struct{}, 1)}
	}
	return r
}

// builtIn scores with the built-in cues. Replies to one turn mostly come one
// after the other, and the turn is heard once for them.
func builtIn() func(*Reply) cues.Result {
	scorer := cues.New()
	var turn *cues.Turn
	var last *Reply
	return func(reply *Reply) cues.Result {
		if last == nil || last.Customer != reply.Customer || !slices.EqualFunc(last.Facts, reply.Facts, slices.Equal) {
			turn, last = scorer.Hear(reply.Context()), reply
		}
		return turn.Score(reply.Answer)
	}
}

// read makes jobs of the input until it ends.
func (r *run) read(ctx context.Context, f *feed) {
	defer r.passOn()
	for {
		var j *job
		select {
		case j = <-r.free:
		case <-ctx.Done():
			return
		}
		j.last = f.fill(&j.block)
		last := j.last != nil // after this the job is another's
		if ctx.Err() != nil {
			return
		}
		r.order <- j // has room for all jobs, as todo has
		r.todo <- j
		if last {
			return
		}
	}
}

// work scores jobs until the context ends.
func (r *run) work(ctx context.Context) {
	defer r.passOn()
	score := r.New()
	for {
		select {
		case <-ctx.Done():
			return
		case j := <-r.todo:
			if !j.score(ctx, score) {
				return
			}
			j.done <- struct{}{}
		}
	}
}

func (r *run) passOn() {
	if caught := recover(); caught != nil {
		r.broke <- caught
	}
}

// score does the work of a job. It says whether it came to the end.
func (j *job) score(ctx context.Context, score func(*Reply) cues.Result) bool {
	for number, line := range j.lines() {
		if ctx.Err() != nil {
			return false
		}
		reply, wrong := read(number, line)
		if wrong != nil {
			j.out = appendError(j.out, &reply, wrong)
			j.failed = append(j.failed, wrong)
			continue
		}
		result := score(&reply)
		j.out = appendResult(j.out, &reply, &result)
		j.scored++
	}
	return true
}

// write takes the jobs in their order.
func (r *run) write(ctx context.Context, out io.Writer) error {
	for {
		j, err := r.next(ctx)
		if err != nil {
			return err
		}
		if len(j.out) > 0 {
			if _, err := out.Write(j.out); err != nil {
				return fmt.Errorf("the output could not be written: %w", err)
			}
		}
		r.tell(j)
		switch {
		case errors.Is(j.last, io.EOF):
			return nil
		case j.last != nil:
			return &ReadError{Line: j.first - 1, Err: j.last}
		}
		j.reset()
		r.free <- j
	}
}

// ReadError says that the input could not be read to its end.
type ReadError struct {
	Line int // the last that was read
	Err  error
}

// Error says what happened.
func (e *ReadError) Error() string {
	return fmt.Sprintf("the replies could not be read on after line %d: %v", e.Line, e.Err)
}

// Unwrap gives the reader's error.
func (e *ReadError) Unwrap() error { return e.Err }

var errBroke = errors.New("the work broke")

// next waits for the next job to be done. Once the context has ended it gives
// those that are done already.
func (r *run) next(ctx context.Context) (*job, error) {
	var j *job
	select {
	case j = <-r.order:
	case caught := <-r.broke:
		r.broke <- caught
		return nil, errBroke
	case <-ctx.Done():
		select {
		case j = <-r.order:
		default:
			return nil, context.Cause(ctx)
		}
	}
	select {
	case <-j.done:
		return j, nil
	case caught := <-r.broke:
		r.broke <- caught
		return nil, errBroke
	case <-ctx.Done():
		select {
		case <-j.done:
			return j, nil
		default:
			return nil, context.Cause(ctx)
		}
	}
}

func (r *run) tell(j *job) {
	r.progress.Scored += j.scored
	r.progress.Failed += len(j.failed)
	r.progress.Bytes += j.bytes
	if r.Failed != nil {
		for _, wrong := range j.failed {
			r.Failed(wrong)
		}
	}
	if r.Told != nil {
		r.Told(r.progress)
	}
}

// reset makes a job ready to be used again. Room for unusual lines is given
// back.
func (j *job) reset() {
	const usual = 8 * blockSize
	if cap(j.text) > usual {
		j.text = nil
	}
	if cap(j.out) > usual {
		j.out = nil
	}
	clear(j.failed)
	j.out, j.failed, j.scored = j.out[:0], j.failed[:0], 0
}
