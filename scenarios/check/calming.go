package check

import (
	"fmt"
	"strings"

	"rehearse/scenarios"
)

const calmingPhrases = `
calm|settle|simmer|cool down
calm yourself
relax
take it easy
chill out?`

// commandedCalm tells of "calm down" said to the customer. It tells people that
// what they feel is out of place, and denying a feeling upsets where accepting
// it calms (Kuo and others 2022).
func (l *lesson) commandedCalm(a *scenarios.Answer, p *passage) {
	on, ok := scoredFor(a, l.calm)
	if !ok {
		return
	}
	if h, found := p.firstThat(calming, p.saidToCustomer); found {
		l.tellWords(a.Say, p, h.from, h.to, scenarios.CommandedCalm,
			fmt.Sprintf("an answer that tells the customer to %s %s", p.phrase(h), l.scores(a, on)),
			"score it 0 or 1, or name what upsets the customer and take a step")
	}
}

func (p *passage) phrase(h hit) string {
	var b strings.Builder
	for i := h.from; i < h.to; i++ {
		if i > h.from {
			b.WriteByte(' ')
		}
		b.WriteString(p.words[i].text)
	}
	return b.String()
}

// saidToCustomer says that the phrase is a command or a request to the
// customer. "To calm your mother down", "I need to calm down" and "so that you
// can relax" are not.
func (p *passage) saidToCustomer(h hit) bool {
	if p.words[h.from].quoted {
		return false
	}
	if p.words[h.to-1].after == 0 && oneOf(p.word(h.to), "your the my our his her their this that these those on with it") {
		return false
	}
	at := h.from
	for at > 0 && !p.opens(at) && oneOf(p.word(at-1), "please just now then really simply so okay ok both all first kindly and") {
		at--
	}
	if p.opens(at) {
		return p.word(at) != "and" || at == 0 || !oneOf(p.word(at-1), "can")
	}
	if denies(clause(p.before(at, reach, stop))) && !p.afterIf(at) {
		return false
	}
	last, second := p.word(at-1), p.word(at-2)
	switch last {
	case "you": // "could you calm down", "if you calm down", "you calm down"
		return true
	case "must", "should":
		return second == "you"
	case "better": // you'd better
		return second == "would" || second == "you"
	case "us": // let us
		return second == "let"
	case "down", "breath", "seat": // sit down and calm down
		return p.word(at) == "and"
	case "to":
		return p.toldTo(at - 1)
	}
	return false
}

// afterIf says that the phrase is a condition put to the customer: "if you
// calm down".
func (p *passage) afterIf(at int) bool {
	return p.word(at-1) == "you" && oneOf(p.word(at-2), "if unless")
}

// toldTo looks at what stands before "to calm down".
func (p *passage) toldTo(to int) bool {
	last, second := p.word(to-1), p.word(to-2)
	switch {
	case last == "you": // "I need you to"; not "they told you to"
		return !oneOf(second, "told asked ordered wanted made help helps helped expect expected")
	case oneOf(last, "need have ought want try"):
		return oneOf(second, "you please must should and just") || last == "try" && (to < 2 || p.opens(to-1))
	}
	return false
}
