// Package explore walks every state that a conversation can reach: each turn
// with all values the meters can have there, and all that was visited as far
// as a condition asks about it. It says what can be met and by which shortest
// conversation, where a trainee could be stuck, and gives the states as a
// graph for whoever wants to know what can be earned on them.
//
// The walk is exact. Meters that no condition reads are left out of the states,
// since the conversation doesn't depend on them. Where a bound on memory stops
// the walk, or its caller does, the report says how far it came; nothing is
// ever sampled.
//
// It may import scenarios and engine.
package explore

import (
	"context"
	"errors"
	"fmt"

	"rehearse/scenarios"
)

// Options are the bounds of a walk.
type Options struct {
	Memory int  // bytes the walk may hold, about; 0 stands for DefaultMemory
	States int  // states past which no graph is made; 0 stands for no bound but the memory
	Quick  bool // leave out the graph, and with it all that Report says needs it

	// Told hears how the work goes on; it may be nil. It is called from the
	// goroutine that called Walk.
	Told func(Progress)
}

// DefaultMemory is the bound on memory where none is given: 1 GiB.
const DefaultMemory = 1 << 30

// Progress is how far the work has come.
type Progress struct {
	Stage Stage
	Done  int // states
	Of    int // states; 0 where it isn't known
}

// Stage is one part of the work.
type Stage int

// The stages, in order.
const (
	Walking Stage = iota // finding all states
	Merging              // putting states together that are alike
)

// Report is what a walk found.
type Report struct {
	Scenario *scenarios.Scenario
	States   int // how many were met, endings aside; meters that nobody reads don't count
	Turns    []Turn
	Endings  []Ending
	Meters   []Range // what each meter can stand at, endings included

	// Cut is nil where every state was met. Else what wasn't met may be there
	// all the same.
	Cut *Cut

	// Graph has all states that differ in how the conversation can go on. It
	// is nil where NoGraph says why.
	Graph   *Graph
	NoGraph error

	tree tree
}

// Cut says where a walk was stopped.
type Cut struct {
	Cause   error // ErrMemory, or why the context ended
	Answers int   // all conversations with so many answers were walked, and some longer ones
}

// ErrMemory is the cause where the bound on memory was reached.
var ErrMemory = errMemory

// What keeps a graph from being made.
var (
	ErrNotAsked = errors.New("it was not asked for")
	ErrCut      = errors.New("the walk was cut short")
	ErrStates   = errors.New("there are more states than were asked for")
)

// NeedsError says how much memory the graph would take.
type NeedsError struct{ Bytes int }

// Error gives the figure.
func (e *NeedsError) Error() string { return fmt.Sprintf("it needs about %d MiB", e.Bytes>>20+1) }

// Range is the lowest and the highest that a meter can stand at.
type Range struct {
	Lowest, Highest int
	Cut             bool // the walk was cut short: there may be more
}

// Path is one shortest conversation, kept small. The zero Path is not one.
type Path struct {
	report *Report
	node   int32
}

// Steps gives the answers in the order they are given.
func (p Path) Steps() []Step {
	if p.report == nil {
		return nil
	}
	return p.report.tree.steps(p.node)
}

// Len is how many answers it has. It costs next to nothing, unlike Steps.
func (p Path) Len() int {
	if p.report == nil || p.node == root {
		return 0
	}
	return int(p.report.tree.nodes[p.node].depth)
}

// Part is something that may be met, with a shortest conversation that comes
// to it.
type Part struct {
	Met  bool
	Path Path
}

// Turn is what was found about a turn. Its path comes to it.
type Turn struct {
	Part
	States  int    // in how many it was met
	Says    []Part // its texts; the paths come to the turn
	Answers []Answer
	Stuck   Trouble // nothing is offered
	Caught  Trouble // the conversation goes round from here and can't stop
}

// Answer is what was found about an answer. Its path ends with it.
type Answer struct {
	Part
	Always bool   // offered in every state in which the turn was met
	Cases  []Part // where it leads; each path ends with the answer
}

// Ending is what was found about an ending. Its path comes to it.
type Ending struct {
	Part
	Says []Part
}

// Trouble is a fault that some states have, with a shortest conversation that
// comes to one of them.
type Trouble struct {
	Part
	States int
}

// maxDense is the most states a turn may have to be walked as a set, and
// fewWords how many bytes all turns together may take of the memory allowed.
const (
	maxDense  = 1 << 15
	denseTurn = 4 // sets a turn takes, about
)

// Walk walks a scenario. What stops it early is told in the report and is no
// error.
func Walk(ctx context.Context, sc *scenarios.Scenario, opts Options) *Report {
	return manner{asSets: (*model).asSets, perState: perState}.walk(ctx, sc, opts)
}

// manner is how to walk. It makes the work cheaper or dearer and never changes
// the result.
type manner struct {
	asSets   func(m *model, memory int) (size int, ok bool) // which models are walked as sets
	perState int                                            // see dense
}

