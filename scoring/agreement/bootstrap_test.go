package agreement_test

import (
	"fmt"
	"math"
	"testing"

	"rehearse/scoring/agreement"
)

// How many replies agree exactly in a sample is binomial, so the ends of its
// interval are known without drawing: they must lie within what chance leaves
// the 50th of 1,999 values.
func TestBootstrapAgainstTheBinomial(t *testing.T) {
	for _, table := range [][][]int{
		{{10, 5}, {5, 10}},
		{{30, 10, 0, 0}, {5, 40, 5, 1}, {0, 4, 50, 10}, {0, 0, 3, 42}},
		{{3, 1, 0}, {0, 2, 1}, {0, 1, 4}},
		{{2500, 100}, {200, 2200}},
	} {
		counts := counted(table)
		share, _ := counts.Exact()
		n := counts.N()
		got := agreement.Bootstrap(counts, (*agreement.Table).Exact)[0]
		for _, end := range []struct {
			name  string
			value float64
			below float64
		}{{"low", got.Low, 0.025}, {"high", got.High, 0.975}} {
			k := int(math.Round(end.value * float64(n)))
			under, upTo := binomialBelow(n, k, share), binomialBelow(n, k+1, share)
			const chance = 0.014 // four standard deviations of a share of 2.5 % among 1,999
			if end.below < under-chance || end.below > upTo+chance {
				t.Errorf("%v: the %s end is %v, and %v to %v of all samples are below it", table, end.name, end.value, under, upTo)
			}
		}
	}
}

// binomialBelow is the chance of fewer than k successes in n trials.
func binomialBelow(n, k int, p float64) float64 {
	below := 0.0
	for i := range k {
		choose, _ := math.Lgamma(float64(n + 1))
		in, _ := math.Lgamma(float64(i + 1))
		out, _ := math.Lgamma(float64(n - i + 1))
		below += math.Exp(choose - in - out + float64(i)*math.Log(p) + float64(n-i)*math.Log(1-p))
	}
	return below
}

// The large-sample standard error of quadratic weighted kappa is known (Fleiss,
// Cohen and Everitt, Psychological Bulletin 72, 1969, 323–327); with many replies the drawn interval must come near to it.
func TestBootstrapNearTheLargeSampleInterval(t *testing.T) {
	table := [][]int{{130, 20, 3, 0}, {25, 200, 40, 4}, {2, 45, 210, 30}, {0, 5, 33, 150}}
	counts := counted(table)
	kappa, _ := counts.Kappa()
	half := 1.96 * largeSampleError(table)
	got := agreement.Bootstrap(counts, (*agreement.Table).Kappa)[0]
	if math.Abs(got.Low-(kappa-half)) > 0.005 || math.Abs(got.High-(kappa+half)) > 0.005 {
		t.Errorf("the interval is %.4f to %.4f, by the formula %.4f to %.4f", got.Low, got.High, kappa-half, kappa+half)
	}
}

func largeSampleError(table [][]int) float64 {
	k, n := len(table), 0.0
	rows, columns := make([]float64, k), make([]float64, k)
	for i := range table {
		for j := range table {
			rows[i] += float64(table[i][j])
			columns[j] += float64(table[i][j])
			n += float64(table[i][j])
		}
	}
	weight := func(i, j int) float64 { return 1 - float64((i-j)*(i-j))/float64((k-1)*(k-1)) }
	rowWeight, columnWeight := make([]float64, k), make([]float64, k)
	seen, chance := 0.0, 0.0
	for i := range table {
		for j := range table {
			rowWeight[i] += weight(i, j) * columns[j] / n
			columnWeight[j] += weight(i, j) * rows[i] / n
			seen += weight(i, j) * float64(table[i][j]) / n
			chance += weight(i, j) * rows[i] * columns[j] / n / n
		}
	}
	sum := 0.0
	for i := range table {
		for j := range table {
			term := weight(i, j)*(1-chance) - (rowWeight[i]+columnWeight[j])*(1-seen)
			sum += float64(table[i][j]) / n * term * term
		}
	}
	centre := seen*chance - 2*chance + seen
	return math.Sqrt((sum - centre*centre) / n / math.Pow(1-chance, 4))
}

// The draws are part of the promise that the same counts give the same bytes.
func TestBootstrapIsPinned(t *testing.T) {
	counts := counted([][]int{{3, 1, 0, 0}, {1, 4, 2, 0}, {0, 1, 5, 1}, {0, 0, 1, 6}})
	got := agreement.Bootstrap(counts, (*agreement.Table).Kappa, (*agreement.Table).Spearman)
	const want = "[{0.7373 0.9506 true} {0.7329 0.9565 true}]"
	if shown := fmt.Sprintf("%.4v", got); shown != want {
		t.Errorf("the intervals are %s, want %s", shown, want)
	}
	again := agreement.Bootstrap(counts, (*agreement.Table).Spearman, (*agreement.Table).Kappa)
	if again[0] != got[1] || again[1] != got[0] {
		t.Error("a statistic's interval depends on what else is asked for")
	}
}

func TestBootstrapOfFullAgreement(t *testing.T) {
	got := agreement.Bootstrap(counted([][]int{{9, 0}, {0, 9}}), (*agreement.Table).Kappa)[0]
	if !got.OK || got.Low != 1 || got.High != 1 {
		t.Errorf("where all agree the interval is %v", got)
	}
}

// A hundred thousand replies must cost far less than their number of draws.
func BenchmarkBootstrap(b *testing.B) {
	for _, times := range []int{1, 1000} {
		table := [][]int{{13, 2, 0, 0}, {2, 20, 4, 0}, {0, 4, 21, 3}, {0, 0, 3, 28}}
		for i := range table {
			for j := range table {
				table[i][j] *= times
			}
		}
		counts := counted(table)
		b.Run(fmt.Sprint(counts.N()), func(b *testing.B) {
			for b.Loop() {
				agreement.Bootstrap(counts, (*agreement.Table).Kappa, (*agreement.Table).Spearman)
			}
		})
	}
}
