package quality

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"rehearse/scoring/cues"
)

// sections are what can be shown beside the table, each with what it is.
var sections = [...][2]string{
	{"pairs", "the pairs that are ranked wrong"},
	{"graded", "the graded replies furthest from the median"},
	{"confusion", "the median against the program's levels"},
	{"rated", "the rated replies whose calm points, by the cues alone, are furthest from the rating"},
	{"away", "the good replies that are turned away"},
	{"noise", "the pairs that noise turns round"},
	{"cues", "what each cue does: how often it is seen, and what would change without it"},
	{"phenomena", "all phenomena, and not only those with a pair ranked wrong"},
}

// Show says what is shown beside the table.
type Show struct {
	sections map[string]bool
	on       []cues.Criterion // none: all
	ids      []string         // of rows
	half     Half
	most     int // of a section's rows
}

// ParseShow reads what is to be shown: sections, criteria and ids of rows,
// separated by commas.
func ParseShow(words string, half Half, most int) (*Show, error) {
	s := &Show{sections: map[string]bool{}, half: half, most: most}
	for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == ',' || r == ' ' }) {
		if slices.ContainsFunc(sections[:], func(known [2]string) bool { return known[0] == word }) {
			s.sections[word] = true
		} else if on, ok := criterion(word); ok {
			s.on = append(s.on, on)
		} else if strings.ContainsAny(word, "0123456789") {
			s.ids = append(s.ids, word)
		} else {
			var known strings.Builder
			for _, section := range sections {
				fmt.Fprintf(&known, "\n  %-10s %s", section[0], section[1])
			}
			return nil, fmt.Errorf("nothing to show is named %q; known are the criteria, the ids of rows, and%s", word, known.String())
		}
	}
	return s, nil
}

// Full says whether the table is to have all its lines.
func (s *Show) Full() bool { return s.sections["phenomena"] }

func criterion(name string) (cues.Criterion, bool) {
	for on := range cues.Criterion(cues.Criteria) {
		if on.String() == name {
			return on, true
		}
	}
	return 0, false
}

func (s *Show) criterion(on cues.Criterion) bool { return len(s.on) == 0 || slices.Contains(s.on, on) }

// Show writes what was asked for.
func (r *Report) Show(w io.Writer, s *Show) {
	if s.sections["pairs"] {
		r.showPairs(w, s)
	}
	if s.sections["graded"] {
		r.showGraded(w, s)
	}
	if s.sections["confusion"] {
		r.showConfusion(w, s)
	}
	if s.sections["rated"] {
		r.showRated(w, s)
	}
	if s.sections["away"] {
		r.showAway(w, s)
	}
	if s.sections["noise"] {
		r.showNoise(w, s)
	}
	if s.sections["cues"] {
		r.showCues(w, s)
	}
	r.showRows(w, s)
}

func heading(w io.Writer, s *Show, format string, values ...any) {
	half := ""
	if s.half != All {
		half = " (" + s.half.String() + " rows)"
	}
	fmt.Fprintf(w, "\n== "+format+half+"\n", values...)
}

// evidence writes what a reply showed on one criterion, or on all.
func evidence(w io.Writer, text string, result *cues.Result, on ...cues.Criterion) {
	if result.Kind != cues.Sound {
		fmt.Fprintf(w, "        taken as %s\n", result.Kind)
	}
	for _, e := range result.Evidence {
		if slices.Contains(on, e.Cue.Criterion) {
			fmt.Fprintf(w, "        %+4d %-28s «%s»\n", e.Points, e.Cue.ID, text[e.Start:e.End])
		}
	}
	for _, c := range on {
		rest := result.Marks[c].Points
		for _, e := range result.Evidence {
			if e.Cue.Criterion == c {
				rest -= e.Points
			}
		}
		if rest != 0 {
			fmt.Fprintf(w, "        %+4d of %s without a span\n", rest, c)
		}
	}
	for _, m := range result.Missing {
		if slices.Contains(on, m.Criterion) {
			fmt.Fprintf(w, "        missing %s %s\n", m.What, strings.Join(m.Fact, " / "))
		}
	}
}

