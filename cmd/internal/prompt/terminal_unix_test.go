//go:build unix

package prompt_test

import (
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
)

func key(k string) outcome { return outcome{Step: "choose", Index: -1, Key: k} }

func TestChooseKeys(t *testing.T) {
	tests := []struct {
		name, typed string
		want        outcome
	}{
		{"key at once", "?", key("?")},
		{"letter key at once", "b", key("b")},
		{"key's row from below", up + enter, key("q")},
		{"key's row from above", strings.Repeat(down, 3) + enter, key("?")},
		{"key's row by its name", "look" + enter, key("b")},
		{"key after the filter is cleared", "x\x7f?", key("?")},
		{"key after the filter is cleared at a stroke", "xyz\x15q", key("q")},
		{"key behind a leading space", " q", key("q")},
		{"capital is no key", "Beta" + enter, outcome{Step: "choose", Index: 1}},
		{"key's letter in a filter", "alpha f?\x7f" + enter, outcome{Step: "choose", Index: 0}},
		{"number", "3" + enter, outcome{Step: "choose", Index: 2}},
		{"number out of range, then another", "4" + enter + "\x7f2" + enter, outcome{Step: "choose", Index: 1}},
		{"filter in another case", "GAMMA" + enter, outcome{Step: "choose", Index: 2}},
		{"shell's cursor keys", "\x0e\x0e\x10" + enter, outcome{Step: "choose", Index: 1}},
		{"arrows in application mode", "\x1bOB\x1bOB" + enter, outcome{Step: "choose", Index: 2}},
		{"Ctrl-C", ctrlC, outcome{Step: "choose", Index: -1, Err: "cancelled"}},
		{"Ctrl-C under a filter", "alp" + ctrlC, outcome{Step: "choose", Index: -1, Err: "cancelled"}},
	}
	s := start(t, "before"+strings.Repeat(",choose,hold", len(tests)), setup{})
	for i, tt := range tests {
		s.question(i + 1)
		s.See("Gamma third", "q  Leave")
		s.Send(tt.typed)
		if got := s.next(); got != tt.want {
			t.Fatalf("%s: got %+v, want %+v", tt.name, got, tt.want)
		}
		s.want(outcome{Step: "hold"})
		// Nothing of the question is left, and nothing else is gone.
		s.Until("the text above, alone", func(screen string) bool { return screen == "above the question" })
		s.WantRestored()
		s.goOn()
	}
}

func TestChooseDigitsNameOneNumber(t *testing.T) {
	s := start(t, "twelve,twelve,twelve", setup{})
	s.See(">  1  option A", " 12  option L")
	s.Send("1")
	s.Until("one row", func(string) bool { return strings.Contains(s.Text(), "option A") && len(s.lines()) == 2 })
	s.Send(enter)
	s.want(outcome{Step: "choose", Index: 0})
	s.See("option L")
	s.Send("12", enter)
	s.want(outcome{Step: "choose", Index: 11})
	s.See("option L")
	s.Send("13", enter, "\x7f\x7f", down, enter)
	s.want(outcome{Step: "choose", Index: 1})
}

func TestChooseInSmallWindows(t *testing.T) {
	for _, size := range []setup{{cols: 80, rows: 6}, {cols: 20, rows: 10}, {cols: 20, rows: 3}, {cols: 6, rows: 8}, {cols: 1, rows: 1}} {
		s := start(t, "twelve", size)
		s.Until("a list", func(string) bool { return strings.Contains(s.Written(), "\x1b[?25l") })
		s.Send(strings.Repeat("filter", 30), "\x15", strings.Repeat(down, 6), enter)
		s.want(outcome{Step: "choose", Index: 6})
	}
	s := start(t, "twelve", setup{cols: 80, rows: 6})
	s.See("option A")
	s.Send(strings.Repeat(down, 7))
	s.See(">  8")
	fills := func(string) bool { return len(s.lines()) == 5 && strings.HasPrefix(s.lines()[0], "Pick") }
	s.Until("a list in 5 rows", fills)
	s.Send(strings.Repeat("0123456789", 20))
	s.Until("a filter on its row", func(screen string) bool {
		return strings.Contains(screen, "0123") && len(s.lines()) == 2 && s.lines()[1] == "  no match"
	})
	s.Send("\x15")
	s.See("option")
	s.Until("a list in 5 rows after a long filter", fills)
}

