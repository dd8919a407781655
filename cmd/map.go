package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/diagram"
	"rehearse/engine"
	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scoring/bounds"
)

type mapOptions struct {
	name   string // an id or a path
	format string // empty: from the ending of output
	output string // empty: standard output
}

// The formats of a map.
const (
	formatMermaid = "mermaid"
	formatDOT     = "dot"
	formatSVG     = "svg"

	formatHint = "write --format mermaid, --format dot or --format svg"
)

func (a *app) newMapCommand() *cobra.Command {
	opts := mapOptions{}
	c := &cobra.Command{
		Use:     "map FILE or ID",
		Short:   "Draw where the answers of a scenario lead",
		GroupID: groupWrite,
		Long: `Draw a scenario: its turns and endings, and which answers lead from one to the
other. The best conversation is drawn strong, and what no conversation comes to
is dashed.

A map in SVG opens in any browser. Mermaid is what many wikis and GitHub draw
between the lines of a page, DOT is for Graphviz.`,
		Example: `  rehearse map ./my-scenario.yaml --output my-scenario.svg
  rehearse map fraud-alert --format dot`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return usageError("write: rehearse map FILE, or rehearse map ID", "map takes one scenario, and got %d", len(slices.DeleteFunc(args, func(arg string) bool { return arg == "" })))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			opts.name = args[0]
			if c.Flags().Changed("format") && opts.format == "" {
				return usageError(formatHint, "--format has no format")
			}
			if c.Flags().Changed("output") && opts.output == "" {
				return usageError("write it as in: --output map.svg", "--output has no file name")
			}
			return a.runMap(c.Context(), opts)
		},
	}
	c.Flags().StringVar(&opts.format, "format", "", `"mermaid", "dot" or "svg" (by the ending of --output, else mermaid)`)
	c.Flags().StringVarP(&opts.output, "output", "o", "", "write the map to this file; the ending .svg, .dot, .mmd or .md says the format")
	return c
}

func (a *app) runMap(ctx context.Context, opts mapOptions) error {
	if err := opts.settleFormat(); err != nil {
		return err
	}
	sc, err := a.openScenario(opts.name)
	if err != nil {
		return err
	}
	if opts.output != "" && isPath(opts.name) && sameFile(opts.name, opts.output) {
		return usageError("give the map a file of its own, as in: --output map.svg", "%s is the scenario itself", opts.output)
	}
	drawn, err := a.drawMap(ctx, sc, opts)
	if err != nil {
		return err
	}
	if opts.output == "" {
		if _, err := a.out.Write(drawn); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
		return nil
	}
	if err := writeWhole(opts.output, drawn); err != nil {
		return &exitError{
			status: ExitInternal, message: fmt.Sprintf("%s could not be written: %v", opts.output, plainCause(err)),
			hint: "check that its folder is there, that you may write in it, and that the disk isn't full",
		}
	}
	fmt.Fprintf(a.env.Err, "The map is in %s.\n", scenarios.Printable(opts.output))
	return nil
}

// settleFormat works out the format from the flags.
func (o *mapOptions) settleFormat() error {
	byEnding := map[string]string{
		".mmd": formatMermaid, ".mermaid": formatMermaid, ".md": formatMermaid, ".dot": formatDOT, ".gv": formatDOT, ".svg": formatSVG,
	}
	switch o.format {
	case formatMermaid, formatDOT, formatSVG:
		return nil
	case "":
	default:
		return usageError(formatHint, "--format is %q", o.format)
	}
	o.format = formatMermaid
	if o.output != "" {
		format, known := byEnding[strings.ToLower(filepath.Ext(o.output))]
		if !known {
			return usageError("let it end in .svg, .dot, .mmd or .md, or add --format", "the name %q doesn't say which format the map is to have", o.output)
		}
		o.format = format
	}
	return nil
}

// drawMap draws a scenario. A Markdown page gets its Mermaid fenced.
func (a *app) drawMap(ctx context.Context, sc *scenarios.Scenario, opts mapOptions) ([]byte, error) {
	marks, err := a.marksFor(ctx, sc)
	if err != nil {
		return nil, err
	}
	switch opts.format {
	case formatSVG:
		return diagram.SVG(sc, marks), nil
	case formatDOT:
		return []byte(diagram.DOT(sc, marks)), nil
	}
	text, fits := diagram.Mermaid(sc, marks)
	if !fits {
		fmt.Fprintln(a.env.Err, "This map is larger than most Mermaid viewers take. --format svg has no such limit.")
	}
	if strings.EqualFold(filepath.Ext(opts.output), ".md") {
		text = "```mermaid\n" + text + "```\n"
	}
	return []byte(text), nil
}

