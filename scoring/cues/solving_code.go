package cues

// The points from which a step or a question is one that helps, and what times
// come to.
const (
	realStep     = 85
	realQuestion = 110
	mostLate     = 185 // of a reply that comes too late
	inTime       = 10  // for a time that is early enough
)

// What a step loses by what stands around it, in eighths.
const (
	wholeStep  = 8
	hedgedStep = 6
	vagueStep  = 6
	ifStep     = 6
	bareStep   = 6
	someTime   = 70 // points at most of a step that is done once there is time
	unfitStep  = 3  // done to what the customer said not to want
)

// weighStep gives what a step is worth with what stands around it.
func (r *reading) weighStep(s *sentence, st *step) int {
	tokens := r.text.tokens
	around := r.around(s, st)
	if around.copied || tokens[st.verb].copied || r.noHelp(s, st) {
		return 0
	}
	worth := st.worth
	cut := func(is bool, eighths int) {
		if is {
			worth = worth * eighths / wholeStep
		}
	}
	cut((tokens[st.verb].scope|tokens[st.start].scope)&Hypothetical != 0, ifStep)
	if st.kind == stepHollow || st.kind == stepSomeone {
		return worth
	}
	if around.someTime {
		worth = min(worth, someTime)
	}
	cut(around.hedged, hedgedStep)
	cut(around.vague, vagueStep)
	cut(!around.object && st.kind == stepOwn, bareStep)
	cut(r.unfit(s, st), unfitStep)
	return worth
}

// surroundings are what stands around a step.
type surroundings struct {
	hedged, vague, copied, object bool
	someTime                      bool // "once we get round to it"
}

func (r *reading) around(s *sentence, st *step) surroundings {
	a, on := surroundings{copied: true}, false
	for i := max(s.from, st.start-3); i < min(s.to, st.verb+9); i++ {
		k := &r.text.tokens[i]
		if i > st.verb && k.before&breakClause != 0 {
			break
		}
		on = on || i > st.verb && r.isAt(s, i, classAnd) && !r.text.tokens[min(i+1, s.to-1)].timed // what follows is said of something else
		a.hedged = a.hedged || !on && k.word.is(classHedge) && k.word.text != "may" && k.word.text != "might"
		a.vague = a.vague || r.vagueAt(s, i)
		a.someTime = a.someTime || k.word.text == "get" && (r.wordAt(s, i+1) == "round" || r.wordAt(s, i+1) == "around") && r.wordAt(s, i+2) == "to" || k.word.text == "find" && r.wordAt(s, i+1) == "a" && i > st.verb
		a.copied = a.copied && k.copied
		a.object = a.object || i > st.verb && (k.timed || k.heard || k.word.content() || r.objectAt(s, i) || asksWhat(k.word))
	}
	return a
}

// asksWhat says whether a word begins what is to be found out: "I'll look up
// what is in there".
func asksWhat(w *word) bool {
	switch w.text {
	case "what", "which", "who", "where", "whether", "why", "how", "yours":
		return true
	}
	return false
}

// vagueAt says whether a token tells a time that is none.
func (r *reading) vagueAt(s *sentence, i int32) bool {
	w := r.text.tokens[i].word
	if w.is(classVague) {
		return w.text != "later" || !r.near(s, i)
	}
	switch w.text {
	case "when": // "when there's time", "when we can"
		next, then := r.wordAt(s, i+1), r.wordAt(s, i+2)
		return r.isAt(s, i+1, classSomeone) || next == "there" || next == "possible" || (next == "we" || next == "i") && (then == "can" || then == "next" || then == "get" || then == "have")
	case "due":
		return r.wordAt(s, i+1) == "course"
	case "some", "one":
		next := r.wordAt(s, i+1)
		return next == "point" || next == "day" || next == "stage" || next == "time"
	case "possible":
		return r.wordAt(s, i-1) == "as"
	}
	return false
}

// near says whether a time stands beside a token.
func (r *reading) near(s *sentence, i int32) bool {
	for j := max(s.from, i-2); j < min(s.to, i+3); j++ {
		if r.text.tokens[j].timed {
			return true
		}
	}
	return false
}

// unfit says whether a step is done to what the customer said not to want.
func (r *reading) unfit(s *sentence, st *step) bool {
	n := &r.turn.need
	if len(n.unwanted) == 0 {
		return false
	}
	for i := st.verb + 1; i < min(s.to, st.verb+7); i++ {
		k := &r.text.tokens[i]
		if i > st.verb+1 && k.before&(breakClause|breakComma) != 0 {
			break
		}
		if n.noMoney && k.word.is(classMoney) {
			return true
		}
		if among(n.unwanted, k.word.stem) && !among(n.wanted, k.word.stem) && k.scope&Negated == 0 {
			return true
		}
	}
	return false
}

// solve adds what only the turn can tell.
func (r *reading) solve() {
	r.points[Solving] += solvingBase
	r.findSteps()
	r.earnSteps()
	asked := r.askCause()
	orders := r.orders(asked)
	able := max(r.plan.best, asked)
	r.plan.able = able
	r.earnTimes(able)
	if able >= realStep {
		r.earnFit()
	}
	r.earnExtras(able)
	r.asksAfter()
	r.fallBack(able)
	r.polite(able)
	r.pushBack(orders, able)
	r.keywords()
	r.wishes()
	if able >= realStep {
		r.cap[Solving] = min(r.cap[Solving], r.grounded())
	}
	if r.jeers() {
		r.cap[Solving] = min(r.cap[Solving], mostLate)
	}
	r.missOut(able)
}

