package engine_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// drawPlay draws a scenario, a session on it and a source of choices.
func drawPlay(t *rapid.T, draw func(*rapid.T) []byte) (*scenarios.Scenario, *engine.Session, *rand.Rand) {
	sc := scenariotest.Parse(t, draw(t), nil)
	seed := rapid.Uint64().Draw(t, "seed")
	return sc, engine.New(sc, seed), rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "player"), 0))
}

// drawPlayFrom is drawPlay from the beginning or from the middle.
func drawPlayFrom(t *rapid.T, draw func(*rapid.T) []byte) (*scenarios.Scenario, *engine.Session, *rand.Rand) {
	sc, s, rng := drawPlay(t, draw)
	at, err := engine.NewAt(sc, s.Seed(), drawStart(t, sc))
	if err != nil {
		t.Fatal(err)
	}
	return sc, at, rng
}

// drawStart draws a turn to begin at and values for some of the meters; often
// neither.
func drawStart(t *rapid.T, sc *scenarios.Scenario) engine.Start {
	var start engine.Start
	if rapid.Bool().Draw(t, "from") {
		start.Turn = rapid.SampledFrom(sc.Turns).Draw(t, "turn").ID.Value
	}
	for _, m := range sc.Meters {
		if rapid.Bool().Draw(t, "set") {
			if start.Meters == nil {
				start.Meters = map[string]int{}
			}
			start.Meters[m.ID.Value] = rapid.IntRange(m.Min, m.Max).Draw(t, m.Name)
		}
	}
	return start
}

// Held against the model at every step of a random conversation: the words,
// the meters and their bounds, what is visited, what is offered (a permutation
// of the answers whose condition holds, in the file's order where it is fixed,
// never none without a fault), and where each answer leads.
func TestPlaysAsTheFormatSays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, s, rng := drawPlayFrom(t, scenariotest.Draw)
		m := newModel(sc, s.Start())
		var told []string
		for range 40 {
			compare(t, s, m)
			if s.Ending() != nil || s.Stopped() != nil {
				break
			}
			if rng.IntN(4) == 0 {
				refuse(t, s, m)
			}
			answer := s.Offered()[rng.IntN(len(s.Offered()))]
			e, err := s.Answer(answer.ID.Value)
			if err != nil && !errors.Is(err, s.Stopped()) {
				t.Fatalf("%s: %v", answer.ID.Value, err)
			}
			if e.Answer != answer {
				t.Fatalf("the exchange is about %v", e.Answer)
			}
			m.give(answer)
			if diff := cmp.Diff(m.at.meters[:len(sc.Meters)], e.Meters); diff != "" {
				t.Fatalf("meters of the exchange: %s", diff)
			}
			told = append(told, word(e))
		}
		for i, e := range s.Exchanges() { // as they were when they were told
			if word(e) != told[i] {
				t.Fatalf("exchange %d changed from\n%s to\n%s", i, told[i], word(e))
			}
		}
		if len(told) != len(s.Exchanges()) {
			t.Fatalf("%d exchanges of %d are kept", len(s.Exchanges()), len(told))
		}
	})
}

// word puts all that an exchange holds into words.
func word(e engine.Exchange) string {
	typed := ""
	if e.Typed != nil {
		typed = fmt.Sprintf("%+v", *e.Typed)
	}
	return fmt.Sprint(e.Turn.ID.Value, " ", e.Says, ids(e.Offered), e.Answer.ID.Value, typed, e.Levels, e.Meters)
}

