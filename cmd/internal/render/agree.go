package render

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"rehearse/scenarios"
	"rehearse/scoring/agreement"
	"rehearse/scoring/cues"
	"rehearse/scoring/ratings"
)

// Agreed is how far raters agree, ready to be shown.
type Agreed struct {
	File          string // of the ratings, safe to print
	Set           *ratings.Set
	Replies       string // the file of the replies; empty without one
	Scored        int    // how many of the replies it has
	ReplyProblems ratings.Problems
	Comparisons   [][]*ratings.Comparison // measured, for each criterion of the set
	Apart         [][]Apart               // likewise
}

// Apart is a reply that raters are far apart on, and what the program saw in it.
type Apart struct {
	ratings.Apart
	Words     string // of the reply; empty where they aren't known
	Criterion cues.Criterion
	Result    *cues.Result // nil where the program has not scored the words
}

// AllProblems counts what is wrong with rows and lines.
func (a *Agreed) AllProblems() int { return a.Set.Problems.All() + a.ReplyProblems.All() }

// AgreeProblems shows what is wrong with rows and lines: each with its place,
// its twin's, and what would be right.
func AgreeProblems(a *Agreed) string {
	var b strings.Builder
	for _, problems := range []ratings.Problems{a.Set.Problems, a.ReplyProblems} {
		const mostAlike = 3 // a file of another kind has the same fault in every line
		more, alike := problems.More, map[string]int{}
		for _, p := range problems.List {
			if alike[p.Help]++; alike[p.Help] > mostAlike {
				more++
				continue
			}
			fmt.Fprintf(&b, "%s: error: %s\n", p.Where(), p.Message)
			if p.Twin > 0 {
				fmt.Fprintf(&b, "    %s:%d: it is there first\n", scenarios.Printable(p.File), p.Twin)
			}
			if p.Help != "" {
				fmt.Fprintf(&b, "    %s\n", p.Help)
			}
		}
		if more > 0 {
			fmt.Fprintf(&b, "%s: %s more like these\n", scenarios.Printable(problems.List[0].File), Grouped(more))
		}
	}
	return b.String()
}

// Agree shows how far raters agree.
func Agree(look Look, a *Agreed) string {
	p := &agreePage{page: newPage(look), Agreed: a}
	p.head()
	for c, criterion := range a.Set.Criteria {
		p.gap()
		p.text("", titled(criterion), p.look.strong)
		p.criterion(a.Comparisons[c])
		p.furthest(a.Apart[c])
	}
	p.gap()
	p.text("", "What the figures mean", p.look.strong)
	for _, words := range agreeMeaning {
		p.text(inset, words, asIs)
	}
	return p.String()
}

// agreeMeaning explains the figures. The sources stand at the functions of
// package agreement.
var agreeMeaning = [...]string{
	"Kappa: 1 is full agreement, 0 what chance would bring with the levels that each of the two gives, below 0 less than that. " +
		"Two levels apart weigh four times as much as one (quadratic weights). " +
		"The words beside it are those of Landis and Koch (1977), a rough guide.",
	"Spearman: how alike the two put the replies in order, from " + minus + "1 to 1.",
	fmt.Sprintf("In brackets: the %d%% confidence interval, from %s samples drawn of the same replies.", agreement.Confidence, Grouped(agreement.Resamples)),
	"Agreement says how alike people judge, and not who is right.",
}

type agreePage struct {
	*page
	*Agreed
}

func (p *agreePage) head() {
	set := p.Set
	p.text("", fmt.Sprintf("%s of %s on %s, by %s.", counted(set.Ratings, "rating"), repliesOf(len(set.IDs)),
		criteriaOf(len(set.Criteria)), listed(p.raters())), asIs)
	if p.AllProblems() > 0 {
		p.text("", fmt.Sprintf("%s left out; a message names each.", capital(countedWere(p.AllProblems(), "row"))), p.look.bad)
	}
	for _, note := range p.notes() {
		p.text("", note, asIs)
	}
}

// raters names the people, and the program where the file has its levels.
func (p *agreePage) raters() []string {
	var names []string
	for _, rater := range p.Set.Raters {
		names = append(names, ratings.Shown(rater))
	}
	if p.Set.HasProgram && p.Replies == "" {
		names = append(names, named(ratings.Program))
	}
	return names
}

