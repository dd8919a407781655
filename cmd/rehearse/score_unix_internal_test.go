//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/cmd/internal/ptytest"
)

// repliesFile writes a file of lines to score.
func repliesFile(t *testing.T, lines int) string {
	t.Helper()
	var b bytes.Buffer
	for i := range lines {
		fmt.Fprintf(&b, `{"id":%d,"customer":"The kiln broke my %d bowls!","facts":["kiln",["%d bowls"]],"answer":"All %d bowls, I'm sorry. I'll fire new ones by Tuesday. Would that be in time?"}`+"\n", i, i, i, i)
	}
	return write(t, "replies.jsonl", b.Bytes())
}

// wantWhole wants whole lines, from the first on, and gives their number.
func wantWhole(t *testing.T, out []byte) int {
	t.Helper()
	n := 0
	for line := range bytes.Lines(out) {
		var value struct{ ID *int }
		if err := json.Unmarshal(line, &value); err != nil || value.ID == nil || *value.ID != n || line[len(line)-1] != '\n' {
			t.Fatalf("line %d is %q, %v", n+1, line, err)
		}
		n++
	}
	return n
}

// Ctrl-C leaves whole lines, though the input goes on for ever.
func TestScoreBatchInterrupted(t *testing.T) {
	raw, err := os.ReadFile(repliesFile(t, 300))
	check(t, err)
	cmd := program(t, nil, "score", "--batch", "-")
	in, err := cmd.StdinPipe()
	check(t, err)
	var out, errs bytes.Buffer
	first := make(chan struct{}, 1)
	cmd.Stdout, cmd.Stderr = writerFunc(func(p []byte) (int, error) {
		select {
		case first <- struct{}{}:
		default:
		}
		return out.Write(p)
	}), &errs
	check(t, cmd.Start())
	_, err = in.Write(raw) // and no more, and no end
	check(t, err)
	<-first
	check(t, cmd.Process.Signal(syscall.SIGINT))
	began := time.Now()
	_ = cmd.Wait()
	if status := cmd.ProcessState.ExitCode(); status != 130 || !strings.Contains(errs.String(), "Stopped. Answers that were scored and written: ") {
		t.Errorf("status %d: %s", status, errs.String())
	}
	if took := time.Since(began); took > time.Minute {
		t.Errorf("it took %v to stop", took)
	}
	if wantWhole(t, out.Bytes()) == 0 {
		t.Error("nothing was written")
	}
}

type writerFunc func(p []byte) (int, error)

func (w writerFunc) Write(p []byte) (int, error) { return w(p) }

// A reader that has enough ends the work without a word.
func TestScoreBatchHead(t *testing.T) {
	cmd := program(t, nil, "score", "--batch", repliesFile(t, 20_000))
	reads, writes, err := os.Pipe()
	check(t, err)
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = writes, &errs
	check(t, cmd.Start())
	check(t, writes.Close())
	line, err := bufio.NewReader(reads).ReadString('\n')
	check(t, err)
	check(t, reads.Close())
	_ = cmd.Wait()
	state, _ := cmd.ProcessState.Sys().(syscall.WaitStatus)
	if !state.Signaled() || state.Signal() != syscall.SIGPIPE || errs.Len() > 0 || !strings.HasPrefix(line, `{"id":0,`) {
		t.Errorf("%v, after %q it says %q", cmd.ProcessState, line, errs.String())
	}
}

// Long work shows that it goes on where its lines don't, and leaves no bar
// behind; what went wrong is told after it.
func TestScoreBatchBar(t *testing.T) {
	folder := t.TempDir()
	fifo, scored := filepath.Join(folder, "replies"), filepath.Join(folder, "scored.jsonl")
	check(t, syscall.Mkfifo(fifo, 0o600))
	cmd := program(t, nil)
	cmd.Path, cmd.Args = "/bin/sh", []string{"sh", "-c", `exec "$0" score --batch "$1" > "$2"`, os.Args[0], fifo, scored}
	s := ptytest.Start(t, cmd, 80, 24, nil)
	replies, err := os.OpenFile(fifo, os.O_WRONLY, 0)
	check(t, err)
	raw, err := os.ReadFile(repliesFile(t, 300))
	check(t, err)
	_, err = replies.Write(append(raw, "nonsense\n"...))
	check(t, err)
	s.See("Scoring: 300 answers")
	check(t, replies.Close())
	s.WantStatus(3)
	s.See("line 301: it isn't JSON", "1 of 301 lines could not be scored")
	if strings.Contains(s.Text(), "Scoring") {
		t.Errorf("the bar is left:\n%s", s.Text())
	}
	written, err := os.ReadFile(scored)
	check(t, err)
	if n := bytes.Count(written, []byte("\n")); n != 301 {
		t.Errorf("%d lines", n)
	}
}

// On a terminal headings stand out, and with NO_COLOR nothing does.
func TestScoreOnATerminal(t *testing.T) {
	for env, bold := range map[string]bool{"": true, "NO_COLOR=1": false} {
		s := play(t, 60, 40, []string{env}, "score", "All night! I'm sorry.", "--customer", "The tap drips.")
		s.WantStatus(0)
		s.See("The customer says: “The tap drips.”", "  All night! I'm sorry.")
		if got := strings.Contains(s.Written(), "\x1b[1m"); got != bold {
			t.Errorf("%q: bold is %v", env, got)
		}
	}
}
