package cues

import (
	"math/bits"
	"strings"
)

// The shares that tell what a reply is, in percent of its words.
const (
	copiedShare  = 80 // in runs of four words that stand in the same order in another text
	readShare    = 20 // fewer known words make a text that can't be read
	joinedShare  = 22 // fewer words that hold a sentence together make a heap
	fewestWords  = 5  // less than this is too little to say it is one of these
	numberShare  = 70 // in digits
	letterShares = 50 // letters of another alphabet
)

// kind says whether a reply can be scored.
func (r *reading) kind() Kind {
	n := len(r.text.tokens)
	switch {
	case n == 0 && r.text.chars > 0:
		return Gibberish
	case n == 0:
		return Empty
	case 100*r.text.foreign > letterShares*r.text.chars:
		return OtherLanguage
	}
	t := r.tally()
	if t.foreign >= 2 && t.foreign > t.stop || t.foreign >= 4 && 2*t.foreign > t.stop {
		return OtherLanguage
	}
	if n >= 3 {
		switch {
		case 100*t.numbers > numberShare*n:
			return Gibberish
		case 100*t.known >= readShare*n:
		case r.spoken():
			return OtherLanguage
		default:
			return Gibberish
		}
	}
	if n < fewestWords {
		return Sound
	}
	if kind := r.copy(n); kind != Sound {
		return kind
	}
	if 100*t.stop < joinedShare*n && r.heap() || r.bareFacts() || r.fragments() || r.goesRound() || r.jumbled() {
		if t.foreign >= 3 {
			return OtherLanguage
		}
		return Keywords
	}
	return Sound
}

// tally is how many words of a reply are of what kind.
type tally struct {
	stop    int // hold English together
	foreign int // hold another language together
	known   int // are of English, or of the customer
	numbers int // are in digits
}

func (r *reading) tally() (t tally) {
	for i := range r.text.tokens {
		w := r.text.tokens[i].word
		if w.text[0] >= '0' && w.text[0] <= '9' {
			t.numbers++
		}
		switch {
		case w.is(classStop):
			t.stop++
		case w.is(classForeign):
			t.foreign++
			continue
		case w.is(classMisspelt): // it may be no slip but a word of another language
			continue
		}
		if w.classes != (classes{}) || w.exact != 0 || w.form != 0 || r.text.tokens[i].heard {
			t.known++
		}
	}
	return t
}

// spoken says whether words that aren't known could be those of some language:
// nearly all have a vowel, and vowels are as common as in speech.
func (r *reading) spoken() bool {
	const fewest, most, mute = 30, 60, 20 // vowels in a hundred letters; words without one in a hundred
	vowels, letters, without := 0, 0, 0
	for i := range r.text.tokens {
		had := vowels
		for _, c := range r.text.tokens[i].word.text {
			letters++
			if strings.ContainsRune("aeiouyäöüéèêàáâãåæøóòôíìîúùûąęıœ", c) {
				vowels++
			}
		}
		if vowels == had {
			without++
		}
	}
	return 100*vowels >= fewest*letters && 100*vowels <= most*letters && 100*without <= mute*len(r.text.tokens)
}

// copy says of what the reply is a copy.
func (r *reading) copy(n int) Kind {
	most := copiedShare * n
	switch {
	case 100*r.copied > most:
		return CopiesCustomer
	case 100*r.turn.hint.copies(&r.text, false) > most:
		return CopiesHint
	}
	for i := range r.turn.seen {
		if 100*r.turn.seen[i].copies(&r.text, false) > most {
			return CopiesSeen
		}
	}
	return Sound
}

// heap says whether words stand side by side without a sentence: many in a row
// that hold nothing together.
func (r *reading) heap() bool {
	const longest = 6
	row := 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if k.before&breakSentence != 0 {
			row = 0
		}
		if k.word.is(classStop) {
			row = 0
			continue
		}
		if k.word.is(classNumber) {
			continue // "5-7 days"
		}
		if row++; row >= longest {
			return true
		}
	}
	return false
}

