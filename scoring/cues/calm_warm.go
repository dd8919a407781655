package cues

// leaveRules leave the customer in charge.
func leaveRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "asks-leave", Worth: 45, Shows: "asks leave", Advice: "Ask before you act: \"May I …?\"", Source: fromInterview},
			phrases: []string{
				"(may|might) (i|we) ", "(do|would) you mind", "mind if (i|we)", "(could|can|shall|should) (i|we) ... (ask|look|take|have|borrow|trouble|get|check|call|ring|help|offer|suggest|read|talk|speak|go|come|show|send|see|bring) ...12 ?",
				"(if|unless) [that|it|this] [is|would be|would] (all right|alright|ok|okay|fine|suit*|convenient|works|agreeable) [with|for|by] (you|him|her|them)", "(is|would) (it|that|this) [be] (all right|alright|ok|okay|fine|possible|acceptable|convenient|too much)", "with your (permission|leave|consent|agreement|blessing|help)",
				"if you (permit|allow|agree|will|are willing|would be willing|don't mind|do not mind|are able|feel able|feel up|consent|would be so kind|would allow|let me|could|can spare|have time|have a moment|get a chance)", "(permit|allow) me", "(are you|would you be|if you're|if you are|you'd be) [be] (ok|okay|happy|comfortable|willing|able|interested|up for|open|prepared|kind|so kind|available)",
			}, most: 2,
		},
		{
			Cue: Cue{ID: "gives-choice", Worth: 40, Shows: "leaves the choice to the customer", Advice: "Offer two ways, and let them choose.", Source: fromInterview},
			phrases: []string{
				"would (you|he|she|they) [rather|also|still|perhaps|maybe] (like|prefer|want|rather|care|wish|consider)", "(do|which|what|how|when|where|or) [would|do] you (prefer|wish|favour|want us|want me|like us|like me|rather)", "(whichever|whenever|whatever|wherever) [way|time|one|day] [is|it|would|you] (prefer|like|need|choose|decide|wish|want|are ready|suits|works|feels|best|easier|easiest|helps|be)",
				"if you [would|should] (like|prefer|wish|rather|want)", "(you can|you may|you're welcome to|feel free to) [also|either|always] (choose|pick|decide|keep|have|take|change|say)", "you could [also|either|always] (choose|pick|decide|keep|take|change|say)", "((is|entirely|completely|all|^) up to you|(is|as|entirely) your choice|your choice of|(is|entirely) your call|as you (like|prefer|wish)|at your convenience|when you're ready|when you are ready|what suits you|in your own time|take your time|no rush|no hurry)",
				"(which|what|when|where|how) ...3 (would|suits|is|works|feels) (be|best|better|suit|work|easiest|most) [best|better|suit|easiest|easier|comfortable|convenient|helpful|right] [with|for|to] you", "(which|what|when|where) ...3 (suits|works for|is good for|is right for) you", "would ...5 (suit|work|help|do|be any good|be better|be easier|be of any|be best) ?", "(either|or) ...6 (if you like|if you prefer|your choice|instead|whichever)", "(^ say|just say|tell me|let me know) (when|if|which|whether)",
			}, claims: true, most: 2,
		},
		{
			Cue: Cue{ID: "could-you", Worth: 32, Shows: "asks rather than orders", Advice: "Ask with \"could you\" or \"would you\".", Source: fromPoliteness},
			phrases: []string{
				"(could|would) (you|someone|somebody|anyone|u|any of you|one of you)", "(any|some) (chance|possibility|way) (you|of|that|to)", "(i|we) [was|were|am|are|just|also] (wonder|wondering|wondered|hoping|curious|wish to ask|would like to ask)", "(i|we) (would|'d) (like|love|appreciate|be grateful|be glad|be happy|welcome|value) [to|it|your|some|any|a|hear]", "(you think you could|you be able to|you be willing|you be interested|you happen to|you possibly)",
			}, unless: Hypothetical, most: 2,
		},
		{
			Cue:     Cue{ID: "please-within", Worth: 30, Shows: "says please within the sentence", Advice: "Put \"please\" inside the request, not before an order.", Source: fromPoliteness},
			phrases: []string{"(could|can|would|will|may|you|me|us|it|this|that|someone|anyone|and|if|to|so|here|i|also|hi|hello|a|the|do) ...2 please", "please ?", "please (tell|give|pass) (her|him|them|your)", "please (do (let|tell|feel|come|call|ring|keep|stay|have|give|check)|let me know|feel free|accept|forgive|bear with|excuse|don't hesitate|don't worry|could|can|would|may|take your time)"}, most: 1,
		},
		{
			Cue:     Cue{ID: "can-you", Worth: 8, Shows: "asks for it", Advice: "\"Could you\" is softer than \"can you\".", Source: fromPoliteness},
			phrases: []string{"(can|will) you"}, unless: Hypothetical, most: 1,
		},
		{
			Cue: Cue{ID: "invites", Worth: 32, Shows: "invites the customer's view", Advice: "Ask for their view, and mean it.", Source: fromReceptive},
			phrases: []string{
				"let (me|us) know", "(tell|show) me [a little|a bit|some] (more|about|what|how|when|where)", "feel free", "(what|how) do you (think|feel|suggest|reckon|propose|recommend)", "what (would|can|could|should) (i|we|you) (do|like|suggest|recommend|help|say|prefer|need|want)", "your (thoughts|opinion|ideas|feedback|view|input|advice|help|suggestions|take|comments|guidance|opinions)", "(i|we) (would|'d) [really|very much|also] (like|love|want|be glad|be interested|value|welcome) [to] (hear|know|learn|understand|listen)", "help me (understand|see)", "any (thoughts|ideas|suggestions|advice|help|opinion*|comments|input|pointers|tips|feedback)", "(ask|want|like) you to tell", "(how|is|are) (you|he|she|they|your) ...2 (holding up|doing|feeling|coping|all right|alright|ok|okay|safe)", "what do you see",
			}, unless: Hypothetical, most: 2,
		},
	}
}

