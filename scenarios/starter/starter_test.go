package starter_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/rubrics"
	"rehearse/scenarios/scenariotest"
	"rehearse/scenarios/starter"
	"rehearse/scoring"
	"rehearse/scoring/bounds"
)

func coreRubric() *scenarios.Rubric {
	rubric, _ := new(rubrics.Library).BuiltIn("core")
	return rubric
}

func request(turns int) starter.Request {
	return starter.Request{
		ID: "wet-lamp", Title: "The wet lamp", Trade: "a shop", Channel: starter.Channels()[0], Problem: "It rained.",
		Rubric: coreRubric(), Named: "core", Turns: turns,
	}
}

// sound wants a draft that parses without a finding and has none when all of
// it is walked, whose words are those of the request, and whose tests hold. Where
// the rubric sets a bar of its own, whether one can pass and fail is its doing.
func sound(t interface {
	Errorf(string, ...any)
	Fatalf(string, ...any)
}, req starter.Request, beside scenariotest.Beside,
) *scenarios.Scenario {
	text, places := starter.Write(req)
	sc, findings := scenarios.Parse(req.ID+".yaml", text, beside)
	if sc == nil || len(findings) > 0 {
		t.Fatalf("%s\n%s", scenariotest.Show(findings), text)
	}
	found := slices.Concat(check.Structure(sc), bounds.Check(context.Background(), sc))
	found = slices.DeleteFunc(found, func(d scenarios.Diagnostic) bool {
		const usual = 70
		return req.Rubric.PassTotal != usual && slices.Contains([]scenarios.Code{scenarios.NobodyPasses, scenarios.NobodyFails, scenarios.BlindPass}, d.Code)
	})
	if len(found) > 0 {
		t.Errorf("%s\n%s", scenariotest.Show(found), text)
	}
	if len(sc.Turns) != req.Turns || len(sc.Endings) != 3 || len(sc.Tests) != 4 {
		t.Errorf("%d turns, %d endings, %d tests", len(sc.Turns), len(sc.Endings), len(sc.Tests))
	}
	if sc.Title.Value != req.Title || sc.Summary.Value != req.Problem || !strings.Contains(sc.Briefing.Value, req.Trade+". "+starter.Mark) {
		t.Errorf("the words are %q, %q, %q of %+v", sc.Title.Value, sc.Summary.Value, sc.Briefing.Value, req)
	}
	if !strings.Contains(sc.Turns[0].Says[0].Text.Value, req.Problem) || places < 20 {
		t.Errorf("%q, %d places", sc.Turns[0].Says[0].Text.Value, places)
	}
	for _, test := range sc.Tests {
		if trial := scoring.Try(sc, test); !reflect.ValueOf(trial.Failure).IsZero() {
			t.Errorf("%s: %v\n%s", test.ID.Value, trial.Failure, text)
		}
	}
	return sc
}

// Every number of turns gives a sound draft that reaches each of its endings
// in a test, and weighs something in every turn.
func TestEveryLength(t *testing.T) {
	for turns := starter.MinTurns; turns <= starter.MaxTurns; turns++ {
		sc := sound(t, request(turns), nil)
		if found := check.Teaching(sc); len(found) > 0 {
			t.Errorf("%d turns: %s", turns, scenariotest.Show(found))
		}
		endings := make(map[string]bool)
		for _, test := range sc.Tests {
			endings[test.Expect.Ending.Value] = true
		}
		if len(endings) != 3 {
			t.Errorf("%d turns: the tests reach %v", turns, endings)
		}
		for _, turn := range sc.Turns {
			for _, a := range turn.Answers {
				if slices.Equal(a.Scores, turn.Best) {
					t.Errorf("%d turns: %s is best at everything in %s", turns, a.ID.Value, turn.ID.Value)
				}
			}
		}
		if solving := sc.Turns[0].Best[2]; solving != 2 {
			t.Errorf("in the opening, before anybody was heard, problem-solving goes to %d", solving)
		}
	}
}

