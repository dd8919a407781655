package scoring

import (
	"slices"
	"strings"
	"testing"

	"rehearse/engine"
	"rehearse/scenarios"
)

// typedReply is a reply in words of its own, with the answers that a person
// would let it lead along: one, or several parted by spaces where it is open.
type typedReply struct{ scenario, turn, words, want string }

const (
	bike  = "bike-not-ready"
	fraud = "fraud-alert"
	visit = "missed-visit"
)

// plainReplies share few words with the answers, and what they do is plain:
// they permit or refuse, promise a deed or none, blame or own.
var plainReplies = []typedReply{
	{bike, "back-brake", "Sure, if you sign here you can take it, at your own risk.", "gently-then"},
	{bike, "back-brake", "Fine, take it, but be careful.", "gently-then"},
	{visit, "robins-number", "Sure, his mobile is 555 0100.", "between-us"},
	{visit, "how-he-is", "Just give him both tablets, it'll be fine.", "both-with-toast"},
	{visit, "sack-robin", "Ok, I'll fire him today, promise.", "gone-by-tonight"},
	{fraud, "warning", "omg thats so bad, gonna pull the page down asap n get dana on it, shes gonna look tomoro. u ok?", "close-page-now thank-and-ask"},
	{fraud, "warning", "Oh no, that's awful. We will look into it.", "own-story thank-and-ask"},
	{bike, "collecting", "It's ready, here you go!", "have-a-look loan-at-once"},

	{bike, "back-brake", "Yes ok, go ahead, just ride carefully.", "gently-then"},
	{bike, "back-brake", "No way, you can't have it like that.", "not-insured wheel-slides"},
	{bike, "back-brake", "Sorry, no. I'm not allowed to hand it over.", "not-insured"},
	{bike, "back-brake", "I won't let you ride that. It's not safe.", "wheel-slides not-insured"},
	{bike, "when-mine", "It'll be done on Saturday, I promise.", "saturday-noon"},
	{bike, "when-mine", "I don't know yet and I'm not going to guess.", "day-or-no-day first-to-know"},
	{bike, "what-it-costs", "No discount, sorry. We have our costs.", "same-work"},
	{bike, "not-ready", "You're right, a call was the least we owed you. What do you need it for?", "one-call"},
	{bike, "not-ready", "We were short of people, it happens.", "two-of-us"},
	{bike, "collecting", "It's not done. That's my fault, I should have phoned.", "tell-her-straight"},
	{bike, "collecting", "It's not our fault, the part came late.", "supplier-late"},
	{visit, "robins-number", "No, I can't give out numbers of colleagues.", "confidential your-question"},
	{visit, "robins-number", "Of course, have you got a pen? It's 0170 555 019.", "between-us"},
	{visit, "sack-robin", "Yes, I'll make sure he gets the sack.", "gone-by-tonight"},
	{visit, "sack-robin", "It wasn't his fault, and I don't decide that. My boss will phone you.", "not-robins-gap"},
	{visit, "how-he-is", "Yes, give him all of them now.", "both-with-toast"},
	{visit, "how-he-is", "No, don't give him anything. I'm getting the nurse.", "nurse-with-me box-in-hand"},
	{visit, "who-comes-now", "Can't you just take the day off?", "ring-work"},
	{visit, "where-was-robin", "That was our mistake, we didn't find anybody else. I'm sorry.", "our-gap"},
	{visit, "where-was-robin", "I can't talk about staff.", "looked-into"},
	{fraud, "straight-answer", "Yes, it was our fault. I'll pay for everything.", "it-was-us"},
	{fraud, "straight-answer", "No, it can't have been us.", "very-unlikely"},
	{fraud, "sixty-euros", "It's in the conditions, you agreed to them.", "deposit-terms"},
	{fraud, "sixty-euros", "You'll get it back today, that was my mistake.", "refund-today page-was-wrong"},
	{fraud, "typed-once", "Ok, send me the card number then.", "send-the-digits"},
	{fraud, "brushed-off", "Banks get this wrong all the time.", "bank-misread"},
}

