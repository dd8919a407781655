// Package library holds the built-in scenarios. It imports scenarios, which
// reads them, and rubrics; nothing else of the program.
package library

import (
	"embed"
	"strings"

	"rehearse/scenarios"
	"rehearse/scenarios/rubrics"
)

//go:embed *.yaml
var files embed.FS

// IDs lists the built-in scenarios in order of name.
func IDs() []string {
	entries, err := files.ReadDir(".")
	if err != nil {
		return nil
	}
	ids := make([]string, 0, len(entries))
	for _, e := range entries {
		ids = append(ids, strings.TrimSuffix(e.Name(), ".yaml"))
	}
	return ids
}

// Open parses a built-in scenario. ok is false where none has that id.
func Open(id string, known *rubrics.Library) (sc *scenarios.Scenario, findings scenarios.Diagnostics, ok bool) {
	raw, err := files.ReadFile(id + ".yaml")
	if err != nil {
		return nil, nil, false
	}
	sc, findings = scenarios.Parse(id+".yaml", raw, builtInOnly{known})
	return sc, findings, true
}

// builtInOnly is the finder for files that have no folder to look in.
type builtInOnly struct{ *rubrics.Library }

// Beside implements scenarios.RubricFinder.
func (builtInOnly) Beside(string) (*scenarios.Rubric, scenarios.Diagnostics) { return nil, nil }
