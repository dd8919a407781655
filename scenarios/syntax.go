package scenarios

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// lazily gives a pattern that is compiled when it is first asked for: few runs
// meet a file that needs one.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

var syntaxLine = lazily(`^yaml: (?:line (\d+): )?`)

// tellSyntax puts the YAML library's one error in plain words, at the place
// where it can first be seen.
func (s *source) tellSyntax(err error) {
	d := Diagnostic{
		Code: YAMLSyntax, Message: "this can't be read as YAML",
		Help: "check quotes, brackets, colons and the spaces at the start of the lines",
	}
	for _, words := range syntaxWords {
		if strings.Contains(err.Error(), words.find) {
			d.Message, d.Help = words.message, words.help
			break
		}
	}
	switch {
	case strings.Contains(err.Error(), "exceeded max depth"):
		d.Code = TooDeep
	case strings.Contains(err.Error(), "unknown anchor"), strings.Contains(err.Error(), "alphabetic or numeric"):
		d.Code = AnchorOrAlias
	}
	d.Pos = s.syntaxPlace(err)
	s.usualSlip(&d, err.Error())
	s.tell(d)
}

// syntaxPlace finds where a syntax error shows: the line whose end is the
// first to fail in the same way, and on it the column after which every start
// of the line fails. The library itself gives only a line, which is where the
// enclosing part began, or one off.
func (s *source) syntaxPlace(err error) Pos {
	want := syntaxLine().ReplaceAllString(err.Error(), "")
	told := 1
	if m := syntaxLine().FindStringSubmatch(err.Error()); m != nil && m[1] != "" {
		told, _ = strconv.Atoi(m[1])
	}
	const most = 512 << 10 // a larger file would be read too often
	if len(s.text) > most {
		return s.firstWord(told)
	}
	s.line(1) // counts the lines
	good, bad := max(0, told-2), len(s.starts)
	for good+1 < bad {
		middle := (good + bad) / 2
		if failsLike(s.text[:s.lineEnd(middle)], want) {
			bad = middle
		} else {
			good = middle
		}
	}
	return s.syntaxColumn(bad, want)
}

// lineEnd is the offset after a line and its line break.
func (s *source) lineEnd(n int) int {
	if n >= len(s.starts) {
		return len(s.text)
	}
	return s.starts[n]
}

// firstWord is the place of the first word of a line.
func (s *source) firstWord(n int) Pos {
	line := s.line(n)
	return Pos{n, 1 + utf8.RuneCountInString(line) - utf8.RuneCountInString(strings.TrimLeft(line, " \t"))}
}

// syntaxColumn takes characters off the end of a line until what is left
// doesn't fail. Where that would take long, or nothing is left, it is the
// first word.
func (s *source) syntaxColumn(line int, want string) Pos {
	const budget, most = 2 << 20, 400 // bytes read in all, and characters in the line
	first := s.firstWord(line)
	text := s.line(line)
	start := s.starts[line-1]
	if len(text) > most {
		return first
	}
	for end, tries := len(text), 1; end > 0; tries++ {
		if tries*(start+end) > budget {
			return first
		}
		_, size := utf8.DecodeLastRuneInString(text[:end])
		if !failsLike(s.text[:start+end-size], want) {
			return Pos{line, max(first.Column, utf8.RuneCountInString(text[:end]))}
		}
		end -= size
	}
	return first
}

// failsLike says whether a text fails to parse with the same words.
func failsLike(text []byte, want string) bool {
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	for {
		_, err := decodeNode(decoder)
		if errors.Is(err, io.EOF) {
			return false
		}
		if err != nil {
			return syntaxLine().ReplaceAllString(err.Error(), "") == want
		}
	}
}

var (
	// endedText is a value in quotes or brackets that ends before its line does.
	endedText = lazily(`^(\s*(?:- )?[^\s:"'\[{][^:"'\[{]*:\s+|\s*- )('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|\[[^\]]*\]|\{[^}]*\})\s*[^\s#,\]}:]`)
	// openText is a value that opens a quote and doesn't close it on its line.
	openText = lazily(`^(\s*(?:- )?[^\s:"'\[{#][^:"'\[{]*:\s+|\s*- )('(?:[^']|'')*|"(?:[^"\\]|\\.)*)$`)
	// keyLine is a line with a key, or an item of a list.
	keyLine = lazily(`^\s*(?:- |[^\s:"'\[{#][^:"'\[{]*:(?:\s|$))`)
	// noBreak is a no-break space where spaces set the indent, or after a colon.
	noBreak = lazily("^[ \u00a0]*\u00a0|:\u00a0")
	// alias is where an alias starts.
	alias = lazily(`\*[^\s,\]}]+`)
)

