//go:build unix

package main

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/cmd/internal/ptytest"
)

const wordsHint = "(end with an empty line or Ctrl-D; on a line alone: ? hint, b look\nback,"

// writing starts a conversation in which answers are typed, at its first turn,
// in a window of 80 columns.
func writing(t *testing.T, rows int, env []string, flags ...string) *ptytest.Screen {
	t.Helper()
	s := drawn(t, 80, rows, env, append([]string{"play", parcel, "--seed", "1"}, flags...)...)
	s.See("Press Enter to begin.")
	s.Send(enter)
	s.See("Your words", "\n>")
	return s
}

const (
	pasteStart = "\x1b[200~"
	pasteStop  = "\x1b[201~"
)

func TestTypedOnATerminal(t *testing.T) {
	s := writing(t, 40, nil, "--typed")
	s.See("Turn 1 · Mina Torres, upset · Trust 3 of 6", wordsHint+" q leave)")
	if strings.Contains(s.Text(), "1. ") {
		t.Errorf("answers are shown where they are to be recalled:\n%s", s.Text())
	}
	s.Send(enter)
	s.See("Nothing is written yet.")
	s.Send("?", enter)
	s.See("Hint: She needs to be heard")
	s.Send("Nobody rang.", enter, "?", enter)
	s.See("> Nobody rang.")
	settle(s)
	s.Send("?", enter) // on a line of its own, although the one before was never ended
	s.Until("the third hint", func(string) bool { return strings.Count(s.Written(), "Hint: She needs") == 3 })
	settle(s)
	s.Send("\x7f\x15")
	s.Until("nothing written", func(screen string) bool { return strings.HasSuffix(screen, "\n>") })
	s.Send(pasteStart + "You stayed in all day,\rand nobody rang.\r\rI'm so sorry\rabout that lamp." + pasteStop)
	s.See("> You stayed in all day,\n  and nobody rang.\n\n  I'm so sorry\n  about that lamp.")
	s.Send("b")
	s.See("lamp.b")
	s.Send("\x7f", enter)
	s.Send("b", enter)
	s.See("The conversation so far", "Press Enter to go back to the turn.")
	s.Send(enter)
	s.See("  about that lamp.")
	s.Send(enter)
	settle(s)
	s.Send(enter)
	s.See("You: “You stayed in all day, and nobody rang.", "I'm so sorry about that lamp.”", "Listening ", " of 3 · Calm ",
		"Helps ", "The conversation goes on as if you had said", "Press Enter to go on.")
	s.Send(enter)
	s.See("Turn 2 · Mina Torres")
	s.Send("I'll bring it by six.", ctrlD)
	s.See("The conversation goes on as if", "Press Enter to go on.")
	s.Send(enter)
	s.See("The end:")
	for range 3 {
		settle(s)
		s.Send(enter)
	}
	s.See("To play this again:")
	s.WantStatus(0)
	s.WantRestored()
}

// Ctrl-D, which ends a text, is often pressed once too often.
func TestCtrlDGoesOn(t *testing.T) {
	s := drawn(t, 80, 40, nil, "play", parcel, "--seed", "1", "--typed")
	s.See("Press Enter to begin.")
	s.Send(ctrlD)
	s.See("Your words", "\n>")
	s.Send(ctrlD)
	s.See("Nothing is written yet. Ctrl-D once more")
	s.Send("You stayed in all day.", ctrlD)
	s.See("Press Enter to go on.")
	s.Send(ctrlD)
	s.See("Turn 2")
	s.Send(ctrlD)
	s.See("Nothing is written yet. Ctrl-D once more")
	s.Send(ctrlD)
	s.WantStatus(4)
	s.WantRestored()
}

