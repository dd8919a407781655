//go:build unix

package prompt_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/cmd/internal/prompt"
)

// The tests of the Terminal start this test binary once more, as a process of
// its own on a pseudo-terminal. stepsEnv tells it that it is that process, and
// what to ask. Descriptor 3 takes its outcomes, one JSON value a line;
// descriptor 4 lets it go on from a hold.
const (
	stepsEnv  = "PROMPT_TEST_STEPS"
	draftEnv  = "PROMPT_TEST_DRAFT"
	colourEnv = "PROMPT_TEST_COLOUR"
)

// outcome is what the child tells of one step.
type outcome struct {
	Step  string
	Index int
	Key   string
	Text  string
	Err   string
	Took  time.Duration
}

func TestMain(m *testing.M) {
	if steps := os.Getenv(stepsEnv); steps != "" {
		os.Exit(runChild(strings.Split(steps, ",")))
	}
	os.Exit(m.Run())
}

// child is the process under test.
type child struct {
	asker    prompt.Asker
	terminal *prompt.Terminal
	report   *json.Encoder
	hold     *os.File
}

func runChild(steps []string) int {
	c := &child{report: json.NewEncoder(os.NewFile(3, "outcomes")), hold: os.NewFile(4, "hold")}
	start := time.Now()
	terminal, rest, reason := prompt.Open(os.Stdin, os.Stdout, os.Stderr, os.Getenv, os.Getenv(colourEnv) != "")
	c.tell(outcome{Step: "open", Text: reason, Took: time.Since(start)})
	c.terminal, c.asker = terminal, terminal
	if terminal == nil {
		c.asker = prompt.NewLines(rest, os.Stderr)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	for _, step := range steps {
		c.step(ctx, step)
	}
	return 0
}

func (c *child) tell(o outcome) {
	if err := c.report.Encode(o); err != nil {
		panic(err)
	}
}

var threeKeys = []prompt.Key{{Rune: '?', Label: "hint"}, {Rune: 'b', Label: "look back"}, {Rune: 'q', Label: "leave"}}

func threeOptions() prompt.Question {
	return prompt.Question{Message: "Your answer", Keys: threeKeys, Options: []prompt.Option{
		{Label: "Alpha first", ID: "a"}, {Label: "Beta second", ID: "b2"}, {Label: "Gamma third", ID: "c"},
	}}
}

// evil is what no text may do to the terminal, by C0, by C1 and by name.
const evil = "\x1b[31mRED\x1b[2J\x1b]0;owned\x07\u009b2J\u202emirror\x1b[6nquery\a\r\nlast"

func (c *child) step(ctx context.Context, step string) {
	switch step {
	case "choose":
		c.choose(ctx, threeOptions())
	case "twelve":
		q := prompt.Question{Message: "Pick", Keys: threeKeys}
		for i := range 12 {
			q.Options = append(q.Options, prompt.Option{Label: fmt.Sprintf("option %c", 'A'+i)})
		}
		c.choose(ctx, q)
	case "long":
		q := prompt.Question{Message: strings.Repeat("What do you say ", 9), Keys: threeKeys}
		for i := range 30 {
			q.Options = append(q.Options, prompt.Option{Label: fmt.Sprintf("label%d 漢字 👩‍👩‍👧‍👦 ", i+1) + strings.Repeat("very long ", 40)})
		}
		c.choose(ctx, q)
	case "evil":
		c.choose(ctx, prompt.Question{
			Message: "Ask" + evil, Options: []prompt.Option{{Label: "Opt" + evil}},
			Keys: []prompt.Key{{Rune: '?', Label: "key" + evil}},
		})
	case "eviltext":
		text, err := c.asker.Text(ctx, "Ask"+evil, "Draft"+evil)
		c.done(ctx, outcome{Step: step, Text: text}, err)
	case "evilpause":
		c.done(ctx, outcome{Step: step}, c.asker.Pause(ctx, "Ask"+evil))
	case "text":
		text, err := c.asker.Text(ctx, "Name", os.Getenv(draftEnv))
		c.done(ctx, outcome{Step: step, Text: text}, err)
	case "compose":
		c.compose(ctx, prompt.Composition{Message: "Your words", Keys: threeKeys, Draft: os.Getenv(draftEnv), Max: 5000})
	case "evilcompose":
		c.compose(ctx, prompt.Composition{Message: "Ask" + evil, Keys: []prompt.Key{{Rune: '?', Label: "key" + evil}}, Draft: "Draft" + evil})
	case "pause":
		c.done(ctx, outcome{Step: step}, c.asker.Pause(ctx, ""))
	case "panic":
		c.done(ctx, outcome{Step: step}, c.terminal.ChooseBroken(ctx))
	case "none":
		c.choose(ctx, prompt.Question{Message: "Empty"})
	case "before":
		fmt.Fprintln(os.Stderr, "above the question")
	case "hold":
		c.tell(outcome{Step: step})
		_, _ = c.hold.Read(make([]byte, 1))
	case "handler": // a signal handler that ends the program where it stands
		signals := make(chan os.Signal, 1)
		signal.Notify(signals, syscall.SIGUSR1)
		go func() {
			<-signals
			_ = c.terminal.Close()
			c.terminal.Restore()
			os.Exit(3)
		}()
	}
}

// choose asks as the program does: again after a resize, with its own text
// printed anew.
func (c *child) choose(ctx context.Context, q prompt.Question) {
	for {
		picked, err := c.asker.Choose(ctx, q)
		o := outcome{Step: "choose", Index: picked.Index}
		if picked.Key != 0 {
			o.Key = string(picked.Key)
		}
		if errors.Is(err, prompt.ErrResized) {
			width, _ := c.terminal.Size()
			fmt.Fprintf(os.Stderr, "width %d\n", width)
		}
		c.done(ctx, o, err)
		if !errors.Is(err, prompt.ErrResized) {
			return
		}
	}
}

// compose asks as the program does: again after a resize, with its own text
// printed anew and the draft as it was. Index is where the cursor stood, from
// the end.
func (c *child) compose(ctx context.Context, q prompt.Composition) {
	for {
		got, err := c.asker.Compose(ctx, q)
		o := outcome{Step: "compose", Text: got.Text, Index: got.Back}
		if got.Key != 0 {
			o.Key = string(got.Key)
		}
		c.done(ctx, o, err)
		if !errors.Is(err, prompt.ErrResized) {
			return
		}
		width, _ := c.terminal.Size()
		fmt.Fprintf(os.Stderr, "width %d\n", width)
		q.Draft, q.Back = got.Text, got.Back
	}
}

func (c *child) done(ctx context.Context, o outcome, err error) {
	for name, known := range map[string]error{
		"cancelled": prompt.ErrCancelled, "ended": prompt.ErrEnded, "resized": prompt.ErrResized,
		"cause": context.Cause(ctx),
	} {
		if known != nil && errors.Is(err, known) {
			o.Err = name
		}
	}
	if o.Err == "" && err != nil {
		o.Err = err.Error()
	}
	c.tell(o)
}
