// Package cues scores a typed reply from its own words: each point comes from
// a span of what was written, or from something the turn knows and the reply
// left out. It reads no file, asks no clock and draws no lot: the same bytes
// give the same result on every machine, in integers throughout.
//
// It may import scenarios/phrase, the language its phrases are written in, and
// nothing else of this program.
package cues

import (
	"slices"

	"rehearse/scenarios/phrase"
)

// Version names the way replies are scored. It is kept with every typed
// answer, and goes up whenever the same words may earn other points.
const Version = "2"

// MaxReply is the longest reply that play takes, in characters. Score itself
// takes any length.
const MaxReply = 5000

// Criterion is one of the three that every rubric's criteria develop.
type Criterion int8

// The three criteria.
const (
	Listening Criterion = iota
	Calm
	Solving
)

// Criteria is how many criteria there are.
const Criteria = 3

// String gives the criterion's id, as rubrics write it.
func (c Criterion) String() string {
	return [Criteria]string{"listening", "calm", "problem-solving"}[c]
}

// CriterionOf gives the criterion with an id.
func CriterionOf(id string) (c Criterion, ok bool) {
	for c := range Criterion(Criteria) {
		if c.String() == id {
			return c, true
		}
	}
	return 0, false
}

// Context is what is known of the turn a reply is given at. What is not known
// is left empty.
type Context struct {
	Customer string     // the customer's words
	Facts    [][]string // what a listener would play back: each in one or several wordings
	Hint     string     // the hint, which is not to be copied
	Seen     []string   // answers the trainee has read before, which are not to be copied
}

// Cue is one behaviour that words can show.
type Cue struct {
	ID        string    // such as names-feeling; unique within its criterion
	Criterion Criterion // what it counts for
	For       string    // the id of the one criterion of a rubric it counts for; empty: all that develop Criterion
	Worth     int       // points for the first time it is seen; a hundred make a level; negative for what does harm
	Shows     string    // what it does, to follow the quoted words: "names what the customer feels"
	Advice    string    // what to do, in a short sentence
	Source    string    // where it is taught or was measured
	Own       bool      // of the scenario's or the rubric's file
}

// Praised says whether a cue that earned points is to be praised. Some earn a
// little, since without them less would be said, and what they show is a
// reproach all the same, as in "promises an effort, and no deed".
func (c *Cue) Praised() bool {
	if c.Worth <= 0 || c.Own {
		return c.Worth > 0
	}
	return !slices.Contains(hollowCues(), ruleID(c.Criterion.String()+"/"+c.ID))
}

// hollowCues are worth more than nothing, and not to be praised.
func hollowCues() []ruleID {
	return []ruleID{
		"listening/i-understand", "listening/closed-question", "calm/boilerplate", "calm/soft-refusal", "calm/can-you",
		"problem-solving/hollow", "problem-solving/someone", "problem-solving/only-sorry",
	}
}

// Evidence is a span of the reply that showed a behaviour.
type Evidence struct {
	Cue    *Cue
	Start  int // in bytes; always at the start of a character
	End    int // the byte after the span
	Points int // what it earned here: less for a repeat
}

// Missing is what the reply left out.
type Missing struct {
	Criterion Criterion
	What      string   // such as fact or time
	Fact      []string // the wordings, of a fact that was not played back
	Advice    string
}

// Kind says whether a reply can be scored at all.
type Kind string

// The kinds of reply. All but Sound earn nothing.
const (
	Sound          Kind = ""
	Empty          Kind = "empty"
	OtherLanguage  Kind = "other_language"
	Gibberish      Kind = "gibberish"
	CopiesCustomer Kind = "copies_customer"
	CopiesHint     Kind = "copies_hint"
	CopiesSeen     Kind = "copies_seen"
	Keywords       Kind = "keywords"
)

// Why says why a reply of the kind earns nothing, to follow "since"; empty for
// one that can be scored.
func (k Kind) Why() string {
	switch k {
	case Sound:
		return ""
	case Empty:
		return "there are no words in it"
	case OtherLanguage:
		return "it isn't in English"
	case Gibberish:
		return "its letters make no words"
	case CopiesCustomer:
		return "it copies the customer's words"
	case CopiesHint:
		return "it copies the hint"
	case CopiesSeen:
		return "it copies an answer that was seen before"
	case Keywords:
		return "it is a heap of words, or the same words over and over"
	}
	return string(k)
}

// Mark is what a reply earned on one criterion.
type Mark struct {
	Points int  // fine-grained, comparable across replies; a hundred to a level, below 0 and above 399 at the extremes
	Level  int8 // 0 to 3
	Sure   bool // false where the points are near the border of another level
}

// Result is what a reply earned.
type Result struct {
	Kind     Kind
	Marks    [Criteria]Mark
	Evidence []Evidence // in the order of the reply
	Missing  []Missing
}

// Mark gives the mark on one criterion of a rubric: that of the criterion it
// develops, with what the files' own cues for it alone add.
func (r *Result) Mark(id string, develops Criterion) Mark {
	points := r.Marks[develops].Points
	for _, e := range r.Evidence {
		if e.Cue.For == id && id != "" {
			points += e.Points
		}
	}
	return mark(points)
}

// Own is a cue of a scenario's or a rubric's own file.
type Own struct {
	Cue     Cue
	Phrases []*phrase.Phrase
}

// unsure is how near to the border of a level a mark is said not to be sure,
// in points.
const unsure = 15

func mark(points int) Mark {
	const perLevel, most = 100, 3
	level := min(most, max(0, points/perLevel))
	below, above := points-level*perLevel, (level+1)*perLevel-points
	sure := (level == 0 || below >= unsure) && (level == most || above > unsure)
	return Mark{Points: points, Level: int8(level), Sure: sure}
}
