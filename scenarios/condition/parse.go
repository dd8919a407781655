package condition

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/expr-lang/expr/file"
	"github.com/expr-lang/expr/parser"
	"github.com/expr-lang/expr/parser/lexer"
)

// Fault says which kind of thing is wrong with a condition.
type Fault int

const (
	// Unreadable is a condition that breaks off or has a part missing.
	Unreadable Fault = iota
	// NotAllowed is something the expression library knows and the format doesn't.
	NotAllowed
	// UnknownName is a name nobody declared.
	UnknownName
	// WrongKind is a number where a yes or no belongs, or the other way round.
	WrongKind
	// TooLong is a condition over MaxLength characters.
	TooLong
)

// Problem is one thing wrong with a condition.
type Problem struct {
	Fault   Fault
	Offset  int // in characters from the start of the text
	Width   int // in characters, at least 1
	Message string
	Help    string   // what would be right; empty where Name and Known say it
	Name    string   // for an UnknownName: what was written
	Known   []string // and what it could have been
}

// Parse reads a condition. Where there are problems the condition is nil.
func Parse(text string, names *Names) (*Condition, []Problem) {
	if n := utf8.RuneCountInString(text); n > MaxLength {
		return nil, []Problem{{
			Fault: TooLong, Width: 1,
			Message: fmt.Sprintf("this condition has %d characters; %d is the most", n, MaxLength),
			Help:    "split it over several cases, or over two answers",
		}}
	}
	if p, found := hyphenated(text, names); found {
		return nil, []Problem{p}
	}
	tokens, problems := tokenise(text, names)
	if len(problems) > 0 {
		return nil, problems
	}
	source, insertions := bracketNot(text, tokens)
	tree, err := parser.Parse(source)
	if err != nil {
		return nil, []Problem{unreadable(text, insertions, err)}
	}
	k := &kindChecker{names: names, insertions: insertions}
	if kind, ok := k.kindOf(tree.Node); ok && kind != YesNo {
		k.problem(tree.Node, Problem{
			Fault:   WrongKind,
			Message: fmt.Sprintf("this is %s; a condition is a yes or a no", kind),
			Help:    "compare it with something, as in: trust >= 3",
		})
	}
	if len(k.problems) > 0 {
		return nil, k.problems
	}
	return &Condition{text: text, source: source, tree: treeOf(tree.Node), names: names}, nil
}