func (p *scoredPair) show(w io.Writer, better, worse string) {
	b, o := p.better.Marks[p.on].Points, p.worse.Marks[p.on].Points
	fmt.Fprintf(w, "%s  %s, %s: better %d, worse %d\n    customer: %s\n", p.ID, p.Criterion, p.Phenomenon, b, o, p.Customer)
	fmt.Fprintf(w, "    + %4d %s\n", b, better)
	evidence(w, better, &p.better, p.on)
	fmt.Fprintf(w, "    - %4d %s\n", o, worse)
	evidence(w, worse, &p.worse, p.on)
}

func (r *Report) showPairs(w io.Writer, s *Show) {
	heading(w, s, "pairs ranked wrong")
	for i := range r.pairs {
		if p := &r.pairs[i]; s.half.holds(p.line) && s.criterion(p.on) && !p.right() {
			p.show(w, p.Better, p.Worse)
		}
	}
}

func (g *scoredReply) show(w io.Writer, on ...cues.Criterion) {
	fmt.Fprintf(w, "%s", g.ID)
	for _, c := range on {
		var raters []string
		for _, levels := range g.Raters {
			raters = append(raters, fmt.Sprint(levels[c.String()]))
		}
		mark := g.result.Marks[c]
		fmt.Fprintf(w, "  %s: median %d (%s), program %d with %d points", c, g.Median[c.String()], strings.Join(raters, " "), mark.Level, mark.Points)
	}
	fmt.Fprintf(w, "\n    customer: %s\n    reply:    %s\n", g.Customer, g.Answer)
	evidence(w, g.Answer, &g.result, on...)
}

// off is how far the points are from the middle of the median's level.
func (g *scoredReply) off(on cues.Criterion) int {
	points := min(levelCount*100-1, max(0, g.result.Marks[on].Points))
	return points - (g.Median[on.String()]*100 + 50)
}

func (r *Report) showGraded(w io.Writer, s *Show) {
	for on := range cues.Criterion(cues.Criteria) {
		if !s.criterion(on) {
			continue
		}
		heading(w, s, "graded replies furthest off, %s", on)
		var off []*scoredReply
		for i := range r.graded {
			g := &r.graded[i]
			if s.half.holds(g.line) && int(g.result.Marks[on].Level) != g.Median[on.String()] {
				off = append(off, g)
			}
		}
		slices.SortStableFunc(off, func(a, b *scoredReply) int { return cmp.Compare(abs(b.off(on)), abs(a.off(on))) })
		for _, g := range off[:min(s.most, len(off))] {
			g.show(w, on)
		}
	}
}

func abs(n int) int { return max(n, -n) }

func (r *Report) showConfusion(w io.Writer, s *Show) {
	for on := range cues.Criterion(cues.Criteria) {
		if !s.criterion(on) || len(r.graded) == 0 {
			continue
		}
		heading(w, s, "%s: the median down, the program's levels across", on)
		t := confusion(r.graded, on, s.half)
		fmt.Fprintf(w, "   %5d%5d%5d%5d\n", 0, 1, 2, 3)
		for median := range levelCount {
			fmt.Fprintf(w, "%3d%5d%5d%5d%5d\n", median, t.At(median, 0), t.At(median, 1), t.At(median, 2), t.At(median, 3))
		}
	}
}

