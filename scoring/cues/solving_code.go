package cues

// What a step loses by what stands around it, in eighths.
const (
	wholeStep  = 8
	hedgedStep = 6
	vagueStep  = 6
	ifStep     = 6
	bareStep   = 6
)

// weighStep gives what a step is worth with what stands around it.
func (r *reading) weighStep(s *sentence, st *step) int {
	tokens := r.text.tokens
	worth := st.worth
	cut := func(eighths int) { worth = worth * eighths / wholeStep }
	if tokens[st.verb].scope&Hypothetical != 0 || tokens[st.start].scope&Hypothetical != 0 {
		cut(ifStep)
	}
	hedged, vague, copied, object := false, false, true, false
	for i := max(s.from, st.start-3); i < min(s.to, st.verb+9); i++ {
		k := &tokens[i]
		if i > st.verb && k.before&breakClause != 0 {
			break
		}
		hedged = hedged || k.word.is(classHedge) && k.word.text != "may" && k.word.text != "might"
		vague = vague || r.vagueAt(s, i)
		copied = copied && k.copied
		object = object || i > st.verb && (k.timed || k.heard || k.word.content() || k.word.is(classThey) || k.word.is(classYou))
	}
	if copied {
		return 0
	}
	if st.kind == stepHollow || st.kind == stepSomeone {
		return worth
	}
	if hedged {
		cut(hedgedStep)
	}
	if vague {
		cut(vagueStep)
	}
	if !object && st.kind == stepOwn {
		cut(bareStep)
	}
	if r.unfit(s, st) {
		cut(3)
	}
	return worth
}

// vagueAt says whether a token tells a time that is none.
func (r *reading) vagueAt(s *sentence, i int32) bool {
	w := r.text.tokens[i].word
	if w.is(classVague) {
		return w.text != "later" || !r.near(s, i)
	}
	switch w.text {
	case "when": // "when there's time", "when we can"
		next := r.wordAt(s, i+1)
		return next == "there" || next == "we" && r.wordAt(s, i+2) == "can" || next == "possible"
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
	orders := r.orders()
	able := max(r.plan.best, asked)
	r.earnTimes(able)
	if able >= 85 {
		r.earnFit()
	}
	r.earnExtras(able)
	r.fallBack(able)
	r.pushBack(orders, able)
	r.keywords()
	r.wishes()
	if able >= 85 && !r.grounded() {
		r.cap[Solving] = min(r.cap[Solving], 190)
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
		r.give(stepRules[st.kind], st.start, st.end, st.worth/share)
	}
}

// repeats says whether a step is told twice.
func (r *reading) repeats(p *plan, i, j int) bool {
	return r.text.tokens[p.steps[i].verb].word.stem == r.text.tokens[p.steps[j].verb].word.stem
}

// earnTimes gives points for times told with a step, unless they come too late
// for what the customer needs.
func (r *reading) earnTimes(able int) {
	n := &r.turn.need
	told, now, meets, misses := 0, 0, false, false
	lateAt := int32(-1)
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		for i := s.from; i < s.to; {
			m, next, ok := r.text.momentAt(s, i)
			if !ok || r.text.tokens[i].scope&Quoted != 0 {
				if r.atOnce(s, i) && now == 0 && r.plan.sentences[si] {
					r.give("problem-solving/at-once", i, i+1, 24)
					now++
				}
				i++
				continue
			}
			if n.timed && r.text.tokens[i].scope&Negated == 0 {
				switch m.against(n.by) {
				case timingMeets:
					meets = true
				case timingMisses:
					misses, lateAt = true, i
				}
			}
			switch {
			case m.day >= daysOff: // days that pass
			case !ahead(&r.text, s, i, m) && !r.plan.sentences[si]:
			case told < 2 && r.text.tokens[i].scope&Negated == 0:
				worth := 12
				if able >= 85 {
					worth = r.rule(r.at("problem-solving/time")).Worth
				}
				r.give("problem-solving/time", i, next, worth>>(2*told))
				told++
			}
			i = next
		}
	}
	switch {
	case misses && !meets:
		r.give("problem-solving/late", lateAt, lateAt+1, -70)
		r.cap[Solving] = min(r.cap[Solving], 185)
	case meets && able >= 85:
		r.points[Solving] += 10
	}
}

// earnFit gives points for each word of the customer's that a step takes up,
// and for what belongs to this problem alone.
func (r *reading) earnFit() {
	var met [8]uint64
	heard, own := 0, 0
	first := int32(-1)
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		if !r.plan.sentences[si] {
			continue
		}
		for i := s.from; i < s.to && heard+own < len(met); i++ {
			k := &r.text.tokens[i]
			if k.scope&(Quoted|Reported) != 0 || !k.word.content() || among(met[:heard+own], k.word.stem) {
				continue
			}
			switch {
			case k.word.is(classNumber) && (r.text.raw[k.start] < '0' || r.text.raw[k.start] > '9'):
			case k.heard && !k.copied:
				met[heard+own] = k.word.stem
				if heard++; first < 0 {
					first = i
				}
			case r.specific(k) && own < 4:
				met[heard+own] = k.word.stem
				own++
			}
		}
	}
	if heard > 0 {
		r.give("problem-solving/fits", first, first+1, 7+13*min(4, heard))
	}
	r.points[Solving] += 5 * min(4, own)
}

