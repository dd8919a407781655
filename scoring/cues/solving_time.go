package cues

import (
	"slices"
	"strings"
)

// moment is a time that was told, as far as it can be known without a calendar.
type moment struct {
	day   int16 // one of the days below
	clock int16 // minutes after midnight, or noTime
}

const (
	noTime   int16 = -1
	today    int16 = 0
	tomorrow int16 = 1
	monday   int16 = 10  // to 16 for Sunday
	date     int16 = 40  // and the day of a month
	daysOff  int16 = 100 // and how many days from now
)

// wants is what the customer's words say of the remedy.
type wants struct {
	wanted, unwanted []uint64 // stems
	noMoney          bool     // it is not to be settled with money
	by               moment   // by when it is needed
	timed            bool
}

// hear reads the customer's words for what is wanted, and by when.
func (n *wants) hear(t *text) {
	n.wanted, n.unwanted, n.timed, n.noMoney = n.wanted[:0], n.unwanted[:0], false, false
	for si := range t.sentences {
		s := &t.sentences[si]
		for i := s.from; i < s.to; i++ {
			switch t.tokens[i].word.text {
			case "want", "wanted", "need", "needed", "asked", "ask", "ordered", "booked", "about", "after", "it", "problem":
				n.wish(t, s, i)
			case "not", "never":
				if i > s.from && (t.tokens[i-1].word.text == "is" || t.tokens[i-1].word.text == "are" || t.tokens[i].before&breakComma != 0 && len(n.wanted) > 0) {
					n.unwanted = nouns(n.unwanted, t, s, i+1, 3)
				}
			}
		}
		for i := s.from; i < s.to; {
			m, next, ok := t.momentAt(s, i)
			if ok && !n.timed && ahead(t, s, i, m) {
				n.by, n.timed = m, true
			}
			i = max(i+1, next)
		}
	}
}

// wish keeps the words after a word of wanting, by whether it is denied.
func (n *wants) wish(t *text, s *sentence, i int32) {
	word := t.tokens[i].word.text
	denied := false
	for j := max(s.from, i-3); j < i; j++ {
		if t.tokens[j].word.is(classNot) && (t.tokens[i].before == 0) {
			denied = true
		}
	}
	switch {
	case denied && word != "it":
		for j := i + 1; j < min(s.to, i+5); j++ {
			n.noMoney = n.noMoney || t.tokens[j].word.is(classMoney)
		}
		n.unwanted = nouns(n.unwanted, t, s, i+1, 7)
	case word == "want", word == "wanted", word == "need", word == "needed", word == "asked", word == "ordered", word == "booked":
		n.wanted = nouns(n.wanted, t, s, i+1, 12)
	case word == "it" && len(n.unwanted) > 0 && i+1 < s.to && t.tokens[i+1].word.text == "is" && t.tokens[i].before != 0: // "it's not the cold, it's the window"
		n.wanted = nouns(n.wanted, t, s, i+2, 10)
	}
}

// nouns adds the words of a clause that carry something.
func nouns(list []uint64, t *text, s *sentence, from, most int32) []uint64 {
	for i := from; i < min(s.to, from+most); i++ {
		k := &t.tokens[i]
		if i > from && k.before&(breakComma|breakClause) != 0 || k.word.is(classBut) {
			break
		}
		if w := k.word; w.content() && !k.timed && !w.is(classNumber) {
			list = append(list, w.stem)
		}
	}
	return list
}

func among(list []uint64, stem uint64) bool {
	return slices.Contains(list, stem)
}

