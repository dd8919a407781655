package pages

import (
	"errors"
	"fmt"
	"strings"

	"rehearse/scenarios"
)

// The headings of a page, below its title.
const (
	faultHeading  = "## The fault"
	mendedHeading = "## Mended"
)

// fence starts and ends a text that is shown as it is.
const fence = "```"

// read takes a page in the fixed form apart:
//
//	# CODE: TITLE, then paragraphs
//	## The fault, then paragraphs or a fenced text or both
//	## Mended, the same
//
// It knows no other Markdown. Pages are ours, and one in another form is
// refused, so that what is shown never depends on how Markdown is read.
func read(code scenarios.Code, text string) (Page, error) {
	page := Page{Code: code}
	parts, err := blocks(text)
	if err != nil {
		return page, err
	}
	title, ok := strings.CutPrefix(parts[0], fmt.Sprintf("# %s: ", code))
	if !ok || strings.Contains(title, "\n") {
		return page, fmt.Errorf("the first line is not \"# %s: \" and a title: %q", code, parts[0])
	}
	page.Title = title
	page.Why, parts = paragraphs(parts[1:])
	if len(page.Why) == 0 {
		return page, errors.New("no paragraph says why it matters")
	}
	if page.Fault, parts, err = example(faultHeading, parts); err != nil {
		return page, err
	}
	if page.Mended, parts, err = example(mendedHeading, parts); err != nil {
		return page, err
	}
	if len(parts) > 0 {
		return page, fmt.Errorf("something follows the mended example: %q", parts[0])
	}
	return page, nil
}

// blocks takes a page apart at its blank lines. A fenced text stays whole.
func blocks(text string) ([]string, error) {
	body, ok := strings.CutSuffix(text, "\n")
	if !ok {
		return nil, errors.New("the last line has no line break")
	}
	var parts, lines []string
	fenced := false
	for line := range strings.SplitSeq(body, "\n") {
		if strings.HasPrefix(line, fence) {
			if !fenced && len(lines) > 0 {
				return nil, fmt.Errorf("no blank line before a fenced text: %q", lines[0])
			}
			fenced = !fenced
		}
		if line != "" || fenced {
			lines = append(lines, line)
			continue
		}
		parts, lines = append(parts, strings.Join(lines, "\n")), nil
	}
	parts = append(parts, strings.Join(lines, "\n"))
	if fenced {
		return nil, errors.New("a fenced text is not closed")
	}
	for i, part := range parts {
		if part == "" {
			return nil, fmt.Errorf("blank lines where one or none belongs, at part %d", i+1)
		}
	}
	return parts, nil
}

// paragraphs takes the paragraphs off the front of the parts.
func paragraphs(parts []string) (prose, rest []string) {
	for len(parts) > 0 && !strings.HasPrefix(parts[0], "#") && !strings.HasPrefix(parts[0], fence) {
		prose = append(prose, strings.ReplaceAll(parts[0], "\n", " "))
		parts = parts[1:]
	}
	return prose, parts
}

// example takes one section off the front of the parts.
func example(heading string, parts []string) (shown Example, rest []string, err error) {
	if len(parts) == 0 || parts[0] != heading {
		return shown, parts, fmt.Errorf("%q is not where it belongs", heading)
	}
	shown.Prose, rest = paragraphs(parts[1:])
	if len(rest) > 0 && strings.HasPrefix(rest[0], fence) {
		if shown.Language, shown.Text, err = fencedText(rest[0]); err != nil {
			return shown, rest, err
		}
		rest = rest[1:]
	}
	if len(shown.Prose) == 0 && shown.Text == "" {
		return shown, rest, fmt.Errorf("nothing stands under %q", heading)
	}
	return shown, rest, nil
}

// fencedText takes the fence off a text.
func fencedText(part string) (language, text string, err error) {
	opening, inside, _ := strings.Cut(part, "\n")
	language = strings.TrimPrefix(opening, fence)
	if language != YAML && language != Console {
		return "", "", fmt.Errorf("a fenced text is %q, neither %s nor %s", language, YAML, Console)
	}
	text, closed := strings.CutSuffix(inside, fence)
	if !closed || strings.TrimSpace(text) == "" || strings.Contains(text, fence) {
		return "", "", errors.New("a fenced text is empty, or more stands beside it")
	}
	return language, text, nil
}
