package cues

import (
	"testing"
	"unicode/utf8"
)

// Wherever a text is read from, and whatever comes after, reading gets on: a
// step that stays where it is would go on for ever.
func TestEveryStepGetsOn(t *testing.T) {
	words := New().lexicon
	for c := range rune(utf8.MaxRune) {
		for _, raw := range []string{string(c), string(c) + " a", string(c) + string(c), string(c) + "a", string(c) + "1", string(c) + "'"} {
			s := segmenter{text: &text{raw: raw}, words: words, before: breakSentence}
			for s.at < len(raw) {
				at := s.at
				if s.step(); s.at <= at {
					t.Fatalf("%q (%U): no way on from byte %d", raw, c, at)
				}
			}
		}
	}
}
