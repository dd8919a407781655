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
	Brief   bool                  // where one can go round, leave out the lowest total unless a verdict needs it
	Effort  int                   // how long to look for each bound of a total where one can go round; 0 stands for DefaultEffort
	Told    func(done, total int) // hears how many ranges are found; may be nil
}

// DefaultEffort is the effort where none is given: some milliseconds for
// each bound. It counts answers passed, so that the result doesn't depend on the
// machine.
const DefaultEffort = 1_000_000

// Find finds what can be earned. The report has to have a graph. The error says
// that the context ended; what was found until then comes with it.
func Find(ctx context.Context, report *explore.Report, opts Options) (*Results, error) {
	p, err := newProblem(ctx, report)
	if err != nil {
		return &Results{}, err
	}
	p.told, p.effort = opts.Told, opts.Effort
	if p.effort <= 0 {
		p.effort = DefaultEffort
	}
	results := &Results{}
	sets := 1
	if opts.Endings {
		sets += len(report.Endings)
	}
	p.total = sets*2*len(p.rubric.Criteria) + 2
	if p.anyCritical() {
		p.total += 2
	}
	ranges := make([]Ranges, 1, sets)
	ranges[0] = p.ranges(anyEnding)
	for i := range sets - 1 {
		ranges = append(ranges, p.ranges(i))
	}
	for i, total := range p.totals(false, sets, !opts.Brief) {
		ranges[i].Total = total
	}
	results.Overall = ranges[0]
	if opts.Endings {
		results.Endings = ranges[1:]
	}
	p.verdicts(results, opts.Brief)
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
	ground *ground
	masked bool  // what was measured of mixed is part of the states, and of the endings' numbers
	mixed  []int // criteria that some conversations measure and some don't
	gain   [][]int64
	best   [][]int64
	fields map[set]*field
	effort int
	done   int
	total  int
	told   func(done, total int)
}

// set is a choice of conversations: to one ending or to any, and with critical
// answers or without.
type set struct {
	ending int
	clean  bool
}

// anyEnding stands for all endings.
const anyEnding = -1

func newProblem(ctx context.Context, report *explore.Report) (*problem, error) {
	sc := report.Scenario
	p := &problem{ctx: ctx, sc: sc, rubric: sc.Rubric}
	return p, p.take(report.Graph)
}

// take sets the graph up.
func (p *problem) take(g *explore.Graph) (err error) {
	p.fields = make(map[set]*field)
	if p.ground, err = newGround(p.ctx, p.sc, g); err != nil {
		return err
	}
	p.gain, p.best = make([][]int64, len(p.rubric.Criteria)), make([][]int64, len(p.rubric.Criteria))
	for c := range p.rubric.Criteria {
		for i := range p.sc.Turns {
			t := &p.sc.Turns[i]
			for a := range t.Answers {
				gain, best := int64(0), int64(0)
				if t.Best[c] != scenarios.NotScored {
					gain, best = int64(t.Answers[a].Scores[c]), int64(t.Best[c])
				}
				p.gain[c], p.best[c] = append(p.gain[c], gain), append(p.best[c], best)
			}
		}
	}
	return nil
}

// ending gives the scenario's ending that an answer leads to.
func (p *problem) ending(to int32) int32 {
	if !p.masked {
		return ^to
	}
	return ^to >> len(p.mixed)
}

// field gives the graph with the conversations that are asked for.
func (p *problem) field(which set) *field {
	if p.fields[which] == nil {
		p.fields[which] = p.masks(which, -1)
	}
	return p.fields[which]
}

// masks gives those of them that measure these of the mixed criteria; with -1
// whatever they measure.
func (p *problem) masks(which set, mask int32) *field {
	g := p.ground
	return newField(g, func(at, e int32) bool {
		if which.clean && p.critical(int(g.Turn[at]), int(g.Answer[e])) {
			return false
		}
		to := g.To[e]
		return to >= 0 || (which.ending == anyEnding || int(p.ending(to)) == which.ending) &&
			(mask < 0 || ^to&(1<<len(p.mixed)-1) == mask)
	})
}

// critical says whether an answer fails the conversation.
func (p *problem) critical(turn, answer int) bool {
	return p.sc.Turns[turn].Answers[answer].Critical.Value != ""
}

// ranges finds what the conversations to an ending, or to any, can earn on each
// criterion.
func (p *problem) ranges(ending int) Ranges {
	f := p.field(set{ending: ending})
	r := Ranges{Possible: f.any, Criteria: make([]Range, len(p.rubric.Criteria))}
	for c := range p.rubric.Criteria {
		if f.any && p.ctx.Err() == nil {
			r.Criteria[c] = p.criterion(f, c)
		}
		p.count()
	}
	return r
}

// count tells that both ends of a range are found.
func (p *problem) count() {
	p.done += 2
	if p.told != nil {
		p.told(p.done, p.total)
	}
}

// criterion finds the range of one criterion.
func (p *problem) criterion(f *field, c int) Range {
	high, ok := p.peak(f, c, false)
	if !ok {
		return Range{}
	}
	low, ok := p.peak(f, c, true)
	if !ok {
		return Range{}
	}
	r := p.ratio(f, c, false)
	return Range{Measured: true, Always: !p.without(f, c), Highest: r.bound(high, false), Lowest: r.bound(low, true)}
}

// ratio sets up the search for what is gained on a criterion, or what is lost.
func (p *problem) ratio(f *field, c int, lowest bool) *ratio {
	r := &ratio{field: f, gain: p.gain[c], best: p.best[c], weight: make([]int64, f.many)}
	if lowest {
		r.gain = make([]int64, f.many)
		for i := range r.gain {
			r.gain[i] = p.best[c][i] - p.gain[c][i]
		}
	}
	return r
}

// side is one end of one criterion's range.
type side struct {
	criterion int
	lowest    bool
}

// peak gives the most that is gained, or lost, on a criterion. It is looked for
// once for each field.
func (p *problem) peak(f *field, c int, lowest bool) (peak, bool) {
	which := side{c, lowest}
	if found, known := f.peaks[which]; known {
		return found, true
	}
	found, ok := p.ratio(f, c, lowest).highest(p.ctx)
	if ok {
		f.peaks[which] = found
	}
	return found, ok
}

// without says whether some conversation doesn't measure a criterion.
func (p *problem) without(f *field, c int) bool {
	return newField(p.ground, func(_, e int32) bool { return f.allowed[e] && p.best[c][f.choice[e]] == 0 }).any
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
