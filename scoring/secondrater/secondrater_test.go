package secondrater_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring/secondrater"
)

// plantScenario is a turn whose answers say what nobody could take for
// anything else; %s are their scores.
const plantScenario = `format: 1
scenario: planted
title: Planted
turns:
  opening:
    says: I stayed in all day, nobody rang, and now my new lamp is soaked.
    facts: [lamp, soaked, nobody rang, [all day, whole day]]
    answers:
      hostile:
        say: Calm down, you idiot. It's your own fault.
        scores: %s
        next: e
      model:
        say: >-
          Nobody rang, though you waited the whole day, and now it's soaked.
          I'm so sorry for that. I'll send a new lamp with Ana at eight
          tomorrow morning. How does that sound to you?
        scores: %s
        next: e
endings: {e: {outcome: lost, says: Bye.}}
`

func planted(t *testing.T, hostile, model string) scenarios.Diagnostics {
	t.Helper()
	sc := scenariotest.Parse(t, fmt.Appendf(nil, plantScenario, hostile, model), nil)
	found := secondrater.Check(t.Context(), sc)
	for _, d := range found {
		if d.Code != scenarios.OtherLevel || d.Severity != scenarios.Warning || d.Help == "" || d.Width < 1 || d.Source == "" {
			t.Errorf("%+v", d)
		}
	}
	return found
}

// Where both see the same, nothing is said.
func TestAgreement(t *testing.T) {
	if found := planted(t, "{calm: 0, problem-solving: 0}", "{calm: 3, problem-solving: 3}"); len(found) > 0 {
		t.Error(found)
	}
}

// An insult that scores 3, and a model that scores 0, are told: both levels, the
// words that weigh most, and the caret under them.
func TestDisagreement(t *testing.T) {
	found := planted(t, "{calm: 3, problem-solving: 1}", "{calm: 3, problem-solving: 0}")
	if len(found) != 2 {
		t.Fatalf("%v", found)
	}
	hostile, model := found[0], found[1]
	if hostile.Line != 10 || !strings.Contains(hostile.Message, `3 on calm; its words alone come to 0: "`) {
		t.Errorf("%v", hostile)
	}
	const said = "Calm down, you idiot. It's your own fault."
	under := string([]rune(hostile.Source)[hostile.Caret : hostile.Caret+hostile.Width])
	if !strings.Contains(hostile.Message, `"`+under+`"`) || !strings.Contains(said, under) {
		t.Errorf("%q is under the caret: %v", under, hostile)
	}
	if model.Line < 15 || model.Line > 17 || !strings.Contains(model.Message, `0 on problem-solving; its words alone come to `) || !strings.Contains(model.Message, `: "`) {
		t.Errorf("%v", model)
	}
}

// An answer that fails the conversation may say it well; one whose words are
// worse than its levels is told like any other.
func TestCriticalAnswers(t *testing.T) {
	const text = `format: 1
scenario: x
title: X
turns:
  opening:
    says: Where is my animal?
    answers:
      quokka: {say: The quokka is in the garden., scores: {problem-solving: %d}, critical: Never say where it is., next: e}
      other: {say: It is somewhere., scores: {problem-solving: 1}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
cues: {finds-it: {phrases: the quokka, criterion: problem-solving, worth: %d, advice: Say where.}}
`
	for _, c := range []struct{ level, worth, want int }{{0, 300, 0}, {3, -300, 0}} {
		sc := scenariotest.Parse(t, fmt.Appendf(nil, text, c.level, c.worth), nil)
		if found := secondrater.Check(t.Context(), sc); len(found) != c.want {
			t.Errorf("%+v: %v", c, found)
		}
	}
}

// A file's own cues weigh with the second rater, and what it quotes of them is
// what the author wrote.
func TestOwnCuesAreHeard(t *testing.T) {
	const text = `format: 1
scenario: x
title: X
turns:
  opening:
    says: Where is my animal?
    answers:
      quokka: {say: The quokka is in the garden., scores: {problem-solving: 0}, next: e}
      other: {say: It is somewhere., scores: {problem-solving: 1}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
`
	const cue = "cues: {finds-it: {phrases: the quokka, criterion: problem-solving, worth: 300, shows: finds it, advice: Say where.}}\n"
	for own, want := range map[string]int{"": 0, cue: 1} {
		found := secondrater.Check(t.Context(), scenariotest.Parse(t, []byte(text+own), nil))
		if len(found) != want {
			t.Fatalf("%q: %v", own, found)
		}
		if want == 1 && (found[0].Line != 8 || found[0].Column != 21 || found[0].Width != len("The quokka") || !strings.HasSuffix(found[0].Message, `"The quokka" finds it`)) {
			t.Errorf("%+v", found[0])
		}
	}
}

