package render

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring"
)

// Outcome is what a debrief is about: a conversation that was played, to its
// end or up to where it stopped.
type Outcome struct {
	Name    string // what to call it on the command line: an id, or a path
	Session *engine.Session
	Card    scoring.Scorecard
	Status  Status
	Exam    bool
	Typing  Typing
	// Judged has what was found in each typed answer, by the exchange's index.
	Judged map[int]*scoring.Judgement
}

// Typing says how answers are given: the flag that asks for it.
type Typing string

// The ways answers are given.
const (
	Choosing Typing = ""
	Typed    Typing = "--typed"
	Mixed    Typing = "--mixed"
)

// Status says how a conversation stopped.
type Status string

// The ways a conversation stops.
const (
	Ended       Status = "ended"       // at an ending
	Left        Status = "left"        // the trainee left it
	InputEnded  Status = "input_ended" // no more answers came
	Interrupted Status = "interrupted" // Ctrl-C or a signal
	Faulty      Status = "fault"       // the file stopped it
)

// Result shows how the conversation ended and what it earned.
func Result(look Look, o Outcome) string {
	p := newPage(look)
	sc := o.Session.Scenario()
	p.gap()
	if ending := o.Session.Ending(); ending != nil {
		p.says(sc, o.Session.Says())
		p.gap()
		p.text("", "The end: "+outcomeWords(ending.Outcome), look.strong)
		p.text("", ending.Debrief.Value, asIs)
	} else {
		earned := "This is what they earned."
		if len(o.Session.Exchanges()) == 1 {
			earned = "This is what it earned."
		}
		p.text("", fmt.Sprintf("You stopped after %s. %s", count(len(o.Session.Exchanges()), "answer"), earned), look.strong)
	}
	p.gap()
	p.scores(o.Card)
	p.gap()
	p.verdict(o)
	for _, mistake := range o.Card.Critical {
		p.text("", fmt.Sprintf("Critical mistake in turn %d, apart from the total: %s", mistake.Exchange+1, mistake.Reason), look.bad)
	}
	p.gap()
	return p.String()
}

