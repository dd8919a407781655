package prompt

import (
	"context"
	"io"
	"os"
	"time"
)

// source reads the input on demand. A blocked read cannot be taken back, so
// it runs in a goroutine, one read at a time, and outlives the question that
// asked for it: a question may end at a timeout, a signal or a cancelled
// context, and the bytes that arrive later belong to the next one.
//
// Only one goroutine may use a source.
type source struct {
	from  io.Reader
	wants chan struct{}
	reads chan chunk
	awake bool   // the goroutine runs
	busy  bool   // a read is under way
	ready []byte // read, and not yet used
	err   error  // why there is no more; final
}

// chunk is the outcome of one read.
type chunk struct {
	data []byte
	err  error
}

// readSize bounds one read.
const readSize = 4096

// asSource returns r itself where it is a source already. The input has one
// source only, or bytes would be lost between two.
func asSource(r io.Reader) *source {
	if s, ok := r.(*source); ok {
		return s
	}
	return &source{from: r, wants: make(chan struct{}, 1), reads: make(chan chunk, 1)}
}

// pump does the reads that are asked for. It ends with the input.
func (s *source) pump() {
	buf := make([]byte, readSize)
	for range s.wants {
		n, err := s.from.Read(buf)
		s.reads <- chunk{append([]byte(nil), buf[:n]...), err}
		if err != nil {
			return
		}
	}
}

// arrival says why more returned without an error.
type arrival struct {
	timedOut bool
	signal   bool
}

// more waits until there is more in ready, or until a timer or a signal comes
// first. Either channel may be nil. The error is the context's cause or the
// end of the input.
func (s *source) more(ctx context.Context, timeout <-chan time.Time, signals <-chan os.Signal) (arrival, error) {
	if ctx.Err() != nil {
		return arrival{}, context.Cause(ctx)
	}
	if !s.busy {
		if s.err != nil {
			return arrival{}, s.err
		}
		s.start()
	}
	select {
	case c := <-s.reads:
		s.busy = false
		s.ready = append(s.ready, c.data...)
		s.err = c.err
		if len(c.data) == 0 && c.err != nil {
			return arrival{}, c.err
		}
		return arrival{}, nil
	case <-ctx.Done():
		return arrival{}, context.Cause(ctx)
	case <-timeout:
		return arrival{timedOut: true}, nil
	case <-signals:
		return arrival{signal: true}, nil
	}
}

// start asks the pump for one read.
func (s *source) start() {
	if !s.awake {
		s.awake = true
		go s.pump()
	}
	s.busy = true
	s.wants <- struct{}{}
}

// again takes back the end of the input: at a terminal Ctrl-D is a key that a
// person may press more than once.
func (s *source) again() {
	if s.err != nil && !s.busy {
		s.err, s.awake = nil, false
	}
}

// burst says whether more input is there, or comes so soon that nobody has
// typed it: then what was read is part of a paste.
func (s *source) burst(ctx context.Context) bool {
	if len(s.ready) > 0 {
		return true
	}
	timer := time.NewTimer(burstGap)
	defer timer.Stop()
	why, err := s.more(ctx, timer.C, nil)
	return err == nil && !why.timedOut && len(s.ready) > 0
}

// burstGap is more than a terminal lets pass within a paste, and less than a
// person needs from one key to the next.
const burstGap = 40 * time.Millisecond

// Read makes a source an io.Reader, so that what is left of it can be handed
// to anything that reads.
func (s *source) Read(p []byte) (int, error) {
	for len(s.ready) == 0 {
		if _, err := s.more(context.Background(), nil, nil); err != nil {
			return 0, err
		}
	}
	n := copy(p, s.ready)
	s.ready = s.ready[n:]
	return n, nil
}
