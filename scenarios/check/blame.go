package check

import "rehearse/scenarios"

const (
	blamePhrases = `
you should|could|might|ought ADVERB? have ADVERB? DUTYDONE
you ought to have ADVERB? DUTYDONE
you should have been more|quicker|faster|clearer|careful|there|home|ready|aware
you should not have DUTYDONE|MISDONE
you did not|never ADVERB? DUTY
you have not|never ADVERB? DUTYDONE
you never ADVERB? DUTYDID
why did not you
why did you not
why have not you
that|this|it is ADVERB? your own? fault|mistake|doing
is|was entirely|completely|clearly your own? fault|mistake
your own fault|doing|mistake
you are ADVERB? to blame
you have|got only? yourself to blame
you only have yourself to blame
you failed|forgot|neglected|refused to
you got it|that wrong
you are|were ADVERB? wrong|mistaken|overreacting|exaggerating
as|like i|we ADVERB? have? already|clearly have? said|told|explained|mentioned
as|like i|we have? said|told|explained|mentioned before|twice|already
i|we have? already told|explained you|that|this|it`

	// Sending the customer off counts only where nothing is offered.
	elsewherePhrases = `
not my|our department|job|problem|responsibility
not something i|we deal with`
)

// blameScoredCalm tells of blame: "you should have", "why didn't you", "as I
// already said". It is among the signs that a talk is about to turn (Zhang and
// others 2018 name sentences that open on "you").
func (l *lesson) blameScoredCalm(a *scenarios.Answer, p *passage) {
	on, ok := scoredFor(a, l.calm)
	if !ok {
		return
	}
	h, found := p.firstThat(blame, p.blames)
	if !found {
		if h, found = p.firstThat(elsewhere, p.asserted); !found || p.offers() {
			return
		}
	}
	l.tellWords(a.Say, p, h.from, h.to, scenarios.BlameScoredCalm,
		"an answer that blames the customer, or sends them off, "+l.scores(a, on),
		"score it 0 or 1, or say what happened without a \"you\"")
}

// blames says that a hit is meant as blame. "You didn't bring the receipt, did
// you?" asks, and only "why" makes an accusation of a question.
func (p *passage) blames(h hit) bool {
	return p.asserted(h) && (p.word(h.from) == "why" || !p.asks(h.from))
}
