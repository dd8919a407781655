package cues

import (
	"strings"
	"testing"
)

// solved scores a reply at a turn and lists the cues of problem-solving it
// showed.
func solved(t *testing.T, customer, reply string) (Mark, map[string]int) {
	t.Helper()
	result := New().Hear(Context{Customer: customer}).Score(reply)
	seen := map[string]int{}
	for _, e := range result.Evidence {
		if e.Cue.Criterion == Solving {
			seen[e.Cue.ID] += e.Points
		}
	}
	return result.Marks[Solving], seen
}

const drumCustomer = "The drum kit you rented us has a split skin, and our concert is tomorrow at six. I don't want a voucher, I want a drum that holds."

var solvingCueTests = []struct {
	cue    string
	shows  []string
	traps  []string // negated, quoted, asked, conditional, somebody else's
	harmed bool     // the cue takes points
}{
	{cue: "own-deed", shows: []string{
		"I'll bring a new skin for the drum tonight.", "Let me fit another drum for you.", "We've sent the spare snare to the hall.",
		"I'm tightening the drum now.", "What I can do is lend you my own drum.", "ill swap the drum for you", "I put my own drum in the van for you.",
		"Could I fetch the drum today?", "I've had the drum taken to the workshop.", "Shall we carry it to the hall for you?", "Hand me the drum and I'll do yours before I eat.", "I wlil fit another drum.",
		"I'd be glad to solder the pedal.", "I am going to restring it tonight.", "I lend you my own drum till Monday.",
	}, traps: []string{
		"I won't bring a new skin for the drum.", "I don't think I can bring a drum.", "\"I'll bring a new drum\" is what they all say.",
		"Normally I would bring a drum.", "We could have sent another drum.", "He told you he'd bring a drum.", "I need a drum from you.",
		"Neither will I bring a drum.", "There is nothing we can swap.", "I'll charge you for the drum.", "I'm going to end this call.",
		"I told you the drum was old.", "I could lend you mine, but I'm not going to.", "I see you hit the drum hard.", "We are always looking for better drums.", "We can only swap drums for members.", "I'll take you off the list.",
		"Can I take your name?", "Then we'll leave it for today.",
	}},
	{cue: "named-owner", shows: []string{
		"Our drum maker, Mr Sands, is coming to the hall.", "The technician will fit it for you.", "Petra here will walk you to the workshop.",
		"Dr Holm will see your son at four.", "The luthier's making one. Our engineer is bringing it.", "The dentist sees him on Thursday.",
	}, traps: []string{
		"Our technicians are trained to do that.", "Drumskins are displayed by the door.", "Funny how it splits when the technician turns up.", "Technicians usually fit skins.", "My technician brought the wrong skin.", "The technician won't come.", "She can apply for a loan at the bank.",
	}},
	{cue: "step-done", shows: []string{
		"Your drum is replaced and stands in the hall.", "Skin ordered, courier comes at nine.", "The block is off, you can play.", "You're booked for six.",
		"Pressed it just now.", "Both drums go back today.", "The lock's gone.", "It's on the van.", "Your account is open again.", "The new skin is on order.", "A spare is in van 6. With you by five.", "The drum works again now.", "Skin scheduled for nine.", "The 40 goes back on your card.",
	}, traps: []string{
		"Drums are tested in the order received.", "Drum kits are handled by a contractor.", "The drum was hit too hard.", "The driver rang at ten.", "No one else has reported a split skin.", "The late fee will be added on Monday.", "Three concerts called off in a month.", "With the skin counted in it's forty.",
		"The path is marked.", "Space in the hall is limited.", "Bring the drum back by Friday or a fee applies.", "Spare drums are sold at the desk.", "And the lad's paid for it.", "Leave it there until it's done.", "He dug up the hall and took my drum.",
		"Another shop would have rung you and offered you one.", "Your drum isn't replaced.", "The shop closes at six today.", "Our account desk is open until six.",
	}},
	{cue: "offer", shows: []string{
		"You can keep the drum until Monday.", "I've got a snare or a whole kit for you.", "There's a loan drum at the desk for you.", "You'll have the skin by noon.", "Our nurse has two sets for you.",
	}, traps: []string{"You can have caused that yourself.", "We have four hundred kits to look after.", "There's no drum for you.", "You'll have checked the skin yourself.", "There's no split on the sheet I've got here.", "We have forty kits to load today.", "You'll have to get one yourself."}},
	{
		cue: "hollow", shows: []string{"I'll see what I can do.", "We're looking into it.", "I'm taking ownership of your journey.", "I'll get back to you.", "I'll pass it on."},
		traps: []string{"I'll see to the drum myself.", "I'll look for another drum.", "The late fee will be added on Monday.", "The late fee will be charged on Monday."},
	},
	{cue: "someone", shows: []string{"Someone will be in touch.", "The team will contact you.", "Somebody from the depot should be ringing."}, traps: []string{"Did someone hit it?", "You can't plan around somebody's sister."}},
	{
		cue: "asks-cause", shows: []string{"Which drum is it, the snare or the bass?", "Does the skin split at the rim?", "When did the split start?", "At which point does the pedal stop?"},
		traps: []string{"Have you tried another drum?", "What do you want from me?", "Are you always like this?"},
	},
	{
		cue: "asks-what-helps", shows: []string{"What would help most before the concert?", "What can I do first?"},
		traps: []string{"What split first?", "What do you expect me to do?"},
	},
	{cue: "time", shows: []string{"I'll bring the drum at four.", "I'll ring you by half four.", "I'll bring it on the 12th."}, traps: []string{"I'll bring it soon.", "I'll bring it in due course."}},
	{cue: "at-once", shows: []string{"I'm fitting the skin now.", "I'll fit it right away."}, traps: []string{"I'm keeping the drum for now."}},
	{cue: "late", harmed: true, shows: []string{"I'll bring you a drum on Friday."}, traps: []string{"I'll bring you a drum tonight.", "I'll bring it tomorrow at four."}},
	{cue: "fits", shows: []string{"I'll bring another drum before the concert."}, traps: []string{"I'll send a plumber."}},
	{cue: "other-problem", harmed: true, shows: []string{"A voucher, not a drum: I'll send you the code."}, traps: []string{"A drum, not a voucher: I'll bring it at four."}},
	{cue: "sells", harmed: true, shows: []string{"I'll send a voucher for your next order."}, traps: []string{"I'll send the drum with the next van."}},
	{cue: "heap", harmed: true, shows: []string{"sorry, drum, skin, refund, time, voucher, the concert, a call"}, traps: []string{"I'll bring the drum, the skin and the pedal, and fit them at the hall."}},
	{
		cue: "pushes-work", harmed: true, shows: []string{"Check the rim yourself.", "You'll have to buy a skin.", "Please fill in the form.", "Have you tried tape?", "You can claim on the website.", "Customers must report it within a day."},
		traps: []string{"Is there anything you need to play tomorrow?", "Leave it with me.", "I'll fill in the form for you.", "You won't have to buy a skin."},
	},
	{
		cue: "refuses", harmed: true, shows: []string{"There's nothing I can do.", "That's our policy.", "I can't send a drum.", "Skins are not covered.", "That's the way it is.", "These things happen."},
		traps: []string{"I never said \"there's nothing I can do\"."},
	},
	{
		cue: "impossible-promise", harmed: true, shows: []string{"I promise it will never split.", "This will never happen again.", "I guarantee you that the drum will be loved.", "Nothing is ever lost with us."},
		traps: []string{"I can't promise where the drum is tonight.", "I promise to ring you at six."},
	},
	{cue: "asks-secret", harmed: true, shows: []string{"Tell me your PIN.", "I need your password."}, traps: []string{"Never tell anyone your PIN."}},
	{cue: "platitude", harmed: true, shows: []string{"Try not to worry.", "Let's hope it holds.", "Fingers crossed."}, traps: []string{"I'll hold the drum, so it stays."}},
	{cue: "no-time", harmed: true, shows: []string{"I'll bring it as soon as possible.", "Allow 5 to 7 working days.", "At some point I'll bring it."}, traps: []string{"I'll bring it at four.", "On the later train at five I'll bring it."}},
	{cue: "hedges", harmed: true, shows: []string{"Hopefully I'll bring it.", "A drum is bound to be there."}, traps: []string{"I'll bring it at four."}},
	{cue: "anything-else", harmed: true, shows: []string{"Is there anything else I can help you with?"}, traps: []string{"Is there anything you need for tomorrow?"}},
	{cue: "apologies-only", harmed: true, shows: []string{"I'm sorry, I'm so very sorry about the drum."}, traps: []string{"I'm sorry about the drum."}},
	{cue: "checks", shows: []string{"I'll bring it at four. Does that work for you?", "I'll fit it at nine, is that all right?", "I'll send the van. Which gate should I send it to?"}, traps: []string{"I'll bring it at four. That works for us."}},
	{cue: "choice", shows: []string{"I'll bring it at four. Or would you rather come here?", "I can lend you one or mend yours, your choice."}, traps: []string{"I'll bring it at four."}},
	{cue: "fallback", shows: []string{"I'll fit a skin now. If it splits, I'll bring you my own drum.", "I'll fit it. Should that fail, I'll bring another."}, traps: []string{"I'll fit a skin now, if you ask nicely."}},
	{cue: "reference", shows: []string{"I'll bring it. Your reference is 4471.", "I'll bring it, my direct line is 5512."}, traps: []string{"I'll bring it, line three is broken."}},
	{cue: "remedy", shows: []string{"I'll fit it free of charge.", "I'll give you the fee back."}, traps: []string{"I'll fit it."}},
	{cue: "keeps-from-recurring", shows: []string{"I'll swap the rim so that it doesn't split again.", "From now on I check each drum."}, traps: []string{"I'll swap the rim again."}},
	{cue: "call-back", shows: []string{"I'll ring you at six with news.", "You'll hear from me by noon, I'm fitting it."}, traps: []string{"I'll ring the shop."}},
	{cue: "handover", shows: []string{"I'm briefing her on your drum, so you don't have to explain it."}, traps: []string{"I'll pass you over."}},
	{cue: "admits-fault", shows: []string{"That was our mistake. I'll fit a new one."}, traps: []string{"Your mistake. I'll fit a new one."}},
	{cue: "honest-limit", shows: []string{"I can't mend it. What I can do is lend you mine."}, traps: []string{"I can mend it."}},
	{cue: "easy-step", shows: []string{"I'll fit it. Just tell me the size."}, traps: []string{"I'll fit it. They tell everyone that."}},
	{cue: "tells-why-asked", shows: []string{"Does the skin split at the rim? That tells me which part to bring."}, traps: []string{"Does the skin split at the rim? Tell me."}},
}

