package cmd

import "github.com/spf13/cobra"

func (a *app) newExplainCommand() *cobra.Command {
	return &cobra.Command{Use: "explain CODE", GroupID: groupWrite, RunE: func(*cobra.Command, []string) error { return nil }}
}
