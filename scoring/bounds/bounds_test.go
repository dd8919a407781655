package bounds_test

import (
	"context"
	"testing"

	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
	"rehearse/scoring/bounds"
)

// extremes are the lowest and the highest of what was seen.
type extremes struct {
	seen      bool
	low, high int
}

func (e *extremes) add(percent int) {
	if percent == scoring.NotMeasured {
		return
	}
	if !e.seen {
		e.low, e.high, e.seen = percent, percent, true
	}
	e.low, e.high = min(e.low, percent), max(e.high, percent)
}

// every is what all conversations of at most so many answers earn, each scored
// by the real scorecard.
type every struct {
	sc         *scenarios.Scenario
	overall    []extremes   // the criteria, and the total last
	endings    [][]extremes // the same for each ending
	ended      []bool
	pass, fail bool
	n          int
}

func newEvery(sc *scenarios.Scenario, answers, most int) (ev *every, ok bool) {
	n := len(sc.Rubric.Criteria) + 1
	ev = &every{sc: sc, overall: make([]extremes, n), ended: make([]bool, len(sc.Endings))}
	for range sc.Endings {
		ev.endings = append(ev.endings, make([]extremes, n))
	}
	return ev, ev.walk(nil, answers, most)
}

func (ev *every) walk(ids []string, answers, most int) bool {
	s := engine.New(ev.sc, 1)
	for _, id := range ids {
		if _, err := s.Answer(id); err != nil && s.Stopped() == nil {
			panic(err)
		}
	}
	if ev.n++; ev.n > most {
		return false
	}
	if ending := s.Ending(); ending != nil {
		card := scoring.Score(ev.sc.Rubric, s.Exchanges())
		at := 0
		for i := range ev.sc.Endings {
			if ending == &ev.sc.Endings[i] {
				at = i
			}
		}
		ev.ended[at] = true
		for c, score := range card.Criteria {
			ev.overall[c].add(score.Percent)
			ev.endings[at][c].add(score.Percent)
		}
		last := len(card.Criteria)
		ev.overall[last].add(card.Total)
		ev.endings[at][last].add(card.Total)
		ev.pass = ev.pass || card.Passed
		ev.fail = ev.fail || !card.Passed
		return true
	}
	if answers == 0 {
		return true
	}
	for _, a := range append([]*scenarios.Answer(nil), s.Offered()...) {
		if !ev.walk(append(append([]string(nil), ids...), a.ID.Value), answers-1, most) {
			return false
		}
	}
	return true
}

func walk(t scenariotest.TB, raw []byte) (*scenarios.Scenario, *explore.Report) {
	sc, _ := scenarios.Parse("drawn.yaml", raw, scenariotest.Beside(nil))
	if sc == nil {
		t.Fatalf("not read:\n%s", raw)
	}
	return sc, explore.Walk(context.Background(), sc, explore.Options{})
}

func find(t scenariotest.TB, raw []byte) (*scenarios.Scenario, *explore.Report, *bounds.Results) {
	sc, report := walk(t, raw)
	results, err := bounds.Find(context.Background(), report, bounds.Options{Endings: true, Effort: 200_000})
	if err != nil {
		t.Fatalf("%v", err)
	}
	return sc, report, results
}

// Where every conversation ends: what can be earned is exactly what scoring
// every conversation there is says.
func TestAgainstEveryConversation(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		raw := scenariotest.DrawForward(rt)
		sc, _, results := find(rt, raw)
		ev, ok := newEvery(sc, 1000, 20_000)
		if !ok {
			return
		}
		same(rt, sc, "overall", results.Overall, ev.overall)
		for i := range sc.Endings {
			if results.Endings[i].Possible != ev.ended[i] {
				rt.Fatalf("ending %d: possible is %v", i, results.Endings[i].Possible)
			}
			same(rt, sc, sc.Endings[i].ID.Value, results.Endings[i], ev.endings[i])
		}
		for what, v := range map[string]struct {
			got  bounds.Verdict
			want bool
		}{"pass": {results.Pass, ev.pass}, "fail": {results.Fail, ev.fail}} {
			if !v.got.Known || v.got.Possible != v.want {
				rt.Fatalf("%s: %+v, want %v", what, v.got, v.want)
			}
			if v.want && score(rt, sc, v.got.Conversation).Passed != (what == "pass") {
				rt.Fatalf("%s: the conversation given doesn't", what)
			}
		}
	})
}

