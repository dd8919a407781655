package cmd

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"rehearse/cmd/internal/prompt"
	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
)

type menuOptions struct {
	plain bool
}

// runMenu offers the library until the person leaves.
func (a *app) runMenu(ctx context.Context, opts menuOptions) error {
	u := a.openUI(talkMode{plain: opts.plain, talk: a.out})
	u.print("Practise a hard conversation\n\n")
	for {
		sc, name, err := a.chooseScenario(ctx, u)
		if err != nil || sc == nil {
			return err
		}
		if err := a.play(ctx, u, sc, playOptions{name: name, coach: coachEach}, nil); err != nil {
			return err
		}
		u.print("\n")
	}
}

// chooseScenario asks which scenario to play, and gives it with its id or path;
// nil means none.
func (a *app) chooseScenario(ctx context.Context, u *ui) (sc *scenarios.Scenario, name string, err error) {
	all, err := a.allScenarios()
	if err != nil {
		return nil, "", err
	}
	question := prompt.Question{
		Message: "Which conversation?",
		Keys:    []prompt.Key{{Rune: 'f', Label: "a file of your own"}, {Rune: keyLeave, Label: "leave"}},
	}
	for _, sc := range all {
		question.Options = append(question.Options, prompt.Option{Label: render.ListLine(sc), ID: sc.ID.Value})
	}
	for {
		picked, err := u.Choose(ctx, question)
		switch {
		case errors.Is(err, prompt.ErrResized):
			u.measure()
		case err != nil:
			return nil, "", err
		case picked.Index >= 0:
			return all[picked.Index], all[picked.Index].ID.Value, nil
		case picked.Key == keyLeave:
			return nil, "", nil
		default:
			if sc, path, err := a.askFile(ctx, u); sc != nil || err != nil {
				return sc, path, err
			}
		}
	}
}

// askFile asks for the path of a scenario until one can be played or nothing
// is typed.
func (a *app) askFile(ctx context.Context, u *ui) (sc *scenarios.Scenario, path string, err error) {
	for {
		typed, err := u.Text(ctx, "Path of the file (empty to go back)", "")
		if err != nil {
			return nil, "", err
		}
		path := strings.TrimSpace(typed)
		if path == "" {
			return nil, "", nil
		}
		if !strings.ContainsAny(path, `./\`) {
			path = "./" + path
		}
		sc, err := a.openScenario(path)
		if err == nil {
			return sc, path, nil
		}
		a.explain(err)
		fmt.Fprintln(a.env.Err)
	}
}
