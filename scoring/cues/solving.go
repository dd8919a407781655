package cues

// What problem-solving earns before anything is seen, in points.
const solvingBase = 40

func solvingRules() []rule {
	return []rule{
		{Cue: Cue{ID: "own-deed", Worth: 120, Shows: "says what you will do", Advice: "Say \"I will\" and the step.", Source: "Packard et al. 2018; Marinova et al. 2018"},
			phrases: []string{"i (will|am) ... {deed}", "i have ... {deed}", "let me ... {deed}"}},
		{Cue: Cue{ID: "time", Worth: 60, Shows: "names a time", Advice: "Say by when.", Source: "complaint handling, meta-analyses"}, phrases: []string{"{time}"}},
	}
}

// solve adds what only the turn can tell.
func (r *reading) solve() {
	r.points[Solving] += solvingBase
	if r.seen("problem-solving/time") == 0 {
		r.missing = append(r.missing, Missing{Criterion: Solving, What: "time", Advice: "Say by when it will be done."})
	}
}
