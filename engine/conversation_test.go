package engine_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// parse reads a scenario whose parts are given here: its meters, turns and
// endings. What a test doesn't look at is filled in.
func parse(t *testing.T, body string) *scenarios.Scenario {
	t.Helper()
	text := "format: 1\nscenario: small\ntitle: Small\n" + body
	if !strings.Contains(body, "\nendings:") {
		text += "\nendings:\n  done: {outcome: resolved, says: Goodbye.}\n"
	}
	return scenariotest.Parse(t, []byte(text), nil)
}

// begin starts a conversation in the order of the file's answers.
func begin(t *testing.T, body string) *engine.Session {
	t.Helper()
	return engine.New(parse(t, body), 1)
}

// say gives these answers, each of which has to be accepted.
func say(t *testing.T, s *engine.Session, answers ...string) {
	t.Helper()
	for _, id := range answers {
		if _, err := s.Answer(id); err != nil {
			t.Fatalf("%s: %v", id, err)
		}
	}
}

// at says where a conversation is, as "turn" or "ending!".
func at(s *engine.Session) string {
	if ending := s.Ending(); ending != nil {
		return ending.ID.Value + "!"
	}
	return s.Turn().ID.Value
}

func offered(s *engine.Session) []string { return ids(s.Offered()) }

func ids(answers []*scenarios.Answer) []string {
	list := make([]string, len(answers))
	for i, a := range answers {
		list[i] = a.ID.Value
	}
	return list
}

// script is a player that gives a list of answers and notes what it is told.
type script struct {
	answers  []string
	replyErr error // given once the answers are used up
	heardErr error
	log      []string
	onReply  func()
}

func (p *script) Reply(_ context.Context, s *engine.Session) (engine.Reply, error) {
	if p.onReply != nil {
		p.onReply()
	}
	p.log = append(p.log, "reply at "+at(s))
	if len(p.answers) == 0 {
		return engine.Reply{}, p.replyErr
	}
	answer := p.answers[0]
	p.answers = p.answers[1:]
	return engine.Chosen(answer), nil
}

func (p *script) Heard(_ context.Context, e engine.Exchange) error {
	p.log = append(p.log, fmt.Sprintf("heard %s at %s", e.Answer.ID.Value, e.Turn.ID.Value))
	return p.heardErr
}