// The bounds of the walk for a map. Above them the best way isn't drawn, and
// at last nothing is dashed.
const (
	mapMemory = 256 << 20
	mapStates = 200_000
)

// marksFor walks a scenario and works out what of it can't be met, and which
// conversation is the best.
func (a *app) marksFor(ctx context.Context, sc *scenarios.Scenario) (diagram.Marks, error) {
	report := explore.Walk(ctx, sc, explore.Options{Memory: mapMemory, States: mapStates})
	if ctx.Err() != nil {
		return diagram.Marks{}, context.Cause(ctx)
	}
	if report.Cut != nil {
		fmt.Fprintln(a.env.Err, "The scenario is too large to be walked whole: the map doesn't say what can be met.")
		return diagram.Marks{}, nil
	}
	marks := unreached(report)
	if report.Graph == nil {
		return marks, nil
	}
	results, err := bounds.Find(ctx, report, bounds.Options{Brief: true})
	if err != nil {
		return diagram.Marks{}, err
	}
	marks.Best = asDrawn(sc, results.Best.Steps())
	return marks, nil
}

func unreached(report *explore.Report) diagram.Marks {
	m := diagram.Marks{
		UnreachedTurns: make(map[int]bool), UnreachedEndings: make(map[int]bool),
		UnreachedAnswers: make(map[diagram.Answer]bool), UnreachedCases: make(map[diagram.Step]bool),
	}
	for t := range report.Turns {
		m.UnreachedTurns[t] = !report.Turns[t].Met
		for a, answer := range report.Turns[t].Answers {
			m.UnreachedAnswers[diagram.Answer{Turn: t, Answer: a}] = !answer.Met
			for c, part := range answer.Cases {
				m.UnreachedCases[diagram.Step{Turn: t, Answer: a, Case: c}] = !part.Met
			}
		}
	}
	for e := range report.Endings {
		m.UnreachedEndings[e] = !report.Endings[e].Met
	}
	return m
}

// asDrawn plays a conversation to see which cases it takes.
func asDrawn(sc *scenarios.Scenario, steps []explore.Step) []diagram.Step {
	s := engine.New(sc, 1)
	drawn := make([]diagram.Step, 0, len(steps))
	for _, step := range steps {
		if _, err := s.Answer(sc.Turns[step.Turn].Answers[step.Answer].ID.Value); err != nil {
			return nil
		}
		drawn = append(drawn, diagram.Step{Turn: step.Turn, Answer: step.Answer, Case: s.NextCase()})
	}
	return drawn
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// writeWhole writes a file so that either all of it is there or what was there
// before: into a new file beside it, which then takes its place. What isn't a
// common file, a pipe say, is written to as it is.
func writeWhole(path string, content []byte) error {
	if target, linkErr := filepath.EvalSymlinks(path); linkErr == nil {
		path = target // the link stays, what it leads to is replaced
	}
	mode := fs.FileMode(0o666) // less what the person's umask takes away
	info, statErr := os.Stat(path)
	switch {
	case statErr == nil && info.IsDir():
		return errors.New("it is a folder")
	case statErr == nil && !info.Mode().IsRegular():
		return writeInto(path, os.O_WRONLY, mode, content)
	case statErr == nil:
		mode = info.Mode().Perm()
	}
	return writeBeside(path, mode, content)
}

// writeBeside writes a new file beside path and moves it there. The new file
// gets a name that no other has, one that a broken run left behind neither.
func writeBeside(path string, mode fs.FileMode, content []byte) error {
	const tries = 100
	for n := range tries {
		part := filepath.Join(filepath.Dir(path), fmt.Sprintf(".rehearse-%d-%d.part", os.Getpid(), n))
		err := writeInto(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode, content)
		if errors.Is(err, fs.ErrExist) && n < tries-1 {
			continue
		}
		if err == nil {
			err = os.Rename(part, path)
		}
		if err != nil && !errors.Is(err, fs.ErrExist) {
			_ = os.Remove(part)
		}
		return err
	}
	return nil
}

func writeInto(path string, flags int, mode fs.FileMode, content []byte) error {
	file, err := os.OpenFile(path, flags, mode) //nolint:gosec // the person named it
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}

// plainCause leaves the program's own file names out of an error.
func plainCause(err error) error {
	if inPath, ok := errors.AsType[*fs.PathError](err); ok {
		return inPath.Err
	}
	if link, ok := errors.AsType[*os.LinkError](err); ok {
		return link.Err
	}
	return err
}
