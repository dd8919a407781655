package cues

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func usualContext() Context {
	return Context{
		Customer: "I ordered the cot in March, and what came yesterday is a wardrobe with no doors. The baby is due on Friday, and I can't lift any of it.",
		Facts:    [][]string{{"cot", "crib"}, {"March"}, {"wardrobe", "no doors"}, {"Friday", "due"}, {"lift", "heavy"}},
		Hint:     "She worries about Friday more than about the furniture.",
	}
}

const usualReply = "You've waited since March for a cot, and got half a wardrobe instead, days before the baby comes: no wonder you're upset. " +
	"I'm sorry, that mix-up was ours. I'll have the right cot on tomorrow's van between 9 and 11, and two colleagues will carry the wardrobe away, so that you needn't lift a thing. " +
	"Would the morning suit you, or shall I look for an evening?"

// BenchmarkReply scores an answer of four sentences with its context. Beside the
// mean it gives the median and the 99th percentile, in microseconds.
func BenchmarkReply(b *testing.B) {
	scorer, ctx := New(), usualContext()
	b.ReportAllocs()
	timeEach(b, func() { scorer.Hear(ctx).Score(usualReply) })
}

// timeEach runs something over and over, and gives the median and the 99th
// percentile of the times it took, in microseconds.
func timeEach(b *testing.B, run func()) {
	times := make([]time.Duration, 0, 1<<20)
	for b.Loop() {
		start := time.Now()
		run()
		if len(times) < cap(times) {
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Nanoseconds())/1000, "p50-µs")
	b.ReportMetric(float64(times[len(times)*99/100].Nanoseconds())/1000, "p99-µs")
}

// BenchmarkCounting counts for about as long as a reply takes, and touches no
// memory: its 99th percentile is the machine's own doing, and the floor for
// that of replies.
func BenchmarkCounting(b *testing.B) {
	const steps = 22_000 // of some 2 ns
	sum := uint64(1)
	timeEach(b, func() {
		for i := range uint64(steps) {
			sum = (sum^i)*0x9E3779B97F4A7C15 + 1
		}
	})
	if sum == 0 {
		b.Log(sum)
	}
}

// BenchmarkFloor takes the same texts apart into words and scores nothing.
func BenchmarkFloor(b *testing.B) {
	scorer, ctx := New(), usualContext()
	b.ReportAllocs()
	for b.Loop() {
		scorer.turn.customer.read(ctx.Customer, scorer.lexicon)
		scorer.reading.text.read(usualReply, scorer.lexicon)
	}
}

// longReply makes a reply of so many bytes in which no four words come twice.
func longReply(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "You've waited %d days for cot %d, and I'm sorry about the %d calls. ", i, 2*i, 3*i)
		fmt.Fprintf(&b, "I'll have number %d on the van at %d, and ring you about order %d by %d. ", 5*i, 7*i, 11*i, 13*i)
		fmt.Fprintf(&b, "Would day %d suit you, or is slot %d of week %d easier for you? ", 17*i, 19*i, 23*i)
	}
	return b.String()[:size]
}

// BenchmarkLength scores replies of many lengths: the time for a byte stays the
// same.
func BenchmarkLength(b *testing.B) {
	for _, size := range []int{500, 5_000, 50_000, 1_000_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			reply := longReply(size)
			turn := New().Hear(usualContext())
			if kind := turn.Score(reply).Kind; kind != Sound {
				b.Fatalf("the reply is taken as %q", kind)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				turn.Score(reply)
			}
		})
	}
}

// BenchmarkTables makes what the first scorer of a process needs.
func BenchmarkTables(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		buildTables()
	}
}
