package batch_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"rehearse/scoring/batch"
	"rehearse/scoring/cues"
)

// synthetic gives JSON Lines of common length: a customer, three facts and an
// answer of four sentences, each different.
func synthetic(lines int) []byte {
	customers := []string{
		"The wardrobe came without its doors, and my mother moves in on Friday. I rang twice and was cut off.",
		"You billed the allotment water twice this spring, and your letter says I owe a reminder fee as well!",
		"The ferry ticket you sold me is for the wrong day. We stand at the pier with three bicycles.",
	}
	facts := []any{
		[]any{"doors", []string{"friday", "moves in"}, []string{"twice", "two times", "second time"}},
		[]any{[]string{"twice", "two times"}, []string{"fee", "charge"}, "spring"},
		[]any{"wrong day", []string{"bicycles", "bikes"}, "pier"},
	}
	openings := []string{
		"Three bicycles, a pier and the wrong day: that is a rotten start, and I'm sorry we caused it.",
		"You rang twice and were cut off both times, and your mother comes on Friday.",
		"Twice billed and then a fee on top; I'd be cross as well.",
	}
	middles := []string{
		"I have your order open in front of me, and the doors are in our depot.",
		"I'm taking the fee off while we speak, and the second bill with it.",
		"I can put you on the boat at ten past four, or on the first one tomorrow.",
	}
	ends := []string{
		"You'll have a message from me by six tonight. Does that work for you?",
		"My name is Odile, and this is my own number. What would help you most until then?",
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	for i := range lines {
		line := map[string]any{
			"id": fmt.Sprintf("s%06d", i), "customer": customers[i%3],
			"facts":  facts[i%3],
			"answer": strings.Join([]string{openings[i/2%3], middles[i/3%3], fmt.Sprintf("Your reference is %d.", 1000+i), ends[i%2]}, " "),
		}
		if err := encoder.Encode(line); err != nil {
			panic(err)
		}
	}
	return b.Bytes()
}

// nothing is a scorer that does nothing.
func nothing() func(*batch.Reply) cues.Result {
	return func(*batch.Reply) cues.Result { return cues.Result{} }
}

// marks is a scorer that gives as many marks as a full answer gets.
func marks() func(*batch.Reply) cues.Result {
	cue := &cues.Cue{ID: "names-feeling", Criterion: cues.Calm}
	result := cues.Result{Missing: []cues.Missing{{Criterion: cues.Solving, What: "time"}}}
	for i := range 8 {
		result.Evidence = append(result.Evidence, cues.Evidence{Cue: cue, Start: 10 * i, End: 10*i + 9, Points: 60})
	}
	return func(*batch.Reply) cues.Result { return result }
}

// BenchmarkRun times the whole way of a line on all cores with the built-in
// cues, and in turn with it three floors: the same with a scorer that does
// nothing, with one that gives the same eight marks to each, and the bytes
// copied.
func BenchmarkRun(b *testing.B) {
	const lines = 20_000
	text := synthetic(lines)
	var whole, empty, marked, copied time.Duration
	timed := func(total *time.Duration, opts batch.Options) {
		began := time.Now()
		done, err := batch.Run(context.Background(), bytes.NewReader(text), io.Discard, opts)
		if err != nil || done.Scored != lines {
			b.Fatalf("%+v, %v", done, err)
		}
		*total += time.Since(began)
	}
	for b.Loop() {
		timed(&whole, batch.Options{})
		timed(&empty, batch.Options{New: nothing})
		timed(&marked, batch.Options{New: marks})
		began := time.Now()
		if _, err := io.Copy(onlyWrites{&bytes.Buffer{}}, onlyReads{bytes.NewReader(text)}); err != nil {
			b.Fatal(err)
		}
		copied += time.Since(began)
	}
	each := func(total time.Duration) float64 {
		return float64(total.Nanoseconds()) / float64(b.N) / lines
	}
	cores := float64(runtime.GOMAXPROCS(0))
	b.ReportMetric(1e9/each(whole), "answers/s")
	b.ReportMetric(1e9/each(whole)/cores, "answers/s/core")
	b.ReportMetric(each(empty)*cores, "floor-ns/answer/core")
	b.ReportMetric(each(marked)*cores, "marked-ns/answer/core")
	b.ReportMetric(each(copied), "copy-ns/answer")
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(len(text))/lines, "bytes/answer")
}

type (
	onlyReads  struct{ io.Reader }
	onlyWrites struct{ io.Writer }
)
