package cues

import (
	"slices"
	"testing"
)

// upset is what the customer of the tests' replies said.
const upset = "The florist sent lilies to my father's funeral after I told you twice that my sister can't breathe near them. She waited outside in the rain."

var upsetFacts = [][]string{{"lilies", "flowers"}, {"funeral"}, {"sister"}, {"told you twice", "twice"}, {"rain", "outside"}}

func scoreCalm(customer, reply string) Result {
	return NewWith(nil).Hear(Context{Customer: customer, Facts: upsetFacts}).Score(reply)
}

func calmCues(result *Result) []string {
	var ids []string
	for _, e := range result.Evidence {
		if e.Cue.Criterion == Calm {
			ids = append(ids, e.Cue.ID)
		}
	}
	return ids
}

// calmCase is a reply that shows a cue, and one that only seems to.
type calmCase struct{ cue, shows, not string }

func calmCases() []calmCase {
	return []calmCase{
		{"apology", "I apologise, that came out badly.", "I won't apologise for that."},
		{"apology", "I ask your pardon, madam.", "You said \"sorry\" would do, and it won't."},
		{"apology-named", "I'm sorry for the wrong wreath.", "I am not sorry for the wreath."},
		{"apology-named", "sorry we sent the wrong flowers", "Sorry, can you spell that?"},
		{"owns-fault", "That was our mistake from start to end.", "That was not our mistake."},
		{"owns-fault", "it was fault of us", "Nobody can say it was our fault."},
		{"owns-fault", "We never told the driver about it.", "We never said that."},
		{"deserved-better", "You should have been asked first.", "You should have asked first."},
		{"deserved-better", "You deserve an answer today.", "Do you think you deserve an answer?"},
		{"blameless", "You did nothing wrong.", "The driver did nothing wrong."},
		{"blameless", "I don't think you're wrong.", "I think you're wrong."},
		{"believes", "I believe you.", "I believe you. Still, lilies don't move by themselves."},
		{"exclaims", "Great, the card is there.", "The card is great."},
		{"puts-it-as-hope", "I hope this is the right card.", "She hopes for roses."},
		{"waves-off-worry", "Don't worry so much.", "Don't worry, I'm bringing roses to the chapel now."},
		{"thanks", "Thank you, Mrs Hall.", "I would not thank anyone for that."},
		{"thanks-named", "Thank you for ringing straight away.", "No thanks for your letter."},
		{"praise", "Good question.", "That was not a good question."},
		{"respects-effort", "You waited out there for an hour.", "Should you not have waited?"},
		{"says-right", "You are quite right to ask.", "I can't say that you are right."},
		{"agrees", "I agree, it was too late.", "I don't agree with that."},
		{"acknowledges", "I see why you rang.", "I don't see why you rang."},
		{"names-hardship", "That must have been awful for her.", "That wasn't awful at all."},
		{"asks-leave", "May I ring your sister?", "You may not ring her."},
		{"asks-leave", "With your permission I send new ones.", "I don't need your permission."},
		{"gives-choice", "Would you rather have roses or nothing at all?", "She would rather not."},
		{"gives-choice", "Ring whenever suits you.", "Whenever you shout, I hang up."},
		{"could-you", "Could you tell me her name?", "You could tell me her name."},
		{"please-within", "Could you please hold on?", "Please hold."},
		{"can-you", "Can you read me the card?", "You can read me the card."},
		{"invites", "Tell me more about the service.", "Don't tell me more about the service."},
		{"hedge", "Perhaps the label came off.", "The label came off."},
		{"own-view", "I think the label came off.", "I don't think so."},
		{"weighs", "While it was late, the card was wrong too.", "Wait a while."},
		{"own-limits", "Correct me if I have that wrong.", "I won't be corrected."},
		{"by-the-way", "By the way, is the card still there?", "Stand by the way out."},
		{"soft-refusal", "I'm afraid the shop is shut on Sunday.", "Are you afraid of flowers?"},
		{"greeting", "Hello Mrs Hall, it's Ana.", "I said hello to her."},
		{"can-do", "What I can do is bring roses at noon.", "What could she do about that?"},
		{"own-deed", "I'll bring them to her door.", "I won't bring them to her door."},
		{"together", "Let's go through the card word by word.", "We were never together."},
		{"good-wish", "I hope she feels better soon.", "I don't hope she comes back."},
		{"steady-limit", "I want to help you, and I ask you to leave out the names.", "I don't want to help you."},
		{"kind-words", "That is a lovely card.", "It is not a lovely card."},
		{"their-facts", "Lilies at a funeral, with your sister outside.", "Plants can be returned within a week."},
		{"asks", "Is your sister with you now?", "Why did you not read the card?"},
		{"sorry-you-feel", "I'm sorry you feel that way about it.", "I'm sorry you were sent the wrong ones."},
		{"sorry-if", "I'm sorry if anyone was offended.", "I'm sorry. Ring me if it happens again."},
		{"sorry-but", "I'm sorry, but you ordered lilies.", "I'm sorry. But for you nobody would have told us."},
		{"but-cancels", "I understand your point but the van was full.", "I understand your point."},
		{"boilerplate", "We apologise for any inconvenience caused.", "We apologise for the lilies."},
		{"you-should-have", "You should have read the card.", "I would never say that you should have read the card."},
		{"you-should-have", "You could have rung us.", "You should have the truth by noon."},
		{"you-should-have", "u shoulda checked the card", "We should have checked the card."},
		{"you-never", "You never read the cards.", "I won't say that you never read the cards."},
		{"you-did-not", "You didn't read the card.", "I'm not saying you didn't read the card."},
		{"your-fault", "It's your own fault.", "It is not your fault."},
		{"your-fault", "That's what happens when people are in a hurry.", "That's what we'll put right."},
		{"accusing-question", "Why didn't you read the card?", "When did she come home?"},
		{"accusing-question", "Have you even looked at the card?", "Have you got the card?"},
		{"not-my-job", "That is not my department.", "It's the baker's van, and I'll ring them for you."},
		{"as-i-said", "As I already said, they are gone.", "You have already said it twice, and I have it now."},
		{"policy-wall", "That is our policy.", "\"That's our policy\" is no answer to a funeral."},
		{"cold-refusal", "There's nothing I can do.", "There is nothing I would rather do."},
		{"own-pride", "Other customers never complain.", "Other flowers are on the way."},
		{"minimises", "It's only a few flowers.", "I would never say it's only a few flowers."},
		{"minimises", "Mistakes do happen.", "Let me tell you what happened."},
		{"calm-down", "You need to calm down.", "I would never tell you to calm down."},
		{"calm-down", "Stop shouting at me.", "'Calm down' is the last thing you need to hear."},
		{"command", "Fill in the form.", "Form and card are with me."},
		{"you-must", "You'll have to come in again.", "You won't have to come in again."},
		{"you-should", "You should try the website.", "You shall have them by noon."},
		{"forbids", "Don't ring us again.", "Don't worry about the bill."},
		{"please-first", "Please send the card back.", "Would you please send it back?"},
		{"threat", "One more word and I'll call the police.", "The police were called by nobody."},
		{"threat", "If you keep shouting I will hang up.", "I won't hang up on you."},
		{"contradicts", "That's simply not true.", "I'm not saying that it's not true."},
		{"contradicts", "You are mistaken.", "I don't think you are mistaken."},
		{"denies-account", "She did not wait outside.", "She did not deserve that."},
		{"sarcasm", "How wonderful for you.", "How is she today?"},
		{"sarcasm", "Congratulations to you, then.", "I did not say congratulations."},
		{"sarcasm", "Funny how the rain always waits for a funeral.", "Congratulations on the new shop."},
		{"insult", "You are being ridiculous.", "You called me \"stupid\", and I can hear why."},
		{"dismisses", "I don't care about the flowers.", "What would help her most?"},
		{"talks-down", "Obviously lilies have pollen.", "Lilies have pollen."},
		{"blunt-start", "Look, they are flowers.", "They look like flowers."},
		{"why-question", "Why is the card blue?", "I know why it hurts."},
		{"tag-question", "They were free, weren't they?", "Were they free of charge?"},
		{"you-first", "You ring at closing time.", "Your roses are here."},
		{"harsh-words", "It is sloppy talk.", "That is a long story."},
		{"says-no", "There is no van and no driver.", "There is a van."},
		{"lectures", "Lilies are sold because they keep.", "Lilies are sold here."},
		{"shouting", "The card IS VERY CLEAR about THAT.", "The VAT and the MRI are on one bill."},
		{"marks", "What card???", "What card?"},
		{"joins-on", "Because it was late.", "It was late because of the van."},
		{"turns-on-them", "You have had months to tell us.", "You need to tell me who took them."},
		{"turns-on-them", "By the way, roses are on offer.", "I signed for the lilies, and it was my choice."},
		{"promises-all", "I'll do everything I can.", "I'll do the lilies first."},
		{"promises-all", "We'll make it right.", "We never said we'd make it right."},
		{"hears-them", "Lilies at the funeral, after you told us twice, and your sister out in the rain: how frightening for her.", "Flowers are flowers."},
		{"takes-it-on", "I'll bring roses for your sister by ten tomorrow, and I ring you once they're there.", "Roses can be had in the shop."},
		{"blameless", "The mistake wasn't yours.", "The mistake wasn't ours."},
		{"sorry-if", "Apologies to anyone who was upset.", "Apologies to your sister."},
		{"sorry-you-feel", "We're sorry you were not fully satisfied.", "We're sorry you were not told."},
		{"apology", "I can't tell you how sorry I am.", "I can't say that I'm sorry."},
		{"says-right", "That's a reasonable question.", "That's not a reasonable question."},
		{"contradicts", "Our colleague did explain the flowers.", "Who did explain the flowers?"},
		{"insult", "Goodbye, you ídíot.", "Goodbye, Zoë."},
		{"curt", "Ring the van.", "I'm sorry about the van."},
		{"sorry-again", "Sorry. Sorry again. I apologise. So sorry, my apologies.", "I'm sorry about the lilies."},
		{"stays", "I'll stay on the line.", "If you shout, I'm not here."},
		{"theirs-to-have", "You'll have the roses by noon.", "You'll have to wait for the roses."},
		{"be-not-angry", "There is no need to be so angry.", "Please don't be angry with Tim, he was ill."},
		{"polices-tone", "I won't be spoken to in that tone.", "He spoke to you in that tone, and I'm sorry."},
		{"measures-up", "I've seen far worse.", "I've seen the van."},
		{"measures-up", "Most customers just wipe the pollen off.", "Most of the roses are red."},
		{"turns-it-round", "Perhaps if you kept her at home it would not have happened.", "Perhaps if I send roses it helps a little."},
		{"turns-it-round", "Have you considered that she likes to complain?", "Have you considered roses?"},
		{"speaks-in-general", "Flowers are a matter of taste.", "The flowers are in the van."},
		{"speaks-in-general", "Everybody gets wet at a funeral.", "Nobody rang you."},
		{"mocking-praise", "What a tragic heroine.", "I would be delighted to bring roses."},
		{"mocking-praise", "Well, what a triumph of planning.", "Congratulations to your sister on the new home."},
		{"argues-with-them", "She hardly noticed them, so no harm.", "Your roses aren't in the van yet, they will be at ten."},
		{"as-it-is", "A funeral is a funeral.", "A funeral is no place for lilies."},
		{"as-it-is", "Well, flowers will be flowers.", "The flowers will be roses."},
		{"brushes-off", "No use asking, they're gone.", "It's no use to anyone, and I'm sorry."},
		{"brushes-off", "She'll survive.", "She'll have roses by noon."},
		{"leaves-it-to-them", "Flowers are sent at your own risk.", "The risk was ours."},
		{"normal-to-us", "Such mix-ups are quite normal.", "That is not normal."},
		{"years-of-it", "We've done funerals for thirty years.", "We've had your order for a week."},
		{"doubts-account", "She was supposedly outside.", "We supposedly checked the card."},
		{"sorry-but", "I'm sorry about the lilies. Still, they're what most people send.", "I'm sorry about the lilies. Still, I can bring roses."},
		{"turns-it-round", "You're starting to exhaust my patience.", "You're not exhausting anyone."},
		{"mocking-echo", "Lilies? Plants are in aisle nine.", "Lilies? I'm sorry, that was our mistake."},
		{"strung-together", "sorry, rain, twice, sister, thank you, lilies, funeral, please, care, help for you", "I'm sorry about the lilies, the rain and your sister."},
	}
}

