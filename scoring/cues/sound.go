package cues

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
		return Gibberish
	}
	if n < fewestWords {
		return Sound
	}
	if kind := r.copy(n); kind != Sound {
		return kind
	}
	if 100*stop < joinedShare*n && r.heap() {
		return Keywords
	}
	return Sound
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
		if r.text.tokens[i].word.is(classStop) {
			row = 0
			continue
		}
		if row++; row >= longest {
			return true
		}
	}
	return false
}
