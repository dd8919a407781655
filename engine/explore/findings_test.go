package explore_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// planted is a scenario with faults. Each line that a finding is about ends
// with its code, as in "# ← E509"; mend is what takes all of them away.
type planted struct {
	text string
	mend []string // old and new, in turn
	says []string // what the findings say, in order of place
}

// Everything begins with two answers, one of which earns trust: 2 or 3.
const twoBeginnings = `format: 1
scenario: planted
title: Planted
meters: {trust: {start: 2, min: 0, max: 4}}
turns:
  first:
    says: Hello?
    answers:
      warm: {say: Hello., scores: {calm: 3}, effects: {trust: +1}, next: second}
      cool: {say: Yes., scores: {calm: 1}, next: second}
`

func plantedFaults() map[string]planted {
	return map[string]planted{
		"a turn behind a case that is never taken": {`  second:
    says: And now?
    answers:
      on:
        say: On.
        scores: {calm: 2}
        next:
          - when: trust > 3
            go: third
          - go: done
  third: # ← E507
    says: One more thing.
    answers:
      bye: {say: Bye., scores: {calm: 2}, next: done}
endings:
  done: {outcome: resolved, says: Bye.}
`, []string{"trust > 3", "trust >= 3"}, []string{
			`no conversation comes to the turn "third"|this case would lead to it, and is never taken|change a condition on the way to it, or delete it`,
		}},
		"turns behind an answer that is never offered, the first of them told": {`  second:
    says: And now?
    answers:
      on: {say: On., scores: {calm: 2}, next: done}
      off: {say: Off., when: trust > 3, scores: {calm: 2}, next: third}
  third: # ← E507
    says: One more thing.
    answers:
      more: {say: More., when: trust > 9, scores: {calm: 2}, next: fourth}
      bye: {say: Bye., scores: {calm: 2}, next: better}
  fourth:
    says: What?
    answers:
      bye: {say: Bye., scores: {calm: 2}, next: done}
endings:
  done: {outcome: resolved, says: Bye.}
  better: {outcome: resolved, says: Good bye.}
`, []string{"trust > 3", "trust >= 3", "when: trust > 9, ", ""}, []string{
			`no conversation comes to the turn "third"|this answer would lead to it, and is never offered|change a condition on the way to it, or delete it`,
		}},
		"an ending behind an impossible condition": {`  second:
    says: And now?
    answers:
      on:
        say: On.
        scores: {calm: 2}
        next:
          - when: trust >= 3 and trust <= 2
            go: best
          - go: done
endings:
  best: {outcome: resolved, says: Thank you.} # ← E508
  done: {outcome: resolved, says: Bye.}
`, []string{" and trust <= 2", ""}, []string{
			`no conversation comes to the ending "best"|this case would lead to it, and is never taken|change a condition on the way to it, or delete it`,
		}},
		"an answer whose condition can't hold": {`  second:
    says: And now?
    answers:
      on: {say: On., scores: {calm: 2}, next: done}
      off: {say: Off., when: trust == 4, scores: {calm: 2}, next: done} # ← E509
endings:
  done: {outcome: resolved, says: Bye.}
`, []string{"trust == 4", "trust == 3"}, []string{
			`the answer "off" is never offered||let it ask for less, or delete the answer; its condition never holds here: trust == 4`,
		}},
		"an answer about a turn that nobody has been at yet": {`  second:
    says: And now?
    answers:
      on: {say: On., scores: {calm: 2}, next: done}
      off: {say: Off., when: visited("second"), scores: {calm: 2}, next: done} # ← E509
endings:
  done: {outcome: resolved, says: Bye.}
`, []string{`when: visited("second")`, `when: visited("first") and trust > 2`}, []string{
			`the answer "off" is never offered||let it ask for less, or delete the answer; its condition never holds here: visited("second")`,
		}},
		"an answer whose condition always holds": {`  second:
    says: And now?
    answers:
      on: {say: On., scores: {calm: 2}, next: done}
      off: {say: Off., when: trust >= 2, scores: {calm: 2}, next: done} # ← E511
endings:
  done: {outcome: resolved, says: Bye.}
`, []string{"trust >= 2", "trust > 2"}, []string{
			`the answer "off" is always offered, though it has a condition||delete its "when", or let it ask for more; it always holds here: trust >= 2`,
		}},
		"cases that are never taken": {`  second:
    says: And now?
    answers:
      on:
        say: On.
        scores: {calm: 2}
        effects: {trust: -1}
        next:
          - when: trust >= 1
            go: done
          - go: bad # ← E510
      off:
        say: Off.
        scores: {calm: 2}
        next:
          - when: trust == 4
            go: bad # ← E510
          - go: done
      bad: {say: Bad., scores: {calm: 0}, next: bad}
endings:
  done: {outcome: resolved, says: Bye.}
  bad: {outcome: lost, says: Oh.}
`, []string{"trust >= 1", "trust > 1", "trust == 4", "trust == 3"}, []string{
			`this case is never taken||one of the cases above it always holds; delete this one, or let those ask for more`,
			`this case is never taken||its condition never holds here, or a case above it holds first`,
		}},
		"texts that are never said": {`  second:
    says:
      - when: trust >= 2
        text: And now?
      - when: trust == 3
        text: Really? # ← E510
      - text: Never. # ← E510
    answers:
      on: {say: On., scores: {calm: 2}, next: done}
endings:
  done:
    outcome: resolved
    says:
      - when: trust == 0
        text: Oh. # ← E510
      - text: Bye.
`, []string{"trust >= 2", "trust > 2", "      - when: trust == 3\n        text: Really? # ← E510\n", "", "trust == 0", "trust == 3"}, []string{
			`this text is never said||its condition never holds here, or a case above it holds first`,
			`this text is never said||one of the cases above it always holds; delete this one, or let those ask for more`,
			`this text is never said||its condition never holds here, or a case above it holds first`,
		}},
		"a dead end that only some meters reach": {`  second: # ← E601
    says: And now?
    answers:
      on: {say: On., when: trust >= 3, scores: {calm: 2}, next: done}
      off: {say: Off., when: trust > 3, scores: {calm: 2}, next: done} # ← E509
endings:
  done: {outcome: resolved, says: Bye.}
`, []string{"trust > 3", "trust <= 2"}, []string{
			`the turn "second" offers no answer where trust is 2||give it an answer without "when", or one whose "when" holds then; it happens after: cool`,
			`the answer "off" is never offered||let it ask for less, or delete the answer; its condition never holds here: trust > 3`,
		}},
		"a circle of two turns that only some meters reach, told once": {`  second: # ← E512
    says: And now?
    answers:
      on: {say: On., when: trust >= 3, scores: {calm: 2}, next: done}
      again: {say: Again., scores: {calm: 0}, next: third}
  third:
    says: Again?
    answers:
      back: {say: Back., scores: {calm: 1}, next: second}
endings:
  done: {outcome: resolved, says: Bye.}
`, []string{"back: {say: Back., scores: {calm: 1}", "back: {say: Back., scores: {calm: 1}, effects: {trust: +1}"}, []string{
			`from the turn "second" some conversations can only go round, and never end||let an answer there lead on to an ending, whatever the meters stand at; it happens after: cool`,
		}},
	}
}

