package scenarios

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"

	"rehearse/scenarios/condition"
)

// parsedCondition is a condition text that was met before in the same file.
type parsedCondition struct {
	condition *condition.Condition
	problems  []condition.Problem
}

// condition reads a condition, each different text once.
func (b *builder) condition(n *yaml.Node, names *condition.Names) *condition.Condition {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		b.wrongType(n, "when", "a condition", "write it as in: trust >= 3")
		return nil
	}
	key := n.Value
	if names != b.sc.Names { // only the conversation's own conditions repeat much
		key = ""
	}
	parsed, known := b.conditions[key]
	if !known || key == "" {
		parsed.condition, parsed.problems = condition.Parse(n.Value, names)
		b.conditions[key] = parsed
	}
	for _, problem := range parsed.problems {
		b.conditionProblem(n, problem)
	}
	return parsed.condition
}

var conditionCodes = map[condition.Fault]Code{
	condition.Unreadable:  ConditionSyntax,
	condition.NotAllowed:  ConditionForeign,
	condition.UnknownName: ConditionName,
	condition.WrongKind:   ConditionKind,
	condition.TooLong:     ConditionLong,
}

func (b *builder) conditionProblem(n *yaml.Node, problem condition.Problem) {
	help := problem.Help
	if problem.Fault == condition.UnknownName && help == "" {
		help = b.conditionNameHelp(problem)
	}
	at, exact := b.insideScalar(n, problem.Offset)
	width := 1
	if exact {
		width = problem.Width
	}
	b.tell(Diagnostic{Code: conditionCodes[problem.Fault], Pos: at, Width: width, Message: problem.Message, Help: help})
}

func (b *builder) conditionNameHelp(problem condition.Problem) string {
	switch {
	case indexOf(outcomeWords(), problem.Name) >= 0:
		return fmt.Sprintf("put the word in quotes: %q", problem.Name)
	case indexOf(problem.Known, problem.Name) < 0 && indexOf(b.resultNames.List(), problem.Name) >= 0:
		return "only the \"when\" of a test can read it: it is known after the conversation"
	}
	return didYouMean(problem.Name, problem.Known, "there are", &b.budget)
}

// insideScalar finds where a character of a scalar's value stands in the file.
// That can be told where the value stands on one line as it is; elsewhere the
// scalar's start is given.
func (b *builder) insideScalar(n *yaml.Node, offset int) (Pos, bool) {
	at := posOf(n)
	line := []rune(b.line(n.Line))
	column := n.Column - 1
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		column++
	}
	if column > len(line) || !strings.HasPrefix(string(line[column:]), n.Value) {
		return at, false
	}
	at.Column = column + 1 + offset
	return at, true
}
