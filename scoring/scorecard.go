package scoring

import (
	"math/big"

	"rehearse/engine"
	"rehearse/scenarios"
)

// NotMeasured is the percentage of a criterion that no turn of the
// conversation scored, and the total where none was.
const NotMeasured = -1

// Scorecard is what a conversation earned. Percentages are from 0 to 100,
// rounded down, so that what is shown is never more than what was earned and
// reaches a pass mark exactly when the true figure does.
type Scorecard struct {
	Criteria     []CriterionScore
	Total        int // the weighted mean of the measured criteria, or NotMeasured
	NeedTotal    int // to pass
	Passed       bool
	Critical     []CriticalMistake // each fails the conversation, whatever the total
	MissingTotal bool              // the total is under NeedTotal
}

// CriterionScore is what was earned on one criterion: 100 × Earned ÷ Best.
type CriterionScore struct {
	ID      string
	Title   string
	Weight  int
	Earned  int // the sum of the levels earned
	Best    int // the sum of the best levels of the same turns
	Percent int // or NotMeasured
	Need    int // percent, to pass
	Short   bool
}

// CriticalMistake is an answer that fails the conversation.
type CriticalMistake struct {
	Exchange int // index in the exchanges
	Reason   string
}

// Score computes the scorecard of what was played so far.
func Score(rubric *scenarios.Rubric, exchanges []engine.Exchange) Scorecard {
	card := Scorecard{NeedTotal: rubric.PassTotal, Criteria: make([]CriterionScore, len(rubric.Criteria))}
	for i, c := range rubric.Criteria {
		card.Criteria[i] = CriterionScore{ID: c.ID.Value, Title: c.Title, Weight: c.Weight, Need: rubric.PassEach}
	}
	for i, e := range exchanges {
		for c, level := range e.Levels {
			if best := e.Turn.Best[c]; best != scenarios.NotScored && level != scenarios.NotScored {
				card.Criteria[c].Earned += int(level)
				card.Criteria[c].Best += int(best)
			}
		}
		if e.Answer.Critical.Value != "" {
			card.Critical = append(card.Critical, CriticalMistake{Exchange: i, Reason: e.Answer.Critical.Value})
		}
	}
	card.judge()
	return card
}

func (card *Scorecard) judge() {
	short := false
	for i := range card.Criteria {
		c := &card.Criteria[i]
		c.Percent = NotMeasured
		if c.Best > 0 {
			c.Percent = 100 * c.Earned / c.Best
			c.Short = c.Percent < c.Need
			short = short || c.Short
		}
	}
	card.Total = Mean(card.Criteria)
	card.MissingTotal = card.Total < card.NeedTotal
	card.Passed = card.Total != NotMeasured && !card.MissingTotal && !short && len(card.Critical) == 0
}

// Mean is the total of what was earned: Σ weight × 100 × earned ÷ best, over
// Σ weight, of the criteria that were measured, rounded down once at the end;
// NotMeasured where none was. The fractions are added exactly: over a long conversation
// their common denominator outgrows an int.
func Mean(criteria []CriterionScore) int {
	sum, weights := new(big.Rat), int64(0)
	for _, c := range criteria {
		if c.Best > 0 {
			sum.Add(sum, big.NewRat(int64(c.Weight)*100*int64(c.Earned), int64(c.Best)))
			weights += int64(c.Weight)
		}
	}
	if weights == 0 {
		return NotMeasured
	}
	sum.Quo(sum, new(big.Rat).SetInt64(weights))
	return int(new(big.Int).Quo(sum.Num(), sum.Denom()).Int64())
}
