package alike_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/scoring/alike"
)

func TestLikeness(t *testing.T) {
	for _, c := range []struct {
		a, b            string
		like, agreement int
	}{
		{"", "", 0, 0},
		{"lamp", "", 0, 0},
		{"The lamp is wet.", "the WET lamp", 100, 100},
		{"I refunded it", "a refund", 100, 100},
		{"forty euros", "40 euros", 100, 100},
		{"lamp, shade, guests, tomorrow", "lamp", 50, 50}, // 1 by the root of 4
		{"lamp shade", "shade guests", 50, 50},            // 1 by the root of 2 times 2
		{"I didn't look", "I looked", 100, 0},
		{"Never send the number", "send the number", 100, 0},
		{"Never send the number", "don't send the number", 100, 100},
		{"Not today. Send the lamp", "send the lamp", 81, 81},
		{"We won’t send it but look", "send look", 100, 50},
		{"I do not know at all what we would want to do about that old lamp", "lamp", 50, 50},
		{"Who are you?", "who is it", 33, 33}, // small words count where there are no others
		{"Grüße aus Köln", "grüße", 57, 57},
	} {
		a, b := alike.Read(c.a), alike.Read(c.b)
		if got := a.Likeness(b); got != c.like || b.Likeness(a) != got {
			t.Errorf("%q and %q are %d and %d alike, want %d", c.a, c.b, got, b.Likeness(a), c.like)
		}
		if got := a.Agreement(b); got != c.agreement || b.Agreement(a) != got {
			t.Errorf("%q and %q agree by %d and %d, want %d", c.a, c.b, got, b.Agreement(a), c.agreement)
		}
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"I'm sorry.", "i’m SORRY", true},
		{"I'm sorry.", "sorry I'm", false},
		{"sorry", "sorry sorry", false},
		{"", "", true},
		{"", " … ", true},
	} {
		if got := alike.Read(c.a).Same(alike.Read(c.b)); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

// The words come as they were typed, folded, in their order, each once.
func TestShared(t *testing.T) {
	said := alike.Read("Soaked! You're soaked, and forty lamps were ringing; don't wait.")
	theirs := alike.Read("Wait for the ring of 40 soaking lamps.")
	for most, want := range map[int]string{9: "soaked forty lamps ringing wait", 2: "soaked forty", 0: ""} {
		if got := strings.Join(said.Shared(theirs, most), " "); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Whatever the texts: from 0 to 100, the same both ways, 100 with itself, and
// never less alike than they agree.
func TestLikenessOfAnything(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringMatching(`([a-dA-D]{1,9}('(s|t|ll))?[ ,.!?'’]{1,2}){0,12}`))
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "a"), text.Draw(t, "b")
		x, y := alike.Read(a), alike.Read(b)
		like, agree := x.Likeness(y), x.Agreement(y)
		if like < 0 || like > 100 || like != y.Likeness(x) || agree > like || agree < 0 || agree != y.Agreement(x) {
			t.Fatalf("%d, %d", like, agree)
		}
		if self := x.Likeness(x); self != 100 && self != 0 {
			t.Fatalf("with itself %d", self)
		}
		if !x.Same(alike.Read(a)) || x.Same(y) && like != x.Likeness(x) {
			t.Fatalf("the same words aren't the same")
		}
		if words := x.Shared(y, 4); (len(words) > 0) != (like > 0) && like > 0 {
			t.Fatalf("%v shared, and %d alike", words, like)
		}
	})
}

// A reading takes time in proportion to the text.
func TestLongTexts(t *testing.T) {
	for name, text := range map[string]string{
		"one word":       strings.Repeat("ingly", 200_000),
		"small words":    strings.Repeat("not ", 250_000),
		"different ones": strings.Join(slices.Repeat([]string{"qwe rty uio pas dfg"}, 50_000), " x"),
		"marks":          strings.Repeat("a'", 500_000),
	} {
		start := time.Now()
		w := alike.Read(text)
		w.Likeness(w)
		if took := time.Since(start); took > time.Minute {
			t.Errorf("%s: %v", name, took)
		}
	}
}
