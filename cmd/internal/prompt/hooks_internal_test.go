package prompt

import (
	"context"

	"github.com/AlecAivazis/survey/v2"
)

// broken is a question that breaks down in its middle, with its list drawn
// and the cursor hidden.
type broken struct{ *survey.Select }

// Prompt implements survey.Prompt.
func (b broken) Prompt(config *survey.PromptConfig) (any, error) {
	b.Filter = func(string, string, int) bool { panic("planted") }
	return b.Select.Prompt(config)
}

// ChooseBroken asks a question that panics at the first letter typed.
func (t *Terminal) ChooseBroken(ctx context.Context) error {
	m := newMenu(Question{Options: []Option{{Label: "only"}}})
	m.room = filterRoom
	f := &feed{accept: m.accept, look: t.resized(0)}
	p := broken{&survey.Select{Message: "Broken", Options: m.rows(40)}}
	var index int
	return t.ask(ctx, f, p, &index, func(error) {})
}
