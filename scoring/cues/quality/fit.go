package quality

import (
	"math"

	"rehearse/scoring/cues"
)

// How the learned part is fitted. The two figures were chosen by
// cross-validation on the same rows that are fitted to.
const (
	spread = 180.0 // points of calm that a standard deviation of a set's ratings is worth
	ridge  = 60.0  // how strongly weights are drawn towards nought
	rounds = 40    // of conjugate gradients; the fit no longer moves by then
)

// fitRow is one rated reply as the fit sees it.
type fitRow struct {
	set   int
	marks []uint32
	want  float64 // points that the cues leave to be explained
	share float64
}

// Fit fits a learned part to rated replies: ridge regression of what the cues
// leave of the ratings on the marks of the words. Each set has a mean of its
// own, which isn't kept: ratings of different sets have no common nought.
func Fit(sets ...[]Rated) *cues.Learned {
	rows := fitRows(sets)
	weights := solve(rows, len(sets))
	learned := &cues.Learned{}
	for at, w := range weights[:cues.Features] {
		learned.Set(uint32(at), w)
	}
	return learned
}

func fitRows(sets [][]Rated) []fitRow {
	turn := cues.NewWith(nil).Hear(cues.Context{})
	var rows []fitRow
	for set, list := range sets {
		sum, squares := 0.0, 0.0
		for _, r := range list {
			sum += r.Rating
			squares += r.Rating * r.Rating
		}
		n := float64(len(list))
		deviation := math.Sqrt(math.Max(squares/n-sum*sum/n/n, 1e-9))
		for _, r := range list {
			marks, share, calm := turn.Marks(r.Answer)
			rows = append(rows, fitRow{set: set, marks: marks, want: spread*(r.Rating-sum/n)/deviation - float64(calm), share: share})
		}
	}
	return rows
}

// solve finds the weights by conjugate gradients on the normal equations. The
// sets' means stand after the weights and aren't drawn towards nought.
func solve(rows []fitRow, sets int) []float64 {
	n := cues.Features + sets
	x, residual := make([]float64, n), make([]float64, n)
	for _, r := range rows {
		for _, m := range r.marks {
			residual[m] += r.want * r.share
		}
		residual[cues.Features+r.set] += r.want
	}
	direction := append([]float64(nil), residual...)
	size := dot(residual, residual)
	for range rounds {
		applied := apply(rows, direction)
		step := size / dot(direction, applied)
		for i := range x {
			x[i] += step * direction[i]
			residual[i] -= step * applied[i]
		}
		next := dot(residual, residual)
		if next < 1e-6 {
			break
		}
		for i := range direction {
			direction[i] = residual[i] + next/size*direction[i]
		}
		size = next
	}
	return x
}

func apply(rows []fitRow, v []float64) []float64 {
	out := make([]float64, len(v))
	for i := range cues.Features {
		out[i] = ridge * v[i]
	}
	for _, r := range rows {
		sum := 0.0
		for _, m := range r.marks {
			sum += v[m]
		}
		sum = sum*r.share + v[cues.Features+r.set]
		for _, m := range r.marks {
			out[m] += sum * r.share
		}
		out[cues.Features+r.set] += sum
	}
	return out
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// FitJoins notes which small words people put side by side in these texts: a
// bit for each mark.
func FitJoins(texts []string) []byte {
	out := make([]byte, cues.Joins/8)
	scorer := cues.NewWith(nil)
	for _, text := range texts {
		for _, mark := range scorer.Pairs(text) {
			out[mark/8] |= 1 << (mark % 8)
		}
	}
	return out
}

// Texts gives all that people wrote in the sets.
func (d *Data) Texts() []string {
	var texts []string
	for _, set := range d.Rated() {
		for _, row := range set.Rows {
			texts = append(texts, row.Answer)
		}
	}
	for _, set := range d.Graded {
		for _, row := range set.Rows {
			texts = append(texts, row.Customer)
		}
	}
	for _, set := range d.Pairs {
		for _, row := range set.Rows {
			texts = append(texts, row.Customer, row.Better, row.Worse)
		}
	}
	return texts
}
