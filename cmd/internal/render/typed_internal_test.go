package render

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"rehearse/engine"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

// Of two criteria that develop calm the turn scores both; it doesn't score
// solving.
const typedScenario = `
format: 1
scenario: wet
title: Wet
customer: {name: Mina}
rubric: ./four.yaml
turns:
  opening:
    says: My lamp is wet, and nobody rang!
    order: fixed
    answers:
      poor: {say: That was the carrier., scores: {hear: 0, ease: 1, hold: 1}, coach: Blame closes her ears., next: end}
      best: {say: Nobody rang and now it is wet. I'm sorry., scores: {hear: 3, ease: 3, hold: 2}, coach: You played it back., next: end}
endings:
  end: {outcome: lost, says: Bye.}
`

const fourRubric = `
format: 1
rubric: four
title: Four
source: Made up.
pass: {total: 70, each: 50}
criteria:
  hear: {title: Hearing, develops: listening, weight: 1, levels: {0: a, 1: b, 2: c, 3: d}}
  ease: {title: Ease, develops: calm, weight: 1, levels: {0: a, 1: b, 2: c, 3: d}}
  hold: {title: Holding on, develops: calm, weight: 1, levels: {0: a, 1: b, 2: c, 3: d}}
  mend: {title: Mending, develops: problem-solving, weight: 1, levels: {0: a, 1: b, 2: c, 3: d}}
`

// typedOutcome plays the scenario with words and what is said to be found in
// them. Spans are found by their text.
func typedOutcome(t *testing.T, nearest, words string, j scoring.Judgement) Outcome {
	t.Helper()
	sc := scenariotest.Parse(t, []byte(typedScenario), scenariotest.Beside{"four.yaml": fourRubric})
	s := engine.New(sc, 1)
	j.Typed.Words = words
	slices.SortStableFunc(j.Result.Evidence, func(a, b cues.Evidence) int { return a.Start - b.Start })
	j.Typed.Evidence = []engine.Span{}
	for _, e := range j.Result.Evidence {
		j.Typed.Evidence = append(j.Typed.Evidence, engine.Span{Cue: e.Cue.ID, Criterion: e.Cue.Criterion.String(), Start: e.Start, End: e.End, Points: e.Points})
	}
	if _, err := s.Type(nearest, j.Typed); err != nil {
		t.Fatal(err)
	}
	return Outcome{
		Name: "wet", Session: s, Card: scoring.Score(sc.Rubric, s.Exchanges()), Status: Ended,
		Typing: Typed, Judged: map[int]*scoring.Judgement{0: &j},
	}
}

var (
	policy  = &cues.Cue{ID: "policy", Criterion: cues.Calm, Worth: -80, Shows: "closes the talk", Advice: "Say what you can do."}
	plays   = &cues.Cue{ID: "plays-back", Criterion: cues.Listening, Worth: 60, Shows: "plays back what happened", Advice: "Say it back in your own words."}
	feeling = &cues.Cue{ID: "feeling", Criterion: cues.Listening, Worth: 50, Shows: "names what she may feel."}
	holds   = &cues.Cue{ID: "holds", Criterion: cues.Calm, For: "hold", Worth: 90, Shows: "stays with her", Advice: "Stay with her."}
	deed    = &cues.Cue{ID: "deed", Criterion: cues.Solving, Worth: 120, Shows: "says what you will do", Advice: "Say the step."}
)

// find is the evidence of a cue at a text's first place in the words.
func find(cue *cues.Cue, words, text string, points int) cues.Evidence {
	at := strings.Index(words, text)
	if at < 0 {
		panic(text)
	}
	return cues.Evidence{Cue: cue, Start: at, End: at + len(text), Points: points}
}

const mixedWords = "Nobody rang, and the lamp\nis wet. That's awful.\n\nBut it's our policy, I'll stay and send a form."