// Each fault is found with its code, at its place and nothing besides it; and
// as soon as it is mended, however little that takes, nothing is told.
func TestPlantedFaults(t *testing.T) {
	for name, p := range plantedFaults() {
		t.Run(name, func(t *testing.T) {
			text := twoBeginnings + p.text
			mended := text
			for i := 0; i < len(p.mend); i += 2 {
				if !strings.Contains(mended, p.mend[i]) {
					t.Fatalf("there is no %q", p.mend[i])
				}
				mended = strings.Replace(mended, p.mend[i], p.mend[i+1], 1)
			}
			for way, walk := range map[string]func(context.Context, *scenarios.Scenario, explore.Options) *explore.Report{
				"sets": explore.Walk, "states": explore.WalkStates,
			} {
				got := walk(t.Context(), scenariotest.Parse(t, []byte(text), nil), explore.Options{Quick: true}).Findings()
				if places(got) != marked(text) {
					t.Errorf("%s: got %s, want %s", way, places(got), marked(text))
				}
				if said := words(got); !slices.Equal(said, p.says) {
					t.Errorf("%s: it says\n%s\nwant\n%s", way, strings.Join(said, "\n"), strings.Join(p.says, "\n"))
				}
				got = walk(t.Context(), scenariotest.Parse(t, []byte(mended), nil), explore.Options{Quick: true}).Findings()
				if len(got) > 0 {
					t.Errorf("%s: mended: %s\n%s", way, words(got), mended)
				}
			}
		})
	}
}