// allowedOperators is all of the expression library's operators that the
// format has.
var allowedOperators = []string{"and", "or", "not", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*"}

// insteadOf says what to write for what people bring from other languages.
var insteadOf = map[string]string{
	"&&": `write "and"`,
	"||": `write "or"`,
	"!":  `write "not"`,
	"=":  `to compare, write "=="`,
	"/":  "a condition can't divide; compare with a product instead, as in: trust * 2 >= heat",
	"%":  "leave it out: percentages are plain numbers, as in: listening >= 90",
}

func tokenise(text string, names *Names) ([]lexer.Token, []Problem) {
	if strings.TrimSpace(text) == "" {
		return nil, []Problem{{Width: 1, Message: "this condition is empty", Help: "write one, as in: trust >= 3"}}
	}
	if p, slipped := slip(text, names); slipped {
		return nil, []Problem{p}
	}
	// The lexer drops comments without a word, so they are looked for here.
	if before, _, found := strings.Cut(text, "/"); found {
		return nil, []Problem{{
			Fault: NotAllowed, Offset: utf8.RuneCountInString(before), Width: 1,
			Message: `"/" is not part of a condition`, Help: insteadOf["/"],
		}}
	}
	tokens, err := lexer.Lex(file.NewSource(text))
	if err != nil {
		return nil, []Problem{unreadable(text, nil, err)}
	}
	var problems []Problem
	for i, token := range tokens {
		if p, bad := judge(token, tokens[i+1:]); bad {
			problems = append(problems, p)
		}
	}
	return tokens, problems
}

// judge says whether a token belongs to the format's small language.
func judge(token lexer.Token, rest []lexer.Token) (Problem, bool) {
	p := Problem{Fault: NotAllowed, Offset: token.From, Width: max(1, token.To-token.From)}
	p.Message = fmt.Sprintf("%q is not part of a condition", token.Value)
	switch token.Kind {
	case lexer.EOF, lexer.String:
		return p, false
	case lexer.Number:
		if wholeNumber(token.Value) {
			return p, false
		}
		p.Message = fmt.Sprintf("%q is not a whole number a condition can use", token.Value)
		p.Help = "write plain digits, at most nine of them, as in: trust >= 3"
		return p, true
	case lexer.Identifier:
		if token.Value == Visited || len(rest) == 0 || !rest[0].Is(lexer.Bracket, "(") {
			return p, false
		}
		p.Message = fmt.Sprintf("a condition can't call %q", token.Value)
		p.Help = `the only one it can call is visited, as in: visited("opening")`
		return p, true
	case lexer.Bracket:
		if token.Value == "(" || token.Value == ")" {
			return p, false
		}
	case lexer.Operator:
		if slices.Contains(allowedOperators, token.Value) {
			return p, false
		}
	case lexer.Bytes:
	}
	p.Help = insteadOf[token.Value]
	if p.Help == "" {
		p.Help = "a condition has: and, or, not, comparisons, + - *, brackets, numbers, names and visited(\"turn\")"
	}
	return p, true
}

// slips are ways of writing a condition that come from other places, with what
// to write instead. They are looked for as they stand, with a space on both
// sides of a word.
var slips = []struct{ wrong, right string }{
	{"=>", ">="},
	{"=<", "<="},
	{"≥", ">="},
	{"≤", "<="},
	{"≠", "!="},
	{"<>", "!="},
	{" AND ", "and"},
	{" OR ", "or"},
	{" is at least ", ">="},
	{" is at most ", "<="},
	{" is not ", "!="},
	{" is ", "=="},
	{" at least ", ">="},
	{" at most ", "<="},
	{"“", `"`},
	{"”", `"`},
}

func slip(text string, names *Names) (Problem, bool) {
	for _, s := range slips {
		if before, _, found := strings.Cut(text, s.wrong); found {
			word := strings.TrimSpace(s.wrong)
			if _, name := names.find(word); name {
				continue
			}
			lead := strings.Index(s.wrong, word)
			return Problem{
				Fault: NotAllowed, Offset: utf8.RuneCountInString(before) + lead, Width: utf8.RuneCountInString(word),
				Message: fmt.Sprintf("%q is not part of a condition", word), Help: fmt.Sprintf("write %q", s.right),
			}, true
		}
	}
	return Problem{}, false
}

// hyphenated finds a name written with its hyphen, as ids are, where a
// condition would read a subtraction.
func hyphenated(text string, names *Names) (Problem, bool) {
	if strings.ContainsAny(text, "\"'`") {
		text = withoutQuoted(text)
	}
	for _, name := range names.List() {
		id := strings.ReplaceAll(name, "_", "-")
		if before, after, found := strings.Cut(text, id); found && id != name && !joins(lastRune(before)) && !joins(firstRune(after)) {
			return Problem{
				Fault: UnknownName, Offset: utf8.RuneCountInString(before), Width: len(id),
				Message: fmt.Sprintf("%q can't be read in a condition", id), Help: fmt.Sprintf("write it as %s", name),
			}, true
		}
	}
	return Problem{}, false
}

// joins says whether a character goes on with a name.
func joins(r rune) bool {
	return r == '_' || r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// withoutQuoted blanks out what stands in quotes: the ids of turns, which have
// hyphens.
func withoutQuoted(text string) string {
	var quote rune
	return strings.Map(func(r rune) rune {
		switch {
		case quote == 0 && (r == '"' || r == '\'' || r == '`'):
			quote = r
		case r == quote:
			quote = 0
		case quote != 0:
			return ' '
		}
		return r
	}, text)
}

func wholeNumber(s string) bool {
	if len(s) > 9 || (len(s) > 1 && s[0] == '0') {
		return false
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// bracketNot puts brackets round what each "not" covers. People read
// `not trust > 3` as not (trust > 3); the expression library reads it as
// (not trust) > 3. The places where characters were put in, in characters of
// the new text, come back so that positions can be traced to the old one.
func bracketNot(text string, tokens []lexer.Token) (string, []int) {
	runes := []rune(text)
	opens, closes := make(map[int]int), make(map[int]int)
	for i, token := range tokens {
		if token.Is(lexer.Operator, "not") {
			opens[token.To]++
			closes[endOfNot(tokens, i+1, len(runes))]++
		}
	}
	if len(opens) == 0 {
		return text, nil
	}
	var b strings.Builder
	var insertions []int
	written := 0
	put := func(c rune) {
		b.WriteRune(c)
		insertions = append(insertions, written)
		written++
	}
	for i := 0; i <= len(runes); i++ {
		for range closes[i] {
			put(')')
		}
		for range opens[i] {
			put('(')
		}
		if i < len(runes) {
			b.WriteRune(runes[i])
			written++
		}
	}
	return b.String(), insertions
}

// endOfNot finds where the part that a "not" covers stops: before the next
// and, or, or closing bracket of its own depth.
func endOfNot(tokens []lexer.Token, from, end int) int {
	depth := 0
	for i := from; i < len(tokens); i++ {
		token := tokens[i]
		switch {
		case token.Is(lexer.EOF):
			return end
		case token.Is(lexer.Bracket, "("):
			depth++
		case token.Is(lexer.Bracket, ")"):
			depth--
			if depth < 0 {
				return token.From
			}
		case depth == 0 && token.Is(lexer.Operator, "and", "or"):
			return token.From
		}
	}
	return end
}

// original turns a place in the bracketed text into one in the author's.
func original(insertions []int, at int) int {
	before := 0
	for _, in := range insertions {
		if in < at {
			before++
		}
	}
	return at - before
}

func unreadable(text string, insertions []int, err error) Problem {
	p := Problem{
		Width: 1, Message: "this condition can't be read",
		Help: "check its brackets and quotes, and that each comparison has two sides, as in: trust >= 3 and visited(\"opening\")",
	}
	if at, ok := errors.AsType[*file.Error](err); ok {
		p.Offset = min(original(insertions, at.From), max(0, utf8.RuneCountInString(text)-1))
	}
	return p
}
