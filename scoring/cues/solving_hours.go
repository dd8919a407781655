package cues

// hourInWords gives the end of a time that is told by what happens then, or
// short: "before lunch", "half nine", "first thing", "in twenty".
func (r *reading) hourInWords(s *sentence, i int32) int32 {
	next := r.wordAt(s, i+1)
	switch r.wordAt(s, i) {
	case "first":
		if next == "thing" {
			return i + 2
		}
	case "close", "end":
		if next == "of" && hourNamed(r.wordAt(s, i+2)) {
			return i + 3
		}
	case "half", "quarter", "between", "in":
		return r.shortHour(s, i)
	case "before", "by", "over", "during", "at", "after":
		return r.byEvent(s, i)
	}
	return i
}

// shortHour reads "half nine", "quarter past", "between one and two", "in
// twenty".
func (r *reading) shortHour(s *sentence, i int32) int32 {
	next := r.wordAt(s, i+1)
	number := r.isAt(s, i+1, classNumber)
	switch w := r.wordAt(s, i); {
	case w == "between" && number && r.isAt(s, i+2, classAnd) && r.isAt(s, i+3, classNumber):
		return i + 4
	case w == "in" && number && (i+2 == s.to || r.text.tokens[i+2].before != 0 || r.isAt(s, i+2, classAnd)):
		return i + 2
	case r.isAt(s, i+2, classNumber): // "half past four" is told by the four
		return i
	case w == "half" && number, w == "quarter" && next == "past":
		return i + 2
	}
	return i
}

// byEvent reads "before lunch", "by the time", "before she wakes".
func (r *reading) byEvent(s *sentence, i int32) int32 {
	w, next := r.wordAt(s, i), r.wordAt(s, i+1)
	if next == "the" && (hourNamed(r.wordAt(s, i+2)) || w == "by" && r.wordAt(s, i+2) == "time") {
		return i + 3
	}
	switch {
	case hourNamed(next):
		return i + 2
	case w == "before" && (next == "you" || next == "she" || next == "he" || next == "they"):
		return min(s.to, i+3)
	}
	return i
}

// hourNamed says whether a word is an hour of the day by another name.
func hourNamed(word string) bool {
	switch word {
	case "lunch", "dinner", "breakfast", "supper", "tea", "dark", "dusk", "dawn", "bedtime", "bed", "sunset", "sunrise", "daybreak", "nightfall", "school", "work",
		"closing", "opening", "midnight", "crack", "business", "play", "day", "shift":
		return true
	}
	return false
}
