package scenarios_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

const (
	opening = "format: 1\nscenario: x\ntitle: X\n"
	oneTurn = "turns: {t: {says: a, answers: {b: {say: c, scores: {calm: 1}, next: e}}}}\n"
	ending  = "endings: {e: {outcome: lost, says: d}}\n"
)

// list writes n items, each made from its number.
func list(n int, item string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, item, i)
	}
	return b.String()
}

func parse(raw string) (*scenarios.Scenario, scenarios.Diagnostics) {
	return scenarios.Parse("x.yaml", []byte(raw), scenariotest.Beside(nil))
}

// Each limit of the format: the most there may be is accepted, and one more is
// one finding that names the limit.
func TestLimits(t *testing.T) {
	pad := opening + oneTurn + ending
	for name, c := range map[string]struct {
		most  int
		make  func(n int) string
		code  scenarios.Code
		names string
	}{
		"bytes": {
			scenarios.MaxFileSize, func(n int) string { return pad + strings.Repeat(" ", n-len(pad)) },
			scenarios.FileTooLarge, "16 MiB",
		},
		"turns": {20_000, func(n int) string {
			return opening + "turns:\n" + list(n, "  t%d: {says: a, answers: {b: {say: c, scores: {calm: 1}, next: e}}}\n") + ending
		}, scenarios.TooMany, "20000"},
		"endings": {20_000, func(n int) string {
			return opening + strings.Replace(oneTurn, "next: e", "next: e0", 1) + "endings:\n" + list(n, "  e%d: {outcome: lost, says: d}\n")
		}, scenarios.TooMany, "20000"},
		"answers": {12, func(n int) string {
			return opening + "turns:\n  t:\n    says: a\n    answers:\n" + list(n, "      b%d: {say: c, scores: {calm: 1}, next: e}\n") + ending
		}, scenarios.TooMany, "12"},
		"meters": {16, func(n int) string {
			return opening + "meters:\n" + list(n, "  m%d: {start: 0, max: 1}\n") + oneTurn + ending
		}, scenarios.TooMany, "16"},
		"letters of an id": {64, func(n int) string {
			return opening + strings.ReplaceAll(oneTurn, "{t:", "{"+strings.Repeat("t", n)+":") + ending
		}, scenarios.BadID, "64"},
		"letters of a condition": {1000, func(n int) string {
			const short = `visited("t")`
			when := "(" + strings.Repeat(" ", n-len(short)-2) + short + ")"
			return opening + strings.Replace(oneTurn, "next: e", "next: [{when: '"+when+"', go: e}, {go: e}]", 1) + ending
		}, scenarios.ConditionLong, "1000"},
		"cues": {200, func(n int) string {
			return opening + oneTurn + ending + "cues:\n" + list(n, "  c%d: {phrases: a bike, criterion: calm, worth: 1, advice: b}\n")
		}, scenarios.TooMany, "200"},
		"phrases": {24, func(n int) string {
			return opening + oneTurn + ending + "cues: {c: {criterion: calm, worth: 1, advice: b, phrases: [" + list(n, "bike %d, ") + "]}}\n"
		}, scenarios.TooMany, "24"},
		"letters of a phrase": {300, func(n int) string {
			return opening + oneTurn + ending + "cues: {c: {criterion: calm, worth: 1, advice: b, phrases: " + phraseOf(n) + "}}\n"
		}, scenarios.PhraseLong, "300"},
		"worth": {300, func(n int) string {
			return opening + oneTurn + ending + fmt.Sprintf("cues: {c: {criterion: calm, worth: %d, advice: b, phrases: a bike}}\n", n)
		}, scenarios.OutOfRange, "300"},
		"worth of harm": {300, func(n int) string {
			return opening + oneTurn + ending + fmt.Sprintf("cues: {c: {criterion: calm, worth: -%d, advice: b, phrases: a bike}}\n", n)
		}, scenarios.OutOfRange, "-300"},
		"minutes":          {600, func(n int) string { return opening + fmt.Sprintf("minutes: %d\n", n) + oneTurn + ending }, scenarios.OutOfRange, "600"},
		"size of a meter":  {1_000_000, func(n int) string { return opening + meterOf(0, n) + oneTurn + ending }, scenarios.OutOfRange, "1000000"},
		"depth of a meter": {1_000_000, func(n int) string { return opening + meterOf(-n, 0) + oneTurn + ending }, scenarios.OutOfRange, "-1000000"},
		"effect": {1_000_000, func(n int) string {
			return opening + meterOf(0, 1) + strings.Replace(oneTurn, "next:", fmt.Sprintf("effects: {m: %d}, next:", n), 1) + ending
		}, scenarios.OutOfRange, "1000000"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if sc, findings := parse(c.make(c.most)); sc == nil || len(findings) > 0 {
				t.Errorf("%d are not accepted:\n%s", c.most, scenariotest.Show(findings))
			}
			sc, findings := parse(c.make(c.most + 1))
			if sc != nil || !cmp.Equal(codes(findings), []scenarios.Code{c.code}) {
				t.Fatalf("%d: scenario %v, findings\n%s", c.most+1, sc != nil, scenariotest.Show(findings))
			}
			if said := findings[0].Message + findings[0].Help; !strings.Contains(said, c.names) {
				t.Errorf("the limit is not named: %s", said)
			}
		})
	}
}

// phraseOf gives a phrase of so many characters.
func phraseOf(n int) string {
	const word = "bike "
	return strings.Repeat(word, n/len(word)-1) + strings.Repeat("é", n%len(word)+len(word))
}

