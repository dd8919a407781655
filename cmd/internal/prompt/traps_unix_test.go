//go:build unix

package prompt_test

import (
	"fmt"
	"io"
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
		{"compose", "q leave):", "Ann\r", outcome{Step: "compose", Text: "Ann"}},
		{"pause", "Press Enter", "", outcome{Step: "pause"}},
	}
	for name, terminal := range terminals {
		for _, kind := range kinds {
			t.Run(name+"/"+kind.step, func(t *testing.T) {
				s := start(t, kind.step, terminal)
				// A busy machine may be late once; a trap always is.
				for range 3 {
					if s.opened.Took < 2*time.Second {
						break
					}
					s = start(t, kind.step, terminal)
				}
				if s.opened.Text == "" || s.opened.Took >= 2*time.Second {
					t.Fatalf("opened after %v, because %q", s.opened.Took, s.opened.Text)
				}
				s.See(kind.prompt)
				s.Send(kind.typed, enter)
				s.want(kind.want)
				s.WantRestored()
			})
		}
	}
	for _, kind := range kinds {
		t.Run("late/"+kind.step, func(t *testing.T) {
			s := start(t, kind.step, setup{late: 600 * time.Millisecond})
			s.See(kind.prompt)
			<-s.replies.sent
			s.Send(kind.typed, enter)
			s.want(kind.want)
			if strings.Contains(s.Text(), "Please") {
				t.Errorf("the late answer was taken for typing:\n%s", s.Text())
			}
		})
	}
	t.Run("typed meanwhile", func(t *testing.T) {
		s := launch(t, "choose,text", setup{mute: true})
		s.Until("the request", func(string) bool { return strings.Contains(s.Written(), "\x1b[6n") })
		s.Send("2", enter, "Bo", enter)
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
	s.See("Your answer (1-3")
	s.Send(enter)
	s.See("Please type")
	s.Send("1", enter)
	s.want(outcome{Step: "choose", Index: 0})
}

// 3. Ctrl-D takes the highlighted answer, and panics where the filter matches
// nothing.
func TestTrap3CtrlD(t *testing.T) {
	ended := outcome{Step: "choose", Index: -1, Err: "ended"}
	t.Run("list", func(t *testing.T) {
		s := start(t, "choose", setup{})
		s.See("Gamma third")
		s.Send(down, ctrlD)
		s.want(ended)
		s.WantRestored()
	})
	t.Run("filter matches nothing", func(t *testing.T) {
		s := start(t, "choose", setup{})
		s.See("Gamma third")
		s.Send("zzz")
		s.Until("an empty list", func(screen string) bool {
			return strings.Contains(screen, "zzz") && !strings.Contains(screen, "Gamma")
		})
		s.Send(enter, ctrlD)
		s.want(ended)
	})
	t.Run("text and pause", func(t *testing.T) {
		s := start(t, "text,pause", setup{})
		s.See("Name")
		s.Send("half", ctrlD)
		s.want(outcome{Step: "text", Text: "half", Err: "ended"})
		s.See("Press Enter")
		s.Send(ctrlD) // perhaps one too many, from a text before
		s.want(outcome{Step: "pause"})
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
			s.Send(keys, down, enter)
			if o := s.next(); o.Err != "" || o.Index != 1 {
				t.Fatalf("%s and Down gave %+v", name, o)
			}
		}
	})
	t.Run("text", func(t *testing.T) {
		s := start(t, "text", setup{})
		s.See("Name")
		s.Send("a")
		for _, keys := range noise {
			s.Send(keys)
		}
		s.Send("b", enter)
		s.want(outcome{Step: "text", Text: "ab"})
	})
	t.Run("home and end", func(t *testing.T) {
		homes := []string{"\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~", "\x01"}
		lasts := []string{"\x1b[F", "\x1bOF", "\x1b[4~", "\x1b[8~", "\x05"}
		s := start(t, strings.Repeat("text,", len(homes)-1)+"text", setup{})
		for i := range homes {
			s.question(i + 1)
			s.Send("b", homes[i], "a", lasts[i], "c", "\x1b[D", "\x1b[D", "\x1b[3~", enter)
			s.want(outcome{Step: "text", Text: "ac"})
		}
	})
	t.Run("in pieces", func(t *testing.T) {
		s := start(t, "text", setup{})
		s.See("Name")
		for _, b := range []byte("x\x1b[1;5D\x1b[15~\x1b[Hé") {
			s.Send(string([]byte{b}))
		}
		s.Send(enter)
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
		s.See("Name")
		s.Send("<", paste(pasted), ">")
		s.See("one↵two spaced↵↵three↵four>")
		s.Send(enter)
		s.want(outcome{Step: "text", Text: "<" + kept + ">"})
	})
	t.Run("list", func(t *testing.T) {
		s := start(t, "choose,pause,pause", setup{})
		s.See("Gamma third")
		s.Send(paste("\r2\r?\rq\x03\x04"), down, enter)
		s.want(outcome{Step: "choose", Index: 1})
		s.See("Press Enter")
		s.Send(paste("\r\r"), ctrlC)
		s.want(outcome{Step: "pause", Err: "cancelled"})
		s.See("Press Enter")
		s.Send("\x1b[200~the end of this paste never comes\r")
		time.Sleep(50 * time.Millisecond) // Ctrl-C on its own, as a person's is
		s.Send(ctrlC)
		s.want(outcome{Step: "pause", Err: "cancelled"})
	})
	for name, key := range map[string]string{"cancelled": ctrlC, "ended": ctrlD} {
		t.Run(name, func(t *testing.T) {
			s := start(t, "text", setup{draft: "first\nsecond "})
			s.See("first↵second")
			s.Send("third ", paste("a\rb"), "\x1b[D", key)
			s.want(outcome{Step: "text", Text: "first\nsecond third a\nb", Err: name})
			s.WantRestored()
		})
	}
}

