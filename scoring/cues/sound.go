package cues

import "strings"

// The shares that tell what a reply is, in percent of its words.
const (
	copiedShare  = 80 // in runs of four words that stand in the same order in another text
	readShare    = 20 // fewer known words make a text that can't be read
	joinedShare  = 22 // fewer words that hold a sentence together make a heap
	fewestWords  = 5  // less than this is too little to say it is one of these
	letterShares = 50 // letters of another alphabet
)

// kind says whether a reply can be scored.
func (r *reading) kind() Kind {
	n := len(r.text.tokens)
	if n == 0 {
		if r.text.chars > 0 {
			return Gibberish
		}
		return Empty
	}
	if 100*r.text.foreign > letterShares*r.text.chars {
		return OtherLanguage
	}
	stop, foreign, known := 0, 0, 0
	for i := range r.text.tokens {
		w := r.text.tokens[i].word
		switch {
		case w.is(classStop):
			stop++
		case w.is(classForeign):
			foreign++
		}
		if w.classes != (classes{}) || w.exact != 0 || w.form != 0 || r.text.tokens[i].heard {
			known++
		}
	}
	if foreign >= 2 && foreign > stop {
		return OtherLanguage
	}
	if n >= 3 && 100*known < readShare*n {
		if r.spoken() {
			return OtherLanguage
		}
		return Gibberish
	}
	if n < fewestWords {
		return Sound
	}
	if kind := r.copy(n); kind != Sound {
		return kind
	}
	if r.jumbled() {
		if foreign >= 3 {
			return OtherLanguage
		}
		return Keywords
	}
	if 100*stop < joinedShare*n && r.heap() {
		return Keywords
	}
	return Sound
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
		if row++; row >= longest {
			return true
		}
	}
	return false
}

// jumbled says whether words that need others after them mostly lack these, as
// when the words of a sentence are changed about.
func (r *reading) jumbled() bool {
	const fewest, share = 2, 5 // such places, and how many in a hundred words
	torn := 0
	for i := range r.text.tokens[1:] {
		a, b := &r.text.tokens[i], &r.text.tokens[i+1]
		apart := b.before&(breakSentence|breakClause) != 0
		switch w, next := a.word, b.word; {
		case a.scope&Quoted != b.scope&Quoted:
		case w.is(classArticle):
			if apart || next.is(classNoNoun) {
				torn++
			}
		case apart:
		case w.is(classLink) && next.is(classVerbal), w.is(classDoer) && next.is(classNoVerb), w.is(classModal) && next.is(classNoVerb) && !next.is(classDoer) && next.text != "to", w.is(classModal) && next.is(classModal):
			torn++
		}
	}
	last := r.text.tokens[len(r.text.tokens)-1].word
	if last.is(classArticle) || last.is(classDoer) || last.text == "and" || last.text == "of" || last.text == "because" {
		torn++
	}
	return torn >= fewest && 100*torn >= share*len(r.text.tokens)
}
