package check

import (
	"fmt"
	"slices"

	"rehearse/scenarios"
)

// Teaching gives what keeps a scenario from teaching what it could: answers
// that give themselves away, and levels that the words of an answer speak
// against. All are warnings, in order of place, of one file at most
// scenarios.MaxFindings. What is said of words holds for English; in another
// language they are passed over.
func Teaching(sc *scenarios.Scenario) scenarios.Diagnostics {
	l := newLesson(sc)
	l.lengthGivesAway()
	l.placeGivesAway()
	l.noDilemma()
	for i := range sc.Turns {
		l.turn(i)
	}
	return l.close()
}

// Step is one answer on the way through a scenario: Turn is its turn's place in
// the scenario's Turns, Answer its own in that turn's Answers.
type Step struct {
	Turn, Answer int
}

// BestPath gives what keeps the best conversation of a scenario from being a
// model: the one that a trainee who does everything right will have. Steps
// that the scenario doesn't have are passed over.
func BestPath(sc *scenarios.Scenario, path []Step) scenarios.Diagnostics {
	l := newLesson(sc)
	path = slices.DeleteFunc(slices.Clone(path), func(s Step) bool {
		return s.Turn < 0 || s.Turn >= len(sc.Turns) || s.Answer < 0 || s.Answer >= len(sc.Turns[s.Turn].Answers)
	})
	l.tooManyApologies(path)
	l.nothingConcrete(path)
	return l.close()
}

// lesson is a scenario while it is looked at as something to learn from.
type lesson struct {
	sc       *scenarios.Scenario
	findings scenarios.Diagnostics
	untold   int

	listening, calm, solving []int // the criteria that develop each
	best                     [][]bool
	unheard                  unheard

	// Memory that is used again for each turn.
	says, coach passage
	answers     [scenarios.MaxAnswers]passage
	customer    map[string]bool
}

func newLesson(sc *scenarios.Scenario) *lesson {
	l := &lesson{sc: sc, customer: make(map[string]bool)}
	for i, c := range sc.Rubric.Criteria {
		switch c.Develops {
		case "listening":
			l.listening = append(l.listening, i)
		case "calm":
			l.calm = append(l.calm, i)
		case "problem-solving":
			l.solving = append(l.solving, i)
		}
	}
	l.best = make([][]bool, len(sc.Turns))
	for i := range sc.Turns {
		l.best[i] = bestAnswers(sc.Rubric, &sc.Turns[i])
	}
	l.unheard = l.walkUnheard()
	return l
}

// turn looks at one turn and the words of its answers.
func (l *lesson) turn(at int) {
	t := &l.sc.Turns[at]
	l.customersWords(t)
	for i := range t.Answers {
		a, p := &t.Answers[i], &l.answers[i]
		p.read(a.Say.Value)
		l.remedyBeforeHeard(at, a, p)
		l.cancelledApology(a, p)
		l.commandedCalm(a, p)
		l.policyFullStop(a, p)
		l.blameScoredCalm(a, p)
	}
	l.absolutesGiveAway(at)
	l.echoGivesAway(at)
	l.noReason(t)
	l.sameAnswer(t)
}

// tell notes a finding. Past the most that anybody reads they are counted.
func (l *lesson) tell(d scenarios.Diagnostic) {
	if len(l.findings) >= scenarios.MaxFindings {
		l.untold++
		return
	}
	d.Severity = scenarios.Warning
	l.findings = append(l.findings, d)
}

// tellWords notes a finding about words of a passage, with the caret under
// them.
func (l *lesson) tellWords(in scenarios.Text, p *passage, from, to int, code scenarios.Code, message, help string) {
	if len(l.findings) >= scenarios.MaxFindings {
		l.untold++
		return
	}
	l.tell(l.sc.FindingIn(in, p.words[from].from, p.words[to-1].to, code, message, help))
}

func (l *lesson) close() scenarios.Diagnostics {
	if l.untold > 0 {
		l.findings = append(l.findings, scenarios.Diagnostic{
			Severity: scenarios.Warning, Code: scenarios.TooManyFindings, File: l.sc.File, Width: 1,
			Message: fmt.Sprintf("the file has more findings: %d are not shown", l.untold),
			Help:    "mend the ones that are shown first; one fault often causes many",
		})
	}
	l.findings.Sort()
	return l.findings
}

// highest gives the highest level an answer has on some criteria, and which of
// them it is; NotScored where it has none.
func highest(a *scenarios.Answer, criteria []int) (level int8, criterion int) {
	level = scenarios.NotScored
	for _, c := range criteria {
		if a.Scores[c] > level {
			level, criterion = a.Scores[c], c
		}
	}
	return level, criterion
}

// scoredFor gives which of some criteria an answer scores more than 1 on.
func scoredFor(a *scenarios.Answer, criteria []int) (criterion int, ok bool) {
	level, criterion := highest(a, criteria)
	return criterion, level > 1
}

// scores puts into words what an answer scores: "scores 3 on calm".
func (l *lesson) scores(a *scenarios.Answer, criterion int) string {
	return fmt.Sprintf("scores %d on %s", a.Scores[criterion], l.sc.Rubric.Criteria[criterion].ID.Value)
}

// bestAnswers marks the answers of a turn that earn most, weighted as the
// rubric has it. One that is critical is never best. Where several earn the
// same, all of them are best.
func bestAnswers(r *scenarios.Rubric, t *scenarios.Turn) []bool {
	earned := make([]int, len(t.Answers))
	most := -1
	for i, a := range t.Answers {
		if a.Critical.Value != "" {
			earned[i] = -2
			continue
		}
		for c, level := range a.Scores {
			earned[i] += r.Criteria[c].Weight * int(max(0, level))
		}
		most = max(most, earned[i])
	}
	best := make([]bool, len(earned))
	for i, e := range earned {
		best[i] = e == most
	}
	return best
}

func count(list []bool) int {
	n := 0
	for _, yes := range list {
		if yes {
			n++
		}
	}
	return n
}
