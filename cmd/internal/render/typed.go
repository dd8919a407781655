package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

// The most that is shown of one typed answer, so that what matters stands out:
// of its evidence what weighs most, and of a quote its beginning.
const (
	mostEvidence = 4
	mostQuotes   = 2 // of the same behaviour
	mostFacts    = 3
	longestQuote = 60
	longestSay   = 100 // of the answer that the conversation goes on along
)

// said gives what the trainee said in an exchange: the words of the answer, or
// their own.
func said(e engine.Exchange) string {
	if e.Typed == nil {
		return e.Answer.Say.Value
	}
	return printableText(e.Typed.Words)
}

// ChosenOnly says why a turn is a choice although answers are typed.
func ChosenOnly(look Look) string {
	p := newPage(look)
	p.text("", "This turn is a choice: its author wants you to weigh these answers.", asIs)
	p.gap()
	return p.String()
}

// Unsent gives back words that were not said to the customer, to be copied:
// they are not wrapped.
func Unsent(look Look, words string) string {
	p := newPage(look)
	p.text("", "Your words were not sent. Here they are, to copy:", look.strong)
	p.gap()
	for line := range strings.SplitSeq(strings.Trim(words, "\n"), "\n") {
		p.b.WriteString(scenarios.Printable(line) + "\n")
	}
	p.b.WriteByte('\n')
	return p.String()
}

// Unscored says that words can't be scored and haven't been said; they can be
// changed.
func Unscored(look Look, kind cues.Kind) string {
	p := newPage(look)
	p.text("", kindWords(kind), asIs)
	p.text("", "So the customer hasn't heard it yet. Your words are kept: change them, or send them as they are.", asIs)
	p.gap()
	return p.String()
}

// TypedCoaching shows what a typed answer earned and why, in blocks: the
// levels, what counted, what was left out, the strongest of the author's
// answers, and why the conversation goes on as it does.
func TypedCoaching(look Look, rubric *scenarios.Rubric, e engine.Exchange, j *scoring.Judgement) []string {
	t := &typedPage{look: look, rubric: rubric, e: e, j: j}
	blocks := t.coaching()
	p := newPage(look)
	why := "The conversation goes on as if you had said: " + quoted(ansi.Truncate(oneLine(e.Answer.Say.Value), longestSay, "…"))
	switch {
	case t.verbatim(e.Answer):
		why = "The conversation goes on from just that answer."
	case t.shown() == e.Answer:
		why = "The conversation goes on as if you had said that."
	}
	if j.Why != "" && !t.verbatim(e.Answer) {
		why += " " + oneLine(j.Why)
	}
	p.text(inset, why, look.faint)
	p.gap()
	return append(blocks, p.String())
}

// typedPage is what there is to say about one typed answer.
type typedPage struct {
	look   Look
	rubric *scenarios.Rubric
	e      engine.Exchange
	j      *scoring.Judgement
}

// coaching gives the blocks that the coaching after an answer and the debrief
// have in common.
func (t *typedPage) coaching() []string {
	p := newPage(t.look)
	p.text(inset, levels(t.look, t.rubric, t.e), t.look.faint)
	if t.j.Result.Kind != cues.Sound {
		p.text(inset, kindWords(t.j.Result.Kind)+" It earned nothing here.", asIs)
	} else if unsure := t.unsure(); unsure != "" {
		p.text(inset, unsure, t.look.faint)
	}
	p.critical(inset, t.e)
	p.gap()
	blocks := []string{p.String()}
	if t.j.Result.Kind == cues.Sound {
		blocks = append(blocks, t.evidence()...)
		blocks = append(blocks, t.missing())
	}
	blocks = slices.DeleteFunc(blocks, func(block string) bool { return block == "" })
	if last := len(blocks) - 1; !t.look.Tight && !strings.HasSuffix(blocks[last], "\n\n") {
		blocks[last] += "\n"
	}
	if strongest := t.strongest(); strongest != "" {
		blocks = append(blocks, strongest)
	}
	return blocks
}

