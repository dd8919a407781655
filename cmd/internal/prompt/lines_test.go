package prompt_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"rehearse/cmd/internal/prompt"
)

func lines(input string) (*prompt.Lines, *bytes.Buffer) {
	var out bytes.Buffer
	return prompt.NewLines(strings.NewReader(input), &out), &out
}

func question() prompt.Question {
	return prompt.Question{
		Message: "Your answer",
		Options: []prompt.Option{{Label: "First", ID: "one"}, {Label: "Second", ID: "b2"}, {Label: "Third", ID: "c"}},
		Keys:    []prompt.Key{{Rune: '?', Label: "hint"}, {Rune: 'q', Label: "leave"}},
	}
}

func quiet() prompt.Question {
	q := question()
	q.Quiet = true
	return q
}

func TestLinesChoose(t *testing.T) {
	const ask = "Your answer (1-3, ? hint, q leave): "
	const again = "Please type a number from 1 to 3, or one of: ? hint, q leave.\n"
	tests := []struct {
		name, input string
		want        prompt.Picked
		out         string
	}{
		{"number", "2\n", prompt.Picked{Index: 1}, ask},
		{"number with blanks", " 03 \n", prompt.Picked{Index: 2}, ask},
		{"ID", "b2\n", prompt.Picked{Index: 1}, ask},
		{"ID in another case", "ONE\n", prompt.Picked{Index: 0}, ask},
		{"key", "?\n", prompt.Picked{Index: -1, Key: '?'}, ask},
		{"CR LF", "q\r\n", prompt.Picked{Index: -1, Key: 'q'}, ask},
		{"CR", "2\r", prompt.Picked{Index: 1}, ask},
		{"no line end", "1", prompt.Picked{Index: 0}, ask},
		{"empty line", "\n1\n", prompt.Picked{Index: 0}, ask + again + ask},
		{"out of range", "0\n4\n-1\n1\n", prompt.Picked{Index: 0}, strings.Repeat(ask+again, 3) + ask},
		{"escape sequences", "\x1b[24;80R2\x1b[A\n", prompt.Picked{Index: 1}, ask},
		{"control characters are not sent back", "\x1b]0;t\a\x07\xff\n1\n", prompt.Picked{Index: 0}, ask + again + ask},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l, out := lines(tt.input)
			picked, err := l.Choose(t.Context(), quiet())
			if err != nil || picked != tt.want {
				t.Errorf("got %+v, %v, want %+v", picked, err, tt.want)
			}
			if diff := cmp.Diff(tt.out, out.String()); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinesPrintsOptions(t *testing.T) {
	long := strings.Repeat("long ", 100) + "end"
	l, out := lines("1\n")
	_, err := l.Choose(t.Context(), prompt.Question{Message: "Pick\x1b[2J", Options: []prompt.Option{{Label: long + "\x1b[31m\n!"}}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("1. "+long+" !\nPick (1): ", out.String()); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
	if _, err = l.Choose(t.Context(), prompt.Question{Message: "Pick"}); err == nil || errors.Is(err, prompt.ErrEnded) {
		t.Errorf("no options gave %v", err)
	}
}

func TestLinesOneAfterAnother(t *testing.T) {
	l, _ := lines("1\r\nR text\r\n\r\n\r\n2\r\nlast")
	if p, err := l.Choose(t.Context(), question()); err != nil || p.Index != 0 {
		t.Errorf("got %+v, %v", p, err)
	}
	for _, want := range []string{"R text", "kept"} {
		if got, err := l.Text(t.Context(), "Name", "kept"); err != nil || got != want {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
	if err := l.Pause(t.Context(), ""); err != nil {
		t.Error(err)
	}
	if p, err := l.Choose(t.Context(), question()); err != nil || p.Index != 1 {
		t.Errorf("got %+v, %v", p, err)
	}
	if got, err := l.Text(t.Context(), "Name", ""); err != nil || got != "last" {
		t.Errorf("got %q, %v", got, err)
	}
	for range 2 {
		if p, err := l.Choose(t.Context(), question()); !errors.Is(err, prompt.ErrEnded) || p.Index != -1 {
			t.Errorf("after the end: %+v, %v", p, err)
		}
		if got, err := l.Text(t.Context(), "Name", "draft"); !errors.Is(err, prompt.ErrEnded) || got != "draft" {
			t.Errorf("after the end: %q, %v", got, err)
		}
		if err := l.Pause(t.Context(), ""); !errors.Is(err, prompt.ErrEnded) {
			t.Errorf("after the end: %v", err)
		}
	}
}

func TestLinesEcholess(t *testing.T) {
	l, out := lines("Ann\n")
	l.Echoless = true
	_, _ = l.Text(t.Context(), "Name", "")
	_ = l.Pause(t.Context(), "Go on?")
	if diff := cmp.Diff("Name: \nGo on? \n", out.String()); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
}

func TestLinesDraftIsShown(t *testing.T) {
	l, out := lines("\n")
	got, err := l.Text(t.Context(), "Name", "two\nlines\x1b[2J")
	if err != nil || got != "two\nlines\x1b[2J" {
		t.Errorf("got %q, %v", got, err)
	}
	if diff := cmp.Diff(`Name (Enter alone keeps "two lines"): `, out.String()); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
}

func TestLinesTooLong(t *testing.T) {
	long := strings.Repeat("x", 1<<20)
	l, out := lines(long + "\nshort\n" + long)
	if got, err := l.Text(t.Context(), "Name", ""); err != nil || got != "short" {
		t.Errorf("got %.20q, %v", got, err)
	}
	if !strings.Contains(out.String(), "longer than 64 KiB") {
		t.Errorf("printed %q", out.String())
	}
	if _, err := l.Choose(t.Context(), question()); !errors.Is(err, prompt.ErrEnded) {
		t.Errorf("a long line without an end gave %v", err)
	}
	exact := strings.Repeat("y", 64<<10)
	l, _ = lines(exact + "\n")
	if got, err := l.Text(t.Context(), "Name", ""); err != nil || got != exact {
		t.Errorf("a line of exactly 64 KiB gave %d bytes, %v", len(got), err)
	}
	l, _ = lines(exact + "y\nshort\n")
	if got, err := l.Text(t.Context(), "Name", ""); err != nil || got != "short" {
		t.Errorf("a line one byte longer gave %d bytes, %v", len(got), err)
	}
}

// signals tells of everything printed.
type signals chan struct{}

func (s signals) Write(p []byte) (int, error) {
	s <- struct{}{}
	return len(p), nil
}

func TestLinesContext(t *testing.T) {
	in, end := io.Pipe()
	asked := make(signals, 100)
	l := prompt.NewLines(in, asked)
	why := errors.New("the reason")
	ask := map[string]func(context.Context) error{
		"choose": func(ctx context.Context) error { _, err := l.Choose(ctx, quiet()); return err },
		"text": func(ctx context.Context) error {
			text, err := l.Text(ctx, "Name", "draft")
			if text != "draft" {
				t.Errorf("the draft came back as %q", text)
			}
			return err
		},
		"pause": func(ctx context.Context) error { return l.Pause(ctx, "") },
	}
	for name, question := range ask {
		ctx, cancel := context.WithCancelCause(t.Context())
		done := make(chan error, 1)
		go func() { done <- question(ctx) }()
		<-asked
		cancel(why)
		select {
		case err := <-done:
			if !errors.Is(err, why) {
				t.Errorf("%s: got %v, want the context's cause", name, err)
			}
			<-asked // the line break that ends the prompt
		case <-time.After(time.Minute):
			t.Fatalf("%s waits for ever", name)
		}
	}
	// The read under way since then serves the next question.
	go func() { _, _ = io.WriteString(end, "2\n") }()
	if p, err := l.Choose(t.Context(), question()); err != nil || p.Index != 1 {
		t.Errorf("got %+v, %v", p, err)
	}
}

// broken fails like a disk, not like the end of a file.
type broken struct{}

var errDisk = errors.New("disk on fire")

func (broken) Read([]byte) (int, error) { return 0, errDisk }

func TestLinesReadError(t *testing.T) {
	l := prompt.NewLines(broken{}, io.Discard)
	if _, err := l.Choose(t.Context(), question()); !errors.Is(err, errDisk) {
		t.Errorf("got %v", err)
	}
}
