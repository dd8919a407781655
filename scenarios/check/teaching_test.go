package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
)

// reply is an answer of a turn to be made: what it says, its levels of
// listening and calm, and more keys.
type reply struct {
	say             string
	listening, calm int
	more            string
}

// talk makes a scenario of turns that lead to each other; each is what the
// customer says, and the answers.
func talk(t *testing.T, more string, says string, turns ...[]reply) *scenarios.Scenario {
	t.Helper()
	var b strings.Builder
	fmt.Fprint(&b, "format: 1\nscenario: built\ntitle: Built\nmeters:\n  trust: {start: 2, min: 0, max: 4}\nturns:\n")
	for i, answers := range turns {
		next := fmt.Sprintf("turn-%d", i+1)
		if i == len(turns)-1 {
			next = "x"
		}
		fmt.Fprintf(&b, "  turn-%d:\n    says: %q\n%s    answers:\n", i, says, more)
		for j, a := range answers {
			fmt.Fprintf(&b, "      say-%c:\n        say: %q\n        scores: {listening: %d, calm: %d}\n", 'a'+j, a.say, a.listening, a.calm)
			if a.more != "" {
				fmt.Fprintf(&b, "        %s\n", a.more)
			}
			if !strings.Contains(a.more, "next:") {
				fmt.Fprintf(&b, "        next: %s\n", next)
			}
		}
	}
	fmt.Fprint(&b, "endings:\n  x: {outcome: lost, says: Goodbye.}\n")
	return scenariotest.Parse(t, []byte(b.String()), nil)
}

// of gives the findings of a code, as their messages.
func of(findings scenarios.Diagnostics, code scenarios.Code) []string {
	var list []string
	for _, d := range findings {
		if d.Code == code {
			list = append(list, d.Message)
		}
	}
	return list
}

