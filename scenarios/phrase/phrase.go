// Package phrase is the language that cues are written in: words, alternatives,
// what may be left out, gaps and slots. It reads a phrase into a tree and says
// what is wrong with one and where. It knows neither files nor scores.
//
//	sorry             the word; capitals don't matter
//	refund*           any form of the word: refund, refunds, refunded, refunding
//	(lend|loan) you   one of several
//	[very] sorry      what may be left out
//	{feeling}         a slot: any word of a kind, see Slots
//	I will ... today  a gap of up to four words; ...9 is one of up to nine
//	^ please          the beginning of a sentence
//	can you ... ?     in a question
//
// Contractions and their long forms are the same: I'll is I will.
package phrase

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The limits of a phrase.
const (
	MaxLength  = 300 // characters
	MaxItems   = 60
	MaxNesting = 6
	MaxGap     = 20 // words
	maxGaps    = 4
	usualGap   = 4
)

// Op is what an item of a phrase asks for.
type Op int8

// The items of a phrase.
const (
	Word     Op = iota // exactly this word
	Form               // any form of this word
	Slot               // a word of a kind
	Gap                // up to Most words of any kind
	Start              // the beginning of a sentence
	Question           // the sentence is a question
	Either             // one of Ways
	Maybe              // Ways[0], or nothing
)

// Item is one item of a phrase.
type Item struct {
	Op   Op
	Text string   // of a Word, a Form or a Slot, in lower case
	Most int      // of a Gap, in words
	Ways [][]Item // of Either and Maybe
}

// Phrase is a phrase that was read. It is read-only.
type Phrase struct {
	text  string
	items []Item
}

// String gives the phrase as it was written.
func (p *Phrase) String() string { return p.text }

// Items gives what the phrase asks for, in order. It must not be changed.
func (p *Phrase) Items() []Item { return p.items }

// Problem is what is wrong with a phrase.
type Problem struct {
	At      int // the byte where it is
	Width   int // in bytes, at least 1
	Message string
	Help    string // what would be right
}

// Parse reads a phrase. Where there is a problem the phrase is nil.
func Parse(text string) (*Phrase, []Problem) {
	if length := utf8.RuneCountInString(text); length > MaxLength {
		return nil, []Problem{{
			At: 0, Width: 1, Message: fmt.Sprintf("a phrase of %d characters; %d is the most", length, MaxLength),
			Help: "make several phrases of it",
		}}
	}
	r := &reader{text: text}
	items := r.sequence(0)
	if len(r.problems) == 0 && r.at < len(text) {
		r.problem(r.at, 1, fmt.Sprintf("%q closes nothing", text[r.at]), "take it out, or write its opening bracket")
	}
	if len(r.problems) == 0 {
		r.whole(items)
	}
	if len(r.problems) > 0 {
		return nil, r.problems
	}
	return &Phrase{text: text, items: items}, nil
}

// reader reads one phrase. It stops at the first problem.
type reader struct {
	text     string
	at       int
	items    int
	gaps     int
	problems []Problem
}

func (r *reader) problem(at, width int, message, help string) {
	if len(r.problems) == 0 {
		r.problems = append(r.problems, Problem{At: min(at, max(0, len(r.text)-1)), Width: max(1, width), Message: message, Help: help})
	}
	r.at = len(r.text)
}

// sequence reads items up to what closes them, or the end.
func (r *reader) sequence(depth int) []Item {
	var items []Item
	for r.at < len(r.text) {
		c := r.text[r.at]
		switch c {
		case ' ', '\n', '\t', ',':
			r.at++
			continue
		case ')', ']', '|':
			return items
		}
		if r.items++; r.items > MaxItems {
			r.problem(r.at, 1, fmt.Sprintf("a phrase has more than %d items", MaxItems), "make several phrases of it")
			return nil
		}
		if item, ok := r.item(depth); ok {
			items = append(items, item)
		}
	}
	return items
}

func (r *reader) item(depth int) (Item, bool) {
	start := r.at
	c := r.text[r.at]
	if (c == '(' || c == '[') && depth == MaxNesting {
		r.problem(start, 1, fmt.Sprintf("brackets more than %d deep", MaxNesting), "make several phrases of it")
		return Item{}, false
	}
	switch c {
	case '(':
		return r.group(depth, ')', Either)
	case '[':
		return r.group(depth, ']', Maybe)
	case '{':
		return r.slot()
	case '^':
		r.at++
		return Item{Op: Start}, true
	case '?':
		r.at++
		return Item{Op: Question}, true
	}
	if strings.HasPrefix(r.text[r.at:], "...") || strings.HasPrefix(r.text[r.at:], "…") {
		return r.gap()
	}
	return r.word()
}

