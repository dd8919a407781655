package engine_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/engine"
)

func TestRun(t *testing.T) {
	s := begin(t, loop)
	player := &script{answers: []string{"again", "again", "leave"}}
	if err := engine.Run(context.Background(), s, player); err != nil {
		t.Fatal(err)
	}
	want := []string{ // each exchange is heard before the next reply, and the last one too
		"reply at first", "heard again at first",
		"reply at first", "heard again at first",
		"reply at second", "heard leave at second",
	}
	if diff := cmp.Diff(want, player.log); diff != "" {
		t.Error(diff)
	}
	if at(s) != "done!" {
		t.Errorf("it is at %s", at(s))
	}
}

func TestRunOfAnEndedConversation(t *testing.T) {
	s := begin(t, meters)
	say(t, s, "leave")
	player := &script{}
	if err := engine.Run(context.Background(), s, player); err != nil || len(player.log) > 0 {
		t.Errorf("got %v, and the player was asked: %v", err, player.log)
	}
}

var errPlayer = errors.New("the player has had enough")

func TestRunEndsWithThePlayersError(t *testing.T) {
	s := begin(t, loop)
	player := &script{answers: []string{"again"}, replyErr: errPlayer}
	if err := engine.Run(context.Background(), s, player); !errors.Is(err, errPlayer) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff([]string{"again"}, s.Transcript().Answers); diff != "" {
		t.Errorf("what was played isn't kept: %s", diff)
	}
	if err := engine.Run(context.Background(), s, &script{answers: []string{"leave"}}); err != nil || at(s) != "done!" {
		t.Errorf("going on afterwards gives %v at %s", err, at(s))
	}
}

func TestRunEndsWhereAnExchangeCannotBeKept(t *testing.T) {
	s := begin(t, loop)
	player := &script{answers: []string{"again", "leave"}, heardErr: errPlayer}
	if err := engine.Run(context.Background(), s, player); !errors.Is(err, errPlayer) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff([]string{"reply at first", "heard again at first"}, player.log); diff != "" {
		t.Error(diff)
	}
}

func TestRunTellsOfAnAnswerThatIsNotOffered(t *testing.T) {
	s := begin(t, loop)
	player := &script{answers: []string{"nonsense"}}
	var notOffered *engine.NotOfferedError
	if err := engine.Run(context.Background(), s, player); !errors.As(err, &notOffered) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff([]string{"reply at first"}, player.log); diff != "" {
		t.Errorf("an answer that was refused was heard: %s", diff)
	}
}

// A fault still lets the exchange that led to it be heard, so that it is kept.
func TestRunTellsOfTheLastExchangeBeforeAFault(t *testing.T) {
	s := begin(t, gap)
	player := &script{answers: []string{"cold"}}
	var fault *engine.Fault
	if err := engine.Run(context.Background(), s, player); !errors.As(err, &fault) {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff([]string{"reply at ask", "heard cold at ask"}, player.log); diff != "" {
		t.Error(diff)
	}
}

func TestRunStopsWithTheContext(t *testing.T) {
	why := errors.New("the terminal is gone")
	ctx, cancel := context.WithCancelCause(context.Background())
	s := begin(t, loop)
	player := &script{answers: []string{"again", "again", "leave"}}
	player.onReply = func() {
		if len(player.answers) == 2 {
			cancel(why)
		}
	}
	if err := engine.Run(ctx, s, player); !errors.Is(err, why) {
		t.Errorf("got %v", err)
	}
	want := []string{"reply at first", "heard again at first", "reply at first", "heard again at first"}
	if diff := cmp.Diff(want, player.log); diff != "" {
		t.Errorf("the answer under way is kept, and none is asked for after it: %s", diff)
	}
	if err := engine.Run(ctx, s, player); !errors.Is(err, why) || len(player.log) != len(want) {
		t.Errorf("with a cancelled context it gives %v and asks on: %v", err, player.log)
	}
}

func TestTranscript(t *testing.T) {
	sc := parse(t, loop)
	s := engine.New(sc, 1<<63+7)
	before := s.Transcript()
	say(t, s, "again", "leave")
	want := `{"scenario":"small","digest":"` + sc.Digest + `","seed":9223372036854775815,"answers":["again","leave"],"ending":"done"}`
	got, err := json.Marshal(s.Transcript())
	if err != nil || string(got) != want {
		t.Errorf("got  %s, %v\nwant %s", got, err, want)
	}
	start, err := json.Marshal(before)
	if none := `"answers":[],"ending":""`; err != nil || !cmp.Equal(string(start[len(start)-len(none)-1:]), none+"}") {
		t.Errorf("before the first answer: %s, %v", start, err)
	}
}

func TestReplay(t *testing.T) {
	sc := parse(t, loop)
	s, err := engine.Replay(sc, engine.Transcript{Seed: 5, Answers: []string{"again", "again", "leave"}})
	if err != nil || at(s) != "done!" || s.Seed() != 5 || s.Scenario() != sc {
		t.Errorf("got %v at %s, seed %d", err, at(s), s.Seed())
	}
}

// A transcript that doesn't fit the scenario stops at the first answer that
// can't be given; what was played before it is there.
func TestReplayOfWhatDoesNotFit(t *testing.T) {
	sc := parse(t, loop)
	s, err := engine.Replay(sc, engine.Transcript{Answers: []string{"again", "nonsense", "leave"}})
	var notOffered *engine.NotOfferedError
	if !errors.As(err, &notOffered) || notOffered.Answer != "nonsense" {
		t.Errorf("got %v", err)
	}
	if diff := cmp.Diff([]string{"again"}, s.Transcript().Answers); diff != "" {
		t.Error(diff)
	}
	if s, err = engine.Replay(sc, engine.Transcript{Answers: []string{"again", "leave", "leave"}}); !errors.Is(err, engine.ErrEnded) || at(s) != "done!" {
		t.Errorf("one answer too many gives %v at %s", err, at(s))
	}
}
