package cmd

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
	"rehearse/scenarios/check"
)

type checkOptions struct {
	json   bool
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
more about each.`,
		Example: `  rehearse check my-scenario.yaml
  rehearse check scenarios/ --json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || slices.Contains(args, "") {
				return usageError("write: rehearse check FILE or FOLDER …", "check needs a file or a folder")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.runCheck(args, opts) },
	}
	c.Flags().BoolVar(&opts.json, "json", false, "print the findings as one JSON value")
	c.Flags().BoolVar(&opts.strict, "strict", false, "let warnings fail too")
	return c
}

func (a *app) runCheck(args []string, opts checkOptions) error {
	paths, findings := scenarioFiles(args)
	findings = append(findings, a.checkFiles(paths)...)
	findings.Sort()
	findings = withoutRepeats(findings)
	if opts.json {
		value, err := render.CheckJSON(len(paths), findings)
		if err != nil {
			return err
		}
		if _, err := a.out.Write(value); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
	} else {
		fmt.Fprint(a.out, render.Findings(a.outLook(), findings))
		fmt.Fprint(a.env.Err, render.Summary(len(paths), findings))
	}
	if findings.Errors() > 0 || (opts.strict && len(findings) > 0) {
		return silent(ExitFindings)
	}
	return nil
}

// scenarioFiles lists the files that arguments stand for: a file itself, and
// the YAML files under a folder, hidden folders left out.
func scenarioFiles(args []string) (paths []string, findings scenarios.Diagnostics) {
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil || !info.IsDir() {
			paths = append(paths, filepath.Clean(arg))
			continue
		}
		under, denied := filesUnder(arg)
		paths = append(paths, under...)
		findings = append(findings, denied...)
		if len(under) == 0 && len(denied) == 0 {
			findings = append(findings, scenarios.Diagnostic{
				Code: scenarios.NoScenarios, File: filepath.Clean(arg), Width: 1,
				Message: "there are no scenario files in this folder", Help: "scenario files end in .yaml or .yml",
			})
		}
	}
	return paths, findings
}

func filesUnder(folder string) (paths []string, denied scenarios.Diagnostics) {
	// The separator lets a link to a folder be walked like the folder.
	_ = filepath.WalkDir(folder+string(filepath.Separator), func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			denied = append(denied, scenarios.Diagnostic{
				Code: scenarios.NotReadable, File: path, Width: 1,
				Message: "this folder can't be read", Help: "check who may read it",
			})
			return fs.SkipDir
		case entry.IsDir() && len(path) > len(folder)+1 && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case entry.IsDir():
			return nil
		}
		if ext := filepath.Ext(path); ext == ".yaml" || ext == ".yml" {
			paths = append(paths, path)
		}
		return nil
	})
	return paths, denied
}

// checkFiles checks all files on all cores. The findings come in the order of
// the files, whichever was done first.
func (a *app) checkFiles(paths []string) scenarios.Diagnostics {
	found := make([]scenarios.Diagnostics, len(paths))
	var next atomic.Int64
	var broke atomic.Value
	var workers sync.WaitGroup
	for range min(len(paths), runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			defer func() {
				if caught := recover(); caught != nil {
					broke.Store(fmt.Sprint(caught))
				}
			}()
			for {
				i := int(next.Add(1)) - 1
				if i >= len(paths) {
					return
				}
				found[i] = a.checkFile(paths[i])
			}
		})
	}
	workers.Wait()
	if caught := broke.Load(); caught != nil {
		panic(caught) // to be told in Main, where every break is told
	}
	var all scenarios.Diagnostics
	for _, ds := range found {
		all = append(all, ds...)
	}
	return all
}

func (a *app) checkFile(path string) scenarios.Diagnostics {
	file := scenarios.ReadAny(path, a.rubrics.BuiltIn)
	if file.Scenario == nil {
		return file.Findings
	}
	return slices.Concat(file.Findings, check.Structure(file.Scenario), check.Teaching(file.Scenario))
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
