package scenariotest

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
)

// Maze makes a scenario of so many turns that can go round and round: four
// meters from 0 to 10, three or four answers a turn that move one or two of
// them, conditions on a third of the answers and on half of the targets, and
// targets anywhere in the scenario. Nearly all values of the meters can be met
// at nearly all turns, which makes some 14,000 states a turn. The same number
// of turns gives the same bytes.
func Maze(turns int) []byte {
	m := newMaze(turns, "trust", "heat", "hope", "time-left")
	fmt.Fprint(&m, `format: 1
scenario: maze
title: Round and round
meters:
  trust: {start: 5, min: 0, max: 10}
  heat: {start: 5, min: 0, max: 10}
  hope: {start: 5, min: 0, max: 10}
  time-left: {start: 5, min: 0, max: 10}
turns:
`)
	for i := range turns {
		m.turn(i)
	}
	fmt.Fprint(&m, `endings:
  settled: {outcome: resolved, says: That settles it.}
  put-off: {outcome: partly, says: Then I'll wait.}
  gone: {outcome: lost, says: Never mind.}
`)
	return m.Bytes()
}

// Usual makes a scenario of so many turns as people write them: three meters
// from 0 to 6, answers that lead to one of the next turns, and here and there
// one that leads back, so that one can go round. The same number of turns gives
// the same bytes.
func Usual(turns int) []byte {
	m := newMaze(turns, "trust", "heat", "hope")
	m.forward = true
	fmt.Fprint(&m, `format: 1
scenario: usual
title: As people write them
meters:
  trust: {start: 3, min: 0, max: 6}
  heat: {start: 3, min: 0, max: 6}
  hope: {start: 3, min: 0, max: 6}
turns:
`)
	for i := range turns {
		m.turn(i)
	}
	fmt.Fprint(&m, `endings:
  settled: {outcome: resolved, says: That settles it.}
  put-off: {outcome: partly, says: Then I'll wait.}
  gone: {outcome: lost, says: Never mind.}
`)
	return m.Bytes()
}

func newMaze(turns int, meters ...string) maze {
	return maze{Rand: rand.New(rand.NewPCG(uint64(turns), 7)), turns: turns, meters: meters} //nolint:gosec // to be repeated, not a secret
}

type maze struct {
	bytes.Buffer
	*rand.Rand
	turns   int
	meters  []string
	forward bool
}

func (m *maze) turn(i int) {
	fmt.Fprintf(m, "  turn-%d:\n    says: And then?\n    answers:\n", i)
	for a := range 3 + m.IntN(2) {
		fmt.Fprintf(m, "      say-%c:\n", 'a'+a)
		if a > 0 && m.IntN(3) == 0 {
			fmt.Fprintf(m, "        when: %s\n", m.condition())
		}
		fmt.Fprintf(m, "        say: Then this, the %d.\n", a)
		fmt.Fprintf(m, "        scores: {listening: %d, calm: %d, problem-solving: %d}\n", max(m.IntN(4), 1-a), max(m.IntN(4), 1-a), max(m.IntN(4), 1-a))
		one, two := m.IntN(len(m.meters)), m.IntN(len(m.meters))
		fmt.Fprintf(m, "        effects: {%s: %+d", m.meters[one], m.effect())
		if one != two {
			fmt.Fprintf(m, ", %s: %+d", m.meters[two], m.effect())
		}
		fmt.Fprint(m, "}\n")
		if m.IntN(2) == 0 {
			fmt.Fprintf(m, "        next: %s\n", m.target(i))
			continue
		}
		fmt.Fprintf(m, "        next:\n          - when: %s\n            go: %s\n          - go: %s\n", m.condition(), m.target(i), m.target(i))
	}
}

func (m *maze) effect() int { return []int{-2, -1, -1, 1, 1, 2}[m.IntN(6)] }

func (m *maze) condition() string {
	name := func() string { return strings.ReplaceAll(m.meters[m.IntN(len(m.meters))], "-", "_") }
	switch m.IntN(4) {
	case 0:
		return fmt.Sprintf("%s >= %d and %s <= %d", name(), m.IntN(6), name(), 3+m.IntN(6))
	case 1:
		return fmt.Sprintf("%s + 1 >= %s", name(), name())
	}
	return fmt.Sprintf("%s %s %d", name(), []string{">=", "<=", ">", "<"}[m.IntN(4)], 1+m.IntN(5))
}

// target is the next turn, a turn anywhere, or seldom an ending.
func (m *maze) target(i int) string {
	if m.forward {
		to := i + 1 + m.IntN(3)
		if m.IntN(16) == 0 {
			to = max(0, i-m.IntN(3))
		}
		if to >= m.turns || m.IntN(4*m.turns) < 3 {
			return []string{"settled", "put-off", "gone"}[m.IntN(3)]
		}
		return fmt.Sprintf("turn-%d", to)
	}
	switch m.IntN(8) {
	case 0:
		return []string{"settled", "put-off", "gone"}[m.IntN(3)]
	case 1, 2, 3:
		return fmt.Sprintf("turn-%d", (i+1)%m.turns)
	}
	return fmt.Sprintf("turn-%d", m.IntN(m.turns))
}
