package bounds

import (
	"context"
	"fmt"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/check"
)

// The bounds of the walk that Check makes: what people write is far below
// them. A scenario above them is told so; explore has no such bounds.
const (
	checkMemory = 96 << 20
	checkStates = 200_000
	checkEffort = 500_000
	checkSample = 20_000
)

// Check gives all that is wrong with a scenario as far as one has to walk it to
// know: what can't be met, where a trainee could be stuck, whether one can pass
// and fail, who passes without listening, and what the best conversation lacks.
// It gives nothing where the context ends.
func Check(ctx context.Context, sc *scenarios.Scenario) scenarios.Diagnostics {
	return checkWithin(ctx, sc, explore.Options{Memory: checkMemory, States: checkStates})
}

func checkWithin(ctx context.Context, sc *scenarios.Scenario, limits explore.Options) scenarios.Diagnostics {
	report := explore.Walk(ctx, sc, limits)
	if ctx.Err() != nil {
		return nil
	}
	found := report.Findings()
	if report.Graph == nil {
		found = append(found, notAll(report))
		found.Sort()
		return found
	}
	results, err := Find(ctx, report, Options{Brief: true, Effort: checkEffort})
	if err != nil {
		return nil
	}
	blind, err := Play(ctx, report, checkSample)
	if err != nil {
		return nil
	}
	if everyoneEnds(report) {
		found = append(found, results.Findings(sc)...)
	} else {
		blind = blind[:Random]
	}
	found = append(found, Findings(sc, blind)...)
	best := make([]check.Step, 0, results.Best.Len())
	for _, s := range results.Best.Steps() {
		best = append(best, check.Step(s))
	}
	found = append(found, check.BestPath(sc, best)...)
	found.Sort()
	return found
}

// everyoneEnds says that every conversation can come to an ending. Where one
// can't, what the others earn says little: it may be the poor ones that never
// end, and then nobody seems to fail. That it can't is told already.
func everyoneEnds(report *explore.Report) bool {
	for i := range report.Turns {
		if report.Turns[i].Stuck.Met || report.Turns[i].Caught.Met {
			return false
		}
	}
	return true
}

// notAll says what of a scenario was too large to be looked at.
func notAll(report *explore.Report) scenarios.Diagnostic {
	message := fmt.Sprintf("the scenario has %d states; what can be earned was not worked out", report.States)
	if report.Cut != nil {
		message = fmt.Sprintf("the scenario is too large to be walked whole; only conversations of up to %d answers were", report.Cut.Answers)
	}
	return report.Scenario.Finding(report.Scenario.ID, scenarios.NotAllWalked, message, "\"rehearse explore\" takes the time and the memory for it")
}

// Findings says where nobody can pass, and where nobody can fail.
func (r *Results) Findings(sc *scenarios.Scenario) scenarios.Diagnostics {
	var found scenarios.Diagnostics
	if !r.Overall.Possible {
		return nil // that no ending can be reached is told already
	}
	if r.Pass.Known && !r.Pass.Possible {
		found = append(found, sc.Finding(sc.ID, scenarios.NobodyPasses, "no conversation can pass", r.best(sc)))
	}
	if r.Fail.Known && !r.Fail.Possible {
		found = append(found, sc.Finding(sc.ID, scenarios.NobodyFails, "no conversation can fail",
			fmt.Sprintf("the lowest total is %d%%, and %d%% passes; let poor answers score less", r.Overall.Total.Lowest.Percent, sc.Rubric.PassTotal)))
	}
	return found
}

// best says how far the best conversation comes, and what would be right.
func (r *Results) best(sc *scenarios.Scenario) string {
	const mend = "let more of the good answers fit into one conversation"
	total := r.Overall.Total.Highest.Percent
	if len(r.Best.Before) == 0 {
		return "every conversation has a critical mistake in it; let one without be possible"
	}
	if total < sc.Rubric.PassTotal {
		return fmt.Sprintf("the highest total is %d%%, and %d%% is needed; %s", total, sc.Rubric.PassTotal, mend)
	}
	return fmt.Sprintf("none has %d%% in total and %d%% on each criterion without a critical mistake; %s",
		sc.Rubric.PassTotal, sc.Rubric.PassEach, mend)
}

// strategyWords say what somebody does who follows a strategy.
var strategyWords = map[Strategy]string{
	First:    "always takes the first answer",
	Last:     "always takes the last answer",
	Longest:  "always takes the longest answer",
	Shortest: "always takes the shortest answer",
	Politest: "always takes the politest answer",
	Random:   "takes any answer",
}

// strategyMends say what makes somebody fail who follows the strategy. Where
// answers are shuffled, the order is that of the file.
var strategyMends = map[Strategy]string{
	First:    "let a poorer answer stand first in the file, in some of the turns",
	Last:     "let a poorer answer stand last in the file, in some of the turns",
	Longest:  "let a poorer answer be the longest, in some of the turns",
	Shortest: "let a poorer answer be the shortest, in some of the turns",
	Politest: "let a poorer answer be as polite, in some of the turns",
	Random:   "let poor answers score less",
}

// String says what somebody does who follows the strategy.
func (s Strategy) String() string { return strategyWords[s] }

// fewest is how many answers a conversation has to have for a strategy to be
// judged by it: one answer is a quiz question, which any strategy may get right.
const fewest = 2

// Findings tells of strategies that pass.
func Findings(sc *scenarios.Scenario, blind []Blind) scenarios.Diagnostics {
	var found scenarios.Diagnostics
	for _, b := range blind {
		if !b.Passes || b.Answers < fewest {
			continue
		}
		passes := fmt.Sprintf("passes with %d%%", b.Card.Total)
		if b.Strategy == Random {
			passes = fmt.Sprintf("passes on average, with %d%%", b.Expected.Total/10)
		}
		found = append(found, sc.Finding(sc.ID, scenarios.BlindPass,
			fmt.Sprintf("somebody who %s %s, without reading what the customer says", b.Strategy, passes), strategyMends[b.Strategy]))
	}
	return found
}
