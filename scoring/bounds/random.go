package bounds

import (
	"context"
	"math/big"
	"math/rand/v2"

	"rehearse/engine/explore"
	"rehearse/scoring"
)

// Expected is what somebody earns on average who takes any answer, over the
// conversations that come to an ending. Figures are in tenths of a percent,
// rounded down; scoring.NotMeasured where nothing is measured.
type Expected struct {
	Exact    bool // worked out over every conversation; else from Sample of them
	Sample   int
	Error    int // of Total, the standard error, rounded up; 0 where Exact
	Criteria []int
	Total    int

	Passing int // how many of Drawn conversations pass, in tenths of a percent
	Drawn   int // drawn from a fixed seed; 0 where none were
}

// tenths is how many parts of a whole the figures of Expected are in.
const tenths = 1000

// anyAnswer works out what to expect of random answers: exactly where every
// conversation ends, else from many of them, drawn from a fixed seed.
func anyAnswer(ctx context.Context, report *explore.Report, sample int) (Blind, error) {
	b := Blind{Strategy: Random}
	p, err := newProblem(ctx, report)
	if err != nil {
		return b, err
	}
	f := p.field(set{ending: anyEnding})
	if !f.any {
		return b, nil
	}
	b.Ends, b.Answers = true, len(f.shortest(f.First, -1))
	if sample > 0 {
		b.Expected = p.estimated(f, sample)
	}
	if v, ok := newVectors(p, f); ok {
		passing, drawn := b.Expected.Passing, b.Expected.Drawn
		b.Expected = v.expected()
		b.Expected.Passing, b.Expected.Drawn = passing, drawn
	}
	b.Passes = passes(p, b.Expected)
	if ctx.Err() != nil {
		return b, context.Cause(ctx)
	}
	return b, nil
}

// passes says whether what is expected would be enough to pass.
func passes(p *problem, e Expected) bool {
	const tenth = tenths / 100
	for _, c := range e.Criteria {
		if c != scoring.NotMeasured && c < tenth*p.rubric.PassEach {
			return false
		}
	}
	return e.Total != scoring.NotMeasured && e.Total >= tenth*p.rubric.PassTotal
}

// expected works out exactly what to expect. Over conversations with the same
// sums of best levels what is earned adds up, so that each node needs only how
// likely it is and what was earned on average until then. Both are kept as
// whole numbers: the likelihood of the start is a number that can be divided
// by the answers on offer as often as the longest conversation needs it.
func (v *vectors) expected() Expected {
	n := len(v.p.rubric.Criteria)
	nodes := make([]share, v.nodes)
	for i := range nodes {
		nodes[i] = share{new(big.Int), newInts(n)}
	}
	nodes[0].likely.Set(v.divisible())
	ends := make([]share, len(v.ends))
	for i := range ends {
		ends[i] = share{new(big.Int), newInts(n)}
	}
	part, gain := new(big.Int), new(big.Int)
	for first := 0; first < len(v.steps); {
		last := first
		for last < len(v.steps) && v.from[last] == v.from[first] {
			last++
		}
		from := v.from[first]
		offered := big.NewInt(int64(v.offered(v.steps[first].edge)))
		for _, s := range v.steps[first:last] {
			part.Quo(nodes[from].likely, offered)
			to := share{}
			if s.to >= 0 {
				to = nodes[s.to]
			} else {
				to = ends[v.known[s.key]]
			}
			to.likely.Add(to.likely, part)
			for c := range n {
				gain.Quo(nodes[from].earned[c], offered)
				to.earned[c].Add(to.earned[c], gain)
				gain.SetInt64(v.p.gain[c][v.choice[s.edge]])
				to.earned[c].Add(to.earned[c], gain.Mul(gain, part))
			}
		}
		first = last
	}
	return v.average(ends)
}

// share is how likely the ways to a node are, and for each criterion the sum of
// the levels earned on them, each times its likelihood.
type share struct {
	likely *big.Int
	earned []*big.Int
}

func newInts(n int) []*big.Int {
	list := make([]*big.Int, n)
	for i := range list {
		list[i] = new(big.Int)
	}
	return list
}

// offered is how many answers are offered in the state of an answer, those that
// lead to no ending among them.
func (v *vectors) offered(e int32) int32 {
	at := v.field.from[e]
	return v.Start[at+1] - v.Start[at]
}

// divisible gives a number that the answers on offer divide once for each
// answer of the longest conversation.
func (v *vectors) divisible() *big.Int {
	each := int64(1)
	far := make([]int64, len(v.Turn)) // the most answers from a state on
	for _, at := range v.field.parts.States {
		offered := int64(v.Start[at+1] - v.Start[at])
		if offered > 0 {
			each = each / common(each, offered) * offered
		}
		for _, to := range v.To[v.Start[at]:v.Start[at+1]] {
			steps := int64(1)
			if to >= 0 {
				steps += far[to]
			}
			far[at] = max(far[at], steps)
		}
	}
	// What was earned is divided along with the likelihood, one answer later.
	return new(big.Int).Exp(big.NewInt(each), big.NewInt(far[v.First]+1), nil)
}

// average works out what the endings bring, from the share of each set of sums.
func (v *vectors) average(ends []share) Expected {
	e := Expected{Exact: true}
	for c := range v.p.rubric.Criteria {
		e.Criteria = append(e.Criteria, v.mean(ends, func(key uint64) ([]int64, int64) {
			parts := make([]int64, len(v.p.rubric.Criteria))
			parts[c] = 1
			return parts, v.sum(key, c)
		}))
	}
	e.Total = v.mean(ends, v.parts)
	return e
}