// compare holds a session against the model.
func compare(t *rapid.T, s *engine.Session, m *model) {
	if ended := s.Ending() != nil; ended != m.at.ended() || (ended && s.Ending() != &m.sc.Endings[m.at.ending]) {
		t.Fatalf("at %v, the model at %+v", s.Ending(), m.at)
	}
	if s.Ending() == nil && s.Turn() != &m.sc.Turns[m.at.turn] {
		t.Fatalf("at %s, the model at %+v", s.Turn().ID.Value, m.at)
	}
	if s.Says() != m.says() {
		t.Fatalf("says %q, the model %q", s.Says(), m.says())
	}
	for i, value := range s.Meters() {
		if meter := m.sc.Meters[i]; value < meter.Min || value > meter.Max || value != m.at.meters[i] {
			t.Fatalf("%s is %d; it goes from %d to %d, and the model has %d", meter.ID.Value, value, meter.Min, meter.Max, m.at.meters[i])
		}
	}
	for i, turn := range m.sc.Turns {
		if s.Visited(turn.ID.Value) != m.at.visited[i] {
			t.Fatalf("visited %s: %v", turn.ID.Value, !m.at.visited[i])
		}
	}
	want, got := m.offers(), s.Offered()
	var fault *engine.Fault
	if stuck := len(want) == 0 && !m.at.ended(); stuck != errors.As(s.Stopped(), &fault) {
		t.Fatalf("offers %v, the model %v, and is stopped by %v", ids(got), ids(want), s.Stopped())
	}
	if !m.at.ended() && !m.sc.Turns[m.at.turn].FixedOrder {
		want, got = slices.Clone(want), slices.Clone(got)
		byID := func(a, b *scenarios.Answer) int { return slices.Compare([]byte(a.ID.Value), []byte(b.ID.Value)) }
		slices.SortFunc(want, byID)
		slices.SortFunc(got, byID)
	}
	if !slices.Equal(want, got) {
		t.Fatalf("offers %v, the model %v", ids(got), ids(want))
	}
}

// refuse gives an answer that isn't offered, if the turn has one; nothing
// changes.
func refuse(t *rapid.T, s *engine.Session, m *model) {
	for i := range s.Turn().Answers {
		a := &s.Turn().Answers[i]
		if slices.Contains(s.Offered(), a) {
			continue
		}
		before := ids(s.Offered())
		var notOffered *engine.NotOfferedError
		if _, err := s.Answer(a.ID.Value); !errors.As(err, &notOffered) || !slices.Equal(notOffered.Offered, before) {
			t.Fatalf("%s isn't offered: %v", a.ID.Value, err)
		}
		compare(t, s, m)
		return
	}
}

// A transcript, through JSON and back, replays to the same conversation: the
// same words in the same order, chosen or typed, the same transcript byte for
// byte, and the same fault.
func TestReplayIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, s, rng := drawPlayFrom(t, scenariotest.Draw)
		var fault error
		for range rng.IntN(30) {
			if s.Ending() != nil || s.Stopped() != nil {
				break
			}
			answer := s.Offered()[rng.IntN(len(s.Offered()))].ID.Value
			if rng.IntN(2) == 0 {
				_, fault = s.Answer(answer)
			} else {
				_, fault = s.Type(answer, drawTyped(t, s.Turn()))
			}
		}
		written, err := json.Marshal(s.Transcript())
		if err != nil {
			t.Fatal(err)
		}
		var read engine.Transcript
		if err := json.Unmarshal(written, &read); err != nil {
			t.Fatal(err)
		}
		again, err := engine.Replay(sc, read)
		if fmt.Sprint(err) != fmt.Sprint(fault) {
			t.Fatalf("the replay gives %v, the play %v", err, fault)
		}
		rewritten, err := json.Marshal(again.Transcript())
		if err != nil || string(rewritten) != string(written) {
			t.Fatalf("the transcript was\n%s, and is\n%s, %v", written, rewritten, err)
		}
		if diff := cmp.Diff(words(s), words(again)); diff != "" {
			t.Fatal(diff)
		}
	})
}

// drawTyped draws words with levels and evidence that fit a turn.
func drawTyped(t *rapid.T, turn *scenarios.Turn) engine.Typed {
	typed := engine.Typed{Words: rapid.String().Draw(t, "words"), Scorer: "7"}
	for _, best := range turn.Best {
		level := best // also where it isn't scored
		if best > 0 {
			level = rapid.Int8Range(0, best).Draw(t, "level")
		}
		typed.Levels = append(typed.Levels, level)
	}
	for at, r := range typed.Words {
		if rapid.IntRange(0, 9).Draw(t, "counts") == 0 {
			points := rapid.IntRange(-200, 200).Draw(t, "points")
			typed.Evidence = append(typed.Evidence, engine.Span{Cue: "a-cue", Criterion: "calm", Start: at, End: at + len(string(r)), Points: points})
		}
	}
	return typed
}

// words puts a whole conversation into words, with what stands on the screen.
func words(s *engine.Session) []string {
	var list []string
	for _, e := range s.Exchanges() {
		list = append(list, word(e))
	}
	return append(list, fmt.Sprint(at(s), s.Says(), offered(s), s.Meters(), s.Stopped()))
}