func meterOf(lowest, highest int) string {
	return fmt.Sprintf("meters: {m: {start: 0, min: %d, max: %d}}\n", lowest, highest)
}

func TestLimitsOfARubric(t *testing.T) {
	const head = "format: 1\nrubric: ours\ntitle: Ours\ncriteria:\n"
	for name, c := range map[string]struct {
		most int
		make func(n int) string
		code scenarios.Code
	}{
		"criteria": {16, func(n int) string {
			return head + list(n, "  c%d: {develops: calm, levels: {0: a, 1: b, 2: c, 3: d}}\n")
		}, scenarios.TooMany},
		"cues": {200, func(n int) string {
			return head + "  c: {develops: calm, levels: {0: a, 1: b, 2: c, 3: d}}\ncues:\n" +
				list(n, "  c%d: {phrases: a bike, criterion: c, worth: 1, advice: b}\n")
		}, scenarios.TooMany},
		"weight": {100, func(n int) string {
			return head + fmt.Sprintf("  c: {develops: calm, weight: %d, levels: {0: a, 1: b, 2: c, 3: d}}\n", n)
		}, scenarios.OutOfRange},
	} {
		t.Run(name, func(t *testing.T) {
			if rubric, findings := scenarios.ParseRubric("ours.yaml", []byte(c.make(c.most))); rubric == nil {
				t.Errorf("%d are not accepted:\n%s", c.most, scenariotest.Show(findings))
			}
			rubric, findings := scenarios.ParseRubric("ours.yaml", []byte(c.make(c.most+1)))
			if rubric != nil || !cmp.Equal(codes(findings), []scenarios.Code{c.code}) {
				t.Errorf("%d: %v\n%s", c.most+1, rubric, scenariotest.Show(findings))
			}
		})
	}
}

// The 64th level of nesting may be there, in brackets or in lines; of the 65th
// one finding tells, and nothing else.
func TestNesting(t *testing.T) {
	for name, nest := range map[string]func(levels int) string{ // the file itself is the first level
		"brackets": func(levels int) string {
			return "tags: " + strings.Repeat("[", levels-1) + strings.Repeat("]", levels-1)
		},
		"braces": func(levels int) string {
			return "tags: " + strings.Repeat("{a: ", levels-2) + "{}" + strings.Repeat("}", levels-2)
		},
		"dashes": func(levels int) string { return "tags:\n  " + strings.Repeat("- ", levels-2) + "a" },
		"lines": func(levels int) string {
			var b strings.Builder
			for i := range levels - 1 {
				b.WriteString(strings.Repeat(" ", i) + "tags:\n")
			}
			return b.String()
		},
	} {
		t.Run(name, func(t *testing.T) {
			if _, findings := parse(opening + oneTurn + ending + nest(64) + "\n"); has(findings, scenarios.TooDeep) {
				t.Error("64 levels are too deep")
			}
			sc, findings := parse(opening + oneTurn + ending + nest(65) + "\n")
			if sc != nil || !cmp.Equal(codes(findings), []scenarios.Code{scenarios.TooDeep}) {
				t.Fatal(scenariotest.Show(findings))
			}
			if !strings.Contains(findings[0].Message, "64") {
				t.Errorf("the limit is not named: %s", findings[0].Message)
			}
		})
	}
}

func has(findings scenarios.Diagnostics, code scenarios.Code) bool {
	for _, d := range findings {
		if d.Code == code {
			return true
		}
	}
	return false
}

// A file has a limit of lines, commas and brackets too, which keeps the memory
// that reading takes within bounds. The finding says how many there may be.
func TestParts(t *testing.T) {
	_, findings := parse(strings.Repeat("\n", 4<<20))
	if !cmp.Equal(codes(findings), []scenarios.Code{scenarios.TooManyParts}) {
		t.Fatal(scenariotest.Show(findings))
	}
	said := regexp.MustCompile(`; (\d+) is the most`).FindStringSubmatch(findings[0].Message)
	if said == nil {
		t.Fatalf("the limit is not named: %s", findings[0].Message)
	}
	most, err := strconv.Atoi(said[1])
	if err != nil {
		t.Fatal(err)
	}
	text := opening + oneTurn + ending
	parts := strings.Count(text, "\n") + strings.Count(text, ",") + strings.Count(text, "{") + strings.Count(text, "[")
	if _, findings := parse(text + strings.Repeat("\n", most-parts)); len(findings) > 0 {
		t.Errorf("%d are not accepted: %s", most, scenariotest.Show(findings))
	}
	if _, findings := parse(text + strings.Repeat("\n", most-parts+1)); !has(findings, scenarios.TooManyParts) {
		t.Errorf("%d are accepted", most+1)
	}
}

// Of very many findings the first are told, and how many there are beside
// them.
func TestManyFindings(t *testing.T) {
	for n, want := range map[int]string{
		scenarios.MaxFindings:     "",
		scenarios.MaxFindings + 1: " 1 ",
		5000:                      " 4800 ",
	} {
		_, findings := parse(opening + oneTurn + ending + list(n, "zzzzzzzzz%d: 1\n"))
		said := ""
		rest := findings[:0:0]
		for _, d := range findings {
			if d.Code == scenarios.TooManyFindings {
				said += d.Message
				continue
			}
			rest = append(rest, d)
		}
		if (said == "") != (want == "") || !strings.Contains(said, want) || len(rest) != scenarios.MaxFindings {
			t.Errorf("%d: %d are told, and %q", n, len(rest), said)
		}
	}
}
