package check_test

import (
	"strings"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
)

// along gives what is found along a conversation of answers that say
// something.
func along(t *testing.T, says ...string) scenarios.Diagnostics {
	t.Helper()
	var turns [][]reply
	var path []check.Step
	for i, say := range says {
		turns = append(turns, []reply{{say, 2, 2, ""}})
		path = append(path, check.Step{Turn: i})
	}
	return check.BestPath(talk(t, "", "Well?", turns...), path)
}

func TestTooManyApologies(t *testing.T) {
	const told = "the best conversation apologises a third time here"
	for name, c := range map[string]struct {
		says []string
		want string
	}{
		"three":          {[]string{"I'm sorry.", "My apologies for that.", "Again, I do apologise."}, told},
		"four":           {[]string{"I'm sorry.", "I'm sorry.", "I'm sorry.", "I'm sorry."}, told},
		"two":            {[]string{"I'm sorry.", "I apologise.", "I'll ring you at five."}, ""},
		"twice in one":   {[]string{"I'm sorry, so sorry. I apologise.", "Well, sorry.", "I'll ring you."}, ""},
		"a courtesy":     {[]string{"I'm sorry.", "I'm sorry.", "I'm sorry to hear that. Sorry, what was the name?"}, ""},
		"not one's own":  {[]string{"I'm sorry.", "I'm sorry.", "You'll be sorry. I feel sorry for him. You heard \"sorry\"."}, ""},
		"none is denied": {[]string{"I'm sorry.", "I'm sorry.", "I won't say sorry again."}, ""},
	} {
		wants(t, name, along(t, c.says...), scenarios.TooManyApologies, c.want)
	}
}

func TestNothingConcrete(t *testing.T) {
	const told = "the best conversation names no time, and no step that somebody will take"
	vague := "I understand how you feel, and it is really not nice. It will get better soon."
	for say, want := range map[string]string{
		"": told,
		"It should work again as soon as possible.": told,
		"Somebody will ring you.":                   told,
		"I won't send it.":                          told,
		"I can see that it hurts.":                  told,
		"They said \"at five\" to you.":             told,
		"It works again at five.":                   "",
		"It works again by 17.30 or so.":            "",
		"It works again on Tuesday.":                "",
		"It works within the hour.":                 "",
		"It works again tomorrow.":                  "",
		"It takes until three o'clock.":             "",
		"I'll send a new one.":                      "",
		"I will gladly ring them.":                  "",
		"I’m ringing them.":                         "",
		"I've closed the page.":                     "",
		"Dana will ring you.":                       "",
	} {
		sc := answering(t, vague+" "+say, 2, 2, 2)
		wants(t, say, check.BestPath(sc, []check.Step{{Turn: 0, Answer: 0}}), scenarios.NothingConcrete, want)
	}
	for name, path := range map[string][]check.Step{
		"no step at all":          nil,
		"steps that aren't there": {{Turn: 7}, {Turn: -1}, {Answer: 9}, {Answer: -1}},
	} {
		wants(t, name, check.BestPath(answering(t, vague, 2, 2, 2), path), scenarios.NothingConcrete, "")
	}
	german := "Ich verstehe gut, wie es Ihnen geht, und das tut mir wirklich sehr leid."
	wants(t, "another language", check.BestPath(answering(t, german, 2, 2, 2), []check.Step{{}}), scenarios.NothingConcrete, "")
	wants(t, "nothing to solve", along(t, vague, vague), scenarios.NothingConcrete, "")
}

// It stands at the last answer that is to solve something.
func TestNothingConcreteStandsLast(t *testing.T) {
	sc := answering(t, "I understand how you feel, and it is really not nice at all.", 2, 2, 2)
	findings := check.BestPath(sc, []check.Step{{}, {Answer: 0}})
	if len(findings) != 1 || findings[0].Pos != (scenarios.Pos{Line: 9, Column: 15}) || findings[0].Severity != scenarios.Warning {
		t.Error(findings)
	}
}

// The ways that E411 goes by: a remedy of the second turn is early only where
// the first had no answer that listens; and one that settles everything is,
// wherever nobody needs to have listened.
func TestRemedyByTheWayThere(t *testing.T) {
	for name, c := range map[string]struct {
		first, second, next string
		want                int
	}{
		"the first could listen":          {"listening: 2, ", "listening: 1, ", "lost", 0},
		"the first couldn't":              {"listening: 1, ", "listening: 1, ", "lost", 1},
		"the first isn't about listening": {"", "listening: 1, ", "lost", 1},
		"nor is the second":               {"", "", "lost", 1},
		"the remedy listens":              {"listening: 1, ", "listening: 2, ", "lost", 0},
		"it settles all":                  {"listening: 2, ", "listening: 1, ", "kept", 1},
		"it settles all for some":         {"listening: 2, ", "listening: 1, ", "[{when: trust > 2, go: kept}, {go: lost}]", 0},
		"it settles all, and it listens":  {"listening: 2, ", "listening: 2, ", "kept", 0},
	} {
		other := c.first
		if other != "" {
			other = "listening: 1, "
		}
		raw := "format: 1\nscenario: built\ntitle: Built\nmeters:\n  trust: {start: 2, min: 0, max: 4}\nturns:\n" +
			"  a:\n    says: Well?\n    answers:\n" +
			"      hear: {say: And then?, scores: {" + c.first + "calm: 2}, next: b}\n" +
			"      pass: {say: I see., scores: {" + other + "calm: 3}, next: b}\n" +
			"  b:\n    says: Well?\n    answers:\n" +
			"      fix: {say: I'll send a new one., scores: {" + c.second + "problem-solving: 3}, next: " + c.next + "}\n" +
			"endings:\n  kept: {outcome: resolved, says: Thank you.}\n  lost: {outcome: lost, says: Goodbye.}\n"
		raw = strings.Replace(raw, "And then?", "\"And then?\"", 1)
		findings := check.Teaching(scenariotest.Parse(t, []byte(raw), nil))
		if got := len(of(findings, scenarios.RemedyBeforeHeard)); got != c.want {
			t.Errorf("%s: %d findings: %v", name, got, findings)
		}
	}
}
