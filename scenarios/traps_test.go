package scenarios_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// What YAML, or the library that reads it, would quietly turn into something
// else. Each gives these findings and no others.
func TestYAMLTraps(t *testing.T) {
	type code = scenarios.Code
	minutes := func(value string) string { return opening + "minutes: " + value + "\n" + oneTurn + ending }
	says := func(value string) string {
		return opening + strings.Replace(oneTurn, "says: a", "says: "+value, 1) + ending
	}
	rest := oneTurn + ending
	for name, c := range map[string]struct {
		raw  string
		want []code
	}{
		"a fraction":                  {minutes("1.5"), []code{scenarios.WrongType}},
		"a fraction that is whole":    {minutes("4.0"), []code{scenarios.WrongType}},
		"octal":                       {minutes("012"), []code{scenarios.WrongType}},
		"octal the new way":           {minutes("0o12"), []code{scenarios.WrongType}},
		"hexadecimal":                 {minutes("0xA"), []code{scenarios.WrongType}},
		"binary":                      {minutes("0b11"), []code{scenarios.WrongType}},
		"underscores":                 {minutes("1_0"), []code{scenarios.WrongType}},
		"an exponent":                 {minutes("1e1"), []code{scenarios.WrongType}},
		"infinity":                    {minutes(".inf"), []code{scenarios.WrongType}},
		"not a number":                {minutes(".nan"), []code{scenarios.WrongType}},
		"more digits than there are":  {minutes("99999999999999999999"), []code{scenarios.WrongType}},
		"a number in quotes":          {minutes(`"4"`), []code{scenarios.WrongType}},
		"a number in a block":         {minutes("|\n  4"), []code{scenarios.WrongType}},
		"a time of day":               {minutes("4:30"), []code{scenarios.WrongType}},
		"a number with words":         {minutes("4 minutes"), []code{scenarios.WrongType}},
		"two signs":                   {minutes("+-4"), []code{scenarios.WrongType}},
		"a plus sign":                 {minutes("+4"), nil},
		"true for text":               {says("true"), []code{scenarios.WrongType}},
		"a number for text":           {says("12"), []code{scenarios.WrongType}},
		"nothing for text":            {says("~"), []code{scenarios.EmptyValue}},
		"yes is text":                 {says("yes"), nil},
		"no is text":                  {says("No"), nil},
		"a date is text":              {says("2024-12-31"), nil},
		"empty":                       {"", []code{scenarios.EmptyFile}},
		"spaces alone":                {"  \n \n", []code{scenarios.EmptyFile}},
		"a comment alone":             {"# nothing\n", []code{scenarios.EmptyFile}},
		"an empty document":           {"---\n", []code{scenarios.EmptyFile}},
		"nothing by name":             {"null\n", []code{scenarios.EmptyFile}},
		"a marked first document":     {"---\n" + opening + rest, nil},
		"an end mark":                 {opening + rest + "...\n", nil},
		"a second document":           {opening + rest + "---\n" + opening + rest, []code{scenarios.SecondDocument}},
		"a second one without words":  {opening + rest + "---\n", []code{scenarios.SecondDocument}},
		"a second one with a fault":   {opening + rest + "---\n{", []code{scenarios.YAMLSyntax}},
		"a version line":              {"%YAML 1.2\n---\n" + opening + rest, []code{scenarios.YAMLSyntax}},
		"a key twice":                 {opening + "level: core\n" + rest + "level: core\n", []code{scenarios.RepeatedKey}},
		"an id twice":                 {opening + oneTurn + "endings: {e: {outcome: lost, says: d}, e: {outcome: lost, says: d}}\n", []code{scenarios.RepeatedKey}},
		"a key twice in other quotes": {opening + "level: core\n" + rest + "'level': core\n", []code{scenarios.RepeatedKey}},
		"a score twice":               {strings.Replace(opening+rest, "calm: 1", "calm: 1, calm: 2", 1), []code{scenarios.RepeatedKey}},
		"an effect twice": {
			strings.Replace(opening+"meters: {m: {start: 0, max: 1}}\n"+rest, "next: e", "effects: {m: 1, m: 1}, next: e", 1),
			[]code{scenarios.RepeatedKey},
		},
		"a merge key":                 {opening + "customer: {<<: {name: M}}\n" + rest, []code{scenarios.AnchorOrAlias}},
		"a merge key of a list":       {opening + "customer: {<<: [{name: M}]}\n" + rest, []code{scenarios.AnchorOrAlias}},
		"a merge key of an odd map":   {opening + "customer: {<<: {? [x] : 1}}\n" + rest, []code{scenarios.AnchorOrAlias, scenarios.WrongType}},
		"a merge key in quotes":       {opening + "customer: {'<<': {name: M}}\n" + rest, []code{scenarios.UnknownKey}},
		"an anchor":                   {opening + "customer: &c {name: M}\n" + rest, []code{scenarios.AnchorOrAlias}},
		"an alias":                    {opening + "customer: {name: &n M, about: *n}\n" + rest, []code{scenarios.AnchorOrAlias}},
		"an alias to nothing":         {opening + "summary: *gone\n" + rest, []code{scenarios.AnchorOrAlias}},
		"an alias to itself":          {opening + "tags: &a [*a]\n" + rest, []code{scenarios.AnchorOrAlias}},
		"an alias to itself in a map": {opening + "customer: &a {name: *a}\n" + rest, []code{scenarios.AnchorOrAlias}},
		"an alias as a key":           {opening + "customer: {&a name: M, *a : N}\n" + rest, []code{scenarios.AnchorOrAlias}},
		"a list as a key":             {opening + "customer: {[name]: M}\n" + rest, []code{scenarios.WrongType}},
		"a map as a key":              {opening + "? {name: M}\n: N\n" + rest, []code{scenarios.WrongType}},
		"a tag":                       {says("!!str 12"), []code{scenarios.YAMLTag}},
		"a tag of one's own":          {says("!person Mina"), []code{scenarios.YAMLTag}},
		"bytes by their tag":          {says("!!binary aGVsbG8="), []code{scenarios.YAMLTag}},
		"a number by its tag":         {minutes("!!int '4'"), []code{scenarios.YAMLTag}},
		"a next line character":       {says("one\u0085two"), []code{scenarios.ControlChar}},
		"a line separator":            {says("one\u2028two"), []code{scenarios.ControlChar}},
		"a paragraph separator":       {says("one\u2029two"), []code{scenarios.ControlChar}},
		"a mark within":               {says("one\ufefftwo"), []code{scenarios.ControlChar}},
		"a carriage return alone":     {strings.ReplaceAll(opening+rest, "\n", "\r"), []code{scenarios.ControlChar}},
		"a tab in a text":             {says("one\ttwo"), []code{scenarios.ControlChar}},
		"a tab before a comment":      {opening + "level: core\t# words\n" + rest, nil},
		"text of brackets":            {says("[sighs] Well."), []code{scenarios.YAMLSyntax}},
		"a key of its own line":       {opening + "customer:\n  name\n" + rest, []code{scenarios.WrongType}},
	} {
		t.Run(name, func(t *testing.T) {
			sc, findings := parse(c.raw)
			if diff := cmp.Diff(c.want, codes(findings)); diff != "" || (sc == nil) != (len(c.want) > 0) {
				t.Errorf("scenario %v, findings\n%s\n%s", sc != nil, scenariotest.Show(findings), diff)
			}
		})
	}
}