// mostWhole bounds the parts that a total is counted in, so that sums of them
// fit 64 bits.
const mostWhole = 1 << 40

// parts gives what a level on each criterion is worth in the total, in parts of
// whole; whole is 0 where nothing is measured, and mostWhole or more where the
// figures grow too large.
func (v *vectors) parts(key uint64) (parts []int64, whole int64) {
	parts = make([]int64, len(v.p.rubric.Criteria))
	all, weights := int64(1), int64(0)
	for c := range parts {
		if d := v.sum(key, c); d > 0 {
			all = all / common(all, d) * d
			weights += int64(v.p.rubric.Criteria[c].Weight)
		}
		if all >= mostWhole || all*max(1, weights) >= mostWhole {
			return parts, mostWhole
		}
	}
	for c := range parts {
		if d := v.sum(key, c); d > 0 {
			parts[c] = all / d * int64(v.p.rubric.Criteria[c].Weight)
		}
	}
	if weights == 0 {
		return parts, 0
	}
	return parts, all * weights
}

// mean gives Σ Σ earned·part ÷ whole over the ends where whole isn't 0, divided
// by their likelihood, in tenths of a percent. The fractions are brought to one
// denominator first: to reduce them one by one would take most of the time.
func (v *vectors) mean(ends []share, parts func(key uint64) ([]int64, int64)) int {
	denominator := big.NewInt(1)
	for _, end := range v.ends {
		if _, whole := parts(end.key); whole > 0 {
			w := big.NewInt(whole)
			denominator.Mul(denominator, w.Quo(w, new(big.Int).GCD(nil, nil, denominator, w)))
		}
	}
	sum, likely, x := new(big.Int), new(big.Int), new(big.Int)
	for i, end := range v.ends {
		part, whole := parts(end.key)
		if whole == 0 {
			continue
		}
		likely.Add(likely, ends[i].likely)
		one := new(big.Int)
		for c := range part {
			one.Add(one, x.Mul(ends[i].earned[c], big.NewInt(part[c])))
		}
		sum.Add(sum, one.Mul(one, x.Quo(denominator, big.NewInt(whole))))
	}
	if likely.Sign() == 0 {
		return scoring.NotMeasured
	}
	sum.Mul(sum, big.NewInt(tenths))
	return int(sum.Quo(sum, likely.Mul(likely, denominator)).Int64())
}

// patience is after how many answers a drawn conversation is given up.
const patience = 2000

// estimated draws conversations of about so many answers in all from a fixed
// seed.
func (p *problem) estimated(f *field, left int) Expected {
	rng := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // to be repeated, not a secret
	criteria := make([]tally, len(p.rubric.Criteria))
	var total, passing tally
	for left > 0 && p.ctx.Err() == nil {
		d := p.draw(f, rng)
		left -= d.taken
		if !d.ended {
			continue
		}
		scores := d.scores
		for c, s := range scores {
			if s.Best > 0 {
				criteria[c].add(int64(tenths * s.Earned / s.Best))
			}
		}
		passing.add(tenths * int64(oneIf(!d.critical && p.enough(scores))))
		if percent := scoring.Mean(scores); percent != scoring.NotMeasured {
			total.add(int64(percent) * tenths / 100)
		}
	}
	e := Expected{Sample: int(total.n), Total: total.mean(), Error: total.deviation(), Passing: passing.mean(), Drawn: int(passing.n)}
	for _, c := range criteria {
		e.Criteria = append(e.Criteria, c.mean())
	}
	return e
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// drawn is one conversation with any answers.
type drawn struct {
	scores   []scoring.CriterionScore
	taken    int // how many answers
	critical bool
	ended    bool
}

func (p *problem) draw(f *field, rng *rand.Rand) drawn {
	d := drawn{scores: make([]scoring.CriterionScore, len(p.rubric.Criteria))}
	at := f.First
	for d.taken < patience {
		n := f.Start[at+1] - f.Start[at]
		if n == 0 {
			return d
		}
		e := f.Start[at] + rng.Int32N(n)
		for c := range d.scores {
			d.scores[c].Weight = p.rubric.Criteria[c].Weight
			d.scores[c].Earned += int(p.gain[c][f.choice[e]])
			d.scores[c].Best += int(p.best[c][f.choice[e]])
		}
		d.taken++
		d.critical = d.critical || p.critical(int(f.Turn[at]), int(f.Answer[e]))
		if at = f.To[e]; at < 0 {
			d.ended = true
			return d
		}
	}
	return d
}

// tally adds up whole numbers and their squares.
type tally struct{ n, sum, squares int64 }

func (t *tally) add(x int64) {
	t.n++
	t.sum += x
	t.squares += x * x
}

func (t *tally) mean() int {
	if t.n == 0 {
		return scoring.NotMeasured
	}
	return int(t.sum / t.n)
}

// deviation is the standard error of the mean, rounded up: the root of
// (Σx² - (Σx)²/n) ÷ (n·(n - 1)).
func (t *tally) deviation() int {
	if t.n < 2 {
		return 0
	}
	square := (t.squares - t.sum*t.sum/t.n) / (t.n * (t.n - 1))
	root := new(big.Int).Sqrt(big.NewInt(square))
	return int(root.Int64()) + 1
}
