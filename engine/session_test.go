package engine_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/engine"
)

const meters = `
meters:
  trust: {start: 2, min: -1, max: 4}
  heat: {start: 0, max: 3}
turns:
  ask:
    says: Well?
    order: fixed
    answers:
      up: {say: Up., scores: {calm: 1}, effects: {trust: +1, heat: -1}, next: ask}
      far-up: {say: Far up., scores: {calm: 1}, effects: {trust: +1000000}, next: ask}
      down: {say: Down., scores: {calm: 1}, effects: {trust: -2, heat: 2}, next: ask}
      leave: {say: I leave., scores: {calm: 1}, next: done}
`

// Meters stop at their bounds and move on from there.
func TestEffectsSaturate(t *testing.T) {
	s := begin(t, meters)
	if diff := cmp.Diff([]int{2, 0}, s.Meters()); diff != "" {
		t.Errorf("at the start: %s", diff)
	}
	for _, step := range []struct {
		answer string
		want   []int
	}{
		{"up", []int{3, 0}}, // heat stays at its min, which is 0 where none is given
		{"up", []int{4, 0}},
		{"up", []int{4, 0}},
		{"down", []int{2, 2}}, // from the bound, not from where it would have been
		{"down", []int{0, 3}},
		{"down", []int{-1, 3}},
		{"far-up", []int{4, 3}},
		{"leave", []int{4, 3}},
	} {
		e, err := s.Answer(step.answer)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(step.want, s.Meters()); diff != "" {
			t.Errorf("after %s: %s", step.answer, diff)
		}
		if diff := cmp.Diff(step.want, e.Meters); diff != "" {
			t.Errorf("in the exchange of %s: %s", step.answer, diff)
		}
	}
}

// What is given out is a copy, and an exchange keeps its own.
func TestMetersAreCopies(t *testing.T) {
	s := begin(t, meters)
	s.Meters()[0] = 99
	say(t, s, "up", "down")
	if diff := cmp.Diff([]int{1, 2}, s.Meters()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{3, 0}, s.Exchanges()[0].Meters); diff != "" {
		t.Error(diff)
	}
}

// Effects count before next is decided, and the first case that holds wins.
func TestNext(t *testing.T) {
	const body = `
meters: {trust: {start: 2, max: 5}}
turns:
  ask:
    says: Well?
    answers:
      raise:
        say: One more.
        scores: {calm: 1}
        effects: {trust: +1}
        next: [{when: trust >= 3, go: three}, {go: less}]
      plus-two:
        say: Two more.
        scores: {calm: 1}
        effects: {trust: +2}
        next:
          - {when: trust >= 5, go: five}
          - {when: trust >= 3, go: three}
          - {when: trust >= 4, go: four}
          - {go: less}
      none:
        say: As it is.
        scores: {calm: 1}
        next:
          - {when: trust >= 5, go: five}
          - {when: trust >= 3, go: three}
          - {go: less}
      minus:
        say: Less.
        scores: {calm: 1}
        effects: {trust: -1}
        next:
          - {when: trust == 1, go: less}
          - {go: five}
endings:
  five: {outcome: resolved, says: Five.}
  four: {outcome: resolved, says: Four.}
  three: {outcome: partly, says: Three.}
  less: {outcome: lost, says: Less.}
`
	sc := parse(t, body)
	for answer, want := range map[string]string{"raise": "three!", "plus-two": "three!", "none": "less!", "minus": "less!"} {
		s := engine.New(sc, 1)
		say(t, s, answer)
		if got := at(s); got != want {
			t.Errorf("%s leads to %s, want %s", answer, got, want)
		}
	}
}

const loop = `
turns:
  first:
    says:
      - {when: visited("first"), text: You again.}
      - {text: Hello.}
    order: fixed
    answers:
      again:
        say: Once more.
        scores: {calm: 1}
        next:
          - {when: visited("first"), go: second}
          - {go: first}
      leave:
        when: visited("first")
        say: Goodbye.
        scores: {calm: 1}
        next: done
  second:
    says:
      - {when: visited("second"), text: It can't be.}
      - {when: visited("first"), text: You have been there.}
      - {text: You have not.}
    answers:
      leave:
        say: Goodbye.
        scores: {calm: 1}
        next: done
endings:
  done:
    outcome: resolved
    says:
      - {when: 'not visited("second")', text: Without the second.}
      - {text: With the second.}
`

// A turn is visited once it has been left: not on first entering it, not in
// deciding what follows its first answer, and from then on.
func TestVisited(t *testing.T) {
	s := begin(t, loop)
	look := func(says string, first, second bool, answers ...string) {
		t.Helper()
		if s.Says() != says {
			t.Errorf("says %q, want %q", s.Says(), says)
		}
		if s.Visited("first") != first || s.Visited("second") != second {
			t.Errorf("visited first %v, second %v", s.Visited("first"), s.Visited("second"))
		}
		if diff := cmp.Diff(answers, offered(s)); diff != "" {
			t.Error(diff)
		}
	}
	look("Hello.", false, false, "again")
	say(t, s, "again") // its next asks for first, which isn't left yet
	look("You again.", true, false, "again", "leave")
	say(t, s, "again")
	look("You have been there.", true, false, "leave")
	say(t, s, "leave")
	if s.Says() != "With the second." || !s.Visited("second") {
		t.Errorf("the ending says %q", s.Says())
	}
	if s.Visited("done") || s.Visited("nowhere") {
		t.Error("an ending or a name nobody has counts as visited")
	}
}

