package engine_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/scenarios/scenariotest"
)

// From the start turn with the start meters, said or left out, a conversation
// is the same as from the beginning: the words, the order and the transcript,
// byte for byte.
func TestStartingAtTheStartIsNew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc := scenariotest.Parse(t, scenariotest.Draw(t), nil)
		seed := rapid.Uint64().Draw(t, "seed")
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "player"), 0))
		start := engine.Start{}
		if rapid.Bool().Draw(t, "turn said") {
			start.Turn = sc.Turns[sc.Start].ID.Value
		}
		if rapid.Bool().Draw(t, "meters said") {
			start.Meters = map[string]int{}
			for _, m := range sc.Meters {
				start.Meters[m.ID.Value] = m.Start
			}
		}
		s := engine.New(sc, seed)
		at, err := engine.NewAt(sc, seed, start)
		if err != nil {
			t.Fatal(err)
		}
		for range 20 {
			if diff := cmp.Diff(words(s), words(at)); diff != "" {
				t.Fatal(diff)
			}
			if s.Ending() != nil || s.Stopped() != nil {
				break
			}
			answer := s.Offered()[rng.IntN(len(s.Offered()))].ID.Value
			_, err := s.Answer(answer)
			if _, other := at.Answer(answer); (err == nil) != (other == nil) {
				t.Fatalf("%s gives %v and %v", answer, err, other)
			}
		}
		if got, want := written(t, at), written(t, s); got != want || !at.Start().IsZero() {
			t.Fatalf("the transcript is\n%s, and from the beginning\n%s", got, want)
		}
	})
}

func written(t rapid.TB, s *engine.Session) string {
	t.Helper()
	raw, err := json.Marshal(s.Transcript())
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// In the middle no turn counts as visited, the meters are those given, and
// those left out are as the scenario has them.
func TestStartInTheMiddle(t *testing.T) {
	sc := parse(t, meters+`
  second:
    says:
      - {when: visited("ask"), text: Again.}
      - {when: trust >= 4, text: Gladly.}
      - {text: Well.}
    answers:
      leave: {say: I leave., scores: {calm: 1}, next: ask}
`)
	s, err := engine.NewAt(sc, 7, engine.Start{Turn: "second", Meters: map[string]int{"trust": 4}})
	if err != nil {
		t.Fatal(err)
	}
	if at(s) != "second" || s.Says() != "Gladly." || s.Visited("ask") || s.Visited("second") || s.Seed() != 7 {
		t.Errorf("it is at %s with %q", at(s), s.Says())
	}
	if diff := cmp.Diff([]int{4, 0}, s.Meters()); diff != "" {
		t.Error(diff)
	}
	s.Meters()[0] = 1
	say(t, s, "leave", "down")
	want := `{"scenario":"small","digest":"` + sc.Digest + `","seed":7,"start":{"turn":"second","meters":{"trust":4}},"answers":["leave","down"],"ending":""}`
	if got := written(t, s); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestStartThatIsNotThere(t *testing.T) {
	sc := parse(t, meters)
	for want, start := range map[string]engine.Start{
		`no turn is named "aks"`:                          {Turn: "aks"},
		`no turn is named "done"`:                         {Turn: "done"}, // an ending
		`no meter is named "heta"`:                        {Meters: map[string]int{"trust": 2, "heta": 1, "zeal": 1}},
		`trust can't be 5: it goes from -1 to 4`:          {Meters: map[string]int{"trust": 5}},
		`heat can't be -1: it goes from 0 to 3`:           {Turn: "ask", Meters: map[string]int{"heat": -1}},
		`trust can't be -1000000: it goes from -1 to 4`:   {Meters: map[string]int{"trust": -1_000_000}},
		`trust can't be 2000000000: it goes from -1 to 4`: {Meters: map[string]int{"trust": 2_000_000_000}},
	} {
		s, err := engine.NewAt(sc, 1, start)
		if s != nil || err == nil || err.Error() != want {
			t.Errorf("%+v gives %v, want %s", start, err, want)
		}
		if s, replayErr := engine.Replay(sc, engine.Transcript{Start: start}); s != nil || replayErr == nil || replayErr.Error() != want {
			t.Errorf("the replay from %+v gives %v", start, replayErr)
		}
	}
	for _, value := range []int{-1, 4} { // the bounds themselves
		if _, err := engine.NewAt(sc, 1, engine.Start{Meters: map[string]int{"trust": value}}); err != nil {
			t.Error(err)
		}
	}
	_, err := engine.NewAt(sc, 1, engine.Start{Turn: "x"})
	var unknown *engine.UnknownTurnError
	if !errors.As(err, &unknown) || unknown.Turn != "x" {
		t.Errorf("got %v", err)
	}
}
