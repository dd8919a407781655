//go:build unix

package main

import (
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

// asProgram makes this test binary run the program instead of its tests.
const asProgram = "REHEARSE_TEST_RUN_MAIN"

const parcel = "../../scenarios/testdata/ok/parcel-left-outside.yaml"

// play starts the real program on a real terminal.
func play(t *testing.T, columns, rows int, env []string, args ...string) *ptytest.Screen {
	t.Helper()
	return ptytest.Start(t, program(t, env, args...), columns, rows, nil)
}

// drawn is play on a terminal that gets drawn screens. A machine too busy to
// answer the program's first question in time is given another chance.
func drawn(t *testing.T, columns, rows int, env []string, args ...string) *ptytest.Screen {
	t.Helper()
	for attempt := 1; ; attempt++ {
		s := play(t, columns, rows, env, args...)
		plain := false
		s.Until("a prompt", func(screen string) bool {
			plain = strings.Contains(screen, "q leave):")
			return plain || strings.Contains(screen, "Press Enter") || strings.Contains(screen, "> 1")
		})
		if !plain {
			return s
		}
		if attempt == 5 {
			t.Fatal("a good terminal gets numbered lines")
		}
		s.Close()
	}
}

func program(t *testing.T, env []string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append([]string{"HOME=" + t.TempDir(), "TERM=xterm-256color", asProgram + "=1", "GORACE=atexit_sleep_ms=0"}, env...)
	return cmd
}

const (
	enter = "\r"
	down  = "\x1b[B"
	ctrlC = "\x03"
	ctrlD = "\x04"
)

func TestPlayOnATerminal(t *testing.T) {
	s := drawn(t, 80, 24, nil, "play", parcel, "--seed", "1")
	s.See("The parcel in the rain", "Press Enter to begin.")
	s.Send(enter)
	s.See("Turn 1 · Mina Torres, upset · Trust 3 of 6", "puddle", "> 1  No problem")
	s.Send("?")
	s.See("Hint: She needs to be heard before she can hear a plan.", "> 1  No problem")
	s.Send(down, enter) // the second of this seed's order
	s.See("You: “You stayed in all day", "Listening 3 of 3 · Calm 3 of 3 · Problem-solving 1 of 2",
		"Coach: You played her facts back", "Press Enter to go on.")
	s.Send(enter)
	s.See("Turn 2 · Mina Torres · Trust 5 of 6", "> 1  Would you please", "  2  With your guests")
	s.Send("b")
	s.See("The conversation so far", "You: “You stayed in all day", "Press Enter to go back to the turn.")
	s.Send(enter)
	settle(s)
	s.See("> 1  Would you please", "  2  With your guests")
	s.Send("2", enter)
	s.See("Coach: Her deadline")
	s.Send(enter)
	s.See("The end: it is settled.", "Listening        ████████████████████████  100%  6 of 6 points",
		"Total            ██████████████████████░░   93%  70% to pass", "Passed.", "Press Enter for more.")
	s.Send(enter)
	s.See("Practise next", "--seed 1")
	s.WantStatus(0)
	s.WantRestored()
}

func TestLeaveOnATerminal(t *testing.T) {
	s := drawn(t, 80, 24, nil, "play", parcel, "--seed", "1", "--coach", "end")
	s.See("Press Enter to begin.")
	s.Send(enter)
	s.See("> 1  No problem")
	s.Send("q")
	s.See("Leave the conversation?", "> 1  No, go on")
	s.Send(enter)
	s.Until("the answers again", func(screen string) bool {
		return strings.Contains(screen, "> 1  No problem") && !strings.Contains(screen, "No, go on")
	})
	s.Send("3", enter)
	s.See("Turn 2")
	s.Send("q")
	s.See("Leave the conversation?")
	s.Send("2", enter)
	s.See("You stopped after 1 answer.")
	s.Send(enter)
	s.WantStatus(0)
	s.WantRestored()
}

// TestStopsRestoreTheTerminal: whatever ends the program, at whichever prompt,
// the terminal is as it was and the status is the documented one.
func TestStopsRestoreTheTerminal(t *testing.T) {
	stops := map[string]struct {
		stop   func(*ptytest.Screen)
		status int
	}{
		"Ctrl-C":  {func(s *ptytest.Screen) { s.Send(ctrlC) }, 130},
		"Ctrl-D":  {func(s *ptytest.Screen) { s.Send(ctrlD) }, 4},
		"SIGTERM": {func(s *ptytest.Screen) { s.Signal(syscall.SIGTERM) }, 143},
		"SIGHUP":  {func(s *ptytest.Screen) { s.Signal(syscall.SIGHUP) }, 129},
	}
	prompts := map[string]struct {
		args []string
		keys []string
		see  string
	}{
		"briefing": {[]string{"play", parcel}, nil, "Press Enter to begin."},
		"answer":   {[]string{"play", parcel}, []string{enter}, "Your answer"},
		"words":    {[]string{"play", parcel, "--typed"}, []string{enter}, "Your words"},
		"coach":    {[]string{"play", parcel}, []string{enter, "1", enter}, "Press Enter to go on."},
		"leave":    {[]string{"play", parcel}, []string{enter, "q"}, "Leave the conversation?"},
		"menu":     {nil, nil, "Which conversation?"},
		"file":     {nil, []string{"f"}, "Path of the file"},
		"debrief":  {[]string{"play", parcel, "--seed", "1"}, []string{enter, "2", enter, enter, "1", enter, enter}, "Press Enter for more."},
	}
	for prompt, p := range prompts {
		for stop, how := range stops {
			status := how.status
			if strings.HasPrefix(p.see, "Press Enter") && stop == "Ctrl-D" {
				continue // it goes on there: TestCtrlDGoesOn
			}
			t.Run(prompt+"/"+stop, func(t *testing.T) {
				t.Parallel()
				s := drawn(t, 80, 24, nil, p.args...)
				s.Until("a prompt", func(screen string) bool {
					return strings.Contains(screen, "Press Enter to begin.") || strings.Contains(screen, "Which conversation?")
				})
				for _, key := range p.keys {
					settle(s)
					s.Send(key)
				}
				s.See(p.see)
				s.WantRaw()
				how.stop(s)
				if prompt == "words" && stop == "Ctrl-D" {
					s.See("Nothing is written yet. Ctrl-D once more")
					how.stop(s)
				}
				s.WantStatus(status)
				s.WantRestored()
				if strings.Contains(s.Written(), "goroutine") {
					t.Error("a stack trace was shown")
				}
			})
		}
	}
}

// TestPanicRestoresTheTerminal breaks the program after it has taken the
// terminal: plain words, a status of its own, and no stack trace.
func TestPanicRestoresTheTerminal(t *testing.T) {
	var s *ptytest.Screen
	for broke := false; !broke; { // on a busy machine it may get numbered lines, which draw no seed
		cmd := program(t, nil, "play", parcel)
		cmd.Env = append(cmd.Env, asProgram+"=panic")
		s = ptytest.Start(t, cmd, 80, 24, nil)
		s.Until("the break", func(screen string) bool {
			broke = strings.Contains(screen, "something in this program broke: out of seeds")
			return broke || strings.Contains(screen, "q leave):")
		})
	}
	s.WantStatus(5)
	s.WantRestored()
	if strings.Contains(s.Written(), "goroutine") {
		t.Error("a stack trace was shown")
	}
}

func TestResizeTo40Columns(t *testing.T) {
	s := drawn(t, 100, 40, nil, "play", parcel, "--seed", "1")
	s.See("Press Enter to begin.")
	s.Send(enter)
	s.See("> 1  No problem")
	s.Resize(40, 40)
	s.Until("the turn wrapped anew", func(screen string) bool {
		return strings.Contains(screen, "standing in a puddle. I was here all\n") && strings.Contains(screen, "q  Leave")
	})
	rows := s.Lines()
	if n := countLines(rows, "> 1  No problem"); n != 1 {
		t.Errorf("the list is drawn %d times:\n%s", n, s.Text())
	}
	s.Send("1", enter)
	s.See("Coach: A good fix")
	for _, row := range s.Lines()[len(s.Lines())-6:] {
		if len([]rune(row)) > 40 {
			t.Errorf("a line is wider than the window: %q", row)
		}
	}
	s.Send(ctrlC)
	s.WantStatus(130)
}

// TestLowWindow: in a window too low for a turn nothing is pushed out of sight
// before it was read. The briefing stops, the customer's words come alone, and
// the keys give up their rows.
func TestLowWindow(t *testing.T) {
	s := drawn(t, 40, 24, nil, "play", "fraud-alert", "--seed", "1")
	s.See("The fraud alert", "Press Enter for more.")
	s.Send(enter)
	s.See("The customer", "Press Enter to begin.")
	s.Send(enter)
	s.See("Turn 1", "Warning about your web shop", "Press Enter for the answers.")
	s.Send(enter)
	s.See("2. What a dreadful call", "Your answer  (?, b, q)", "> 1  Thank you for warning me")
	s.Send("?")
	s.See("Hint: ")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

func TestMuteTerminalGetsNumberedLines(t *testing.T) {
	for _, args := range [][]string{{"play", parcel, "--seed", "1"}, nil} {
		s := ptytest.Start(t, program(t, nil, args...), 80, 24, ptytest.Mute)
		s.See("q leave):")
		s.Send("q\r")
		s.WantStatus(0)
		s.WantRestored()
	}
}

func TestPlainAndDumbTerminals(t *testing.T) {
	for name, run := range map[string]struct{ env, args []string }{
		"--plain":   {nil, []string{"play", parcel, "--plain", "--seed", "1"}},
		"TERM=dumb": {[]string{"TERM=dumb"}, []string{"play", parcel, "--seed", "1"}},
		"no TERM":   {[]string{"TERM="}, []string{"play", parcel, "--seed", "1"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := play(t, 80, 24, run.env, run.args...)
			s.See("1. No problem, I'll send another lamp.", "Your answer (1-3, ? hint, b look back, q leave):")
			s.Send("q\r")
			s.WantStatus(0)
			if strings.Contains(s.Written(), "\x1b") {
				t.Errorf("escape codes on a plain terminal: %q", s.Written())
			}
		})
	}
}

// TestNoColor: without colour the screen has the same words, and no codes for
// colour or weight.
func TestNoColor(t *testing.T) {
	screens := make([]string, 2)
	for i, env := range [][]string{nil, {"NO_COLOR=1"}} {
		s := drawn(t, 80, 40, env, "play", parcel, "--seed", "1")
		s.See("Press Enter to begin.")
		s.Send(enter)
		s.See("> 1  No problem")
		s.Send("3", enter)
		s.See("Coach: True or not", "Press Enter to go on.")
		screens[i] = s.Text()
		coloured := strings.Contains(s.Written(), "\x1b[1m") || strings.Contains(s.Written(), "\x1b[36m")
		if coloured != (env == nil) {
			t.Errorf("with %v the screen has colour: %v", env, coloured)
		}
		s.Send(ctrlC)
		s.WantStatus(130)
	}
	if screens[0] != screens[1] {
		t.Errorf("with colour:\n%s\nwithout:\n%s", screens[0], screens[1])
	}
}

// settle waits until the program has drawn something and reads again.
func settle(s *ptytest.Screen) {
	for last := -1; last != len(s.Written()); {
		last = len(s.Written())
		time.Sleep(60 * time.Millisecond)
	}
}

func countLines(rows []string, text string) int {
	n := 0
	for _, row := range rows {
		if strings.Contains(row, text) {
			n++
		}
	}
	return n
}

func TestCtrlCOfAPipedRun(t *testing.T) {
	cmd := program(t, nil, "play", filepath.Clean(parcel))
	in, err := cmd.StdinPipe() // stays open: the program waits for a line
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close() //nolint:errcheck // the test is over by then
	out := &strings.Builder{}
	cmd.Stdout, cmd.Stderr = out, out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != 130 || !strings.Contains(out.String(), "Stopped after 0 answers.") {
		t.Errorf("exit status %d, want 130; output:\n%s", got, out)
	}
}

// TestCtrlCOfALongCheck: reading one large file can't be broken off, so the
// process is ended.
func TestCtrlCOfALongCheck(t *testing.T) {
	file := filepath.Join(t.TempDir(), "chain.yaml")
	if err := os.WriteFile(file, scenariotest.Chain(18_000), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := program(t, nil, "check", file)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(200 * time.Millisecond) // it is reading by now
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if got := cmd.ProcessState.ExitCode(); got != 143 {
		t.Errorf("exit status %d, want 143", got)
	}
}