func TestLeavingEarly(t *testing.T) {
	s := begin(t, loop)
	say(t, s, "again", "leave")
	if s.Says() != "Without the second." {
		t.Errorf("the ending says %q", s.Says())
	}
}

func TestStart(t *testing.T) {
	s := begin(t, "start: second\n"+loop)
	if at(s) != "second" || s.Says() != "You have not." {
		t.Errorf("it starts at %s with %q", at(s), s.Says())
	}
}

func TestNotOffered(t *testing.T) {
	s := begin(t, loop)
	for _, id := range []string{"leave", "nonsense", ""} { // the first exists and isn't offered yet
		before := s.Transcript()
		e, err := s.Answer(id)
		var notOffered *engine.NotOfferedError
		if !errors.As(err, &notOffered) {
			t.Fatalf("%q: %v", id, err)
		}
		want := engine.NotOfferedError{Answer: id, Turn: "first", Offered: []string{"again"}}
		if diff := cmp.Diff(want, *notOffered); diff != "" {
			t.Error(diff)
		}
		if e.Answer != nil || !cmp.Equal(before, s.Transcript()) || s.Visited("first") {
			t.Errorf("%q changed the conversation", id)
		}
	}
	_, err := s.Answer("leave")
	if want := `"leave" is not an answer at "first"; there are: [again]`; err.Error() != want {
		t.Errorf("got %s\nwant %s", err, want)
	}
}

// Ids are those of the turn: an answer of another turn is none here.
func TestNotOfferedFromAnotherTurn(t *testing.T) {
	s := begin(t, meters)
	say(t, s, "up")
	_, err := s.Answer("again")
	want := `"again" is not an answer at "ask"; there are: [up far-up down leave]`
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

func TestEnded(t *testing.T) {
	s := begin(t, meters)
	say(t, s, "up", "leave")
	before := s.Transcript()
	if _, err := s.Answer("up"); !errors.Is(err, engine.ErrEnded) {
		t.Errorf("an answer after the ending gives %v", err)
	}
	if !cmp.Equal(before, s.Transcript()) {
		t.Error("an answer after the ending changed the conversation")
	}
	if s.Turn() != nil || len(s.Offered()) != 0 || s.Stopped() != nil {
		t.Errorf("after the ending there is turn %v, offered %v, stopped %v", s.Turn(), offered(s), s.Stopped())
	}
	if s.Says() != "Goodbye." || s.Ending().Outcome != "resolved" {
		t.Errorf("the ending says %q", s.Says())
	}
}

func TestExchange(t *testing.T) {
	s := begin(t, loop)
	say(t, s, "again")
	e, err := s.Answer("leave")
	if err != nil {
		t.Fatal(err)
	}
	if e.Turn.ID.Value != "first" || e.Says != "You again." || e.Answer.ID.Value != "leave" {
		t.Errorf("the exchange is %q at %s: %s", e.Says, e.Turn.ID.Value, e.Answer.ID.Value)
	}
	if diff := cmp.Diff([]string{"again", "leave"}, ids(e.Offered)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int8{-1, 1, -1}, e.Levels); diff != "" {
		t.Error(diff)
	}
	if n := len(s.Exchanges()); n != 2 {
		t.Errorf("%d exchanges are kept", n)
	}
}

// Which case was taken is told, of a turn's words, an answer's "next" and an
// ending's words, also where cases read alike.
func TestCasesTaken(t *testing.T) {
	s := begin(t, `
meters: {trust: {start: 1, max: 4}}
turns:
  ask:
    says: [{when: trust > 2, text: Well.}, {when: trust > 1, text: Well.}, {text: Well.}]
    answers:
      up:
        say: Up.
        scores: {calm: 1}
        effects: {trust: +1}
        next: [{when: trust > 3, go: done}, {when: trust == 2, go: ask}, {go: ask}]
endings:
  done: {outcome: resolved, says: [{when: trust < 4, text: Bye.}, {text: Bye.}]}
`)
	if s.SaysCase() != 2 || s.NextCase() != -1 {
		t.Errorf("at the start: says %d, next %d", s.SaysCase(), s.NextCase())
	}
	for i, want := range [][2]int{{1, 1}, {0, 2}, {1, 0}} {
		say(t, s, "up")
		if got := [2]int{s.SaysCase(), s.NextCase()}; got != want {
			t.Errorf("after answer %d: says and next %v, want %v", i+1, got, want)
		}
	}
	if s.Ending() == nil {
		t.Error("no ending is reached")
	}
}
