package bounds_test

import (
	"context"
	"math/big"
	"slices"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
	"rehearse/scoring/bounds"
)

// expectation is what random answers earn, worked out by giving every answer in
// every conversation its chance.
type expectation struct {
	sc     *scenarios.Scenario
	chance []*big.Rat // for each criterion and the total, of being measured
	sum    []*big.Rat // chance × ratio
	n      int
}

func (x *expectation) walk(ids []string, chance *big.Rat, most int) bool {
	s := engine.New(x.sc, 1)
	for _, id := range ids {
		if _, err := s.Answer(id); err != nil && s.Stopped() == nil {
			panic(err)
		}
	}
	if x.n++; x.n > most {
		return false
	}
	if s.Ending() != nil {
		x.add(scoring.Score(x.sc.Rubric, s.Exchanges()), chance)
		return true
	}
	offered := slices.Clone(s.Offered())
	for _, a := range offered {
		each := new(big.Rat).Quo(chance, new(big.Rat).SetInt64(int64(len(offered))))
		if !x.walk(append(slices.Clone(ids), a.ID.Value), each, most) {
			return false
		}
	}
	return true
}

func (x *expectation) add(card scoring.Scorecard, chance *big.Rat) {
	total, weights := new(big.Rat), int64(0)
	put := func(i int, ratio *big.Rat) {
		x.chance[i].Add(x.chance[i], chance)
		x.sum[i].Add(x.sum[i], new(big.Rat).Mul(chance, ratio))
	}
	for i, c := range card.Criteria {
		if c.Best > 0 {
			put(i, big.NewRat(int64(c.Earned), int64(c.Best)))
			total.Add(total, big.NewRat(int64(c.Weight)*int64(c.Earned), int64(c.Best)))
			weights += int64(c.Weight)
		}
	}
	if weights > 0 {
		put(len(card.Criteria), total.Quo(total, new(big.Rat).SetInt64(weights)))
	}
}

func (x *expectation) tenths(i int) int {
	if x.chance[i].Sign() == 0 {
		return scoring.NotMeasured
	}
	q := new(big.Rat).Quo(x.sum[i], x.chance[i])
	q.Mul(q, big.NewRat(1000, 1))
	return int(new(big.Int).Quo(q.Num(), q.Denom()).Int64())
}

// Random answers earn exactly what chance says, to the tenth of a percent.
func TestRandomAgainstChance(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		raw := scenariotest.DrawForward(rt)
		sc, report := walk(rt, raw)
		x := &expectation{sc: sc}
		for range len(sc.Rubric.Criteria) + 1 {
			x.chance, x.sum = append(x.chance, new(big.Rat)), append(x.sum, new(big.Rat))
		}
		if !x.walk(nil, big.NewRat(1, 1), 20_000) {
			return
		}
		blind, err := bounds.Play(context.Background(), report, 1)
		if err != nil {
			rt.Fatal(err)
		}
		got := blind[bounds.Random]
		if !got.Ends {
			if x.chance[len(sc.Rubric.Criteria)].Sign() != 0 {
				rt.Fatalf("random answers do come to an ending")
			}
			return
		}
		if !got.Expected.Exact {
			rt.Fatalf("not exact: %+v", got)
		}
		for i, c := range append(slices.Clone(got.Expected.Criteria), got.Expected.Total) {
			if want := x.tenths(i); c != want {
				rt.Fatalf("%d: %d tenths of a percent, chance says %d", i, c, want)
			}
		}
	})
}

// Each strategy does what it says at every turn, by the real engine.
func TestStrategiesAgainstTheEngine(t *testing.T) {
	better := map[bounds.Strategy]func(a, b string) bool{
		bounds.First:    func(string, string) bool { return false },
		bounds.Last:     func(string, string) bool { return true },
		bounds.Longest:  func(a, b string) bool { return utf8.RuneCountInString(a) > utf8.RuneCountInString(b) },
		bounds.Shortest: func(a, b string) bool { return utf8.RuneCountInString(a) < utf8.RuneCountInString(b) },
	}
	rapid.Check(t, func(rt *rapid.T) {
		sc, report := walk(rt, scenariotest.Draw(rt))
		blind, err := bounds.Play(context.Background(), report, 1)
		if err != nil {
			rt.Fatal(err)
		}
		for strategy, is := range better {
			b := blind[strategy]
			s := engine.New(sc, 1)
			for range 200 { // more than any drawn scenario has states on one way
				if s.Turn() == nil || s.Stopped() != nil {
					break
				}
				pick := ""
				for i := range s.Turn().Answers { // in the file's order
					a := &s.Turn().Answers[i]
					if slices.Contains(s.Offered(), a) && (pick == "" || is(a.Say.Value, said(s.Turn(), pick))) {
						pick = a.ID.Value
					}
				}
				if _, err := s.Answer(pick); err != nil && s.Stopped() == nil {
					rt.Fatal(err)
				}
			}
			if (s.Ending() != nil) != b.Ends {
				rt.Fatalf("%s: ends is %v", strategy, b.Ends)
			}
			if b.Ends {
				if card := scoring.Score(sc.Rubric, s.Exchanges()); card.Total != b.Card.Total || card.Passed != b.Passes {
					rt.Fatalf("%s: total %d, passes %v; the engine says %d, %v", strategy, b.Card.Total, b.Passes, card.Total, card.Passed)
				}
			}
		}
	})
}

func said(turn *scenarios.Turn, id string) string {
	for i := range turn.Answers {
		if turn.Answers[i].ID.Value == id {
			return turn.Answers[i].Say.Value
		}
	}
	return ""
}

// Where one can go round, the estimate is near what chance says, says its
// error, and is the same every time.
func TestEstimate(t *testing.T) {
	const coin = `format: 1
scenario: coin
title: Heads or tails
turns:
  toss:
    says: Again?
    answers:
      heads: {say: Heads., scores: {listening: 3, calm: 0, problem-solving: 1}, next: toss}
      tails: {say: Tails., scores: {listening: 0, calm: 0, problem-solving: 1}, next: toss}
      stop: {say: Stop., scores: {listening: 0, calm: 3, problem-solving: 1}, next: done}
endings:
  done: {outcome: resolved, says: Good.}
`
	sc := scenariotest.Parse(t, []byte(coin), nil)
	report := explore.Walk(context.Background(), sc, explore.Options{})
	var before bounds.Expected
	for i := range 2 {
		blind, err := bounds.Play(context.Background(), report, bounds.DefaultSample)
		if err != nil {
			t.Fatal(err)
		}
		e := blind[bounds.Random].Expected
		if e.Exact || e.Sample < 10_000 || e.Error < 1 || e.Error > 10 {
			t.Fatalf("%+v", e)
		}
		// With n tosses before the stop, which come with a chance of
		// (2/3)^n × 1/3, listening is n/2 of n + 1 and calm 1 of n + 1 on
		// average: 22.5 % and 54.9 %.
		if e.Criteria[2] != 1000 || e.Criteria[1] < 539 || e.Criteria[1] > 559 || e.Criteria[0] < 218 || e.Criteria[0] > 232 {
			t.Fatalf("%+v", e)
		}
		if i > 0 && (e.Total != before.Total || e.Error != before.Error || !slices.Equal(e.Criteria, before.Criteria)) {
			t.Fatalf("%+v, and before %+v", e, before)
		}
		before = e
	}
}
