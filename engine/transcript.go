package engine

import (
	"fmt"

	"rehearse/scenarios"
)

// Transcript is a conversation as data: enough to play it again, word for
// word, on the same scenario.
type Transcript struct {
	Scenario string      `json:"scenario"` // the scenario's id
	Digest   string      `json:"digest"`   // of the scenario's file, SHA-256
	Seed     uint64      `json:"seed"`
	Start    Start       `json:"start,omitzero"`  // zero: it began as the scenario has it
	Answers  []string    `json:"answers"`         // ids, in the order given; of what was typed, the nearest answer's
	Typed    []TypedTurn `json:"typed,omitempty"` // in the order of the answers
	Ending   string      `json:"ending"`          // the ending's id; empty where none was reached
}

// TypedTurn is what was typed instead of choosing one of a transcript's
// answers.
type TypedTurn struct {
	Exchange int `json:"exchange"` // index in Answers
	Typed
}

// Transcript gives the conversation so far as data.
func (s *Session) Transcript() Transcript {
	t := Transcript{Scenario: s.scenario.ID.Value, Digest: s.scenario.Digest, Seed: s.seed, Start: s.Start(), Answers: []string{}}
	for i, e := range s.exchanges {
		t.Answers = append(t.Answers, e.Answer.ID.Value)
		if e.Typed != nil {
			t.Typed = append(t.Typed, TypedTurn{i, *e.Typed})
		}
	}
	if ending := s.Ending(); ending != nil {
		t.Ending = ending.ID.Value
	}
	return t
}

// TypedPlaceError is given for a transcript with typed words for an answer it
// doesn't have, or twice for the same, or out of order.
type TypedPlaceError struct{ Exchange int }

// Error names the place.
func (e *TypedPlaceError) Error() string {
	return fmt.Sprintf("the words typed for exchange %d have no answer of their own in the transcript", e.Exchange)
}

// Replay plays a transcript's answers again, with the levels that were earned
// for what was typed: nothing is judged anew. The error is that of the first
// answer that could not be given; the session has what was played before it.
// Where the scenario doesn't have the place the transcript starts from, or the
// transcript is no list of exchanges in order, the session is nil and the error
// that of NewAt or a *TypedPlaceError.
func Replay(sc *scenarios.Scenario, t Transcript) (*Session, error) {
	last := -1
	for _, typed := range t.Typed {
		if typed.Exchange <= last || typed.Exchange >= len(t.Answers) {
			return nil, &TypedPlaceError{typed.Exchange}
		}
		last = typed.Exchange
	}
	s, err := NewAt(sc, t.Seed, t.Start)
	if err != nil {
		return nil, err
	}
	typed := t.Typed
	for i, answer := range t.Answers {
		if len(typed) > 0 && typed[0].Exchange == i {
			_, err = s.Type(answer, typed[0].Typed)
			typed = typed[1:]
		} else {
			_, err = s.Answer(answer)
		}
		if err != nil {
			return s, err
		}
	}
	return s, nil
}
