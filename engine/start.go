package engine

import (
	"fmt"
	"slices"

	"rehearse/scenarios"
)

// Start says where a conversation begins. The zero Start is the scenario's own.
type Start struct {
	Turn   string         `json:"turn,omitempty"`   // a turn's id; empty: where the scenario starts
	Meters map[string]int `json:"meters,omitempty"` // by id; those left out start as the scenario has them
}

// UnknownTurnError is given for a conversation that is to begin at a turn the
// scenario doesn't have.
type UnknownTurnError struct{ Turn string }

// Error names the turn.
func (e *UnknownTurnError) Error() string { return fmt.Sprintf("no turn is named %q", e.Turn) }

// UnknownMeterError is given for a conversation that is to begin with a meter
// the scenario doesn't have.
type UnknownMeterError struct{ Meter string }

// Error names the meter.
func (e *UnknownMeterError) Error() string { return fmt.Sprintf("no meter is named %q", e.Meter) }

// MeterRangeError is given for a conversation that is to begin with a meter
// outside its bounds.
type MeterRangeError struct {
	Meter scenarios.Meter
	Value int
}

// Error names the meter, the value and the bounds.
func (e *MeterRangeError) Error() string {
	return fmt.Sprintf("%s can't be %d: it goes from %d to %d", e.Meter.ID.Value, e.Value, e.Meter.Min, e.Meter.Max)
}

// NewAt begins a conversation in the middle: at another turn, with other
// meters, or both. No turn counts as visited. The error is an
// *UnknownTurnError, an *UnknownMeterError or a *MeterRangeError; the session
// is nil then.
func NewAt(sc *scenarios.Scenario, seed uint64, start Start) (*Session, error) {
	turn := sc.Start
	if start.Turn != "" {
		at, ok := sc.TurnIndex(start.Turn)
		if !ok {
			return nil, &UnknownTurnError{start.Turn}
		}
		turn = at
	}
	meters := make([]int, len(sc.Meters))
	given := 0
	for i, m := range sc.Meters {
		meters[i] = m.Start
		if value, ok := start.Meters[m.ID.Value]; ok {
			given++
			if value < m.Min || value > m.Max {
				return nil, &MeterRangeError{m, value}
			}
			meters[i] = value
		}
	}
	if given < len(start.Meters) {
		return nil, unknownMeter(sc, start.Meters)
	}
	return begin(sc, seed, turn, meters), nil
}

// unknownMeter names the first of the meters, by their letters, that isn't the
// scenario's.
func unknownMeter(sc *scenarios.Scenario, meters map[string]int) error {
	var unknown []string
	for id := range meters {
		if !slices.ContainsFunc(sc.Meters, func(m scenarios.Meter) bool { return m.ID.Value == id }) {
			unknown = append(unknown, id)
		}
	}
	return &UnknownMeterError{slices.Min(unknown)}
}

// Start gives where the conversation began. What is as the scenario has it is
// left out: the zero Start is a conversation from the beginning.
func (s *Session) Start() Start {
	var start Start
	if s.startTurn != s.scenario.Start {
		start.Turn = s.scenario.Turns[s.startTurn].ID.Value
	}
	for i, m := range s.scenario.Meters {
		if s.startMeters[i] == m.Start {
			continue
		}
		if start.Meters == nil {
			start.Meters = map[string]int{}
		}
		start.Meters[m.ID.Value] = s.startMeters[i]
	}
	return start
}

// IsZero says that the conversation begins as the scenario has it.
func (s Start) IsZero() bool { return s.Turn == "" && len(s.Meters) == 0 }
