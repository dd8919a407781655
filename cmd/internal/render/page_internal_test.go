package render

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// Words whose width is not their number of characters: wide ones, combining
// marks, joined and flag emoji, a word longer than any line.
var awkward = []string{
	"lamp", "a", "don't", "eight-o'clock", "请问您的订单号是多少", "申し訳ございません", "안녕하세요",
	"cafe\u0301", "Z\u030a\u0301oe", "👩\u200d👩\u200d👧", "🇩🇪", "❤\ufe0f", "naïve", "…",
	strings.Repeat("long", 60), strings.Repeat("長", 120),
}

// TestWrapFits: at every width no line is wider than the page, no character is
// lost, and nothing is broken that need not be.
func TestWrapFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(awkward), 1, 40).Draw(t, "words")
		width := rapid.IntRange(MinWidth, MaxWidth).Draw(t, "width")
		p := newPage(Look{Width: width})
		p.hang("1. ", "   ", strings.Join(words, " "), asIs)
		for line := range strings.Lines(p.String()) {
			if got := ansi.StringWidth(strings.TrimSuffix(line, "\n")); got > width {
				t.Fatalf("a line of %d columns at width %d: %q", got, width, line)
			}
		}
		bare := strings.NewReplacer(" ", "", "\n", "")
		want := "1." + bare.Replace(strings.Join(words, " "))
		if got := bare.Replace(p.String()); got != want {
			t.Fatalf("the words changed:\n%s\n%s", got, want)
		}
	})
}

// TestBarsFit: the scores fit the narrowest page, whatever the names.
func TestBarsFit(t *testing.T) {
	for _, title := range []string{"Calm", "Actively listen to identify needs", "聞く力と落ち着きと問題解決の力と"} {
		for width := MinWidth; width <= MaxWidth; width++ {
			p := newPage(Look{Width: width})
			p.score(min(ansi.StringWidth(title), width/2), title, 100, "12 of 12 points")
			if got := ansi.StringWidth(strings.TrimSuffix(p.String(), "\n")); got > width {
				t.Fatalf("a bar of %d columns at width %d: %q", got, width, p.String())
			}
		}
	}
}
