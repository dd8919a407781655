package quality

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noise is one way in which people write the same thing less tidily.
type noise struct {
	name  string
	draws int // how often it is drawn anew; what involves no chance is drawn once
	add   func(string, *rand.Rand) string
}

// draws is how often noise that falls by chance is drawn, so that a figure
// doesn't hang on one throw.
const draws = 8

// noises are the ways of the table.
func noises() []noise {
	fixed := func(f func(string) string) func(string, *rand.Rand) string {
		return func(text string, _ *rand.Rand) string { return f(text) }
	}
	american, british := spelling(true), spelling(false)
	return []noise{
		{"typos", draws, typos},
		{"all lower case", 1, fixed(strings.ToLower)},
		{"no punctuation", 1, fixed(barePunctuation)},
		{"no apostrophes", 1, fixed(bareApostrophes)},
		{"short forms written out", 1, fixed(expand)},
		{"long forms contracted", 1, fixed(contract)},
		{"American spelling", 1, fixed(american)},
		{"British spelling", 1, fixed(british)},
		{"non-native grammar", draws, grammar},
	}
}

// noisy gives a text with noise. The draw depends on the text's name and the
// number of the draw alone, so a row's noise is the same in any company.
func (n *noise) noisy(text, name string, draw int) string {
	h := fnv.New64a()
	h.Write([]byte(n.name + "\x00" + name))
	return n.add(text, rand.New(rand.NewPCG(h.Sum64(), uint64(draw))))
}

// word is a run of letters, with apostrophes inside it.
type piece struct {
	text string
	word bool
}

// pieces cuts a text into words and what stands between them. Put together
// they are the text.
func pieces(text string) []piece {
	var all []piece
	start, inWord := 0, false
	cut := func(at int) {
		if at > start {
			all = append(all, piece{text[start:at], inWord})
		}
		start = at
	}
	for at, r := range text {
		letter := unicode.IsLetter(r)
		if !letter && inWord && apostrophe(r) {
			next, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):])
			letter = unicode.IsLetter(next)
		}
		if letter != inWord {
			cut(at)
			inWord = letter
		}
	}
	cut(len(text))
	return all
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

func join(all []piece) string {
	var b strings.Builder
	for _, p := range all {
		b.WriteString(p.text)
	}
	return b.String()
}

// typoEvery is how many words hold one slip: about what people leave standing
// who type fast and don't look back.
const typoEvery = 6

// typos makes one slip in each run of six words: two letters change places, one
// is lost, doubled, or hit beside its key. First letters stay, and so do short
// words, numbers and names of one's own.
func typos(text string, rng *rand.Rand) string {
	all := pieces(text)
	var run []int // the words in this run that may take a slip
	words := 0
	slip := func() {
		if len(run) > 0 {
			i := run[rng.IntN(len(run))]
			all[i].text = misspelt(all[i].text, rng)
		}
		run = run[:0]
	}
	for i, p := range all {
		if !p.word {
			continue
		}
		if words++; len(p.text) >= 4 && ascii(p.text) {
			run = append(run, i)
		}
		if words%typoEvery == 0 {
			slip()
		}
	}
	if words%typoEvery > typoEvery/2 {
		slip()
	}
	return join(all)
}

func ascii(word string) bool {
	for i := range len(word) {
		if c := word[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

// neighbours are the keys beside each letter's on a QWERTY keyboard.
var neighbours = [26]string{
	"qsz", "vn", "xv", "sf", "wr", "dg", "fh", "gj", "uo", "hk", "jl", "k", "n", "bm", "ip", "o", "wa", "et", "ad", "ry", "yi", "cb", "qe", "zc", "tu", "ax",
}

func misspelt(word string, rng *rand.Rand) string {
	b := []byte(word)
	at := 1 + rng.IntN(len(b)-1)
	switch rng.IntN(4) {
	case 0: // swapped
		if at == len(b)-1 {
			at--
		}
		if at == 0 {
			at = 1
		}
		if at+1 < len(b) {
			b[at], b[at+1] = b[at+1], b[at]
		}
	case 1: // lost
		b = append(b[:at], b[at+1:]...)
	case 2: // doubled
		b = append(b[:at+1], b[at:]...)
	default: // beside its key
		keys := neighbours[b[at]|0x20-'a']
		b[at] = keys[rng.IntN(len(keys))]
	}
	return string(b)
}

// barePunctuation leaves out the marks between words. What stands inside a
// number or a time stays: 10:30, 4.50.
func barePunctuation(text string) string {
	var b strings.Builder
	before := ' '
	for at, r := range text {
		after, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):])
		inside := (unicode.IsDigit(before) && unicode.IsDigit(after)) || (unicode.IsLetter(before) && unicode.IsLetter(after))
		before = r
		switch {
		case strings.ContainsRune(`.,;:!?"“”‘()…`, r) && !inside:
		case apostrophe(r) && !inside:
		case r == '–' || r == '—':
			b.WriteByte(' ')
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func bareApostrophes(text string) string {
	return strings.NewReplacer("'", "", "’", "").Replace(text)
}
