package scenarios_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
	"rehearse/scenarios/phrase"
	"rehearse/scenarios/rubrics"
	"rehearse/scenarios/scenariotest"
)

// accepted reads a file of testdata/ok.
func accepted(t *testing.T, name string) *scenarios.Scenario {
	t.Helper()
	sc, findings := scenarios.ReadFile(filepath.Join("testdata", "ok", name), new(rubrics.Library).BuiltIn)
	if sc == nil {
		t.Fatal(scenariotest.Show(findings))
	}
	return sc
}

// at is words with their place.
func at(line, column int, value string) scenarios.Text {
	return scenarios.Text{Pos: scenarios.Pos{Line: line, Column: column}, Value: value}
}

// Every key ends up where it belongs, with its place in the file.
func TestValues(t *testing.T) {
	sc := accepted(t, "every-key.yaml")
	opening, asked := sc.Turns[1], sc.Turns[1].Answers[0]
	promise, form := sc.Turns[0].Answers[0], sc.Turns[0].Answers[1]
	for what, c := range map[string]struct{ got, want any }{
		"id":             {sc.ID, at(78, 11, "every-key")},
		"title":          {sc.Title, at(77, 8, "In the rain")},
		"summary":        {sc.Summary.Value, "A customer stands in the rain."},
		"level":          {sc.Level, "stretch"},
		"minutes":        {sc.Minutes, 4},
		"tags":           {sc.Tags, []string{"delivery", "phone"}},
		"briefing":       {sc.Briefing.Value, "You sell lamps."},
		"customer":       {sc.Customer.Name.Value, "Mina Torres"},
		"about":          {sc.Customer.About.Value, "She has waited since eight."},
		"start":          {sc.Start, 1},
		"rubric":         {sc.Rubric.ID.Value, "core"},
		"a meter":        {sc.Meters[0], scenarios.Meter{ID: at(66, 3, "trust"), Name: "trust", Title: "How far she trusts you", Start: 3, Min: -2, Max: 6}},
		"another meter":  {sc.Meters[1], scenarios.Meter{ID: at(67, 3, "time-left"), Name: "time_left", Title: "Time left", Start: 12, Min: 0, Max: 20}},
		"mood":           {opening.Mood.Value, "upset"},
		"says":           {opening.Says[1].Text.Value, "I'm standing in the rain."},
		"a case of says": {opening.Says[0].When.String(), `visited("opening")`},
		"hint":           {opening.Hint.Value, "She is standing in the rain."},
		"facts":          {wordings(opening.Facts), [][]string{{"rain"}, {"I'm standing", "outside", "no shelter"}}},
		"fixed order":    {[]bool{opening.FixedOrder, sc.Turns[0].FixedOrder}, []bool{true, false}},
		"typed":          {[]bool{opening.ChosenOnly, sc.Turns[0].ChosenOnly}, []bool{false, true}},
		"best":           {[][]int8{opening.Best, sc.Turns[0].Best}, [][]int8{{3, 3, -1}, {2, 2, 3}}},
		"say":            {asked.Say.Value, "In the rain! How long have you been out there?"},
		"when":           {asked.When.String(), "trust >= 1"},
		"scores":         {[][]int8{asked.Scores, form.Scores}, [][]int8{{3, 3, -1}, {0, 1, 0}}},
		"critical":       {[]string{form.Critical.Value, promise.Critical.Value}, []string{"Never send somebody who stands in the rain to a form.", ""}},
		"coach":          {promise.Coach.Value, "One step, one time."},
		"effects":        {promise.Effects, []scenarios.Effect{{Meter: 0, By: 9}, {Meter: 1, By: -1}}},
		"next":           {promise.Next[0].Go, scenarios.Target{Pos: scenarios.Pos{Line: 25, Column: 15}, Ending: true, Index: 0}},
		"cases of next":  {[]int{form.Next[0].Go.Index, form.Next[1].Go.Index, asked.Next[0].Go.Index, asked.Next[1].Go.Index}, []int{1, 2, 0, 1}},
		"outcomes":       {[]string{sc.Endings[0].Outcome, sc.Endings[1].Outcome, sc.Endings[2].Outcome}, []string{"resolved", "partly", "lost"}},
		"debrief":        {sc.Endings[0].Debrief.Value, "You asked before you promised."},
		"a test":         {[]string{sc.Tests[0].Answers[2].Value, sc.Tests[0].Expect.Ending.Value}, []string{"promise", "kept"}},
		"a typed test":   {[]string{sc.Tests[1].Turn.Value, sc.Tests[1].Type.Value, sc.Tests[1].Expect.Answer.Value}, []string{"opening", "How long have you been out in the rain?", "ask"}},
		"a cue": {
			cueOf(sc.Cues[0]), cue{
				at(81, 3, "asks-about-rain"), 0,
				[]scenarios.Text{at(87, 9, "how long have you been out"), at(88, 9, "how wet are you")},
				40, at(83, 12, "asks about the rain"), at(82, 13, "Keep asking like that."),
			},
		},
		"another cue": {
			cueOf(sc.Cues[1]), cue{
				at(89, 3, "sends-away"), 2,
				[]scenarios.Text{at(90, 14, "come back later")},
				-300, at(89, 3, "sends away"), at(93, 13, "Say what you can do now."),
			},
		},
		"typed tests": {[]bool{sc.Tests[0].Typed(), sc.Tests[1].Typed()}, []bool{false, true}},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
}

// cue is a cue without what its phrases were read into.
type cue struct {
	ID            scenarios.Text
	Criterion     int
	Phrases       []scenarios.Text
	Worth         int
	Shows, Advice scenarios.Text
}

func cueOf(c scenarios.Cue) cue {
	plain := cue{c.ID, c.Criterion, nil, c.Worth, c.Shows, c.Advice}
	for _, p := range c.Phrases {
		plain.Phrases = append(plain.Phrases, p.Text)
	}
	return plain
}

func wordings(facts [][]scenarios.Text) [][]string {
	var list [][]string
	for _, fact := range facts {
		var one []string
		for _, text := range fact {
			one = append(one, text.Value)
		}
		list = append(list, one)
	}
	return list
}

// What is left out has its stated value.
func TestValuesLeftOut(t *testing.T) {
	sc := accepted(t, "minimal.yaml")
	turn := sc.Turns[0]
	for what, c := range map[string]struct{ got, want any }{
		"level":    {sc.Level, "core"},
		"rubric":   {sc.Rubric.ID.Value, "core"},
		"minutes":  {sc.Minutes, 0},
		"customer": {sc.Customer.Name.Value, "The customer"},
		"start":    {sc.Start, 0},
		"shuffled": {turn.FixedOrder, false},
		"typed":    {turn.ChosenOnly, false},
		"when":     {turn.Answers[0].When == nil && turn.Says[0].When == nil && turn.Answers[0].Next[0].When == nil, true},
		"texts":    {sc.Summary.Value + sc.Briefing.Value + turn.Hint.Value + turn.Mood.Value + turn.Answers[0].Coach.Value, ""},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", what, diff)
		}
	}
}

