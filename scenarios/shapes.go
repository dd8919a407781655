package scenarios

import "rehearse/scenarios/condition"

// shape is one kind of mapping: the keys it may have, in the order they are
// best written. The parser reads files by it, and the schema shows it to
// editors.
type shape struct {
	what string // as messages call it: "a turn"
	name string // as the schema calls it
	doc  string // for a schema's reader
	keys []key
	ways [][]string // keys that stand together, those of one way without those of another
	some bool       // at least one key has to be there
}

// key is one key of a shape and what may stand after it.
type key struct {
	name     string
	required bool
	value    kind
	doc      string // one sentence, shown while the author writes
}

// form is how a value is written.
type form int

const (
	formText      form = iota // words
	formName                  // the id of something that stands elsewhere
	formID                    // a new id
	formVersion               // the number of the format
	formNumber                // a whole number from lowest to highest
	formWord                  // one of a few words
	formYesNo                 // true or false
	formCondition             // a condition over meters
	formPhrase                // a phrase of a cue
	formKeys                  // keys of a shape
	formList                  // a list of one kind
	formMapping               // names with one kind of value
	formEither                // one of several kinds
)

// kind is what may stand after a key.
type kind struct {
	form    form
	lowest  int // of a number
	highest int
	words   []string
	shape   *shape
	items   []kind   // what a list or a mapping holds; of either, the kinds
	names   keyNames // of a mapping
	most    int      // items; 0 where only the file's size is a limit
	none    bool     // a mapping may be empty
	notZero bool     // a number
}

// keyNames is what the keys of a mapping are.
type keyNames int

const (
	namesOfTheirOwn  keyNames = iota // ids that the author gives
	namesForMeaning                  // ids that conditions read, so some words are taken
	namesOfSomething                 // ids of what stands elsewhere
	namesOfWarnings                  // codes
)

// kind gives what may stand after the key at a place of the shape.
func (sh *shape) kind(at int) *kind { return &sh.keys[at].value }

func numberKind(lowest, highest int) kind {
	return kind{form: formNumber, lowest: lowest, highest: highest}
}

func wordKind(words ...string) kind { return kind{form: formWord, words: words} }

func keysKind(of *shape) kind { return kind{form: formKeys, shape: of} }

func listKind(of kind) kind { return kind{form: formList, items: []kind{of}} }

func eitherKind(kinds ...kind) kind { return kind{form: formEither, items: kinds} }

// mappingKind is names of the author's own with the keys of a shape under each.
func mappingKind(of *shape, names keyNames, most int) kind {
	return kind{form: formMapping, names: names, items: []kind{keysKind(of)}, most: most}
}

// numbersKind is names of criteria or meters, each with a number; there may be
// none.
func numbersKind(of kind, most int) kind {
	return kind{form: formMapping, names: namesOfSomething, items: []kind{of}, most: most, none: true}
}

var (
	textKind      = kind{form: formText}
	nameKind      = kind{form: formName}
	idKind        = kind{form: formID}
	versionKind   = kind{form: formVersion}
	yesNoKind     = kind{form: formYesNo}
	conditionKind = kind{form: formCondition, highest: condition.MaxLength}
	phraseKind    = kind{form: formPhrase, highest: MaxPhraseLength}
	acceptKind    = kind{form: formMapping, items: []kind{textKind}, names: namesOfWarnings}
	meterKind     = numberKind(-MaxMeterSize, MaxMeterSize)
)

const acceptDoc = "Warnings to leave as they are, each by its code with your reason, as in {E217: \"A note of ours.\"}."

