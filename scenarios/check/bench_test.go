package check_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"gopkg.in/yaml.v3"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/rubrics"
	"rehearse/scenarios/scenariotest"
)

// BenchmarkCheck checks one file of 1,000 and of 10,000 turns, in turn with
// the floor: the YAML library's own reading of the same bytes into nodes. It
// is to be at most twice that, and ten times the turns at most twelve times
// the time.
func BenchmarkCheck(b *testing.B) {
	for _, turns := range []int{1_000, 10_000} {
		b.Run(fmt.Sprint(turns), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "chain.yaml")
			raw := scenariotest.Chain(turns)
			if err := os.WriteFile(file, raw, 0o600); err != nil {
				b.Fatal(err)
			}
			var library rubrics.Library
			var ours, floors []time.Duration
			for b.Loop() {
				began := time.Now()
				var root yaml.Node
				if err := yaml.NewDecoder(bytes.NewReader(raw)).Decode(&root); err != nil {
					b.Fatal(err)
				}
				floor := time.Now()
				read := scenarios.ReadAny(file, library.BuiltIn)
				if read.Scenario == nil || len(check.Structure(read.Scenario))+len(check.Teaching(read.Scenario)) > 0 {
					b.Fatal("the scenario is not clean")
				}
				floors, ours = append(floors, floor.Sub(began)), append(ours, time.Since(floor))
			}
			slices.Sort(ours)
			slices.Sort(floors)
			our, floor := ours[len(ours)/2], floors[len(floors)/2]
			b.ReportMetric(float64(our.Microseconds())/1000, "ms")
			b.ReportMetric(float64(floor.Microseconds())/1000, "floor-ms")
			b.ReportMetric(our.Seconds()/floor.Seconds(), "x-floor")
			b.ReportMetric(float64(len(raw))/our.Seconds()/1e6, "MB/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkTeaching looks at the largest scenario the format allows: 12 answers
// at each of 20,000 turns, in as many bytes as a file may have. It is to take
// well under a second.
func BenchmarkTeaching(b *testing.B) {
	sc := largest()
	for b.Loop() {
		check.Teaching(sc)
	}
}

// largest makes a scenario as if it were read, without the minutes that its
// YAML takes.
func largest() *scenarios.Scenario {
	rubric, _ := new(rubrics.Library).BuiltIn("core")
	sc := &scenarios.Scenario{Rubric: rubric, Turns: make([]scenarios.Turn, scenarios.MaxTurns)}
	for i := range sc.Turns {
		t := &sc.Turns[i]
		t.Says = []scenarios.SaysCase{{Text: scenarios.Text{Value: "I was here all day and nobody rang."}}}
		t.Best = []int8{3, 3, 3}
		for j := range scenarios.MaxAnswers {
			t.Answers = append(t.Answers, scenarios.Answer{
				Say:    scenarios.Text{Value: "I'm sorry. I'll ring you before five."},
				Coach:  scenarios.Text{Value: "A time makes it a promise."},
				Scores: []int8{int8(j % 4), int8(j / 4), 3},
				Next:   []scenarios.NextCase{{Go: scenarios.Target{Index: (i + 1) % scenarios.MaxTurns}}},
			})
		}
	}
	return sc
}
