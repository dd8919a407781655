package bounds

import (
	"math"
	"slices"

	"rehearse/scoring"
)

// passing looks for a conversation that is good enough on every criterion and
// in total at once. It goes on from state to state with what was earned and
// what was lost so far, and drops whatever can't become enough any more, and
// whatever is worse on everything than another way to the same state.
type passing struct {
	*field
	p        *problem
	measured []int
	ahead    [][]int64 // for each measured criterion and state, the most that is still to be had over what is needed
	labels   []label
	at       [][]int32 // for each state its labels
}

// label is one way to a state. Earned and lost are sums of levels.
type label struct {
	before int32
	by     int32 // the answer that led here, a place in To
	state  int32
	earned [16]int32
	lost   [16]int32
	dead   bool
}

// mostLabels bounds the ways that are kept.
const mostLabels = 200_000

// search gives a walk that passes, or nil. known is false where it gave up.
func (s *passing) search() (walk []int32, known bool) {
	if s.round() {
		return s.guess()
	}
	s.look()
	s.at = make([][]int32, len(s.Turn))
	s.labels = []label{{before: -1, by: -1, state: s.First}}
	s.at[s.First] = []int32{0}
	for part := s.parts.Of[s.First]; part >= 0; part-- {
		state := s.parts.In(int(part))[0]
		for _, l := range s.at[state] {
			if s.labels[l].dead {
				continue
			}
			if last := s.expand(l); last >= 0 {
				return s.trace(l, last), true
			}
			if len(s.labels) > mostLabels || s.ctx.Err() != nil {
				return nil, false
			}
		}
		s.at[state] = nil
	}
	return nil, true
}

// look works out, from the ends back, how far each criterion can still rise.
func (s *passing) look() {
	s.ahead = make([][]int64, len(s.measured))
	for i, c := range s.measured {
		ahead := make([]int64, len(s.Turn))
		for _, at := range s.parts.States {
			ahead[at] = never
			for e := s.Start[at]; e < s.Start[at+1]; e++ {
				if !s.allowed[e] {
					continue
				}
				more := s.over(c, s.choice[e])
				if to := s.To[e]; to >= 0 {
					more += ahead[to]
				}
				ahead[at] = max(ahead[at], more)
			}
		}
		s.ahead[i] = ahead
	}
}

// over is by how much an answer is over what a criterion needs, in hundredths
// of a level.
func (s *passing) over(c int, choice int32) int64 {
	return 100*s.p.gain[c][choice] - int64(s.p.rubric.PassEach)*s.p.best[c][choice]
}

// expand gives all answers after one way. It returns the answer that ends a
// conversation which passes, or -1.
func (s *passing) expand(l int32) int32 {
	from := s.labels[l]
	for e := s.Start[from.state]; e < s.Start[from.state+1]; e++ {
		if !s.allowed[e] {
			continue
		}
		next := label{before: l, by: e, state: s.To[e], earned: from.earned, lost: from.lost}
		for i, c := range s.measured {
			next.earned[i] += int32(s.p.gain[c][s.choice[e]])                          //nolint:gosec // levels
			next.lost[i] += int32(s.p.best[c][s.choice[e]] - s.p.gain[c][s.choice[e]]) //nolint:gosec // levels
		}
		if next.state < 0 {
			if s.good(&next) {
				return e
			}
			continue
		}
		if s.hopeful(&next) && s.keep(&next) {
			s.labels = append(s.labels, next)
			s.at[next.state] = append(s.at[next.state], int32(len(s.labels)-1)) //nolint:gosec // bounded
		}
	}
	return -1
}

func (s *passing) good(l *label) bool {
	scores := make([]scoring.CriterionScore, len(s.p.rubric.Criteria))
	for i, c := range s.measured {
		scores[c].Earned, scores[c].Best = int(l.earned[i]), int(l.earned[i]+l.lost[i])
	}
	return s.p.enough(scores)
}

