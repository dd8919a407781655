package engine_test

import (
	"testing"

	"rehearse/engine"
	"rehearse/scenarios/scenariotest"
)

// BenchmarkTurns plays a scenario of twenty turns with meters and conditions
// to its end, again and again, on one core. It is to do at least a million
// turns a second, the beginning of each conversation counted in.
func BenchmarkTurns(b *testing.B) {
	sc := scenariotest.Parse(b, scenariotest.Chain(20), nil)
	b.ReportAllocs()
	session := engine.New(sc, 1)
	turns := 0
	for b.Loop() {
		if session.Ending() != nil {
			session = engine.New(sc, uint64(turns))
		}
		if _, err := session.Answer("hear-her"); err != nil {
			b.Fatal(err)
		}
		turns++
	}
	b.ReportMetric(float64(turns)/b.Elapsed().Seconds(), "turns/s")
}
