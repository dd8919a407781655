package cmd

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"rehearse/cmd/internal/render"
	"rehearse/scenarios"
	"rehearse/scoring"
	"rehearse/scoring/cues"
)

type scoreOptions struct {
	text     string // the answer; "-": standard input
	turn     string // FILE:TURN, as it was typed
	customer string
	facts    []string // each with its alternatives parted by "|"
	batch    string   // a path, or "-"; empty: one answer
	plain    bool
	json     bool
}

// What would be right instead.
const (
	scoreExample = `write: rehearse score "your words" --turn fraud-alert:warning`
	turnExample  = "write the scenario, a colon and the turn, as in: --turn fraud-alert:warning"
)

func (a *app) newScoreCommand() *cobra.Command {
	opts := scoreOptions{}
	c := &cobra.Command{
		Use:     "score TEXT",
		Short:   "Score a typed answer, and show what counted",
		GroupID: groupWrite,
		Long: `Score an answer in your own words, and show the words that counted: what each of
them does, and what it earned or cost. "-" reads the answer from standard input.

What the answer is given to comes from a turn of a scenario (--turn; of several
texts the customer may say there, the first), or from --customer and --fact.
Without it only the words themselves can be looked at.

Points are the fine scale behind the levels. A hundred make a level: 214 points
are level 2, and 285 are nearly level 3. What does harm takes points away. Where
the points are near a border, it says that it isn't sure of the level.

--batch scores many answers, one JSON value a line:
  {"id": "a1", "customer": "…", "facts": ["lamp", ["wet", "soaked"]], "answer": "…"}
Only "answer" is needed. For each line one comes out, in the same order, with
levels, points and what counted. A line that can't be scored gets a line with
its number and its error in that place, and the rest goes on.`,
		Example: `  rehearse score "I'm sorry. What did the bank say?" --turn fraud-alert:warning
  rehearse score "I'll bring it at eight." --customer "Where is it?" --fact "lamp|light"
  rehearse score - --turn ./my-scenario.yaml:damage --json < answer.txt
  rehearse score --batch replies.jsonl > scored.jsonl`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if err := opts.check(c.Flags().Changed, args); err != nil {
				return err
			}
			if opts.batch != "" {
				return a.runScoreBatch(c.Context(), opts)
			}
			opts.text = args[0]
			return a.runScore(c.Context(), opts)
		},
	}
	c.Flags().StringVar(&opts.turn, "turn", "", "score it as an answer at this turn: a file or an id, a colon, and the turn's id")
	c.Flags().StringVar(&opts.customer, "customer", "", "what the customer said before it")
	c.Flags().StringArrayVar(&opts.facts, "fact", nil, `what a listener would play back, with "|" between wordings; once for each fact`)
	c.Flags().StringVar(&opts.batch, "batch", "", `score the lines of this file of JSON Lines; "-" is standard input`)
	c.Flags().BoolVar(&opts.json, "json", false, "print all of it as one JSON value")
	c.Flags().BoolVar(&opts.plain, "plain", false, "no colour, and no drawn bar while a batch is scored")
	return c
}

// check holds the flags and arguments to each other.
func (o *scoreOptions) check(given func(flag string) bool, args []string) error {
	if given("batch") {
		for _, flag := range []string{"turn", "customer", "fact"} {
			if given(flag) {
				return usageError(`each line brings its own "customer" and "facts"`, "--batch takes no --%s", flag)
			}
		}
		switch {
		case o.batch == "":
			return usageError("write: rehearse score --batch replies.jsonl", "--batch names no file")
		case len(args) > 0:
			return usageError("leave out one of them", "--batch takes its answers from a file, and got %q as well", args[0])
		}
		return nil
	}
	switch {
	case len(args) == 0:
		return usageError(scoreExample, "score needs an answer to score")
	case len(args) > 1:
		return usageError(`put it in quotation marks, as in: rehearse score "I'm sorry."`, "score takes one answer, and got %d", len(args))
	case !utf8.ValidString(args[0] + o.customer + strings.Join(o.facts, "")):
		return usageError("save or type it as UTF-8", "the words are not text in UTF-8")
	case given("turn") && o.turn == "":
		return usageError(turnExample, "--turn names no turn")
	case given("turn") && (given("customer") || given("fact")):
		return usageError("leave out one of them", "--turn says already what the customer said; --customer and --fact can't be added")
	case given("customer") && strings.TrimSpace(o.customer) == "":
		return usageError(`write it in quotation marks, as in: --customer "Where is my lamp?"`, "--customer has no words in it")
	}
	return nil
}

