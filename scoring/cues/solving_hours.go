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
		if !happens(r.wordAt(s, i+2)) && (r.wordAt(s, i+2) != "are" && r.wordAt(s, i+2) != "is" || !happens(r.wordAt(s, i+3))) {
			return i
		}
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

// happens says whether a verb tells what has an hour of its own, so that
// "before you leave" is a time and "before you decide" none.
func happens(verb string) bool {
	switch verb {
	case "leave", "leaves", "go", "goes", "get", "gets", "arrive", "arrives", "come", "comes", "wake", "wakes", "land", "lands", "fly", "flies", "travel", "start", "starts", "open", "opens",
		"close", "closes", "eat", "eats", "sleep", "sleeps", "need", "needs", "finish", "finishes", "set", "head", "board", "boards", "drive", "drives", "play", "plays", "sit", "sits", "walk", "move", "check",
		"back", "up", "home", "due", "there", "in":
		return true
	}
	return false
}

// over says whether a time lies in the past, or belongs to what somebody did:
// "the brake was due on Tuesday", "who signed at eleven".
func (r *reading) over(s *sentence, i int32) bool {
	if next := r.wordAt(s, i+1); next == "ago" || r.wordAt(s, i+2) == "ago" || r.wordAt(s, i-1) == "last" || r.wordAt(s, i-1) == "since" {
		return true
	}
	for j := i - 1; j >= max(s.from, i-9) && r.text.tokens[j+1].before == 0 && !r.isAt(s, j, classAnd) && !r.isAt(s, j, classBut); j-- {
		switch r.wordAt(s, j) {
		case "will", "shall", "can", "am", "is", "are", "by":
			return false
		case "was", "were", "did", "ran", "had":
			return true
		case "who":
			return r.text.tokens[j+1].word.past()
		}
	}
	return false
}

// onceEnd gives the token after what means at once, for it to be read whole.
func (r *reading) onceEnd(s *sentence, i int32) int32 {
	switch r.wordAt(s, i) {
	case "now", "immediately", "instantly":
		return i + 1
	case "as":
		return min(s.to, i+3)
	}
	return min(s.to, i+2)
}
