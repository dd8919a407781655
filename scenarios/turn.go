package scenarios

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// turn fills in one turn. end is where the turns end.
func (b *builder) turn(e entry, turn *Turn, end Pos) {
	turn.ID = e.id
	f, ok := b.mapping(e.value, e.key, &turnShape)
	if !ok {
		return
	}
	turn.Mood = b.words(f[0], "the mood")
	turn.Says = b.saysOf(f[1])
	turn.Hint, _ = b.text(f[2], "the hint")
	turn.Facts = b.factsOf(f[3])
	if order, ok := b.oneOf(f[4], "the order", turnShape.kind(4)); ok {
		turn.FixedOrder = order == "fixed"
	}
	turn.ChosenOnly = !b.yesNo(f[5], "typed", true)
	answers := b.entries(f[6], "answers", "answer")
	if len(answers) > MaxAnswers {
		b.report(answers[MaxAnswers].key, TooMany, fmt.Sprintf("the turn has %d answers; %d is the most", len(answers), MaxAnswers),
			"offer fewer, or ask in two turns")
	}
	here := e.part(1, "turn", end)
	b.acceptOf(f[7], here)
	answersEnd := keyAfter(e.value, f[6], here.to)
	turn.Answers = make([]Answer, len(answers))
	scores := make([]*yaml.Node, len(answers))
	for i, a := range answers {
		scores[i] = b.answer(a, &turn.Answers[i], answersEnd)
	}
	b.compareScores(e, turn, scores, f[6] != nil && len(answers) == len(f[6].Content)/2)
}

// factsOf reads what a listener would play back: each item one wording, or a
// list of them.
func (b *builder) factsOf(n *yaml.Node) [][]Text {
	var facts [][]Text
	for _, item := range b.list(n, "facts") {
		wordings := []*yaml.Node{item}
		if item.Kind == yaml.SequenceNode {
			wordings = b.list(item, "a fact")
		}
		var fact []Text
		for _, wording := range wordings {
			if text := b.words(wording, "a fact"); text.Value != "" {
				fact = append(fact, text)
			}
		}
		facts = append(facts, fact)
	}
	return facts
}

// answer fills in one answer and gives the node of its scores, nil where it
// has none to compare. end is where the answers end.
func (b *builder) answer(e entry, answer *Answer, end Pos) *yaml.Node {
	answer.ID = e.id
	f, ok := b.mapping(e.value, e.key, &answerShape)
	if !ok {
		return nil
	}
	answer.Say, _ = b.text(f[0], "say")
	answer.When = b.condition(f[1], b.sc.Names)
	answer.Critical, _ = b.text(f[3], "critical")
	answer.Coach, _ = b.text(f[4], "coach")
	answer.Effects = b.effectsOf(f[5])
	answer.Next = b.nextOf(f[6])
	b.acceptOf(f[7], e.part(deepestPart, "answer", end))
	if f[2] == nil || !b.scoresOf(f[2], answer) {
		return nil
	}
	return f[2]
}

func (b *builder) scoresOf(n *yaml.Node, answer *Answer) bool {
	answer.Scores = unscored(len(b.criteria))
	if n.Kind != yaml.MappingNode {
		b.wrongType(n, "scores", "criteria with levels", "write it as {listening: 2, calm: 3}")
		return false
	}
	if b.sc.Rubric == nil { // nothing to hold the names against
		return false
	}
	clean := true
	first := make([]*yaml.Node, len(b.criteria))
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		at := indexOf(b.criteria, key.Value)
		switch {
		case at < 0:
			clean = false
			b.report(key, UnknownCriterion, fmt.Sprintf("the rubric has no criterion %s", quote(key.Value)),
				b.criterionHelp(key.Value))
		case first[at] != nil:
			b.repeated(key, first[at])
		default:
			first[at] = key
			level, ok := b.number(n.Content[i+1], "a level", &answerShape.kind(2).items[0])
			answer.Scores[at] = int8(level) //nolint:gosec // 0 to 3
			clean = clean && ok
		}
	}
	return clean
}

func (b *builder) criterionHelp(name string) string {
	if id, level, joined := strings.Cut(name, ":"); joined && indexOf(b.criteria, id) >= 0 {
		return fmt.Sprintf("put a space after the colon: %s: %s", id, Printable(level))
	}
	return didYouMean(name, b.criteria, "its criteria", &b.budget)
}