// grounded says whether a reply shows that it is about this problem and no
// other.
func (r *reading) grounded() bool {
	if len(r.turn.said) == 0 && len(r.turn.facts) == 0 {
		return true
	}
	heard, own := 0, 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		switch {
		case !k.word.content():
		case k.heard && !k.copied && !k.word.is(classGeneric):
			heard++
		case r.specific(k), k.word.is(classDeed) && !k.word.is(classGeneric):
			own++
		}
	}
	return heard > 0 || own > 0
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
		case worth > 0 && able < 85:
			worth /= 5
		case worth > 0 && r.plan.best < 85: // a question alone
			worth /= 3
		case worth < 0 && able >= 85:
			worth /= 2
		case worth < 0 && able > 0 && rule.cap == 0 && rule.Worth > -30: // vague already
			worth /= 3
		}
		if rule.cap != 0 && able >= 85 {
			r.mild(m, worth)
			continue
		}
		r.earn(m.rule, m.start, m.end, worth)
	}
}

// excused says whether what stands before a cue makes it none: "anything you
// need to", "if you have to".
func (r *reading) excused(m *match) bool {
	s := &r.text.sentences[r.text.tokens[m.start].sentence]
	if m.rule == r.at("problem-solving/no-time") && r.wordAt(s, m.start) == "later" {
		return !r.vagueAt(s, m.start) || r.text.tokens[m.end-1].word.text == "later" && m.end < s.to && r.text.tokens[m.end].before == 0 && r.text.tokens[m.end].word.content()
	}
	if m.rule != r.at("problem-solving/pushes-work") {
		return false
	}
	switch r.wordAt(s, m.start-1) {
	case "anything", "everything", "something", "what", "whatever", "all", "if", "as", "where", "when", "do", "would", "did", "which", "who", "before", "that", "nothing":
		return true
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

// pushBack takes points for work that is given back to the customer.
func (r *reading) pushBack(orders, able int) {
	pushes := orders + r.seen("problem-solving/pushes-work")
	if pushes > 0 && able < 85 {
		r.cap[Solving] = min(r.cap[Solving], 90)
	}
}

// orders finds what the customer is told to do in so many words: "check your
// spam folder", "please fill in the form".
func (r *reading) orders() int {
	count := 0
	var in *sentence // with an order in it
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		for i := s.from; i < s.to; i++ {
			if i != s.from && r.text.tokens[i].before&(breakComma|breakClause) == 0 && !(r.isAt(s, i-1, classAnd) && in == s) {
				continue
			}
			j := i
			for j < s.to-1 && (r.wordAt(s, j) == "please" || r.wordAt(s, j) == "just" || r.wordAt(s, j) == "kindly" || r.wordAt(s, j) == "simply" || r.wordAt(s, j) == "then" || r.wordAt(s, j) == "first" || r.wordAt(s, j) == "so" || r.wordAt(s, j) == "and") {
				j++
			}
			if !r.ordersAt(s, j) {
				continue
			}
			count, in = count+1, s
			worth := -40
			if r.plan.best >= 85 {
				worth = -12
			}
			if count <= 2 {
				r.give("problem-solving/pushes-work", i, min(s.to, j+2), worth)
			}
			i = j
		}
	}
	return count
}

func (r *reading) ordersAt(s *sentence, j int32) bool {
	k := &r.text.tokens[j]
	if !k.word.is(classChore) || k.word.past() && k.word.text != "read" && k.word.text != "put" || s.question || k.scope&(Quoted|Reported) != 0 || j+1 >= s.to {
		return false
	}
	next := r.text.tokens[j+1]
	switch next.word.text {
	case "not", "me", "us", "it", "here", "away", "is", "are", "was", "will", "has", "have", "can", "on", "so", "which":
		return next.word.text == "it" && k.word.text != "leave" || next.word.text == "on" && k.word.text == "go"
	}
	if next.before != 0 || next.word.is(classDeed) && next.word.past() {
		return false
	}
	return next.word.is(classDeterminer) || next.word.is(classYou) || next.word.is(classStop) || next.word.content() && !next.word.is(classDeed)
}

// askCause finds a question for the cause, and gives what the best is worth.
func (r *reading) askCause() int {
	best, at, end := 0, int32(-1), int32(-1)
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		if !s.question && !r.unmarked() {
			continue
		}
		for i := s.from; i < s.to; i++ {
			worth := r.causeAt(s, i)
			if worth > best {
				best, at, end = worth, i, min(s.to, i+4)
			}
		}
	}
	if best == 0 {
		return 0
	}
	points := best
	if r.plan.best >= 85 {
		points = best / 4
	}
	r.give("problem-solving/asks-cause", at, end, points)
	return best
}

