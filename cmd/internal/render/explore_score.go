package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

func (p *explorePage) resultsPart(conversations bool) {
	if p.skipped() {
		return
	}
	p.heading("What can be earned, lowest and highest")
	r := p.value.Results
	if r == nil {
		p.missing()
		return
	}
	rows := p.rows()
	if !p.table(rows) {
		for _, row := range shown(rows, mostListed) {
			p.say("%s", row.name)
			for i, score := range row.scores {
				p.text(inset+inset, fmt.Sprintf("%s: %s.", p.title(i), scoreWords(score)), asIs)
			}
		}
	}
	p.more(len(rows), mostListed)
	if !r.Complete {
		p.say("The rest wasn't worked out: the work was stopped.")
		return
	}
	p.verdicts(r)
	if conversations {
		p.boundsPart(rows)
	}
}

// scoreRow is what can be earned with some ending, or with any.
type scoreRow struct {
	name   string
	scores []scoreMetJSON // of the criteria, the total last
}

// title names a criterion by its place, or the total after the last of them.
func (p *explorePage) title(at int) string {
	if at < len(p.sc.Rubric.Criteria) {
		return p.sc.Rubric.Criteria[at].Title
	}
	return "Total"
}

// rows lists what is known of the results that are possible.
func (p *explorePage) rows() []scoreRow {
	var rows []scoreRow
	add := func(name string, r *rangesJSON) {
		known := r.Total.Measured != measuredUnknown
		for _, score := range r.Criteria {
			known = known || score.Measured != measuredUnknown
		}
		if r.Possible && known {
			rows = append(rows, scoreRow{name, append(append([]scoreMetJSON{}, r.Criteria...), r.Total)})
		}
	}
	r := p.value.Results
	add("All conversations", &r.Overall)
	if len(r.Endings) > 1 {
		for i := range r.Endings {
			add("Those to the ending "+r.Endings[i].Ending+" ("+p.sc.Endings[i].Outcome+")", &r.Endings[i])
		}
	}
	return rows
}

func scoreWords(s scoreMetJSON) string {
	switch s.Measured {
	case measuredNever:
		return "not measured"
	case measuredUnknown:
		return "not worked out"
	}
	words := fmt.Sprintf("%d%% to %d%%", s.Lowest.Percent, s.Highest.Percent)
	if s.Lowest.Percent == s.Highest.Percent {
		words = fmt.Sprintf("always %d%%", s.Lowest.Percent)
	}
	if s.Measured == measuredSometimes {
		words += ", where it is measured"
	}
	if proof := proofWords(s); proof != "" {
		words += "; " + proof
	}
	return words
}

// proofWords says what is proved where that is less than what was found.
func proofWords(s scoreMetJSON) string {
	if s.Lowest == nil {
		return ""
	}
	var proved []string
	if s.Lowest.Limit != s.Lowest.Percent {
		proved = append(proved, fmt.Sprintf("none is under %d%%", s.Lowest.Limit))
	}
	if s.Highest.Limit != s.Highest.Percent {
		proved = append(proved, fmt.Sprintf("none is over %d%%", s.Highest.Limit))
	}
	if len(proved) == 0 {
		return ""
	}
	return "that much was found, and it is proved only that " + strings.Join(proved, " and ")
}

// table draws the results as a table, where the page has room for one.
func (p *explorePage) table(rows []scoreRow) bool {
	if p.look.Plain || len(rows) == 0 {
		return false
	}
	const between = 2
	cells := [][]string{{""}}
	for i := range rows[0].scores {
		cells[0] = append(cells[0], p.title(i))
	}
	var notes []string
	for _, row := range shown(rows, mostListed) {
		line := []string{row.name}
		for i, score := range row.scores {
			line = append(line, scoreCell(score))
			if proof := proofWords(score); proof != "" {
				notes = append(notes, fmt.Sprintf("%s, %s: %s.", row.name, p.title(i), proof))
			}
		}
		cells = append(cells, line)
	}
	widths := make([]int, len(cells[0]))
	sum := len(inset)
	for column := range widths {
		for _, line := range cells {
			widths[column] = max(widths[column], ansi.StringWidth(line[column]))
		}
		sum += widths[column] + between
	}
	if sum-between > p.look.Width {
		return false
	}
	for i, line := range cells {
		var b strings.Builder
		for column, cell := range line {
			b.WriteString(pad(cell, widths[column]+between))
		}
		style := asIs
		if i == 0 {
			style = p.look.faint
		}
		p.b.WriteString(inset + style(strings.TrimRight(b.String(), " ")) + "\n")
	}
	for _, note := range notes {
		p.say("%s", note)
	}
	return true
}

