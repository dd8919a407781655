package cues

import "testing"

// What sounds like a step and does nothing for the customer is none; its twin,
// which does, is one.
func TestSolvingNoHelp(t *testing.T) {
	for _, test := range []struct{ none, step string }{
		{"I'm hanging up now.", "I'm hanging the drum up now."},
		{"I'm logging off now.", "I'm logging the split now."},
		{"I'm leaving.", "I'm leaving the spare drum at the hall."},
		{"I'll eat my hat by noon.", "I'll bring my drum by noon."},
		{"I'll fire the manager today.", "I'll ring the drum maker today."},
		{"I'll report you today.", "I'll report the split to the maker today."},
		{"I'll ring the police about you today.", "I'll ring the police about the thief today."},
		{"I'm not going to pretend the drum is ready.", "The drum is ready now."},
		{"I won't tell you the drum is mended.", "I can tell you that the drum is mended."},
		{"The good news is drumming is healthy.", "Our technician is bringing the drum."},
		{"The good news is walking keeps you warm.", "The good news is our technician is bringing a drum."},
		{"Your insurance will pay it back.", "Our insurance will pay it back."},
		{"Use our website.", "Use ours tomorrow."},
		{"Don't take mine.", "Take mine for the concert."},
		{"gonna be a great concert", "gonna fit another skin tonight"},
	} {
		step := func(reply string) bool {
			_, seen := solved(t, drumCustomer, reply)
			return seen["own-deed"]+seen["named-owner"]+seen["step-done"]+seen["offer"] > 0
		}
		if step(test.none) {
			t.Errorf("%q is taken for a step", test.none)
		}
		if !step(test.step) {
			t.Errorf("%q is taken for no step", test.step)
		}
	}
}

// A question asked for a laugh, or for no more than a name, asks for no cause.
func TestSolvingJeers(t *testing.T) {
	real, _ := solved(t, drumCustomer, "Did the skin split at the rim?")
	for _, reply := range []string{"Did the skin split? Haha.", "What's your name?", "Lol, did the drum split?"} {
		if mark, _ := solved(t, drumCustomer, reply); mark.Level > 0 || mark.Points >= real.Points {
			t.Errorf("%q: %d", reply, mark.Points)
		}
	}
	if mark, _ := solved(t, drumCustomer, "Blah blah blah. I'll fit another skin by five."); mark.Level > 1 {
		t.Errorf("blah: %d", mark.Points)
	}
}

// An honest limit beside a step closes no door; alone it does.
func TestSolvingHonestLimit(t *testing.T) {
	_, beside := solved(t, drumCustomer, "I can't tell you that. I'll ask the drum maker now.")
	_, alone := solved(t, drumCustomer, "I can't tell you that.")
	if beside["refuses"] != 0 || alone["refuses"] >= 0 {
		t.Errorf("beside %d, alone %d", beside["refuses"], alone["refuses"])
	}
}

// A jumble of words takes the points of a step only where none takes up what
// the customer said.
func TestSolvingStepInAHeap(t *testing.T) {
	turn := New().Hear(Context{Customer: drumCustomer})
	turn.Score("I'll bring another drum to the concert by five.")
	r := &turn.scorer.reading
	r.hits[r.at("listening/talks-about-listening")].count = 1
	r.cap = [Criteria]int{noCap, noCap, noCap}
	r.capHeaps()
	heard := r.cap
	turn.Score("I'll come by five.")
	r.hits[r.at("listening/talks-about-listening")].count = 1
	r.cap = [Criteria]int{noCap, noCap, noCap}
	r.capHeaps()
	if heard[Solving] != noCap || r.cap[Solving] == noCap {
		t.Errorf("heard %d, unheard %d", heard[Solving], r.cap[Solving])
	}
}
