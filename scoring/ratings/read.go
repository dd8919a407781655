package ratings

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"rehearse/scenarios"
)

// columns are those a file of ratings needs.
var columns = [...]string{"id", "criterion", "rater", "level"}

const (
	idColumn = iota
	criterionColumn
	raterColumn
	levelColumn
)

const headerHelp = "begin the file with the line: id,criterion,rater,level"

// Read reads ratings as CSV: the first line names the columns id, criterion,
// rater and level, in any order; others are passed over. Cells are parted by
// commas, semicolons or tabs, whichever the first line has. Lines above it that
// begin with "#" are passed over, and so are empty rows.
//
// A row that can't be taken is among the Problems, and the others count without
// it. The error, always a *Problem, says that nothing could be read. The file's
// name is for messages only.
func Read(file string, in io.Reader) (*Set, error) {
	raw, err := io.ReadAll(io.LimitReader(in, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s can't be read: %w", scenarios.Printable(file), err)
	}
	raw, problem := asText(raw)
	if problem != nil {
		problem.File = file
		return nil, problem
	}
	r := &reader{set: newSet(), text: raw, line: 1, criteria: map[string]int{}}
	if problem := r.read(); problem != nil {
		problem.File = file
		return nil, problem
	}
	for _, problem := range r.set.Problems.List {
		problem.File = file
	}
	return r.set, nil
}

// asText refuses what is no text, and brings line ends to one form.
func asText(raw []byte) ([]byte, *Problem) {
	const saveAs = "in the spreadsheet program, save it as CSV in UTF-8"
	switch {
	case len(raw) > MaxBytes:
		return nil, &Problem{
			Message: fmt.Sprintf("the file is larger than %d MiB", MaxBytes>>20),
			Help:    "part it, for example by criterion, and compare the parts one by one",
		}
	case bytes.HasPrefix(raw, []byte("PK\x03\x04")), bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0")):
		return nil, &Problem{Message: "this is a spreadsheet, not a CSV file", Help: saveAs}
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return nil, &Problem{Message: "this text is in UTF-16", Help: saveAs}
	case bytes.IndexByte(raw, 0) >= 0:
		return nil, &Problem{Message: "this is not a text file", Help: saveAs}
	}
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if bytes.IndexByte(raw, '\n') < 0 {
		raw = bytes.ReplaceAll(raw, []byte("\r"), []byte("\n")) // as old Macs wrote it
	}
	return raw, nil
}

// reader reads one file.
type reader struct {
	set  *Set
	text []byte // from the header on
	csv  *csv.Reader

	above    int               // lines above the header
	places   [len(columns)]int // which cell each of the columns is
	cells    int               // how many cells the header has
	criteria map[string]int    // names as they are written, and what they stand for

	line, offset int // where in the text a line begins, for the place of a problem
}

func (r *reader) read() *Problem {
	comma := r.begin()
	r.csv = newCSV(r.text, comma)
	header, err := r.csv.Read()
	switch {
	case errors.Is(err, io.EOF):
		return &Problem{Message: "the file is empty", Help: headerHelp}
	case err != nil:
		return r.broken(err)
	}
	if problem := r.header(header); problem != nil {
		return problem
	}
	for rows := 1; ; rows++ {
		row, err := r.csv.Read()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case rows > MaxRows:
			return &Problem{
				Message: fmt.Sprintf("the file has more than %d rows", MaxRows),
				Help:    "part it, for example by criterion, and compare the parts one by one",
			}
		case err != nil:
			r.set.Problems.add(r.broken(err))
			continue
		}
		if problem := r.row(row); problem != nil {
			return problem
		}
	}
}

// begin passes over the lines above the header, and says what parts the cells
// of the header: what finds most of the columns.
func (r *reader) begin() rune {
	var first []byte
	for {
		line, rest, more := bytes.Cut(r.text, []byte("\n"))
		line = bytes.TrimSpace(line)
		if mark, ok := bytes.CutPrefix(line, []byte("sep=")); ok && len(mark) == 1 { // as Excel begins a file
			line = nil
		}
		if len(line) > 0 && line[0] != '#' {
			first = line
			break
		}
		if !more {
			break
		}
		r.text = rest
		r.above++
	}
	best, most := ',', 0
	for _, comma := range []rune{',', ';', '\t'} {
		cells, _ := newCSV(first, comma).Read() // what is wrong with it is told when it is read for good
		found := 0
		for _, cell := range cells {
			if slices.Contains(columns[:], columnName(cell)) {
				found++
			}
		}
		if found > most {
			best, most = comma, found
		}
	}
	return best
}

