package engine

import (
	"fmt"
	"strings"

	"rehearse/scenarios"
)

// Fault is something in the file that stops a conversation in the middle. What
// was played up to it is kept in the session.
type Fault struct {
	scenarios.Diagnostic
	Turn string // the turn it happened at
}

// nothingOffered says that no answer's condition holds at a turn.
func (s *Session) nothingOffered(turn *scenarios.Turn) *Fault {
	state := ""
	if len(s.meters) > 0 {
		parts := make([]string, len(s.meters))
		for i, m := range s.scenario.Meters {
			parts[i] = fmt.Sprintf("%s is %d", m.ID.Value, s.meters[i])
		}
		state = " where " + strings.Join(parts, " and ")
	}
	d := s.scenario.Finding(turn.ID, scenarios.NothingOffered,
		fmt.Sprintf("the turn %q offers no answer%s", turn.ID.Value, state),
		`give it an answer without "when", or one whose "when" holds then`)
	return &Fault{Diagnostic: d, Turn: turn.ID.Value}
}
