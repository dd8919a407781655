package pages_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"rehearse/scenarios"
	"rehearse/scenarios/pages"
	"rehearse/scenarios/rubrics"
	"rehearse/scenarios/scenariotest"
)

// situation is a fault that no words on a page can have: it is in the bytes of
// the file, or outside it.
type situation struct {
	code scenarios.Code
	name string // of the file, as the page has it
	make func(t *testing.T, path string)
}

// elsewhere says where a code is tested that can't be brought about here.
var elsewhere = map[scenarios.Code]string{
	scenarios.NoScenarios: "the tests of the check command, which gives it",
	scenarios.NotReadable: "TestNoPermission, on Linux",
}

func situations() []situation {
	scenario, _ := pages.Of(scenarios.EmptyFile)
	text := scenario.Mended.Text
	keys := "format: 1\nscenario: cold-room\n" + strings.TrimPrefix(text, "format: 1\nscenario: wet-lamp\n")
	for i := range scenarios.MaxFindings + 100 {
		keys += fmt.Sprintf("thing-%d: wool\n", i)
	}
	return []situation{
		{scenarios.NotFound, "wet-lmap.yaml", func(*testing.T, string) {}},
		{scenarios.NotAFile, "lamps", folder},
		{scenarios.FileTooLarge, "wet-lamp.yaml", large(scenarios.MaxFileSize + 1)},
		{scenarios.EmptyFile, "wet-lamp.yaml", file(nil)},
		{scenarios.EmptyFile, "wet-lamp.yaml", file([]byte("# To be written tomorrow.\n\n"))},
		{scenarios.NotUTF8, "wet-lamp.yaml", file(asUTF16(text))},
		{scenarios.NotUTF8, "", file([]byte(strings.Replace(text, "lamp got wet", "caf\xe9 got wet", 1)))},
		{scenarios.ControlChar, "", file([]byte(strings.Replace(text, "lamp got wet", "lamp\x1b[2J got wet", 1)))},
		{scenarios.ControlChar, "", file([]byte(strings.Replace(text, "lamp got wet", "lamp\tgot wet", 1)))},
		{scenarios.ByteOrderMark, "wet-lamp.yaml", file([]byte("\xef\xbb\xbf" + text))},
		{scenarios.WindowsLines, "wet-lamp.yaml", file([]byte(strings.ReplaceAll(text, "\n", "\r\n")))},
		{scenarios.TooManyParts, "year.yaml", file(bytes.Repeat([]byte(","), 2_000_000))},
		{scenarios.TooManyFindings, "cold-room.yaml", file([]byte(keys))},
		{scenarios.NotAllWalked, "week.yaml", file(scenariotest.Large())},
	}
}

func file(raw []byte) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		write(t, path, raw)
	}
}

// large makes a file of a size without writing so much.
func large(size int64) func(*testing.T, string) {
	return func(t *testing.T, path string) {
		t.Helper()
		write(t, path, []byte("format: 1\n"))
		if err := os.Truncate(path, size); err != nil {
			t.Fatal(err)
		}
	}
}

func folder(t *testing.T, path string) {
	t.Helper()
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
}

// asUTF16 gives a text as Windows editors save "Unicode", with its mark.
func asUTF16(text string) []byte {
	raw := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		raw = append(raw, byte(unit), byte(unit>>8))
	}
	return raw
}

// TestSituations brings each fault about and holds what is told against the
// page.
func TestSituations(t *testing.T) {
	for _, s := range situations() {
		t.Run(string(s.code), func(t *testing.T) {
			name := s.name
			if name == "" { // the page shows another case of the same fault
				name = "wet-lamp.yaml"
			}
			path := filepath.Join(t.TempDir(), name)
			s.make(t, path)
			read := scenarios.ReadAny(path, new(rubrics.Library).BuiltIn)
			findings := read.Findings
			if s.code == scenarios.NotAllWalked { // the others are told by reading, and some by it alone
				findings = allOf(t, read)
			}
			onlyThat(t, s.code, findings)
			if s.name != "" {
				asThePageHasIt(t, s.code, findings)
			}
		})
	}
}

// asThePageHasIt wants a finding's first line on the page, as a terminal in
// the file's folder would show it.
func asThePageHasIt(t *testing.T, code scenarios.Code, findings scenarios.Diagnostics) {
	t.Helper()
	page, _ := pages.Of(code)
	for _, d := range findings {
		if d.Code == code && !strings.Contains(page.Fault.Text, "\n"+shown(d)+"\n") {
			t.Errorf("the page of %s shows:\n%sthe program says:\n%s", code, page.Fault.Text, shown(d))
		}
	}
}

func shown(d scenarios.Diagnostic) string {
	d.File = filepath.Base(d.File)
	return d.Error()
}

// TestEveryCodeIsBroughtAbout: a page shows its fault, or a test makes it.
func TestEveryCodeIsBroughtAbout(t *testing.T) {
	made := make(map[scenarios.Code]bool)
	for _, s := range situations() {
		made[s.code] = true
	}
	for _, page := range pages.All() {
		known := page.Fault.Language == pages.YAML || made[page.Code]
		if where := elsewhere[page.Code]; known == (where != "") {
			t.Errorf("%s: shown or made here: %v; elsewhere: %q", page.Code, known, where)
		}
	}
}
