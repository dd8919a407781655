package render

import (
	"fmt"
	"strings"

	"rehearse/scenarios"
	"rehearse/scoring"
)

// ExploreShow says what is shown besides what always is.
type ExploreShow struct {
	Parts         bool // the shortest conversation to each part
	Conversations bool // a conversation for each result
}

// How much of a list is shown. All of it is in the JSON.
const (
	mostListed = 20   // what nobody asked for by a flag
	mostAsked  = 1000 // what somebody did
	mostShown  = 500  // answers of one conversation
)

// further is how many times the memory is worth trying where it wasn't enough.
const further = 4

// Explore shows what was found.
func Explore(look Look, found *Exploration, show ExploreShow) string {
	x := newExplored(found)
	p := &explorePage{page: newPage(look), explored: x}
	p.head()
	partial := x.partial()
	if partial != "" {
		p.gap()
		p.text("", partial, look.bad)
	}
	p.conversationsPart()
	p.metersPart()
	p.unmetPart()
	p.faultsPart()
	p.resultsPart(show.Conversations)
	p.blindPart()
	if show.Parts {
		p.partsPart()
	}
	p.foot(partial)
	return p.String()
}

type explorePage struct {
	*page
	*explored
	commands bool // a conversation was shown
}

// heading begins a part.
func (p *explorePage) heading(words string) {
	p.gap()
	p.text("", words, p.look.strong)
}

func (p *explorePage) say(format string, args ...any) {
	p.text(inset, fmt.Sprintf(format, args...), asIs)
}

// place writes FILE:LINE and words about what stands there.
func (p *explorePage) place(line int, format string, args ...any) {
	p.hang(inset, inset+inset, fmt.Sprintf("%s:%d: %s", p.value.Scenario.File, line, fmt.Sprintf(format, args...)), asIs)
}

// more says how much of a list isn't shown.
func (p *explorePage) more(all, most int) {
	if all > most {
		p.say("and %s more; --json has all.", Grouped(all-most))
	}
}

func shown[T any](list []T, most int) []T { return list[:min(len(list), most)] }

// given writes a conversation on a line of its own. It isn't wrapped: it is
// there to be copied.
func (p *explorePage) given(indent string, c *givenAnswers) {
	p.b.WriteString(indent + p.givenWords(c) + "\n")
}

func (p *explorePage) givenWords(c *givenAnswers) string {
	switch {
	case c.Length == 0:
		return "(no answer: it is where the conversation begins)"
	case c.Answers != nil:
		p.commands = true
		return cutAnswers(*c.Answers, c.Length)
	case c.Round == nil:
		return fmt.Sprintf("(%s answers, too many to be shown here)", Grouped(c.Length))
	}
	p.commands = true
	var b strings.Builder
	if *c.Before != "" {
		b.WriteString(cutAnswers(*c.Before, c.Length) + " … then ")
	}
	fmt.Fprintf(&b, "%s times: %s", Grouped(c.Times), cutAnswers(*c.Round, c.Length))
	if c.After != nil && *c.After != "" {
		b.WriteString(" … then: " + cutAnswers(*c.After, c.Length))
	}
	return b.String()
}

// cutAnswers shortens a conversation of unusual length.
func cutAnswers(answers string, length int) string {
	if length <= mostShown || strings.Count(answers, ",") < mostShown {
		return answers
	}
	list := strings.SplitN(answers, ",", mostShown+1)
	return fmt.Sprintf("%s … and %s more answers; --json has all", strings.Join(list[:mostShown], ","), Grouped(strings.Count(list[mostShown], ",")+1))
}

func (p *explorePage) head() {
	sc := p.value.Scenario
	p.text("", sc.Title, p.look.strong)
	p.text("", p.look.join("File: "+sc.File, count(len(p.sc.Turns), "turn"), count(len(p.sc.Endings), "ending")), p.look.faint)
	p.text("", fmt.Sprintf("%s met. A state is a turn with what the meters stand at and, where a condition asks for it, which turns were visited.",
		capital(countedWere(p.value.States, "state"))), asIs)
}

