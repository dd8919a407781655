package explore

import (
	"fmt"
	"slices"
	"strings"

	"rehearse/engine"
	"rehearse/scenarios"
)

// Findings gives what is wrong with a scenario as far as a walk shows it and
// the file alone doesn't, in order of place: what can't be met because of
// conditions, and where a trainee could be stuck. Where the walk was cut short,
// nothing is said of what it didn't meet but that.
func (r *Report) Findings() scenarios.Diagnostics {
	f := findings{Report: r, sc: r.Scenario}
	for i := range r.Turns {
		f.stuck(i)
		f.caught(i)
	}
	if r.Cut == nil {
		f.places()
		for i := range r.Turns {
			if r.Turns[i].Met {
				f.answers(i)
				f.texts(r.Scenario.Turns[i].Says, r.Turns[i].Says)
			}
		}
		for i := range r.Endings {
			if r.Endings[i].Met {
				f.texts(r.Scenario.Endings[i].Says, r.Endings[i].Says)
			}
		}
	}
	f.all.Sort()
	return f.all
}

// findings gathers them.
type findings struct {
	*Report
	sc  *scenarios.Scenario
	all scenarios.Diagnostics

	// Turns and endings that are told as never met; what leads to them isn't
	// told besides.
	turns, endings map[int]bool
	ends           []bool // what canEnd found
}

func (f *findings) tell(d scenarios.Diagnostic) { f.all = append(f.all, d) }

// After names a conversation's answers for a message, the first of them where
// there are many.
func After(sc *scenarios.Scenario, steps []Step) string {
	const most = 12
	if len(steps) == 0 {
		return "at the start"
	}
	ids := make([]string, 0, most)
	for _, s := range steps[:min(most, len(steps))] {
		ids = append(ids, sc.Turns[s.Turn].Answers[s.Answer].ID.Value)
	}
	after := "after: " + strings.Join(ids, ",")
	if more := len(steps) - most; more > 0 {
		after += fmt.Sprintf(" and %d more answers", more)
	}
	return after
}

// stuck tells of a turn that offers nothing, in the words of the engine that
// met it.
func (f *findings) stuck(turn int) {
	if !f.Turns[turn].Stuck.Met {
		return
	}
	steps := f.Turns[turn].Stuck.Path.Steps()
	s := engine.New(f.sc, 1)
	for _, step := range steps {
		if _, err := s.Answer(f.sc.Turns[step.Turn].Answers[step.Answer].ID.Value); err != nil {
			break
		}
	}
	if fault, ok := s.Stopped().(*engine.Fault); ok { //nolint:errorlint // the session keeps it as it is
		d := fault.Diagnostic
		d.Help += "; it happens " + After(f.sc, steps)
		f.tell(d)
	}
}

// caught tells of a turn from which the conversation can't stop, if it is the
// first one on the way into the circle.
func (f *findings) caught(turn int) {
	t := &f.Turns[turn]
	if !t.Caught.Met || !f.canEnd()[turn] { // where no answer leads out at all, that is told by the file alone
		return
	}
	steps := t.Caught.Path.Steps()
	for i := range f.Turns {
		other := f.Turns[i].Caught
		if i == turn || !other.Met {
			continue
		}
		if before := other.Path.Steps(); len(before) < len(steps) && slices.Equal(before, steps[:len(before)]) {
			return
		}
	}
	f.tell(f.sc.Finding(f.sc.Turns[turn].ID, scenarios.CaughtInCircle,
		fmt.Sprintf("from the turn %q some conversations can only go round, and never end", f.sc.Turns[turn].ID.Value),
		"let an answer there lead on to an ending, whatever the meters stand at; it happens "+After(f.sc, steps)))
}

// canEnd says for each turn whether an ending can be reached from it,
// conditions aside.
func (f *findings) canEnd() []bool {
	if f.ends != nil {
		return f.ends
	}
	can := make([]bool, len(f.sc.Turns))
	for changed := true; changed; {
		changed = false
		for i := len(f.sc.Turns) - 1; i >= 0; i-- {
			f.leads(i, func(_, _ int, to scenarios.Target) {
				if !can[i] && (to.Ending || can[to.Index]) {
					can[i], changed = true, true
				}
			})
		}
	}
	f.ends = can
	return can
}

