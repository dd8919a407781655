package scenarios_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

// FuzzParse: whatever the bytes, no panic, and either a scenario or at least
// one error. Findings are in order, stand inside the file and are safe to
// print. What is accepted can be checked, played and tried without a panic.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/ok/*.yaml", "testdata/err/*.yaml", "testdata/err/rubrics/*.yaml", "library/*.yaml", "rubrics/*.yaml"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			f.Fatalf("%s: no seeds, %v", pattern, err)
		}
		for _, path := range paths {
			raw, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(raw)
			f.Add(bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n")))
		}
	}
	f.Add(scenariotest.Chain(3))
	for _, seed := range []string{"", "\ufeff", "a: &a [*a]", "<<: {? [x] : 1}", "? a", "[[[[", "{a: b, c", "\xff", "a: \"\\x00", "- - - a", "--- a\n--- b", "%YAML 1.1\n---\n"} {
		f.Add([]byte(seed))
	}
	beside := scenariotest.Beside{"rubrics/weights.yaml": calmRubric, "rubric.yaml": calmRubric, "broken.yaml": "format: 1\nrubric: [\n"}
	f.Fuzz(func(t *testing.T, raw []byte) {
		sc, findings := scenarios.Parse("x.yaml", raw, beside)
		if (sc == nil) != (findings.Errors() > 0) {
			t.Fatalf("scenario %v, findings\n%s", sc != nil, scenariotest.Show(findings))
		}
		sound(t, raw, findings)
		rubric, findings := scenarios.ParseRubric("x.yaml", raw)
		if (rubric == nil) != (findings.Errors() > 0) {
			t.Fatalf("rubric %v, findings\n%s", rubric != nil, scenariotest.Show(findings))
		}
		sound(t, raw, findings)
		if sc == nil {
			return
		}
		sound(t, raw, check.Structure(sc))
		sound(t, raw, check.Teaching(sc))
		cuesStand(t, sc)
		playAtRandom(t, sc)
	})
}

// cuesStand wants each cue to count for a criterion there is, by phrases that
// could be read.
func cuesStand(t reporter, sc *scenarios.Scenario) {
	t.Helper()
	for _, cue := range sc.AllCues() {
		if cue.Criterion < 0 || cue.Criterion >= len(sc.Rubric.Criteria) || len(cue.Phrases) == 0 || cue.Worth == 0 || cue.Advice.Value == "" || cue.Shows.Value == "" {
			t.Errorf("%+v", cue)
		}
		for _, p := range cue.Phrases {
			if p.Phrase == nil || p.Text.Value == "" {
				t.Errorf("%s: %+v", cue.ID.Value, p)
			}
		}
	}
}

// reporter is what the checks below need of a test; *testing.T and *rapid.T
// have it.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// sound holds findings to what is promised of them.
func sound(t reporter, raw []byte, findings scenarios.Diagnostics) {
	t.Helper()
	text := bytes.ReplaceAll(bytes.TrimPrefix(raw, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	lines := strings.Split(string(text), "\n")
	own := slices.DeleteFunc(slices.Clone(findings), func(d scenarios.Diagnostic) bool { return d.File != "x.yaml" })
	sorted := slices.Clone(own)
	if sorted.Sort(); scenariotest.Show(sorted) != scenariotest.Show(own) {
		t.Errorf("not in order:\n%s", scenariotest.Show(own))
	}
	for _, d := range findings {
		for _, words := range []string{d.Error(), d.Message, d.Help, d.Source} {
			if scenarios.Printable(words) != words {
				t.Errorf("%q could drive a terminal", words)
			}
		}
		if d.Message == "" || d.Code == "" || d.Width < 1 || d.Caret < 0 || d.Caret > utf8.RuneCountInString(d.Source) {
			t.Errorf("%+v", d)
		}
		if d.File == "x.yaml" {
			inside(t, lines, d)
		}
	}
}

// inside says that a finding stands in the file, and its caret under the
// character it stands at.
func inside(t reporter, lines []string, d scenarios.Diagnostic) {
	t.Helper()
	if d.Line == 0 {
		if d.Column != 0 || d.Source != "" {
			t.Errorf("of the whole file, and yet at a place: %+v", d)
		}
		return
	}
	if d.Line < 1 || d.Line > len(lines) {
		t.Errorf("line %d of %d: %s", d.Line, len(lines), d.Error())
		return
	}
	line := []rune(strings.ReplaceAll(lines[d.Line-1], "\t", " "))
	if d.Column < 1 || d.Column > len(line)+1 {
		t.Errorf("column %d of %d: %s", d.Column, len(line), d.Error())
		return
	}
	if d.Column <= len(line) && d.Caret < utf8.RuneCountInString(d.Source) {
		if want, got := scenarios.Printable(string(line[d.Column-1])), string([]rune(d.Source)[d.Caret]); got != want {
			t.Errorf("the caret is under %q instead of %q: %s", got, want, d.Error())
		}
	}
	if twin := d.Twin; twin != nil && (twin.Line < 1 || twin.Line > len(lines) || twin.Column < 1 || twin.Message == "") {
		t.Errorf("a twin at %d:%d: %s", twin.Line, twin.Column, d.Error())
	}
}

// playAtRandom plays fifty answers, scores them, and tries the scenario's own
// tests.
func playAtRandom(t reporter, sc *scenarios.Scenario) {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, uint64(len(sc.Turns))))
	s := engine.New(sc, 1)
	for range 50 {
		if s.Ending() != nil || s.Stopped() != nil {
			break
		}
		offered := s.Offered()
		if len(offered) == 0 {
			t.Fatalf("nothing is offered at %s, and no fault told", s.Turn().ID.Value)
		}
		if _, err := s.Answer(offered[rng.IntN(len(offered))].ID.Value); err != nil && s.Stopped() == nil {
			t.Fatalf("%v", err)
		}
	}
	var fault *engine.Fault
	if s.Stopped() != nil && !errors.As(s.Stopped(), &fault) {
		t.Fatalf("%v", s.Stopped())
	}
	card := scoring.Score(sc.Rubric, s.Exchanges())
	if card.Total < scoring.NotMeasured || card.Total > 100 {
		t.Fatalf("the total is %d", card.Total)
	}
	for _, e := range s.Exchanges() {
		scoring.Better(sc.Rubric, e)
	}
	scoring.PractiseNext(sc.Rubric, s.Exchanges(), card)
	judge := scoring.NewJudge(sc)
	for _, test := range sc.Tests {
		judge.Try(test)
	}
}
