package render

import (
	"fmt"
	"strings"

	"rehearse/engine"
	"rehearse/scenarios"
)

const inset = "  "

// Briefing shows what a trainee is told before the conversation; in an exam
// also what it takes to pass, and where it doesn't begin at its start, that.
func Briefing(look Look, s *engine.Session, exam bool) string {
	sc := s.Scenario()
	p := newPage(look)
	p.text("", sc.Title.Value, look.strong)
	if sc.Summary.Value != "" {
		p.text("", sc.Summary.Value, asIs)
	}
	p.text("", look.join("Level: "+sc.Level, minutes(sc.Minutes)), look.faint)
	p.gap()
	if exam {
		p.text("", fmt.Sprintf("This is an exam: no hints, and the coach speaks at the end. To pass you need %d%% in total, %d%% on each criterion, and no critical mistake.",
			sc.Rubric.PassTotal, sc.Rubric.PassEach), look.strong)
		p.gap()
	}
	if begins := beginsWords(s); begins != "" {
		p.text("", begins, look.strong)
		p.gap()
	}
	p.part(sc)
	return p.String()
}

// beginsWords says where a conversation begins that doesn't begin as its
// scenario has it.
func beginsWords(s *engine.Session) string {
	start := s.Start()
	var set []string
	for _, m := range s.Scenario().Meters {
		if value, ok := start.Meters[m.ID.Value]; ok {
			set = append(set, fmt.Sprintf("%s at %d", m.Title, value))
		}
	}
	with := ""
	if len(set) > 0 {
		with = " with " + strings.Join(set, ", ")
	}
	switch {
	case start.Turn != "":
		return fmt.Sprintf("This conversation starts in the middle, at the turn %q%s. The result counts from there.", start.Turn, with)
	case with != "":
		return fmt.Sprintf("This conversation doesn't start as its author has it, but%s.", with)
	}
	return ""
}

// part says who the trainee is and who the customer is.
func (p *page) part(sc *scenarios.Scenario) {
	if sc.Briefing.Value != "" {
		p.text("", "Your part", p.look.strong)
		p.text(inset, sc.Briefing.Value, asIs)
		p.gap()
	}
	p.text("", "The customer", p.look.strong)
	about := sc.Customer.Name.Value
	if sc.Customer.About.Value != "" {
		about += ". " + sc.Customer.About.Value
	}
	p.text(inset, about, asIs)
	p.gap()
}

func minutes(n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return "about 1 minute"
	}
	return fmt.Sprintf("about %d minutes", n)
}

// Turn shows the customer's words and the answers.
func Turn(look Look, s *engine.Session) string { return Words(look, s) + Answers(look, s) }

// Words shows a turn's first half: where the conversation stands, and what the
// customer says.
func Words(look Look, s *engine.Session) string {
	p := newPage(look)
	sc, turn := s.Scenario(), s.Turn()
	who := sc.Customer.Name.Value
	if turn.Mood.Value != "" {
		who += ", " + turn.Mood.Value
	}
	facts := []string{fmt.Sprintf("Turn %d", len(s.Exchanges())+1), who}
	p.text("", look.join(append(facts, meters(sc, s.Meters())...)...), look.faint)
	p.gap()
	p.says(sc, s.Says())
	p.gap()
	return p.String()
}

// Answers shows a turn's second half: the answers, numbered in the order they
// are offered.
func Answers(look Look, s *engine.Session) string {
	p := newPage(look)
	for i, a := range s.Offered() {
		p.numbered(i+1, a.Say.Value)
	}
	p.gap()
	return p.String()
}

// says shows the customer's words. Plain pages name the speaker, since nothing
// else sets the words apart.
func (p *page) says(sc *scenarios.Scenario, words string) {
	if p.look.Plain {
		p.text("", sc.Customer.Name.Value+" says: "+quoted(words), asIs)
		return
	}
	p.text(inset, quoted(words), p.look.voice)
}

func (p *page) numbered(n int, words string) {
	first := fmt.Sprintf("%d. ", n)
	p.hang(first, strings.Repeat(" ", len(first)), words, asIs)
}

func meters(sc *scenarios.Scenario, values []int) []string {
	list := make([]string, len(values))
	for i, m := range sc.Meters {
		list[i] = fmt.Sprintf("%s %d of %d", m.Title, values[i], m.Max)
		if m.Min != 0 {
			list[i] = fmt.Sprintf("%s %d (from %d to %d)", m.Title, values[i], m.Min, m.Max)
		}
	}
	return list
}

// Hint shows a turn's hint.
func Hint(look Look, turn *scenarios.Turn) string {
	words := turn.Hint.Value
	if words == "" {
		words = "There is no hint for this turn. Listen for what the customer needs first."
	}
	p := newPage(look)
	p.text("", "Hint: "+words, asIs)
	p.gap()
	return p.String()
}

// Said shows the answer just given, in full.
func Said(look Look, e engine.Exchange) string {
	p := newPage(look)
	p.text("", "You: "+quoted(said(e)), look.strong)
	return p.String()
}

// Coaching shows what an answer earned and why.
func Coaching(look Look, rubric *scenarios.Rubric, e engine.Exchange) string {
	p := newPage(look)
	p.gap()
	p.text(inset, levels(look, rubric, e), look.faint)
	p.coach(inset, e)
	p.critical(inset, e)
	p.gap()
	return p.String()
}

// coach shows the coach's words on an answer that was chosen. They are about
// the author's words, so they don't fit what was typed.
func (p *page) coach(indent string, e engine.Exchange) {
	if e.Answer.Coach.Value != "" && e.Typed == nil {
		p.text(indent, "Coach: "+e.Answer.Coach.Value, asIs)
	}
}

func (p *page) critical(indent string, e engine.Exchange) {
	if reason := e.Answer.Critical.Value; reason != "" {
		p.text(indent, "Critical mistake: "+reason, p.look.bad)
	}
}

// levels lists what an answer earned on each criterion its turn scores, of the
// best an answer there could.
func levels(look Look, rubric *scenarios.Rubric, e engine.Exchange) string {
	var list []string
	for c, level := range e.Levels {
		if level != scenarios.NotScored {
			list = append(list, fmt.Sprintf("%s %d of %d", rubric.Criteria[c].Title, level, e.Turn.Best[c]))
		}
	}
	return look.join(list...)
}

// LookBack shows the trainee's part and the conversation so far, without what
// it earned: a block for each exchange.
func LookBack(look Look, s *engine.Session) []string {
	sc := s.Scenario()
	p := newPage(look)
	p.part(sc)
	blocks := []string{p.String()}
	p = newPage(look)
	p.text("", "The conversation so far", look.strong)
	if len(s.Exchanges()) == 0 {
		p.text(inset, "Nothing was said before this turn.", asIs)
	}
	p.gap()
	blocks = append(blocks, p.String())
	for _, e := range s.Exchanges() {
		p := newPage(look)
		p.text(inset, sc.Customer.Name.Value+": "+quoted(e.Says), look.voice)
		p.text(inset, "You: "+quoted(said(e)), asIs)
		p.gap()
		blocks = append(blocks, p.String())
	}
	return blocks
}
