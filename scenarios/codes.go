package scenarios

import (
	"slices"
	"strings"
)

// Code names a kind of finding. Codes are stable: a code never changes its
// meaning, and one that is no longer used is not given to another kind.
//
// E1 is about the file, E2 about keys and values, E3 about names, targets and
// conditions, E4 about what a scenario teaches, E5 about scores and the way
// through, E6 about what happens while a conversation is played.
type Code string

// The codes, each with a page of the same name under pages.
const (
	NotFound        Code = "E101"
	NotReadable     Code = "E102"
	NotAFile        Code = "E103"
	FileTooLarge    Code = "E104"
	EmptyFile       Code = "E105"
	NotUTF8         Code = "E106"
	ControlChar     Code = "E107"
	ByteOrderMark   Code = "E108"
	WindowsLines    Code = "E109"
	YAMLSyntax      Code = "E110"
	SecondDocument  Code = "E111"
	AnchorOrAlias   Code = "E112"
	YAMLTag         Code = "E113"
	TooDeep         Code = "E114"
	TooManyParts    Code = "E115"
	NoScenarios     Code = "E116"
	FileName        Code = "E117"
	TooManyFindings Code = "E118"

	UnknownKey    Code = "E201"
	RepeatedKey   Code = "E202"
	MissingKey    Code = "E203"
	WrongType     Code = "E204"
	EmptyValue    Code = "E205"
	OutOfRange    Code = "E206"
	UnknownWord   Code = "E207"
	WrongFormat   Code = "E208"
	BadID         Code = "E209"
	SharedName    Code = "E210"
	ReservedName  Code = "E211"
	TooMany       Code = "E212"
	MixedTest     Code = "E213"
	NotAScenario  Code = "E214"
	CoreRubric    Code = "E215"
	EmptyExpected Code = "E216"
	CutText       Code = "E217"
	NotAcceptable Code = "E218"
	UnusedAccept  Code = "E219"
	TypedAtChoice Code = "E220"

	UnknownTarget    Code = "E301"
	UnknownMeter     Code = "E302"
	UnknownCriterion Code = "E303"
	UnknownRubric    Code = "E304"
	RubricOutside    Code = "E305"
	RubricUnusable   Code = "E306"
	UnknownAnswer    Code = "E307"
	ConditionSyntax  Code = "E308"
	ConditionName    Code = "E309"
	ConditionKind    Code = "E310"
	ConditionForeign Code = "E311"
	ConditionLong    Code = "E312"
	LastCase         Code = "E313"
	DeadCase         Code = "E314"
	PhraseUnreadable Code = "E315"
	PhraseLong       Code = "E316"

	LengthGivesAway   Code = "E401"
	PlaceGivesAway    Code = "E402"
	AbsolutesGiveAway Code = "E403"
	EchoGivesAway     Code = "E404"
	NoDilemma         Code = "E405"
	NoReason          Code = "E406"
	SameAnswer        Code = "E407"
	RemedyBeforeHeard Code = "E411"
	CancelledApology  Code = "E412"
	CommandedCalm     Code = "E413"
	PolicyFullStop    Code = "E414"
	BlameScoredCalm   Code = "E415"
	TooManyApologies  Code = "E416"
	NothingConcrete   Code = "E417"
	OtherLevel        Code = "E418"

	UnevenCriteria  Code = "E501"
	MeasuresNothing Code = "E502"
	ScoresNothing   Code = "E503"
	UnreachedTurn   Code = "E504"
	UnreachedEnding Code = "E505"
	NoWayOut        Code = "E506"
	TurnNeverMet    Code = "E507"
	EndingNeverMet  Code = "E508"
	NeverOffered    Code = "E509"
	CaseNeverTaken  Code = "E510"
	AlwaysOffered   Code = "E511"
	CaughtInCircle  Code = "E512"
	NobodyPasses    Code = "E513"
	NobodyFails     Code = "E514"
	BlindPass       Code = "E515"
	NotAllWalked    Code = "E516"

	NothingOffered Code = "E601"
)

// Codes gives every code there is, in order.
func Codes() []Code {
	return []Code{
		NotFound, NotReadable, NotAFile, FileTooLarge, EmptyFile, NotUTF8, ControlChar, ByteOrderMark,
		WindowsLines, YAMLSyntax, SecondDocument, AnchorOrAlias, YAMLTag, TooDeep, TooManyParts,
		NoScenarios, FileName, TooManyFindings,
		UnknownKey, RepeatedKey, MissingKey, WrongType, EmptyValue, OutOfRange, UnknownWord, WrongFormat,
		BadID, SharedName, ReservedName, TooMany, MixedTest, NotAScenario, CoreRubric, EmptyExpected, CutText,
		NotAcceptable, UnusedAccept, TypedAtChoice,
		UnknownTarget, UnknownMeter, UnknownCriterion, UnknownRubric, RubricOutside, RubricUnusable,
		UnknownAnswer, ConditionSyntax, ConditionName, ConditionKind, ConditionForeign, ConditionLong,
		LastCase, DeadCase, PhraseUnreadable, PhraseLong,
		LengthGivesAway, PlaceGivesAway, AbsolutesGiveAway, EchoGivesAway, NoDilemma, NoReason, SameAnswer,
		RemedyBeforeHeard, CancelledApology, CommandedCalm, PolicyFullStop, BlameScoredCalm,
		TooManyApologies, NothingConcrete, OtherLevel,
		UnevenCriteria, MeasuresNothing, ScoresNothing, UnreachedTurn, UnreachedEnding, NoWayOut,
		TurnNeverMet, EndingNeverMet, NeverOffered, CaseNeverTaken, AlwaysOffered, CaughtInCircle,
		NobodyPasses, NobodyFails, BlindPass, NotAllWalked,
		NothingOffered,
	}
}

// Severity says whether findings of a code keep a file from being used. It is
// the same for all findings of a code, and this is the one place that knows
// it: all of E4 are warnings, the others only where they are named here.
func (c Code) Severity() Severity {
	warnings := [...]Code{
		ByteOrderMark, WindowsLines, FileName, CutText, UnusedAccept,
		CaseNeverTaken, AlwaysOffered, NobodyPasses, NobodyFails, BlindPass, NotAllWalked,
	}
	if strings.HasPrefix(string(c), "E4") || slices.Contains(warnings[:], c) {
		return Warning
	}
	return Error
}

// Acceptable says whether an author may accept findings of a code, by the key
// "accept": those of every warning but the one about accept itself.
func (c Code) Acceptable() bool { return c.Severity() == Warning && c != UnusedAccept }

func acceptableCodes() []string {
	var list []string
	for _, code := range Codes() {
		if code.Acceptable() {
			list = append(list, string(code))
		}
	}
	return list
}
