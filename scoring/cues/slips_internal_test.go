package cues

import "testing"

// A slip in a small word is mended, and a word of its own stays what it is.
func TestSmallSlips(t *testing.T) {
	for slip, want := range map[string]string{
		"wlil": "will", "hvae": "have", "yuor": "your", "wll": "will", "willl": "will", "wuold": "would", "tihs": "this", "taht": "that", //nolint:misspell // slips that people make
		"wall": "", "well": "", "hate": "", "tour": "", "wish": "", "cell": "", "world": "", "sand": "", "hen": "", "bake": "", "form": "", "mill": "",
	} {
		if got := smallSlip(slip); got != want {
			t.Errorf("%q is taken for %q, not %q", slip, got, want)
		}
	}
	mark, seen := solved(t, drumCustomer, "I wlil bring a new skin for the drum tonight.")
	if seen["own-deed"] == 0 || mark.Level < 2 {
		t.Errorf("a slip in \"will\" hides the deed: level %d, %v", mark.Level, seen)
	}
}