// usualSlip looks for the slips that people make most, whose place the YAML
// library can't know.
func (s *source) usualSlip(d *Diagnostic, message string) {
	const most = 64 << 10 // longer lines aren't typed
	if len(s.text) > 512<<10 || len(s.line(d.Line)) > most {
		return
	}
	if d.Code == AnchorOrAlias {
		if at := alias().FindStringIndex(s.line(d.Line)); at != nil {
			d.Column = 1 + utf8.RuneCountInString(s.line(d.Line)[:at[0]])
		}
		return
	}
	if d.Code == TooDeep {
		return
	}
	for n := range len(s.starts) {
		line := s.line(n + 1)
		if at := noBreak().FindStringIndex(line); at != nil {
			d.Pos = Pos{n + 1, utf8.RuneCountInString(line[:at[1]])}
			d.Message, d.Help = "a no-break space (U+00A0) stands where a plain space belongs", "type the spaces of this line anew"
			return
		}
		m := openText().FindStringSubmatchIndex(line)
		if m != nil && n+1 <= d.Line && keyLine().MatchString(s.line(n+2)) {
			d.Pos = Pos{n + 1, 1 + utf8.RuneCountInString(line[:m[4]])}
			d.Message, d.Help = "a quote is opened and never closed", "close it with the same mark that opens it"
			return
		}
	}
	s.nearbySlip(d, message)
}

// nearbySlip looks at the line told and the one before it.
func (s *source) nearbySlip(d *Diagnostic, message string) {
	for _, n := range []int{d.Line, d.Line - 1} {
		line := s.line(n)
		if m := endedText().FindStringSubmatchIndex(line); m != nil && strings.Contains(message, "did not find expected") {
			d.Pos = Pos{n, 1 + utf8.RuneCountInString(line[:m[5]])}
			d.Message, d.Help = "words follow the closing mark of a text",
				"put quotes round the whole text; inside 'single quotes' write two '' for an apostrophe"
			return
		}
	}
	before := d.Line - 1
	for before > 1 && strings.TrimSpace(s.line(before)) == "" {
		before--
	}
	// The colon of a line's own key can't be wrong by itself: the line before
	// it lacks one, and the two are read as one text.
	own, _, _ := strings.Cut(s.line(d.Line), ":")
	if strings.Contains(message, "mapping values are not allowed") && d.Column == utf8.RuneCountInString(own)+1 &&
		before > 0 && !keyLine().MatchString(s.line(before)) {
		d.Pos = s.firstWord(before)
		d.Message, d.Help = "a key without its colon", `write "key: value", with a space after the colon`
	}
}

// directive gives the line of a YAML directive before the document, 0 where
// there is none. The library takes some in silence, and the format has none.
func (s *source) directive() int {
	for n := 1; ; n++ {
		line := strings.TrimSpace(s.line(n))
		switch {
		case strings.HasPrefix(s.line(n), "%"):
			return n
		case line != "" && !strings.HasPrefix(line, "#"), n > len(s.starts):
			return 0
		}
	}
}

// inside finds where a character of a scalar's value stands in the file. What
// isn't white space is the same in both, in the same order, but for the
// doubled or escaped quotes of a text in quotes; where that fails, or the text
// is long, the scalar's start is given.
func (s *source) inside(n *yaml.Node, offset int) Pos {
	const most = 64 << 10
	at, value := Pos{n.Line, n.Column}, []rune(n.Value)
	if len(n.Value) > most || len(s.line(n.Line)) > most || offset > len(value) {
		return at
	}
	line, column := n.Line, n.Column-1
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		line, column = n.Line+1, 0
	}
	text := []rune(s.line(line))
	for i := 0; i <= offset && i < len(value); i++ {
		if value[i] == ' ' || value[i] == '\n' {
			continue // it may be folded, or stand in the file as a line break
		}
		for column >= len(text) || text[column] != value[i] {
			if column++; column >= len(text) {
				if line++; line > len(s.starts) {
					return at
				}
				text, column = []rune(s.line(line)), 0
			}
		}
		if i == offset {
			return Pos{line, column + 1}
		}
		column++
	}
	return Pos{line, column + 1}
}
