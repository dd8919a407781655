package render

import (
	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

type typedJSON struct {
	Words    string              `json:"words"`
	Scorer   string              `json:"scorer"`
	Kind     cues.Kind           `json:"kind,omitempty"`
	Points   []typedPointsJSON   `json:"points"`
	Evidence []typedEvidenceJSON `json:"evidence"`
	Missing  []typedMissingJSON  `json:"missing"`
	Why      string              `json:"why,omitempty"`
}

type typedPointsJSON struct {
	Criterion string `json:"criterion"`
	Points    int    `json:"points"`
	Sure      bool   `json:"sure"`
}

type typedEvidenceJSON struct {
	Cue       string `json:"cue"`
	Criterion string `json:"criterion"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Points    int    `json:"points"`
	Text      string `json:"text"`
}

type typedMissingJSON struct {
	Criterion string   `json:"criterion"`
	What      string   `json:"what"`
	Fact      []string `json:"fact,omitempty"`
	Advice    string   `json:"advice,omitempty"`
}

// asTypedJSON gives what was typed in an exchange. What was found in it beyond
// what the exchange keeps is left empty where it isn't known.
func asTypedJSON(rubric *scenarios.Rubric, e engine.Exchange, j *scoring.Judgement) *typedJSON {
	value := &typedJSON{
		Words: e.Typed.Words, Scorer: e.Typed.Scorer,
		Points: []typedPointsJSON{}, Evidence: []typedEvidenceJSON{}, Missing: []typedMissingJSON{},
	}
	for _, span := range e.Typed.Evidence {
		value.Evidence = append(value.Evidence, typedEvidenceJSON{
			span.Cue, span.Criterion, span.Start, span.End, span.Points, e.Typed.Words[span.Start:span.End],
		})
	}
	if j == nil {
		return value
	}
	value.Kind, value.Why = j.Result.Kind, j.Why
	for c, mark := range j.Marks {
		if e.Turn.Best[c] != scenarios.NotScored {
			value.Points = append(value.Points, typedPointsJSON{rubric.Criteria[c].ID.Value, mark.Points, mark.Sure})
		}
	}
	for _, m := range j.Result.Missing {
		value.Missing = append(value.Missing, typedMissingJSON{m.Criterion.String(), m.What, m.Fact, m.Advice})
	}
	return value
}