// 6. A program that ends in mid-question leaves the terminal without echo and
// the cursor hidden.
func TestTrap6TerminalRestored(t *testing.T) {
	seen := map[string]string{"choose": "Gamma third", "text": "Name", "compose": "Your words", "pause": "Press Enter"}
	for step, shown := range seen {
		t.Run("context/"+step, func(t *testing.T) {
			s := start(t, step, setup{})
			s.See(shown)
			s.WantRaw()
			s.Signal(syscall.SIGTERM)
			if o := s.next(); o.Err != "cause" {
				t.Errorf("got %+v, want the context's cause", o)
			}
			s.End()
			s.WantRestored()
		})
		t.Run("handler/"+step, func(t *testing.T) {
			s := start(t, "handler,"+step, setup{})
			s.See(shown)
			s.WantRaw()
			s.Signal(syscall.SIGUSR1)
			if status := s.End(); status != 3 {
				t.Errorf("the child ended with %d", status)
			}
			s.WantRestored()
		})
	}
	t.Run("panic", func(t *testing.T) {
		s := start(t, "panic,choose", setup{})
		s.See("only")
		s.Send("x")
		if o := s.next(); !strings.Contains(o.Err, "broke down") || !strings.Contains(o.Err, "planted") {
			t.Errorf("the panic came out as %q", o.Err)
		}
		s.See("Gamma third") // and the next question works
		s.Send(enter)
		s.want(outcome{Step: "choose", Index: 0})
		s.End()
		s.WantRestored()
	})
}

// 7. Options longer than a line are drawn again as duplicates, and widening
// the window leaves a stale copy.
func TestTrap7LongOptions(t *testing.T) {
	for _, window := range []struct{ cols, rows, shown int }{{20, 16, 14}, {40, 16, 14}, {80, 16, 14}, {80, 40, 33}, {40, 40, 33}} {
		t.Run(fmt.Sprintf("%dx%d", window.cols, window.rows), func(t *testing.T) {
			s := start(t, "before,long", setup{cols: window.cols, rows: window.rows})
			s.See("> ", "label1 ")
			for range 20 {
				s.Send(down)
			}
			s.See("> 21  ")
			s.wantNoDuplicates(window.shown)
			for range 22 {
				s.Send(up)
			}
			s.See(">  b  ")
			s.wantNoDuplicates(window.shown)
			s.Send(down, down)
			s.See(">  1  ")
			for _, next := range []int{120, 40, 30, 80} {
				if next == window.cols {
					continue
				}
				s.Send(down, down)
				s.See(">  3  ")
				s.wantNoDuplicates(window.shown)
				s.Resize(next, window.rows)
				s.want(outcome{Step: "choose", Index: -1, Err: "resized"})
				s.Until("the new width", func(string) bool {
					_, after, ok := strings.Cut(s.Written(), fmt.Sprintf("width %d\r\n", next))
					return ok && strings.Contains(after, ">  1  ") // the screen may have no room for both
				})
				s.wantNoDuplicates(window.shown)
			}
			s.Send(down, down)
			s.See(">  3  ")
			s.wantNoDuplicates(window.shown)
			s.Send(enter)
			s.want(outcome{Step: "choose", Index: 2})
			s.Until("an empty place", func(screen string) bool {
				return !strings.Contains(screen, "label") && !strings.Contains(screen, "What")
			})
		})
	}
}

// wantNoDuplicates waits until the list is on the screen, once and whole.
func (s *session) wantNoDuplicates(options int) {
	s.t.Helper()
	s.Until(fmt.Sprintf("a message and %d rows, each once", options), func(string) bool {
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
		s := start(t, "evil,eviltext,evilcompose,evilpause", terminal)
		s.See("OptRED2Jmirrorquery last")
		s.Send("1", enter)
		s.want(outcome{Step: "choose", Index: 0})
		s.See("DraftRED2Jmirrorquery")
		s.Send(enter)
		if o := s.next(); o.Err != "" || strings.ContainsAny(o.Text, "\x1b\a\u009b") && terminal.term == "" {
			t.Errorf("the text came back as %+v", o)
		}
		s.See("DraftRED2Jmirrorquery\n", "keyRED")
		s.Send(enter, enter)
		if o := s.next(); o.Err != "" || o.Text != "DraftRED2Jmirrorquery\nlast" {
			t.Errorf("the text came back as %+v", o)
		}
		s.Until("the pause", func(string) bool { return strings.Count(s.Written(), "AskRED") >= 4 })
		s.Send(enter)
		s.want(outcome{Step: "evilpause"})
		for _, bad := range []string{"\x1b[31m", "\x1b[2J", "\x1b]", "owned", "\a", "\u009b", "\u202e"} {
			if strings.Contains(s.Written(), bad) {
				t.Errorf("%q reached the terminal (%+v)", bad, terminal)
			}
		}
		if terminal.term == "dumb" && strings.Contains(s.Written(), "\x1b") {
			t.Error("numbered lines hold an escape sequence")
		}
	}
}
