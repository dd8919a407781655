package cues

import (
	"strings"
	"testing"
)

// bakery is a turn that the tests of single cues are given at.
const bakery = "I'm not angry, I'm worried. I ordered forty rolls for my sister's wedding on Saturday, your driver never came and I called three times."

var bakeryFacts = [][]string{{"forty", "40"}, {"rolls", "bread"}, {"sister"}, {"wedding"}, {"Saturday"}, {"three times", "three calls"}, {"driver"}}

// heardCues gives the ids of the listening cues that a reply shows.
func heardCues(s *Scorer, customer string, facts [][]string, reply string) map[string]int {
	result := s.Hear(Context{Customer: customer, Facts: facts}).Score(reply)
	ids := map[string]int{}
	for _, e := range result.Evidence {
		if e.Cue.Criterion == Listening {
			ids[e.Cue.ID] += e.Points
		}
	}
	for _, m := range result.Missing {
		if m.What == "point" {
			ids["misses-point"]-- // it is in no words of the reply
		}
	}
	return ids
}

// Each cue is seen where it is shown, and not where its words stand under
// something that takes the meaning away.
func TestListeningCues(t *testing.T) {
	tests := []struct {
		cue     string
		shown   []string
		notThis []string
	}{
		{"plays-back-fact", []string{"Forty rolls for a wedding, and nobody at the door.", "so the bread never reached your sister"}, []string{"I'll look into it for you now.", "That must be unpleasant."}},
		{"names-feeling", []string{"You must be worried sick.", "I can hear how anxious you are.", "This has left you stranded."}, []string{"I'm worried about my shift.", "You said \"worried\" and that was it.", "We are upset too."}},
		{"names-feeling-in-it", []string{"That's stressful.", "How frightening that is.", "Sounds exhausting."}, []string{"That isn't stressful at all.", "Weddings are always stressful and cakes are as well."}},
		{"names-for-anybody", []string{"Delays can be upsetting.", "Any change is stressful."}, []string{"Waiting for those rolls was stressful.", "You must be upset."}},
		{"names-hardship", []string{"What a nasty thing to find.", "That's a horrible start to the week."}, []string{"It isn't horrible.", "My own week was horrible."}},
		{"says-feeling", []string{"We let you down badly.", "You've been left in the dark.", "No sleep, no peace, and you're worn out by it."}, []string{"We never let you down.", "The blinds are down."}},
		{"validates", []string{"No wonder you rang again.", "Anyone would want to know.", "I'd be asking that too.", "Of course you are.", "It makes sense that you ask."}, []string{"I wonder about the rolls.", "That makes no difference."}},
		{"judges-it", []string{"Three calls is far too much to ask of anyone.", "That was simply wrong."}, []string{"You rang the wrong shop.", "Was it wrong?"}},
		{"owns-it", []string{"That's our mistake.", "We let you down.", "That was poor of us."}, []string{"That isn't our mistake.", "Our bread is good."}},
		{"honours-effort", []string{"Thank you for telling me.", "You've already called and waited.", "Having to chase us like that."}, []string{"Thank you for your order.", "You will have your rolls."}},
		{"what-matters", []string{"What matters most is Saturday.", "You need them before the party.", "They have to be ready for the morning."}, []string{"It doesn't matter.", "The van is blue."}},
		{"sums-up", []string{"So you ordered and then nobody came.", "Let me make sure that I have it."}, []string{"The rolls are so soft.", "I'm so sorry."}},
		{"checks", []string{"Have I got that right?", "Did I miss anything?", "What have I left out?", "Correct me if I'm wrong."}, []string{"You are right.", "Turn right at the lights."}},
		{"invites-more", []string{"Tell me more about the day.", "Take your time.", "I'd like to hear how it was."}, []string{"I will tell him.", "Don't tell me."}},
		{"asks-after", []string{"Is she all right?", "Are you safe now?", "How are you coping today?"}, []string{"All right, next.", "You are fine."}},
		{"sympathy", []string{"Oh no.", "Poor you.", "I'm so sorry about your rolls."}, []string{"Oh, that van.", "The poor quality was noted."}},
		{"open-question", []string{"What would you like us to do?", "How did you find out"}, []string{"I see what you did.", "Tell him what you want."}},
		{"follow-up-question", []string{"When does the wedding start?", "Which rolls did your sister choose?"}, []string{"What is your postcode?", "The wedding starts at noon."}},
		{"closed-question", []string{"Was it the morning van?", "Do you still want them?"}, []string{"You do want them.", "It was the van."}},
		{"form-first", []string{"What is your order number?", "Could I have your surname and postcode?"}, []string{"How many rolls did you get?", "The number is on the box."}},
		{"stacked-questions", []string{"Did you call? Was it late? Is it raining? Do you live far? Are you at home? Was it paid?"}, []string{"Did you call? Was it late?"}},
		{"i-understand", []string{"I fully understand.", "We do appreciate that."}, []string{"I don't understand.", "You understand that, I hope."}},
		{"understands-nothing", []string{"I understand. One moment."}, []string{"I understand that forty rolls for a wedding can't wait."}},
		{"contradicts", []string{"The driver doesn't call you anyway, and you didn't order with him."}, []string{"Nobody came, though you ordered weeks ago."}},
		{"denies", []string{"Our records show it was delivered.", "There is no record of a call.", "Are you sure?"}, []string{"I was told \"our records show it was delivered\", and that's wrong.", "You kept a record of each call."}},
		{"blames", []string{"You should have ordered earlier.", "Why didn't you call the other shop?", "Next time read the terms."}, []string{"You should have been called.", "You never should have had to wait."}},
		{"minimises", []string{"At least it's not raining.", "It's only bread.", "These things happen.", "No need to worry."}, []string{"It's not only the bread.", "He told you not to worry, and then nobody came."}},
		{"quotes-rules", []string{"It's our policy.", "Orders must be paid a week before, as per clause 4.", "Deposits are non refundable."}, []string{"I won't hide behind \"our policy\".", "The insurance policy number is here."}},
		{"formula", []string{"We apologise for any inconvenience.", "Rest assured.", "Thank you for contacting us."}, []string{"The toilet was out of order.", "I rest on Sundays."}},
		{"moves-on", []string{"Anyway, what else?", "Moving on.", "So anyway."}, []string{"You came anyway.", "The van is moving."}},
		{"cuts-short", []string{"Yes yes.", "I've got the gist.", "Keep it short."}, []string{"The van was short of rolls.", "Yes, of course."}},
		{"tell-it-again", []string{"Start again from the beginning.", "What is the problem?"}, []string{"It was wrong from the outset.", "You had a problem."}},
		{"own-story", []string{"My sister got married too.", "When I was a baker it happened daily.", "It reminds me of Rome."}, []string{"Your sister is getting married.", "My colleague will call."}},
		{"assumes", []string{"You gave the old address, probably.", "I suppose it rained."}, []string{"I won't guess.", "That is certain."}},
		{"pushes-away", []string{"That's a different department.", "Check our website.", "Contact the courier."}, []string{"The driver has a different van.", "I'll contact the courier for you."}},
		{"talks-about-listening", []string{"I listen and I acknowledge you.", "Active listening matters."}, []string{"I'm listening.", "You asked and nobody listened."}},
		{"word-heap", []string{"I hear you about the rolls, about Saturday, about the driver.", "I hear rolls and wedding and sister and driver and Saturday and calls."}, []string{"Forty rolls, one wedding, and nobody came."}},
		{"wrong-feeling", []string{"I can see you're angry with us."}, []string{"You're worried, not angry.", "You're worried rather than angry."}},
		{"wrong-fact", []string{"So your brother gets married on Saturday.", "You ordered fifty rolls.", "You called five times.", "You called us once."}, []string{"Once the van is here I'll call you.", "I'll send fifty rolls now.", "My brother called.", "We open at five."}},
		{"ignores", []string{"Please take a seat."}, []string{"Three calls."}},
		{"reflects", []string{"It sounds like you've been let down by the driver.", "You called again and again for those rolls."}, []string{"You should have called the driver.", "Can you call the driver?", "Thank you for your call about the rolls."}},
		{"acts-on-it", []string{"I'll bring forty rolls to your sister at nine."}, []string{"I won't bring the rolls.", "Rolls are baked at nine."}},
		{"brushes-off", []string{"Deliveries are made by van.", "See our website."}, []string{"I'll ring the driver now.", "Forty rolls for a wedding, and nobody came.", "I'm sorry."}},
		{"parrots", []string{"You ordered forty rolls for your sister's wedding on Saturday, and I see that. Noted, thank you, one moment please."}, []string{"Forty rolls, Saturday, a wedding: and still no van."}},
		{"blames", []string{"If you had rung sooner, we'd have baked them.", "You're the idiot here."}, []string{"You were questioned as if you had lost them.", "Tell me what it says on the box."}},
		{"minimises", []string{"It's just bread."}, []string{"It's only fair that we pay for it."}},
		{"assumes", []string{"It probably fell off the van."}, []string{"I'd probably do the same."}},
		{"sympathy", []string{"Poor you."}, []string{"Poor you. My heart bleeds."}},
		{"acts-on-it", []string{"I'll bring forty rolls to your sister at nine."}, []string{"One moment please, I'll just go and check.", "You're the idiot here, I'll bring forty rolls to your sister at nine."}},
		{"general-talk", []string{"Drivers are on the road all day.", "Most orders arrive on time."}, []string{"Your order is late.", "The driver is late."}},
	}
	s := New()
	for _, test := range tests {
		for _, reply := range test.shown {
			if ids := heardCues(s, bakery, bakeryFacts, reply); ids[test.cue] == 0 {
				t.Errorf("%s isn't seen in %q: %v", test.cue, reply, ids)
			}
		}
		for _, reply := range test.notThis {
			if ids := heardCues(s, bakery, bakeryFacts, reply); ids[test.cue] != 0 {
				t.Errorf("%s is seen in %q: %v", test.cue, reply, ids)
			}
		}
	}
}

