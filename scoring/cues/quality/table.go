package quality

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"rehearse/scoring/agreement"
	"rehearse/scoring/cues"
)

// The targets.
const (
	targetPairs         = 95   // percent
	targetKappa         = 0.75 // with the median, each criterion
	targetPoliteness    = 0.50 // with the cues alone
	targetPolitenessAll = 0.62
	targetReceptiveness = 0.36
	targetLost          = 2 // percentage points; of kappa, hundredths
)

// row is a line of the table.
type row struct {
	measure, data string
	n             int
	target        string // empty: the line is for information
	met           bool
	values        byHalf
	form          string // for a value
	note          string
	detail        bool // left out of the table unless all is asked for
}

// Report is all that was measured.
type Report struct {
	rows   []row
	absent []string
	with   Scorers

	pairs    []scoredPair
	graded   []scoredReply
	rated    []scoredRated // of all sets, by the cues alone
	ratedSet []int         // where in rated each set begins
	noises   []noise
}

// atLeast is a line with a target to reach or pass.
func atLeast(target float64, form string, r row) row {
	r.form, r.target = form, "≥ "+strings.TrimSpace(fmt.Sprintf(form, target))
	r.met = r.values[All].ok && r.values[All].value >= target
	return r
}

// loses is a line that may lose so much to noise and no more.
func loses(r row) row {
	r.form, r.target = percent, fmt.Sprintf("≤ "+percent, float64(targetLost))
	r.met = r.values[All].ok && r.values[All].value <= targetLost
	return r
}

const (
	percent     = "%.1f"
	coefficient = "%.3f"
)

// Measure scores all of the data and holds the figures against the targets.
func Measure(d *Data, with Scorers) *Report {
	r := &Report{absent: d.Absent, with: with, noises: noises()}
	scorer := with.All()
	for _, set := range d.Pairs {
		r.measurePairs(set, scorer, with.Cues())
	}
	for _, set := range d.Graded {
		r.measureGraded(set, scorer, with.Cues())
	}
	for _, set := range d.Politeness {
		r.measureRated(d, set, with, targetPoliteness, targetPolitenessAll)
	}
	for _, set := range d.Receptiveness {
		r.measureRated(d, set, with, 0, targetReceptiveness)
	}
	r.measureTurnedAway()
	if len(d.Pairs) > 0 && len(d.Graded) > 0 {
		r.measureNoise(d, scorer)
	}
	return r
}

func (r *Report) add(lines ...row) { r.rows = append(r.rows, lines...) }

func (r *Report) measurePairs(set Set[Pair], scorer, alone *cues.Scorer) {
	pairs := scorePairs(set, scorer, unchanged)
	r.pairs = append(r.pairs, pairs...)
	lineOf := func(name string, pairs []scoredPair, meant func(*scoredPair) bool) row {
		n := 0
		for i := range pairs {
			if meant(&pairs[i]) {
				n++
			}
		}
		values := of(func(h Half) figure { return ranked(pairs, h, meant) })
		return row{measure: name, data: set.Name, n: n, values: values, form: percent}
	}
	line := func(name string, meant func(*scoredPair) bool) row { return lineOf(name, pairs, meant) }
	r.add(atLeast(targetPairs, percent, line("pairs ranked right, %", anyPair)),
		lineOf("  with the cues alone", scorePairs(set, alone, unchanged), anyPair))
	for on := range cues.Criterion(cues.Criteria) {
		r.add(line("  "+on.String(), func(p *scoredPair) bool { return p.on == on }))
	}
	var phenomena []string
	for i := range pairs {
		if !slices.Contains(phenomena, pairs[i].Phenomenon) {
			phenomena = append(phenomena, pairs[i].Phenomenon)
		}
	}
	slices.Sort(phenomena)
	for _, phenomenon := range phenomena {
		l := line("    "+phenomenon, func(p *scoredPair) bool { return p.Phenomenon == phenomenon })
		l.detail = l.values[All].value == 100
		r.add(l)
	}
}

func (r *Report) measureGraded(set Set[Graded], scorer, alone *cues.Scorer) {
	byCues := scoreGraded(set, alone, unchanged)
	replies := scoreGraded(set, scorer, unchanged)
	r.graded = append(r.graded, replies...)
	for on := range cues.Criterion(cues.Criteria) {
		line := func(name, form string, measure func(Half) figure) row {
			return row{measure: name, data: set.Name, n: len(replies), values: of(measure), form: form}
		}
		table := func(statistic func(*agreement.Table) (float64, bool), scale float64) func(Half) figure {
			return func(h Half) figure {
				value, ok := statistic(confusion(replies, on, h))
				return some(value*scale, ok)
			}
		}
		first := atLeast(targetKappa, coefficient,
			line("kappa with the median, "+on.String(), coefficient, func(h Half) figure { return kappa(replies, on, h) }))
		if interval := agreement.Bootstrap(confusion(replies, on, All), (*agreement.Table).Kappa)[0]; interval.OK {
			first.note = fmt.Sprintf("95 %%: %.2f to %.2f", interval.Low, interval.High)
		}
		r.add(first,
			line("  with the cues alone", coefficient, func(h Half) figure { return kappa(byCues, on, h) }),
			line("  raters among themselves", coefficient, func(h Half) figure { return among(replies, on, h) }),
			line("  the same level, %", percent, table((*agreement.Table).Exact, 100)),
			row{
				measure: "  the same level where it is sure, %", data: set.Name, n: countSure(replies, on), form: percent,
				values: of(func(h Half) figure { return exactWhereSure(replies, on, h) }),
			},
			line("  within one level, %", percent, table((*agreement.Table).WithinOne, 100)),
			line("  Spearman of points", coefficient, func(h Half) figure { return pointsWithMedian(replies, on, h) }))
	}
}

