package cues

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// token is a word or a number of a text. A contraction is several tokens with
// the same span.
type token struct {
	start, end int32  // in bytes of the text
	word       *word  // what is known of it
	sentence   int32  // index in the sentences
	before     breaks // what stands between it and the token before it
	scope      scope
	upper      bool  // all capitals, of three letters or more
	timed      bool  // tells a time, with what stands around it
	heard      bool  // is of the customer's words or the facts
	claimed    uint8 // a bit for each criterion with a rule that claims it
	copied     bool  // stands in a run of words copied from the customer
}

// breaks is what parts a token from the one before it.
type breaks uint8

const (
	breakComma    breaks = 1 << iota
	breakClause          // a semicolon, a colon, a dash, a bracket
	breakSentence        // the end of a sentence or a line
	breakBare            // where a text without marks was divided
	breakRow             // of these, within a row of words that can only be a list
)

// sentence is one sentence of a text.
type sentence struct {
	from, to int32 // tokens
	question bool  // ends with a question mark
	shouted  bool  // ends with an exclamation mark
	open     bool  // no mark closes it
}

// text is a text taken apart. Its parts are used again for the next.
type text struct {
	raw       string
	tokens    []token
	sentences []sentence
	whole     []sentence // what divideBare keeps from text to text
	marks     int        // exclamation and question marks beyond one in a row
	chars     int        // characters that are letters or digits
	foreign   int        // of these, letters of no Latin alphabet
	folded    []byte
	rowMarks  []uint64 // what rows keeps from text to text
	rowsOf    []uint64 // the rows of this text, nil until they are asked for
}

// read takes a text apart.
func (t *text) read(raw string, words *lexicon) {
	t.raw, t.tokens, t.sentences = raw, t.tokens[:0], t.sentences[:0]
	t.marks, t.chars, t.foreign = 0, 0, 0
	t.rowMarks, t.rowsOf = t.rowMarks[:0], nil
	s := segmenter{text: t, words: words, before: breakSentence, folded: t.folded}
	for s.at < len(raw) {
		s.step()
	}
	s.endSentence(true)
	t.folded = s.folded[:0]
	t.divideBare()
	t.scopes()
	t.times()
}

// segmenter goes through a text once, from its beginning to its end.
type segmenter struct {
	text   *text
	words  *lexicon
	at     int
	before breaks
	quote  rune // what closes the quotation, 0 outside one
	first  int  // token the present sentence begins with
	folded []byte
	parts  [3]*word
}

func (s *segmenter) step() {
	raw := s.text.raw
	c, size := rune(raw[s.at]), 1
	if c >= utf8.RuneSelf {
		c, size = utf8.DecodeRuneInString(raw[s.at:])
	}
	switch {
	case c == ' ':
		s.at++
	case isLetter(c) && !unicode.IsMark(c):
		s.letters()
	case c >= '0' && c <= '9':
		s.digits()
	default:
		s.punctuation(c, size)
		s.at += size
	}
}

// isLetter says whether a word can have this character, apostrophes apart: one
// of those is a letter to Unicode.
func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
	}
	return (unicode.IsLetter(c) || unicode.IsMark(c)) && !isApostrophe(c)
}

func isApostrophe(c rune) bool {
	return c == '\'' || c == '’' || c == 'ʼ' || c == '＇'
}

func (s *segmenter) punctuation(c rune, size int) {
	raw := s.text.raw
	switch c {
	case '，', '、':
		s.before |= breakComma
	case '．':
		s.endSentence(false)
	case '！':
		s.endOf('!')
	case '？':
		s.endOf('?')
	case '.', '!', '?', '…', '。':
		s.endOf(c)
	case '\n', '\r':
		s.before |= breakComma
		if s.at+1 < len(raw) && raw[s.at+1] == '\n' {
			s.endSentence(true)
		}
	case ';', ':', '(', ')', '–', '—', '/':
		s.before |= breakClause
	case ',':
		s.before |= breakComma
	case '-':
		if s.at > 0 && raw[s.at-1] == ' ' {
			s.before |= breakClause
		}
	case '"', '“', '”', '„', '«', '»', '\'', '‘', '’', '`':
		s.quotation(c, size)
	}
}