// listeningPairs have a better and a worse reply to one customer: the customer,
// the facts with bars between, the better, the worse.
const listeningPairs = `
My goat cheese stall was moved behind the bins at your market and I sold nothing all day.|stall;bins;sold nothing|A whole day behind the bins and nothing sold, that must sting. What did you have to throw away?|Stalls are placed by lot. What else can I help you with?
My goat cheese stall was moved behind the bins at your market and I sold nothing all day.|stall;bins;sold nothing|Not one cheese sold, because we put you next to the rubbish.|You sold a few things, I'm sure, and the bins are emptied daily.
The locksmith drilled my door and left me with no key at midnight. I slept in the hall.|locksmith;door;key;hall|A night in the hall, with a hole in your door and no key for it. How are you this morning?|Locksmiths often drill. Was it a wooden door?
The locksmith drilled my door and left me with no key at midnight. I slept in the hall.|locksmith;door;key;hall|He left you without a key, so the hall was your bed.|He left you with a key, so the hall was your choice.
I'm ashamed, I paid the fake plumber 300 in cash.|ashamed;plumber;300|Feeling ashamed is hard enough, and 300 is a lot to lose to him.|You paid 300 in cash. Always ask for a card machine.
I'm ashamed, I paid the fake plumber 300 in cash.|ashamed;plumber;300|300 to a man who was no plumber: anyone could fall for that.|30 to a man who was no plumber: anyone could fall for that.
My choir robe came back pink from your cleaners and the concert is on Sunday.|robe;pink;concert;Sunday|A pink robe with the concert on Sunday, oh no. What colour was it meant to be?|A pink robe with the concert on Monday, oh no. What colour was it meant to be?
My choir robe came back pink from your cleaners and the concert is on Sunday.|robe;pink;concert;Sunday|So it went in another colour, came back pink, and you sing on Sunday. Have I got that right?|So there is an issue with an item. Have I got that right?
Your ferry left ten minutes early and my kids watched it go.|ferry;ten minutes;kids;early|The children standing there while the boat pulled out ahead of time, that's upsetting. How old are they?|At least the children saw a boat. How old are they?
Your ferry left ten minutes early and my kids watched it go.|ferry;ten minutes;kids;early|You were on time and we weren't there: ten minutes early is our fault.|You should have come earlier, gates close ten minutes before.
I've told three of your nurses that the drip hurts. Nobody looks.|three;nurses;drip;hurts|Three times you've said it hurts and nobody has looked, that's frightening. Where is the pain?|Drips do hurt a bit. Is it your first drip?
I've told three of your nurses that the drip hurts. Nobody looks.|three;nurses;drip;hurts|You've said it to three people. I'm looking now, show me where.|I hear you, I understand, I care. We take pain very seriously.
The tutor cancelled four times in March and my exam is on Tuesday.|four;March;exam;Tuesday|Four lessons lost in March, and Tuesday is close. Which topic worries you most?|Tutors have exams too. Which subject is it?
The tutor cancelled four times in March and my exam is on Tuesday.|four;March;exam;Tuesday|Four in one month is too many with an exam on Tuesday.|Two in one month is normal with an exam on Thursday.
You sent my ex my new address. I'm scared to go home.|ex;address;scared;home|He has your new address because of us, and now home doesn't feel safe. Are you somewhere safe right now?|The address was on the form. Did you tick the box?
You sent my ex my new address. I'm scared to go home.|ex;address;scared;home|Of course you're scared to go back there.|I can hear that you're annoyed about the letter.
My mother's grave was mown over and the roses are gone.|mother;grave;roses|Your mum's roses mown down, I'm so sorry. What had you planted there?|Grass is cut every fortnight. Flowers can be planted again.
My mother's grave was mown over and the roses are gone.|mother;grave;roses|You looked after those roses for her.|You looked after those tulips for your father.
I queued two hours and then the vaccine had run out.|two hours;vaccine;queued|Two hours on your feet for nothing.|Everybody had to queue.
I queued two hours and then the vaccine had run out.|two hours;vaccine;queued|Two hours in a queue, and then no jab left. That's galling.|I understand, that's galling. Anyway, next please.
The gym charged me for May and June after I broke my leg.|May;June;leg|Two months paid that you couldn't use, with a broken leg. How long will it take to heal?|What is your membership number and your date of birth?
The gym charged me for May and June after I broke my leg.|May;June;leg|May and June, when you couldn't even walk in here.|My brother broke his leg in June as well and he still came in.
Our wedding photos have someone else's family in them.|wedding;photos;family|Strangers where your family ought to be, on the one day you can't repeat.|Photos get mixed up a lot in summer, it's a busy time.
Our wedding photos have someone else's family in them.|wedding;photos;family|so its other peoples faces in you're wedding album, thats awful. whch pages are reely yours|Could you describe the matter from the beginning please, including all relevant details?
The boiler man called me a silly old woman. I've lived here fifty years.|boiler;old woman;fifty|To be called that in a home you've kept for fifty years is humiliating.|He meant it kindly, he calls everyone that.
The boiler man called me a silly old woman. I've lived here fifty years.|boiler;old woman;fifty|Fifty years in your home, and he says 'silly old woman' to you. I'd be hurt too.|Fifty years is long. A silly old woman is what he called you. Noted.
You lost the only recording of my late brother's voice.|recording;brother;voice|It was the only one with his voice on it, and it was in our hands. I'm so sorry.|Do you have a backup? Did you send it by post? Was it a tape? Was it labelled? Is it long?
You lost the only recording of my late brother's voice.|recording;brother;voice|His voice, and there's no other copy. Tell me about him, if you'd like to.|Your sister's recording will turn up, things do.
My taxi dropped me at the wrong airport and I missed my visa interview.|taxi;airport;visa;missed|The wrong airport, and with that the interview for your visa was gone.|Airports are easy to mix up, and a visa can be had another day.
My taxi dropped me at the wrong airport and I missed my visa interview.|taxi;airport;visa;missed|What happens to your visa now that the interview is missed?|What happens now? Anything else I can do?
The swimming coach shouted at my shy daughter until she hid in the toilet.|coach;shouted;daughter;toilet;shy|She's shy, and she ended up hiding in the toilets from a grown man's shouting. How is she now?|Coaches need a loud voice in a pool. How is she now?
The swimming coach shouted at my shy daughter until she hid in the toilet.|coach;shouted;daughter;toilet;shy|Your daughter hid from him. No child should have to.|Your son hid from him. Boys need some thicker skin.
I waited since Monday for your call about my biopsy. I can't eat.|Monday;call;biopsy;eat|Since Monday, and you can't get a bite down for fear of what we'll say.|Since Monday? We call when there is something to say.
I waited since Monday for your call about my biopsy. I can't eat.|Monday;call;biopsy;eat|Waiting for a biopsy result without a word is cruel. What do you know so far?|Biopsy results take ten days. What did you eat?
The caterer put ham in the halal trays at my father's funeral.|caterer;ham;halal;father;funeral|Ham, at your father's funeral, for guests who trusted you. That is shameful of us.|Ham is on the menu. It's just one tray.
The caterer put ham in the halal trays at my father's funeral.|caterer;ham;halal;father;funeral|I can't imagine saying goodbye to your dad and having that to explain.|I can't imagine how that happened, our kitchen always checks.
It isn't the money, it's that nobody answered my five letters.|money;five;letters|So it's the silence after five letters, not the money.|So it's the money, not the five letters.
It isn't the money, it's that nobody answered my five letters.|money;five;letters|Five letters and not one reply.|I listen, letters, money, five, I empathise, I hear you.
Your bus driver wouldn't lower the ramp, so I sat in the rain till eight.|driver;ramp;rain;eight|Left in the rain till eight because he wouldn't put the ramp down. I'm angry to hear it.|Ramps fail in the rain. Drivers do what they can.
Your bus driver wouldn't lower the ramp, so I sat in the rain till eight.|driver;ramp;rain;eight|You sat out in the rain till eight; what did he say to you?|You sat in the rain till nine; what did he say to you?`

