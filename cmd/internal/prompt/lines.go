package prompt

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Lines asks with numbered lines and reads lines. It writes no escape
// sequence and moves no cursor, so it serves pipes, screen readers and plain
// terminals.
type Lines struct {
	// Echoless says that nothing shows what is typed, as with a pipe. A line
	// break is then printed after each line read, so that the transcript
	// reads well. On a terminal, which shows it, leave it false. It is set
	// before the first question.
	Echoless bool

	in      *source
	out     io.Writer
	skip    bool // inside a line that was refused for its length
	afterCR bool // the last line ended with a carriage return
}

var _ Asker = (*Lines)(nil)

// maxLine is the longest line taken, in bytes. It is far above anything typed
// and keeps a stray file on standard input out of memory.
const maxLine = 64 << 10

// errLineTooLong never leaves this package: the person is asked again.
var errLineTooLong = errors.New("line too long")

// tooLong is what the person is told then.
const tooLong = "That line is longer than 64 KiB and was not taken. Please give a shorter one."

// NewLines makes a Lines. The reader is in or what Open returned for it; after
// the first question nothing else may read from it, as more than one line may
// have been read ahead.
func NewLines(in io.Reader, out io.Writer) *Lines {
	return &Lines{in: asSource(in), out: out}
}

// Choose implements Asker. It takes an option's number, its ID in any case, or
// a key. Anything else gets a sentence that says so, and the prompt again.
func (l *Lines) Choose(ctx context.Context, q Question) (Picked, error) {
	if len(q.Options) == 0 {
		return noPick(), errNoOptions
	}
	if !q.Quiet {
		for i, o := range q.Options {
			fmt.Fprintf(l.out, "%d. %s\n", i+1, oneLine(o.Label))
		}
	}
	prompt := fmt.Sprintf("%s (%s): ", oneLine(q.Message), strings.Join(choices(q), ", "))
	for {
		answer, err := l.ask(ctx, prompt)
		if errors.Is(err, errLineTooLong) {
			continue
		}
		if err != nil {
			return noPick(), err
		}
		if picked, ok := pick(q, oneLine(answer)); ok {
			return picked, nil
		}
		fmt.Fprintln(l.out, advice(q))
	}
}

// choices says what may be typed, each in a few letters: "1-3", "? hint".
func choices(q Question) []string {
	all := []string{"1"}
	if n := len(q.Options); n > 1 {
		all[0] = fmt.Sprintf("1-%d", n)
	}
	for _, k := range q.Keys {
		all = append(all, string(k.Rune)+" "+oneLine(k.Label))
	}
	return all
}

// advice says what would have been right.
func advice(q Question) string {
	s := "Please type 1"
	if n := len(q.Options); n > 1 {
		s = fmt.Sprintf("Please type a number from 1 to %d", n)
	}
	if keys := choices(q)[1:]; len(keys) > 0 {
		s += ", or one of: " + strings.Join(keys, ", ")
	}
	return s + "."
}

// pick reads an answer. Keys come first, as they do on a terminal.
func pick(q Question, answer string) (Picked, bool) {
	if answer == "" {
		return noPick(), false
	}
	for _, k := range q.Keys {
		if answer == string(k.Rune) {
			return Picked{Index: -1, Key: k.Rune}, true
		}
	}
	if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(q.Options) {
		return Picked{Index: n - 1}, true
	}
	for i, o := range q.Options {
		if strings.EqualFold(answer, oneLine(o.ID)) {
			return Picked{Index: i}, true
		}
	}
	return noPick(), false
}

// Text implements Asker. An empty line keeps the draft.
func (l *Lines) Text(ctx context.Context, message, draft string) (string, error) {
	prompt := oneLine(message) + ": "
	if shown := fit(oneLine(draft), 40); shown != "" {
		prompt = fmt.Sprintf("%s (Enter alone keeps %q): ", oneLine(message), shown)
	}
	for {
		text, err := l.ask(ctx, prompt)
		switch {
		case errors.Is(err, errLineTooLong):
		case err != nil:
			return draft, err
		case text == "":
			return draft, nil
		default:
			return text, nil
		}
	}
}

// Pause implements Asker. Any line goes on.
func (l *Lines) Pause(ctx context.Context, message string) error {
	if message = oneLine(message); message == "" {
		message = pauseMessage
	}
	_, err := l.ask(ctx, message+" ")
	if errors.Is(err, errLineTooLong) {
		return nil
	}
	return err
}

// ask prints a prompt and reads a line, cleaned of control characters: a late
// answer of the terminal or an arrow key may be among what was typed. It says
// so itself where the line is too long.
func (l *Lines) ask(ctx context.Context, prompt string) (string, error) {
	if ctx.Err() != nil {
		return "", context.Cause(ctx)
	}
	fmt.Fprint(l.out, prompt)
	line, err := l.readLine(ctx)
	if l.Echoless || err != nil && !errors.Is(err, errLineTooLong) {
		fmt.Fprintln(l.out)
	}
	if errors.Is(err, errLineTooLong) {
		fmt.Fprintln(l.out, tooLong)
	}
	return plainText(line), err
}

// readLine reads up to a line end or the end of the input. LF, CR LF and CR
// all end a line: CR alone is what Enter leaves while Open tries a terminal
// out. A line that is too long is read to its end and thrown away piece by
// piece.
func (l *Lines) readLine(ctx context.Context) ([]byte, error) {
	searched := 0
	for {
		if l.afterCR && len(l.in.ready) > 0 {
			l.in.ready = bytes.TrimPrefix(l.in.ready, []byte("\n"))
			l.afterCR = false
		}
		if at := bytes.IndexAny(l.in.ready[searched:], "\r\n"); at >= 0 {
			line := l.in.ready[:searched+at]
			l.afterCR = l.in.ready[searched+at] == '\r'
			l.in.ready = l.in.ready[searched+at+1:]
			return l.whole(line)
		}
		if l.skip = l.skip || len(l.in.ready) > maxLine; l.skip {
			l.in.ready = nil
		}
		searched = len(l.in.ready)
		if _, err := l.in.more(ctx, nil, nil); err != nil {
			return l.last(ctx, err)
		}
	}
}

// whole ends a line.
func (l *Lines) whole(line []byte) ([]byte, error) {
	if l.skip || len(line) > maxLine {
		l.skip = false
		return nil, errLineTooLong
	}
	return line, nil
}

// last handles an error: the end of the input ends a line as well.
func (l *Lines) last(ctx context.Context, err error) ([]byte, error) {
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	if line := l.in.ready; len(line) > 0 || l.skip {
		l.in.ready = nil
		return l.whole(line)
	}
	return nil, inputError(err)
}

// plainText takes the keys out of a line that aren't characters.
func plainText(line []byte) string {
	text := make([]byte, 0, len(line))
	for len(line) > 0 {
		key, n := scan(line)
		switch {
		case n == 0: // a broken sequence at the end
			n = len(line)
		case key == keyTab:
			text = append(text, ' ')
		case key >= 0:
			text = utf8.AppendRune(text, key)
		}
		line = line[n:]
	}
	return string(text)
}