func (a *app) runScore(_ context.Context, opts scoreOptions) error {
	scored, err := a.scoredAt(opts)
	if err != nil {
		return err
	}
	if scored.Answer, err = a.answerText(opts.text); err != nil {
		return err
	}
	scorer := cues.New()
	if scored.Scenario != nil {
		scorer = scoring.NewScorer(scored.Scenario) // with the cues of its files
	}
	scored.Score(scorer)
	if opts.json {
		value, err := render.ScoreJSON(scored)
		if err != nil {
			return err
		}
		if _, err := a.out.Write(value); err != nil {
			return fmt.Errorf("the output could not be written: %w", err)
		}
		return nil
	}
	look := a.outLook()
	look.Color = look.Color && !opts.plain
	fmt.Fprint(a.out, render.Score(look, scored))
	return nil
}

// scoredAt takes down what the answer is given to.
func (a *app) scoredAt(opts scoreOptions) (*render.Scored, error) {
	if opts.turn != "" {
		sc, turn, err := a.openTurn(opts.turn)
		if err != nil {
			return nil, err
		}
		return render.ScoredAt(sc, turn), nil
	}
	scored := &render.Scored{Context: cues.Context{Customer: strings.TrimSpace(opts.customer)}}
	for _, fact := range opts.facts {
		var wordings []string
		for wording := range strings.SplitSeq(fact, "|") {
			if wording = strings.TrimSpace(wording); wording == "" {
				return nil, usageError(`write wordings with "|" between, as in: --fact "lamp|light"`, "--fact %q has an empty wording", fact)
			}
			wordings = append(wordings, wording)
		}
		scored.Context.Facts = append(scored.Context.Facts, wordings)
	}
	return scored, nil
}

// openTurn finds a turn by the scenario's name, a colon and its id. A path may
// have colons of its own, as on Windows.
func (a *app) openTurn(place string) (*scenarios.Scenario, *scenarios.Turn, error) {
	colon := strings.LastIndexByte(place, ':')
	if colon <= 0 || colon == len(place)-1 || strings.ContainsAny(place[colon:], `./\`) {
		return nil, nil, usageError(turnExample, "--turn is given %q", place)
	}
	sc, err := a.openScenario(place[:colon])
	if err != nil {
		return nil, nil, err
	}
	id := asID(place[colon+1:])
	if at, ok := sc.TurnIndex(id); ok {
		return sc, &sc.Turns[at], nil
	}
	turns := make([]string, len(sc.Turns))
	for i, t := range sc.Turns {
		turns[i] = t.ID.Value
	}
	for _, ending := range sc.Endings {
		if ending.ID.Value == id {
			return nil, nil, usageError("give the id of a turn", "--turn: %q is an ending, where nothing is answered", id)
		}
	}
	return nil, nil, usageError(known(id, turns, "turns"), "--turn: the scenario has no turn %q", id)
}

// maxAnswerText bounds an answer read from standard input, in bytes.
const maxAnswerText = 1 << 20

// answerText gives the answer: what stands on the command line, or in standard
// input.
func (a *app) answerText(text string) (string, error) {
	if text != "-" {
		return text, nil
	}
	raw, err := io.ReadAll(io.LimitReader(a.env.In, maxAnswerText+1))
	switch {
	case err != nil:
		return "", fmt.Errorf("the answer could not be read: %w", err)
	case len(raw) > maxAnswerText:
		return "", usageError("an answer is a few sentences; many answers go into a file for --batch", "the answer is longer than 1 MiB")
	case !utf8.Valid(raw):
		return "", usageError("save it as UTF-8", "the answer is not text in UTF-8")
	}
	return string(bytes.TrimRight(bytes.TrimPrefix(raw, []byte("\ufeff")), "\r\n")), nil
}

// openReplies opens what --batch names, and gives its size where that is
// known.
func (a *app) openReplies(path string) (in io.Reader, size int, closing func(), err error) {
	const hint = `check the path; "-" reads standard input`
	if path == "-" {
		return a.env.In, 0, func() {}, nil
	}
	file, err := os.Open(path)
	if err != nil {
		if _, statErr := os.Stat(path); statErr == nil {
			return nil, 0, nil, usageError("check who may read it", "--batch: %q can't be read", path)
		}
		return nil, 0, nil, usageError(hint, "--batch: there is no file %q", path)
	}
	closing = func() { _ = file.Close() } // only read from
	info, err := file.Stat()
	switch {
	case err != nil, info.IsDir():
		closing()
		return nil, 0, nil, usageError("give a file of JSON Lines", "--batch: %q is not a file", path)
	case info.Mode().IsRegular():
		size = int(info.Size())
	}
	return file, size, closing, nil
}