// Of two replies the better has more points.
func TestListeningPairs(t *testing.T) {
	s := New()
	n := 0
	for line := range strings.Lines(strings.TrimSpace(listeningPairs)) {
		part := strings.Split(strings.TrimSpace(line), "|")
		if len(part) != 4 {
			t.Fatalf("not four parts: %q", line)
		}
		var facts [][]string
		for fact := range strings.SplitSeq(part[1], ";") {
			facts = append(facts, []string{fact})
		}
		turn := s.Hear(Context{Customer: part[0], Facts: facts})
		better := turn.Score(part[2])
		worse := turn.Score(part[3])
		n++
		if better.Marks[Listening].Points <= worse.Marks[Listening].Points {
			t.Errorf("%d points, and not more than %d:\n+ %s %v\n- %s %v", better.Marks[Listening].Points, worse.Marks[Listening].Points,
				part[2], better.Evidence, part[3], worse.Evidence)
		}
	}
	if n < 40 {
		t.Errorf("%d pairs", n)
	}
}

// Two things the customer said of two others are told from the same two
// changed about, whatever the words between.
func TestSwapsFacts(t *testing.T) {
	tests := []struct{ customer, right, swapped string }{
		{
			"You posted the baby clothes to my boss and the contract to my aunt.",
			"The aunt has a contract and the boss has the baby clothes.",
			"The aunt has the baby clothes and the boss has a contract.",
		},
		{
			"My lamb was cold, and my wife's soup was burnt.",
			"A cold lamb for you, and burnt soup for her.",
			"A burnt lamb for you, and cold soup for her.",
		},
		{
			"You put my trunk in the hold at nine and me in the lounge at noon.",
			"The trunk left at nine, and you sat there at noon.",
			"You left at nine, and the trunk sat there at noon.",
		},
	}
	s := New()
	for _, test := range tests {
		if ids := heardCues(s, test.customer, nil, test.right); ids["swaps-facts"] != 0 {
			t.Errorf("%q is taken for swapped", test.right)
		}
		if ids := heardCues(s, test.customer, nil, test.swapped); ids["swaps-facts"] == 0 {
			t.Errorf("%q isn't taken for swapped: %v", test.swapped, ids)
		}
	}
}