func outcomeWords(outcome string) string {
	switch outcome {
	case "resolved":
		return "it is settled."
	case "partly":
		return "it is partly settled."
	}
	return "it is not settled."
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// scores shows a bar for each criterion and one for the total.
func (p *page) scores(card scoring.Scorecard) {
	const total = "Total"
	names := len(total)
	for _, c := range card.Criteria {
		names = max(names, ansi.StringWidth(c.Title))
	}
	names = min(names, p.look.Width/2)
	for _, c := range card.Criteria {
		detail := fmt.Sprintf("%d of %d points", c.Earned, c.Best)
		p.score(names, c.Title, c.Percent, detail)
	}
	p.score(names, total, card.Total, fmt.Sprintf("%d%% to pass", card.NeedTotal))
}

func (p *page) score(names int, title string, percent int, detail string) {
	switch {
	case percent == scoring.NotMeasured:
		p.text("", title+": not measured here.", asIs)
		return
	case p.look.Plain:
		p.text("", fmt.Sprintf("%s: %d%%, %s.", title, percent, detail), asIs)
		return
	}
	title = pad(ansi.Truncate(title, names, "…"), names)
	const figures, longest = len("  100%"), 24
	size := min(longest, max(5, p.look.Width-names-2-figures))
	filled := size * percent / 100
	line := title + "  " + p.look.good(strings.Repeat("█", filled)) + p.look.faint(strings.Repeat("░", size-filled)) +
		fmt.Sprintf("  %3d%%", percent)
	if ansi.StringWidth(line)+2+len(detail) <= p.look.Width {
		line += p.look.faint("  " + detail)
	}
	p.b.WriteString(line + "\n")
}

// verdict says whether it was a pass, and what was missing.
func (p *page) verdict(o Outcome) {
	card := o.Card
	if o.Session.Ending() == nil {
		p.text("", "The conversation didn't reach its end, so it counts neither as passed nor as failed.", asIs)
		return
	}
	if card.Passed {
		words := "Passed."
		switch o.Session.Ending().Outcome {
		case "partly":
			words = "Passed on points, though the matter is only partly settled."
		case "lost":
			words = "Passed on points, though the matter is not settled."
		}
		p.text("", words, p.look.good)
		return
	}
	var missing []string
	if card.MissingTotal && card.Total != scoring.NotMeasured {
		missing = append(missing, fmt.Sprintf("the total is %d%% and needs %d%%", card.Total, card.NeedTotal))
	}
	for _, c := range card.Criteria {
		if c.Short {
			missing = append(missing, fmt.Sprintf("%s is %d%% and needs %d%%", strings.ToLower(c.Title), c.Percent, c.Need))
		}
	}
	if len(card.Critical) > 0 {
		missing = append(missing, "there was a critical mistake")
	}
	p.text("", "Not passed yet: "+strings.Join(missing, "; ")+".", p.look.bad)
}

// Exchange shows one exchange of the debrief: what was said, what it earned,
// why, and a better answer where there was one.
func Exchange(look Look, o Outcome, at int) string {
	sc := o.Session.Scenario()
	e := o.Session.Exchanges()[at]
	p := newPage(look)
	p.text("", fmt.Sprintf("Turn %d", at+1), look.strong)
	p.text(inset, sc.Customer.Name.Value+": "+quoted(e.Says), look.voice)
	p.text(inset, "You: "+quoted(said(e)), asIs)
	if e.Typed != nil && o.Judged[at] != nil {
		t := &typedPage{look: look, rubric: sc.Rubric, e: e, j: o.Judged[at]}
		for _, block := range t.coaching() {
			p.b.WriteString(block)
		}
		p.gap()
		return p.String()
	}
	p.text(inset, levels(look, sc.Rubric, e), look.faint)
	p.coach(inset, e)
	p.critical(inset, e)
	if better := scoring.Better(sc.Rubric, e); better != nil {
		p.text(inset, strongerLabel(e)+quoted(better.Say.Value), look.good)
		if better.Coach.Value != "" {
			p.text(inset, "The coach on that: "+better.Coach.Value, asIs)
		}
	}
	p.gap()
	return p.String()
}

// Next shows the one thing to practise next.
func Next(look Look, o Outcome) string {
	p := newPage(look)
	p.text("", "Practise next", look.strong)
	p.text(inset, NextWords(o), asIs)
	p.gap()
	again := "To play this again with the answers in the same order:"
	if o.Typing == Typed {
		again = "To play this again:"
	}
	p.text("", again, look.faint)
	// A command is never wrapped: it is there to be copied.
	p.b.WriteString(look.faint(fmt.Sprintf("%srehearse play %s --seed %d%s%s", inset, shellWord(o.Name), o.Session.Seed(), startFlags(o.Session), typingFlag(o.Typing))) + "\n")
	return p.String()
}

func typingFlag(typing Typing) string {
	if typing == Choosing {
		return ""
	}
	return " " + string(typing)
}

// startFlags are the flags that begin a conversation where this one began.
func startFlags(s *engine.Session) string {
	start := s.Start()
	flags := ""
	if start.Turn != "" {
		flags = " --from " + start.Turn
	}
	var set []string
	for _, m := range s.Scenario().Meters {
		if value, ok := start.Meters[m.ID.Value]; ok {
			set = append(set, fmt.Sprintf("%s=%d", m.ID.Value, value))
		}
	}
	if len(set) > 0 {
		flags += " --set " + strings.Join(set, ",")
	}
	return flags
}

// shellWord makes a name one word of a command line.
func shellWord(name string) string {
	name = scenarios.Printable(name)
	if strings.ContainsAny(name, " '\"$&;()<>|*?`\\") {
		return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
	}
	return name
}

// NextWords says in a few sentences what to practise next.
func NextWords(o Outcome) string {
	sc := o.Session.Scenario()
	exchanges := o.Session.Exchanges()
	if len(exchanges) == 0 {
		return "Play a few turns first; then there is something to say."
	}
	practice, ok := scoring.PractiseNext(sc.Rubric, exchanges, o.Card)
	if !ok {
		return "Nothing was lost on the way. Try it in an exam (--exam), or take a harder conversation."
	}
	e := exchanges[practice.Exchange]
	var b strings.Builder
	if practice.Criterion < 0 {
		fmt.Fprintf(&b, "First of all, the mistake in turn %d: %s", practice.Exchange+1, e.Answer.Critical.Value)
		if practice.Better != nil {
			fmt.Fprintf(&b, " Say instead: %s", quoted(practice.Better.Say.Value))
		}
		return b.String()
	}
	c := sc.Rubric.Criteria[practice.Criterion]
	fmt.Fprintf(&b, "%s. It showed most in turn %d, where your answer earned %d of %d.", c.Title,
		practice.Exchange+1, practice.Level, e.Turn.Best[practice.Criterion])
	if goal := c.Levels[scenarios.MaxLevel].Value; goal != "" {
		fmt.Fprintf(&b, " At its best it looks like this: %s", goal)
	}
	if practice.Better != nil {
		fmt.Fprintf(&b, " There you could have said: %s", quoted(practice.Better.Say.Value))
	}
	return b.String()
}