// jumbled says whether words stand together that hardly can, as when those of a
// sentence are changed about.
func (r *reading) jumbled() bool {
	const crowded = 8 // torn places in a hundred words
	torn := r.torn()
	if torn >= 2 && 100*torn >= crowded*len(r.text.tokens) {
		return true
	}
	strange, pairs := r.strange()
	for _, limit := range jumbleLimits() {
		if torn >= limit.torn && strange >= limit.strange && 100*strange >= limit.share*pairs {
			return true
		}
	}
	return false
}

// jumbleLimit is how much it takes, all together, to call a text jumbled.
type jumbleLimit struct {
	torn    int // places where two words stand together that hardly can
	strange int // pairs of small words that people hardly put together
	share   int // of all pairs of small words, in percent
}

// jumbleLimits let one in a thousand pass for jumbled of 770 texts that people
// wrote, and find three in four of the same with their words changed about;
// the pairs were taken from other texts.
func jumbleLimits() [5]jumbleLimit {
	return [5]jumbleLimit{{0, 5, 45}, {0, 3, 60}, {1, 3, 40}, {2, 2, 40}, {2, 3, 30}}
}

// bareFacts says whether a reply is what the customer said, fact by fact, and
// next to nothing else.
func (r *reading) bareFacts() bool {
	const fewest, share = 2, 80 // facts, and how many words in a hundred are of them
	found, words, until := 0, 0, int32(0)
	for i := range r.text.tokens {
		for _, f := range r.facts {
			if f.found && f.start == int32(i) {
				found++
				until = max(until, f.end)
			}
		}
		if int32(i) < until {
			words++
		}
	}
	return found >= fewest && 100*words >= share*len(r.text.tokens)
}

// fragments says whether a reply is mostly sentences of a word or two.
func (r *reading) fragments() bool {
	const fewest, longest, share = 4, 2, 75 // sentences, words, and how many in a hundred are so short
	short := 0
	for i := range r.text.sentences {
		if s := &r.text.sentences[i]; s.to-s.from <= longest {
			short++
		}
	}
	return short >= fewest && 100*short >= share*len(r.text.sentences)
}

// goesRound says whether the same few words make up the reply, again and again.
func (r *reading) goesRound() bool {
	const fewest, share = 16, 50 // words, and how many in a hundred stand in a row that came before
	n := len(r.text.tokens)
	if n < fewest {
		return false
	}
	// A set of bits that few rows share: enough to tell half from next to none.
	size := max(1<<12, 1<<bits.Len(uint(16*n)))
	if len(r.rows) < size/64 {
		r.rows = make([]uint64, size/64)
	}
	clear(r.rows[:size/64])
	again := 0
	for _, mark := range r.text.rows() {
		at := mark >> 7 % uint64(size)
		if r.rows[at/64]&(1<<(at%64)) != 0 {
			again++
		}
		r.rows[at/64] |= 1 << (at % 64)
	}
	return 100*again >= share*n
}

// torn counts the places where two words stand together that hardly can.
func (r *reading) torn() int {
	torn := 0
	for i := range r.text.tokens {
		a := &r.text.tokens[i]
		last := i+1 == len(r.text.tokens)
		if last || r.text.tokens[i+1].before&(breakSentence|breakClause) != 0 {
			if a.word.is(classOpenEnd) && (last || r.text.tokens[i+1].before&breakSentence != 0) {
				torn++
			}
			continue
		}
		b := &r.text.tokens[i+1]
		w, next := a.word, b.word
		switch {
		case a.scope&Quoted != b.scope&Quoted || b.before != 0 && b.before&breakBare == 0:
		case w.is(classArticle) && next.is(classNoNoun), w.is(classLink) && next.is(classVerbal), w.is(classDoer) && next.is(classNoVerb):
			torn++
		case i > 0 && w.is(classHelper) && next.is(classSubject) && r.text.tokens[i-1].word.is(classSubject) && a.before == 0:
			torn++
		}
	}
	return torn
}
