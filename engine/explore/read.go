package explore

import (
	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// MetersRead says of each meter whether any condition of the conversation
// reads it: of an answer, of where one leads, or of what is said. What the
// scenario's tests expect doesn't count.
func MetersRead(sc *scenarios.Scenario) []bool {
	r := readers{names: make(map[string]int, len(sc.Meters)), read: make([]bool, len(sc.Meters))}
	for i, meter := range sc.Meters {
		r.names[meter.Name] = i
	}
	for i := range sc.Turns {
		r.says(sc.Turns[i].Says)
		for a := range sc.Turns[i].Answers {
			answer := &sc.Turns[i].Answers[a]
			r.condition(answer.When)
			for _, next := range answer.Next {
				r.condition(next.When)
			}
		}
	}
	for i := range sc.Endings {
		r.says(sc.Endings[i].Says)
	}
	return r.read
}

type readers struct {
	names map[string]int
	read  []bool
}

func (r readers) says(cases []scenarios.SaysCase) {
	for _, c := range cases {
		r.condition(c.When)
	}
}

func (r readers) condition(c *condition.Condition) {
	if c != nil {
		r.tree(c.Tree())
	}
}

func (r readers) tree(t *condition.Tree) {
	if t == nil {
		return
	}
	if meter, known := r.names[t.Name]; known && t.Op == condition.Named {
		r.read[meter] = true
	}
	r.tree(t.Left)
	r.tree(t.Right)
}

// Ending gives the ending, by its place in the scenario, that a conversation
// from the start comes to; -1 where it comes to none.
func (g *Graph) Ending(steps []Step) int {
	at := g.First
	for i, step := range steps {
		to, offered := g.to(at, step.Answer)
		switch {
		case !offered:
			return -1
		case to < 0:
			if i == len(steps)-1 {
				return int(^to)
			}
			return -1
		}
		at = to
	}
	return -1
}

func (g *Graph) to(at int32, answer int) (to int32, offered bool) {
	for e := g.Start[at]; e < g.Start[at+1]; e++ {
		if int(g.Answer[e]) == answer {
			return g.To[e], true
		}
	}
	return -1, false
}
