package prompt

import (
	"context"
	"errors"
	"strings"

	"github.com/AlecAivazis/survey/v2"
	"github.com/charmbracelet/x/ansi"
)

// lineBreak stands for a newline while the text is edited on one line. One
// that is typed counts as a newline too.
const lineBreak = '↵'

// errSubmitted ends a text when Enter was pressed. It never leaves this
// package.
var errSubmitted = errors.New("the text is complete")

// Text implements Asker. What was typed stays on the screen, and the cursor
// is below it. When the window is resized the question is drawn again with
// the text so far.
func (t *Terminal) Text(ctx context.Context, message, draft string) (string, error) {
	for {
		text, err := t.textOnce(ctx, message, draft)
		if !errors.Is(err, ErrResized) {
			return text, err
		}
		draft = text
	}
}

// textOnce asks until an end or a resize.
//
// Survey gives its text away in two cases only: when Enter is pressed, and to
// Suggest when Tab is. On Enter it moves the cursor about by a count that
// fails for long texts, so we never let it have one. Every end is the same
// for survey: the End key, a Tab to tell us the text, and an error.
func (t *Terminal) textOnce(ctx context.Context, message, draft string) (string, error) {
	width, _ := t.Size()
	line := forEditing(draft)
	message = fit(oneLine(message), max(width/2, width-2*filterRoom))
	moved := false // the cursor may be elsewhere than at the end

	f := &feed{look: t.resized(0), parting: []byte{codeLast, codeTab}, queue: []byte(line)}
	f.accept = func(p press) (rune, error) {
		if p.key == keyEnter && !p.pasted {
			return 0, errSubmitted
		}
		code := textCode(p)
		moved = moved || code == codeLeft || code == codeHome
		return code, nil
	}
	input := &survey.Input{Message: message, Suggest: func(so string) []string {
		line = so
		return nil
	}}
	var answer string
	showCursor := survey.WithShowCursor(true)
	err := t.ask(ctx, f, input, &answer, func(err error) {
		if !errors.Is(err, ErrResized) {
			t.screen.send("\r\n")
			return
		}
		up := 0
		if now, _ := t.Size(); !moved {
			// Whether the terminal has wrapped the text anew is not to be
			// known. The smaller count never reaches above the question.
			up = (widest(message+" "+line) - 1) / max(now, width)
		}
		t.screen.eraseFrom(up)
	}, showCursor)
	text := strings.ReplaceAll(line, string(lineBreak), "\n")
	if errors.Is(err, errSubmitted) {
		err = nil
	}
	return text, err
}

// forEditing makes a draft fit for survey's one line.
func forEditing(draft string) string { return editable(draft, lineBreak) }

// editable drops what must not reach a screen, and writes line breaks in one
// way.
func editable(draft string, lineBreak rune) string {
	draft = strings.ReplaceAll(ansi.Strip(strings.ToValidUTF8(draft, "\ufffd")), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r':
			return lineBreak
		case r == '\t':
			return ' '
		case hidden(r):
			return -1
		}
		return r
	}, draft)
}

// textCode says what survey gets for a press while a text is edited.
func textCode(p press) rune {
	switch p.key {
	case keyEnter: // only of a paste: a typed one ends the text
		return lineBreak
	case keyTab:
		return ' '
	case keyErase:
		return codeErase
	case keyLeft:
		return codeLeft
	case keyRight:
		return codeRight
	case keyHome:
		return codeHome
	case keyLast:
		return codeLast
	case keyDelete:
		return codeDelete
	}
	return max(0, p.key)
}
