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
	times := make([]time.Duration, 0, 1<<20)
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		scorer.Hear(ctx).Score(usualReply)
		if len(times) < cap(times) {
			times = append(times, time.Since(start))
		}
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Nanoseconds())/1000, "p50-µs")
	b.ReportMetric(float64(times[len(times)*99/100].Nanoseconds())/1000, "p99-µs")
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

// BenchmarkLength scores replies of many lengths: the time for a byte stays the
// same.
func BenchmarkLength(b *testing.B) {
	for _, size := range []int{500, 5_000, 50_000, 1_000_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			reply := strings.Repeat(usualReply+" ", size/len(usualReply)+1)[:size]
			turn := New().Hear(usualContext())
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
