package scenarios

import "rehearse/scenarios/condition"

// The limits of the format. Sizes are in bytes, the rest are counts.
const (
	MaxFileSize  = 16 << 20
	MaxTurns     = 20_000
	MaxEndings   = 20_000
	MaxAnswers   = 12
	MaxMeters    = 16
	MaxCriteria  = 16
	MaxNesting   = 64
	MaxIDLength  = 64
	MaxMeterSize = 1_000_000 // how far a meter may be from nought
	MaxMinutes   = 600
	MaxWeight    = 100
	MaxLevel     = 3
)

// NotScored is the level of an answer on a criterion its turn leaves out.
const NotScored int8 = -1

// Text is words with their place. Line breaks stand between paragraphs only.
type Text struct {
	Pos
	Value string
}

// Scenario is a conversation to practise, as its file has it. It is read-only
// once parsed and may be shared.
type Scenario struct {
	File     string
	Digest   string // SHA-256 of the file's bytes, in hexadecimal
	ID       Text
	Title    Text
	Summary  Text
	Level    string // foundation, core or stretch
	Minutes  int    // 0 where the file doesn't say
	Tags     []string
	Briefing Text
	Customer Customer
	Rubric   *Rubric
	Meters   []Meter
	Start    int // index in Turns
	Turns    []Turn
	Endings  []Ending
	Cues     []Cue
	Tests    []Test
	Names    *condition.Names // what conditions may read

	turnIndex map[string]int
	source    *source
	accepts   []acceptance // by depth, code and place
}

// Finding makes a finding about something of the scenario, with its line. Its
// code says how severe it is.
func (sc *Scenario) Finding(at Text, code Code, message, help string) Diagnostic {
	d := Diagnostic{
		Severity: code.Severity(), Code: code, File: sc.File, Pos: at.Pos, Width: max(1, len(at.Value)), Message: message, Help: help,
	}
	d.Source, d.Caret = sc.source.excerpt(at.Pos)
	return d
}

// FindingIn makes a warning about the words of a text between two of its
// bytes, with the caret under them as they stand in the file.
func (sc *Scenario) FindingIn(at Text, from, to int, code Code, message, help string) Diagnostic {
	d := Diagnostic{Severity: Warning, Code: code, File: sc.File, Message: message, Help: help}
	d.Pos, d.Width = sc.source.within(at, from, to)
	d.Source, d.Caret = sc.source.excerpt(d.Pos)
	return d
}

// TurnIndex gives the place of a turn in Turns; ok is false where no turn has
// that id.
func (sc *Scenario) TurnIndex(id string) (at int, ok bool) {
	at, ok = sc.turnIndex[id]
	return at, ok
}

// Customer is who the trainee talks with.
type Customer struct {
	Name  Text // "The customer" where the file names nobody
	About Text
}

// Meter is a whole number that answers move and conditions read. It stays
// within Min and Max.
type Meter struct {
	ID    Text
	Name  string // as conditions write it
	Title string
	Start int
	Min   int
	Max   int
}

// Turn is one thing the customer says and what can be said to it.
type Turn struct {
	ID         Text
	Mood       Text
	Says       []SaysCase
	Hint       Text
	Facts      [][]Text // each: one thing said, in one or several wordings
	Answers    []Answer
	FixedOrder bool
	ChosenOnly bool   // typed: false; the turn stays a choice in typed mode
	Best       []int8 // for each criterion the best level an answer has, or NotScored
}

// SaysCase is what is said where When holds; a nil When always does.
type SaysCase struct {
	When *condition.Condition
	Text Text
}

// Answer is one thing the trainee can say.
type Answer struct {
	ID       Text
	Say      Text
	When     *condition.Condition // nil: always offered
	Scores   []int8               // a level for each criterion of the rubric, or NotScored
	Critical Text                 // why it fails the conversation; empty: it doesn't
	Coach    Text
	Effects  []Effect
	Next     []NextCase
}

// Effect moves a meter.
type Effect struct {
	Meter int // index in Meters
	By    int
}

// NextCase is where the conversation goes where When holds; a nil When always
// does.
type NextCase struct {
	When *condition.Condition
	Go   Target
}

// Target is a turn or an ending.
type Target struct {
	Pos
	Ending bool
	Index  int // in Turns, or in Endings
}

// Ending is how a conversation can end.
type Ending struct {
	ID      Text
	Outcome string // resolved, partly or lost
	Says    []SaysCase
	Debrief Text
}

// Test is one of the scenario's own tests: answers to play, or words to type
// at a turn, and what is to come of them.
type Test struct {
	ID      Text
	Answers []Text // empty for a typed test
	Turn    Text   // for a typed test
	Type    Text   // for a typed test
	Expect  Expectation
}

// Typed says that the test types words instead of choosing answers.
func (t Test) Typed() bool { return t.Type.Value != "" }

// Expectation is what a test expects. What is empty or nil is not looked at.
type Expectation struct {
	Pos
	Ending Text
	Answer Text // for a typed test
	When   *condition.Condition
}

// The fixed words of the format.
func levelWords() []string   { return []string{"foundation", "core", "stretch"} }
func outcomeWords() []string { return []string{"resolved", "partly", "lost"} }

// CoreCriteria are the three that every criterion develops.
func CoreCriteria() []string { return []string{"listening", "calm", "problem-solving"} }
