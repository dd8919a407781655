package cues

import "slices"

// yielding is a rule that gives way to another: seen in the same words as it, in
// the same sentence or in one beside it, it isn't meant as it reads.
type yielding struct {
	rule, to ruleID
	reach    int32
}

// How far a rule may stand from the one it gives way to.
const (
	sameWords = iota // a word of both
	itself           // the same sentence
	beside           // a sentence before or after
	after            // the sentence after
	anywhere
)

// yieldAt is a yielding by the numbers of its rules.
type yieldAt struct{ loser, winner, reach int32 }

// addYields looks up the rules that give way and those they give way to.
func (t *tables) addYields() {
	for _, y := range slices.Concat(reproachesYield(), courtesiesYield()) {
		t.yields = append(t.yields, yieldAt{t.byID[y.rule], t.byID[y.to], y.reach})
	}
}

// reproachesYield says what the words were for, where a reproach is none.
func reproachesYield() []yielding {
	return []yielding{
		{"calm/contradicts", "calm/blameless", sameWords},
		{"calm/contradicts", "calm/believes", beside},
		{"calm/contradicts", "calm/owns-fault", itself},
		{"calm/contradicts", "calm/pities", sameWords},
		{"calm/blunt-start", "calm/blameless", sameWords},
		{"calm/blunt-start", "calm/says-no-harm", sameWords},
		{"calm/policy-wall", "calm/owns-fault", beside},
		{"calm/policy-wall", "calm/deserved-better", itself},
		{"calm/policy-wall", "calm/says-right", beside},
		{"calm/you-did-not", "calm/deserved-better", itself},
		{"calm/policy-wall", "calm/bends-the-rule", beside},
		{"calm/contradicts", "calm/says-right", itself},
		{"calm/dismisses", "calm/pities", itself},
		{"calm/dismisses", "calm/reaches-me", sameWords},
		{"calm/dismisses", "calm/names-hardship", itself},
		{"calm/turns-it-round", "calm/as-they-like", sameWords},
		{"calm/minimises", "calm/owns-fault", itself},
		{"calm/minimises", "calm/theirs-to-have", sameWords},
		{"calm/waves-off-worry", "calm/theirs-to-have", itself},
		{"calm/waves-off-worry", "calm/stays", beside},
		{"calm/as-i-said", "calm/apology", itself},
		{"calm/not-my-job", "calm/own-deed", sameWords},
		{"calm/your-fault", "calm/owns-fault", itself},
		{"calm/sorry-but", "calm/own-deed", itself},
		{"calm/sorry-but", "calm/theirs-to-have", itself},
		{"calm/but-cancels", "calm/own-deed", itself},
		{"calm/own-pride", "calm/owns-fault", itself},
		{"calm/own-pride", "calm/deserved-better", itself},
		{"calm/own-pride", "calm/apology", itself},
		{"calm/you-did-not", "calm/owns-fault", itself},
		{"calm/waves-off-worry", "calm/own-deed", beside},
		{"calm/waves-off-worry", "calm/owns-fault", itself},
		{"calm/waves-off-worry", "calm/takes-off-them", beside},
		{"calm/lectures", "calm/owns-fault", itself},
		{"calm/talks-down", "calm/owns-fault", itself},
		{"calm/talks-down", "calm/says-right", itself},
		{"calm/forbids", "calm/takes-off-them", itself},
		{"calm/forbids", "calm/owns-fault", itself},
		{"calm/please-first", "calm/takes-off-them", itself},
		{"calm/forbids", "calm/for-their-safety", itself},
		{"calm/please-first", "calm/for-their-safety", itself},
		{"calm/please-first", "calm/please-within", sameWords},
	}
}

// courtesiesYield says what spoils a courtesy, or makes it another.
func courtesiesYield() []yielding {
	return []yielding{
		{"calm/believes", "calm/takes-it-back", after},
		{"calm/blameless", "calm/doubts-after-all", sameWords},
		{"calm/could-you", "calm/accusing-question", itself},
		{"calm/could-you", "calm/invites", sameWords},
		{"calm/can-do", "calm/invites", sameWords},
		{"calm/own-deed", "problem-solving/hollow", sameWords},
		{"calm/owns-fault", "listening/own-story", itself},
		{"calm/acknowledges", "calm/no-confession", sameWords},
		{"calm/own-deed", "calm/threat", itself},
		{"calm/own-deed", "calm/sarcasm", itself},
		{"calm/can-do", "calm/threat", itself},
		{"calm/own-deed", "listening/cuts-short", sameWords},
		{"calm/gives-choice", "calm/your-fault", sameWords},
		{"calm/gives-choice", "calm/boilerplate", sameWords},
		{"calm/thanks", "calm/sarcasm", itself},
		{"calm/praise", "calm/sarcasm", itself},
		{"calm/praise", "calm/you-should-have", itself},
		{"calm/asks-leave", "calm/sarcasm", itself},
		{"calm/apology", "calm/sarcasm", anywhere},
		{"calm/names-hardship", "calm/sarcasm", anywhere},
	}
}

// yield takes back what gives way to another reading.
func (r *reading) yield() {
	taken := false
	for _, y := range r.turn.scorer.lexicon.yields {
		if r.hits[y.loser].count == 0 || r.hits[y.winner].until == 0 {
			continue
		}
		for k := range r.matches {
			if m := &r.matches[k]; m.rule == y.loser && r.givesWay(m, y.winner, y.reach) {
				taken = r.takeBack(m) || taken
			}
		}
	}
	if taken {
		r.recount()
	}
}

// givesWay says whether a rule was seen as near to a match as asked for.
func (r *reading) givesWay(m *match, winner, reach int32) bool {
	at := r.text.tokens[m.start].sentence
	for i := range r.matches {
		w := &r.matches[i]
		if w.rule != winner {
			continue
		}
		far := r.text.tokens[w.start].sentence - at
		switch reach {
		case sameWords:
			if w.start < m.end && m.start < w.end {
				return true
			}
		case itself:
			if far == 0 {
				return true
			}
		case beside:
			if far >= -1 && far <= 1 {
				return true
			}
		case anywhere:
			return true
		case after:
			if far == 1 {
				return true
			}
		}
	}
	return false
}

// takeBack takes back what a match earned. It says whether it earned anything.
func (r *reading) takeBack(m *match) bool {
	cue := &r.rule(m.rule).Cue
	start, end := int(r.text.tokens[m.start].start), int(r.text.tokens[m.end-1].end)
	for i := range r.evidence {
		if e := &r.evidence[i]; e.Cue == cue && e.Start == start && e.End == end {
			r.points[cue.Criterion] -= e.Points
			r.hits[m.rule].count--
			r.evidence = append(r.evidence[:i], r.evidence[i+1:]...)
			return true
		}
	}
	return false
}

// recount finds anew what the rules that are left do beyond their points.
func (r *reading) recount() {
	r.harmed, r.cap[Calm] = false, noCap
	for i := range r.hits {
		rule := r.rule(int32(i))
		if r.hits[i].count == 0 || rule.silent {
			continue
		}
		r.harmed = r.harmed || rule.harms
		if rule.Criterion == Calm && rule.cap != 0 {
			r.cap[Calm] = min(r.cap[Calm], rule.cap)
		}
	}
}
