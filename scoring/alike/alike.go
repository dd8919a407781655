// Package alike tells how alike two texts are in their words. It knows nothing
// of what words mean or are worth, and imports nothing else of this program.
package alike

import (
	"math/bits"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
)

// Words are the words of a text, made ready to be compared.
type Words struct {
	order  []string          // every word, folded, in the order of the text
	stems  map[string]int    // what carries meaning: where it stands first in order
	denied map[string]string // of each stem how it is met first: itself, or as denied
}

// Read takes a text apart, in time in proportion to its length.
func Read(text string) *Words {
	w := &Words{stems: make(map[string]int), denied: make(map[string]string)}
	denial := 0 // how many words on from here are still denied
	each(text, func(word string, stops bool) {
		if stops {
			denial = 0
		}
		if word == "" {
			return
		}
		w.order = append(w.order, word)
		base, denies := uncontracted(word)
		if !functionWords[base] && base != "" {
			w.add(base, denial > 0)
		}
		denial = max(0, denial-1)
		if denies {
			denial = denialReach
		}
	})
	if len(w.stems) == 0 { // nothing but small words: then they count
		for _, word := range w.order {
			w.add(word, false)
		}
	}
	return w
}

// denialReach is how many words after "not" are taken to be denied, unless the
// clause ends before. Marking the words behind a negation goes back to Das and
// Chen (2001) and to Pang, Lee and Vaithyanathan (2002), who let it reach to
// the next punctuation mark; people who type often leave those out.
const denialReach = 6

func (w *Words) add(word string, denied bool) {
	stem := stemOf(word)
	if _, again := w.stems[stem]; again {
		return
	}
	w.stems[stem] = len(w.order) - 1
	w.denied[stem] = stem
	if denied {
		w.denied[stem] = "not " + stem
	}
}

// each calls visit for each word, folded, and with an empty word where a
// clause ends.
func each(text string, visit func(word string, stops bool)) {
	start := -1
	var previous rune
	end := func(to int) {
		if start >= 0 {
			word := strings.Trim(strings.ReplaceAll(strings.ToLower(text[start:to]), "’", "'"), "'")
			visit(word, word == "but")
			start = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
		case (r == '\'' || r == '’') && start >= 0 && unicode.IsLetter(previous):
		default:
			end(i)
			if strings.ContainsRune(",.;:!?\n", r) {
				visit("", true)
			}
		}
		previous = r
	}
	end(len(text))
}

// uncontracted takes off what is written together with a word, as in "she'll"
// and "didn't", and says whether the word denies what follows.
func uncontracted(word string) (base string, denies bool) {
	if denials[word] {
		return "", true
	}
	base, rest, short := strings.Cut(word, "'")
	if short && rest == "t" {
		return "", strings.HasSuffix(base, "n")
	}
	if number, ok := numbers[base]; ok {
		return number, false
	}
	return base, false
}

// stemOf takes the ending off a word; words with other letters than English has
// and very long ones are left as they are.
func stemOf(word string) string {
	const longest = 40
	if len(word) > longest {
		return word
	}
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return word
		}
	}
	if same, ok := sameThing[word]; ok {
		word = same
	}
	return english.Stem(word, true)
}

// Same says whether two texts are the same word for word, apart from capitals
// and marks.
func (w *Words) Same(v *Words) bool {
	if len(w.order) != len(v.order) {
		return false
	}
	for i := range w.order {
		if w.order[i] != v.order[i] {
			return false
		}
	}
	return true
}

// Likeness tells how alike two texts are, from 0 for no word in common to 100
// for the same words: a hundred times the words in common by the geometric mean
// of how many words each has (the Ochiai coefficient, 1957), rounded down.
// Words that carry no meaning of their own are left out, and a word counts
// once, whatever its ending.
func (w *Words) Likeness(v *Words) int {
	common := 0
	for stem := range w.stems {
		if _, ok := v.stems[stem]; ok {
			common++
		}
	}
	return ochiai(common, len(w.stems), len(v.stems))
}

// Agreement is Likeness in which a word that one text denies and the other
// doesn't is not in common.
func (w *Words) Agreement(v *Words) int {
	common := 0
	for stem, sense := range w.denied {
		if v.denied[stem] == sense {
			common++
		}
	}
	return ochiai(common, len(w.stems), len(v.stems))
}

func ochiai(common, a, b int) int {
	if a == 0 || b == 0 {
		return 0
	}
	const whole = 100
	return root(whole * whole * common * common / (a * b))
}

// root gives the square root of n, which isn't negative, rounded down.
func root(n int) int {
	r := 1 << ((bits.Len(uint(n)) + 1) / 2) //nolint:gosec // not negative
	for {
		next := (r + n/max(1, r)) / 2
		if next >= r {
			return r
		}
		r = next
	}
}

// Shared gives the first few words of w that v has too, in the order of w, as
// they stand there.
func (w *Words) Shared(v *Words, most int) []string {
	var list []string
	for i, word := range w.order {
		if len(list) == most {
			break
		}
		base, _ := uncontracted(word)
		for _, form := range [...]string{base, word} {
			stem := stemOf(form)
			_, theirs := v.stems[stem]
			if at, ours := w.stems[stem]; ours && theirs && at == i {
				list = append(list, word)
				break
			}
		}
	}
	return list
}