func countedWere(n int, thing string) string {
	if n == 1 {
		return "1 " + thing + " was"
	}
	return Grouped(n) + " " + thing + "s were"
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// counted is count with large numbers in groups.
func counted(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return Grouped(n) + " " + thing + "s"
}

// partial says, where not all was done that was asked for, what was and what
// wasn't; empty where all was. What takes more memory than is allowed is told
// where it belongs.
func (x *explored) partial() string {
	out := x.value.LeftOut
	if cut := x.value.Cut; cut != nil {
		why, would := "the work was stopped", ""
		if cut.Reason == cutMemory {
			why = fmt.Sprintf("the work reached the memory it may take, %s", memoryFor(x.Memory))
			would = fmt.Sprintf(" With --memory %s it gets further.", memoryFor(further*x.Memory))
		}
		covered := "It covered all conversations with up to " + counted(cut.Answers, "answer") + ", and some longer ones."
		if cut.Answers == 0 {
			covered = "It covered little more than the first turn."
		}
		return fmt.Sprintf("These findings are partial: %s. %s What wasn't met may be there all the same.%s", why, covered, would)
	}
	if out == nil || out.Reason != cutStopped {
		return ""
	}
	return "These findings are partial: the work was stopped. All that can be met was found. Not worked out to the end: " + partsWords(out.Parts) + "."
}

func partsWords(parts []string) string {
	names := map[string]string{
		"conversations": "how many conversations there are", "results": "what can be earned", "blind": "how far one gets without reading",
	}
	list := make([]string, len(parts))
	for i, part := range parts {
		list[i] = names[part]
	}
	return strings.Join(list, "; ")
}

// missing says why a part wasn't worked out.
func (p *explorePage) missing() {
	switch out := p.value.LeftOut; out.Reason {
	case cutMemory:
		p.say("Not worked out: it takes more memory than is allowed. With --memory %s there would be enough.", out.Memory)
	case cutWalk:
		p.say("Not worked out: that needs all states, and the work was cut short before.")
	case cutStopped:
		p.say("Not worked out: the work was stopped.")
	}
}

// skipped says whether --quick leaves a part out.
func (p *explorePage) skipped() bool {
	return p.value.LeftOut != nil && p.value.LeftOut.Reason == cutQuick
}

func (p *explorePage) conversationsPart() {
	if p.skipped() {
		return
	}
	p.heading("Conversations")
	c := p.value.Conversations
	switch {
	case c == nil:
		p.missing()
	case c.Shortest == nil:
		p.say("None comes to an ending.")
	case c.Endless:
		p.say("There is no end of different ones: one can go round and come to an ending all the same. The shortest has %s.", counted(*c.Shortest, "answer"))
	case c.Count == nil:
		p.say("Too many to count in the memory allowed, of %s.", between(*c.Shortest, *c.Longest, "answer"))
	case *c.Count == "1":
		p.say("There is only one, of %s.", counted(*c.Shortest, "answer"))
	default:
		p.say("There are %s different ones, of %s.", grouped(*c.Count), between(*c.Shortest, *c.Longest, "answer"))
	}
	if c == nil || len(c.Circles) == 0 {
		return
	}
	p.say("Ways round that can be left. They are worth knowing, and no fault:")
	for i := range shown(c.Circles, mostListed) {
		circle := &c.Circles[i]
		begin := "From the start"
		if circle.To.Length > 0 {
			p.text(inset+inset, "After these answers:", asIs)
			p.given(inset+inset+inset, &circle.To)
			begin = "from there"
		}
		p.text(inset+inset, begin+" these can come round again and again:", asIs)
		p.given(inset+inset+inset, &circle.Round)
	}
	p.more(len(c.Circles)+c.MoreCircles, mostListed)
}

func between(lowest, highest int, thing string) string {
	if lowest == highest {
		return counted(lowest, thing) + " each"
	}
	return fmt.Sprintf("%s to %s", Grouped(lowest), counted(highest, thing))
}

func (p *explorePage) metersPart() {
	if len(p.value.Meters) == 0 {
		return
	}
	p.heading("Meters, and where they can stand")
	for _, m := range p.value.Meters {
		words := fmt.Sprintf("%s: from %s to %s", m.Title, Grouped(m.Lowest), Grouped(m.Highest))
		if m.Lowest == m.Highest {
			words = fmt.Sprintf("%s: always at %s", m.Title, Grouped(m.Lowest))
		}
		if !m.Complete {
			words += ", as far as was found"
		}
		words += fmt.Sprintf(". The file allows %s to %s.", Grouped(m.Min), Grouped(m.Max))
		if !m.Read {
			words += " No condition reads it."
		}
		p.text(inset, words, asIs)
	}
}

func (p *explorePage) unmetPart() {
	p.heading("What can't be met")
	if p.value.Cut != nil {
		p.say("Not known: what wasn't met yet may be there all the same.")
		return
	}
	if len(p.value.Unmet) == 0 {
		p.say("Everything in it can be met.")
	}
	for _, part := range shown(p.value.Unmet, mostListed) {
		p.place(part.Line, "%s: %s.", missedWords(missedJSON{Kind: part.Kind, Place: part.Place, Answer: part.Answer, Case: part.Case, Go: part.Go}), part.Why)
	}
	p.more(len(p.value.Unmet), mostListed)
	if len(p.value.Always) == 0 {
		return
	}
	p.say("Conditions that hold each time, so that the answer could do without:")
	for _, a := range shown(p.value.Always, mostListed) {
		p.place(a.Line, "the answer %s of the turn %s: %s", a.Answer, a.Turn, a.When)
	}
	p.more(len(p.value.Always), mostListed)
}

func (p *explorePage) faultsPart() {
	p.heading("Faults")
	for _, t := range shown(p.value.Stuck, mostListed) {
		p.place(t.Line, "at the turn %s nothing is offered, in %s. A shortest conversation to there:", t.Turn, ofStates(t))
		p.given(inset+inset, t.Conversation)
	}
	p.more(len(p.value.Stuck), mostListed)
	for _, t := range shown(p.value.Caught, mostListed) {
		p.place(t.Line, "from the turn %s no answer leads to an ending any more, in %s: the conversation goes round for ever. A shortest conversation to there:", t.Turn, ofStates(t))
		p.given(inset+inset, t.Conversation)
	}
	p.more(len(p.value.Caught), mostListed)
	unmet := 0
	for _, part := range p.value.Unmet {
		switch part.Kind {
		case scoring.TurnPart, scoring.AnswerPart, scoring.EndingPart:
			unmet++
		case scoring.NextPart, scoring.SaysPart, scoring.EndingSaysPart: // a part of what can be met
		}
	}
	switch none := len(p.value.Stuck)+len(p.value.Caught) == 0; {
	case unmet > 0:
		p.say("Turns, answers or endings that can't be met: %s, listed above.", Grouped(unmet))
	case none && p.value.Cut != nil:
		p.say("None was met so far. Circles that no answer leaves can't be told from part of the states.")
	case none:
		p.say("None. Every turn offers an answer, and every conversation can come to an ending.")
	}
}

func ofStates(t troubleJSON) string {
	if t.States == t.Of {
		return "every state"
	}
	return fmt.Sprintf("%s of its %s", Grouped(t.States), counted(t.Of, "state"))
}

// partsPart lists the shortest conversations to all that was met.
func (p *explorePage) partsPart() {
	p.heading("The shortest conversations")
	p.parts()
	n := 0
	part := func(c *givenAnswers, format string, args ...any) {
		if c == nil {
			return
		}
		if n++; n <= mostAsked {
			p.say("To "+format+":", args...)
			p.given(inset+inset, c)
		}
	}
	cases := func(list []caseMetJSON, name string) {
		for i := range list {
			part(list[i].Conversation, "case %d in %s", i+1, name)
		}
	}
	for i := range p.value.Turns {
		turn := &p.value.Turns[i]
		part(turn.Conversation, "the turn %s", turn.ID)
		cases(turn.Says, "says of the turn "+turn.ID)
		for a := range turn.Answers {
			answer := &turn.Answers[a]
			part(answer.Conversation, "the answer %s of the turn %s", answer.ID, turn.ID)
			cases(answer.Next, fmt.Sprintf("next of the answer %s of the turn %s", answer.ID, turn.ID))
		}
	}
	for i := range p.value.Endings {
		ending := &p.value.Endings[i]
		part(ending.Conversation, "the ending %s", ending.ID)
		cases(ending.Says, "says of the ending "+ending.ID)
	}
	p.more(n, mostAsked)
}

// foot says how a conversation is played, and once more what is missing.
func (p *explorePage) foot(partial string) {
	if p.skipped() {
		p.gap()
		p.text("", "--quick left out how many conversations there are, what can be earned, and how far one gets without reading.", p.look.faint)
	}
	if p.commands {
		p.gap()
		p.text("", "To play a conversation that is shown here:", p.look.faint)
		p.b.WriteString(p.look.faint(inset+"rehearse play "+shellWord(scenarios.Printable(p.Name))+" --answers ID,ID,…") + "\n")
	}
	if partial != "" {
		p.gap()
		p.text("", partial, p.look.bad)
	}
}