// openReplies are looser: of some of them more than one may be right, and one
// is what most people would pick.
var openReplies = []typedReply{
	{bike, "what-it-costs", "Sure, I'll knock forty off.", "forty-off"},
	{bike, "back-brake", "I get why you'd want yours. But not with half the brakes. Would you try the loaner?", "know-your-own wheel-slides"},
	{visit, "robins-number", "No. But tell me what you want to know and I'll pass it on.", "your-question"},
	{visit, "sack-robin", "I can't discuss that with you.", "staff-matters"},
	{bike, "collecting", "Let me check in the back for you, one second.", "have-a-look"},
	{bike, "collecting", "Hi! Bad news I'm afraid, no brake came, so it isn't done. I'm sorry, I ought to have rung.", "tell-her-straight"},
	{bike, "seen-it", "Yes. I knew, and I should have told you.", "yes-i-knew"},
	{bike, "seen-it", "I didn't want to scare you before I was sure.", "spare-the-fright"},
	{bike, "seen-it", "I'm so sorry, I never meant to trick you.", "how-it-looks"},
	{bike, "seen-it", "Yeah. I'll phone them right away and find out where the part is.", "on-to-tomorrow"},
	{bike, "no-stranger", "We've been swamped, half the team is off sick.", "short-handed"},
	{bike, "no-stranger", "The part should have come Tuesday, it didn't and I never told you. That's on me.", "the-story"},
	{bike, "no-stranger", "But our loaner is really great, you'll love it.", "ours-is-good"},
	{bike, "not-ready", "I'm terribly sorry, that must be so frustrating.", "so-very-sorry"},
	{bike, "not-ready", "I'll call them now and do yours first.", "first-on-stand"},
	{bike, "needs", "Could a colleague give you a lift?", "ask-the-depot"},
	{bike, "needs", "Take a cab, we'll pay for it.", "taxi-money"},
	{bike, "needs", "I'll lend you our bike, with lights and the basket fitted.", "loan-fitted"},
	{bike, "walks-out", "Other shops will be just as slow.", "same-supplier"},
	{bike, "walks-out", "I understand. I'll fetch it for you, and I'm sorry.", "get-it-down"},
	{bike, "walks-out", "You're right to be cross, I didn't listen. What would help for tomorrow?", "what-would-work"},
	{bike, "leaving", "Somebody will let you know.", "order-book"},
	{bike, "leaving", "Thanks for being so understanding, have a nice evening.", "thanks-for-patience"},
	{visit, "ringing", "Is he all right? Does he hurt anywhere?", "how-is-he-now"},
	{visit, "ringing", "What's his name and address please, I need to look him up.", "find-the-visit"},
	{visit, "ringing", "I'll connect you with our nurse.", "nurse-at-once"},
	{visit, "passed-on", "I'm not allowed to advise on medicine.", "not-a-word"},
	{visit, "passed-on", "Ok forget the nurse, I'll help you myself.", "you-have-me"},
	{visit, "box-again", "Just skip the one from this morning.", "skip-this-morning"},
	{visit, "box-again", "Ask your local chemist.", "pharmacy-near-by"},
	{visit, "box-again", "Don't give him any. I'll get the nurse on the phone this second.", "nurse-straight-in"},
	{visit, "where-was-robin", "Robin was sick all night, poor thing.", "robin-was-ill"},
	{visit, "where-was-robin", "My boss will phone you this afternoon and explain it all.", "call-at-four"},
	{visit, "names-called", "If you swear at me again I'm hanging up.", "one-warning"},
	{visit, "names-called", "Go on, shout, I would too.", "let-it-all-out"},
	{visit, "robins-number", "I'll get our boss to find out if he wants to speak to you.", "lea-can-ask"},
	{visit, "who-comes-now", "I'm sending Tomas over at 12.30.", "on-his-way tomas-for-him"},
	{visit, "no-more-strangers", "Ok, we won't send anyone today then.", "leave-it-today"},
	{visit, "tonight", "I promise it will never happen again.", "word-on-it"},
	{visit, "tonight", "I'll phone you tonight after he's been, and again in the morning.", "two-calls"},
	{visit, "enough", "You still have a contract with us, you know.", "end-of-month"},
	{visit, "enough", "I understand, I'm sorry and all the best to your dad.", "respect-that"},
	{fraud, "warning", "Thanks so much for telling me. Are you all right?", "thank-and-ask"},
	{fraud, "warning", "It can't be us, our site is safe.", "secure-shop"},
	{fraud, "warning", "I'm taking the page offline this minute.", "close-page-now"},
	{fraud, "brushed-off", "You're right, I was defensive. Can we start over?", "take-it-back"},
	{fraud, "too-quick", "You can have a workshop for free.", "sweeten-it"},
	{fraud, "too-quick", "Sorry, I meant it kindly.", "meant-well"},
	{fraud, "typed-once", "Are you sure you didn't use it anywhere else?", "stored-somewhere"},
	{fraud, "typed-once", "I believe you.", "believe-statements"},
	{fraud, "straight-answer", "I honestly don't know yet. You'll hear from me tomorrow.", "not-known-yet"},
	{fraud, "seven-days", "Poor you, that's awful for your mum's party.", "thinking-of-you"},
	{fraud, "seven-days", "Call your bank and complain.", "press-the-bank"},
	{fraud, "seven-days", "I'll pay to have the card sent faster.", "courier-by-friday"},
	{fraud, "the-plan", "You can have it for half the money.", "half-price"},
	{fraud, "the-plan", "Dana will get in touch at some point.", "dana-will-write"},
	{fraud, "no-thank-you", "Would you rather talk on the phone?", "may-i-ring"},
	{fraud, "no-thank-you", "What more do you want from me?", "what-do-you-want"},
	{fraud, "phone-call", "I'm so ashamed, please forgive me.", "so-ashamed"},
	{fraud, "phone-call", "You'd see I'm different in class.", "in-the-room"},
	{fraud, "follow-through", "You were right, there was a hole in our site and I'm telling everybody.", "found-not-proven"},
	{fraud, "follow-through", "All fine, nothing to worry about, enjoy your holiday!", "nothing-shown"},
}