// Text keeps its line breaks between paragraphs only, however it is written;
// titles and moods have none.
func TestTexts(t *testing.T) {
	sc := accepted(t, "block-texts.yaml")
	turn := sc.Turns[0]
	for what, c := range map[string]struct{ got, want string }{
		"title":    {sc.Title.Value, "A title over two lines"},
		"summary":  {sc.Summary.Value, `In double quotes, with a "quote" and an e-acute é`},
		"briefing": {sc.Briefing.Value, "The first paragraph goes on here.\n\nThe second one.\n\nThe third, after two empty lines."},
		"name":     {sc.Customer.Name.Value, "O'Neill"},
		"about":    {sc.Customer.About.Value, "Folded words."},
		"mood":     {turn.Mood.Value, "quite upset"},
		"says":     {turn.Says[0].Text.Value, "Trailing lines are cut."},
		"hint":     {turn.Hint.Value, "Plain words over two lines."},
		"say":      {turn.Answers[0].Say.Value, `It's "quoted": with a colon, a # and 50 % more.`},
		"ending":   {sc.Endings[0].Says[0].Text.Value, "2024"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", what, c.got, c.want)
		}
	}
}

func TestRubricBeside(t *testing.T) {
	got := accepted(t, "weights.yaml").Rubric
	text := func(line int, value string) scenarios.Text { return at(line, 12, value) }
	one := func(column int, value string) scenarios.Text { return at(11, column, value) }
	want := &scenarios.Rubric{
		File: filepath.Join("testdata", "ok", "rubrics", "weights.yaml"), Digest: digest(t, "testdata/ok/rubrics/weights.yaml"),
		ID: at(2, 9, "weights"), Title: at(3, 8, "Hear them, then take one step"), Source: at(4, 9, "Made for a test."),
		PassTotal: 60, PassEach: 30,
		Criteria: []scenarios.Criterion{
			{
				ID: at(7, 3, "hear-them"), Name: "hear_them", Title: "Hears them", Develops: "listening", Weight: 3,
				Levels: [4]scenarios.Text{one(17, "Talks."), one(28, "Waits."), one(39, "Listens."), one(52, "Plays back.")},
			},
			{
				ID: at(12, 3, "one-step"), Name: "one_step", Title: "One step", Develops: "problem-solving", Weight: 1,
				Levels: [4]scenarios.Text{text(15, "None."), text(16, "A vague one."), text(17, "A fitting one."), text(18, "One with a time.")},
			},
		},
	}
	if len(got.Cues) != 1 {
		t.Fatalf("%d cues", len(got.Cues))
	}
	wantCue := cue{
		at(20, 3, "one-thing-now"), 1,
		[]scenarios.Text{at(21, 14, "the one thing I'll do now")},
		60, at(20, 3, "one thing now"), at(24, 13, "Say when it is done."),
	}
	if diff := cmp.Diff(wantCue, cueOf(got.Cues[0])); diff != "" {
		t.Error(diff)
	}
	want.Cues = got.Cues
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b *phrase.Phrase) bool { return a == b })); diff != "" {
		t.Error(diff)
	}
}

