//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/cmd/internal/ptytest"
	"rehearse/scenarios/scenariotest"
)

// endless has more states than any walk comes to the end of.
const endless = `format: 1
scenario: endless
title: A call without end
meters:
  trust: {start: 0, min: 0, max: 100000}
  heat: {start: 0, min: 0, max: 100000}
  hope: {start: 0, min: 0, max: 100000}
turns:
  opening:
    says: And then?
    answers:
      calmly: {say: "Calmly, then.", scores: {calm: 2}, effects: {trust: +1}, next: opening}
      warmly: {say: "Warmly, then.", scores: {calm: 2}, effects: {heat: +1}, next: opening}
      gladly: {say: "Gladly, then.", scores: {calm: 2}, effects: {hope: +1}, next: opening}
      enough: {say: That is enough., when: trust + heat + hope >= 2, scores: {calm: 1}, next: kept}
      never: {say: Never., when: trust + heat + hope >= 300000, scores: {calm: 1}, next: lost}
endings:
  kept: {outcome: resolved, says: Thank you.}
  lost: {outcome: lost, says: Never mind.}
`

func write(t *testing.T, name string, raw []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	check(t, os.WriteFile(path, raw, 0o600))
	return path
}

// explored runs the program on pipes to its end; begun is called once it runs.
func explored(t *testing.T, begun func(*os.Process), args ...string) (stdout, stderr string, status int) {
	t.Helper()
	cmd := program(t, nil, args...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	check(t, cmd.Start())
	if begun != nil {
		begun(cmd.Process)
	}
	if err := cmd.Wait(); err != nil {
		if _, exited := err.(*exec.ExitError); !exited { //nolint:errorlint // as os/exec gives it
			t.Fatal(err)
		}
	}
	return out.String(), errs.String(), cmd.ProcessState.ExitCode()
}

const partialFindings = "These findings are partial: "

// wantPartial: the mark stands at the top and at the bottom, and nothing is
// told as unreachable.
func wantPartial(t *testing.T, text, why string) {
	t.Helper()
	text = strings.Join(strings.Fields(text), " ")
	top, _, _ := strings.Cut(text, " Conversations ")
	_, bottom, _ := strings.Cut(text, " How far one gets ")
	for place, part := range map[string]string{"top": top, "bottom": bottom} {
		if !strings.Contains(part, partialFindings+why) || !strings.Contains(part, "It covered all conversations with up to ") {
			t.Errorf("no mark at the %s:\n%s", place, part)
		}
	}
	for _, never := range []string{"leads to it", "never holds", "Everything in it can be met", "every conversation can come to an ending"} {
		if strings.Contains(text, never) {
			t.Errorf("a walk cut short says %q:\n%s", never, text)
		}
	}
}

func TestExploreReachesItsMemory(t *testing.T) {
	maze := write(t, "maze.yaml", scenariotest.Maze(1000))
	out, errs, status := explored(t, nil, "explore", maze, "--memory", "16M")
	if status != 0 || errs != "" {
		t.Errorf("status %d, stderr %q", status, errs)
	}
	wantPartial(t, out, "the work reached the memory it may take, 16M.")
	if !strings.Contains(out, "--memory 64M") {
		t.Errorf("it doesn't say what would do:\n%s", out)
	}
	out, _, _ = explored(t, nil, "explore", maze, "--memory", "16M", "--json")
	var value struct {
		Cut *struct {
			Reason  string
			Answers int
		}
		LeftOut *struct{ Reason string } `json:"left_out"`
		Unmet   []any
		Results any
	}
	check(t, json.Unmarshal([]byte(out), &value))
	if value.Cut == nil || value.Cut.Reason != "memory" || value.Cut.Answers == 0 || value.LeftOut == nil || value.LeftOut.Reason != "cut" || len(value.Unmet) > 0 || value.Results != nil {
		t.Errorf("the value is %+v", value)
	}
}

// A fault that was met is a fault, however far the walk came.
func TestExploreFaultInPart(t *testing.T) {
	stuck := strings.Replace(endless, "next: opening}", "next: mute}", 1)
	stuck = strings.Replace(stuck, "endings:\n", `  mute:
    says: Hm.
    answers:
      go-on: {say: Go on., when: trust >= 5, scores: {calm: 1}, next: opening}
endings:
`, 1)
	out, _, status := explored(t, nil, "explore", write(t, "stuck.yaml", []byte(stuck)), "--memory", "16M")
	if status != 1 || !strings.Contains(strings.Join(strings.Fields(out), " "), "at the turn mute nothing is offered") {
		t.Errorf("status %d:\n%s", status, out)
	}
	wantPartial(t, out, "the work reached the memory it may take, 16M.")
}

// What was found prints when Ctrl-C comes, and the status says that it came.
func TestExploreInterruptedOnAPipe(t *testing.T) {
	path := write(t, "endless.yaml", []byte(endless))
	out, errs, status := explored(t, func(p *os.Process) {
		time.Sleep(1500 * time.Millisecond) // past the delay of the bar
		check(t, p.Signal(syscall.SIGINT))
	}, "explore", path, "--memory", "16G", "--plain")
	if status != 130 {
		t.Errorf("exit status %d", status)
	}
	wantPartial(t, out, "the work was stopped.")
	if errs != "" {
		t.Errorf("a bar on a pipe: %q", errs)
	}
}

func TestExploreInterruptedOnATerminal(t *testing.T) {
	path := write(t, "endless.yaml", []byte(endless))
	s := play(t, 100, 60, nil, "explore", path, "--memory", "16G")
	s.See("Walking: ", " states")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.See("How far one gets")
	wantPartial(t, s.Text(), "the work was stopped.")
	wantNoBar(t, s)
	s.WantRestored()
}

func wantNoBar(t *testing.T, s *ptytest.Screen) {
	t.Helper()
	for _, left := range []string{"Walking", "Stopping", "^C"} {
		if strings.Contains(s.Text(), left) {
			t.Errorf("%q is left on the screen:\n%s", left, s.Text())
		}
	}
}

// What was found of the results until then is told, and what wasn't.
func TestExploreInterruptedInResults(t *testing.T) {
	s := play(t, 100, 60, nil, "explore", write(t, "maze.yaml", scenariotest.Maze(10)))
	s.See("Results: ", " of 26 [")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.See("How far one gets", "not worked out", "The rest wasn't worked out: the work was stopped.")
	if !strings.Contains(s.Text(), partialFindings+"the work was stopped. All that can be met was found.") {
		t.Errorf("no mark:\n%s", s.Text())
	}
	wantNoBar(t, s)
}

func TestExploreBar(t *testing.T) {
	s := play(t, 100, 60, nil, "explore", write(t, "endless.yaml", []byte(endless)), "--memory", "100M")
	s.See("Walking: ", " states")
	for tries := 0; tries < 600 && !strings.Contains(s.Text(), "How far one gets"); tries++ {
		time.Sleep(100 * time.Millisecond) // with the race detector this takes a while
	}
	s.WantStatus(0)
	s.See("A call without end", "How far one gets")
	wantNoBar(t, s)
	s.WantRestored()
}

// Without drawing each part of the work is named once, and the name stays.
func TestExploreWithoutDrawing(t *testing.T) {
	path := write(t, "endless.yaml", []byte(endless))
	for name, run := range map[string]struct{ env, args []string }{
		"--plain":   {nil, []string{"--plain"}},
		"TERM=dumb": {[]string{"TERM=dumb"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := play(t, 100, 60, run.env, append([]string{"explore", path, "--memory", "16G"}, run.args...)...)
			s.See("Walking …")
			s.Send(ctrlC)
			s.WantStatus(130)
			s.See("How far one gets")
			if n := strings.Count(s.Written(), "Walking"); n != 1 || name == "TERM=dumb" && strings.Contains(s.Written(), "\x1b") {
				t.Errorf("written: %q", s.Written())
			}
		})
	}
}

// Short work shows nothing, not even for a moment.
func TestExploreShortWork(t *testing.T) {
	s := play(t, 100, 120, nil, "explore", "bike-not-ready", "--plain") // a few milliseconds
	s.WantStatus(0)
	s.See("How far one gets")
	for _, never := range []string{"Walking", "\x1b[J", "Counting", "Results …"} {
		if strings.Contains(s.Written(), never) {
			t.Errorf("%q was written: %q", never, s.Written())
		}
	}
}

// On a terminal with room the results are a table; where it doesn't fit they
// are lines.
func TestExploreTable(t *testing.T) {
	s := play(t, 100, 70, nil, "explore", parcel)
	s.WantStatus(0)
	s.See("Listening", "Those to the ending kept", "–")
	s = play(t, 40, 120, nil, "explore", parcel)
	s.WantStatus(0)
	s.See("All conversations\n    Listening: ")
	for _, row := range s.Lines() {
		if strings.Contains(row, "–") || len([]rune(row)) > 40 {
			t.Errorf("a line doesn't fit: %q", row)
		}
	}
}
