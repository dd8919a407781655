// Package check finds what is wrong with a scenario that only shows when all of
// it is read. Structure looks at the way through: parts that nothing leads to,
// and turns that lead nowhere. Teaching and BestPath look at what a trainee can
// learn: answers that give themselves away, and levels that the words of an
// answer speak against. All go by where answers point and not by conditions;
// what only some states of the meters can reach is for an exact walk of them.
//
// Each finding of teaching has a file, with its threshold and where that comes
// from. Words are read by the small text layer in words.go, phrases.go and
// scope.go.
//
// It may import scenarios and scenarios/condition.
package check

import (
	"fmt"

	"rehearse/scenarios"
)

// Structure gives what is wrong with the way through a scenario, in order of
// place.
func Structure(sc *scenarios.Scenario) scenarios.Diagnostics {
	g := newGraph(sc)
	turns, endings := g.reached(sc.Start)
	var findings scenarios.Diagnostics
	for i, t := range sc.Turns {
		if !turns[i] {
			findings = append(findings, sc.Finding(t.ID, scenarios.UnreachedTurn,
				fmt.Sprintf("nothing leads to the turn %q", t.ID.Value),
				"let the \"next\" of an answer name it, or delete the turn"))
		}
	}
	for i, e := range sc.Endings {
		if !endings[i] {
			findings = append(findings, sc.Finding(e.ID, scenarios.UnreachedEnding,
				fmt.Sprintf("nothing leads to the ending %q", e.ID.Value),
				"let the \"next\" of an answer name it, or delete the ending"))
		}
	}
	ends := g.canEnd()
	for i, t := range sc.Turns {
		if turns[i] && !ends[i] {
			findings = append(findings, sc.Finding(t.ID, scenarios.NoWayOut,
				fmt.Sprintf("from the turn %q no ending can be reached", t.ID.Value),
				"let an answer lead to an ending, or to a turn that reaches one"))
		}
	}
	findings.Sort()
	return findings
}

// graph is where the answers of each turn can lead, conditions aside.
type graph struct {
	sc   *scenarios.Scenario
	from [][]int // for each turn the turns that lead to it
	ends []bool  // for each turn whether an answer leads to an ending
}

func newGraph(sc *scenarios.Scenario) graph {
	g := graph{sc: sc, from: make([][]int, len(sc.Turns)), ends: make([]bool, len(sc.Turns))}
	for i := range sc.Turns {
		g.targets(i, func(t scenarios.Target) {
			if t.Ending {
				g.ends[i] = true
			} else {
				g.from[t.Index] = append(g.from[t.Index], i)
			}
		})
	}
	return g
}

func (g graph) targets(turn int, visit func(scenarios.Target)) {
	for _, a := range g.sc.Turns[turn].Answers {
		for _, c := range a.Next {
			visit(c.Go)
		}
	}
}

// reached walks forward from the start.
func (g graph) reached(start int) (turns, endings []bool) {
	turns = make([]bool, len(g.sc.Turns))
	endings = make([]bool, len(g.sc.Endings))
	turns[start] = true
	queue := []int{start}
	for len(queue) > 0 {
		turn := queue[0]
		queue = queue[1:]
		g.targets(turn, func(t scenarios.Target) {
			switch {
			case t.Ending:
				endings[t.Index] = true
			case !turns[t.Index]:
				turns[t.Index] = true
				queue = append(queue, t.Index)
			}
		})
	}
	return turns, endings
}

// canEnd walks backward from the endings.
func (g graph) canEnd() []bool {
	can := make([]bool, len(g.sc.Turns))
	var queue []int
	for i, ends := range g.ends {
		if ends {
			can[i] = true
			queue = append(queue, i)
		}
	}
	for len(queue) > 0 {
		turn := queue[0]
		queue = queue[1:]
		for _, before := range g.from[turn] {
			if !can[before] {
				can[before] = true
				queue = append(queue, before)
			}
		}
	}
	return can
}
