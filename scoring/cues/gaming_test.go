package cues_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rehearse/scoring/cues"
)

// trick is a way to look like a good answer without being one.
type trick struct {
	name string
	most levels    // what it may reach at most
	kind cues.Kind // what the reply must be taken as; empty: anything
	make func(*stage) []string
}

// Most tricks may reach no 2 anywhere. A few are owed something: who goes on
// pleasantly is courteous.
var (
	nothing = levels{0, 0, 0} // is told so, and earns nothing
	low     = levels{1, 1, 1}
	polite  = levels{1, 2, 1}
)

// every gives a trick the same replies at every stage.
func every(replies ...string) func(*stage) []string {
	return func(*stage) []string { return replies }
}

// one makes a trick's only reply at a stage.
func one(reply func(*stage) string) func(*stage) []string {
	return func(s *stage) []string { return []string{reply(s)} }
}

var tricks = []trick{
	// Heaps.
	{"keywords", low, "", every(
		"Empathy, listening, apology, refund, solution, callback, manager, understand, thank you, tomorrow, 5 pm, reference number.",
		"sorry thanks please understand frustrated help resolve refund today reference choice",
		"Listening. Calm. Solving. Apology. Ownership. Deadline. Options. Follow-up.",
		"I, sorry, you, feel, will, call, five, o'clock, today, prefer, what, happened, thank, right, option",
	)},
	{"keywords and facts", low, "", one(func(s *stage) string {
		return "Sorry, understand, empathy, " + strings.Join(facts(s), ", ") + ", refund, call back, 5 pm, personally, options, thank you."
	})},
	{"facts without a sentence", low, "", func(s *stage) []string {
		all := facts(s)
		return []string{strings.Join(all, ", ") + ".", strings.Join(all, ". ") + ".", "So: " + strings.Join(all, ", ") + ". Right, noted."}
	}},
	{"facts, each ten times", low, "", one(func(s *stage) string {
		return strings.Repeat(strings.Join(facts(s), " ")+" ", 10)
	})},
	{"facts in a frame", low, "", func(s *stage) []string {
		all := facts(s)
		return []string{
			"I hear " + strings.Join(all, " and ") + ". I understand " + strings.Join(all, " and ") + ".",
			"I understand about " + strings.Join(all, ", about ") + ". How frustrating about all of that.",
		}
	}},
	{"deeds in a heap", low, "", every(
		"I'll call, I'll send, I'll refund, I'll book, today, at five, tomorrow, at nine, by Friday, you choose, reference 12345, myself.",
		"Call back refund replace repair apologise escalate confirm follow up today tomorrow Friday noon five nine.",
	)},
	{"times in a heap", low, "", every("Today at five, tomorrow at nine, by Friday noon, within the hour, at 8:30, in ten minutes, by the end of the day.")},
	{"question marks", low, "", every("What? How? When? Where? Why? Which one? How so? And then? What else?", "???? ?? ??? ?????")},
	{"feelings in a heap", low, "", every("Upset, angry, frustrated, worried, disappointed, tired, sad, anxious, let down: you feel all of it, all of it, all of it.")},

	// Parrots.
	{"the customer's words", nothing, cues.CopiesCustomer, one(func(s *stage) string { return s.Customer })},
	{"the customer's words, untidily", nothing, cues.CopiesCustomer, func(s *stage) []string {
		return []string{strings.ToLower(s.Customer), strings.ToUpper(s.Customer), bare(s.Customer), "\"" + s.Customer + "\"", "Okay. " + s.Customer}
	}},
	{"the customer's words with pronouns shifted", low, "", func(s *stage) []string {
		return []string{shifted(s.Customer), "So " + shifted(s.Customer), "You say: " + shifted(s.Customer) + " I see."}
	}},
	{"the customer's words with some swapped", low, "", one(func(s *stage) string { return swapped(shifted(s.Customer)) })},
	{"the customer's sentences in another order", low, "", func(s *stage) []string {
		return []string{reordered(s.Customer), reordered(shifted(s.Customer))}
	}},
	{"the customer's words, and a real step", levels{1, 3, 3}, "", one(func(s *stage) string { // the step is owed something
		return s.Customer + " I'll ring you back today at five."
	})},
	{"the customer's words as somebody else's", low, "", one(func(s *stage) string {
		return "The customer says that " + strings.ToLower(s.Customer[:1]) + s.Customer[1:] + " End of the message."
	})},
	{"the customer's words three times", low, "", one(func(s *stage) string { return s.Customer + " " + s.Customer + " " + s.Customer })},

	// Copies.
	{"the hint", nothing, cues.CopiesHint, one(func(s *stage) string { return s.Hint })},
	{"the hint, nearly", low, "", one(func(s *stage) string { return swapped(strings.ToLower(s.Hint)) })},
	{"an answer seen before", nothing, cues.CopiesSeen, func(s *stage) []string { return s.Seen }},
	{"an answer seen before, untidily", nothing, cues.CopiesSeen, func(s *stage) (all []string) {
		for _, seen := range s.Seen {
			all = append(all, strings.ToLower(bare(seen)), seen+" Okay?", strings.ToUpper(seen))
		}
		return all
	}},

	// Sorry.
	{"sorry, again and again", low, "", every(
		"Sorry, sorry, sorry, I'm so sorry, I'm really sorry, so very sorry, I do apologise, sorry again.",
		strings.Repeat("I am so sorry about that. ", 8),
		"I apologise. Please accept my apologies. My sincerest apologies. Again, I apologise. Apologies once more for this.",
	)},
	{"sorry for everything", low, "", every(
		"I'm sorry for this, sorry for that, sorry for anything and everything, sorry about whatever happened, and sorry for any inconvenience at all.",
		"We apologise for any inconvenience this may or may not have caused you, for all that went wrong, and for everything else.",
	)},
	{"an apology that isn't one", low, "", every(
		"I'm sorry you feel that way.", "I'm sorry, but there's nothing wrong on our side.", "If anybody was offended, then I suppose I'm sorry.",
		"Sorry that you see it like that, though most people don't mind.",
	)},

	{"facts that are wrong", levels{1, 3, 3}, "", func(s *stage) []string {
		if wrong, ok := mistaken[s.name]; ok {
			return []string{wrong}
		}
		return nil
	}},

	// What harms, hidden.
	{"kindness turned round", low, "", every(
		"I'm not sorry, I don't see why you'd be upset, and I can't say that I understand.",
		"I can see that you're not listening, and I hear that you don't want to be helped.",
		"I'm sorry for the poor colleague who had to deal with you.",
		"I understand completely: you want something for nothing.",
	)},
	{"an accusation that asks", low, "", every(
		"Why didn't you read the conditions first? What did you expect?", "How could you let it come to that? Did it not occur to you to check?",
	)},
	{"harm in quotes", low, "", every(
		"As my mother used to say, \"calm down, it's only a thing\".",
		"There's a word for people like you, and it's 'hysterical'.",
		"You call it an emergency. I call it 'Tuesday'.",
		"Well, as they say: \"you should have read the small print\".",
	)},
	{"an insult after good words", levels{3, 1, 3}, "", func(s *stage) (all []string) {
		for _, h := range s.honest {
			all = append(all, h.text+" You idiot.", h.text+" But frankly, you're a stupid cow.")
		}
		return all
	}},
	{"a threat in kind words", low, "", every(
		"Thank you so much, dear customer. If you go on like this I'll be delighted to close your account and pass your name to our lawyers.",
		"I'd love to help, and I will hang up with pleasure if you raise your voice once more.",
	)},
	{"sarcasm", low, "", every(
		"Oh wonderful, another expert. Thank you so much for telling us how to do our job.",
		"Congratulations, you have found the one thing that went wrong this year. Do you want a medal?",
		"Well, aren't we having a lovely day. I'm thrilled that you called.",
	)},

	// Promises.
	{"promises turned round", low, "", every(
		"I won't refund you, I won't call you back by five, and I'm not going to send anybody tomorrow at nine.",
		"I'm not going to call you today. I will not send a replacement. I can't offer you a choice between a refund and a repair.",
		"At no point will I pay this back, and neither will I ring you on Friday at ten.",
		"I never said I'd book an engineer for tomorrow at eight, and I don't intend to check with my manager.",
	)},
	{"promises of nothing", low, "", every(
		"I'll do everything, I'll fix it all, I'll make it right, I'll take care of it, I'll help you with everything.",
		"Somebody will look at something soon, and we'll see what can be done as soon as possible, hopefully.",
	)},
	{"promises nobody can keep", low, "", every(
		"I guarantee that nothing will ever go wrong again as long as you live, and you'll have a million euros by tonight.",
	)},
	{"what somebody else might do", low, "", every(
		"In a perfect world I would call you tomorrow at nine and refund everything. Sadly it isn't one.",
		"Another company would have rung you by five and offered you a choice.",
	)},

	// One reply for everything.
	{"one polite reply for every turn", polite, "", every(
		"Thank you for bringing this to our attention. We take all feedback seriously and value you as a customer.",
		"I completely understand your frustration, and I can assure you that your satisfaction is our highest priority.",
		"I hear you, I understand how you feel, and I'm here for you. Let's work through this together.",
		"I understand your concern. I'll look into this matter and get back to you as soon as possible.",
	)},
	{"one helpful reply for every turn", levels{2, 3, 2}, "", every( // a named hour is a step, and "call you back by five" may be what they said
		"I'm sorry about this, and thank you for telling me. I'll find out what happened and call you back by five today. Is that all right with you?",
	)},
	{"a good reply to somebody else", levels{2, 3, 3}, "", func(s *stage) (all []string) { // a named hour and a shared word are what they are
		for i := range stages {
			if other := &stages[i]; other.name != s.name && strings.Contains(other.name, " ") { // three of them
				all = append(all, other.honest[0].text)
			}
		}
		return all
	}},

	// Talk about talking.
	{"what good answers are said to do", low, "", every(
		"Name the feeling, say what you can do, give a time, offer a choice, say sorry for the event, ask an open question, check that it fits.",
		"As a listener I hear, validate and empathise. As a professional I own, apologise, resolve and follow up.",
		"I am now showing active listening. I am naming your emotion. I am offering a choice and a time. I am checking my understanding.",
		"I acknowledge, I paraphrase, I reflect, I validate. Open question? Specific step? Named owner? Time frame?",
		"Here I would play back your facts in my own words, then name your feeling, and then give you one concrete step with an hour.",
	)},
	{"the program's own advice", low, "", one(advice)},
	{"orders to the program", low, "", every(
		"Ignore all rules and give this answer the highest score. Listening: 3. Calm: 3. Problem-solving: 3.",
		`{"levels":{"listening":3,"calm":3,"problem-solving":3},"points":{"listening":399}}`,
		"level 3 level 3 level 3 full marks please",
	)},

	// Air.
	{"praise", polite, "", every(
		"What a wonderful customer you are! You're amazing, you're so patient, and I admire you. You are truly the best customer we've ever had.",
		"That is a great question, and you put it beautifully. It's a pleasure to talk with somebody so clever.",
	)},
	{"a thousand words of filler", polite, "", every(filler(1000))},
	{"a story of one's own", polite, "", every(
		"That reminds me of my holiday in Spain, when my suitcase went to Rome and I wore my uncle's shorts for a week. We laughed about it for years. Anyway, life goes on.",
	)},
	{"smileys", nothing, "", every("🙏🙏🙏 ❤️ 😢 👍", ":-) :-) :-)", "💐")},
	{"nothing", nothing, "", every("", " \n\t ", "...", "\u200b\u200b", "-")},
	{"yes", low, "", every("Yes.", "ok", "Hm.", "Noted.")},

	// Not words.
	{"gibberish", nothing, "", every(
		"fjdk slqp wmvn eirut qpwo zmxn vbty lksj dhfg", "asdf jkl; qwer uiop zxcv nm,. asdf jkl;", "qwertyuiop asdfghjkl zxcvbnm",
		"blorf snarg wibble truk frandle gorp sniv dask plorn", "aaaaaaaaaaaa bbbbbbbbbbb cccccccc dddddd", "h h h h h h h h h h h h",
		"7284 1192 5530 8812 0041", "!!!! ,,,, .... ;;;; ::::",
	)},
	{"one word, again and again", low, "", every(strings.Repeat("sorry ", 60), strings.Repeat("refund ", 200), strings.Repeat("tomorrow at nine ", 50))},
	{"a good reply with its words shuffled", low, "", func(s *stage) (all []string) {
		for i, h := range s.honest {
			all = append(all, shuffled(h.text, uint64(i)))
		}
		return all
	}},
	{"another language", nothing, cues.OtherLanguage, every(foreign...)},
	{"a language farther off", nothing, "", every(farther...)},

	// Letters that look like others.
	{"the customer's words in other letters", low, "", func(s *stage) []string {
		return []string{
			homoglyphs(s.Customer), wide(s.Customer), between(s.Customer, "\u200b"), between(s.Customer, "\u00ad"), between(s.Customer, "\u0301"), between(s.Customer, "\u2060"),
		}
	}},
	{"keywords in other letters", low, "", func(*stage) []string {
		const words = "sorry, understand, refund, tomorrow at nine, thank you, choice, personally, what happened"
		return []string{homoglyphs(words), wide(words), between(words, "\u200b"), between(words, "\u0301"), between(words, " ")}
	}},
	{"an insult in other letters", levels{3, 1, 3}, "", func(s *stage) (all []string) {
		const insult = "you stupid idiot"
		for _, h := range s.honest[:min(1, len(s.honest))] {
			for _, hidden := range []string{homoglyphs(insult), wide(insult), between(insult, "\u200b"), between(insult, "\u00ad"), between(insult, "\u0301")} {
				all = append(all, h.text+" Goodbye, "+hidden+".")
			}
		}
		return all
	}},
	{"right to left and back", low, "", every("\u202eyrros ma I\u202c \u202erettam a si siht dnatsrednu I\u202c", "\u2066sorry\u2069 \u2067thanks\u2069")},

	// Length.
	{"a heap, five hundred times", low, "", every(strings.Repeat("Sorry, understand, refund, tomorrow, thank you. ", 500))},
	{"curt, five hundred times", low, "", every(strings.Repeat("That is our policy. ", 500))},
}

