package bounds

import "rehearse/scoring"

// mostSigns bounds the criteria for which both ends of a box are tried in all
// combinations; with more, each answer takes the better end for itself, which
// proves less.
const mostSigns = 6

// look asks whether a walk with proportions in a box can come to a percentage.
func (t *total) look(target int, b box) verdict {
	var wide []int // criteria whose two ends differ
	for i := range t.criteria {
		if b.low[i] != b.high[i] {
			wide = append(wide, i)
		}
	}
	if len(wide) > mostSigns {
		return open
	}
	ends := make([]bool, len(t.criteria)) // true: the high end
	result := ruledOut
	for signs := range 1 << len(wide) {
		for bit, i := range wide {
			ends[i] = signs>>bit&1 != 0
		}
		switch t.lookAt(target, b, ends) {
		case ruledOut:
		case found:
			return found
		case open:
			result = open
			return result
		}
	}
	return result
}

// corrections is how often a walk whose proportions lie outside the box is
// weighed against before the box is halved.
const corrections = 6

// lookAt asks the same for one end of each criterion's share. With
// x = N - r·D, where r are the ratios of the best walk so far, and s the sum of
// all best levels, the total is beyond its target on a walk where
//
//	Σ w·x·(s/D) + (Σ w·r - aim)·s
//
// is above 0, and s/D lies in the box. Walks whose s/D lies outside are kept
// out by multipliers (Lagrange): what they add is at least 0 within the box.
func (t *total) lookAt(target int, b box, ends []bool) verdict {
	below, above := make([]int64, len(t.criteria)), make([]int64, len(t.criteria))
	for range corrections {
		if t.spent() || !t.weigh(target, b, ends, below, above) {
			return open
		}
		walk, round := t.longest(t.weight)
		chosen := walk
		if round != nil {
			chosen = round
		}
		value := int64(0)
		for _, e := range chosen {
			value += t.weight[t.choice[e]]
		}
		switch {
		case round == nil && (value < 0 || t.lowest && value < max(1, t.grain*t.fine)):
			return ruledOut
		case round != nil && t.mayGain(round) && t.tryRound(round), round == nil && t.try(trail{before: walk}):
			return found
		}
		if !t.correct(chosen, value, b, below, above) {
			return open
		}
	}
	return open
}

// mayGain says whether going round often enough could be better than the best
// so far. Where the round measures all criteria, the total comes near to what
// it earns by itself.
func (t *total) mayGain(round []int32) bool {
	scores := t.earned(trail{before: round})
	for _, s := range scores {
		if s.Best == 0 {
			return true
		}
	}
	limit := scoring.Mean(scores)
	return t.lowest && limit < t.percent || !t.lowest && limit > t.percent
}

// correct raises the multipliers of the bounds that a walk breaks; false where
// it breaks none.
func (t *total) correct(walk []int32, value int64, b box, below, above []int64) bool {
	broken := false
	for i := range t.criteria {
		best, sum := int64(0), int64(0)
		for _, e := range walk {
			best += t.best[i][t.choice[e]]
			sum += t.sum[t.choice[e]]
		}
		// s/D at least low: scale·s - low·D ≥ 0; at most high: high·D - scale·s ≥ 0.
		if by := b.low[i]*best - scale*sum; by > 0 {
			below[i] += value/by + 1
			broken = true
		}
		if by := scale*sum - b.high[i]*best; b.high[i] > 0 && by > 0 {
			above[i] += value/by + 1
			broken = true
		}
	}
	return broken
}

// weigh sets the weights of all answers; false where the sums could outgrow
// 64 bits.
func (t *total) weigh(target int, b box, ends []bool, below, above []int64) bool {
	const hundred = 100
	all, aim := int64(0), int64(0)
	ratios := make([]int64, len(t.criteria)) // in parts of t.fine
	for i, w := range t.weights {
		all += w
		ratios[i] = t.fine * t.ratios[i].p / t.ratios[i].q
		aim += w * ratios[i]
	}
	goal := int64(target)
	if t.lowest {
		goal = hundred - goal - 1 // what is lost has to be above 1 - (target + 1)%
	}
	most := int64(0)
	for e := range t.weight {
		// (Σ w·r - goal%·Σ w)·s, with all in parts of fine·scale·100
		sum := (hundred*aim - t.fine*goal*all) * scale * t.sum[e]
		for i, w := range t.weights {
			x := t.fine*t.gain[i][e] - ratios[i]*t.best[i][e]
			switch {
			case !ends[i]:
				sum += hundred * w * x * b.low[i]
			case b.high[i] == 0: // no bound: at most all of it is gained
				sum += hundred * w * (t.fine - ratios[i]) * scale * t.sum[e]
			default:
				sum += hundred * w * x * b.high[i]
			}
			sum += below[i]*(scale*t.sum[e]-b.low[i]*t.best[i][e]) + above[i]*(b.high[i]*t.best[i][e]-scale*t.sum[e])
		}
		t.weight[e] = sum
		most = max(most, sum, -sum)
	}
	const room = 1 << 61
	return most < room/int64(len(t.Turn)+1)
}
