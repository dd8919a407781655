package check

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is one word of a text in small letters, contractions taken apart:
// "won't" is two words, "will" and "not", at the same place.
type word struct {
	text     string
	from, to int  // bytes in the text
	after    mark // what stands between it and the next word
	quoted   bool // within quotation marks: somebody else's words
}

// mark is what stands after a word.
type mark uint8

const (
	pause    mark = 1 << iota // a comma, colon, dash or bracket
	stop                      // the end of a sentence
	question                  // the end of a question
)

// passage is a text taken apart. Only English is looked for in it; in another
// language nothing is found.
type passage struct {
	words []word
	hits  []hit
}

// read takes a text apart and finds the phrases in it, in the memory the
// passage has.
func (p *passage) read(text string) {
	p.split(text)
	p.find()
}

func (p *passage) split(text string) {
	p.words, p.hits = p.words[:0], p.hits[:0]
	quotes := quotation{text: text}
	lower := smallLetters(text)
	for at := 0; at < len(lower); {
		if to := wordEnd(lower, at); to > at {
			p.add(lower[at:to], at, to, quotes.open())
			at = to
			continue
		}
		r, size := utf8.DecodeRuneInString(lower[at:])
		quotes.pass(r, at)
		if n := len(p.words); n > 0 {
			p.words[n-1].after |= p.markOf(r, lower, at+size)
		}
		at += size
	}
}

// smallLetters folds the capital letters of English and keeps every byte in
// its place.
func smallLetters(text string) string {
	capital := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	for i := range len(text) {
		if !capital(text[i]) {
			continue
		}
		folded := []byte(text)
		for j := i; j < len(folded); j++ {
			if capital(folded[j]) {
				folded[j] += 'a' - 'A'
			}
		}
		return string(folded)
	}
	return text
}

// wordEnd gives where the word that starts at a byte ends: letters and digits,
// an apostrophe between letters, a point or colon between digits, as in 8.30.
func wordEnd(text string, at int) int {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	for at < len(text) {
		c := text[at]
		switch {
		case c >= 'a' && c <= 'z', digit(at):
			at++
		case (c == '.' || c == ':') && digit(at-1) && digit(at+1):
			at++
		case c < utf8.RuneSelf && c != '\'':
			return at
		default:
			r, size := utf8.DecodeRuneInString(text[at:])
			if r == '\'' || r == '’' {
				if !letterBefore(text, at) || !letterAt(text, at+size) {
					return at
				}
			} else if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				return at
			}
			at += size
		}
	}
	return at
}

func letterAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsLetter(r)
}

func letterBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return unicode.IsLetter(r)
}

// markOf says what a character after a word means. A point in "Mr. Hill" or
// "8 p.m. today" ends no sentence.
func (p *passage) markOf(r rune, text string, next int) mark {
	switch r {
	case ',', ':', ';', '–', '—', '(', ')':
		return pause
	case '!', '…', '\n':
		return stop
	case '?':
		return stop | question
	case '.':
		last := p.words[len(p.words)-1].text
		title := last == "mr" || last == "ms" || last == "mrs" || last == "dr"
		if title || len(last) == 1 && strings.IndexByte("aegimp", last[0]) >= 0 && letterAt(text, next+spaces(text[next:])) {
			return 0
		}
		return stop
	}
	return 0
}

func spaces(text string) int { return len(text) - len(strings.TrimLeft(text, " ")) }

// add puts a word at the end of the passage, contractions taken apart.
func (p *passage) add(text string, from, to int, quoted bool) {
	put := func(part string) {
		p.words = append(p.words, word{text: part, from: from, to: to, quoted: quoted})
	}
	if !shortened(text) {
		if text == "cannot" {
			put("can")
			text = "not"
		}
		put(text)
		return
	}
	text = strings.ReplaceAll(text, "’", "'")
	if base, not := strings.CutSuffix(text, "n't"); not {
		switch base {
		case "wo":
			base = "will"
		case "ca":
			base = "can"
		case "sha":
			base = "shall"
		}
		put(base)
		put("not")
		return
	}
	base, short, _ := strings.Cut(text, "'")
	put(base)
	if full := contraction(base, short); full != "" {
		put(full)
	}
}

// shortened says that a word may have an apostrophe in it, of either kind.
func shortened(text string) bool {
	for i := range len(text) {
		if text[i] == '\'' || text[i] == "’"[0] {
			return true
		}
	}
	return false
}

// contraction gives the word that an ending with an apostrophe stands for; ""
// where it is a genitive, or part of a name.
func contraction(base, short string) string {
	switch short {
	case "ll":
		return "will"
	case "ve":
		return "have"
	case "re":
		return "are"
	case "m":
		return "am"
	case "d":
		return "would"
	case "s":
		switch base {
		case "it", "that", "this", "there", "here", "what", "who", "where", "how", "he", "she":
			return "is"
		case "let":
			return "us"
		}
	}
	return ""
}
