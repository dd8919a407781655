package render

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"rehearse/scoring/cues"
	"rehearse/scoring/ratings"
)

// agreed reads ratings and measures all comparisons.
func agreed(t *testing.T, rows string) *Agreed {
	t.Helper()
	set, err := ratings.Read("r.csv", strings.NewReader("id,criterion,rater,level\n"+rows))
	if err != nil {
		t.Fatal(err)
	}
	a := &Agreed{File: "r.csv", Set: set, Comparisons: set.Compare()}
	for c, list := range a.Comparisons {
		for _, one := range list {
			one.Measure()
		}
		var far []Apart
		for _, apart := range set.Furthest(c, 5) {
			far = append(far, Apart{Apart: apart})
		}
		a.Apart = append(a.Apart, far)
	}
	return a
}

// The evidence of a far reply is quoted: what counts for the criterion, what
// was not found, and nothing that steers a terminal.
func TestAgreeShowsEvidence(t *testing.T) {
	a := agreed(t, "r1,calm,ann,3\nr1,calm,program,1\n")
	const words = "So sorry.\n\nIt's our policy\x1b[31m.\u009b"
	far := &a.Apart[0][0]
	far.Words, far.Criterion = words, cues.Calm
	policy := strings.Index(words, "our")
	far.Result = &cues.Result{
		Marks: [cues.Criteria]cues.Mark{cues.Calm: {Points: 110, Level: 1}},
		Evidence: []cues.Evidence{
			{Cue: &cues.Cue{ID: "regret", Criterion: cues.Calm, Shows: "says sorry", Advice: "Be sorry."}, Start: 0, End: len("So sorry"), Points: 60},
			{Cue: &cues.Cue{ID: "other", Criterion: cues.Listening, Shows: "counts elsewhere"}, Start: 0, End: 2, Points: 5},
			{Cue: &cues.Cue{ID: "policy-wall", Criterion: cues.Calm, Shows: "closes the talk"}, Start: policy, End: len(words), Points: -50},
		},
		Missing: []cues.Missing{
			{Criterion: cues.Calm, What: "check", Advice: "Offer one."},
			{Criterion: cues.Calm, What: "fact", Fact: []string{"a van", "vans\u009b"}},
			{Criterion: cues.Listening, What: "fact", Fact: []string{"lamp"}},
		},
	}
	text := Agree(Look{Width: 80, Plain: true}, a)
	for _, want := range []string{
		"    r1: the program 1, ann 3\n",
		"      “So sorry. It's our policy\ufffd[31m.\ufffd”\n",
		"      “So sorry”: says sorry (+60)\n",
		"      “our policy\ufffd[31m.\ufffd”: closes the talk (-50)\n",
		"      Missing: a check that it will do, “a van”.\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if strings.Contains(text, "elsewhere") || strings.Contains(text, "lamp") {
		t.Errorf("what counts for another criterion is shown:\n%s", text)
	}
	raw, err := AgreeJSON(a)
	if err != nil {
		t.Fatal(err)
	}
	wantTame(t, text)
	wantTame(t, string(raw))
	var value agreeJSON
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatal(err)
	}
	seen := value.Criteria[0].Apart[0].Seen
	if got, want := fmt.Sprint(*seen), fmt.Sprintf("{ 110 false [{regret 0 8 So sorry 60 says sorry Be sorry.} {policy-wall %d %d our policy\ufffd[31m.\ufffd -50 closes the talk }] [{check [] Offer one.} {fact [a van vans\ufffd] }]}", policy, len(words)); got != want {
		t.Errorf("in JSON:\n%s, want\n%s", got, want)
	}
}

func wantTame(t *testing.T, output string) {
	t.Helper()
	if strings.ContainsFunc(output, func(r rune) bool { return r != '\n' && (r < ' ' || r >= 0x7f && r < 0xa0) }) {
		t.Errorf("a control character comes through:\n%q", output)
	}
}

