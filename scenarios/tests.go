package scenarios

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

func (b *builder) testsOf(n *yaml.Node) {
	for _, e := range b.entries(n, "tests", "test") {
		test := Test{ID: e.id, Expect: Expectation{Pos: e.id.Pos}}
		if f, ok := b.mapping(e.value, e.key, &testShape); ok {
			b.test(e, f, &test)
		}
		b.sc.Tests = append(b.sc.Tests, test)
	}
}

func (b *builder) test(e entry, f fields, test *Test) {
	played, typed := f[0] != nil, f[1] != nil || f[2] != nil
	switch {
	case played && typed:
		b.report(e.key, MixedTest, "a test plays answers or types words at a turn; this one does both",
			"make two tests of it")
	case !played && !typed:
		b.report(e.key, MissingKey, `a test has no "answers"`,
			`add the answers to play, or "turn" and "type" for a typed one`)
	case typed && f[1] == nil:
		b.report(e.key, MissingKey, `a typed test has no "turn"`, "add: turn: …")
	case typed && f[2] == nil:
		b.report(e.key, MissingKey, `a typed test has no "type"`, "add: type: …")
	}
	for _, n := range b.list(f[0], "answers") {
		if text, ok := b.knownAnswer(n); ok {
			test.Answers = append(test.Answers, text)
		}
	}
	turn := b.testTurn(f[1], test)
	test.Type, _ = b.text(f[2], "type")
	if f[3] != nil {
		b.expectation(f[3], test, typed, turn)
	}
}

func (b *builder) testTurn(n *yaml.Node, test *Test) *Turn {
	text, ok := b.text(n, "turn")
	if !ok {
		return nil
	}
	test.Turn = text
	at, isTurn := b.turns[text.Value]
	if !isTurn {
		b.unknownPlace(n, text.Value, "turn", b.places[:len(b.turns)])
		return nil
	}
	turn := &b.sc.Turns[at]
	if turn.ChosenOnly {
		b.report(n, TypedAtChoice, fmt.Sprintf("%s stays a choice, so nothing can be typed there", quote(text.Value)),
			`let the test play answers, or delete "typed: false" from the turn`)
	}
	return turn
}

// knownAnswer reads the id of an answer that some turn has.
func (b *builder) knownAnswer(n *yaml.Node) (Text, bool) {
	text, ok := b.text(n, "an answer")
	if !ok {
		return text, false
	}
	if b.answers == nil {
		b.answers = make(map[string]bool)
		for i := range b.sc.Turns {
			for _, a := range b.sc.Turns[i].Answers {
				b.answers[a.ID.Value] = true
				b.answerIDs = append(b.answerIDs, a.ID.Value)
			}
		}
	}
	if b.answers[text.Value] {
		return text, true
	}
	b.report(n, UnknownAnswer, fmt.Sprintf("no answer is named %s", quote(text.Value)),
		didYouMean(text.Value, b.answerIDs, "there are", &b.budget))
	return text, false
}

func (b *builder) expectation(n *yaml.Node, test *Test, typed bool, turn *Turn) {
	f, ok := b.mapping(n, n, &expectShape)
	if !ok {
		return
	}
	test.Expect.Pos = posOf(n)
	switch {
	case f[0] == nil && f[1] == nil && f[2] == nil:
		b.report(n, EmptyExpected, "this test expects nothing", `add "ending" or "when"`)
	case typed && f[0] != nil:
		b.report(f[0], MixedTest, "a typed test reaches no ending", `expect "answer" or "when"`)
	case !typed && f[1] != nil:
		b.report(f[1], MixedTest, `only a typed test expects an "answer"`, `expect "ending" or "when"`)
	}
	test.Expect.Ending = b.expectedEnding(f[0])
	test.Expect.Answer = b.expectedAnswer(f[1], turn)
	names := b.resultNames
	if typed {
		names = b.levelNames
	}
	if b.sc.Rubric != nil { // without it no criterion's name is known
		test.Expect.When = b.condition(f[2], names)
	}
}

func (b *builder) expectedEnding(n *yaml.Node) Text {
	text, ok := b.text(n, "the ending")
	if !ok {
		return text
	}
	if _, isEnding := b.endings[text.Value]; !isEnding {
		b.report(n, UnknownTarget, fmt.Sprintf("no ending is named %s", quote(text.Value)),
			didYouMean(text.Value, b.places[len(b.turns):], "there are", &b.budget))
	}
	return text
}

func (b *builder) expectedAnswer(n *yaml.Node, turn *Turn) Text {
	text, ok := b.text(n, "the answer")
	if !ok || turn == nil {
		return text
	}
	ids := make([]string, len(turn.Answers))
	for i, a := range turn.Answers {
		if ids[i] = a.ID.Value; ids[i] == text.Value {
			return text
		}
	}
	b.report(n, UnknownAnswer, fmt.Sprintf("%s has no answer %s", quote(turn.ID.Value), quote(text.Value)),
		didYouMean(text.Value, ids, "its answers", &b.budget))
	return text
}
