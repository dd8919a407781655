package cues

import "testing"

// A text without marks is divided where another sentence can hardly but begin,
// and nowhere else.
func TestDivideBare(t *testing.T) {
	l := New().lexicon
	for reply, want := range map[string]int{
		"the gate was shut when you came and nobody told you why at all":                                         1,
		"the gate was shut and you had to walk home i will ring the keeper tonight can you tell me what you saw": 3,
		"That gate should have been open Please tell me when you came":                                           2,
		"The gate was shut. i will ring the keeper tonight can you tell me what you saw there":                   3,
		"i know that it is late and we will do what you asked us to do":                                          1,
		"so sorry that you had to wait what did the keeper say to you when he came":                              2,
		"i can see why you asked me that":                                                                        1,
	} {
		var read text
		read.read(reply, l)
		if got := len(read.sentences); got != want {
			t.Errorf("%q: %d sentences, not %d", reply, got, want)
		}
		for s := range read.sentences {
			for i := read.sentences[s].from; i < read.sentences[s].to; i++ {
				if int(read.tokens[i].sentence) != s {
					t.Errorf("%q: word %d is of sentence %d, not %d", reply, i, read.tokens[i].sentence, s)
				}
			}
		}
	}
}

// A slip in a word of the customer's is no new word.
func TestSlipsInTheirWords(t *testing.T) {
	s := New()
	turn := s.Hear(Context{Customer: "Your kiln cracked my porcelain vase.", Facts: [][]string{{"porcelain", "vase"}, {"cracked"}, {"pottery"}}})
	for reply, facts := range map[string]int{
		"So the porcelaim broke in there.":   1,
		"So the pottary broke in there.":     1,
		"So the painting broke in the oven.": 0,
	} {
		turn.Score(reply)
		got := 0
		for _, f := range s.reading.facts {
			if f.found {
				got++
			}
		}
		if got != facts {
			t.Errorf("%q: %d facts, not %d", reply, got, facts)
		}
	}
}
