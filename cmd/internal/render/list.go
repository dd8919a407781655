package render

import (
	"fmt"
	"strings"

	"rehearse/scenarios"
)

// List shows what there is to play.
func List(look Look, all []*scenarios.Scenario) string {
	p := newPage(look)
	for _, sc := range all {
		p.gap()
		p.text("", sc.ID.Value, look.strong)
		p.text(inset, sc.Title.Value, asIs)
		facts := []string{"Level: " + sc.Level, minutes(sc.Minutes)}
		if len(sc.Tags) > 0 {
			facts = append(facts, "Tags: "+strings.Join(sc.Tags, ", "))
		}
		p.text(inset, look.join(facts...), look.faint)
		if sc.Summary.Value != "" {
			p.text(inset, sc.Summary.Value, asIs)
		}
	}
	return p.String()
}

// ListLine describes a scenario on one line of a menu.
func ListLine(sc *scenarios.Scenario) string {
	line := fmt.Sprintf("%s (%s", sc.Title.Value, sc.Level)
	if sc.Minutes > 0 {
		line += fmt.Sprintf(", %d min", sc.Minutes)
	}
	return line + ")"
}

type listJSON struct {
	Version   int             `json:"version"`
	Scenarios []listEntryJSON `json:"scenarios"`
}

type listEntryJSON struct {
	ID      string   `json:"id"`
	Title   string   `json:"title"`
	Summary string   `json:"summary,omitempty"`
	Level   string   `json:"level"`
	Minutes int      `json:"minutes"` // 0 where the scenario doesn't say
	Tags    []string `json:"tags"`
	Turns   int      `json:"turns"`
	Endings int      `json:"endings"`
	Rubric  string   `json:"rubric"`
}

// ListJSON gives what there is to play as one JSON value.
func ListJSON(all []*scenarios.Scenario) ([]byte, error) {
	value := listJSON{Version: JSONVersion, Scenarios: []listEntryJSON{}}
	for _, sc := range all {
		entry := listEntryJSON{
			ID: sc.ID.Value, Title: sc.Title.Value, Summary: sc.Summary.Value, Level: sc.Level, Minutes: sc.Minutes,
			Tags: []string{}, Turns: len(sc.Turns), Endings: len(sc.Endings), Rubric: sc.Rubric.ID.Value,
		}
		entry.Tags = append(entry.Tags, sc.Tags...)
		value.Scenarios = append(value.Scenarios, entry)
	}
	return encode(value)
}