// hopeful says whether every criterion can still become enough.
func (s *passing) hopeful(l *label) bool {
	each := int64(s.p.rubric.PassEach)
	for i := range s.measured {
		now := 100*int64(l.earned[i]) - each*int64(l.earned[i]+l.lost[i])
		if now+s.ahead[i][l.state] < 0 {
			return false
		}
	}
	return true
}

// keep says whether a way isn't worse than another to the same state, and drops
// those that are worse than it. More earned and less lost is never worse,
// whatever comes after.
func (s *passing) keep(l *label) bool {
	for _, other := range s.at[l.state] {
		o := &s.labels[other]
		switch {
		case o.dead:
		case o.covers(l, len(s.measured)):
			return false
		case l.covers(o, len(s.measured)):
			o.dead = true
		}
	}
	return true
}

func (l *label) covers(other *label, n int) bool {
	for i := range n {
		if l.earned[i] < other.earned[i] || l.lost[i] > other.lost[i] {
			return false
		}
	}
	return true
}

func (s *passing) trace(l, last int32) []int32 {
	walk := []int32{last}
	for ; s.labels[l].by >= 0; l = s.labels[l].before {
		walk = append(walk, s.labels[l].by)
	}
	slices.Reverse(walk)
	return walk
}

// guesses is how many walks are tried where one can go round.
const guesses = 40

// guess weighs what is missing more and more until a walk passes, or until the
// weighed sum shows that none can. Where one can go round there is no end to
// the ways, so that it may have to give up.
func (s *passing) guess() (walk []int32, known bool) {
	const most = 10_000 // short ones are tried one by one
	s.short(most, func(short []int32) bool {
		if s.walkPasses(short) {
			walk = short
		}
		return walk != nil
	})
	if walk != nil {
		return walk, true
	}
	lambda := make([]int64, len(s.measured))
	for i := range lambda {
		lambda[i] = 1
	}
	weight := make([]int64, s.many)
	for range guesses {
		for choice := range weight {
			weight[choice] = 0
			for i, c := range s.measured {
				weight[choice] += lambda[i] * s.over(c, int32(choice)) //nolint:gosec // answers fit
			}
		}
		walk, round := s.longest(weight)
		if round != nil || walk == nil || s.ctx.Err() != nil {
			return s.laps(round)
		}
		if s.best < 0 {
			return nil, true
		}
		if s.walkPasses(walk) {
			return walk, true
		}
		at := s.worst(walk)
		lambda[at] *= 2
		if lambda[at] > 1<<20 {
			break
		}
	}
	return nil, false
}

// worst gives the criterion, by its place in measured, that a walk falls short
// on most.
func (s *passing) worst(walk []int32) int {
	worst, at := int64(math.MaxInt64), 0
	for i, c := range s.measured {
		over := int64(0)
		for _, e := range walk {
			over += s.over(c, s.choice[e])
		}
		if over < worst {
			worst, at = over, i
		}
	}
	return at
}

// laps goes round more and more often, to see whether that passes.
func (s *passing) laps(round []int32) (walk []int32, known bool) {
	if round == nil {
		return nil, false
	}
	at := s.from[round[0]]
	before, after := s.shortest(s.First, at), s.shortest(at, -1)
	for times := 1; times <= 1<<10; times *= 2 {
		walk := append([]int32(nil), before...)
		for range times {
			walk = append(walk, round...)
		}
		if walk = append(walk, after...); s.walkPasses(walk) {
			return walk, true
		}
	}
	return nil, false
}

func (s *passing) walkPasses(walk []int32) bool {
	scores := make([]scoring.CriterionScore, len(s.p.rubric.Criteria))
	for _, e := range walk {
		for c := range scores {
			scores[c].Earned += int(s.p.gain[c][s.choice[e]])
			scores[c].Best += int(s.p.best[c][s.choice[e]])
		}
	}
	return s.p.enough(scores)
}
