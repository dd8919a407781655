package scoring_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring"
)

// no is the percentage of what was not measured.
const no = scoring.NotMeasured

// The arithmetic of the format, worked out by hand: 100 × Σ level ÷ Σ best,
// and the weighted mean of the exact fractions.
func TestScoreByHand(t *testing.T) {
	for name, c := range map[string]struct {
		rubric   string
		rows     []string
		percents []int
		total    int
	}{
		"all of it": {
			likeCore(),
			[]string{"3 3 3 | 0 0 0"},
			[]int{100, 100, 100},
			100,
		},
		"none of it": {
			likeCore(),
			[]string{"0 0 0 | 3 3 3"},
			[]int{0, 0, 0},
			0,
		},
		"best is what the turn's best answer has, not 3": {
			likeCore(),
			[]string{"1 2 1 | 2 0 2"}, // 1/2, 2/2, 1/2; (50+100+50)/3 = 66.7
			[]int{50, 100, 50},
			66,
		},
		"best is found for each criterion apart": {
			likeCore(),
			[]string{"1 1 1 | 3 1 0 | 0 1 2"}, // 1/3, 1/1, 1/2; (33.3+100+50)/3 = 61.1
			[]int{33, 100, 50},
			61,
		},
		"percentages are rounded down": {
			likeCore(),
			[]string{"2 3 3 | 3 3 3"}, // 2/3 = 66.7; (66.7+100+100)/3 = 88.9
			[]int{66, 100, 100},
			88,
		},
		"levels are added before they are divided": {
			likeCore(),
			[]string{"1 3 3 | 3 3 3", "1 3 3 | 1 3 3"}, // (1+1)/(3+1) = 50, and not (33+100)/2
			[]int{50, 100, 100},
			83,
		},
		"a best answer that isn't offered now counts": {
			likeCore(),
			[]string{"2 2 2 | ? 3 3 3"},
			[]int{66, 66, 66},
			66,
		},
		"a critical best answer counts": {
			likeCore(),
			[]string{"1 1 1 | ! 2 2 2"},
			[]int{50, 50, 50},
			50,
		},
		"a turn may leave a criterion out": {
			likeCore(),
			[]string{"3 1 2 | 0 2 2", "- 2 0 | - 2 3", "0 - 3 | 3 - 3"}, // 3/6, 3/4, 5/8; (50+75+62.5)/3 = 62.5
			[]int{50, 75, 62},
			62,
		},
		"a criterion that is never measured is left out of the total": {
			likeCore(),
			[]string{"3 - 1 | 0 - 2", "3 - 0 | 0 - 1"}, // 6/6, 1/3; (100+33.3)/2 = 66.7
			[]int{100, no, 33},
			66,
		},
		"one criterion alone": {
			likeCore(),
			[]string{"- 2 - | - 3 -"},
			[]int{no, 66, no},
			66,
		},
		"the total is rounded once": {
			likeCore(),
			[]string{"2 1 1 | 3 3 2"}, // 66.7 + 33.3 + 50 = 150, a third of it 50; the parts rounded first would give 49
			[]int{66, 33, 50},
			50,
		},
		"the total is no float": {
			likeCore(),
			[]string{"3 1 1 | 3 2 3", "2 - 0 | 3 - 3"}, // 5/6 + 1/2 + 1/6 = 3/2; in floats a little less
			[]int{83, 50, 16},
			50,
		},
		"weights count": {
			rubric(70, 50, "first*3", "second"),
			[]string{"3 0 | 3 3"}, // (3×100 + 0)/4
			[]int{100, 0},
			75,
		},
		"weights count in what is left": {
			rubric(70, 50, "first*3", "second*2", "third"),
			[]string{"3 - 0 | 3 - 3"}, // (3×100 + 1×0)/4
			[]int{100, no, 0},
			75,
		},
		"the total of weighted parts is rounded once": {
			rubric(70, 50, "first*3", "second"),
			[]string{"1 0 | 3 3"}, // 3×33.3 = 100, a fourth of it 25; the parts rounded first would give 24
			[]int{33, 0},
			25,
		},
		"the total is rounded down": {
			rubric(70, 50, "first*99", "second"),
			[]string{"3 2 | 3 3"}, // (9900 + 66.7)/100 = 99.7
			[]int{100, 66},
			99,
		},
		"nothing played": {
			likeCore(),
			nil,
			[]int{no, no, no},
			no,
		},
	} {
		t.Run(name, func(t *testing.T) {
			rows := c.rows
			if rows == nil {
				rows = []string{"3 3 3"}
			}
			rubric, exchanges := converse(t, c.rubric, rows...)
			card := scoring.Score(rubric, exchanges[:len(c.rows)])
			if got := percents(card); !cmp.Equal(got, c.percents) || card.Total != c.total {
				t.Errorf("got %v, total %d; want %v, total %d", got, card.Total, c.percents, c.total)
			}
		})
	}
}