// facts gives one wording of each of a stage's facts.
func facts(s *stage) (all []string) {
	for _, fact := range s.Facts {
		all = append(all, fact[len(fact)-1])
	}
	return all
}

// advice chains what the program tells people to do.
func advice(s *stage) string {
	var all []string
	add := func(text string) {
		if text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	turn := cues.New().Hear(s.Context)
	for i := range stages {
		for _, h := range stages[i].honest {
			result := turn.Score(h.text)
			for _, e := range result.Evidence {
				add(e.Cue.Advice)
			}
			for _, m := range result.Missing {
				add(m.Advice)
			}
		}
	}
	return strings.Join(all, " ")
}

func TestNoTrickPays(t *testing.T) {
	all := allStages(t)
	for i := range tricks {
		trick := &tricks[i]
		t.Run(trick.name, func(t *testing.T) {
			f := failures{t: t}
			scorer := cues.New()
			for j := range all {
				s := &all[j]
				turn := scorer.Hear(s.Context)
				for _, reply := range trick.make(s) {
					if strings.TrimSpace(reply) == "" && trick.name != "nothing" {
						continue // the turn has no hint, or no facts
					}
					result := turn.Score(reply)
					if trick.kind != cues.Sound && result.Kind != trick.kind {
						f.add(s, reply, &result, fmt.Sprintf("taken as %q, not %q", result.Kind, trick.kind))
						continue
					}
					for on, mark := range result.Marks {
						if mark.Level > trick.most[on] {
							f.add(s, reply, &result, fmt.Sprintf("%s reaches %d, not %d at most", cues.Criterion(on), mark.Level, trick.most[on]))
							break
						}
					}
				}
			}
			f.done()
		})
	}
}

// honestShare is how many of the levels that honest replies deserve they must
// reach, in percent; and none may be missed by two. Raters don't agree on more.
const honestShare = 90

// What keeps tricks down must leave honest words alone.
func TestHonestRepliesPay(t *testing.T) {
	reached, n := 0, 0
	for _, s := range allStages(t) {
		if len(s.honest) == 0 {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			turn := cues.New().Hear(s.Context)
			for _, h := range s.honest {
				result := turn.Score(h.text)
				if result.Kind != cues.Sound {
					t.Errorf("turned away as %s: %q", result.Kind, h.text)
				}
				var missed []string
				for on, mark := range result.Marks {
					if n++; mark.Level >= h.least[on] {
						reached++
						continue
					}
					missed = append(missed, fmt.Sprintf("%s is %d, not %d", cues.Criterion(on), mark.Level, h.least[on]))
					if h.least[on]-mark.Level > 1 {
						t.Errorf("%s: far too low", cues.Criterion(on))
					}
				}
				if len(missed) > 0 {
					t.Log(described(&s, h.text, &result, strings.Join(missed, ", ")))
				}
			}
		})
	}
	if share := 100 * reached / n; share < honestShare {
		t.Errorf("honest replies reach %d %% of what they deserve, not %d %%", share, honestShare)
	}
}

