package engine_test

import (
	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// state is all that the rest of a conversation depends on. Drawn scenarios are
// small enough for it to be compared.
type state struct {
	turn    int // -1 once ended
	ending  int // -1 before
	meters  [3]int
	visited [5]bool
}

func (st state) ended() bool { return st.ending >= 0 }

// model is a conversation as the format describes it, written down apart from
// the engine so that the two can be held against each other. It shares only
// the reading of conditions.
type model struct {
	sc  *scenarios.Scenario
	at  state
	env *condition.Env
}

func newModel(sc *scenarios.Scenario, start engine.Start) *model {
	m := &model{sc: sc, at: state{turn: sc.Start, ending: -1}}
	if at, ok := sc.TurnIndex(start.Turn); ok {
		m.at.turn = at
	}
	for i, meter := range sc.Meters {
		m.at.meters[i] = meter.Start
		if value, ok := start.Meters[meter.ID.Value]; ok {
			m.at.meters[i] = value
		}
	}
	m.env = condition.NewEnv(sc.Names, func(turn string) bool {
		i, ok := sc.TurnIndex(turn)
		return ok && m.at.visited[i]
	})
	return m
}

func (m *model) holds(c *condition.Condition) bool {
	if c == nil {
		return true
	}
	for i, meter := range m.sc.Meters {
		m.env.SetNumber(meter.Name, m.at.meters[i])
	}
	yes, err := m.env.Holds(c)
	return yes && err == nil
}

// says gives the words of the first case that holds.
func (m *model) says() string {
	cases := []scenarios.SaysCase(nil)
	if m.at.ended() {
		cases = m.sc.Endings[m.at.ending].Says
	} else {
		cases = m.sc.Turns[m.at.turn].Says
	}
	for _, c := range cases {
		if m.holds(c.When) {
			return c.Text.Value
		}
	}
	return "no case holds"
}

// offers gives the answers whose condition holds, in the order of the file.
func (m *model) offers() []*scenarios.Answer {
	if m.at.ended() {
		return nil
	}
	var list []*scenarios.Answer
	answers := m.sc.Turns[m.at.turn].Answers
	for i := range answers {
		if m.holds(answers[i].When) {
			list = append(list, &answers[i])
		}
	}
	return list
}

// give answers: effects first, each meter kept within its bounds, then the
// first case of next that holds, then the turn counts as visited.
func (m *model) give(a *scenarios.Answer) {
	for _, e := range a.Effects {
		within := m.sc.Meters[e.Meter]
		m.at.meters[e.Meter] = max(within.Min, min(within.Max, m.at.meters[e.Meter]+e.By))
	}
	for _, c := range a.Next {
		if !m.holds(c.When) {
			continue
		}
		m.at.visited[m.at.turn] = true
		if c.Go.Ending {
			m.at.turn, m.at.ending = -1, c.Go.Index
		} else {
			m.at.turn = c.Go.Index
		}
		return
	}
}

// ways is where each state can lead, one entry for each answer offered there,
// in the order of the file. A state without an entry is an ending, or a turn
// that offers nothing.
type ways map[state][]state

// explore walks every state that can be reached from a start. ok is false
// where there are more than so many.
func explore(sc *scenarios.Scenario, start engine.Start, most int) (w ways, ok bool) {
	m := newModel(sc, start)
	w = ways{}
	queue := []state{m.at}
	w[m.at] = nil
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		m.at = from
		for _, a := range m.offers() {
			m.at = from
			m.give(a)
			w[from] = append(w[from], m.at)
			if _, known := w[m.at]; !known {
				w[m.at] = nil
				queue = append(queue, m.at)
			}
			m.at = from
		}
		if len(w) > most {
			return nil, false
		}
	}
	return w, true
}

// distances gives for each state how many answers it takes at least to come to
// an ending or to a turn that offers nothing. A state that can't is left out.
func (w ways) distances() map[state]int {
	far := make(map[state]int)
	for changed := true; changed; {
		changed = false
		for from, to := range w {
			best, known := far[from]
			if len(to) == 0 && !known {
				far[from], changed = 0, true
			}
			for _, next := range to {
				if d, reaches := far[next]; reaches && (!known || d+1 < best) {
					best, known = d+1, true
					far[from], changed = best, true
				}
			}
		}
	}
	return far
}