func percents(card scoring.Scorecard) []int {
	list := make([]int, len(card.Criteria))
	for i, c := range card.Criteria {
		list[i] = c.Percent
	}
	return list
}

// The total is exact however long the conversation: eight pairs of fractions
// over primes, x/p and (p-x)/p, have a mean of exactly one half, though their
// common denominator is larger than any int, and no float hits it.
func TestTotalIsExact(t *testing.T) {
	var c []string
	primes := []int{9973, 9967, 9949, 9941, 9931, 9929, 9923, 9907}
	for i := range 2 * len(primes) {
		c = append(c, "c"+string(rune('a'+i)))
	}
	rubric, _ := converse(t, rubric(70, 50, c...), "3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3")
	best := make([]int, len(c))
	earned := make([]int, len(c))
	for i, p := range primes {
		best[2*i], earned[2*i] = p, p/3
		best[2*i+1], earned[2*i+1] = p, p-p/3
	}
	card := scoring.Score(rubric, exchangesOf(best, earned))
	for i := range c {
		if card.Criteria[i].Best != best[i] || card.Criteria[i].Earned != earned[i] {
			t.Fatalf("%s: %+v", c[i], card.Criteria[i])
		}
	}
	if card.Total != 50 {
		t.Errorf("the total is %d, not exactly 50", card.Total)
	}
}

// exchangesOf makes exchanges whose levels add up to these figures.
func exchangesOf(best, earned []int) []engine.Exchange {
	best, earned = append([]int(nil), best...), append([]int(nil), earned...)
	var list []engine.Exchange
	for left := true; left; {
		left = false
		turn := &scenarios.Turn{Best: make([]int8, len(best))}
		levels := make([]int8, len(best))
		for i := range best {
			turn.Best[i], levels[i] = scenarios.NotScored, scenarios.NotScored
			if best[i] == 0 {
				continue
			}
			left = true
			turn.Best[i] = int8(min(3, best[i]))
			levels[i] = min(turn.Best[i], int8(min(3, earned[i])))
			best[i] -= int(turn.Best[i])
			earned[i] -= int(levels[i])
		}
		list = append(list, engine.Exchange{Turn: turn, Answer: &scenarios.Answer{}, Levels: levels})
	}
	return list
}