func (r *Report) measureRated(d *Data, set Set[Rated], with Scorers, target, targetAll float64) {
	line := func(name string, scored []scoredRated) row {
		values := of(func(h Half) figure { return calmWithRating(scored, h) })
		return row{measure: name, data: set.Name, n: len(scored), values: values, form: coefficient}
	}
	byCues := scoreRated(set, with.Cues())
	r.ratedSet = append(r.ratedSet, len(r.rated))
	r.rated = append(r.rated, byCues...)
	alone := line("Spearman of calm, cues alone", byCues)
	if target > 0 {
		alone = atLeast(target, coefficient, alone)
	}
	all := scoreRated(set, with.All())
	if with.Fitted == nil {
		r.add(alone, atLeast(targetAll, coefficient, line("Spearman of calm, in all", all)))
		return
	}
	// What was fitted to these rows flatters itself on them: the target is for
	// rows it hasn't seen.
	r.add(alone, atLeast(targetAll, coefficient, line("Spearman of calm, cross-validated", crossValidated(set, d, with.Fitted))))
	if others := d.otherRated(set.Name); len(others) > 0 {
		r.add(line("  fitted to the other sets alone", scoreRated(set, with.Fitted(others...))))
	}
	r.add(line("  as shipped, fitted to these very rows", all))
}

// measureTurnedAway counts good replies that are taken for no reply: the better
// ones of the pairs, and the graded whose median is 2 or more on a criterion.
func (r *Report) measureTurnedAway() {
	var lines [len(halves)]struct{ n, away int }
	good := func(line int, result *cues.Result) {
		for i, h := range halves {
			if h.holds(line) {
				lines[i].n++
				if result.Kind != cues.Sound {
					lines[i].away++
				}
			}
		}
	}
	for i := range r.pairs {
		good(r.pairs[i].line, &r.pairs[i].better)
	}
	for i := range r.graded {
		if r.graded[i].good() {
			good(r.graded[i].line, &r.graded[i].result)
		}
	}
	if lines[All].n == 0 {
		return
	}
	away := row{measure: "good replies turned away, %", data: "pairs, graded", n: lines[All].n, form: percent}
	for i, l := range lines {
		away.values[i] = some(100*float64(l.away)/float64(max(1, l.n)), l.n > 0)
	}
	r.add(away)
}

func (r *Report) measureNoise(d *Data, scorer *cues.Scorer) {
	pairs, graded := d.Pairs[0], d.Graded[0]
	clean, cleanGraded := r.pairs[:len(pairs.Rows)], r.graded[:len(graded.Rows)]
	for i := range r.noises {
		n := &r.noises[i]
		l := disturb(n, scorer, pairs, clean, graded, cleanGraded)
		var kappas byHalf // the mean of the criteria
		for h := range kappas {
			kappas[h].ok = true
			for on := range l.kappa {
				kappas[h].value += 100 * l.kappa[on][h].value / cues.Criteria
				kappas[h].ok = kappas[h].ok && l.kappa[on][h].ok
			}
		}
		r.add(loses(row{
			measure: "points lost to " + n.name, data: pairs.Name, n: len(pairs.Rows), values: l.pairs,
			note: fmt.Sprintf("in the better reply alone: %s; %d of %d replies changed", l.better[All].text(percent), l.changed, 2*len(pairs.Rows)+len(graded.Rows)),
		}), row{
			measure: "  kappa lost, in hundredths", data: graded.Name, n: len(graded.Rows), values: kappas, form: percent,
			note: fmt.Sprintf("listening %.1f, calm %.1f, problem-solving %.1f",
				100*l.kappa[cues.Listening][All].value, 100*l.kappa[cues.Calm][All].value, 100*l.kappa[cues.Solving][All].value),
		})
	}
}

// Unmet lists the targets that are not met.
func (r *Report) Unmet() []string {
	var unmet []string
	for _, line := range r.rows {
		if line.target != "" && !line.met {
			unmet = append(unmet, fmt.Sprintf("%s (%s): %s, to reach %s", strings.TrimSpace(line.measure), line.data, line.value(All), line.target))
		}
	}
	return unmet
}

func (l *row) value(h Half) string { return l.values[h].text(l.form) }

func (f figure) text(form string) string {
	if !f.ok {
		return "-"
	}
	if text := fmt.Sprintf(form, f.value); strings.Trim(text, "-0.") != "" {
		return text
	}
	return fmt.Sprintf(form, 0.0) // no minus before a nought
}

// Write writes the table. Of the phenomena it has those that aren't wholly
// right; full asks for all of them.
func (r *Report) Write(w io.Writer, full bool) {
	line := func(cells ...any) {
		text := fmt.Sprintf("%-42s %-21s %6s %8s %8s %8s %8s  %-3s  %s", cells...)
		fmt.Fprintln(w, strings.TrimRight(text, " "))
	}
	line("measure", "data", "n", "target", "all", "odd", "even", "met", "")
	for i := range r.rows {
		l := &r.rows[i]
		if l.detail && !full {
			continue
		}
		met := ""
		if l.target != "" {
			met = map[bool]string{true: "yes", false: "NO"}[l.met]
		}
		line(l.measure, l.data, fmt.Sprint(l.n), l.target, l.value(All), l.value(Odd), l.value(Even), met, l.note)
	}
	for _, kind := range r.absent {
		fmt.Fprintf(w, "%s: not measured, the folder has no %s*.jsonl\n", kind, kind)
	}
}
