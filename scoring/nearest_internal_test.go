package scoring

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/library"
	"rehearse/scenarios/rubrics"
	"rehearse/scenarios/scenariotest"
	"rehearse/scoring/stance"
)

func open(t *testing.T, id string) *scenarios.Scenario {
	t.Helper()
	sc, findings, ok := library.Open(id, new(rubrics.Library))
	if !ok || sc == nil {
		t.Fatal(findings)
	}
	return sc
}

func turnOf(t *testing.T, sc *scenarios.Scenario, id string) *scenarios.Turn {
	t.Helper()
	at, ok := sc.TurnIndex(id)
	if !ok {
		t.Fatalf("no turn %s", id)
	}
	return &sc.Turns[at]
}

func all(turn *scenarios.Turn) []*scenarios.Answer {
	list := make([]*scenarios.Answer, len(turn.Answers))
	for i := range turn.Answers {
		list[i] = &turn.Answers[i]
	}
	return list
}

// paraphrases say in other words what an answer of the library says: of each
// conversation a good, a middling and a poor one, and those that fail the call.
var paraphrases = []struct{ scenario, turn, answer, words string }{
	{"bike-not-ready", "collecting", "tell-her-straight", "Hello Ms Reyes. You came straight from work to ride home, and I'm sorry: your bike isn't ready, the brake didn't arrive, and I never rang you."},
	{"bike-not-ready", "collecting", "loan-at-once", "Hi, yours still needs a new brake, so you can ride home on our loan bike, it's by the door"},
	{"bike-not-ready", "collecting", "supplier-late", "Afraid the supplier let us down with the brake and a small shop can't do much about it."},
	{"bike-not-ready", "not-ready", "so-very-sorry", "I am so sorry Ms Reyes, this is terribly annoying for you and it really matters to us all"},
	{"bike-not-ready", "not-ready", "first-on-stand", "Fair point. I will ring the supplier right now and your bike goes to the front of the line when the brake is in."},
	{"bike-not-ready", "needs", "taxi-money", "I'll take 40 euros off your bill so you can pay for a taxi"},
	{"bike-not-ready", "needs", "loan-fitted", "The tram needs you at six. I could put your basket and your lights on our loan bike now, shall I?"},
	{"bike-not-ready", "back-brake", "gently-then", "OK it's your bike and you know the road, take it slowly, brake in good time and bring it back when I ring"},
	{"fraud-alert", "warning", "thank-and-ask", "Thanks for the warning Ruth. A stranger spent 312 euros on your card and still you think about others. How are you? What did the bank say?"},
	{"fraud-alert", "warning", "close-page-now", "Thank you. The booking page is closed and Dana who runs the site will search it by five tomorrow."},
	{"fraud-alert", "warning", "secure-shop", "I can reassure you, our shop runs on a well known plug-in so your number leaked elsewhere"},
	{"fraud-alert", "too-quick", "sweeten-it", "Then I'd like to give you a free seat in the spring workshop and the course book on top of your place"},
	{"fraud-alert", "typed-once", "send-the-digits", "Could you send me the 16 digits of the old card? Then I'll have our records searched for them."},
	{"missed-visit", "ringing", "how-is-he-now", "Him first: how is he this minute, is he awake and talking, is he in pain?"},
	{"missed-visit", "ringing", "find-the-visit", "That should not have happened. Can I have his full name, address and date of birth so I can look for the reason?"},
	{"missed-visit", "ringing", "nurse-at-once", "The missed tablet is a question for our nurse. Stay on the line, I'll put you through to the one on duty."},
	{"missed-visit", "how-he-is", "both-with-toast", "Give him a bit of toast, then this morning's and the noon ones together, and keep him sitting."},
	{"missed-visit", "where-was-robin", "our-gap", "Robin let our desk know at ten to seven. Finding someone else was our part and it was not done. I'm sorry for that."},
	{"missed-visit", "box-again", "pharmacy-near-by", "Is there a pharmacy near by? They are experts on such things and could look it up within minutes."},
}

