package explore

import "context"

// merger puts states together from which the conversation goes on alike: the
// same answers, leading to states that are alike. What can be earned, and by
// how many ways, depends on nothing else. It works from the ends back, so that
// most states are looked at once; where the conversation can go round, it
// splits what differs until nothing does any more (partition refinement, after
// Moore 1956).
type merger struct {
	*Graph
	parts  *Components
	class  []int32 // for each state the class it is put in, once that is known
	models []int32 // for each class the state it was made from
	marks  marks
}

// marks finds classes by a number mixed from all that their states have in
// common. Different classes may have the same number.
type marks struct {
	slots []int32 // the place of an entry and one, or 0
	of    []uint64
	class []int32
}

// find calls is for each class with a mark until it says yes; -1 where none
// does.
func (m *marks) find(mark uint64, is func(class int32) bool) int32 {
	for slot := mark & uint64(len(m.slots)-1); m.slots[slot] != 0; slot = (slot + 1) & uint64(len(m.slots)-1) {
		if i := m.slots[slot] - 1; m.of[i] == mark && is(m.class[i]) {
			return m.class[i]
		}
	}
	return -1
}

// add takes a class down.
func (m *marks) add(mark uint64, class int32) {
	m.of = append(m.of, mark)
	m.class = append(m.class, class)
	m.put(len(m.of) - 1)
	if 2*len(m.of) > len(m.slots) {
		m.slots = make([]int32, 2*len(m.slots))
		for i := range m.of {
			m.put(i)
		}
	}
}

func (m *marks) put(entry int) {
	slot := m.of[entry] & uint64(len(m.slots)-1)
	for m.slots[slot] != 0 {
		slot = (slot + 1) & uint64(len(m.slots)-1)
	}
	m.slots[slot] = int32(entry) + 1 //nolint:gosec // states fit
}

func newMarks() marks { return marks{slots: make([]int32, 1<<8)} }

func (m *marks) clear() {
	clear(m.slots)
	m.of, m.class = m.of[:0], m.class[:0]
}

// Merge gives the graph with states put together that are alike. It stops
// where the context ends. told hears how many states are done.
func (g *Graph) Merge(ctx context.Context, told func(done int)) (*Graph, error) {
	parts, err := g.Components(ctx)
	if err != nil {
		return nil, err
	}
	m := &merger{Graph: g, parts: parts, class: make([]int32, len(g.Turn)), marks: newMarks()}
	done := 0
	for part := range m.parts.Count() {
		states := m.parts.In(part)
		if part%4096 == 0 || len(states) > 1 {
			if ctx.Err() != nil {
				return nil, context.Cause(ctx)
			}
			told(done)
		}
		if m.parts.Circle[part] {
			if err := m.circle(ctx, states); err != nil {
				return nil, err
			}
		} else {
			m.class[states[0]] = m.put(states[0])
		}
		done += len(states)
	}
	return m.result(), nil
}

// put finds the class of a state whose answers lead to known classes only, or
// makes one.
func (m *merger) put(at int32) int32 {
	mark := m.mark(at, m.class)
	class := m.marks.find(mark, func(class int32) bool { return m.alike(at, m.models[class]) })
	if class < 0 {
		class = int32(len(m.models)) //nolint:gosec // states fit
		m.models = append(m.models, at)
		m.marks.add(mark, class)
	}
	return class
}

// mark mixes what a state offers and where it leads into one number.
func (m *merger) mark(at int32, class []int32) uint64 {
	h := uint64(m.Turn[at]) //nolint:gosec // any number will do
	for e := m.Start[at]; e < m.Start[at+1]; e++ {
		to := m.To[e]
		if to >= 0 {
			to = class[to]
		}
		h = mix(h ^ uint64(m.Answer[e])<<32 ^ uint64(uint32(to))) //nolint:gosec // any number will do
	}
	return h
}

func (m *merger) alike(a, b int32) bool {
	from, with := m.Start[a], m.Start[b]
	n := m.Start[a+1] - from
	if m.Turn[a] != m.Turn[b] || n != m.Start[b+1]-with {
		return false
	}
	for i := range n {
		x, y := m.To[from+i], m.To[with+i]
		if m.Answer[from+i] != m.Answer[with+i] || (x < 0 || y < 0) && x != y {
			return false
		}
		if x >= 0 && m.class[x] != m.class[y] {
			return false
		}
	}
	return true
}

// apart is the share of the states in a part, in percent, that may be classes of
// their own before the splitting is given up: what is left to gain is less than
// what it takes to find it.
const apart = 40

// circle splits the states of a part in which one can go round. While it
// works, their classes count from the number of classes there are.
func (m *merger) circle(ctx context.Context, states []int32) error {
	base := int32(len(m.models)) //nolint:gosec // states fit
	turns := make(map[int32]int32)
	for _, at := range states {
		if _, known := turns[m.Turn[at]]; !known {
			turns[m.Turn[at]] = base + int32(len(turns)) //nolint:gosec // under 20,000
		}
		m.class[at] = turns[m.Turn[at]]
	}
	classes, local := len(turns), newMarks()
	next := make([]int32, len(states))
	for {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		models := m.split(&local, base, states, next)
		if 100*len(models) > apart*len(states) {
			models = states
			for i := range next {
				next[i] = base + int32(i) //nolint:gosec // states fit
			}
		}
		for i, at := range states {
			m.class[at] = next[i]
		}
		if len(models) == classes || len(models) == len(states) {
			// They are not found again by their marks: states outside this
			// part that are like them stay apart, which does no harm.
			m.models = append(m.models, models...)
			return nil
		}
		classes = len(models)
	}
}

// split puts states of a part together that were together before and lead to
// the same classes. It gives a state of each class.
func (m *merger) split(local *marks, base int32, states, next []int32) (models []int32) {
	local.clear()
	for i, at := range states {
		mark := mix(m.mark(at, m.class) ^ uint64(uint32(m.class[at]))<<20) //nolint:gosec // any number will do
		class := local.find(mark, func(class int32) bool {
			return m.class[models[class]] == m.class[at] && m.alike(at, models[class])
		})
		if class < 0 {
			class = int32(len(models)) //nolint:gosec // states fit
			models = append(models, at)
			local.add(mark, class)
		}
		next[i] = base + class
	}
	return models
}

// result writes out the classes as a graph of their own.
func (m *merger) result() *Graph {
	out := &Graph{First: m.class[m.First], Turn: make([]int32, len(m.models)), Start: make([]int32, 1, len(m.models)+1)}
	for class, at := range m.models {
		out.Turn[class] = m.Turn[at]
		for e := m.Start[at]; e < m.Start[at+1]; e++ {
			to := m.To[e]
			if to >= 0 {
				to = m.class[to]
			}
			out.Answer = append(out.Answer, m.Answer[e])
			out.To = append(out.To, to)
		}
		out.Start = append(out.Start, int32(len(out.To))) //nolint:gosec // states fit
	}
	return out
}
