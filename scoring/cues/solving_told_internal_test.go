package cues

import "testing"

const boatCustomer = "The boat you hired out to us has a hole in the hull, and the regatta is on Saturday. My crew of four is stranded here."

// A step may be told by who comes when, by what the customer gets, without a
// verb or as a question; its twin sounds like it and is none.
func TestSolvingStepsToldOtherwise(t *testing.T) {
	for _, test := range []struct{ step, none string }{
		{"Consider the hull patched.", "Consider the hull a lesson."},
		{"New boat on the van at nine.", "New boats on the van."},
		{"Tonight a loan boat, by lorry, at our cost.", "A loan boat since Monday, and no word."},
		{"Our boat builder on Friday, with a new plank.", "Our boat builder is trained."},
		{"What about the late train?", "What about you?"},
		{"A new boat, or your money back today?", "Do you want to shout, or would you listen?"},
		{"Swap it for the red boat in bay two, or take a second one from bay nine.", "Take it or leave it."},
		{"You wear our suits, on us.", "You wear suits out on the water."},
		{"They get our own boat.", "They get wet."},
		{"She gets seen first.", "She gets cross."},
		{"You could come tonight at seven.", "You could come by some time."},
		{"You have the boat back by noon.", "You have to bring the boat back by noon."},
		{"You shall have a boat by tonight.", "You shall have to wait."},
		{"You're first on the list.", "You're the first person to say so."},
		{"The boat builder lives close. He's there at half past eight.", "The boat builder lives close. He's no good at half past eight."},
		{"Pete from the yard has it, they arrive at three.", "They arrive when they like."},
		{"Our yard in Hull opens early for you at seven.", "Our yard in Hull opens at seven."},
		{"Our people are patching the hull right now.", "Our people are lovely."},
		{"The hole will be gone by Friday.", "The hole will be what it is."},
		{"Our boat builder is on it and will ring you at four.", "Nobody is on it and nobody will ring you at four."},
		{"I'd have you in the workshop tomorrow at nine.", "I'd have you know that boats leak."},
		{"I'd rather fetch you all than leave you there.", "I'd rather not fetch you."},
		{"I'll see to the hull over lunch.", "I'll see to it that things get better."},
		{"I've torn up the bill.", "I've had a long day."},
		{"Let me check the hull or shall I come out to you?", "Shall I say it again?"},
		{"I'm closing the hole now.", "We're closing now."},
		{"I'll put in a new plank.", "I'll put in a word."},
		{"I'll find you a boat.", "I'll find out who did that."},
		{"We'll sort the boat out for you.", "We'll sort something out."},
		{"The hull is on my bench.", "The hull is on our website."},
		{"The insured sum for the boat is being paid to you.", "Our crews are paid."},
	} {
		earns := func(reply string) bool {
			_, seen := solved(t, boatCustomer, reply)
			return seen["own-deed"]+seen["named-owner"]+seen["step-done"]+seen["offer"] > 0
		}
		if !earns(test.step) {
			t.Errorf("%q is taken for no step", test.step)
		}
		if earns(test.none) {
			t.Errorf("%q is taken for a step", test.none)
		}
	}
}

// A question that follows a step lets the customer say no; one that mocks or
// sells does not.
func TestSolvingAsksAfter(t *testing.T) {
	const step = "I'll tow the boat to the yard at ten. "
	for _, test := range []struct{ reply, cue string }{
		{"Is anybody at the quay then?", "checks"},
		{"Too early?", "checks"},
		{"Can you live with that?", "checks"},
		{"The quay or the bridge?", "choice"},
		{"Why do you complain?", ""},
		{"What more do you want?", ""},
		{"Anything else?", ""},
	} {
		_, seen := solved(t, boatCustomer, step+test.reply)
		got := ""
		switch {
		case seen["checks"] > 0:
			got = "checks"
		case seen["choice"] > 0:
			got = "choice"
		}
		if got != test.cue {
			t.Errorf("%q after a step shows %q, not %q", test.reply, got, test.cue)
		}
	}
	if _, seen := solved(t, boatCustomer, "Boats leak. Too early?"); seen["checks"] > 0 {
		t.Error("a question checks a step that nobody told")
	}
}

// Questions of either or, and those that say what the answer will show, ask for
// the cause.
func TestSolvingEitherOr(t *testing.T) {
	for _, test := range []struct {
		reply string
		least int
	}{
		{"Does it drip at the bow, or does it come in at the stern?", 120},
		{"Drips when it stands, or only at speed? That tells me if it's the hull or the seal.", 120},
		{"Was it the front or the back that went?", 120},
	} {
		if _, seen := solved(t, boatCustomer, test.reply); seen["asks-cause"] < test.least {
			t.Errorf("%q earns %d as a question for the cause, not %d", test.reply, seen["asks-cause"], test.least)
		}
	}
	for _, reply := range []string{"Do you enjoy boats, or do you prefer the train?", "Does it look nice on the water, or is it ugly?", "Are you cross, or would you take a voucher?"} {
		if _, seen := solved(t, boatCustomer, reply); seen["asks-cause"] >= 110 {
			t.Errorf("%q earns %d as a question for the cause", reply, seen["asks-cause"])
		}
	}
}

// Times told by what happens then count as others do, and opening hours do not.
func TestSolvingHoursInWords(t *testing.T) {
	for reply, told := range map[string]bool{
		"I'll tow the boat before lunch.": true, "I'll tow the boat at half nine.": true, "I'll tow the boat first thing.": true, "I'll tow the boat in twenty.": true,
		"I'll tow the boat by close of business.": true, "I'll tow the boat between one and two.": true, "I'll tow the boat before you wake.": true,
		"I'll tow the boat before the mast goes.": false, "I'll tow the boat in two halves.": false, "I'll tow the boat, we're open until six.": false,
	} {
		if _, seen := solved(t, boatCustomer, reply); seen["time"] > 0 != told {
			t.Errorf("%q: that it tells a time is %v", reply, !told)
		}
	}
}

// Hours that may be of either half of the day are no reproach, and what is told
// of every day is no deadline.
func TestSolvingDeadlinesMistaken(t *testing.T) {
	for _, test := range []struct {
		customer, reply string
		late            bool
	}{
		{"My rent is due on the 1st and it's stuck with you.", "I'll send it so that it arrives on the 30th.", false},
		{"My rent is due on the 1st and it's stuck with you.", "I'll send it so that it arrives on the 9th.", true},
		{"My father's operation is tomorrow at 8.", "I'll fetch you at 5 tomorrow.", false},
		{"The tent has to stand by six tonight.", "I'll bring it at half past four.", false},
		{"The tent has to stand by two today.", "I'll bring it at half past two.", true},
		{"The nurse comes at six, I can't get up that early.", "I've moved her to half past eight.", false},
		{"I can't have fitters here on a Friday, they keep coming on a Friday.", "I've moved them to Monday.", false},
		{"I need a tent tonight.", "Tonight I'll bring ours, tomorrow at ten a new one.", false},
	} {
		if _, seen := solved(t, test.customer, test.reply); seen["late"] < 0 != test.late {
			t.Errorf("%q: %q is late: %v", test.customer, test.reply, !test.late)
		}
	}
}
