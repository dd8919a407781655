package render

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring"
)

// tried runs a scenario's tests and puts the results together.
func tried(sc *scenarios.Scenario) *Tested {
	t := NewTested(sc)
	for _, test := range sc.Tests {
		t.Add(scoring.Try(sc, test))
	}
	return t
}

// looping is a scenario whose one turn comes again until someone leaves.
func looping(t *testing.T, says string, tests string) *scenarios.Scenario {
	t.Helper()
	return scenariotest.Parse(t, fmt.Appendf(nil, `format: 1
scenario: looping
title: Round and round
turns:
  opening:
    says: %s
    answers:
      again: {say: "<&]]>'", scores: {calm: 1}, next: opening}
      leave: {say: I leave., scores: {calm: 0}, next: done}
endings:
  done: {outcome: lost, says: "</failure>"}
tests:
%s`, says, tests), nil)
}

// hostile are names that would break out of an element or an attribute, or
// that XML can't hold.
var hostile = []string{
	`"><testcase name="`, `]]></failure>`, "<!-- ", "<?xml ", "&lt;", "&#0;", "&nope;", "'", "a\nb\tc",
	"\x00\x1b[31m\x7f", "\xff\xfe", "\ufffe\uffff", "\u202e", "\U0001F600",
}

// What is in a file or in its name never breaks the XML: it can be read again,
// has the same elements, and says the same but for what XML can't hold.
func TestJUnitOfHostileWords(t *testing.T) {
	sc := looping(t, `"</testsuite> <![CDATA[ ]]> & < > ' -->"`, "  one: {answers: [again, leave], expect: {when: calm < 1 and total > 90}}\n")
	var all []*Tested
	for _, name := range hostile {
		renamed := *sc
		renamed.File = "a" + name + ".yaml"
		test := sc.Tests[0]
		test.ID.Value = name
		tested := NewTested(&renamed)
		tested.Add(scoring.Try(sc, test))
		tested.Add(scoring.Trial{Test: test})
		typed := scenarios.Test{ID: test.ID, Turn: sc.Turns[0].ID, Type: scenarios.Text{Value: "Leave " + name}}
		typed.Expect.Answer.Value = "nowhere"
		tested.Add(scoring.Try(sc, typed))
		unread := NewUnreadable(renamed.File, scenarios.Diagnostics{{
			Code: scenarios.NotFound, File: renamed.File, Message: name, Source: name, Pos: scenarios.Pos{Line: 1, Column: 1}, Help: name,
		}})
		all = append(all, tested, unread)
	}
	text, err := JUnit(all)
	if err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for decoder := xml.NewDecoder(bytes.NewReader(text)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%v in:\n%s", err, text)
		}
		if element, ok := token.(xml.StartElement); ok {
			counts[element.Name.Local]++
		}
	}
	n := len(hostile)
	want := map[string]int{"testsuites": 1, "testsuite": 2 * n, "testcase": 4 * n, "failure": 3 * n}
	if fmt.Sprint(counts) != fmt.Sprint(want) {
		t.Errorf("the elements are %v, want %v", counts, want)
	}
	var read junitSuites
	if err := xml.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	for i, name := range hostile {
		got := read.Suites[2*i].Cases[0].Name
		if want := asXMLHoldsIt(name); got != want {
			t.Errorf("the test %q is named %q, want %q", name, got, want)
		}
	}
	if strings.ContainsAny(string(text), "\x00\x1b\ufffe\uffff") {
		t.Error("there are characters in it that XML can't hold")
	}
	if read.Tests != 4*n || read.Failures != 3*n {
		t.Errorf("counted are %d tests, %d failures", read.Tests, read.Failures)
	}
	if failure := read.Suites[0].Cases[0].Failure.Text; !strings.Contains(failure, "&lt;/testsuite&gt; &lt;![CDATA[ ]]&gt; &amp;") {
		t.Errorf("what the customer said is not in the failure:\n%s", failure)
	}
}

// asXMLHoldsIt puts a replacement mark for each character outside of XML 1.0's
// production Char.
func asXMLHoldsIt(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 || r == '\t' || r == '\n' || r == '\r' {
			return r
		}
		return '\uFFFD'
	}, strings.ToValidUTF8(strings.ReplaceAll(s, "\xff\xfe", "\uFFFD\uFFFD"), "\uFFFD"))
}

// A long text, met in each turn of each of many tests that fail, is not shown
// so many times: what is printed stays near the size of the file.
func TestFailuresAreBounded(t *testing.T) {
	const tests, answers = 300, 40
	var b strings.Builder
	for i := range tests {
		fmt.Fprintf(&b, "  t%d: {answers: [%s], expect: {ending: done}}\n", i, strings.TrimSuffix(strings.Repeat("again, ", answers), ", "))
	}
	sc := looping(t, strings.Repeat("wörd ", 20_000), b.String())
	all := []*Tested{tried(sc)}
	value, err := TestsJSON(all)
	if err != nil {
		t.Fatal(err)
	}
	junit, err := JUnit(all)
	if err != nil {
		t.Fatal(err)
	}
	text := Tests(Look{Width: 80}, all, false)
	const most = maxTold * (maxTurns + 2) * (maxWords*6/5 + 600) * 3 / 2 // 600: what else is told of a turn, as JSON
	for name, size := range map[string]int{"text": len(text), "JSON": len(value), "JUnit": len(junit)} {
		if size > most {
			t.Errorf("the %s has %d bytes, %d at most are meant", name, size, most)
		}
	}
	if !strings.Contains(text, "\n  20 answers came before this.\n  opening: “wörd") {
		t.Error("it doesn't say that there is more before the turns that are shown")
	}
	if got := strings.Count(text, "The conversation is left out"); got != tests-maxTold {
		t.Errorf("of %d failures the conversation is left out, want %d", got, tests-maxTold)
	}
	if got := strings.Count(text, "Got       no ending"); got != tests {
		t.Errorf("%d failures are told, want %d", got, tests)
	}
	if !json.Valid(value) {
		t.Error("the JSON is none")
	}
}

// Words are cut between characters, and only where they are too long.
func TestCut(t *testing.T) {
	exactly := strings.Repeat("ö", maxWords)
	if cut(exactly) != exactly {
		t.Error("the longest words are cut")
	}
	if got := cut(exactly + "x"); got != exactly+"…" {
		t.Errorf("cut to %d bytes", len(got))
	}
}

// Every line of the text keeps to the width, but for places, which are there
// to be clicked.
func TestTestsKeepToTheWidth(t *testing.T) {
	sc := looping(t, strings.Repeat("Sie kam gestern Abend. ", 9), "  one: {answers: [again, leave], expect: {when: not (calm < 1 and total > 90 or calm > 99 or total > 99 or calm == 50)}}\n")
	tested := tried(sc)
	coverage := scoring.NewCoverage(sc)
	tested.Cover(coverage.Reached())
	all := []*Tested{tested}
	for width := MinWidth; width < 100; width += 7 {
		look := Look{Width: width}
		for line := range strings.Lines(Tests(look, all, true) + Coverage(look, all)) {
			line = strings.TrimSuffix(line, "\n")
			if n := len([]rune(line)); n > width && !strings.HasPrefix(line, "looping.yaml:") {
				t.Errorf("at the width %d a line has %d columns: %q", width, n, line)
			}
		}
	}
}
