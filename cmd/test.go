package cmd

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
	"rehearse/scenarios/library"
	"rehearse/scoring"
)

type testOptions struct {
	run      string // an id, perhaps with "*" in it; empty: all tests
	coverage bool
	verbose  bool
	json     bool
	junit    bool
}

func (a *app) newTestCommand() *cobra.Command {
	opts := testOptions{}
	c := &cobra.Command{
		Use:     "test [FILE, FOLDER or ID …]",
		Short:   "Run the tests that scenarios bring with them",
		GroupID: groupWrite,
		Long: `Run the tests of scenario files, of all .yaml and .yml files in folders, and of
conversations of the library by their ids. Without any of these it runs those of
the files in the present folder.

Of a test that fails you see the conversation up to where it differed, what was
expected and what came. A test that types words shows which answer they lead
along, what they earned, and what counted.`,
		Example: `  rehearse test my-scenario.yaml
  rehearse test scenarios/ --coverage
  rehearse test my-scenario.yaml --run 'late-*' --verbose
  rehearse test fraud-alert --json`,
		Args: func(_ *cobra.Command, args []string) error {
			if slices.Contains(args, "") {
				return usageError("write: rehearse test FILE, FOLDER or ID …", "test got an empty name")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if c.Flags().Changed("run") && opts.run == "" {
				return usageError(`write the id of a test, as in: --run late-fix, or --run 'late-*'`, "--run has no name in it")
			}
			return a.runTest(c.Context(), args, opts)
		},
	}
	c.Flags().StringVar(&opts.run, "run", "", `only tests with this id; "*" stands for any characters: 'late-*'`)
	c.Flags().BoolVar(&opts.coverage, "coverage", false, "say what no test reaches")
	c.Flags().BoolVar(&opts.verbose, "verbose", false, "name the tests that pass, too")
	c.Flags().BoolVar(&opts.json, "json", false, "print the results as one JSON value")
	c.Flags().BoolVar(&opts.junit, "junit", false, "print the results as JUnit XML")
	return c
}

func (a *app) runTest(ctx context.Context, args []string, opts testOptions) error {
	switch {
	case opts.json && opts.junit:
		return usageError("leave out one of them", "--json and --junit can't both be printed")
	case opts.coverage && opts.junit:
		return usageError("leave out one of them; --json has the coverage", "--junit has no place for the coverage")
	}
	places, err := testPlaces(args)
	if err != nil {
		return err
	}
	results := make([]testResult, len(places))
	if err := a.onAllCoresShown(ctx, "Testing files", len(places), func(i int) { results[i] = a.testPlace(ctx, places[i], opts) }); err != nil {
		return err
	}
	for _, r := range results {
		if r.rubric != "" {
			fmt.Fprintf(a.env.Err, "%s: this is a rubric; only scenarios have tests.\n", scenarios.Printable(r.rubric))
		}
	}
	all, counts, err := gather(results, opts)
	if err != nil {
		return err
	}
	if err := a.printTests(all, opts); err != nil {
		return err
	}
	switch {
	case counts.Unreadable > 0:
		return silent(ExitContent)
	case counts.Failed > 0:
		return silent(ExitFindings)
	}
	return nil
}

// gather puts the results together. The error says that nothing was tested at
// all.
func gather(results []testResult, opts testOptions) (all []*render.Tested, counts render.TestCounts, err error) {
	var names []string
	for _, r := range results {
		if r.tested != nil {
			all = append(all, r.tested)
			counts = counts.Plus(r.tested.Counts)
		}
		names = append(names, r.names...)
	}
	switch {
	case counts.Unreadable > 0:
	case counts.Scenarios == 0:
		err = usageError("write: rehearse test FILE, FOLDER or ID …; scenario files end in .yaml or .yml", "there are no scenarios to test here")
	case opts.run != "" && counts.Passed+counts.Failed == 0:
		hint := `"rehearse test --verbose" names all tests`
		if near := scenarios.Nearest(strings.ReplaceAll(opts.run, "*", ""), names); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		err = usageError(hint, "no test is named %q", opts.run)
	}
	return all, counts, err
}

func (a *app) printTests(all []*render.Tested, opts testOptions) error {
	if opts.json || opts.junit {
		asValue := render.TestsJSON
		if opts.junit {
			asValue = render.JUnit
		}
		value, err := asValue(all)
		if err != nil {
			return err
		}
		if _, err := a.out.Write(value); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
		return nil
	}
	look := a.outLook()
	shown := render.Tests(look, all, opts.verbose)
	fmt.Fprint(a.out, shown)
	if coverage := render.Coverage(look, all); coverage != "" {
		if shown != "" && !strings.HasSuffix(shown, "\n\n") {
			fmt.Fprintln(a.out)
		}
		fmt.Fprint(a.out, coverage)
	}
	fmt.Fprint(a.env.Err, render.TestsSummary(all))
	return nil
}

// testPlace is one thing to test.
type testPlace struct {
	path     string                // of a file
	named    bool                  // on the command line, not found in a folder
	id       string                // of a conversation of the library, in place of a path
	findings scenarios.Diagnostics // of a folder that has no files to test
}

// testPlaces lists what arguments stand for, each thing once.
func testPlaces(args []string) ([]testPlace, error) {
	if len(args) == 0 {
		return presentFolder()
	}
	var places []testPlace
	known := make(map[string]bool)
	add := func(key string, place testPlace) {
		if !known[key] {
			known[key] = true
			places = append(places, place)
		}
	}
	for _, arg := range args {
		if !isPath(arg) {
			if !slices.Contains(library.IDs(), arg) {
				return nil, unknownScenario(arg)
			}
			add("id "+arg, testPlace{id: arg})
			continue
		}
		paths, findings := scenarioFiles([]string{arg})
		for _, path := range paths {
			add("path "+path, testPlace{path: path, named: path == filepath.Clean(arg)})
		}
		if len(findings) > 0 {
			add("folder "+filepath.Clean(arg), testPlace{path: arg, findings: findings})
		}
	}
	return places, nil
}

// presentFolder lists the files in the present folder, and not those in the
// folders under it: it may be anywhere. Hidden files are for other programs.
func presentFolder() ([]testPlace, error) {
	entries, err := os.ReadDir(".")
	if err != nil {
		return nil, usageError("check who may read it, or write: rehearse test FILE", "this folder can't be read")
	}
	var places []testPlace
	for _, entry := range entries {
		if !entry.IsDir() && isYAML(entry.Name()) && !strings.HasPrefix(entry.Name(), ".") {
			places = append(places, testPlace{path: entry.Name()})
		}
	}
	return places, nil
}

// testResult is what came of one place.
type testResult struct {
	tested *render.Tested // nil for a rubric
	rubric string         // the path of a rubric that was named
	names  []string       // ids of tests that were not run, to find the nearest
}

// testPlace reads one scenario and runs its tests.
func (a *app) testPlace(ctx context.Context, place testPlace, opts testOptions) testResult {
	var sc *scenarios.Scenario
	findings := place.findings
	switch {
	case len(findings) > 0:
	case place.id != "":
		sc, findings, _ = library.Open(place.id, &a.rubrics)
	default:
		file := scenarios.ReadAny(place.path, a.rubrics.BuiltIn)
		if file.IsRubric {
			if place.named {
				return testResult{rubric: place.path}
			}
			return testResult{}
		}
		sc, findings = file.Scenario, file.Findings
	}
	if sc == nil {
		return testResult{tested: render.NewUnreadable(place.path, findings)}
	}
	return testScenario(ctx, sc, opts)
}

// testScenario runs a scenario's tests, some at a time: a conversation that
// was played is large, and is let go once its result is noted.
func testScenario(ctx context.Context, sc *scenarios.Scenario, opts testOptions) testResult {
	const atATime = 64
	result := testResult{tested: render.NewTested(sc)}
	var tests []scenarios.Test
	for _, test := range sc.Tests {
		if opts.run == "" || matches(opts.run, test.ID.Value) {
			tests = append(tests, test)
		} else {
			result.names = append(result.names, test.ID.Value)
		}
	}
	coverage := scoring.NewCoverage(sc)
	judges := sync.Pool{New: func() any { return scoring.NewJudge(sc) }}
	try := func(test scenarios.Test) scoring.Trial {
		if !test.Typed() {
			return scoring.Try(sc, test)
		}
		judge, _ := judges.Get().(*scoring.Judge)
		defer judges.Put(judge)
		return judge.Try(test)
	}
	for chunk := range slices.Chunk(tests, atATime) {
		trials := make([]scoring.Trial, len(chunk))
		if onAllCores(ctx, len(chunk), func(i int) { trials[i] = try(chunk[i]) }) != nil {
			return result // the caller sees that the context has ended
		}
		for _, trial := range trials {
			coverage.Add(trial)
			result.tested.Add(trial)
		}
	}
	if opts.coverage && (len(tests) > 0 || opts.run == "") {
		result.tested.Cover(coverage.Reached())
	}
	return result
}

// matches says whether an id is the one asked for, in which each "*" stands for
// any characters.
func matches(asked, id string) bool {
	parts := strings.Split(asked, "*")
	last := len(parts) - 1
	if last == 0 {
		return id == asked
	}
	rest, ok := strings.CutPrefix(id, parts[0])
	for _, part := range parts[1:last] {
		var found bool
		_, rest, found = strings.Cut(rest, part)
		ok = ok && found
	}
	return ok && strings.HasSuffix(rest, parts[last])
}
