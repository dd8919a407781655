package cues

import "testing"

// Every cue that isn't to be praised is one that there is, and worth something:
// the others aren't praised anyhow.
func TestPraised(t *testing.T) {
	known := map[ruleID]*Cue{}
	for c, rules := range [Criteria][]rule{listeningRules(), calmRules(), solvingRules()} {
		for i := range rules {
			rules[i].Criterion = Criterion(c)
			known[ruleID(Criterion(c).String()+"/"+rules[i].ID)] = &rules[i].Cue
		}
	}
	for _, id := range hollowCues() {
		if cue := known[id]; cue == nil || cue.Worth <= 0 || cue.Praised() {
			t.Errorf("%s: %+v", id, cue)
		}
	}
	for id, want := range map[ruleID]bool{"calm/thanks": true, "problem-solving/own-deed": true, "calm/untied": false, "calm/sarcasm": false} {
		if got := known[id].Praised(); got != want {
			t.Errorf("%s: praised %v", id, got)
		}
	}
	if own := (Cue{ID: "hollow", Criterion: Solving, Worth: 5, Own: true}); !own.Praised() {
		t.Error("an author's cue isn't praised for its name")
	}
}
