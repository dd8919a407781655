// Package rubrics holds the built-in rubrics. It imports scenarios, which
// reads them, and nothing else of the program.
package rubrics

import (
	"embed"
	"strings"
	"sync"

	"rehearse/scenarios"
)

//go:embed *.yaml
var files embed.FS

// Library gives the built-in rubrics, each parsed when first asked for. It is
// safe for use by several goroutines.
type Library struct {
	mu     sync.Mutex
	parsed map[string]*scenarios.Rubric
}

// BuiltIn gives a rubric by its id. For an id that no built-in rubric has it
// gives nil and the ids there are.
func (l *Library) BuiltIn(id string) (rubric *scenarios.Rubric, known []string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if rubric, ok := l.parsed[id]; ok {
		return rubric, nil
	}
	known = IDs()
	for _, have := range known {
		if have != id {
			continue
		}
		raw, err := files.ReadFile(id + ".yaml")
		if err != nil {
			return nil, known
		}
		rubric, _ = scenarios.ParseRubric(id+".yaml", raw)
		if l.parsed == nil {
			l.parsed = make(map[string]*scenarios.Rubric)
		}
		l.parsed[id] = rubric
		return rubric, nil
	}
	return nil, known
}

// IDs lists the built-in rubrics in order of name.
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
