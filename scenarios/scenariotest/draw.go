package scenariotest

import (
	"fmt"
	"strconv"
	"strings"

	"pgregory.net/rapid"
)

// Draw makes a small random scenario: one to five turns with loops between
// them, up to three meters, conditions on texts, answers and targets, cases,
// visited("…"), fixed and shuffled order, and texts in all of YAML's ways of
// writing them. The parser finds nothing in it. The structure check may: turns
// and endings that nothing leads to, turns that lead nowhere. Played, it may
// meet turns that offer nothing.
func Draw(t *rapid.T) []byte { return draw(t, true, false) }

// DrawForward makes a scenario as Draw does, in which answers lead to later
// turns or to endings only, so that every conversation ends.
func DrawForward(t *rapid.T) []byte { return draw(t, true, true) }

// DrawUngated makes a scenario as Draw does, whose answers are always offered
// and always lead to the same place: conditions stand on texts only.
func DrawUngated(t *rapid.T) []byte { return draw(t, false, false) }

// drawing is a scenario under way.
type drawing struct {
	*rapid.T
	strings.Builder
	turns, endings []string
	meters         []meter
	gated          bool
	forward        bool
	at             int // the turn under way
}

type meter struct {
	id       string
	min, max int
}

func draw(t *rapid.T, gated, forward bool) []byte {
	names := []string{"opening", "the-bill", "third-call", "line-2", "last-word"}
	d := &drawing{T: t, gated: gated, forward: forward}
	d.turns = names[:d.number("turns", 1, 5)]
	d.endings = []string{"kept", "half-way", "gone"}[:d.number("endings", 1, 3)]
	d.line("format: 1")
	d.line("scenario: drawn")
	d.line("title: " + d.words(0))
	if d.often("summary") {
		d.line("summary: " + d.words(1))
	}
	if d.often("level") {
		d.line("level: " + d.oneOf("level", "foundation", "core", "stretch"))
	}
	if d.often("briefing") {
		d.line("briefing: " + d.words(1))
	}
	d.drawMeters()
	if d.often("start") {
		d.line("start: " + d.oneOf("start", d.turns...))
	}
	d.line("turns:")
	for i, turn := range d.turns {
		d.at = i
		d.drawTurn(turn)
	}
	d.line("endings:")
	for i, ending := range d.endings {
		d.line("  %s:\n    outcome: %s", ending, []string{"resolved", "partly", "lost"}[i])
		d.drawSays()
	}
	d.drawTests()
	return []byte(d.String())
}

func (d *drawing) line(format string, args ...any) {
	if len(args) == 0 {
		d.WriteString(format + "\n")
		return
	}
	fmt.Fprintf(d, format+"\n", args...)
}

func (d *drawing) number(label string, lowest, highest int) int {
	return rapid.IntRange(lowest, highest).Draw(d.T, label)
}

func (d *drawing) often(label string) bool { return d.number(label, 0, 1) == 1 }
func (d *drawing) seldom(label string) bool {
	return d.number(label, 0, 3) == 3
}

func (d *drawing) oneOf(label string, words ...string) string {
	return rapid.SampledFrom(words).Draw(d.T, label)
}

// words draws a text in one of YAML's ways of writing it, for a key that is
// so many steps of two spaces in.
func (d *drawing) words(depth int) string {
	text := d.oneOf("words", "Well, no.", "It's the third time", "Ça suffit", "我等了一天", "Please: not again", "Nobody rang # twice", "yes")
	switch style := d.oneOf("style", "plain", "double", "single", "|", ">"); style {
	case "double":
		return strconv.Quote(text)
	case "single":
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	case "|", ">":
		in := "\n" + strings.Repeat("  ", depth+1)
		return style + in + text + in + "and\n" + in + "more."
	}
	if strings.ContainsAny(text, ":#") {
		return strconv.Quote(text)
	}
	return text
}

func (d *drawing) drawMeters() {
	for _, id := range []string{"trust", "heat", "time-left"}[:d.number("meters", 0, 3)] {
		m := meter{id: id, min: d.number("min", -2, 0)}
		m.max = m.min + d.number("range", 1, 4)
		if len(d.meters) == 0 {
			d.line("meters:")
		}
		d.line("  %s: {start: %d, min: %d, max: %d}", id, d.number("start of a meter", m.min, m.max), m.min, m.max)
		d.meters = append(d.meters, m)
	}
}

