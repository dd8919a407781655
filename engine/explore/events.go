package explore

// moment is one state at one time: the place in the walk where something was
// met first. Between walks it means different things: state is a number within
// its turn for one, a number over all for the other.
type moment struct {
	state  int
	turn   int32
	level  int32 // how many answers were given before
	answer int32 // the answer given there, or -1 where only the state counts
}

// event is something that may be met on a walk, and where it was met first.
type event struct {
	met bool
	at  moment
}

func (e *event) note(at moment) {
	if !e.met {
		e.met, e.at = true, at
	}
}

// events is all that a walk takes note of.
type events struct {
	turns   []turnEvents
	endings []endingEvents
}

type turnEvents struct {
	event
	states  int
	says    []event
	unsaid  int // texts not met yet
	answers []answerEvents
	stuck   event // nothing is offered
	stuckIn int   // in how many states
	caught  event // no answer leads out of a circle any more
	caughtN int
}

type answerEvents struct {
	event
	cases []event
}

type endingEvents struct {
	event
	says   []event
	unsaid int
}

func newEvents(m *model) events {
	ev := events{turns: make([]turnEvents, len(m.turns)), endings: make([]endingEvents, len(m.endings))}
	for i, t := range m.turns {
		te := &ev.turns[i]
		te.says, te.unsaid = make([]event, len(t.says)), len(t.says)
		te.answers = make([]answerEvents, len(t.answers))
		for a := range t.answers {
			te.answers[a].cases = make([]event, len(t.answers[a].cases))
		}
	}
	for i, says := range m.endings {
		ev.endings[i] = endingEvents{says: make([]event, len(says)), unsaid: len(says)}
	}
	return ev
}
