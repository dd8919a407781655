//go:build unix

package prompt_test

import (
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/cmd/internal/prompt"
)

// Survey has eight traps. Each has a test here that fails when it is open.

const (
	up    = "\x1b[A"
	down  = "\x1b[B"
	enter = "\r"
	ctrlC = "\x03"
	ctrlD = "\x04"
)

// 1. Survey waits for ever on a terminal that doesn't say where its cursor is,
// and ignores TERM=dumb.
func TestTrap1MuteTerminal(t *testing.T) {
	terminals := map[string]setup{"mute": {mute: true}, "dumb": {term: "dumb"}}
	kinds := []struct {
		step, prompt, typed string
		want                outcome
	}{
		{"choose", "Your answer (1-3", "2", outcome{Step: "choose", Index: 1}},
		{"text", "Name:", "Ann", outcome{Step: "text", Text: "Ann"}},
		{"pause", "Press Enter", "", outcome{Step: "pause"}},
	}
	for name, terminal := range terminals {
		for _, kind := range kinds {
			t.Run(name+"/"+kind.step, func(t *testing.T) {
				s := start(t, kind.step, terminal)
				// A busy machine may be late once; a trap always is.
				for range 3 {
					if s.opened.Took < 500*time.Millisecond {
						break
					}
					s = start(t, kind.step, terminal)
				}
				if s.opened.Text == "" || s.opened.Took >= 500*time.Millisecond {
					t.Fatalf("opened after %v, because %q", s.opened.Took, s.opened.Text)
				}
				s.see(kind.prompt)
				s.send(kind.typed, enter)
				s.want(kind.want)
				s.wantRestored()
			})
		}
	}
	for _, kind := range kinds {
		t.Run("late/"+kind.step, func(t *testing.T) {
			s := start(t, kind.step, setup{late: 600 * time.Millisecond})
			s.see(kind.prompt)
			<-s.replies.sent
			s.send(kind.typed, enter)
			s.want(kind.want)
			if strings.Contains(s.screen(), "Please") {
				t.Errorf("the late answer was taken for typing:\n%s", s.screen())
			}
		})
	}
	t.Run("typed meanwhile", func(t *testing.T) {
		s := launch(t, "choose,text", setup{mute: true})
		s.until("the request", func(string) bool { return strings.Contains(s.written(), "\x1b[6n") })
		s.send("2", enter, "Bo", enter)
		s.next()
		s.want(outcome{Step: "choose", Index: 1})
		s.want(outcome{Step: "text", Text: "Bo"})
	})
}

