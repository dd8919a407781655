package explore

import "context"

// ranges gives what each meter can stand at, those left out of the model at
// their start.
func (d *dense) ranges() []Range {
	met := append(bitset(nil), d.ended...)
	for _, reached := range d.reached {
		if reached != nil {
			met.or(reached)
		}
	}
	return d.model.ranges(func(dim int) (lo, hi int) {
		lo, hi = -1, -1
		for v := range d.dims[dim].size {
			if met.meets(d.rows(dim, v, v)) {
				if lo < 0 {
					lo = v
				}
				hi = v
			}
		}
		return lo, hi
	})
}

func (q *queue) ranges() []Range {
	return q.model.ranges(func(dim int) (lo, hi int) { return int(q.lowest[dim]), int(q.highest[dim]) })
}

func (m *model) ranges(of func(dim int) (lo, hi int)) []Range {
	ranges := make([]Range, len(m.sc.Meters))
	for i, dim := range m.meters {
		meter := m.sc.Meters[i]
		ranges[i] = Range{Lowest: meter.Start, Highest: meter.Start}
		if dim >= 0 {
			lo, hi := of(dim)
			ranges[i] = Range{Lowest: meter.Min + lo, Highest: meter.Min + hi}
		}
	}
	return ranges
}

// unread finds the ranges of meters that no condition reads, by a walk each:
// together they would only multiply the states.
func (r *Report) unread(ctx context.Context, m *model, opts Options, w manner) {
	for i, dim := range m.meters {
		r.Meters[i].Cut = r.Cut != nil
		if dim >= 0 || !r.moved(i) || r.Cut != nil {
			continue
		}
		with := newModel(r.Scenario, i)
		told := func(states int) { opts.Told(Progress{Stage: Walking, Done: states}) }
		var stopped error
		if size, ok := w.asSets(with, opts.Memory); ok {
			d := newDense(with, size)
			d.perState = w.perState
			stopped = d.walk(ctx, opts.Memory, told)
			r.Meters[i] = d.ranges()[i]
		} else {
			q := newQueue(with)
			stopped = q.walk(ctx, opts.Memory, told)
			r.Meters[i] = q.ranges()[i]
		}
		r.Meters[i].Cut = stopped != nil
	}
}

// moved says whether any answer moves a meter.
func (r *Report) moved(meter int) bool {
	for i := range r.Scenario.Turns {
		for _, a := range r.Scenario.Turns[i].Answers {
			for _, e := range a.Effects {
				if e.Meter == meter {
					return true
				}
			}
		}
	}
	return false
}
