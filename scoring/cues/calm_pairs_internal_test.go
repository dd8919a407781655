package cues

import "testing"

// calmPair is two replies to one customer, of which one is the calmer.
type calmPair struct{ customer, better, worse string }

func calmPairs() []calmPair {
	const (
		piano   = "Your tuner snapped two strings of my grandmother's piano and left without a word. My recital is on Sunday."
		bees    = "The hive you sold me is dying. I've lost half the bees in a week and nobody answers my emails!"
		boat    = "We hired the narrowboat for our honeymoon and the engine died at the first lock. We slept in a car park."
		glasses = "These are the third lenses and I still see double. I drive a school bus for a living."
		stall   = "You gave my market pitch to somebody else. I stood there at five in the morning with a van full of fish."
		ballet  = "My daughter was taken off the show list because I paid a day late. She has practised since March."
		kiln    = "The kiln you serviced cracked forty bowls last night. They were for an order I can't make again in time."
		voting  = "I queued for two hours and was told I'm not on the list. I have voted here for thirty years."
	)
	return []calmPair{
		{piano, "I'm sorry, the strings are our fault and you should have been told.", "I'm sorry you feel that way about the strings."},
		{piano, "Would Friday or Saturday suit you better for new strings?", "We'll come Friday. Be in."},
		{piano, "You're right to be cross, two strings and not a word.", "You should have checked it before he left."},
		{piano, "Thank you for telling us before Sunday, that gives us time.", "Thank you for telling us, what a treat for a Monday."},
		{piano, "May I ring the tuner and call you back at noon?", "Ring the tuner yourself, he's in the book."},
		{bees, "Losing half of them in a week is horrible, and we left your emails unanswered. I apologise.", "Bees die, it happens to everyone, it's only a hive."},
		{bees, "Could you tell me what you saw at the entrance?", "Why didn't you look inside before?"},
		{bees, "I'm afraid I can't take a hive back, but I can come and look at it with you.", "We don't take hives back, that's our policy."},
		{bees, "I don't think you did anything wrong.", "I think you did something wrong."},
		{bees, "Nobody answered you, and that's on us.", "Nobody answered you because you wrote to the wrong address."},
		{boat, "You were on your honeymoon, and we sent you off with a bad engine. I'm ashamed of that.", "Well, congratulations on an unforgettable honeymoon."},
		{boat, "If you'd like, I can bring a second boat to the lock by six.", "If you keep shouting I'll put the phone down."},
		{boat, "I'd be furious too. Where are you now, and are you warm?", "There's no need to be so furious. Where are you now?"},
		{boat, "We should have tested that engine.", "You should have tested that engine."},
		{boat, "'It's only one night' is the last thing you want to hear from me. I'm sorry.", "It's only one night, and the rest of the week is free."},
		{glasses, "Three pairs and still double: I see why you've lost faith. Let's start again from the test, if you're willing.", "Three pairs is enough for anybody. Calm down and get used to them."},
		{glasses, "It was fault of us, I ask you pardon very much. With your permission we make new test today.", "It is fault of your eyes. You make new test and you pay."},
		{glasses, "Please don't drive with them; I'll pay the taxi while we sort it out.", "Don't drive then. You signed for those lenses."},
		{glasses, "Perhaps we measured it wrongly. I'd like to check, if I may.", "We never measure wrongly, so it can't be us."},
		{glasses, "im so sory, thats three times we let u down", "u shoulda said so the first time lol"},
		{stall, "You stood there at five with a full van, and the pitch was gone. That was our mistake.", "As I already said, the pitch is gone."},
		{stall, "I can't move him now, much as I wish I could. What I can do is the corner pitch at no charge.", "I can't move him now and I won't. Next time come earlier."},
		{stall, "I believe you. Your booking is here in front of me.", "I don't believe you. Prove it."},
		{stall, "Nobody should have to find that out at five in the morning.", "Somebody always has to moan at five in the morning."},
		{stall, "I'm sorry we gave it away.", "I'm sorry, but you were late and those are the rules."},
		{ballet, "All that work since March, and a late payment put her out. Would you let me talk to the director?", "A deadline is a deadline, and every parent knows it."},
		{ballet, "Is she all right? I'd like to put this right today.", "Kids are so sensitive. She'll get over it."},
		{ballet, "I understand why you're upset.", "I understand you're upset, but rules are rules."},
		{ballet, "You've been very patient with us.", "You've been very rude to us."},
		{ballet, "We could have rung you before we crossed her off.", "You could have rung us before we crossed her off."},
		{kiln, "Forty bowls, cracked in one night after our service: I'm truly sorry.", "Forty bowls can crack for many reasons, and our service is excellent."},
		{kiln, "Which bowls does the customer need first, if I may ask?", "So which bowls were they, and why were they in there?"},
		{kiln, "I was wrong about the thermostat, and I'm glad you told me.", "You are wrong about the thermostat, obviously."},
		{kiln, "I won't tell you to calm down. It's your living.", "I will tell you once: calm down."},
		{kiln, "I'd love to see the bowls. Shall I come at four?", "Oh please, not the bowls again. Come at four."},
		{voting, "Thirty years, and today you're turned away. Let me find out why, and please have my chair meanwhile.", "Thirty years or not, no name, no vote. Stand aside."},
		{voting, "I hear you, and I'd want an answer as well.", "I HEAR YOU, but there is NO NAME on the list!!!"},
		{voting, "Could you spell your street for me, please?", "Spell your street."},
		{voting, "It isn't your fault that the list is wrong.", "It's your own fault that you're not on the list."},
		{voting, "The list may well be wrong, so I'm ringing the office now.", "The list is never wrong, so you must have moved."},
		{voting, "I want to help you, and I ask you to leave the names out of it.", "One more name like that and I'll call security."},
	}
}

func TestCalmPairs(t *testing.T) {
	scorer := NewWith(nil)
	for _, p := range calmPairs() {
		better := scorer.Hear(Context{Customer: p.customer}).Score(p.better)
		worse := scorer.Hear(Context{Customer: p.customer}).Score(p.worse)
		if b, w := better.Marks[Calm].Points, worse.Marks[Calm].Points; b <= w {
			t.Errorf("%d %q %v\n%d %q %v", b, p.better, calmCues(&better), w, p.worse, calmCues(&worse))
		}
	}
}
