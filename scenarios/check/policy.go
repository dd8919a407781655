package check

import "rehearse/scenarios"

const (
	policyPhrases = `
that|this|it is ADVERB? our|the|company|store|shop|house|standard company|store|shop|house? policy|rule|rules|procedure|regulation|regulations
that|this|it is ADVERB? against our|the|company policy|rules|regulations
that|this|it is ADVERB? how|what our|the policy|rules|terms is|are|say
those|these are ADVERB? our|the company|shop|house? rules|terms|regulations
policy is policy
rules are rules
our|the|company policy|rules|rule|terms|regulations|procedure is|are clear
our|the|company policy|rules|rule|terms|regulations|procedure do|does not allow|permit|let
our|the|company policy|rules|rule|terms|regulations|procedure say|says|state|states|forbid|forbids|require|requires
our|the system|computer|software|program will|can|do|does not let|allow|accept|permit
our|the computer says no
i|we do not make the rules
my hands are tied`

	// What makes a way out of a refusal.
	offerPhrases = `
i|we will ADVERB? DO
i|we can ADVERB? ACT
i|we could ADVERB? ACT
i|we would like|love|be to|glad to? ACT
let me|us ADVERB? DO
shall|can|could|may i|we ADVERB? ACT
i|we am|are ADVERB? DOING
i|we have ADVERB? DONE
would you like
would it help
what i|we can
you can|could|may ADVERB? ACT`
)

// policyFullStop tells of a rule that ends the talk: "that's our policy", with
// no way offered in the same answer. A reason may be given; a customer needs to
// hear what can be done (call-centre quality practice).
func (l *lesson) policyFullStop(a *scenarios.Answer, p *passage) {
	on, ok := scoredFor(a, l.calm)
	if !ok {
		return
	}
	h, found := p.firstThat(policy, func(h hit) bool { return p.asserted(h) && !p.boughtPolicy(h) })
	if !found || p.offers() {
		return
	}
	l.tellWords(a.Say, p, h.from, h.to, scenarios.PolicyFullStop,
		"an answer that stops at a rule "+l.scores(a, on), "add what can be done, or score it 0 or 1")
}

// boughtPolicy says that the policy is one that somebody holds or reads, as in
// "that's the policy number" or "the policy you bought".
func (p *passage) boughtPolicy(h hit) bool {
	return p.word(h.to-1) == "policy" && p.words[h.to-1].after == 0 &&
		oneOf(p.word(h.to), "number you holder document papers that which we i your from")
}

// offers says that the speaker offers to do something. "It won't let me" has
// the words of an offer and is none.
func (p *passage) offers() bool {
	for _, h := range p.hits {
		if h.kind == offer && !p.words[h.from].quoted && p.word(h.from-1) != "not" {
			return true
		}
	}
	return false
}
