package scoring

import (
	"slices"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scenarios/phrase"
	"rehearse/scoring/alike"
	"rehearse/scoring/cues"
)

// Judge scores the replies typed in one scenario. It belongs to one goroutine,
// and to one conversation: what it was told to have been shown counts as read.
type Judge struct {
	scenario *scenarios.Scenario
	scorer   *cues.Scorer
	shown    []*scenarios.Answer
	words    map[*scenarios.Answer]*alike.Words
	breaches map[*scenarios.Answer]*alike.Words
	profiles map[asked]profile
}

// NewJudge makes a judge that knows the cues of the scenario's files.
func NewJudge(sc *scenarios.Scenario) *Judge {
	return &Judge{
		scenario: sc, scorer: NewScorer(sc), words: make(map[*scenarios.Answer]*alike.Words),
		breaches: make(map[*scenarios.Answer]*alike.Words), profiles: make(map[asked]profile),
	}
}

// NewScorer makes a scorer that knows the cues of the scenario's and its
// rubric's files beside its own.
func NewScorer(sc *scenarios.Scenario) *cues.Scorer { return cues.New(ownCues(sc)...) }

// Judgement is what a typed reply earned and how the conversation goes on.
type Judgement struct {
	Typed   engine.Typed
	Result  cues.Result
	Marks   []cues.Mark       // for each criterion of the rubric, before the turn's best is held against it
	Nearest *scenarios.Answer // of those offered; nil where none is
	Why     string            // in one line, for the trainee: why the conversation goes on along it

	// OwnLevels says that the words are an offered answer's, word for word: the
	// levels are those its author gave. Marks and evidence stay the scorer's.
	OwnLevels bool
}

// Showed tells of authored answers that the trainee was shown: a list to
// choose from, or a better answer beside one that was given. To type one of
// them is a copy from then on. Answers of turns where one was chosen needn't be
// told: the session knows them.
func (j *Judge) Showed(answers ...*scenarios.Answer) { j.shown = append(j.shown, answers...) }

// Reply judges words typed at the session's present turn. Nothing is said yet:
// Type of the session does that. Words that can't be scored, such as a copy,
// earn 0 on every criterion, and still lead on. Words that are an offered
// answer's own, word for word, take the levels its author gave it, unless they
// can't be scored, as where the trainee was shown them.
func (j *Judge) Reply(s *engine.Session, words string) Judgement {
	turn := s.Turn()
	judged := Judgement{Typed: engine.Typed{Words: words, Evidence: []engine.Span{}, Scorer: cues.Version}}
	if turn == nil {
		return judged
	}
	judged.Result = j.scorer.Hear(Context(turn, s.Says(), j.seen(s)...)).Score(words)
	judged.Marks = Marks(j.scenario.Rubric, &judged.Result)
	judged.Typed.Levels = levelsAt(turn, judged.Marks)
	for _, e := range judged.Result.Evidence {
		judged.Typed.Evidence = append(judged.Typed.Evidence, span(e))
	}
	if offered := inOrder(turn, s.Offered()); len(offered) > 0 {
		judged.Nearest, judged.Why = j.nearest(turn, offered, reply{typed: judged.Typed, says: s.Says(), marks: judged.Marks})
		if judged.Result.Kind == cues.Sound && alike.Read(words).Same(j.wordsOf(judged.Nearest)) {
			judged.OwnLevels = true
			judged.Typed.Levels = slices.Clone(judged.Nearest.Scores)
		}
	}
	return judged
}

// seen lists what the trainee has read or written in this conversation: what
// they typed, the answers they could choose from, and what the judge was told
// of. Each text comes once.
func (j *Judge) seen(s *engine.Session) []string {
	var texts []string
	known := make(map[*scenarios.Answer]bool)
	add := func(answers []*scenarios.Answer) {
		for _, a := range answers {
			if !known[a] {
				known[a] = true
				texts = append(texts, a.Say.Value)
			}
		}
	}
	for _, e := range s.Exchanges() {
		if e.Typed != nil {
			texts = append(texts, e.Typed.Words)
		} else {
			add(inOrder(e.Turn, e.Offered))
		}
	}
	add(j.shown)
	return texts
}

// Context gives what a scorer is told of a turn at which the customer says
// these words, and of what the trainee has read before.
func Context(turn *scenarios.Turn, says string, seen ...string) cues.Context {
	facts := make([][]string, len(turn.Facts))
	for i, fact := range turn.Facts {
		for _, wording := range fact {
			facts[i] = append(facts[i], wording.Value)
		}
	}
	return cues.Context{Customer: says, Facts: facts, Hint: turn.Hint.Value, Seen: seen}
}

// Marks gives what a reply earned on each criterion of a rubric.
func Marks(rubric *scenarios.Rubric, result *cues.Result) []cues.Mark {
	marks := make([]cues.Mark, len(rubric.Criteria))
	for i, c := range rubric.Criteria {
		develops, _ := cues.CriterionOf(c.Develops) // no rubric that was parsed develops anything else
		marks[i] = result.Mark(c.ID.Value, develops)
	}
	return marks
}

// levelsAt holds marks against a turn: at most its best level, and nothing on
// what it doesn't score.
func levelsAt(turn *scenarios.Turn, marks []cues.Mark) []int8 {
	levels := make([]int8, len(marks))
	for c, mark := range marks {
		levels[c] = min(mark.Level, turn.Best[c]) // NotScored is less than any level
	}
	return levels
}

func span(e cues.Evidence) engine.Span {
	criterion := e.Cue.For
	if criterion == "" {
		criterion = e.Cue.Criterion.String()
	}
	return engine.Span{Cue: e.Cue.ID, Criterion: criterion, Start: e.Start, End: e.End, Points: e.Points}
}

// ownCues gives the cues of a scenario's files as the scorer takes them. A cue
// counts for the one criterion it names; where no other develops the same, that
// is as much as to count for what it develops.
func ownCues(sc *scenarios.Scenario) []cues.Own {
	all := sc.AllCues()
	own := make([]cues.Own, len(all))
	for i, cue := range all {
		criterion := sc.Rubric.Criteria[cue.Criterion]
		develops, _ := cues.CriterionOf(criterion.Develops)
		own[i].Cue = cues.Cue{
			ID: cue.ID.Value, Criterion: develops, Worth: cue.Worth,
			Shows: cue.Shows.Value, Advice: cue.Advice.Value, Own: true,
		}
		if sharesItsSkill(sc.Rubric, cue.Criterion) {
			own[i].Cue.For = criterion.ID.Value
		}
		own[i].Phrases = make([]*phrase.Phrase, len(cue.Phrases))
		for k, p := range cue.Phrases {
			own[i].Phrases[k] = p.Phrase
		}
	}
	return own
}

// sharesItsSkill says whether several criteria develop the same.
func sharesItsSkill(rubric *scenarios.Rubric, criterion int) bool {
	for i, c := range rubric.Criteria {
		if i != criterion && c.Develops == rubric.Criteria[criterion].Develops {
			return true
		}
	}
	return false
}

// inOrder puts answers that were offered in the order of the file.
func inOrder(turn *scenarios.Turn, offered []*scenarios.Answer) []*scenarios.Answer {
	list := make([]*scenarios.Answer, 0, len(offered))
	for i := range turn.Answers {
		for _, a := range offered {
			if a == &turn.Answers[i] {
				list = append(list, a)
			}
		}
	}
	return list
}
