package stance_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/scoring/stance"
)

func TestSide(t *testing.T) {
	for words, want := range map[string]int{
		"":                            0,
		"The lamp is wet.":            0,
		"Sure, take it.":              1,
		"Fine.":                       1,
		"You can take it home":        1,
		"You can't take it home":      -1,
		"Sure, but I can’t let you":   -1,
		"No.":                         -1,
		"No, twenty off. Is it fair?": 0,
		"Don't take it":               -1,
		"Can't you take it?":          0,
		"I'm not really meant to, so keep this to yourself": 1,
		"His number is 555 0100":                            1,
		"I'll ring you on 555 0100":                         0,
		"It is 19 degrees":                                  0,
	} {
		if got := stance.Read(words).Moves.Side(); got != want {
			t.Errorf("%q: %d, want %d", words, got, want)
		}
	}
}

func TestMoves(t *testing.T) {
	for words, want := range map[string]stance.Moves{
		"I'll ring you":                 stance.Promises,
		"I won't ring you":              stance.Refuses,
		"That's our fault":              stance.Owns,
		"It's not our fault":            stance.Owns | stance.Blames,
		"sry, gonna look":               stance.Sorry | stance.Promises,
		"Could you ask your neighbour?": stance.Pushes | stance.Asks,
		"Please don't send me that":     stance.Refuses,
	} {
		if got := stance.Read(words).Moves; got != want {
			t.Errorf("%q: %b, want %b", words, got, want)
		}
	}
}

func TestClauses(t *testing.T) {
	s := stance.Read("OK, I'll fire him. I can't do more. Will that help? The lamp is wet.")
	if s.Promised != "i will fire him" || s.Stated != "ok i will fire him the lamp is wet" {
		t.Errorf("%+v", s)
	}
}

// Whatever the texts: from 0 to 100, and the same both ways.
func TestLikenessOfAnything(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`((i|you|will|can't|take|it|no|sure|555|'s)[ ,.?’]{1,2}){0,12}`))
	rapid.Check(t, func(t *rapid.T) {
		a, b := stance.Read(text.Draw(t, "a")).Moves, stance.Read(text.Draw(t, "b")).Moves
		like := a.Likeness(b)
		if like < 0 || like > 100 || like != b.Likeness(a) || a != 0 && a.Likeness(a) != 100 {
			t.Fatalf("%b, %b: %d", a, b, like)
		}
	})
}

func TestLongTexts(t *testing.T) {
	for _, text := range []string{strings.Repeat("not ", 250_000), strings.Repeat("i will it is 5 ", 70_000), strings.Repeat("a'", 500_000), strings.Repeat("?", 1_000_000)} {
		start := time.Now()
		stance.Read(text)
		if took := time.Since(start); took > time.Minute {
			t.Errorf("%.20s: %v", text, took)
		}
	}
}