// Whatever stands in a cell, it doesn't drive a terminal, and long names are
// cut where people read them.
func TestAgreeIsTame(t *testing.T) {
	long := strings.Repeat("long", 1000)
	a := agreed(t, "\x1b[2J,\x1b[31mwarm,\x1b]0;x,2\n\x1b[2J,\x1b[31mwarm,\u009b"+long+",0\n"+
		"\x1b[2J,\x1b[31mwarm,\x1b]0;x,1\n\x1b[2J,\x1b[31mwarm,x,\x1bc\n"+long+","+long+",\x1b]0;x,1\n")
	a.Set.Unused = []string{"\x1b[1m"}
	if n := a.AllProblems(); n != 2 {
		t.Errorf("%d problems, want 2", n)
	}
	text := Agree(Look{Width: 80, Plain: true}, a)
	raw, err := AgreeJSON(a)
	if err != nil {
		t.Fatal(err)
	}
	for _, output := range []string{text, AgreeProblems(a), string(raw)} {
		wantTame(t, output)
	}
	if strings.Contains(text, strings.Repeat("long", 20)) {
		t.Errorf("a long name isn't cut:\n%s", text)
	}
}

// A reply that can't be scored says why.
func TestAgreeShowsKind(t *testing.T) {
	a := agreed(t, "r1,calm,ann,3\nr1,calm,program,0\n")
	a.Apart[0][0].Words, a.Apart[0][0].Result = "xx", &cues.Result{Kind: cues.CopiesCustomer}
	text := Agree(Look{Width: 80, Plain: true}, a)
	if !strings.Contains(text, "It earns nothing from the program: it copies the customer's words.") {
		t.Error(text)
	}
	for _, kind := range []cues.Kind{
		cues.Empty, cues.OtherLanguage, cues.Gibberish, cues.CopiesCustomer, cues.CopiesHint, cues.CopiesSeen, cues.Keywords,
	} {
		if !strings.Contains(kind.Why(), " ") {
			t.Errorf("%s is not put into words", kind)
		}
	}
}

// What is not defined is said in words, and is null in JSON.
func TestAgreeNotDefined(t *testing.T) {
	for _, example := range []struct{ name, rows, want string }{
		{"one reply", "r1,calm,a,2\nr1,calm,b,2\n", "Kappa and Spearman take two replies."},
		{"one level", "r1,calm,a,2\nr1,calm,b,2\nr2,calm,a,2\nr2,calm,b,2\n", "Kappa and Spearman aren't defined: both gave one level to everything."},
		{"one of them", "r1,calm,a,2\nr1,calm,b,2\nr2,calm,a,2\nr2,calm,b,3\n", "Kappa 0.00, and Spearman isn't defined: one of the two gave one level to\n    everything."},
		{"nothing in common", "r1,calm,a,2\nr2,calm,b,2\n", "No reply in common: a and b."},
		{"few", "r1,calm,a,2\nr1,calm,b,2\nr2,calm,a,0\nr2,calm,b,3\n", "a and b, 2 replies: too few to say much"},
		{"no interval", "r1,calm,a,2\nr1,calm,b,2\nr2,calm,a,0\nr2,calm,b,3\n", "Kappa \u22120.29 (no interval: too little to draw from). Spearman"},
	} {
		a := agreed(t, example.rows)
		if text := Agree(Look{Width: 80, Plain: true}, a); !strings.Contains(text, example.want) {
			t.Errorf("%s: %q is missing in\n%s", example.name, example.want, text)
		}
		raw, err := AgreeJSON(a)
		if err != nil {
			t.Fatal(err)
		}
		if null := strings.Contains(string(raw), `"spearman": null`); null == a.Comparisons[0][0].Spearman.OK {
			t.Errorf("%s: in JSON:\n%s", example.name, raw)
		}
	}
}

func TestHundredths(t *testing.T) {
	for value, want := range map[float64]string{0.125: "0.12", -0.001: "0.00", 1: "1.00", -0.7: "\u22120.70"} {
		if got := hundredths(value); got != want {
			t.Errorf("%v is shown as %s, want %s", value, got, want)
		}
	}
	if got := *fourPlaces(-0.00001); fmt.Sprint(got) != "0" {
		t.Errorf("a small figure below nought is %v", got)
	}
}
