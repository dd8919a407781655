package check_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/scenariotest"
)

// answering makes a scenario whose one answer says something, with levels of
// listening, calm and problem-solving.
func answering(t *testing.T, say string, listening, calm, solving int) *scenarios.Scenario {
	t.Helper()
	raw := fmt.Sprintf(`format: 1
scenario: built
title: Built
turns:
  opening:
    says: Well?
    answers:
      go:
        say: %s
        scores: {listening: %d, calm: %d, problem-solving: %d}
        next: x
      top:
        say: Well.
        scores: {listening: 3, calm: 3, problem-solving: 3}
        next: x
endings:
  x: {outcome: lost, says: Goodbye.}
`, strconv.Quote(say), listening, calm, solving)
	return scenariotest.Parse(t, []byte(raw), nil)
}

// under gives what is found of a code, as the words that the caret is under.
func under(findings scenarios.Diagnostics, code scenarios.Code) []string {
	var list []string
	for _, d := range findings {
		if d.Code == code {
			list = append(list, string([]rune(d.Source)[d.Caret:][:d.Width]))
		}
	}
	return list
}

// evidence holds what answers say against what is to be found of a code. The
// answer scores 2, or 1 on listening and 3 on problem-solving where a remedy is
// looked for.
func evidence(t *testing.T, code scenarios.Code, found map[string]string, clean []string) {
	t.Helper()
	levels := [3]int{2, 2, 2}
	if code == scenarios.RemedyBeforeHeard {
		levels = [3]int{1, 2, 3}
	}
	for say, want := range found {
		got := under(check.Teaching(answering(t, say, levels[0], levels[1], levels[2])), code)
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%s\n%s under %q, want %q", say, code, got, want)
		}
		if got := under(check.Teaching(answering(t, say, 1, 1, 2)), code); len(got) > 0 {
			t.Errorf("%s\n%s under %q, though it scores less", say, code, got)
		}
	}
	for _, say := range clean {
		if got := under(check.Teaching(answering(t, say, levels[0], levels[1], levels[2])), code); len(got) > 0 {
			t.Errorf("%s\n%s under %q, want nothing", say, code, got)
		}
	}
}

func TestCancelledApology(t *testing.T) {
	evidence(t, scenarios.CancelledApology, map[string]string{
		"I'm sorry you feel that way.":                                  "sorry you feel that",
		"I’m sorry that you feel let down by us.":                       "sorry that you feel let",
		"I'm sorry to hear that you feel that way about it.":            "sorry to hear that you feel that",
		"I'm sorry if it came over that way.":                           "sorry if it",
		"We apologise if you were kept waiting.":                        "apologise if you",
		"I'm sorry, but the hours are on our page.":                     "sorry, but",
		"Sorry but that's not how it works.":                            "Sorry but",
		"I am sorry about your day, but the hours are on the page.":     "sorry about your day, but",
		"I'm sorry. But the form has to come first.":                    "sorry. But",
		"I apologise for the wait. However, the form has to be signed.": "apologise for the wait. However",
		"I'm sorry, but I can't do more than that.":                     "sorry, but",
		"I'm sorry, but I have to ask for the form again.":              "sorry, but",
		"Well. I'm SORRY, BUT rules matter.":                            "SORRY, BUT",
		"\"I'm sorry, but the hours are on our page.\"":                 `sorry, but`,
	}, []string{
		"I'm sorry. You waited four hours, and nobody rang.",
		"I'm sorry about the wait, and I'll ring them now.",
		"I'm sorry about the wait, but I'll ring them now.",
		"I'm sorry, but I'm ringing them this minute.",
		"I'm sorry that you rang twice but got no answer.",
		"I'm sorry that you rang twice, but nobody answered.",
		"I'm sorry not only for the wait, but for the silence after it.",
		"I'm sorry that you waited all morning but the van came at noon.",
		"I'm sorry about the last but one delivery, too.",
		"Sorry, but could you spell that for me?",
		"I'm sorry you feel unwell. Shall we stop here?",
		"I'd be sorry to lose you, but it's your choice.",
		"You'll be sorry, but it's your choice.",
		"I feel sorry for the driver, but that helps nobody.",
		"I'm sorry. If you like, I'll ring them now.",
		"I'm sorry, if that's any use to you.",
		"I'm sorry if this is a bad moment to ring.",
		"You said \"sorry, but the form comes first\" is what you heard.",
		"I won't say that I'm sorry you feel that way.",
		"The butter melted, and I'm sorry for it. It was butter for twelve.",
		"I'm sorry. We were late and did not ring. You were right to be cross. Nobody blames you. But now for the plan.",
		"It is late, but I am sorry and I mean it.",
	})
}

