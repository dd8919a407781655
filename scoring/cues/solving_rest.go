package cues

// polite gives points to a reply that is sorry and has no step, unless it harms
// as well.
func (r *reading) polite(able int) {
	id := ruleID("problem-solving/only-sorry")
	if able > 0 || r.seen(id) == 0 || r.seen("problem-solving/refuses")+r.seen("problem-solving/pushes-work")+r.seen("problem-solving/platitude") > 0 {
		return
	}
	r.points[Solving] += 4 * r.rule(r.at(id)).Worth
}

// What a reply has to earn for listening and for calm before it is taken for
// one that is kind and has no step, and what that is worth at most.
const (
	warmCalm   = 110
	warmBoth   = 420
	mostWarmth = 65
)

// warm gives points to a reply that has no step and no harm in it, by how well
// it listens and how kind it is: it helps more than one that does neither. Calm has to be known by then.
func (r *reading) warm() {
	if r.plan.able >= realStep || r.points[Calm] < warmCalm || r.harmed || r.points[Solving] > mostWarmth {
		return
	}
	if r.seen("problem-solving/refuses")+r.seen("problem-solving/pushes-work")+r.seen("problem-solving/sells") > 0 {
		return
	}
	r.points[Solving] += min(mostWarmth, max(0, r.points[Listening]+r.points[Calm]-warmBoth))
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
	case able < realStep:
		miss("step", "Say what you will do, as \"I'll\" and a deed.")
	case r.seen("problem-solving/time")+r.seen("problem-solving/late") == 0 && r.seen("problem-solving/at-once") == 0:
		miss("time", "Say by when it will be done.")
	case r.seen("problem-solving/checks") == 0 && r.seen("problem-solving/choice") == 0 && r.seen("problem-solving/fallback") == 0:
		miss("check", "Ask whether that works, give a choice, or say what happens if it fails.")
	}
}
