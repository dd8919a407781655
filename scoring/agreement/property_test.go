package agreement_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"rehearse/scoring/agreement"
)

// drawn gives many pairs of lists, of all lengths and degrees of agreement.
func drawn(t *testing.T, try func(a, b []int, levels int)) {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		levels, n := 1+random.IntN(10), random.IntN(40)
		a, b := make([]int, n), make([]int, n)
		noise := 1 + random.IntN(levels)
		for i := range a {
			a[i] = random.IntN(levels)
			b[i] = min(levels-1, max(0, a[i]+random.IntN(noise)-noise/2))
		}
		try(a, b, levels)
	}
}

// slowKappa is the definition, pair by pair: what the raters differ by, on
// average, against what each differs from all levels the other gave.
func slowKappa(a, b []int) (*big.Rat, bool) {
	n, seen, byChance := int64(len(a)), int64(0), int64(0)
	for i := range a {
		seen += int64((a[i] - b[i]) * (a[i] - b[i]))
		for j := range b {
			byChance += int64((a[i] - b[j]) * (a[i] - b[j]))
		}
	}
	if n < 2 || byChance == 0 {
		return nil, false
	}
	averages := new(big.Rat).Quo(big.NewRat(seen, n), big.NewRat(byChance, n*n))
	return averages.Sub(big.NewRat(1, 1), averages), true
}

func TestKappaIsItsDefinition(t *testing.T) {
	undefined := 0
	drawn(t, func(a, b []int, levels int) {
		kappa, ok := agreement.Kappa(a, b, levels)
		slow, defined := slowKappa(a, b)
		if ok != defined {
			t.Fatalf("%v and %v: kappa is defined: %t, want %t", a, b, ok, defined)
		}
		if !ok {
			undefined++
			return
		}
		if want, _ := slow.Float64(); kappa != want {
			t.Fatalf("%v and %v: kappa is %v, want %v", a, b, kappa, want)
		}
		if back, _ := agreement.Kappa(b, a, levels); back != kappa {
			t.Fatalf("%v and %v: kappa is %v one way and %v the other", a, b, kappa, back)
		}
		if kappa < -1 || kappa > 1 {
			t.Fatalf("%v and %v: kappa is %v", a, b, kappa)
		}
		if same, ok := agreement.Kappa(a, a, levels); ok && same != 1 {
			t.Fatalf("%v with itself: kappa is %v", a, same)
		}
	})
	if undefined == 0 || undefined > 1000 {
		t.Errorf("%d of the lists had no kappa: too few or too many to try both", undefined)
	}
}

// slowSpearman ranks by counting, and takes Pearson's correlation of the ranks.
func slowSpearman(x, y []float64) float64 {
	rank := func(values []float64, of float64) float64 {
		below, equal := 0, 0
		for _, v := range values {
			if v < of {
				below++
			}
			if v == of {
				equal++
			}
		}
		return float64(below) + float64(equal+1)/2
	}
	middle := float64(len(x)+1) / 2
	var sum, xx, yy float64
	for i := range x {
		dx, dy := rank(x, x[i])-middle, rank(y, y[i])-middle
		sum, xx, yy = sum+dx*dy, xx+dx*dx, yy+dy*dy
	}
	return sum / math.Sqrt(xx*yy) // NaN without variance
}

func TestSpearmanIsItsDefinition(t *testing.T) {
	drawn(t, func(a, b []int, levels int) {
		x, y := floats(a), floats(b)
		rho, ok := agreement.Spearman(x, y)
		want := slowSpearman(x, y)
		if ok == math.IsNaN(want) && len(x) > 1 {
			t.Fatalf("%v and %v: rho is defined: %t, but comes to %v", a, b, ok, want)
		}
		table, _ := agreement.Confusion(a, b, levels)
		if fast, defined := table.Spearman(); fast != rho || defined != ok {
			t.Fatalf("%v and %v: rho is %v (%t) from the table and %v (%t) from the lists", a, b, fast, defined, rho, ok)
		}
		if !ok {
			return
		}
		if math.Abs(rho-want) > 1e-12 || rho < -1 || rho > 1 {
			t.Fatalf("%v and %v: rho is %v, want %v", a, b, rho, want)
		}
		if back, _ := agreement.Spearman(y, x); back != rho {
			t.Fatalf("%v and %v: rho is %v one way and %v the other", a, b, rho, back)
		}
		if same, _ := agreement.Spearman(x, x); same != 1 {
			t.Fatalf("%v with itself: rho is %v", a, same)
		}
		for i := range y {
			y[i] = -math.Exp(y[i]) // only the order counts
		}
		if turned, _ := agreement.Spearman(x, y); turned != -rho {
			t.Fatalf("%v and %v: rho is %v, and turned round %v", a, b, rho, turned)
		}
	})
}

