package render

import (
	"strings"

	"rehearse/scenarios/pages"
)

// Page shows what a code means, why it matters, and the fault before and after
// it is mended.
func Page(look Look, page pages.Page) string {
	p := newPage(look)
	p.text("", string(page.Code)+": "+page.Title, look.strong)
	for _, paragraph := range page.Why {
		p.gap()
		p.text("", paragraph, asIs)
	}
	p.example("The fault", page.Fault)
	p.example("Mended", page.Mended)
	return p.String()
}

func (p *page) example(title string, e pages.Example) {
	p.gap()
	p.text("", title, p.look.strong)
	for _, paragraph := range e.Prose {
		p.gap()
		p.text("", paragraph, asIs)
	}
	if e.Text == "" {
		return
	}
	p.gap()
	// Lines of a file keep their form: wrapped they would be another file.
	for line := range strings.Lines(e.Text) {
		p.b.WriteString("    " + line)
	}
}

// PageTitles lists codes with their titles.
func PageTitles(look Look, all []pages.Page) string {
	p := newPage(look)
	for _, page := range all {
		code := string(page.Code) + "  "
		p.hang(look.strong(code), strings.Repeat(" ", len(code)), page.Title, asIs)
	}
	return p.String()
}

type pagesJSON struct {
	Version int        `json:"version"`
	Pages   []pageJSON `json:"pages"`
}

type pageJSON struct {
	Code   string      `json:"code"`
	Title  string      `json:"title"`
	Why    []string    `json:"why"`
	Fault  exampleJSON `json:"fault"`
	Mended exampleJSON `json:"mended"`
}

type exampleJSON struct {
	Prose    []string `json:"prose"`
	Language string   `json:"language,omitempty"`
	Text     string   `json:"text,omitempty"`
}

// PagesJSON gives pages as one JSON value.
func PagesJSON(all []pages.Page) ([]byte, error) {
	value := pagesJSON{Version: JSONVersion, Pages: []pageJSON{}}
	for _, page := range all {
		value.Pages = append(value.Pages, pageJSON{
			Code: string(page.Code), Title: page.Title, Why: page.Why,
			Fault: asExampleJSON(page.Fault), Mended: asExampleJSON(page.Mended),
		})
	}
	return encode(value)
}

func asExampleJSON(e pages.Example) exampleJSON {
	prose := append([]string{}, e.Prose...)
	return exampleJSON{Prose: prose, Language: e.Language, Text: e.Text}
}