func TestSolvingCues(t *testing.T) {
	known := map[string]bool{}
	for _, r := range solvingRules() {
		known[r.ID] = true
	}
	for _, test := range solvingCueTests {
		t.Run(test.cue, func(t *testing.T) {
			if !known[test.cue] {
				t.Fatal("there is no such cue")
			}
			for _, reply := range test.shows {
				if _, seen := solved(t, drumCustomer, reply); seen[test.cue] == 0 || seen[test.cue] < 0 != test.harmed {
					t.Errorf("%q doesn't show it, but %v", reply, seen)
				}
			}
			for _, reply := range test.traps {
				if _, seen := solved(t, drumCustomer, reply); seen[test.cue] != 0 {
					t.Errorf("%q shows it: %v", reply, seen)
				}
			}
		})
		delete(known, test.cue)
	}
	delete(known, "only-sorry") // it counts where nothing else is there
	for id := range known {
		t.Errorf("no sentence tests %s", id)
	}
}

func TestSolvingAdvice(t *testing.T) {
	for _, r := range solvingRules() {
		if r.Advice == "" || r.Source == "" || r.Shows == "" || r.Worth == 0 || strings.ContainsAny(r.Advice, "!") {
			t.Errorf("%s needs what it shows, advice, a source and a worth: %+v", r.ID, r.Cue)
		}
	}
}

