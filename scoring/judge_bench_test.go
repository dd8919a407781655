package scoring_test

import (
	"os"
	"testing"

	"rehearse/engine"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

// Making a judge costs more than what one says: a file's cues are made ready.
func BenchmarkJudge(b *testing.B) {
	raw, err := os.ReadFile("../docs/empty-belt.yaml")
	if err != nil {
		b.Fatal(err)
	}
	sc := scenariotest.Parse(b, raw, nil)
	const words = "You're the last one here, and he gets married at noon. I'm sorry we left your suit behind. I'll ring Madrid now."
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			scoring.NewJudge(sc)
		}
	})
	b.Run("reply", func(b *testing.B) {
		j, s := scoring.NewJudge(sc), engine.New(sc, 1)
		for b.Loop() {
			j.Reply(s, words)
		}
	})
}
