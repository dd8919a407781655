package engine

import (
	"fmt"
	"unicode/utf8"

	"rehearse/scenarios"
)

// Typed is what the trainee wrote instead of choosing an answer, as it was
// judged outside the engine.
type Typed struct {
	Words    string `json:"words"`
	Levels   []int8 `json:"levels"`   // for each criterion of the rubric, at most the turn's best; or scenarios.NotScored
	Evidence []Span `json:"evidence"` // in the order of the words
	Scorer   string `json:"scorer"`   // the version of what judged it
}

// Span is a part of the words that counted for or against a criterion.
type Span struct {
	Cue       string `json:"cue"`
	Criterion string `json:"criterion"`
	Start     int    `json:"start"` // in bytes of Words
	End       int    `json:"end"`
	Points    int    `json:"points"`
}

// UnfitTypedError is given for typed words whose levels or evidence can't be
// those of the turn they were typed at.
type UnfitTypedError struct {
	Turn   string
	Reason string
}

// Error names the turn and says what doesn't fit.
func (e *UnfitTypedError) Error() string {
	return fmt.Sprintf("what was typed at %q doesn't fit it: %s", e.Turn, e.Reason)
}

// Type says words of the trainee's own at the present turn. The conversation
// goes on along the answer they come nearest to, and the levels that count are
// those of the words. The error is as for Answer, or an *UnfitTypedError; then
// too nothing has changed. What Typed points to must not be changed afterwards.
func (s *Session) Type(nearest string, typed Typed) (Exchange, error) {
	if s.stopped == nil && s.ending < 0 {
		turn := &s.scenario.Turns[s.turn]
		if reason := typed.unfit(turn); reason != "" {
			return Exchange{}, &UnfitTypedError{turn.ID.Value, reason}
		}
	}
	return s.give(nearest, &typed)
}

// unfit says why something can't have been typed at a turn; it is empty where
// it can.
func (t *Typed) unfit(turn *scenarios.Turn) string {
	if !utf8.ValidString(t.Words) {
		return "the words are not UTF-8"
	}
	if len(t.Levels) != len(turn.Best) {
		return fmt.Sprintf("it has %d levels for %d criteria", len(t.Levels), len(turn.Best))
	}
	for c, level := range t.Levels {
		best := turn.Best[c]
		switch scored := best != scenarios.NotScored; {
		case scored != (level != scenarios.NotScored):
			return fmt.Sprintf("criterion %d is scored in one and not in the other", c+1)
		case scored && (level < 0 || level > best):
			return fmt.Sprintf("the level %d of criterion %d is not from 0 to %d", level, c+1, best)
		}
	}
	from := 0
	for i, span := range t.Evidence {
		if span.Start < from || span.End <= span.Start || span.End > len(t.Words) || !t.boundary(span.Start) || !t.boundary(span.End) {
			return fmt.Sprintf("evidence %d, from byte %d to %d, is not a part of the words in their order", i+1, span.Start, span.End)
		}
		from = span.Start
	}
	return ""
}

// boundary says whether a character of the words begins at a byte, or they end
// there.
func (t *Typed) boundary(at int) bool { return at == len(t.Words) || utf8.RuneStart(t.Words[at]) }

// levels gives what an exchange earned.
func levels(answer *scenarios.Answer, typed *Typed) []int8 {
	if typed != nil {
		return typed.Levels
	}
	return answer.Scores
}
