package agreement

import (
	"math/bits"
	"math/rand/v2"
	"slices"
)

// Resamples is how many samples an interval is drawn from. With one less than
// 2,000 the ends of 95 % are the 50th value from below and from above, and
// nothing is interpolated (A. C. Davison and D. V. Hinkley, Bootstrap Methods
// and their Application, 1997, section 2.4).
const Resamples = 1999

// Confidence is the level of the intervals, in hundredths.
const Confidence = 95

// The seed is fixed, and each table has its own draws: the same counts always
// give the same interval, whatever else is in a file.
const seed1, seed2 = 0x9e3779b97f4a7c15, 0xbf58476d1ce4e5b9

// Interval is a confidence interval.
type Interval struct {
	Low, High float64
	OK        bool // false: not defined
}

// Bootstrap gives for each statistic of a table its 95 % confidence interval:
// replies are drawn with replacement, as many as there are, Resamples times,
// and the middle 95 % of what the statistic then comes to are told (the
// percentile method: B. Efron and R. J. Tibshirani, An Introduction to the
// Bootstrap, 1993, chapter 13). It takes the replies as drawn by chance from
// many, and the raters as they are. From few replies it comes out too narrow;
// where all replies agree it has no width at all.
//
// Samples for which a statistic is not defined are left out. Where they are
// more than one in twenty, or there are fewer than two replies, there is no
// interval.
func Bootstrap(t *Table, statistics ...func(*Table) (float64, bool)) []Interval {
	intervals := make([]Interval, len(statistics))
	if t.N() < 2 {
		return intervals
	}
	values := make([][]float64, len(statistics))
	draw := &draw{source: rand.NewPCG(seed1, seed2)}
	sample := NewTable(t.levels)
	for range Resamples {
		draw.multinomial(sample.counts, t.counts, t.N(), t.N())
		for i, statistic := range statistics {
			if value, ok := statistic(sample); ok {
				values[i] = append(values[i], value)
			}
		}
	}
	for i, drawn := range values {
		if len(drawn)*20 < Resamples*19 {
			continue
		}
		slices.Sort(drawn)
		outside := (len(drawn) + 1) * (100 - Confidence) / 200 // this many from each end
		intervals[i] = Interval{Low: drawn[outside-1], High: drawn[len(drawn)-outside], OK: true}
	}
	return intervals
}

// draw draws in integers alone: the logarithms and powers of the usual ways
// differ from machine to machine.
type draw struct {
	source *rand.PCG
}

// multinomial lets trials fall among cells, each as likely as its weight, and
// writes how many fell into each. It halves the cells until there is one.
func (d *draw) multinomial(into, weights []int, trials, total int) {
	if len(weights) == 1 || trials == 0 || total == 0 {
		clear(into)
		into[0] = trials
		return
	}
	half, left := len(weights)/2, 0
	for _, weight := range weights[:half] {
		left += weight
	}
	fell := d.binomial(trials, left, total)
	d.multinomial(into[:half], weights[:half], fell, left)
	d.multinomial(into[half:], weights[half:], trials-fell, total-left)
}

// binomial counts how many of the trials succeed, each with the chance of
// part in whole. It tosses for all of them one binary digit at a time: a trial
// succeeds when its number is below part/whole, and half of those not yet
// decided are decided with each digit. So a sample costs a few bits a reply.
func (d *draw) binomial(trials, part, whole int) int {
	if part == whole {
		return trials
	}
	succeeded := 0
	for trials > 0 && part > 0 {
		ones := d.tosses(trials)
		part *= 2
		if part >= whole { // the chance has a one here: who tossed nought is below
			part -= whole
			succeeded += trials - ones
			trials = ones
		} else {
			trials -= ones
		}
	}
	return succeeded
}

// tosses counts the ones among n random bits.
func (d *draw) tosses(n int) int {
	ones := 0
	for ; n >= 64; n -= 64 {
		ones += bits.OnesCount64(d.source.Uint64())
	}
	if n > 0 {
		ones += bits.OnesCount64(d.source.Uint64() >> (64 - n))
	}
	return ones
}
