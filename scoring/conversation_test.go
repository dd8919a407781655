package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// rubric writes a rubric from its criteria, each "id" or "id*weight".
func rubric(total, each int, criteria ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format: 1\nrubric: ours\ntitle: Ours\npass: {total: %d, each: %d}\ncriteria:\n", total, each)
	for _, c := range criteria {
		id, weight, found := strings.Cut(c, "*")
		if !found {
			weight = "1"
		}
		fmt.Fprintf(&b, "  %s: {develops: calm, weight: %s, levels: {0: none, 1: some, 2: more, 3: all}}\n", id, weight)
	}
	return b.String()
}

// likeCore has the criteria and the pass marks of the core rubric.
func likeCore() string { return rubric(70, 50, "listening", "calm", "problem-solving") }

// converse plays a conversation written as one row a turn: "2 3 - | 3 0 -".
// Answers stand between bars, the one that is given first; their ids are a, b,
// c and so on. Each has one level for each criterion, "-" for one that is left
// out. "!" before an answer makes it critical, "?" keeps it from being offered.
func converse(t *testing.T, rubric string, rows ...string) (*scenarios.Rubric, []engine.Exchange) {
	t.Helper()
	var criteria []string
	for line := range strings.Lines(rubric) {
		if id, _, found := strings.Cut(strings.TrimSpace(line), ": {develops"); found {
			criteria = append(criteria, id)
		}
	}
	var b strings.Builder
	b.WriteString("format: 1\nscenario: rows\ntitle: Rows\nrubric: ./ours.yaml\nmeters: {never: {start: 0, max: 1}}\nturns:\n")
	for i, row := range rows {
		fmt.Fprintf(&b, "  t%d:\n    says: Well?\n    answers:\n", i+1)
		next := "end"
		if i+1 < len(rows) {
			next = fmt.Sprintf("t%d", i+2)
		}
		for j, levels := range strings.Split(row, "|") {
			writeAnswer(&b, string(rune('a'+j)), strings.TrimSpace(levels), next, criteria)
		}
	}
	b.WriteString("endings:\n  end: {outcome: resolved, says: Goodbye.}\n")
	sc := scenariotest.Parse(t, []byte(b.String()), scenariotest.Beside{"ours.yaml": rubric})
	return sc.Rubric, playAll(t, sc, strings.Split(strings.Repeat("a", len(rows)), "")...)
}

func writeAnswer(b *strings.Builder, id, levels, next string, criteria []string) {
	fmt.Fprintf(b, "      %s:\n        say: Words.\n        next: %s\n", id, next)
	if rest, marked := strings.CutPrefix(levels, "?"); marked {
		b.WriteString("        when: never > 0\n")
		levels = rest
	}
	if rest, marked := strings.CutPrefix(levels, "!"); marked {
		fmt.Fprintf(b, "        critical: %s is never to be said.\n", id)
		levels = rest
	}
	var scores []string
	for c, level := range strings.Fields(levels) {
		if level != "-" {
			scores = append(scores, criteria[c]+": "+level)
		}
	}
	fmt.Fprintf(b, "        scores: {%s}\n", strings.Join(scores, ", "))
}

// playAll gives these answers one after the other.
func playAll(t *testing.T, sc *scenarios.Scenario, answers ...string) []engine.Exchange {
	t.Helper()
	s := engine.New(sc, 1)
	for _, id := range answers {
		if _, err := s.Answer(id); err != nil {
			t.Fatal(err)
		}
	}
	return s.Exchanges()
}
