package cues

import "testing"

// misread are words that look like what they aren't, each beside its twin that
// is it. "step" is a deed of any kind.
var misread = []struct{ cue, false, true string }{
	// done against the customer, or for oneself
	{"step", "I'll cut you off for good.", "I'll cut you a new skin."},
	{"step", "I'm keeping your deposit.", "I'm keeping your drum dry."},
	{"step", "I'll keep it.", "I'll keep it dry for you."},
	{"step", "I'll hold you to the contract.", "I'll hold the door for the drum."},
	{"step", "I'm putting you back in the queue.", "I'm putting you on the first van."},
	{"step", "I'll put the phone down if you go on.", "I'll put the drum down by the stage."},
	{"step", "I'll call you names.", "I'll call you at nine."},
	{"step", "I'll throw it away.", "I'll throw in another drum."},
	{"step", "I'm sending you a bill for my time.", "I'm sending you a drum for the concert."},
	{"step", "I'll give you one more chance.", "I'll give you one more drum."},
	{"step", "I'll pass your note to the bin.", "I'll bring the bin and sweep up."},
	{"step", "We swapped it just to annoy you.", "We swapped it just now."},
	{"step", "I'll have my lunch first.", "I'll have the drum there first."},
	{"step", "I'm going home now.", "I'm going over to the hall now."},
	{"step", "I'll add it to the pile.", "I'll add a second skin."},
	// talk, and what is only thought
	{"step", "I make no promises.", "I make a new skin tonight."},
	{"step", "I'll tell you what: fit it yourself.", "I'll tell the driver to turn round."},
	{"step", "I can tell that you're cross.", "I can tell the hall to wait."},
	{"step", "I told her what I think of drummers.", "I've told the hall to wait for you."},
	{"step", "I can reassure you.", "I can repair it."},
	{"step", "I've explained that already.", "I've exchanged that already."},
	{"step", "Let me put it better.", "Let me put it on the van."},
	{"step", "Let me stop you there.", "Let me send the van."},
	{"step", "May I ask what broke?", "May I bring the other one?"},
	{"step", "I can take it.", "I can take it to the hall."},
	{"step", "I could get into trouble.", "I could get a drum by six."},
	{"step", "I find this hard.", "I found this in the store for you."},
	{"step", "I'll wait till you've finished.", "I'll walk with you to the stage."},
	{"step", "We'll be watching over it.", "We'll be bringing it over."},
	// the reply's own fault
	{"step", "I make it worse each time.", "I make it tight each time it slips."},
	{"step", "We've made you carry it twice.", "We've made you a second one."},
	{"step", "I gave you the wrong drum.", "I've taken the wrong drum off the bill."},
	{"step", "I let two days go by.", "I'll lend you mine by two."},
	{"step", "It's a drum I built, and it split.", "I built a drum for you today."},
	// told in few words, beside what isn't a step
	{"step", "Can I put you on hold?", "Can I put Lena on with us now?"},
	{"step", "Here's the thing.", "Here's the drum maker's number."},
	{"step", "I've done it before.", "I've done it for you."},
	{"step", "I'm on to you.", "I'm on to the depot now."},
	{"step", "I'm on my break.", "I'm on my way."},
	{"step", "Noted.", "Refunded."},
	{"step", "Karim's round and loud.", "Karim's round at two with a drum."},
	{"step", "Would you rather wait or not?", "Would you rather have the money back, or a second one by noon?"},
	{"step", "Would a song or a drum suit you?", "Would Friday or Saturday suit you better?"},
	{"step", "I bring bad news.", "I bring new drum."},
	{"step", "We hear of it by five tomorrow.", "By five tomorrow you'll hear what she found."},
	// being, having and going by
	{"step", "The mistake is mine.", "The next slot is yours."},
	{"step", "Your drum is gone.", "The late fee is gone."},
	{"step", "It's free.", "Room 4 is free at six."},
	{"step", "The noise is back.", "Your money is back tonight."},
	{"step", "The hall has a licence until three.", "The hall has a drum ready for you."},
	{"step", "Our engineer has ten years of practice.", "Our engineer has ten drums for you."},
	{"step", "Every call is logged.", "Your drum is replaced."},
	{"step", "Two days go by.", "Two drums go back today."},
	{"step", "The contract runs to Friday.", "Our van comes to you at noon."},
	{"step", "The nurse sits in the next room.", "The nurse brings the tablets to you now."},
	{"step", "It's the one who plays it.", "Petra here will bring it."},
	{"step", "The pedal included, it's heavy.", "The pedal replaced, it's on the van."},
	{"step", "The hours are on our page today.", "The drum is on our van today."},
	{"step", "The hall paid for the licence.", "Skin paid and on the van."},
	{"step", "It's keeping you awake.", "The van's coming to you."},
	{"step", "Did he look, before he's standing on that stage?", "Our Mr Sands is there at ten."},
	{"step", "You've every right to shout at me.", "You can have lunch on us."},
	// questions for something else
	{"asks-cause", "What split?", "What split first, the skin or the rim?"},
	{"asks-cause", "It can't be that bad, can it?", "Can you see the split?"},
	{"asks-cause", "What weighs most for you?", "What does it weigh?"},
	{"asks-cause", "What goes round in your head?", "What goes round when you press it?"},
	{"asks-cause", "What did you think when it split?", "What did you hear when it split?"},
	{"asks-cause", "What's her name?", "What's the number on the rim?"},
	{"asks-cause", "What do you expect me to do?", "What do you see when you press it?"},
	{"asks-cause", "I'll bring it. Is that fair?", "I'll bring it. Is that the skin that split?"},
	{"asks-cause", "What did I just say?", "What did the label say?"},
	{"asks-cause", "What can I do to make this right?", "What can you see on the rim?"},
	// turns of speech beside a real choice, and work that is no work
	{"choice", "I'll make it up to you.", "I'll bring it or mend it, it's up to you."},
	{"choice", "I'll drive it over to you.", "I'll drive it over, or would you rather come here?"},
	{"choice", "It's up to you to check the skin.", "I'll come at one or at two, your choice."},
	{"choice", "Your call is on record. I'll bring the drum.", "Today or on Friday, your call. I'll bring the drum."},
	{"choice", "I ring to say so, and bring the drum.", "Say the word and I'll bring the drum."},
	{"choice", "I'll fetch it before you decide.", "I'll fetch it or mend it here, you decide."},
	{"pushes-work", "I'll make it up to you.", "It's up to you to mend it."},
	{"pushes-work", "Take your time.", "Take your receipt to the desk."},
	{"pushes-work", "Read it to me.", "Read the manual."},
	{"pushes-work", "Turn the amp off at the wall, it may burn.", "Turn the amp off and on again."},
	{"pushes-work", "Give your band my best.", "Give your form to the desk."},
	{"pushes-work", "You can try it while I hold the line.", "You can try the helpline."},
	{"pushes-work", "You need to rest now.", "You need to write to the maker."},
	{"pushes-work", "That's the least you can ask.", "You can ask the maker."},
	// vows, facts and what was owed, beside a closed door
	{"refuses", "You should have been told.", "You should have told us."},
	{"refuses", "You should have come first.", "You should have been more careful."},
	{"refuses", "I won't leave you alone with it.", "I won't replace it."},
	{"refuses", "I won't send you round again.", "I won't send a drum."},
	{"refuses", "I can't undo that evening.", "I can't change that order."},
	{"refuses", "You missed your concert over it.", "You missed the deadline."},
	{"refuses", "If it isn't possible, I'll bring mine.", "It isn't possible."},
	{"refuses", "The rule is wrong, and I'm going to bend it now.", "The rule is clear."},
	{"refuses", "There's no split.", "There's no refund."},
	{"refuses", "You won't get a bill.", "You won't get your money back."},
	{"impossible-promise", "Nothing is lost, I've kept the old skin.", "Nothing is ever lost with us."},
	{"impossible-promise", "I'm sure that's annoying.", "I'm sure it will hold."},
	{"impossible-promise", "I'm sure you've had enough.", "I'm sure you will love it."},
	{"asks-secret", "Never send anyone your card number.", "Send me your card number."},
	{"asks-secret", "Tell me the number on the rim.", "Tell me the three digits on the back of your card."},
	{"asks-secret", "Read me the three digits on the meter.", "Type the long number on the front of the card."},
	{"asks-secret", "Give me the last word on the label.", "Give me your PIN."},
	// numbers and names that reach nobody, and words that give nothing
	{"reference", "I'll fetch it, it's at number 9.", "I'll fetch it, my number is 0552."},
	{"reference", "I'll put it back in your account.", "I'll put it back under your name."},
	{"reference", "I see the ticket is closed, I'll open it.", "I'll open it again, your reference is 4471."},
	{"reference", "I'm twenty minutes away and bring it.", "I'll bring it, ticket 20."},
	{"call-back", "I let you down at the first.", "I let you know at four."},
	{"call-back", "I read every message within the hour.", "I message you within the hour."},
	{"call-back", "You have my word.", "You'll have word from me by six."},
	{"remedy", "Let me take that off your mind.", "Let me take the fee off your bill."},
	{"remedy", "That's on us.", "The skin is on us."},
	{"remedy", "I pay a tuner for that.", "I pay you the fee back."},
	{"remedy", "Could you spare ten minutes?", "A spare drum comes tonight."},
	{"remedy", "The band paid for the hall.", "We paid for the hall."},
	// times that are over or none, and the second of two
	{"time", "I'll find out who signed at eleven.", "I'll find the drum by eleven."},
	{"time", "I'll fit it. It was due tonight.", "I'll fit it. It is due tonight."},
	{"time", "I'll show you before you decide.", "I'll bring it before you leave."},
	{"time", "I've mended it, it broke three days ago.", "I'll mend it in three hours."},
	{"at-once", "I'm mending the second drum.", "I'm mending it this second."},
	{"late", "My call comes by three.", "My call comes on Friday."},
	{"time", "I'll mend it by Friday.", "I'll mend it by tonight."},
	{"late", "The last skin held for one day.", "I'll bring the skin in nine days."},
	{"someone", "You want someone to answer for it.", "Someone will answer for it."},
}

func TestSolvingMisread(t *testing.T) {
	shows := func(cue, reply string) bool {
		_, seen := solved(t, drumCustomer, reply)
		if cue == "step" {
			return seen["own-deed"]+seen["named-owner"]+seen["step-done"]+seen["offer"] > 0
		}
		return seen[cue] != 0
	}
	for _, test := range misread {
		if shows(test.cue, test.false) {
			t.Errorf("%q is taken for %s", test.false, test.cue)
		}
		if !shows(test.cue, test.true) {
			t.Errorf("%q is taken for no %s", test.true, test.cue)
		}
	}
}
