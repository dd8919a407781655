package render

import (
	"errors"
	"strconv"
	"strings"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scoring/bounds"
)

// Exploration is what was found out about a scenario. What needs a graph is
// empty where LeftOut says why.
type Exploration struct {
	Name        string // what to call it on the command line: an id, or a path
	Memory      int    // bytes the work might take
	Report      *explore.Report
	Extent      *explore.Extent
	Circles     []explore.Circle // the first MostCircles of them
	MoreCircles int
	Blind       []bounds.Blind
	Results     *bounds.Results
	Settled     int   // how far Results were found, as bounds.Find counts
	LeftOut     error // why some of this wasn't worked out to the end; nil: all was
}

// MostCircles is how many ways round are worth telling.
const MostCircles = 1000

// Faulty says whether a fault was found: a turn, an answer or an ending that
// can't be met, a turn that offers nothing, or a circle that no answer leaves.
// Of a walk that was cut short only what it did meet counts.
func (e *Exploration) Faulty() bool {
	for i := range e.Report.Turns {
		turn := &e.Report.Turns[i]
		if turn.Stuck.Met || turn.Caught.Met || e.Report.Cut == nil && !allMet(turn) {
			return true
		}
	}
	for i := range e.Report.Endings {
		if e.Report.Cut == nil && !e.Report.Endings[i].Met {
			return true
		}
	}
	return false
}

func allMet(turn *explore.Turn) bool {
	for i := range turn.Answers {
		if !turn.Answers[i].Met {
			return false
		}
	}
	return turn.Met
}

// explored makes the value that is printed, as JSON or in words.
type explored struct {
	*Exploration
	sc    *scenarios.Scenario
	left  int // answers that may still be written out
	value exploreJSON
}

// mostAnswers bounds the answers of all conversations in one value: over
// thousands of turns the shortest conversations to all of them would come to
// gigabytes.
const mostAnswers = 2_000_000

// fewAnswers is how long a conversation that goes round may be to be written
// out all the same.
const fewAnswers = 60

// ExploreJSON gives what was found as one JSON value.
func ExploreJSON(found *Exploration) ([]byte, error) {
	x := newExplored(found)
	x.parts()
	return encode(x.value)
}

// newExplored makes the value but for the list of all parts.
func newExplored(found *Exploration) *explored {
	sc := found.Report.Scenario
	x := &explored{Exploration: found, sc: sc, left: mostAnswers}
	x.value = exploreJSON{
		Version: JSONVersion, States: found.Report.States, Faulty: found.Faulty(),
		Scenario: scenarioJSON{
			ID: sc.ID.Value, Title: sc.Title.Value, Level: sc.Level, File: scenarios.Printable(sc.File),
			Digest: sc.Digest, Rubric: sc.Rubric.ID.Value, RubricDigest: sc.Rubric.Digest,
		},
		Meters: []rangedJSON{}, Unmet: []unmetJSON{}, Always: []alwaysJSON{}, Stuck: []troubleJSON{}, Caught: []troubleJSON{},
		Blind: []blindJSON{}, Turns: []turnMetJSON{}, Endings: []endingMetJSON{},
	}
	if cut := found.Report.Cut; cut != nil {
		x.value.Cut = &cutJSON{Reason: cutStopped, Answers: cut.Answers}
		if errors.Is(cut.Cause, explore.ErrMemory) {
			x.value.Cut.Reason = cutMemory
		}
	}
	x.meters()
	x.troubles()
	x.conversations()
	x.results()
	x.blind()
	x.leftOut()
	if found.Report.Cut == nil {
		x.unmet()
	}
	return x
}

// leftOut says what wasn't worked out, and why.
func (x *explored) leftOut() {
	if x.LeftOut == nil {
		return
	}
	out := &leftOutJSON{Reason: cutStopped, Parts: []string{}}
	needs, tooLarge := errors.AsType[*explore.NeedsError](x.LeftOut)
	switch {
	case tooLarge:
		out.Reason, out.Memory = cutMemory, memoryFor(needs.Bytes)
	case errors.Is(x.LeftOut, explore.ErrNotAsked):
		out.Reason = cutQuick
	case errors.Is(x.LeftOut, explore.ErrCut):
		out.Reason = cutWalk
	}
	if x.Extent == nil {
		out.Parts = append(out.Parts, "conversations")
	}
	if x.value.Results == nil || !x.value.Results.Complete {
		out.Parts = append(out.Parts, "results")
	}
	if len(x.Blind) <= int(bounds.Random) {
		out.Parts = append(out.Parts, "blind")
	}
	x.value.LeftOut = out
}