// leads calls visit for everything that a turn's answers lead to.
func (f *findings) leads(turn int, visit func(answer, next int, to scenarios.Target)) {
	for a := range f.sc.Turns[turn].Answers {
		for c, next := range f.sc.Turns[turn].Answers[a].Next {
			visit(a, c, next.Go)
		}
	}
}

// places tells of turns and endings that nothing comes to because of
// conditions, with the place that would lead there. Those that only other such
// turns lead to aren't told: they follow.
func (f *findings) places() {
	f.turns, f.endings = make(map[int]bool), make(map[int]bool)
	for i := range f.sc.Turns {
		if !f.Turns[i].Met {
			continue
		}
		f.leads(i, func(a, c int, to scenarios.Target) {
			switch {
			case to.Ending && !f.Endings[to.Index].Met && !f.endings[to.Index]:
				f.endings[to.Index] = true
				f.never(f.sc.Endings[to.Index].ID, scenarios.EndingNeverMet, "ending", i, a, c)
			case !to.Ending && !f.Turns[to.Index].Met && !f.turns[to.Index]:
				f.turns[to.Index] = true
				f.never(f.sc.Turns[to.Index].ID, scenarios.TurnNeverMet, "turn", i, a, c)
			}
		})
	}
}

func (f *findings) never(id scenarios.Text, code scenarios.Code, what string, turn, answer, next int) {
	a := &f.sc.Turns[turn].Answers[answer]
	help := "change a condition on the way to it, or delete it"
	d := f.sc.Finding(id, code, fmt.Sprintf("no conversation comes to the %s %q", what, id.Value), help)
	d.Twin = &scenarios.Twin{Pos: a.Next[next].Go.Pos, Message: "this case would lead to it, and is never taken"}
	if !f.Turns[turn].Answers[answer].Met {
		d.Twin = &scenarios.Twin{Pos: a.ID.Pos, Message: "this answer would lead to it, and is never offered"}
	}
	f.tell(d)
}

// answers tells of a turn's answers that are never offered, or always although
// they have a condition, and of cases that are never taken.
func (f *findings) answers(turn int) {
	for a := range f.sc.Turns[turn].Answers {
		answer, found := &f.sc.Turns[turn].Answers[a], &f.Turns[turn].Answers[a]
		switch {
		case !found.Met && !f.told(answer):
			f.tell(f.sc.Finding(answer.ID, scenarios.NeverOffered,
				fmt.Sprintf("the answer %q is never offered", answer.ID.Value),
				fmt.Sprintf("let it ask for less, or delete the answer; its condition never holds here: %s", answer.When)))
		case found.Met && found.Always && answer.When != nil:
			f.tell(f.sc.Finding(answer.ID, scenarios.AlwaysOffered,
				fmt.Sprintf("the answer %q is always offered, though it has a condition", answer.ID.Value),
				fmt.Sprintf("delete its \"when\", or let it ask for more; it always holds here: %s", answer.When)))
		}
		if !found.Met || len(answer.Next) < 2 {
			continue
		}
		for c, next := range answer.Next {
			if !found.Cases[c].Met && !f.toldOf(next.Go) {
				f.unused(scenarios.Text{Pos: next.Go.Pos}, "this case is never taken", next.When != nil)
			}
		}
	}
}

// told says whether something that this answer leads to is told as never met.
func (f *findings) told(answer *scenarios.Answer) bool {
	return slices.ContainsFunc(answer.Next, func(next scenarios.NextCase) bool { return f.toldOf(next.Go) })
}

func (f *findings) toldOf(to scenarios.Target) bool {
	if to.Ending {
		return f.endings[to.Index]
	}
	return f.turns[to.Index]
}

func (f *findings) texts(cases []scenarios.SaysCase, found []Part) {
	if len(cases) < 2 {
		return
	}
	for c := range cases {
		if !found[c].Met {
			f.unused(cases[c].Text, "this text is never said", cases[c].When != nil)
		}
	}
}

func (f *findings) unused(at scenarios.Text, message string, conditional bool) {
	help := "one of the cases above it always holds; delete this one, or let those ask for more"
	if conditional {
		help = "its condition never holds here, or a case above it holds first"
	}
	at.Value = "" // a caret is enough
	f.tell(f.sc.Finding(at, scenarios.CaseNeverTaken, message, help))
}