// The digest is of the bytes as they stand in the file.
func TestDigest(t *testing.T) {
	if sc := accepted(t, "minimal.yaml"); sc.Digest != digest(t, "testdata/ok/minimal.yaml") {
		t.Errorf("the digest is %s", sc.Digest)
	}
}

func digest(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

func TestReadFileWantsAScenario(t *testing.T) {
	sc, findings := scenarios.ReadFile("testdata/ok/rubrics/weights.yaml", new(rubrics.Library).BuiltIn)
	if sc != nil || !cmp.Equal(codes(findings), []scenarios.Code{scenarios.NotAScenario}) {
		t.Error(scenariotest.Show(findings))
	}
}

func TestFindingOfAScenario(t *testing.T) {
	sc := accepted(t, "every-key.yaml")
	d := sc.Finding(sc.Turns[1].ID, scenarios.UnreachedTurn, "a message", "a help")
	const want = `every-key.yaml:40:3: error: a message [E504]
  |   opening:
  |   ^^^^^^^
  help: a help
`
	if diff := cmp.Diff(want, scenariotest.Show(scenarios.Diagnostics{d})); diff != "" {
		t.Error(diff)
	}
}

func TestNearest(t *testing.T) {
	known := []string{"opening", "damage", "own-it", "ask"}
	for name, want := range map[string]string{
		"dammage": "damage", "openin": "opening", "own_it": "own-it", "openign": "opening", "ak": "ask", "damage": "damage",
		"nothing-like-it": "", "": "", "x": "",
	} {
		if got := scenarios.Nearest(name, known); got != want {
			t.Errorf("%q is nearest to %q, want %q", name, got, want)
		}
	}
}

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"Grüße 我 🙂":            "Grüße 我 🙂",
		"\x1b[2Jgone":          "\ufffd[2Jgone",
		"two\nlines":           "two\ufffdlines",
		"tab\there":            "tab\ufffdhere",
		"turned \u202e round":  "turned \ufffd round",
		"broken \xff bytes":    "broken \ufffd bytes",
		"\u009b2J\u2028\ufeff": "\ufffd2J\ufffd\ufffd",
	} {
		if got := scenarios.Printable(text); got != want {
			t.Errorf("%q is printed as %q, want %q", text, got, want)
		}
	}
}

func TestOrderOfFindings(t *testing.T) {
	find := func(file string, line, column int, code scenarios.Code) scenarios.Diagnostic {
		return scenarios.Diagnostic{File: file, Pos: scenarios.Pos{Line: line, Column: column}, Code: code}
	}
	want := scenarios.Diagnostics{
		find("a", 0, 0, "E101"), find("a", 2, 9, "E201"), find("a", 10, 1, "E201"), find("a", 10, 2, "E101"), find("a", 10, 2, "E201"), find("b", 1, 1, "E201"),
	}
	got := scenarios.Diagnostics{want[5], want[3], want[4], want[2], want[0], want[1]}
	if got.Sort(); !cmp.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	if where := want[0].Where() + " " + want[1].Where(); where != "a a:2:9" {
		t.Errorf("the places are %s", where)
	}
}

// Codes are listed once each, in order.
func TestCodes(t *testing.T) {
	all := scenarios.Codes()
	for i := 1; i < len(all); i++ {
		if all[i-1] >= all[i] {
			t.Errorf("%s stands before %s", all[i-1], all[i])
		}
	}
}

// A blank line parts paragraphs in every way of writing a text; a single line
// break doesn't.
func TestParagraphs(t *testing.T) {
	for name, text := range map[string]string{
		"literal": "|\n  One\n  two.\n\n  Three.\n",
		"folded":  ">\n  One\n  two.\n\n  Three.\n",
		"plain":   "One\n  two.\n\n  Three.\n",
		"single":  "'One\n  two.\n\n  Three.'\n",
		"double":  "\"One\n  two.\n\n  Three.\"\n",
	} {
		sc, findings := parse("format: 1\nscenario: x\ntitle: T\nbriefing: " + text +
			"turns: {t: {says: x, answers: {a: {say: x, scores: {calm: 1}, next: e}}}}\nendings: {e: {outcome: lost, says: x}}\n")
		if sc == nil {
			t.Fatalf("%s: %v", name, findings)
		}
		if got, want := sc.Briefing.Value, "One two.\n\nThree."; got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
