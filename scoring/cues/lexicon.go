package cues

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

// word is all that is known of a word, whatever text it stands in.
type word struct {
	text    string // folded
	bland   uint64 // like stem, without what changes when somebody else says it
	self    uint64 // marks this very word
	stem    uint64 // marks the words that mean the same thing: any form of a word, of its synonyms, or of a number
	exact   int32  // the number of this very word among the phrases' words; 0 for none
	form    int32  // the number of its stem among the phrases' forms; 0 for none
	classes classes
	role             // in the phrases
	full    []string // what it is short for, where it is said in one
	topic   uint8    // what it is about: words of one topic belong together
	kind    uint8    // a group of things of which one is not the other
	mood    uint8    // a group of feelings of which one is not another's
}

// role is what the phrases make of a word.
type role struct {
	starts bitset // the phrases that may begin with it
	asked  bitset // the phrases that can't do without it or a few like it
	mask   mask   // of all that it is
	anys   bitset // the lists of alternatives it is in
}

func (w *word) is(c class) bool { return w.classes.has(c) }

// unknown says whether a word is none of those that the tables know, or was
// taken for a slip.
func (w *word) unknown() bool {
	return w.is(classMisspelt) || w.classes.none() && w.exact == 0 && w.form == 0 && w.topic == 0
}

// content says whether a word carries something that can be played back.
func (w *word) content() bool { return !w.is(classStop) }

// lexicon knows words. Behind it are tables that all scorers share; what it
// finds out about further words it keeps, up to a limit.
type lexicon struct {
	*tables
	cache map[string]*word
	roles map[classes]role // of words that no phrase names, such as numbers
}

// maxCache is how many words a lexicon keeps. Beyond it, it begins anew.
const maxCache = 1 << 15

// maxKept is the longest word that is kept, in bytes. Longer ones are nothing
// that a phrase asks for.
const maxKept = 40

func (l *lexicon) find(folded []byte) *word {
	if w, ok := l.cache[string(folded)]; ok {
		return w
	}
	text := string(folded)
	w := l.learn(text)
	if len(l.cache) >= maxCache {
		clear(l.cache)
	}
	if len(folded) <= maxKept {
		l.cache[text] = w
	}
	return w
}

// findText is find for a word that need not be kept apart from its bytes.
func (l *lexicon) findText(folded string) *word {
	if w, ok := l.cache[folded]; ok {
		return w
	}
	return l.find([]byte(folded))
}

// learn finds out about a word.
func (l *lexicon) learn(text string) *word {
	w := &word{text: text, full: l.contractions[text]}
	if len(text) > maxKept {
		w.stem = hash(text)
		w.self, w.bland = w.stem, w.stem
		return w
	}
	spelt := british(text)
	stem := stemOf(spelt)
	if l.knows(spelt, stem) {
		l.describe(w, spelt, stem)
		return w
	}
	if bare := unmarked(spelt); bare != spelt {
		if l.describe(w, bare, stemOf(bare)); w.is(classInsult) || w.is(classHarsh) {
			return w // nobody hides one behind marks
		}
	}
	if near := l.nearest(spelt); near != "" {
		l.describe(w, near, stemOf(near))
		w.classes.set(classMisspelt)
		w.text = near
		return w
	}
	l.describe(w, spelt, stem)
	return w
}

// unmarked gives a word without the marks on its letters: "café" is "cafe".
func unmarked(word string) string {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return strings.Map(func(c rune) rune {
				if unicode.IsMark(c) {
					return -1
				}
				return c
			}, norm.NFD.String(word))
		}
	}
	return word
}

func (l *lexicon) knows(spelt, stem string) bool {
	if l.words[spelt] != 0 || l.forms[stem] != 0 || l.same[spelt] != "" {
		return true
	}
	_, common := l.classOf[spelt]
	return common || !l.classOfForm[stem].none()
}

func (l *lexicon) describe(w *word, spelt, stem string) {
	w.exact, w.form = l.words[spelt], l.forms[stem]
	w.classes = l.classOf[spelt].with(l.classOfForm[stem])
	if spelt != "" && spelt[0] >= '0' && spelt[0] <= '9' {
		w.classes.set(classNumber)
	}
	if w.is(classNumber) || w.is(classUnit) || w.is(classDay) || w.is(classDaypart) || w.is(classMonth) {
		w.classes.set(classTime) // it may tell one: the text around it decides
	}
	w.self, w.stem = hash(spelt), l.meaning(spelt, stem)
	w.bland = bland(w)
	w.role = l.roleOf(w)
	w.topic, w.kind, w.mood = l.topic(spelt, stem), l.kind(spelt, stem), l.moodOf[spelt]
}

func (l *lexicon) roleOf(w *word) role {
	named := w.exact != 0 || w.form != 0
	if p, ok := l.roles[w.classes]; ok && !named {
		return p
	}
	p := role{starts: l.program.begins.of(w), asked: l.program.asks.of(w), mask: maskOf(w), anys: l.program.listed.of(w)}
	if !named {
		l.roles[w.classes] = p
	}
	return p
}

