package cues

import "testing"

const (
	kiln = "You told me the kiln would be ready on Friday. It isn't, my forty mugs for the fair are still wet clay, and I've driven here twice."
	pony = "Nobody told me that the pony was lame. My daughter cried all the way home, and your stable just hung up."
)

// What sides with the customer, offers something or only sounds like a reproach
// is taken for none, and the reproach itself still is one.
func TestListeningTakesNothingForAReproach(t *testing.T) {
	tests := []struct {
		cue, customer string
		is, isnt      []string
	}{
		{
			"denies", pony,
			[]string{"We never said that.", "I never said I'd ring you.", "Are you sure she was lame?", "That's not how it works here.", "You can always buy another pony.", "Our records show that she was fine."},
			[]string{"We never told you, and that was wrong.", "Are you sure you're warm enough?", "That's not how anyone should be treated.", "You can always ring me.", "The records show your visit.", "Could you perhaps sit down with her?", "I don't think you should have had to ask.", "That must be the worst part.", "Nobody here rang you, and somebody should have.", "That's fine, tell me when it suits you.", "What did the screen say when you paid?"},
		},
		{
			"blames", kiln,
			[]string{"That was your own choice.", "Next time check the date.", "As I said, it's late.", "You didn't read it."},
			[]string{"It's your choice: a new kiln or your money.", "Next time you'll hear it from me first.", "You need to rest now; I'll load it.", "It's clearly our mistake.", "It's all written down and signed.", "Did you lose anything else?", "They didn't tell you.", "Your ticket says Friday, so you're right.", "It must have come as a shock.", "How could you have known?"},
		},
		{
			"minimises", kiln,
			[]string{"You were lucky.", "I'm sure it will be fine.", "It's only clay.", "It happens."},
			[]string{"It's lucky that you came by.", "I'm sure you've had enough of promises.", "If it's only the handles, I can mend them.", "Give me your number in case it happens again.", "It's not that we didn't care.", "It matters to all of us."},
		},
		{
			"cuts-short", pony,
			[]string{"Keep it short.", "In short, please.", "I'm on my break.", "Let me stop you there.", "Yes yes.", "That's enough of that."},
			[]string{"I'll keep it short: the vet is there at two.", "In short, a lame pony and nobody to tell you.", "On my break I'll drive over.", "Let me stop the payment.", "That's enough to make anyone cry.", "You've had enough of this.", "This has to stop here.", "One thing I can do today is ring the vet."},
		},
		{
			"tell-it-again", pony,
			[]string{"Please explain it again.", "What is the problem?", "How can I help?"},
			[]string{"What can I do to make it right?", "I'll say it again: we were wrong.", "You've had to explain it again and again.", "Tell me from the start, I have the hour.", "What's your question?"},
		},
		{
			"own-story", kiln,
			[]string{"My brother had the same trouble.", "My car broke down too.", "When I was a potter we fired at night.", "That happened to me."},
			[]string{"My brother Ari is on his way with another kiln.", "I'll ask my wife to fire them.", "The mugs are in my car.", "The coffee is on us as well.", "When I got your note I rang the potter.", "It's been a long wait for you."},
		},
		{
			"word-heap", kiln,
			[]string{"Friday, kiln, mugs, fair, clay, forty."},
			[]string{"No one rang. Not on Friday, not since.", "Friday gone. Forty mugs. Two drives. Right: my kiln, tonight, no charge.", "The kiln is cold, the clay is wet, the fair is close.", "The kiln goes on at two."},
		},
		{
			"ignores", pony,
			[]string{"Please take a seat."},
			[]string{"You were right to ring.", "It isn't your fault.", "I'm sending the vet now.", "I'm so sorry."},
		},
		{
			"brushes-off", pony,
			[]string{"Ponies are checked daily.", "See our website.", "I can't say."},
			[]string{"She sat there and wept.", "Good evening, Mrs Shaw.", "Here's my own number.", "I won't let go of this until she can ride.", "Please don't go looking for it."},
		},
		{
			"misses-point", "What I want is my mugs fired. When can you do it?",
			[]string{"Please take a seat."},
			[]string{"You want them fired.", "You're right, and you've waited long enough for an answer."},
		},
		{
			"wrong-fact", kiln,
			[]string{"Your kiln was promised for Monday.", "Your fifty mugs are wet."},
			[]string{"I'll fire them tonight, fifty mugs.", "I bring clay, six bags.", "I was away on Monday."},
		},
		{
			"general-talk", kiln,
			[]string{"Kilns are always slow.", "Most orders arrive on time."},
			[]string{"Ada's kiln is free.", "There's a train at 16:05.", "Honestly the kiln is useless.", "A potter is coming at nine.", "A backup is our job."},
		},
	}
	s := New()
	for _, tt := range tests {
		for _, reply := range tt.is {
			if found := heardCues(s, tt.customer, nil, reply); found[tt.cue] == 0 {
				t.Errorf("no %s in %q: %v", tt.cue, reply, found)
			}
		}
		for _, reply := range tt.isnt {
			if found := heardCues(s, tt.customer, nil, reply); found[tt.cue] != 0 {
				t.Errorf("%s in %q: %v", tt.cue, reply, found)
			}
		}
	}
}

