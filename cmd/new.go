package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/prompt"
	"rehearse/scenarios"
	"rehearse/scenarios/rubrics"
	"rehearse/scenarios/starter"
)

type newOptions struct {
	title, trade, channel, problem, rubric string
	turns                                  string
	output                                 string
	yes, plain                             bool
}

// toOutput stands for standard output in place of a file.
const toOutput = "-"

// What stands where nobody says, with --yes and as the proposal of a question.
const (
	usualTitle   = "A new conversation"
	usualTrade   = "a shop"
	usualProblem = "Something went wrong, and the customer has had to wait."
	usualTurns   = "4"
	usualRubric  = "core"
)

func (a *app) newNewCommand() *cobra.Command {
	opts := newOptions{}
	c := &cobra.Command{
		Use:     "new [FILE]",
		Short:   "Start a scenario of your own",
		GroupID: groupWrite,
		Long: `Ask a few questions and write a scenario that works at once, with its places
for your words marked FILL IN. The file is named after the title where you name
none. A file that is there already is left alone.

What is given on the command line isn't asked. With --yes nothing is asked.`,
		Example: `  rehearse new
  rehearse new wet-lamp.yaml --channel phone --turns 3`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError("write: rehearse new my-scenario.yaml", "new takes one file, and got %d", len(args))
			}
			if len(args) == 1 && opts.output != "" {
				return usageError("name the file once: rehearse new my-scenario.yaml", "the file is named twice, %q and %q", args[0], opts.output)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				opts.output = args[0]
			}
			return a.runNew(c.Context(), opts)
		},
	}
	flags := c.Flags()
	flags.StringVar(&opts.title, "title", "", "what the scenario is called")
	flags.StringVar(&opts.trade, "trade", "", `where the trainee works, as in "a furniture shop"`)
	flags.StringVar(&opts.channel, "channel", "", channelWords())
	flags.StringVar(&opts.problem, "problem", "", "what went wrong for the customer")
	flags.StringVar(&opts.rubric, "rubric", "", "a built-in rubric, or a file beside the scenario: ./my-rubric.yaml")
	flags.StringVar(&opts.turns, "turns", "", turnsWords())
	flags.StringVarP(&opts.output, "output", "o", "", "the file to write; - prints it instead")
	flags.BoolVar(&opts.yes, "yes", false, "ask nothing; what isn't given is as usual")
	flags.BoolVar(&opts.plain, "plain", false, "numbered lines without colour or drawing, for screen readers")
	return c
}

func channelWords() string {
	var ids []string
	for _, channel := range starter.Channels() {
		ids = append(ids, channel.ID)
	}
	return strings.Join(ids[:len(ids)-1], ", ") + " or " + ids[len(ids)-1]
}

func turnsWords() string {
	return fmt.Sprintf("how many turns, from %d to %d", starter.MinTurns, starter.MaxTurns)
}

func (a *app) runNew(ctx context.Context, opts newOptions) error {
	n := &newcomer{app: a, opts: opts}
	if err := n.flags(); err != nil {
		return err
	}
	if !opts.yes {
		talk := a.env.Out
		if opts.output == toOutput {
			talk = a.env.Err
		}
		n.ui = a.openUI(talkMode{plain: opts.plain, talk: talk})
		if err := n.ask(ctx); err != nil {
			return err
		}
	}
	if err := n.usual(); err != nil {
		return err
	}
	return n.write(starter.Write(n.req))
}

// newcomer gathers what a new scenario is to be.
type newcomer struct {
	*app
	ui   *ui
	opts newOptions
	req  starter.Request
	file string // empty until it is known
}

// flags takes what the command line gives, before anything is asked.
func (n *newcomer) flags() error {
	if n.opts.output != "" && n.opts.output != toOutput {
		if err := n.named(n.opts.output); err != nil {
			return err
		}
	}
	for _, given := range []struct {
		flag, value string
		take        func(string) error
	}{
		{"title", n.opts.title, n.title},
		{"trade", n.opts.trade, n.trade},
		{"channel", n.opts.channel, n.channel},
		{"problem", n.opts.problem, n.problem},
		{"rubric", n.opts.rubric, n.rubric},
		{"turns", n.opts.turns, n.turns},
	} {
		if given.value == "" {
			continue
		}
		if err := given.take(given.value); err != nil {
			if _, said := errors.AsType[*exitError](err); said {
				return err
			}
			return usageError(fmt.Sprintf("%q shows what it takes", "rehearse new --help"), "--%s: %s", given.flag, err)
		}
	}
	return nil
}

