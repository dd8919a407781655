package scenarios

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says whether a finding keeps a file from being used.
type Severity int

const (
	// Error is a finding that has to be mended.
	Error Severity = iota
	// Warning is a finding worth a look; the file works all the same.
	Warning
)

// String gives the word that is printed.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Pos is a place in a file. Line and Column count from 1, Column in
// characters. The zero Pos is the file as a whole.
type Pos struct {
	Line   int
	Column int
}

// Twin is the other place a finding is about: where a name stands already.
type Twin struct {
	Pos
	Message string
}

// Diagnostic is one thing wrong with a file. It is data; it holds no colour
// and no line breaks, and what it quotes of the file is safe to print.
type Diagnostic struct {
	Severity Severity
	Code     Code
	File     string
	Pos
	Width   int    // characters under the caret, at least 1
	Message string // what is wrong
	Help    string // what would be right; may be empty
	Twin    *Twin  // where the twin stands; may be nil
	Source  string // the line, or the part of a long one around the place
	Caret   int    // where in Source the place is, in characters from 0

	// Accepted is why the author accepts this warning; empty where nobody does.
	Accepted string
}

// Error gives the first line of the diagnostic, in the form
// FILE:LINE:COLUMN: error: message [code].
func (d Diagnostic) Error() string {
	return fmt.Sprintf("%s: %s: %s [%s]", d.Where(), d.Severity, d.Message, d.Code)
}

// Where gives FILE:LINE:COLUMN, or FILE where the whole file is meant.
func (d Diagnostic) Where() string {
	if d.Line == 0 {
		return Printable(d.File)
	}
	return fmt.Sprintf("%s:%d:%d", Printable(d.File), d.Line, d.Column)
}

// Diagnostics are findings, in the order they are to be read.
type Diagnostics []Diagnostic

// Sort puts findings in order of file, place and code.
func (ds Diagnostics) Sort() {
	slices.SortStableFunc(ds, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.File, b.File),
			cmp.Compare(a.last(), b.last()),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Code, b.Code),
		)
	})
}

// last puts the count of findings that aren't shown after those that are.
func (d Diagnostic) last() int {
	if d.Code == TooManyFindings {
		return 1
	}
	return 0
}

// Apart parts findings into those that stay and the warnings that the author
// accepts, both in the order they had.
func (ds Diagnostics) Apart() (kept, accepted Diagnostics) {
	for _, d := range ds {
		if d.Accepted == "" {
			kept = append(kept, d)
		} else {
			accepted = append(accepted, d)
		}
	}
	return kept, accepted
}

// Errors counts the findings that have to be mended.
func (ds Diagnostics) Errors() int {
	n := 0
	for _, d := range ds {
		if d.Severity == Error {
			n++
		}
	}
	return n
}

// AtMost gives so many of one file's findings, errors before warnings, and says
// at the end how many more there are. They come in order of place.
func (ds Diagnostics) AtMost(most int, file string) Diagnostics {
	if len(ds) <= most {
		return ds
	}
	list := slices.Clone(ds)
	list.Sort()
	slices.SortStableFunc(list, func(a, b Diagnostic) int { return cmp.Compare(a.Severity, b.Severity) })
	more := list[most:]
	kept := slices.Concat(list[:most], Diagnostics{{
		Severity: more[0].Severity, Code: TooManyFindings, File: file, Width: 1,
		Message: fmt.Sprintf("the file has more findings: %d are not shown", len(more)),
		Help:    "mend the ones that are shown first; one fault often causes many",
	}})
	kept.Sort()
	return kept
}
