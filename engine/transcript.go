package engine

import "rehearse/scenarios"

// Transcript is a conversation as data: enough to play it again, word for
// word, on the same scenario.
type Transcript struct {
	Scenario string   `json:"scenario"` // the scenario's id
	Digest   string   `json:"digest"`   // of the scenario's file, SHA-256
	Seed     uint64   `json:"seed"`
	Start    Start    `json:"start,omitzero"` // zero: it began as the scenario has it
	Answers  []string `json:"answers"`        // ids, in the order given
	Ending   string   `json:"ending"`         // the ending's id; empty where none was reached
}

// Transcript gives the conversation so far as data.
func (s *Session) Transcript() Transcript {
	t := Transcript{Scenario: s.scenario.ID.Value, Digest: s.scenario.Digest, Seed: s.seed, Start: s.Start(), Answers: []string{}}
	for _, e := range s.exchanges {
		t.Answers = append(t.Answers, e.Answer.ID.Value)
	}
	if ending := s.Ending(); ending != nil {
		t.Ending = ending.ID.Value
	}
	return t
}

// Replay plays a transcript's answers again. The error is that of the first
// answer that could not be given; the session has what was played before it.
// Where the scenario doesn't have the place the transcript starts from, the
// session is nil and the error that of NewAt.
func Replay(sc *scenarios.Scenario, t Transcript) (*Session, error) {
	s, err := NewAt(sc, t.Seed, t.Start)
	if err != nil {
		return nil, err
	}
	for _, answer := range t.Answers {
		if _, err := s.Answer(answer); err != nil {
			return s, err
		}
	}
	return s, nil
}
