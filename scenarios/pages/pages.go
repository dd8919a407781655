// Package pages holds a page for each code of a finding: what it means, why it
// matters to the trainee or to the scores, an example of the fault, and the
// same example mended. The pages are Markdown in one fixed form, embedded, and
// come out as data; how they are shown is the caller's matter.
//
// It may import scenarios, for the codes, and nothing else of the program. Its
// tests read every example with the real parser, so that no page can go stale.
package pages

import (
	"embed"

	"rehearse/scenarios"
)

//go:embed *.md
var files embed.FS

// Page explains one code. Its words are plain text, without Markdown marks.
type Page struct {
	Code   scenarios.Code
	Title  string
	Why    []string // paragraphs: what it means and why it matters; at least one
	Fault  Example
	Mended Example
}

// Example shows a fault, or how it is mended, in words, in a file or in both.
type Example struct {
	Prose    []string // paragraphs, told before the text; may be empty
	Language string   // YAML or Console; empty where there is no text
	Text     string   // lines, each with its line break
}

// The languages of an example's text.
const (
	YAML    = "yaml" // a whole file: a scenario or a rubric
	Console = "text" // what is typed after "$ ", and what comes of it
)

// Of gives the page of a code; ok is false where there is none.
func Of(code scenarios.Code) (page Page, ok bool) {
	raw, err := files.ReadFile(string(code) + ".md")
	if err != nil {
		return Page{}, false
	}
	page, err = read(code, string(raw))
	return page, err == nil
}

// All gives every page, in the order of scenarios.Codes.
func All() []Page {
	codes := scenarios.Codes()
	all := make([]Page, 0, len(codes))
	for _, code := range codes {
		if page, ok := Of(code); ok {
			all = append(all, page)
		}
	}
	return all
}
