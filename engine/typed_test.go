package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/engine"
	"rehearse/scenarios"
)

// partly scores listening up to 2, calm not at all and problem-solving up to 3.
const partly = `
turns:
  opening:
    says: Hello?
    order: fixed
    answers:
      good: {say: Good., scores: {listening: 2, problem-solving: 3}, next: more}
      poor: {say: Poor., scores: {listening: 0, problem-solving: 1}, next: done}
  more:
    says: And?
    answers:
      leave: {say: Bye., scores: {calm: 2}, next: done}
`

func fitting() engine.Typed {
	return engine.Typed{
		Words: "Ann, it's 5 €.", Levels: []int8{1, scenarios.NotScored, 0}, Scorer: "7",
		Evidence: []engine.Span{{Cue: "names", Criterion: "listening", Start: 0, End: 3, Points: 40}, {Cue: "price", Criterion: "problem-solving", Start: 12, End: 15, Points: -20}},
	}
}

func TestTypeGoesAlongTheNearestWithLevelsOfItsOwn(t *testing.T) {
	s := begin(t, partly)
	e, err := s.Type("good", fitting())
	if err != nil || at(s) != "more" {
		t.Fatalf("%v, at %s", err, at(s))
	}
	want := fitting()
	if e.Answer.ID.Value != "good" || !slices.Equal(e.Levels, want.Levels) || e.Typed == nil {
		t.Errorf("the exchange is %+v", e)
	}
	if diff := cmp.Diff(&want, s.Exchanges()[0].Typed); diff != "" {
		t.Error(diff)
	}
}

// What can't have been typed at a turn is refused and changes nothing: others
// index a rubric by these levels and cut the words at these offsets.
func TestTypeRefusesWhatDoesNotFit(t *testing.T) {
	for name, change := range map[string]func(*engine.Typed){
		"no levels":             func(t *engine.Typed) { t.Levels = nil },
		"too many levels":       func(t *engine.Typed) { t.Levels = append(t.Levels, 0) },
		"above the turn's best": func(t *engine.Typed) { t.Levels[0] = 3 },
		"below 0":               func(t *engine.Typed) { t.Levels[2] = -2 },
		"scored where it isn't": func(t *engine.Typed) { t.Levels[1] = 0 },
		"not scored where it is": func(t *engine.Typed) {
			t.Levels[0] = scenarios.NotScored
		},
		"before the words":       func(t *engine.Typed) { t.Evidence[0].Start = -1 },
		"beyond the words":       func(t *engine.Typed) { t.Evidence[1].End = 17 },
		"empty":                  func(t *engine.Typed) { t.Evidence[0].End = 0 },
		"inside a character":     func(t *engine.Typed) { t.Evidence[1].Start = 11; t.Evidence[1].End = 12 },
		"ends in a character":    func(t *engine.Typed) { t.Words = "€€€€€€"; t.Evidence[0].End = 4 },
		"not in order":           func(t *engine.Typed) { slices.Reverse(t.Evidence) },
		"bytes that aren't text": func(t *engine.Typed) { t.Words = "\xff" + t.Words },
	} {
		t.Run(name, func(t *testing.T) {
			s := begin(t, partly)
			typed := fitting()
			if name == "inside a character" {
				typed.Words = "Ann, it's €€€."
			}
			change(&typed)
			var unfit *engine.UnfitTypedError
			if _, err := s.Type("good", typed); !errors.As(err, &unfit) || unfit.Turn != "opening" || unfit.Reason == "" {
				t.Fatalf("it gives %v", err)
			}
			if at(s) != "opening" || len(s.Exchanges()) != 0 {
				t.Errorf("the conversation went on to %s", at(s))
			}
			transcript := engine.Transcript{Seed: 1, Answers: []string{"good"}, Typed: []engine.TypedTurn{{Exchange: 0, Typed: typed}}}
			if again, err := engine.Replay(s.Scenario(), transcript); !errors.As(err, &unfit) || len(again.Exchanges()) != 0 {
				t.Errorf("the replay gives %v", err)
			}
		})
	}
}

func TestTypeAfterTheEndAndAlongWhatIsNotOffered(t *testing.T) {
	s := begin(t, partly)
	var notOffered *engine.NotOfferedError
	if _, err := s.Type("elsewhere", fitting()); !errors.As(err, &notOffered) {
		t.Errorf("it gives %v", err)
	}
	say(t, s, "poor")
	if _, err := s.Type("good", fitting()); !errors.Is(err, engine.ErrEnded) {
		t.Errorf("it gives %v", err)
	}
}

// typist is a player who types at the first turn.
type typist struct{ script }

func (p *typist) Reply(ctx context.Context, s *engine.Session) (engine.Reply, error) {
	reply, err := p.script.Reply(ctx, s)
	if err == nil && len(s.Exchanges()) == 0 {
		typed := fitting()
		reply.Typed = &typed
	}
	return reply, err
}

func TestRunTakesTypedReplies(t *testing.T) {
	s := begin(t, partly)
	if err := engine.Run(t.Context(), s, &typist{script{answers: []string{"good", "leave"}}}); err != nil {
		t.Fatal(err)
	}
	if es := s.Exchanges(); len(es) != 2 || es[0].Typed == nil || es[1].Typed != nil {
		t.Errorf("the exchanges are %+v", es)
	}
	if err := engine.Run(t.Context(), begin(t, partly), &typist{script{answers: []string{"elsewhere"}}}); err == nil {
		t.Error("an answer that isn't offered is taken")
	}
}

const typedTranscript = `{"scenario":"small","digest":"","seed":1,"answers":["good"],"typed":[{"exchange":0,"words":"Ann, it's 5 €.",` +
	`"levels":[1,-1,0],"evidence":[{"cue":"names","criterion":"listening","start":0,"end":3,"points":40},` +
	`{"cue":"price","criterion":"problem-solving","start":12,"end":15,"points":-20}],"scorer":"7"}],"ending":""}`

func TestTypedTranscriptAsJSON(t *testing.T) {
	s := begin(t, partly)
	if _, err := s.Type("good", fitting()); err != nil {
		t.Fatal(err)
	}
	transcript := s.Transcript()
	transcript.Digest = ""
	written, err := json.Marshal(transcript)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(typedTranscript, string(written)); diff != "" {
		t.Error(diff)
	}
}

func TestReplayRefusesTypedWordsOutOfPlace(t *testing.T) {
	for name, places := range map[string][]int{"beyond": {2}, "before": {-1}, "twice": {0, 0}, "out of order": {1, 0}} {
		transcript := engine.Transcript{Answers: []string{"good", "leave"}}
		for _, at := range places {
			transcript.Typed = append(transcript.Typed, engine.TypedTurn{Exchange: at, Typed: fitting()})
		}
		var place *engine.TypedPlaceError
		if s, err := engine.Replay(parse(t, partly), transcript); s != nil || !errors.As(err, &place) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
