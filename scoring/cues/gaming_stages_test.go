package cues_test

import (
	"slices"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/library"
	"rehearse/scenarios/rubrics"
	"rehearse/scoring/cues"
)

// levels are what a reply must reach, or must not pass, by criterion.
type levels = [cues.Criteria]int8

// honest is a reply that deserves what it is said to reach.
type honest struct {
	least levels
	text  string
}

// stage is a customer's words to reply to.
type stage struct {
	name string
	cues.Context
	honest []honest
}

// stages are turns of ten trades. The first two replies of each are whole
// answers; the others are good on some of the criteria, or plain.
var stages = []stage{
	{"kennel", cues.Context{
		Customer: "I picked Biscuit up from your kennels at noon and he's limping. He's got a cut on his back paw with dirt in it, and nobody said a word to me. I paid extra for the nurse to look at him each evening!",
		Facts:    [][]string{{"limping", "limp", "lame"}, {"cut", "wound"}, {"back paw", "paw"}, {"paid extra", "extra", "paid for"}, {"nurse"}, {"nobody said", "not told", "weren't told"}},
		Hint:     "He loves that dog more than the refund. Ask about the paw before you talk about the bill.",
		Seen:     []string{"Poor Biscuit, and poor you. Let me ring our vet this minute while you tell me how deep the wound looks."},
	}, []honest{
		{levels{3, 3, 2}, "Oh no, poor Biscuit. You paid for someone to check him every evening, and then you find a dirty wound on his paw yourself. I'm so sorry, that's our failure. How is he putting weight on it right now? I'll ring the vet next door and ask her to see him at two, at our cost."},
		{levels{2, 2, 3}, "A limp and a dirty cut that nobody mentioned: I'd be worried as well. I'll book him in with our own vet for three o'clock today, we pay for it, and I'll call you tonight at seven to hear how he is. If the paw swells before then, ring me on this number and I'll come out."},
		{levels{2, 2, 0}, "You're worried about that paw, and you're cross that nobody told you. When did you first notice him limping?"},
		{levels{0, 2, 2}, "Thank you for telling me. I'll ask the evening nurse what she wrote down and phone you back by four."},
	}},
	{"driving school", cues.Context{
		Customer: "My test is on Thursday at 8:15 and your instructor has just cancelled my last lesson by text. That's the third time in a month. I can't do the roundabouts yet and I'm panicking.",
		Facts:    [][]string{{"Thursday", "8:15"}, {"cancelled", "called off"}, {"by text", "text"}, {"third time", "three times"}, {"roundabouts"}, {"panicking", "panic", "nervous"}},
		Hint:     "She needs an hour on the road before Thursday more than she needs a reason.",
		Seen:     []string{"Three lessons gone in a month would rattle me too. Could you do tomorrow at six with Nadia, roundabouts only?"},
	}, []honest{
		{levels{3, 3, 3}, "Three lessons called off in one month, the last one days before your test: no wonder you're panicking. I'm sorry we did that to you by text. I can take you out myself tomorrow at five or on Wednesday at seven, two hours on nothing but roundabouts, free of charge. Which would suit you better?"},
		{levels{2, 3, 3}, "I hear how nervous you are, and with the test on Thursday I understand why. Thank you for ringing straight away. I'll give you Marek's slot on Wednesday at 6 pm and I'll text you by noon today to confirm it. If he falls ill too, I'll drive with you myself."},
		{levels{2, 2, 0}, "So the test is this Thursday and the roundabouts still frighten you. Which part of them goes wrong?"},
		{levels{0, 2, 2}, "I'm sorry about that. I'll find you another instructor for Wednesday evening."},
	}},
	{"tailor", cues.Context{
		Customer: "You've taken in the wrong suit. The grey one was for my brother's wedding on Saturday, and you've cut the black one, which was my late father's. I don't even know what to say to you.",
		Facts:    [][]string{{"wrong suit", "the wrong one"}, {"grey"}, {"wedding"}, {"Saturday"}, {"black"}, {"father's", "father", "dad"}},
		Hint:     "The wedding is the deadline. The father's suit is the wound.",
		Seen:     []string{"Your father's suit. I am ashamed of that, and I won't hide behind the ticket."},
	}, []honest{
		{levels{3, 3, 3}, "Your dad's suit, of all things, and nobody can give that cloth back to you. I'm deeply sorry: I cut the wrong one, and there's no excuse. May I keep the offcuts safe and let out what I can by Tuesday? The grey one will be ready on Friday at ten, and I'll bring it to your door."},
		{levels{3, 2, 2}, "You trusted us with something that belonged to your father and we took scissors to it. That must be awful for you, with the wedding two days off. What would help you most right now? I'll start on the grey one this afternoon."},
		{levels{2, 2, 0}, "It was your late father's, and it can't be replaced. What did it mean to you?"},
		{levels{0, 2, 2}, "I apologise for this mistake. I will alter the right jacket myself tonight and you can collect it tomorrow at nine."},
	}},
	{"tree surgeon", cues.Context{
		Customer: "Your men felled the wrong tree. I asked for the dead ash to come down, and they took my pear tree, which my grandmother planted in 1952. The ash is still leaning over my neighbour's greenhouse!",
		Facts:    [][]string{{"wrong tree"}, {"ash", "dead ash"}, {"pear tree", "pear"}, {"grandmother", "gran"}, {"1952", "seventy years"}, {"greenhouse", "neighbour's"}},
		Hint:     "One tree can't be put back and the other could fall tonight.",
		Seen:     []string{"Seventy years of pears, and we sawed them down in an hour. I'd like to come and stand in your garden before I promise anything."},
	}, []honest{
		{levels{3, 3, 3}, "Your grandmother planted that pear, and we sawed it down while the dangerous one is still standing. I am so sorry; that is our mistake and it can't be undone. I'll be in your garden at two today to rope the ash back from the greenhouse, and it comes down tomorrow morning for nothing. Would you want us to save the wood and some cuttings?"},
		{levels{2, 2, 3}, "So the ash still hangs over the greenhouse next door, and that can't wait. I'm sending Piotr with the crane at eight tomorrow, and I'll ring your neighbour myself in ten minutes. If the wind gets up tonight, call me on this mobile."},
		{levels{2, 2, 0}, "A tree your gran put in seventy years ago. I don't know what to say either, except that I'd like to hear about it. What was it like?"},
		{levels{0, 2, 2}, "I'm sorry. I'll drive over at three and look at the ash with you."},
	}},
	{"ferry", cues.Context{
		Customer: "Your ferry left at 6:40 instead of 7:10 and left us standing on the quay with two small children and a horsebox. There's a mare in there who hasn't had water for five hours. The next boat is tomorrow?",
		Facts:    [][]string{{"6:40", "half an hour early", "early"}, {"7:10"}, {"children", "kids"}, {"horsebox", "horse", "mare"}, {"water", "five hours"}, {"tomorrow"}},
		Hint:     "Animals and children first, then the boat.",
		Seen:     []string{"Let's get the mare something to drink before anything else. Where on the quay are you parked?"},
	}, []honest{
		{levels{3, 3, 3}, "The boat went half an hour early, and you're left on the quay with the little ones and a thirsty horse. I'm really sorry, you did everything right. I'm sending Jonas over with two buckets of water now, he'll be with you in ten minutes. Then there's the freight boat at 9:30: shall I hold a place for you and the box?"},
		{levels{2, 2, 3}, "First the mare: there's a tap behind the customs shed and I'll unlock it for you myself in five minutes. I've put you on the 9:30 freight crossing, and if that's full I'll pay for stabling and a room tonight. Would that work with the children?"},
		{levels{2, 2, 0}, "Five hours without a drink, in this heat, and the children watching. How is she standing?"},
		{levels{0, 2, 2}, "I'm sorry about this. I'll ask the captain of the freight boat whether he can take you tonight."},
	}},
	{"vet", cues.Context{
		Customer: "You told me on Monday that the tests would take two days. It's Friday now and I've called four times. Is my cat dying or not? I can't sleep, and your receptionist put me on hold until I hung up.",
		Facts:    [][]string{{"Monday"}, {"tests", "results"}, {"two days"}, {"Friday"}, {"four times", "four calls"}, {"can't sleep", "sleepless"}, {"on hold", "hold"}},
		Hint:     "She is afraid of the answer and more afraid of none.",
		Seen:     []string{"Not knowing is the worst part, and we have let you sit in it since Monday."},
	}, []honest{
		{levels{3, 3, 3}, "Four calls, sleepless nights, and still you don't know what's wrong with her. I'm sorry we left you in the dark all week; it must be agony. I'm going to ring the lab this minute and I'll call you back within the hour, by eleven, whatever they say. How has she been eating?"},
		{levels{3, 2, 2}, "You were promised results by Wednesday and you've been lying awake since then. That was unfair to you. What worries you most about her today? I'll get Dr Amin to phone you at noon."},
		{levels{2, 2, 0}, "It sounds as though the silence frightens you more than anything. What have you seen in her since Monday?"},
		{levels{0, 2, 2}, "Thank you for your patience. I'll walk over to the lab now and ask them myself."},
	}},
	{"theatre", cues.Context{
		Customer: "We came two hundred miles for the matinee, and the lift is broken. My wife can't manage stairs since her stroke. I rang last week and was promised that it worked. She was so looking forward to this.",
		Facts:    [][]string{{"two hundred miles", "200 miles"}, {"lift"}, {"stairs"}, {"stroke"}, {"rang last week", "promised", "last week"}, {"looking forward"}},
		Hint:     "There are two boxes on the ground floor. See her before you see the seating plan.",
		Seen:     []string{"You asked us last week, we said yes, and here you both stand in front of a dead lift."},
	}, []honest{
		{levels{3, 3, 3}, "You drove all that way, you even checked with us beforehand, and now there's a staircase in front of your wife. I'm very sorry; we gave you our word. There's a box on this floor with a good view, and I can take you both there right now. Or would she prefer another day, with the trip on us?"},
		{levels{2, 3, 3}, "She has looked forward to this and we're spoiling it at the door. I do apologise. May I offer you the box on the ground floor? I'll walk you round myself in two minutes, and I'll have the ticket money back on your card by Monday."},
		{levels{2, 2, 0}, "Two hundred miles, and then a broken lift. How is your wife feeling at the moment?"},
		{levels{0, 2, 2}, "I'm sorry. I'll go and see whether a box on the ground floor is free."},
	}},
	{"tool hire", cues.Context{
		Customer: "The floor sander you hired me blew the fuses in the whole house and scorched my new oak boards. The fitter comes at eight tomorrow for the kitchen. You're charging me 140 pounds for this?",
		Facts:    [][]string{{"sander"}, {"fuses", "fuse"}, {"scorched", "burnt", "burn marks"}, {"oak boards", "oak", "floor"}, {"eight tomorrow", "fitter", "kitchen"}, {"140"}},
		Hint:     "The clock is the fitter, not the bill.",
		Seen:     []string{"Burnt oak and no light, with a fitter coming at eight. The hundred and forty is the last thing we'll talk about."},
	}, []honest{
		{levels{3, 3, 3}, "A brand new oak floor with burn marks on it, the whole house without power, and the fitter due first thing. I'm sorry, that machine should never have left our yard. I'll bring you a tested one at six this evening and take the 140 off. How deep have the marks gone in?"},
		{levels{2, 2, 3}, "With the kitchen fitter coming at eight, the boards have to be right tonight. Our floor man Dean can be with you at half past five to take the scorching out, and there's nothing to pay. If he can't save them, I'll replace the boards and settle it with your fitter."},
		{levels{2, 2, 0}, "So it took out every fuse and left marks on your new boards. What did you hear just before it happened?"},
		{levels{0, 2, 2}, "I apologise. I'll cancel the charge today and send you the receipt by e-mail."},
	}},
	{"solar", cues.Context{
		Customer: "Since your people put the panels up in March, it rains into my daughter's bedroom. She's got asthma, there's mould on the wall, and you keep telling me the case is open. Open since when, Christmas?",
		Facts:    [][]string{{"panels"}, {"March"}, {"rains in", "leak", "water"}, {"daughter", "bedroom"}, {"asthma"}, {"mould"}, {"case is open", "open"}},
		Hint:     "She isn't asking about the case. She is asking about her child's lungs.",
		Seen:     []string{"A child with asthma beside a damp wall, and all we gave you was a case number."},
	}, []honest{
		{levels{3, 3, 3}, "Your little girl has asthma and she's been sleeping next to mould since spring, because of us. I'm sorry, and I'm sorry you were fobbed off with a case number. I'll have a roofer at your house tomorrow at nine to seal it, and we'll pay for the wall to be treated. How is her breathing today?"},
		{levels{2, 2, 3}, "Damp in a child's bedroom can't wait for any queue. I'm booking our roofer Elif for tomorrow morning, between eight and ten, and I'll phone you at noon to hear that it's dry. If it rains tonight, would you let us pay for a dehumidifier?"},
		{levels{2, 2, 0}, "Since March, and with her asthma. That would worry any parent. Where does the water come through?"},
		{levels{0, 2, 2}, "I'm sorry for the wait. I'll speak to the roofer today and ring you by five with a date."},
	}},
	{"library", cues.Context{
		Customer: "I returned those books on 9 May, all six of them, and your machine ate one without a receipt. Now I've got a fine of 45 euros and my account is blocked, a week before I hand in my thesis.",
		Facts:    [][]string{{"9 May"}, {"six", "all six"}, {"machine", "without a receipt", "no receipt"}, {"fine"}, {"45"}, {"blocked", "locked"}, {"thesis", "a week"}},
		Hint:     "The fine can wait a week. The thesis can't.",
		Seen:     []string{"All six came back and the machine kept one to itself. Which titles do you need for the thesis?"},
	}, []honest{
		{levels{3, 3, 3}, "So you brought all six back, the machine gave you nothing in your hand, and now you're locked out with your thesis due in a week. I'm sorry, that's a rotten moment for it. I've unblocked your account just now and I'm taking the 45 off until we've opened the machine. May I order the books you still need for tomorrow?"},
		{levels{2, 2, 3}, "A week before the thesis you need the account more than anything, so I'm opening it for you now. I'll search the machine myself this afternoon and write to you by six. If the book isn't there, the fine goes anyway."},
		{levels{2, 2, 0}, "All six went into the machine, and it gave you no receipt for one. Which of them was it, do you remember?"},
		{levels{0, 2, 2}, "Thank you for explaining. I'll look through the returns room today and let you know by four."},
	}},
}

