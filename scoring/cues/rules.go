package cues

// ruleID names a rule that a function asks for or gives: its criterion's id, a
// slash and its own.
type ruleID string

// builtIn lists the built-in rules.
func builtIn() []*rule {
	var list []*rule
	for c, rules := range [Criteria][]rule{listeningRules(), calmRules(), solvingRules()} {
		for i := range rules {
			r := &rules[i]
			r.Criterion = Criterion(c)
			r.unless |= Quoted
			if r.Criterion != Listening || r.Worth < 0 { // to listen is also to report what they said
				r.unless |= Reported
			}
			if r.needs&Negated == 0 {
				r.unless |= Negated
			}
			list = append(list, r)
		}
	}
	return list
}
