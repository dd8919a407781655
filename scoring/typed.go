package scoring

import (
	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring/cues"
)

// Judge scores the replies typed in one scenario. It belongs to one goroutine.
type Judge struct {
	scenario *scenarios.Scenario
	scorer   *cues.Scorer
}

// NewJudge makes a judge that knows the cues of the scenario's files.
func NewJudge(sc *scenarios.Scenario) *Judge {
	return &Judge{scenario: sc, scorer: cues.New()}
}

// Judgement is what a typed reply earned and how the conversation goes on.
type Judgement struct {
	Typed   engine.Typed
	Result  cues.Result
	Marks   []cues.Mark       // for each criterion of the rubric, before the turn's best is held against it
	Nearest *scenarios.Answer // of those offered
	Why     string            // in one line, for the trainee: why the conversation goes on along it
}

// Reply judges words typed at the session's present turn. Nothing is said yet:
// Type of the session does that.
func (j *Judge) Reply(s *engine.Session, words string) Judgement {
	result := j.scorer.Hear(cues.Context{Customer: s.Says()}).Score(words)
	return Judgement{Result: result, Nearest: s.Offered()[0]}
}
