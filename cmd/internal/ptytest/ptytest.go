//go:build unix

// Package ptytest puts a real process on a real pseudo-terminal and shows a
// test the screen a person would see. It is for tests only.
package ptytest

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/term"
)

// Patience is how long a test waits for what must come. Only a failing test
// spends all of it, so it is long enough for a busy machine.
const Patience = time.Minute

// Screen is a process on a pseudo-terminal, and what it has drawn.
type Screen struct {
	t      testing.TB
	cmd    *exec.Cmd
	pty    *os.File
	vt     vt10x.Terminal
	before *term.State

	mu  sync.Mutex
	raw bytes.Buffer
}

// Mute is for Start: the terminal never says where its cursor is.
func Mute(io.Writer) io.Writer { return io.Discard }

// Start runs a command on a terminal of the given size. The terminal's own
// answers, such as where its cursor is, go through what answers makes of the
// way to the process; nil sends them straight on.
func Start(tb testing.TB, cmd *exec.Cmd, columns, rows int, answers func(io.Writer) io.Writer) *Screen {
	tb.Helper()
	master, tty, err := pty.Open()
	if err != nil {
		tb.Skipf("no pseudo-terminal to be had: %v", err)
	}
	defer func() { _ = tty.Close() }()
	s := &Screen{t: tb, cmd: cmd, pty: master}
	back := io.Writer(master)
	if answers != nil {
		back = answers(master)
	}
	s.vt = vt10x.New(vt10x.WithSize(columns, rows), vt10x.WithWriter(back))
	s.Resize(columns, rows)
	if s.before, err = term.GetState(int(tty.Fd())); err != nil {
		tb.Fatal(err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	go s.draw()
	tb.Cleanup(s.Close)
	return s
}

func (s *Screen) draw() {
	in := bufio.NewReader(io.TeeReader(s.pty, s))
	for s.vt.Parse(in) == nil {
		continue
	}
}

// Write keeps what the process wrote, byte for byte.
func (s *Screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.Write(p)
}

// Written gives all that the process wrote, escape sequences too.
func (s *Screen) Written() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.String()
}

// Close kills the process and closes the terminal.
func (s *Screen) Close() {
	_ = s.cmd.Process.Kill()
	_ = s.cmd.Wait()
	_ = s.pty.Close()
}

// Resize gives the window another size.
func (s *Screen) Resize(columns, rows int) {
	s.t.Helper()
	s.vt.Resize(columns, rows)
	if err := pty.Setsize(s.pty, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		s.t.Fatal(err)
	}
}

// Send types.
func (s *Screen) Send(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := io.WriteString(s.pty, k); err != nil {
			s.t.Fatal(err)
		}
	}
}

// Signal sends the process a signal.
func (s *Screen) Signal(signal os.Signal) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(signal); err != nil {
		s.t.Fatal(err)
	}
}

// Lines are the rows of the screen, without blanks at their ends and without
// empty rows at the bottom.
func (s *Screen) Lines() []string {
	var rows []string
	for row := range strings.Lines(s.vt.String()) {
		rows = append(rows, strings.TrimRight(row, " \x00\n"))
	}
	for len(rows) > 0 && rows[len(rows)-1] == "" {
		rows = rows[:len(rows)-1]
	}
	return rows
}

// Text is the screen as one text.
func (s *Screen) Text() string { return strings.Join(s.Lines(), "\n") }

// Until waits for the screen to be as it should.
func (s *Screen) Until(what string, ok func(screen string) bool) {
	s.t.Helper()
	for end := time.Now().Add(Patience); !ok(s.Text()); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(end) {
			s.t.Fatalf("never saw %s; screen:\n%s", what, s.Text())
		}
	}
}

// See waits until the screen shows all of the texts.
func (s *Screen) See(texts ...string) {
	s.t.Helper()
	for _, text := range texts {
		s.Until(text, func(screen string) bool { return strings.Contains(screen, text) })
	}
}

// WantStatus waits for the process to end, and checks its exit status.
func (s *Screen) WantStatus(want int) {
	s.t.Helper()
	if got := s.End(); got != want {
		s.t.Errorf("exit status %d, want %d; screen:\n%s", got, want, s.Text())
	}
}

// End waits for the process to end, and gives its exit status: -1 where a
// signal ended it.
func (s *Screen) End() int {
	s.t.Helper()
	gone := make(chan struct{})
	go func() { _ = s.cmd.Wait(); close(gone) }()
	select {
	case <-gone:
	case <-time.After(Patience):
		s.t.Fatalf("it goes on for ever; screen:\n%s", s.Text())
	}
	return s.cmd.ProcessState.ExitCode()
}

// WantRestored checks that the terminal is as it was found: its mode, the
// cursor shown, pastes left alone.
func (s *Screen) WantRestored() {
	s.t.Helper()
	now, err := term.GetState(int(s.pty.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if !reflect.DeepEqual(now, s.before) {
		s.t.Errorf("the terminal's mode is %+v, was %+v", now, s.before)
	}
	s.Until("the cursor", func(string) bool { return !lastIs(s.Written(), "\x1b[?25l", "\x1b[?25h") })
	s.Until("pastes left alone", func(string) bool { return !lastIs(s.Written(), "\x1b[?2004h", "\x1b[?2004l") })
}

// WantRaw checks the opposite, so that WantRestored means something.
func (s *Screen) WantRaw() {
	s.t.Helper()
	now, err := term.GetState(int(s.pty.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	if reflect.DeepEqual(now, s.before) {
		s.t.Error("the terminal is not in raw mode while a question is open")
	}
}

// lastIs says whether the last of two opposite sequences is the first one.
func lastIs(written, on, off string) bool {
	return strings.LastIndex(written, on) > strings.LastIndex(written, off)
}
