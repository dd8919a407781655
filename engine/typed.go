package engine

import "rehearse/scenarios"

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

// Type says words of the trainee's own at the present turn. The conversation
// goes on along the answer they come nearest to, and the levels that count are
// those of the words. The error is as for Answer.
func (s *Session) Type(nearest string, typed Typed) (Exchange, error) {
	return s.give(nearest, &typed)
}

// levels gives what an exchange earned.
func levels(answer *scenarios.Answer, typed *Typed) []int8 {
	if typed != nil {
		return typed.Levels
	}
	return answer.Scores
}
