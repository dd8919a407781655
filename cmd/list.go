package cmd

import (
	"fmt"

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
	all, err := a.libraryScenarios()
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

func (a *app) libraryScenarios() ([]*scenarios.Scenario, error) {
	var all []*scenarios.Scenario
	for _, id := range library.IDs() {
		sc, findings, _ := library.Open(id, &a.rubrics)
		if sc == nil {
			return nil, fmt.Errorf("the built-in scenario %s is broken: %w", id, findings[0])
		}
		all = append(all, sc)
	}
	return all, nil
}
