package cues

import (
	"embed"
	"encoding/binary"
	"errors"
	"math/bits"
	"sync"
)

// Learned is the part of the calm points that was fitted to rated replies: a
// small weight for each short row of words. It only shades what the cues say:
// it is never more than learnedMost points, and shows no evidence. It is left
// out where the customer's words are known, so in every conversation played.
//
// No word is kept, only a mark made of each row, and several rows may share one.
type Learned struct {
	weights [Features]int8 // in points / learnedScale
}

// Features is how many marks the rows of words are spread over.
const Features = 1 << 15

const (
	learnedScale = 4  // weights are kept in quarters of a point
	learnedMost  = 90 // points
)

//go:embed learned.bin
var learnedFile embed.FS

// shipped gives the learned part that the program carries.
func shipped() *Learned {
	raw, err := learnedFile.ReadFile("learned.bin")
	if err != nil {
		panic(err) // it is embedded
	}
	l, err := readLearned(raw)
	if err != nil {
		panic(err) // a test has read it
	}
	return l
}

var shippedOnce = sync.OnceValue(shipped)

// errLearned is given for bytes that are no learned part.
var errLearned = errors.New("not a learned part: pairs of a 16-bit mark and an 8-bit weight are expected")

// readLearned reads what Bytes wrote: for each weight that isn't nought, its
// mark as 16 bits, the lower first, and the weight as 8.
func readLearned(raw []byte) (*Learned, error) {
	const size = 3
	if len(raw)%size != 0 {
		return nil, errLearned
	}
	l := &Learned{}
	for ; len(raw) > 0; raw = raw[size:] {
		at := binary.LittleEndian.Uint16(raw)
		if at >= Features {
			return nil, errLearned
		}
		l.weights[at] = int8(raw[2])
	}
	return l, nil
}

// Bytes writes the learned part, in the order of the marks.
func (l *Learned) Bytes() []byte {
	var out []byte
	for at, w := range l.weights {
		if w != 0 {
			out = binary.LittleEndian.AppendUint16(out, uint16(at))
			out = append(out, byte(w))
		}
	}
	return out
}

// Set gives a mark its weight, in points; it is kept to a quarter of one and
// within 31 of them.
func (l *Learned) Set(mark uint32, points float64) {
	scaled := points * learnedScale
	if scaled < 0 {
		scaled -= 0.5
	} else {
		scaled += 0.5
	}
	l.weights[mark] = int8(max(-127, min(127, int(scaled))))
}

// Marks gives the marks of a reply that the learned part has weights for, one
// for each place, what a weight counts for in a reply of that length, and the
// calm points of its cues alone. It is what fitting needs.
func (t *Turn) Marks(reply string) (marks []uint32, share float64, calm int) {
	learned := t.scorer.learned
	t.scorer.learned = nil
	result := t.Score(reply)
	t.scorer.learned = learned
	if result.Kind != Sound {
		return nil, 0, 0
	}
	r := &t.scorer.reading
	r.mark()
	return append([]uint32(nil), r.marks...), float64(r.share()) / shareUnit, result.Marks[Calm].Points
}

// shade adds what the learned part makes of a reply to words that aren't known.
// Where they are, the cues agree better with people without it: 0.67 against
// 0.57 (weighted kappa, 150 graded replies).
func (r *reading) shade(l *Learned) {
	if l == nil || len(r.turn.customer.tokens) > 0 {
		return
	}
	r.mark()
	sum := 0
	for _, m := range r.marks {
		sum += int(l.weights[m])
	}
	r.points[Calm] += max(-learnedMost, min(learnedMost, sum*r.share()/(learnedScale*shareUnit)))
}

// share is what a weight counts for: less in a longer reply, by the square root
// of its length, so that length alone neither earns nor costs much.
func (r *reading) share() int {
	const few = 8
	return few * shareUnit * shareUnit / root(shareUnit*shareUnit*(len(r.marks)+few))
}

const shareUnit = 64

// root gives the whole part of a square root.
func root(n int) int {
	x := n
	for y := (x + 1) / 2; y < x; y = (x + n/x) / 2 {
		x = y
	}
	return x
}

// mark collects the marks of the cues that were seen, and of the reply's rows of
// words: each word, each two in a row of which one holds the sentence together, the words that begin and end
// a sentence, and how long the reply is.
func (r *reading) mark() {
	r.marks = r.marks[:0]
	r.add(hash("words") + uint64(bits.Len(uint(len(r.text.tokens)))))
	r.add(hash("sentences") + uint64(min(6, len(r.text.sentences))))
	for i, rule := range r.turn.scorer.lexicon.rules {
		if r.hits[i].count > 0 && !rule.Own {
			r.add(rule.mark) // twice: a cue says more than a word
			r.add(rule.mark)
		}
	}
	for i := range r.text.sentences {
		s := &r.text.sentences[i]
		end := hash(".")
		switch {
		case s.question:
			end = hash("?")
		case s.shouted:
			end = hash("!")
		}
		r.add(end)
		before, joins := hash("^"), true
		for j := s.from; j < s.to; j++ {
			k := &r.text.tokens[j]
			w, joined := k.word.stem, joins
			if joins = k.word.is(classStop); joins {
				w = k.word.self
			}
			r.add(w)
			if joins || joined {
				r.add(before*31 + w)
			}
			if j == s.from {
				r.add(end*17 + w)
			}
			before = w
		}
		r.add(before*31 + end)
	}
}

func (r *reading) add(mark uint64) {
	mark ^= mark >> 33
	mark *= 0xff51afd7ed558ccd
	mark ^= mark >> 33
	r.marks = append(r.marks, uint32(mark%Features))
}