func unscored(n int) []int8 {
	scores := make([]int8, n)
	for i := range scores {
		scores[i] = NotScored
	}
	return scores
}

func indexOf(list []string, s string) int {
	for i, have := range list {
		if have == s {
			return i
		}
	}
	return -1
}

// compareScores holds the answers of a turn against each other: all score the
// same criteria, and on each of them at least one answer earns something.
// complete says that every answer of the turn could be read.
func (b *builder) compareScores(e entry, turn *Turn, scores []*yaml.Node, complete bool) {
	turn.Best = unscored(len(b.criteria))
	scorer := make([]int, len(b.criteria)) // the first answer that scores a criterion
	for i := range turn.Answers {
		if scores[i] == nil {
			complete = false
			continue
		}
		for c, level := range turn.Answers[i].Scores {
			if level != NotScored && turn.Best[c] == NotScored {
				scorer[c] = i
			}
			turn.Best[c] = max(turn.Best[c], level)
		}
	}
	for i := range turn.Answers {
		if scores[i] != nil && b.uneven(turn, i, scorer, scores) {
			complete = false // what nobody earns can't be told while levels are missing
		}
	}
	if complete && len(turn.Answers) > 0 && b.sc.Rubric != nil {
		b.measures(e, turn)
	}
}

// uneven notes the criteria that other answers of the turn score and this one
// leaves out, and says whether there are any.
func (b *builder) uneven(turn *Turn, answer int, scorer []int, scores []*yaml.Node) bool {
	var missing []string
	twin := -1
	for c, level := range turn.Answers[answer].Scores {
		if level == NotScored && turn.Best[c] != NotScored {
			missing = append(missing, b.criteria[c])
			if twin < 0 {
				twin = scorer[c]
			}
		}
	}
	if len(missing) == 0 {
		return false
	}
	b.reportTwin(scores[answer], UnevenCriteria,
		fmt.Sprintf("%s doesn't score %s, which other answers of this turn do", quote(turn.Answers[answer].ID.Value), quoteAll(missing)),
		posOf(scores[twin]), fmt.Sprintf("%s scores it here; all answers of a turn score the same criteria", quote(turn.Answers[twin].ID.Value)))
	return true
}

func (b *builder) measures(e entry, turn *Turn) {
	scored := false
	for c, best := range turn.Best {
		scored = scored || best != NotScored
		if best == 0 {
			b.report(e.key, MeasuresNothing,
				fmt.Sprintf("every answer of %s scores 0 on %s, so the turn doesn't measure it", quote(turn.ID.Value), b.criteria[c]),
				"raise the level of the answer that does best, or leave the criterion out of the whole turn")
		}
	}
	if !scored {
		b.report(e.key, ScoresNothing, fmt.Sprintf("no answer of %s scores anything", quote(turn.ID.Value)),
			"score at least one criterion, the same ones in every answer")
	}
}

func (b *builder) effectsOf(n *yaml.Node) []Effect {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		b.wrongType(n, "effects", "meters with changes", "write it as {trust: +2}")
		return nil
	}
	effects := make([]Effect, 0, len(n.Content)/2)
	first := make([]*yaml.Node, len(b.meters))
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		meter := indexOf(b.meters, key.Value)
		switch {
		case meter < 0:
			help := didYouMean(key.Value, b.meters, "the meters", &b.budget)
			if len(b.meters) == 0 {
				help = "the scenario has no meters; add them under \"meters:\""
			}
			b.report(key, UnknownMeter, fmt.Sprintf("no meter is named %s", quote(key.Value)), help)
		case first[meter] != nil:
			b.repeated(key, first[meter])
		default:
			first[meter] = key
			by, _ := b.number(n.Content[i+1], "a change", &answerShape.kind(5).items[0])
			effects = append(effects, Effect{Meter: meter, By: by})
		}
	}
	return effects
}

// ending fills in one ending. end is where the endings end.
func (b *builder) ending(e entry, ending *Ending, end Pos) {
	ending.ID = e.id
	f, ok := b.mapping(e.value, e.key, &endingShape)
	if !ok {
		return
	}
	ending.Outcome, _ = b.oneOf(f[0], "the outcome", endingShape.kind(0))
	ending.Says = b.saysOf(f[1])
	ending.Debrief, _ = b.text(f[2], "the debrief")
	b.acceptOf(f[3], e.part(1, "ending", end))
}