// A map of many keys, and one merged into itself many times, cost some YAML
// readers seconds or more; here they are read in one go.
func TestWideMaps(t *testing.T) {
	const n = 50_000
	_, findings := parse(opening + "customer: {" + list(n, "k%d: 1, ") + "}\n" + oneTurn + ending)
	if len(findings) != scenarios.MaxFindings+1 {
		t.Errorf("%d findings", len(findings))
	}
	_, findings = parse(opening + oneTurn + ending + "more:\n  a: &a {" + list(2000, "k%d: 1, ") + "}\n" + list(2000, "  b%d: {<<: *a}\n"))
	if want := []scenarios.Code{scenarios.AnchorOrAlias}; !cmp.Equal(codes(findings), want) {
		t.Error(scenariotest.Show(findings))
	}
}

// Ids that YAML reads as something else than words stay words where they name
// a thing, and have to be in quotes where they stand as a value.
func TestIDsThatYAMLReads(t *testing.T) {
	for _, id := range []string{"true", "null", "no", "on", "y"} {
		raw := opening + fmt.Sprintf("turns: {%s: {says: a, answers: {b: {say: c, scores: {calm: 1}, next: '%s'}, d: {say: c, scores: {calm: 1}, next: e}}}}\n", id, id) + ending
		sc, findings := parse(raw)
		if len(findings) > 0 {
			t.Errorf("%s: %s", id, scenariotest.Show(findings))
			continue
		}
		if sc.Turns[0].ID.Value != id || sc.Turns[0].Answers[0].Next[0].Go != (scenarios.Target{Pos: sc.Turns[0].Answers[0].Next[0].Go.Pos}) {
			t.Errorf("%s: %+v", id, sc.Turns[0])
		}
	}
}

// Columns count characters, not bytes, before and after the text is YAML.
func TestColumnsCountCharacters(t *testing.T) {
	for raw, want := range map[string]string{
		opening + "summary: Grüße 我\x07\n":                             "x.yaml:4:17",
		opening + "summary: Grüße 我\xff\n":                             "x.yaml:4:17",
		opening + "summary: Grüße 我 : b\n":                             "x.yaml:4:18",
		opening + "customer: {name: Grüße, a: b}\n" + oneTurn + ending: "x.yaml:4:25",
	} {
		if _, findings := parse(raw); len(findings) != 1 || findings[0].Where() != want {
			t.Errorf("%q: want %s, got\n%s", raw, want, scenariotest.Show(findings))
		}
	}
}