// ahead says whether a time in the customer's words lies ahead and matters.
func ahead(t *text, s *sentence, i int32, m moment) bool {
	bound := false
	switch t.tokens[max(s.from, i-1)].word.text {
	case "by", "until", "till", "before", "is", "deadline":
		bound = true
	}
	before := t.tokens[max(s.from, i-1)].word.text
	for j := max(s.from, i-9); j < i; j++ {
		switch w := t.tokens[j].word; {
		case w.text == "keep" || w.text == "keeps" || w.text == "every" || w.text == "each" || w.text == "always": // how it is, and not by when
			return false
		case w.is(classNot) && (before == "on" || before == "at" || before == "a"):
			return false
		case (w.text == "comes" || w.text == "arrives") && j > s.from && t.tokens[j-1].word.is(classPerson):
			return false
		case w.text == "was" || w.text == "were" || w.text == "since" || w.text == "last" || w.text == "said" || w.text == "promised" || w.text == "from" || w.text == "did" || w.text == "been":
			return false
		case w.toldPast() && !bound && w.text != "booked" && w.text != "invited" && w.text != "let" && w.text != "set" && w.text != "got":
			return m.day == tomorrow
		}
	}
	switch m.day {
	case tomorrow:
		return true
	case today:
		return bound || m.clock != noTime || t.tokens[i].word.text == "tonight"
	case noTime:
		return m.clock != noTime && (bound || t.tokens[max(s.from, i-1)].word.text == "at")
	}
	return m.day < daysOff
}

// momentAt reads a time from a token on, with the day and the clock that stand
// together.
func (t *text) momentAt(s *sentence, i int32) (m moment, next int32, ok bool) {
	m = moment{noTime, noTime}
	gap, night := int32(0), false
	next = i
	for at := i; at < s.to && gap < 3; at++ {
		one := t.timeOf(s, at)
		switch {
		case one.day == noTime && one.clock == noTime:
			if !ok {
				return m, next, false
			}
			gap++
			continue
		case one.day != noTime && m.day != noTime, one.clock != noTime && m.clock != noTime:
			return m.evening(night), next, true
		}
		if one.day != noTime {
			m.day = one.day
			night = night || t.tokens[at].word.text == "tonight" || t.tokens[at].word.text == "evening"
		}
		if one.clock != noTime {
			m.clock = one.clock
		}
		ok, gap, next = true, 0, at+1
	}
	return m.evening(night), next, ok
}

// evening takes hours without am and pm as what they are likely to be.
func (m moment) evening(night bool) moment {
	if night && m.clock >= 60 && m.clock < 12*60 {
		m.clock += 12 * 60
	}
	if m.clock != noTime && m.clock < 8*60 && m.clock >= 60 {
		m.clock += 12 * 60
	}
	if m.clock >= 24*60 { // told with "am"
		m.clock -= 24 * 60
	}
	return m
}

// timeOf reads the day or the clock of one token.
func (t *text) timeOf(s *sentence, i int32) moment {
	k := &t.tokens[i]
	m := moment{noTime, noTime}
	if !k.timed {
		return m
	}
	w := k.word
	switch {
	case w.is(classDay):
		m.day = weekday(w.text)
	case w.is(classDaypart):
		switch w.text {
		case "today", "tonight", "tonite":
			m.day = today
		case "tomorrow", "tmrw":
			m.day = tomorrow
		case "morning", "afternoon", "evening":
			if i > s.from && t.tokens[i-1].word.text == "this" {
				m.day = today
			}
		case "noon", "midday", "lunchtime":
			m.clock = 12 * 60
		}
	case w.is(classNumber):
		return t.numberTime(s, i)
	case strings.HasPrefix(w.text, "hour"), strings.HasPrefix(w.text, "minut"):
		m.day = today
	}
	return m
}

func weekday(word string) int16 {
	const days = "montuewedthufrisatsun"
	if len(word) >= 3 {
		if at := strings.Index(days, word[:3]); at >= 0 && at%3 == 0 {
			return monday + int16(at/3)
		}
	}
	return noTime
}

// numberTime reads a number that tells a time.
func (t *text) numberTime(s *sentence, i int32) moment {
	k := &t.tokens[i]
	m := moment{noTime, noTime}
	span := t.raw[k.start:k.end]
	hour, minute, ok := clockOf(k.word.text)
	if !ok {
		return m
	}
	if n := len(span); n > 2 && ordinal(span[n-2:]) {
		m.day = date + hour
		return m
	}
	if i+1 < s.to {
		switch next := t.tokens[i+1].word.text; {
		case strings.HasPrefix(next, "week"):
			m.day = daysOff + 7*min(hour, 50)
			return m
		case strings.HasPrefix(next, "day"), strings.HasPrefix(next, "night"), next == "working", next == "business":
			m.day = daysOff + min(hour, 400)
			return m
		case strings.HasPrefix(next, "month"), strings.HasPrefix(next, "year"):
			m.day = daysOff + 30
			return m
		case t.tokens[i+1].word.is(classUnit):
			m.day = today
			return m
		case next == "pm" && hour < 12:
			hour += 12
		case next == "am":
			hour += 24
		}
	}
	if hour > 48 {
		return m
	}
	m.clock = hour*60 + minute + t.quarters(s, i)
	return m
}

