//go:build unix

package prompt_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"
)

// patience is how long a test waits for what must come. It is only spent in
// full by a test that fails.
const patience = 20 * time.Second

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
	t        *testing.T
	cmd      *exec.Cmd
	pty      *os.File
	vt       vt10x.Terminal
	before   *term.State // the terminal's mode before the child started
	outcomes chan outcome
	hold     *os.File
	replies  *replies
	opened   outcome

	mu  sync.Mutex
	raw bytes.Buffer
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
		s.close()
	}
}

func launch(t *testing.T, steps string, with setup) *session {
	t.Helper()
	if with.cols == 0 {
		with.cols, with.rows = 80, 24
	}
	master, tty, err := pty.Open()
	if err != nil {
		t.Skipf("no pseudo-terminal to be had: %v", err)
	}
	defer func() { _ = tty.Close() }()
	s := &session{t: t, pty: master, outcomes: make(chan outcome, 100)}
	s.replies = &replies{setup: with, to: master, sent: make(chan struct{})}
	s.vt = vt10x.New(vt10x.WithSize(with.cols, with.rows), vt10x.WithWriter(s.replies))
	s.size(with.cols, with.rows)
	if s.before, err = term.GetState(int(tty.Fd())); err != nil {
		t.Fatal(err)
	}

	results, resultsEnd := pipe(t)
	holdEnd, hold := pipe(t)
	s.hold = hold
	s.cmd = exec.Command(os.Args[0], "-test.run=^$")
	s.cmd.Env = []string{"HOME=" + t.TempDir(), stepsEnv + "=" + steps, draftEnv + "=" + with.draft, "TERM=xterm-256color", "GORACE=atexit_sleep_ms=0"}
	if with.term != "" {
		s.cmd.Env = append(s.cmd.Env, "TERM="+with.term)
	}
	if with.colour {
		s.cmd.Env = append(s.cmd.Env, colourEnv+"=1")
	}
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = tty, tty, tty
	s.cmd.ExtraFiles = []*os.File{resultsEnd, holdEnd}
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = resultsEnd.Close()
	_ = holdEnd.Close()
	go s.watch()
	go s.listen(results)
	t.Cleanup(s.close)
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

// watch draws what the child writes.
func (s *session) watch() {
	in := bufio.NewReader(io.TeeReader(s.pty, s))
	for s.vt.Parse(in) == nil {
		continue
	}
}

// Write keeps what the child wrote, byte for byte.
func (s *session) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.Write(p)
}

func (s *session) written() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.String()
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

func (s *session) close() {
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
	_ = s.hold.Close()
	_ = s.pty.Close()
}

// size gives the window a size.
func (s *session) size(cols, rows int) {
	s.t.Helper()
	s.vt.Resize(cols, rows)
	if err := pty.Setsize(s.pty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		s.t.Fatal(err)
	}
}

// send types.
func (s *session) send(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := io.WriteString(s.pty, k); err != nil {
			s.t.Fatal(err)
		}
	}
}

// next waits for the child's next outcome.
func (s *session) next() outcome {
	s.t.Helper()
	select {
	case o, ok := <-s.outcomes:
		if !ok {
			s.t.Fatalf("the child ended early; screen:\n%s", s.screen())
		}
		return o
	case <-time.After(patience):
		s.t.Fatalf("nothing came of it; screen:\n%s", s.screen())
	}
	return outcome{}
}

// want compares the next outcome.
func (s *session) want(want outcome) {
	s.t.Helper()
	if got := s.next(); got != want {
		s.t.Fatalf("got %+v, want %+v; screen:\n%s", got, want, s.screen())
	}
}

// lines are the rows of the screen that show anything.
func (s *session) lines() []string {
	var rows []string
	for row := range strings.Lines(s.vt.String()) {
		if row = strings.TrimRight(row, " \x00\n"); row != "" {
			rows = append(rows, row)
		}
	}
	return rows
}

func (s *session) screen() string { return strings.Join(s.lines(), "\n") }

// until waits for the screen.
func (s *session) until(what string, ok func(screen string) bool) {
	s.t.Helper()
	for end := time.Now().Add(patience); !ok(s.screen()); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("never saw %s; screen:\n%s", what, s.screen())
		}
	}
}

// see waits until the screen shows all of the texts.
func (s *session) see(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		s.until(text, func(screen string) bool { return strings.Contains(screen, text) })
	}
}

// question waits until the nth question is open. The screen alone doesn't
// tell it from the one before.
func (s *session) question(n int) {
	s.t.Helper()
	s.until("the next question", func(string) bool { return strings.Count(s.written(), "\x1b[?2004h") == n })
}

// end waits for the child to go, and says with what status.
func (s *session) end() int {
	s.t.Helper()
	gone := make(chan struct{})
	go func() { _ = s.cmd.Wait(); close(gone) }()
	select {
	case <-gone:
	case <-time.After(patience):
		s.t.Fatalf("the child goes on for ever; screen:\n%s", s.screen())
	}
	return s.cmd.ProcessState.ExitCode()
}

// wantRestored checks that the terminal is as it was found.
func (s *session) wantRestored() {
	s.t.Helper()
	now, err := term.GetState(int(s.pty.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if !reflect.DeepEqual(now, s.before) {
		s.t.Errorf("the terminal's mode is %+v, was %+v", now, s.before)
	}
	s.until("the cursor", func(string) bool { return !ends(s.written(), "\x1b[?25l", "\x1b[?25h") })
	s.until("pastes left alone", func(string) bool { return !ends(s.written(), "\x1b[?2004h", "\x1b[?2004l") })
}

// ends tells whether the last of two opposite sequences is the first one.
func ends(written, on, off string) bool {
	return strings.LastIndex(written, on) > strings.LastIndex(written, off)
}

// wantRaw checks the opposite, so that wantRestored means something.
func (s *session) wantRaw() {
	s.t.Helper()
	now, err := term.GetState(int(s.pty.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if reflect.DeepEqual(now, s.before) {
		s.t.Error("the terminal is not in raw mode while a question is open")
	}
}
