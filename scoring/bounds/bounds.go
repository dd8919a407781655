// Package bounds says what can be earned in a scenario: the lowest and the
// highest result on each criterion and on the total, over every conversation
// there is, whether one can pass and whether one can fail, and what somebody
// earns who doesn't read what the customer says.
//
// It works on the states that package explore found and looks at all of them.
// What it couldn't prove it says.
package bounds

import (
	"context"
	"slices"

	"rehearse/engine/explore"
	"rehearse/scenarios"
)

// Conversation is a sequence of answers. The Round in the middle is gone so
// many Times; there is none where nothing is gained by going round.
type Conversation struct {
	Before, Round, After []explore.Step
	Times                int
}

// Len is how many answers it has.
func (c Conversation) Len() int { return len(c.Before) + c.Times*len(c.Round) + len(c.After) }

// Steps writes the conversation out.
func (c Conversation) Steps() []explore.Step {
	steps := slices.Clone(c.Before)
	for range c.Times {
		steps = append(steps, c.Round...)
	}
	return append(steps, c.After...)
}

// Bound is the lowest or the highest percentage there is, as a scorecard shows
// it, and a conversation that earns it.
type Bound struct {
	Percent      int
	Conversation Conversation
	// Limit is what is proved: nothing beyond it is possible. It is the same as
	// Percent but for a total that took too long to settle.
	Limit int
}

// Range is what conversations can earn on one criterion, or as a total.
type Range struct {
	Measured        bool // some conversation is measured by it
	Always          bool // all are
	Lowest, Highest Bound
}

// Ranges are what the conversations to one ending can earn, or all of them.
type Ranges struct {
	Possible bool // there are such conversations
	Criteria []Range
	Total    Range
}

// Results is what can be earned in a scenario.
type Results struct {
	Overall Ranges
	Endings []Ranges // for each ending of the scenario; nil where they were not asked for
	Pass    Verdict
	Fail    Verdict
	Best    Conversation // the highest total of those without a critical mistake; empty where there is none
}

// Verdict says whether something is possible, by which conversation.
type Verdict struct {
	Known        bool // false: it took too long to find out
	Possible     bool
	Conversation Conversation
}

// Options say how much to look for.
type Options struct {
	Endings bool                  // for each ending by itself too
	Told    func(done, total int) // hears how many ranges are found; may be nil
}

// Find finds what can be earned. The report has to have a graph. The error says
// that the context ended; what was found until then comes with it.
func Find(ctx context.Context, report *explore.Report, opts Options) (*Results, error) {
	p := newProblem(ctx, report)
	p.told = opts.Told
	results := &Results{}
	sets := 1
	if opts.Endings {
		sets += len(report.Endings)
	}
	p.total = sets*2*len(p.rubric.Criteria) + 2
	ranges := make([]Ranges, 1, sets)
	ranges[0] = p.ranges(everyEnding)
	for i := range sets - 1 {
		ranges = append(ranges, p.ranges(func(ending int32) bool { return int(ending) == i }))
	}
	for i, total := range p.totals(everyAnswer, sets) {
		ranges[i].Total = total
	}
	results.Overall = ranges[0]
	if opts.Endings {
		results.Endings = ranges[1:]
	}
	p.verdicts(results)
	if ctx.Err() != nil {
		return results, context.Cause(ctx)
	}
	return results, nil
}

// problem is a scenario's graph with what its answers earn.
type problem struct {
	ctx    context.Context //nolint:containedctx // the searches are deep, and each of them has to stop
	sc     *scenarios.Scenario
	rubric *scenarios.Rubric
	graph  *explore.Graph
	parts  *explore.Components
	masked bool  // what was measured of mixed is part of the states, and of the endings' numbers
	mixed  []int // criteria that some conversations measure and some don't
	gain   [][]int64
	best   [][]int64
	done   int
	total  int
	told   func(done, total int)
}

func newProblem(ctx context.Context, report *explore.Report) *problem {
	sc := report.Scenario
	p := &problem{ctx: ctx, sc: sc, rubric: sc.Rubric}
	p.take(report.Graph)
	return p
}

// take sets the graph up.
func (p *problem) take(g *explore.Graph) {
	p.graph, p.parts = g, g.Components()
	p.gain, p.best = make([][]int64, len(p.rubric.Criteria)), make([][]int64, len(p.rubric.Criteria))
	for c := range p.rubric.Criteria {
		p.gain[c], p.best[c] = make([]int64, len(g.To)), make([]int64, len(g.To))
		for at, turn := range g.Turn {
			for e := g.Start[at]; e < g.Start[at+1]; e++ {
				t := &p.sc.Turns[turn]
				if t.Best[c] != scenarios.NotScored {
					p.gain[c][e] = int64(t.Answers[g.Answer[e]].Scores[c])
					p.best[c][e] = int64(t.Best[c])
				}
			}
		}
	}
}