// 2. On a pipe, survey's Select takes a newline as a choice; Input swallows
// what follows, and panics where there is an "R".
func TestTrap2PipedInput(t *testing.T) {
	piped := func(t *testing.T, input string) *prompt.Lines {
		t.Helper()
		in, end := pipe(t)
		if _, err := io.WriteString(end, input); err != nil {
			t.Fatal(err)
		}
		_ = end.Close()
		xterm := func(string) string { return "xterm" }
		terminal, rest, reason := prompt.Open(in, in, in, xterm, false)
		if terminal != nil || reason != "the input is not a terminal" {
			t.Fatalf("for a pipe the reason is %q", reason)
		}
		return prompt.NewLines(rest, io.Discard)
	}
	lines := piped(t, "\n2\nRose\nR\n3\n")
	picked, err := lines.Choose(t.Context(), threeOptions())
	if err != nil || picked != (prompt.Picked{Index: 1}) {
		t.Errorf("an empty line and a 2 gave %+v, %v", picked, err)
	}
	for _, want := range []string{"Rose", "R"} {
		if got, err := lines.Text(t.Context(), "Name", ""); err != nil || got != want {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
	if picked, err = lines.Choose(t.Context(), threeOptions()); err != nil || picked.Index != 2 {
		t.Errorf("the second choice gave %+v, %v", picked, err)
	}
	// Only the input is a pipe: what a script does at a real terminal.
	s := start(t, "choose", setup{term: "dumb"})
	s.see("Your answer (1-3")
	s.send(enter)
	s.see("Please type")
	s.send("1", enter)
	s.want(outcome{Step: "choose", Index: 0})
}

// 3. Ctrl-D takes the highlighted answer, and panics where the filter matches
// nothing.
func TestTrap3CtrlD(t *testing.T) {
	ended := outcome{Step: "choose", Index: -1, Err: "ended"}
	t.Run("list", func(t *testing.T) {
		s := start(t, "choose", setup{})
		s.see("Gamma third")
		s.send(down, ctrlD)
		s.want(ended)
		s.wantRestored()
	})
	t.Run("filter matches nothing", func(t *testing.T) {
		s := start(t, "choose", setup{})
		s.see("Gamma third")
		s.send("zzz")
		s.until("an empty list", func(screen string) bool {
			return strings.Contains(screen, "zzz") && !strings.Contains(screen, "Gamma")
		})
		s.send(enter, ctrlD)
		s.want(ended)
	})
	t.Run("text and pause", func(t *testing.T) {
		s := start(t, "text,pause", setup{})
		s.see("Name")
		s.send("half", ctrlD)
		s.want(outcome{Step: "text", Text: "half", Err: "ended"})
		s.see("Press Enter")
		s.send(ctrlD)
		s.want(outcome{Step: "pause", Err: "ended"})
	})
}

// noise are keys and reports survey can't take.
var noise = map[string]string{
	"Alt-x": "\x1bx", "Alt-é": "\x1bé", "Alt-Enter": "\x1b\r", "Ctrl-Left": "\x1b[1;5D", "PgDn": "\x1b[6~",
	"F1": "\x1bOP", "F5": "\x1b[15~", "console F1": "\x1b[[A", "focus": "\x1b[I", "shift-F3": "\x1b[1;2R",
	"mouse": "\x1b[M !!", "SGR mouse": "\x1b[<0;10;10M", "colour reply": "\x1b]11;rgb:00/00/00\x1b\\",
	"DCS": "\x1bP1$r0m\x1b\\", "Shift-Tab": "\x1b[Z", "late report": "\x1b[24;80R", "bad UTF-8": "\xff\xc3\x28\xf0"[:2],
}

// 4. Alt with any key ends the question; Ctrl-Left, PgDn and F5 insert junk.
func TestTrap4UnknownKeys(t *testing.T) {
	t.Run("list", func(t *testing.T) {
		s := start(t, strings.Repeat("choose,", len(noise))+"pause", setup{})
		asked := 0
		for name, keys := range noise {
			asked++
			s.question(asked)
			s.send(keys, down, enter)
			if o := s.next(); o.Err != "" || o.Index != 1 {
				t.Fatalf("%s and Down gave %+v", name, o)
			}
		}
	})
	t.Run("text", func(t *testing.T) {
		s := start(t, "text", setup{})
		s.see("Name")
		s.send("a")
		for _, keys := range noise {
			s.send(keys)
		}
		s.send("b", enter)
		s.want(outcome{Step: "text", Text: "ab"})
	})
	t.Run("home and end", func(t *testing.T) {
		homes := []string{"\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~", "\x01"}
		lasts := []string{"\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~", "\x05"}
		s := start(t, strings.Repeat("text,", len(homes)-1)+"text", setup{})
		for i := range homes {
			s.question(i + 1)
			s.send("b", homes[i], "a", lasts[i], "c", "\x1b[D", "\x1b[D", "\x1b[3~", enter)
			s.want(outcome{Step: "text", Text: "ac"})
		}
	})
	t.Run("in pieces", func(t *testing.T) {
		s := start(t, "text", setup{})
		s.see("Name")
		for _, b := range []byte("x\x1b[1;5D\x1b[15~\x1b[Hé") {
			s.send(string([]byte{b}))
		}
		s.send(enter)
		s.want(outcome{Step: "text", Text: "éx"})
	})
}

func paste(text string) string { return "\x1b[200~" + text + "\x1b[201~" }

// 5. A paste leaves "0~…1~", its lines pick answers, and Ctrl-C loses what was
// typed.
func TestTrap5PasteAndDraft(t *testing.T) {
	const pasted = "one\r\ntwo\tspaced\r\rthree\nfour\x1b[31m\x03\x04"
	const kept = "one\ntwo spaced\n\nthree\nfour"
	t.Run("text", func(t *testing.T) {
		s := start(t, "text", setup{})
		s.see("Name")
		s.send("<", paste(pasted), ">")
		s.see("one↵two spaced↵↵three↵four>")
		s.send(enter)
		s.want(outcome{Step: "text", Text: "<" + kept + ">"})
	})
	t.Run("list", func(t *testing.T) {
		s := start(t, "choose,pause,pause", setup{})
		s.see("Gamma third")
		s.send(paste("\r2\r?\rq\x03\x04"), down, enter)
		s.want(outcome{Step: "choose", Index: 1})
		s.see("Press Enter")
		s.send(paste("\r\r"), ctrlC)
		s.want(outcome{Step: "pause", Err: "cancelled"})
		s.see("Press Enter")
		s.send("\x1b[200~the end of this paste never comes\r")
		time.Sleep(50 * time.Millisecond) // Ctrl-C on its own, as a person's is
		s.send(ctrlC)
		s.want(outcome{Step: "pause", Err: "cancelled"})
	})
	for name, key := range map[string]string{"cancelled": ctrlC, "ended": ctrlD} {
		t.Run(name, func(t *testing.T) {
			s := start(t, "text", setup{draft: "first\nsecond "})
			s.see("first↵second")
			s.send("third ", paste("a\rb"), "\x1b[D", key)
			s.want(outcome{Step: "text", Text: "first\nsecond third a\nb", Err: name})
			s.wantRestored()
		})
	}
}

// 6. A program that ends in mid-question leaves the terminal without echo and
// the cursor hidden.
func TestTrap6TerminalRestored(t *testing.T) {
	seen := map[string]string{"choose": "Gamma third", "text": "Name", "pause": "Press Enter"}
	for step, shown := range seen {
		t.Run("context/"+step, func(t *testing.T) {
			s := start(t, step, setup{})
			s.see(shown)
			s.wantRaw()
			s.signal(syscall.SIGTERM)
			if o := s.next(); o.Err != "cause" {
				t.Errorf("got %+v, want the context's cause", o)
			}
			s.end()
			s.wantRestored()
		})
		t.Run("handler/"+step, func(t *testing.T) {
			s := start(t, "handler,"+step, setup{})
			s.see(shown)
			s.wantRaw()
			s.signal(syscall.SIGUSR1)
			if status := s.end(); status != 3 {
				t.Errorf("the child ended with %d", status)
			}
			s.wantRestored()
		})
	}
	t.Run("panic", func(t *testing.T) {
		s := start(t, "panic,choose", setup{})
		s.see("only")
		s.send("x")
		if o := s.next(); !strings.Contains(o.Err, "broke down") || !strings.Contains(o.Err, "planted") {
			t.Errorf("the panic came out as %q", o.Err)
		}
		s.see("Gamma third") // and the next question works
		s.send(enter)
		s.want(outcome{Step: "choose", Index: 0})
		s.end()
		s.wantRestored()
	})
}

func (s *session) signal(sig os.Signal) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(sig); err != nil {
		s.t.Fatal(err)
	}
}

// 7. Options longer than a line are drawn again as duplicates, and widening
// the window leaves a stale copy.
func TestTrap7LongOptions(t *testing.T) {
	for _, window := range []struct{ cols, rows, shown int }{{20, 16, 14}, {40, 16, 14}, {80, 16, 14}, {80, 40, 33}, {40, 40, 33}} {
		t.Run(fmt.Sprintf("%dx%d", window.cols, window.rows), func(t *testing.T) {
			s := start(t, "before,long", setup{cols: window.cols, rows: window.rows})
			s.see("> ", "label1 ")
			for range 20 {
				s.send(down)
			}
			s.see("> 21  ")
			s.wantNoDuplicates(window.shown)
			for range 22 {
				s.send(up)
			}
			s.see(">  b  ")
			s.wantNoDuplicates(window.shown)
			s.send(down, down)
			s.see(">  1  ")
			for _, next := range []int{120, 40, 30, 80} {
				if next == window.cols {
					continue
				}
				s.send(down, down)
				s.see(">  3  ")
				s.wantNoDuplicates(window.shown)
				s.size(next, window.rows)
				s.want(outcome{Step: "choose", Index: -1, Err: "resized"})
				s.until("the new width", func(string) bool {
					_, after, ok := strings.Cut(s.written(), fmt.Sprintf("width %d\r\n", next))
					return ok && strings.Contains(after, ">  1  ") // the screen may have no room for both
				})
				s.wantNoDuplicates(window.shown)
			}
			s.send(down, down)
			s.see(">  3  ")
			s.wantNoDuplicates(window.shown)
			s.send(enter)
			s.want(outcome{Step: "choose", Index: 2})
			s.until("an empty place", func(screen string) bool {
				return !strings.Contains(screen, "label") && !strings.Contains(screen, "What")
			})
		})
	}
}

// wantNoDuplicates waits until the list is on the screen, once and whole.
func (s *session) wantNoDuplicates(options int) {
	s.t.Helper()
	s.until(fmt.Sprintf("a message and %d rows, each once", options), func(string) bool {
		heads, seen := 0, map[string]bool{}
		for _, row := range s.lines() {
			mark, _, _ := strings.Cut(strings.TrimLeft(row, "> "), "  ")
			switch {
			case strings.HasPrefix(row, "What"):
				heads++
			case len(mark) > 2: // not of the list
			case seen[mark]:
				return false
			default:
				seen[mark] = true
			}
		}
		return heads == 1 && len(seen) == options
	})
}

// 8. The text of options and messages is printed raw.
func TestTrap8EscapesInLabels(t *testing.T) {
	for _, terminal := range []setup{{}, {term: "dumb"}} {
		s := start(t, "evil,eviltext,evilpause", terminal)
		s.see("OptRED2Jmirrorquery last")
		s.send("1", enter)
		s.want(outcome{Step: "choose", Index: 0})
		s.see("DraftRED2Jmirrorquery")
		s.send(enter)
		if o := s.next(); o.Err != "" || strings.ContainsAny(o.Text, "\x1b\a\u009b") && terminal.term == "" {
			t.Errorf("the text came back as %+v", o)
		}
		s.until("the pause", func(string) bool { return strings.Count(s.written(), "AskRED") >= 3 })
		s.send(enter)
		s.want(outcome{Step: "evilpause"})
		for _, bad := range []string{"\x1b[31m", "\x1b[2J", "\x1b]", "owned", "\a", "\u009b", "\u202e"} {
			if strings.Contains(s.written(), bad) {
				t.Errorf("%q reached the terminal (%+v)", bad, terminal)
			}
		}
		if terminal.term == "dumb" && strings.Contains(s.written(), "\x1b") {
			t.Error("numbered lines hold an escape sequence")
		}
	}
}