func wants(t *testing.T, name string, findings scenarios.Diagnostics, code scenarios.Code, want string) {
	t.Helper()
	var list []string
	if want != "" {
		list = []string{want}
	}
	if diff := cmp.Diff(list, of(findings, code)); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

func words(n int) string { return strings.Repeat("x", n-1) + "." }

// lengths makes a turn whose answers have so many characters; the first is the
// best.
func lengths(sizes ...int) []reply {
	var answers []reply
	for i, n := range sizes {
		answers = append(answers, reply{say: words(n), listening: 2 - min(i, 1), calm: 2 - min(i, 1)})
	}
	return answers
}

func times[T any](n int, list ...T) []T {
	var all []T
	for range n {
		all = append(all, list...)
	}
	return all
}

func TestLengthGivesAway(t *testing.T) {
	long2, long3, long4 := lengths(55, 50), lengths(55, 50, 40), lengths(55, 50, 50, 20)
	short3, even3 := lengths(40, 44, 50), lengths(50, 50, 50)
	tied := []reply{{words(60), 3, 1, ""}, {words(30), 1, 3, ""}, {words(40), 0, 1, ""}}
	halfTied := []reply{{words(60), 3, 1, ""}, {words(40), 1, 3, ""}, {words(30), 0, 1, ""}, {words(40), 1, 0, ""}}
	for name, c := range map[string]struct {
		turns [][]reply
		want  string
	}{
		"2 turns of 4 could be chance": {times(2, long4), ""},
		"3 of 4 are not":               {times(3, long4), "in 3 of 3 turns the best answer is the longest"},
		"nor 3 of 3":                   {times(3, long3), "in 3 of 3 turns the best answer is the longest"},
		"4 turns of 2 could be":        {times(4, long2), ""},
		"5 turns of 2 are not":         {times(5, long2), "in 5 of 5 turns the best answer is the longest"},
		"the shortest":                 {times(3, short3), "in 3 of 3 turns the best answer is the shortest"},
		"as long":                      {times(9, even3), ""},
		"hardly longer":                {times(9, lengths(54, 50, 50)), ""},
		"hardly shorter":               {times(9, lengths(46, 50, 50)), ""},
		"9 of 10":                      {slices.Concat(times(9, long3), times(1, even3)), "in 9 of 10 turns the best answer is the longest"},
		"6 of 10 of 3":                 {slices.Concat(times(6, long3), times(4, even3)), ""},
		"7 of 10 of 3":                 {slices.Concat(times(7, long3), times(3, even3)), "in 7 of 10 turns the best answer is the longest"},
		"a smaller share of many":      {slices.Concat(times(59, long4), times(41, even3)), ""},
		"the share of many":            {slices.Concat(times(60, long2), times(40, even3)), "in 60 of 100 turns the best answer is the longest"},
		"most answers are the best":    {times(9, tied), ""},
		"one of two in four":           {times(9, halfTied), "in 9 of 9 turns the best answer is the longest"},
		"or that by chance":            {times(4, halfTied), ""},
		"one answer is no choice":      {times(9, lengths(50)), ""},
	} {
		wants(t, name, check.Teaching(talk(t, "", "Well?", c.turns...)), scenarios.LengthGivesAway, c.want)
	}
}

// It stands at the first turn where it is so.
func TestLengthStandsAtTheFirstTurn(t *testing.T) {
	sc := talk(t, "", "Well?", slices.Concat(times(1, lengths(50, 50, 50)), times(6, lengths(55, 50, 50)))...)
	for _, d := range check.Teaching(sc) {
		if d.Code == scenarios.LengthGivesAway && d.Pos != sc.Turns[1].ID.Pos {
			t.Errorf("it stands at %v", d.Pos)
		}
	}
}

// at makes a turn of three answers whose best stands in one place.
func bestAt(place, answers int) []reply {
	list := times(answers, reply{say: "Words.", listening: 1, calm: 1})
	list[place].calm = 2
	return list
}

func TestPlaceGivesAway(t *testing.T) {
	const fixed = "    order: fixed\n"
	for name, c := range map[string]struct {
		order string
		turns [][]reply
		want  string
	}{
		"first":                 {fixed, times(3, bestAt(0, 3)), "in 3 of 3 turns with a fixed order the best answer stands first"},
		"second":                {fixed, times(3, bestAt(1, 3)), "in 3 of 3 turns with a fixed order the best answer stands second"},
		"last of few":           {fixed, [][]reply{bestAt(2, 3), bestAt(3, 4), bestAt(1, 2)}, "in 3 of 3 turns with a fixed order the best answer stands last"},
		"4 of 5":                {fixed, slices.Concat(times(4, bestAt(0, 3)), times(1, bestAt(1, 3))), "in 4 of 5 turns with a fixed order the best answer stands first"},
		"3 of 4":                {fixed, slices.Concat(times(3, bestAt(0, 3)), times(1, bestAt(1, 3))), ""},
		"2 turns":               {fixed, times(2, bestAt(0, 3)), ""},
		"here and there":        {fixed, [][]reply{bestAt(0, 3), bestAt(1, 3), bestAt(2, 3), bestAt(1, 3)}, ""},
		"beside a critical one": {fixed, times(3, []reply{{"A.", 0, 0, ""}, {"B.", 2, 2, "critical: It harms."}}), "in 3 of 3 turns with a fixed order the best answer stands first"},
		"shuffled":              {"", times(9, bestAt(0, 3)), ""},
		"all the same":          {fixed, times(9, times(3, reply{say: "Words.", listening: 1, calm: 1})), ""},
	} {
		wants(t, name, check.Teaching(talk(t, c.order, "Well?", c.turns...)), scenarios.PlaceGivesAway, c.want)
	}
}

func TestAbsolutesGiveAway(t *testing.T) {
	const told = `the best answer is the only one without a word like "never" or "always"`
	best := func(say string) reply { return reply{say, 3, 3, ""} }
	poor := func(say string) reply { return reply{say, 1, 1, ""} }
	for name, c := range map[string]struct {
		answers []reply
		want    string
	}{
		"all others":             {[]reply{best("I'll look."), poor("We never lose one."), poor("It is ALWAYS so.")}, told},
		"other words":            {[]reply{best("I'll look."), poor("That's impossible."), poor("Everybody does that."), poor("No one can.")}, told},
		"one of two":             {[]reply{best("I'll look."), poor("We never lose one."), poor("It is often so.")}, ""},
		"the best one too":       {[]reply{best("I'll always look."), poor("We never lose one."), poor("It is always so.")}, ""},
		"a single other":         {[]reply{best("I'll look."), poor("We never lose one.")}, ""},
		"idioms":                 {[]reply{best("I'll look."), poor("We never lose one."), poor("All right, and all day, after all.")}, ""},
		"times":                  {[]reply{best("I'll look."), poor("We never lose one."), poor("I'll ring every day and every two hours.")}, ""},
		"quoted":                 {[]reply{best("I'll look."), poor("We never lose one."), poor("You heard \"always\" from us.")}, ""},
		"the customer's own":     {[]reply{best("I'll look."), poor("We never lose one."), poor("So nobody rang.")}, ""},
		"parts of other words":   {[]reply{best("I'll look."), poor("We never lose one."), poor("The hallway, nevertheless.")}, ""},
		"two that are the best":  {[]reply{best("I'll look."), best("I'll ask."), poor("We never lose one."), poor("It's always so.")}, told},
		"one of them has a word": {[]reply{best("I'll look."), best("I'll never ask."), poor("We never lose one."), poor("It's always so.")}, ""},
		"another language":       {[]reply{best("Ich schaue nach."), poor("Das geht nie."), poor("Das ist immer so.")}, ""},
	} {
		wants(t, name, check.Teaching(talk(t, "", "It is late and nobody rang.", c.answers)), scenarios.AbsolutesGiveAway, c.want)
	}
}

func TestEchoGivesAway(t *testing.T) {
	const customer = "My lamp is standing in a puddle, and the children sleep at seven."
	best := func(say string) reply { return reply{say, 3, 3, ""} }
	poor := func(say string) reply { return reply{say, 1, 1, ""} }
	for name, c := range map[string]struct {
		customer string
		answers  []reply
		want     string
	}{
		"three":            {customer, []reply{best("Your lamp is in a puddle, and they sleep soon."), poor("Good evening.")}, `only the best answer says the customer's own words: "lamp", "puddle" and "sleep"`},
		"other forms":      {customer, []reply{best("Two lamps, puddles, and no sleeping."), poor("Good evening.")}, `only the best answer says the customer's own words: "lamps", "puddles" and "sleeping"`},
		"two":              {customer, []reply{best("Your lamp is in a puddle."), poor("Good evening.")}, ""},
		"twice the same":   {customer, []reply{best("A lamp, that lamp, in a puddle."), poor("Good evening.")}, ""},
		"another parrots":  {customer, []reply{best("Your lamp is in a puddle, and they sleep soon."), poor("A lamp is a lamp.")}, ""},
		"a poorer one":     {customer, []reply{best("Good evening."), poor("Your lamp is in a puddle, and they sleep soon.")}, ""},
		"grammar is none":  {customer, []reply{best("It is in and at and my the."), poor("Good evening.")}, ""},
		"only one answer":  {customer, []reply{best("Your lamp is in a puddle, and they sleep soon.")}, ""},
		"another language": {"Meine Lampe steht in einer riesigen Wasserlache.", []reply{best("Ihre Lampe steht in einer Wasserlache."), poor("Guten Abend.")}, ""},
	} {
		wants(t, name, check.Teaching(talk(t, "", c.customer, c.answers)), scenarios.EchoGivesAway, c.want)
	}
}

func TestNoDilemma(t *testing.T) {
	top := []reply{{"A.", 3, 3, ""}, {"B.", 2, 1, ""}}
	choice := []reply{{"A.", 3, 1, ""}, {"B.", 2, 3, ""}}
	critical := []reply{{"A.", 3, 1, ""}, {"B.", 1, 2, "critical: It harms."}}
	tops := []reply{{"A.", 1, 1, ""}, {"B.", 3, 3, "critical: It harms."}}
	const told = "at each of 2 turns one answer is as good as any other on every criterion, or better"
	for name, c := range map[string]struct {
		turns [][]reply
		want  string
	}{
		"two turns":               {[][]reply{top, top}, told},
		"one turn":                {[][]reply{top}, ""},
		"a choice":                {[][]reply{top, choice, top}, ""},
		"a critical one tempts":   {[][]reply{top, critical}, ""},
		"a critical one is best":  {[][]reply{top, tops}, ""},
		"one answer is no choice": {[][]reply{top, {{"A.", 3, 3, ""}}, top}, told},
	} {
		wants(t, name, check.Teaching(talk(t, "", "Well?", c.turns...)), scenarios.NoDilemma, c.want)
	}
}

func TestNoReason(t *testing.T) {
	const judges, missing = "this coach text says how good the answer is and not why", "this answer has no coach text, and another of the turn has"
	for coach, want := range map[string]string{
		"Good.":                           judges,
		"Well done!":                      judges,
		"Wrong.":                          judges,
		"Not great":                       judges,
		"That is the best answer here.":   judges,
		"Perfect, keep it up.":            judges,
		"👍":                               judges,
		"":                                missing,
		"A time makes it a promise.":      "",
		"Too early.":                      "",
		"Kind, and still no step.":        "",
		"Good: she hears her own reason.": "",
		"Gut gemacht.":                    "",
		"她听到了。":                           "",
	} {
		answers := []reply{{"A.", 3, 1, fmt.Sprintf("coach: %q", coach)}, {"B.", 1, 2, "coach: It hurries her."}}
		if coach == "" {
			answers[0].more = ""
		}
		wants(t, coach, check.Teaching(talk(t, "", "Well?", answers)), scenarios.NoReason, want)
	}
	wants(t, "no coach at all", check.Teaching(talk(t, "", "Well?", []reply{{"A.", 3, 1, ""}, {"B.", 1, 2, ""}})), scenarios.NoReason, "")
}

func TestSameAnswer(t *testing.T) {
	const told = `"say-b" scores the same as "say-a", and does the same`
	for name, c := range map[string]struct {
		a, b string
		want string
	}{
		"nothing else":     {"", "", told},
		"the same effects": {"effects: {trust: +1}", "effects: {trust: +1}", told},
		"no effect":        {"effects: {trust: 0}", "", told},
		"other effects":    {"effects: {trust: +1}", "effects: {trust: +2}", ""},
		"an effect":        {"effects: {trust: +1}", "", ""},
		"another effect":   {"", "effects: {trust: -1}", ""},
		"a condition":      {"when: trust > 1", "", ""},
		"the same one":     {"when: trust > 1", "when: trust > 1", told},
		"both are grave":   {"critical: It harms.", "critical: It hurts.", told},
		"one is grave":     {"critical: It harms.", "", ""},
		"another way on":   {"next: turn-0", "", ""},
		"the same cases":   {"next: [{when: trust > 1, go: x}, {go: turn-0}]", "next: [{when: trust > 1, go: x}, {go: turn-0}]", told},
		"other cases":      {"next: [{when: trust > 1, go: x}, {go: turn-0}]", "next: [{when: trust > 2, go: x}, {go: turn-0}]", ""},
	} {
		answers := []reply{{"A.", 1, 1, c.a}, {"B.", 1, 1, c.b}, {"C.", 2, 2, ""}}
		wants(t, name, check.Teaching(talk(t, "", "Well?", answers)), scenarios.SameAnswer, c.want)
	}
	three := times(3, reply{"A.", 1, 1, ""})
	if got := of(check.Teaching(talk(t, "", "Well?", three)), scenarios.SameAnswer); len(got) != 2 {
		t.Errorf("of three the same it tells %q", got)
	}
}

// Past the most that is told of a file, findings are counted.
func TestTeachingIsBounded(t *testing.T) {
	twins := times(150, times(3, reply{"A.", 1, 1, ""}))
	findings := check.Teaching(talk(t, "", "Well?", twins...))
	if len(findings) != scenarios.MaxFindings+1 {
		t.Fatalf("%d findings", len(findings))
	}
	last := findings[scenarios.MaxFindings]
	if last.Code != scenarios.TooManyFindings || last.Severity != scenarios.Warning || last.Message != "the file has more findings: 101 are not shown" {
		t.Error(last)
	}
}

// TestTeachingTakesLinearTime: a text made to be slow is not. Were any look
// around a phrase as long as the text, it would take hours.
func TestTeachingTakesLinearTime(t *testing.T) {
	const most = time.Minute // a slow and busy machine, with the race detector
	for _, part := range []string{
		"calm down ", "sorry ", "sorry but ", "sorry, ", "you should have told ", "that is our policy ", "never ",
		"not my department ", "i'll send ", "“", "‘", "' 'a ", "\"a ", "it's ", "a.m. ", "if you calm down ", "never mind ", "at all ", "a", "’", "1.", "and please ",
	} {
		sc := answering(t, "Well.", 2, 2, 3)
		sc.Turns[0].Answers[0].Say.Value = strings.Repeat(part, 1<<19/len(part))
		began := time.Now()
		check.Teaching(sc)
		check.BestPath(sc, []check.Step{{}, {}, {}, {}})
		if took := time.Since(began); took > most {
			t.Errorf("%q took %v", part, took)
		}
	}
}