func floats(levels []int) []float64 {
	values := make([]float64, len(levels))
	for i, level := range levels {
		values[i] = float64(level)
	}
	return values
}

func TestShares(t *testing.T) {
	drawn(t, func(a, b []int, levels int) {
		table, _ := agreement.Confusion(a, b, levels)
		exact, near := 0, 0
		for i := range a {
			switch a[i] - b[i] {
			case 0:
				exact++
				near++
			case -1, 1:
				near++
			}
		}
		for _, share := range []struct {
			of     func(a, b []int) (float64, bool)
			counts func() (float64, bool)
			want   int
		}{{agreement.Exact, table.Exact, exact}, {agreement.WithinOne, table.WithinOne, near}} {
			got, ok := share.of(a, b)
			counted, known := share.counts()
			if ok != (len(a) > 0) || known != ok || counted != got || ok && got != float64(share.want)/float64(len(a)) {
				t.Fatalf("%v and %v: a share is %v (%t), counted %v (%t), want %d of %d", a, b, got, ok, counted, known, share.want, len(a))
			}
		}
	})
}

func TestNotDefined(t *testing.T) {
	for name, ok := range map[string]bool{
		"kappa of one pair":                second(agreement.Kappa([]int{1}, []int{2}, 4)),
		"kappa of one level":               second(agreement.Kappa([]int{2, 2}, []int{2, 2}, 4)),
		"kappa of different lengths":       second(agreement.Kappa([]int{1, 2}, []int{2}, 4)),
		"kappa of a level too high":        second(agreement.Kappa([]int{1, 4}, []int{2, 1}, 4)),
		"kappa of a level too low":         second(agreement.Kappa([]int{1, 2}, []int{2, -1}, 4)),
		"kappa of no levels":               second(agreement.Kappa(nil, nil, 0)),
		"rho of one pair":                  second(agreement.Spearman([]float64{1}, []float64{2})),
		"rho of one value":                 second(agreement.Spearman([]float64{1, 2}, []float64{2, 2})),
		"rho of different lengths":         second(agreement.Spearman([]float64{1, 2}, []float64{2})),
		"rho of what is not a number":      second(agreement.Spearman([]float64{1, math.NaN()}, []float64{2, 3})),
		"exact agreement of nothing":       second(agreement.Exact(nil, nil)),
		"nearly, of different lengths":     second(agreement.WithinOne([]int{1}, nil)),
		"the interval of one reply":        agreement.Bootstrap(counted([][]int{{1, 0}, {0, 0}}), (*agreement.Table).Kappa)[0].OK,
		"the interval of one level":        agreement.Bootstrap(counted([][]int{{9, 0}, {0, 0}}), (*agreement.Table).Kappa)[0].OK,
		"the interval of nearly one level": agreement.Bootstrap(counted([][]int{{9, 0}, {0, 1}}), (*agreement.Table).Kappa)[0].OK,
	} {
		if ok {
			t.Errorf("%s is taken as defined", name)
		}
	}
	if _, ok := agreement.Median(nil); ok {
		t.Error("the median of nothing is taken as defined")
	}
	if kappa, ok := agreement.Kappa([]int{1, 1, 1}, []int{0, 1, 2}, 4); !ok || kappa != 0 {
		t.Errorf("a rater who always gives one level: kappa is %v (%t), want 0", kappa, ok)
	}
}

func second(_ float64, ok bool) bool { return ok }

func counted(table [][]int) *agreement.Table {
	a, b := lists(table)
	t, _ := agreement.Confusion(a, b, len(table))
	return t
}

func TestMedian(t *testing.T) {
	for _, example := range []struct {
		levels []int
		want   int
	}{{[]int{3}, 3}, {[]int{2, 3}, 2}, {[]int{3, 0, 1}, 1}, {[]int{3, 1, 2, 2}, 2}, {[]int{3, 3, 1, 1}, 1}, {[]int{0, 3, 3, 3}, 3}} {
		before := slices.Clone(example.levels)
		if got, ok := agreement.Median(example.levels); !ok || got != example.want {
			t.Errorf("the median of %v is %d (%t), want %d", example.levels, got, ok, example.want)
		}
		if !slices.Equal(before, example.levels) {
			t.Errorf("the list %v became %v", before, example.levels)
		}
	}
}

// What the median promises: the highest level that more than half gave or went
// beyond.
func TestMedianIsTheHighestReachedByMost(t *testing.T) {
	drawn(t, func(a, _ []int, levels int) {
		got, ok := agreement.Median(a)
		if !ok {
			return
		}
		for level := range levels {
			reached := 0
			for _, l := range a {
				if l >= level {
					reached++
				}
			}
			if (level <= got) != (2*reached > len(a)) {
				t.Fatalf("the median of %v is %d, and %d of %d reached %d", a, got, reached, len(a), level)
			}
		}
	})
}