// A pass needs the total, every criterion that was measured, and no critical
// mistake.
func TestPassing(t *testing.T) {
	for name, c := range map[string]struct {
		rubric       string
		row          string
		passed       bool
		missingTotal bool
		short        []bool
	}{
		"everything right":                   {likeCore(), "3 3 3 | 0 0 0", true, false, []bool{false, false, false}},
		"the total is just enough":           {rubric(66, 0, "only"), "2 | 3", true, false, []bool{false}}, // 66.7
		"the total just isn't":               {rubric(67, 0, "only"), "2 | 3", false, true, []bool{false}}, // 66.7
		"each is just enough":                {rubric(0, 33, "one", "two"), "1 3 | 3 3", true, false, []bool{false, false}},
		"each just isn't":                    {rubric(0, 34, "one", "two"), "1 3 | 3 3", false, false, []bool{true, false}},
		"exactly the marks":                  {rubric(75, 50, "one", "two"), "1 3 | 2 3", true, false, []bool{false, false}},
		"one is short":                       {likeCore(), "1 3 3 | 3 3 3", false, false, []bool{true, false, false}}, // total 77
		"only the total is short":            {likeCore(), "2 2 1 | 3 3 2", false, true, []bool{false, false, false}}, // 61
		"what isn't measured can't be short": {likeCore(), "3 - 2 | 3 - 2", true, false, []bool{false, false, false}},
		"a critical mistake":                 {likeCore(), "! 3 3 3 | 0 0 0", false, false, []bool{false, false, false}},
		"no marks to reach":                  {rubric(0, 0, "only"), "0 | 3", true, false, []bool{false}},
	} {
		t.Run(name, func(t *testing.T) {
			rubric, exchanges := converse(t, c.rubric, c.row)
			card := scoring.Score(rubric, exchanges)
			if card.Passed != c.passed || card.MissingTotal != c.missingTotal {
				t.Errorf("passed %v, missing the total %v; want %v, %v", card.Passed, card.MissingTotal, c.passed, c.missingTotal)
			}
			for i, short := range c.short {
				if card.Criteria[i].Short != short {
					t.Errorf("%s: short is %v", card.Criteria[i].ID, card.Criteria[i].Short)
				}
			}
		})
	}
}

func TestNothingPlayedIsNotPassed(t *testing.T) {
	rubric, _ := converse(t, rubric(0, 0, "only"), "3")
	if card := scoring.Score(rubric, nil); card.Passed {
		t.Error("a conversation without an answer passed")
	}
}

// Critical mistakes are told apart from the total and don't touch it.
func TestCriticalIsApartFromTheTotal(t *testing.T) {
	rubric, exchanges := converse(t, likeCore(), "3 3 3 | 0 0 0", "! 3 3 3 | 0 0 0", "3 3 3 | ! 0 0 0", "! 3 3 3")
	card := scoring.Score(rubric, exchanges)
	want := []scoring.CriticalMistake{{1, "a is never to be said."}, {3, "a is never to be said."}}
	if diff := cmp.Diff(want, card.Critical); diff != "" {
		t.Error(diff)
	}
	if card.Total != 100 || card.MissingTotal {
		t.Errorf("the total is %d, missing %v", card.Total, card.MissingTotal)
	}
	if card.Passed {
		t.Error("it passed")
	}
}

func TestScorecardSaysWhatItIsOf(t *testing.T) {
	rubric, exchanges := converse(t, rubric(81, 42, "first-word*3", "last*2"), "1 - | 3 -", "2 - | 2 -")
	got := scoring.Score(rubric, exchanges)
	want := scoring.Scorecard{
		Criteria: []scoring.CriterionScore{
			{ID: "first-word", Title: "First word", Weight: 3, Earned: 3, Best: 5, Percent: 60, Need: 42},
			{ID: "last", Title: "Last", Weight: 2, Percent: no, Need: 42},
		},
		Total: 60, NeedTotal: 81, MissingTotal: true,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// What counts are the levels of the exchange: a typed answer has its own.
func TestLevelsOfTheExchangeCount(t *testing.T) {
	rubric, exchanges := converse(t, likeCore(), "3 3 3 | 0 0 0")
	exchanges[0].Levels = []int8{1, 2, 0}
	card := scoring.Score(rubric, exchanges)
	if got := percents(card); !cmp.Equal(got, []int{33, 66, 0}) || card.Total != 33 {
		t.Errorf("got %v, total %d", got, card.Total)
	}
}
