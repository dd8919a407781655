package scenarios

import (
	"fmt"

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
		b.conditionProblem(n, names, problem)
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

func (b *builder) conditionProblem(n *yaml.Node, names *condition.Names, problem condition.Problem) {
	if b.full() {
		b.untold++
		return
	}
	help := problem.Help
	if problem.Fault == condition.UnknownName && help == "" {
		help = b.conditionNameHelp(names, problem)
	}
	at := posOf(n)
	if problem.Fault != condition.TooLong {
		at = b.inside(n, problem.Offset)
	}
	b.tell(Diagnostic{
		Code: conditionCodes[problem.Fault], Pos: at, Width: problem.Width,
		Message: problem.Message, Help: help,
	})
}

func (b *builder) conditionNameHelp(names *condition.Names, problem condition.Problem) string {
	result := indexOf(b.resultNames.List(), problem.Name) >= 0
	switch {
	case indexOf(outcomeWords(), problem.Name) >= 0:
		return fmt.Sprintf("put the word in quotes: %q", problem.Name)
	case result && names == b.levelNames:
		return "a typed test looks at one answer: it reads the criteria's levels, the meters and visited"
	case result && indexOf(problem.Known, problem.Name) < 0:
		return "only the \"when\" of a test can read it: it is known after the conversation"
	}
	return didYouMean(problem.Name, problem.Known, "there are", &b.budget)
}