func newCSV(text []byte, comma rune) *csv.Reader {
	c := csv.NewReader(bytes.NewReader(text))
	c.FieldsPerRecord = -1
	c.ReuseRecord = true
	c.Comma = comma
	c.TrimLeadingSpace = comma != '\t' // it would take tabs for space
	return c
}

func columnName(cell string) string { return strings.ToLower(strings.TrimSpace(cell)) }

// header finds the columns.
func (r *reader) header(cells []string) *Problem {
	r.cells = len(cells)
	for c := range r.places {
		r.places[c] = -1
	}
	var names []string
	for i, cell := range cells {
		name := columnName(cell)
		known := false
		for c, column := range columns {
			if name != column {
				continue
			}
			known = true
			if r.places[c] >= 0 {
				return r.problem(i, fmt.Sprintf("there are two columns %q", column), "rename or take away one of them")
			}
			r.places[c] = i
		}
		if !known && name != "" {
			names = append(names, name)
		}
	}
	for c, column := range columns {
		if r.places[c] >= 0 {
			continue
		}
		help := headerHelp
		if near := scenarios.Nearest(column, names); near != "" {
			help = fmt.Sprintf("is it the column %s? Call it %q", quote(near), column)
		}
		return r.problem(0, fmt.Sprintf("the first line names no column %q", column), help)
	}
	r.set.Unused = names
	return nil
}

// row takes one row. The problem it gives ends the reading; what is wrong with
// the row alone is noted.
func (r *reader) row(cells []string) (fatal *Problem) {
	for i, cell := range cells {
		cells[i] = strings.TrimSpace(cell)
	}
	full := len(cells)
	for full > 0 && cells[full-1] == "" {
		full--
	}
	switch {
	case full == 0: // spreadsheets leave such rows at the end
		return nil
	case full > r.cells:
		r.note(r.cells, fmt.Sprintf("this row has %d cells, and the first line has %d", full, r.cells),
			"put a cell that has a comma or a semicolon in it into quotation marks")
		return nil
	}
	var cell [len(columns)]string
	for c, column := range columns {
		if place := r.places[c]; place < len(cells) {
			cell[c] = cells[place]
		}
		if cell[c] == "" && c != levelColumn {
			r.note(min(r.places[c], len(cells)-1), fmt.Sprintf("this row has no %s", column), missingHelp[c])
			return nil
		}
	}
	return r.take(cell, cells)
}

var missingHelp = [...]string{
	idColumn:        "write which reply it is about",
	criterionColumn: "write what was rated, such as listening, calm or problem-solving",
	raterColumn:     "write who rated it",
}

// take counts a row with all its cells, unless its level is wrong.
func (r *reader) take(cell [len(columns)]string, cells []string) (fatal *Problem) {
	place := min(r.places[levelColumn], len(cells)-1)
	level, wrong := levelOf(cell[levelColumn])
	if wrong != nil {
		r.note(place, wrong.Message, wrong.Help)
		return nil //nolint:nilerr // what is wrong with one row is noted
	}
	criterion, ok := r.criterion(cell[criterionColumn])
	if !ok {
		return r.problem(r.places[criterionColumn], fmt.Sprintf("there are more than %d criteria: %s is one more", MaxCriteria, quote(cell[criterionColumn])),
			"is this the right column? It has to say what was rated, such as calm")
	}
	name := cell[raterColumn]
	if strings.EqualFold(name, Program) {
		name = Program
	}
	rater, ok := r.set.rater(name)
	if !ok {
		return r.problem(r.places[raterColumn], fmt.Sprintf("there are more than %d raters: %s is one more", MaxRaters, quote(name)),
			"is this the right column? It has to say who rated. If it does, compare some of them at a time")
	}
	line, column := r.where(r.places[idColumn])
	twin, twice := r.set.put(criterion, r.set.id(cell[idColumn]), given{rater: rater, level: level, line: int32(line)}) //nolint:gosec // of a file of MaxBytes
	if twice {
		r.set.Problems.add(&Problem{
			Line: line, Column: column, Twin: int(twin.line),
			Message: fmt.Sprintf("%s rated %s of %s already", Shown(name), Shown(r.set.Criteria[criterion]), quote(cell[idColumn])),
			Help:    fmt.Sprintf("take one of them away; the first, level %d, is the one that counts here", twin.level),
		})
		return nil
	}
	r.set.Ratings++
	r.set.HasProgram = r.set.HasProgram || rater == program
	return nil
}