// What the scorer can't judge isn't told: a turn that stays a choice, and
// another language.
func TestNothingToGoBy(t *testing.T) {
	const turn = `format: 1
scenario: x
title: X
turns:
  opening:
    says: Where is my animal?
    %s
    answers:
      one: {say: "%s", scores: {%s}, next: e}
      two: {say: It is somewhere., scores: {listening: 1, calm: 1}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
`
	const insult = "Calm down, you idiot. It's your own fault."
	for what, c := range map[string]struct {
		key, say, scores string
		want             int
	}{
		"an insult":           {"order: fixed", insult, "listening: 1, calm: 3", 1},
		"at a choice":         {"typed: false", insult, "listening: 1, calm: 3", 0},
		"in another language": {"order: fixed", "Das tut mir sehr leid, ich rufe sie morgen um acht an und bringe ihnen ein neues Tier.", "listening: 3, calm: 3", 0},
		"copies the customer": {"order: fixed", "Where is my animal, where is my animal?", "listening: 3, calm: 1", 1},
	} {
		sc := scenariotest.Parse(t, fmt.Appendf(nil, turn, c.key, c.say, c.scores), nil)
		if found := secondrater.Check(t.Context(), sc); len(found) != c.want {
			t.Errorf("%s: %v", what, found)
		}
	}
}

// An answer is held against each case of what the customer says, and the
// reading nearest to the author's counts.
func TestCasesOfTheCustomersWords(t *testing.T) {
	const text = `format: 1
scenario: x
title: X
meters: {trust: {start: 1, max: 3}}
turns:
  opening:
    says:
      - {when: trust > 1, text: Please bring me the grey animal from the garden before it gets dark.}
      - {text: "%s"}
    answers:
      echo: {say: "Bring me the grey animal from the garden before it gets dark!", scores: {calm: %d}, next: e}
      other: {say: It is somewhere., scores: {calm: 1}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
`
	for says, want := range map[string]int{
		"Please bring me the grey animal from the garden before it gets dark.": 1, // a copy of both
		"Hello there, how are you all doing?":                                  0, // of one of them only
	} {
		sc := scenariotest.Parse(t, fmt.Appendf(nil, text, says, 2), nil)
		if found := secondrater.Check(t.Context(), sc); len(found) != want {
			t.Errorf("%q: %v", says, found)
		}
	}
}

// That nothing is played back can be said only where there are facts.
func TestListeningWithoutFacts(t *testing.T) {
	missing := func(sc *scenarios.Scenario) int {
		n := 0
		for _, d := range secondrater.Check(t.Context(), sc) {
			if strings.Contains(d.Message, "on listening") {
				n++
			}
		}
		return n
	}
	with, without := 0, 0
	for _, say := range []string{
		"The office is closed on Sundays and Mondays.", "You will have to fill in the form over there.",
		"All our terms are printed on the back of the ticket.", "That is not our department, I am afraid.",
	} {
		text := fmt.Sprintf(`format: 1
scenario: x
title: X
turns:
  opening:
    says: Where is my big grey animal, it has been three days and nobody told me?
    facts: [grey, three days, nobody told]
    answers:
      one: {say: %q, scores: {listening: 3}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
`, say)
		sc := scenariotest.Parse(t, []byte(text), nil)
		with += missing(sc)
		sc.Turns[0].Facts = nil
		without += missing(sc)
	}
	if with == 0 || without > 0 {
		t.Errorf("%d with facts, %d without", with, without)
	}
}

// The findings are bounded, and an end of the context ends the work.
func TestBounds(t *testing.T) {
	var b strings.Builder
	b.WriteString("format: 1\nscenario: x\ntitle: X\nturns:\n")
	for i := range 150 {
		fmt.Fprintf(&b, "  t%d: {says: Hello, answers: {a: {say: \"Calm down now, you stupid idiot.\", scores: {calm: 3}, next: e}, b: {say: \"Shut up now, you stupid idiot.\", scores: {calm: 3}, next: e}}}\n", i)
	}
	b.WriteString("endings: {e: {outcome: lost, says: Bye.}}\n")
	sc := scenariotest.Parse(t, []byte(b.String()), nil)
	if n := len(secondrater.Check(t.Context(), sc)); n != scenarios.MaxFindings {
		t.Errorf("%d findings", n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if n := len(secondrater.Check(ctx, sc)); n != 0 {
		t.Errorf("%d findings after the end", n)
	}
}

// The longest file takes no more than what goes with its length.
func TestOfALongFile(t *testing.T) {
	sc := scenariotest.Parse(t, scenariotest.Chain(2000), nil)
	start := time.Now()
	secondrater.Check(t.Context(), sc)
	if took := time.Since(start); took > time.Minute {
		t.Errorf("%v", took)
	}
}