func mixedJudgement() scoring.Judgement {
	j := scoring.Judgement{Why: "It is closest in what you said."}
	j.Typed.Levels = []int8{2, 0, 2, -1}
	j.Typed.Scorer = "1"
	j.Marks = []cues.Mark{{Points: 205, Level: 2}, {Points: 95, Level: 0}, {Points: 295, Level: 2}, {Points: 305, Level: 3}}
	j.Result.Evidence = []cues.Evidence{
		find(plays, mixedWords, "Nobody rang", 60), find(plays, mixedWords, "lamp\nis wet", 30),
		find(feeling, mixedWords, "awful", 50), find(policy, mixedWords, "it's our policy", -80),
		find(holds, mixedWords, "I'll stay", 90), find(deed, mixedWords, "send a form", 120), // which the turn doesn't score
	}
	j.Result.Missing = []cues.Missing{
		{Criterion: cues.Listening, What: "fact", Fact: []string{"guests", "visitors"}, Advice: "Say it back."},
		{Criterion: cues.Listening, What: "feeling", Advice: "Ask one open question."},
		{Criterion: cues.Solving, What: "time", Advice: "Say by when."}, // which the turn doesn't score
	}
	return j
}

func TestTypedCoaching(t *testing.T) {
	o := typedOutcome(t, "poor", mixedWords, mixedJudgement())
	e := o.Session.Exchanges()[0]
	want := `  Hearing 2 of 3 · Ease 0 of 3 · Holding on 2 of 2
  Not sure about hearing and ease: they are close to another level.

  Helps hearing. “Nobody rang”, “lamp is wet”: plays back what happened.
  Helps hearing. “awful”: names what she may feel.
  Harms calm. “it's our policy”: closes the talk. Say what you can do.
  Helps holding on. “I'll stay”: stays with her.
  Not played back: “guests”.
  You didn't name what the customer feels. Ask one open question.

  Stronger here: “Nobody rang and now it is wet. I'm sorry.”
  The coach on that: You played it back.

  The conversation goes on as if you had said: “That was the carrier.” It is
  closest in what you said.

`
	got := strings.Join(TypedCoaching(Look{Width: 80}, o.Session.Scenario().Rubric, e, o.Judged[0]), "")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantSaid := "You: “Nobody rang, and the lamp is wet. That's awful.\n\nBut it's our policy, I'll stay and send a form.”\n"
	if diff := cmp.Diff(wantSaid, Said(Look{Width: 80}, e)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// In every look the lines fit, and colour adds nothing but colour.
func TestTypedCoachingLooks(t *testing.T) {
	o := typedOutcome(t, "poor", mixedWords, mixedJudgement())
	rubric, e := o.Session.Scenario().Rubric, o.Session.Exchanges()[0]
	for _, width := range []int{40, 80} {
		drawn := strings.Join(TypedCoaching(Look{Width: width}, rubric, e, o.Judged[0]), "")
		coloured := strings.Join(TypedCoaching(Look{Width: width, Color: true}, rubric, e, o.Judged[0]), "")
		if ansi.Strip(coloured) != drawn || coloured == drawn {
			t.Errorf("colour changes the words, or there is none:\n%s", coloured)
		}
		if strings.Contains(coloured, "\x1b[1;31mHelps") || !strings.Contains(coloured, "\x1b[1;31mHarms") {
			t.Errorf("harm isn't set apart:\n%q", coloured)
		}
		plain := strings.Join(TypedCoaching(Look{Width: width, Plain: true}, rubric, e, o.Judged[0]), "")
		if strings.Contains(plain, "·") || !strings.Contains(plain, "Harms calm. “it's our policy”") {
			t.Errorf("plain:\n%s", plain)
		}
		for line := range strings.SplitSeq(drawn+plain, "\n") {
			if ansi.StringWidth(line) > width {
				t.Errorf("wider than %d: %q", width, line)
			}
		}
	}
}

// What was found is bounded: the four behaviours that weigh most, two quotes
// of each, the facts that stand on a line, and each quote cut.
func TestTypedCoachingIsBounded(t *testing.T) {
	words := strings.Repeat("long ", 40) + "one two three four five six seven eight nine ten"
	j := scoring.Judgement{}
	j.Typed.Levels = []int8{0, 0, 0, -1}
	j.Marks = make([]cues.Mark, 4)
	j.Result.Evidence = []cues.Evidence{{Cue: plays, Start: 0, End: 200, Points: 10}}
	for _, word := range []string{"one", "two", "three", "four"} {
		j.Result.Evidence = append(j.Result.Evidence, find(feeling, words, word, 20))
	}
	weights := map[string]int{"five": 9, "six": -200, "seven": 30}
	for i, word := range []string{"eight", "nine", "ten", "five", "six", "seven"} {
		cue := *policy
		cue.ID = word
		points := weights[word]
		if points == 0 {
			points = 3 + i
		}
		j.Result.Evidence = append(j.Result.Evidence, find(&cue, words, word, points))
	}
	for _, fact := range []string{"a", "b", "c", "d", "e"} {
		j.Result.Missing = append(j.Result.Missing, cues.Missing{Criterion: cues.Listening, What: "fact", Fact: []string{fact}, Advice: "Say it back."})
	}
	o := typedOutcome(t, "poor", words, j)
	got := strings.Join(TypedCoaching(Look{Width: 100}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
	want := `  Hearing 0 of 3 · Ease 0 of 3 · Holding on 0 of 2
  Not sure about hearing, ease and holding on: they are close to another level.

  Helps hearing. “long long long long long long long long long long long long…”: plays back what
    happened.
  Helps hearing. “one”, “two” and 2 more: names what she may feel.
  Harms calm. “six”: closes the talk. Say what you can do.
  Hardly helps calm. “seven”: closes the talk. Say what you can do.
  Not played back: “a”, “b”, “c” and 2 more.
`
	if !strings.HasPrefix(got, want) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
	}
}

// Words that show several behaviours are quoted for the weightiest, for and
// against apart; a long span doesn't hide a short one within it.
func TestTypedCoachingQuotesOnce(t *testing.T) {
	const words = "It's our policy, so there is nothing that can be done about any of it."
	j := scoring.Judgement{Marks: make([]cues.Mark, 4)}
	j.Typed.Levels = []int8{0, 0, 0, -1}
	rule := &cues.Cue{ID: "rule", Criterion: cues.Listening, Shows: "answers with a rule"}
	long := &cues.Cue{ID: "long", Criterion: cues.Calm, Shows: "goes on"}
	j.Result.Evidence = []cues.Evidence{
		find(long, words, words, -90), find(policy, words, "It's our policy", -80), find(rule, words, "our policy", -30), find(feeling, words, "our policy", 20),
	}
	o := typedOutcome(t, "poor", words, j)
	got := strings.Join(TypedCoaching(Look{Width: 120}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
	for _, want := range []string{"goes on.", "“It's our policy”: closes the talk.", "Helps hearing. “our policy”"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	if strings.Contains(got, "answers with a rule") {
		t.Errorf("the same words are told twice:\n%s", got)
	}
}

// Words that can't be scored are told kindly, and nothing else is said of them.
func TestTypedCoachingOfUnscored(t *testing.T) {
	kinds := []cues.Kind{cues.Empty, cues.OtherLanguage, cues.Gibberish, cues.CopiesCustomer, cues.CopiesHint, cues.CopiesSeen, cues.Keywords}
	seen := map[string]cues.Kind{}
	for _, kind := range kinds {
		j := mixedJudgement()
		j.Typed.Levels = []int8{0, 0, 0, -1}
		j.Result.Kind = kind
		o := typedOutcome(t, "poor", mixedWords, j)
		got := strings.Join(TypedCoaching(Look{Width: 200}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
		if !strings.Contains(got, kindWords(kind)+" It earned nothing here.\n") || strings.Contains(got, "Helps") || strings.Contains(got, "Not ") || !strings.Contains(got, "Stronger here") {
			t.Errorf("%s:\n%s", kind, got)
		}
		if words := kindWords(kind); words == "" || seen[words] != "" {
			t.Errorf("%s and %s are told alike", kind, seen[words])
		}
		seen[kindWords(kind)] = kind
	}
	if kindWords(cues.Sound) != "" {
		t.Error("there is something wrong with sound words")
	}
}

// Only the words of a cue that are praise are told as help, and an own cue's
// advice where there was more to earn.
func TestTypedCoachingPraises(t *testing.T) {
	const words = "I'll do my best. Nobody rang. Thank you. It's our policy. I'm with you."
	effort := &cues.Cue{ID: "hollow", Criterion: cues.Solving, Worth: 65, Shows: "promises an effort, and no deed", Advice: "Say the deed."}
	formula := &cues.Cue{ID: "boilerplate", Criterion: cues.Calm, Worth: 5, Shows: "is polite, in words for anybody", Advice: "Make it fit."}
	own := &cues.Cue{ID: "with-her", Criterion: cues.Calm, Worth: 65, Shows: "stays with her", Advice: "Say for how long.", Own: true}
	for name, tt := range map[string]struct {
		find cues.Evidence
		want string
	}{
		"good":             {find(plays, words, "Nobody rang", 60), "  Helps hearing. “Nobody rang”: plays back what happened.\n"},
		"hollow":           {find(formula, words, "Thank you", 5), "  Hardly helps calm. “Thank you”: is polite, in words for anybody. Make it fit.\n"},
		"harm that earned": {find(policy, words, "our policy", 9), "  Hardly helps calm. “our policy”: closes the talk. Say what you can do.\n"},
		"harm":             {find(policy, words, "our policy", -9), "  Harms calm. “our policy”: closes the talk. Say what you can do.\n"},
		"the author's own": {find(own, words, "I'm with you", 65), "  Helps calm. “I'm with you”: stays with her. Say for how long.\n"},
		"of no criterion":  {find(effort, words, "my best", 65), "  Nothing in it counted for or against you.\n"},
	} {
		j := scoring.Judgement{Marks: make([]cues.Mark, 4)}
		j.Typed.Levels = []int8{0, 0, 0, -1}
		j.Result.Evidence = []cues.Evidence{tt.find}
		o := typedOutcome(t, "poor", words, j)
		got := strings.Join(TypedCoaching(Look{Width: 120}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
		if !strings.Contains(got, tt.want) {
			t.Errorf("%s: want %q in:\n%s", name, tt.want, got)
		}
	}
}

// Who typed the author's best answer is not shown it as a better one; a long
// answer that the conversation goes on along is cut.
func TestTypedCoachingOfTheSameWords(t *testing.T) {
	j := scoring.Judgement{Why: "It is closest.", Marks: make([]cues.Mark, 4)}
	j.Typed.Levels = []int8{1, 1, 1, -1}
	o := typedOutcome(t, "best", "nobody rang, and now it is wet -- I'm sorry", j)
	got := strings.Join(TypedCoaching(Look{Width: 80}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
	for _, never := range []string{"Stronger", "author's words", "The coach", "as if you had", "closest"} {
		if strings.Contains(got, never) {
			t.Errorf("there is %q:\n%s", never, got)
		}
	}
	if !strings.HasSuffix(got, "  The conversation goes on from just that answer.\n\n") {
		t.Errorf("got:\n%s", got)
	}
	o = typedOutcome(t, "poor", "Hello.", j)
	o.Session.Exchanges()[0].Answer.Say.Value = strings.Repeat("and on ", 40)
	got = strings.Join(TypedCoaching(Look{Width: 200}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
	if want := "as if you had said: “" + strings.Repeat("and on ", 14) + "a…” It is closest.\n"; !strings.Contains(got, want) {
		t.Errorf("want %q in:\n%s", want, got)
	}
}

// What was not played back stands on one line, in every width.
func TestTypedCoachingFactsOnOneLine(t *testing.T) {
	facts := [][]string{{"the wedding of my only daughter"}, {"a lamp from my grandmother's house"}, {"four"}, {"five"}}
	for width, want := range map[int]string{
		120: "  Not played back: “the wedding of my only daughter”, “a lamp from my grandmother's house”, “four” and 1 more.\n",
		104: "  Not played back: “the wedding of my only daughter”, “a lamp from my grandmother's house” and 2 more.\n",
		80:  "  Not played back: “the wedding of my only daughter” and 3 more.\n",
		40:  "  Not played back: “the we…” and 3 more.\n",
	} {
		j := scoring.Judgement{Marks: make([]cues.Mark, 4)}
		j.Typed.Levels = []int8{0, 0, 0, -1}
		for _, fact := range facts {
			j.Result.Missing = append(j.Result.Missing, cues.Missing{Criterion: cues.Listening, What: "fact", Fact: fact})
		}
		o := typedOutcome(t, "poor", "Hello.", j)
		got := strings.Join(TypedCoaching(Look{Width: width}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
		if !strings.Contains(got, want) {
			t.Errorf("%d columns: want %q in:\n%s", width, want, got)
		}
	}
}

// As good as the author's best: it is said so, with nothing to add.
func TestTypedCoachingOfTheBest(t *testing.T) {
	j := scoring.Judgement{Marks: []cues.Mark{{Points: 390, Level: 3, Sure: true}, {Points: 390, Level: 3, Sure: true}, {Points: 299, Level: 2}, {}}}
	j.Typed.Levels = []int8{3, 3, 2, -1}
	j.Result.Missing = mixedJudgement().Result.Missing
	o := typedOutcome(t, "best", "Nobody rang.", j)
	got := strings.Join(TypedCoaching(Look{Width: 80}, o.Session.Scenario().Rubric, o.Session.Exchanges()[0], o.Judged[0]), "")
	want := `  Hearing 3 of 3 · Ease 3 of 3 · Holding on 2 of 2

  Nothing in it counted for or against you.

  As strong, in the author's words: “Nobody rang and now it is wet. I'm sorry.”
  The coach on that: You played it back.

  The conversation goes on as if you had said that.

`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTypedDebrief(t *testing.T) {
	o := typedOutcome(t, "poor", mixedWords, mixedJudgement())
	got := Exchange(Look{Width: 80}, o, 0)
	for _, want := range []string{
		"Turn 1\n  Mina: “My lamp is wet, and nobody rang!”\n  You: “Nobody rang, and the lamp is wet. That's awful.\n\n  But it's our policy",
		"  Hearing 2 of 3 · Ease 0 of 3", "  Harms calm. “it's our policy”", "  Stronger here: “Nobody rang and",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing:\n%s", want, got)
		}
	}
	for _, other := range []string{"Blame closes her ears", "goes on as if"} {
		if strings.Contains(got, other) {
			t.Errorf("%q is about other words:\n%s", other, got)
		}
	}
	if got := Next(Look{Width: 80}, o); !strings.Contains(got, "To play this again:\n  rehearse play wet --seed 1 --typed\n") {
		t.Errorf("it is to be played again by\n%s", got)
	}
	if back := strings.Join(LookBack(Look{Width: 80}, o.Session), ""); !strings.Contains(back, "You: “Nobody rang, and") {
		t.Errorf("the look back:\n%s", back)
	}
	o.Judged = nil // as of a transcript that is replayed
	if got := Exchange(Look{Width: 80}, o, 0); !strings.Contains(got, "Hearing 2 of 3") || strings.Contains(got, "Coach: Blame") {
		t.Errorf("without what was found:\n%s", got)
	}
}

// Typed words come from outside: from a pipe, or a transcript.
func TestTypedWordsCannotDriveTheTerminal(t *testing.T) {
	const words = "One\x1b[2J\u009b2J\u202e two\a.\r\nThree\n\n\n\nfour."
	j := mixedJudgement()
	j.Result.Evidence = []cues.Evidence{{Cue: plays, Start: 0, End: 7, Points: 20}}
	o := typedOutcome(t, "poor", words, j)
	e := o.Session.Exchanges()[0]
	shown := Said(Look{Width: 80}, e) + Unsent(Look{Width: 80}, words) + Exchange(Look{Width: 80}, o, 0)
	if strings.ContainsAny(shown, "\x1b\u009b\u202e\a\r") {
		t.Errorf("%q", shown)
	}
	if got := Unsent(Look{Width: 40}, strings.Repeat("ab ", 30)+"\n  c"); !strings.HasSuffix(got, "\n\n"+strings.Repeat("ab ", 30)+"\n  c\n\n") {
		t.Errorf("what is to be copied was changed: %q", got)
	}
}

func TestTypedJSON(t *testing.T) {
	o := typedOutcome(t, "poor", mixedWords, mixedJudgement())
	raw, err := PlayJSON(o)
	if err != nil {
		t.Fatal(err)
	}
	var value playJSON
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatal(err)
	}
	got := value.Exchanges[0].Typed
	want := &typedJSON{
		Words: mixedWords, Scorer: "1", Why: "It is closest in what you said.",
		Points: []typedPointsJSON{{"hear", 205, false}, {"ease", 95, false}, {"hold", 295, false}},
		Evidence: []typedEvidenceJSON{
			{"plays-back", "listening", 0, 11, 60, "Nobody rang"},
			{"plays-back", "listening", 21, 32, 30, "lamp\nis wet"},
			{"feeling", "listening", 41, 46, 50, "awful"},
			{"policy", "calm", 53, 68, -80, "it's our policy"},
			{"holds", "calm", 70, 79, 90, "I'll stay"},
			{"deed", "problem-solving", 84, 95, 120, "send a form"},
		},
		Missing: []typedMissingJSON{
			{"listening", "fact", []string{"guests", "visitors"}, "Say it back."},
			{"listening", "feeling", nil, "Ask one open question."},
			{"problem-solving", "time", nil, "Say by when."},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if levels := value.Exchanges[0].Levels; len(levels) != 3 || levels[0].Level != 2 {
		t.Errorf("the levels are %+v", levels)
	}
}
