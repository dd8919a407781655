package engine

import "context"

// Reply is what a player says at a turn.
type Reply struct {
	Answer string // the id of the answer chosen, or of the nearest to what was typed
	Typed  *Typed // nil where the answer was chosen
}

// Chosen is the reply of a player who picks an answer.
func Chosen(answer string) Reply { return Reply{Answer: answer} }

// Player is whoever answers: a person at a terminal, a list of ids, a test.
type Player interface {
	// Reply gives what to say at the session's present turn. An error ends the
	// run with that error; what was played is kept.
	Reply(ctx context.Context, s *Session) (Reply, error)
	// Heard is told of each exchange, before the next Reply. It is the place
	// to keep it.
	Heard(ctx context.Context, e Exchange) error
}

// Run plays a session to its end. The error is the player's, the context's, or
// the *Fault of the file; nil means that an ending was reached.
func Run(ctx context.Context, s *Session, p Player) error {
	for s.Ending() == nil {
		if s.Stopped() != nil {
			return s.Stopped()
		}
		if err := context.Cause(ctx); err != nil {
			return err
		}
		reply, err := p.Reply(ctx, s)
		if err != nil {
			return err
		}
		exchange, err := s.Say(reply)
		if exchange.Answer != nil {
			if heardErr := p.Heard(ctx, exchange); heardErr != nil {
				return heardErr
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Say says a reply, as Answer or Type does.
func (s *Session) Say(r Reply) (Exchange, error) {
	if r.Typed != nil {
		return s.Type(r.Answer, *r.Typed)
	}
	return s.Answer(r.Answer)
}
