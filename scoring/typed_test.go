package scoring_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

// A rubric with two criteria for the same skill, and a scenario with cues for
// one of them and for another one. "quokka" and the like mean nothing to the
// scorer itself, so what they earn is the cue's.
const (
	typedRubric = `format: 1
rubric: ours
title: Ours
criteria:
  hears: {title: Hears them, develops: listening, levels: {0: a, 1: b, 2: c, 3: d}}
  asks: {title: Asks, develops: listening, levels: {0: a, 1: b, 2: c, 3: d}}
  solves: {title: Solves it, develops: problem-solving, levels: {0: a, 1: b, 2: c, 3: d}}
cues:
  names-quokka: {phrases: the quokka, criterion: asks, worth: 200, shows: names the animal, advice: Say which one.}
  brings-wombat: {phrases: the wombat, criterion: solves, worth: 300, advice: Say when.}
`
	typedScenario = `format: 1
scenario: typed
title: Typed
rubric: ./ours.yaml
meters: {trust: {start: 1, max: 9}}
turns:
  opening:
    says:
      - {when: trust > 5, text: You again. Where is my animal today then}
      - {text: Somebody left a big grey animal in my kitchen and it is eating the curtains.}
    hint: Think of what a kitchen is for and whose curtains these may be.
    facts: [kitchen, [curtains, drapes]]
    answers:
      fetch: {say: A grey animal among your curtains. I'll fetch it from the kitchen by noon today., scores: {hears: 3, solves: 2}, next: second}
      ignore: {say: Those animals are harmless. Leave the door open tonight., scores: {hears: 0, solves: 1}, next: second}
      hidden: {when: trust > 5, say: Hello once more., scores: {hears: 1, solves: 1}, next: second}
  second:
    says: And who is paying for the damage to my kitchen now.
    answers:
      pay: {say: "We pay for all of it. Would you send me a photograph of them this evening?", scores: {hears: 2, asks: 3, solves: 3}, next: e}
      not-us: {say: That would be for your insurance to look at first of all., scores: {hears: 0, asks: 0, solves: 0}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
`
)

func typedSession(t *testing.T) (*scenarios.Scenario, *engine.Session) {
	t.Helper()
	sc := scenariotest.Parse(t, []byte(typedScenario), scenariotest.Beside{"ours.yaml": typedRubric})
	return sc, engine.New(sc, 1)
}

// A file's cue adds its worth to the criterion it names, and to no other that
// develops the same.
func TestOwnCues(t *testing.T) {
	sc, s := typedSession(t)
	j := scoring.NewJudge(sc)
	const words = "I'm on my way to the quokka with the wombat right now."
	withCues := j.Reply(s, words)
	withoutCues, _, _ := strings.Cut(typedRubric, "cues:")
	other := scenariotest.Parse(t, []byte(typedScenario), scenariotest.Beside{"ours.yaml": withoutCues})
	plain := scoring.NewJudge(other).Reply(engine.New(other, 1), words)
	var points []int
	for c := range plain.Marks {
		points = append(points, withCues.Marks[c].Points-plain.Marks[c].Points)
	}
	if points[0] != 0 || points[1] != 200 || points[2] != 300 {
		t.Errorf("the cues earn %v", points)
	}
	want := []engine.Span{
		{Cue: "names-quokka", Criterion: "asks", Start: 17, End: 27, Points: 200},
		{Cue: "brings-wombat", Criterion: "problem-solving", Start: 33, End: 43, Points: 300},
	}
	var own []engine.Span
	for i, e := range withCues.Result.Evidence {
		if e.Cue.Own {
			own = append(own, withCues.Typed.Evidence[i])
		}
	}
	if diff := cmp.Diff(want, own); diff != "" {
		t.Error(diff)
	}
	for _, e := range withCues.Result.Evidence {
		if e.Cue.ID == "names-quokka" && (e.Cue.Shows != "names the animal" || e.Cue.Advice != "Say which one.") {
			t.Errorf("%+v", e.Cue)
		}
		if e.Cue.ID == "brings-wombat" && e.Cue.Shows != "brings wombat" {
			t.Errorf("%+v", e.Cue)
		}
	}
}

