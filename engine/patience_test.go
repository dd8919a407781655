package engine_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
)

// patience plays on, at each place taking one of the answers it took least
// often there, until enough says so, the conversation ends or stops, or so
// many answers have been given. So it never repeats a choice at a place while
// it has another there.
func patience[Place comparable](
	t *rapid.T, s *engine.Session, rng *rand.Rand, place func() Place, enough func(Place) bool, most int,
) {
	taken := make(map[Place]map[*scenarios.Answer]int)
	for range most {
		if s.Ending() != nil || s.Stopped() != nil || enough(place()) {
			return
		}
		here := taken[place()]
		if here == nil {
			here = make(map[*scenarios.Answer]int)
			taken[place()] = here
		}
		var rarest []*scenarios.Answer
		for _, a := range s.Offered() {
			switch {
			case len(rarest) == 0 || here[a] < here[rarest[0]]:
				rarest = []*scenarios.Answer{a}
			case here[a] == here[rarest[0]]:
				rarest = append(rarest, a)
			}
		}
		choice := rarest[rng.IntN(len(rarest))]
		here[choice]++
		if _, err := s.Answer(choice.ID.Value); err != nil && s.Stopped() == nil {
			t.Fatalf("%s: %v", choice.ID.Value, err)
		}
	}
}

// enoughToEnd is how many answers a patient player can give before it has come
// to an end, given how far each place is from one. A place one step away is
// met at most as often as it has answers. A place d steps away leads, each
// time all its answers were taken once more, to a place d-1 steps away.
func enoughToEnd[Place comparable](far map[Place]int) int {
	const answers = 4 // at most, in a drawn turn
	sum := 0
	for _, d := range far {
		visits := 0
		for range d {
			visits = min(1<<30, answers*(visits+1))
		}
		sum = min(1<<30, sum+visits)
	}
	return sum
}

// Where answers are always offered and always lead to the same place, and the
// structure check finds a way out of every turn that is reached, a player who
// makes each choice of a turn as often as its others comes to an ending,
// within a number of answers that can be told beforehand.
//
// Nothing of the kind holds where conditions stand on answers and targets: a
// meter can open the way out only to a player who repeats one choice, and a
// loop can close the way behind. What holds there is the next test.
func TestPatienceEndsWhereNothingIsGated(t *testing.T) {
	promised, loops := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		sc, s, rng := drawPlay(t, scenariotest.DrawUngated)
		for _, d := range check.Structure(sc) {
			if d.Code == scenarios.NoWayOut {
				return
			}
		}
		promised++
		never := func(*scenarios.Turn) bool { return false }
		most := enoughToEnd(turnDistances(sc))
		if patience(t, s, rng, s.Turn, never, most); s.Ending() == nil {
			t.Fatalf("after %d answers it is still at %s", most, at(s))
		}
		if len(s.Exchanges()) > len(sc.Turns) {
			loops++
		}
	})
	t.Logf("%d scenarios had ways out, %d conversations went through a loop", promised, loops)
	if !testing.Short() && (promised < 10 || loops == 0) {
		t.Error("not all of it was tried")
	}
}

// turnDistances gives for each turn how many answers lead to an ending, going
// by the one target of each answer. A turn that leads to none is left out.
func turnDistances(sc *scenarios.Scenario) map[int]int {
	far := make(map[int]int)
	for range sc.Turns {
		for i, turn := range sc.Turns {
			for _, a := range turn.Answers {
				step, reaches := 1, true
				if target := a.Next[0].Go; !target.Ending {
					step, reaches = far[target.Index]+1, far[target.Index] > 0
				}
				if reaches && (far[i] == 0 || step < far[i]) {
					far[i] = step
				}
			}
		}
	}
	return far
}

// Whatever the conditions: what comes next depends on the turn, the meters and
// what was visited, and on nothing else. So a player who tells such states
// apart, and makes each choice of a state as often as its others, comes within
// a number of answers that can be told beforehand to an ending, to the named
// fault of a turn that offers nothing, or into a state from which, by the
// exact walk, neither can be reached; and from such a state never to either.
func TestPatienceEndsOrIsTrapped(t *testing.T) {
	const mostStates, mostAnswers = 3000, 20_000 // what there is time for
	ended, faulty, trapped, unknown := 0, 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		sc, s, rng := drawPlayFrom(t, scenariotest.Draw)
		w, ok := explore(sc, s.Start(), mostStates)
		if !ok {
			unknown++
			return
		}
		far := w.distances()
		here := func() state { return stateOf(sc, s) }
		lost := func(st state) bool { _, ends := far[st]; return !ends }
		most := enoughToEnd(far)
		patience(t, s, rng, here, lost, min(most, mostAnswers))
		var fault *engine.Fault
		switch {
		case s.Ending() != nil:
			ended++
		case errors.As(s.Stopped(), &fault) && fault.Code == scenarios.NothingOffered && fault.Line > 0:
			faulty++
		case s.Stopped() != nil:
			t.Fatalf("stopped by %v", s.Stopped())
		case lost(here()):
			trapped++
			never := func(state) bool { return false }
			if patience(t, s, rng, here, never, 100); !lost(here()) || s.Ending() != nil || s.Stopped() != nil {
				t.Fatalf("out of a state without a way out it came to %s, %v", at(s), s.Stopped())
			}
		case most > mostAnswers:
			unknown++
		default:
			t.Fatalf("after %d answers it is still at %+v, %d from an end", most, here(), far[here()])
		}
	})
	t.Logf("%d ended, %d met a fault, %d were trapped, %d were too large to tell", ended, faulty, trapped, unknown)
	if !testing.Short() && (ended < 10 || faulty == 0 || trapped == 0 || unknown > ended) {
		t.Error("not all of it was tried")
	}
}

// stateOf reads the state of a session.
func stateOf(sc *scenarios.Scenario, s *engine.Session) state {
	st := state{turn: -1, ending: -1}
	copy(st.meters[:], s.Meters())
	for i, turn := range sc.Turns {
		st.visited[i] = s.Visited(turn.ID.Value)
		if s.Turn() == &sc.Turns[i] {
			st.turn = i
		}
	}
	return st
}
