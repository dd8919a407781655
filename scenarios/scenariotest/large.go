package scenariotest

// Large is a scenario of 216,000 states in one turn. Nothing is wrong with it
// but its size.
func Large() []byte {
	return []byte(`format: 1
scenario: week
title: A week in the hotel
meters:
  sleep: {start: 0, max: 59}
  food: {start: 0, max: 59}
  trust: {start: 0, max: 59}
turns:
  evening:
    says:
      - when: sleep + food + trust >= 120
        text: I hardly dare to say it. It was a good day.
      - text: Another night above the kitchen.
    answers:
      quiet-room:
        say: Above the kitchen, another night. I'll move you to the garden today.
        scores: {listening: 3, calm: 2, problem-solving: 2}
        effects: {sleep: +1}
        next: evening
      late-breakfast:
        say: Then sleep in. I'll keep breakfast for you until noon.
        scores: {listening: 1, calm: 3, problem-solving: 2}
        effects: {food: +1}
        next: evening
      ask:
        say: What would make tomorrow better?
        scores: {listening: 2, calm: 3, problem-solving: 1}
        effects: {trust: +1}
        next: evening
      check-out:
        say: The kitchen closes at one. At night you can check out above, at the desk.
        scores: {listening: 0, calm: 1, problem-solving: 0}
        next: gone
endings:
  gone: {outcome: lost, says: Then I will.}
`)
}
