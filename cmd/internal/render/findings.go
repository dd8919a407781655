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

// Summary counts what a check found, and the warnings that authors accept.
func Summary(files int, ds scenarios.Diagnostics, accepted int) string {
	failed := ds.Errors()
	warned := len(ds) - failed
	found := "nothing wrong"
	switch {
	case warned > 0:
		found = count(failed, "error") + ", " + count(warned, "warning")
	case failed > 0:
		found = count(failed, "error")
	}
	if accepted > 0 {
		found += ", " + count(accepted, "warning") + " accepted"
	}
	return count(files, "file") + " checked: " + found + ".\n"
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
	Reason   string    `json:"reason,omitempty"` // why the author accepts it
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
	Accepted []findingJSON `json:"accepted"`
}

// CheckJSON gives what a check found as one JSON value, and apart from it the
// warnings that authors accept.
func CheckJSON(files int, ds, accepted scenarios.Diagnostics) ([]byte, error) {
	return encode(checkJSON{
		Version: JSONVersion, Files: files, Errors: ds.Errors(), Warnings: len(ds) - ds.Errors(),
		Findings: asFindingsJSON(ds), Accepted: asFindingsJSON(accepted),
	})
}

func asFindingsJSON(ds scenarios.Diagnostics) []findingJSON {
	list := make([]findingJSON, len(ds))
	for i, d := range ds {
		list[i] = asFindingJSON(d)
	}
	return list
}

func asFindingJSON(d scenarios.Diagnostic) findingJSON {
	f := findingJSON{
		File: scenarios.Printable(d.File), Line: d.Line, Column: d.Column, Severity: d.Severity.String(),
		Code: string(d.Code), Message: d.Message, Help: d.Help, Reason: d.Accepted,
	}
	if d.Twin != nil {
		f.Twin = &twinJSON{Line: d.Twin.Line, Column: d.Twin.Column, Message: d.Twin.Message}
	}
	return f
}
