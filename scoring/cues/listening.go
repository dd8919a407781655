package cues

// What listening earns before anything is seen, in points.
const listeningBase = 134

func listeningRules() []rule {
	return append(append(listeningFound(), listeningEarns()...), listeningCosts()...)
}

// listeningFound are the rules that functions find.
func listeningFound() []rule {
	return []rule{
		{Cue: Cue{ID: "plays-back-fact", Worth: worthFact, Shows: "plays back what the customer said", Advice: "Say back what the customer told you, in your own words.", Source: fromInterview}},
		{Cue: Cue{ID: "names-feeling", Worth: 58, Shows: "names what the customer feels", Advice: "Name the feeling, and what brought it about.", Source: fromEmpathy}},
		{Cue: Cue{ID: "names-feeling-in-it", Worth: 48, Shows: "says how it must feel", Advice: "Name the feeling, and what brought it about.", Source: fromEmpathy}},
		{Cue: Cue{ID: "names-hardship", Worth: 36, Shows: "says how hard it is", Advice: "Say what makes it hard for this customer.", Source: fromEmpathy}},
		{Cue: Cue{ID: "names-for-anybody", Worth: 15, Shows: "says how such things feel in general", Advice: "Say how it must be for this customer.", Source: fromEmpathy}},
		{Cue: Cue{ID: "open-question", Worth: 45, Shows: "asks an open question", Advice: "Ask a question that starts with what or how.", Source: fromInterview}},
		{Cue: Cue{ID: "follow-up-question", Worth: 58, Shows: "asks on from what the customer said", Advice: "Ask about a detail the customer gave you.", Source: fromInterview}},
		{Cue: Cue{ID: "closed-question", Worth: 9, Shows: "asks about it", Advice: "Ask one question at a time, and let them tell it.", Source: fromInterview}},
		{Cue: Cue{ID: "checks-facts", Worth: 40, Shows: "checks what was heard", Advice: "Ask whether you have it right.", Source: fromInterview}},
		{Cue: Cue{ID: "stacked-questions", Worth: -25, Shows: "asks one closed question after another", Advice: "Ask one open question, and wait for the answer.", Source: fromInterview}},
		{Cue: Cue{ID: "form-first", Worth: -25, Shows: "goes to the form first", Advice: "Answer what they told you before you ask for details.", Source: fromCallCentre}},
		{Cue: Cue{ID: "contradicts", Worth: -70, Shows: "contradicts what the customer said", Advice: "Take what they say as true for them, and ask.", Source: fromInterview}},
		{Cue: Cue{ID: "wrong-feeling", Worth: -110, Shows: "names a feeling the customer said they don't have", Advice: "Use the feeling the customer named.", Source: fromInterview}, cap: 120},
		{Cue: Cue{ID: "wrong-fact", Worth: -90, Shows: "isn't what the customer said", Advice: "Check the fact, and say it as they did.", Source: fromInterview}, cap: 130},
		{Cue: Cue{ID: "turned-round", Worth: -120, Shows: "says the opposite of what the customer said", Advice: "Check who did what, and what didn't happen.", Source: fromInterview}, cap: 110},
		{Cue: Cue{ID: "swaps-facts", Worth: -110, Shows: "changes about who or what the customer said it of", Advice: "Check who did what to whom.", Source: fromInterview}, cap: 180},
		{Cue: Cue{ID: "sets-aside", Worth: 40, Shows: "keeps apart what the customer doesn't mean", Advice: "Say what it isn't about for them, and what it is.", Source: fromInterview}},
		{Cue: Cue{ID: "takes-up-aside", Worth: -90, Shows: "is what the customer said they don't mean", Advice: "Answer what they want, not what they said they don't.", Source: fromInterview}, cap: 230},
		{Cue: Cue{ID: "meets-point", Worth: 15, Shows: "takes up what the customer wants", Advice: "Say what you heard that they want.", Source: fromInterview}},
		{Cue: Cue{ID: "misses-point", Worth: -30, Shows: "leaves out what the customer wants", Advice: "Say what you heard that they want.", Source: fromInterview}},
		{Cue: Cue{ID: "reflects", Worth: 22, Shows: "says back how it is for the customer", Advice: "Say back what you heard as a statement, not a question.", Source: fromInterview}},
		{Cue: Cue{ID: "takes-up-words", Worth: 40, Shows: "takes up words that hurt the customer", Advice: "Quote the words that hurt, and say what you think of them.", Source: fromInterview}},
		{Cue: Cue{ID: "acts-on-it", Worth: 22, Shows: "acts on what the customer said", Advice: "Do something about what they told you.", Source: fromCallCentre}},
		{Cue: Cue{ID: "brushes-off", Worth: -54, Shows: "sends the customer off with nothing", Advice: "Take up one thing they said before anything else.", Source: fromCallCentre}},
		{Cue: Cue{ID: "ignores", Worth: -36, Shows: "takes up nothing of what the customer said", Advice: "Start with what they told you.", Source: fromEmpathy}},
		{Cue: Cue{ID: "parrots", Worth: -40, Shows: "repeats the customer word for word", Advice: "Say it in your own words.", Source: fromCallCentre}, cap: 140},
		{Cue: Cue{ID: "understands-nothing", Worth: -15, Shows: "says you understand, and not what", Advice: "Say what you understand.", Source: fromEmpathy}, cap: 150},
		{Cue: Cue{ID: "word-heap", Worth: -60, Shows: "is a row of words, not a sentence", Advice: "Say it in sentences.", Source: fromCallCentre}, cap: 70},
		{Cue: Cue{ID: "general-talk", Worth: -25, Shows: "talks of things in general", Advice: "Talk about what happened to this customer.", Source: fromConcrete}},
	}
}

