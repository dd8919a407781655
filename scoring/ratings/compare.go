package ratings

import (
	"cmp"
	"slices"

	"rehearse/scoring/agreement"
)

// Kind says who is compared with whom.
type Kind string

// The kinds of comparison.
const (
	People           Kind = "people"  // two people
	PersonAndProgram Kind = "program" // a person and the program
	PeopleAndProgram Kind = "median"  // the median of the people and the program
	fewestForMedian       = 3         // people, for their median to be compared
)

// Comparison is how far two raters agree on one criterion, over the replies
// that both rated.
type Comparison struct {
	Criterion string
	Kind      Kind
	First     string // empty for the median of the people
	Second    string
	Table     *agreement.Table // rows are the first one's levels

	// The rest is filled in by Measure.
	Kappa, Spearman Statistic
}

// Statistic is a figure with its confidence interval.
type Statistic struct {
	Value    float64
	OK       bool // false: not defined, see package agreement
	Interval agreement.Interval
}

// Measure works out the statistics. It takes some milliseconds and a few
// nanoseconds a reply; different comparisons can be measured at once.
func (c *Comparison) Measure() {
	if c.Table.N() == 0 {
		return
	}
	c.Kappa.Value, c.Kappa.OK = c.Table.Kappa()
	c.Spearman.Value, c.Spearman.OK = c.Table.Spearman()
	intervals := agreement.Bootstrap(c.Table, (*agreement.Table).Kappa, (*agreement.Table).Spearman)
	if c.Kappa.OK {
		c.Kappa.Interval = intervals[0]
	}
	if c.Spearman.OK {
		c.Spearman.Interval = intervals[1]
	}
}

// Compare lists the comparisons for each criterion, in the order the criteria
// were met: each pair of people; where the program gave levels each person and
// the program; and with three or more people the median of them and the
// program, over the replies that at least three rated.
func (s *Set) Compare() [][]*Comparison {
	all := make([][]*Comparison, len(s.Criteria))
	for c := range s.Criteria {
		all[c] = s.compare(c)
	}
	return all
}

func (s *Set) compare(criterion int) []*Comparison {
	people := len(s.Raters)
	begin := func(kind Kind, first, second string) *Comparison {
		return &Comparison{Criterion: s.Criteria[criterion], Kind: kind, First: first, Second: second, Table: agreement.NewTable(Levels)}
	}
	var list []*Comparison
	var pairs [MaxRaters + 1][MaxRaters + 1]*Comparison
	pair := func(kind Kind, first, second int) {
		one := begin(kind, s.name(uint8(first)), s.name(uint8(second))) //nolint:gosec // at most MaxRaters
		pairs[first][second] = one
		list = append(list, one)
	}
	for first := range people {
		for second := first + 1; second < people; second++ {
			pair(People, first, second)
		}
	}
	var median *Comparison
	if s.ownLevels(criterion) {
		for first := range people {
			pair(PersonAndProgram, first, program)
		}
		if people >= fewestForMedian {
			median = begin(PeopleAndProgram, "", Program)
			list = append(list, median)
		}
	}
	for _, cell := range s.grid[criterion] {
		slices.SortFunc(cell, byRater)
		for i, first := range cell {
			for _, second := range cell[i+1:] {
				pairs[first.rater][second.rater].Table.Add(int(first.level), int(second.level))
			}
		}
		if people, own := apart(cell); median != nil && own != nil && len(people) >= fewestForMedian {
			median.Table.Add(medianOf(people), int(own.level))
		}
	}
	return list
}

// ownLevels says whether there are levels of the program for a criterion. It
// knows the three that are built in, and a file can have its levels for any.
func (s *Set) ownLevels(criterion int) bool {
	return slices.ContainsFunc(s.grid[criterion], func(cell []given) bool {
		return slices.ContainsFunc(cell, func(g given) bool { return g.rater == program })
	})
}

func byRater(a, b given) int { return cmp.Compare(a.rater, b.rater) }

// apart parts the levels of people from the program's, which comes last.
func apart(sorted []given) (people []given, own *given) {
	if last := len(sorted) - 1; last >= 0 && sorted[last].rater == program {
		return sorted[:last], &sorted[last]
	}
	return sorted, nil
}

func medianOf(people []given) int {
	var levels [MaxRaters]int
	for i, g := range people {
		levels[i] = int(g.level)
	}
	median, _ := agreement.Median(levels[:len(people)])
	return median
}

// Apart is a reply that raters are far apart on.
type Apart struct {
	ID     string
	Given  []Given // the people's, in the order of Set.Raters
	Own    int     // the program's level; -1 without one
	Median int     // of the people
	Gap    int     // levels between the median and the program; without the program, between the highest and the lowest
}

// Given is the level that a rater gave.
type Given struct {
	Rater string
	Level int
}

// Furthest lists, for one criterion, the replies that are furthest apart, at
// most so many: first by the gap, then by how far all people are from the
// program, or from each other, in sum; then in the order of the file. Replies
// without a gap are left out. Where the criterion has levels of the program,
// replies without one are left out too.
func (s *Set) Furthest(criterion, most int) []Apart {
	type far struct{ id, gap, sum int }
	withOwn := s.ownLevels(criterion)
	var list []far
	for id, cell := range s.grid[criterion] {
		slices.SortFunc(cell, byRater)
		people, own := apart(cell)
		if len(people) == 0 || withOwn && own == nil {
			continue
		}
		if gap, sum := gaps(people, own); gap > 0 {
			list = append(list, far{id, gap, sum})
		}
	}
	slices.SortFunc(list, func(a, b far) int {
		return cmp.Or(cmp.Compare(b.gap, a.gap), cmp.Compare(b.sum, a.sum), cmp.Compare(a.id, b.id))
	})
	furthest := make([]Apart, 0, min(most, len(list)))
	for _, f := range list[:min(most, len(list))] {
		people, own := apart(s.grid[criterion][f.id])
		a := Apart{ID: s.IDs[f.id], Gap: f.gap, Own: -1, Median: medianOf(people)}
		if own != nil {
			a.Own = int(own.level)
		}
		for _, g := range people {
			a.Given = append(a.Given, Given{Rater: s.name(g.rater), Level: int(g.level)})
		}
		furthest = append(furthest, a)
	}
	return furthest
}

// gaps gives how far people are from the program and, without it, from each
// other: what Apart has as the gap, and the sum over all of them.
func gaps(people []given, own *given) (gap, sum int) {
	if own != nil {
		for _, g := range people {
			sum += distance(int(g.level), int(own.level))
		}
		return distance(medianOf(people), int(own.level)), sum
	}
	for i, g := range people {
		for _, other := range people[i+1:] {
			d := distance(int(g.level), int(other.level))
			gap = max(gap, d)
			sum += d
		}
	}
	return gap, sum
}

func distance(a, b int) int { return max(a-b, b-a) }
