package render

import (
	"math"

	"rehearse/scenarios"
	"rehearse/scoring/agreement"
	"rehearse/scoring/cues"
	"rehearse/scoring/ratings"
)

type agreeJSON struct {
	Version   int                  `json:"version"`
	File      string               `json:"file"`
	Replies   int                  `json:"replies"`
	Ratings   int                  `json:"ratings"`
	Raters    []string             `json:"raters"`
	Program   agreeProgramJSON     `json:"program"`
	Resamples int                  `json:"resamples"`
	Criteria  []agreeCriterionJSON `json:"criteria"`
	Problems  []problemJSON        `json:"problems"`
	More      int                  `json:"more_problems"`
	Notes     []string             `json:"notes"`
}

type agreeProgramJSON struct {
	Levels string `json:"levels"`
	Scorer string `json:"scorer,omitempty"`
	File   string `json:"file,omitempty"`
	Scored int    `json:"scored"`
}

// Where the program's levels come from.
const (
	levelsNone   = "none"
	levelsFile   = "ratings"
	levelsScored = "replies"
)

type agreeCriterionJSON struct {
	Criterion   string           `json:"criterion"`
	Comparisons []comparisonJSON `json:"comparisons"`
	Apart       []apartJSON      `json:"apart"`
}

type comparisonJSON struct {
	Kind      ratings.Kind   `json:"kind"`
	First     string         `json:"first"`
	Second    string         `json:"second"`
	Replies   int            `json:"replies"`
	Few       bool           `json:"few"`
	Kappa     *statisticJSON `json:"kappa"`
	Spearman  *statisticJSON `json:"spearman"`
	Exact     *float64       `json:"exact"`
	WithinOne *float64       `json:"within_one"`
	Table     [][]int        `json:"table"`
}

type statisticJSON struct {
	Value float64  `json:"value"`
	Low   *float64 `json:"low"`
	High  *float64 `json:"high"`
	Band  string   `json:"band,omitempty"`
}

type apartJSON struct {
	ID      string      `json:"id"`
	Gap     int         `json:"gap"`
	Median  int         `json:"median"`
	Program *int        `json:"program"`
	Levels  []givenJSON `json:"levels"`
	Seen    *seenJSON   `json:"seen,omitempty"`
}

type givenJSON struct {
	Rater string `json:"rater"`
	Level int    `json:"level"`
}

type seenJSON struct {
	Kind     cues.Kind          `json:"kind,omitempty"`
	Points   int                `json:"points"`
	Sure     bool               `json:"sure"`
	Evidence []seenEvidenceJSON `json:"evidence"`
	Missing  []seenMissingJSON  `json:"missing"`
}