func (w manner) walk(ctx context.Context, sc *scenarios.Scenario, opts Options) *Report {
	if opts.Memory <= 0 {
		opts.Memory = DefaultMemory
	}
	if opts.Told == nil {
		opts.Told = func(Progress) {}
	}
	r := &Report{Scenario: sc, Turns: make([]Turn, len(sc.Turns)), Endings: make([]Ending, len(sc.Endings))}
	m := newModel(sc, -1)
	told := func(states int) { opts.Told(Progress{Stage: Walking, Done: states}) }
	if size, ok := w.asSets(m, opts.Memory); ok {
		d := newDense(m, size)
		d.perState = w.perState
		r.cut(d.walk(ctx, opts.Memory, told), d.level)
		r.bySets(ctx, d, opts)
	} else {
		q := newQueue(m)
		r.cut(q.walk(ctx, opts.Memory, told), q.level)
		r.byStates(ctx, q, opts)
	}
	for i := range r.Turns {
		r.States += r.Turns[i].States
	}
	r.unread(ctx, m, opts, w)
	return r
}

// asSets says whether a model's states are to be walked as sets, and how many
// states a turn then has.
func (m *model) asSets(memory int) (size int, ok bool) {
	states, ok := m.states()
	if !ok || states > maxDense {
		return 0, false
	}
	size = int(states)
	sets := denseTurn*len(m.turns) + len(m.exprs) + 2*len(m.dims)
	return size, sets*size/8+4*size*len(m.dims) < memory/2
}

func (r *Report) cut(stopped error, level int32) {
	if stopped != nil {
		r.Cut = &Cut{Cause: stopped, Answers: int(level)}
	}
}

// bySets fills the report in from a walk over sets.
func (r *Report) bySets(ctx context.Context, d *dense, opts Options) {
	if r.Cut == nil {
		r.cut(d.caught(ctx), d.level)
	}
	f := newFinder(d, &r.tree)
	r.fill(d.model, &d.events, f.path)
	for turn, reached := range d.reached {
		for a := range r.Turns[turn].Answers {
			when := d.model.turns[turn].answers[a].when
			r.Turns[turn].Answers[a].Always = reached != nil && (when < 0 || reached.within(d.mask(when)))
		}
	}
	r.Meters = d.ranges()
	if !r.wanted(opts) {
		return
	}
	const perState, perAnswer = 64, 12 // bytes, of the graph and of what merging it takes
	need := d.bytes
	for i := range r.Turns {
		need += r.Turns[i].States * (perState + perAnswer*len(r.Turns[i].Answers))
	}
	if need > opts.Memory {
		r.NoGraph = &NeedsError{need}
		return
	}
	d.levels = nil // the paths are found; this is most of what is held
	g, err := d.writeOut(ctx)
	if err != nil {
		r.NoGraph = err
		return
	}
	r.merge(ctx, g, opts)
}

// wanted says whether a graph is to be made.
func (r *Report) wanted(opts Options) bool {
	states := 0
	for i := range r.Turns {
		states += r.Turns[i].States
	}
	switch {
	case opts.Quick:
		r.NoGraph = ErrNotAsked
	case r.Cut != nil:
		r.NoGraph = ErrCut
	case opts.States > 0 && states > opts.States:
		r.NoGraph = ErrStates
	}
	return r.NoGraph == nil
}

func (r *Report) merge(ctx context.Context, g *Graph, opts Options) {
	r.Graph, r.NoGraph = g.Merge(ctx, func(done int) {
		opts.Told(Progress{Stage: Merging, Done: done, Of: len(g.Turn)})
	})
}

// byStates fills the report in from a walk state by state.
func (r *Report) byStates(ctx context.Context, q *queue, opts Options) {
	if r.Cut == nil {
		q.caught()
	}
	known := make(map[int32]int32)
	r.fill(q.model, &q.events, func(m moment) int32 { return q.path(&r.tree, known, m) })
	offered := make([][]int, len(r.Turns))
	for i := range r.Turns {
		offered[i] = make([]int, len(r.Turns[i].Answers))
	}
	g := &q.graph
	for at := range len(g.Start) - 1 {
		for _, a := range g.Answer[g.Start[at]:g.Start[at+1]] {
			offered[g.Turn[at]][a]++
		}
	}
	for i := range r.Turns {
		for a := range r.Turns[i].Answers {
			r.Turns[i].Answers[a].Always = r.Turns[i].Met && offered[i][a] == r.Turns[i].States
		}
	}
	r.Meters = q.ranges()
	if !r.wanted(opts) {
		return
	}
	const perState = 64 // bytes that merging takes
	if need := q.memory() + perState*len(g.Turn); need > opts.Memory {
		r.NoGraph = &NeedsError{need}
		return
	}
	r.merge(ctx, g, opts)
}

// fill takes over what a walk took note of. path finds the shortest
// conversation to a moment.
func (r *Report) fill(m *model, ev *events, path func(moment) int32) {
	part := func(e event) Part {
		if !e.met {
			return Part{}
		}
		return Part{Met: true, Path: Path{r, path(e.at)}}
	}
	parts := func(list []event) []Part {
		out := make([]Part, len(list))
		for i, e := range list {
			out[i] = part(e)
		}
		return out
	}
	for i := range ev.turns {
		te, t := &ev.turns[i], &r.Turns[i]
		t.Part, t.States, t.Says = part(te.event), te.states, parts(te.says)
		t.Stuck = Trouble{part(te.stuck), te.stuckIn}
		t.Caught = Trouble{part(te.caught), te.caughtN}
		t.Answers = make([]Answer, len(m.turns[i].answers))
		for a := range t.Answers {
			t.Answers[a] = Answer{Part: part(te.answers[a].event), Cases: parts(te.answers[a].cases)}
		}
	}
	for i := range ev.endings {
		r.Endings[i] = Ending{part(ev.endings[i].event), parts(ev.endings[i].says)}
	}
}
