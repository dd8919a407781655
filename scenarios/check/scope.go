package check

import (
	"slices"
	"strings"
)

// What stands around a phrase decides what it does: "I would never tell you to
// calm down" asks nobody to calm down. The looks around are short, so that a
// long text costs no more than its length.

// reach is how many words before a phrase can change what it does.
const reach = 10

// firstThat gives the first hit of a kind that is meant as it stands.
func (p *passage) firstThat(k kind, meant func(hit) bool) (hit, bool) {
	for _, h := range p.hits {
		if h.kind == k && meant(h) {
			return h, true
		}
	}
	return hit{}, false
}

// before gives the words before a word that stand in its sentence, or up to
// the nearest of some marks, at most so many.
func (p *passage) before(at, most int, until mark) []word {
	from := at
	for from > 0 && at-from < most && p.words[from-1].after&until == 0 {
		from--
	}
	return p.words[from:at]
}

// opens says that a word is the first of its clause.
func (p *passage) opens(at int) bool {
	return at == 0 || p.words[at-1].after != 0 || p.words[at].quoted != p.words[at-1].quoted
}

// asks says that the sentence of a word is a question.
func (p *passage) asks(at int) bool {
	for i := at; i < len(p.words) && i < at+2*reach; i++ {
		if p.words[i].after&stop != 0 {
			return p.words[i].after&question != 0
		}
	}
	return false
}

// word gives the text of a word that may lie outside.
func (p *passage) word(at int) string {
	if at < 0 || at >= len(p.words) {
		return ""
	}
	return p.words[at].text
}

// denies says that one of the words takes back what follows, or puts it as
// only thought of.
func denies(words []word) bool {
	for i, w := range words {
		switch w.text {
		case "not", "never", "nobody", "none", "neither", "nor", "without", "hardly", "if", "whether", "unless":
			return true
		case "no":
			if w.after == 0 { // "No, …" answers; "no one", "no way", "no reason" deny
				return true
			}
		case "instead", "rather":
			if i+1 < len(words) && (words[i+1].text == "of" || words[i+1].text == "than") {
				return true
			}
		}
	}
	return false
}

// reports says that the words put what follows into somebody's mouth or mind:
// "they said", "you may think". What the speaker thinks is the speaker's own.
func reports(words []word) bool {
	for i, w := range words {
		switch w.text {
		case "say", "says", "said", "saying", "tell", "tells", "told", "telling", "hear", "heard", "claim", "claims", "claimed",
			"suggest", "suggests", "suggested", "imply", "implies", "implied", "pretend", "wrote", "writes", "answered", "replied":
			return true
		case "think", "thinks", "thought", "believe", "believes", "believed", "feel", "feels", "felt", "fear", "feared", "mean", "means":
			if i == 0 || words[i-1].text != "i" && words[i-1].text != "we" {
				return true
			}
		}
	}
	return false
}

// asserted says that a hit is meant as it stands: it isn't quoted, denied, only
// thought of or somebody else's.
func (p *passage) asserted(h hit) bool {
	if p.words[h.from].quoted {
		return false
	}
	around := p.before(h.from, reach, stop)
	return !denies(clause(around)) && !reports(around)
}

// clause keeps of the words before a phrase those of its own clause. A comma
// before "and", "but" or a new subject ends what was denied before.
func clause(words []word) []word {
	for i, w := range slices.Backward(words) {
		if w.after&pause != 0 {
			return words[i+1:]
		}
		if w.text == "but" || w.text == "because" {
			return words[i:]
		}
	}
	return words
}

// oneOf says that a word is one of a list with spaces between.
func oneOf(w, list string) bool {
	if w == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(list[at:], w)
		if i < 0 {
			return false
		}
		from, to := at+i, at+i+len(w)
		if (from == 0 || list[from-1] == ' ') && (to == len(list) || list[to] == ' ') {
			return true
		}
		at = to
	}
}
