package scenariotest

import (
	"bytes"
	"fmt"
)

// What the turns of a chain are made of. Each list is gone through in its own
// step, so that neighbours differ.
var (
	chainSays = []string{
		"The van came at noon with an open box.",
		"I've told two of you about the carpet.",
		"She leaves on Friday with a broken case.",
		"Somebody was to ring. Nobody did.",
		"Who is going to look at it, and when?",
	}
	chainAnswers = []string{
		"I'm sorry. What would help now?",
		"I'll ask, and ring you before five.",
		"Let me write down what arrived.",
		"A form can wait. What happened first?",
	}
	chainCoach = []string{
		"Facts and an open question.",
		"A time makes it a promise.",
		"Kind, and still no step.",
		"A rule closes ears.",
		"The morning comes before this.",
	}
	chainConditions = []string{
		"trust >= 3", "heat < 4", "trust >= 2 and heat <= 4", "trust > heat", "not heat > 3",
		"trust + 1 >= heat", `visited("turn-1") and trust > 2`, "trust * 2 > heat or heat == 0",
		"trust != 0 and not (heat > 4)", "heat <= 2", "1 < trust < 6", "heat - trust < 2",
	}
	chainMoods = []string{"tired", "upset", "calmer", "cold"}
)

// Chain makes a scenario of so many turns, each leading to the one after it
// and with a way to an ending. Turns have 3 or 4 answers and 600 to 900 bytes;
// conditions stand on many of their texts, answers and targets. Neither the
// parser nor package check finds anything in it; a walk finds conditions that
// never hold, or always do. The same number gives the same bytes.
func Chain(turns int) []byte {
	var b bytes.Buffer
	fmt.Fprint(&b, `format: 1
scenario: chain
title: A long way round
summary: One customer and very many turns.
meters:
  trust: {title: Trust, start: 3, min: 0, max: 6}
  heat: {title: Heat, start: 2, min: 0, max: 6}
turns:
`)
	for i := 1; i <= turns; i++ {
		chainTurn(&b, i, i == turns)
	}
	fmt.Fprint(&b, `endings:
  settled:
    outcome: resolved
    says: Thank you. That settles it.
    debrief: Each turn found something to hold on to.
  put-off:
    outcome: partly
    says: Then I'll wait until I hear from you.
    debrief: Some of it is still open.
  gone:
    outcome: lost
    says: Never mind. I'll manage without you.
    debrief: The rule came first once too often.
`)
	return b.Bytes()
}

func chainTurn(b *bytes.Buffer, i int, last bool) {
	forward := fmt.Sprintf("turn-%d", i+1)
	if last {
		forward = "settled"
	}
	fmt.Fprintf(b, "  turn-%d:\n    mood: %s\n", i, pick(chainMoods, i))
	if i%3 == 0 {
		fmt.Fprintf(b, "    says: %s\n", pick(chainSays, i))
	} else {
		fmt.Fprintf(b, "    says:\n      - when: %s\n        text: You do listen.\n      - text: %s\n",
			pick(chainConditions, i), pick(chainSays, i))
	}
	fmt.Fprintf(b, `    answers:
      hear-her:
        say: %s
        scores: {listening: 3, calm: 3, problem-solving: %d}
%s        effects: {trust: +1, heat: -1}
        next: %s
      take-a-step:
        say: %s
        scores: {listening: 1, calm: 2, problem-solving: 3}
%s        next:
          - when: %s
            go: %s
          - go: put-off
      give-up:
        say: I can't do more.
        scores: {listening: 0, calm: 1, problem-solving: 0}
%s        next: gone
`, pick(chainAnswers, i), 1+i%2, chainCoached(i, 0), forward,
		pick(chainAnswers, i+1), chainCoached(i, 2), pick(chainConditions, i/2), forward, chainCoached(i, 3))
	if i%3 == 0 {
		fmt.Fprintf(b, `      name-the-rule:
        when: %s
        say: A form comes first.
        scores: {listening: 0, calm: 1, problem-solving: 1}
%s        effects: {heat: +2}
        next: %s
`, pick(chainConditions, i/2+3), chainCoached(i, 1), forward)
	}
}

// chainCoached gives the coach's line of an answer; every other turn has none.
func chainCoached(i, answer int) string {
	if i%2 == 0 {
		return ""
	}
	return "        coach: " + pick(chainCoach, i+answer) + "\n"
}

func pick(list []string, i int) string { return list[i%len(list)] }
