//go:build unix

package prompt_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"
	"time"
)

func composed(text string) outcome { return outcome{Step: "compose", Text: text} }

const editorHint = "(end with an empty line or Ctrl-D; on a line alone: ?"

func TestComposeEnds(t *testing.T) {
	tests := []struct {
		name string
		send []string
		want outcome
	}{
		{"an empty line", []string{"One.", enter, "Two.", enter, enter}, composed("One.\nTwo.")},
		{"Ctrl-D", []string{"One.", enter, "Two.", ctrlD}, composed("One.\nTwo.")},
		{"Ctrl-D in the middle", []string{"One.", "\x1b[D", ctrlD}, composed("One.")},
		{"a line of blanks", []string{" One. ", enter, "  ", enter}, composed("One.")},
		{"a key at once", []string{"?", enter}, outcome{Step: "compose", Key: "?"}},
		{"a key by Ctrl-D", []string{"b", ctrlD}, outcome{Step: "compose", Key: "b"}},
		{"a key after a line", []string{"One.", enter, "q", enter}, outcome{Step: "compose", Text: "One.", Key: "q"}},
		{"a key's letter in a line", []string{"q?", enter, enter}, composed("q?")},
		{"a key after a line, by Ctrl-D", []string{"One.", enter, "q", ctrlD}, outcome{Step: "compose", Text: "One.", Key: "q"}},
		{"Ctrl-D twice with nothing written", []string{" ", enter, ctrlD, ctrlD}, outcome{Step: "compose", Err: "ended"}},
		{"Ctrl-D twice, not in a row", []string{ctrlD, "a", "\x7f", ctrlD, "One.", ctrlD}, composed("One.")},
		{"Ctrl-C", []string{"One.", enter, "Tw", ctrlC}, outcome{Step: "compose", Text: "One.\nTw", Err: "cancelled"}},
	}
	s := start(t, "before"+strings.Repeat(",compose,hold", len(tests)), setup{})
	for i, tt := range tests {
		s.question(i + 1)
		s.See("Your words", editorHint, "q leave)")
		s.WantRaw()
		for _, keys := range tt.send {
			s.Send(keys)
			time.Sleep(2 * burst) // as a person types
		}
		if got := s.next(); got != tt.want {
			t.Fatalf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
		s.want(outcome{Step: "hold"})
		s.Until("the text above, alone", func(screen string) bool { return screen == "above the question" })
		s.WantRestored()
		s.goOn()
	}
}

// burst is more than passes within a paste.
const burst = 40 * time.Millisecond

func TestComposeNothingYet(t *testing.T) {
	s := start(t, "compose", setup{})
	s.See(editorHint)
	s.Send(enter)
	s.See("Nothing is written yet.")
	s.Send("a")
	s.Until("the note gone", func(screen string) bool { return !strings.Contains(screen, "Nothing") })
	s.Send("\x7f", ctrlD)
	s.See("Nothing is written yet. Ctrl-D once more ends everything here.")
	s.Send("a")
	s.Until("the note gone", func(screen string) bool { return !strings.Contains(screen, "Nothing") })
	s.Send(ctrlD)
	s.want(composed("a"))
}

const fiveLines = "I'm so sorry, Ann.\nYou waited all day.\n\nI'll bring it myself,\nby six."

// A paste of several lines, an empty one among them, comes whole: marked by the
// terminal or not, and however it writes line breaks.
func TestComposePaste(t *testing.T) {
	carriage := strings.ReplaceAll(fiveLines, "\n", "\r")
	for name, pasted := range map[string]string{
		"marked":            paste(carriage),
		"marked, LF":        paste(fiveLines),
		"marked, CR LF":     paste(strings.ReplaceAll(fiveLines, "\n", "\r\n")),
		"marked, with keys": paste(carriage + "\x1b[31m\x03\x04"),
		"not marked":        carriage,
		"not marked, LF":    fiveLines,
		"not marked, CR LF": strings.ReplaceAll(fiveLines, "\n", "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, "compose", setup{cols: 40, rows: 24})
			s.See("(end with an empty line or")
			s.Send(pasted)
			s.See("> I'm so sorry, Ann.\n  You waited all day.\n\n  I'll bring it myself,\n  by six.")
			s.Send(ctrlD)
			s.want(composed(fiveLines))
		})
	}
}

func TestComposeKeys(t *testing.T) {
	s := start(t, "compose", setup{})
	s.See(editorHint)
	s.Send("hello wrld", "\x1b[D\x1b[D\x1b[D", "o", "\x01", "\x1b[3~", "H", "\x05", ",", enter, "secnd lin", "\x1b[A", "\x1b[H", "\x1b[B", "\x1b[C\x1b[C\x1b[C", "o", "\x1b[F", "e")
	s.See("> Hello world,", "  second line")
	s.Send(" gone words", "\x17\x17", "\x1b[1;5D", "\x0b", "\x19", "\x15", "\x19", "!\x7f", ".", ctrlD)
	s.want(composed("Hello world,\nsecond line ."))
}

// Unknown keys and reports leave nothing in the text.
func TestComposeNoise(t *testing.T) {
	s := start(t, "compose", setup{})
	s.See(editorHint)
	s.Send("a")
	for name, keys := range noise {
		if name != "Ctrl-Left" { // which moves the cursor here
			s.Send(keys)
		}
	}
	s.Send("b", ctrlD)
	s.want(composed("ab"))
}