// unusual are honest replies that a careless guard against tricks would turn
// away, by stage.
var unusual = map[string][]honest{
	"kennel": {
		{levels{2, 2, 2}, "oh no poor biscuit, thats a nasty cut and noone tld you. im so sorry. il ring the vet now and she can see him at 2, we pay. how is he walkng?"},
		{levels{2, 2, 2}, "I am very sorry for your dog. You have paid extra for nurse and nobody has seen the wound, this is not good from us. I call now the doctor and she come today at three."},
		{levels{0, 1, 2}, "I'll call the vet now."},
	},
	"driving school": {
		{levels{2, 2, 0}, "Nobody here will tell you to 'calm down'. Three lessons gone and the test on Thursday: I'd be nervous too. Where on the roundabout do you get stuck?"},
		{levels{2, 2, 2}, "Three times in a month is three times too often. I WILL find you an hour before Thursday, and I'll text you today by six to say with whom."},
	},
	"tailor": {
		{levels{2, 2, 2}, "I won't tell you it was only a suit. It was your father's, and I'm sorry. I'll have the grey one ready for you on Friday at ten."},
	},
	"tree surgeon": {
		{levels{2, 2, 2}, "I can't put your grandmother's pear back, and I won't pretend that money does. What I can do today is make the ash safe, and I'll be there at two."},
		{levels{2, 2, 2}, "1. The ash comes down tomorrow at eight. 2. I'll speak to your neighbour about the greenhouse this afternoon. 3. About the pear your gran planted I'd like to sit down with you, whenever you want."},
	},
	"ferry": {
		{levels{2, 2, 2}, "Señora, I'm so sorry 😞 – half an hour early, with the niños and a horse on the quay. I’m bringing two buckets of water to you now."},
	},
	"vet": {
		{levels{2, 2, 2}, "You asked me whether your cat is dying. I don't know, and I'm not going to guess: after four calls you should have the truth. I'll get the results from the lab now and ring you by eleven."},
	},
	"theatre": {
		{levels{2, 2, 2}, "“The lift works”, you were told last week, and it was not true. I’m sorry. You’ve come two hundred miles; I’ll show you both to a box on this floor now, if you’d like that."},
	},
	"tool hire": {
		{levels{2, 2, 2}, "First of all I'm sorry about your oak boards. It was our sander, so it is ours to put right. You have the fitter coming at eight, and nobody wants a kitchen put on top of burn marks. " +
			"So this is what I'd suggest. Dean finishes here at five and can be with you by half past. He has a hand machine that takes out marks of that kind. It makes dust, so please keep the door shut. " +
			"I've taken the 140 pounds off already. If one of the boards turns out to be too deep, he'll fit a new one from our stock tonight. Would half past five be all right?"},
	},
	"solar": {
		{levels{2, 2, 2}, "Open since when, you ask, and you've every right to: since 14 March, and nobody came. With your daughter's asthma that's not good enough. I'm sending a roofer tomorrow at nine."},
	},
	"library": {
		{levels{2, 2, 2}, "Six books, one machine, no receipt. I believe you. The account is open again as of now, so you can get on with your thesis."},
	},
}

