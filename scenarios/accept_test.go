package scenarios_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// Each warning goes to the innermost part that accepts it, in block style and
// in braces, wherever in the part the key stands.
func TestAccept(t *testing.T) {
	file := scenarios.ReadAny("testdata/ok/accepts.yaml", scenariotest.Beside(nil).BuiltIn)
	kept, accepted := file.Scenario.Accept(file.Findings)
	if len(kept) > 0 {
		t.Error(scenariotest.Show(kept))
	}
	var got []string
	for _, d := range accepted {
		got = append(got, fmt.Sprintf("%d %s %s", d.Line, d.Code, d.Accepted))
	}
	want := []string{
		"5 E217 The summary's own.", "9 E217 In a turn, before what it is about.",
		"12 E217 In an answer, and after what it is about.", "20 E217 In braces.", "25 E217 In an ending.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// oneLine is a scenario on one line, the way a program would write it.
const oneLine = `{format: 1, scenario: x, title: T, turns: {` +
	`a: {says: x, answers: {p: {say: x, scores: {calm: 1}, next: b, accept: {E117: P}}, q: {say: x, scores: {calm: 1}, next: b}}, accept: {E117: A, E217: B}}, ` +
	`b: {says: x, answers: {r: {say: x, scores: {calm: 1}, next: e}}}}, ` +
	`endings: {e: {outcome: lost, says: x, accept: {E117: E}}, f: {outcome: lost, says: x}}, accept: {E217: top}}`

// Every place of a file on one line belongs to the part it stands in, to the
// last character before the next one.
func TestAcceptOnOneLine(t *testing.T) {
	sc, findings := scenarios.Parse("x.yaml", []byte(oneLine), scenariotest.Beside(nil))
	if len(findings) > 0 {
		t.Fatal(scenariotest.Show(findings))
	}
	column := func(mark string) int { return 1 + strings.Index(oneLine, mark) }
	turnA, p, q, turnB := column("a: {says"), column("p: {say"), column("q: {say"), column("b: {says")
	e, f := column("e: {outcome"), column("f: {outcome")
	afterAnswers := column("accept: {E117: A")
	for at := 1; at <= len(oneLine); at++ {
		want := map[scenarios.Code]string{"E217": "top"}
		if at >= turnA && at < turnB {
			want["E217"], want["E117"] = "B", "A"
		}
		if at >= p && at < q {
			want["E117"] = "P"
		}
		if at >= e && at < f {
			want["E117"] = "E"
		}
		for _, code := range []scenarios.Code{"E117", "E217"} {
			d := scenarios.Diagnostic{Severity: scenarios.Warning, Code: code, File: "x.yaml", Pos: scenarios.Pos{Line: 1, Column: at}}
			if got := reasonOf(sc, d); got != want[code] {
				t.Errorf("%s at column %d, %q: accepted as %q, want %q", code, at, oneLine[at-1:min(at+20, len(oneLine))], got, want[code])
			}
		}
	}
	if afterAnswers < q || afterAnswers > turnB {
		t.Error("the key after the answers isn't where this test wants it")
	}
}

func reasonOf(sc *scenarios.Scenario, d scenarios.Diagnostic) string {
	_, accepted := sc.Accept(scenarios.Diagnostics{d})
	if len(accepted) == 0 {
		return ""
	}
	return accepted[0].Accepted
}

// Only the top of a file accepts what is about the file as a whole; errors,
// other codes, other files are never accepted.
func TestAcceptOnlyWhatIsMeant(t *testing.T) {
	sc, _ := scenarios.Parse("x.yaml", []byte(oneLine), scenariotest.Beside(nil))
	for _, c := range []struct {
		severity scenarios.Severity
		code     scenarios.Code
		file     string
		line     int
		want     string
	}{
		{scenarios.Warning, "E217", "x.yaml", 0, "top"},
		{scenarios.Warning, "E217", "x.yaml", 99, "top"},
		{scenarios.Warning, "E117", "x.yaml", 0, ""},
		{scenarios.Warning, "E117", "x.yaml", 99, ""},
		{scenarios.Error, "E217", "x.yaml", 0, ""},
		{scenarios.Warning, "E108", "x.yaml", 0, ""},
		{scenarios.Warning, "E217", "rubric.yaml", 0, ""},
	} {
		d := scenarios.Diagnostic{Severity: c.severity, Code: c.code, File: c.file, Pos: scenarios.Pos{Line: c.line}}
		if got := reasonOf(sc, d); got != c.want {
			t.Errorf("%+v is accepted as %q", c, got)
		}
	}
}

// In a file with an error, accepted warnings don't stand in the way of what
// has to be mended, and nothing is said of those that accept nothing.
func TestAcceptBesideErrors(t *testing.T) {
	text := strings.Replace(oneLine, "next: e}", "next: nowhere}", 1)
	text = strings.Replace(text, "accept: {E217: top}", "accept: {E117: The name of the course.}", 1)
	sc, findings := scenarios.Parse("y.yaml", []byte(text), scenariotest.Beside(nil))
	if got := codes(findings); sc != nil || !cmp.Equal(got, []scenarios.Code{scenarios.UnknownTarget}) {
		t.Error(scenariotest.Show(findings))
	}
}

// A file that accepts without end is told of as often as any other fault.
func TestManyUnused(t *testing.T) {
	var b strings.Builder
	b.WriteString("format: 1\nscenario: x\ntitle: T\nturns:\n")
	for i := range 1000 {
		fmt.Fprintf(&b, "  t%d: {says: x, answers: {a: {say: x, scores: {calm: 1}, next: e}}, accept: {E217: Why.}}\n", i)
	}
	b.WriteString("endings: {e: {outcome: lost, says: x}}\n")
	sc, findings := scenarios.Parse("x.yaml", []byte(b.String()), scenariotest.Beside(nil))
	if len(findings) > 0 {
		t.Fatal(scenariotest.Show(findings))
	}
	kept, _ := sc.Accept(nil)
	if len(kept) != scenarios.MaxFindings || kept[0].Code != scenarios.UnusedAccept {
		t.Errorf("%d findings", len(kept))
	}
}

func TestSeverities(t *testing.T) {
	for code, want := range map[scenarios.Code]string{
		"E101": "error", "E108": "warning", "E117": "warning", "E217": "warning", "E218": "error", "E219": "warning",
		"E301": "error", "E401": "warning", "E499": "warning", "E506": "error", "E510": "warning", "E512": "error",
		"E516": "warning", "E601": "error",
	} {
		if got := code.Severity().String(); got != want {
			t.Errorf("%s is a %s, want %s", code, got, want)
		}
		if code.Acceptable() != (want == "warning" && code != scenarios.UnusedAccept) {
			t.Errorf("%s can be accepted: %v", code, code.Acceptable())
		}
	}
}

// Of very many findings the errors are told first, and how many there are
// besides.
func TestAtMost(t *testing.T) {
	var all scenarios.Diagnostics
	for line := range 10 {
		d := scenarios.Diagnostic{Code: scenarios.CaseNeverTaken, Severity: scenarios.Warning, File: "a.yaml", Pos: scenarios.Pos{Line: line + 1, Column: 1}}
		if line >= 8 {
			d.Code, d.Severity = scenarios.NeverOffered, scenarios.Error
		}
		all = append(all, d)
	}
	if got := all.AtMost(10, "a.yaml"); len(got) != 10 {
		t.Errorf("%d of 10", len(got))
	}
	got := all.AtMost(4, "a.yaml")
	var lines []int
	for _, d := range got {
		lines = append(lines, d.Line)
	}
	if !slices.Equal(lines, []int{1, 2, 9, 10, 0}) || got[4].Code != scenarios.TooManyFindings || got[4].Severity != scenarios.Warning ||
		got[4].Message != "the file has more findings: 6 are not shown" {
		t.Errorf("lines %v, last %+v", lines, got[len(got)-1])
	}
}
