package render

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"rehearse/scenarios"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

// Scored is a typed answer, what it was given to, and what it earned.
type Scored struct {
	Scenario *scenarios.Scenario // nil: none was named
	Turn     *scenarios.Turn     // nil with Scenario
	Context  cues.Context
	Answer   string
	Result   cues.Result
	Marks    []ScoredMark
}

// ScoredMark is what an answer earned on one criterion.
type ScoredMark struct {
	ID       string
	Title    string
	Develops cues.Criterion
	cues.Mark
	Best int8 // the best level an answer of the turn has; scenarios.NotScored where no turn is known
}

// ScoredAt takes down a turn as what an answer is given to. Of words that
// depend on the conversation before, the first are taken.
func ScoredAt(sc *scenarios.Scenario, turn *scenarios.Turn) *Scored {
	return &Scored{Scenario: sc, Turn: turn, Context: scoring.Context(turn, turn.Says[0].Text.Value)}
}

// Score has the answer scored, on the criteria that the turn scores; without a
// turn, on all three.
func (s *Scored) Score(scorer *cues.Scorer) {
	s.Result = scorer.Hear(s.Context).Score(s.Answer)
	s.Marks = nil
	if s.Scenario == nil {
		for c := range cues.Criterion(cues.Criteria) {
			s.Marks = append(s.Marks, ScoredMark{
				ID: c.String(), Title: capital(c.String()), Develops: c, Mark: s.Result.Marks[c], Best: scenarios.NotScored,
			})
		}
		return
	}
	for i, c := range s.Scenario.Rubric.Criteria {
		if s.Turn.Best[i] == scenarios.NotScored {
			continue
		}
		develops, _ := cues.CriterionOf(c.Develops) // rubrics name no other
		s.Marks = append(s.Marks, ScoredMark{
			ID: c.ID.Value, Title: c.Title, Develops: develops, Mark: s.Result.Mark(c.ID.Value, develops), Best: s.Turn.Best[i],
		})
	}
}

// Score shows what an answer earned: the levels, the answer with a number under
// each span that counted, what each of them is, and what was missing.
func Score(look Look, s *Scored) string {
	p := &scorePage{page: newPage(look), Scored: s, at: spansOf(s.Result.Evidence)}
	p.setting()
	if words := kindWords(s.Result.Kind); words != "" {
		p.gap()
		p.text("", words, p.look.strong)
	}
	p.levels()
	p.heading("The answer")
	p.answer()
	p.counted()
	p.missing()
	return p.String()
}

type scorePage struct {
	*page
	*Scored
	at []span
}

func (p *scorePage) heading(words string) {
	p.gap()
	p.text("", words, p.look.strong)
}

// setting says what the answer was given to.
func (p *scorePage) setting() {
	said := quoted(printableText(p.Context.Customer))
	switch {
	case p.Scenario != nil:
		p.text("", p.look.join(p.Scenario.Title.Value, "turn "+p.Turn.ID.Value), p.look.strong)
		p.gap()
		p.text("", fmt.Sprintf("%s says: %s", p.Scenario.Customer.Name.Value, said), p.look.voice)
	case p.Context.Customer != "":
		p.text("", "The customer says: "+said, p.look.voice)
	}
}