// endOf handles what ends a sentence. A full stop within a row of them, or
// after one letter, as in "e.g.", does not.
func (s *segmenter) endOf(c rune) {
	raw := s.text.raw
	n := len(s.text.tokens)
	if c == '!' || c == '?' {
		if s.at > 0 && (raw[s.at-1] == '!' || raw[s.at-1] == '?') {
			s.text.marks++
		}
		if n > s.first {
			s.endSentence(false)
		}
		if last := len(s.text.sentences) - 1; last >= 0 && s.before&breakSentence != 0 {
			s.text.sentences[last].question = s.text.sentences[last].question || c == '?'
			s.text.sentences[last].shouted = s.text.sentences[last].shouted || c == '!'
		}
		return
	}
	if n > s.first && s.at > 0 {
		last := s.text.tokens[n-1]
		if int(last.end) == s.at && last.end-last.start == 1 && isLetter(rune(raw[last.start])) && raw[last.start] != 'I' && raw[last.start] != 'x' {
			return
		}
	}
	s.endSentence(false)
}

// endSentence ends a sentence; open says that it isn't a mark that does.
func (s *segmenter) endSentence(open bool) {
	n := len(s.text.tokens)
	if n > s.first {
		s.text.sentences = append(s.text.sentences, sentence{from: int32(s.first), to: int32(n), open: open})
		s.first = n
	}
	s.before |= breakSentence
}

// quotation opens or closes one. An apostrophe opens only before a letter and
// after none.
func (s *segmenter) quotation(c rune, size int) {
	raw := s.text.raw
	next, _ := utf8.DecodeRuneInString(raw[s.at+size:])
	opens := isLetter(next) && (s.at == 0 || raw[s.at-1] == ' ' || raw[s.at-1] == '\n' || raw[s.at-1] == '(')
	switch {
	case s.quote != 0:
		if c == s.quote && !opens {
			s.quote = 0
		}
	case c == '“' || c == '„':
		s.quote = '”'
	case c == '«':
		s.quote = '»'
	case c == '"' && opens:
		s.quote = '"'
	case c == '\'' && opens && strings.ContainsRune(raw[s.at+1:], '\''):
		s.quote = '\''
	case c == '‘' && opens:
		s.quote = '’'
	}
}

func (s *segmenter) add(start, end int, w *word, upper bool) {
	t := token{
		start: int32(start), end: int32(end), word: w, sentence: int32(len(s.text.sentences)), before: s.before, upper: upper,
	}
	if s.quote != 0 {
		t.scope |= Quoted
	}
	s.text.tokens = append(s.text.tokens, t)
	s.before = 0
}

// digits takes a number: 9, 9.50, 2,400, 11:42, with what stands at its end,
// as in 12th and 5pm, as a word of its own or a part of it.
func (s *segmenter) digits() {
	raw, start := s.text.raw, s.at
	s.folded = s.folded[:0]
	for s.at < len(raw) {
		c := raw[s.at]
		switch {
		case c >= '0' && c <= '9':
			s.folded = append(s.folded, c)
		case (c == '.' || c == ':' || c == ',') && s.at+1 < len(raw) && raw[s.at+1] >= '0' && raw[s.at+1] <= '9':
			if c != ',' {
				s.folded = append(s.folded, c)
			}
		default:
			goto done
		}
		s.at++
	}
done:
	s.text.chars += len(s.folded)
	if end := s.at + len("th"); end <= len(raw) && ordinal(raw[s.at:end]) && (end == len(raw) || !isLetter(rune(raw[end]))) {
		s.at = end
	}
	s.add(start, s.at, s.words.number(s.folded), false)
}

