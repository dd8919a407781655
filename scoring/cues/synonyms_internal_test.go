package cues

import (
	"strings"
	"testing"
)

// Words that mean the same have one mark, in whatever form they stand, and a
// word that means two things is in no two groups.
func TestSameMeaning(t *testing.T) {
	l := New().lexicon
	for _, pair := range []string{
		"baby newborn", "babies newborn", "2 two", "2 twice", "twice two", "double 2", "40 forty", "3 third",
		"photo picture", "photos pic", "smashed broken", "pony horse", "proud pride", "engineer technicians", "flooded flood", "drove driven", "medicine tablet", "mum mother",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if l.find([]byte(a)).stem != l.find([]byte(b)).stem {
			t.Errorf("%s and %s don't mean the same", a, b)
		}
	}
	for _, pair := range []string{"mother father", "son daughter", "monday tuesday", "2 3", "fridge freezer", "june july", "kitchen bathroom"} {
		a, b, _ := strings.Cut(pair, " ")
		if l.find([]byte(a)).stem == l.find([]byte(b)).stem {
			t.Errorf("%s and %s mean the same", a, b)
		}
	}
	group := map[string]string{}
	for line := range strings.Lines(sameList + "\n" + moreSame) {
		for w := range strings.FieldsSeq(line) {
			if group[w] != "" && !isNumber(w) && strings.Fields(line)[0] != w {
				t.Errorf("%s is in two groups:\n%s%s", w, group[w], line)
			}
			group[w] = line
		}
	}
}

// A word of its own is no slip of another, and nothing is mended to it.
func TestOwnWords(t *testing.T) {
	l := New().lexicon
	for _, w := range []string{"crane", "garage", "shade", "choir", "loses", "shared", "created", "ashes", "protest"} {
		if got := l.find([]byte(w)); got.text != w || got.is(classMisspelt) {
			t.Errorf("%s was mended to %s", w, got.text)
		}
	}
	if a, b := l.find([]byte("loses")), l.find([]byte("lost")); a.stem != b.stem {
		t.Error("loses and lost don't mean the same")
	}
	if got := l.find([]byte("maths")); got.is(classMisspelt) {
		t.Errorf("maths was mended to %s", got.text)
	}
}
