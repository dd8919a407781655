//go:build unix

package prompt_test

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"rehearse/cmd/internal/ptytest"
)

// setup says what terminal the child gets.
type setup struct {
	cols, rows int
	term       string
	draft      string
	colour     bool
	mute       bool          // the terminal never says where its cursor is
	late       time.Duration // it says so late
}

// session is a child on a pseudo-terminal, with the screen a person would see.
type session struct {
	*ptytest.Screen
	t        *testing.T
	outcomes chan outcome
	hold     *os.File
	replies  *replies
	opened   outcome
}

// replies carries the terminal's own answers to the child.
type replies struct {
	setup
	to   io.Writer
	sent chan struct{} // closed when the first late answer is out
	once sync.Once
	gone atomic.Bool // it answers no more
}

// silence makes the terminal mute from here on.
func (r *replies) silence() { r.gone.Store(true) }

func (r *replies) Write(p []byte) (int, error) {
	switch {
	case r.mute, r.gone.Load():
	case r.late > 0:
		late := bytes.Clone(p)
		time.AfterFunc(r.late, func() {
			_, _ = r.to.Write(late)
			r.once.Do(func() { close(r.sent) })
		})
	default:
		return r.to.Write(p)
	}
	return len(p), nil
}

// start runs the steps in a child. A machine too busy to answer the first
// cursor request in time is given another chance.
func start(t *testing.T, steps string, with setup) *session {
	t.Helper()
	for attempt := 1; ; attempt++ {
		s := launch(t, steps, with)
		if s.opened = s.next(); s.opened.Text == "" || with.term != "" || with.mute || with.late > 0 {
			return s
		}
		if attempt == 5 {
			t.Fatalf("no question is asked on a good terminal: %s", s.opened.Text)
		}
		s.Close()
	}
}

func launch(t *testing.T, steps string, with setup) *session {
	t.Helper()
	if with.cols == 0 {
		with.cols, with.rows = 80, 24
	}
	results, resultsEnd := pipe(t)
	holdEnd, hold := pipe(t)
	s := &session{t: t, hold: hold, outcomes: make(chan outcome, 100)}
	s.replies = &replies{setup: with, sent: make(chan struct{})}
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = []string{"HOME=" + t.TempDir(), stepsEnv + "=" + steps, draftEnv + "=" + with.draft, "TERM=xterm-256color", "GORACE=atexit_sleep_ms=0"}
	if with.term != "" {
		cmd.Env = append(cmd.Env, "TERM="+with.term)
	}
	if with.colour {
		cmd.Env = append(cmd.Env, colourEnv+"=1")
	}
	cmd.ExtraFiles = []*os.File{resultsEnd, holdEnd}
	s.Screen = ptytest.Start(t, cmd, with.cols, with.rows, func(to io.Writer) io.Writer {
		s.replies.to = to
		return s.replies
	})
	_ = resultsEnd.Close()
	_ = holdEnd.Close()
	go s.listen(results)
	t.Cleanup(func() { _ = hold.Close() })
	return s
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

func (s *session) listen(results *os.File) {
	defer close(s.outcomes)
	for in := json.NewDecoder(results); ; {
		var o outcome
		if in.Decode(&o) != nil {
			return
		}
		s.outcomes <- o
	}
}

// next waits for the child's next outcome.
func (s *session) next() outcome {
	s.t.Helper()
	select {
	case o, ok := <-s.outcomes:
		if !ok {
			s.t.Fatalf("the child ended early; screen:\n%s", s.Text())
		}
		return o
	case <-time.After(ptytest.Patience):
		s.t.Fatalf("nothing came of it; screen:\n%s", s.Text())
	}
	return outcome{}
}

// want compares the next outcome.
func (s *session) want(want outcome) {
	s.t.Helper()
	if got := s.next(); got != want {
		s.t.Fatalf("got %+v, want %+v; screen:\n%s", got, want, s.Text())
	}
}

// lines are the rows of the screen that show anything.
func (s *session) lines() []string {
	return slices.DeleteFunc(s.Lines(), func(row string) bool { return row == "" })
}

// question waits until the nth question is open. The screen alone doesn't
// tell it from the one before.
func (s *session) question(n int) {
	s.t.Helper()
	s.Until("the next question", func(string) bool { return strings.Count(s.Written(), "\x1b[?2004h") == n })
}