// A paraphrase leads along the answer it puts in other words, also where the
// scorer is a level off on one criterion.
func TestParaphrasesLeadAlongTheirAnswer(t *testing.T) {
	for _, p := range paraphrases {
		sc := open(t, p.scenario)
		turn := turnOf(t, sc, p.turn)
		var want *scenarios.Answer
		for _, a := range all(turn) {
			if a.ID.Value == p.answer {
				want = a
			}
		}
		j := NewJudge(sc)
		for c := range want.Scores {
			for _, off := range []int8{-1, 0, +1} {
				levels := append([]int8(nil), want.Scores...)
				if levels[c] == scenarios.NotScored {
					continue
				}
				levels[c] = min(turn.Best[c], max(0, levels[c]+off))
				got, why := j.nearest(turn, all(turn), reply{typed: engine.Typed{Words: p.words, Levels: levels}})
				if got != want {
					t.Errorf("%s, %v: %q leads along %s, want %s: %s", p.turn, levels, p.words, got.ID.Value, p.answer, why)
				}
			}
		}
	}
}

// Each authored answer's own text leads along itself, whatever its words earn.
func TestOwnWordsLeadToThemselves(t *testing.T) {
	levels := func(turn *scenarios.Turn, every int8) []int8 {
		list := append([]int8(nil), turn.Best...)
		for c := range list {
			list[c] = min(list[c], every)
		}
		return list
	}
	turnsOf := func(sc *scenarios.Scenario, report func(string)) {
		j := NewJudge(sc)
		for i := range sc.Turns {
			turn := &sc.Turns[i]
			for _, a := range all(turn) {
				for every := range int8(4) {
					for _, said := range []string{a.Say.Value, strings.ToLower(strings.TrimRight(a.Say.Value, ".!?"))} {
						got, _ := j.nearest(turn, all(turn), reply{typed: engine.Typed{Words: said, Levels: levels(turn, every)}})
						if got.Say.Value != a.Say.Value {
							report(fmt.Sprintf("%s: %s, with %d everywhere, leads along %s", turn.ID.Value, a.ID.Value, every, got.ID.Value))
						}
					}
				}
			}
		}
	}
	for _, id := range library.IDs() {
		turnsOf(open(t, id), func(said string) { t.Error(said) })
	}
	rapid.Check(t, func(t *rapid.T) {
		turnsOf(scenariotest.Parse(t, scenariotest.Draw(t), nil), func(said string) { t.Error(said) })
	})
}

const phoneTurn = `format: 1
scenario: x
title: X
turns:
  opening:
    says: My lamp is wet and nobody rang.
    answers:
      ask-number: {say: Read me your full card number and I'll see what I can do., scores: {listening: 0, calm: 2, problem-solving: 0}, critical: Never ask for it., next: e}
      form: {say: You can fill in the refund form on our site., scores: {listening: 0, calm: 2, problem-solving: 1}, next: e}
      plan: {say: "A wet lamp, and nobody rang you. I'll send a new lamp tomorrow at eight.", scores: {listening: 3, calm: 3, problem-solving: 3}, next: e}
      plan-b: {say: "A wet lamp, and nobody rang you. I'll send a new lamp tomorrow at nine.", scores: {listening: 3, calm: 3, problem-solving: 3}, next: e}
endings: {e: {outcome: lost, says: Bye.}}
`

func TestNearest(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(phoneTurn), nil)
	turn := &sc.Turns[0]
	j := NewJudge(sc)
	only := func(ids string) []*scenarios.Answer {
		var list []*scenarios.Answer
		for _, a := range all(turn) {
			if strings.Contains(" "+ids+" ", " "+a.ID.Value+" ") {
				list = append(list, a)
			}
		}
		return list
	}
	const every = "ask-number form plan plan-b"
	for _, c := range []struct {
		what, offered, words string
		levels               []int8
		want, why            string
	}{
		{"levels like the critical one's, other words", every, "I haven't got a clue.", []int8{0, 2, 0}, "form", "nearest of them"},
		{"words of the critical one, whatever the levels", every, "Could you read me the full card number?", []int8{3, 3, 3}, "ask-number", "said"},
		{"they deny what the critical one asks for", every, "Please never read me your full card number.", []int8{0, 2, 0}, "form", ""},
		{"and again", every, "You don't need to read out the full card number, and I won't ask for it.", []int8{0, 2, 0}, "form", ""},
		{"only critical ones are offered", "ask-number", "Hello.", []int8{3, 3, 3}, "ask-number", "only way"},
		{"equals: the first in the file", "plan plan-b", "I'm at a loss.", []int8{3, 3, 3}, "plan", "None of the answers here says quite that. The conversation goes on along the nearest of them."},
		{"words against one level", every, "There is a refund form on our site, fill it in.", []int8{1, 3, 1}, "form", "said: “refund”, “form”, “site”, “fill”."},
		{"word for word, apart from marks", every, "a wet lamp and nobody rang you i'll send a new lamp tomorrow at nine", []int8{0, 0, 0}, "plan-b", "word for word"},
		{"levels where no words are shared", every, "We will have it mended by noon, and I'm listening.", []int8{3, 3, 2}, "plan", "what your words do"},
		{"a few words against a level", every, "It's a matter of a form, sorry, let me explain.", []int8{2, 3, 2}, "form", "would land"},
		{"nothing at all", every, "", []int8{0, 0, 0}, "form", "nearest of them"},
	} {
		got, why := j.nearest(turn, only(c.offered), reply{typed: engine.Typed{Words: c.words, Levels: c.levels}})
		if got.ID.Value != c.want || !strings.Contains(why, c.why) || strings.Contains(why, "\n") {
			t.Errorf("%s: %s, want %s: %s", c.what, got.ID.Value, c.want, why)
		}
	}
}

