package scoring

import (
	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring/alike"
	"rehearse/scoring/cues"
	"rehearse/scoring/stance"
)

// profile is what an answer does, and what the scorer makes of it.
type profile struct {
	moves stance.Moves
	side  int
	marks []cues.Mark
}

// asked is an answer to what the customer said in a case.
type asked struct {
	answer *scenarios.Answer
	says   string
}

// profileOf reads an answer as if a trainee had typed it to what the customer
// says. It is read once for each case.
func (j *Judge) profileOf(turn *scenarios.Turn, says string, a *scenarios.Answer) profile {
	p, known := j.profiles[asked{a, says}]
	if !known {
		result := j.scorer.Hear(Context(turn, says)).Score(a.Say.Value)
		moves := stance.Read(a.Say.Value).Moves
		p = profile{moves: moves, side: moves.Side(), marks: Marks(j.scenario.Rubric, &result)}
		for _, e := range result.Evidence {
			p.moves |= cueMoves[e.Cue.ID]
		}
		j.profiles[asked{a, says}] = p
	}
	return p
}

// breachOf gives the words of why an answer is critical.
func (j *Judge) breachOf(a *scenarios.Answer) *alike.Words {
	words, known := j.breaches[a]
	if !known {
		words = alike.Read(a.Critical.Value)
		j.breaches[a] = words
	}
	return words
}

// shown gives what evidence shows that words do.
func shown(evidence []engine.Span) stance.Moves {
	var moves stance.Moves
	for _, e := range evidence {
		moves |= cueMoves[e.Cue]
	}
	return moves
}

// cueMoves are the cues that show a move, where phrases may miss it.
var cueMoves = map[string]stance.Moves{
	"impossible-promise": stance.Promises, "offer": stance.Offers, "remedy": stance.Offers,
	"apology": stance.Sorry, "owns-fault": stance.Owns, "admits-fault": stance.Owns, "blames": stance.Blames, "your-fault": stance.Blames,
	"names-feeling": stance.Feels, "names-feeling-in-it": stance.Feels, "names-hardship": stance.Feels, "sympathy": stance.Feels,
	"validates": stance.Agrees, "says-right": stance.Agrees, "agrees": stance.Agrees, "thanks": stance.Thanks,
	"asks": stance.Asks, "asks-cause": stance.Asks, "asks-secret": stance.Requests, "pushes-work": stance.Pushes,
}

// pointsApart tells how far two readings are apart in the scorer's points, from
// 0 to 100: the mean difference on the criteria that the turn scores, each
// weighted as in the rubric, at most three levels, which are 100.
func (j *Judge) pointsApart(turn *scenarios.Turn, a, b []cues.Mark) int {
	const whole, most = 100, 300
	sum, weights := 0, 0
	for c := range min(len(a), len(b)) {
		if turn.Best[c] == scenarios.NotScored {
			continue
		}
		weight := j.scenario.Rubric.Criteria[c].Weight
		difference := a[c].Points - b[c].Points
		sum += weight * min(most, max(difference, -difference))
		weights += weight
	}
	if weights == 0 {
		return 0
	}
	return whole * sum / (most * weights)
}
