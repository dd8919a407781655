package render

import (
	"bytes"
	"cmp"
	"encoding/json"

	"rehearse/engine"
	"rehearse/scenarios"
	"rehearse/scoring"
)

// JSONVersion is the version of the values that --json prints. It goes up when
// a key changes its meaning or goes away, not when one is added.
const JSONVersion = 1

func encode(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

type playJSON struct {
	Version      int            `json:"version"`
	Scenario     scenarioJSON   `json:"scenario"`
	Seed         uint64         `json:"seed"`
	From         *fromJSON      `json:"from,omitempty"`
	Exam         bool           `json:"exam"`
	Status       Status         `json:"status"`
	Exchanges    []exchangeJSON `json:"exchanges"`
	Ending       *endingJSON    `json:"ending"`
	Scorecard    scorecardJSON  `json:"scorecard"`
	PractiseNext string         `json:"practise_next"`
	Fault        *findingJSON   `json:"fault,omitempty"`
}

type scenarioJSON struct {
	ID           string `json:"id"`
	Title        string `json:"title"`
	Level        string `json:"level"`
	File         string `json:"file"`
	Digest       string `json:"digest"`
	Rubric       string `json:"rubric"`
	RubricDigest string `json:"rubric_digest"`
}

type fromJSON struct {
	Turn   string      `json:"turn"`
	Meters []meterJSON `json:"meters"`
}

type exchangeJSON struct {
	Turn     string       `json:"turn"`
	Mood     string       `json:"mood,omitempty"`
	Customer string       `json:"customer"`
	Offered  []answerJSON `json:"offered"`
	Answer   answerJSON   `json:"answer"`
	Typed    *typedJSON   `json:"typed,omitempty"`
	Levels   []levelJSON  `json:"levels"`
	Coach    string       `json:"coach,omitempty"`
	Critical string       `json:"critical,omitempty"`
	Meters   []meterJSON  `json:"meters"`
	Better   *betterJSON  `json:"better"`
}

type answerJSON struct {
	ID  string `json:"id"`
	Say string `json:"say"`
}

type levelJSON struct {
	Criterion string `json:"criterion"`
	Level     int8   `json:"level"`
	Best      int8   `json:"best"`
}

type meterJSON struct {
	ID    string `json:"id"`
	Value int    `json:"value"`
}

type betterJSON struct {
	ID    string `json:"id"`
	Say   string `json:"say"`
	Coach string `json:"coach,omitempty"`
}

type endingJSON struct {
	ID       string `json:"id"`
	Outcome  string `json:"outcome"`
	Customer string `json:"customer"`
	Debrief  string `json:"debrief,omitempty"`
}

type scorecardJSON struct {
	Criteria  []criterionJSON `json:"criteria"`
	Total     *int            `json:"total"`
	NeedTotal int             `json:"need_total"`
	Passed    bool            `json:"passed"`
	Missing   []string        `json:"missing"`
	Critical  []criticalJSON  `json:"critical"`
}

type criterionJSON struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Develops string `json:"develops"`
	Weight   int    `json:"weight"`
	Earned   int    `json:"earned"`
	Best     int    `json:"best"`
	Percent  *int   `json:"percent"`
	Need     int    `json:"need"`
}

type criticalJSON struct {
	Exchange int    `json:"exchange"`
	Reason   string `json:"reason"`
}