// unmarked says whether a reply has no marks between its words at all.
func (r *reading) unmarked() bool {
	for i := 1; i < min(40, len(r.text.tokens)); i++ {
		if r.text.tokens[i].before != 0 {
			return false
		}
	}
	return true
}

// causeAt weighs a question that begins at a token.
func (r *reading) causeAt(s *sentence, i int32) int {
	tokens := r.text.tokens
	next := r.wordAt(s, i+1)
	open := false
	led := i == s.from+1 && tokens[s.from].word.is(classStop) && !tokens[s.from].word.is(classDeterminer) // "at which minute"
	if i != s.from && tokens[i].before == 0 && !r.isAt(s, i-1, classAnd) && !(led && tokens[i].word.text != "is") {
		if s.question {
			return 0
		}
		switch next { // in a reply without marks
		case "is", "are", "was", "were", "do", "does", "did", "the", "it", "your", "has", "have":
		default:
			return 0
		}
	}
	switch tokens[i].word.text {
	case "what", "which", "when", "where":
		open = true
	case "how":
		open = next == "long" || next == "many" || next == "much" || next == "old" || next == "far" || next == "often"
		if !open {
			return 0
		}
	case "is", "are", "was", "were", "does", "do", "did", "has", "have", "can", "could":
		if next == "you" || next == "u" {
			switch r.wordAt(s, i+2) {
			case "see", "hear", "smell", "feel", "remember", "notice", "have", "still", "know", "get", "read", "tell", "recall":
			default:
				return 0
			}
		} else if !r.isAt(s, i+1, classDeterminer) && !r.isAt(s, i+1, classYou) {
			return 0
		}
	default:
		return 0
	}
	heard, state := 0, 0
	for j := i; j < min(s.to, i+16); j++ {
		k := &tokens[j]
		if k.word.is(classState) && j > i {
			state++
		}
		if k.heard && k.word.content() && !k.copied && !k.timed {
			heard++
		}
		if k.word.text == "otherwise" || k.word.text == "would" || k.word.text == "want" || k.word.text == "like" {
			return 0
		}
	}
	switch {
	case heard > 0 && state > 0:
		return 165
	case state > 1:
		return 160
	case state > 0 && open:
		return 140
	case heard > 0:
		return 120
	case open:
		return 110
	}
	return 40
}

// wishes holds the reply to what the customer asked for, and did not.
func (r *reading) wishes() {
	n := &r.turn.need
	if len(n.unwanted) == 0 {
		return
	}
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		for i := s.from; i < s.to; i++ {
			if w := r.text.tokens[i].word; w.text != "not" && w.text != "no" {
				continue
			}
			wanted, unwanted := false, false
			for j := i + 1; j < min(s.to, i+4) && (j == i+1 || r.text.tokens[j].before == 0); j++ {
				stem := r.text.tokens[j].word.stem
				wanted = wanted || among(n.wanted, stem) && !among(n.unwanted, stem)
				unwanted = unwanted || among(n.unwanted, stem)
			}
			switch {
			case wanted:
				r.give("problem-solving/other-problem", i, min(s.to, i+3), -80)
				return
			case unwanted:
				r.give("problem-solving/fits", i, min(s.to, i+3), 30)
				return
			}
		}
	}
}

// keywords finds heaps: short pieces between commas that hold no sentence.
func (r *reading) keywords() {
	for si := range r.text.sentences {
		s := &r.text.sentences[si]
		pieces, from := 0, s.from
		for i := s.from + 1; i <= s.to; i++ {
			if i < s.to && r.text.tokens[i].before&breakComma == 0 {
				continue
			}
			if i-from <= 3 {
				pieces++
			}
			from = i
		}
		if pieces >= 5 {
			r.give("problem-solving/heap", s.from, s.to, -60)
			return
		}
	}
}

// missOut says what a reply left out.
func (r *reading) missOut(able int) {
	miss := func(what, advice string) {
		r.missing = append(r.missing, Missing{Criterion: Solving, What: what, Advice: advice})
	}
	switch {
	case able < 85:
		miss("step", "Say what you will do, as \"I'll\" and a deed.")
	case r.seen("problem-solving/time") == 0 && r.seen("problem-solving/at-once") == 0:
		miss("time", "Say by when it will be done.")
	case r.seen("problem-solving/checks") == 0 && r.seen("problem-solving/choice") == 0 && r.seen("problem-solving/fallback") == 0:
		miss("check", "Ask whether that works, give a choice, or say what happens if it fails.")
	}
}
