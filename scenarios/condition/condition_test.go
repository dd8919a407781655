package condition_test

import (
	"strings"
	"testing"

	"rehearse/scenarios/condition"
)

func names() *condition.Names {
	return condition.NewNames([]condition.Name{
		{Name: "trust", Kind: condition.Number},
		{Name: "heat", Kind: condition.Number},
		{Name: "passed", Kind: condition.YesNo},
		{Name: "problem_solving", Kind: condition.Number},
		{Name: "outcome", Kind: condition.Word, Words: []string{"resolved", "partly", "lost"}},
	}, []string{"opening", "damage", "problem-solving-talk"})
}

func TestHolds(t *testing.T) {
	env := condition.NewEnv(names(), func(turn string) bool { return turn == "opening" })
	env.SetNumber("trust", 3)
	env.SetNumber("heat", -2)
	env.SetYesNo("passed", true)
	env.SetWord("outcome", "lost")
	for text, want := range map[string]bool{
		"trust >= 3":                        true,
		"trust > 3":                         false,
		"not trust > 3":                     true, // not covers the comparison
		"not trust > 3 and heat == -2":      true,
		"not (trust > 3 or heat < 0)":       false,
		"not not passed":                    true,
		"trust + heat * 2 == -1":            true,
		"(trust - 1) * 2 != 4":              false,
		"1 < trust < 5":                     true,
		`visited("opening")`:                true,
		`visited("damage")`:                 false,
		`not visited("damage") and passed`:  true,
		`not visited('damage') == false`:    false,
		`outcome == "lost"`:                 true,
		`outcome != "lost" or trust == 3`:   true,
		"passed == true":                    true,
		"trust >= 3 and\n heat < 0":         true,
		"true":                              true,
		`visited("problem-solving-talk")`:   false,
		"problem_solving == 0":              true,
		"not passed or not (not (heat>=0))": false,
	} {
		c, problems := condition.Parse(text, names())
		if len(problems) > 0 {
			t.Errorf("%s: %+v", text, problems)
			continue
		}
		got, err := env.Holds(c)
		if err != nil || got != want {
			t.Errorf("%s = %v, %v; want %v", text, got, err, want)
		}
		if got := workedOut(t, c.Tree()); got != yes(want) {
			t.Errorf("%s taken apart is %d, want %v", text, got, want)
		}
	}
}

// workedOut works a tree out with the values of TestHolds.
func workedOut(t *testing.T, tree *condition.Tree) int {
	t.Helper()
	switch tree.Op { //nolint:exhaustive // the rest has two sides
	case condition.Constant:
		return tree.Value
	case condition.Named:
		return map[string]int{"trust": 3, "heat": -2, "passed": 1}[tree.Name]
	case condition.Been:
		return yes(tree.Name == "opening")
	case condition.Not:
		return 1 - workedOut(t, tree.Left)
	case condition.Negate:
		return -workedOut(t, tree.Left)
	}
	if tree.Right.Op == condition.Written { // outcome is "lost"
		return yes((tree.Right.Name == "lost") == (tree.Op == condition.Equal))
	}
	left, right := workedOut(t, tree.Left), workedOut(t, tree.Right)
	switch tree.Op { //nolint:exhaustive // the rest are comparisons
	case condition.And:
		return left & right
	case condition.Or:
		return left | right
	case condition.Plus:
		return left + right
	case condition.Minus:
		return left - right
	case condition.Times:
		return left * right
	}
	return yes(map[condition.Op]bool{
		condition.Equal: left == right, condition.Unequal: left != right, condition.Less: left < right,
		condition.LessOrEqual: left <= right, condition.Greater: left > right, condition.GreaterOrEqual: left >= right,
	}[tree.Op])
}

func yes(is bool) int {
	if is {
		return 1
	}
	return 0
}

