package check

import "rehearse/scenarios"

// mostApologies is how many apologies of one conversation help. After them the
// customer waits for what comes of it.
const mostApologies = 2

// tooManyApologies tells that the best conversation apologises again and again.
// An apology works once or twice; owning the fault and offering repair weigh
// most in it (Lewicki and others 2016). It counts the answers that apologise,
// at the third.
func (l *lesson) tooManyApologies(path []Step) {
	said := 0
	for _, s := range path {
		a, p := &l.sc.Turns[s.Turn].Answers[s.Answer], &l.answers[0]
		p.read(a.Say.Value)
		for _, h := range p.hits {
			if h.kind != apology || !p.apologises(h) || p.courtesy(h) {
				continue
			}
			if said++; said > mostApologies {
				l.tellWords(a.Say, p, h.from, h.to, scenarios.TooManyApologies,
					"the best conversation apologises a third time here", "let a deed take the place of one of the apologies")
				return
			}
			break
		}
	}
}

// courtesy says that the hit isn't about what went wrong: "sorry to hear that",
// "sorry to interrupt", "sorry, could you repeat that?".
func (p *passage) courtesy(h hit) bool {
	switch {
	case p.word(h.to) == "to" && p.words[h.to-1].after == 0:
		return true
	case p.word(h.to) == "for" && oneOf(p.word(h.to+1), "asking interrupting"):
		return true
	}
	return p.words[h.to-1].after != 0 && p.asks(h.to-1) && oneOf(p.word(h.to), "what could can may would how who which where when did")
}
