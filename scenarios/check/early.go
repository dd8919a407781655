package check

import (
	"fmt"

	"rehearse/scenarios"
)

const remedyPhrases = `
i|we will|can ADVERB? MEND
i|we would like|love to MEND
let me|us ADVERB? MEND
shall|can|could|may i|we ADVERB? MEND
i|we am|are ADVERB? MENDING
i|we have ADVERB? arranged|blocked|booked|cancelled|closed|credited|fetched|fixed|found|ordered|put|refunded|replaced|reserved|sent|set|switched|taken
a|the|your|full|another refund|replacement|voucher|discount|credit|compensation|reimbursement
free of charge
at no cost|charge
new|another one
on the house`

// unheard is where a conversation can be without the customer having been
// heard. An answer hears the customer from level 2 of listening on.
type unheard struct {
	noChance []bool // no turn before could have heard the customer
	ignored  []bool // a way leads there on which no answer did
}

// heardFrom is the level of listening that meets the criterion.
const heardFrom = 2

// remedyBeforeHeard tells of a remedy at the top of the scale that comes before
// the customer has been heard. In the ACCESS model of service, listening makes
// the customer ready for the solution; the same remedy fails early and works
// later. It is told in two places: where no turn before could have heard the
// customer, and where the remedy settles everything for a trainee who never
// listened. In between, meters and conditions may make the difference.
func (l *lesson) remedyBeforeHeard(turn int, a *scenarios.Answer, p *passage) {
	if len(l.listening) == 0 || !l.unheard.ignored[turn] || a.Critical.Value != "" {
		return
	}
	solving, c := highest(a, l.solving)
	if listening, _ := highest(a, l.listening); solving < scenarios.MaxLevel || listening >= heardFrom {
		return
	}
	words := fmt.Sprintf("a remedy that scores %d on %s ", solving, l.sc.Rubric.Criteria[c].ID.Value)
	help := "score it 2, or let a turn come first that asks and listens"
	switch {
	case l.unheard.noChance[turn]:
		words += "before the customer could have been heard"
	case l.settles(a):
		words += "and settles it all, though nobody may have listened to the customer"
		help = "let where it leads depend on a meter that listening moves"
	default:
		return
	}
	offered := func(h hit) bool {
		return !p.words[h.from].quoted && !denies(clause(p.before(h.from, reach, stop)))
	}
	if h, found := p.firstThat(remedy, offered); found {
		l.tellWords(a.Say, p, h.from, h.to, scenarios.RemedyBeforeHeard, words, help)
	}
}

// settles says that an answer always ends the conversation well.
func (l *lesson) settles(a *scenarios.Answer) bool {
	return a.When == nil && len(a.Next) == 1 && a.Next[0].Go.Ending &&
		l.sc.Endings[a.Next[0].Go.Index].Outcome == "resolved"
}

func (l *lesson) walkUnheard() unheard {
	if len(l.listening) == 0 {
		return unheard{}
	}
	hears := func(a *scenarios.Answer) bool {
		level, _ := highest(a, l.listening)
		return level >= heardFrom
	}
	return unheard{
		noChance: l.walk(func(t *scenarios.Turn, _ *scenarios.Answer) bool {
			for i := range t.Answers {
				if hears(&t.Answers[i]) {
					return false
				}
			}
			return true
		}),
		ignored: l.walk(func(_ *scenarios.Turn, a *scenarios.Answer) bool { return !hears(a) }),
	}
}

// walk gives the turns that can be reached by answers that may be taken,
// conditions aside.
func (l *lesson) walk(may func(*scenarios.Turn, *scenarios.Answer) bool) []bool {
	reached := make([]bool, len(l.sc.Turns))
	reached[l.sc.Start] = true
	queue := []int{l.sc.Start}
	for len(queue) > 0 {
		t := &l.sc.Turns[queue[0]]
		queue = queue[1:]
		for i := range t.Answers {
			if !may(t, &t.Answers[i]) {
				continue
			}
			for _, c := range t.Answers[i].Next {
				if !c.Go.Ending && !reached[c.Go.Index] {
					reached[c.Go.Index] = true
					queue = append(queue, c.Go.Index)
				}
			}
		}
	}
	return reached
}
