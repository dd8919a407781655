package scenariotest

import (
	"fmt"
	"path/filepath"
	"strings"

	"rehearse/scenarios"
)

// Show writes findings out in full, for comparison: the first line of each,
// the line of the file with a caret under it, the help and the twin. Files
// appear by their name alone.
func Show(findings scenarios.Diagnostics) string {
	var b strings.Builder
	for i, d := range findings {
		if i > 0 {
			b.WriteByte('\n')
		}
		d.File = filepath.Base(d.File)
		fmt.Fprintln(&b, d.Error())
		if d.Source != "" {
			fmt.Fprintf(&b, "  | %s\n  | %s%s\n", d.Source, strings.Repeat(" ", d.Caret), strings.Repeat("^", d.Width))
		}
		if d.Help != "" {
			fmt.Fprintf(&b, "  help: %s\n", d.Help)
		}
		if d.Twin != nil {
			fmt.Fprintf(&b, "  twin: %d:%d: %s\n", d.Twin.Line, d.Twin.Column, d.Twin.Message)
		}
	}
	return b.String()
}
