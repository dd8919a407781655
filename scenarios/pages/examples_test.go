package pages_test

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/pages"
	"rehearse/scenarios/rubrics"
	"rehearse/scoring"
	"rehearse/scoring/bounds"
	"rehearse/scoring/secondrater"
)

// here marks the line of an example that the finding is about.
const here = "# ← here"

var (
	// fileNames are the files of examples that are not named after their id.
	// The page has to say the name.
	fileNames = map[scenarios.Code]string{scenarios.FileName: "soup-2.yaml"}

	// besides gives the codes that may come with a code, always for the same
	// reason: a rubric's own finding, the many that are too many, what a slip
	// leaves unaccepted, and that who follows what gives the best answer away
	// passes by it.
	besides = map[scenarios.Code]scenarios.Code{
		scenarios.RubricUnusable:  scenarios.NotFound,
		scenarios.TooManyFindings: scenarios.UnknownKey,
		scenarios.NotAcceptable:   scenarios.CutText,
		scenarios.LengthGivesAway: scenarios.BlindPass,
		scenarios.PlaceGivesAway:  scenarios.BlindPass,
	}

	// aboutTheWhole are told at the start of the file, wherever the line stands
	// that gives the reason.
	aboutTheWhole = []scenarios.Code{scenarios.CoreRubric}

	// played gives the answers that bring a fault out while playing, too.
	played = map[scenarios.Code][]string{scenarios.NothingOffered: {"fill-in-a-form"}}
)

// TestFaults: the example of a fault has that fault, at the line that is
// marked, and no other.
func TestFaults(t *testing.T) {
	for _, page := range pages.All() {
		if page.Fault.Language != pages.YAML {
			continue
		}
		t.Run(string(page.Code), func(t *testing.T) {
			name := cmp.Or(fileNames[page.Code], nameOf(page.Fault.Text))
			findings := findingsOf(t, name, page.Fault.Text)
			onlyThat(t, page.Code, findings)
			marked := markedLine(t, page.Fault.Text)
			for _, d := range findings {
				if d.Code == page.Code && d.Line != marked && !slices.Contains(aboutTheWhole, d.Code) {
					t.Errorf("line %d is marked; %v", marked, d)
				}
			}
			says := strings.Contains(strings.Join(page.Fault.Prose, " "), `"`+name+`"`)
			if fileNames[page.Code] != "" && !says {
				t.Errorf("the page doesn't say that the file is %s", name)
			}
		})
	}
}

// TestMended: a mended example has nothing wrong with it, not even a warning,
// and is still the same scenario.
func TestMended(t *testing.T) {
	id := regexp.MustCompile(`(?m)^scenario: .*?$`)
	for _, page := range pages.All() {
		if page.Mended.Language != pages.YAML {
			continue
		}
		t.Run(string(page.Code), func(t *testing.T) {
			for _, d := range findingsOf(t, nameOf(page.Mended.Text), page.Mended.Text) {
				t.Errorf("%v\n%s\n%s", d, d.Source, d.Help)
			}
			if strings.Contains(page.Mended.Text, "←") {
				t.Error("the mark of the fault is still there")
			}
			before, _, _ := strings.Cut(id.FindString(page.Fault.Text), here)
			if before != "" && strings.TrimSpace(before) != id.FindString(page.Mended.Text) {
				t.Errorf("%q became %q", before, id.FindString(page.Mended.Text))
			}
			if page.Mended.Text == page.Fault.Text {
				t.Error("nothing is mended")
			}
		})
	}
}

// TestMetWhilePlaying: what stops a conversation is told of it while it is
// played, too, in the words of the check and at the line that is marked; mended,
// the conversation goes on.
func TestMetWhilePlaying(t *testing.T) {
	for code, answers := range played {
		page, _ := pages.Of(code)
		name := nameOf(page.Fault.Text)
		err := play(engine.New(readExample(t, name, page.Fault.Text).Scenario, 1), answers)
		fault := new(engine.Fault)
		if !errors.As(err, &fault) {
			t.Errorf("%s: playing %v gives %v", code, answers, err)
			continue
		}
		found := findingsOf(t, name, page.Fault.Text)
		if found[0].Message != fault.Message || found[0].Pos != fault.Pos {
			t.Errorf("playing tells %v\nthe check tells %v", fault.Diagnostic, found)
		}
		if want := fault.Help + "; it happens after: " + strings.Join(answers, ","); found[0].Help != want {
			t.Errorf("the check says %q, want %q", found[0].Help, want)
		}
		if fault.Line != markedLine(t, page.Fault.Text) {
			t.Errorf("%v is not at the marked line", fault.Diagnostic)
		}
		if err := play(engine.New(readExample(t, name, page.Mended.Text).Scenario, 1), answers); err != nil {
			t.Errorf("%s, mended: playing %v: %v", code, answers, err)
		}
	}
}

