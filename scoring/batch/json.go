package batch

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// parser reads one JSON value. Once broken is set every method comes back soon,
// with nothing.
type parser struct {
	text   string
	at     int
	broken string // why it isn't JSON
	unfit  string // the first thing that is JSON and not what is read here
}

// kind tells JSON values apart by what they begin with: '{', '[', '"', 't' for
// true and false, 'n' for null and '0' for every number. 0 is no value.
type kind byte

func (k kind) String() string {
	switch k {
	case '{':
		return "an object in braces"
	case '[':
		return "a list"
	case '"':
		return "a text"
	case '0':
		return "a number"
	case 'n':
		return "null"
	}
	return "true or false"
}

// wrong says that the character last read is wrong.
func (p *parser) wrong() {
	if p.broken == "" {
		p.broken = fmt.Sprintf("it isn't JSON: character %d is wrong", utf8.RuneCountInString(p.text[:p.at-1])+1)
	}
}

func (p *parser) unfinished() {
	if p.broken == "" {
		p.broken = "its JSON isn't finished at the end of the line; each line has to be a whole value"
	}
}

// blanks passes over blanks and says whether something is left.
func (p *parser) blanks() bool {
	for ; p.at < len(p.text); p.at++ {
		switch p.text[p.at] {
		case ' ', '\t', '\r', '\n':
		default:
			return p.broken == ""
		}
	}
	return false
}

// next takes the next character that isn't blank; 0 where there is none.
func (p *parser) next() byte {
	if !p.blanks() {
		p.unfinished()
		return 0
	}
	p.at++
	return p.text[p.at-1]
}

// peek says what kind of value comes next, if one does.
func (p *parser) peek() kind {
	if !p.blanks() {
		return 0
	}
	switch c := p.text[p.at]; c {
	case '{', '[', '"', 'n':
		return kind(c)
	case 't', 'f':
		return 't'
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return '0'
	}
	return 0
}

// end wants nothing more.
func (p *parser) end() {
	if p.blanks() {
		p.at++
		p.wrong()
	}
}

// member goes on to the next member of an object and reads its key; ok is false
// after the last.
func (p *parser) member(first bool) (key string, ok bool) {
	c := p.next()
	if c == '}' {
		return "", false
	}
	if !first {
		if c != ',' {
			p.wrong()
			return "", false
		}
		c = p.next()
	}
	if c != '"' {
		p.wrong()
		return "", false
	}
	key = p.string()
	if p.next() != ':' {
		p.wrong()
	}
	return key, p.broken == ""
}

// element goes on to the next element of a list. It says whether there is one.
func (p *parser) element(first bool) bool {
	c := p.next()
	switch {
	case p.broken != "" || c == ']':
		return false
	case first:
		p.at--
	case c != ',':
		p.wrong()
		return false
	}
	return true
}

// deepest is how far values may lie in each other, as in encoding/json.
const deepest = 10_000

// value reads any value, and gives the text of a text and the digits of a
// number.
func (p *parser) value(depth int) (k kind, text string) {
	k = p.peek()
	c := p.next()
	switch {
	case p.broken != "":
		return 0, ""
	case k == '"':
		text = p.string()
	case k == '0':
		text = p.number()
	case c == 't':
		p.word("true")
	case c == 'f':
		p.word("false")
	case c == 'n':
		p.word("null")
	case k == 0 || depth >= deepest:
		p.wrong()
	case k == '{':
		for first := true; ; first = false {
			if _, ok := p.member(first); !ok {
				break
			}
			p.value(depth + 1)
		}
	default:
		for first := true; p.element(first); first = false {
			p.value(depth + 1)
		}
	}
	return k, text
}

// word reads the rest of a word whose first letter was read.
func (p *parser) word(word string) {
	for i := 1; i < len(word); i++ {
		if p.at == len(p.text) {
			p.unfinished()
			return
		}
		p.at++
		if p.text[p.at-1] != word[i] {
			p.wrong()
			return
		}
	}
}

// number reads a number whose first character was read.
func (p *parser) number() string {
	start := p.at - 1
	if p.text[start] == '-' {
		if p.at == len(p.text) {
			p.unfinished()
			return ""
		}
		p.at++
	}
	switch c := p.text[p.at-1]; {
	case c == '0':
	case c >= '1' && c <= '9':
		p.digits()
	default:
		p.wrong()
		return ""
	}
	if p.have(".") {
		p.someDigits()
	}
	if p.have("eE") {
		p.have("+-")
		p.someDigits()
	}
	return p.text[start:p.at]
}

// have takes the next character if it is one of those.
func (p *parser) have(those string) bool {
	if p.at < len(p.text) && strings.IndexByte(those, p.text[p.at]) >= 0 {
		p.at++
		return true
	}
	return false
}

func (p *parser) digits() {
	for p.at < len(p.text) && p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		p.at++
	}
}

func (p *parser) someDigits() {
	start := p.at
	switch p.digits(); {
	case p.at > start:
	case p.at == len(p.text):
		p.unfinished()
	default:
		p.at++
		p.wrong()
	}
}

// string reads a text whose first quotation mark was read.
func (p *parser) string() string {
	start := p.at
	for ; p.at < len(p.text); p.at++ {
		switch c := p.text[p.at]; {
		case c == '"':
			p.at++
			return p.text[start : p.at-1]
		case c == '\\':
			return p.escaped(start)
		case c < ' ':
			p.at++
			p.wrong()
			return ""
		}
	}
	p.unfinished()
	return ""
}

// escaped is string from the first escape on.
func (p *parser) escaped(start int) string {
	b := append(make([]byte, 0, 2*(p.at-start)), p.text[start:p.at]...)
	for p.at < len(p.text) && p.broken == "" {
		c := p.text[p.at]
		p.at++
		switch {
		case c == '"':
			return string(b)
		case c == '\\':
			b = p.escape(b)
		case c < ' ':
			p.wrong()
		default:
			b = append(b, c)
		}
	}
	p.unfinished()
	return ""
}

// escape reads what follows a backslash.
func (p *parser) escape(b []byte) []byte {
	if p.at == len(p.text) {
		p.unfinished()
		return b
	}
	c := p.text[p.at]
	p.at++
	if i := strings.IndexByte(`"\/bfnrt`, c); i >= 0 {
		return append(b, "\"\\/\b\f\n\r\t"[i])
	}
	if c != 'u' {
		p.wrong()
		return b
	}
	r := p.hex()
	if utf16.IsSurrogate(r) {
		before := p.at
		if strings.HasPrefix(p.text[p.at:], `\u`) {
			p.at += 2
			if both := utf16.DecodeRune(r, p.hex()); both != utf8.RuneError {
				return utf8.AppendRune(b, both)
			}
		}
		p.at, r = before, utf8.RuneError // half of a character is none
	}
	return utf8.AppendRune(b, r)
}

// hex reads four hexadecimal digits.
func (p *parser) hex() (r rune) {
	for range 4 {
		if p.at == len(p.text) {
			p.unfinished()
			return 0
		}
		c := p.text[p.at]
		p.at++
		digit := strings.IndexByte("0123456789abcdef", c|0x20)
		if digit < 0 || c < '0' || c > '9' && c < 'A' {
			p.wrong()
			return 0
		}
		r = r<<4 | rune(digit) //nolint:gosec // at most 15
	}
	return r
}
