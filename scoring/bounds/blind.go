package bounds

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scoring"
)

// Strategy is a way of choosing answers without reading what the customer says.
type Strategy int

// The strategies. Of equals each takes the first in the file.
const (
	First    Strategy = iota // the first that is offered, in the file's order
	Last                     // the last
	Longest                  // the one with the most characters
	Shortest                 // the one with the fewest
	Politest                 // the one with the most polite words
	Random                   // any, each as likely as the others
)

// Strategies gives all there are.
func Strategies() []Strategy { return []Strategy{First, Last, Longest, Shortest, Politest, Random} }

// Blind is what somebody earns who follows a strategy.
type Blind struct {
	Strategy Strategy
	// Ends is false where the strategy never comes to an ending: it goes round
	// for ever, or is stuck.
	Ends         bool
	Answers      int               // of the conversation; with Random, of the shortest one there is
	Conversation Conversation      // not with Random
	Card         scoring.Scorecard // not with Random
	Expected     Expected          // with Random only
	Passes       bool              // with Random: what is expected would pass
}

// DefaultSample is how many random answers are enough to say to a percent or so
// what they earn.
const DefaultSample = 40_000

// Play plays the strategies. The report has to have a graph. Where what random
// answers earn can't be worked out, since one can go round, so many of them are
// drawn. It stops where the context ends.
func Play(ctx context.Context, report *explore.Report, sample int) ([]Blind, error) {
	var all []Blind
	for _, s := range Strategies()[:Random] {
		if ctx.Err() != nil {
			return all, context.Cause(ctx)
		}
		all = append(all, follow(report, s))
	}
	random, err := anyAnswer(ctx, report, sample)
	return append(all, random), err
}

// follow plays a strategy that always does the same in the same state.
func follow(report *explore.Report, s Strategy) Blind {
	sc, g := report.Scenario, report.Graph
	b := Blind{Strategy: s}
	choice := make([]int32, len(g.Turn)) // for each state the answer chosen there; 0 and one for it: not yet met
	for at := g.First; choice[at] == 0; {
		e := choose(sc, g, at, s)
		if e < 0 {
			break
		}
		choice[at] = e + 1
		step := explore.Step{Turn: int(g.Turn[at]), Answer: int(g.Answer[e])}
		b.Conversation.Before = append(b.Conversation.Before, step)
		if at = g.To[e]; at < 0 {
			b.Ends = true
			break
		}
	}
	b.Answers = b.Conversation.Len()
	if b.Ends {
		b.Card = card(sc, b.Conversation.Before)
		b.Passes = b.Card.Passed
	}
	return b
}

// choose gives the place in To of the answer that a strategy takes, -1 where
// none is offered.
func choose(sc *scenarios.Scenario, g *explore.Graph, at int32, s Strategy) int32 {
	best, most := int32(-1), 0
	for e := g.Start[at]; e < g.Start[at+1]; e++ {
		worth := s.worth(sc.Turns[g.Turn[at]].Answers[g.Answer[e]].Say.Value)
		if best < 0 || worth > most || s == Last {
			best, most = e, worth
		}
	}
	return best
}

func (s Strategy) worth(say string) int {
	switch s {
	case Longest:
		return utf8.RuneCountInString(say)
	case Shortest:
		return -utf8.RuneCountInString(say)
	case Politest:
		return politeWords(say)
	case First, Last, Random:
	}
	return 0
}

// polite are words by which people judge a request as polite: thanks, an
// apology, a greeting, please, asking instead of telling (Danescu-Niculescu-
// Mizil and others 2013).
var polite = map[string]bool{
	"thank": true, "thanks": true, "grateful": true, "appreciate": true, "appreciated": true,
	"sorry": true, "apologise": true, "apologize": true, "apologies": true, "apology": true, "forgive": true, "excuse": true,
	"hello": true, "hi": true, "morning": true, "afternoon": true, "evening": true, "welcome": true,
	"please": true, "kindly": true, "could": true, "would": true, "may": true, "might": true,
	"glad": true, "happy": true, "pleasure": true, "gladly": true,
}

func politeWords(say string) int {
	n := 0
	for _, word := range strings.FieldsFunc(strings.ToLower(say), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if polite[word] {
			n++
		}
	}
	return n
}

// card scores a conversation.
func card(sc *scenarios.Scenario, steps []explore.Step) scoring.Scorecard {
	return scoring.Score(sc.Rubric, explore.Exchanges(sc, steps))
}
