// Package quality measures the scorer of typed replies on replies that people
// or models have labelled: how it ranks, how it agrees, and how little noise
// disturbs it. It holds no data. Its tests are the command "make quality",
// which reads a folder that is named to it.
//
// No part of the program imports it. It may import scoring/cues and
// scoring/agreement.
package quality

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"rehearse/scoring/cues"
)

// Half says which rows of a file are meant. Those who write cues read the odd
// rows only, so that the even ones stay a blind check.
type Half int8

// The halves, by the number of the line.
const (
	All Half = iota
	Odd
	Even
)

// Halves are all of them, in the order of the table's columns.
var halves = [...]Half{All, Odd, Even}

// String gives the half as it is asked for.
func (h Half) String() string { return [...]string{"all", "odd", "even"}[h] }

// ParseHalf reads a half as it is asked for.
func ParseHalf(name string) (Half, error) {
	for _, h := range halves {
		if h.String() == name {
			return h, nil
		}
	}
	return All, fmt.Errorf("%q is no half of the data: odd, even or all", name)
}

// holds says whether a line is of the half.
func (h Half) holds(line int) bool {
	return h == All || (line%2 == 1) == (h == Odd)
}

// Turn is what a row knows of the customer.
type Turn struct {
	Customer string     `json:"customer"`
	Facts    [][]string `json:"facts"`
}

// Context gives the turn as the scorer takes it.
func (t *Turn) context() cues.Context {
	return cues.Context{Customer: t.Customer, Facts: t.Facts}
}

// Pair is two replies to one customer, one better on one criterion.
type Pair struct {
	ID         string `json:"id"`
	Criterion  string `json:"criterion"`
	Phenomenon string `json:"phenomenon"`
	Turn
	Better string `json:"better"`
	Worse  string `json:"worse"`

	line int
	on   cues.Criterion
}

// Levels are a rater's, by criterion.
type Levels map[string]int

// Graded is one reply with the levels that raters gave it.
type Graded struct {
	ID string `json:"id"`
	Turn
	Answer string   `json:"answer"`
	Raters []Levels `json:"raters"`
	Median Levels   `json:"median"`

	line int
}

// Rated is a reply with people's mean rating.
type Rated struct {
	ID     string  `json:"id"`
	Answer string  `json:"answer"`
	Rating float64 `json:"rating"`

	line int
}

// Set is the rows of one file.
type Set[Row any] struct {
	Name string // of the file, without its ending
	Rows []Row
}

// Data is what a folder holds. A kind of data may have several files: their
// names begin alike.
type Data struct {
	Pairs         []Set[Pair]
	Graded        []Set[Graded]
	Politeness    []Set[Rated]
	Receptiveness []Set[Rated]
	Absent        []string // the kinds of which the folder has no file
}

// Rated gives the sets whose replies have ratings.
func (d *Data) Rated() []Set[Rated] { return slices.Concat(d.Politeness, d.Receptiveness) }

// otherRated gives the rows of the sets that have another name.
func (d *Data) otherRated(name string) (rows [][]Rated) {
	for _, set := range d.Rated() {
		if set.Name != name {
			rows = append(rows, set.Rows)
		}
	}
	return rows
}

// Read reads the files of a folder: pairs*.jsonl, graded*.jsonl,
// politeness*.jsonl and receptiveness*.jsonl. A kind that isn't there is named
// in Absent; a row that can't be read is an error that names its line.
func Read(folder fs.FS) (*Data, error) {
	d := new(Data)
	var err error
	if d.Pairs, err = read(d, folder, "pairs", checkPair); err != nil {
		return nil, err
	}
	if d.Graded, err = read(d, folder, "graded", checkGraded); err != nil {
		return nil, err
	}
	if d.Politeness, err = read(d, folder, "politeness", checkRated); err != nil {
		return nil, err
	}
	d.Receptiveness, err = read(d, folder, "receptiveness", checkRated)
	return d, err
}

func read[Row any](d *Data, folder fs.FS, kind string, check func(*Row, int) error) ([]Set[Row], error) {
	names, err := fs.Glob(folder, kind+"*.jsonl")
	if err != nil {
		return nil, err
	}
	var sets []Set[Row]
	for _, name := range names {
		raw, err := fs.ReadFile(folder, name)
		if err != nil {
			return nil, err
		}
		set := Set[Row]{Name: strings.TrimSuffix(name, ".jsonl")}
		line := 0
		for text := range bytes.Lines(raw) {
			if line++; len(bytes.TrimSpace(text)) == 0 {
				continue
			}
			var row Row
			err := json.Unmarshal(text, &row)
			if err == nil {
				err = check(&row, line)
			}
			if err != nil {
				return nil, fmt.Errorf("%s, line %d: %w", name, line, err)
			}
			set.Rows = append(set.Rows, row)
		}
		if len(set.Rows) > 0 {
			sets = append(sets, set)
		}
	}
	if len(sets) == 0 {
		d.Absent = append(d.Absent, kind)
	}
	return sets, nil
}

func checkPair(p *Pair, line int) error {
	p.line = line
	if p.Better == "" || p.Worse == "" {
		return fmt.Errorf("a pair needs a better and a worse reply")
	}
	for on := range cues.Criterion(cues.Criteria) {
		if on.String() == p.Criterion {
			p.on = on
			return nil
		}
	}
	return fmt.Errorf("%q is no criterion", p.Criterion)
}

func checkGraded(g *Graded, line int) error {
	g.line = line
	if g.Answer == "" {
		return fmt.Errorf("the reply has no words")
	}
	for _, levels := range append(slices.Clip(g.Raters), g.Median) {
		for on := range cues.Criterion(cues.Criteria) {
			if level, ok := levels[on.String()]; !ok || level < 0 || level >= levelCount {
				return fmt.Errorf("%s needs a level from 0 to %d", on, levelCount-1)
			}
		}
	}
	return nil
}

func checkRated(r *Rated, line int) error {
	r.line = line
	if r.Answer == "" {
		return fmt.Errorf("the reply has no words")
	}
	return nil
}