func TestCommandedCalm(t *testing.T) {
	evidence(t, scenarios.CommandedCalm, map[string]string{
		"Please calm down, madam.":                              "calm down",
		"Calm down. It's only a lamp.":                          "Calm down",
		"Now just relax and tell me the number.":                "relax",
		"I need you to calm down before we go on.":              "calm down",
		"I must ask you to calm down.":                          "calm down",
		"Could you calm down for a second?":                     "calm down",
		"If you calm down, I can help you.":                     "calm down",
		"You need to calm down.":                                "calm down",
		"You should relax a little.":                            "relax",
		"You’d better calm down.":                               "calm down",
		"Let's calm down and look at it.":                       "calm down",
		"Take it easy, nobody has died.":                        "Take it easy",
		"No, calm down, it's on its way.":                       "calm down",
		"Try to calm down, and don't worry.":                    "calm down",
		"Sit down and calm yourself.":                           "calm yourself",
		"Hello Mina, please, calm\u00a0down and wait.":          `calm\u00a0down`,
		"I never said it was easy. Calm down, we're nearly in.": "Calm down",
	}, []string{
		"I would never tell you to calm down.",
		"I won't ask you to calm down. It's four hours.",
		"You don't have to calm down for me.",
		"They told you to calm down, and that made it worse.",
		"You heard \"calm down\" from two of us.",
		"You heard “calm down, madam” from two of us. I see why you're cross.",
		"‘Calm down’ is the last thing you need to hear.",
		"I'll sit with her to calm your mother down.",
		"I can help calm down your mother.",
		"Please calm down your dog, and then I'll come in.",
		"It's hard to relax when nobody rings.",
		"I'll see to it, so that you can relax tonight.",
		"That's a relaxing chair, isn't it?",
		"We can relax the rule for once.",
		"Take it easy on that ankle until the doctor has seen it.",
		"Once it has calmed down outside, I'll come over.",
		"Let me calm down for a second, and then I'll ring them.",
		"I need to calm down before I write to them.",
	})
}

func TestPolicyFullStop(t *testing.T) {
	evidence(t, scenarios.PolicyFullStop, map[string]string{
		"I understand. That's our policy.":              "That's our policy",
		"It's just company policy, madam.":              "It's just company policy",
		"It’s the rules, I'm afraid.":                   "It’s the rules",
		"The system won't let me change it.":            "The system won't let",
		"Our policy doesn't allow refunds after a day.": "Our policy doesn't allow",
		"Those are the rules. I can see it's hard.":     "Those are the rules",
		"Rules are rules.":                              "Rules are rules",
		"That is against our policy. I can't do more.":  "That is against our policy",
		"I don't make the rules, madam.":                "I don't make the rules",
	}, []string{
		"That's our policy. What I can do is lend you one.",
		"That's our policy, and I'll ask the manager for you.",
		"The system won't let me change it, so I'm ringing them now.",
		"It's the rules, but you can bring it back on Monday.",
		"That's not our policy, and nobody should say so.",
		"I won't tell you that's our policy and leave it there.",
		"You were told that's our policy. It helps nobody.",
		"\"That's our policy\" is what you've heard all day.",
		"If that's our policy, it needs to change.",
		"That's the policy you bought from us in June.",
		"This is the policy number, and that is the name.",
		"You're a policyholder of ours, and I see your name.",
	})
}

func TestBlameScoredCalm(t *testing.T) {
	evidence(t, scenarios.BlameScoredCalm, map[string]string{
		"You should have told us on Monday.":                         "You should have told",
		"You should really have read the terms.":                     "You should really have read",
		"You should have been more careful with it.":                 "You should have been more",
		"You shouldn't have opened the box.":                         "You shouldn't have opened",
		"You didn't read the terms, I see.":                          "You didn't read",
		"You never told us about it.":                                "You never told",
		"Why didn't you ring us before?":                             "Why didn't you",
		"I'm afraid that's your fault.":                              "that's your fault",
		"It's your own fault, really.":                               "It's your own fault",
		"As I've already said, it's late.":                           "As I've already said",
		"As I already said, it's late.":                              "As I already said",
		"I already told you about the form.":                         "I already told you",
		"That's not my department.":                                  "not my department",
		"You failed to sign it.":                                     "You failed to",
		"You are wrong about that.":                                  "You are wrong",
		"I think you should have asked us.":                          "you should have asked",
		"It isn't the driver, because you didn't fill in the floor.": "you didn't fill",
	}, []string{
		"You shouldn't have had to tell us twice.",
		"You should have had a call on Monday.",
		"You should have been told on Monday.",
		"You should have heard from us.",
		"You should have a letter by now.",
		"You should have everything you need by noon.",
		"If you should have questions, ring me.",
		"You didn't do anything wrong.",
		"You didn't get a call, and you didn't deserve that.",
		"You didn't bring the box by any chance, did you?",
		"That's not your fault.",
		"None of it is your fault.",
		"I don't think that's your fault.",
		"I don't think you're wrong.",
		"They said you should have rung, and that was unkind.",
		"You may think you should have asked. It was for us to say.",
		"You said nobody cares, and I see why.",
		"“You should have read it” is no answer.",
		"You asked whose fault it is, and it's ours.",
		"It isn't my department, so I'll fetch Dana and stay with you.",
		"As I said, I'm here until six.",
		"It's not as if you didn't ring. You rang twice.",
		"I've already told Dana about it.",
	})
}

func TestRemedyBeforeHeard(t *testing.T) {
	evidence(t, scenarios.RemedyBeforeHeard, map[string]string{
		"No problem, I'll send another lamp.":      "I'll send",
		"We can simply replace it.":                "We can simply replace",
		"Here is a voucher for you.":               "a voucher",
		"Shall I book you onto the next one?":      "Shall I book",
		"You'll get it back free of charge.":       "free of charge",
		"I'm putting a new one on the van for you": "I'm putting",
	}, []string{
		"I'll look at it right away.",
		"I can't refund that.",
		"I'm not able to give you a refund.",
		"I won't be able to replace it.",
		"Who said \"I'll send another lamp\" to you?",
		"How is he this minute? Is he awake?",
	})
}