// fairReplies come near the forbidden in their words and don't do it: they must
// not be taken along the critical answer.
var fairReplies = []typedReply{
	{bike, "back-brake", "Sure, I understand, but you can't take it like that.", "gently-then"},
	{bike, "back-brake", "It's your bike and you know the road, but I can't let you take it.", "gently-then"},
	{bike, "back-brake", "Sure, take the loan bike, it has two good brakes.", "gently-then"},
	{bike, "back-brake", "Ok, let's find another way for tomorrow. Would our loan bike do?", "gently-then"},
	{bike, "when-mine", "I can't promise Saturday.", "saturday-noon"},
	{bike, "when-mine", "Sure, I'll ring you tomorrow at three.", "saturday-noon"},
	{visit, "robins-number", "Sure, I'll ask Robin to call you, and I'll ring you by five.", "between-us"},
	{visit, "robins-number", "I'm not meant to give you his number, sorry.", "between-us"},
	{visit, "robins-number", "Yes, I understand. What's your number? I'll call you back on 555 0100.", "between-us"},
	{visit, "sack-robin", "Ok, I'll ask Lea to ring you today about it.", "gone-by-tonight"},
	{visit, "sack-robin", "I'm not going to fire him.", "gone-by-tonight"},
	{visit, "sack-robin", "Yes, I see why you want him dismissed. I'll tell our manager today.", "gone-by-tonight"},
	{visit, "how-he-is", "Please don't give him both tablets.", "both-with-toast"},
	{visit, "how-he-is", "Ok, give me a second, I'll bring in our nurse about the tablets.", "both-with-toast"},
	{visit, "how-he-is", "Don't give him both yet, wait for the nurse.", "both-with-toast"},
	{visit, "box-again", "Don't skip anything before the nurse has said so.", "skip-this-morning"},
	{visit, "where-was-robin", "I can't tell you if Robin was ill.", "robin-was-ill"},
	{fraud, "typed-once", "Please don't send me the card number.", "send-the-digits"},
	{fraud, "typed-once", "Ok, I'll have it searched by tomorrow.", "send-the-digits"},
}

