package quality

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func kind(t *testing.T, name string) *noise {
	for _, n := range noises() {
		if n.name == name {
			return &n
		}
	}
	t.Fatalf("no noise is named %q", name)
	return nil
}

func TestNoiseWithoutChance(t *testing.T) {
	for _, test := range []struct{ kind, text, want string }{
		{"all lower case", "Mr Ode rang at TEN.", "mr ode rang at ten."},
		{"no punctuation", "Well, I'll ring at 10:30; is £4.50 right? (The well-known one.)", "Well I'll ring at 10:30 is £4.50 right The well-known one"},
		{"no punctuation", "'No way' – she said…", "No way she said"},
		{"no apostrophes", "I'm sure it’s Ada's.", "Im sure its Adas."},
		{"short forms written out", "I'm here and I'll stay; we can't leave, won't, don't.", "I am here and I will stay; we cannot leave, will not, do not."},
		{"short forms written out", "It's late, it's been late, Ada's boiler's off.", "It is late, it has been late, Ada's boiler's off."},
		{"short forms written out", "I'd go. I'd promised. Let's see what's there.", "I would go. I had promised. Let us see what is there."},
		{"short forms written out", "Won’t you? They’ve gone.", "Will not you? They have gone."},
		{"long forms contracted", "I am here and I will stay; we cannot leave, I do not know.", "I'm here and I'll stay; we can't leave, I don't know."},
		{"long forms contracted", "It is as it is. That is how they are now. We have a van, and we have seen it.", "It's as it is. That's how they are now. We have a van, and we've seen it."},
		{"American spelling", "I apologise: the Colour of the tyre, and COLOUR.", "I apologize: the Color of the tire, and COLOR."},
		{"British spelling", "I apologize for the color; check the gas meter.", "I apologise for the colour; check the gas meter."},
	} {
		if got := kind(t, test.kind).noisy(test.text, "x", 0); got != test.want {
			t.Errorf("%s: %q\n gives %q\n  want %q", test.kind, test.text, got, test.want)
		}
	}
}

const tidy = "The plumber should have been at your flat by 9:30, and nobody told you that he had a flat tyre. Since the water is still " +
	"coming through the ceiling in two places, I have found another one for today. Would eleven suit you, or is the afternoon better?"

// words cuts a text as noise does.
func words(text string) (all []string) {
	for _, p := range pieces(text) {
		if p.word {
			all = append(all, p.text)
		}
	}
	return all
}

func TestNoiseTyposAreFewAndSmall(t *testing.T) {
	before := words(tidy)
	kinds := map[int]int{}
	for draw := range uint64(200) {
		text := typos(tidy, rand.New(rand.NewPCG(1, draw)))
		after := words(text)
		if len(after) != len(before) {
			t.Fatalf("the number of words changed: %s", text)
		}
		if digits(text) != digits(tidy) {
			t.Fatalf("a number changed: %s", text)
		}
		slips := 0
		for i := range after {
			if after[i] == before[i] {
				continue
			}
			slips++
			kinds[len(after[i])-len(before[i])]++
			if after[i][0] != before[i][0] {
				t.Errorf("the first letter of %q changed: %q", before[i], after[i])
			}
			if len(before[i]) < 4 {
				t.Errorf("%q is too short for a slip: %q", before[i], after[i])
			}
		}
		if most := (len(before) + 5) / 6; slips > most || slips < most/2 {
			t.Errorf("%d slips in %d words: %s", slips, len(before), text)
		}
	}
	if kinds[-1] == 0 || kinds[0] == 0 || kinds[1] == 0 {
		t.Errorf("letters lost, changed, doubled: %v", kinds)
	}
}

func digits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

func TestNoiseGrammarKeepsTheSense(t *testing.T) {
	seen := map[string]bool{}
	for draw := range uint64(200) {
		text := grammar(tidy, rand.New(rand.NewPCG(1, draw)))
		seen[text] = true
		for _, kept := range []string{"nobody", "9:30", "by", "eleven", "ceiling", "I have found"} {
			if !strings.Contains(text, kept) {
				t.Fatalf("%q is gone: %s", kept, text)
			}
		}
		if strings.Contains(text, "  ") || strings.Contains(text, " ,") {
			t.Fatalf("a gap is left: %q", text)
		}
	}
	if len(seen) < 10 {
		t.Errorf("only %d different texts", len(seen))
	}
	if got := grammar("We have not told you a word.", rand.New(rand.NewPCG(1, 1))); !strings.Contains(got, "have not told") {
		t.Errorf("a participle lost its form: %s", got)
	}
}

// The same row has the same noise, alone or in any company; another draw has
// other noise.
func TestNoiseIsDrawnByName(t *testing.T) {
	n := kind(t, "typos")
	first := n.noisy(tidy, "a", 0)
	if n.noisy(tidy, "a", 0) != first {
		t.Error("the same row has other noise")
	}
	if n.noisy(tidy, "a", 1) == first || n.noisy(tidy, "b", 0) == first {
		t.Error("another draw or row has the same noise")
	}
}

func TestNoiseTakesAnyText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		if join(pieces(text)) != text {
			t.Fatalf("pieces of %q", text)
		}
		for _, n := range noises() {
			n.noisy(text, "x", 0)
		}
	})
}
