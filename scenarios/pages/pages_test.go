package pages_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"rehearse/scenarios"
	"rehearse/scenarios/pages"
)

// TestOnePageACode: no code without a page, and no page without a code.
func TestOnePageACode(t *testing.T) {
	codes := scenarios.Codes()
	var got []scenarios.Code
	titles := make(map[string]scenarios.Code)
	for _, page := range pages.All() {
		got = append(got, page.Code)
		if twin, taken := titles[page.Title]; taken {
			t.Errorf("%s has the title of %s: %q", page.Code, twin, page.Title)
		}
		titles[page.Title] = page.Code
	}
	if !slices.Equal(got, codes) {
		t.Errorf("pages for %v, want one for each of %v", got, codes)
	}
	names, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if code := scenarios.Code(strings.TrimSuffix(name, ".md")); !slices.Contains(codes, code) {
			t.Errorf("%s is the page of no code", name)
		}
	}
}

func TestOf(t *testing.T) {
	if page, ok := pages.Of(scenarios.UnknownKey); !ok || page.Code != scenarios.UnknownKey {
		t.Errorf("page of %s: %+v, %v", scenarios.UnknownKey, page, ok)
	}
	for _, code := range []scenarios.Code{"", "E999", "e201", "E201.md", "../pages/E201", "/E201", "pages"} {
		if page, ok := pages.Of(code); ok {
			t.Errorf("%q has a page: %+v", code, page)
		}
	}
}

// The widest lines, in characters: prose as it is wrapped in the file, and
// what is shown as it is.
const (
	proseWidth   = 78
	yamlWidth    = 90
	consoleWidth = 105
	titleWidth   = 60
	longSentence = 26 // words
	mostReasons  = 2  // paragraphs
	mostLines    = 36 // of a file that is shown
	leastReasons = 15 // words in all
)

func TestLines(t *testing.T) {
	for _, code := range scenarios.Codes() {
		raw, err := os.ReadFile(string(code) + ".md")
		if err != nil {
			t.Error(err)
			continue
		}
		width := proseWidth
		for i, line := range strings.Split(string(raw), "\n") {
			switch line {
			case "```" + pages.YAML:
				width = yamlWidth
			case "```" + pages.Console:
				width = consoleWidth
			case "```":
				width = proseWidth
			}
			if n := utf8.RuneCountInString(line); n > width {
				t.Errorf("%s.md:%d has %d characters; %d is the most", code, i+1, n, width)
			}
			if strings.TrimRight(line, " \r") != line || strings.Contains(line, "\t") {
				t.Errorf("%s.md:%d has a tab, or spaces at its end", code, i+1)
			}
		}
	}
}

var (
	// Words of programmers.
	notPlain = regexp.MustCompile(`(?i)\b(invalid|illegal|pars(e[ds]?|er|ing)|tokens?|nodes?|regex\w*|schemas?|` +
		`syntax|scalars?|mappings?|strings?|integers?|boolean|null|identifiers?|enum|expressions?|malformed)\b`)
	// Words that blame or talk down; a customer in an example may use them.
	notKind = regexp.MustCompile(`(?i)\b(your (mistake|fault|error)|you (forgot|failed)|must|should have|simply|` +
		`just|obviously|please note)\b`)
	// Marks that Markdown would take away.
	markdownMark = regexp.MustCompile("`|\\*\\*|\\]\\(|(^| )_|_( |$)|\\*.*\\*|<|  ")
	sentenceEnd  = regexp.MustCompile(`[.!?]"? `)
	goodEnd      = regexp.MustCompile(`[.?]"?$`)
	goodTitle    = regexp.MustCompile(`^[A-Z].*[^.!?:]$`)
)

func TestWords(t *testing.T) {
	for _, page := range pages.All() {
		if !goodTitle.MatchString(page.Title) || utf8.RuneCountInString(page.Title) > titleWidth {
			t.Errorf("%s: title %q", page.Code, page.Title)
		}
		if n := len(strings.Fields(strings.Join(page.Why, " "))); len(page.Why) > mostReasons || n < leastReasons {
			t.Errorf("%s: %d paragraphs of %d words say why", page.Code, len(page.Why), n)
		}
		prose := slices.Concat(page.Why, page.Fault.Prose, page.Mended.Prose)
		for _, paragraph := range prose {
			if mark := markdownMark.FindString(paragraph); mark != "" || !goodEnd.MatchString(paragraph) {
				t.Errorf("%s: a mark %q, or no full stop: %s", page.Code, mark, paragraph)
			}
			if word := notKind.FindString(paragraph); word != "" {
				t.Errorf("%s: %q is not a kind word: %s", page.Code, word, paragraph)
			}
			for _, sentence := range sentenceEnd.Split(paragraph, -1) {
				if n := len(strings.Fields(sentence)); n > longSentence {
					t.Errorf("%s: %d words in one sentence: %s", page.Code, n, sentence)
				}
			}
		}
		for _, text := range append(prose, page.Title, page.Fault.Text, page.Mended.Text) {
			if word := notPlain.FindString(text); word != "" {
				t.Errorf("%s: %q is not a plain word: %s", page.Code, word, text)
			}
		}
	}
}