// PlayJSON gives a conversation's transcript and scorecard as one JSON value.
func PlayJSON(o Outcome) ([]byte, error) {
	sc := o.Session.Scenario()
	value := playJSON{
		Version: JSONVersion, Seed: o.Session.Seed(), Exam: o.Exam, Status: o.Status,
		Scenario: scenarioJSON{
			ID: sc.ID.Value, Title: sc.Title.Value, Level: sc.Level, File: scenarios.Printable(sc.File),
			Digest: sc.Digest, Rubric: sc.Rubric.ID.Value, RubricDigest: sc.Rubric.Digest,
		},
		Exchanges: []exchangeJSON{}, Scorecard: asScorecardJSON(o), PractiseNext: NextWords(o),
	}
	if start := o.Session.Start(); !start.IsZero() {
		value.From = asFromJSON(sc, start)
	}
	for i, e := range o.Session.Exchanges() {
		value.Exchanges = append(value.Exchanges, asExchangeJSON(sc, e))
		if e.Typed != nil {
			value.Exchanges[i].Typed = asTypedJSON(sc.Rubric, e, o.Judged[i])
		}
	}
	if ending := o.Session.Ending(); ending != nil {
		value.Ending = &endingJSON{
			ID: ending.ID.Value, Outcome: ending.Outcome, Customer: o.Session.Says(), Debrief: ending.Debrief.Value,
		}
	}
	if fault, ok := o.Session.Stopped().(*engine.Fault); ok { //nolint:errorlint // the session keeps it as it is
		finding := asFindingJSON(fault.Diagnostic)
		value.Fault = &finding
	}
	return encode(value)
}

// asFromJSON gives the whole state, also what is as the scenario has it.
func asFromJSON(sc *scenarios.Scenario, start engine.Start) *fromJSON {
	from := &fromJSON{Turn: cmp.Or(start.Turn, sc.Turns[sc.Start].ID.Value), Meters: []meterJSON{}}
	for _, m := range sc.Meters {
		value, set := start.Meters[m.ID.Value]
		if !set {
			value = m.Start
		}
		from.Meters = append(from.Meters, meterJSON{m.ID.Value, value})
	}
	return from
}

func asExchangeJSON(sc *scenarios.Scenario, e engine.Exchange) exchangeJSON {
	x := exchangeJSON{
		Turn: e.Turn.ID.Value, Mood: e.Turn.Mood.Value, Customer: e.Says,
		Offered: []answerJSON{}, Answer: asAnswerJSON(e.Answer), Levels: []levelJSON{},
		Coach: e.Answer.Coach.Value, Critical: e.Answer.Critical.Value, Meters: []meterJSON{},
	}
	for _, a := range e.Offered {
		x.Offered = append(x.Offered, asAnswerJSON(a))
	}
	for c, level := range e.Levels {
		if level != scenarios.NotScored {
			x.Levels = append(x.Levels, levelJSON{sc.Rubric.Criteria[c].ID.Value, level, e.Turn.Best[c]})
		}
	}
	for i, m := range sc.Meters {
		x.Meters = append(x.Meters, meterJSON{m.ID.Value, e.Meters[i]})
	}
	if b := scoring.Better(sc.Rubric, e); b != nil {
		x.Better = &betterJSON{ID: b.ID.Value, Say: b.Say.Value, Coach: b.Coach.Value}
	}
	return x
}

func asAnswerJSON(a *scenarios.Answer) answerJSON {
	return answerJSON{ID: a.ID.Value, Say: a.Say.Value}
}

func asScorecardJSON(o Outcome) scorecardJSON {
	card := o.Card
	s := scorecardJSON{
		Criteria: []criterionJSON{}, Total: measured(card.Total), NeedTotal: card.NeedTotal,
		Passed: card.Passed && o.Session.Ending() != nil, Missing: []string{}, Critical: []criticalJSON{},
	}
	rubric := o.Session.Scenario().Rubric
	for i, c := range card.Criteria {
		s.Criteria = append(s.Criteria, criterionJSON{
			ID: c.ID, Title: c.Title, Develops: rubric.Criteria[i].Develops, Weight: c.Weight, Earned: c.Earned, Best: c.Best,
			Percent: measured(c.Percent), Need: c.Need,
		})
		if c.Short {
			s.Missing = append(s.Missing, c.ID)
		}
	}
	if card.MissingTotal {
		s.Missing = append(s.Missing, "total")
	}
	for _, mistake := range card.Critical {
		s.Critical = append(s.Critical, criticalJSON{Exchange: mistake.Exchange + 1, Reason: mistake.Reason})
	}
	return s
}

func measured(percent int) *int {
	if percent == scoring.NotMeasured {
		return nil
	}
	return &percent
}
