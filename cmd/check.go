package cmd

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/library"
	"rehearse/scoring/bounds"
	"rehearse/scoring/secondrater"
)

type checkOptions struct {
	json   bool
	sarif  bool
	strict bool
}

func (a *app) newCheckCommand() *cobra.Command {
	opts := checkOptions{}
	c := &cobra.Command{
		Use:     "check FILE or FOLDER …",
		Short:   "Find everything wrong with scenario files",
		GroupID: groupWrite,
		Long: `Check scenario and rubric files, and all .yaml and .yml files in folders. All
findings come out in one run, in order of place. "rehearse explain CODE" says
more about each. Warnings that the author accepts in the file, by the key
"accept", are counted but not shown.`,
		Example: `  rehearse check my-scenario.yaml
  rehearse check scenarios/ --json
  rehearse check scenarios/ --sarif > findings.sarif`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || slices.Contains(args, "") {
				return usageError("write: rehearse check FILE or FOLDER …", "check needs a file or a folder")
			}
			if opts.json && opts.sarif {
				return usageError("leave out one of them", "--json and --sarif can't both be printed")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.runCheck(c.Context(), args, opts) },
	}
	c.Flags().BoolVar(&opts.json, "json", false, "print the findings as one JSON value")
	c.Flags().BoolVar(&opts.sarif, "sarif", false, "print the findings as SARIF 2.1.0, for editors and code review")
	c.Flags().BoolVar(&opts.strict, "strict", false, "let warnings fail too")
	return c
}

func (a *app) runCheck(ctx context.Context, args []string, opts checkOptions) error {
	paths, findings := scenarioFiles(args)
	found, err := a.checkFiles(ctx, paths)
	if err != nil {
		return err
	}
	findings = append(findings, found...)
	findings.Sort()
	findings, accepted := withoutRepeats(findings).Apart()
	if opts.json || opts.sarif {
		value, err := render.CheckJSON(len(paths), findings, accepted)
		if opts.sarif {
			value, err = render.SARIF(Version, findings, accepted)
		}
		if err != nil {
			return err
		}
		if _, err := a.out.Write(value); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
	} else {
		fmt.Fprint(a.out, render.Findings(a.outLook(), findings))
		fmt.Fprint(a.env.Err, render.Summary(len(paths), findings, len(accepted)))
	}
	if findings.Errors() > 0 || (opts.strict && len(findings) > 0) {
		return silent(ExitFindings)
	}
	return nil
}

// checkFiles checks all files on all cores. The findings come in the order of
// the files, whichever was done first.
func (a *app) checkFiles(ctx context.Context, paths []string) (scenarios.Diagnostics, error) {
	found := make([]scenarios.Diagnostics, len(paths))
	err := a.onAllCoresShown(ctx, "Checking files", len(paths), func(i int) { found[i] = a.checkFile(ctx, paths[i]) })
	return slices.Concat(found...), err
}

// checkFile gives all that is found in a file, with the warnings that its author
// accepts.
func (a *app) checkFile(ctx context.Context, path string) scenarios.Diagnostics {
	file := scenarios.ReadAny(path, a.rubrics.BuiltIn)
	if file.Scenario == nil {
		return byFile(path, file.Findings)
	}
	kept, accepted := findingsOf(ctx, file.Scenario, file.Findings)
	return slices.Concat(kept, accepted)
}

// byFile says of a file that isn't there, and is called as a conversation of the
// library, that files are checked.
func byFile(path string, findings scenarios.Diagnostics) scenarios.Diagnostics {
	for i := range findings {
		if findings[i].Code == scenarios.NotFound && findings[i].File == path && slices.Contains(library.IDs(), path) {
			findings[i].Help = "this is a conversation of the library, which is checked already; check takes the path of a file"
		}
	}
	return findings
}

// findingsOf gives all that is found in a scenario, with what the parser found
// in its file, and apart from it the warnings that its author accepts.
func findingsOf(ctx context.Context, sc *scenarios.Scenario, parsed scenarios.Diagnostics) (kept, accepted scenarios.Diagnostics) {
	kept, accepted = sc.Accept(slices.Concat(parsed, check.Structure(sc), check.Teaching(sc), bounds.Check(ctx, sc), secondrater.Check(ctx, sc)))
	return kept.AtMost(scenarios.MaxFindings, sc.File), accepted
}

// withoutRepeats drops findings told twice: a rubric can be reached by its own
// path and through the scenarios that use it.
func withoutRepeats(sorted scenarios.Diagnostics) scenarios.Diagnostics {
	var kept scenarios.Diagnostics
	for _, d := range sorted {
		if n := len(kept); n > 0 && same(kept[n-1], d) {
			continue
		}
		kept = append(kept, d)
	}
	return kept
}

func same(a, b scenarios.Diagnostic) bool {
	return a.File == b.File && a.Pos == b.Pos && a.Code == b.Code && a.Message == b.Message
}
