package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"sync"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
	"rehearse/scoring/batch"
	"rehearse/scoring/cues"
	"rehearse/scoring/ratings"
)

type agreeOptions struct {
	replies string // a path, or "-" for standard input; empty: none
	json    bool
	apart   int // how many replies are shown for each criterion
}

const (
	fromInput    = "-" // as a path: standard input
	mostApart    = 1000
	agreeExample = "write: rehearse agree FILE.csv"
)

func (a *app) newAgreeCommand() *cobra.Command {
	opts := agreeOptions{}
	c := &cobra.Command{
		Use:     "agree FILE.csv",
		Short:   "Say how far raters and this program agree",
		GroupID: groupCoach,
		Long: `Say how far people agree who gave levels to the same replies, and how far this
program agrees with them. FILE.csv has the columns id, criterion, rater and level
(0 to 3), one row for each level that was given; "-" is standard input.

With --replies the program scores the same replies by their words and is compared
too. That file has one JSON object a line, with id, customer, facts and answer. A
rater who is called "program" in FILE.csv counts as the program without it.`,
		Example: `  rehearse agree ratings.csv
  rehearse agree ratings.csv --replies replies.jsonl
  rehearse agree ratings.csv --replies replies.jsonl --json`,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0 || args[0] == "":
				return usageError(agreeExample, "agree needs a file of ratings")
			case len(args) > 1:
				return usageError(agreeExample, "agree takes one file of ratings, and got %d", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case opts.apart < 0 || opts.apart > mostApart:
				return usageError("write a number, as in: --apart 10", "--apart takes 0 to %d", mostApart)
			case c.Flags().Changed("replies") && opts.replies == "":
				return usageError("write a file's path, as in: --replies replies.jsonl", "--replies names no file")
			case opts.replies == fromInput && args[0] == fromInput:
				return usageError("give one of them as a file", "standard input can't be the ratings and the replies at once")
			}
			return a.runAgree(c.Context(), args[0], opts)
		},
	}
	c.Flags().StringVar(&opts.replies, "replies", "", "the replies themselves, as JSON Lines, for the program to score")
	c.Flags().IntVar(&opts.apart, "apart", 5, "how many of the replies furthest apart to show for each criterion")
	c.Flags().BoolVar(&opts.json, "json", false, "print the results as one JSON value")
	return c
}

func (a *app) runAgree(ctx context.Context, path string, opts agreeOptions) error {
	set, err := readAgree(a, path, ratings.Read)
	if err != nil {
		return err
	}
	agreed := &render.Agreed{File: shownPath(path), Set: set}
	var replies []batch.Reply
	if opts.replies != "" {
		if replies, err = a.scoreReplies(ctx, agreed, opts.replies); err != nil {
			return err
		}
	}
	if err := comparable(agreed); err != nil {
		a.tellProblems(agreed, opts)
		return err
	}
	agreed.Comparisons = set.Compare()
	all := slices.Concat(agreed.Comparisons...)
	if err := a.onAllCoresShown(ctx, "Comparing", len(all), func(i int) { all[i].Measure() }); err != nil {
		return err
	}
	agreed.Apart = furthest(set, opts.apart, replies)
	a.tellProblems(agreed, opts)
	if opts.json {
		value, err := render.AgreeJSON(agreed)
		if err != nil {
			return err
		}
		if _, err := a.out.Write(value); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
	} else {
		fmt.Fprint(a.out, render.Agree(a.outLook(), agreed))
	}
	if agreed.AllProblems() > 0 {
		return silent(ExitFindings)
	}
	return nil
}

// tellProblems says what is wrong with rows and lines. In JSON it is among the
// results.
func (a *app) tellProblems(agreed *render.Agreed, opts agreeOptions) {
	if !opts.json {
		fmt.Fprint(a.env.Err, render.AgreeProblems(agreed))
	}
}

