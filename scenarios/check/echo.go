package check

import (
	"fmt"
	"strings"
	"sync"

	"rehearse/scenarios"
)

// leastEchoes is how many of the customer's words an answer has to repeat to
// stand out. One or two are what talking about the same thing brings along.
const leastEchoes = 3

// echoGivesAway tells that the best answer of a turn has several of the
// customer's own words and no other answer has any: the clang clue of item writing (Haladyna,
// Downing and Rodriguez 2002). To play facts back is good listening, so it is no
// fault in itself. One poorer answer that parrots the customer mends it.
func (l *lesson) echoGivesAway(turn int) {
	t := &l.sc.Turns[turn]
	if len(t.Answers) < 2 {
		return
	}
	found := -1
	for i := range t.Answers {
		if len(l.echoes(&l.answers[i], 1, notGrammar)) == 0 {
			continue
		}
		if found >= 0 {
			return
		}
		found = i
	}
	if found < 0 || !l.best[turn][found] {
		return
	}
	p := &l.answers[found]
	echoes := l.echoes(p, leastEchoes, carries)
	if len(echoes) < leastEchoes {
		return
	}
	l.tellWords(t.Answers[found].Say, p, echoes[0], echoes[0]+1, scenarios.EchoGivesAway,
		fmt.Sprintf("only the best answer says the customer's own words: %q, %q and %q",
			p.words[echoes[0]].text, p.words[echoes[1]].text, p.words[echoes[2]].text),
		"let a poorer answer repeat some of them too")
}

// customersWords gathers what the customer says at a turn, all cases of it,
// without the grammar and the customer's name.
func (l *lesson) customersWords(t *scenarios.Turn) {
	clear(l.customer)
	small, all := 0, 0
	for _, c := range t.Says {
		l.says.split(c.Text.Value)
		small += l.says.smallWords()
		all += len(l.says.words)
		for _, w := range l.says.words {
			if notGrammar(w.text) {
				l.customer[stem(w.text)] = true
			}
		}
	}
	if !english(small, all) {
		clear(l.customer)
		return
	}
	l.says.split(l.sc.Customer.Name.Value)
	for _, w := range l.says.words {
		delete(l.customer, stem(w.text))
	}
}

// echoes finds the first words of a passage that count and are the customer's,
// different ones and no more than enough.
func (l *lesson) echoes(p *passage, enough int, counts func(string) bool) []int {
	var found []int
	for i, w := range p.words {
		if !counts(w.text) || !l.customer[stem(w.text)] {
			continue
		}
		again := false
		for _, before := range found {
			again = again || stem(p.words[before].text) == stem(w.text)
		}
		if !again {
			found = append(found, i)
		}
		if len(found) == enough {
			break
		}
	}
	return found
}

// stem takes the common endings off a word, so that "walked" and "walk" are
// one. It is rough; both sides of a comparison go through it.
func stem(w string) string {
	switch {
	case len(w) > 5 && strings.HasSuffix(w, "ing"):
		w = w[:len(w)-3]
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		w = w[:len(w)-2]
	case len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		w = w[:len(w)-1]
	}
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e")
	}
	return w
}

func notGrammar(w string) bool { return len(w) > 1 && smallWords()[w] != grammar }

// carries says that a word is more than grammar and talk.
func carries(w string) bool { return len(w) > 1 && smallWords()[w] == 0 }

func (p *passage) smallWords() int {
	n := 0
	for _, w := range p.words {
		if smallWords()[w.text] == grammar {
			n++
		}
	}
	return n
}

// english says that a text is English: one word in five is one of those that
// English can't do without. In running text they are nearly half.
func english(small, all int) bool { return all > 0 && 5*small >= all }

// The two kinds of words that don't carry what is said.
const (
	grammar = 1 + iota
	talk
)

var smallWords = sync.OnceValue(func() map[string]int {
	words := make(map[string]int)
	for w := range strings.FieldsSeq(talkWords) {
		words[w] = talk
	}
	for w := range strings.FieldsSeq(grammarWords) {
		words[w] = grammar
	}
	return words
})

const (
	grammarWords = `a about after again all am an and any are as at be because been before being but by can could did do
		does doing done down each either else even every for from had has have he her here hers him his how i if in
		into is it its just me might mine more most much must my myself no nor not nothing of off on once one only
		onto or other our ours out over own please same shall she should since so some somebody something still such
		than that the their theirs them then there these they this those through till to too under until up upon us
		very was we were what when where whether which while who whom whose why will with within without would yes
		yet you your yours yourself`
	talkWords = `afraid already also always another anybody anyone anything around away back bad bit came come coming
		course dear evening ever everybody everyone everything feel felt few fine first gave get gets getting give go
		goes going gone good got hello help hi keep know knew last least left less let like little long look looking
		lot made madam make many maybe mean morning moment mr mrs ms need never new next nice nobody none now often oh ok okay old
		pardon part perhaps put quite rather really right said saw say see seem seen sir someone somewhere soon sorry
		sort sure take tell thank thanks thing things think thought time today told tomorrow tonight took truly try
		two unfortunately use used want way well went wish word wrong yesterday`
)