// mistaken are replies that play back what nobody said, by stage.
var mistaken = map[string]string{
	"kennel":         "Poor Biscuit. You paid for the groomer every morning, and now you find a burn on his ear.",
	"driving school": "So your test is on Monday at 9:45, and we've cancelled your first lesson, the only time this year.",
	"tailor":         "So we took in the blue suit for your cousin's funeral on Sunday, and the brown one was your uncle's.",
	"ferry":          "The ferry left at 8:20 instead of 7:50, and you were an hour late with your four dogs.",
	"vet":            "You rang us once, on Tuesday, and we promised you the tests in three weeks.",
	"library":        "So you brought back four books on 19 June, and we've charged you 54 euros.",
}

// authored are good replies at turns of the built-in scenarios, by file and
// turn.
var authored = map[string][]honest{
	"fraud-alert/warning": {
		{levels{3, 3, 3}, "Thank you for warning us, Ruth. Somebody spent 312 euros with your card, and still you write so that it won't happen to others; I'm sorry. I've just taken the page offline, and by four tomorrow I'll write to you what Dana has found. How are you after that call from your bank?"},
		{levels{2, 2, 2}, "That must have been a horrible call from your bank. I'm taking the shop offline now so that nobody else is caught."},
	},
	"fraud-alert/have-you-looked": {
		{levels{2, 3, 3}, "You're right to come back to it: the shop is still open, and you had to try it yourself. I'm sorry. I'm closing the page now, and Dana will search it by four tomorrow; I'll write to you then."},
	},
	"missed-visit/ringing": {
		{levels{3, 3, 2}, "You walk in at noon and he's still in his pyjamas, with nothing eaten and the tablets in the box. I'm so sorry, nobody came and that's our doing. How does he look to you right now? I'm staying on the line with you and I'm getting our nurse to this phone."},
	},
	"missed-visit/who-comes-now": {
		{levels{2, 2, 3}, "You have to leave at one, and you don't want to walk out on him. Tomas will be at the door at half past twelve and stays until he has eaten. I'll ring you at work at two to tell you how it went. Would that let you go?"},
	},
	"bike-not-ready/collecting": {
		{levels{2, 3, 3}, "Ms Reyes, you came straight from work to ride it home, and I'm sorry: it isn't ready, and I should have rung you. I can lend you a bike right now, or fit the brake tomorrow at six. Which would help you more?"},
	},
}