// usual fills in what was neither given nor asked.
func (n *newcomer) usual() error {
	for _, one := range []struct {
		missing bool
		value   string
		take    func(string) error
	}{
		{n.req.Title == "", usualTitle, n.title},
		{n.req.Trade == "", usualTrade, n.trade},
		{n.req.Channel.ID == "", starter.Channels()[0].ID, n.channel},
		{n.req.Problem == "", usualProblem, n.problem},
		{n.req.Rubric == nil, usualRubric, n.rubric},
		{n.req.Turns == 0, usualTurns, n.turns},
	} {
		if one.missing {
			if err := one.take(one.value); err != nil {
				return err
			}
		}
	}
	return nil
}

// named takes the file that is to be written. Its name is the scenario's id.
func (n *newcomer) named(path string) error {
	base := filepath.Base(path)
	id, isYAML := strings.CutSuffix(base, ".yaml")
	if !isYAML {
		id, isYAML = strings.CutSuffix(base, ".yml")
	}
	better := scenarios.AsID(id)
	if !isYAML || better == "" || better != id {
		hint := "lowercase words joined by hyphens and .yaml, as in wet-lamp.yaml"
		if better != "" {
			hint = fmt.Sprintf("write it as %q", filepath.Join(filepath.Dir(path), better+".yaml"))
		}
		return usageError(hint, "a scenario's file can't be named %q", base)
	}
	if err := notThere(path); err != nil {
		return err
	}
	n.file, n.req.ID = path, id
	return nil
}

// notThere refuses a path where something stands.
func notThere(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return usageError("it is left as it was; give another name", "%s is there already", path)
	}
	return nil
}

// title takes a title. Where no file was named, the title names it.
func (n *newcomer) title(typed string) error {
	title, err := starter.Title(typed)
	if err != nil {
		return err
	}
	if n.opts.output == "" || n.opts.output == toOutput {
		n.req.ID = starter.IDFor(title)
	}
	if n.opts.output == "" {
		if err := notThere(n.req.ID + ".yaml"); err != nil {
			return err
		}
		n.file = n.req.ID + ".yaml"
	}
	n.req.Title = title
	return nil
}

func (n *newcomer) trade(typed string) (err error) {
	n.req.Trade, err = starter.Trade(typed)
	return err
}

func (n *newcomer) problem(typed string) (err error) {
	n.req.Problem, err = starter.Problem(typed)
	return err
}

func (n *newcomer) channel(id string) error {
	for _, channel := range starter.Channels() {
		if channel.ID == id {
			n.req.Channel = channel
			return nil
		}
	}
	return fmt.Errorf("%q is not one of %s", id, channelWords())
}

func (n *newcomer) turns(typed string) error {
	turns, err := strconv.Atoi(strings.TrimSpace(typed))
	if err != nil || turns < starter.MinTurns || turns > starter.MaxTurns {
		return fmt.Errorf("%q is not a number from %d to %d", typed, starter.MinTurns, starter.MaxTurns)
	}
	n.req.Turns = turns
	return nil
}

