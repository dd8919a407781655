package cmd

import (
	"fmt"
	"sync"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
	"rehearse/scenarios/library"
)

func (a *app) newListCommand() *cobra.Command {
	json := false
	c := &cobra.Command{
		Use:     "list",
		Short:   "List the conversations of the library",
		GroupID: groupPractise,
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return a.runList(json) },
	}
	c.Flags().BoolVar(&json, "json", false, "print the list as one JSON value")
	return c
}

func (a *app) runList(json bool) error {
	all, err := a.allScenarios()
	if err != nil {
		return err
	}
	if json {
		value, err := render.ListJSON(all)
		if err != nil {
			return err
		}
		_, err = a.out.Write(value)
		return err
	}
	fmt.Fprint(a.out, render.List(a.outLook(), all))
	fmt.Fprintln(a.env.Err, "\nTo play one: rehearse play ID")
	return nil
}

// allScenarios parses the whole library, on all cores.
func (a *app) allScenarios() ([]*scenarios.Scenario, error) {
	ids := library.IDs()
	all := make([]*scenarios.Scenario, len(ids))
	findings := make([]scenarios.Diagnostics, len(ids))
	var readers sync.WaitGroup
	for i, id := range ids {
		readers.Go(func() { all[i], findings[i], _ = library.Open(id, &a.rubrics) })
	}
	readers.Wait()
	for i, sc := range all {
		if sc == nil {
			return nil, fmt.Errorf("the built-in scenario %s is broken: %w", ids[i], findings[i][0])
		}
	}
	return all, nil
}
