package scenarios_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/condition"
	"rehearse/scenarios/phrase"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

var update = flag.Bool("update", false, "write the expected findings anew")

// read reads a file as the program does, and looks at its structure too.
func read(path string) scenarios.File {
	file := scenarios.ReadAny(path, scenariotest.Beside(nil).BuiltIn)
	if file.Scenario != nil {
		file.Findings, _ = file.Scenario.Accept(append(file.Findings, check.Structure(file.Scenario)...))
	}
	return file
}

func files(t *testing.T, pattern string) []string {
	t.Helper()
	list, err := filepath.Glob(pattern)
	if err != nil || len(list) == 0 {
		t.Fatalf("%s: %d files, %v", pattern, len(list), err)
	}
	return list
}

// Each file of testdata/err has faults, and beside it is all that is to be
// said about them: place, caret, help, and where a twin stands.
func TestFindings(t *testing.T) {
	for _, path := range files(t, "testdata/err/*.yaml") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file := read(path)
			got := scenariotest.Show(file.Findings)
			out := strings.TrimSuffix(path, ".yaml") + ".out"
			if *update {
				if err := os.WriteFile(out, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(out)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
			if got == "" {
				t.Error("nothing is found")
			}
			sorted := slices.Clone(file.Findings)
			if sorted.Sort(); scenariotest.Show(sorted) != got && !severalFiles(file.Findings) {
				t.Errorf("not in order of place:\n%s", got)
			}
			if errors := file.Findings.Errors(); errors > 0 != (file.Scenario == nil && file.Rubric == nil) && !structureOnly(file.Findings) {
				t.Errorf("%d errors, and scenario %v, rubric %v", errors, file.Scenario != nil, file.Rubric != nil)
			}
		})
	}
}

func severalFiles(findings scenarios.Diagnostics) bool {
	return slices.ContainsFunc(findings, func(d scenarios.Diagnostic) bool { return d.File != findings[0].File })
}

func structureOnly(findings scenarios.Diagnostics) bool {
	return !slices.ContainsFunc(findings, func(d scenarios.Diagnostic) bool {
		return d.Severity == scenarios.Error && !slices.Contains([]scenarios.Code{
			scenarios.UnreachedTurn, scenarios.UnreachedEnding, scenarios.NoWayOut,
		}, d.Code)
	})
}

// No expected findings are left behind of a file that is gone.
func TestFindingsHaveTheirFile(t *testing.T) {
	for _, out := range files(t, "testdata/err/*.out") {
		if _, err := os.Stat(strings.TrimSuffix(out, ".out") + ".yaml"); err != nil {
			t.Error(err)
		}
	}
}

// Each file of testdata/ok, and of the library, has nothing to be said about
// it, and its own tests hold.
func TestAccepted(t *testing.T) {
	for _, path := range append(files(t, "testdata/ok/*.yaml"), files(t, "testdata/ok/rubrics/*.yaml")...) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			file := read(path)
			if len(file.Findings) > 0 || (file.Scenario == nil) == (file.Rubric == nil) {
				t.Fatalf("scenario %v, rubric %v\n%s", file.Scenario != nil, file.Rubric != nil, scenariotest.Show(file.Findings))
			}
			if file.Scenario == nil {
				return
			}
			for _, test := range file.Scenario.Tests {
				if trial := scoring.Try(file.Scenario, test); trial.Failure != nil {
					t.Errorf("%s: expected %s, got %s", test.ID.Value, trial.Failure.Expected, trial.Failure.Got)
				}
			}
		})
	}
}

// The same file with Windows line ends, or a byte order mark, gives a warning
// and the same scenario.
func TestAcceptedHoweverItIsSaved(t *testing.T) {
	rules := cmp.Options{
		cmp.Comparer(func(a, b *condition.Condition) bool {
			return a == b || (a != nil && b != nil && a.String() == b.String())
		}),
		cmp.Comparer(func(a, b *phrase.Phrase) bool { return a.String() == b.String() }),
		cmp.Comparer(func(a, b *condition.Names) bool { return cmp.Equal(a.List(), b.List()) }),
		cmp.FilterPath(func(p cmp.Path) bool {
			name := p.Last().String()
			return name == ".Digest" || name == ".turnIndex" || name == ".source" || name == ".accepts"
		}, cmp.Ignore()),
	}
	for _, path := range files(t, "testdata/ok/*.yaml") {
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		raw = bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")) // however it was checked out
		beside := scenariotest.Beside{"rubrics/weights.yaml": readText(t, "testdata/ok/rubrics/weights.yaml")}
		sc, findings := scenarios.Parse(filepath.Base(path), raw, beside)
		if kept, _ := sc.Accept(findings); len(kept) > 0 {
			t.Fatal(scenariotest.Show(kept))
		}
		for name, c := range map[string]struct {
			raw  []byte
			want []scenarios.Code
		}{
			"windows": {bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n")), []scenarios.Code{scenarios.WindowsLines}},
			"mark":    {append([]byte("\ufeff"), raw...), []scenarios.Code{scenarios.ByteOrderMark}},
			"both": {
				append([]byte("\ufeff"), bytes.ReplaceAll(raw, []byte("\n"), []byte("\r\n"))...),
				[]scenarios.Code{scenarios.ByteOrderMark, scenarios.WindowsLines},
			},
		} {
			t.Run(filepath.Base(path)+" "+name, func(t *testing.T) {
				got, findings := scenarios.Parse(filepath.Base(path), c.raw, beside)
				findings, _ = got.Accept(findings)
				if diff := cmp.Diff(c.want, codes(findings)); diff != "" || findings.Errors() > 0 {
					t.Fatalf("%s\n%s", diff, scenariotest.Show(findings))
				}
				if diff := cmp.Diff(sc, got, rules); diff != "" {
					t.Error(diff)
				}
				if got.Digest == sc.Digest {
					t.Error("other bytes have the same digest")
				}
			})
		}
	}
}

func codes(findings scenarios.Diagnostics) []scenarios.Code {
	var list []scenarios.Code
	for _, d := range findings {
		list = append(list, d.Code)
	}
	return list
}

func readText(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