// listeningEarns are the rules that phrases find and that earn.
func listeningEarns() []rule {
	return []rule{
		{Cue: Cue{ID: "says-feeling", Worth: 45, Shows: "puts the customer's feeling into words", Advice: "Name the feeling, and what brought it about.", Source: fromEmpathy}, phrases: []string{
			"let [you|them|him|her] down", "fed up", "(worn|wears|wearing|wear) [you|them|him|her] (out|down)", "brushed (aside|off)", "(left|kept) ...2 in the dark", "(get|gets|got|getting) (anyone|anybody|you|him|her|them) down", "(gave|given|give) (you|him|her|them|your) ...2 (fright|scare|shock|turn)", "(wearing|worn|wears) thin", "(that|it|this|which) must (be|feel|hurt|worry|sting|weigh|frighten|scare|gnaw|eat|have)", "(can|could) (only|hardly|barely|just) (imagine|think|picture)", "what (that|it|this) (was|is|must be|must have been|has been) like", "how (that|it|this) must (be|feel|have)", "(at|to) (your|their|his|her) wits", "at the end of (your|their|his|her)",
			"on edge", "(passed|sent|pushed) (around|from)", "taken for granted", "(not|never) (being|been|be) (listened to|believed|heard|told|taken seriously)", "(not|never) (listened to|believed|taken seriously)",
			"(felt|feel|feeling|made) [so|very|this] (small|foolish|stupid|like)", "clock [is] ticking", "(last|only) thing you (need|needed|want|wanted)", "(weigh|weighs|weighing|weighed) (on|heavy|heavily)",
			"(you|he|she|they|anyone) [have|had] [really|just|quite] had (enough|it up to)", "out of pocket", "in limbo", "(messed|mucked|pushed) (about|around)", "(going|gone|sent) (round|around) in circles", "on your own with",
			"(lose|lost|losing) (faith|patience|trust|confidence|heart|sleep)", "(no|little) (peace|rest|sleep)", "(turned|turns|turn) ...3 upside down", "(spoil|spoilt|spoiled|ruined|ruin)",
			"(means|meant|mean) (a lot|so much|everything|the world) to", "(close|dear) to your heart", "(sits|sit|sitting) (badly|wrong|heavy)", "(left|leaves|leaving) (you|anyone|anybody|him|her|them)",
			"(stings|stung|sting|hurts|hurt)", "touch* me", "makes me sad", "(breaks|broke|breaking) my heart", "my heart (breaks|broke|sank|sinks|aches|goes out|went out)", "(feels|felt|feel) (like|as if|as though)",
		}, most: 2},
		{Cue: Cue{ID: "validates", Worth: 45, Shows: "says that the customer has good reason", Advice: "Say that it makes sense to feel that way.", Source: fromValidation}, phrases: []string{
			"[it is] (no|little|small) wonder", "not [a] [bit] surpris*", "(anyone|anybody|everyone|everybody) [else|really|here] (would|could|might|will)", "(anyone|anybody|everyone) (in|with|who|going|waiting|at) ...4 (would|could|might)", "any ...3 (would|could|might)", "i would ...7 (too|as well|also)", "i would (feel|hate|want)", "i would (be|have been) [so|very|just|quite|really|every bit] [as] {feeling}", "i would (have|be|want|question|ask|wonder|worry|choke|scream|cry|laugh) ...3 (too|as well|also|the same|choked|screamed|cried|sworn|cross|sick|spitting|beside|climbing|pacing|mad)", "(just|exactly) what i would (ask|want|say|feel|do)", "i would [probably|likely|surely|certainly] (do|choose|decide|think|want|say) [just|exactly] the same", "i would (choke|scream|weep)", "i would have (choked|screamed|cried|wept|sworn|panicked|jumped|shouted|worried|wondered|asked|felt|been|wanted)",
			"of course (you|it|that|they|he|she)", "(have|had|with|got) every (right|reason)", "(with|for) good (reason|cause)", "rightly (so|angry|upset)", "(make|makes|made) [perfect|complete|total|a lot of|every] sense",
			"(see|understand|get|know|hear) (why|how come)", "i (do|would) not blame you", "can not blame you", "understandable", "i [do|fully|completely|really] respect (that|your|it)", "understandably", "quite right", "you are [quite|absolutely|so|completely] right",
			"[a] fair (question|point|enough|worry|concern)", "(good|right) question", "so would (i|we|anyone|anybody)", "(in|wearing) your (place|shoes|position)", "(who|nobody|no-one) (would|wants|should)", "(i would|that would) ...3 (too|as well)",
			"not what (you|anyone|anybody|they|he|she) (paid|asked|ordered|booked|wanted|signed|need|needed|expect|expected|deserve|deserved|hoped)", "(you|he|she|they|nobody|anyone) (deserve|deserved|deserves)",
			"(you|they|he|she|nobody|no-one|anyone|none) should (never|not)", "should (never|not) have (happened|been|had|come)", "(ought|should) (have been|of been|have heard|have had|have got|have come|have known|have told)",
			"(is|was|are) (not|never) [at all] (ok|okay|right|fair|acceptable|good enough|nice|fun|easy|pleasant)", "not (acceptable|good enough|fair|nice|fun|easy|pleasant|ok|right)",
			"too (long|many|much|often)", "(far|much|way) too late", "(one|once|more) too many", "(is|was) [such] a lot [to|for|of]", "a (reasonable|good|proper|valid|sensible) (question|point|request|thing to ask)", "(no way|a poor way|not a way) to (live|start|spend|treat|end|travel|go)", "(a|quite a|such a) (long while|long wait|long time|shock|scare|blow)", "(is|was) [simply|just|plain] no (use|good|help) to", "(can not|could not) (have been|be) (fun|easy|pleasant|nice)", "(you|he|she|they) did nothing wrong", "(nothing|not anything) (he|she|they|you) did", "that can not be right", "(be|been) (pacing|climbing) the", "(hard|bad|tough|difficult|tiring|stressful|worrying|cold) enough", "(quite|rather|such) (something|a lot|an ordeal)", "(and|all|then|again|still|now) ...5 on top of (that|it|everything|this|all)",
			"of all (days|things|times|people|places)", "(the) whole point (of|was|is)", "exactly (when|what|why|the)", "(whole|entire) (week|day|morning|night|weekend)",
		}, most: 2},
		{Cue: Cue{ID: "trusts-them", Worth: 45, Shows: "trusts what the customer knows", Advice: "Say that they know it best.", Source: fromValidation}, phrases: []string{
			"you know (him|her|them|it|that|your) ...3 (best|better|and i|i do not|than i|than we)",
		}, most: 1},
		{Cue: Cue{ID: "judges-it", Worth: 34, Shows: "says that it isn't as it should be", Advice: "Say plainly that it isn't right.", Source: fromValidation}, phrases: []string{
			"(is|was|are|were) [just|simply|clearly|plainly|quite|very|so|really|absolutely|a bit|pretty|utterly|frankly] (wrong|inexcusable|ridiculous|odd|strange|poor|serious|shocking|crazy|mad|annoying|excessive|steep|harsh|weird|embarrassing|beyond)", "(is|was|are|were) (a lot of|a long|a big|a huge|no way|hard to|not how|no joke|no small|much|far|way) ...2 (money|time|wait|way|day|swallow|take|bear|hear|treat|to|sum|thing|ask|too)",
			"(no|not one|not a) (customer|child|baby|parent|patient|guest|person|family|passenger) should",
		}, most: 2},
		{Cue: Cue{ID: "owns-it", Worth: 28, Shows: "says it went wrong on your side", Advice: "Say plainly what your side got wrong.", Source: fromInterview}, phrases: []string{
			"(poor|bad|wrong|slack|shoddy|careless|unfair|rotten) (of|from|by) us", "we [have] [really|clearly|badly] (failed|let you|got this|got that|got it|dropped|messed|missed|made|caused|forgot|ignored|lost|broke|kept)", "(our|my) [own] (mistake|fault|error|doing|failing|slip|side)",
			"(that|this|that one|this one|fault|blame|mistake) is [all|entirely|squarely|clearly] on (us|me)", "down to us", "us who", "(mistake|error|fault|slip|failure) (was|is|lies|lay|happened) (ours|mine|with us|with me|on our|at our|in our|here)", "(we|i) (should have|ought to have) (called|rung|phoned|told|warned|written|checked|asked|noticed|let|said|caught|texted)", "(we|i) (did not|failed to) (call|ring|phone|warn|text|write) you", "not your (fault|mistake|doing|job)", "(no|not any) (excuse|excuses)",
		}, most: 2},
		{Cue: Cue{ID: "honours-effort", Worth: 28, Shows: "sees what the customer has done about it", Advice: "Say what they have already had to do.", Source: fromInterview}, phrases: []string{
			"(thank|thanks) [you] [so|very] [much] for (telling|letting|sharing|bringing|flagging|reporting|explaining|sticking|speaking|raising|saying|coming|walking|showing|trusting)", "(glad|grateful|good|happy) [that] you (told|called|rang|said|came|wrote|asked|can)",
			"you (did|have done|had done) (everything|nothing wrong|your part|your bit|all|what)", "you [have|had] [already|been] (tried|told|explained|asked|called|chased|rung|rang|waited|phoned|written|emailed|reported|warned|paid|booked|kept|planned|arranged)",
			"having to", "(you|he|she|they|anyone|anybody|nobody|your) ...3 had to", "should ...2 have to", "what (you|he|she|they) ...1 (have|had) to", "after (all|everything) (you|that you|that|the|he|she|they|your|this|these|those)", "after (paying|waiting|so)", "(came|come|coming|drove|travelled|walked|walk) ...2 (all this way|all that way|all the way|for nothing|in vain)", "(again and|over and|time and)  (again|over)", "(every|each) [single] time",
			"(went|gone|going) (to|through) ...3 (trouble|lengths|all|lot)", "(all|so much|so many) (the|of|that) ...2 (waiting|effort|trouble|planning|work|calls|trips)",
		}, most: 2},
		{Cue: Cue{ID: "what-matters", Worth: 28, Shows: "sees what matters to the customer", Advice: "Say what they need, and by when.", Source: fromInterview}, phrases: []string{
			"matters (most|more|to|so much|a lot)", "(what|it|that|this|which|this) [really|clearly|also|still] matters", "first to (know|hear)", "what you (need|want|were|are)", "you need ...4 (by|before|for|in time)", "(in time|ready) for (the|your|her|his|their)", "there for (your|her|his|their)", "(main|biggest|first|real) (worry|concern|thing|point|issue|problem)",
			"(comes|come) first", "so (that|there|you|he|she) ...2 (can|is no|are not|do not)", "with (your|her|his|their) ...3 (due|coming|tomorrow|tonight|today|away|behind|waiting|watching)", "with (the|a) ...3 (due|coming|away|behind|waiting|watching)", "(days|day|hours|week|weeks) (away|left|off)", "before (your|her|his|their)",
		}, most: 2},
		{Cue: Cue{ID: "sums-up", Worth: 25, Shows: "sums up before going on", Advice: "Sum up what you heard before you solve it.", Source: fromInterview}, phrases: []string{
			"^ so (you|your|it|that|the|a|an|he|she|they|we|{number})", "(it|that|this|^) (sounds|sound|looks|seems) (like|as)", "in other words", "(what you are|you are) (saying|telling)", "let me (see|check|make sure|repeat|say) ...2 (if|that|i|back|whether)", "if i (understand|follow|heard|hear you|get (it|you|that|this)|have (it|you|this|that|understood))",
			"just to (check|make sure|be sure|be clear|sum up|recap)", "^ [so] to (check|make sure|be sure|be clear|sum up|recap)", "so that i", "^ got it", "i (have got|got|get) it", "i (hear|see|gather|take it|understand|get) (that|you|how|from|what|it)",
		}, most: 1},
		{Cue: Cue{ID: "checks", Worth: 12, Shows: "checks what was heard", Advice: "Ask whether you have it right.", Source: fromInterview}, phrases: []string{
			"(have|did|do) i [got|get|have|understand|understood|hear] ...3 (right|correctly|wrong|straight)", "is that [about|it] (right|correct|it|so|how)", "(did|have|am) i (miss|missed|missing)", "what (have|did|am) i (miss|missed|missing|left|leave|got)", "(correct|stop|tell) me if",
			"i (get|got|have|understand|understood|follow) [this|that|it|you] (right|correctly|rightly|wrong)", "(make|be) sure i", "is (it|that|this|the) ...8 or ...8 ?", "is (it|that|this) more", "(anything|something|what else) i (have|should|missed|need)",
		}, most: 1},
		{Cue: Cue{ID: "invites-more", Worth: 35, Shows: "invites the customer to tell more", Advice: "Ask them to tell you how it was for them.", Source: fromInterview}, phrases: []string{
			"tell [me|us] (more|how|what|about|where|when|which|whatever)", "(say|show|describe) [me|to me] (more|how|what|which|where)", "(like|love|want|glad|happy) to (hear|know|understand)", "take your time", "(listening|i am all ears)", "(would|could|can|will) you (describe|tell|walk|talk|show|say) [me|us]", "walk me through", "say so",
		}, most: 1},
		{Cue: Cue{ID: "asks-after", Worth: 45, Shows: "asks how they are", Advice: "Ask how they are now.", Source: fromEmpathy}, phrases: []string{
			"(is|are) (he|she|they|you|everyone|anyone|anybody|your|the) ...3 (ok|okay|all right|alright|safe|hurt|well|better|warm|coping|managing|comfortable|injured)", "how (is|are) (he|she|they|you|everyone|your) ...3 (now|doing|feeling|coping|managing|holding|today|tonight)", "how (has|have) (he|she|they|you) been", "(has|have) (he|she|they|you) (eaten|slept|fallen)", "(keeping|coping|managing|holding) ...3 ?",
		}, most: 1},
		{Cue: Cue{ID: "sympathy", Worth: 22, Shows: "shows that it reached you", Advice: "Say that it reached you, and what did.", Source: fromEmpathy}, phrases: []string{
			"i am [so|really|very] (glad|relieved) [that] (he|she|they|your)", "poor (you|thing|lad|lass|girl|boy|soul|man|woman|kid|love|baby)", "oh (no|dear|gosh|god|my|goodness|wow)", "(ouch|ugh|uff|gosh|blimey|oof|crikey)", "sorry (for|about) your loss", "so sorry (about|for|that|you|to|your)", "sorry (you|he|she|they|that you|to hear|about your|for your|about the|for the)", "(hope|hoping) (you|your|he|she|they|it)", "i feel (sick|awful|terrible|sad|bad|dreadful|ill) (just|to|reading|hearing|that|for|about)", "(am|is) ashamed (of|that)",
		}, most: 2},
		{Cue: Cue{ID: "i-understand", Worth: 4, Shows: "says you understand", Advice: "Say what you understand.", Source: fromEmpathy}, phrases: []string{
			"i [do|can|completely|fully|totally|really] (understand|appreciate|hear|empathise|get it|feel)", "we [do|completely|fully|really] (understand|appreciate|hear|empathise)",
		}, most: 1},
	}
}
