package render

import (
	"cmp"
	"fmt"
	"slices"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/condition"
	"rehearse/scoring"
)

// parts lists every part of the scenario with the shortest conversation to it.
func (x *explored) parts() {
	for i := range x.sc.Turns {
		turn, found := &x.sc.Turns[i], &x.Report.Turns[i]
		value := turnMetJSON{
			ID: turn.ID.Value, Line: turn.ID.Line, Column: turn.ID.Column, Met: found.Met, States: found.States,
			Conversation: x.path(found.Part), Says: x.saysCases(turn.Says, found.Says), Answers: []answerMetJSON{},
		}
		for a := range turn.Answers {
			answer, met := &turn.Answers[a], &found.Answers[a]
			value.Answers = append(value.Answers, answerMetJSON{
				ID: answer.ID.Value, Line: answer.ID.Line, Column: answer.ID.Column, When: words(answer.When),
				Met: met.Met, Always: met.Always, Conversation: x.path(met.Part), Next: x.nextCases(answer.Next, met.Cases),
			})
		}
		x.value.Turns = append(x.value.Turns, value)
	}
	for i := range x.sc.Endings {
		ending, found := &x.sc.Endings[i], &x.Report.Endings[i]
		x.value.Endings = append(x.value.Endings, endingMetJSON{
			ID: ending.ID.Value, Outcome: ending.Outcome, Line: ending.ID.Line, Column: ending.ID.Column, Met: found.Met,
			Conversation: x.path(found.Part), Says: x.saysCases(ending.Says, found.Says),
		})
	}
}

func (x *explored) saysCases(cases []scenarios.SaysCase, found []explore.Part) []caseMetJSON {
	list := []caseMetJSON{}
	for i := range cases {
		if len(cases) > 1 {
			list = append(list, caseMetJSON{
				Line: cases[i].Text.Line, Column: cases[i].Text.Column, When: words(cases[i].When),
				Met: found[i].Met, Conversation: x.path(found[i]),
			})
		}
	}
	return list
}

func (x *explored) nextCases(cases []scenarios.NextCase, found []explore.Part) []caseMetJSON {
	list := []caseMetJSON{}
	for i := range cases {
		if len(cases) > 1 {
			list = append(list, caseMetJSON{
				Line: cases[i].Go.Line, Column: cases[i].Go.Column, When: words(cases[i].When), Go: x.target(cases[i].Go),
				Met: found[i].Met, Conversation: x.path(found[i]),
			})
		}
	}
	return list
}

func words(when *condition.Condition) string {
	if when == nil {
		return ""
	}
	return when.String()
}

func (x *explored) target(to scenarios.Target) string {
	if to.Ending {
		return x.sc.Endings[to.Index].ID.Value
	}
	return x.sc.Turns[to.Index].ID.Value
}

// way is a case of an answer that leads to a place.
type way struct{ turn, answer, next int }

// unmet lists what can't be met, and the conditions that always hold. What
// belongs to a turn or an answer that can't be met isn't listed again.
func (x *explored) unmet() {
	into := make(map[scenarios.Target][]way) // by where they lead, places left out
	for t := range x.sc.Turns {
		for a := range x.sc.Turns[t].Answers {
			for n, next := range x.sc.Turns[t].Answers[a].Next {
				to := scenarios.Target{Ending: next.Go.Ending, Index: next.Go.Index}
				into[to] = append(into[to], way{t, a, n})
			}
		}
	}
	for i := range x.sc.Turns {
		turn, found := &x.sc.Turns[i], &x.Report.Turns[i]
		if !found.Met {
			x.miss(unmetJSON{Kind: scoring.TurnPart, Place: turn.ID.Value, Why: x.noWay(into[scenarios.Target{Index: i}])}, turn.ID.Pos)
			continue
		}
		x.unmetSays(scoring.SaysPart, turn.ID.Value, turn.Says, found.Says)
		for a := range turn.Answers {
			x.unmetAnswer(turn, &turn.Answers[a], &found.Answers[a])
		}
	}
	for i := range x.sc.Endings {
		ending, found := &x.sc.Endings[i], &x.Report.Endings[i]
		if !found.Met {
			x.miss(unmetJSON{Kind: scoring.EndingPart, Place: ending.ID.Value, Why: x.noWay(into[scenarios.Target{Ending: true, Index: i}])}, ending.ID.Pos)
			continue
		}
		x.unmetSays(scoring.EndingSaysPart, ending.ID.Value, ending.Says, found.Says)
	}
	slices.SortStableFunc(x.value.Unmet, func(a, b unmetJSON) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
}

func (x *explored) miss(part unmetJSON, at scenarios.Pos) {
	part.Line, part.Column = at.Line, at.Column
	x.value.Unmet = append(x.value.Unmet, part)
}

func (x *explored) unmetSays(kind scoring.PartKind, place string, cases []scenarios.SaysCase, found []explore.Part) {
	for i := range cases {
		if !found[i].Met {
			when := cases[i].When
			x.miss(unmetJSON{Kind: kind, Place: place, Case: i + 1, When: words(when), Why: passedOver(when, i)}, cases[i].Text.Pos)
		}
	}
}

func (x *explored) unmetAnswer(turn *scenarios.Turn, answer *scenarios.Answer, found *explore.Answer) {
	part := unmetJSON{Kind: scoring.AnswerPart, Place: turn.ID.Value, Answer: answer.ID.Value, When: words(answer.When)}
	if !found.Met {
		part.Why = "its condition never holds here: " + part.When
		x.miss(part, answer.ID.Pos)
		return
	}
	if found.Always && answer.When != nil {
		x.value.Always = append(x.value.Always, alwaysJSON{answer.ID.Line, answer.ID.Column, turn.ID.Value, answer.ID.Value, words(answer.When)})
	}
	for i, next := range answer.Next {
		if !found.Cases[i].Met {
			part := part
			part.Kind, part.Case, part.Go, part.When, part.Why = scoring.NextPart, i+1, x.target(next.Go), words(next.When), passedOver(next.When, i)
			x.miss(part, next.Go.Pos)
		}
	}
}

// passedOver says why a case, counted from 0, is never the one that is taken.
func passedOver(when *condition.Condition, at int) string {
	switch {
	case when == nil:
		return "a case above it holds every time"
	case at == 0:
		return "its condition never holds here: " + when.String()
	}
	return "its condition never holds where the cases above don't: " + when.String()
}

// noWay says why none of these ways to a place is ever taken.
func (x *explored) noWay(ways []way) string {
	if len(ways) == 0 {
		return "no answer leads to it"
	}
	why := ""
	for _, w := range ways {
		turn := &x.sc.Turns[w.turn]
		found := &x.Report.Turns[w.turn]
		if !found.Met {
			continue
		}
		answer := &turn.Answers[w.answer]
		name := fmt.Sprintf("the answer %s of the turn %s", answer.ID.Value, turn.ID.Value)
		more := ""
		if len(ways) > 1 {
			more = fmt.Sprintf(" (one of %s that lead to it)", count(len(ways), "case"))
		}
		switch next := answer.Next[w.next]; {
		case !found.Answers[w.answer].Met:
			why = fmt.Sprintf("%s leads to it, and is never offered%s", name, more)
		case next.When == nil:
			why = fmt.Sprintf("%s leads to it only where no case above holds, and one always does%s", name, more)
		default:
			why = fmt.Sprintf("%s leads to it only where this holds, and it never does there: %s%s", name, next.When, more)
		}
		return why
	}
	return "what leads to it can't be met either"
}
