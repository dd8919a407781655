package engine

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"

	"rehearse/scenarios"
	"rehearse/scenarios/condition"
)

// Session is one conversation under way. It belongs to one goroutine.
type Session struct {
	scenario *scenarios.Scenario
	seed     uint64
	source   rand.PCG
	rng      *rand.Rand
	env      *condition.Env

	startTurn   int // index in Turns
	startMeters []int

	turn    int // index in Turns; meaningless once ended
	ending  int // index in Endings, or -1
	meters  []int
	visited []bool
	says    int32               // index in the Says of the turn, or of the ending
	took    int32               // index in the Next of the last answer, or -1
	offered []*scenarios.Answer // in the order shown
	stopped error               // what ends the conversation before an ending: a *Fault, or a failure of this program

	exchanges []Exchange

	// What exchanges hold of changing length is cut from these, so that a
	// turn doesn't allocate for each.
	answerStore []*scenarios.Answer
	meterStore  []int
}

// Exchange is one answer given: what was said to it and what it moved. The
// values it points to belong to the scenario and must not be changed.
type Exchange struct {
	Turn    *scenarios.Turn
	Says    string              // the customer's words
	Offered []*scenarios.Answer // in the order shown
	Answer  *scenarios.Answer   // as chosen, or the nearest to what was typed
	Typed   *Typed              // nil where the answer was chosen
	Levels  []int8              // for each criterion of the rubric, or scenarios.NotScored
	Meters  []int               // after the answer, in the scenario's order
}

// ErrEnded is given for an answer after the conversation has ended.
var ErrEnded = errors.New("the conversation has ended")

// NotOfferedError is given for an answer that the present turn doesn't offer.
type NotOfferedError struct {
	Answer  string
	Turn    string
	Offered []string // in the order shown
}

// Error names the answer, the turn and what is offered there.
func (e *NotOfferedError) Error() string {
	return fmt.Sprintf("%q is not an answer at %q; there are: %v", e.Answer, e.Turn, e.Offered)
}

// New begins a conversation. The seed shuffles the order of the answers.
func New(sc *scenarios.Scenario, seed uint64) *Session {
	meters := make([]int, len(sc.Meters))
	for i, m := range sc.Meters {
		meters[i] = m.Start
	}
	return begin(sc, seed, sc.Start, meters)
}

// begin keeps the meters it is given.
func begin(sc *scenarios.Scenario, seed uint64, turn int, meters []int) *Session {
	s := &Session{scenario: sc, seed: seed, ending: -1, took: -1, startTurn: turn, startMeters: meters}
	s.rng = rand.New(&s.source) //nolint:gosec // a shuffle to be repeated, not a secret
	const usual = 16            // turns in a conversation; longer ones grow
	s.exchanges = make([]Exchange, 0, usual)
	s.answerStore = make([]*scenarios.Answer, 0, 4*usual)
	s.meterStore = make([]int, 0, usual*len(sc.Meters))
	s.meters = slices.Clone(meters)
	s.visited = make([]bool, len(sc.Turns))
	s.env = condition.NewEnv(sc.Names, s.Visited)
	for i, m := range sc.Meters {
		s.env.SetNumber(m.Name, meters[i])
	}
	s.stopped = s.enter(turn)
	return s
}

// Scenario gives the scenario that is played.
func (s *Session) Scenario() *scenarios.Scenario { return s.scenario }

// Seed gives the seed the answers are shuffled by.
func (s *Session) Seed() uint64 { return s.seed }

// Turn gives the present turn, nil once the conversation has ended.
func (s *Session) Turn() *scenarios.Turn {
	if s.ending >= 0 {
		return nil
	}
	return &s.scenario.Turns[s.turn]
}

// Says gives the customer's present words: those of the turn, or of the ending.
func (s *Session) Says() string { return s.cases()[s.says].Text.Value }

// SaysCase tells which case Says is: its index in the Says of the present turn,
// or of the ending once there is one.
func (s *Session) SaysCase() int { return int(s.says) }

// NextCase tells which case the last answer took: its index in the answer's
// Next. It is -1 before the first answer, and where a failure of this program
// kept all cases from being taken.
//
// An exchange doesn't hold these indexes, since only tests ask for them: ask
// after each answer.
func (s *Session) NextCase() int { return int(s.took) }

// Offered gives the answers offered now, in the order they are shown; none
// once the conversation has ended or met a fault. The slice must not be
// changed.
func (s *Session) Offered() []*scenarios.Answer { return s.offered }

// Meters gives the present value of each meter, in the scenario's order. It
// is a copy.
func (s *Session) Meters() []int { return append([]int(nil), s.meters...) }

// Visited says whether the conversation has been at a turn and gone on from
// it.
func (s *Session) Visited(turn string) bool {
	at, ok := s.scenario.TurnIndex(turn)
	return ok && s.visited[at]
}

// Ending gives the ending reached, nil while the conversation goes on.
func (s *Session) Ending() *scenarios.Ending {
	if s.ending < 0 {
		return nil
	}
	return &s.scenario.Endings[s.ending]
}

// Stopped gives what keeps the conversation from going on, nil where nothing
// does: a *Fault of the file, or a failure of this program itself.
func (s *Session) Stopped() error { return s.stopped }

