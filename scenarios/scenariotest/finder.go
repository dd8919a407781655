package scenariotest

import (
	"bytes"
	"path"
	"sync"

	"rehearse/scenarios"
	"rehearse/scenarios/rubrics"
)

var builtIn = sync.OnceValue(func() *rubrics.Library { return new(rubrics.Library) })

// Beside finds rubrics for a scenario that is only in memory: the built-in
// ones, and those written here under the name of their file. Nil has the
// built-in ones.
type Beside map[string]string

// BuiltIn implements scenarios.RubricFinder.
func (Beside) BuiltIn(id string) (*scenarios.Rubric, []string) { return builtIn().BuiltIn(id) }

// Beside implements scenarios.RubricFinder.
func (b Beside) Beside(file string) (*scenarios.Rubric, scenarios.Diagnostics) {
	raw, ok := b[path.Clean(file)]
	if !ok {
		return nil, scenarios.Diagnostics{{Code: scenarios.NotFound, File: file, Width: 1, Message: "there is no such file"}}
	}
	return scenarios.ParseRubric(path.Clean(file), []byte(raw))
}

// TB is what Parse needs of a test; *testing.T, *testing.B and *rapid.T have
// it.
type TB interface {
	Helper()
	Fatalf(format string, args ...any)
}

// Parse reads a scenario that has to be without findings.
func Parse(t TB, raw []byte, beside Beside) *scenarios.Scenario {
	t.Helper()
	sc, findings := scenarios.Parse(FileName(raw), raw, beside)
	if sc == nil || len(findings) > 0 {
		const most = 4000 // enough of a small one; a long one would bury the findings
		t.Fatalf("a scenario that should be clean has findings:\n%s\n%s", Show(findings), raw[:min(len(raw), most)])
	}
	return sc
}

// FileName gives the name that the file of a scenario should have.
func FileName(raw []byte) string {
	for line := range bytes.Lines(raw) {
		if id, ok := bytes.CutPrefix(line, []byte("scenario: ")); ok {
			id, _, _ = bytes.Cut(bytes.TrimSpace(id), []byte(" ")) // a comment may follow
			return string(id) + ".yaml"
		}
	}
	return "scenario.yaml"
}