// quarters gives the minutes that "half past", "quarter to" and the like add to
// an hour.
func (t *text) quarters(s *sentence, i int32) int16 {
	if i-1 < s.from {
		return 0
	}
	word := t.tokens[i-1].word.text
	if word == "half" {
		return 30
	}
	if i-2 < s.from || word != "past" && word != "to" {
		return 0
	}
	switch part := t.tokens[i-2].word.text; {
	case part == "half" && word == "past":
		return 30
	case part == "quarter" && word == "past":
		return 15
	case part == "quarter":
		return -15
	}
	return 0
}

// clockOf reads "14:30", "2.30", "9" or "nine".
func clockOf(word string) (hour, minute int16, ok bool) {
	if word == "" {
		return 0, 0, false
	}
	if word[0] < '0' || word[0] > '9' {
		for i, at := 0, 0; i < 13; i++ { // zero to twelve
			end := at + strings.IndexByte(numberWords[at:], ' ')
			if numberWords[at:end] == word {
				return int16(i), 0, true
			}
			at = end + 1
		}
		return 0, 0, false
	}
	part := &hour
	for i := range len(word) {
		c := word[i]
		switch {
		case c >= '0' && c <= '9':
			if *part = *part*10 + int16(c-'0'); *part > 999 {
				return 0, 0, false
			}
		case part == &minute:
			return 0, 0, false
		default:
			part = &minute
		}
	}
	return hour, minute, true
}

// The ways a time may be to a deadline.
type timing int8

const (
	timingUnknown timing = iota
	timingMeets
	timingMisses
)

// against holds a time to a deadline.
func (m moment) against(by moment) timing {
	late := func(is bool) timing {
		if is {
			return timingMisses
		}
		return timingMeets
	}
	if m.day == noTime && by.day > today { // a clock alone is today's
		return timingMeets
	}
	if m.day == by.day || m.day == noTime || by.day == noTime && m.day == today {
		return m.sameDay(by, late(m.clock > by.clock))
	}
	switch {
	case by.day == noTime:
		return late(m.day != today)
	case m.day <= tomorrow && by.day <= tomorrow:
		return late(m.day > by.day)
	case m.day <= tomorrow:
		return timingMeets
	case m.day >= daysOff:
		switch off := m.day - daysOff; {
		case by.day <= tomorrow:
			return late(off > by.day)
		case by.day < date && off >= 5:
			return timingMisses
		}
		return timingUnknown
	case by.day <= tomorrow:
		return late(m.day < date)
	case m.day < date && by.day < date:
		after := (m.day - by.day + 7) % 7
		return late(after <= 3)
	case m.day >= date && by.day >= date:
		after := m.day - by.day // the 30th comes before the 1st
		return late(after > 0 && after <= 15)
	}
	return timingUnknown
}

// sameDay holds the clock of a time to that of a deadline on the same day: as
// it reads, unless the hour may be of the other half of the day.
func (m moment) sameDay(by moment, reads timing) timing {
	const noon, dawn, dusk, night = 12 * 60, 8 * 60, 16 * 60, 20 * 60
	switch {
	case by.day == today && m.day == today && by.clock == noTime:
		return timingMeets
	case m.clock == noTime || by.clock == noTime:
		return timingUnknown
	case by.clock > dusk && m.clock >= dawn && m.clock < noon && m.clock+noon > by.clock: // eight may well be at night
		return timingUnknown
	case by.clock <= noon && m.clock > dusk && m.clock < night && m.clock-noon <= by.clock: // five may well be in the morning
		return timingUnknown
	case by.day == noTime && by.clock < noon && m.clock > noon && m.clock < by.clock+noon: // and a deadline of nine in the evening
		return timingUnknown
	}
	return reads
}