func TestProblems(t *testing.T) {
	for text, want := range map[string]struct {
		fault  condition.Fault
		offset int
		says   string
	}{
		"":                          {condition.Unreadable, 0, "empty"},
		"trust >=":                  {condition.Unreadable, 7, "can't be read"},
		"(trust > 1":                {condition.Unreadable, 9, "can't be read"},
		"trust > 1)":                {condition.Unreadable, 9, "can't be read"},
		"visited(\"opening":         {condition.Unreadable, 15, "can't be read"},
		"trust":                     {condition.WrongKind, 0, "a whole number"},
		"trust >= 3 && passed":      {condition.NotAllowed, 11, "&&"},
		"trust / 2 > 1":             {condition.NotAllowed, 6, "/"},
		"trust > 1 // or so":        {condition.NotAllowed, 10, "/"},
		"trust > 1.5":               {condition.NotAllowed, 8, "1.5"},
		"trust > 9999999999":        {condition.NotAllowed, 8, "9999999999"},
		"trust > 012":               {condition.NotAllowed, 8, "012"},
		"len(\"a\") > 1":            {condition.NotAllowed, 0, "len"},
		"trust ? true : 1":          {condition.NotAllowed, 6, "?"},
		"trust in [1]":              {condition.NotAllowed, 6, "in"},
		"true ? true : 1":           {condition.NotAllowed, 5, "?"},
		"trust ** 2 > 3":            {condition.NotAllowed, 6, "**"},
		"trust = 2":                 {condition.NotAllowed, 6, "="},
		"trsut >= 3":                {condition.UnknownName, 0, "trsut"},
		"not trsut >= 3":            {condition.UnknownName, 4, "trsut"},
		"not (trust > 3) and heta":  {condition.UnknownName, 20, "heta"},
		`visited("damagge")`:        {condition.UnknownName, 8, "damagge"},
		"visited(trust)":            {condition.WrongKind, 8, "quotes"},
		"visited()":                 {condition.Unreadable, 0, "one turn"},
		"visited":                   {condition.Unreadable, 0, "name of a turn"},
		"not trust":                 {condition.WrongKind, 4, "needs yes or no"},
		"passed > 3":                {condition.WrongKind, 0, "needs a whole number"},
		"trust and passed":          {condition.WrongKind, 0, "needs yes or no"},
		`trust == "lost"`:           {condition.WrongKind, 9, "can't equal"},
		`outcome == "lots"`:         {condition.UnknownName, 11, "never"},
		`"a" == "b"`:                {condition.WrongKind, 7, ""},
		"nil == nil":                {condition.NotAllowed, 0, "not part"},
		strings.Repeat("(", 5000):   {condition.TooLong, 0, "1000"},
		"problem-solving > 3":       {condition.UnknownName, 0, "problem-solving"},
		"trust => 3":                {condition.NotAllowed, 6, "=>"},
		"trust ≥ 3":                 {condition.NotAllowed, 6, "≥"},
		"trust*trust*trust*trust>1": {condition.NotAllowed, 17, "larger than can be counted"},
		"listening >= 90%":          {condition.NotAllowed, 15, "%"},
		"trust is 3":                {condition.NotAllowed, 6, "is"},
		"passed AND passed":         {condition.NotAllowed, 7, "AND"},
		"trust > é":                 {condition.UnknownName, 8, "é"},
	} {
		c, problems := condition.Parse(text, names())
		if c != nil || len(problems) == 0 {
			t.Errorf("%.40q: accepted", text)
			continue
		}
		p := problems[0]
		if p.Fault != want.fault || p.Offset != want.offset || !strings.Contains(p.Message, want.says) {
			t.Errorf("%.40q: %+v, want %+v", text, p, want)
		}
	}
}

func TestAllProblemsOfACondition(t *testing.T) {
	_, problems := condition.Parse("trsut > 1 and heta < 2 && passed", names())
	if len(problems) != 1 {
		t.Fatalf("words that don't belong come first: %+v", problems)
	}
	_, problems = condition.Parse("trsut > 1 and heta < 2", names())
	if len(problems) != 2 {
		t.Fatalf("both unknown names are told: %+v", problems)
	}
}

// FuzzParse: whatever the text, no panic; and what is accepted can be worked
// out.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"trust >= 3", "not trust > 3 and heat == -2", `visited("opening") or passed`, "1 < trust < 5",
		"((((trust))))", "not not not passed", `outcome == 'lost'`, "a ? b : c", "trust >= 3 && x", "\"", "not", "not (", "`a`",
		"- - -trust < 3", "trust*trust*trust>heat", "let x = 1; x > 2", "#", "{", "1 <= 2 <= 3 <= 4", "not trust < not heat",
	} {
		f.Add(seed)
	}
	all := names()
	f.Fuzz(func(t *testing.T, text string) {
		c, problems := condition.Parse(text, all)
		if (c == nil) == (len(problems) == 0) {
			t.Fatalf("%q: a condition or problems, not both and not neither", text)
		}
		for _, p := range problems {
			if p.Offset < 0 || p.Width < 1 || p.Offset > len([]rune(text)) || p.Message == "" {
				t.Fatalf("%q: a problem out of place: %+v", text, p)
			}
		}
		if c == nil {
			return
		}
		if _, err := condition.NewEnv(all, func(string) bool { return true }).Holds(c); err != nil {
			t.Fatalf("%q was accepted and can't be worked out: %v", text, err)
		}
	})
}