var scenarioShape = shape{
	what: "a scenario", name: "scenario",
	doc: "A conversation with a customer, to be played by rehearse.",
	keys: []key{
		{"format", true, versionKind, "The version of the format, which is 1."},
		{"scenario", true, idKind, "The scenario's id: lowercase words joined by hyphens. The file has the same name, with .yaml after it."},
		{"title", true, textKind, "What lists and reports call it."},
		{"summary", false, textKind, "A sentence or two for the list: who has what trouble."},
		{"level", false, wordKind(levelWords()...), "How hard it is; core where it is left out."},
		{"rubric", false, textKind, "What answers are scored by: a built-in rubric, or a file beside this one written as ./my-rubric.yaml; core where it is left out."},
		{"minutes", false, numberKind(1, MaxMinutes), "About how long it takes to play."},
		{"tags", false, listKind(textKind), "Words to find it by, such as phone or delivery."},
		{"briefing", false, textKind, "What the trainee reads first: who they are, what they know and what they may offer."},
		{"customer", false, keysKind(&customerShape), "Who the trainee talks with."},
		{"meters", false, mappingKind(&meterShape, namesForMeaning, MaxMeters), "Whole numbers that answers move and conditions read, such as trust."},
		{"start", false, nameKind, "The turn that comes first; the first one in the file where it is left out."},
		{"turns", true, mappingKind(&turnShape, namesOfTheirOwn, MaxTurns), "What the customer says and what can be said to it, each turn under an id of its own."},
		{"endings", true, mappingKind(&endingShape, namesOfTheirOwn, MaxEndings), "How the conversation can end, each ending under an id that no turn has."},
		{"cues", false, mappingKind(&cueShape, namesOfTheirOwn, MaxCues), "What to look for in typed answers beside what the program knows, each under an id of its own; one with the id of a cue of the rubric replaces it."},
		{"tests", false, mappingKind(&testShape, namesOfTheirOwn, 0), "Conversations and what you expect to come of them."},
		{"accept", false, acceptKind, acceptDoc + " Here they count for the whole file."},
	},
}

var customerShape = shape{
	what: "customer", name: "customer", doc: "Who the trainee talks with.",
	keys: []key{
		{"name", false, textKind, "The name shown at each turn."},
		{"about", false, textKind, "What moves this person, for the trainee to read before the start."},
	},
}

var meterShape = shape{
	what: "a meter", name: "meter",
	doc: "A whole number that answers move and conditions read. It stays from min to max.",
	keys: []key{
		{"title", false, textKind, "What the trainee sees; made of the id where it is left out."},
		{"start", true, meterKind, "Where it stands at the beginning."},
		{"min", false, meterKind, "The lowest it can get; 0 where it is left out."},
		{"max", true, meterKind, "The highest it can get."},
	},
}

var saysKind = eitherKind(textKind, listKind(keysKind(&saysShape)))

var turnShape = shape{
	what: "a turn", name: "turn", doc: "One thing the customer says and what can be said to it.",
	keys: []key{
		{"mood", false, textKind, "How the customer feels, in a word or two."},
		{"says", true, saysKind, "What the customer says: a text, or a list of cases of which the first that fits is said."},
		{"hint", false, textKind, "What to look for, for a trainee who is stuck."},
		{"facts", false, listKind(eitherKind(textKind, listKind(textKind))), "What a good listener would play back, each in one wording or a list of several."},
		{"order", false, wordKind("fixed", "shuffled"), "Whether answers are shown as they stand here or shuffled; shuffled where it is left out."},
		{"typed", false, yesNoKind, "Whether trainees may write their own answer here; true where it is left out."},
		{"answers", true, mappingKind(&answerShape, namesOfTheirOwn, MaxAnswers), "What the trainee can say, each answer under an id of its own."},
		{"accept", false, acceptKind, acceptDoc + " Here they count for this turn and its answers."},
	},
}

var answerShape = shape{
	what: "an answer", name: "answer", doc: "One thing the trainee can say.",
	keys: []key{
		{"say", true, textKind, "The words of the answer."},
		{"when", false, conditionKind, "The answer is offered only where this holds, as in trust >= 2."},
		{"scores", true, numbersKind(numberKind(0, MaxLevel), MaxCriteria), "A level for each criterion: 0 harms, 1 misses, 2 meets, 3 models. All answers of a turn score the same criteria."},
		{"critical", false, textKind, "Why this answer fails the conversation, whatever the total."},
		{"coach", false, textKind, "What the trainee is told after it: why it worked or didn't."},
		{"effects", false, numbersKind(meterKind, MaxMeters), "How it moves meters, as in {trust: +2}."},
		{"next", true, eitherKind(nameKind, listKind(keysKind(&nextShape))), "The turn or ending that follows, or a list of cases of which the first that fits is taken."},
		{"accept", false, acceptKind, acceptDoc},
	},
}

var endingShape = shape{
	what: "an ending", name: "ending", doc: "One way for the conversation to end.",
	keys: []key{
		{"outcome", true, wordKind(outcomeWords()...), "What became of the customer's trouble."},
		{"says", true, saysKind, "The customer's last words: a text, or a list of cases."},
		{"debrief", false, textKind, "What the trainee should take away from it."},
		{"accept", false, acceptKind, acceptDoc},
	},
}

