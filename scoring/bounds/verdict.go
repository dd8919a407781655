package bounds

import (
	"slices"

	"rehearse/engine/explore"
	"rehearse/scoring"
)

// verdicts finds out whether one can pass and whether one can fail, as
// scoring.Score judges it.
func (p *problem) verdicts(results *Results, brief bool) {
	p.bestOf(results)
	if p.ctx.Err() != nil {
		return
	}
	results.Fail = p.fail(&results.Overall, brief)
	results.Pass = p.pass(results.Best)
}

// anyCritical says whether the scenario has critical answers at all.
func (p *problem) anyCritical() bool {
	for t := range p.sc.Turns {
		for a := range p.sc.Turns[t].Answers {
			if p.critical(t, a) {
				return true
			}
		}
	}
	return false
}

// hasCritical says whether a conversation has a critical mistake in it.
func (p *problem) hasCritical(c Conversation) bool {
	return slices.ContainsFunc(slices.Concat(c.Before, c.Round, c.After), func(s explore.Step) bool { return p.critical(s.Turn, s.Answer) })
}

// bestOf finds the conversation with the highest total among those without a
// critical mistake.
func (p *problem) bestOf(results *Results) {
	r := results.Overall.Total
	if p.anyCritical() && p.hasCritical(r.Highest.Conversation) {
		r = p.totals(true, 1, false)[0]
	}
	if r.Measured {
		results.Best = r.Highest.Conversation
	}
}

// fail looks for a conversation that fails: by a critical answer, by one
// criterion or by the total.
func (p *problem) fail(all *Ranges, brief bool) Verdict {
	f := p.field(set{ending: anyEnding})
	if short := f.conversation(trail{before: f.shortest(f.First, -1)}); f.any && !p.passes(short) {
		return Verdict{Known: true, Possible: true, Conversation: short} // what is short is easily played
	}
	critical := f.through(func(e int32) bool { return p.critical(int(f.Turn[f.from[e]]), int(f.Answer[e])) })
	if f.any && critical != nil {
		return Verdict{Known: true, Possible: true, Conversation: f.conversation(trail{before: critical})}
	}
	for _, c := range all.Criteria {
		if c.Measured && c.Lowest.Percent < p.rubric.PassEach {
			return Verdict{Known: true, Possible: true, Conversation: c.Lowest.Conversation}
		}
	}
	if brief {
		all.Total = p.totals(false, 1, true)[0]
	}
	if all.Total.Measured && all.Total.Lowest.Percent < p.rubric.PassTotal {
		return Verdict{Known: true, Possible: true, Conversation: all.Total.Lowest.Conversation}
	}
	if f.any && !all.Total.Always {
		return p.measuresNothing(f)
	}
	return Verdict{Known: !all.Total.Measured || all.Total.Lowest.Limit >= p.rubric.PassTotal}
}

// measuresNothing gives a conversation in which nothing is measured: that
// doesn't pass.
func (p *problem) measuresNothing(f *field) Verdict {
	nothing := newField(p.ground, func(_, e int32) bool {
		return f.allowed[e] && !slices.ContainsFunc(p.best, func(best []int64) bool { return best[f.choice[e]] > 0 })
	})
	return Verdict{Known: true, Possible: nothing.any, Conversation: nothing.conversation(trail{before: nothing.shortest(nothing.First, -1)})}
}

// pass looks for a conversation that passes. The one with the highest total is
// tried first.
func (p *problem) pass(best Conversation) Verdict {
	if best.Len() > 0 && p.passes(best) {
		return Verdict{Known: true, Possible: true, Conversation: best}
	}
	v := Verdict{Known: true}
	p, err := p.split()
	if err != nil {
		return Verdict{}
	}
	for mask := range int32(1) << len(p.mixed) {
		f := p.masks(set{anyEnding, true}, mask)
		measured := p.measured(f, mask)
		if !f.any || len(measured) == 0 || p.ctx.Err() != nil {
			continue
		}
		s := &passing{p: p, field: f, measured: measured}
		switch found, known := s.search(); {
		case found != nil:
			return Verdict{Known: true, Possible: true, Conversation: f.conversation(trail{before: found})}
		case !known:
			v.Known = false
		}
	}
	return v
}

// passes says whether a conversation passes.
func (p *problem) passes(c Conversation) bool {
	scores := make([]scoring.CriterionScore, len(p.rubric.Criteria))
	add := func(turn, answer, times int) {
		t := &p.sc.Turns[turn]
		for i := range scores {
			if t.Best[i] >= 0 {
				scores[i].Earned += times * int(t.Answers[answer].Scores[i])
				scores[i].Best += times * int(t.Best[i])
			}
		}
	}
	for _, s := range c.Before {
		add(s.Turn, s.Answer, 1)
	}
	for _, s := range c.Round {
		add(s.Turn, s.Answer, c.Times)
	}
	for _, s := range c.After {
		add(s.Turn, s.Answer, 1)
	}
	return p.enough(scores)
}

// enough says whether what was earned passes, critical mistakes aside.
func (p *problem) enough(scores []scoring.CriterionScore) bool {
	for i := range scores {
		scores[i].Weight = p.rubric.Criteria[i].Weight
		if scores[i].Best > 0 && 100*scores[i].Earned < p.rubric.PassEach*scores[i].Best {
			return false
		}
	}
	total := scoring.Mean(scores)
	return total != scoring.NotMeasured && total >= p.rubric.PassTotal
}