// comparable refuses ratings in which there is nothing to compare.
func comparable(agreed *render.Agreed) error {
	set := agreed.Set
	people := len(set.Raters)
	switch {
	case people == 0 && set.HasProgram:
		return &exitError{
			status: ExitContent, message: "the only ratings are the program's own",
			hint: "add the levels that people gave to the same replies",
		}
	case people == 0:
		return &exitError{status: ExitContent, message: "the file has no ratings that can be used", hint: "write one row for each level that a rater gave"}
	case people == 1 && !set.HasProgram && agreed.Replies != "":
		return &exitError{
			status: ExitContent, message: fmt.Sprintf("no reply in %s that the program can score was rated in %s", agreed.Replies, agreed.File),
			hint: "both files have to call the same reply by the same id, and the criteria listening, calm and problem-solving",
		}
	case people == 1 && !set.HasProgram:
		return &exitError{
			status: ExitContent, message: fmt.Sprintf("all ratings are from %s, and it takes two to agree", ratings.Shown(set.Raters[0])),
			hint: "add the levels of somebody else, or give --replies, and the program is the second",
		}
	}
	return nil
}

// scoreReplies reads the replies and puts the program's levels among those of
// people.
func (a *app) scoreReplies(ctx context.Context, agreed *render.Agreed, path string) ([]batch.Reply, error) {
	set := agreed.Set
	if set.HasProgram {
		return nil, usageError(`leave out --replies, or rename that rater`, "a rater in %s is called %q already", agreed.File, ratings.Program)
	}
	replies, err := readAgree(a, path, func(file string, in io.Reader) ([]batch.Reply, error) {
		replies, problems, err := ratings.ReadReplies(file, in, set.Has)
		agreed.ReplyProblems = problems
		return replies, err
	})
	if err != nil {
		return nil, err
	}
	agreed.Replies, agreed.Scored = shownPath(path), len(replies)
	scorers := sync.Pool{New: func() any { return cues.New() }}
	levels := make([][cues.Criteria]int8, len(replies))
	err = a.onAllCoresShown(ctx, "Scoring replies", len(replies), func(i int) {
		scorer := scorers.Get().(*cues.Scorer)
		defer scorers.Put(scorer)
		for c, mark := range scorer.Hear(replies[i].Context()).Score(replies[i].Answer).Marks {
			levels[i][c] = mark.Level
		}
	})
	if err != nil {
		return nil, err
	}
	for i := range replies {
		set.Score(replies[i].ID, levels[i])
	}
	return replies, nil
}

// furthest lists for each criterion the replies that raters are furthest apart
// on, with what the program saw in those it knows the words of.
func furthest(set *ratings.Set, most int, replies []batch.Reply) [][]render.Apart {
	scorer := cues.New()
	words := make(map[string]*batch.Reply, len(replies))
	for i := range replies {
		words[replies[i].ID] = &replies[i]
	}
	all := make([][]render.Apart, len(set.Criteria))
	for c, criterion := range set.Criteria {
		of, known := cues.CriterionOf(criterion)
		for _, apart := range set.Furthest(c, most) {
			shown := render.Apart{Apart: apart}
			if reply := words[apart.ID]; reply != nil && known {
				result := scorer.Hear(reply.Context()).Score(reply.Answer)
				shown.Words, shown.Result, shown.Criterion = reply.Answer, &result, of
			}
			all[c] = append(all[c], shown)
		}
	}
	return all
}

// readAgree opens a file, or standard input, and has it read. What is wrong
// with all of it ends the command.
func readAgree[T any](a *app, path string, read func(file string, in io.Reader) (T, error)) (T, error) {
	var none T
	in := a.env.In
	if path != fromInput {
		file, err := os.Open(path)
		if err != nil {
			return none, unreadable(path, err)
		}
		defer file.Close() //nolint:errcheck // only read from
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return none, &exitError{status: ExitContent, message: shownPath(path) + " is a folder", hint: "give the path of a file"}
		}
		in = file
	}
	value, err := read(shownPath(path), in)
	if problem, ok := errors.AsType[*ratings.Problem](err); ok {
		return none, &exitError{status: ExitContent, message: problem.Where() + ": " + problem.Message, hint: problem.Help}
	}
	if err != nil {
		return none, &exitError{status: ExitContent, message: err.Error(), hint: "check the path and the disk"}
	}
	return value, nil
}

func unreadable(path string, err error) error {
	e := &exitError{status: ExitContent, message: shownPath(path) + " can't be opened", hint: "check the path and the disk"}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.message, e.hint = "there is no file "+shownPath(path), "check the path"
	case errors.Is(err, fs.ErrPermission):
		e.message, e.hint = "this program may not read "+shownPath(path), "ask its owner for permission, or copy it to a folder of yours"
	}
	return e
}

// shownPath names a file in messages.
func shownPath(path string) string {
	if path == fromInput {
		return "standard input"
	}
	return scenarios.Printable(path)
}