// notes says what a reader has to know of the ratings.
func (a *Agreed) notes() []string {
	var notes []string
	set := a.Set
	if !set.HasProgram {
		notes = append(notes, "Only the raters among themselves are compared. With --replies, the program is too.")
	}
	if a.Replies != "" {
		missing := ""
		if a.Scored < len(set.IDs) {
			missing = fmt.Sprintf(" The file has no words for %s.", "the other "+Grouped(len(set.IDs)-a.Scored))
		}
		notes = append(notes, fmt.Sprintf("The program scored %s of %s by their words, version %s of its scoring.%s",
			Grouped(a.Scored), repliesOf(len(set.IDs)), cues.Version, missing))
		for _, criterion := range set.Criteria {
			if _, known := cues.CriterionOf(criterion); !known {
				notes = append(notes, fmt.Sprintf("The program gives no level for %s: it knows listening, calm and problem-solving.", ratings.Shown(criterion)))
			}
		}
	}
	for _, lone := range set.Lone() {
		notes = append(notes, fmt.Sprintf("%s is in one row only, line %d. If it is a slip, write the criterion as in the other rows.", titled(lone.Criterion), lone.Line))
	}
	for i := 0; i+1 < len(set.Alike); i += 2 {
		notes = append(notes, fmt.Sprintf("%s and %s count as two raters. If they are one, write the name in one way.",
			ratings.Shown(set.Alike[i]), ratings.Shown(set.Alike[i+1])))
	}
	if n := len(set.Unused); n > 0 {
		const most = 8
		var names []string
		for _, name := range set.Unused[:min(most, n)] {
			names = append(names, ratings.Shown(name))
		}
		if n > most {
			names = append(names, fmt.Sprintf("%d more", n-most))
		}
		what := "This column isn't"
		if n > 1 {
			what = "These columns aren't"
		}
		notes = append(notes, fmt.Sprintf("%s looked at: %s.", what, listed(names)))
	}
	return notes
}

// criterion shows the comparisons on one criterion.
func (p *agreePage) criterion(all []*ratings.Comparison) {
	var strangers []string
	for _, c := range all {
		if c.Table.N() == 0 {
			strangers = append(strangers, pairOf(c))
			continue
		}
		p.comparison(c)
	}
	if len(strangers) > 0 {
		p.text(inset, "No reply in common: "+strings.Join(strangers, "; ")+".", asIs)
	}
	for _, c := range tabled(all) {
		p.table(c)
	}
}

func (p *agreePage) comparison(c *ratings.Comparison) {
	const deeper = inset + inset
	n := c.Table.N()
	few := ""
	if agreement.Few(n, ratings.Levels) {
		few = ": too few to say much"
	}
	p.text(inset, fmt.Sprintf("%s, %s%s", pairOf(c), repliesOf(n), few), asIs)
	p.text(deeper, statistics(c, few == ""), asIs)
	p.text(deeper, fmt.Sprintf("The same level %d%%. At most one level apart %d%%.", share(c, 0), share(c, 1)), asIs)
}

// statistics shows the two figures of a comparison, or why there are none. The
// word beside kappa is left out where it would say more than so few replies can.
func statistics(c *ratings.Comparison, banded bool) string {
	switch {
	case c.Table.N() < 2:
		return "Kappa and Spearman take two replies."
	case !c.Kappa.OK:
		return "Kappa and Spearman aren't defined: both gave one level to everything."
	case !c.Spearman.OK: // and kappa is 0, whatever the other gave
		return "Kappa 0.00, and Spearman isn't defined: one of the two gave one level to everything."
	}
	band := ""
	if banded {
		band = ", " + agreement.Band(c.Kappa.Value)
	}
	return fmt.Sprintf("Kappa %s%s. Spearman %s.", statistic(c.Kappa), band, statistic(c.Spearman))
}

func statistic(s ratings.Statistic) string {
	if !s.Interval.OK {
		return hundredths(s.Value) + " (no interval: too little to draw from)"
	}
	return fmt.Sprintf("%s (%s to %s)", hundredths(s.Value), hundredths(s.Interval.Low), hundredths(s.Interval.High))
}

// minus is the sign that no line is broken after.
const minus = "\u2212"

func hundredths(value float64) string {
	text := fmt.Sprintf("%.2f", value)
	if digits, below := strings.CutPrefix(text, "-"); below {
		if strings.Trim(digits, "0.") == "" {
			return digits
		}
		return minus + digits
	}
	return text
}

// share is how many percent are at most so many levels apart, rounded down.
func share(c *ratings.Comparison, most int) int { return c.Table.Near(most) * 100 / c.Table.N() }

// tabled picks the comparisons whose table is shown: those with the program, of
// all people where there are three or more; without the program the two people
// who agree least.
func tabled(all []*ratings.Comparison) []*ratings.Comparison {
	var people, program []*ratings.Comparison
	for _, c := range all {
		switch {
		case c.Table.N() == 0:
		case c.Kind == ratings.PeopleAndProgram:
			return []*ratings.Comparison{c}
		case c.Kind == ratings.PersonAndProgram:
			program = append(program, c)
		case len(people) == 0 || c.Kappa.OK && (!people[0].Kappa.OK || c.Kappa.Value < people[0].Kappa.Value):
			people = []*ratings.Comparison{c}
		}
	}
	if program != nil {
		return program
	}
	return people
}