// What is wider than the window goes on below, and the cursor stands where the
// next character comes.
func TestComposeWraps(t *testing.T) {
	s := start(t, "before,compose", setup{cols: 40, rows: 24})
	s.See("(end with an empty line or")
	s.Send("I can see that you have been waiting here for a whole day 漢字漢字漢字漢字漢字 👩‍👩‍👧‍👦 end")
	s.See("> I can see that you have been waiting\n  here for a whole day\n  漢字漢字漢字漢字漢字 ")
	for _, row := range s.Lines() {
		if len([]rune(row)) > 39 {
			t.Errorf("a row is as wide as the window: %q", row)
		}
	}
	s.Send("\x1b[A\x1b[A\x1b[A\x1b[H", "X")
	s.See("> XI can see")
	s.Send(ctrlD)
	if o := s.next(); !strings.HasPrefix(o.Text, "XI can") || !strings.HasSuffix(o.Text, "👩‍👩‍👧‍👦 end") {
		t.Errorf("got %+v", o)
	}
}

// A text higher than the window scrolls in its own rows.
func TestComposeHigherThanTheWindow(t *testing.T) {
	for _, size := range []setup{{cols: 80, rows: 10}, {cols: 40, rows: 6}, {cols: 20, rows: 3}, {cols: 9, rows: 2}, {cols: 1, rows: 1}} {
		t.Run(fmt.Sprintf("%dx%d", size.cols, size.rows), func(t *testing.T) {
			var lines []string
			for i := range 30 {
				lines = append(lines, fmt.Sprintf("line %d", i+1))
			}
			text := strings.Join(lines, "\n")
			s := start(t, "before,compose", size)
			s.question(1)
			s.Send(paste(text))
			if size.cols > 9 {
				s.See("line 30")
				s.Send(strings.Repeat("\x1b[A", 29))
				s.See("line 1")
				s.Until("not the last line", func(screen string) bool { return !strings.Contains(screen, "line 30") })
			}
			s.Send(strings.Repeat("\x1b[A", 200), "<", strings.Repeat("\x1b[B", 300), ">", ctrlD)
			s.want(composed("<" + text + ">"))
		})
	}
}

func TestComposeResize(t *testing.T) {
	s := start(t, "before,compose", setup{cols: 80, rows: 24, draft: "A draft "})
	s.See("> A draft")
	s.Send("of a text that is longer than the window will be, with its cursor in the middle.", "\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D\x1b[D")
	s.See("  the middle.")
	text := "A draft of a text that is longer than the window will be, with its cursor in the middle."
	s.Resize(40, 24)
	s.want(outcome{Step: "compose", Text: text, Index: 7, Err: "resized"})
	s.See("width 40\nYour words", "> A draft of a text that is longer than\n  the window will be, with its cursor\n  in the middle.")
	s.Resize(40, 30) // nothing has to change
	s.Send("very ")
	s.See("  in the very middle.")
	s.Resize(80, 4)
	s.want(outcome{Step: "compose", Text: strings.Replace(text, "middle.", "very middle.", 1), Index: 7, Err: "resized"})
	s.See("very middle.")
	s.Send(ctrlD)
	s.want(composed(strings.Replace(text, "middle.", "very middle.", 1)))
	s.End()
	s.WantRestored()
}

// What is too long stays, with its count in characters.
func TestComposeTooLong(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("ünïcödé ", 630)) // 5,039 characters, 7,559 bytes
	s := start(t, "compose", setup{})
	s.See(editorHint)
	s.Send(paste(long))
	s.See("ünïcödé")
	s.Send(ctrlD)
	s.See("These are 5,039 characters, and at most 5,000 are taken. They are kept:")
	s.Send(strings.Repeat("\x17", 5))
	s.Until("the note gone", func(screen string) bool { return !strings.Contains(screen, "characters") })
	s.Send(ctrlD)
	s.want(composed(strings.TrimSpace(strings.Repeat("ünïcödé ", 625))))
}

// A paste without end is counted, not kept, and the program stays quick.
func TestComposeEndlessPaste(t *testing.T) {
	s := start(t, "compose", setup{})
	s.See(editorHint)
	go s.Send(paste(strings.Repeat("I hear you.\r", 30_000)))
	s.See("Only the first 100,000 characters are kept.")
	s.Until("all of it read", func(string) bool { s.Send(ctrlD); return strings.Contains(s.Text(), "These are 360,000") })
	s.Send(ctrlC)
	if o := s.next(); o.Err != "cancelled" || len(o.Text) != 100_000 {
		t.Errorf("%d characters came back with %q", len(o.Text), o.Err)
	}
}

func TestComposeKeepsTheTextWhenTheContextEnds(t *testing.T) {
	s := start(t, "compose,compose", setup{draft: "so far"})
	s.See("so far")
	s.Send(" and on")
	s.See("and on")
	s.Signal(syscall.SIGTERM)
	s.want(outcome{Step: "compose", Text: "so far and on", Err: "cause"})
	s.want(outcome{Step: "compose", Text: "so far", Err: "cause"})
	s.WantRestored()
}

// On a terminal without drawing Ctrl-D ends a text, and no more than that.
func TestComposeOnADumbTerminal(t *testing.T) {
	s := start(t, "compose,compose,compose,compose", setup{term: "dumb"})
	s.See("An empty line ends them.\n(on a line alone: ?")
	s.Send("One.\r", "Two.\r", ctrlD)
	s.want(composed("One.\nTwo."))
	s.Send("\r")
	s.See("Nothing is written yet.")
	s.Send(strings.ReplaceAll(fiveLines, "\n", "\r") + "\r")
	time.Sleep(5 * burst)
	s.Send("\r")
	s.want(composed(fiveLines))
	s.Send("One.\r?\r")
	s.want(outcome{Step: "compose", Text: "One.", Key: "?"})
	s.Send(ctrlD)
	s.See("Nothing is written yet. Ctrl-D once more")
	s.Send(ctrlD)
	s.want(outcome{Step: "compose", Err: "ended"})
	if strings.Contains(s.Written(), "\x1b") {
		t.Error("lines hold an escape sequence")
	}
}
