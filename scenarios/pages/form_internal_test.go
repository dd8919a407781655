package pages

import (
	"slices"
	"strings"
	"testing"

	"rehearse/scenarios"
)

const wellFormed = `# E999: A title

One paragraph
over two lines.

Another.

## The fault

Some words.

` + fence + `yaml
a: 1

b: 2
` + fence + `

## Mended

Only words.
`

func TestRead(t *testing.T) {
	page, err := read("E999", wellFormed)
	if err != nil {
		t.Fatal(err)
	}
	if page.Code != "E999" || page.Title != "A title" {
		t.Errorf("code %q, title %q", page.Code, page.Title)
	}
	if want := []string{"One paragraph over two lines.", "Another."}; !slices.Equal(page.Why, want) {
		t.Errorf("why: %q, want %q", page.Why, want)
	}
	if f := page.Fault; !slices.Equal(f.Prose, []string{"Some words."}) || f.Language != YAML || f.Text != "a: 1\n\nb: 2\n" {
		t.Errorf("fault: %+v", f)
	}
	if m := page.Mended; !slices.Equal(m.Prose, []string{"Only words."}) || m.Language != "" || m.Text != "" {
		t.Errorf("mended: %+v", m)
	}
}

// TestReadRefuses: one change each to a page in the right form.
func TestReadRefuses(t *testing.T) {
	for name, change := range map[string]struct{ from, to string }{
		"another code":              {"# E999", "# E998"},
		"no code":                   {"# E999: ", "# "},
		"no title":                  {"# E999: A title\n\n", ""},
		"a title over two lines":    {"A title\n", "A title\nthat goes on\n"},
		"no reason":                 {"One paragraph\nover two lines.\n\nAnother.\n\n", ""},
		"two blank lines":           {"Another.\n", "Another.\n\n"},
		"a blank line at the end":   {"Only words.\n", "Only words.\n\n"},
		"no line break at the end":  {"Only words.\n", "Only words."},
		"another heading":           {"## The fault", "## Wrong"},
		"no blank line below it":    {"## The fault\n", "## The fault"},
		"no fault":                  {"## The fault\n\nSome words.\n\n" + fence + "yaml\na: 1\n\nb: 2\n" + fence + "\n\n", ""},
		"nothing under the fault":   {"Some words.\n\n" + fence + "yaml\na: 1\n\nb: 2\n" + fence + "\n\n", ""},
		"no mended":                 {"## Mended\n\nOnly words.\n", "Only words.\n"},
		"nothing under mended":      {"\n\nOnly words.\n", "\n"},
		"a third section":           {"Only words.\n", "Only words.\n\n## More\n\nWords.\n"},
		"words below the text":      {fence + "\n\n## Mended", fence + "\n\nMore words.\n\n## Mended"},
		"words beside the text":     {fence + "\n\n## Mended", fence + "\nMore words.\n\n## Mended"},
		"no blank line before text": {"Some words.\n\n" + fence, "Some words.\n" + fence},
		"another language":          {fence + "yaml", fence + "json"},
		"no language":               {fence + "yaml", fence},
		"an open fence":             {"b: 2\n" + fence + "\n", "b: 2\n"},
		"an empty text":             {"a: 1\n\nb: 2\n", ""},
		"two texts":                 {"b: 2\n" + fence, "b: 2\n" + fence + "\n\n" + fence + "yaml\nc: 3\n" + fence},
	} {
		text := strings.Replace(wellFormed, change.from, change.to, 1)
		if text == wellFormed {
			t.Errorf("%s: nothing was changed", name)
		}
		if page, err := read("E999", text); err == nil {
			t.Errorf("%s: accepted as %+v", name, page)
		}
	}
}

// TestPagesAreInForm tells what is wrong with a page that Of leaves out.
func TestPagesAreInForm(t *testing.T) {
	entries, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		raw, err := files.ReadFile(entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := read(scenarios.Code(strings.TrimSuffix(entry.Name(), ".md")), string(raw)); err != nil {
			t.Errorf("%s: %v", entry.Name(), err)
		}
	}
}