// rubric takes a built-in rubric by its id, or a file beside the scenario.
func (n *newcomer) rubric(name string) error {
	name = strings.TrimSpace(name)
	if !strings.ContainsAny(name, `./\`) {
		rubric, known := n.rubrics.BuiltIn(name)
		if rubric == nil {
			return fmt.Errorf("no built-in rubric is named %q; there are: %s", name, strings.Join(known, ", "))
		}
		n.req.Rubric, n.req.Named = rubric, name
		return nil
	}
	if strings.ContainsRune(name, '\\') || !filepath.IsLocal(name) || scenarios.Printable(name) != name {
		return fmt.Errorf("%q is not a file beside the scenario; write it as ./my-rubric.yaml", name)
	}
	file := scenarios.ReadAny(filepath.Join(filepath.Dir(n.file), name), n.rubrics.BuiltIn)
	switch {
	case file.Rubric != nil && len(file.Rubric.Criteria) > 0:
		n.req.Rubric, n.req.Named = file.Rubric, name
		return nil
	case file.Scenario != nil:
		return fmt.Errorf("%q is a scenario, not a rubric", name)
	case len(file.Findings) > 0:
		return fmt.Errorf("%q can't be used: %s", name, file.Findings[0].Message)
	}
	return fmt.Errorf("%q can't be used", name)
}

// ask asks for what the command line didn't give.
func (n *newcomer) ask(ctx context.Context) error {
	for _, question := range []struct {
		missing        bool
		message, draft string
		take           func(string) error
	}{
		{n.req.Title == "", "What is the scenario called?", "", n.title},
		{n.req.Trade == "", "Where does the trainee work, as in: a furniture shop?", "", n.trade},
	} {
		if question.missing {
			if err := n.askText(ctx, question.message, question.draft, question.take); err != nil {
				return err
			}
		}
	}
	if n.req.Channel.ID == "" {
		if err := n.askChannel(ctx); err != nil {
			return err
		}
	}
	if n.req.Problem == "" {
		if err := n.askText(ctx, "What went wrong for the customer, in a sentence?", "", n.problem); err != nil {
			return err
		}
	}
	if n.req.Rubric == nil {
		if err := n.askRubric(ctx); err != nil {
			return err
		}
	}
	if n.req.Turns == 0 {
		return n.askText(ctx, "H"+strings.TrimPrefix(turnsWords(), "h")+"?", usualTurns, n.turns)
	}
	return nil
}

// askText asks until an answer can be taken.
func (n *newcomer) askText(ctx context.Context, message, draft string, take func(string) error) error {
	for {
		typed, err := n.ui.Text(ctx, message, draft)
		if err != nil {
			return err
		}
		if err = take(typed); err == nil {
			return nil
		}
		n.ui.print(fmt.Sprintf("That can't be taken: %s.\n", scenarios.Printable(err.Error())))
	}
}

// choose asks for one of a few.
func (n *newcomer) choose(ctx context.Context, message string, options []prompt.Option) (int, error) {
	for {
		picked, err := n.ui.Choose(ctx, prompt.Question{Message: message, Options: options})
		if errors.Is(err, prompt.ErrResized) {
			n.ui.measure()
			continue
		}
		return picked.Index, err
	}
}

func (n *newcomer) askChannel(ctx context.Context) error {
	channels := starter.Channels()
	options := make([]prompt.Option, len(channels))
	for i, channel := range channels {
		options[i] = prompt.Option{Label: channel.Label, ID: channel.ID}
	}
	at, err := n.choose(ctx, "How does the customer get in touch?", options)
	if err == nil {
		n.req.Channel = channels[at]
	}
	return err
}

func (n *newcomer) askRubric(ctx context.Context) error {
	ids := rubrics.IDs()
	if at := slices.Index(ids, usualRubric); at > 0 { // the usual one comes first
		ids = slices.Insert(slices.Delete(ids, at, at+1), 0, usualRubric)
	}
	var options []prompt.Option
	for _, id := range ids {
		label := id
		if rubric, _ := n.rubrics.BuiltIn(id); rubric != nil {
			label = fmt.Sprintf("%s (%s)", rubric.Title.Value, id)
		}
		options = append(options, prompt.Option{Label: label, ID: id})
	}
	options = append(options, prompt.Option{Label: "a file of your own beside the scenario", ID: "file"})
	at, err := n.choose(ctx, "What is it scored by?", options)
	switch {
	case err != nil:
		return err
	case at < len(ids):
		return n.rubric(ids[at])
	}
	return n.askText(ctx, "Path of the rubric", "./my-rubric.yaml", n.rubric)
}

// write puts the scenario where it belongs and says how to go on.
func (n *newcomer) write(text []byte, places int) error {
	if n.opts.output == toOutput {
		if _, err := n.out.Write(text); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
		return nil
	}
	if err := createFile(n.file, text); err != nil {
		return err
	}
	file := scenarios.Printable(n.file)
	path := file
	if !strings.ContainsAny(path, `/\`) {
		path = "./" + path // else play looks for a built-in scenario
	}
	fmt.Fprintf(n.out, `%s is written. It can be played as it is.

Now:
  1. Open it, search for %s, and put your words there: %d places.
  2. rehearse check %s
  3. rehearse test %s
  4. rehearse play %s
`, file, starter.Mark, places, file, file, path)
	return nil
}

// createFile writes a new file. It never touches one that is there, and leaves
// nothing behind where writing fails.
func createFile(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) //nolint:gosec // scenarios are shared
	switch {
	case errors.Is(err, fs.ErrExist):
		return usageError("it is left as it was; give another name", "%s is there already", path)
	case err != nil:
		return cantWrite(path, err)
	}
	_, err = file.Write(text)
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(path)
		return cantWrite(path, err)
	}
	return nil
}

func cantWrite(path string, err error) error {
	reason := err
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		reason = at.Err
	}
	return &exitError{
		status: ExitInternal, message: fmt.Sprintf("%s can't be written: %s", path, reason),
		hint: "check the folder and the disk; nothing was left behind",
	}
}