// Exchanges gives what was said so far. The slice must not be changed.
func (s *Session) Exchanges() []Exchange { return s.exchanges }

// Answer says one of the offered answers and moves the conversation on. The
// error is ErrEnded, a *NotOfferedError, or the *Fault of the file that stops
// the conversation; in the first two cases nothing has changed.
func (s *Session) Answer(id string) (Exchange, error) { return s.give(id, nil) }

// give says an answer, chosen or typed.
func (s *Session) give(id string, typed *Typed) (Exchange, error) {
	if s.stopped != nil {
		return Exchange{}, s.stopped
	}
	if s.ending >= 0 {
		return Exchange{}, ErrEnded
	}
	turn := &s.scenario.Turns[s.turn]
	answer := s.find(id)
	if answer == nil {
		return Exchange{}, s.notOffered(turn, id)
	}
	exchange := Exchange{Turn: turn, Says: turn.Says[s.says].Text.Value, Offered: s.offered, Answer: answer}
	exchange.Typed, exchange.Levels = typed, levels(answer, typed)
	s.apply(answer.Effects)
	start := len(s.meterStore)
	s.meterStore = append(s.meterStore, s.meters...)
	exchange.Meters = s.meterStore[start:len(s.meterStore):len(s.meterStore)]
	s.exchanges = append(s.exchanges, exchange)
	s.offered = nil
	s.stopped = s.goOn(answer)
	return exchange, s.stopped
}

// goOn follows an answer to the next turn, or to an ending. A turn counts as
// visited only once it is left, so that "next" can ask whether it was met
// before.
func (s *Session) goOn(answer *scenarios.Answer) error {
	if err := s.next(answer); err != nil {
		return err
	}
	target := answer.Next[s.took].Go
	s.visited[s.turn] = true
	if target.Ending {
		return s.end(target.Index)
	}
	return s.enter(target.Index)
}

func (s *Session) find(id string) *scenarios.Answer {
	for _, answer := range s.offered {
		if answer.ID.Value == id {
			return answer
		}
	}
	return nil
}

func (s *Session) notOffered(turn *scenarios.Turn, id string) error {
	offered := make([]string, len(s.offered))
	for i, answer := range s.offered {
		offered[i] = answer.ID.Value
	}
	return &NotOfferedError{Answer: id, Turn: turn.ID.Value, Offered: offered}
}

// apply moves the meters; each stays within its bounds.
func (s *Session) apply(effects []scenarios.Effect) {
	for _, effect := range effects {
		m := s.scenario.Meters[effect.Meter]
		value := min(m.Max, max(m.Min, s.meters[effect.Meter]+effect.By))
		s.meters[effect.Meter] = value
		s.env.SetNumber(m.Name, value)
	}
}

// errNoCase says that no case of a list holds, which a parsed scenario rules
// out: the last case has no condition.
var errNoCase = errors.New("no case holds")

// next takes the first case of an answer that holds.
func (s *Session) next(answer *scenarios.Answer) error {
	s.took = -1
	for i := range answer.Next {
		yes, err := s.holds(answer.Next[i].When)
		if err != nil {
			return err
		}
		if yes {
			s.took = int32(i) //nolint:gosec // a file has not so many cases
			return nil
		}
	}
	return fmt.Errorf("next of %q: %w", answer.ID.Value, errNoCase)
}

func (s *Session) holds(c *condition.Condition) (bool, error) {
	if c == nil {
		return true, nil
	}
	return s.env.Holds(c)
}

// enter goes to a turn: picks the customer's words and the answers on offer.
func (s *Session) enter(at int) error {
	s.turn = at
	turn := &s.scenario.Turns[at]
	if err := s.say(); err != nil {
		return err
	}
	start := len(s.answerStore)
	for i := range turn.Answers {
		yes, err := s.holds(turn.Answers[i].When)
		if err != nil {
			return err
		}
		if yes {
			s.answerStore = append(s.answerStore, &turn.Answers[i])
		}
	}
	s.offered = s.answerStore[start:len(s.answerStore):len(s.answerStore)]
	if len(s.offered) == 0 {
		return s.nothingOffered(turn)
	}
	if !turn.FixedOrder {
		s.shuffle()
	}
	return nil
}

// shuffle puts the offered answers in an order that depends on the seed and on
// how many answers were given before, and on nothing else.
func (s *Session) shuffle() {
	s.source.Seed(s.seed, uint64(len(s.exchanges)))
	s.rng.Shuffle(len(s.offered), func(i, j int) {
		s.offered[i], s.offered[j] = s.offered[j], s.offered[i]
	})
}

func (s *Session) end(at int) error {
	s.ending = at
	return s.say()
}

// cases are the words that can be said now.
func (s *Session) cases() []scenarios.SaysCase {
	if s.ending >= 0 {
		return s.scenario.Endings[s.ending].Says
	}
	return s.scenario.Turns[s.turn].Says
}

// say picks the first words whose condition holds.
func (s *Session) say() error {
	s.says = 0
	cases := s.cases()
	for i := range cases {
		yes, err := s.holds(cases[i].When)
		if err != nil {
			return err
		}
		if yes {
			s.says = int32(i) //nolint:gosec // a file has not so many cases
			return nil
		}
	}
	return fmt.Errorf("says: %w", errNoCase)
}
