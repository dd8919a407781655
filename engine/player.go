package engine

import "context"

// Player is whoever answers: a person at a terminal, a list of ids, a test.
type Player interface {
	// Reply gives the id of the answer to say at the session's present turn.
	// An error ends the run with that error; what was played is kept.
	Reply(ctx context.Context, s *Session) (answer string, err error)
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
		answer, err := p.Reply(ctx, s)
		if err != nil {
			return err
		}
		exchange, err := s.Answer(answer)
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
