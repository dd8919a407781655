package starter

import (
	"fmt"
	"slices"
	"strings"

	"rehearse/scenarios"
)

// Trust as a draft has it: where it starts, its bounds, and from where on the
// conversation ends well or halfway.
const (
	trustStart   = 3
	trustMax     = 6
	trustWell    = 5
	trustHalfway = 3
	trustWarm    = 4 // after the opening: the customer was heard
)

// writer puts the lines of a draft together.
type writer struct {
	b      strings.Builder
	req    Request
	meter  string
	places int // for the author's words
}

// Write gives the text of a scenario file, and how many places in it are for
// the author's words. Nothing is wrong with it, and its tests hold. What was
// typed stands in it in double quotes, where no character of it means anything
// to YAML.
func Write(req Request) (text []byte, places int) {
	w := &writer{req: req, meter: meterName(req)}
	w.head()
	w.line("turns:")
	w.opening()
	for n := 2; n <= req.Turns; n++ {
		w.later(n)
	}
	w.endings()
	w.tests()
	return []byte(w.b.String()), w.places
}

// meterName avoids the criteria's names, which a meter may not have.
func meterName(req Request) string {
	taken := func(name string) bool {
		for _, c := range req.Rubric.Criteria {
			if c.ID.Value == name {
				return true
			}
		}
		return false
	}
	name := "trust"
	for n := 2; taken(name); n++ {
		name = fmt.Sprintf("trust-%d", n)
	}
	return name
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.b, format+"\n", args...) }

// quoted writes words in YAML's double quotes.
func quoted(words string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(words) + `"`
}

// plain writes an id without quotes, and with them where it isn't one or where
// YAML, old or new, takes it for something else.
func plain(id string) string {
	switch id {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return quoted(id)
	}
	if scenarios.AsID(id) != id {
		return quoted(id)
	}
	return id
}

// fill writes a place for the author's words, and says what belongs there.
func (w *writer) fill(what string) string { return w.marked(": " + what) }

// marked is fill for words that go on from the mark in another way.
func (w *writer) marked(what string) string {
	w.places++
	return quoted(Mark + what)
}

func (w *writer) head() {
	id := w.req.ID
	w.line("# A scenario to make your own. Search for %s and put your words there, from", Mark)
	w.line("# the top down. Lines that start with # are notes for you; delete them as you go.")
	w.line("#")
	w.line("#   rehearse check %s.yaml    says what doesn't fit together", id)
	w.line("#   rehearse test %s.yaml     plays the tests at the end of this file", id)
	w.line("#   rehearse play ./%s.yaml   lets you try it", id)
	w.line("format: 1")
	w.line("scenario: %s", plain(id))
	w.line("title: %s", quoted(w.req.Title))
	w.line("summary: %s", quoted(w.req.Problem))
	w.line("level: core # foundation, core or stretch")
	w.line("rubric: %s", plain(w.req.Named))
	w.line("minutes: %d", w.req.Turns)
	w.line("tags: [%s]", w.req.Channel.ID)
	w.line("")
	w.line("# What the trainee reads first: who they are, what they know and what they may do.")
	w.places++
	w.line("briefing: %s", quoted(fmt.Sprintf("%s %s. %s: what you can see on your screen, what you may offer, and its limits.",
		w.req.Channel.place, w.req.Trade, Mark)))
	w.line("customer:")
	w.line("  name: %s", w.marked(" a name"))
	w.line("  about: %s", w.fill("what this day is about for the customer, and what hangs on it."))
	w.line("")
	w.line("# Answers move this number, and conditions (\"when\") read it. The trainee sees it.")
	w.line("meters:")
	w.line("  %s: {title: Trust, start: %d, min: 0, max: %d}", w.meter, trustStart, trustMax)
	w.line("start: opening")
	w.line("")
}

func (w *writer) opening() {
	w.line("  # The customer comes first here: somebody who isn't heard can't hear a plan.")
	w.line("  # So no answer of this turn models problem-solving.")
	w.line("  opening:")
	w.line("    mood: %s", w.marked(" a word, such as worried"))
	w.line("    says: %s", w.marked(" in the customer's own words: "+w.req.Problem))
	w.line("    hint: %s", w.fill("what to look for before answering."))
	w.line("    # facts: [lamp, [in a puddle, soaked]]   what a good listener would say back")
	w.line("    answers:")
	w.line("      # Scores: 0 harms, 1 misses, 2 meets, 3 models. No answer is best at everything,")
	w.line("      # so there is something to weigh. Make all about equally long.")
	w.answers(1)
}

