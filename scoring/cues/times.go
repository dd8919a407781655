package cues

import "strings"

// fits says whether a token is of a class. A time is told by what stands
// around a word as well, the rest by the word alone.
func (k *token) fits(c class) bool {
	if c == classTime {
		return k.timed
	}
	return k.word.is(c)
}

// times marks the tokens that tell a time: a clock time, a day, a date, or so
// and so long.
func (t *text) times() {
	for i := range t.tokens {
		k := &t.tokens[i]
		switch w := k.word; {
		case w.is(classDay), w.is(classDaypart):
			k.timed = true
		case w.is(classUnit):
			t.unit(i)
		case w.is(classMonth):
			if t.numberAt(i-1) || t.numberAt(i+1) {
				k.timed = true
			}
		case w.is(classNumber):
			k.timed = k.timed || t.clock(i)
		case w.text == "past" && i > 0:
			if before := &t.tokens[i-1]; before.word.text == "quarter" || before.word.text == "half" {
				before.timed, k.timed = true, true
			}
		}
	}
}

// unit marks a unit of time with the number or the word that makes a time of
// it: "ten minutes", "half an hour", "this week".
func (t *text) unit(i int) {
	for j := i - 1; j >= max(0, i-2); j-- {
		switch w := t.tokens[j].word; {
		case w.is(classNumber):
			t.tokens[j].timed = true
			t.tokens[i].timed = true
			return
		case w.text == "an" || w.text == "the" || w.text == "this" || w.text == "next" || w.text == "a" || w.text == "each" || w.text == "every":
			t.tokens[i].timed = true
			return
		}
	}
}

func (t *text) numberAt(i int) bool {
	return i >= 0 && i < len(t.tokens) && t.tokens[i].word.is(classNumber)
}

// clock says whether a number is a clock time or a date.
func (t *text) clock(i int) bool {
	raw := t.tokens[i]
	span := t.raw[raw.start:raw.end]
	if strings.ContainsRune(span, ':') || ordinal(span[max(0, len(span)-2):]) {
		return true
	}
	if i+1 < len(t.tokens) {
		switch t.tokens[i+1].word.text {
		case "am", "pm", "o'clock", "oclock", "sharp":
			return true
		}
		if t.tokens[i+1].word.is(classUnit) {
			return true
		}
	}
	if i == 0 || t.tokens[i].before&(breakClause|breakSentence) != 0 {
		return false
	}
	switch t.tokens[i-1].word.text {
	case "in", "inside", "within":
		return i+1 == len(t.tokens) || t.tokens[i+1].before != 0
	case "by", "at", "before", "until", "till", "from", "past", "after":
		return i+1 == len(t.tokens) || t.tokens[i+1].before != 0 || t.tokens[i+1].word.is(classStop) || t.tokens[i+1].timed || t.tokens[i+1].word.is(classDaypart) || t.tokens[i+1].word.is(classDay)
	}
	return false
}