// Words that were said to the customer are taken up in quotes, not their own.
func TestTakesUpWords(t *testing.T) {
	const customer = "Your guard called me 'sweetheart' and took my stick."
	s := New()
	if ids := heardCues(s, customer, nil, "'Sweetheart' is no way to speak to you."); ids["takes-up-words"] == 0 {
		t.Error("the quoted word isn't seen")
	}
	if ids := heardCues(s, customer, nil, "The 'stick' is here."); ids["takes-up-words"] != 0 {
		t.Error("a word the customer didn't quote is seen")
	}
}

// A number that follows from the customer's own is no wrong one.
func TestReckonedNumber(t *testing.T) {
	const customer = "You billed me for sixteen lessons and I had nine lessons."
	s := New()
	if ids := heardCues(s, customer, nil, "You were billed for seven lessons that you never had."); ids["wrong-fact"] != 0 {
		t.Error("sixteen without nine is taken for wrong")
	}
	if ids := heardCues(s, customer, nil, "You were billed for twelve lessons."); ids["wrong-fact"] == 0 {
		t.Error("twelve isn't taken for wrong")
	}
}

// Without the customer's words, saying back how it is for somebody is worth more
// than a question, and that more than advice or a bare judgement.
func TestReflectionsOfNobodyKnown(t *testing.T) {
	s := New()
	points := func(reply string) int { return s.Hear(Context{}).Score(reply).Marks[Listening].Points }
	rows := []struct{ better, worse string }{
		{"It sounds like you want to stop, and evenings are when it gets hard.", "Have you tried to stop?"},
		{"So you feel torn between your job and your kids.", "Do you have kids?"},
		{"You've carried this on your own for years, and you're tired.", "You should go and see a doctor."},
		{"That must have been frightening for you.", "Smoking is bad for you."},
		{"What would be different for you if you stopped?", "You need to stop smoking now."},
	}
	for _, row := range rows {
		if b, w := points(row.better), points(row.worse); b <= w {
			t.Errorf("%d points for %q, %d for %q", b, row.better, w, row.worse)
		}
	}
}
