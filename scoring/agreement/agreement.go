// Package agreement measures how far raters agree who gave levels to the same
// replies: quadratic weighted kappa, Spearman's rank correlation, exact and
// within-one agreement, the median of several raters, and confidence intervals.
//
// It knows numbers alone: no scenario, no file. Sums are kept in integers
// wherever they fit, and no sum of products can be fused, so that a result is
// the same to the last bit on every machine.
//
// It imports nothing of this program.
package agreement

import (
	"cmp"
	"math"
	"slices"
)

// Kappa gives the quadratic weighted kappa of two raters: 1 where they always
// agree, 0 where they agree no more than by chance with the levels each gives,
// below 0 where less; never below -1. A difference of d levels weighs d². The
// pair i is a[i] and b[i], levels from 0 to levels-1.
//
// It is not defined, and ok is false, for fewer than two pairs, where both
// raters gave one and the same level to everything, for lists of different
// lengths and for levels out of range. A rater who always gives one level has
// a kappa of 0 with anybody who doesn't.
//
// Source: J. Cohen, Weighted kappa, Psychological Bulletin 70 (1968), 213–220;
// the weights: J. L. Fleiss and J. Cohen, Educational and Psychological
// Measurement 33 (1973), 613–619.
func Kappa(a, b []int, levels int) (kappa float64, ok bool) {
	t, ok := Confusion(a, b, levels)
	if !ok {
		return 0, false
	}
	return t.Kappa()
}

// Exact gives the share of pairs that are equal, 0 to 1. It is not defined for
// no pairs, and for lists of different lengths.
func Exact(a, b []int) (share float64, ok bool) { return within(a, b, 0) }

// WithinOne gives the share of pairs at most one level apart, 0 to 1. It is not
// defined for no pairs, and for lists of different lengths.
func WithinOne(a, b []int) (share float64, ok bool) { return within(a, b, 1) }

func within(a, b []int, most int) (float64, bool) {
	if len(a) != len(b) || len(a) == 0 {
		return 0, false
	}
	n := 0
	for i := range a {
		if d := a[i] - b[i]; -most <= d && d <= most {
			n++
		}
	}
	return float64(n) / float64(len(a)), true
}

// Median gives the level in the middle of those that several raters gave to
// one reply. Of an even number it is the lower of the two in the middle, so
// that it is a level somebody gave: the highest that more than half of the
// raters gave or went beyond. It is not defined for no levels. The list is left
// as it was.
func Median(levels []int) (level int, ok bool) {
	if len(levels) == 0 {
		return 0, false
	}
	sorted := slices.Sorted(slices.Values(levels))
	return sorted[(len(sorted)-1)/2], true
}

// Spearman gives the rank correlation of two lists: 1 where one grows with the
// other, -1 where it falls, never beyond. Equal values share the middle of
// their ranks, so it is Pearson's correlation of the ranks, whatever the ties.
//
// It is not defined, and ok is false, for fewer than two pairs, where all
// values of a list are equal, for lists of different lengths, and with a value
// that is not a number.
//
// Source: C. Spearman, American Journal of Psychology 15 (1904), 72–101; the
// middle ranks: M. G. Kendall, Biometrika 33 (1945), 239–251.
func Spearman(x, y []float64) (rho float64, ok bool) {
	if len(x) != len(y) || len(x) < 2 || slices.ContainsFunc(x, math.IsNaN) || slices.ContainsFunc(y, math.IsNaN) {
		return 0, false
	}
	dx, dy := deviations(x), deviations(y)
	var sum, xx, yy float64
	for i := range dx {
		sum += float64(dx[i] * dy[i]) // the conversion keeps product and sum from being fused
		xx += float64(dx[i] * dx[i])
		yy += float64(dy[i] * dy[i])
	}
	return correlation(sum, xx, yy)
}

// correlation puts the sums of products and squares together.
func correlation(sum, xx, yy float64) (float64, bool) {
	if xx == 0 || yy == 0 {
		return 0, false
	}
	return min(1, max(-1, sum/math.Sqrt(float64(xx*yy)))), true
}

// deviations gives how far the rank of each value is from the middle rank, times
// two, which makes it whole even among ties.
func deviations(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	doubled := make([]float64, len(values))
	for start := 0; start < len(order); {
		end := start + 1
		for end < len(order) && values[order[end]] == values[order[start]] {
			end++
		}
		for _, i := range order[start:end] {
			doubled[i] = float64(start + end - len(order))
		}
		start = end
	}
	return doubled
}

// Band gives the word that Landis and Koch have for a kappa: poor below 0,
// slight to 0.20, fair to 0.40, moderate to 0.60, substantial to 0.80, almost
// perfect above. They call the borders arbitrary themselves: a rough guide.
// A kappa is held against them as it is shown, with two decimal places.
//
// Source: J. R. Landis and G. G. Koch, Biometrics 33 (1977), 159–174.
func Band(kappa float64) string {
	switch hundredths := math.Round(float64(kappa * 100)); {
	case hundredths < 0:
		return "poor"
	case hundredths <= 20:
		return "slight"
	case hundredths <= 40:
		return "fair"
	case hundredths <= 60:
		return "moderate"
	case hundredths <= 80:
		return "substantial"
	}
	return "almost perfect"
}

// Few says whether so many replies are too few for a weighted kappa to mean
// much: fewer than twice the square of the levels, 32 for four levels.
//
// Source: D. V. Cicchetti, Applied Psychological Measurement 5 (1981), 101–104.
func Few(replies, levels int) bool { return replies < 2*levels*levels }
