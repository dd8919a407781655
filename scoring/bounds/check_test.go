package bounds_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring/bounds"
)

// checked gives what Check tells of a scenario: line, code, message and help.
func checked(t *testing.T, text string) []string {
	t.Helper()
	return shown(bounds.Check(t.Context(), scenariotest.Parse(t, []byte(text), nil)))
}

func shown(found scenarios.Diagnostics) []string {
	var all []string
	for _, d := range found {
		all = append(all, fmt.Sprintf("%d %s %s; %s", d.Line, d.Code, d.Message, d.Help))
	}
	return all
}

func tells(t *testing.T, what, text string, want ...string) {
	t.Helper()
	if got := checked(t, text); !slices.Equal(got, want) {
		t.Errorf("%s: it tells\n%s\nwant\n%s\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"), text)
	}
}

// oneTurn is a conversation of one answer.
func oneTurn(answers string) string {
	return "format: 1\nscenario: one\ntitle: One\nturns:\n  first:\n    says: Hello?\n    answers:\n" + answers +
		"endings:\n  done: {outcome: resolved, says: Bye.}\n"
}

func TestNobodyPasses(t *testing.T) {
	for name, c := range map[string]struct{ answers, mended, help string }{
		"too low a total": {
			"      a: {say: A., scores: {listening: 3, calm: 0, problem-solving: 2}, next: done}\n" +
				"      b: {say: B., scores: {listening: 0, calm: 3, problem-solving: 2}, next: done}\n",
			"      a: {say: A., scores: {listening: 3, calm: 2, problem-solving: 2}, next: done}\n" +
				"      b: {say: B., scores: {listening: 0, calm: 3, problem-solving: 2}, next: done}\n",
			"the highest total is 66%, and 70% is needed; let more of the good answers fit into one conversation",
		},
		"too little of one criterion": {
			"      a: {say: A., scores: {listening: 3, calm: 3, problem-solving: 1}, next: done}\n" +
				"      b: {say: B., scores: {listening: 0, calm: 1, problem-solving: 3}, next: done}\n",
			"      a: {say: A., scores: {listening: 3, calm: 3, problem-solving: 1}, next: done}\n" +
				"      b: {say: B., scores: {listening: 0, calm: 1, problem-solving: 2}, next: done}\n",
			"none has 70% in total and 50% on each criterion without a critical mistake; let more of the good answers fit into one conversation",
		},
		"a critical mistake everywhere": {
			"      a: {say: A., critical: No., scores: {calm: 3}, next: done}\n" +
				"      b: {say: B., critical: No., scores: {calm: 1}, next: done}\n",
			"      a: {say: A., scores: {calm: 3}, next: done}\n" +
				"      b: {say: B., critical: No., scores: {calm: 1}, next: done}\n",
			"every conversation has a critical mistake in it; let one without be possible",
		},
	} {
		tells(t, name, oneTurn(c.answers), "2 E513 no conversation can pass; "+c.help)
		tells(t, name+", mended", oneTurn(c.mended))
	}
}

func TestNobodyFails(t *testing.T) {
	good := "      a: {say: A., scores: {listening: 3, calm: 3}, next: done}\n"
	for scores, want := range map[string]string{
		"scores: {listening: 2, calm: 3}":                "2 E514 no conversation can fail; the lowest total is 83%, and 70% passes; let poor answers score less",
		"scores: {listening: 2, calm: 2}":                "", // 66% in total
		"scores: {listening: 1, calm: 3}":                "", // 33% on listening
		"critical: No., scores: {listening: 3, calm: 3}": "",
	} {
		text := oneTurn(good + "      b: {say: B., " + scores + ", next: done}\n")
		if want == "" {
			tells(t, scores, text)
		} else {
			tells(t, scores, text, want)
		}
	}
}

// Where some conversations never end, it isn't said of the others that nobody
// fails or that chance passes. It is as soon as all end.
func TestVerdictsWaitForAnEnd(t *testing.T) {
	text := oneTurn("      a: {say: A., scores: {calm: 3}, next: done}\n      b: {say: B., scores: {calm: 1}, next: round}\n")
	round := "  round:\n    says: Again?\n    answers:\n      c: {say: C., scores: {calm: 1}, next: round}\n"
	tells(t, "a circle", strings.Replace(text, "endings:", round+"endings:", 1)) // package check tells of it
	round = strings.Replace(round, "next: round", "next: done", 1)
	tells(t, "no circle, and 50% fails", strings.Replace(text, "endings:", round+"endings:", 1))
	tells(t, "chance passes where it ends, and mostly it doesn't", oneTurn(`      b: {say: "Bad, bad.", scores: {calm: 1}, next: round}
      a: {say: Good., scores: {calm: 3}, next: second}
      c: {say: Bad., scores: {calm: 1}, next: round}
  second:
    says: And now?
    answers:
      d: {say: Good., scores: {calm: 3}, next: done}
  round:
    says: Again?
    answers:
      e: {say: Again., scores: {calm: 1}, next: round}
`))
	stuck := strings.Replace(round, "say: C.", `say: C., when: visited("round")`, 1)
	tells(t, "stuck", strings.Replace(text, "endings:", stuck+"endings:", 1),
		`10 E601 the turn "round" offers no answer; give it an answer without "when", or one whose "when" holds then; it happens after: b`,
		`13 E509 the answer "c" is never offered; let it ask for less, or delete the answer; its condition never holds here: visited("round")`)
}

// say is an answer: its words, and whether it is good.
type say struct {
	words string
	good  bool
}