func ordinal(s string) bool {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if strings.EqualFold(s, end) {
			return true
		}
	}
	return false
}

// spelling is what is known of a word while its letters are read.
type spelling struct {
	capitals, small int
	odd             bool // it has letters that don't stand in English words
	apostrophe      int  // where it is in the folded letters, or -1
}

// letters takes a word, with the apostrophes inside it.
func (s *segmenter) letters() {
	raw, start := s.text.raw, s.at
	s.folded = s.folded[:0]
	word := spelling{apostrophe: -1}
	for {
		plain := s.at
		for s.at < len(raw) && raw[s.at]-'a' <= 'z'-'a' { // most are
			s.at++
		}
		s.folded = append(s.folded, raw[plain:s.at]...)
		word.small += s.at - plain
		if s.at == len(raw) {
			break
		}
		c, size := rune(raw[s.at]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(raw[s.at:])
		}
		if !s.letter(&word, c, size) {
			break
		}
		s.at += size
	}
	s.text.chars += word.capitals + word.small
	if word.odd {
		s.folded = fold(s.folded)
		if word.apostrophe >= 0 { // folding may have moved it
			word.apostrophe = bytes.IndexByte(s.folded, '\'')
		}
	}
	upper := word.capitals >= 3 && word.small == 0
	n := s.words.parts(s.folded, word.apostrophe, &s.parts)
	for i := range n {
		s.add(start, s.at, s.parts[i], upper)
	}
}

// letter takes one letter of a word that is no small Latin one, or a digit
// within it. It says whether the word goes on there.
func (s *segmenter) letter(word *spelling, c rune, size int) bool {
	switch {
	case c >= 'A' && c <= 'Z':
		word.capitals++
		s.folded = append(s.folded, byte(c)+'a'-'A')
	case c >= '0' && c <= '9':
		s.folded = append(s.folded, byte(c))
	case isApostrophe(c):
		if word.apostrophe >= 0 || s.at+size == len(s.text.raw) || !s.inside(s.text.raw[s.at+size:]) {
			return false
		}
		word.apostrophe = len(s.folded)
		s.folded = append(s.folded, '\'')
	case unseen(c):
	case c >= utf8.RuneSelf && isLetter(c):
		word.odd = true
		if !unicode.Is(unicode.Latin, c) && !unicode.IsMark(c) {
			s.text.foreign++
		}
		if unicode.IsUpper(c) {
			word.capitals++
		} else {
			word.small++
		}
		s.folded = append(s.folded, s.text.raw[s.at:s.at+size]...)
	default:
		return false
	}
	return true
}

// inside says whether an apostrophe before this text is inside a word.
func (s *segmenter) inside(rest string) bool {
	c, _ := utf8.DecodeRuneInString(rest)
	return isLetter(c)
}

// unseen says whether a character shows nothing, so that words with one in
// them read as without.
func unseen(c rune) bool {
	return c == '\u00ad' || c >= '\u200b' && c <= '\u200f' || c == '\u2060' || c == '\ufeff'
}

// alike has the letters of other alphabets that look as Latin ones do.
var alike = strings.NewReplacer("а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "х", "x", "у", "y", "і", "i", "ѕ", "s", "ј", "j",
	"α", "a", "ε", "e", "ι", "i", "ο", "o", "ν", "v", "ρ", "p", "υ", "u")

// fold makes one form of the letters that look or mean the same. Letters of
// another alphabet are taken for Latin ones among Latin letters only.
func fold(word []byte) []byte {
	if bytes.ContainsFunc(word, unicode.IsMark) { // set by hand on each letter, or by a keyboard on a few
		word = []byte(unmarked(string(word)))
	}
	folded := strings.ToLower(norm.NFKC.String(string(word)))
	if strings.ContainsAny(folded, "abcdefghijklmnopqrstuvwxyz") {
		folded = alike.Replace(folded)
	}
	return []byte(folded)
}
