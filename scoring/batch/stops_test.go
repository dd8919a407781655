package batch_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"rehearse/scoring/batch"
	"rehearse/scoring/cues"
)

// What was read whole before reading failed is scored.
func TestReadingFails(t *testing.T) {
	torn := errors.New("torn")
	in := io.MultiReader(bytes.NewReader(synthetic(400)), strings.NewReader(`{"answer":`), iotest.ErrReader(torn))
	got, _, err := run(t, in, batch.Options{New: nothing})
	wrong, ok := errors.AsType[*batch.ReadError](err)
	if len(got) != 400 || !ok || !errors.Is(err, torn) || wrong.Line != 400 {
		t.Errorf("%d lines, %v", len(got), err)
	}
	if _, _, err := run(t, neverReads{}, batch.Options{}); !errors.Is(err, io.ErrNoProgress) {
		t.Errorf("a reader that gives nothing: %v", err)
	}
}

type neverReads struct{}

func (neverReads) Read([]byte) (int, error) { return 0, nil }

// A writer that fails ends the work, however much there is to read.
func TestWritingFails(t *testing.T) {
	full := errors.New("full")
	_, err := batch.Run(t.Context(), endless{[]byte(`{"answer":"x"}` + "\n")}, failing{full}, batch.Options{New: nothing})
	if !errors.Is(err, full) {
		t.Errorf("the error is %v", err)
	}
}

type failing struct{ err error }

func (w failing) Write([]byte) (int, error) { return 0, w.err }

// endless gives the same line for ever.
type endless struct{ line []byte }

func (r endless) Read(p []byte) (int, error) {
	n := 0
	for n+len(r.line) <= len(p) {
		n += copy(p[n:], r.line)
	}
	return n, nil
}

// When the context ends, what is written is whole lines from the first on, and
// a Read that never comes back keeps nothing.
func TestStopped(t *testing.T) {
	reason := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	stuck, never := io.Pipe()
	defer never.Close() //nolint:errcheck // always nil
	var out bytes.Buffer
	in := io.MultiReader(bytes.NewReader(synthetic(5000)), stuck)
	done, err := batch.Run(ctx, in, &out, batch.Options{Workers: 3, New: nothing, Told: func(p batch.Progress) {
		if p.Scored > 2000 {
			cancel(reason)
		}
	}})
	got := parsed(t, out.Bytes())
	if !errors.Is(err, reason) || len(got) < 2000 || len(got) != done.Scored {
		t.Fatalf("%d lines, %+v, %v", len(got), done, err)
	}
	for i, line := range got {
		if line.ID != fmt.Sprintf("s%06d", i) {
			t.Fatalf("line %d is %v", i+1, line.ID)
		}
	}

	ctx, cancel = context.WithCancelCause(t.Context())
	cancel(reason)
	if _, err := batch.Run(ctx, stuck, io.Discard, batch.Options{}); !errors.Is(err, reason) {
		t.Errorf("with a context that ended before: %v", err)
	}
}

// A block that was begun and not ended when the context does leaves no gap,
// though a later one is done.
func TestStoppedInTheMiddle(t *testing.T) {
	reason := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	later := make(chan struct{})
	var once sync.Once
	slow := func() func(*batch.Reply) cues.Result {
		return func(reply *batch.Reply) cues.Result {
			switch {
			case reply.Line == 50:
				<-later
				cancel(reason)
			case reply.Line > 400: // the second block is done
				once.Do(func() { close(later) })
			}
			return cues.Result{}
		}
	}
	var out bytes.Buffer
	_, err := batch.Run(ctx, bytes.NewReader(synthetic(1000)), &out, batch.Options{Workers: 2, New: slow})
	if !errors.Is(err, reason) || out.Len() > 0 {
		t.Errorf("%v; the first block isn't done, and there are %d bytes", err, out.Len())
	}
}

// Lines that come one by one are answered one by one.
func TestStreams(t *testing.T) {
	in, feed := io.Pipe()
	answers, out := io.Pipe()
	go func() {
		_, err := batch.Run(t.Context(), in, out, batch.Options{})
		_ = out.CloseWithError(err)
	}()
	for i := range 3 {
		if _, err := fmt.Fprintf(feed, "{\"id\":%d,\"answer\":\"x\"}\n", i); err != nil {
			t.Fatal(err)
		}
		line := make([]byte, 4096)
		n, err := answers.Read(line)
		if err != nil || !strings.HasPrefix(string(line[:n]), fmt.Sprintf(`{"id":%d,`, i)) {
			t.Fatalf("%q, %v", line[:n], err)
		}
	}
	_ = feed.Close()
	if _, err := answers.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
		t.Error(err)
	}
}

// A break in a worker is passed on to who called.
func TestBreaks(t *testing.T) {
	defer func() {
		if caught := recover(); caught != "broken" {
			t.Errorf("caught %v", caught)
		}
	}()
	_, _, _ = run(t, bytes.NewReader(synthetic(1000)), batch.Options{New: func() func(*batch.Reply) cues.Result {
		return func(reply *batch.Reply) cues.Result {
			if reply.ID == "s000500" {
				panic("broken")
			}
			return cues.Result{}
		}
	}})
	t.Error("it came back")
}

// Memory doesn't grow with the number of lines.
func TestMemory(t *testing.T) {
	const lines = 200_000
	line := synthetic(1)
	in := io.LimitReader(endless{line}, int64(len(line))*lines)
	var most uint64
	seen := 0
	_, err := batch.Run(t.Context(), in, io.Discard, batch.Options{Workers: 2, New: nothing, Told: func(batch.Progress) {
		if seen++; seen%100 == 0 {
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapAlloc)
		}
	}})
	const limit = 16 << 20
	if err != nil || most == 0 || most > limit {
		t.Errorf("%d MiB at most, seen %d times, %v", most>>20, seen, err)
	}
}
