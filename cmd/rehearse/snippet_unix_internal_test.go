//go:build unix

package main

import (
	"fmt"
	"strings"
	"testing"
)

// stays is the line of a snippet that stands for what the file has there
// already. It is a YAML comment, so a reader who copies it too does no harm.
const stays = "# …"

// grow gives a file as it is once a reader has followed a snippet: each part of
// the snippet takes the place of the part with the same key, or is added where
// it stands. Into a part that has a line "# …" somewhere in it, the reader goes
// in and does the same there.
func grow(file, snippet string) (string, error) {
	parts, err := merge(partsOf(lines(file)), partsOf(lines(snippet)))
	if err != nil {
		return "", err
	}
	var b strings.Builder
	writeParts(&b, parts)
	if b.String() == file {
		return "", fmt.Errorf("it changes nothing")
	}
	return b.String(), nil
}

func lines(text string) []string { return strings.Split(strings.TrimRight(text, "\n"), "\n") }

// part is a line of a file with the lines below it that are further in.
type part struct {
	gap  bool // an empty line stands before it
	line string
	body []part
}

// key is what a part is found again by.
func (p part) key() string {
	key, _, _ := strings.Cut(strings.TrimSpace(p.line), ":")
	return key
}

// open says whether a part of a snippet leaves out something of the file's.
func (p part) open() bool {
	for _, inner := range p.body {
		if inner.key() == stays || inner.open() {
			return true
		}
	}
	return false
}

func partsOf(lines []string) []part {
	var parts []part
	gap := false
	for len(lines) > 0 {
		if strings.TrimSpace(lines[0]) == "" {
			gap, lines = true, lines[1:]
			continue
		}
		n := 1
		for n < len(lines) && (strings.TrimSpace(lines[n]) == "" || indent(lines[n]) > indent(lines[0])) {
			n++
		}
		for strings.TrimSpace(lines[n-1]) == "" { // belongs before what follows
			n--
		}
		parts = append(parts, part{gap, lines[0], partsOf(lines[1:n])})
		gap, lines = false, lines[n:]
	}
	return parts
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

func merge(file, snippet []part) ([]part, error) {
	result := append([]part(nil), file...)
	at := 0 // where the next new part goes
	for i, p := range snippet {
		if p.key() == stays {
			next := ahead(result, snippet[i+1:])
			if next <= at {
				return nil, fmt.Errorf("the line %q number %d stands for nothing", stays, i+1)
			}
			at = next
			continue
		}
		known := find(result, p.key())
		switch {
		case known >= 0 && known < at:
			return nil, fmt.Errorf("%q is further up in the file", p.line)
		case known >= 0:
			if p.open() {
				body, err := merge(result[known].body, p.body)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", p.key(), err)
				}
				p.body = body
			}
			p.gap = result[known].gap
			result[known], at = p, known+1
		case p.open():
			return nil, fmt.Errorf("the file has no %q to go on with", p.line)
		default:
			result = append(result[:at], append([]part{p}, result[at:]...)...)
			at++
		}
	}
	return result, nil
}

// ahead gives the place of the first part that a snippet goes on with, the end
// where all it goes on with is new.
func ahead(file, snippet []part) int {
	for _, p := range snippet {
		if known := find(file, p.key()); known >= 0 {
			return known
		}
	}
	return len(file)
}

func find(parts []part, key string) int {
	for i, p := range parts {
		if p.key() == key {
			return i
		}
	}
	return -1
}

func writeParts(b *strings.Builder, parts []part) {
	for _, p := range parts {
		if p.gap {
			b.WriteString("\n")
		}
		b.WriteString(p.line + "\n")
		writeParts(b, p.body)
	}
}

func TestGrow(t *testing.T) {
	const file = `title: The lamp

turns:
  opening:
    says: |
      It's wet.

      So am I.
    answers:
      ask: {say: How wet?}
      form: {say: There's a form.}

endings:
  kept: {says: Good.}
`
	tests := map[string]struct{ snippet, want string }{
		"a value": {"title: The wet lamp\n# …\n", strings.Replace(file, "The lamp", "The wet lamp", 1)},
		"a text of several lines": {
			"# …\nturns:\n  opening:\n    says: Wet.\n    # …\n# …\n",
			strings.Replace(file, "|\n      It's wet.\n\n      So am I.", "Wet.", 1),
		},
		"in the middle": {"# …\nlevel: core\nturns:\n  # …\n# …\n", strings.Replace(file, "\n\nturns", "\nlevel: core\n\nturns", 1)},
		"at the end": {
			"# …\nturns:\n  opening:\n    # …\n    answers:\n      # …\n      send: {say: I'll send one.}\n# …\n",
			strings.Replace(file, "form.}\n", "form.}\n      send: {say: I'll send one.}\n", 1),
		},
		"first": {
			"turns:\n  opening:\n    mood: wet\n    # …\n",
			strings.Replace(file, "opening:\n", "opening:\n    mood: wet\n", 1),
		},
		"at a wrong depth": {
			"turns:\n  opening:\n    # …\n   mood: wet\n",
			strings.Replace(file, "form.}\n", "form.}\n   mood: wet\n", 1),
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := grow(file, test.snippet)
			check(t, err)
			if got != test.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, test.want)
			}
		})
	}
	for _, snippet := range []string{
		"turns:\n  closing:\n    # …\n",              // no such turn
		"turns:\n  # …\n  opening:\n    mood: wet\n", // nothing before it
		"endings:\n  # …\nturns:\n  # …\n",           // the wrong way round
		"# …\nendings:\n  kept: {says: Good.}\n",     // nothing new
	} {
		if got, err := grow(file, snippet); err == nil {
			t.Errorf("this snippet goes nowhere, and there is no error:\n%s\ngot:\n%s", snippet, got)
		}
	}
}