// One level on one of three criteria weighs 11 hundredths, and a criterion
// counts by its weight.
func TestApart(t *testing.T) {
	sc := scenariotest.Parse(t, []byte(phoneTurn), nil)
	j, turn := NewJudge(sc), &sc.Turns[0]
	for levels, want := range map[[3]int8]int{{3, 3, 3}: 0, {2, 3, 3}: 11, {2, 2, 3}: 22, {0, 0, 0}: 100} {
		if got := j.apart(turn, &turn.Answers[2], levels[:]); got != want {
			t.Errorf("%v: %d, want %d", levels, got, want)
		}
	}
	weighted := *sc.Rubric
	weighted.Criteria = slices.Clone(weighted.Criteria)
	weighted.Criteria[0].Weight = 4
	j.scenario = &scenarios.Scenario{Rubric: &weighted}
	for levels, want := range map[[3]int8]int{{2, 3, 3}: 22, {3, 2, 3}: 5} {
		if got := j.apart(turn, &turn.Answers[2], levels[:]); got != want {
			t.Errorf("weighted, %v: %d, want %d", levels, got, want)
		}
	}
	turn.Best[0] = scenarios.NotScored
	if got := j.apart(turn, &turn.Answers[2], []int8{scenarios.NotScored, 3, 2}); got != 16 {
		t.Errorf("without a criterion: %d", got)
	}
}

// Who refuses fails no call, however many of a critical answer's words are in
// what they say.
func TestRefusalIsNotPlainlyCritical(t *testing.T) {
	plain := 0
	for _, id := range []string{"fraud-alert", "missed-visit", "bike-not-ready"} {
		sc := open(t, id)
		j := NewJudge(sc)
		for i := range sc.Turns {
			for _, critical := range all(&sc.Turns[i]) {
				if critical.Critical.Value == "" {
					continue
				}
				stands := stance.Read(critical.Say.Value)
				for _, refused := range []bool{false, true} {
					if refused {
						stands.Moves = stands.Moves&^stance.Confides | stance.Refuses
					}
					list := []candidate{{answer: critical, alike: 100, agree: 100}}
					j.markPlain(list, stands)
					switch {
					case refused && list[0].plainly:
						t.Errorf("%s: a refusal is plainly %s", sc.Turns[i].ID.Value, critical.ID.Value)
					case list[0].plainly:
						plain++
					}
				}
			}
		}
	}
	if plain == 0 {
		t.Error("no critical answer is plainly itself")
	}
}

// Nothing is said to land as an answer does that earns far more.
func TestWhyClaimsNoLikenessOfLevels(t *testing.T) {
	sc := open(t, "fraud-alert")
	turn := turnOf(t, sc, "the-call")
	kind := slices.DeleteFunc(all(turn), func(a *scenarios.Answer) bool { return a.ID.Value != "like-a-thief" && a.ID.Value != "facts-for-dana" })
	got, why := NewJudge(sc).nearest(turn, kind, reply{typed: engine.Typed{Words: "I don't know, ask your bank.", Levels: []int8{0, 0, 0}}})
	if strings.Contains(why, "how your words would land") {
		t.Errorf("along %s, which earns %v: %s", got.ID.Value, got.Scores, why)
	}
}