// turns makes a scenario of turns one after the other, of which a conversation
// has to get more than half right.
func turns(all ...[]say) string {
	var b strings.Builder
	b.WriteString("format: 1\nscenario: blind\ntitle: Blind\nturns:\n")
	for i, answers := range all {
		fmt.Fprintf(&b, "  turn-%d:\n    says: Hello?\n    answers:\n", i+1)
		next := fmt.Sprintf("turn-%d", i+2)
		if i == len(all)-1 {
			next = "done"
		}
		for j, a := range answers {
			level := 0
			if a.good {
				level = 3
			}
			fmt.Fprintf(&b, "      answer-%d: {say: %s, scores: {calm: %d}, next: %s}\n", j+1, a.words, level, next)
		}
	}
	b.WriteString("endings:\n  done: {outcome: resolved, says: Bye.}\n")
	return b.String()
}

// Each strategy is told when it passes, and no other with it.
func TestBlindPass(t *testing.T) {
	const short, long, shortKind, longKind = "Yes.", "Yes, yes, yes.", "Please.", "Yes, yes, yes, please."
	good, bad := func(words string) say { return say{`"` + words + `"`, true} }, func(words string) say { return say{`"` + words + `"`, false} }
	for name, c := range map[string]struct {
		text, want string
	}{
		"first": {
			turns([]say{good(long), bad(short)}, []say{good(short), bad(longKind)}),
			"somebody who always takes the first answer passes with 100%, without reading what the customer says; let a poorer answer stand first in the file, in some of the turns",
		},
		"last": {
			turns([]say{bad(short), good(long)}, []say{bad(longKind), good(short)}),
			"somebody who always takes the last answer passes with 100%, without reading what the customer says; let a poorer answer stand last in the file, in some of the turns",
		},
		"longest": {
			turns([]say{good(long), bad(short)}, []say{bad(shortKind), good(long)}),
			"somebody who always takes the longest answer passes with 100%, without reading what the customer says; let a poorer answer be the longest, in some of the turns",
		},
		"shortest": {
			turns([]say{good(short), bad(long)}, []say{bad(longKind), good(short)}),
			"somebody who always takes the shortest answer passes with 100%, without reading what the customer says; let a poorer answer be the shortest, in some of the turns",
		},
		"politest": {
			turns([]say{good(longKind), bad(short)}, []say{bad(long), good(shortKind)}),
			"somebody who always takes the politest answer passes with 100%, without reading what the customer says; let a poorer answer be as polite, in some of the turns",
		},
		"any": {
			turns([]say{bad(longKind), good(short), good("No."), good("Oh.")}, []say{good(long), good(long), good(long), bad(short)}),
			"somebody who takes any answer passes on average, with 75%, without reading what the customer says; let poor answers score less",
		},
	} {
		tells(t, name, c.text, "2 E515 "+c.want)
	}
	tells(t, "mixed", turns([]say{good(long), bad(short)}, []say{bad(longKind), good(short)}))
	tells(t, "any, of fewer good ones", turns([]say{bad(longKind), good(short), bad("No."), good("Oh.")}, []say{good(long), good(long), good(long), bad(short)}))
	tells(t, "one answer is a quiz question", turns([]say{good(longKind), bad(short)}))
}

// What the best conversation lacks is told of the one that the walk finds best.
func TestBestPathOfTheWalk(t *testing.T) {
	text := `format: 1
scenario: best
title: Best
turns:
  first:
    says: It broke.
    answers:
      kind: {say: That is a shame and I can see what it means to you., scores: {calm: 3, problem-solving: 2}, next: done}
      step: {say: I will send another one to you by noon., scores: {calm: 1, problem-solving: 2}, next: done}
endings:
  done: {outcome: resolved, says: Bye.}
`
	tells(t, "no step", text, "8 E417 the best conversation names no time, and no step that somebody will take; let an answer on it say who does what, or by when")
	tells(t, "the other one is best", strings.Replace(text, "{calm: 3, problem-solving: 2}", "{calm: 0, problem-solving: 2}", 1))
}

// What wasn't looked at is told: the states that are too many for what is
// earned, and the walk that was cut short.
func TestTooLarge(t *testing.T) {
	large := string(scenariotest.Large())
	const help = `; "rehearse explore" takes the time and the memory for it`
	tells(t, "many states", large, "2 E516 the scenario has 216000 states; what can be earned was not worked out"+help)
	tells(t, "fewer states", strings.ReplaceAll(strings.Replace(large, ">= 120", ">= 20", 1), "max: 59", "max: 9"))
	huge := strings.ReplaceAll(strings.Replace(large, ">= 120", ">= 2000000", 1), "max: 59", "max: 999999")
	got := shown(bounds.CheckWithin(t.Context(), scenariotest.Parse(t, []byte(huge), nil), 4<<20))
	if len(got) != 1 || !strings.HasPrefix(got[0], "2 E516 the scenario is too large to be walked whole; only conversations of up to ") ||
		!strings.HasSuffix(got[0], " answers were"+help) {
		t.Errorf("cut: %s", got)
	}
}

// Somebody who stops the check gets nothing half done.
func TestCheckStopped(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("enough"))
	sc := scenariotest.Parse(t, []byte(oneTurn("      a: {say: A., scores: {calm: 3}, next: done}\n")), nil)
	if found := bounds.Check(ctx, sc); found != nil {
		t.Errorf("%v", found)
	}
	if found := bounds.Check(t.Context(), sc); len(found) != 1 || found[0].Code != scenarios.NobodyFails {
		t.Errorf("%v", found)
	}
	if report := explore.Walk(ctx, sc, explore.Options{}); report.Cut == nil {
		t.Error("the walk wasn't cut")
	}
}
