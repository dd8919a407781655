package cues

import (
	"bytes"
	"testing"
)

// What the program carries can be read, comes back as it was, and is small.
func TestLearnedFile(t *testing.T) {
	raw, err := learnedFile.ReadFile("learned.bin")
	if err != nil {
		t.Fatal(err)
	}
	l, err := readLearned(raw)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(l.Bytes(), raw) {
		t.Error("what was read is written otherwise")
	}
	if len(joinsFile) != Joins/8 {
		t.Errorf("%d bytes of joins, want %d", len(joinsFile), Joins/8)
	}
	const most = 3 << 20 // all data carried for scoring, in bytes
	if n := len(raw) + len(joinsFile); n > most {
		t.Errorf("%d bytes, %d are the most", n, most)
	}
	for _, bad := range [][]byte{{1}, {1, 2}, {0, 0x80, 1}} {
		if _, err := readLearned(bad); err == nil {
			t.Errorf("%v was read", bad)
		}
	}
}

// The learned part shades, within its limit, and only where the customer's
// words aren't known.
func TestLearnedShades(t *testing.T) {
	all := &Learned{}
	for at := range uint32(Features) {
		all.Set(at, 31)
	}
	const reply = "Could you look at it once more, please?"
	for _, test := range []struct {
		learned  *Learned
		customer string
		want     int
	}{{all, "", learnedMost}, {&Learned{}, "", 0}, {all, "It is broken.", 0}} {
		ctx := Context{Customer: test.customer}
		with := NewWith(test.learned).Hear(ctx).Score(reply).Marks[Calm].Points
		without := NewWith(nil).Hear(ctx).Score(reply).Marks[Calm].Points
		if with-without != test.want {
			t.Errorf("with %q the learned part gave %d points, want %d", test.customer, with-without, test.want)
		}
	}
}

// The result doesn't depend on what was scored before, not even where the
// lexicon began anew in the middle of a turn.
func TestLexiconBeginsAnew(t *testing.T) {
	ctx := usualContext()
	want := NewWith(nil).Hear(ctx).Score(usualReply)
	for _, full := range []int{1, 5, 20, 60} {
		s := NewWith(nil)
		for i := range maxCache - full {
			s.lexicon.cache[string(rune('a'+i%26))+string(rune(0x4e00+i))] = &word{text: "x"}
		}
		if got := s.Hear(ctx).Score(usualReply); got.Marks != want.Marks {
			t.Errorf("%d words before the lexicon begins anew: %v, want %v", full, got.Marks, want.Marks)
		}
	}
}

// Phrases of a file that make endless work are left alone before long, and the
// built-in ones still count.
func TestOwnPhrasesHaveABudget(t *testing.T) {
	var own []Own
	for range 2000 {
		own = append(own, Own{
			Cue:     Cue{ID: "endless", Criterion: Solving, Worth: 1, Own: true},
			Phrases: phrasesOf(t, "(the|you|i|and) ...20 (the|you|i|and) ...20 (the|you|i|and) ...20 zorb"),
		})
	}
	reply := longReply(MaxReply) + " the you zorb"
	scorer := NewWith(nil, own...)
	if got, plain := scorer.Hear(usualContext()).Score(reply), NewWith(nil).Hear(usualContext()).Score(reply); got.Marks[Calm] != plain.Marks[Calm] {
		t.Errorf("calm %v, want %v", got.Marks[Calm], plain.Marks[Calm])
	}
}