// places gives the lines and codes of findings.
func places(found scenarios.Diagnostics) string {
	var all []string
	for _, d := range found {
		all = append(all, fmt.Sprintf("%d %s", d.Line, d.Code))
	}
	return strings.Join(all, ", ")
}

// marked gives the lines that are marked with codes.
func marked(text string) string {
	var all []string
	for i, line := range strings.Split(text, "\n") {
		if _, code, ok := strings.Cut(line, "# ← "); ok {
			all = append(all, fmt.Sprintf("%d %s", i+1, code))
		}
	}
	return strings.Join(all, ", ")
}

// words gives what findings say: message, twin and help.
func words(found scenarios.Diagnostics) []string {
	var all []string
	for _, d := range found {
		twin := ""
		if d.Twin != nil {
			twin = d.Twin.Message
		}
		all = append(all, d.Message+"|"+twin+"|"+d.Help)
	}
	return all
}

// Where a walk was cut short, nothing is said to be missing: it may come later.
// What was met is told all the same.
func TestFindingsOfACutWalk(t *testing.T) {
	text := twoBeginnings + plantedFaults()["a dead end that only some meters reach"].text
	sc := scenariotest.Parse(t, []byte(text), nil)
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if report := explore.Walk(stopped, sc, explore.Options{}); report.Cut == nil || len(report.Findings()) > 0 {
		t.Errorf("cut: %v, findings: %v", report.Cut, report.Findings())
	}
	large := strings.Replace(string(scenariotest.Large()), "start: 0, max: 59", "start: 0, max: 999999", 3)
	large = strings.Replace(large, "        next: gone", "        when: trust < 1\n        next: gone", 1)
	large = strings.Replace(large, "sleep + food + trust >= 120", "sleep + food + trust > 3000000", 1)
	report := explore.Walk(t.Context(), scenariotest.Parse(t, []byte(large), nil), explore.Options{Memory: 1 << 20})
	if report.Cut == nil || len(report.Findings()) > 0 {
		t.Errorf("cut: %v, findings: %v", report.Cut, report.Findings())
	}
}

// A condition over several meters with many steps takes little time and memory,
// and means the same however the states are walked.
func TestConditionOverManyStates(t *testing.T) {
	text := strings.ReplaceAll(string(scenariotest.Large()), "max: 59", "max: 15")
	text = strings.Replace(text, ">= 120", "> 44", 1)
	sc := scenariotest.Parse(t, []byte(text), nil)
	sets, states := explore.Walk(t.Context(), sc, explore.Options{}), explore.WalkStates(t.Context(), sc, explore.Options{})
	for c := range sets.Turns[0].Says {
		a, b := sets.Turns[0].Says[c], states.Turns[0].Says[c]
		if !a.Met || len(a.Path.Steps()) != len(b.Path.Steps()) {
			t.Errorf("text %d: met %v after %d answers, want %v after %d", c, a.Met, len(a.Path.Steps()), b.Met, len(b.Path.Steps()))
		}
	}
	if sets.States != 16*16*16 || states.States != sets.States {
		t.Errorf("%d and %d states", sets.States, states.States)
	}
	inTwo := strings.Replace(string(scenariotest.Large()), "sleep + food + trust >= 120", "sleep + food >= 110 and trust > 30", 1)
	if report := explore.Walk(t.Context(), scenariotest.Parse(t, []byte(inTwo), nil), explore.Options{Memory: 64 << 20, Quick: true}); report.Cut != nil {
		t.Errorf("cut: %v", report.Cut)
	}
	large := scenariotest.Parse(t, scenariotest.Large(), nil)
	if report := explore.Walk(t.Context(), large, explore.Options{Memory: 64 << 20, Quick: true}); report.Cut != nil || report.States != 216_000 {
		t.Errorf("%d states; cut: %v", report.States, report.Cut)
	}
}

// What a message names of a long conversation is its beginning.
func TestAfter(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(twoBeginnings+plantedFaults()["a dead end that only some meters reach"].text), nil)
	for n, want := range map[int]string{
		0: "at the start", 1: "after: cool", 2: "after: cool,cool",
		12: "after: cool" + strings.Repeat(",cool", 11), 14: "after: cool" + strings.Repeat(",cool", 11) + " and 2 more answers",
	} {
		if got := explore.After(sc, slices.Repeat([]explore.Step{{Turn: 0, Answer: 1}}, n)); got != want {
			t.Errorf("%d answers: %q, want %q", n, got, want)
		}
	}
}
