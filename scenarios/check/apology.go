package check

import "rehearse/scenarios"

const apologyPhrases = `
sorry|apologise|apologize|apologies
my|our apology
owe you an apology
forgive me|us`

// The furthest that a "but" can be from the apology it takes back, and the
// furthest that one can be without a comma before it.
const (
	farBut  = 15
	nearBut = 3
)

// cancelledApology tells of an apology that takes itself back: "sorry, but",
// "sorry if", "sorry you feel that way". What counts in an apology is that it
// takes responsibility (Lewicki and others 2016), and what follows a "but" is
// what is heard (Yeomans and others 2020 count it against receptiveness).
func (l *lesson) cancelledApology(a *scenarios.Answer, p *passage) {
	on, ok := scoredFor(a, l.listening)
	if !ok {
		if on, ok = scoredFor(a, l.calm); !ok {
			return
		}
	}
	for _, h := range p.hits {
		if h.kind != apology || !p.apologises(h) {
			continue
		}
		to, what := p.feelings(h)
		if to == 0 {
			to, what = p.conditional(h)
		}
		if to == 0 {
			to, what = p.takenBack(h)
		}
		if to == 0 {
			continue
		}
		l.tellWords(a.Say, p, h.from, to, scenarios.CancelledApology,
			"an apology "+what+" "+l.scores(a, on), "say what you are sorry for and stop; a reason can have a sentence of its own")
		return
	}
}

// apologises says that a hit is the speaker's own apology: not "you'll be
// sorry", "I feel sorry for", "not sorry" or somebody else's words.
func (p *passage) apologises(h hit) bool {
	if p.words[h.from].quoted {
		return false
	}
	around := p.before(h.from, 5, stop|pause)
	if denies(around) {
		return false
	}
	for i, w := range around {
		switch {
		case i == len(around)-1 && oneOf(w.text, "be being feel feels felt sound sounds"):
			return false
		case oneOf(w.text, "you he she they who") && i+3 >= len(around) && p.word(h.from) != "owe":
			return false
		}
	}
	return true
}

// feelings finds "sorry you feel that way": the fault becomes a feeling.
func (p *passage) feelings(h hit) (to int, what string) {
	at := h.to
	for n := 0; n < 4 && at < len(p.words) && p.words[at-1].after&stop == 0; n++ {
		if oneOf(p.word(at), "you he she they") && oneOf(p.word(at+1), "feel feels felt are") {
			feels := at + 2
			switch {
			case p.word(at+1) == "are" && p.word(feels) != "feeling":
				return 0, ""
			case p.word(at+1) == "are":
				feels++
			}
			if oneOf(p.word(feels), "ill unwell sick poorly faint dizzy worse cold tired feverish") {
				return 0, ""
			}
			return min(feels+1, len(p.words)), "for the customer's feeling"
		}
		if !oneOf(p.word(at), "that to hear about how if when it is") {
			return 0, ""
		}
		at++
	}
	return 0, ""
}

// conditional finds "sorry if it came over that way": the fault becomes a
// question. "Sorry if this is a bad time" is a courtesy.
func (p *passage) conditional(h hit) (to int, what string) {
	if p.words[h.to-1].after != 0 || p.word(h.to) != "if" || oneOf(p.word(h.to+2), "is") {
		return 0, ""
	}
	return min(h.to+2, len(p.words)), `with an "if"`
}

// takenBack finds the "but" or "however" that takes an apology back.
func (p *passage) takenBack(h hit) (to int, what string) {
	ended := false
	for k := h.to; k < len(p.words) && k < h.to+farBut; k++ {
		before := p.words[k-1].after
		if before&stop != 0 {
			if before&question != 0 || ended {
				return 0, ""
			}
			ended = true
		}
		opens := before&stop != 0
		switch {
		case ended && !opens:
			return 0, ""
		case p.words[k].quoted:
		case p.word(k) == "but" && (before != 0 || k-h.to <= nearBut) && p.cancels(h, k):
			return k + 1, `taken back with a "but"`
		case p.word(k) == "however" && before != 0 && p.words[k].after != 0:
			return k + 1, `taken back with a "however"`
		}
	}
	return 0, ""
}

// cancels says that a "but" turns against the apology: it doesn't lead to a
// deed ("but I'll ring them now"), a courtesy ("but could you spell that?") or
// the rest of the customer's story ("but nobody came").
func (p *passage) cancels(h hit, at int) bool {
	for _, w := range p.words[h.to:at] {
		if w.text == "only" || w.text == "last" { // "not only for … but", "the last but one"
			return false
		}
	}
	next, second, third := p.word(at+1), p.word(at+2), p.word(at+3)
	switch {
	case oneOf(next, "nobody no never nothing none got still also not"):
		return false
	case oneOf(next, "could can may might would will shall") && oneOf(second, "i we you"):
		return false
	case next == "let", next == "here" && second == "is":
		return false
	case next == "i" || next == "we":
		return !p.doesSomething(second, third)
	}
	return true
}

// doesSomething says that two words after "I" begin a deed.
func (p *passage) doesSomething(verb, next string) bool {
	switch verb {
	case "will", "shall", "can", "promise":
		return !oneOf(next, "not only never see understand hear assure")
	case "am", "are":
		return len(next) > 5 && next[len(next)-3:] == "ing"
	case "have":
		return len(next) > 4 && next[len(next)-2:] == "ed" || oneOf(next, "found sent put rung spoken taken made")
	}
	return false
}