func (w *writer) later(n int) {
	w.line("  %s:", turnID(n))
	switch n {
	case 2:
		w.line("    # Two cases: the first is said where its condition holds, the last one otherwise.")
		w.line("    says:")
		w.line("      - when: %s >= %d", w.name(), trustWarm)
		w.line("        text: %s", w.fill("what the customer adds when somebody has listened."))
		w.line("      - text: %s", w.fill("what the customer says again, more sharply."))
	default:
		w.line("    says: %s", w.fill(fmt.Sprintf("what comes up next, and makes it harder (turn %d).", n)))
	}
	w.line("    answers:")
	w.answers(n)
}

// name is the meter's as conditions write it.
func (w *writer) name() string { return strings.ReplaceAll(w.meter, "-", "_") }

func turnID(n int) string {
	if n == 1 {
		return "opening"
	}
	return fmt.Sprintf("turn-%d", n)
}

func (w *writer) answers(n int) {
	for _, at := range order(n) {
		a := answers()[at]
		w.line("      %s:", a.id)
		w.line("        say: %s", w.fill(a.say(n)))
		w.line("        scores: {%s}", w.scores(a, n == 1))
		w.line("        coach: %s", w.fill(a.coach))
		if a.trust != 0 {
			w.line("        effects: {%s: %+d}", w.meter, a.trust)
		}
		w.next(n, a)
	}
	w.line("")
}

func (w *writer) scores(a answer, opening bool) string {
	levels := a.levels(w.req.Rubric, opening)
	scores := make([]string, len(levels))
	for i, c := range w.req.Rubric.Criteria {
		scores[i] = fmt.Sprintf("%s: %d", c.ID.Value, levels[i])
	}
	return strings.Join(scores, ", ")
}

// next leads on to the next turn, and from the last one to the endings that can
// come of the answer there. None is left out and none is idle.
func (w *writer) next(n int, a answer) {
	if n < w.req.Turns {
		w.line("        next: %s", turnID(n+1))
		return
	}
	lowest, highest := max(0, trustStart-(n-1)), min(trustStart+n-1, trustMax)
	lowest, highest = max(0, lowest+a.trust), min(highest+a.trust, trustMax)
	w.line("        next:")
	for _, e := range endingsFrom() {
		switch {
		case e.trust > highest:
		case e.trust <= lowest:
			w.line("          - go: %s", e.id)
			return
		default:
			w.line("          - when: %s >= %d", w.name(), e.trust)
			w.line("            go: %s", e.id)
		}
	}
}

// endingFrom is an ending with the trust it takes.
type endingFrom struct {
	id    string
	trust int
}

// endingsFrom gives the endings, the best first.
func endingsFrom() []endingFrom {
	return []endingFrom{{"settled", trustWell}, {"halfway", trustHalfway}, {"lost", 0}}
}

// endingFor plays answers by their place in the list of answers.
func endingFor(picked []int) string {
	trust := trustStart
	for _, at := range picked {
		trust = min(max(0, trust+answers()[at].trust), trustMax)
	}
	for _, e := range endingsFrom() {
		if trust >= e.trust {
			return e.id
		}
	}
	return ""
}

func (w *writer) endings() {
	w.line("endings:")
	for _, e := range []struct{ id, outcome, says, debrief string }{
		{"settled", "resolved", "how the customer says thank you, and what for.", "what made the difference."},
		{"halfway", "partly", "what the customer takes along, and what is still open.", "what is still missing."},
		{"lost", "lost", "how the customer leaves, or hangs up.", "where it went wrong, and what would have helped."},
	} {
		w.line("  %s:", e.id)
		w.line("    outcome: %s", e.outcome)
		w.line("    says: %s", w.fill(e.says))
		w.line("    debrief: %s", w.fill(e.debrief))
	}
	w.line("")
}

func (w *writer) tests() {
	n := w.req.Turns
	recovery := slices.Repeat([]int{listen}, n)
	recovery[0] = brushOff
	w.line("# What you expect to come of it. Change these when answers change.")
	w.line("tests:")
	w.test("model", slices.Repeat([]int{listen}, n), "total >= 60")
	w.test("recovery", recovery, "total >= 30 and total < 100")
	w.test("only-fixes", slices.Repeat([]int{fixFirst}, n), "total < 100")
	w.test("poor", slices.Repeat([]int{brushOff}, n), "total <= 40")
}

func (w *writer) test(name string, picked []int, when string) {
	all := answers()
	ids := make([]string, len(picked))
	for i, at := range picked {
		ids[i] = all[at].id
	}
	w.line("  %s:", name)
	w.line("    answers: [%s]", strings.Join(ids, ", "))
	w.line("    expect: {ending: %s, when: %s}", endingFor(picked), when)
}
