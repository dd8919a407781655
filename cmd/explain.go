package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
	"rehearse/scenarios/pages"
)

func (a *app) newExplainCommand() *cobra.Command {
	json := false
	c := &cobra.Command{
		Use:     "explain [CODE]",
		Short:   "Say why a finding matters and how to mend it",
		GroupID: groupWrite,
		Long: `Say what a code of "rehearse check" means, why it matters, and how the fault
looks before and after it is mended. Without a code it lists all of them.`,
		Example: "  rehearse explain E203",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError("write: rehearse explain E203", "explain takes one code, and got %d", len(args))
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.runExplain(args, json) },
	}
	c.Flags().BoolVar(&json, "json", false, "print the page as one JSON value")
	return c
}

func (a *app) runExplain(args []string, json bool) error {
	all := pages.All()
	if len(args) > 0 {
		page, known := pages.Of(scenarios.Code(strings.ToUpper(args[0])))
		if !known {
			return unknownCode(args[0])
		}
		all = []pages.Page{page}
	}
	switch {
	case json:
		value, err := render.PagesJSON(all)
		if err != nil {
			return err
		}
		_, err = a.out.Write(value)
		return err
	case len(args) == 0:
		fmt.Fprint(a.out, render.PageTitles(a.outLook(), all))
	default:
		fmt.Fprint(a.out, render.Page(a.outLook(), all[0]))
	}
	return nil
}

func unknownCode(name string) error {
	codes := scenarios.Codes()
	known := make([]string, len(codes))
	for i, code := range codes {
		known[i] = string(code)
	}
	hint := `"rehearse explain" lists all codes`
	if near := scenarios.Nearest(strings.ToUpper(name), known); near != "" {
		hint = fmt.Sprintf("did you mean %q?", near)
	}
	return usageError(hint, "there is no code %q", name)
}
