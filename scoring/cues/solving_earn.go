package cues

// earnTimes gives points for times told with a step, unless they come too late
// for what the customer needs.
func (r *reading) earnTimes(able int) {
	t := timesTold{able: able, lateAt: -1}
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		for i := s.from; i < s.to; {
			m, next, ok := r.text.momentAt(s, i)
			if ok && r.text.tokens[i].scope&Quoted == 0 {
				r.tellsTime(s, i, next, m, &t)
				i = next
				continue
			}
			if end := r.hourInWords(s, i); end > i && t.told == 0 && r.plan.sentences[si] && r.text.tokens[i].scope&(Quoted|Negated) == 0 {
				r.give("problem-solving/time", i, end, r.worth("problem-solving/time"))
				t.told++
				i = end
				continue
			}
			if !t.now && r.plan.sentences[si] && r.atOnce(s, i) {
				r.give("problem-solving/at-once", i, r.onceEnd(s, i), r.worth("problem-solving/at-once"))
				t.now = true
			}
			i++
		}
	}
	switch {
	case t.lateAt >= 0 && !t.meets:
		r.give("problem-solving/late", t.lateAt, t.lateAt+1, r.worth("problem-solving/late"))
		r.cap[Solving] = min(r.cap[Solving], mostLate)
	case t.meets && able >= realStep:
		r.points[Solving] += inTime
	}
}

// timesTold is what a reply's times come to.
type timesTold struct {
	able   int   // what the best step or question is worth
	told   int   // times that earned
	now    bool  // it is done at once
	meets  bool  // a time is early enough
	lateAt int32 // token of one that isn't, or -1
}

func (r *reading) tellsTime(s *sentence, i, next int32, m moment, t *timesTold) {
	negated := r.text.tokens[i].scope&Negated != 0
	if n := &r.turn.need; n.timed && !negated {
		switch m.against(n.by) {
		case timingMeets:
			t.meets = true
		case timingMisses:
			if !r.over(s, i) && (m.day != daysOff+1 || r.wordAt(s, i-1) == "in") { // "one day" is no date
				t.lateAt = i
				return
			}
		case timingUnknown:
		}
	}
	passes := m.day >= daysOff && !r.atMost(s, next) // days that pass are no time to count on
	stepless := !r.plan.sentences[r.text.tokens[i].sentence] && (r.text.tokens[i].heard || !ahead(&r.text, s, i, m))
	if passes || stepless || t.told >= 2 || r.hoursOpen(s, i) || r.over(s, i) || negated && r.text.tokens[i].scope&Hypothetical == 0 {
		return
	}
	worth := r.worth("problem-solving/time")
	if t.able < realStep {
		worth /= 4
	}
	switch r.wordAt(s, next) {
	case "am", "pm", "o'clock", "oclock", "sharp":
		next++
	}
	r.give("problem-solving/time", i, next, worth>>(2*t.told))
	t.told++
}

// hoursOpen says whether a time tells opening hours: "we're open until five".
func (r *reading) hoursOpen(s *sentence, i int32) bool {
	for j := i - 1; j >= max(s.from, i-4) && r.text.tokens[j+1].before&breakClause == 0; j-- {
		switch r.wordAt(s, j) {
		case "open", "opening", "hours", "closed":
			return !r.forYou(s, j+1)
		}
	}
	return false
}

// atMost says whether what stands after a time makes it the longest there is.
func (r *reading) atMost(s *sentence, i int32) bool {
	for j := i; j < min(s.to, i+3); j++ {
		switch r.wordAt(s, j) {
		case "most", "latest", "max", "maximum":
			return true
		}
	}
	return false
}

// fit is what steps take up of the problem.
type fit struct {
	met              [8]uint64 // stems
	heard, own, near int       // the customer's words, words of this problem, and those of what the customer speaks of
	first            int32     // token of the first that the customer said, or -1
}

// earnFit gives points for each word of the customer's that a step takes up,
// and for what belongs to this problem alone.
func (r *reading) earnFit() {
	f := fit{first: -1}
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		if !r.plan.sentences[si] {
			continue
		}
		for i := s.from; i < s.to && f.heard+f.own < len(f.met); i++ {
			r.takeUp(&f, i)
		}
	}
	if f.heard > 0 {
		r.give("problem-solving/fits", f.first, f.first+1, 7+r.worth("problem-solving/fits")*min(4, f.heard))
	}
	r.points[Solving] += 5*min(4, f.own) + 9*min(3, f.near)
}

// takeUp counts a word of a step's sentence.
func (r *reading) takeUp(f *fit, i int32) {
	k := &r.text.tokens[i]
	n := f.heard + f.own
	if k.scope&(Quoted|Reported) != 0 || !k.word.content() || r.spelt(k) || among(f.met[:n], k.word.stem) {
		return
	}
	switch {
	case k.heard && !k.copied:
		if f.heard == 0 {
			f.first = i
		}
		f.heard++
	case f.own < 4 && r.specific(k):
		f.own++
		if t := k.word.topic; t != 0 && r.ear.topics[t>>6]&(1<<(t&63)) != 0 {
			f.near++
		}
	default:
		return
	}
	f.met[n] = k.word.stem
}

// spelt says whether a token is a number in letters: too common to show that
// anything was taken up.
func (r *reading) spelt(k *token) bool {
	c := r.text.raw[k.start]
	return k.word.is(classNumber) && (c < '0' || c > '9')
}