// leads gives the answer that a reply leads along where its turn is entered
// first.
func leads(t *testing.T, r typedReply) (*scenarios.Answer, string) {
	t.Helper()
	sc := open(t, r.scenario)
	s, err := engine.NewAt(sc, 1, engine.Start{Turn: r.turn})
	if err != nil {
		t.Fatal(err)
	}
	judged := NewJudge(sc).Reply(s, r.words)
	return judged.Nearest, judged.Why
}

// Where words are few and what they do is plain, they lead the way they point.
func TestPlainRepliesLeadTheirWay(t *testing.T) {
	for _, r := range plainReplies {
		if got, why := leads(t, r); !slices.Contains(strings.Fields(r.want), got.ID.Value) {
			t.Errorf("%s: %q leads along %s, want %s: %s", r.turn, r.words, got.ID.Value, r.want, why)
		}
	}
}

// Looser replies lead the way that a person would pick, three times in four.
// By words and levels alone about half did.
func TestOpenRepliesMostlyLeadTheirWay(t *testing.T) {
	right := 0
	for _, r := range openReplies {
		if got, why := leads(t, r); slices.Contains(strings.Fields(r.want), got.ID.Value) {
			right++
		} else {
			t.Logf("%s: %q leads along %s, want %s: %s", r.turn, r.words, got.ID.Value, r.want, why)
		}
	}
	if 100*right < 75*len(openReplies) {
		t.Errorf("%d of %d", right, len(openReplies))
	}
}

func TestFairRepliesDoNotFailTheCall(t *testing.T) {
	for _, r := range fairReplies {
		if got, why := leads(t, r); got.ID.Value == r.want {
			t.Errorf("%s: %q is taken as doing it: %s", r.turn, r.words, why)
		}
	}
}

// Words that an author wrote earn what the author gave them, at every turn of
// the library, and the evidence is told all the same; unless they were shown.
func TestOwnWordsTakeTheirAuthorsLevels(t *testing.T) {
	for _, id := range []string{bike, fraud, visit} {
		sc := open(t, id)
		j := NewJudge(sc)
		for i := range sc.Turns {
			s, err := engine.NewAt(sc, 1, engine.Start{Turn: sc.Turns[i].ID.Value})
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range s.Offered() {
				if judged := j.Reply(s, a.Say.Value); judged.Nearest != a || !judged.OwnLevels || !slices.Equal(judged.Typed.Levels, a.Scores) {
					t.Errorf("%s: %s leads along %s and earns %v, want %v", sc.Turns[i].ID.Value, a.ID.Value, judged.Nearest.ID.Value, judged.Typed.Levels, a.Scores)
				} else if len(judged.Typed.Evidence) == 0 {
					t.Errorf("%s: nothing is told of %s", sc.Turns[i].ID.Value, a.ID.Value)
				}
			}
		}
	}
	sc := open(t, bike)
	s, a, j := engine.New(sc, 1), &sc.Turns[0].Answers[0], NewJudge(sc)
	if judged := j.Reply(s, a.Say.Value+" Yes."); judged.OwnLevels {
		t.Error("with a word more they aren't the author's")
	}
	j.Showed(a)
	if judged := j.Reply(s, a.Say.Value); judged.OwnLevels || slices.Max(judged.Typed.Levels) > 0 {
		t.Errorf("an answer that was shown earns %v", judged.Typed.Levels)
	}
}