// Whatever is typed and whatever the rubric, what is taken gives a sound draft.
func TestAnyRequest(t *testing.T) {
	pieces := []string{
		"a", "Lamp", " ", "  ", ": ", " #", "#", `"`, `\`, `\n`, "'", "{", "}", "[", "]", ",", "&a", "*a", "!x", "%", "@", "`", "|", ">", "-", "- ", "?",
		"---", "...", "null", "true", "2024", "FILL IN", "é", "我", "🙂", "\u00a0", "\u00ad", "\n", "\t", "\r", "\x00", "\x1b[2J", "\u202e", "\u0085", "\ufeff", "\xff", "\ue000", "\U000fffff",
	}
	names := []string{"trust", "listening", "calm", "steps", "on", "null", "trust-2", "y", "a-b"}
	taken := 0
	rapid.Check(t, func(t *rapid.T) {
		typed := func(label string) string {
			if rapid.Bool().Draw(t, label+" of letters") {
				return rapid.String().Draw(t, label)
			}
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, label), "")
		}
		req := request(rapid.IntRange(starter.MinTurns, starter.MaxTurns).Draw(t, "turns"))
		req.Channel = rapid.SampledFrom(starter.Channels()).Draw(t, "channel")
		for _, one := range []struct {
			label string
			take  func(string) (string, error)
			into  *string
		}{{"title", starter.Title, &req.Title}, {"trade", starter.Trade, &req.Trade}, {"problem", starter.Problem, &req.Problem}} {
			if words, err := one.take(typed(one.label)); err == nil {
				*one.into = words
				taken++
			}
		}
		req.ID = starter.IDFor(req.Title)
		var b strings.Builder
		fmt.Fprintf(&b, "format: 1\nrubric: x\ntitle: T\npass: {total: %d}\ncriteria:\n", rapid.OneOf(rapid.Just(70), rapid.IntRange(0, 100)).Draw(t, "pass"))
		for _, name := range rapid.SliceOfNDistinct(rapid.SampledFrom(names), 1, len(names), rapid.ID[string]).Draw(t, "criteria") {
			fmt.Fprintf(&b, "  %s: {develops: %s, weight: %d, levels: {0: a, 1: b, 2: c, 3: d}}\n", name,
				rapid.SampledFrom(scenarios.CoreCriteria()).Draw(t, "develops"), rapid.SampledFrom([]int{1, 2, 100}).Draw(t, "weight"))
		}
		rubric, findings := scenarios.ParseRubric("x.yaml", []byte(b.String()))
		if rubric == nil {
			t.Fatalf("%s", scenariotest.Show(findings))
		}
		req.Rubric, req.Named = rubric, "./my rubric's.yaml"
		sound(t, req, scenariotest.Beside{"my rubric's.yaml": b.String()})
	})
	if taken == 0 {
		t.Error("nothing that was typed was taken")
	}
}

// What no file may have is refused with a reason; what only looks odd is put
// in order.
func TestWords(t *testing.T) {
	for typed, want := range map[string]string{
		" The  wet\tlamp\n": "The wet lamp", `"Quoted": # yes`: `"Quoted": # yes`, "two\r\nlines": "two lines",
		"": "", " \n ": "", "\x1b[2J": "", "nul\x00": "", "\xff": "", "\u202eturned": "", strings.Repeat("x", 121): "",
		strings.Repeat("é", 120): strings.Repeat("é", 120),
	} {
		got, err := starter.Title(typed)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q is taken as %q, %v", typed, got, err)
		}
	}
	if trade, err := starter.Trade("a furniture shop. "); trade != "a furniture shop" || err != nil {
		t.Errorf("%q, %v", trade, err)
	}
	if _, err := starter.Trade("..."); err == nil {
		t.Error("no words are taken for a trade")
	}
}

// A title makes an id, however long it is and whatever it is written in.
func TestIDFor(t *testing.T) {
	for title, want := range map[string]string{
		"The wet lamp": "the-wet-lamp", "Where's my parcel?": "wheres-my-parcel", "24 hours late": "scenario-24-hours-late",
		"我的灯": "my-scenario", "": "my-scenario", "!": "my-scenario",
		"Order 我": "order", strings.Repeat("lamp ", 40): strings.TrimSuffix(strings.Repeat("lamp-", 13), "-"),
		strings.Repeat("x", 100): "my-scenario",
	} {
		if got := starter.IDFor(title); got != want {
			t.Errorf("%q gives the id %q, want %q", title, got, want)
		}
	}
	for _, id := range []string{"null", "true", "on", "no"} { // words that YAML may take for something else
		req := request(2)
		req.ID, req.Title = starter.IDFor(id), id
		sound(t, req, nil)
	}
	rapid.Check(t, func(t *rapid.T) {
		if id := starter.IDFor(rapid.String().Draw(t, "title")); scenarios.AsID(id) != id || id == "" {
			t.Errorf("%q is no id", id)
		}
	})
}

// The answers of a turn are about equally long, so that length tells nothing.
func TestAnswersAreEquallyLong(t *testing.T) {
	sc := sound(t, request(4), nil)
	for _, turn := range sc.Turns {
		var lengths []int
		for _, a := range turn.Answers {
			lengths = append(lengths, utf8.RuneCountInString(a.Say.Value))
		}
		if 10*slices.Max(lengths) >= 11*slices.Min(lengths) {
			t.Errorf("%s: %v", turn.ID.Value, lengths)
		}
	}
}
