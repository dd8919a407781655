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
}

// tenths is how many parts of a whole the figures of Expected are in.
const tenths = 1000

// anyAnswer works out what to expect of random answers: exactly where every
// conversation ends, else from many of them, drawn from a fixed seed.
func anyAnswer(ctx context.Context, report *explore.Report, sample int) (Blind, error) {
	b := Blind{Strategy: Random}
	p := newProblem(ctx, report)
	f := p.field(set{ending: anyEnding})
	if !f.any {
		return b, nil
	}
	b.Ends, b.Answers = true, len(f.shortest(f.First, -1))
	if v, ok := newVectors(p, f); ok {
		b.Expected = v.expected()
	} else {
		b.Expected = p.estimated(f, sample)
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
	n := len(v.rubric.Criteria)
	mass, earned := make([]*big.Int, v.nodes), make([][]*big.Int, v.nodes)
	for i := range mass {
		mass[i] = new(big.Int)
		earned[i] = make([]*big.Int, n)
		for c := range earned[i] {
			earned[i][c] = new(big.Int)
		}
	}
	mass[0].Set(v.divisible())
	sums := newAverages(n)
	part, gain := new(big.Int), new(big.Int)
	for first := 0; first < len(v.steps); {
		last := first
		for last < len(v.steps) && v.from[last] == v.from[first] {
			last++
		}
		from := v.from[first]
		offered := big.NewInt(int64(v.offered(v.steps[first].edge)))
		for _, s := range v.steps[first:last] {
			part.Quo(mass[from], offered)
			var to *big.Int
			var levels []*big.Int
			if s.to >= 0 {
				to, levels = mass[s.to], earned[s.to]
			} else {
				to, levels = new(big.Int), newInts(n)
			}
			to.Add(to, part)
			for c := range n {
				gain.Quo(earned[from][c], offered)
				levels[c].Add(levels[c], gain)
				gain.SetInt64(v.gain[c][v.choice[s.edge]])
				levels[c].Add(levels[c], gain.Mul(gain, part))
			}
			if s.to < 0 {
				sums.add(v, s.key, to, levels)
			}
		}
		first = last
	}
	return sums.expected()
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
	for _, at := range v.parts().States {
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

func (v *vectors) parts() *explore.Components { return v.field.parts }

// averages adds up what the endings bring.
type averages struct {
	likely  []*big.Int // for each criterion, how likely a conversation is to measure it
	percent []*big.Rat // and Σ likelihood × earned ÷ best
	all     *big.Int   // the same for the total
	total   *big.Rat
}

func newAverages(n int) *averages {
	a := &averages{likely: newInts(n), all: new(big.Int), total: new(big.Rat)}
	for range n {
		a.percent = append(a.percent, new(big.Rat))
	}
	return a
}

func (a *averages) add(v *vectors, key uint64, mass *big.Int, levels []*big.Int) {
	total, weights := new(big.Rat), int64(0)
	for c := range levels {
		best := v.sum(key, c)
		if best == 0 {
			continue
		}
		weight := int64(v.rubric.Criteria[c].Weight)
		share := new(big.Rat).SetFrac(levels[c], big.NewInt(best))
		a.likely[c].Add(a.likely[c], mass)
		a.percent[c].Add(a.percent[c], share)
		total.Add(total, share.Mul(share, new(big.Rat).SetInt64(weight)))
		weights += weight
	}
	if weights > 0 {
		a.all.Add(a.all, mass)
		a.total.Add(a.total, total.Quo(total, new(big.Rat).SetInt64(weights)))
	}
}

func (a *averages) expected() Expected {
	e := Expected{Exact: true, Total: mean(a.total, a.all)}
	for c := range a.percent {
		e.Criteria = append(e.Criteria, mean(a.percent[c], a.likely[c]))
	}
	return e
}

// mean gives a sum over its likelihood, in tenths of a percent.
func mean(sum *big.Rat, likely *big.Int) int {
	if likely.Sign() == 0 {
		return scoring.NotMeasured
	}
	q := new(big.Rat).Quo(sum, new(big.Rat).SetInt(likely))
	q.Mul(q, new(big.Rat).SetInt64(tenths))
	return int(new(big.Int).Quo(q.Num(), q.Denom()).Int64())
}

// patience is after how many answers a drawn conversation is given up.
const patience = 2000

// estimated draws conversations of about so many answers in all from a fixed
// seed.
func (p *problem) estimated(f *field, left int) Expected {
	rng := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // to be repeated, not a secret
	criteria := make([]tally, len(p.rubric.Criteria))
	var total tally
	for left > 0 && p.ctx.Err() == nil {
		scores, taken, ended := p.draw(f, rng)
		left -= taken
		if !ended {
			continue
		}
		for c, s := range scores {
			if s.Best > 0 {
				criteria[c].add(int64(tenths * s.Earned / s.Best))
			}
		}
		if percent := scoring.Mean(scores); percent != scoring.NotMeasured {
			total.add(int64(percent) * tenths / 100)
		}
	}
	e := Expected{Sample: int(total.n), Total: total.mean(), Error: total.deviation()}
	for _, c := range criteria {
		e.Criteria = append(e.Criteria, c.mean())
	}
	return e
}

// draw plays one conversation with any answers. taken is how many there were.
func (p *problem) draw(f *field, rng *rand.Rand) (scores []scoring.CriterionScore, taken int, ended bool) {
	scores = make([]scoring.CriterionScore, len(p.rubric.Criteria))
	at := f.First
	for taken = range patience {
		n := f.Start[at+1] - f.Start[at]
		if n == 0 {
			return scores, taken, false
		}
		e := f.Start[at] + rng.Int32N(n)
		for c := range scores {
			scores[c].Weight = p.rubric.Criteria[c].Weight
			scores[c].Earned += int(p.gain[c][f.choice[e]])
			scores[c].Best += int(p.best[c][f.choice[e]])
		}
		if at = f.To[e]; at < 0 {
			return scores, taken + 1, true
		}
	}
	return scores, patience, false
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