func scoreCell(s scoreMetJSON) string {
	switch s.Measured {
	case measuredNever:
		return "not measured"
	case measuredUnknown:
		return "not worked out"
	}
	cell := fmt.Sprintf("%d–%d%%", s.Lowest.Percent, s.Highest.Percent)
	if s.Lowest.Percent == s.Highest.Percent {
		cell = fmt.Sprintf("%d%%", s.Lowest.Percent)
	}
	if s.Measured == measuredSometimes {
		cell += " or none"
	}
	return cell
}

func (p *explorePage) verdicts(r *resultsJSON) {
	p.gap()
	p.say("To pass takes %d%% in total, %d%% on each criterion, and no critical mistake.", p.sc.Rubric.PassTotal, p.sc.Rubric.PassEach)
	p.verdict(r.Pass, "This conversation passes", "No conversation passes.", "Whether any conversation passes would take too long to find out.")
	p.verdict(r.Fail, "This conversation fails", "No conversation fails.", "Whether any conversation fails would take too long to find out.")
}

func (p *explorePage) verdict(v *verdictJSON, yes, no, unknown string) {
	switch {
	case v.Possible:
		if v.Total != nil {
			yes += fmt.Sprintf(", with %d%% in total", *v.Total)
		}
		if v.Critical {
			yes += " and a critical mistake"
		}
		p.say("%s:", yes)
		p.given(inset+inset, v.Conversation)
	case v.Known:
		p.say("%s", no)
	default:
		p.say("%s", unknown)
	}
}

// boundsPart shows a conversation for each of the results.
func (p *explorePage) boundsPart(rows []scoreRow) {
	p.heading("Conversations that earn this")
	n := 0
	bound := func(row, score, which string, b *boundJSON) {
		if n++; n <= mostAsked {
			p.say("%s, %s, %s: %d%%", row, score, which, b.Percent)
			p.given(inset+inset, b.Conversation)
		}
	}
	for _, row := range rows {
		for i, score := range row.scores {
			if score.Lowest != nil {
				bound(row.name, p.title(i), "lowest", score.Lowest)
				bound(row.name, p.title(i), "highest", score.Highest)
			}
		}
	}
	p.more(n, mostAsked)
}

func (p *explorePage) blindPart() {
	if p.skipped() {
		return
	}
	p.heading("How far one gets without reading what the customer says")
	if len(p.value.Blind) == 0 {
		p.missing()
		return
	}
	p.say("Each takes the same kind of answer at every turn.")
	for i := range p.value.Blind {
		b := &p.value.Blind[i]
		p.hang(inset, inset+inset, strategyWords(b.Strategy)+": "+p.blindWords(b), asIs)
		switch {
		case b.Passes && b.Expected != nil:
			p.text(inset+inset, "A finding: who answers by chance may expect to pass.", p.look.bad)
		case b.Passes:
			p.text(inset+inset, "A finding: this passes, and nobody had to read a word for it.", p.look.bad)
		}
	}
	if len(p.value.Blind) < strategies {
		p.missing()
	}
}

// strategies is how many there are.
const strategies = 6

func (p *explorePage) blindWords(b *blindJSON) string {
	if !b.Ends {
		return "comes to no ending."
	}
	words := "comes to the ending " + b.Ending + " with "
	if b.Expected != nil {
		words = "on average "
	}
	if b.Total == nil {
		return words + "nothing that is measured."
	}
	words += percentWords(b, b.Total) + " in total"
	var list []string
	for i, score := range b.Criteria {
		if score.Percent != nil {
			list = append(list, p.title(i)+" "+percentWords(b, score.Percent))
		}
	}
	words += " (" + strings.Join(list, ", ") + ")"
	if b.Expected != nil && !b.Expected.Exact {
		words += fmt.Sprintf(", estimated from %s conversations; the total's standard error is %s points",
			Grouped(b.Expected.Sample), strconv.FormatFloat(b.Expected.Error, 'f', 1, 64))
	}
	switch {
	case b.Expected != nil:
		words += fmt.Sprintf(". Of %s drawn at random %s%% pass", Grouped(b.Expected.Drawn), strconv.FormatFloat(b.Expected.Passing, 'f', 1, 64))
	case !b.Passes:
		words += ". It doesn't pass"
	}
	return words + "."
}

// percentWords gives whole percentages, and of an average its tenths.
func percentWords(b *blindJSON, percent *float64) string {
	places := 0
	if b.Expected != nil {
		places = 1
	}
	return strconv.FormatFloat(*percent, 'f', places, 64) + "%"
}
