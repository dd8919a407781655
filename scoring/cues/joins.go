package cues

import (
	_ "embed"
	"math/bits"
)

// joins tells which two of the words that hold English together stand side by
// side in what people write: a bit for a mark made of each two, and several may
// share one. It was filled from some 4,000 texts by "make fit".
type joins [Joins / 8]byte

// Joins is how many marks the pairs of words are spread over.
const Joins = 1 << 16

//go:embed joins.bin
var joinsFile string

func (j *joins) has(mark uint32) bool { return j[mark/8]&(1<<(mark%8)) != 0 }

// joinMark gives the mark of two words side by side.
func joinMark(a, b *word) uint32 {
	return uint32(bits.RotateLeft64(a.self, 21)*0x9E3779B97F4A7C15^b.self*0xff51afd7ed558ccd>>17) % Joins
}

// Pairs gives the marks of the words of a reply that hold it together and stand
// side by side. It is what filling joins needs.
func (s *Scorer) Pairs(reply string) []uint32 {
	t := &s.reading.text
	t.read(reply, s.lexicon)
	var marks []uint32
	for i := range t.tokens {
		if t.joined(i) {
			marks = append(marks, joinMark(t.tokens[i-1].word, t.tokens[i].word))
		}
	}
	return marks
}

// joined says whether a token and the one before it both hold a sentence
// together, with nothing between them. Numbers don't: beside what one of them
// stands is chance.
func (t *text) joined(i int) bool {
	return i > 0 && t.tokens[i].before == 0 && t.tokens[i].word.holds() && t.tokens[i-1].word.holds()
}

func (w *word) holds() bool { return w.is(classStop) && !w.is(classNumber) }

// strange counts the pairs of such words that people hardly put together.
func (r *reading) strange() (strange, pairs int) {
	known := r.turn.scorer.lexicon.joins
	for i := range r.text.tokens {
		if r.text.joined(i) {
			pairs++
			if !known.has(joinMark(r.text.tokens[i-1].word, r.text.tokens[i].word)) {
				strange++
			}
		}
	}
	return strange, pairs
}