// meaning gives the mark of what a word means.
func (t *tables) meaning(spelt, stem string) uint64 {
	if same, ok := t.same[spelt]; ok {
		return hash(same)
	}
	if same, ok := t.same[stem]; ok {
		return hash(same)
	}
	return hash(stem)
}

// number gives a number in digits, without what groups them.
func (l *lexicon) number(digits []byte) *word {
	return l.find(digits)
}

// hash is 64-bit FNV-1a.
func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func stemOf(word string) string {
	if len(word) < 3 || word[0] >= '0' && word[0] <= '9' {
		return word
	}
	return english.Stem(word, false)
}

// british spells a word as the phrases do.
func british(word string) string {
	if len(word) < 6 {
		return word
	}
	for _, end := range []string{"ize", "ized", "izes", "izing", "ization"} {
		if base, ok := strings.CutSuffix(word, end); ok {
			return base + "is" + end[2:]
		}
	}
	return word
}

// nearest gives the word of the phrases and slots that is one slip away: a
// letter left out, put in, exchanged, or two changed about. Short words and
// other first letters are not looked at, since too much is one slip from them.
func (t *tables) nearest(w string) string {
	const shortest = 5
	if w == "" || w[0] >= utf8.RuneSelf || w[0] < 'a' || w[0] > 'z' {
		return ""
	}
	if small := smallSlip(w); small != "" {
		return small
	}
	if len(w) < shortest {
		return ""
	}
	best := ""
	for _, known := range t.byLetter[w[0]-'a'] {
		if len(known) >= shortest && oneSlip(w, known) && (best == "" || len(known) == len(w) && len(best) != len(w)) {
			best = known
		}
	}
	return best
}

// oneSlip says whether two words differ by one slip of the keys.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return false // the same
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// parts takes a word apart where it is a contraction. It gives how many words
// it is; a word that is none is one.
func (l *lexicon) parts(folded []byte, apostrophe int, out *[3]*word) int {
	if apostrophe >= 0 {
		return l.contracted(folded, apostrophe, out)
	}
	w := l.find(folded)
	if w.full == nil {
		out[0] = w
		return 1
	}
	for i, part := range w.full {
		out[i] = l.findText(part)
	}
	return len(w.full)
}

// contracted takes apart a word that has an apostrophe.
func (l *lexicon) contracted(folded []byte, apostrophe int, out *[3]*word) int {
	base, end := folded[:apostrophe], ending(folded[apostrophe+1:])
	if end == "t" && len(base) > 1 && base[len(base)-1] == 'n' {
		base = base[:len(base)-1]
		if full, ok := l.irregular[string(base)]; ok {
			out[0] = l.findText(full)
		} else {
			out[0] = l.find(base)
		}
		out[1] = l.findText("not")
		return 2
	}
	out[0] = l.find(base)
	verb := l.verbOf(end, base, out[0])
	switch {
	case verb != "":
		out[1] = l.findText(verb)
		return 2
	case end != "s":
		out[0] = l.find(folded)
	}
	return 1
}

// verbOf gives the verb that an ending after an apostrophe stands for; empty
// for none, as where it tells whose something is.
func (l *lexicon) verbOf(end string, base []byte, w *word) string {
	switch end {
	case "m":
		return "am"
	case "re":
		return "are"
	case "ve":
		return "have"
	case "ll":
		return "will"
	case "d":
		return "would"
	}
	switch {
	case end != "s":
		return ""
	case string(base) == "let":
		return "us"
	case w.is(classIsAfter):
		return "is"
	}
	return ""
}

// ending gives what stands after an apostrophe, where a contraction ends so;
// empty otherwise.
func ending(after []byte) string {
	for _, end := range [...]string{"t", "s", "m", "d", "ll", "re", "ve"} {
		if string(after) == end {
			return end
		}
	}
	return ""
}

// class is a kind of word.
type class uint8

// classes is a set of them.
type classes [2]uint64

func (s *classes) set(c class)      { s[c>>6] |= 1 << (c & 63) }
func (s *classes) has(c class) bool { return s[c>>6]&(1<<(c&63)) != 0 }
func (s classes) none() bool        { return s[0]|s[1] == 0 }

func (s classes) with(o classes) classes {
	s[0] |= o[0]
	s[1] |= o[1]
	return s
}

// tables are what the built-in cues and slots come to. They are made once, when
// the first scorer is, and are read-only.
type tables struct {
	words        map[string]int32 // numbers of the phrases' words
	forms        map[string]int32 // numbers of the stems of the phrases' forms
	classOf      map[string]classes
	classOfForm  map[string]classes
	same         map[string]string // what stands for a synonym: the first of its group
	topicOf      map[string]uint8  // by word, stem and what stands for a synonym
	kindOf       map[string]uint8  // the groups of things that are not each other
	moodOf       map[string]uint8  // the groups of feelings that are not each other
	contractions map[string][]string
	irregular    map[string]string
	slots        map[string]class // by name
	byLetter     [26][]string     // words that slips are mended to
	program      *program
	joins        *joins
	rules        []*rule
	byID         map[ruleID]int32
	yields       []yieldAt
}