// The levels that count are at most the turn's best, and none where the turn
// doesn't score the criterion.
func TestLevelsAreThoseOfTheTurn(t *testing.T) {
	sc, s := typedSession(t)
	j := scoring.NewJudge(sc)
	judged := j.Reply(s, "I'm on my way to the quokka with the wombat right now.")
	if judged.Marks[1].Level < 2 || judged.Marks[2].Level != 3 {
		t.Fatalf("the words earn %+v", judged.Marks)
	}
	if got := judged.Typed.Levels; got[1] != scenarios.NotScored || got[2] != 2 {
		t.Errorf("at the turn they earn %v", got)
	}
	if judged.Typed.Words != "I'm on my way to the quokka with the wombat right now." || judged.Typed.Scorer != cues.Version {
		t.Errorf("%+v", judged.Typed)
	}
	if e, err := s.Type(judged.Nearest.ID.Value, judged.Typed); err != nil || !slices.Equal(e.Levels, judged.Typed.Levels) {
		t.Errorf("%+v, %v", e, err)
	}
}

// Only answers that are offered are gone along.
func TestNearestIsOffered(t *testing.T) {
	sc, s := typedSession(t)
	if judged := scoring.NewJudge(sc).Reply(s, "Hello once more."); judged.Nearest == nil || judged.Nearest.ID.Value == "hidden" {
		t.Errorf("%+v", judged.Nearest)
	}
	later, err := engine.NewAt(sc, 1, engine.Start{Meters: map[string]int{"trust": 6}})
	if err != nil {
		t.Fatal(err)
	}
	if judged := scoring.NewJudge(sc).Reply(later, "Hello once more."); judged.Nearest.ID.Value != "hidden" {
		t.Errorf("%+v", judged.Nearest)
	}
}

// What was read before is known as a copy; the answers of the present turn
// weren't shown unless the judge is told.
func TestCopiesOfWhatWasRead(t *testing.T) {
	const own = "Nobody should have to share their home with such a beast, so let me ring the keeper."
	pay := func(sc *scenarios.Scenario) *scenarios.Answer { return &sc.Turns[1].Answers[0] }
	fetch := func(sc *scenarios.Scenario) *scenarios.Answer { return &sc.Turns[0].Answers[0] }
	for _, c := range []struct {
		what  string
		first func(s *engine.Session, j *scoring.Judge)
		words func(sc *scenarios.Scenario) string
		want  cues.Kind
	}{
		{"an answer of a turn where one was chosen", choose, func(sc *scenarios.Scenario) string { return fetch(sc).Say.Value }, cues.CopiesSeen},
		{"an answer of this turn", choose, func(sc *scenarios.Scenario) string { return pay(sc).Say.Value }, cues.Sound},
		{"an answer of this turn that was shown", func(s *engine.Session, j *scoring.Judge) {
			choose(s, j)
			j.Showed(pay(s.Scenario()))
		}, func(sc *scenarios.Scenario) string { return pay(sc).Say.Value }, cues.CopiesSeen},
		{"an answer of a turn where one was typed", typeWords(own), func(sc *scenarios.Scenario) string { return fetch(sc).Say.Value }, cues.Sound},
		{"their own words of another turn", typeWords(own), func(*scenarios.Scenario) string { return own }, cues.CopiesSeen},
		{"the customer's words", choose, func(*scenarios.Scenario) string { return "And who is paying for the damage to my kitchen now?" }, cues.CopiesCustomer},
	} {
		sc, s := typedSession(t)
		j := scoring.NewJudge(sc)
		c.first(s, j)
		judged := j.Reply(s, c.words(sc))
		if judged.Result.Kind != c.want {
			t.Errorf("%s: it is %q, want %q", c.what, judged.Result.Kind, c.want)
		}
		if c.want != cues.Sound && (!slices.Equal(judged.Typed.Levels, []int8{0, 0, 0}) || judged.Nearest == nil) {
			t.Errorf("%s: it earns %v, and leads along %v", c.what, judged.Typed.Levels, judged.Nearest)
		}
	}
	sc, s := typedSession(t)
	if kind := scoring.NewJudge(sc).Reply(s, "Think of what a kitchen is for and whose curtains these may be").Result.Kind; kind != cues.CopiesHint {
		t.Errorf("the hint: it is %q", kind)
	}
}

