package prompt

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// mostKept is how many characters of a text are kept, however long it is: a
// stray file that is pasted must not fill the memory. They are far more than
// anybody asks for.
const mostKept = 100_000

// nothingYet is said where a text is ended before it has begun.
const nothingYet = "Nothing is written yet."

// endsAgain follows it where Ctrl-D was pressed.
const endsAgain = nothingYet + " Ctrl-D once more ends everything here."

// keyIn says which key a line is, where it is one.
func (c *Composition) keyIn(line string) rune {
	for _, k := range c.Keys {
		if line == string(k.Rune) {
			return k.Rune
		}
	}
	return 0
}

// hint says how a text is ended on a terminal, and what else can be done.
func (c *Composition) hint() string {
	hint := "  (end with an empty line or Ctrl-D"
	if names := c.names(); names != "" {
		hint += "; on a line alone: " + names
	}
	return hint + ")"
}

// names are the keys with what they do.
func (c *Composition) names() string {
	names := make([]string, len(c.Keys))
	for i, k := range c.Keys {
		names[i] = string(k.Rune) + " " + oneLine(k.Label)
	}
	return strings.Join(names, ", ")
}

// tooMany says that a text of so many characters is refused.
func (c *Composition) tooMany(characters int) string {
	return fmt.Sprintf("These are %s characters, and at most %s are taken.", thousands(characters), thousands(c.Max))
}

// thousands writes a number with commas.
func thousands(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// Compose implements Asker. The message stands on a line of its own. The end of
// the input ends a text as well.
func (l *Lines) Compose(ctx context.Context, c Composition) (Composed, error) {
	w := &writing{Lines: l, c: c, draft: strings.TrimSpace(editable(c.Draft, '\n'))}
	if ctx.Err() != nil {
		return w.soFar(), context.Cause(ctx)
	}
	w.begin()
	for {
		line, err := l.readLine(ctx)
		switch {
		case errors.Is(err, errLineTooLong):
			fmt.Fprintln(l.out, tooLong)
			continue
		case errors.Is(err, ErrEnded) && !l.Echoless && (w.written() != "" || !w.ending):
			l.in.again() // Ctrl-D at a terminal: it ends this text and no more
			if w.written() == "" {
				w.ending = true
				fmt.Fprintln(l.out, endsAgain)
				continue
			}
		case errors.Is(err, ErrEnded) && len(w.lines) > 0:
		case err != nil:
			fmt.Fprintln(l.out)
			return w.soFar(), err
		default:
			w.ending = false
			if done, complete := w.line(ctx, plainText(line)); complete {
				return done, nil
			} else if done.Text == "" {
				continue
			}
		}
		if done, ok := w.end(); ok {
			return done, nil
		}
	}
}

// writing is a text that Lines takes line by line.
type writing struct {
	*Lines
	c     Composition
	draft string   // from before; taken where nothing is written
	lines []string // written now
	kept  int      // characters in lines
	count int      // characters given, also where they weren't kept

	ending bool // Ctrl-D was pressed just now, with nothing written
}

// begin shows the draft and asks.
func (w *writing) begin() {
	if w.draft != "" {
		fmt.Fprintf(w.out, "Your words so far:\n%s\n", w.draft)
		if w.c.Note != "" {
			fmt.Fprintf(w.out, "\n%s\n", strings.TrimSpace(w.c.Note))
		}
		if w.c.Anew {
			fmt.Fprintln(w.out, "An empty line at once leaves them as they are; new words take their place.")
		} else {
			fmt.Fprintln(w.out, "Go on from there. An empty line at once leaves them as they are.")
		}
	}
	// In two lines, for nothing wraps them.
	fmt.Fprintf(w.out, "%s. An empty line ends them.\n", oneLine(w.c.Message))
	if names := w.c.names(); names != "" {
		fmt.Fprintf(w.out, "(on a line alone: %s):\n", names)
	}
}

// written is the text as it would be taken.
func (w *writing) written() string {
	text := strings.TrimSpace(strings.Join(w.lines, "\n"))
	switch {
	case text == "":
		return w.draft
	case w.draft == "" || w.c.Anew:
		return text
	}
	return w.draft + "\n" + text
}

func (w *writing) soFar() Composed { return Composed{Text: w.written()} }

// line takes a line. Where it is a key, that is the outcome. Where it ends the
// text, the text is given, not yet complete.
func (w *writing) line(ctx context.Context, line string) (done Composed, complete bool) {
	trimmed := strings.TrimSpace(line)
	if key := w.c.keyIn(trimmed); key != 0 {
		return Composed{Text: w.written(), Key: key}, true
	}
	if trimmed == "" && (w.Echoless || !w.pasting(ctx)) {
		text := w.written()
		if text == "" && !w.Echoless { // a pipe may have several empty lines between two texts
			fmt.Fprintln(w.out, nothingYet)
		}
		return Composed{Text: text}, false
	}
	characters := utf8.RuneCountInString(line) + 1
	if w.count += characters; w.kept+characters <= mostKept {
		w.kept += characters
		w.lines = append(w.lines, line)
	}
	return Composed{}, false
}

// pasting says whether an empty line has more behind it that nobody can have
// typed so soon.
func (w *writing) pasting(ctx context.Context) bool {
	if w.afterCR && len(w.in.ready) > 0 && w.in.ready[0] == '\n' {
		w.in.ready, w.afterCR = w.in.ready[1:], false
	}
	return w.in.burst(ctx)
}

// end takes the text, unless it is too long. Then it becomes the draft, and is
// to be written again.
func (w *writing) end() (done Composed, ok bool) {
	text := w.written()
	characters := utf8.RuneCountInString(text) + w.count - w.kept
	if w.c.Max == 0 || characters <= w.c.Max {
		return Composed{Text: text}, true
	}
	fmt.Fprintln(w.out, w.c.tooMany(characters), "Please write it again, shorter.")
	w.lines, w.kept, w.count = nil, 0, 0
	w.draft, w.c.Anew = text, true
	return Composed{}, false
}
