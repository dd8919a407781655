package render

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"rehearse/scenarios"
)

// Finding shows one diagnostic: its place and message, the line with a caret
// under the value, and what would be right.
func Finding(look Look, d scenarios.Diagnostic) string {
	p := newPage(look)
	severity := d.Severity.String()
	if d.Severity == scenarios.Error {
		severity = look.bad(severity)
	} else {
		severity = look.strong(severity)
	}
	fmt.Fprintf(&p.b, "%s: %s: %s [%s]\n", look.strong(d.Where()), severity, d.Message, d.Code)
	if d.Line > 0 {
		fmt.Fprintf(&p.b, "    %s\n", d.Source)
		fmt.Fprintf(&p.b, "    %s%s\n", strings.Repeat(" ", caretColumn(d)), look.bad(caret(d)))
	}
	if d.Twin != nil {
		fmt.Fprintf(&p.b, "    %s:%d:%d: %s\n", scenarios.Printable(d.File), d.Twin.Line, d.Twin.Column, d.Twin.Message)
	}
	if d.Help != "" {
		fmt.Fprintf(&p.b, "    %s\n", d.Help)
	}
	return p.String()
}

// caretColumn is where the caret stands under a line, counting wide characters
// as two columns.
func caretColumn(d scenarios.Diagnostic) int {
	runes := []rune(d.Source)
	return ansi.StringWidth(string(runes[:min(d.Caret, len(runes))]))
}

func caret(d scenarios.Diagnostic) string {
	runes := []rune(d.Source)
	from := min(d.Caret, len(runes))
	to := min(from+d.Width, len(runes))
	return "^" + strings.Repeat("~", max(0, ansi.StringWidth(string(runes[from:to]))-1))
}

// Findings shows diagnostics one below the other.
func Findings(look Look, ds scenarios.Diagnostics) string {
	var b strings.Builder
	for _, d := range ds {
		b.WriteString(Finding(look, d))
	}
	return b.String()
}

// Summary counts what a check found.
func Summary(files int, ds scenarios.Diagnostics) string {
	checked := count(files, "file") + " checked: "
	failed := ds.Errors()
	warned := len(ds) - failed
	switch {
	case len(ds) == 0:
		return checked + "nothing wrong.\n"
	case warned == 0:
		return checked + count(failed, "error") + ".\n"
	}
	return checked + count(failed, "error") + ", " + count(warned, "warning") + ".\n"
}

// findingJSON is a diagnostic as JSON.
type findingJSON struct {
	File     string    `json:"file"`
	Line     int       `json:"line"`   // from 1; 0 where the whole file is meant
	Column   int       `json:"column"` // in characters, from 1; 0 with line 0
	Severity string    `json:"severity"`
	Code     string    `json:"code"`
	Message  string    `json:"message"`
	Help     string    `json:"help,omitempty"`
	Twin     *twinJSON `json:"twin,omitempty"`
}

type twinJSON struct {
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Message string `json:"message"`
}

type checkJSON struct {
	Version  int           `json:"version"`
	Files    int           `json:"files"`
	Errors   int           `json:"errors"`
	Warnings int           `json:"warnings"`
	Findings []findingJSON `json:"findings"`
}

// CheckJSON gives what a check found as one JSON value.
func CheckJSON(files int, ds scenarios.Diagnostics) ([]byte, error) {
	value := checkJSON{Version: JSONVersion, Files: files, Errors: ds.Errors(), Warnings: len(ds) - ds.Errors(), Findings: []findingJSON{}}
	for _, d := range ds {
		value.Findings = append(value.Findings, asFindingJSON(d))
	}
	return encode(value)
}

func asFindingJSON(d scenarios.Diagnostic) findingJSON {
	f := findingJSON{
		File: scenarios.Printable(d.File), Line: d.Line, Column: d.Column, Severity: d.Severity.String(),
		Code: string(d.Code), Message: d.Message, Help: d.Help,
	}
	if d.Twin != nil {
		f.Twin = &twinJSON{Line: d.Twin.Line, Column: d.Twin.Column, Message: d.Twin.Message}
	}
	return f
}
