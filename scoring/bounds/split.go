package bounds

import "rehearse/engine/explore"

// split finds the criteria that some conversations measure and some don't, and
// where there are any gives the problem with what was measured so far in the
// states: the total is a mean of the measured ones only. The error says that the
// context ended.
func (p *problem) split() (*problem, error) {
	all := p.field(set{ending: anyEnding})
	var mixed []int
	for c := range p.rubric.Criteria {
		measured := false
		for e := range all.To {
			measured = measured || all.allowed[e] && p.best[c][all.choice[e]] > 0
		}
		if measured && p.without(all, c) {
			mixed = append(mixed, c)
		}
	}
	if len(mixed) == 0 {
		return p, nil
	}
	masked := &problem{ctx: p.ctx, sc: p.sc, rubric: p.rubric, masked: true, mixed: mixed, effort: p.effort}
	if err := masked.take(p.withMasks(mixed)); err != nil {
		return nil, err
	}
	return masked, nil
}

// place is a state with the mixed criteria measured so far.
type place struct {
	at   int32
	mask int32
}

// withMasks gives the graph with the measured criteria in its states. An
// ending's number there is its own with the mask in the lowest bits.
func (p *problem) withMasks(mixed []int) *explore.Graph {
	g, out := p.ground, &explore.Graph{Start: []int32{0}}
	numbers := map[place]int32{{g.First, 0}: 0}
	order := []place{{g.First, 0}}
	for i := 0; i < len(order); i++ {
		from := order[i]
		out.Turn = append(out.Turn, g.Turn[from.at])
		for e := g.Start[from.at]; e < g.Start[from.at+1]; e++ {
			mask := from.mask
			for bit, c := range mixed {
				if p.best[c][g.choice[e]] > 0 {
					mask |= 1 << bit
				}
			}
			to := g.To[e]
			if to < 0 {
				to = ^(^to<<len(mixed) | mask)
			} else {
				next := place{to, mask}
				number, known := numbers[next]
				if !known {
					number = int32(len(order)) //nolint:gosec // states fit
					numbers[next] = number
					order = append(order, next)
				}
				to = number
			}
			out.Answer = append(out.Answer, g.Answer[e])
			out.To = append(out.To, to)
		}
		out.Start = append(out.Start, int32(len(out.To))) //nolint:gosec // states fit
	}
	return out
}
