package scenarios_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
)

// slips are pieces that people, or their editors, put where they don't belong.
var slips = []string{
	":", ": ", "- ", "#", " #", "{", "}", "[", "]", ",", "'", `"`, "\t", "\r", "  ", "\n", "|", ">", "&a ", "*a", "<<", "? ", "!", "%", "@", "`",
	"---\n", "...", "null", "~", "true", "012", "1.5", "-1", "99999999999", "next", "when", "go", "turns", "visited(", "trust", "total", "é", "我",
	"\x00", "\x1b", "\u0085", "\u2028", "\ufeff", "\xff", `\e`, `\x`, "=", "&&", "not ", "(", ")",
}

// A scenario that was good before a few slips of the hand: whatever they
// were, the findings are sound, there is a scenario or an error, and what is
// accepted can be played.
func TestSlips(t *testing.T) {
	accepted, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		raw := string(scenariotest.Draw(t))
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "slips"), 0))
		for range 2 + 4/slower {
			text := raw
			for range 1 + rng.IntN(3) {
				text = slip(rng, text)
			}
			sc, findings := scenarios.Parse("x.yaml", []byte(text), scenariotest.Beside(nil))
			if (sc == nil) != (findings.Errors() > 0) {
				t.Errorf("scenario %v, findings\n%s\n%s", sc != nil, scenariotest.Show(findings), text)
			}
			sound(t, []byte(text), findings)
			if refused++; sc != nil {
				refused--
				accepted++
				sound(t, []byte(text), check.Structure(sc))
				sound(t, []byte(text), check.Teaching(sc))
				playAtRandom(t, sc)
			}
			if t.Failed() {
				t.Fatalf("of the text\n%s", text)
			}
		}
	})
	t.Logf("%d were accepted, %d refused", accepted, refused)
	if !testing.Short() && (accepted == 0 || refused == 0) {
		t.Error("not all of it was tried")
	}
}

// slip changes a text in one place.
func slip(rng *rand.Rand, text string) string {
	lines := strings.Split(text, "\n")
	at := rng.IntN(len(lines))
	switch rng.IntN(8) {
	case 0: // a line is gone
		lines = slices.Delete(lines, at, at+1)
	case 1: // a line stands twice
		lines = slices.Insert(lines, at, lines[at])
	case 2: // two lines changed places
		other := rng.IntN(len(lines))
		lines[at], lines[other] = lines[other], lines[at]
	case 3: // a line is further in
		lines[at] = strings.Repeat(" ", 1+rng.IntN(4)) + lines[at]
	case 4: // a line is further out
		lines[at] = strings.TrimPrefix(lines[at], " ")
	case 5: // the text breaks off
		return text[:rng.IntN(len(text)+1)]
	case 6: // a word of another line instead of one
		words, others := strings.Fields(lines[at]), strings.Fields(lines[rng.IntN(len(lines))])
		if len(words) > 0 && len(others) > 0 {
			lines[at] = strings.Replace(lines[at], words[rng.IntN(len(words))], others[rng.IntN(len(others))], 1)
		}
	default: // something is put in
		in := rng.IntN(len(lines[at]) + 1)
		lines[at] = lines[at][:in] + slips[rng.IntN(len(slips))] + lines[at][in:]
	}
	return strings.Join(lines, "\n")
}