// showRated lists rows whose place by points is far from that by rating.
func (r *Report) showRated(w io.Writer, s *Show) {
	for i, from := range r.ratedSet {
		to := len(r.rated)
		if i+1 < len(r.ratedSet) {
			to = r.ratedSet[i+1]
		}
		var rows []*scoredRated
		for j := range r.rated[from:to] {
			if row := &r.rated[from+j]; s.half.holds(row.line) {
				rows = append(rows, row)
			}
		}
		points := places(rows, func(row *scoredRated) float64 { return float64(row.result.Marks[cues.Calm].Points) })
		ratings := places(rows, func(row *scoredRated) float64 { return row.Rating })
		order := make([]int, len(rows))
		for j := range order {
			order[j] = j
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(points[b]-ratings[b], points[a]-ratings[a]) })
		list := func(title string, order []int) {
			heading(w, s, "%s: %s by the points than by the rating", r.rated[from].set, title)
			for _, j := range order[:min(s.most, len(order))] {
				row := rows[j]
				fmt.Fprintf(w, "%s  rating %.2f (place %.0f %%), %d points (place %.0f %%)\n    %s\n", row.ID, row.Rating, ratings[j], row.result.Marks[cues.Calm].Points, points[j], row.Answer)
				evidence(w, row.Answer, &row.result, cues.Calm)
			}
		}
		list("higher", order)
		slices.Reverse(order)
		list("lower", order)
	}
}

// places gives each row's place among all, 0 to 100, ties in the middle.
func places(rows []*scoredRated, value func(*scoredRated) float64) []float64 {
	sorted := make([]float64, len(rows))
	for i, row := range rows {
		sorted[i] = value(row)
	}
	slices.Sort(sorted)
	at := make([]float64, len(rows))
	for i, row := range rows {
		v := value(row)
		low, _ := slices.BinarySearch(sorted, v)
		high, _ := slices.BinarySearch(sorted, math.Nextafter(v, math.Inf(1)))
		at[i] = 50 * float64(low+high) / float64(len(rows))
	}
	return at
}

func (r *Report) showAway(w io.Writer, s *Show) {
	heading(w, s, "good replies turned away")
	line := func(id, text string, result *cues.Result) {
		if result.Kind != cues.Sound {
			fmt.Fprintf(w, "%s taken as %s\n    %s\n", id, result.Kind, text)
		}
	}
	for i := range r.pairs {
		if p := &r.pairs[i]; s.half.holds(p.line) {
			line(p.ID, p.Better, &p.better)
		}
	}
	for i := range r.graded {
		if g := &r.graded[i]; s.half.holds(g.line) && g.good() {
			line(g.ID, g.Answer, &g.result)
		}
	}
}

// showNoise lists the pairs that the first draw of each noise turns round.
func (r *Report) showNoise(w io.Writer, s *Show) {
	scorer := r.with.All()
	for i := range r.noises {
		n := &r.noises[i]
		heading(w, s, "turned round by %s", n.name)
		shown := 0
		for j := range r.pairs {
			p := r.pairs[j]
			if !s.half.holds(p.line) || !s.criterion(p.on) || !p.right() || shown == s.most {
				continue
			}
			for draw := range n.draws {
				better, worse := n.noisy(p.Better, p.ID+"+", draw), n.noisy(p.Worse, p.ID+"-", draw)
				turn := scorer.Hear(p.context())
				noisy := scoredPair{p.Pair, turn.Score(better), turn.Score(worse)}
				if noisy.right() {
					continue
				}
				shown++
				fmt.Fprintf(w, "without it: better %d, worse %d\n", p.better.Marks[p.on].Points, p.worse.Marks[p.on].Points)
				noisy.show(w, better, worse)
				break
			}
		}
	}
}

// showRows shows the rows whose ids were asked for, whatever their half.
func (r *Report) showRows(w io.Writer, s *Show) {
	all := []cues.Criterion{cues.Listening, cues.Calm, cues.Solving}
	for _, id := range s.ids {
		heading(w, &Show{}, "%s", id)
		for i := range r.pairs {
			if r.pairs[i].ID == id {
				r.pairs[i].show(w, r.pairs[i].Better, r.pairs[i].Worse)
			}
		}
		for i := range r.graded {
			if r.graded[i].ID == id {
				r.graded[i].show(w, all...)
			}
		}
		for i := range r.rated {
			if row := &r.rated[i]; row.ID == id {
				fmt.Fprintf(w, "rating %.2f, %d points\n    %s\n", row.Rating, row.result.Marks[cues.Calm].Points, row.Answer)
				evidence(w, row.Answer, &row.result, all...)
			}
		}
	}
}