// solvingPairs are of trades that no other test knows. The first reply of each
// solves more.
var solvingPairs = [][3]string{
	{"The kiln you serviced cracked all forty mugs. The market is on Sunday.", "I'll fire forty new mugs with you on Friday night, our kiln, no charge. Does eight suit you?", "Kilns crack mugs now and then. You might ask another potter."},
	{"My beehives were sprayed by your crop plane at noon.", "I'm grounding the plane now and our bee man, Mr Orr, is with you by two to save what he can.", "Sprays are approved, so there is nothing we can do about bees."},
	{"The lighthouse tour left without my class. 22 pupils are on the pier.", "The boat turns round for your class at 10:40, and if the tide is too low I'll walk you over the causeway.", "The boat leaves on the hour. You'll have to book again on the website."},
	{"You tuned the organ a semitone flat and the wedding is at three.", "I'm in the loft with my tools at noon, and the organ is at pitch by two. Should a pipe stick, I've got a piano on hold.", "We'll look into the tuning as soon as possible, hopefully before too long."},
	{"My falcon's transmitter died and she's been gone since dawn.", "I can't promise she comes down. I'm driving to the ridge with a second receiver and I'll ring you each hour.", "I promise your falcon will be home by tonight, they always come back."},
	{"The ice rink melted and my daughter's final is tomorrow at nine.", "We've booked the Harbour rink for her final at nine, and our bus leaves here at eight. Will she be ready by then?", "Someone will be in touch about the rink soon."},
	{"The marionette you restrung has the strings crossed, the show starts at seven.", "Bring her to the stage door at five and I'll restring her while you wait, or I come to you at four.", "You could restring her, there's a video on our website."},
	{"Your weighbridge charged my lorry for 40 tonnes and it holds 26.", "I've corrected the ticket to 26 tonnes and the rest goes back to your account today, reference 7731.", "I understand. The ticket has been noted and will be processed."},
	{"I asked for the thatch mended, not for an extension.", "The thatch it is, no extension: I'm sending Tom with straw on Tuesday at eight.", "An extension it is: I'm sending Tom with the plans on Tuesday at eight."},
	{"The submarine tour's air smelled burnt and my mother fainted.", "Is she awake now, and does she still smell smoke?", "Is the weather nice where you are?"},
	{"The sundial you carved has the hours the wrong way round.", "I'll carve a new face this week and set it with you on Saturday at noon.", "We will do our best to resolve your issue."},
	{"My sled dogs got the wrong food and two are limp. The race starts on Friday.", "Our vet, Dr Lie, drives up tonight with the right food and looks at both dogs before nine.", "Our vet can look at both dogs on Monday at nine."},
	{"The choir robes came in lime green. We sing for the bishop at six today.", "Forty black robes leave our store at two and I'll hang them in the vestry by four.", "Forty black robes could leave our store next week, if the supplier has them."},
	{"Your chimney sweep left soot on the christening gown.", "I'm taking the gown to our cleaner this minute and you have it back by Thursday.", "I'm taking ownership of the situation and the action plan is on its way."},
	{"The carousel stopped with my son on it and he broke a tooth.", "Our first-aider is walking you to the dentist on Mill Road now, and we pay for the tooth.", "I'm sorry, so very sorry, I can't say how sorry I am, sorry again."},
	{"Your printer cut the crossword out of 900 copies of our village paper.", "i print 900 sheet with the crossword tonight and my son he put them in the boxes before 7", "The crossword was cut since the page was too long. Page sizes are on our site."},
	{"The lift in the mill stopped with the flour on the third floor.", "Which lamp is lit on the panel, the red or the green one?", "Did you overload it?"},
	{"The geologist lost my meteorite sample. My talk is on Thursday.", "I'm searching the store with Aino today, and if it isn't there by six I'll cut you a slice of our own.", "Let's hope it turns up. Try not to worry."},
	{"Our ferry mooring was sold twice and we sleep on board tonight.", "Berth 9 is yours tonight, I've put your name on it. Is the step low enough for you?", "Berth 9 would have been yours, had you rung before five."},
	{"The stained glass you packed arrived in splinters.", "We'll leave the frame where it is. I'm cutting the panes anew and bring them on the 9th, at our cost.", "Glass is not covered under our terms, as per policy."},
	{"The planetarium showed the wrong film to forty deaf children.", "I'll run the signed film for them at two today, or tomorrow at ten. Which suits the bus?", "I'll send you a discount code for your next visit."},
	{"My snake was posted without a heat pack.", "Warm towel now, please; I'm on the phone with our vet and she rings you in five minutes.", "Snakes are posted by the courier, contact them."},
	{"The bagpipe reeds are split again and the parade is tomorrow.", "New reeds cut, at your door by 8 tomorrow. If one squeaks, ring me on 0555 18.", "New reeds take 5 to 7 working days."},
	{"I was told the grave would be dug by ten, and the coffin is here.", "Our two men dig now with the small digger and the grave is ready by eleven; I stand with your family till then.", "The team will get to it when there's time."},
	{"The abacus class was moved to a room with no light.", "Room 4 has light and is free, I'm moving the class there now.", "We take feedback seriously and will ensure improvement."},
	{"Your apprentice glued my zither shut.", "The glue comes off with steam: I'll open the zither tomorrow at nine and you may watch.", "We'll see what can be done."},
	{"The hot-air balloon lands in my wheat every week.", "I've called the pilot, and from today your wheat is marked on his map so that he doesn't land there again.", "Pilots decide where they land."},
	{"The tide clock you sold me runs backwards and I walk the sands with children.", "Stop using it for the walks. I'm bringing a tested one to you tonight at seven.", "You should have read the manual."},
	{"My thesis binding fell apart in the viva. I resubmit on Monday at noon.", "I'll sew it tonight and it's on your desk at nine on Monday.", "I'll sew it tonight and it's on your desk on Wednesday at nine."},
	{"Your museum shop sold me a copied print as an original.", "I've refunded the print, and the label in the shop is changed as of now.", "I could refund the print, but I won't."},
	{"The quarry blast broke my greenhouse and it will freeze tonight.", "A glazier and two sheets of plastic are with you at four, before the frost.", "You can claim on the website with photos."},
	{"The snowplough buried my ambulance bay.", "The plough's turning round now, your bay is clear in ten minutes.", "The plough will come back at some point."},
	{"The audio guide told my blind father about the wrong paintings.", "May I walk round with him myself at two and describe each one?", "There is a leaflet at the desk."},
	{"My harp was left in the rain by your porter.", "Our harp maker dries it in the warm room today, and you play mine tonight if that's all right.", "Porters are trained to take care."},
	{"You mowed the orchid meadow we count each June.", "I'm fencing what is left today, and Ms Roe counts it with you on Thursday.", "Meadows grow back."},
	{"The escape room locked us in for real for an hour.", "The lock's off its frame for good, I took it out myself, and your money goes back today.", "It was only an hour."},
	{"The saddle you fitted rubs my mare raw.", "Where does it rub, at the withers or behind, and since which ride?", "Mares are sensitive."},
	{"Your cable car left my chair at the bottom station.", "Your chair is on the next car, I loaded it, and it's up here at 3:10.", "It would be on the next car, normally."},
	{"The cider press you hired out has no handle.", "I'm driving the handle over; you'll press by noon.", "Can you find something that fits?"},
	{"The census office listed me as dead and my pension stopped.", "I've put you back in the register today, and I'm phoning the pension office so you don't have to explain it.", "Please bring proof that you are alive to the office."},
}

