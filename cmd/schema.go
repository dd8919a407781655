package cmd

import (
	"fmt"

	"github.com/spf13/cobra"

	"rehearse/scenarios"
)

func (a *app) newSchemaCommand() *cobra.Command {
	rubric := false
	c := &cobra.Command{
		Use:     "schema",
		Short:   "Print what an editor needs to help you write scenarios",
		GroupID: groupWrite,
		Long: `Print the JSON Schema of scenario files. An editor that has it says at each key
what belongs there, completes keys and words, and marks slips as you type. Put
it beside your scenarios, and this line at the top of each:

  # yaml-language-server: $schema=./scenario.schema.json

"rehearse check" sees more: whether names lead somewhere, and what conditions
say.`,
		Example: `  rehearse schema > scenario.schema.json
  rehearse schema --rubric > rubric.schema.json`,
		Args: noArguments,
		RunE: func(*cobra.Command, []string) error {
			schema := scenarios.ScenarioSchema()
			if rubric {
				schema = scenarios.RubricSchema()
			}
			if _, err := a.out.Write(schema); err != nil {
				return fmt.Errorf("the output could not be written: %w", err)
			}
			return nil
		},
	}
	c.Flags().BoolVar(&rubric, "rubric", false, "the schema of rubric files instead")
	return c
}
