package phrase_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"rehearse/scenarios/phrase"
)

// written gives items back in the language, with all that is left out put in.
func written(items []phrase.Item) string {
	var b strings.Builder
	for i, item := range items {
		if i > 0 {
			b.WriteByte(' ')
		}
		ways := make([]string, len(item.Ways))
		for w, way := range item.Ways {
			ways[w] = written(way)
		}
		switch item.Op {
		case phrase.Word:
			b.WriteString(item.Text)
		case phrase.Form:
			b.WriteString(item.Text + "*")
		case phrase.Slot:
			b.WriteString("{" + item.Text + "}")
		case phrase.Gap:
			b.WriteString("..." + string(rune('0'+item.Most)))
		case phrase.Start:
			b.WriteByte('^')
		case phrase.Question:
			b.WriteByte('?')
		case phrase.Either:
			b.WriteString("(" + strings.Join(ways, "|") + ")")
		case phrase.Maybe:
			b.WriteString("[" + strings.Join(ways, "|") + "]")
		}
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"Sorry", "sorry"},
		{"I'll refund*", "i'll refund*"},
		{"(lend | loan) you a bike", "(lend|loan) you a bike"},
		{"[very|so] sorry", "[(very|so)] sorry"},
		{"[very] sorry", "[very] sorry"},
		{"{ Feeling } today", "{feeling} today"},
		{"i will ... today", "i will ...4 today"},
		{"i will …9 today", "i will ...9 today"},
		{"^ can you [(please|kindly)] wait ?", "^ can you [(please|kindly)] wait ?"},
		{"bike, lock", "bike lock"},
		{"größe*", "größe*"},
		{"100% €5", "100% €5"},
	} {
		p, problems := phrase.Parse(test.text)
		if len(problems) > 0 {
			t.Errorf("%q: %+v", test.text, problems)
			continue
		}
		if got := written(p.Items()); got != test.want {
			t.Errorf("%q was read as %q, want %q", test.text, got, test.want)
		}
		if p.String() != test.text {
			t.Errorf("%q says it is %q", test.text, p.String())
		}
	}
}

func TestProblems(t *testing.T) {
	for _, test := range []struct {
		text      string
		at, width int
		says      string
	}{
		{"", 0, 1, "asks for no word"},
		{"...", 0, 3, "asks for no word"},
		{"[sorry]", 0, 7, "asks for no word"},
		{"(a|[b])", 0, 7, "asks for no word"},
		{"... sorry", 0, 9, "at the edge"},
		{"sorry (that|...3)", 0, 17, "at the edge"},
		{"sorry (that", 6, 1, "isn't closed"},
		{"sorry [that)", 6, 1, "isn't closed"},
		{"sorry )", 6, 1, "closes nothing"},
		{"a | b", 2, 1, "closes nothing"},
		{"say {feeling", 4, 1, "isn't closed"},
		{"say {mood} now", 4, 6, "no slot {mood}"},
		{"(a|)", 0, 1, "nothing in one part"},
		{"a ...0 b", 2, 4, "a gap of 0 words"},
		{"a ...99 b", 2, 5, "a gap of 99 words"},
		{"a ...99999999999999999999 b", 2, 23, "a gap of"},
		{"a ... b ... c ... d ... e ... f", 26, 3, "more than 4 gaps"},
		{"so; then", 2, 1, `";" is not a part`},
		{"über; x", 5, 1, `";" is not a part`},
		{"*", 0, 1, `"*" is not a part`},
		{strings.Repeat("(", 8) + "a", 6, 1, "more than 6 deep"},
		{strings.Repeat("a ", 61), 120, 1, "more than 60 items"},
		{strings.Repeat("a", 301), 0, 1, "301 characters"},
	} {
		p, problems := phrase.Parse(test.text)
		if p != nil || len(problems) != 1 {
			t.Errorf("%q gave %v, %+v", test.text, p, problems)
			continue
		}
		got := problems[0]
		if got.At != test.at || got.Width != test.width || !strings.Contains(got.Message, test.says) || got.Help == "" && !strings.Contains(test.says, "closes") {
			t.Errorf("%q: %+v, want %q at %d, %d wide", test.text, got, test.says, test.at, test.width)
		}
	}
}

// The guide lists every slot with what fits it, and no other.
func TestSlotsAreInTheGuide(t *testing.T) {
	guide, err := os.ReadFile("../../docs/writing-a-scenario.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(guide), "| write | what fits |\n|---|---|\n")
	table, _, _ := strings.Cut(rest, "\n\n")
	var want []string
	for _, slot := range phrase.Slots() {
		want = append(want, fmt.Sprintf("| `{%s}` | %s |", slot.Name, slot.Says))
	}
	if got := strings.Split(table, "\n"); !slices.Equal(got, want) {
		t.Errorf("the guide has\n%s\nand there are\n%s", table, strings.Join(want, "\n"))
	}
}

func TestSlots(t *testing.T) {
	last := ""
	for _, s := range phrase.Slots() {
		if s.Name <= last || s.Says == "" {
			t.Errorf("slot %q is out of order, or says nothing", s.Name)
		}
		last = s.Name
		if _, problems := phrase.Parse("{" + s.Name + "}"); len(problems) > 0 {
			t.Errorf("{%s}: %+v", s.Name, problems)
		}
	}
}

// What is read is a phrase or one problem within the text, and a phrase asks
// for something.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"i (will|am) ... {deed}", "[a] b* ?", "((((", "...5", "{time", "é…9"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, problems := phrase.Parse(text)
		if (p == nil) != (len(problems) > 0) {
			t.Fatalf("%q: %v, %+v", text, p, problems)
		}
		for _, problem := range problems {
			if problem.At < 0 || problem.Width < 1 || problem.At > max(0, len(text)-1) {
				t.Fatalf("%q: %+v is outside", text, problem)
			}
		}
		if p != nil && len(p.Items()) == 0 {
			t.Fatalf("%q asks for nothing", text)
		}
	})
}
