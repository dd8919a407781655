package cues

import "rehearse/scenarios/phrase"

// mask is a set of words, forms and classes, several of which may share a bit:
// what isn't in it is not there.
type mask [4]uint64

func (m *mask) set(n need) {
	if n.op == opClass {
		m[0] |= 1 << (n.arg & 63)
		return
	}
	at := uint32(n.arg)*2654435761 + uint32(n.op)*40503
	at = at >> 8 % 192
	m[1+at>>6] |= 1 << (at & 63)
}

func (m *mask) add(o *mask) {
	m[0] |= o[0]
	m[1] |= o[1]
	m[2] |= o[2]
	m[3] |= o[3]
}

// covers says whether all of another may be in it.
func (m *mask) covers(o *mask) bool {
	return (o[0]&^m[0])|(o[1]&^m[1])|(o[2]&^m[2])|(o[3]&^m[3]) == 0
}

// meets says whether anything of another may be in it.
func (m *mask) meets(o *mask) bool {
	return o[0]&m[0]|o[1]&m[1]|o[2]&m[2]|o[3]&m[3] != 0
}

// maskOf gives the mask of all that a word is.
func maskOf(w *word) (m mask) {
	if w.exact != 0 {
		m.set(need{opWord, w.exact})
	}
	if w.form != 0 {
		m.set(need{opForm, w.form})
	}
	for c := range classCount {
		if w.classes.has(c) {
			m.set(need{opClass, int32(c)})
		}
	}
	return m
}

// maskOf gives the mask of what items can't do without.
func (c *compiler) maskOf(items []phrase.Item) (m mask) {
	for _, item := range items {
		switch item.Op {
		case phrase.Word:
			for _, part := range c.apart(item.Text) {
				m.set(need{opWord, c.number(part)})
			}
		case phrase.Form:
			m.set(need{opForm, c.stem(item.Text)})
		case phrase.Slot:
			m.set(need{opClass, int32(c.slot(item.Text))})
		case phrase.Gap, phrase.Start, phrase.Question, phrase.Either, phrase.Maybe:
		}
	}
	return m
}