var saysShape = shape{
	what: "a case", name: "says-case", doc: "What the customer says where the condition holds; the last case has none.",
	keys: []key{
		{"when", false, conditionKind, "A condition over the meters, as in trust >= 4; the last case goes without."},
		{"text", true, textKind, "What is said then."},
	},
}

var nextShape = shape{
	what: "a case", name: "next-case", doc: "Where the conversation goes where the condition holds; the last case has none.",
	keys: []key{
		{"when", false, conditionKind, "A condition over the meters, as in trust >= 3; the last case goes without."},
		{"go", true, nameKind, "The turn or ending that follows then."},
	},
}

var testShape = shape{
	what: "a test", name: "test",
	doc: "A conversation and what is to come of it: answers to play, or words to type at one turn.",
	keys: []key{
		{"answers", false, listKind(nameKind), "The answers to give, in order."},
		{"turn", false, nameKind, "The turn to type at."},
		{"type", false, textKind, "The words to type there."},
		{"expect", true, keysKind(&expectShape), "What is to come of it."},
	},
	ways: [][]string{{"answers"}, {"turn", "type"}},
}

var expectShape = shape{
	what: "expect", name: "expect", doc: "What is to come of a test; at least one of these.",
	keys: []key{
		{"ending", false, nameKind, "The ending that is reached; not for typed words."},
		{"answer", false, nameKind, "The answer that typed words come nearest to."},
		{"when", false, conditionKind, "A condition over the result, as in listening >= 90 and passed; for typed words over their levels, 0 to 3."},
	},
	some: true,
}

var cueShape = shape{
	what: "a cue", name: "cue",
	doc: "Something to look for in typed answers, and what it counts.",
	keys: []key{
		{"phrases", true, eitherKind(phraseKind, kind{form: formList, items: []kind{phraseKind}, most: MaxPhrases}), "How it is said: a phrase, or a list of several; best in quotes."},
		{"criterion", true, nameKind, "The criterion of the rubric that it counts for."},
		{"worth", true, kind{form: formNumber, lowest: -MaxWorth, highest: MaxWorth, notZero: true}, "The points it adds, or with a minus those it takes; a hundred make a level."},
		{"shows", false, textKind, "What it does, to follow the words that are quoted, as in: offers a loan bike. Made of the id where it is left out."},
		{"advice", true, textKind, "What the trainee is told of it, in a short sentence."},
	},
}

var rubricShape = shape{
	what: "a rubric", name: "rubric", doc: "What conversations are scored for and what it takes to pass.",
	keys: []key{
		{"format", true, versionKind, "The version of the format, which is 1."},
		{"rubric", true, idKind, "The rubric's id: lowercase words joined by hyphens."},
		{"title", true, textKind, "What lists and reports call it."},
		{"source", false, textKind, "Where the model comes from."},
		{"pass", false, keysKind(&passShape), "What it takes to pass, in percent."},
		{"criteria", true, mappingKind(&criterionShape, namesForMeaning, MaxCriteria), "What conversations are scored for, each criterion under an id of its own."},
		{"cues", false, mappingKind(&cueShape, namesOfTheirOwn, MaxCues), "What to look for in typed answers beside what the program knows, each under an id of its own."},
	},
}

var passShape = shape{
	what: "pass", name: "pass", doc: "What it takes to pass, in percent.",
	keys: []key{
		{"total", false, numberKind(0, 100), "The least total to pass with; 70 where it is left out."},
		{"each", false, numberKind(0, 100), "The least percentage on each criterion; 50 where it is left out."},
	},
}

var criterionShape = shape{
	what: "a criterion", name: "criterion", doc: "One thing a conversation is scored for.",
	keys: []key{
		{"title", false, textKind, "What reports call it; made of the id where it is left out."},
		{"develops", true, wordKind(CoreCriteria()...), "Which of the three core skills it develops, so that progress reads the same whatever the rubric."},
		{"weight", false, numberKind(1, MaxWeight), "How much it counts in the total; 1 where it is left out."},
		{"levels", true, keysKind(&levelsShape), "What each level looks like in an answer."},
	},
}

var levelsShape = shape{
	what: "levels", name: "levels", doc: "What each level looks like in an answer.",
	keys: []key{
		{"0", true, textKind, "What harms."},
		{"1", true, textKind, "What misses."},
		{"2", true, textKind, "What meets the need."},
		{"3", true, textKind, "What models it for others."},
	},
}