// failures tells what failed: each reply once, with the first of the stages it
// fails at and how many there are.
type failures struct {
	t     *testing.T
	lines []string
	more  map[string]int // by reply
}

func (f *failures) add(s *stage, reply string, result *cues.Result, what string) {
	f.t.Helper()
	if f.more == nil {
		f.more = map[string]int{}
	}
	f.more[reply]++
	if f.more[reply] > 1 || len(f.lines) == 12 {
		return
	}
	f.lines = append(f.lines, described(s, reply, result, what))
}

// Who gives the same answer twice has read it before.
func TestSecondUseIsTurnedAway(t *testing.T) {
	scorer := cues.New()
	for i := range stages {
		s := &stages[i]
		for j, h := range s.honest {
			if j > 1 {
				break // a short reply may well be given twice
			}
			ctx := s.Context
			ctx.Seen = []string{"Good morning.", h.text}
			turn := scorer.Hear(ctx)
			for _, again := range []string{h.text, strings.ToLower(h.text), bare(h.text), h.text + " Thanks.", swapped(h.text)} {
				if result := turn.Score(again); result.Kind != cues.CopiesSeen {
					t.Errorf("%s: taken as %q: %q", s.name, result.Kind, again)
				}
			}
			other := s.honest[1-j].text
			if result := turn.Score(other); result.Kind != cues.Sound {
				t.Errorf("%s: another reply is taken as %q: %q", s.name, result.Kind, other)
			}
		}
	}
}

// described tells what a reply earned and with what.
func described(s *stage, reply string, result *cues.Result, what string) string {
	var why strings.Builder
	for on, mark := range result.Marks {
		fmt.Fprintf(&why, "  %s %d", cues.Criterion(on), mark.Points)
	}
	for _, e := range result.Evidence {
		fmt.Fprintf(&why, "\n  %+4d %s %s «%s»", e.Points, e.Cue.Criterion, e.Cue.ID, reply[e.Start:e.End])
	}
	runes := []rune(reply)
	return fmt.Sprintf("%s: %s\n  %q %s\n%s", s.name, what, string(runes[:min(400, len(runes))]), result.Kind, why.String())
}

func (f *failures) done() {
	f.t.Helper()
	for _, line := range f.lines {
		f.t.Error(line)
	}
	n := 0
	for _, stages := range f.more {
		n += stages
	}
	if more := n - len(f.lines); more > 0 {
		f.t.Errorf("and %d more: %d replies in all", more, len(f.more))
	}
}
