package engine_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/engine"
	"rehearse/scenarios"
)

// gap leads to a turn that offers nothing where trust is low.
const gap = `
meters:
  trust: {start: 2, max: 4}
  time-left: {start: 1, max: 3}
turns:
  ask:
    says: Well?
    answers:
      warm: {say: Warm., scores: {calm: 1}, next: told}
      cold: {say: Cold., scores: {calm: 1}, effects: {trust: -1}, next: told}
      on: {say: Go on., scores: {calm: 1}, next: ask}
  told:
    says: So that's how it is.
    answers:
      thank: {when: trust > 1, say: Thank you., scores: {calm: 1}, next: done}
      time: {when: time_left > 2, say: Time., scores: {calm: 1}, next: done}
`

// A turn that offers nothing stops the conversation with a fault that names
// the turn, its place in the file and the meters. What was played stays.
func TestNothingOffered(t *testing.T) {
	s := begin(t, gap)
	say(t, s, "on")
	e, err := s.Answer("cold")
	var fault *engine.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("got %v", err)
	}
	want := engine.Fault{Turn: "told", Diagnostic: scenarios.Diagnostic{
		Code: scenarios.NothingOffered, File: "small.yaml", Pos: scenarios.Pos{Line: 15, Column: 3}, Width: 4,
		Message: `the turn "told" offers no answer where trust is 1 and time-left is 1`,
		Help:    `give it an answer without "when", or one whose "when" holds then`,
		Source:  "  told:", Caret: 2,
	}}
	if diff := cmp.Diff(want, *fault); diff != "" {
		t.Error(diff)
	}
	if e.Answer == nil || e.Answer.ID.Value != "cold" || !cmp.Equal(e.Meters, []int{1, 1}) {
		t.Errorf("the exchange that led there is %+v", e)
	}
	if diff := cmp.Diff([]string{"on", "cold"}, s.Transcript().Answers); diff != "" {
		t.Errorf("what was played isn't kept: %s", diff)
	}
}

func TestAfterAFault(t *testing.T) {
	s := begin(t, gap)
	_, fault := s.Answer("cold")
	if !errors.Is(s.Stopped(), fault) {
		t.Errorf("stopped by %v, want %v", s.Stopped(), fault)
	}
	for _, id := range []string{"thank", "warm", ""} {
		if _, err := s.Answer(id); !errors.Is(err, fault) {
			t.Errorf("%q after the fault gives %v", id, err)
		}
	}
	if len(s.Offered()) > 0 || s.Ending() != nil || at(s) != "told" || s.Says() != "So that's how it is." {
		t.Errorf("after the fault it is at %s, %q, offering %v", at(s), s.Says(), offered(s))
	}
	if len(s.Exchanges()) != 1 || s.Transcript().Ending != "" || !cmp.Equal(s.Meters(), []int{1, 1}) {
		t.Errorf("%d exchanges, ending %q, meters %v", len(s.Exchanges()), s.Transcript().Ending, s.Meters())
	}
}

func TestNoFaultWhereSomethingIsOffered(t *testing.T) {
	s := begin(t, gap)
	say(t, s, "warm", "thank")
	if s.Stopped() != nil || at(s) != "done!" {
		t.Errorf("stopped by %v at %s", s.Stopped(), at(s))
	}
}

func TestNothingOfferedAtTheStart(t *testing.T) {
	s := begin(t, "start: shut\n"+`
turns:
  shut:
    says: Well?
    answers:
      a: {when: 'visited("shut")', say: Words., scores: {calm: 1}, next: done}
`)
	const want = `small.yaml:7:3: error: the turn "shut" offers no answer [E601]` // no meters to tell of
	if s.Stopped() == nil || s.Stopped().Error() != want {
		t.Errorf("got %v\nwant %s", s.Stopped(), want)
	}
	if _, err := s.Answer("a"); !errors.Is(err, s.Stopped()) {
		t.Errorf("an answer gives %v", err)
	}
	player := &script{answers: []string{"a"}}
	if err := engine.Run(context.Background(), s, player); !errors.Is(err, s.Stopped()) || len(player.log) > 0 {
		t.Errorf("a run gives %v and asks for %v", err, player.log)
	}
}

// In a file of many turns the fault has the line and column of its own turn.
func TestFaultPlaceInALongFile(t *testing.T) {
	var b strings.Builder
	b.WriteString("turns:\n")
	for i := range 300 {
		when := ""
		if i == 250 {
			when = "when: not true, "
		}
		fmt.Fprintf(&b, "  t%d:\n    says: Well?\n    answers: {a: {%ssay: Words., scores: {calm: 1}, next: t%d}}\n", i, when, i+1)
	}
	b.WriteString("  t300: {says: Well, answers: {a: {say: Words., scores: {calm: 1}, next: done}}}\n")
	s := begin(t, b.String())
	for s.Stopped() == nil && s.Ending() == nil {
		_, _ = s.Answer("a")
	}
	const want = `small.yaml:755:3: error: the turn "t250" offers no answer [E601]` // 4 lines before, 3 each
	if s.Stopped() == nil || s.Stopped().Error() != want {
		t.Errorf("got %v\nwant %s", s.Stopped(), want)
	}
	if n := len(s.Exchanges()); n != 250 {
		t.Errorf("%d exchanges are kept", n)
	}
}