// TestExamplesAreShort: a page is read at a glance.
func TestExamplesAreShort(t *testing.T) {
	for _, page := range pages.All() {
		for _, text := range []string{page.Fault.Text, page.Mended.Text} {
			if n := strings.Count(text, "\n"); n > mostLines {
				t.Errorf("%s: an example has %d lines; %d is the most", page.Code, n, mostLines)
			}
		}
	}
}

// TestTestsInExamples: what a mended example expects of itself comes true.
func TestTestsInExamples(t *testing.T) {
	tests := 0
	for _, page := range pages.All() {
		if page.Mended.Language != pages.YAML {
			continue
		}
		sc := readExample(t, nameOf(page.Mended.Text), page.Mended.Text).Scenario
		if sc == nil {
			continue // a rubric
		}
		for _, test := range sc.Tests {
			tests++
			if test.Typed() {
				if failure := scoring.Try(sc, test).Failure; failure != nil {
					t.Errorf("%s: test %s: expected %s, got %s", page.Code, test.ID.Value, failure.Expected, failure.Got)
				}
				continue
			}
			session := engine.New(sc, 1)
			if err := play(session, answerIDs(test)); err != nil {
				t.Errorf("%s: test %s: %v", page.Code, test.ID.Value, err)
			}
			if ending := session.Ending(); ending == nil || ending.ID.Value != test.Expect.Ending.Value {
				t.Errorf("%s: test %s doesn't reach %s", page.Code, test.ID.Value, test.Expect.Ending.Value)
			}
		}
	}
	if tests == 0 {
		t.Error("no example has a test")
	}
}

// onlyThat wants findings of one code, and of none but it and what may come
// with it.
func onlyThat(t *testing.T, code scenarios.Code, findings scenarios.Diagnostics) {
	t.Helper()
	found := false
	for _, d := range findings {
		found = found || d.Code == code
		if d.Severity != d.Code.Severity() {
			t.Errorf("%s is told as a %s", d.Code, d.Severity)
		}
		if d.Code != code && d.Code != besides[code] {
			t.Errorf("besides %s: %v\n%s\n%s", code, d, d.Source, d.Help)
		}
	}
	if !found {
		t.Errorf("%s is not found; findings: %v", code, findings)
	}
}

// markedLine gives the number of the one line that has the mark.
func markedLine(t *testing.T, text string) int {
	t.Helper()
	if n := strings.Count(text, "←"); n != 1 || !strings.Contains(text, here+"\n") {
		t.Fatalf("%d lines are marked %q at their end, want one", n, here)
	}
	before, _, _ := strings.Cut(text, here)
	return 1 + strings.Count(before, "\n")
}

// findingsOf gives all that the check command tells of an example.
func findingsOf(t *testing.T, name, text string) scenarios.Diagnostics {
	t.Helper()
	file := readExample(t, name, text)
	if file.Scenario == nil {
		return file.Findings
	}
	return allOf(t, file)
}

// allOf gives what the file, the way through it and a walk of all of it show,
// and what the second rater says where its own finding is the example. The
// examples of the others are made to show one thing, with levels to suit it:
// what their few words come to is not their point.
func allOf(t *testing.T, file scenarios.File) scenarios.Diagnostics {
	t.Helper()
	sc := file.Scenario
	all := slices.Concat(file.Findings, check.Structure(sc), check.Teaching(sc), bounds.Check(t.Context(), sc))
	if strings.HasSuffix(t.Name(), "/"+string(scenarios.OtherLevel)) {
		all = append(all, secondrater.Check(t.Context(), sc)...)
	}
	kept, _ := sc.Accept(all)
	return kept
}

// readExample puts an example into a folder, beside the rubric that some of
// them use, and reads it there.
func readExample(t *testing.T, name, text string) scenarios.File {
	t.Helper()
	folder := t.TempDir()
	rubric, _ := pages.Of(scenarios.CoreRubric)
	write(t, filepath.Join(folder, nameOf(rubric.Mended.Text)), []byte(rubric.Mended.Text))
	path := filepath.Join(folder, name)
	write(t, path, []byte(text))
	return scenarios.ReadAny(path, new(rubrics.Library).BuiltIn)
}

// nameOf names a file after the id in it, as can be told without YAML: some
// examples are not.
func nameOf(text string) string {
	for _, key := range []string{"scenario", "rubric"} {
		id := regexp.MustCompile(`(?m)^` + key + `: ([a-z0-9-]+)`).FindStringSubmatch(text)
		if id != nil {
			return id[1] + ".yaml"
		}
	}
	return "example.yaml"
}

func write(t *testing.T, path string, raw []byte) {
	t.Helper()
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

func answerIDs(test scenarios.Test) []string {
	ids := make([]string, len(test.Answers))
	for i, answer := range test.Answers {
		ids[i] = answer.Value
	}
	return ids
}

// play gives the answers in turn and stops at the first error.
func play(session *engine.Session, answers []string) error {
	for _, answer := range answers {
		if _, err := session.Answer(answer); err != nil {
			return err
		}
	}
	return session.Stopped()
}