func TestChooseLowerWindow(t *testing.T) {
	s := start(t, "twelve", setup{})
	s.See("q  Leave")
	s.Resize(80, 20) // the list still fits: nothing happens
	s.Send(down)
	s.See(">  2")
	s.Resize(80, 10)
	s.want(outcome{Step: "choose", Index: -1, Err: "resized"})
	s.Until("a shorter list", func(screen string) bool {
		return strings.Contains(screen, ">  1  ") && !strings.Contains(screen, "option I")
	})
	s.Send(down, down, enter)
	s.want(outcome{Step: "choose", Index: 2})
}

// Survey's last drawing, with the answer, must not flash by.
func TestChooseHasNoLastWord(t *testing.T) {
	s := start(t, "choose,hold", setup{})
	s.See("Gamma third")
	s.Send(enter)
	s.want(outcome{Step: "choose"})
	s.want(outcome{Step: "hold"})
	s.Until("the end of the question", func(string) bool { return strings.Contains(s.Written(), "\x1b[?2004l") })
	if n := strings.Count(s.Written(), "Your answer"); n != 1 || strings.Contains(s.Written(), "  no match\r\n") {
		t.Errorf("drawn %d times: %q", n, s.Written())
	}
}

func TestChooseNothing(t *testing.T) {
	s := start(t, "none", setup{})
	if o := s.next(); !strings.Contains(o.Err, "no options") {
		t.Errorf("no options gave %+v", o)
	}
}

func TestColour(t *testing.T) {
	sgr := regexp.MustCompile(`\x1b\[[0-9;]*m`)
	for _, colour := range []bool{false, true} {
		s := start(t, "choose,text", setup{colour: colour})
		s.See("> 1  Alpha first")
		s.Send(enter)
		s.next()
		s.See("Name")
		s.Send(enter)
		s.next()
		got := slices.ContainsFunc(sgr.FindAllString(s.Written(), -1), func(code string) bool { return code != "\x1b[0m" })
		if got != colour {
			t.Errorf("colour %v is drawn as %q", colour, s.Written())
		}
	}
}

func TestPause(t *testing.T) {
	s := start(t, "before,pause,pause,pause,pause", setup{})
	for i, typed := range []string{enter, " ", "x" + down + "\x1b\r" + "\n"} {
		s.question(i + 1)
		s.See("Press Enter to go on.")
		s.WantRaw()
		s.Send(typed)
		s.want(outcome{Step: "pause"})
	}
	s.question(4)
	s.Send(ctrlC)
	s.want(outcome{Step: "pause", Err: "cancelled"})
	s.Until("the text above, alone", func(screen string) bool { return screen == "above the question" })
	s.WantRestored()
}

func TestTypeAheadIsKept(t *testing.T) {
	s := start(t, "hold,choose,text,pause,choose,hold,text", setup{})
	s.want(outcome{Step: "hold"})
	// The terminal is in its own mode here and hands over what was typed.
	s.Send("3\rAnn\r\r", up)
	s.Until("an echo", func(screen string) bool { return strings.Contains(screen, "Ann") })
	s.goOn()
	s.want(outcome{Step: "choose", Index: 2})
	s.want(outcome{Step: "text", Text: "Ann"})
	s.want(outcome{Step: "pause"})
	s.See("> q  Leave")
	// What is typed together is not read together.
	s.Send(enter + "Bob" + enter)
	s.want(key("q"))
	s.want(outcome{Step: "hold"})
	s.goOn()
	s.want(outcome{Step: "text", Text: "Bob"})
}

func (s *session) goOn() {
	s.t.Helper()
	if _, err := s.hold.WriteString("."); err != nil {
		s.t.Fatal(err)
	}
}