func same(t *rapid.T, sc *scenarios.Scenario, what string, got bounds.Ranges, want []extremes) {
	ranges := append(append([]bounds.Range(nil), got.Criteria...), got.Total)
	for i, r := range ranges {
		if r.Measured != want[i].seen {
			t.Fatalf("%s %d: measured is %v", what, i, r.Measured)
		}
		if !r.Measured {
			continue
		}
		if r.Lowest.Percent != want[i].low || r.Highest.Percent != want[i].high ||
			r.Lowest.Limit != want[i].low || r.Highest.Limit != want[i].high {
			t.Fatalf("%s %d: from %d (%d) to %d (%d), want %d to %d", what, i,
				r.Lowest.Percent, r.Lowest.Limit, r.Highest.Percent, r.Highest.Limit, want[i].low, want[i].high)
		}
		attained(t, sc, what, i, r)
	}
}

// attained holds that the conversations given earn what is said.
func attained(t *rapid.T, sc *scenarios.Scenario, what string, i int, r bounds.Range) {
	for _, b := range []bounds.Bound{r.Lowest, r.Highest} {
		card := score(t, sc, b.Conversation)
		got := card.Total
		if i < len(card.Criteria) {
			got = card.Criteria[i].Percent
		}
		if got != b.Percent {
			t.Fatalf("%s %d: the conversation given earns %d, not %d", what, i, got, b.Percent)
		}
	}
}

func score(t *rapid.T, sc *scenarios.Scenario, c bounds.Conversation) scoring.Scorecard {
	t.Helper()
	s := engine.New(sc, 1)
	for _, step := range c.Steps() {
		if _, err := s.Answer(sc.Turns[step.Turn].Answers[step.Answer].ID.Value); err != nil {
			t.Fatalf("%v", err)
		}
	}
	if s.Ending() == nil {
		t.Fatalf("the conversation given has no end")
	}
	return scoring.Score(sc.Rubric, s.Exchanges())
}

// Where one can go round: no conversation that was scored is outside, and each
// bound is earned by the conversation given.
func TestRoundAndRound(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		raw := scenariotest.Draw(rt)
		sc, _, results := find(rt, raw)
		ev, _ := newEvery(sc, 8, 20_000)
		ranges := append(append([]bounds.Range(nil), results.Overall.Criteria...), results.Overall.Total)
		for i, r := range ranges {
			if !r.Measured {
				if ev.overall[i].seen {
					rt.Fatalf("%d was measured", i)
				}
				continue
			}
			attained(rt, sc, "overall", i, r)
			if e := ev.overall[i]; e.seen && (e.low < r.Lowest.Limit || e.high > r.Highest.Limit) {
				rt.Fatalf("%d: %d to %d were earned, %d to %d are said", i, e.low, e.high, r.Lowest.Limit, r.Highest.Limit)
			}
		}
		if results.Pass.Known && !results.Pass.Possible && ev.pass || results.Fail.Known && !results.Fail.Possible && ev.fail {
			rt.Fatalf("pass %+v, fail %+v", results.Pass, results.Fail)
		}
	})
}

// The conversation with the highest total falls short on one criterion; another,
// which is just enough on each, passes.
func TestPassNeedsEach(t *testing.T) {
	rubric := scenariotest.Beside{"two.yaml": `format: 1
rubric: two
title: Listening counts twice
pass: {total: 70, each: 50}
criteria:
  hear: {title: Hear, develops: listening, weight: 2, levels: {0: a, 1: b, 2: c, 3: d}}
  stay: {title: Stay calm, develops: calm, weight: 1, levels: {0: a, 1: b, 2: c, 3: d}}
  solve: {title: Solve, develops: problem-solving, weight: 1, levels: {0: a, 1: b, 2: c, 3: d}}
`}
	sc := scenariotest.Parse(t, []byte(`format: 1
scenario: each
title: Each
rubric: ./two.yaml
turns:
  greeting:
    says: Hello?
    answers:
      hello: {say: Hello., scores: {hear: 3}, next: opening}
  opening:
    says: Well?
    answers:
      warm: {say: Warm., scores: {hear: 3, stay: 2, solve: 1}, next: done}
      fair: {say: Fair., scores: {hear: 3, stay: 1, solve: 2}, next: done}
      fix: {say: Fix., scores: {hear: 0, stay: 0, solve: 3}, next: done}
endings:
  done: {outcome: resolved, says: Good.}
`), rubric)
	report := explore.Walk(context.Background(), sc, explore.Options{})
	results, err := bounds.Find(context.Background(), report, bounds.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if best := results.Best.Before; len(best) != 2 || best[1].Answer != 0 {
		t.Errorf("the best is %v", best)
	}
	if v := results.Pass; !v.Known || !v.Possible || v.Conversation.Before[1].Answer != 1 {
		t.Errorf("pass: %+v", v)
	}
}
