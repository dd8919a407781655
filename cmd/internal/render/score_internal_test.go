package render

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"rehearse/scenarios"
	"rehearse/scoring/cues"
)

// The cues of these tests are their own: what the program's cues find changes,
// how it is shown doesn't.
func someCues() (apology, plays, policy *cues.Cue) {
	apology = &cues.Cue{ID: "some-apology", Criterion: cues.Calm, Worth: 60, Shows: "says sorry for what happened", Advice: "Name what you are sorry for."}
	plays = &cues.Cue{ID: "some-fact", Criterion: cues.Listening, Worth: 60, Shows: "plays a fact back."}
	policy = &cues.Cue{ID: "some-wall", Criterion: cues.Calm, Worth: -80, Shows: "closes the talk", Advice: "Say what you can do."}
	return apology, plays, policy
}

// scoredAnswer is an answer with evidence found at some of its words.
func scoredAnswer() *Scored {
	apology, plays, policy := someCues()
	s := &Scored{
		Answer:  "I'm sorry that your lamp got soaked, and you had to wait for us. But it's our policy.\r\n\r\nKind\tregards",
		Context: cues.Context{Customer: "My lamp is standing in a puddle!", Facts: [][]string{{"lamp"}, {"puddle", "wet"}}},
	}
	for _, found := range []struct {
		words string
		cue   *cues.Cue
	}{
		{"I'm sorry that your lamp got soaked", apology},
		{"your lamp got soaked", plays},
		{"your lamp got soaked", apology},
		{"soaked, and you had to wait for us. But", plays},
		{"it's our policy", policy},
	} {
		start := strings.Index(s.Answer, found.words)
		s.Result.Evidence = append(s.Result.Evidence, cues.Evidence{Cue: found.cue, Start: start, End: start + len(found.words), Points: found.cue.Worth})
	}
	s.Result.Missing = []cues.Missing{
		{Criterion: cues.Listening, What: "fact", Fact: []string{"puddle", "wet"}, Advice: "Play it back."},
		{Criterion: cues.Solving, What: "step"},
	}
	for c, points := range []int{214, 95, 311} {
		id := cues.Criterion(c).String()
		s.Marks = append(s.Marks, ScoredMark{
			ID: id, Title: capital(id), Develops: cues.Criterion(c),
			Mark: cues.Mark{Points: points, Level: int8(points / 100), Sure: points == 214}, Best: scenarios.NotScored,
		})
	}
	s.Marks[2].Title, s.Marks[2].Best = "Find a way", 2
	return s
}

const narrowScore = `The customer says: “My lamp is standing
in a puddle!”

Levels
  Listening: 2 of 3, 214 points.
  Calm: 0 of 3, 95 points. Not sure:
    it is close to 1.
  Find a way (problem-solving): 3 of
    3, 311 points. Not sure: it is close
    to 2. In play it counts as 2, the
    best of this turn.
  A hundred points make a level.

The answer
  I'm sorry that your lamp got soaked,
  1^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                 2^^^^^^^^^^^^^^^^^^^
                               3^^^^^^
  and you had to wait for us. But it's
  3^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4^^^
  our policy.
  4^^^^^^^^^

  Kind    regards

What counted
  1. “I'm sorry that your lamp got
     soaked”
     Calm +60: says sorry for what
       happened.
       Name what you are sorry for.
  2. “your lamp got soaked”
     Listening +60: plays a fact back.
     Calm +60: says sorry for what
       happened.
  3. “soaked, and you had to wait for
     us. But”
     Listening +60: plays a fact back.
  4. “it's our policy”
     Calm -80: closes the talk.
       Say what you can do.

What was missing
  Listening: nothing of “puddle” or
    “wet”. Play it back.
  Problem-solving: you named no step.
`

func TestScoreNarrow(t *testing.T) {
	if got := Score(Look{Width: MinWidth, Plain: true}, scoredAnswer()); got != narrowScore {
		t.Errorf("got:\n%s", got)
	}
}

// Colour adds to what is there in words, and takes nothing away: without it the
// same stands there.
func TestScoreColour(t *testing.T) {
	s := scoredAnswer()
	plain, coloured := Score(Look{Width: 80}, s), Score(Look{Width: 80, Color: true}, s)
	if ansi.Strip(coloured) != plain || strings.Contains(plain, "\x1b") {
		t.Errorf("in colour:\n%s\nwithout:\n%s", ansi.Strip(coloured), plain)
	}
	for _, want := range []string{
		"\x1b[4;32mI'm sorry that your lamp got soaked, and you had to wait for us. But\x1b[m \x1b[4;1;31mit's our\x1b[m\n",
		"\x1b[1;31m4^^^^^\x1b[m\n", "\x1b[1;31mCalm -80: closes the talk.\x1b[m\n", "\x1b[32mListening +60: plays a fact back.\x1b[m\n",
	} {
		if !strings.Contains(coloured, want) {
			t.Errorf("there is no %q in:\n%q", want, coloured)
		}
	}
}

func TestScoreNothingCounts(t *testing.T) {
	got := Score(Look{Width: 80, Plain: true}, &Scored{Answer: "Lamp.", Result: cues.Result{Kind: cues.Keywords}})
	for _, want := range []string{"This reads as a heap of words, or as the same words over and over.", "\n  Lamp.\n", "Nothing in it counted for or against."} {
		if !strings.Contains(got, want) {
			t.Errorf("there is no %q in:\n%s", want, got)
		}
	}
	if strings.Contains(got, "missing") || strings.HasPrefix(got, "\n") {
		t.Errorf("got:\n%s", got)
	}
}