func TestSolvingPairs(t *testing.T) {
	for _, pair := range solvingPairs {
		better, shown := solved(t, pair[0], pair[1])
		worse, other := solved(t, pair[0], pair[2])
		if better.Points <= worse.Points {
			t.Errorf("%s\n%4d %q %v\n%4d %q %v", pair[0], better.Points, pair[1], shown, worse.Points, pair[2], other)
		}
	}
}

// A deadline in the customer's words is held against the times in the reply.
func TestSolvingDeadlines(t *testing.T) {
	for _, test := range []struct {
		customer, reply string
		late            bool
	}{
		{"My interview is on Wednesday at two.", "I'll bring the suit on Tuesday.", false},
		{"My interview is on Wednesday at two.", "I'll bring the suit on Thursday.", true},
		{"My interview is on Wednesday at two.", "I'll bring the suit on Wednesday at four.", true},
		{"My interview is on Wednesday at two.", "I'll bring the suit on Wednesday at eleven.", false},
		{"I need the suit by tonight.", "I'll bring the suit tomorrow.", true},
		{"I need the suit by tonight.", "I'll bring the suit at six.", false},
		{"I need the suit by nine tonight.", "I'll bring the suit at six.", false},
		{"The rent is due on the 14th.", "I'll pay it back on the 16th.", true},
		{"The rent is due on the 14th.", "I'll pay it back on the 12th.", false},
		{"The party is tomorrow.", "I'll reprint it in 5 days.", true},
		{"You came on Tuesday and broke it.", "I'll bring a new one on Friday.", false},
	} {
		_, seen := solved(t, test.customer, test.reply)
		if (seen["late"] < 0) != test.late {
			t.Errorf("%q %q: %v", test.customer, test.reply, seen)
		}
	}
}