// tentativeRules leave room for another view.
func tentativeRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "hedge", Worth: 12, Shows: "leaves room for another view", Advice: "Say how sure you are: \"I think\", \"perhaps\".", Source: fromReceptive},
			phrases: []string{
				"(perhaps|maybe|possibly|probably|might|seems|seem|appears|appear|somewhat|apparently|presumably|generally|usually|sometimes|often|likely|roughly|fairly|rather)", "(i'm|am|is|are|was) not [entirely|quite|really|too|completely|so|very] (sure|certain|clear)", "(could|may) [well] be", "may [well] have", "(sort of|kind of|a little|as far as i|to some extent|some of the)", "unsure",
			}, most: 3,
		},
		{
			Cue:     Cue{ID: "own-view", Worth: 12, Shows: "gives it as a view of your own", Advice: "Say \"I think\" where it is what you think.", Source: fromReceptive},
			phrases: []string{"(i|we|i'm) [do|am|would|personally|also|just|still|really|certainly] (think|believe|feel|guess|suppose|assume|imagine|suspect|hope|tend|reckon|gather|wonder|sense)", "(in|to) my (opinion|view|mind|experience|knowledge|eyes)"}, most: 3,
		},
		{
			Cue: Cue{ID: "weighs", Worth: 12, Shows: "sees two sides", Advice: "Name what speaks for the other side as well.", Source: fromReceptive},
			phrases: []string{
				"(although|though) (i|you|it|there|this|we|your|they)", "^ while (i|you|it|there|this|we|your|they)", "on the (one|other) hand", "(at the same time|that said|both sides|two sides|it depends|depending on|case by case|on the other|to some degree|in some ways|in part|in some cases|middle ground)", "^ however",
			}, most: 2,
		},
		{
			Cue: Cue{ID: "own-limits", Worth: 30, Shows: "allows that you may be wrong or unclear", Advice: "Own your part of a misunderstanding.", Source: fromCallCentre},
			phrases: []string{
				"correct me if", "(i|we) (may|might|could|probably) [well|easily|also|possibly] (be|have) [been] (wrong|mistaken|misunderstood|missed|misread|unclear|confused|overlooked)", "(i|we) (was|were|am|are) [perhaps|probably|maybe|not|very|really|so] (unclear|not clear|clear enough|confused|new|not sure|unsure|mistaken|not clear enough)", "if (i|we) (understand|understood|am|have|heard) ...2 (right|correctly|well|wrong|mistaken|you)", "(have|did) i (got|get|understand|understood|hear|heard) ...3 (right|correctly|well)", "(my|for my|excuse my) (english|ignorance|confusion|misunderstanding|bad|mistake)", "(i|we) did not (mean|intend|want|wish) to", "(i|we) do not (mean|intend) to", "(i|we) [should|could|must] (have|did) not (explain*|made|make) ...3 (clear|clearly|well|properly)", "am i missing something", "(i|we) (don't|do not) (know|understand) (much|enough|how|if|whether)", "(i'm|i am) (new|just learning|a newbie|not an expert|no expert|not familiar)",
			}, most: 2,
		},
		{
			Cue:     Cue{ID: "puts-it-as-hope", Worth: 30, Shows: "puts it as a hope", Advice: "Own your part of a misunderstanding.", Source: fromCallCentre},
			phrases: []string{"i (hope|trust) (you don't|this|that|i|it|you|all|everything|to)"}, alone: true, most: 2,
		},
		{
			Cue:     Cue{ID: "by-the-way", Worth: 20, Shows: "comes to it gently", Advice: "Lead up to what you ask.", Source: fromPoliteness},
			phrases: []string{"^ by the way", "by the way (i|is|are|do|did|can|could|would|what|have|you|the)", "(btw|by any chance|incidentally|just wondering|just curious|just checking|quick question)"}, most: 1,
		},
		{
			Cue: Cue{ID: "soft-refusal", Worth: 20, Shows: "refuses with regret", Advice: "Say that you would if you could.", Source: fromReceptive},
			phrases: []string{
				"(i'm|i am|we're|we are) afraid", "(unfortunately|regrettably|sadly)", "i wish (i|we|it|that)", "(as much as|much as|if i could|if it were|were it) ...3 (like|would|love|want|could|me|up)", "(would|'d) [have] (love*|like*|be glad|have been glad) to ...8 but", "(can't|cannot|won't) ...10 but (i|we|what|there|here) (can|could|would|will|do|am|are|is|have)", "not (allowed|able|permitted|in a position) to ...10 but",
			}, most: 1,
		},
	}
}