func choose(s *engine.Session, _ *scoring.Judge) {
	if _, err := s.Answer("fetch"); err != nil {
		panic(err)
	}
}

func typeWords(words string) func(*engine.Session, *scoring.Judge) {
	return func(s *engine.Session, j *scoring.Judge) {
		judged := j.Reply(s, words)
		if _, err := s.Type(judged.Nearest.ID.Value, judged.Typed); err != nil {
			panic(err)
		}
	}
}

// The customer's words of the moment and the turn's facts are what a reply is
// held against.
func TestContext(t *testing.T) {
	sc, s := typedSession(t)
	got := scoring.Context(&sc.Turns[0], s.Says(), "seen")
	want := cues.Context{
		Customer: "Somebody left a big grey animal in my kitchen and it is eating the curtains.",
		Facts:    [][]string{{"kitchen"}, {"curtains", "drapes"}},
		Hint:     "Think of what a kitchen is for and whose curtains these may be.",
		Seen:     []string{"seen"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// After the end there is nothing to judge, and nothing breaks.
func TestReplyAfterTheEnd(t *testing.T) {
	sc, s := typedSession(t)
	for _, id := range []string{"fetch", "pay"} {
		if _, err := s.Answer(id); err != nil {
			t.Fatal(err)
		}
	}
	if judged := scoring.NewJudge(sc).Reply(s, "Hello?"); judged.Nearest != nil || judged.Why != "" {
		t.Errorf("%+v", judged)
	}
}

// Whatever is typed in whatever conversation: an answer that is offered is the
// nearest, levels are within the turn's, spans lie within the words, why is one
// line, and a second judge says the same.
func TestReplyOfAnything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc := scenariotest.Parse(t, scenariotest.Draw(t), nil)
		s, j := engine.New(sc, 1), scoring.NewJudge(sc)
		for range 5 {
			if s.Ending() != nil || s.Stopped() != nil {
				return
			}
			words := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{s.Says(), s.Turn().Answers[0].Say.Value, "I'm sorry, I'll ring you by six."})).Draw(t, "words")
			judged := j.Reply(s, words)
			if !slices.Contains(s.Offered(), judged.Nearest) || judged.Why == "" || strings.Contains(judged.Why, "\n") {
				t.Fatalf("%v, %q", judged.Nearest, judged.Why)
			}
			for c, level := range judged.Typed.Levels {
				if best := s.Turn().Best[c]; level > best || level < min(0, best) {
					t.Fatalf("levels %v of %v", judged.Typed.Levels, s.Turn().Best)
				}
			}
			for _, e := range judged.Typed.Evidence {
				if e.Start < 0 || e.End > len(words) || e.Start >= e.End {
					t.Fatalf("%+v of %d bytes", e, len(words))
				}
			}
			again := scoring.NewJudge(sc).Reply(s, words)
			if again.Nearest != judged.Nearest || again.Why != judged.Why || !cmp.Equal(again.Typed, judged.Typed) {
				t.Fatalf("%+v, and then %+v", judged, again)
			}
			if _, err := s.Type(judged.Nearest.ID.Value, judged.Typed); err != nil {
				return // a fault of the file
			}
		}
	})
}

// Of equals the first in the file is taken, in whatever order they were
// shuffled.
func TestOfEqualsTheFirstInTheFile(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(`format: 1
scenario: x
title: X
turns:
  opening:
    says: Where is my lamp?
    answers:
      first: {say: Under the table., scores: {calm: 2}, next: e}
      second: {say: Behind the sofa., scores: {calm: 2}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
`), nil)
	for seed := range uint64(20) {
		if judged := scoring.NewJudge(sc).Reply(engine.New(sc, seed), "I wish I knew."); judged.Nearest.ID.Value != "first" {
			t.Fatalf("seed %d: %s", seed, judged.Nearest.ID.Value)
		}
	}
}
