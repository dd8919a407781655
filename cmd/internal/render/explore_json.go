package render

import "rehearse/scoring"

type exploreJSON struct {
	Version       int                `json:"version"`
	Scenario      scenarioJSON       `json:"scenario"`
	States        int                `json:"states"`
	Cut           *cutJSON           `json:"cut"`
	LeftOut       *leftOutJSON       `json:"left_out"`
	Faulty        bool               `json:"faulty"`
	Conversations *conversationsJSON `json:"conversations"`
	Meters        []rangedJSON       `json:"meters"`
	Unmet         []unmetJSON        `json:"unmet"`
	Always        []alwaysJSON       `json:"always"`
	Stuck         []troubleJSON      `json:"stuck"`
	Caught        []troubleJSON      `json:"caught"`
	Results       *resultsJSON       `json:"results"`
	Blind         []blindJSON        `json:"blind"`
	Turns         []turnMetJSON      `json:"turns"`
	Endings       []endingMetJSON    `json:"endings"`
}

// The reasons why something is missing.
const (
	cutMemory  = "memory"  // the bound on it was reached, or would have been
	cutStopped = "stopped" // by a signal
	cutWalk    = "cut"     // the walk was cut short before
	cutQuick   = "quick"   // it was not asked for
)

type cutJSON struct {
	Reason  string `json:"reason"`
	Answers int    `json:"answers"`
}

type leftOutJSON struct {
	Reason string   `json:"reason"`
	Memory string   `json:"memory,omitempty"` // what would do, as --memory takes it
	Parts  []string `json:"parts"`
}

type conversationsJSON struct {
	Endless     bool         `json:"endless"`
	Count       *string      `json:"count"`
	Shortest    *int         `json:"shortest"`
	Longest     *int         `json:"longest"`
	Circles     []circleJSON `json:"circles"`
	MoreCircles int          `json:"more_circles"`
}

type circleJSON struct {
	Turns []string     `json:"turns"`
	To    givenAnswers `json:"to"`
	Round givenAnswers `json:"round"`
}

// givenAnswers is a conversation. What is to be gone round many times is told
// apart.
type givenAnswers struct {
	Length  int     `json:"length"`
	Answers *string `json:"answers,omitempty"`
	Before  *string `json:"before,omitempty"`
	Round   *string `json:"round,omitempty"`
	Times   int     `json:"times,omitempty"`
	After   *string `json:"after,omitempty"`
}

type rangedJSON struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Lowest   int    `json:"lowest"`
	Highest  int    `json:"highest"`
	Complete bool   `json:"complete"`
	Min      int    `json:"min"`
	Max      int    `json:"max"`
	Read     bool   `json:"read"`
}

type unmetJSON struct {
	Kind   scoring.PartKind `json:"kind"`
	Line   int              `json:"line"`
	Column int              `json:"column"`
	Place  string           `json:"place"`
	Answer string           `json:"answer,omitempty"`
	Case   int              `json:"case,omitempty"`
	Go     string           `json:"go,omitempty"`
	When   string           `json:"when,omitempty"`
	Why    string           `json:"why"`
}

type alwaysJSON struct {
	Line   int    `json:"line"`
	Column int    `json:"column"`
	Turn   string `json:"turn"`
	Answer string `json:"answer"`
	When   string `json:"when"`
}

type troubleJSON struct {
	Turn         string        `json:"turn"`
	Line         int           `json:"line"`
	Column       int           `json:"column"`
	States       int           `json:"states"`
	Of           int           `json:"of"`
	Conversation *givenAnswers `json:"conversation"`
}

type resultsJSON struct {
	Complete bool          `json:"complete"`
	Overall  rangesJSON    `json:"overall"`
	Endings  []rangesJSON  `json:"endings"`
	Pass     *verdictJSON  `json:"pass"`
	Fail     *verdictJSON  `json:"fail"`
	Best     *givenAnswers `json:"best"`
}

type rangesJSON struct {
	Ending   string         `json:"ending,omitempty"`
	Possible bool           `json:"possible"`
	Criteria []scoreMetJSON `json:"criteria"`
	Total    scoreMetJSON   `json:"total"`
}

// How far a criterion, or the total, is measured.
const (
	measuredAlways    = "always"
	measuredSometimes = "sometimes"
	measuredNever     = "never"
	measuredUnknown   = "unknown" // it was not worked out
)

type scoreMetJSON struct {
	Criterion string     `json:"criterion,omitempty"`
	Measured  string     `json:"measured"`
	Lowest    *boundJSON `json:"lowest"`
	Highest   *boundJSON `json:"highest"`
}

type boundJSON struct {
	Percent      int           `json:"percent"`
	Limit        int           `json:"limit"`
	Conversation *givenAnswers `json:"conversation"`
}

type verdictJSON struct {
	Known        bool          `json:"known"`
	Possible     bool          `json:"possible"`
	Conversation *givenAnswers `json:"conversation"`
	Total        *int          `json:"total"`
	Critical     bool          `json:"critical"`
}

type blindJSON struct {
	Strategy     string           `json:"strategy"`
	Ends         bool             `json:"ends"`
	Ending       string           `json:"ending,omitempty"`
	Criteria     []blindScoreJSON `json:"criteria"`
	Total        *float64         `json:"total"`
	Passes       bool             `json:"passes"`
	Conversation *givenAnswers    `json:"conversation"`
	Expected     *expectedJSON    `json:"expected,omitempty"`
}

type blindScoreJSON struct {
	Criterion string   `json:"criterion"`
	Percent   *float64 `json:"percent"`
}

type expectedJSON struct {
	Exact  bool    `json:"exact"`
	Sample int     `json:"sample,omitempty"`
	Error  float64 `json:"error"`

	Passing float64 `json:"passing"`
	Drawn   int     `json:"drawn"`
}

type turnMetJSON struct {
	ID           string          `json:"id"`
	Line         int             `json:"line"`
	Column       int             `json:"column"`
	Met          bool            `json:"met"`
	States       int             `json:"states"`
	Conversation *givenAnswers   `json:"conversation"`
	Says         []caseMetJSON   `json:"says"`
	Answers      []answerMetJSON `json:"answers"`
}

type answerMetJSON struct {
	ID           string        `json:"id"`
	Line         int           `json:"line"`
	Column       int           `json:"column"`
	When         string        `json:"when,omitempty"`
	Met          bool          `json:"met"`
	Always       bool          `json:"always"`
	Conversation *givenAnswers `json:"conversation"`
	Next         []caseMetJSON `json:"next"`
}

type caseMetJSON struct {
	Line         int           `json:"line"`
	Column       int           `json:"column"`
	When         string        `json:"when,omitempty"`
	Go           string        `json:"go,omitempty"`
	Met          bool          `json:"met"`
	Conversation *givenAnswers `json:"conversation"`
}

type endingMetJSON struct {
	ID           string        `json:"id"`
	Outcome      string        `json:"outcome"`
	Line         int           `json:"line"`
	Column       int           `json:"column"`
	Met          bool          `json:"met"`
	Conversation *givenAnswers `json:"conversation"`
	Says         []caseMetJSON `json:"says"`
}