// criterion looks a criterion up as it is written, and else by what that stands
// for.
func (r *reader) criterion(cell string) (int, bool) {
	if number, known := r.criteria[cell]; known {
		return number, true
	}
	number, ok := r.set.criterion(criterionName(cell))
	if ok && len(r.criteria) < manySpellings {
		r.criteria[strings.Clone(cell)] = number
	}
	return number, ok
}

// manySpellings is how many ways of writing criteria are kept ready.
const manySpellings = 100

// levelOf reads a level. Some programs write whole numbers as 2.0.
func levelOf(cell string) (int8, *Problem) {
	const help = "write 0, 1, 2 or 3: 0 harms, 1 misses, 2 meets, 3 models"
	if cell == "" {
		return 0, &Problem{Message: "the level is empty", Help: help + "; or take the row away"}
	}
	digits, zeros, _ := strings.Cut(cell, ".")
	if len(digits) != 1 || digits[0] < '0' || digits[0] >= '0'+Levels || strings.Trim(zeros, "0") != "" {
		return 0, &Problem{Message: fmt.Sprintf("the level %s is none of 0, 1, 2 and 3", quote(cell)), Help: help}
	}
	return int8(digits[0] - '0'), nil //nolint:gosec // one of four
}

// note adds a problem at a cell of the present row.
func (r *reader) note(cell int, message, help string) {
	r.set.Problems.add(r.problem(cell, message, help))
}

func (r *reader) problem(cell int, message, help string) *Problem {
	line, column := r.where(cell)
	return &Problem{Line: line, Column: column, Message: message, Help: help}
}

// broken is the problem of a row whose quotation marks are wrong.
func (r *reader) broken(err error) *Problem {
	wrong, ok := errors.AsType[*csv.ParseError](err)
	if !ok {
		return &Problem{Message: scenarios.Printable(err.Error())}
	}
	if errors.Is(wrong.Err, csv.ErrBareQuote) && wrong.Line == wrong.StartLine {
		line, column := r.place(wrong.Line, wrong.Column)
		return &Problem{
			Line: line, Column: column, Message: "a quotation mark stands inside a cell",
			Help: `put the whole cell into quotation marks, and write each one in it twice: ""`,
		}
	}
	p := &Problem{
		Message: "a quotation mark opens a cell in this row, and none closes it where the cell ends",
		Help:    `close it, and write each quotation mark inside a cell twice: ""`,
	}
	p.Line, p.Column = r.place(wrong.StartLine, 1)
	if last := wrong.Line + r.above; last > p.Line {
		p.Message += fmt.Sprintf("; the lines from here to %d can't be read", last)
	}
	return p
}

// where gives the place of a cell of the present row.
func (r *reader) where(cell int) (line, column int) { return r.place(r.csv.FieldPos(cell)) }

// place turns the line and byte that the CSV reader tells into the line of the
// file and the character. Places are asked for from above to below.
func (r *reader) place(line, column int) (int, int) {
	if line < r.line {
		r.line, r.offset = 1, 0
	}
	for r.line < line {
		end := bytes.IndexByte(r.text[r.offset:], '\n')
		if end < 0 {
			break
		}
		r.line++
		r.offset += end + 1
	}
	before := r.text[r.offset:min(len(r.text), r.offset+column-1)]
	return line + r.above, utf8.RuneCount(before) + 1
}
