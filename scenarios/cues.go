package scenarios

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"rehearse/scenarios/phrase"
)

// The limits of a file's own cues. Worth is in points, of which a hundred make
// a level: three of them are the whole scale.
const (
	MaxCues         = 200
	MaxPhrases      = 24               // of a cue
	MaxPhraseLength = phrase.MaxLength // characters
	MaxWorth        = 300
)

// Cue is a behaviour in typed answers that a scenario or a rubric names
// itself, beside those that the scorer knows.
type Cue struct {
	ID        Text
	Criterion int // index in the rubric's criteria
	Phrases   []Phrase
	Worth     int  // points for the first time it is seen, never 0; below 0 for what does harm
	Shows     Text // what it does, to follow the words that are quoted
	Advice    Text
}

// Phrase is one way of saying what a cue looks for.
type Phrase struct {
	Text   Text
	Phrase *phrase.Phrase
}

// AllCues gives the cues that count in a scenario: those of its rubric that it
// doesn't replace, in the rubric's order, then its own. A cue of the scenario
// replaces the one of the rubric that has the same id.
func (sc *Scenario) AllCues() []Cue {
	own := make(map[string]bool, len(sc.Cues))
	for i := range sc.Cues {
		own[sc.Cues[i].ID.Value] = true
	}
	var all []Cue
	for _, cue := range sc.Rubric.Cues {
		if !own[cue.ID.Value] {
			all = append(all, cue)
		}
	}
	return append(all, sc.Cues...)
}

// cuesOf reads cues that count for the given criteria; unknown says that there
// is no telling which those are.
func (p *parser) cuesOf(n *yaml.Node, criteria []string, unknown bool) []Cue {
	entries := p.entries(n, "cues", "cue")
	if len(entries) > MaxCues {
		p.report(entries[MaxCues].key, TooMany, fmt.Sprintf("the file has %d cues; %d is the most", len(entries), MaxCues),
			"one cue can have several phrases")
		entries = entries[:MaxCues]
	}
	var cues []Cue
	for _, e := range entries {
		cues = append(cues, p.cue(e, criteria, unknown))
	}
	return cues
}

func (p *parser) cue(e entry, criteria []string, unknown bool) Cue {
	cue := Cue{ID: e.id, Shows: Text{Pos: e.id.Pos, Value: strings.ReplaceAll(e.id.Value, "-", " ")}}
	f, ok := p.mapping(e.value, e.key, &cueShape)
	if !ok {
		return cue
	}
	cue.Phrases = p.phrasesOf(f[0])
	if name, ok := p.text(f[1], "the criterion"); ok && !unknown {
		if cue.Criterion = indexOf(criteria, name.Value); cue.Criterion < 0 {
			p.report(f[1], UnknownCriterion, fmt.Sprintf("the rubric has no criterion %s", quote(name.Value)),
				didYouMean(name.Value, criteria, "its criteria", &p.budget))
		}
	}
	if worth, ok := p.number(f[2], "the worth", cueShape.kind(2)); ok {
		if cue.Worth = worth; worth == 0 {
			p.report(f[2], OutOfRange, "the worth is 0, so this cue would count for nothing",
				"write the points it adds, or with a minus those it takes; a hundred make a level")
		}
	}
	if f[3] != nil {
		cue.Shows = p.words(f[3], "shows")
	}
	cue.Advice = p.words(f[4], "the advice")
	return cue
}

// phrasesOf reads one phrase, or a list of them.
func (p *parser) phrasesOf(n *yaml.Node) []Phrase {
	if n == nil {
		return nil
	}
	items := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		items = p.list(n, "phrases")
	}
	if len(items) > MaxPhrases {
		p.report(items[MaxPhrases], TooMany, fmt.Sprintf("the cue has %d phrases; %d is the most", len(items), MaxPhrases),
			"split it into several cues, or say more with alternatives in brackets")
		items = items[:MaxPhrases]
	}
	var phrases []Phrase
	for _, item := range items {
		if read, ok := p.phrase(item); ok {
			phrases = append(phrases, read)
		}
	}
	return phrases
}

// phrase reads one phrase and tells what is wrong with it, where it stands.
func (p *parser) phrase(n *yaml.Node) (Phrase, bool) {
	text, ok := p.text(n, "a phrase")
	if !ok {
		return Phrase{}, false
	}
	if length := utf8.RuneCountInString(n.Value); length > MaxPhraseLength {
		p.report(n, PhraseLong, fmt.Sprintf("the phrase has %d characters; %d is the most", length, MaxPhraseLength),
			"make several phrases of it")
		return Phrase{}, false
	}
	text.Value = oneLine(text.Value)
	read, problems := phrase.Parse(text.Value)
	for _, problem := range problems {
		p.phraseProblem(text, problem)
	}
	return Phrase{Text: text, Phrase: read}, len(problems) == 0
}

func (p *parser) phraseProblem(text Text, problem phrase.Problem) {
	if p.full() {
		p.untold++
		return
	}
	from := problem.At
	if from >= len(text.Value) { // something is missing at the end
		_, last := utf8.DecodeLastRuneInString(text.Value)
		from = len(text.Value) - last
	}
	d := Diagnostic{Code: PhraseUnreadable, Message: problem.Message, Help: problem.Help}
	d.Pos, d.Width = p.within(text, from, from+max(1, problem.Width))
	p.tell(d)
}