// group reads what stands in brackets: ways with bars between.
func (r *reader) group(depth int, closing byte, op Op) (Item, bool) {
	start := r.at
	r.at++
	item := Item{Op: op}
	for {
		way := r.sequence(depth + 1)
		if len(r.problems) > 0 {
			return Item{}, false
		}
		if len(way) == 0 {
			r.problem(start, 1, "there is nothing in one part of these brackets", "write words in it, or take it out")
			return Item{}, false
		}
		item.Ways = append(item.Ways, way)
		if r.at == len(r.text) || r.text[r.at] != '|' {
			break
		}
		r.at++
	}
	if r.at == len(r.text) || r.text[r.at] != closing {
		r.problem(start, 1, "this bracket isn't closed", fmt.Sprintf("write %q where it ends", closing))
		return Item{}, false
	}
	r.at++
	if op == Maybe && len(item.Ways) > 1 {
		item.Ways = [][]Item{{{Op: Either, Ways: item.Ways}}}
	}
	return item, true
}

func (r *reader) slot() (Item, bool) {
	start := r.at
	end := strings.IndexByte(r.text[start:], '}')
	if end < 0 {
		r.problem(start, 1, "this bracket isn't closed", `write "}" where it ends`)
		return Item{}, false
	}
	r.at = start + end + 1
	name := strings.ToLower(strings.TrimSpace(r.text[start+1 : start+end]))
	if !slices.ContainsFunc(Slots(), func(s Kind) bool { return s.Name == name }) {
		r.problem(start, end+1, fmt.Sprintf("there is no slot {%s}", name), "there are: "+names())
		return Item{}, false
	}
	return Item{Op: Slot, Text: name}, true
}

func names() string {
	var list []string
	for _, s := range Slots() {
		list = append(list, "{"+s.Name+"}")
	}
	return strings.Join(list, " ")
}

func (r *reader) gap() (Item, bool) {
	start := r.at
	if r.text[r.at] == '.' {
		r.at += len("...")
	} else {
		r.at += len("…")
	}
	digits := r.at
	for r.at < len(r.text) && r.text[r.at] >= '0' && r.text[r.at] <= '9' {
		r.at++
	}
	most := usualGap
	if r.at > digits {
		n, err := strconv.Atoi(r.text[digits:r.at])
		if err != nil || n < 1 || n > MaxGap {
			r.problem(start, r.at-start, "a gap of "+r.text[digits:r.at]+" words", fmt.Sprintf("a gap is of 1 to %d words", MaxGap))
			return Item{}, false
		}
		most = n
	}
	if r.gaps++; r.gaps > maxGaps {
		r.problem(start, r.at-start, fmt.Sprintf("more than %d gaps", maxGaps), "make several phrases of it")
		return Item{}, false
	}
	return Item{Op: Gap, Most: most}, true
}

// word reads one word, with a star where any form of it will do. A contraction
// is taken apart by whoever matches it.
func (r *reader) word() (Item, bool) {
	start := r.at
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.IsMark(c) && !strings.ContainsRune("'’-%€£$", c) {
			break
		}
		r.at += size
	}
	word := strings.ToLower(r.text[start:r.at])
	if word == "" {
		_, size := utf8.DecodeRuneInString(r.text[start:])
		r.problem(start, size, fmt.Sprintf("%q is not a part of a phrase", r.text[start:start+size]),
			"a phrase has words, ( | ), [ ], { }, ... , ^ and ?")
		return Item{}, false
	}
	op := Word
	if r.at < len(r.text) && r.text[r.at] == '*' {
		r.at++
		op = Form
	}
	return Item{Op: op, Text: word}, true
}

// whole holds the phrase to what only shows once it is read: it has to ask for
// words, and can't begin or end with a gap, which would fit anything.
func (r *reader) whole(items []Item) {
	switch {
	case !asks(items):
		r.problem(0, len(r.text), "this phrase asks for no word, so anything would fit it", "write at least one word or slot that has to be there")
	case edge(items[0]) || edge(items[len(items)-1]):
		r.problem(0, len(r.text), "a gap at the edge of a phrase does nothing", "take it out")
	}
}

func edge(item Item) bool {
	if item.Op == Gap {
		return true
	}
	for _, way := range item.Ways {
		if edge(way[0]) || edge(way[len(way)-1]) {
			return true
		}
	}
	return false
}

// asks says whether some word has to be there.
func asks(items []Item) bool {
	for _, item := range items {
		switch item.Op {
		case Word, Form, Slot:
			return true
		case Either:
			if !slices.ContainsFunc(item.Ways, func(way []Item) bool { return !asks(way) }) {
				return true
			}
		case Gap, Start, Question, Maybe:
		}
	}
	return false
}