// allStages are the stages of this file and the turns of the built-in
// scenarios, in each of the ways the customer may put it.
func allStages(t *testing.T) []stage {
	var known rubrics.Library
	all := slices.Clone(stages)
	for i := range all {
		all[i].honest = slices.Concat(all[i].honest, unusual[all[i].name])
	}
	for _, id := range library.IDs() {
		sc, findings, ok := library.Open(id, &known)
		if !ok || len(findings) > 0 {
			t.Fatalf("%s: %v", id, findings)
		}
		for i := range sc.Turns {
			turn := &sc.Turns[i]
			for _, says := range turn.Says {
				name := id + "/" + turn.ID.Value
				all = append(all, stage{name, contextOf(turn, says.Text.Value), authored[name]})
			}
		}
	}
	return all
}

func contextOf(turn *scenarios.Turn, says string) cues.Context {
	ctx := cues.Context{Customer: says, Hint: turn.Hint.Value}
	for _, fact := range turn.Facts {
		var wordings []string
		for _, wording := range fact {
			wordings = append(wordings, wording.Value)
		}
		ctx.Facts = append(ctx.Facts, wordings)
	}
	for i := range turn.Answers {
		ctx.Seen = append(ctx.Seen, turn.Answers[i].Say.Value)
	}
	return ctx
}