// What only has the words of listening earns nothing for them.
func TestListeningTakesNothingForListening(t *testing.T) {
	tests := []struct {
		cue, customer string
		is, isnt      []string
	}{
		{
			"names-feeling", kiln,
			[]string{"You must be furious.", "It left you worried."},
			[]string{"If you were really worried, you'd have come on Sunday.", "No worries, we'll see.", "He has a hard drive.", "She got worse."},
		},
		{
			"names-feeling-in-it", pony,
			[]string{"That's frightening."},
			[]string{"The groom is tired.", "It's a small stable.", "Judge me by the two days.", "No worries."},
		},
		{
			"says-feeling", pony,
			[]string{"You've had enough.", "We left you in the dark.", "That hurts."},
			[]string{"I've had enough of this.", "I left a note.", "We pay at the end of the month.", "It hurts my ears.", "This will hurt your wallet."},
		},
		{
			"validates", pony,
			[]string{"Nobody should hear it like that.", "Of course you're upset."},
			[]string{"Who should I look for at the gate?", "You told us too late.", "On top of that, the vet is paid by the day."},
		},
		{
			"owns-it", pony,
			[]string{"That's our mistake.", "That is on us."},
			[]string{"Have a ride on us.", "Our system is never wrong.", "My own pony is lame."},
		},
		{
			"honours-effort", kiln,
			[]string{"You've waited and you've driven here.", "You did everything right."},
			[]string{"Have you tried another kiln?", "Until you've paid, nothing happens.", "I'm late every time I come.", "It's based on what you told us."},
		},
		{
			"what-matters", kiln,
			[]string{"What matters most is the fair.", "They have to be dry before your fair."},
			[]string{"We take these matters seriously.", "I'm with the owner tonight."},
		},
		{
			"sums-up", kiln,
			[]string{"I hear that you've driven here.", "So your mugs are still wet."},
			[]string{"If I hear another word, I'll hang up.", "Shall I get you a coffee?", "I see you owe us the clay."},
		},
		{
			"reflects", kiln,
			[]string{"You've driven here for your mugs.", "You trusted us and lost two days."},
			[]string{"You're very welcome to another kiln.", "And you pay for forty mugs.", "You're imagining it, pal.", "Until you've got your mugs, the kiln is yours.", "She'll give you the mugs on Friday."},
		},
		{"reflects", "She went without supper and the nurse never came.", []string{"So she sat there and wept."}, []string{"So he sat there and slept."}},
		{
			"follow-up-question", kiln,
			[]string{"What are the mugs for?"},
			[]string{"What counts is getting the mugs done.", "The mugs are wet, aren't they?"},
		},
		{
			"closed-question", kiln,
			[]string{"Do you want the mugs?"},
			[]string{"It can't have been that bad, can it?", "Have the mugs at hand.", "Don't you worry, love."},
		},
		{"plays-back-fact", "It has been off for four days.", []string{"Four days is long."}, []string{"You'll hear by four."}},
	}
	s := New()
	for _, tt := range tests {
		for _, reply := range tt.is {
			if found := heardCues(s, tt.customer, nil, reply); found[tt.cue] == 0 {
				t.Errorf("no %s in %q: %v", tt.cue, reply, found)
			}
		}
		for _, reply := range tt.isnt {
			if found := heardCues(s, tt.customer, nil, reply); found[tt.cue] != 0 {
				t.Errorf("%s in %q: %v", tt.cue, reply, found)
			}
		}
	}
}
