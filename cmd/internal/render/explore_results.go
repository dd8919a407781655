package render

import (
	"rehearse/engine/explore"
	"rehearse/scoring"
	"rehearse/scoring/bounds"
)

// results takes over what can be earned, as far as it was found.
func (x *explored) results() {
	if x.Results == nil {
		return
	}
	// bounds.Find counts the lowest and the highest of each criterion: overall,
	// then for each ending. The totals come after them, all at once.
	n := 2 * len(x.sc.Rubric.Criteria)
	settled := x.Settled
	whole := settled >= n*(1+len(x.Results.Endings))+2
	take := func(ranges bounds.Ranges, ending string) rangesJSON {
		value := x.ranges(ranges, settled, whole)
		value.Ending = ending
		settled = max(0, settled-n)
		return value
	}
	r := &resultsJSON{Complete: x.LeftOut == nil, Endings: []rangesJSON{}}
	r.Overall = take(x.Results.Overall, "")
	for i, ranges := range x.Results.Endings {
		r.Endings = append(r.Endings, take(ranges, x.sc.Endings[i].ID.Value))
	}
	if r.Complete {
		r.Pass, r.Fail = x.verdict(x.Results.Pass), x.verdict(x.Results.Fail)
		if x.Results.Best.Len() > 0 {
			r.Best = x.conversation(x.Results.Best)
		}
	}
	x.value.Results = r
}

func (x *explored) ranges(r bounds.Ranges, settled int, whole bool) rangesJSON {
	value := rangesJSON{Possible: r.Possible, Criteria: []scoreMetJSON{}}
	for c, criterion := range x.sc.Rubric.Criteria {
		score := scoreMetJSON{Measured: measuredUnknown}
		if 2*c+2 <= settled {
			score = x.score(r.Criteria[c])
		}
		score.Criterion = criterion.ID.Value
		value.Criteria = append(value.Criteria, score)
	}
	value.Total = scoreMetJSON{Measured: measuredUnknown}
	if whole {
		value.Total = x.score(r.Total)
	}
	return value
}

func (x *explored) score(r bounds.Range) scoreMetJSON {
	if !r.Measured {
		return scoreMetJSON{Measured: measuredNever}
	}
	value := scoreMetJSON{Measured: measuredAlways, Lowest: x.bound(r.Lowest), Highest: x.bound(r.Highest)}
	if !r.Always {
		value.Measured = measuredSometimes
	}
	return value
}

func (x *explored) bound(b bounds.Bound) *boundJSON {
	return &boundJSON{Percent: b.Percent, Limit: b.Limit, Conversation: x.conversation(b.Conversation)}
}

func (x *explored) verdict(v bounds.Verdict) *verdictJSON {
	value := &verdictJSON{Known: v.Known, Possible: v.Possible}
	if v.Possible {
		value.Conversation = x.conversation(v.Conversation)
		card := scoring.Score(x.sc.Rubric, explore.Exchanges(x.sc, v.Conversation.Steps()))
		value.Total, value.Critical = measured(card.Total), len(card.Critical) > 0
	}
	return value
}

// strategyID is what --json calls a strategy.
func strategyID(s bounds.Strategy) string {
	switch s {
	case bounds.First:
		return "first"
	case bounds.Last:
		return "last"
	case bounds.Longest:
		return "longest"
	case bounds.Shortest:
		return "shortest"
	case bounds.Politest:
		return "politest"
	case bounds.Random:
	}
	return "random"
}

// strategyWords are what a person does who follows a strategy.
func strategyWords(id string) string {
	switch id {
	case "first":
		return "The first in the file"
	case "last":
		return "The last in the file"
	case "longest":
		return "The longest"
	case "shortest":
		return "The shortest"
	case "politest":
		return "The one with the most polite words"
	}
	return "Any, by chance"
}

func (x *explored) blind() {
	const tenth = 10
	for _, b := range x.Blind {
		value := blindJSON{Strategy: strategyID(b.Strategy), Ends: b.Ends, Criteria: []blindScoreJSON{}, Passes: b.Passes}
		score := func(criterion int, percent float64) {
			c := x.sc.Rubric.Criteria[criterion]
			value.Criteria = append(value.Criteria, blindScoreJSON{Criterion: c.ID.Value, Percent: measuredFigure(percent)})
		}
		switch {
		case b.Strategy == bounds.Random && b.Ends:
			for c, percent := range b.Expected.Criteria {
				score(c, figure(percent, tenth))
			}
			value.Total = measuredFigure(figure(b.Expected.Total, tenth))
			value.Expected = &expectedJSON{
				Exact: b.Expected.Exact, Sample: b.Expected.Sample, Error: float64(b.Expected.Error) / tenth,
				Passing: float64(b.Expected.Passing) / tenth, Drawn: b.Expected.Drawn,
			}
		case b.Ends:
			for c := range b.Card.Criteria {
				score(c, figure(b.Card.Criteria[c].Percent, 1))
			}
			value.Total = measuredFigure(figure(b.Card.Total, 1))
			value.Conversation = x.conversation(b.Conversation)
			if at := x.Report.Graph.Ending(b.Conversation.Before); at >= 0 {
				value.Ending = x.sc.Endings[at].ID.Value
			}
		}
		x.value.Blind = append(x.value.Blind, value)
	}
}

// figure gives a percentage that is counted in parts of one percent.
func figure(percent, parts int) float64 {
	if percent == scoring.NotMeasured {
		return scoring.NotMeasured
	}
	return float64(percent) / float64(parts)
}

func measuredFigure(percent float64) *float64 {
	if percent == scoring.NotMeasured {
		return nil
	}
	return &percent
}