// table shows how often each pair of levels came up.
func (p *agreePage) table(c *ratings.Comparison) {
	const deeper = inset + inset
	p.gap()
	first, second := namesOf(c)
	p.text(inset, fmt.Sprintf("How often each pair of levels came up. A row for each level of %s, a column for each of %s:", first, second), asIs)
	width := len("0")
	for i := range c.Table.Levels() {
		for j := range c.Table.Levels() {
			width = max(width, len(Grouped(c.Table.At(i, j))))
		}
	}
	row := func(head string, cell func(j int) string) {
		p.b.WriteString(deeper + pad(head, len("0: ")))
		for j := range c.Table.Levels() {
			fmt.Fprintf(&p.b, "%s%*s", inset, width, cell(j))
		}
		p.b.WriteByte('\n')
	}
	row("", strconv.Itoa)
	for i := range c.Table.Levels() {
		row(fmt.Sprintf("%d:", i), func(j int) string { return Grouped(c.Table.At(i, j)) })
	}
}

// furthest shows the replies that raters are furthest apart on.
func (p *agreePage) furthest(all []Apart) {
	if len(all) == 0 {
		return
	}
	const deeper = inset + inset
	p.gap()
	p.text(inset, "Furthest apart", asIs)
	for _, a := range all {
		var levels []string
		if a.Own >= 0 {
			levels = append(levels, fmt.Sprintf("%s %d", named(ratings.Program), a.Own))
		}
		for _, g := range a.Given {
			levels = append(levels, fmt.Sprintf("%s %d", ratings.Shown(g.Rater), g.Level))
		}
		p.text(deeper, ratings.Shown(a.ID)+": "+strings.Join(levels, ", "), asIs)
		if a.Result != nil {
			p.saw(a)
		}
	}
}

// saw shows a reply's words and what the program's level rests on.
func (p *agreePage) saw(a Apart) {
	const deepest = inset + inset + inset
	p.text(deepest, quoted(excerpt(a.Words)), p.look.voice)
	result := a.Result
	if result.Kind != cues.Sound {
		p.text(deepest, "It earns nothing from the program: "+result.Kind.Why()+".", asIs)
	}
	seen := false
	for _, e := range evidenceFor(a) {
		seen = true
		p.text(deepest, fmt.Sprintf("%s: %s (%+d)", quoted(excerpt(a.Words[e.Start:e.End])), e.Cue.Shows, e.Points), asIs)
	}
	if !seen && result.Kind == cues.Sound {
		p.text(deepest, "The program found no words that count here.", asIs)
	}
	var missed []string
	for _, m := range result.Missing {
		if m.Criterion == a.Criterion {
			if what := missedOf(m); what != "" {
				missed = append(missed, what)
			}
		}
	}
	if missed != nil {
		p.text(deepest, "Missing: "+strings.Join(missed, ", ")+".", asIs)
	}
}

// evidenceFor gives the evidence that counts for the criterion.
func evidenceFor(a Apart) []cues.Evidence {
	var list []cues.Evidence
	for _, e := range a.Result.Evidence {
		if e.Cue.Criterion == a.Criterion {
			list = append(list, e)
		}
	}
	return list
}

// missedOf names what a reply left out.
func missedOf(m cues.Missing) string {
	if len(m.Fact) > 0 {
		return quoted(excerpt(m.Fact[0]))
	}
	return leftOut(m).what
}

// excerpt puts words on one line, safe to print, and cuts them where they are
// long.
func excerpt(words string) string {
	const most, enough = 300, 4000
	if len(words) > enough { // the rest isn't shown
		words = strings.ToValidUTF8(words[:enough], "") + "…"
	}
	return ratings.Cut(scenarios.Printable(strings.Join(strings.Fields(words), " ")), most)
}

func pairOf(c *ratings.Comparison) string {
	first, second := namesOf(c)
	return first + " and " + second
}

func namesOf(c *ratings.Comparison) (first, second string) {
	if c.Kind == ratings.PeopleAndProgram {
		return "the median of the people", named(c.Second)
	}
	return named(c.First), named(c.Second)
}

// named is how a rater is called in a sentence.
func named(rater string) string {
	if rater == ratings.Program {
		return "the program"
	}
	return ratings.Shown(rater)
}

func repliesOf(n int) string {
	if n == 1 {
		return "1 reply"
	}
	return Grouped(n) + " replies"
}

func criteriaOf(n int) string {
	if n == 1 {
		return "1 criterion"
	}
	return Grouped(n) + " criteria"
}

func listed(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// titled begins a name from outside with a capital.
func titled(name string) string {
	name = ratings.Shown(name)
	first, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(first)) + name[size:]
}
