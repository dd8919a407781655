package prompt_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/cmd/internal/prompt"
)

func words() prompt.Composition {
	return prompt.Composition{Message: "Your words", Keys: []prompt.Key{{Rune: '?', Label: "hint"}, {Rune: 'q', Label: "leave"}}, Max: 20}
}

const askWords = "Your words. An empty line ends them.\n(on a line alone: ? hint, q leave):\n"

func TestLinesCompose(t *testing.T) {
	tests := []struct {
		name, input string
		change      func(*prompt.Composition)
		want        prompt.Composed
		out         string
	}{
		{"lines up to an empty one", "One.\nTwo.\n\nnot this\n", nil, prompt.Composed{Text: "One.\nTwo."}, ""},
		{"up to the end of the input", "One.\nTwo.", nil, prompt.Composed{Text: "One.\nTwo."}, ""},
		{"empty lines before it", "\n \n\nOne.\n\n", nil, prompt.Composed{Text: "One."}, ""},
		{"blanks around it", "  One. \n\t\n", nil, prompt.Composed{Text: "One."}, ""},
		{"CR LF", "One.\r\nTwo.\r\n\r\nThree.\r\n", nil, prompt.Composed{Text: "One.\nTwo."}, ""},
		{"CR", "One.\rTwo.\r\rThree.", nil, prompt.Composed{Text: "One.\nTwo."}, ""},
		{"a key", "?\n", nil, prompt.Composed{Key: '?'}, ""},
		{"a key with blanks", " q \n", nil, prompt.Composed{Key: 'q'}, ""},
		{"a key after some words", "One.\n?\n", nil, prompt.Composed{Text: "One.", Key: '?'}, ""},
		{"no key within a line", "q?\n\n", nil, prompt.Composed{Text: "q?"}, ""},
		{"control characters", "O\x1b[31mn\x00e\x1b]0;t\a.\x7f\n\n", nil, prompt.Composed{Text: "One."}, ""},
		{
			"going on with a draft", "Two.\n\n", func(c *prompt.Composition) { c.Draft = "One." },
			prompt.Composed{Text: "One.\nTwo."},
			"Your words so far:\nOne.\nGo on from there. An empty line at once leaves them as they are.\n",
		},
		{
			"another one instead of a draft", "Two.\n\n", func(c *prompt.Composition) { c.Draft, c.Anew = "One.", true },
			prompt.Composed{Text: "Two."},
			"Your words so far:\nOne.\nAn empty line at once leaves them as they are; new words take their place.\n",
		},
		{
			"the draft as it is", "\n", func(c *prompt.Composition) { c.Draft, c.Anew = "One.\nTwo.\x1b[2J", true },
			prompt.Composed{Text: "One.\nTwo."},
			"Your words so far:\nOne.\nTwo.\nAn empty line at once leaves them as they are; new words take their place.\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l, out := lines(tt.input)
			l.Echoless = true
			c := words()
			if tt.change != nil {
				tt.change(&c)
			}
			got, err := l.Compose(t.Context(), c)
			if err != nil || got != tt.want {
				t.Errorf("got %+v, %v, want %+v", got, err, tt.want)
			}
			if diff := cmp.Diff(tt.out+askWords, out.String()); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinesComposeOneAfterAnother(t *testing.T) {
	l, _ := lines("One.\n\n\n\nTwo.\nThree.\n\n2\nFour.")
	l.Echoless = true
	for _, want := range []string{"One.", "Two.\nThree."} {
		if got, err := l.Compose(t.Context(), words()); err != nil || got.Text != want {
			t.Errorf("got %+v, %v, want %q", got, err, want)
		}
	}
	if p, err := l.Choose(t.Context(), question()); err != nil || p.Index != 1 {
		t.Errorf("got %+v, %v", p, err)
	}
	if got, err := l.Compose(t.Context(), words()); err != nil || got.Text != "Four." {
		t.Errorf("got %+v, %v", got, err)
	}
	c := words()
	c.Draft = "A draft."
	if got, err := l.Compose(t.Context(), c); !errors.Is(err, prompt.ErrEnded) || got.Text != "A draft." {
		t.Errorf("after the end: %+v, %v", got, err)
	}
}

// What is too long is refused with its count in characters, not in bytes, and
// isn't lost.
func TestLinesComposeTooLong(t *testing.T) {
	const exact = "äöüäöüäöüäöüäöüäöüäö"
	l, out := lines(exact + "\n\n" + exact + "\nü\n\nShort.\n\n" + exact + "ü\n")
	l.Echoless = true
	if got, err := l.Compose(t.Context(), words()); err != nil || got.Text != exact {
		t.Errorf("20 characters: %+v, %v", got, err)
	}
	if got, err := l.Compose(t.Context(), words()); err != nil || got.Text != "Short." {
		t.Errorf("22 characters: %+v, %v", got, err)
	}
	if !strings.Contains(out.String(), "These are 22 characters, and at most 20 are taken. Please write it again, shorter.\n") {
		t.Errorf("printed %q", out)
	}
	if got, err := l.Compose(t.Context(), words()); !errors.Is(err, prompt.ErrEnded) || got.Text != exact+"ü" {
		t.Errorf("at the end: %+v, %v", got, err)
	}
}

// A stray file on standard input is counted and not kept.
func TestLinesComposeCountsWhatItDoesNotKeep(t *testing.T) {
	l, out := lines(strings.Repeat("0123456789 123456789 123456789 123456789\n", 10_000) + "\nShort.\n")
	l.Echoless = true
	if got, err := l.Compose(t.Context(), words()); err != nil || got.Text != "Short." {
		t.Errorf("%+v, %v", got, err)
	}
	if !strings.Contains(out.String(), "These are 409,9") {
		t.Errorf("printed %q", out)
	}
	l, out = lines(strings.Repeat("x", 1<<20) + "\nShort.\n\n")
	if got, err := l.Compose(t.Context(), words()); err != nil || got.Text != "Short." || !strings.Contains(out.String(), "longer than 64 KiB") {
		t.Errorf("%+v, %v", got, err)
	}
}