// A question that ends while a read is under way must not lose what that read
// brings.
func TestPendingReadIsKept(t *testing.T) {
	s := start(t, "choose,hold,text", setup{})
	s.See("Gamma third")
	s.Resize(60, 24)
	s.want(outcome{Step: "choose", Index: -1, Err: "resized"})
	s.See("Gamma third")
	s.Send("2", enter)
	s.want(outcome{Step: "choose", Index: 1})
	s.want(outcome{Step: "hold"})
	s.goOn()
	s.See("Name")
	s.Send("x", enter)
	s.want(outcome{Step: "text", Text: "x"})
}

func TestContextEndsEveryQuestion(t *testing.T) {
	s := start(t, "choose,text,pause", setup{draft: "so far"})
	s.See("Gamma third")
	s.Signal(syscall.SIGTERM)
	s.want(outcome{Step: "choose", Index: -1, Err: "cause"})
	s.want(outcome{Step: "text", Text: "so far", Err: "cause"})
	s.want(outcome{Step: "pause", Err: "cause"})

	s = start(t, "text", setup{draft: "so far"})
	s.See("so far")
	s.Send(" and on")
	s.See("and on")
	s.Signal(syscall.SIGTERM)
	s.want(outcome{Step: "text", Text: "so far and on", Err: "cause"})
	s.WantRestored()
}

func TestTextLong(t *testing.T) {
	for _, cols := range []int{10, 20, 40, 80} {
		long := strings.Repeat("lorem ipsum 漢字 ", 30)
		s := start(t, "before,text,pause", setup{cols: cols, rows: 24})
		s.See("Name")
		s.Send(long)
		s.Send("\x1b[H", "A", "B", "\x1b[F", "Z", "\x7f", "\x7f", "!", strings.Repeat("\x1b[D", 100), "mid", strings.Repeat("\x1b[3~", 3), enter)
		o := s.next()
		if o.Err != "" || !strings.HasPrefix(o.Text, "ABlorem ipsum") || !strings.HasSuffix(o.Text, "!") ||
			!strings.Contains(o.Text, "mid") || len([]rune(o.Text)) != len([]rune(long))+2 {
			t.Errorf("%d columns gave %+v", cols, o)
		}
		s.See("Press")
		s.Send(enter)
		s.want(outcome{Step: "pause"})
	}
}

// What was typed stays to be read, also where it takes several rows.
func TestTextStaysOnTheScreen(t *testing.T) {
	s := start(t, "before,text,pause", setup{cols: 40, rows: 24})
	s.See("Name")
	s.Send(strings.Repeat("0123456789", 9), "\x1b[H", "\x1b[D", enter)
	s.next()
	s.See("Press Enter")
	want := []string{"above the question", "Name " + "01234567890123456789012345678901234", "5678901234567890123456789012345678901234", "567890123456789", "Press Enter to go on."}
	s.Until("what was typed", func(string) bool { return slices.Equal(s.lines(), want) })
}

func TestTextResize(t *testing.T) {
	s := start(t, "before,text", setup{draft: "draft\n"})
	s.See("Name draft↵")
	typed := strings.Repeat("typed ", 15)
	s.Send(typed)
	s.Until("the typed text", func(screen string) bool { return strings.Count(strings.ReplaceAll(screen, "\n", ""), "typed") == 15 })
	for _, cols := range []int{40, 120, 60} {
		s.Resize(cols, 24)
		s.Until("the text drawn anew", func(string) bool {
			last := s.Written()[strings.LastIndex(s.Written(), "Name "):]
			return strings.Count(s.Written(), "Name ") == map[int]int{40: 2, 120: 3, 60: 4}[cols] && strings.Count(last, "typed ") == 15
		})
	}
	s.Send("end", enter)
	s.want(outcome{Step: "text", Text: "draft\n" + typed + "end"})
	s.See("above the question")
}

// A terminal that answered once and then no more must not stop a text.
func TestTextOnTerminalGoneMute(t *testing.T) {
	s := start(t, "hold,text", setup{})
	s.want(outcome{Step: "hold"})
	s.replies.silence()
	s.goOn()
	s.See("Name")
	s.Send("Ann", "\x1b[H", "J", enter)
	s.want(outcome{Step: "text", Text: "JAnn"})
}
