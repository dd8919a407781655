package cues

import (
	"strconv"
	"strings"
)

// otherTimes says whether "once" or "twice" stands where the customer counted
// more.
func (r *reading) otherTimes(c *clause) bool {
	about := false
	for i := c.from; i < c.to; i++ {
		w := r.text.tokens[i].word
		about = about || w.is(classYou) && i+1 < c.to && r.text.tokens[i+1].word.is(classPast)
		about = about || w.is(classYou) && i+1 < c.to && r.text.tokens[i+1].heard
	}
	if !about || r.text.foretells(c) {
		return false
	}
	said := r.turn.customer.tokens
	for i := 1; i < len(said); i++ {
		switch said[i].word.text {
		case "times", "calls", "emails", "letters", "messages", "visits", "trips", "weeks":
			if n, ok := worthOf(said[i-1].word); ok && n > 2 {
				return true
			}
		}
	}
	return false
}

// otherNumber says whether a number counts what the customer counted otherwise.
func (r *reading) otherNumber(c *clause, at int32) bool {
	if !r.text.tellsPast(c) || r.text.foretells(c) {
		return false
	}
	number := r.text.tokens[at].word
	if at+1 < c.to && money(r.text.tokens[at+1].word) && !r.text.past(c) {
		return false // what is offered or charged
	}
	if at > c.from && r.text.tokens[at-1].word.is(classNumber) || at+1 < c.to && r.text.tokens[at+1].word.is(classNumber) {
		return false // a part of a longer number
	}
	if number.text == "one" && at+1 < c.to && r.text.tokens[at+1].word.is(classUnit) {
		return false // "twice in one week" counts nothing otherwise
	}
	if at+1 < c.to && r.reckoned(number, r.text.tokens[at+1].word.stem, r.text.compares(c)) {
		return false
	}
	if at > c.from && r.otherAfter(r.text.tokens[at-1].word, number) {
		return true
	}
	if at+1 >= c.to {
		return false
	}
	unit := r.text.tokens[at+1].word
	if unit.text != "times" && (!unit.content() || unit.is(classNumber) || !r.text.tokens[at+1].heard) {
		return false
	}
	return r.countedOtherwise(number.stem, unit.stem)
}

func money(w *word) bool {
	switch w.text {
	case "euro", "euros", "pound", "pounds", "quid", "dollar", "dollars", "pence", "cents", "francs":
		return true
	}
	return false
}

// countedOtherwise says whether the customer has other numbers of a thing than
// this one.
func (r *reading) countedOtherwise(number, unit uint64) bool {
	other := false
	said := r.turn.customer.tokens
	for i := 1; i < len(said); i++ {
		if said[i].word.stem != unit {
			continue
		}
		for j := i - 1; j >= max(0, i-2); j-- { // "six books", "six library books"
			if !said[j].word.is(classNumber) {
				continue
			}
			if said[j].word.stem == number {
				return false
			}
			other = true
			break
		}
	}
	return other
}

// otherAfter says whether the customer has another number after a word that
// tells when, as in "till eight" for "till nine".
func (r *reading) otherAfter(when, number *word) bool {
	switch when.text {
	case "till", "until", "since", "at":
	default:
		return false
	}
	if number.text == "half" {
		return false // of an hour to be named
	}
	other := false
	said := r.turn.customer.tokens
	for i := 1; i < len(said); i++ {
		if said[i].word.stem == number.stem {
			return false
		}
		priced := i+1 < len(said) && said[i+1].before == 0 && said[i+1].word.content() // "at 40 quid"
		other = other || said[i].word.is(classNumber) && !priced && said[i-1].word.text == when.text
	}
	return other
}

// reckoned says whether a number follows from two of the customer's of the same
// thing, as ten nights from four out of fourteen: to have worked it out is to
// have listened.
func (r *reading) reckoned(w *word, unit uint64, compared bool) bool {
	const least = 5 // small numbers follow from too many others
	n, ok := worthOf(w)
	if !ok || n < least && !compared {
		return false
	}
	const most = 8
	var said [most]int
	found := said[:0]
	customer := r.turn.customer.tokens
	for i := range customer[:max(0, len(customer)-1)] { // what comes last counts nothing
		v, ok := worthOf(customer[i].word)
		if !ok || len(found) == most || !compared && customer[i+1].word.stem != unit {
			continue
		}
		for _, other := range found {
			if v+other == n || v-other == n || other-v == n {
				return true
			}
		}
		found = append(found, v)
	}
	return false
}

// compares says whether a clause says how much more or less a thing is.
func (t *text) compares(c *clause) bool {
	for i := c.from; i < c.to; i++ {
		switch t.tokens[i].word.text {
		case "over", "more", "less", "longer", "shorter", "late", "later", "early", "earlier", "extra", "short", "left", "remaining", "missing", "difference", "than", "never", "behind":
			return true
		}
	}
	return false
}

// worthOf gives what a number is, for those of up to seven digits and the small
// ones in words.
func worthOf(w *word) (int, bool) {
	if !w.is(classNumber) {
		return 0, false
	}
	if c := w.text[0]; c >= '0' && c <= '9' {
		n, err := strconv.Atoi(w.text)
		return n, err == nil && len(w.text) <= 7
	}
	const ten, step = 20, 10
	n := 0
	for name := range strings.FieldsSeq(numberWords) {
		if name == w.text {
			return n, true
		}
		if n < ten {
			n++
		} else {
			n += step
		}
	}
	return 0, false
}

// measure is what a number tells.
type measure uint8

const (
	bareNumber measure = iota
	countsThings
	tellsClock
)

// otherMeasure says whether a number tells the time of day where all that the
// customer said of it counts something, or the other way round: "by four" is
// not four days.
func (r *reading) otherMeasure(at int32) bool {
	here := r.text.measureAt(at)
	if here == bareNumber {
		return false
	}
	said := &r.turn.customer
	found := false
	for i := range said.tokens {
		if said.tokens[i].word.stem != r.text.tokens[at].word.stem {
			continue
		}
		if there := said.measureAt(int32(i)); there == here || there == bareNumber {
			return false
		}
		found = true
	}
	return found
}

// measureAt says what a number tells, by the words around it.
func (t *text) measureAt(i int32) measure {
	if int(i)+1 < len(t.tokens) && t.tokens[i+1].before == 0 {
		switch w := t.tokens[i+1].word; {
		case w.text == "o'clock" || w.text == "oclock" || w.text == "am" || w.text == "pm" || w.text == "sharp":
			return tellsClock
		case w.content() && !w.is(classNumber) && !w.is(classDaypart) && !w.is(classDay):
			return countsThings
		}
	}
	if i > 0 {
		switch t.tokens[i-1].word.text {
		case "at", "by", "until", "till", "past":
			return tellsClock
		}
	}
	return bareNumber
}