func TestCalmCues(t *testing.T) {
	for _, c := range calmCases() {
		customer := upset
		if c.cue == "says-no" || c.cue == "joins-on" || c.cue == "exclaims" || c.cue == "puts-it-as-hope" {
			customer = "" // they count for nothing where it is known of what is spoken
		}
		shows, not := scoreCalm(customer, c.shows), scoreCalm(customer, c.not)
		if got := calmCues(&shows); !slices.Contains(got, c.cue) {
			t.Errorf("%q shows %s; seen: %v (%s)", c.shows, c.cue, got, shows.Kind)
		}
		if got := calmCues(&not); slices.Contains(got, c.cue) {
			t.Errorf("%q doesn't show %s; seen: %v", c.not, c.cue, got)
		}
	}
}

// TestCalmRulesTested holds that each rule has a case, and words for a trainee.
func TestCalmRulesTested(t *testing.T) {
	for _, r := range calmRules() {
		if r.ID != "blunt-question" && r.ID != "untied" && !r.silent && !slices.ContainsFunc(calmCases(), func(c calmCase) bool { return c.cue == r.ID }) {
			t.Errorf("%s has no case", r.ID)
		}
		if r.Shows == "" || r.Source == "" || r.Advice == "" {
			t.Errorf("%s lacks words: shows %q, advice %q, source %q", r.ID, r.Shows, r.Advice, r.Source)
		}
	}
}