func (d *drawing) drawTurn(id string) {
	d.line("  %s:", id)
	if d.seldom("mood") {
		d.line("    mood: cold")
	}
	d.drawSays()
	if d.seldom("facts") {
		d.line("    facts: [lamp, [in the rain, wet]]")
	}
	if d.often("order") {
		d.line("    order: %s", d.oneOf("order", "fixed", "shuffled"))
	}
	if d.seldom("typed") {
		d.line("    typed: false")
	}
	d.line("    answers:")
	scored := []bool{d.often("listening"), d.often("calm"), true}
	for i := range d.number("answers", 1, 4) {
		d.drawAnswer(i, scored)
	}
}

func (d *drawing) drawSays() {
	if d.often("one text") {
		d.line("    says: " + d.words(2))
		return
	}
	d.line("    says:")
	for range d.number("cases", 0, 2) {
		d.line("      - when: %s\n        text: %s", d.condition(2), d.words(4))
	}
	d.line("      - text: " + d.words(4))
}

// drawAnswer draws one answer. The first answer of a turn scores at least 1
// on everything, since a turn that scores 0 throughout measures nothing.
func (d *drawing) drawAnswer(i int, scored []bool) {
	d.line("      say-%c:", 'a'+i)
	if d.gated && d.often("when") {
		d.line("        when: %s", d.condition(2))
	}
	d.line("        say: " + d.words(4))
	var scores []string
	for c, criterion := range []string{"listening", "calm", "problem-solving"} {
		if scored[c] {
			scores = append(scores, fmt.Sprintf("%s: %d", criterion, d.number("level", min(1, max(0, 1-i)), 3)))
		}
	}
	d.line("        scores: {%s}", strings.Join(scores, ", "))
	if d.seldom("critical") {
		d.line("        critical: " + d.words(4))
	}
	if d.often("coach") {
		d.line("        coach: " + d.words(4))
	}
	d.drawEffects()
	if !d.gated || d.often("one target") {
		d.line("        next: " + d.target())
		return
	}
	d.line("        next:")
	for range d.number("cases", 0, 2) {
		d.line("          - when: %s\n            go: %s", d.condition(2), d.target())
	}
	d.line("          - go: " + d.target())
}

func (d *drawing) drawEffects() {
	var effects []string
	for _, m := range d.meters {
		if d.often("moved") {
			effects = append(effects, fmt.Sprintf("%s: %+d", m.id, d.number("by", -3, 3)))
		}
	}
	if len(effects) > 0 {
		d.line("        effects: {%s}", strings.Join(effects, ", "))
	}
}

// drawTests draws tests that hold or don't; the first answer of every turn has
// the same id.
func (d *drawing) drawTests() {
	for i := range d.number("tests", 0, 2) {
		if i == 0 {
			d.line("tests:")
		}
		answers := strings.Repeat(", say-a", d.number("answers of a test", 0, 3))
		d.line("  play-%d:\n    answers: [say-a%s]", i+1, answers)
		if d.often("expects an ending") {
			d.line("    expect: {ending: %s}", d.oneOf("expected", d.endings...))
			continue
		}
		d.line("    expect: {when: total >= %d and not (calm < %d and passed)}", d.number("total", 0, 100), d.number("calm", 0, 100))
	}
}

func (d *drawing) target() string {
	if d.forward {
		return d.oneOf("target", append(append([]string(nil), d.turns[d.at+1:]...), d.endings...)...)
	}
	return d.oneOf("target", append(append([]string(nil), d.turns...), d.endings...)...)
}

// condition draws a condition with so many levels of "and", "or" and "not".
func (d *drawing) condition(depth int) string {
	if depth > 0 {
		switch d.oneOf("joined", "", "", "and", "or", "not") {
		case "and":
			return d.condition(depth-1) + " and " + d.condition(depth-1)
		case "or":
			return "(" + d.condition(depth-1) + " or " + d.condition(depth-1) + ")"
		case "not":
			return "not " + d.condition(depth-1)
		}
	}
	if len(d.meters) == 0 || d.seldom("visited") {
		return fmt.Sprintf("visited(%q)", d.oneOf("visited turn", d.turns...))
	}
	m := rapid.SampledFrom(d.meters).Draw(d.T, "meter")
	left := strings.ReplaceAll(m.id, "-", "_")
	if d.seldom("sum") {
		left += d.oneOf("sum", " + 1", " - 1", " * 2")
	}
	return fmt.Sprintf("%s %s %d", left, d.oneOf("compared", ">=", "<=", "<", ">", "==", "!="), d.number("limit", m.min, m.max))
}
