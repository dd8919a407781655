package scoring_test

import (
	"testing"

	"rehearse/scenarios"
	"rehearse/scoring"
)

func idOf(a *scenarios.Answer) string {
	if a == nil {
		return ""
	}
	return a.ID.Value
}

func TestBetter(t *testing.T) {
	two := rubric(70, 50, "first", "second*3")
	for name, c := range map[string]struct {
		rubric string
		row    string // the first is the one given
		better string
	}{
		"the best one":                     {likeCore(), "1 1 1 | 2 2 2 | 3 3 3 | 0 0 0", "c"},
		"the one given is the best":        {likeCore(), "3 3 3 | 2 2 2", ""},
		"as good is not better":            {likeCore(), "1 2 3 | 3 2 1 | 2 2 2", ""},
		"of equals the first in the file":  {likeCore(), "1 1 1 | 0 3 3 | 3 3 0 | 3 0 3", "b"},
		"not one that isn't offered":       {likeCore(), "1 1 1 | ? 3 3 3", ""},
		"the best of those offered":        {likeCore(), "1 1 1 | ? 3 3 3 | 2 1 1", "c"},
		"never a critical one":             {likeCore(), "1 1 1 | ! 3 3 3", ""},
		"the best that isn't critical":     {likeCore(), "1 1 1 | ! 3 3 3 | 1 2 1", "c"},
		"any is better than a critical":    {likeCore(), "! 3 3 3 | 0 0 1 | 0 0 0", "b"},
		"none but critical ones":           {likeCore(), "! 1 1 1 | ! 3 3 3", ""},
		"none but critical ones offered":   {likeCore(), "! 1 1 1 | ? 3 3 3", ""},
		"it is the only one":               {likeCore(), "1 1 1", ""},
		"weights decide":                   {two, "3 0 | 0 2", "b"}, // 3 against 6
		"weights decide the other way":     {two, "3 1 | 0 2", ""},  // 6 against 6
		"what the turn leaves out is even": {likeCore(), "1 - 1 | 1 - 2 | 2 - 0", "b"},
	} {
		t.Run(name, func(t *testing.T) {
			rubric, exchanges := converse(t, c.rubric, c.row)
			if got := idOf(scoring.Better(rubric, exchanges[0])); got != c.better {
				t.Errorf("better is %q, want %q", got, c.better)
			}
		})
	}
}

// A typed answer counts with its own levels, not with those of the answer that
// it comes nearest to.
func TestBetterThanTypedLevels(t *testing.T) {
	rubric, exchanges := converse(t, likeCore(), "1 1 1 | 2 2 2")
	exchanges[0].Levels = []int8{2, 2, 2}
	if better := scoring.Better(rubric, exchanges[0]); better != nil {
		t.Errorf("%q is told as better than an answer that earned as much", better.ID.Value)
	}
	exchanges[0].Levels = []int8{2, 2, 1}
	if got := idOf(scoring.Better(rubric, exchanges[0])); got != "b" {
		t.Errorf("better is %q, want b", got)
	}
}

func TestPractiseNext(t *testing.T) {
	for name, c := range map[string]struct {
		rows   []string
		want   scoring.Practice // Better apart
		better string
		none   bool
	}{
		"nothing lost":                 {rows: []string{"3 3 3 | 0 0 0", "2 2 2 | 1 1 1"}, none: true},
		"nothing lost on what counted": {rows: []string{"3 - - | 0 - -"}, none: true},
		"the weakest criterion": {
			rows: []string{"2 1 2 | 3 3 3"},
			want: scoring.Practice{Exchange: 0, Criterion: 1, Level: 1}, better: "b",
		},
		"the first of equally weak ones": {
			rows: []string{"3 1 1 | 3 3 3"},
			want: scoring.Practice{Exchange: 0, Criterion: 1, Level: 1}, better: "b",
		},
		"where it showed most": {
			rows: []string{"3 2 3 | 3 3 3", "3 0 3 | 3 3 3", "3 1 3 | 3 3 3"},
			want: scoring.Practice{Exchange: 1, Criterion: 1, Level: 0}, better: "b",
		},
		"the first place of equals": {
			rows: []string{"3 3 3 | 0 0 0", "3 1 3 | 3 3 3", "3 1 3 | 3 3 3"},
			want: scoring.Practice{Exchange: 1, Criterion: 1, Level: 1}, better: "b",
		},
		"lost against the turn's best": {
			rows: []string{"3 1 3 | 3 2 3", "3 1 3 | 3 3 3"}, // 1 of 2 lost, then 2 of 3
			want: scoring.Practice{Exchange: 1, Criterion: 1, Level: 1}, better: "b",
		},
		"turns that leave it out are passed over": {
			rows: []string{"3 - 3 | 0 - 0", "3 1 3 | 3 3 3"},
			want: scoring.Practice{Exchange: 1, Criterion: 1, Level: 1}, better: "b",
		},
		"the better one is better on the whole, not on this criterion alone": {
			rows: []string{"3 1 3 | 3 2 3 | 0 3 0"},
			want: scoring.Practice{Exchange: 0, Criterion: 1, Level: 1}, better: "b",
		},
		"nothing is advised that is worse on the whole": {
			rows: []string{"3 1 3 | 0 3 0"},
			want: scoring.Practice{Exchange: 0, Criterion: 1, Level: 1},
		},
		"shown where something better was on offer": {
			rows: []string{"3 0 3 | 0 3 0", "3 2 3 | 3 3 3"},
			want: scoring.Practice{Exchange: 1, Criterion: 1, Level: 2}, better: "b",
		},
		"the better one is never critical, and always offered": {
			rows: []string{"3 0 3 | ! 3 3 3 | ? 3 3 3 | 3 1 3"},
			want: scoring.Practice{Exchange: 0, Criterion: 1, Level: 0}, better: "d",
		},
		"nothing better was offered": {
			rows: []string{"3 1 3 | ? 3 3 3"},
			want: scoring.Practice{Exchange: 0, Criterion: 1, Level: 1},
		},
		"a critical mistake before all else": {
			rows: []string{"0 0 0 | 3 3 3", "! 3 3 3 | 2 2 2 | 1 1 1", "! 0 0 0 | 3 3 3"},
			want: scoring.Practice{Exchange: 1, Criterion: -1}, better: "b",
		},
	} {
		t.Run(name, func(t *testing.T) {
			rubric, exchanges := converse(t, likeCore(), c.rows...)
			got, ok := scoring.PractiseNext(rubric, exchanges, scoring.Score(rubric, exchanges))
			if ok == c.none {
				t.Fatalf("got %+v, %v", got, ok)
			}
			if better := idOf(got.Better); better != c.better {
				t.Errorf("better is %q, want %q", better, c.better)
			}
			if got.Better = nil; got != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func TestPractiseNextOfNothing(t *testing.T) {
	rubric, _ := converse(t, likeCore(), "3 3 3")
	if got, ok := scoring.PractiseNext(rubric, nil, scoring.Score(rubric, nil)); ok {
		t.Errorf("of a conversation without an answer: %+v", got)
	}
}
