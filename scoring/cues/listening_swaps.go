package cues

import "math/bits"

// place is a word of the customer's and the parts of what they said that it
// stands in, a bit for each.
type place struct {
	stem  uint64
	parts uint64
}

// The limits of what is looked at for facts that changed places: parts and
// words of the customer's, words of the reply and pairs among them.
const (
	mostParts  = 64
	mostPlaces = 64
	mostHeard  = 24
	mostPairs  = 16
)

// you stands for the customer, whom their own words call "me".
const you = ^uint64(0)

// parts says whether a token begins another part of a text: what stands on both
// sides of "and" or of a comma is said of different things.
func parts(k *token) bool {
	if k.before&(breakComma|breakClause|breakSentence) != 0 {
		return true
	}
	switch k.word.text {
	case "and", "but", "while", "when", "then", "whereas", "or", "because", "who", "after", "before", "so":
		return true
	}
	return false
}

// settle notes which of the customer's words stand together.
func (t *Turn) settle() {
	t.places = t.places[:0]
	part := 0
	for i := range t.customer.tokens {
		k := &t.customer.tokens[i]
		if i > 0 && parts(k) {
			part++
		}
		if part == mostParts || len(t.places) == mostPlaces {
			return
		}
		switch {
		case k.word.text == "me" && i > 0 && t.customer.tokens[i-1].word.text == "and":
			t.put(you, part) // "my van on one boat and me on the other"
		case k.word.content() && !k.word.is(classBland) && k.word.text != "one" && k.word.text != "ones":
			t.put(k.word.stem, part)
		}
	}
}

func (t *Turn) put(stem uint64, part int) {
	for i := range t.places {
		if t.places[i].stem == stem {
			t.places[i].parts |= 1 << part
			return
		}
	}
	t.places = append(t.places, place{stem, 1 << part})
}

func (t *Turn) partsOf(stem uint64) uint64 {
	for i := range t.places {
		if t.places[i].stem == stem {
			return t.places[i].parts
		}
	}
	return 0
}

// across is two words that stand together in the reply and apart in what the
// customer said.
type across struct {
	part       int
	one, other place // with the customer's parts they stand in
	at         int32
}

// swaps finds facts that changed places: "the ex got the wreath and the
// girlfriend got the roses", of roses for the ex. Two words that belong apart
// stand together, and so do the two that belong with them.
func (r *reading) swaps() {
	if len(r.turn.places) < 4 {
		return
	}
	found := r.pairsAcross()
	for i := range found {
		for j := i + 1; j < len(found); j++ {
			a, b := &found[i], &found[j]
			if a.part == b.part || a.shares(b) {
				continue
			}
			if a.one.parts&b.other.parts != 0 && a.other.parts&b.one.parts != 0 || a.one.parts&b.one.parts != 0 && a.other.parts&b.other.parts != 0 {
				r.give("listening/swaps-facts", a.at, b.at+1, r.rule(r.at("listening/swaps-facts")).Worth)
				return
			}
		}
	}
}

// shares says whether one word is in both pairs.
func (a *across) shares(b *across) bool {
	return a.one.stem == b.one.stem || a.one.stem == b.other.stem || a.other.stem == b.one.stem || a.other.stem == b.other.stem
}

// beside says whether a word stands apart from another in what the customer
// said, and next to it: what lies far apart is no two of a kind.
func (p place) beside(q place) bool {
	const often = 2
	near := p.parts<<1 | p.parts<<2 | p.parts>>1 | p.parts>>2
	return p.parts&q.parts == 0 && near&q.parts != 0 && bits.OnesCount64(p.parts) <= often && bits.OnesCount64(q.parts) <= often
}

// pairsAcross lists the words that stand together in the reply alone.
func (r *reading) pairsAcross() []across {
	list := r.ear.across[:0]
	var near [mostHeard]place
	n, part, seen := 0, 0, 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if i > 0 && parts(k) {
			part++
			n = 0
		}
		in := place{stem: k.word.stem}
		switch {
		case k.word.text == "you":
			in = place{you, r.turn.partsOf(you)}
		case k.heard && k.word.content():
			in.parts = r.turn.partsOf(k.word.stem)
		}
		if in.parts == 0 {
			continue
		}
		if seen++; seen > mostHeard {
			break
		}
		for _, before := range near[:n] {
			if before.beside(in) && len(list) < mostPairs {
				list = append(list, across{part: part, one: before, other: in, at: int32(i)})
			}
		}
		near[n] = in
		n++
	}
	r.ear.across = list
	return list
}
