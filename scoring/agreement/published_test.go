package agreement_test

import (
	"fmt"
	"math"
	"math/big"
	"testing"

	"rehearse/scoring/agreement"
)

// The published values are given as they were printed; next to each stands the
// fraction that the table comes to, worked out apart from this package.
var published = []struct {
	source   string
	table    [][]int
	printed  string  // with as many places as its source has
	fraction big.Rat // worked out by hand
}{
	{
		source:   "scikit-learn, sklearn/metrics/tests/test_classification.py, weighting example (quadratic)",
		table:    [][]int{{46, 0, 0}, {4, 40, 0}, {0, 0, 10}},
		printed:  "0.9541",
		fraction: *big.NewRat(104, 109),
	},
	{
		source:   "R package irrCAC, help of kappa2.table: cont3x3abstractors with quadratic weights (data: Gwet, Handbook of Inter-Rater Reliability, 2014)",
		table:    [][]int{{13, 0, 0}, {0, 20, 7}, {0, 4, 56}},
		printed:  "0.8921569",
		fraction: *big.NewRat(91, 102),
	},
	// With two levels all weights are 0 and 1, and weighted kappa is kappa.
	{
		source:   "Wikipedia, Cohen's kappa, simple example (50 grants)",
		table:    [][]int{{20, 5}, {10, 15}},
		printed:  "0.4",
		fraction: *big.NewRat(2, 5),
	},
	{
		source:   "Wikipedia, Cohen's kappa, same percentages but different numbers (first)",
		table:    [][]int{{45, 15}, {25, 15}},
		printed:  "0.1304",
		fraction: *big.NewRat(3, 23),
	},
	{
		source:   "Wikipedia, Cohen's kappa, same percentages but different numbers (second)",
		table:    [][]int{{25, 35}, {5, 35}},
		printed:  "0.2593",
		fraction: *big.NewRat(7, 27),
	},
}

func TestKappaPublished(t *testing.T) {
	for _, example := range published {
		a, b := lists(example.table)
		kappa, ok := agreement.Kappa(a, b, len(example.table))
		places := len(example.printed) - len("0.")
		if !ok || fmt.Sprintf("%.*f", places, kappa) != example.printed {
			t.Errorf("%s:\nkappa is %v (%t), printed %s", example.source, kappa, ok, example.printed)
		}
		if want, _ := example.fraction.Float64(); kappa != want {
			t.Errorf("%s:\nkappa is %v, worked out %v", example.source, kappa, want)
		}
	}
}

func lists(table [][]int) (a, b []int) {
	for i, row := range table {
		for j, count := range row {
			for range count {
				a, b = append(a, i), append(b, j)
			}
		}
	}
	return a, b
}

func TestSpearmanPublished(t *testing.T) {
	for _, example := range []struct {
		source string
		x, y   []float64
		want   float64
	}{
		{
			source: "Wikipedia, Spearman's rank correlation coefficient: IQ and hours of television",
			x:      []float64{86, 97, 99, 100, 101, 103, 106, 110, 112, 113},
			y:      []float64{2, 20, 28, 27, 50, 29, 7, 17, 6, 12},
			want:   -29.0 / 165,
		},
		{
			source: "SciPy, scipy.stats.spearmanr, first example (with a tie): 0.8207826816681233; by hand 32/√(40·38)",
			x:      []float64{1, 2, 3, 4, 5},
			y:      []float64{5, 6, 7, 8, 7},
			want:   0.8207826816681233,
		},
	} {
		if rho, ok := agreement.Spearman(example.x, example.y); !ok || math.Abs(rho-example.want) > 1e-15 {
			t.Errorf("%s: rho is %v (%t), want %v", example.source, rho, ok, example.want)
		}
	}
}

// The borders are those of the table in Landis and Koch 1977, page 165.
func TestBand(t *testing.T) {
	for kappa, want := range map[float64]string{
		-1: "poor", -0.01: "poor", 0: "slight", -0.004: "slight", 0.2: "slight", 0.204: "slight", 0.21: "fair", 0.4: "fair", 0.41: "moderate",
		0.6: "moderate", 0.61: "substantial", 0.8: "substantial", 0.81: "almost perfect", 1: "almost perfect",
	} {
		if got := agreement.Band(kappa); got != want {
			t.Errorf("Band(%v) is %q, want %q", kappa, got, want)
		}
	}
}