// TestScopesThatCalmLeansOn holds what the frame takes as negated and as told
// by others.
func TestScopesThatCalmLeansOn(t *testing.T) {
	for reply, cue := range map[string]string{
		"No, that is simply untrue.":                            "contradicts", // an answering no negates nothing
		"Thank you for telling us what a terrible day that was": "names-hardship",
		"You called twice, and that was our mistake.":           "owns-fault",
		"You wrote to us because you did something wrong":       "your-fault",
	} {
		result := scoreCalm(upset, reply)
		if got := calmCues(&result); !slices.Contains(got, cue) {
			t.Errorf("%q shows %s; seen: %v", reply, cue, got)
		}
	}
	for reply, cue := range map[string]string{
		"There is no mistake of ours in it.":        "owns-fault",
		"She told us that you are lying.":           "contradicts",
		"You asked whether it is your own fault.":   "your-fault",
		"You said that it was only a few flowers.":  "minimises",
		"He wrote that you are a fool, and I won't": "insult",
	} {
		result := scoreCalm(upset, reply)
		if got := calmCues(&result); slices.Contains(got, cue) {
			t.Errorf("%q doesn't show %s; seen: %v", reply, cue, got)
		}
	}
}

// TestCalmMisfires holds, for rules that cost, what only looks like their harm.
func TestCalmMisfires(t *testing.T) {
	for _, c := range []calmCase{
		{"talks-down", "It is of course on our website.", "Of course, and I'm really glad you rang."},
		{"you-first", "You keep ringing about it.", "You know her and I don't."},
		{"you-first", "You turn up without a word.", "You will have roses by nine."},
		{"you-did-not", "You left it too late.", "You left it with us on Monday."},
		{"policy-wall", "It says right there on the form.", "Tell me what it says on the label."},
		{"command", "Take it to the other desk.", "Take it slowly."},
		{"command", "Keep the receipt.", "Keep her warm, the nurse is on the way."},
		{"command", "Go to the desk.", "Go and enjoy the evening."},
		{"cold-refusal", "I won't make that change.", "I won't make a hard day harder."},
		{"cold-refusal", "I won't let him in.", "I won't let you down."},
		{"you-should", "You shouldn't use that door.", "You shouldn't be paying for this."},
		{"strung-together", "lilies, rain, sister, funeral, sorry, twice, flowers", "Yes, I knew. Nobody came, she waited, it rained, and that's on us."},
	} {
		shows, not := scoreCalm(upset, c.shows), scoreCalm(upset, c.not)
		if got := calmCues(&shows); !slices.Contains(got, c.cue) {
			t.Errorf("%q shows %s; seen: %v", c.shows, c.cue, got)
		}
		if got := calmCues(&not); slices.Contains(got, c.cue) {
			t.Errorf("%q doesn't show %s; seen: %v", c.not, c.cue, got)
		}
	}
}

// TestCalmCare holds that care earns, whatever it is about.
func TestCalmCare(t *testing.T) {
	for reply, cue := range map[string]string{
		"How good of you to tell us about the lilies.": "praise",
		"Be gentle with yourself tonight.":             "good-wish",
		"I'm here.":                                    "stays",
		"Of course you do, anyone would.":              "says-right",
		"You know her and I don't.":                    "praise",
		"Nobody told you, and I knew.":                 "deserved-better",
		"I looked for the van instead of telling you.": "owns-fault",
		"You shouldn't have to ring twice.":            "deserved-better",
	} {
		result := scoreCalm(upset, reply)
		if got := calmCues(&result); !slices.Contains(got, cue) {
			t.Errorf("%q shows %s; seen: %v", reply, cue, got)
		}
	}
}