// Every kind of answer that can't be scored is told why.
func TestKindWords(t *testing.T) {
	said := map[string]bool{"": true}
	for _, kind := range []cues.Kind{
		cues.Empty, cues.OtherLanguage, cues.Gibberish, cues.CopiesCustomer, cues.CopiesHint, cues.CopiesSeen, cues.Keywords,
	} {
		words := kindWords(kind)
		if said[words] {
			t.Errorf("%s: %q", kind, words)
		}
		said[words] = true
	}
	if words := kindWords(cues.Sound); words != "" {
		t.Errorf("a sound answer is told %q", words)
	}
}

// strange is what answers may have in them besides words.
var strange = append([]string{
	" ", " ", "\t", "\n", "\r\n", "  ", ".", "\x1b[31m", "\u009b2J", "\x07", "\u202e", "\u2028", "\ufeff", "x\u200d", "x\u0301", "한", "ก็", "x",
}, awkward...)

// TestMarksStandRight: at every width the marks under a row stand under the
// words of their span and no others, no character of the answer is lost, and
// none of it steers the terminal.
func TestMarksStandRight(t *testing.T) {
	_, plays, _ := someCues()
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(strange), 1, 60).Draw(t, "parts")
		from := rapid.IntRange(0, len(parts)-1).Draw(t, "from")
		to := rapid.IntRange(from+1, len(parts)).Draw(t, "to")
		width := rapid.IntRange(MinWidth, MaxWidth).Draw(t, "width")
		s := &Scored{Answer: strings.Join(parts, "")}
		start := len(strings.Join(parts[:from], ""))
		end := start + len(strings.Join(parts[from:to], ""))
		s.Result.Evidence = []cues.Evidence{{Cue: plays, Start: start, End: end, Points: 1}}
		p := &scorePage{page: newPage(Look{Width: width}), Scored: s, at: spansOf(s.Result.Evidence)}
		p.answer()
		var words, marked strings.Builder
		lines := strings.Split(p.String(), "\n")
		for i, line := range lines {
			if ansi.StringWidth(line) > width {
				t.Fatalf("%d columns at width %d: %q", ansi.StringWidth(line), width, line)
			}
			if isMarks(line) {
				marked.WriteString(under(lines[i-1], line))
			} else {
				words.WriteString(line)
			}
		}
		if got, want := bare(words.String()), bare(shownAs(s.Answer)); got != want {
			t.Fatalf("the answer changed:\n%q\n%q", got, want)
		}
		if got, want := bare(marked.String()), bare(shownAs(wholeClusters(s.Answer, start, end))); got != want {
			t.Fatalf("marked is\n%q, and the span is\n%q, in:\n%s", got, want, p.String())
		}
		if strings.ContainsFunc(p.String(), func(r rune) bool { return r != '\n' && unicode.In(r, unicode.Cc, unicode.Zl, unicode.Bidi_Control) }) {
			t.Fatalf("this steers the terminal: %q", p.String())
		}
	})
}

// isMarks says whether a line has marks: no answer of the test has digits.
func isMarks(line string) bool {
	return strings.Contains(line, "1") && strings.Trim(line, " 1^") == ""
}

// under gives what stands over the marks.
func under(line, marks string) string {
	from := strings.IndexByte(marks, '1')
	to := len(marks)
	var b strings.Builder
	column := 0
	for line != "" {
		cluster, width := ansi.FirstGraphemeCluster(line, ansi.GraphemeWidth)
		if column < to && column+width > from {
			b.WriteString(cluster)
		}
		column += width
		line = line[len(cluster):]
	}
	return b.String()
}

// wholeClusters widens a span to whole characters as they are shown.
func wholeClusters(answer string, start, end int) string {
	from, to := len(answer), 0
	for at := 0; at < len(answer); {
		cluster, _ := ansi.FirstGraphemeCluster(answer[at:], ansi.GraphemeWidth)
		if at < end && at+len(cluster) > start {
			from, to = min(from, at), at+len(cluster)
		}
		at += len(cluster)
	}
	return answer[from:max(from, to)]
}

// shownAs gives words as they are shown, but for their breaks.
func shownAs(s string) string {
	return scenarios.Printable(strings.NewReplacer("\r\n", " ", "\n", " ", "\t", " ").Replace(s))
}

func bare(s string) string {
	return strings.NewReplacer(" ", "", "\u200d", "", "\u0301", "").Replace(s)
}

// The JSON says of an answer what it is, whatever characters are in it, and
// steers no terminal.
func TestScoreJSON(t *testing.T) {
	s := scoredAnswer()
	s.Answer += "\u009b31m\u202e\U000e0041é\x7f"
	value, err := ScoreJSON(s)
	if err != nil {
		t.Fatal(err)
	}
	var back struct {
		Answer   string
		Evidence []struct {
			Start, End int
			Text       string
		}
	}
	if err := json.Unmarshal(value, &back); err != nil || back.Answer != s.Answer || len(back.Evidence) != 5 {
		t.Fatalf("%v: %s", err, value)
	}
	for _, e := range back.Evidence {
		if e.Text != back.Answer[e.Start:e.End] {
			t.Errorf("%+v", e)
		}
	}
	for _, r := range string(value) {
		if r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			t.Errorf("%U steers the terminal in:\n%s", r, value)
		}
	}
	order := []string{`"listening": 2`, `"calm": 0`, `"problem-solving": 3`, `"points"`, `"best"`, `"evidence"`, `"missing"`}
	rest := string(value)
	for _, key := range order {
		var found bool
		if _, rest, found = strings.Cut(rest, key); !found {
			t.Errorf("%s isn't there in its place:\n%s", key, value)
		}
	}
}