// People who set no marks between their words are understood as well.
func TestBareClauses(t *testing.T) {
	for _, test := range [][2]string{
		{"I can't move the date I can ask the crew to film it", "own-deed"},
		{"you were told it was coming I am fetching it now", "own-deed"},
	} {
		if _, seen := solved(t, "", test[0]); seen[test[1]] <= 0 {
			t.Errorf("%q: %v", test[0], seen)
		}
	}
}

// Who is kind and has no step is polite with no step; who turns the customer
// away is not, however kind it sounds.
func TestSolvingWarm(t *testing.T) {
	kind, _ := solved(t, drumCustomer, "A split skin the day before your concert, no wonder you are worried. Thank you for telling me what you need: a drum that holds.")
	cold, _ := solved(t, drumCustomer, "Drums split. That's how it is.")
	if kind.Level != 1 || cold.Level != 0 {
		t.Errorf("kind %d, cold %d", kind.Level, cold.Level)
	}
}

// A time that is only said again is no time for a step.
func TestSolvingSaidAgain(t *testing.T) {
	_, seen := solved(t, drumCustomer, "Your concert is tomorrow at six. I'll bring a new skin for the drum.")
	if seen["time"] != 0 {
		t.Errorf("%v", seen)
	}
}

// What the customer said not to want is worth less, even as a deed with a time.
func TestSolvingUnwanted(t *testing.T) {
	const customer = "I don't want a new clock. I want the old hands back on this one."
	wanted, _ := solved(t, customer, "I'll fit the old hands tonight.")
	unwanted, _ := solved(t, customer, "I'll send a new clock tonight.")
	if wanted.Points-unwanted.Points < 60 {
		t.Errorf("wanted %d, unwanted %d", wanted.Points, unwanted.Points)
	}
}