// unsure names the criteria whose level might as well be the next one.
func (t *typedPage) unsure() string {
	const perLevel = 100
	if t.j.OwnLevels {
		return "" // they are the author's
	}
	var names []string
	for c, mark := range t.j.Marks {
		best := t.e.Turn.Best[c]
		capped := mark.Points >= (int(best)+1)*perLevel-perLevel/2 // more would earn nothing here
		if best != scenarios.NotScored && !mark.Sure && !capped {
			names = append(names, strings.ToLower(t.rubric.Criteria[c].Title))
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("Not sure about %s: it is close to another level.", names[0])
	}
	last := len(names) - 1
	return fmt.Sprintf("Not sure about %s and %s: they are close to another level.", strings.Join(names[:last], ", "), names[last])
}

// criterion names the criterion of the rubric that a cue counts for, where the
// turn scores it and there is more to tell than its level: scored is false
// where the turn doesn't, short where the best was earned.
func (t *typedPage) criterion(develops cues.Criterion, only string) (name string, scored, short bool) {
	found := 0
	for i, c := range t.rubric.Criteria {
		counts := only == c.ID.Value || only == "" && c.Develops == develops.String()
		if !counts || t.e.Turn.Best[i] == scenarios.NotScored {
			continue
		}
		found++
		name = strings.ToLower(c.Title)
		short = short || t.e.Levels[i] < t.e.Turn.Best[i]
	}
	if found > 1 {
		name = develops.String()
	}
	return name, found > 0, short
}

// piece is what one cue found in the words, for or against.
type piece struct {
	cue    *cues.Cue
	name   string // of the criterion
	short  bool   // more could have been earned on it
	points int
	spans  []cues.Evidence // in the order of the words
}

// pieces gathers what counted on the criteria that the turn scores, by cue, in
// the order of the words.
func (t *typedPage) pieces() []*piece {
	evidence := slices.Clone(t.j.Result.Evidence)
	slices.SortStableFunc(evidence, func(a, b cues.Evidence) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var pieces []*piece
	for _, e := range evidence {
		name, scored, short := t.criterion(e.Cue.Criterion, e.Cue.For)
		if !scored || e.Points == 0 {
			continue
		}
		at := slices.IndexFunc(pieces, func(p *piece) bool { return p.cue == e.Cue && (p.points < 0) == (e.Points < 0) })
		if at < 0 {
			at = len(pieces)
			pieces = append(pieces, &piece{cue: e.Cue, name: name, short: short})
		}
		pieces[at].points += e.Points
		pieces[at].spans = append(pieces[at].spans, e)
	}
	return pieces
}

// weightiest picks what weighs most, in the order of the words. Words that show
// several behaviours are quoted for the one that weighs most.
func weightiest(pieces []*piece) []*piece {
	all := slices.Clone(pieces)
	slices.SortStableFunc(all, func(a, b *piece) int { return cmp.Compare(weight(b.points), weight(a.points)) })
	var picked []*piece
	for _, p := range all {
		told := func(span cues.Evidence) bool {
			return slices.ContainsFunc(picked, func(other *piece) bool {
				return (other.points < 0) == (p.points < 0) && slices.ContainsFunc(other.spans, func(o cues.Evidence) bool { return same(o, span) })
			})
		}
		news := slices.ContainsFunc(p.spans, func(span cues.Evidence) bool { return !told(span) })
		if news && len(picked) < mostEvidence {
			picked = append(picked, p)
		}
	}
	slices.SortStableFunc(picked, func(a, b *piece) int { return cmp.Compare(a.spans[0].Start, b.spans[0].Start) })
	return picked
}

// same says that two spans have the most part of the longer one in common.
func same(a, b cues.Evidence) bool {
	common := min(a.End, b.End) - max(a.Start, b.Start)
	return 2*common > max(a.End-a.Start, b.End-b.Start)
}

// evidence shows what weighs most of what counted, in the order of the words.
func (t *typedPage) evidence() []string {
	pieces := weightiest(t.pieces())
	blocks := make([]string, 0, len(pieces)+1)
	for _, piece := range pieces {
		blocks = append(blocks, t.piece(piece))
	}
	if len(pieces) == 0 {
		p := newPage(t.look)
		p.text(inset, "Nothing in it counted for or against you.", asIs)
		blocks = append(blocks, p.String())
	}
	return blocks
}

// piece says what the words did, and what to do instead. What helped needs no
// advice: it was done; only a file's own cue may have more to say where there
// was more to earn.
func (t *typedPage) piece(piece *piece) string {
	mark, style := "Helps "+piece.name+".", t.look.good
	advised := piece.cue.Own && piece.short
	switch {
	case piece.points < 0:
		mark, style, advised = "Harms "+piece.name+".", t.look.bad, true
	case !piece.cue.Praised(): // whatever it earned, its words don't sound like praise
		mark, style, advised = "Hardly helps "+piece.name+".", asIs, piece.short
	}
	words := fmt.Sprintf("%s %s: %s.", mark, t.quotes(piece.spans), strings.TrimSuffix(oneLine(piece.cue.Shows), "."))
	if advice := oneLine(piece.cue.Advice); advice != "" && advised {
		words += " " + advice
	}
	p := newPage(t.look)
	p.hang(inset, inset+inset, words, lead(mark, style))
	return p.String()
}

// quotes gives the words of spans, in quotation marks.
func (t *typedPage) quotes(spans []cues.Evidence) string {
	var quotes []string
	for _, span := range spans[:min(mostQuotes, len(spans))] {
		quotes = append(quotes, quoted(ansi.Truncate(oneLine(t.j.Typed.Words[span.Start:span.End]), longestQuote, "…")))
	}
	words := strings.Join(quotes, ", ")
	if more := len(spans) - mostQuotes; more > 0 {
		words += fmt.Sprintf(" and %d more", more)
	}
	return words
}

func weight(points int) int { return max(points, -points) }

// lead dresses the words that a paragraph begins with.
func lead(words string, style styler) styler {
	return func(line string) string {
		if rest, ok := strings.CutPrefix(line, words); ok {
			return style(words) + rest
		}
		return line
	}
}

// missing shows what the turn knew and the words left out, where it would have
// earned more.
func (t *typedPage) missing() string {
	p := newPage(t.look)
	var facts []string
	for _, m := range t.j.Result.Missing {
		if _, scored, short := t.criterion(m.Criterion, ""); !scored || !short {
			continue
		}
		if len(m.Fact) > 0 {
			facts = append(facts, oneLine(m.Fact[0]))
			continue
		}
		words := capital(leftOut(m).said) + "."
		if leftOut(m).said == "" { // a cue nobody has put into words: its advice says it
			words = ""
		}
		if words = strings.TrimSpace(words + " " + oneLine(m.Advice)); words != "" {
			p.hang(inset, inset+inset, words, asIs)
		}
	}
	if len(facts) > 0 {
		return inset + t.notPlayedBack(facts) + "\n" + p.String()
	}
	return p.String()
}

// notPlayedBack names as many facts as stand on one line.
func (t *typedPage) notPlayedBack(facts []string) string {
	const label = "Not played back: "
	room := max(2*MinWidth/3, t.look.Width-len(inset))
	for shown := min(mostFacts, len(facts)); shown > 0; shown-- {
		words, end := label, "."
		if more := len(facts) - shown; more > 0 {
			end = fmt.Sprintf(" and %d more.", more)
		}
		quotes := make([]string, shown)
		for i, fact := range facts[:shown] {
			quotes[i] = quoted(fact)
		}
		words += strings.Join(quotes, ", ") + end
		if ansi.StringWidth(words) <= room {
			return words
		}
		if shown == 1 {
			return label + quoted(ansi.Truncate(facts[0], max(1, room-len(label)-2-len(end)), "…")) + end
		}
	}
	return ""
}

// shown is the answer that strongest shows, nil for none. It is no news to whom
// has just typed it.
func (t *typedPage) shown() *scenarios.Answer {
	best := scoring.Best(t.rubric, t.e)
	if best == nil || t.verbatim(best) {
		return nil
	}
	return best
}

// verbatim says that the words that were typed are those of an answer, but for
// capitals, blanks and punctuation.
func (t *typedPage) verbatim(answer *scenarios.Answer) bool {
	return bareWords(t.j.Typed.Words) == bareWords(answer.Say.Value)
}

func bareWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// strongest shows the author's best answer beside the one that was typed.
func (t *typedPage) strongest() string {
	best := t.shown()
	if best == nil {
		return ""
	}
	p := newPage(t.look)
	label := "As strong, in the author's words: "
	if scoring.Better(t.rubric, t.e) != nil {
		label = strongerLabel(t.e)
	}
	p.text(inset, label+quoted(best.Say.Value), t.look.good)
	if best.Coach.Value != "" {
		p.text(inset, "The coach on that: "+best.Coach.Value, asIs)
	}
	p.gap()
	return p.String()
}

// strongerLabel comes before a better answer. After a critical one the best
// that was left may still be poor.
func strongerLabel(e engine.Exchange) string {
	if e.Answer.Critical.Value != "" {
		return "Safer here: "
	}
	return "Stronger here: "
}