// earnSteps gives the best step all its points, the next a third, the third
// a sixth.
func (r *reading) earnSteps() {
	p := &r.plan
	first, second, third := -1, -1, -1
	for i := range p.steps {
		worth := p.steps[i].worth
		switch {
		case first < 0 || worth > p.steps[first].worth:
			first, second, third = i, first, second
		case r.repeats(p, i, first):
		case second < 0 || worth > p.steps[second].worth:
			second, third = i, second
		case third < 0 || worth > p.steps[third].worth:
			third = i
		}
	}
	for place, i := range [...]int{first, second, third} {
		if i < 0 {
			continue
		}
		st := &p.steps[i]
		share := [...]int{1, 3, 6}[place]
		start, end := r.told(st)
		r.give(stepRules[st.kind], start, end, st.worth/share)
	}
}

// repeats says whether a step is told twice.
func (r *reading) repeats(p *plan, i, j int) bool {
	return r.text.tokens[p.steps[i].verb].word.stem == r.text.tokens[p.steps[j].verb].word.stem
}

// What a reply can earn that shows nothing of this problem, or a good deal of
// another.
const (
	groundless  = 190
	elsewhere   = 285
	elsewhereBy = 8 // words that the turn knows nothing of
)

// grounded gives the most that a reply can earn: without limit where it takes
// up something of this problem.
func (r *reading) grounded() int {
	if len(r.turn.said) == 0 && len(r.turn.facts) == 0 {
		return noCap
	}
	heard, own := 0, 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		switch {
		case !k.word.content(), k.timed && !k.word.is(classUnit), r.spelt(k):
		case k.heard && !k.copied && !k.word.is(classGeneric):
			heard++
		case r.specific(k), k.word.is(classDeed) && !k.word.is(classGeneric):
			own++
		}
	}
	switch {
	case own >= elsewhereBy+6*heard && len(r.turn.said) >= 12:
		return elsewhere
	case heard == 0 && own == 0:
		return groundless
	}
	return noCap
}

// earnExtras gives points for what goes with a step: a choice, a check, a way
// out if it fails. Without a step they are hardly worth anything.
func (r *reading) earnExtras(able int) {
	for mi := range r.matches {
		m := &r.matches[mi]
		rule := r.rule(m.rule)
		if rule.Criterion != Solving || !rule.silent {
			continue
		}
		h := &r.hits[m.rule]
		before := -min(0, h.until) // all matches are found, so that it can count them
		h.until = -before - 1
		if before >= usualMost || r.excused(m) {
			continue
		}
		worth := rule.Worth >> before
		switch {
		case worth > 0 && able < realStep:
			worth /= 5
		case worth > 0 && r.plan.best < realStep: // a question alone
			worth /= 3
		case worth < 0 && able >= realStep:
			worth /= 2
		case worth < 0 && able > 0 && rule.cap == 0 && rule.Worth > -30: // vague already
			worth /= 3
		}
		if rule.cap != 0 && able >= realStep {
			r.mild(m, worth)
			continue
		}
		r.earn(m.rule, m.start, m.end, worth)
	}
}

// ownBefore says whether a deed of one's own stands before a token in its
// clause, so that what follows an "and" belongs to it.
func (r *reading) ownBefore(s *sentence, i int32) bool {
	for j := range r.plan.steps {
		if st := &r.plan.steps[j]; st.kind == stepOwn && st.start >= s.from && st.start < i && i-st.verb < 12 {
			return true
		}
	}
	return false
}

// fallBack gives points for a step that is done only if another fails.
func (r *reading) fallBack(able int) {
	p := &r.plan
	if r.seen("problem-solving/fallback") > 0 {
		return
	}
	for i := range p.steps {
		st := &p.steps[i]
		s := &r.text.sentences[r.text.tokens[st.start].sentence]
		if st.kind == stepHollow || st.kind == stepSomeone || !r.onlyIf(s, st.start) {
			continue
		}
		worth := r.rule(r.at("problem-solving/fallback")).Worth
		if len(p.steps) == 1 && able == p.best {
			worth /= 2
		}
		r.give("problem-solving/fallback", st.start, st.end, worth)
		return
	}
}

// onlyIf says whether a condition stands before a step.
func (r *reading) onlyIf(s *sentence, start int32) bool {
	for i := start - 1; i >= max(s.from, start-16); i-- {
		switch w := r.text.tokens[i].word; {
		case w.text == "if" || w.text == "unless", w.text == "should" && (i == s.from || r.text.tokens[i].before != 0):
			return i+1 < start
		}
	}
	return false
}

// mild takes the points of a cue without its limit, where a step stands beside
// it.
func (r *reading) mild(m *match, worth int) {
	limits := r.cap[Solving]
	r.earn(m.rule, m.start, m.end, worth)
	r.cap[Solving] = limits
}
