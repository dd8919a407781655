package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"rehearse/scenarios"
)

const (
	// A step with its owner.
	deedPhrases = `
i|we will|shall|can ADVERB? ACT
i|we am|are ADVERB? DOING
i|we have ADVERB? DONE
let me|us ADVERB? ACT
will ADVERB? ACT`

	momentPhrases = `
DAY
at|by|before|after|until|till|from|around|about CLOCK
NUMBER o
within|in NUMBER NUMBER? minute|minutes|hour|hours|day|days|week|weeks
within the next? minute|hour|day|week|month
this|next|tomorrow|every morning|afternoon|evening|week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday
end of the|this day|week|month
january|february|april|june|july|august|september|october|november|december`
)

// leastEnglish is how many words the best conversation needs to have for its
// language to be told.
const leastEnglish = 8

// nothingConcrete tells that the best conversation names no time, and no step
// with somebody to take it. Concrete words show customers that somebody listens
// (Packard and Berger 2021). One clock time, day or date is enough, or one deed
// in the first person or with a name: "I'll send it", "Dana will ring".
func (l *lesson) nothingConcrete(path []Step) {
	small, all, last := 0, 0, -1
	p := &l.answers[0]
	for i, s := range path {
		a := &l.sc.Turns[s.Turn].Answers[s.Answer]
		if level, _ := highest(a, l.solving); level != scenarios.NotScored {
			last = i
		}
		p.read(a.Say.Value)
		if p.concrete(a.Say.Value) {
			return
		}
		small += p.smallWords()
		all += len(p.words)
	}
	if last < 0 || all < leastEnglish || !english(small, all) {
		return
	}
	a := &l.sc.Turns[path[last].Turn].Answers[path[last].Answer]
	p.read(a.Say.Value)
	if len(p.words) == 0 {
		return
	}
	l.tellWords(a.Say, p, 0, len(p.words), scenarios.NothingConcrete,
		"the best conversation names no time, and no step that somebody will take",
		"let an answer on it say who does what, or by when")
}

// concrete says that a passage has a time, or a step with its owner.
func (p *passage) concrete(text string) bool {
	for _, w := range p.words {
		if !w.quoted && strings.ContainsAny(w.text, ":.") { // 8:30
			return true
		}
	}
	for _, h := range p.hits {
		switch {
		case p.words[h.from].quoted:
		case h.kind == moment:
			return true
		case h.kind == deed && p.word(h.from) == "will": // of whom?
			if h.from > 0 && p.named(text, h.from-1) {
				return true
			}
		case h.kind == deed:
			return true
		}
	}
	return false
}

// named says that a word is a name: it has a capital letter and isn't one of
// the small words that may have one at the start of a sentence.
func (p *passage) named(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[p.words[at].from:])
	return unicode.IsUpper(r) && carries(p.words[at].text) && p.words[at].after == 0
}