// printableText makes words safe to be wrapped as text: paragraphs without what
// could steer a terminal.
func printableText(s string) string {
	var paragraphs []string
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(s, "\r\n", "\n"), "\n\n") {
		if line := oneLine(paragraph); line != "" {
			paragraphs = append(paragraphs, line)
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// oneLine makes words safe to stand on one line.
func oneLine(s string) string {
	return scenarios.Printable(strings.Join(strings.Fields(s), " "))
}

// kindWords says why words can't be scored; empty where they can.
func kindWords(kind cues.Kind) string {
	switch kind {
	case cues.Sound:
	case cues.Empty:
		return "There are no words here yet. Write what you would say to the customer."
	case cues.OtherLanguage:
		return "This doesn't look like English, and only English can be scored so far. Please say it in English."
	case cues.Gibberish:
		return "No English words could be made out in it. Write what you would say to the customer."
	case cues.CopiesCustomer:
		return "These are nearly all the customer's own words. Say in yours what you heard, and what comes next."
	case cues.CopiesHint:
		return "These are nearly the words of the hint. The customer needs to hear it from you, in words of your own."
	case cues.CopiesSeen:
		return "This is nearly an answer that was shown before. Say it in words of your own."
	case cues.Keywords:
		return "This reads as a heap of words, or as the same words over and over. Say it in a few plain sentences, as you would to a person."
	}
	return ""
}

func (p *scorePage) levels() {
	p.heading("Levels")
	for _, m := range p.Marks {
		name := m.Title
		if core := capital(m.Develops.String()); m.Title != core {
			name = fmt.Sprintf("%s (%s)", m.Title, m.Develops)
		}
		words := fmt.Sprintf("%s: %d of 3, %s.", name, m.Level, counted(m.Points, "point"))
		if !m.Sure {
			words += fmt.Sprintf(" Not sure: it is close to %d.", m.near())
		}
		if m.Best != scenarios.NotScored && m.Level > m.Best {
			words += fmt.Sprintf(" In play it counts as %d, the best of this turn.", m.Best)
		}
		p.hang(inset, inset+inset, words, asIs)
	}
	p.text(inset, "A hundred points make a level.", p.look.faint)
}

// near is the level whose border the points are near to.
func (m *ScoredMark) near() int8 {
	const perLevel, half = 100, 50
	if m.Points-int(m.Level)*perLevel < half {
		return max(0, m.Level-1)
	}
	return min(scenarios.MaxLevel, m.Level+1)
}

// span is a part of the answer that counted, perhaps for several cues.
type span struct {
	start, end int
	number     int // as it is shown, from 1
	evidence   []cues.Evidence
}

// harms says whether any of what it shows costs points.
func (s *span) harms() bool {
	return slices.ContainsFunc(s.evidence, func(e cues.Evidence) bool { return e.Points < 0 })
}

// spansOf numbers the spans from the start of the answer.
func spansOf(evidence []cues.Evidence) []span {
	sorted := slices.Clone(evidence)
	slices.SortStableFunc(sorted, func(a, b cues.Evidence) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var spans []span
	for _, e := range sorted {
		if n := len(spans); n > 0 && spans[n-1].start == e.Start && spans[n-1].end == e.End {
			spans[n-1].evidence = append(spans[n-1].evidence, e)
			continue
		}
		spans = append(spans, span{e.Start, e.End, len(spans) + 1, []cues.Evidence{e}})
	}
	return spans
}

func (p *scorePage) counted() {
	p.heading("What counted")
	if len(p.at) == 0 {
		p.text(inset, "Nothing in it counted for or against.", asIs)
	}
	advised := map[*cues.Cue]bool{}
	for i := range p.at {
		s := &p.at[i]
		number := strconv.Itoa(s.number) + ". "
		under := inset + strings.Repeat(" ", len(number))
		p.hang(inset+number, under, quoted(oneLine(p.Answer[s.start:s.end])), asIs)
		for _, e := range s.evidence {
			style := p.look.good
			if e.Points < 0 {
				style = p.look.bad
			}
			words := fmt.Sprintf("%s %+d: %s.", p.countsFor(e.Cue), e.Points, strings.TrimSuffix(oneLine(e.Cue.Shows), "."))
			p.hang(under, under+inset, words, style)
			if e.Cue.Advice != "" && !advised[e.Cue] {
				p.text(under+inset, oneLine(e.Cue.Advice), asIs)
				advised[e.Cue] = true
			}
		}
	}
}

// countsFor names the criterion a cue counts for.
func (p *scorePage) countsFor(cue *cues.Cue) string {
	for _, m := range p.Marks {
		if cue.For != "" && m.ID == cue.For {
			return m.Title
		}
	}
	return capital(cue.Criterion.String())
}

func (p *scorePage) missing() {
	if len(p.Result.Missing) == 0 {
		return
	}
	p.heading("What was missing")
	for _, m := range p.Result.Missing {
		what := leftOut(m).said
		if len(m.Fact) > 0 {
			wordings := make([]string, len(m.Fact))
			for i, wording := range m.Fact {
				wordings[i] = quoted(oneLine(wording))
			}
			what = "nothing of " + strings.Join(wordings, " or ")
		}
		words := fmt.Sprintf("%s: %s.", capital(m.Criterion.String()), what)
		if what == "" {
			words = capital(m.Criterion.String()) + ":"
		}
		if m.Advice != "" {
			words += " " + oneLine(m.Advice)
		}
		p.hang(inset, inset+inset, words, asIs)
	}
}