// warmRules are the warmth of a person who acts.
func warmRules() []rule {
	return []rule{
		{
			Cue:     Cue{ID: "greeting", Worth: 30, Shows: "greets", Advice: "Greet them.", Source: fromPoliteness},
			phrases: []string{"^ (hi|hello|hey|hiya|greetings|welcome|dear|howdy|hallo)", "^ good (morning|afternoon|evening|day)"}, most: 1,
		},
		{
			Cue: Cue{ID: "can-do", Worth: 30, Shows: "says what can be done", Advice: "Say what you can do before what you can't.", Source: fromReceptive},
			phrases: []string{
				"what (i|we) (can|could|will|am able to|'ll) do (is|about|for|today|now|tonight|at once|right)", "(i|we) can ... (offer|do|{deed})", "(happy|glad|pleased|delighted|willing) to", "(i|we) (would|'d|will|shall) [be|gladly|happily|very|so] (glad|gladly|happily|happy|delighted|pleased)", "(let|allow) (me|us) [to] ...2 {deed}", "with (pleasure|my own hands)", "(how|what) (can|may) (i|we) ...3 (help|do|assist)", "(i|we) (want|would like|'d like|wish) to ...3 (help|make|put|look|find|get|sort|hear|understand|solve|be sure)", "(i'll|i will|i can) (help|try)",
			}, unless: Hypothetical, most: 2,
		},
		{
			Cue: Cue{ID: "own-deed", Worth: 45, Shows: "says what you do for them", Advice: "Say \"I\" and what you do.", Source: "\"I\" beats \"we\": Packard et al. 2018"},
			phrases: []string{
				"(i|we) (will|shall|'ll|going to|about to) [now|just|already|also|gladly|personally] ...2 {deed}", "(i|we) (am|are|have|'ve) [now|just|already|also|gladly|personally|going to|about to|all|both] [been] {deed}", "(i'll|we'll) ...2 {deed}", "(i|we) (will|shall|have) [also|personally|now|just|gladly|already] (be|do|done|have|had|seen|make|made|let|keep|kept|stay|go|gone|get|give|given|take|taken|open|read|reach|stand|spoken|asked|put)", "i (go|come|stay|bring|make|send|look|speak|keep) (to|with|you|it|him|her|them|the|a|for|out|on|up|over)", "i (call|ring|ask) (you|him|her|them|the|a|for|round|up)", "(i|we) [just|already|now] (asked|passed|booked|put|sent|checked|pressed|called|rang|found|added|changed|moved|cancelled|ordered)",
			}, unless: Asked | Hypothetical, most: 2,
		},
		{
			Cue:     Cue{ID: "together", Worth: 15, Shows: "does it together with the customer", Advice: "Do it with them rather than for them.", Source: fromPoliteness},
			phrases: []string{"(together (we|with (you|me|us|her|him))|^ together|(it|this|that|through) together|^ [so|then|and] let us|both of us|beside you|stay with (you|him|her)|while we talk|the two of us)", "let us (go|look|see|take|start|begin|work|find|do|try|make|sit|read|check|leave|talk|get)", "shall we (do|look|go through|take|start|see|try|read|sit|write)"}, most: 2,
		},
		{
			Cue:     Cue{ID: "stays", Worth: 45, Shows: "tells them that you are there", Advice: "Tell them that you're there, and stay.", Source: fromValidation},
			phrases: []string{"(i|we) (am|are) [still|right|all] (here|listening|with you|beside you|staying)", "(i|we) (will|can|am going to) [just|gladly|happily] stay (on|with|here|beside|until|till|by)", "i am not going (anywhere|away)"}, unless: Asked | Hypothetical, most: 1,
		},
		{
			Cue:     Cue{ID: "theirs-to-have", Worth: 25, Shows: "says what the customer will have", Advice: "Say what they will have, where you know it.", Source: fromReceptive},
			phrases: []string{"(you|he|she|they) will (have|get) (it|him|her|them|that|this|the|your|his|both|one) ", "[it|this|that|he|she] is yours", "you will be (safe|there|home|warm|dry|in time|on time)"}, unless: Asked | Hypothetical | Negated, most: 1, turn: true,
		},
		{
			Cue:     Cue{ID: "good-wish", Worth: 20, Shows: "wishes them well", Advice: "Wish them what they need.", Source: fromPoliteness},
			phrases: []string{"(good luck|all the best|best wishes|best of luck|take care (and|now|there|until|both)|kind regards|regards|get well|with all my heart|have a (good|nice|lovely|great)|bon voyage)", "enjoy (your|the|this|every|yourself)", "(be (gentle|kind|good)|go easy) (to|with|on) (yourself|yourselves)", "(sleep|rest|travel|eat) (well|safely|safe)", "(get|have) (some|a bit of|a little) (rest|sleep|peace)", "(i|we) hope (you|your|she|he|they)", "hope (you|your|she|he|they|this|that|it) (is|are|has|have|gets|get|feel|enjoy|had|helps)"}, unless: Asked, most: 1,
		},
		{
			Cue: Cue{ID: "steady-limit", Worth: 40, Shows: "sets a limit calmly", Advice: "Name what you can't take, and that you still want to help.", Source: fromCallCentre},
			phrases: []string{
				"(i|we) (want|would like|am here|am trying|'d like) to help ...12 (name*|swear*|shout*|language|insult*|voice)", "(can't|cannot|won't|will not) (be|accept|take) (called|sworn|spoken|shouted|insulted) ...8 (and|but) ...8 (help|listen|stay|still)", "(without|leave) the (names|swearing|shouting|insults)",
			}, most: 1,
		},
		{Cue: Cue{ID: "kind-words", Worth: 9, Shows: "is a friendly word", Advice: "Use a friendly word where you mean it.", Source: fromPoliteness}},
		{Cue: Cue{ID: "their-facts", Worth: 18, Shows: "speaks of what happened to this customer", Advice: "Speak of what happened to them.", Source: "concreteness: Packard and Berger 2021"}},
	}
}
