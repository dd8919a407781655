// Package ratings reads the levels that people gave to replies, puts the
// program's own beside them, and lists who is to be compared with whom and
// which replies they are furthest apart on. How far they agree is worked out by
// package agreement.
//
// What it reads comes from outside: it is bounded, and what is quoted of it in
// a message is safe to print. It opens no file.
//
// It may import scenarios, scoring/agreement, scoring/batch and scoring/cues.
package ratings

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"rehearse/scenarios"
	"rehearse/scoring/cues"
)

// The bounds of what is read.
const (
	MaxBytes    = 32 << 20
	MaxRows     = 500_000
	MaxRaters   = 20 // people; pairs of them grow with the square
	MaxCriteria = scenarios.MaxCriteria
)

// Levels is how many levels there are: 0 to 3.
const Levels = scenarios.MaxLevel + 1

// Program is the name of the rater that is this program.
const Program = "program"

// program stands for it among the numbers of the raters.
const program = MaxRaters

// Set is what raters gave.
type Set struct {
	Raters   []string // the people, in the order they were met
	Criteria []string // in the order they were met
	IDs      []string // of the replies, in the order they were met
	Ratings  int      // how many were taken; the program's count where the file has them
	Problems Problems // what is wrong with rows, in their order
	Unused   []string // columns that aren't looked at
	Alike    []string // raters who differ from another only in capitals

	HasProgram bool // the file has the program's levels, or Score was called

	ids    map[string]int
	grid   [][][]given // of criterion and reply: who gave what
	raters map[string]uint8
	folded map[string]uint8
}

// given is one rater's level for one criterion of one reply.
type given struct {
	rater uint8
	level int8
	line  int32
}

// Problem is one thing wrong with a file. It holds no line breaks, and what it
// quotes is safe to print.
type Problem struct {
	File    string
	Line    int // from 1; 0 where the whole file is meant
	Column  int // in characters, from 1
	Message string
	Help    string
	Twin    int // the line its twin stands on; 0 without one
}

// Error gives the first line of the problem.
func (p *Problem) Error() string { return p.Where() + ": error: " + p.Message }

// Where gives FILE:LINE:COLUMN, or FILE where the whole file is meant.
func (p *Problem) Where() string {
	if p.Line == 0 {
		return scenarios.Printable(p.File)
	}
	return fmt.Sprintf("%s:%d:%d", scenarios.Printable(p.File), p.Line, p.Column)
}

// MaxProblems is how many problems of a file are kept.
const MaxProblems = 20

// Problems are those of one file. One fault often spoils every row.
type Problems struct {
	List []*Problem // the first MaxProblems
	More int        // how many came after them
}

// All is how many there are.
func (p *Problems) All() int { return len(p.List) + p.More }

func (p *Problems) add(one *Problem) {
	if len(p.List) == MaxProblems {
		p.More++
		return
	}
	p.List = append(p.List, one)
}

// Shown makes a name from outside safe to print on a line, and cuts it where
// it is long.
func Shown(name string) string {
	const most = 40
	return Cut(scenarios.Printable(name), most)
}

// Cut shortens words to so many characters.
func Cut(words string, most int) string {
	if len(words) <= most || utf8.RuneCountInString(words) <= most {
		return words
	}
	end := 0
	for range most {
		_, size := utf8.DecodeRuneInString(words[end:])
		end += size
	}
	return strings.TrimRight(words[:end], " ") + "…"
}

func quote(name string) string { return strconv.Quote(Shown(name)) }

func newSet() *Set {
	return &Set{ids: map[string]int{}, raters: map[string]uint8{Program: program}, folded: map[string]uint8{}}
}

// id gives the number of a reply, a new one where it wasn't met yet.
func (s *Set) id(name string) int {
	number, known := s.ids[name]
	if !known {
		number = len(s.IDs)
		name = strings.Clone(name)
		s.ids[name] = number
		s.IDs = append(s.IDs, name)
	}
	return number
}

// criterion gives the number of a criterion. ok is false where there are too
// many.
func (s *Set) criterion(name string) (number int, ok bool) {
	if number = slices.Index(s.Criteria, name); number >= 0 {
		return number, true
	}
	if len(s.Criteria) == MaxCriteria {
		return 0, false
	}
	s.Criteria = append(s.Criteria, strings.Clone(name))
	s.grid = append(s.grid, nil)
	return len(s.Criteria) - 1, true
}

// rater gives the number of a rater. ok is false where there are too many.
func (s *Set) rater(name string) (number uint8, ok bool) {
	if number, ok = s.raters[name]; ok {
		return number, true
	}
	if len(s.Raters) == MaxRaters {
		return 0, false
	}
	name = strings.Clone(name)
	number = uint8(len(s.Raters)) //nolint:gosec // fewer than MaxRaters
	s.Raters = append(s.Raters, name)
	s.raters[name] = number
	fold := strings.ToLower(name)
	if twin, known := s.folded[fold]; known {
		s.Alike = append(s.Alike, s.Raters[twin], name)
	} else {
		s.folded[fold] = number
	}
	return number, true
}

// put takes a level. The twin is the one that the rater gave already; the first
// stays.
func (s *Set) put(criterion, id int, g given) (twin given, twice bool) {
	for len(s.grid[criterion]) <= id {
		s.grid[criterion] = append(s.grid[criterion], nil)
	}
	cell := &s.grid[criterion][id]
	for _, other := range *cell {
		if other.rater == g.rater {
			return other, true
		}
	}
	*cell = append(*cell, g)
	return given{}, false
}

// criterionName is the id that a criterion's name stands for: people write
// "Problem solving" for problem-solving.
func criterionName(cell string) string {
	if id := scenarios.AsID(cell); id != "" {
		return id
	}
	return cell
}

// Has says whether a reply was rated at all.
func (s *Set) Has(id string) bool {
	_, known := s.ids[id]
	return known
}

// Score puts the program's levels for one reply beside those of people, for the
// criteria it was rated on.
func (s *Set) Score(id string, levels [cues.Criteria]int8) {
	number, known := s.ids[id]
	if !known {
		return
	}
	s.HasProgram = true
	for c, criterion := range s.Criteria {
		if of, ok := cues.CriterionOf(criterion); ok && number < len(s.grid[c]) && len(s.grid[c][number]) > 0 {
			s.put(c, number, given{rater: program, level: levels[of]})
		}
	}
}

// Name gives the name of a rater by the number that a Given has.
func (s *Set) name(rater uint8) string {
	if rater == program {
		return Program
	}
	return s.Raters[rater]
}
