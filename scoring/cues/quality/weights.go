package quality

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"rehearse/scoring/cues"
)

// weight is what one cue does on the data. What would change without it is
// reckoned by taking its points away from each reply, nothing else.
type weight struct {
	cue           string
	on            cues.Criterion
	seen          int // replies of all the data that show it
	points        int // it gave them, in all
	better, worse int // replies of the pairs on its criterion that show it
	loses, gains  int // pairs that would turn wrong, and right, without it
	graded        [2]mid
	rated         [2]mid
}

// mid is a mean in the making.
type mid struct {
	sum float64
	n   int
}

func (m *mid) add(value float64) { m.sum += value; m.n++ }

func (m *mid) mean() float64 { return m.sum / float64(max(1, m.n)) }

// earned adds up what each cue gave a reply on a criterion.
func earned(result *cues.Result, on cues.Criterion) map[string]int {
	points := map[string]int{}
	for _, e := range result.Evidence {
		if e.Cue.Criterion == on {
			points[e.Cue.ID] += e.Points
		}
	}
	return points
}

type weights map[string]*weight

func (ws weights) of(on cues.Criterion, id string) *weight {
	key := on.String() + " " + id
	if ws[key] == nil {
		ws[key] = &weight{cue: id, on: on}
	}
	return ws[key]
}

func (ws weights) addPair(p *scoredPair) {
	better, worse := earned(&p.better, p.on), earned(&p.worse, p.on)
	gap := p.better.Marks[p.on].Points - p.worse.Marks[p.on].Points
	for id := range union(better, worse) {
		w := ws.of(p.on, id)
		w.points += better[id] + worse[id]
		if _, ok := better[id]; ok {
			w.better++
			w.seen++
		}
		if _, ok := worse[id]; ok {
			w.worse++
			w.seen++
		}
		without := gap - better[id] + worse[id]
		if gap > 0 && without <= 0 {
			w.loses++
		} else if gap <= 0 && without > 0 {
			w.gains++
		}
	}
}

func union(a, b map[string]int) map[string]bool {
	all := map[string]bool{}
	for id := range a {
		all[id] = true
	}
	for id := range b {
		all[id] = true
	}
	return all
}

// showCues writes what each cue does. Means are of the replies that show it and
// of those that don't: a cue that earns points should have the higher mean
// where it is seen.
func (r *Report) showCues(w io.Writer, s *Show) {
	ws := weights{}
	for i := range r.pairs {
		if p := &r.pairs[i]; s.half.holds(p.line) {
			ws.addPair(p)
		}
	}
	ws.addGraded(r, s.half)
	ws.addRated(r, s.half)
	heading(w, s, "the cues: pairs lost and gained without each; mean level and rating where seen and where not")
	fmt.Fprintf(w, "%-15s %-28s %5s %7s  %6s %5s  %4s %5s  %-20s %s\n", "criterion", "cue", "seen", "points", "better", "worse", "lost", "won", "level (n)", "rating (n)")
	order := make([]*weight, 0, len(ws))
	for _, weight := range ws {
		if s.criterion(weight.on) {
			order = append(order, weight)
		}
	}
	slices.SortFunc(order, func(a, b *weight) int {
		return cmp.Or(cmp.Compare(a.on, b.on), cmp.Compare(b.loses-b.gains, a.loses-a.gains), cmp.Compare(b.seen, a.seen), cmp.Compare(a.cue, b.cue))
	})
	for _, c := range order {
		fmt.Fprintf(w, "%-15s %-28s %5d %+7d  %6d %5d  %4d %5d  %-20s %s\n",
			c.on, c.cue, c.seen, c.points, c.better, c.worse, c.loses, c.gains, compared(c.graded), compared(c.rated))
	}
}

func compared(m [2]mid) string {
	if m[1].n == 0 {
		return ""
	}
	return fmt.Sprintf("%.2f / %.2f (%d)", m[1].mean(), m[0].mean(), m[1].n)
}

func (ws weights) addGraded(r *Report, half Half) {
	total := [cues.Criteria]mid{}
	for i := range r.graded {
		g := &r.graded[i]
		if !half.holds(g.line) {
			continue
		}
		for on := range cues.Criterion(cues.Criteria) {
			level := float64(g.Median[on.String()])
			total[on].add(level)
			for id, points := range earned(&g.result, on) {
				w := ws.of(on, id)
				w.seen++
				w.points += points
				w.graded[1].add(level)
			}
		}
	}
	for _, w := range ws {
		w.graded[0] = mid{total[w.on].sum - w.graded[1].sum, total[w.on].n - w.graded[1].n}
	}
}

func (ws weights) addRated(r *Report, half Half) {
	total := mid{}
	for i := range r.rated {
		row := &r.rated[i]
		if !half.holds(row.line) {
			continue
		}
		total.add(row.Rating)
		for id, points := range earned(&row.result, cues.Calm) {
			w := ws.of(cues.Calm, id)
			w.seen++
			w.points += points
			w.rated[1].add(row.Rating)
		}
	}
	for _, w := range ws {
		w.rated[0] = mid{total.sum - w.rated[1].sum, total.n - w.rated[1].n}
	}
}
