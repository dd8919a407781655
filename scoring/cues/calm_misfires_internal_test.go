package cues

import (
	"slices"
	"testing"
)

// What customers of these cases said, and what of it they told.
var misfireCustomers = map[string]Context{
	"bakery":  {Customer: "I asked for a nut-free cake and you sent walnut. My son was in hospital all night and nobody rang me.", Facts: [][]string{{"nut-free", "walnut"}, {"cake"}, {"son"}, {"hospital", "all night"}, {"nobody rang"}}},
	"museum":  {Customer: "We booked a guided tour for my mother's eightieth, it was cancelled at the door and you charged us 90 anyway.", Facts: [][]string{{"guided tour", "tour"}, {"mother", "eightieth"}, {"cancelled"}, {"90", "charged"}}},
	"dresser": {Customer: "Am I going to be charged for the broken lock? I was told it would be free.", Facts: [][]string{{"charged"}, {"lock"}, {"free"}}},
}

// misfire is a cue, a reply that shows it and replies that only look like it.
type misfire struct {
	cue, customer, shows string
	not                  []string
}

func calmMisfires() []misfire {
	return []misfire{
		{"contradicts", "dresser", "No, you are not entitled to that.", []string{"No, you're not being charged, and I'm taking the lock off your bill.", "No, you don't have to pay a thing."}},
		{"contradicts", "bakery", "That's rubbish, we never sell walnut.", []string{"That's rubbish, so sorry.", "Our log says delivered, and I believe you."}},
		{"you-should-have", "bakery", "You should have been more careful.", []string{"You should have been first on our list.", "You should never have been sent walnut.", "You shouldn't have been charged for it."}},
		{"you-did-not", "museum", "You missed the start of the tour.", []string{"You missed her birthday tour because of us.", "You missed the tour because our guide was late."}},
		{"owns-fault", "bakery", "We should have rung you that night.", []string{"I should have charged you more.", "Someone could have told me.", "He could have, and that's why I'm here.", "I forgot how rude people are.", "We never send cakes on Mondays.", "The cake is on us."}},
		{"owns-fault", "museum", "The error was ours, because of our own rota.", []string{"I know, the same happened to me in Rome, and I lost my ticket."}},
		{"respects-effort", "bakery", "You sat there all night.", []string{"You called on a Sunday.", "The oven has been on all day.", "On top of the cake I'd like you to have bread.", "Until you've paid I do nothing a second time.", "You took the cheap one."}},
		{"sorry-you-feel", "museum", "I'm sorry you took it that way.", []string{"I'm sorry it took us three letters.", "Sorry it took an hour."}},
		{"waves-off-worry", "bakery", "Don't panic about the walnuts.", []string{"Don't worry about the bill, it's on us.", "Don't panic. I'm calling the hospital now."}},
		{"minimises", "bakery", "It happens to everybody.", []string{"Give me your number in case it happens again.", "No, not hard at all, and it would have spared you the night."}},
		{"calm-down", "bakery", "Please calm down.", []string{"I'd like to calm things at the ward for you."}},
		{"policy-wall", "museum", "It says quite clearly on the ticket that tours may be cancelled.", []string{"Our terms say the money goes back the same day. We broke them.", "The rule is ten days, and I've asked for an exception.", "Her ticket says guided tour, so you're right."}},
		{"own-pride", "museum", "Our guides never make mistakes.", []string{"Our guide never rang you, and that's on us.", "If no one has met you by ten, ring me.", "The guide is very sorry."}},
		{"your-fault", "museum", "That was your choice.", []string{"It's your choice: the money, or a tour for her alone.", "What you do with the hour is up to you."}},
		{"your-fault", "dresser", "You broke it.", []string{"You broke your heel on our step."}},
		{"gives-choice", "museum", "That's entirely up to you.", []string{"I'll make it up to you.", "Your call is important to us.", "What did the sign say when you came?", "It's up to you to read the sign."}},
		{"thanks", "museum", "I'm grateful that you told us.", []string{"You should be grateful for any tour.", "Thank you for shouting at our guide."}},
		{"praise", "museum", "That's a good point.", []string{"Good evening, Mrs Hall.", "Good news on the whole.", "That's good enough.", "You should have asked, well done."}},
		{"sarcasm", "museum", "However will she survive.", []string{"Have you tried turning the card round?", "I'm sure you can hear how sorry I am."}},
		{"sarcasm", "museum", "Shall I call the Navy?", []string{"Shall I call the museum?"}},
		{"sarcasm", "bakery", "Big boy like you, afraid of a nut.", []string{"He's a brave boy, and he's home."}},
		{"insult", "museum", "You sound hysterical.", []string{"You sound tired, and no wonder."}},
		{"accusing-question", "bakery", "So what?", []string{"So, what would help him most tonight?", "So what did you hope to hear from us?", "Are you sure you're all right there alone?"}},
		{"accusing-question", "museum", "What would you know about tours?", []string{"What would you like to know about the tour?"}},
		{"dismisses", "bakery", "You're imagining it, pal.", []string{"That's a rotten night, mate, and you got through it."}},
		{"dismisses", "bakery", "Nobody here cares about nuts.", []string{"Nobody here knew about the nuts, and we should have."}},
		{"cold-refusal", "museum", "I can't give you that.", []string{"I won't make you tell it again.", "I won't send you round again.", "I can't give you that day back.", "It ends at the end of the month."}},
		{"forbids", "bakery", "Please don't call us again.", []string{"Please don't go looking for it, that's our job."}},
		{"please-first", "dresser", "Please keep the lock.", []string{"Please don't touch the lock, the wire is live and dangerous."}},
		{"own-deed", "museum", "I'm booking a tour for her alone.", []string{"I'm keeping your money.", "We've made you come twice.", "I'm putting you back in the queue.", "We're closed on Mondays.", "I shall have to end this call."}},
		{"can-do", "museum", "Let me ring the guide.", []string{"Let me stop you there.", "I can tell that you're angry."}},
		{"own-limits", "museum", "I may have missed something.", []string{"I hope that makes sense.", "I don't want to give you half a story."}},
		{"hedge", "museum", "It may have been the rota.", []string{"She could have fallen."}},
		{"why-question", "museum", "Why was she there?", []string{"She was eighty, and that's why I'm ringing you myself."}},
		{"asks-leave", "museum", "Should I call her guide for you?", []string{"Should I have asked her first?", "Who should I ask for at the door?"}},
		{"talks-down", "dresser", "Clearly the lock was old.", []string{"That's clearly our mistake.", "To be honest, we forgot it."}},
		{"denies-account", "museum", "She was not charged.", []string{"You didn't get the tour you paid for.", "There isn't another tour until May.", "Don't charge your card again, I'll do it.", "That was not a tour."}},
		{"denies-account", "bakery", "It was not walnut.", []string{"You asked for a cake he could eat, and that is not a cake for him."}},
		{"you-first", "museum", "You turn up late.", []string{"You lost a birthday over it.", "You were quoted nothing.", "You have my word.", "You trusted us."}},
		{"asks", "museum", "Is she with you now?", []string{"It can't have been that bad, can it?"}},
		{"names-hardship", "museum", "That sounds frightening for her.", []string{"I was furious.", "No worries, I'll look.", "I'm trying to find her guide.", "If you were frightened you'd have left.", "It's a small hall."}},
		{"speaks-in-general", "bakery", "A baker should know.", []string{"A part hasn't come in.", "Tomas is with the oven."}},
		{"speaks-in-general", "bakery", "Cakes are a risk.", []string{"Jonas comes at six with a new one."}},
		{"kind-words", "bakery", "A gentle word for him.", []string{"It's good that you rang.", "Her heart stopped.", "With respect, he ate it."}},
		{"insult", "museum", "You've been very rude to us.", []string{"We've been very rude to you."}},
		{"threat", "museum", "If you keep shouting, I'll end this.", []string{"If you ring again, ask for me.", "You can expect to hear from me by four.", "I'll ask Sue to ring you, or I'll come round myself.", "Be careful with the step, it's wet.", "If you want to be sure, ring me.", "You'll find your money back by noon.", "I'll give you a time to collect the tickets.", "I've called the police about the van, so you have a number."}},
		{"sarcasm", "museum", "Great, another tour that nobody saw.", []string{"Great, so that's both tickets.", "Perfect, then I'll book the noon tour.", "I can imagine that this spoilt her day.", "Which part of the tour was not open?", "I know it's a big deal for her."}},
		{"contradicts", "museum", "He did tell you at the door.", []string{"What we do offer is a tour for her alone.", "There's nothing wrong with asking.", "According to our records you paid for two, so you're right."}},
		{"minimises", "museum", "At least she was there.", []string{"I'll send back at least the ninety.", "You'll have it at the end of the day.", "I'll see to these things tonight.", "It takes just a minute and I stay on.", "All of us have let her down."}},
		{"dismisses", "museum", "You can always try another museum.", []string{"So what I'll do is book her a tour.", "I'll get over to you tonight.", "I'll look into your problem now.", "You can always ring me on this number.", "It's a shame you had to hear it at the door.", "I'll find another guide."}},
		{"you-never", "museum", "You people always want more.", []string{"Thank you for your kind words.", "A typical tour takes an hour."}},
		{"you-should-have", "museum", "If you had read the ticket, you'd have known.", []string{"You should have it by Friday.", "You might have been told by now.", "You were supposed to get a call.", "If you had been told, she'd have stayed home.", "Next time ask for me."}},
		{"your-fault", "museum", "You should know better.", []string{"This must be your third letter.", "We should have taken better care of her.", "You got it on Monday.", "It's your own money, and it goes back tonight.", "You were late because of us.", "They may have lost it."}},
		{"accusing-question", "museum", "What is your problem?", []string{"What is the problem with the ticket?", "How did you manage on the stairs?", "Have you not heard from him at all?", "What else do you want on the card?", "Who told you that it was cancelled?"}},
		{"as-i-said", "museum", "As I said, it's cancelled.", []string{"Once again, I'm so sorry.", "I've already told my manager about it.", "What do I need to know about her?"}},
		{"not-my-job", "museum", "Please take that up with the guide.", []string{"I'll take it up with the guide myself."}},
		{"turns-it-round", "museum", "Perhaps if you had come earlier.", []string{"Then if you like, I'll book the noon tour."}},
		{"sorry-but", "museum", "I'm sorry, but the tickets say so.", []string{"I'm sorry it's late, but you'll have it by noon, I'm sending it now."}},
		{"cold-refusal", "museum", "You won't get your money back.", []string{"It must have been impossible to hear in there."}},
		{"argues-with-them", "bakery", "He doesn't look ill.", []string{"You didn't get the cake you paid for.", "Please don't let him touch it, it's not safe."}},
		{"harsh-words", "museum", "It's sloppy talk.", []string{"They shut at six.", "Tell me what's wrong with it.", "There's no good reason."}},
		{"command", "museum", "Fill in the form.", []string{"Wait a moment.", "Give your mother my very best.", "Hold the tablet back."}},
		{"you-first", "bakery", "You ring at midnight.", []string{"You typed it where our page said to.", "You ordered it by telephone."}},
		{"together", "museum", "Let's look at it together.", []string{"The guide has let us down.", "Take both tablets together."}},
		{"weighs", "museum", "Although it was late, the sign was wrong.", []string{"I'll ring the guide while they're still there."}},
		{"names-hardship", "bakery", "What a fright for you.", []string{"That worries me too.", "I could get into trouble for it."}},
		{"gives-choice", "museum", "Tell me whether noon or ten.", []string{"Tell me what's wrong with it."}},
		{"can-do", "museum", "I can bring her ticket.", []string{"I'd like to hear how it was for her."}},
		{"acknowledges", "museum", "I can see why she cried.", []string{"I can see that you haven't paid.", "You surely understand my position."}},
	}
}

// TestCalmMisfireClasses holds, class by class, what a cue is found in and what
// it isn't.
func TestCalmMisfireClasses(t *testing.T) {
	scorer := NewWith(nil)
	for _, c := range calmMisfires() {
		turn := scorer.Hear(misfireCustomers[c.customer])
		shows := turn.Score(c.shows)
		if got := calmCues(&shows); !slices.Contains(got, c.cue) {
			t.Errorf("%q shows %s; seen: %v (%s)", c.shows, c.cue, got, shows.Kind)
		}
		for _, reply := range c.not {
			result := turn.Score(reply)
			if got := calmCues(&result); slices.Contains(got, c.cue) {
				t.Errorf("%q doesn't show %s; seen: %v", reply, c.cue, got)
			}
		}
	}
}
