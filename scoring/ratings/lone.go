package ratings

// Lone is a criterion that one row alone has.
type Lone struct {
	Criterion string
	Line      int
}

// Lone lists the criteria that stand in a single row, where another stands in
// many: such a one is most likely misspelt.
func (s *Set) Lone() (lone []Lone) {
	const many = 5
	most := 0
	for c := range s.grid {
		count, line := 0, 0
		for _, reply := range s.grid[c] {
			for _, g := range reply {
				if g.rater != program || g.line > 0 { // levels that the program gave just now stand in no row
					count, line = count+1, int(g.line)
				}
			}
		}
		most = max(most, count)
		if count == 1 {
			lone = append(lone, Lone{s.Criteria[c], line})
		}
	}
	if most < many {
		return nil
	}
	return lone
}