// memoryFor gives a size for --memory that so many bytes fit in.
func memoryFor(bytes int) string {
	const mib, gib = 1 << 20, 1 << 30
	if bytes > gib-mib {
		return strconv.Itoa((bytes+gib-1)/gib) + "G"
	}
	return strconv.Itoa((bytes+mib-1)/mib) + "M"
}

func (x *explored) meters() {
	read := explore.MetersRead(x.sc)
	for i, m := range x.sc.Meters {
		r := x.Report.Meters[i]
		x.value.Meters = append(x.value.Meters, rangedJSON{
			ID: m.ID.Value, Title: m.Title, Lowest: r.Lowest, Highest: r.Highest, Complete: !r.Cut, Min: m.Min, Max: m.Max, Read: read[i],
		})
	}
}

func (x *explored) troubles() {
	for i := range x.sc.Turns {
		id, found := x.sc.Turns[i].ID, &x.Report.Turns[i]
		if found.Stuck.Met {
			x.value.Stuck = append(x.value.Stuck, troubleJSON{id.Value, id.Line, id.Column, found.Stuck.States, found.States, x.path(found.Stuck.Part)})
		}
		if found.Caught.Met {
			x.value.Caught = append(x.value.Caught, troubleJSON{id.Value, id.Line, id.Column, found.Caught.States, found.States, x.path(found.Caught.Part)})
		}
	}
}

func (x *explored) conversations() {
	if x.Extent == nil {
		return
	}
	c := &conversationsJSON{Endless: x.Extent.Endless, Circles: []circleJSON{}, MoreCircles: x.MoreCircles}
	if x.Extent.Count != nil {
		count := x.Extent.Count.String()
		c.Count = &count
	}
	if x.Extent.Shortest >= 0 {
		c.Shortest = &x.Extent.Shortest
	}
	if x.Extent.Longest >= 0 && !x.Extent.Endless {
		c.Longest = &x.Extent.Longest
	}
	for _, circle := range x.Circles {
		value := circleJSON{Turns: []string{}, To: x.steps(circle.To), Round: x.steps(circle.Round)}
		for _, turn := range circle.Turns {
			value.Turns = append(value.Turns, x.sc.Turns[turn].ID.Value)
		}
		c.Circles = append(c.Circles, value)
	}
	x.value.Conversations = c
}

// path gives the shortest conversation to a part, nil where it wasn't met.
func (x *explored) path(part explore.Part) *givenAnswers {
	if !part.Met {
		return nil
	}
	c := givenAnswers{Length: part.Path.Len()}
	if c.Length <= x.left {
		c = x.steps(part.Path.Steps())
	}
	return &c
}

func (x *explored) steps(steps []explore.Step) givenAnswers {
	return givenAnswers{Length: len(steps), Answers: x.ids(steps)}
}

// conversation gives a conversation, told apart where it goes round and is
// long.
func (x *explored) conversation(c bounds.Conversation) *givenAnswers {
	given := &givenAnswers{Length: c.Len()}
	if c.Times == 0 || given.Length <= fewAnswers {
		given.Answers = x.ids(c.Steps())
		return given
	}
	given.Before, given.Round, given.Times, given.After = x.ids(c.Before), x.ids(c.Round), c.Times, x.ids(c.After)
	return given
}

// ids writes answers as --answers takes them; nil where that would be too many.
func (x *explored) ids(steps []explore.Step) *string {
	if len(steps) > x.left {
		return nil
	}
	x.left -= len(steps)
	var b strings.Builder
	for i, step := range steps {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(x.sc.Turns[step.Turn].Answers[step.Answer].ID.Value)
	}
	joined := b.String()
	return &joined
}

// Grouped writes a whole number with a comma after each three digits.
func Grouped(n int) string { return grouped(strconv.Itoa(n)) }

func grouped(number string) string {
	sign := ""
	if digits, negative := strings.CutPrefix(number, "-"); negative {
		sign, number = "-", digits
	}
	const group = 3
	var b strings.Builder // of a conversation with thousands of turns the count is long
	b.WriteString(sign)
	for i, digit := range []byte(number) {
		if i > 0 && (len(number)-i)%group == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(digit)
	}
	return b.String()
}
