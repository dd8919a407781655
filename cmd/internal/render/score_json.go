package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"

	"rehearse/scenarios"
	"rehearse/scoring/cues"
)

type scoreJSON struct {
	Version  int                 `json:"version"`
	Scorer   string              `json:"scorer"`
	Scenario *scenarioJSON       `json:"scenario,omitempty"`
	Turn     string              `json:"turn,omitempty"`
	Customer string              `json:"customer"`
	Facts    [][]string          `json:"facts"`
	Answer   string              `json:"answer"`
	Kind     cues.Kind           `json:"kind,omitempty"`
	Levels   byCriterion         `json:"levels"`
	Points   byCriterion         `json:"points"`
	Sure     byCriterion         `json:"sure"`
	Best     byCriterion         `json:"best,omitempty"`
	Evidence []scoreEvidenceJSON `json:"evidence"`
	Missing  []scoreMissingJSON  `json:"missing"`
}

type scoreEvidenceJSON struct {
	Cue       string `json:"cue"`
	Criterion string `json:"criterion"`
	For       string `json:"for,omitempty"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
	Points    int    `json:"points"`
	Shows     string `json:"shows"`
	Advice    string `json:"advice,omitempty"`
}

type scoreMissingJSON struct {
	Criterion string   `json:"criterion"`
	What      string   `json:"what"`
	Fact      []string `json:"fact,omitempty"`
	Advice    string   `json:"advice,omitempty"`
}

// byCriterion is an object with a value for each criterion's id, in the
// rubric's order.
type byCriterion []criterionValue

type criterionValue struct {
	id    string
	value any
}

// MarshalJSON keeps the order.
func (c byCriterion) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, v := range c {
		if i > 0 {
			b.WriteByte(',')
		}
		value, err := json.Marshal(v.value)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%q:%s", v.id, value) // ids have nothing to escape
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// ScoreJSON gives an answer with what it earned as one JSON value.
func ScoreJSON(s *Scored) ([]byte, error) {
	value := scoreJSON{
		Version: JSONVersion, Scorer: cues.Version, Customer: s.Context.Customer, Facts: s.Context.Facts,
		Answer: s.Answer, Kind: s.Result.Kind, Levels: byCriterion{}, Points: byCriterion{}, Sure: byCriterion{},
		Evidence: []scoreEvidenceJSON{}, Missing: []scoreMissingJSON{},
	}
	if value.Facts == nil {
		value.Facts = [][]string{}
	}
	if sc := s.Scenario; sc != nil {
		value.Turn = s.Turn.ID.Value
		value.Scenario = &scenarioJSON{
			ID: sc.ID.Value, Title: sc.Title.Value, Level: sc.Level, File: scenarios.Printable(sc.File),
			Digest: sc.Digest, Rubric: sc.Rubric.ID.Value, RubricDigest: sc.Rubric.Digest,
		}
	}
	for _, m := range s.Marks {
		value.Levels = append(value.Levels, criterionValue{m.ID, m.Level})
		value.Points = append(value.Points, criterionValue{m.ID, m.Points})
		value.Sure = append(value.Sure, criterionValue{m.ID, m.Sure})
		if m.Best != scenarios.NotScored {
			value.Best = append(value.Best, criterionValue{m.ID, m.Best})
		}
	}
	for _, e := range s.Result.Evidence {
		value.Evidence = append(value.Evidence, scoreEvidenceJSON{
			Cue: e.Cue.ID, Criterion: e.Cue.Criterion.String(), For: e.Cue.For, Start: e.Start, End: e.End,
			Text: s.Answer[e.Start:e.End], Points: e.Points, Shows: e.Cue.Shows, Advice: e.Cue.Advice,
		})
	}
	for _, m := range s.Result.Missing {
		value.Missing = append(value.Missing, scoreMissingJSON{m.Criterion.String(), m.What, m.Fact, m.Advice})
	}
	written, err := encode(value)
	if err != nil {
		return nil, err
	}
	return escaped(written), nil
}

// escaped writes as escapes what a person typed that could steer a terminal.
// Only texts can have such characters, and in them an escape means the same.
func escaped(value []byte) []byte {
	steers := func(r rune) bool { return r >= 0x7f && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) }
	if !bytes.ContainsFunc(value, steers) {
		return value
	}
	var b bytes.Buffer
	for _, r := range string(value) {
		switch {
		case !steers(r):
			b.WriteRune(r)
		case r > 0xffff:
			const high, low, ten = 0xd800, 0xdc00, 10
			fmt.Fprintf(&b, `\u%04x\u%04x`, high+(r-0x10000)>>ten, low+(r-0x10000)&(1<<ten-1))
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.Bytes()
}
