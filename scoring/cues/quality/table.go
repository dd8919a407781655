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
	rated    []scoredRated // of all sets, with the learned part
	ratedSet []int         // where in rated each set begins
	noises   []noise
}

// atLeast is a line with a target to reach or pass.
func atLeast(target float64, form string, r row) row {
	r.form, r.target = form, "≥ "+strings.TrimSpace(fmt.Sprintf(form, target))
	r.met = r.values[0].ok && r.values[0].value >= target
	return r
}

// atMost is a line with a target not to pass.
func atMost(target float64, form string, r row) row {
	r.form, r.target = form, "≤ "+strings.TrimSpace(fmt.Sprintf(form, target))
	r.met = r.values[0].ok && r.values[0].value <= target
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
		r.measurePairs(set, scorer)
	}
	for _, set := range d.Graded {
		r.measureGraded(set, scorer)
	}
	for _, set := range d.Politeness {
		r.measureRated(d, set, with, targetPoliteness, targetPolitenessAll)
	}
	for _, set := range d.Receptiveness {
		r.measureRated(d, set, with, 0, targetReceptiveness)
	}
	if len(d.Pairs) > 0 && len(d.Graded) > 0 {
		r.measureNoise(d, scorer)
	}
	return r
}

func (r *Report) add(lines ...row) { r.rows = append(r.rows, lines...) }

func (r *Report) measurePairs(set Set[Pair], scorer *cues.Scorer) {
	pairs := scorePairs(set, scorer, unchanged)
	r.pairs = append(r.pairs, pairs...)
	line := func(name string, meant func(*scoredPair) bool) row {
		n := 0
		for i := range pairs {
			if meant(&pairs[i]) {
				n++
			}
		}
		values := of(func(h Half) figure { return ranked(pairs, h, meant) })
		return row{measure: name, data: set.Name, n: n, values: values, form: percent}
	}
	r.add(atLeast(targetPairs, percent, line("pairs ranked right, %", anyPair)))
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

func (r *Report) measureGraded(set Set[Graded], scorer *cues.Scorer) {
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
			line("  raters among themselves", coefficient, func(h Half) figure { return among(replies, on, h) }),
			line("  the same level, %", percent, table((*agreement.Table).Exact, 100)),
			line("  within one level, %", percent, table((*agreement.Table).WithinOne, 100)),
			line("  Spearman of points", coefficient, func(h Half) figure { return pointsWithMedian(replies, on, h) }))
	}
}

func (r *Report) measureRated(d *Data, set Set[Rated], with Scorers, target, targetAll float64) {
	line := func(name string, scored []scoredRated) row {
		values := of(func(h Half) figure { return calmWithRating(scored, h) })
		return row{measure: name, data: set.Name, n: len(scored), values: values, form: coefficient}
	}
	all := scoreRated(set, with.All())
	r.ratedSet = append(r.ratedSet, len(r.rated))
	r.rated = append(r.rated, all...)
	alone := line("Spearman of calm, cues alone", scoreRated(set, with.Cues()))
	if target > 0 {
		alone = atLeast(target, coefficient, alone)
	}
	r.add(alone)
	if with.Fitted == nil {
		r.add(atLeast(targetAll, coefficient, line("Spearman of calm, in all", all)))
		return
	}
	// What was fitted to these rows flatters itself on them: the target is for
	// rows it hasn't seen.
	r.add(line("Spearman of calm, as shipped", all),
		atLeast(targetAll, coefficient, line("Spearman of calm, cross-validated", crossValidated(set, d, with.Fitted))))
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
		r.add(atMost(targetLost, percent, row{
			measure: "points lost to " + n.name, data: pairs.Name, n: len(pairs.Rows), values: l.pairs,
			note: fmt.Sprintf("in the better reply alone: %s; %d of %d replies changed", l.better[All].text(percent), l.changed, 2*len(pairs.Rows)+len(graded.Rows)),
		}), atMost(targetLost, percent, row{
			measure: "  kappa lost, in hundredths", data: graded.Name, n: len(graded.Rows), values: kappas,
			note: fmt.Sprintf("listening %.1f, calm %.1f, problem-solving %.1f",
				100*l.kappa[cues.Listening][All].value, 100*l.kappa[cues.Calm][All].value, 100*l.kappa[cues.Solving][All].value),
		}))
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