// Why a text is refused stands below it, where it can be seen however long the
// text is, until the text is changed.
func TestTypedUnscoredIsLong(t *testing.T) {
	const notice = "No English words could be made out"
	s := writing(t, 24, nil, "--typed")
	s.Send(pasteStart+strings.Repeat("xkcd qwfp zxcv bnmlk ", 200)+pasteStop, ctrlD)
	s.See(notice, "Your words are kept")
	s.Send("\x1b[D\x1b[A")
	settle(s)
	s.See(notice)
	s.Resize(60, 24)
	settle(s)
	s.See(notice, "Your words are kept")
	s.Send("x")
	s.Until("the notice gone", func(screen string) bool { return !strings.Contains(screen, notice) })
	s.Resize(80, 24)
	settle(s)
	if strings.Contains(s.Text(), notice) {
		t.Errorf("the notice is there for other words:\n%s", s.Text())
	}
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

// The text survives a window that changes in its middle, with the cursor where
// it was.
func TestTypedResize(t *testing.T) {
	s := writing(t, 30, nil, "--typed")
	s.Send("You stayed in all day and nobody rang, and now that lamp is soaked, Mina.", "\x1b[1;5D\x1b[1;5D")
	s.See("is soaked, Mina.")
	s.Resize(40, 30)
	s.See("standing in a puddle. I was here all\n", "> You stayed in all day and nobody\n  rang, and now that lamp is soaked,\n  Mina.")
	s.Send("quite ")
	s.See("lamp is quite\n  soaked, Mina.")
	s.Resize(80, 30)
	s.See("that lamp is quite soaked,\n  Mina.")
	s.Send(ctrlD)
	s.See("You: “You stayed in all day and nobody rang, and now that lamp is quite soaked,")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

// Whatever ends the program, words that were not sent are there to be copied.
func TestTypedDraftIsGivenBack(t *testing.T) {
	for name, stop := range map[string]struct {
		do     func(*ptytest.Screen)
		status int
	}{
		"Ctrl-C":  {func(s *ptytest.Screen) { s.Send(ctrlC) }, 130},
		"SIGTERM": {func(s *ptytest.Screen) { s.Signal(syscall.SIGTERM) }, 143},
		"leaving": {func(s *ptytest.Screen) {
			s.Send(enter + "q" + enter)
			s.See("Leave the conversation?")
			s.Send("2", enter)
		}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := writing(t, 24, nil, "--typed")
			s.Send("Nobody rang,", enter, "and your lamp is soaked.")
			s.See("  and your lamp is soaked.")
			stop.do(s)
			s.See("Your words were not sent. Here they are, to copy:\n\nNobody rang,\nand your lamp is soaked.\n")
			s.WantStatus(stop.status)
			s.WantRestored()
		})
	}
}

// Who doesn't leave after all goes on where they were.
func TestTypedStaysAfterAll(t *testing.T) {
	s := writing(t, 24, nil, "--typed")
	s.Send("Nobody rang.", enter, "q", enter)
	s.See("Leave the conversation?")
	s.Send(enter)
	s.Until("the words again", func(screen string) bool {
		return strings.Contains(screen, "> Nobody rang.") && !strings.Contains(screen, "Leave the conversation?")
	})
	s.Send(" Sorry.", ctrlD)
	s.See("You: “Nobody rang. Sorry.”")
	s.Send(ctrlC)
	s.WantStatus(130)
}

func TestTypedTooLong(t *testing.T) {
	s := writing(t, 24, nil, "--typed")
	s.Send(pasteStart + strings.Repeat("I’m sorry nobody rang. ", 219) + pasteStop) // 5,036 characters, and more bytes
	s.See("rang.")
	s.Send(ctrlD)
	s.See("These are 5,036 characters, and at most 5,000 are taken. They are kept: please")
	s.Send(strings.Repeat("\x17", 8), ctrlD)
	s.See("Press Enter for more.")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

// What can't be scored isn't said at once: the words are kept to be changed.
// Sent as they are they count, and the same after two changes.
func TestTypedUnscored(t *testing.T) {
	const notice = "No English words could be made out"
	s := writing(t, 40, nil, "--typed")
	s.Send("xkcd qwfp zxcv bnmlk", ctrlD)
	s.See(notice, "Your words are kept", "> xkcd qwfp zxcv bnmlk")
	s.Send(ctrlD)
	s.See("You: “xkcd qwfp zxcv bnmlk”", "Listening 0 of 3", "Press Enter to go on.")
	s.Send(enter)
	s.See("Turn 2")
	for i, more := range []string{"xkcd qwfp zxcv", " bnmlk", " jhgf"} {
		settle(s)
		s.Send(more, ctrlD)
		if i < 2 {
			s.Until("the notice", func(string) bool { return strings.Count(s.Written(), notice) == 3+i })
		}
	}
	s.See("You: “xkcd qwfp zxcv bnmlk jhgf”", "Listening 0 of 3")
	s.Send(ctrlC)
	s.WantStatus(130)

	s = writing(t, 40, nil, "--typed", "--exam")
	s.Send("xkcd qwfp zxcv bnmlk", ctrlD)
	s.See("You: “xkcd qwfp zxcv bnmlk”", "Turn 2")
	if strings.Contains(s.Written(), notice) {
		t.Error("in an exam there is a second try")
	}
	s.Send(ctrlC)
	s.WantStatus(130)
}

func TestMixedOnATerminal(t *testing.T) {
	s := writing(t, 40, nil, "--mixed")
	s.See("c choose, q leave)")
	s.Send("Nobody rang.", enter, "c", enter)
	s.See("> 1  No problem", "t  Type")
	s.Send("t")
	s.See("> Nobody rang.")
	s.Send(ctrlD)
	s.See("You: “Nobody rang.”", "Press Enter to go on.")
	s.Send(enter)
	s.See("Turn 2")
	s.Send("c", enter)
	s.See("t  Type")
	s.Send("1", enter)
	s.See("You: “", "Coach: ")
	s.Send(ctrlC)
	s.WantStatus(130)
	s.WantRestored()
}

// In a window too low for the customer's words and some of one's own, the
// customer's come alone first.
func TestTypedLowWindow(t *testing.T) {
	s := drawn(t, 40, 18, nil, "play", "fraud-alert", "--typed", "--seed", "1")
	for !strings.Contains(s.Text(), "Press Enter to begin.") {
		s.See("Press Enter for more.")
		s.Send(enter)
		settle(s)
	}
	s.Send(enter)
	s.See("Turn 1", "Warning about your web shop", "Press Enter to answer.")
	s.Send(enter)
	s.See("\n>", "(end with an empty line or")
	s.Send("Thank you, Ruth.", ctrlD)
	s.See("You: “Thank you, Ruth.”")
	for _, row := range s.Lines() {
		if len([]rune(row)) > 40 {
			t.Errorf("a line is wider than the window: %q", row)
		}
	}
	s.Send(ctrlC)
	s.WantStatus(130)
}

// Without colour the screens have the same words, and no codes for colour or
// weight.
func TestTypedNoColor(t *testing.T) {
	screens := make([]string, 2)
	for i, env := range [][]string{nil, {"NO_COLOR=1"}} {
		s := writing(t, 40, env, "--typed")
		s.Send("Calm down, Mina. Nobody rang, I'm sorry.", ctrlD)
		s.See("Harms calm.", "Press Enter to go on.")
		screens[i] = s.Text()
		coloured := strings.Contains(s.Written(), "\x1b[1mYour words") || strings.Contains(s.Written(), "\x1b[1;31mHarms")
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

// On a plain terminal an empty line ends an answer, and Ctrl-D that and no
// more.
func TestTypedOnAPlainTerminal(t *testing.T) {
	for name, run := range map[string]struct{ env, flags []string }{
		"--plain": {nil, []string{"--plain"}}, "TERM=dumb": {[]string{"TERM=dumb"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := play(t, 80, 60, run.env, append([]string{"play", parcel, "--typed", "--seed", "1"}, run.flags...)...)
			s.See("Your words. An empty line ends them.", "b look back, q leave):")
			s.Send("\r")
			s.See("Nothing is written yet.")
			s.Send("xkcd qwfp zxcv\r")
			time.Sleep(100 * time.Millisecond)
			s.Send("\r")
			s.See("No English words", "Your words so far:\nxkcd qwfp zxcv\n\nNo English words", "them as they are.\nAn empty line at once leaves them as they are; new words take their place.")
			s.Send("Nobody rang.\r", "I'm sorry.\r", ctrlD)
			s.See("You: “Nobody rang. I'm sorry.”", "Turn 2.")
			s.Send("Half a sen\r")
			s.Until("the echo", func(screen string) bool { return strings.Contains(screen, "Half a sen") })
			s.Send(ctrlC)
			s.See("Your words were not sent. Here they are, to copy:\n\nHalf a sen\n")
			s.WantStatus(130)
			if strings.Contains(s.Written(), "\x1b") {
				t.Errorf("escape codes on a plain terminal: %q", s.Written())
			}
		})
	}
}

func TestTypedTooLongThroughAPipe(t *testing.T) {
	cmd := program(t, nil, "play", parcel, "--typed")
	cmd.Stdin = strings.NewReader(strings.Repeat("Nobody rang and your lamp is wet, so I will come.\n", 101) + "\nI'm sorry, Mina.\n")
	out, _ := cmd.CombinedOutput()
	if status := cmd.ProcessState.ExitCode(); status != 4 {
		t.Errorf("exit status %d, want 4", status)
	}
	for _, want := range []string{
		"\nThese are 5,049 characters, and at most 5,000 are taken. Please write it again, shorter.\n", "\nYou: “I'm sorry, Mina.”\n",
	} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is missing:\n%s", want, out)
		}
	}
}