type seenEvidenceJSON struct {
	Cue    string `json:"cue"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Text   string `json:"text"`
	Points int    `json:"points"`
	Shows  string `json:"shows"`
	Advice string `json:"advice,omitempty"`
}

type seenMissingJSON struct {
	What   string   `json:"what"`
	Fact   []string `json:"fact,omitempty"`
	Advice string   `json:"advice,omitempty"`
}

type problemJSON struct {
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
	Help    string `json:"help,omitempty"`
	Twin    int    `json:"twin_line,omitempty"`
}

// AgreeJSON gives how far raters agree as one JSON value.
func AgreeJSON(a *Agreed) ([]byte, error) {
	set := a.Set
	value := agreeJSON{
		Version: JSONVersion, File: a.File, Replies: len(set.IDs), Ratings: set.Ratings, Raters: []string{},
		Program: agreeProgramJSON{Levels: levelsNone}, Resamples: agreement.Resamples,
		Criteria: []agreeCriterionJSON{}, Problems: []problemJSON{}, Notes: append([]string{}, a.notes()...),
	}
	for _, rater := range set.Raters {
		value.Raters = append(value.Raters, scenarios.Printable(rater))
	}
	switch {
	case a.Replies != "":
		value.Program = agreeProgramJSON{Levels: levelsScored, Scorer: cues.Version, File: a.Replies, Scored: a.Scored}
	case set.HasProgram:
		value.Program.Levels = levelsFile
	}
	for c, criterion := range set.Criteria {
		one := agreeCriterionJSON{Criterion: scenarios.Printable(criterion), Comparisons: []comparisonJSON{}, Apart: []apartJSON{}}
		for _, comparison := range a.Comparisons[c] {
			one.Comparisons = append(one.Comparisons, asComparisonJSON(comparison))
		}
		for _, apart := range a.Apart[c] {
			one.Apart = append(one.Apart, asApartJSON(apart))
		}
		value.Criteria = append(value.Criteria, one)
	}
	for _, problems := range []ratings.Problems{set.Problems, a.ReplyProblems} {
		value.More += problems.More
		for _, p := range problems.List {
			value.Problems = append(value.Problems, problemJSON{
				File: scenarios.Printable(p.File), Line: p.Line, Column: p.Column, Message: p.Message, Help: p.Help, Twin: p.Twin,
			})
		}
	}
	return encode(value)
}

func asComparisonJSON(c *ratings.Comparison) comparisonJSON {
	n := c.Table.N()
	value := comparisonJSON{
		Kind: c.Kind, First: scenarios.Printable(c.First), Second: scenarios.Printable(c.Second), Replies: n,
		Few: agreement.Few(n, ratings.Levels), Kappa: asStatisticJSON(c.Kappa), Spearman: asStatisticJSON(c.Spearman),
	}
	if value.Kappa != nil {
		value.Kappa.Band = agreement.Band(c.Kappa.Value)
	}
	if exact, ok := c.Table.Exact(); ok {
		near, _ := c.Table.WithinOne()
		value.Exact, value.WithinOne = fourPlaces(exact), fourPlaces(near)
	}
	for i := range c.Table.Levels() {
		row := make([]int, c.Table.Levels())
		for j := range row {
			row[j] = c.Table.At(i, j)
		}
		value.Table = append(value.Table, row)
	}
	return value
}

func asStatisticJSON(s ratings.Statistic) *statisticJSON {
	if !s.OK {
		return nil
	}
	value := &statisticJSON{Value: *fourPlaces(s.Value)}
	if s.Interval.OK {
		value.Low, value.High = fourPlaces(s.Interval.Low), fourPlaces(s.Interval.High)
	}
	return value
}

// fourPlaces rounds a figure, and has one nought only.
func fourPlaces(value float64) *float64 {
	rounded := math.Round(float64(value*1e4)) / 1e4
	if rounded == 0 {
		rounded = 0 // and not -0
	}
	return &rounded
}

func asApartJSON(a Apart) apartJSON {
	value := apartJSON{ID: scenarios.Printable(a.ID), Gap: a.Gap, Median: a.Median, Levels: []givenJSON{}}
	if a.Own >= 0 {
		value.Program = &a.Own
	}
	for _, g := range a.Given {
		value.Levels = append(value.Levels, givenJSON{Rater: scenarios.Printable(g.Rater), Level: g.Level})
	}
	if a.Result == nil {
		return value
	}
	mark := a.Result.Marks[a.Criterion]
	value.Seen = &seenJSON{
		Kind: a.Result.Kind, Points: mark.Points, Sure: mark.Sure, Evidence: []seenEvidenceJSON{}, Missing: []seenMissingJSON{},
	}
	for _, e := range evidenceFor(a) {
		value.Seen.Evidence = append(value.Seen.Evidence, seenEvidenceJSON{
			Cue: e.Cue.ID, Start: e.Start, End: e.End, Text: scenarios.Printable(a.Words[e.Start:e.End]), Points: e.Points, Shows: e.Cue.Shows, Advice: e.Cue.Advice,
		})
	}
	for _, m := range a.Result.Missing {
		if m.Criterion == a.Criterion {
			missing := seenMissingJSON{What: m.What, Advice: m.Advice}
			for _, wording := range m.Fact {
				missing.Fact = append(missing.Fact, scenarios.Printable(wording))
			}
			value.Seen.Missing = append(value.Seen.Missing, missing)
		}
	}
	return value
}
