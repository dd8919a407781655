// Package secondrater reads an author's answers as the scorer of typed replies
// reads a trainee's, and tells where the two see things differently. It gives
// findings about a scenario; which levels are right it doesn't say.
//
// It may import scoring and scoring/cues, and what those may import.
package secondrater

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"rehearse/scenarios"
	"rehearse/scenarios/starter"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

// apart is by how many levels two views differ before it is told: with one
// level, good raters differ all the time.
const apart = 2

// mostCases is how many cases of what the customer says an answer is held
// against: what is a good reply to one may be none to another.
const mostCases = 4

// fewestWords is how many words an answer has at least to be read: fewer say too
// little by themselves.
const fewestWords = 5

// Check gives a warning for each level that an author gave and that the words
// of the answer, by the scorer, miss by two levels or more. Of an answer to
// several cases of the customer's words the reading nearest to the author's
// level counts. Left out are turns that stay a choice, answers of a few words or
// still to be filled in, answers marked critical, which fail whatever their
// words are worth, words the scorer can't read, such as another language, and
// levels it isn't sure of. At most scenarios.MaxFindings are given; where the
// context ends, what was found.
func Check(ctx context.Context, sc *scenarios.Scenario) scenarios.Diagnostics {
	r := rater{scenario: sc, scorer: scoring.NewScorer(sc)}
	for i := range sc.Turns {
		if ctx.Err() != nil || len(r.findings) >= scenarios.MaxFindings {
			break
		}
		if turn := &sc.Turns[i]; !turn.ChosenOnly {
			r.turn(turn)
		}
	}
	return r.findings[:min(len(r.findings), scenarios.MaxFindings)]
}

type rater struct {
	scenario *scenarios.Scenario
	scorer   *cues.Scorer
	findings scenarios.Diagnostics
}

// view is how the scorer reads an answer on one criterion.
type view struct {
	mark   cues.Mark
	result *cues.Result
}

func (r *rater) turn(turn *scenarios.Turn) {
	views := r.views(turn)
	for a := range turn.Answers {
		answer := &turn.Answers[a]
		if len(strings.Fields(answer.Say.Value)) < fewestWords || strings.Contains(answer.Say.Value, starter.Mark) || answer.Critical.Value != "" {
			continue
		}
		for k, level := range answer.Scores {
			v := views[a][k]
			if level == scenarios.NotScored || v.off(level) < apart {
				continue
			}
			if d, ok := r.finding(turn, answer, k, v); ok {
				r.findings = append(r.findings, d)
			}
		}
	}
}

// views gives for each answer and criterion the reading that is nearest to the
// author's level, among those to the cases of what the customer says.
func (r *rater) views(turn *scenarios.Turn) [][]view {
	views := make([][]view, len(turn.Answers))
	for c := range turn.Says[:min(len(turn.Says), mostCases)] {
		heard := r.scorer.Hear(scoring.Context(turn, turn.Says[c].Text.Value))
		for a := range turn.Answers {
			answer := &turn.Answers[a]
			result := heard.Score(answer.Say.Value)
			for k, mark := range scoring.Marks(r.scenario.Rubric, &result) {
				now := view{mark, &result}
				switch {
				case c == 0:
					views[a] = append(views[a], now)
				case now.off(answer.Scores[k]) < views[a][k].off(answer.Scores[k]):
					views[a][k] = now
				}
			}
		}
	}
	return views
}

// off tells by how many levels a view differs from an author's level. It is 0
// where there is no view worth telling.
func (v view) off(level int8) int8 {
	switch v.result.Kind {
	case cues.Empty, cues.OtherLanguage, cues.Gibberish:
		return 0
	case cues.Sound, cues.CopiesCustomer, cues.CopiesHint, cues.CopiesSeen, cues.Keywords:
	}
	if !v.mark.Sure || v.gap(level) < clearGap {
		return 0
	}
	return max(v.mark.Level-level, level-v.mark.Level)
}

// clearGap is how many points lie at least between a reading and an author's
// level, so that a few points more wouldn't settle it.
const clearGap = 125

// gap gives how many points lie between a reading and the points of a level.
func (v view) gap(level int8) int {
	const perLevel = 100
	low := int(level) * perLevel
	return max(low-v.mark.Points, v.mark.Points-(low+perLevel))
}

// finding tells both views, with the caret under the words that weighed most
// for the scorer's. ok is false where the scorer has too little to go by: at a
// turn without facts it can't miss anything that was to be played back.
func (r *rater) finding(turn *scenarios.Turn, answer *scenarios.Answer, criterion int, v view) (d scenarios.Diagnostic, ok bool) {
	c := r.scenario.Rubric.Criteria[criterion]
	level := answer.Scores[criterion]
	if len(turn.Facts) == 0 && c.Develops == cues.Listening.String() && v.mark.Level < level && v.result.Kind == cues.Sound {
		return d, false
	}
	message := fmt.Sprintf("you gave this answer %d on %s; its words alone come to %d", level, c.ID.Value, v.mark.Level)
	const help = "you may be right, or the program: read it once more; then change the level or the words, or accept this with your reason"
	strongest := r.strongest(c, v, v.mark.Level > level)
	if strongest == nil {
		message += ", " + reasons[v.result.Kind]
		return r.scenario.FindingIn(answer.Say, 0, firstWord(answer.Say.Value), scenarios.OtherLevel, message, help), true
	}
	message += fmt.Sprintf(`: "%s" %s`, short(answer.Say.Value[strongest.Start:strongest.End]), strongest.Cue.Shows)
	return r.scenario.FindingIn(answer.Say, strongest.Start, strongest.End, scenarios.OtherLevel, message, help), true
}

// reasons follow the level where no words of the answer speak for it.
var reasons = map[cues.Kind]string{
	cues.Sound:          "since nothing in them shows more",
	cues.CopiesCustomer: "since they copy the customer's",
	cues.CopiesHint:     "since they copy the hint",
	cues.CopiesSeen:     "since they copy another answer",
	cues.Keywords:       "since they make no sentence",
}

// strongest gives the evidence that speaks most for the scorer's level: what
// earned most where it is the higher one, what cost most where it is the lower.
// Nil where nothing speaks for it.
func (r *rater) strongest(c scenarios.Criterion, v view, higher bool) *cues.Evidence {
	var best *cues.Evidence
	for i := range v.result.Evidence {
		e := &v.result.Evidence[i]
		counts := e.Cue.For == c.ID.Value || e.Cue.For == "" && e.Cue.Criterion.String() == c.Develops
		weight := e.Points
		if !higher {
			weight = -weight
		}
		if !counts || weight <= 0 {
			continue
		}
		if best == nil || weight > max(best.Points, -best.Points) {
			best = e
		}
	}
	return best
}

// firstWord gives the byte after the first word of a text.
func firstWord(text string) int {
	if end := strings.IndexAny(text, " \n"); end > 0 {
		return end
	}
	return len(text)
}

// short cuts words that are long, and keeps them on one line.
func short(words string) string {
	const most = 60
	words = strings.Join(strings.Fields(words), " ")
	if utf8.RuneCountInString(words) <= most {
		return words
	}
	return string([]rune(words)[:most]) + "…"
}
