package diagram

import (
	"cmp"
	"slices"
)

// How often the ranks are gone through to lessen crossings: small layouts
// oftener than large ones, which would take too long.
const (
	sweepsSmall = 24
	sweepsLarge = 4
	largeItems  = 20_000
)

// order arranges each rank so that few lines cross: every item moves to the
// mean place of those it is joined to in the rank before, down the layout and
// up again in turn. The best arrangement met is kept.
//
// The method is the barycentre one of Sugiyama, Tagawa and Toda, "Methods for
// visual understanding of hierarchical system structures", 1981.
func (p *plan) order() {
	sweeps := sweepsSmall
	if len(p.items) > largeItems {
		sweeps = sweepsLarge
	}
	best, fewest := p.copyRanks(), p.crossings()
	for sweep := 0; sweep < sweeps && fewest > 0; sweep++ {
		for i := range p.ranks {
			if sweep%2 == 0 {
				p.arrange(p.ranks[i], func(it *item) []int { return it.up })
			} else {
				p.arrange(p.ranks[len(p.ranks)-1-i], func(it *item) []int { return it.down })
			}
		}
		if n := p.crossings(); n < fewest {
			best, fewest = p.copyRanks(), n
		}
	}
	p.ranks = best
	p.renumber()
}

func (p *plan) copyRanks() [][]int {
	ranks := make([][]int, len(p.ranks))
	for i, rank := range p.ranks {
		ranks[i] = slices.Clone(rank)
	}
	return ranks
}

// arrange orders one rank by the places of the items that neighbours gives.
// Items without neighbours keep their places among the others.
func (p *plan) arrange(rank []int, neighbours func(*item) []int) {
	type placed struct{ item, mean int }
	var movable []placed
	for _, i := range rank {
		near := neighbours(&p.items[i])
		if len(near) == 0 {
			continue
		}
		sum := 0
		for _, n := range near {
			sum += p.items[n].at
		}
		movable = append(movable, placed{i, sum * 1024 / len(near)})
	}
	slices.SortStableFunc(movable, func(a, b placed) int { return cmp.Compare(a.mean, b.mean) })
	next := 0
	for at, i := range rank {
		if len(neighbours(&p.items[i])) > 0 {
			rank[at] = movable[next].item
			next++
		}
	}
	for at, i := range rank {
		p.items[i].at = at
	}
}

// crossings counts the crossings between all neighbouring ranks: with the
// lines of two ranks sorted by their upper ends, each pair whose lower ends
// are the other way round is one.
func (p *plan) crossings() int {
	total := 0
	for r := 0; r+1 < len(p.ranks); r++ {
		seen := make([]int, len(p.ranks[r+1])+1) // a Fenwick tree of lower ends
		met := 0
		var ends []int
		for _, i := range p.ranks[r] {
			ends = ends[:0]
			for _, below := range p.items[i].down {
				ends = append(ends, p.items[below].at)
			}
			slices.Sort(ends)
			for _, end := range ends {
				notAfter := 0
				for at := end + 1; at > 0; at &= at - 1 {
					notAfter += seen[at]
				}
				total += met - notAfter
			}
			for _, end := range ends {
				met++
				for at := end + 1; at < len(seen); at += at & -at {
					seen[at]++
				}
			}
		}
	}
	return total
}
