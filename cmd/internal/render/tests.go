package render

import (
	"fmt"
	"strings"

	"rehearse/scenarios"
	"rehearse/scoring"
)

// Tests shows what came of the tests of all files: what failed, and with
// verbose also what passed.
func Tests(look Look, all []*Tested, verbose bool) string {
	p := newPage(look)
	for _, t := range all {
		p.tested(t, verbose)
	}
	return p.String()
}

// tested shows one file. Blocks of several lines stand apart, single lines
// don't.
func (p *page) tested(t *Tested, verbose bool) {
	if len(t.findings) > 0 {
		p.gap()
		p.b.WriteString(Findings(p.look, t.findings))
		p.gap()
	}
	for i := range t.value.Tests {
		test := &t.value.Tests[i]
		switch {
		case test.Failure != nil:
			p.gap()
			p.line(t.at(test.Failure.Line, test.Failure.Column), p.look.bad(testFailed), test.ID)
			p.failure(test.Failure)
			p.gap()
		case verbose:
			p.line(t.at(test.Line, test.Column), p.look.good(testPassed), test.ID)
		}
	}
	if t.none {
		p.text("", t.value.File+": this scenario has no tests.", asIs)
	}
}

// line writes a place and a few words. It isn't wrapped: editors make a link
// of a place where it is whole.
func (p *page) line(place, status, words string) {
	fmt.Fprintf(&p.b, "%s: %s: %s\n", p.look.strong(place), status, words)
}

func (t *Tested) at(line, column int) string {
	return scenarios.Diagnostic{File: t.value.File, Pos: scenarios.Pos{Line: line, Column: column}}.Where()
}

// failure shows the conversation up to where it differed, and how it did. All
// of it is told in ids, which are the words of the file.
func (p *page) failure(f *failureJSON) {
	const deeper = inset + inset
	switch {
	case f.Stopped == nil && len(f.Exchanges) == 0:
		p.text(inset, fmt.Sprintf("The conversation is left out: it is shown for the first %d failures of a file.", maxTold), p.look.faint)
	case f.Before > 0:
		p.text(inset, count(f.Before, "answer")+" came before this.", p.look.faint)
	}
	for _, e := range f.Exchanges {
		p.text(inset, e.Turn+": "+quoted(e.Customer), p.look.voice)
		if e.Typed != "" {
			p.text(deeper, "typed: "+quoted(e.Typed), asIs)
			p.text(deeper, "nearest: "+e.Answer.ID+": "+quoted(e.Answer.Say), asIs)
		} else {
			p.text(deeper, e.Answer.ID+": "+quoted(e.Answer.Say), asIs)
		}
		p.text(deeper, earned(e), p.look.faint)
	}
	if f.Stopped != nil {
		p.text(inset, f.Stopped.Place+": "+quoted(f.Stopped.Customer), p.look.voice)
	}
	p.fact("Expected", f.Expected)
	p.fact("Got", f.Got)
	if f.Why != "" {
		p.fact("Why", f.Why)
	}
	for i, c := range f.Counted {
		label := "Counted"
		if i > 0 {
			label = ""
		}
		p.fact(label, fmt.Sprintf("%s %s: %s %+d", quoted(c.Words), c.Shows, c.Criterion, c.Points))
	}
	if f.Offered != nil {
		p.fact("Offered", strings.Join(f.Offered, ", "))
	}
}

// fact writes a label and what belongs to it.
func (p *page) fact(label, words string) {
	const column = len(inset + "Expected" + inset)
	p.hang(p.look.strong(pad(inset+label, column)), strings.Repeat(" ", column), words, asIs)
}

// earned lists the levels of an answer and where the meters stood after it.
func earned(e triedJSON) string {
	list := make([]string, len(e.Levels))
	for i, l := range e.Levels {
		list[i] = fmt.Sprintf("%s %d of %d", l.Criterion, l.Level, l.Best)
	}
	if len(e.Meters) == 0 {
		return strings.Join(list, ", ")
	}
	meters := make([]string, len(e.Meters))
	for i, m := range e.Meters {
		meters[i] = fmt.Sprintf("%s %d", m.ID, m.Value)
	}
	return strings.Join(list, ", ") + "; after it: " + strings.Join(meters, ", ")
}

// Coverage shows what tests reach of each scenario and what they don't.
func Coverage(look Look, all []*Tested) string {
	p := newPage(look)
	for _, t := range all {
		if t.value.Coverage != nil {
			p.gap()
			p.coverage(t)
		}
	}
	return p.String()
}

func (p *page) coverage(t *Tested) {
	c := t.value.Coverage
	var figures []string
	for _, figure := range []struct {
		name string
		reachJSON
	}{
		{"turns", c.Turns},
		{"answers", c.Answers},
		{"cases of next", c.Next},
		{"cases of says", c.Says},
		{"endings", c.Endings},
	} {
		if figure.All > 0 {
			figures = append(figures, fmt.Sprintf("%s %d of %d (%d%%)", figure.name, figure.Reached, figure.All, figure.Percent))
		}
	}
	p.text("", "Reached in "+t.value.File+": "+strings.Join(figures, ", "), p.look.strong)
	for _, m := range c.Missed {
		p.text(inset, fmt.Sprintf("%s:%d: not reached: %s", t.value.File, m.Line, missedWords(m)), asIs)
	}
}

// missedWords names a part of a scenario.
func missedWords(m missedJSON) string {
	switch m.Kind {
	case scoring.TurnPart:
		return "the turn " + m.Place
	case scoring.AnswerPart:
		return fmt.Sprintf("the answer %s of the turn %s", m.Answer, m.Place)
	case scoring.NextPart:
		return fmt.Sprintf("case %d in next of the answer %s of the turn %s, to %s", m.Case, m.Answer, m.Place, m.Go)
	case scoring.SaysPart:
		return fmt.Sprintf("case %d in says of the turn %s", m.Case, m.Place)
	case scoring.EndingPart:
		return "the ending " + m.Place
	case scoring.EndingSaysPart:
		return fmt.Sprintf("case %d in says of the ending %s", m.Case, m.Place)
	}
	return m.Place
}

// TestsSummary counts what came of tests.
func TestsSummary(all []*Tested) string {
	c := sum(all)
	var words []string
	if c.Failed > 0 {
		words = append(words, fmt.Sprintf("%d failed", c.Failed))
	}
	if c.Passed > 0 {
		words = append(words, fmt.Sprintf("%d passed", c.Passed))
	}
	text := ""
	if c.Scenarios > 0 {
		text = fmt.Sprintf("%s in %s", count(c.Passed+c.Failed, "test"), count(c.Scenarios, "scenario"))
		if len(words) > 0 {
			text += ": " + strings.Join(words, ", ")
		}
		text += "."
	}
	if c.Unreadable > 0 {
		text = strings.TrimLeft(fmt.Sprintf("%s %d can't be read.", text, c.Unreadable), " ")
	}
	return text + "\n"
}