// ending gives the scenario's ending that an answer leads to.
func (p *problem) ending(to int32) int32 {
	if !p.masked {
		return ^to
	}
	return ^to >> len(p.mixed)
}

// field gives the graph with the answers and the endings that are allowed, and
// where mask isn't negative only the conversations that measure these of the
// mixed criteria.
func (p *problem) field(answer func(turn, answer int) bool, ending func(int32) bool, mask int32) *field {
	g := p.graph
	return newField(g, p.parts, func(at, e int32) bool {
		if !answer(int(g.Turn[at]), int(g.Answer[e])) {
			return false
		}
		to := g.To[e]
		return to >= 0 || ending(p.ending(to)) && (mask < 0 || ^to&(1<<len(p.mixed)-1) == mask)
	})
}

func everyAnswer(int, int) bool { return true }
func everyEnding(int32) bool    { return true }

// ranges finds what the conversations to these endings can earn on each
// criterion.
func (p *problem) ranges(ending func(int32) bool) Ranges {
	f := p.field(everyAnswer, ending, -1)
	r := Ranges{Possible: f.any, Criteria: make([]Range, len(p.rubric.Criteria))}
	for c := range p.rubric.Criteria {
		if f.any && p.ctx.Err() == nil {
			r.Criteria[c] = p.criterion(f, c)
		}
		p.count(2)
	}
	return r
}

func (p *problem) count(n int) {
	p.done += n
	if p.told != nil {
		p.told(p.done, p.total)
	}
}

// criterion finds the range of one criterion.
func (p *problem) criterion(f *field, c int) Range {
	r := ratio{field: f, gain: p.gain[c], best: p.best[c], weight: make([]int64, len(f.To))}
	high, ok := r.highest(p.ctx)
	if !ok {
		return Range{}
	}
	lost := make([]int64, len(f.To))
	for e := range lost {
		lost[e] = p.best[c][e] - p.gain[c][e]
	}
	worst := r
	worst.gain = lost
	low, ok := worst.highest(p.ctx)
	if !ok { // the context ended
		return Range{}
	}
	return Range{Measured: true, Always: !p.without(f, c), Highest: r.bound(high, false), Lowest: r.bound(low, true)}
}

// without says whether some conversation doesn't measure a criterion.
func (p *problem) without(f *field, c int) bool {
	return newField(p.graph, p.parts, func(_, e int32) bool { return f.allowed[e] && p.best[c][e] == 0 }).any
}

// bound turns a peak into the percentage that a scorecard shows. A peak that is
// only come near is shown as the percentage below it, and needs going round
// often enough.
func (r *ratio) bound(p peak, lowest bool) Bound {
	const hundred = 100
	if lowest {
		p.p = p.q - p.p // what was lost, as what was earned
	}
	percent := int(hundred * p.p / p.q)
	w := trail{before: p.walk}
	if p.walk == nil {
		at := r.from[p.round[0]]
		w = trail{before: r.shortest(r.First, at), round: p.round, after: r.shortest(at, -1)}
		if !lowest && hundred*p.p%p.q == 0 {
			percent--
		}
		w.times = r.times(w, int64(percent), lowest)
	}
	return Bound{Percent: percent, Limit: percent, Conversation: r.conversation(w)}
}

// times says how often one has to go round for a percentage to be shown.
func (r *ratio) times(w trail, percent int64, lowest bool) int {
	const hundred = 100
	gain, best := r.sums(slices.Concat(w.before, w.after))
	more, most := r.sums(w.round)
	if lowest { // below percent + 1: 100·(gain + k·more) < (percent + 1)·(best + k·most)
		short, each := hundred*gain-(percent+1)*best, (percent+1)*most-hundred*more
		return int(max(1, short/each+1))
	}
	short, each := percent*best-hundred*gain, hundred*more-percent*most
	return int(max(1, (short+each-1)/each))
}

// conversation turns places in To into answers.
func (f *field) conversation(w trail) Conversation {
	steps := func(walk []int32) []explore.Step {
		out := make([]explore.Step, len(walk))
		for i, e := range walk {
			out[i] = explore.Step{Turn: int(f.Turn[f.from[e]]), Answer: int(f.Answer[e])}
		}
		return out
	}
	return Conversation{Before: steps(w.before), Round: steps(w.round), After: steps(w.after), Times: w.times}
}
