package cues

// hollowRules are apologies and courtesies that take back what they give.
func hollowRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "sorry-you-feel", Worth: -40, Shows: "is sorry for the customer's feelings, not for the deed", Advice: "Be sorry for what happened, not for how they feel.", Source: fromCallCentre},
			phrases: []string{
				"(sorry|apologies|apologise|regret) ...3 (it|this|that) [may|might|all] (upset|offended|felt|feels|seem*|come across|came across)", "(sorry|apologies|apologise|regret) ...3 (you|he|she|they|some|anyone|people) [may|might|should|have|has|had|all] (feel*|felt|think|thought|see|perceive*|believe*|found|took|take|seem*|misunderst*|imagine*|expected|chose)", "(sorry|apologies|apologise|regret) ...3 (you|he|she|they|anyone|people|it|this|that) (are|were|was|is) [so] (upset|unhappy|angry|disappointed|frustrated|offended|cross|taken|perceived|seen)",
				"(sorry|apologies|apologise|regret) [that] you (are|were) not [fully|entirely|completely|quite|totally] (satisfied|happy|pleased|content)", "(sorry|apologise|apologies|regret) ...3 (the|any|your) (misunderstanding|confusion|perception|impression|feeling|feelings|upset|offence|hurt feelings)",
			}, claims: true, most: 1,
		},
		{
			Cue:     Cue{ID: "sorry-if", Worth: -30, Shows: "makes the apology depend on an if", Advice: "Leave the \"if\" out of an apology.", Source: fromApology},
			phrases: []string{"(sorry|apologies|apologise|regret|apology) ...3 if (anyone|any|anybody|it|this|that|we|i|the|there|something|someone|your|our|you (feel|felt|were|are|think|have|had|found|took|got|see|believe))", "(sorry|apologies|apologise|regret) ...4 (anyone|anybody|whoever|those) (who|that|is|was|may|might|has|feels|upset)", "(regrettable|unfortunate|shame|pity) [that] you (felt|feel|found|think|see)", "(is|are) ...1 regretted", "(any|whatever) (hurt|bad|ill) (feelings|feeling)", "sorry to (whoever|anyone|anybody|those)", "(shame|pity|regrettable|unfortunate|sad) if", "if ...12 (we|i) [do|also|then|would] (regret|apologise|am sorry|are sorry)", "(sorry|apologise|apologies) ...2 (whatever|should anyone|should you)"}, claims: true, most: 1,
		},
		{
			Cue:     Cue{ID: "sorry-but", Worth: -40, Shows: "takes the apology back with \"but\"", Advice: "End the sentence after the apology.", Source: fromReceptive},
			phrases: []string{"(sorry|apologies|apologise|regret) ...8 (but|although|though) ...2 (you|the|it|that|this|there|our|they|these|those|people|rules|policy|everyone|nobody|no|your|i can't|we can't|i cannot|we cannot|i don't|we don't|if|next|what)", "(sorry|apologies|apologise|regret) ...8 however ...2 (you|the|there|our|they|these|those|people|rules|policy|everyone|nobody|no|your|i can't|we can't|i cannot|we cannot|i don't|we don't|if)"}, claims: true, most: 1,
		},
		{
			Cue:     Cue{ID: "but-cancels", Worth: -15, Shows: "takes the understanding back with \"but\"", Advice: "Let what you understood stand, then go on with \"and\".", Source: fromReceptive},
			phrases: []string{"(i|we) [can|do|completely|fully] (understand|see|hear|appreciate|get|know|realise|agree|sympathise) ...8 but"}, claims: true, most: 1,
		},
		{
			Cue:     Cue{ID: "promises-all", Worth: 12, Shows: "is willing, and names nothing in particular", Advice: "Say the one thing you will do first.", Source: "concreteness: Packard and Berger 2021"},
			phrases: []string{"(i|we) (will|can|shall) [help|try|just] (do|fix|sort|handle|solve|make|settle|help) ...2 (everything|anything|it all|all of it|all this|it right|things right|whatever it takes)", "(i|we) will take care of (it|everything|all|this|that|things)"}, claims: true, most: 1,
		},
		{
			Cue: Cue{ID: "boilerplate", Worth: 25, Shows: "is polite, in words for anybody", Advice: "Put it in words that fit this customer alone.", Source: fromCallCentre},
			phrases: []string{
				"(apologise|apologies|sorry|regret) ...4 (any|the|all) ...2 (inconvenience|trouble) [this|that|it|caused|may|you]", "(thank you|thanks) ...2 (reaching out|contacting|calling|writing|getting in touch|the (message|call|email|enquiry|feedback)|your (message|query|enquiry|inquiry|email|call|interest|custom|business|understanding|cooperation|feedback|continued) )", "(i|we) [do|can|fully|really|certainly] appreciate (how|that (you|it|this|there|your)|your (frustration|concern*|feelings|situation|position|disappointment))", "(valued|dear) (customer|client|guest|member)", "your (satisfaction|call|safety|security|experience|comfort|opinion) (is|are) (our|very|of|important|the)", "(for|in) your [own] (protection|convenience|safety|security|comfort)",
				"(kindly be informed|do the needful|rest assured|at this time|at your earliest|we strive|we value|we take ...4 seriously|number one priority)",
			}, claims: true, most: 2,
		},
	}
}

// blameRules turn against the customer.
func blameRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "you-should-have", Worth: -90, Shows: "blames the customer for what they didn't do", Advice: "Say what can be done now, not what they should have done.", Source: fromInterview},
			phrases: []string{
				"you [really|just|simply|clearly|also] (should|ought to) [not|at least|really|just|perhaps|maybe|always|simply|also] (have|of)", "you might [at least|perhaps|also] (have|of) (told|said|asked|called|checked|thought|warned|mentioned|let|rung|read|looked|waited)", "you [really|just|simply|clearly|also|always] could [at least|easily|just|simply|also] (have|of) ({deed}|called|rung|told|said|asked|read|come|gone|left|waited|chosen|thought|known|warned|avoided|prevented|noticed|declined|refused|planned)", "you [really] should ...2 rung",
				"^ [well|so|maybe|perhaps|then|ok] (should|could) [not] (have|of) (check*|read|call*|ask*|listen*|look*|plan*|book*|thought|kept|paid|packed|brought|come|left)", "(somebody|someone|anybody) (on|at|in|from) your (side|end|house|family|household|team|farm|home) ...2 (must|will|probably|may|might|could)", "(people|customers|men|women|ladies) your age", "(then|always|and|only|just) (come|comes|coming) running", "you (can't|cannot|could not|couldn't|can not) (have|possibly|seriously)", "^ who [on earth] (buys|puts|leaves|digs|brings|drinks|eats|wears|uses)", "(your (son|daughter|husband|wife|mother|father|mum|dad|child|kid|kids|family)) (should|ought to|could) [have|of] [really|just|simply] (check*|read|known|know|ask*|listen*|look*|plan*|pay|paid|thought|watched|better)",
				"next time [maybe|please|perhaps|just] (try|check|read|book|plan|bring|ask|keep|pay|come earlier|leave earlier|do it)", "in [the|any] future (check|read|bring|plan|book)", "you (left|leave) it too late",
				"(if|had) you (had|only|bothered) ...3 {deed}", "you would [have|of] [have|of] (seen|known|noticed|spotted|avoided|realised|understood) [it|that|this]", "you [all] knew (the|that|what|full|very|perfectly|how)", "you had (plenty|a chance|chances|the (chance|option|choice|time)|ample|enough (time|warning|notice))", "(was|is|were) (there|clear|plain|in plain sight|printed) for (you|all|anyone|anybody|everyone) to (see|read)", "if (you|he|she) would (called|rung|read|checked|told|labelled|asked|listened|booked|paid|planned|kept|brought|looked)", "if (you|she|he|they) had [only|not|just|simply|been|read|listen*|bother*|told|label*|plan*|paid|kept|thought]", "you (were|are) (supposed|meant|expected) to", "you were [clearly|all] (told|warned|advised|informed|asked) (beforehand|clearly|about the|of the|in writing|in advance|not to)", "(was|were) [all|clearly|fully] (explained|told|shown|given|made clear) to you",
			}, cap: 85, most: 2, harms: true,
		},
		{
			Cue: Cue{ID: "you-never", Worth: -60, Shows: "accuses with \"always\" or \"never\"", Advice: "Speak of this one case.", Source: fromAwry},
			phrases: []string{
				"you [clearly|obviously|just|simply] (always|never|constantly|keep|continually|forever|repeatedly) (listen*|read|complain*|forget*|shout*|moan*|blame*|satisf*|happy|learn|check|bother*|think|bring|say|do|make a|cause|understand|expect*|find something|insist*|revert*|delet*|remov*|add*)", "(you people|customers|parents|guests|people|patients|users|passengers|clients|tenants) (always|never|constantly|keep|forever)", "you are (always|never|constantly|forever)", "(^ typical|(that is|how|so|just) typical|you lot|you people|people like you|(of|with|know|like) your (kind|type|sort))",
			}, most: 2, cap: 150, harms: true,
		},
		{
			Cue: Cue{ID: "you-did-not", Worth: -40, Shows: "says what the customer failed to do", Advice: "Leave out what they didn't do.", Source: fromAwry},
			phrases: []string{
				"you [clearly|obviously|just|simply|probably|perhaps|maybe|evidently] (did|have|had|do) not [even|actually|really|clearly|bothered to] (read*|check*|listen*|call*|tell|provid*|give|given|follow*|pay|paid|attend*|answer*|understand*|understood|tak*|turn*|hear the|open)",
				"you [clearly|obviously|just|simply|probably|perhaps|maybe] (did|have|had|do) not [even|actually|really] (cancel*|confirm*|report*|keep*|kept|look*|bother*|mention*|care*|supply|cite*|explain*|discuss*|respond*|reply|seem)", "you (are|were) not (there|home|in|listening|reading|looking|even|paying)",
				"you [probably|clearly|obviously|just] (gave|pressed|clicked|typed|entered|ticked|picked|chose|selected|put|used|bought|ordered|sent) ...3 (wrong|incorrect|yourself|too late)", "you did not [even|actually|really] (update*|register*|tick*|return*|lock*|watch*|measure*|label*|insure*|declare*|save*|mention*)", "you never [even|once] (thought|think|consider*|mention*|rang|bothered) (of|to|about|that|it|us)", "you never [even|once] (reply|replied|answer*|open*|check*|read|told|tell|gave|update*|respond*|pay|paid|show*|turn*|let us|follow*)", "(you|he|she) (ticked|signed|clicked|accepted|agreed to) ...1 (box|waiver|form|terms|contract|conditions|agreement|disclaimer)", "you (bent|spilled|spilt|tampered|failed|forgot|neglected|refused|ignored|missed|misread|misunderstood|overlooked|left it (too|there|behind|out|open|on|off|unlocked|unattended|lying|switched|running|somewhere|until|till|yourself)|chose|signed|agreed|insist*|claim*|allege*|alleged|imagine*|assume*) ",
			}, unless: Hypothetical, most: 2, harms: true,
		},
		{
			Cue: Cue{ID: "your-fault", Worth: -80, Shows: "puts the fault on the customer", Advice: "Leave the question of fault, and say what you can do.", Source: fromAwry},
			phrases: []string{
				"(is|was|are|be|entirely|all) [all|entirely|really|partly] (down to|on|up) (you|to you to)", "(fault|mistake|error|problem|blame|responsibility) (is|was|lies|are) [all|entirely|really|partly] (yours|with you)", "(your|his|her) [own] (fault|mistake|error|doing|responsibility|negligence|carelessness|problem|lookout|bad luck|click)", "(was|were|all) your [own] (choice|decision)", "your own (choice|decision)", "your (choice|decision) to", "(because|since) (you|parents|people|customers) ...2 (forgot|failed|refused|left|ignored|wouldn't|chose|let|insist*)", "(because|since) (you|parents|people|customers) (did not|do not|have not|never) ...1 (read|check*|tell|told|call*|ring|pay|paid|listen*|follow*|sign*|ask*|bring|show*|turn*|come|look*|say|keep|close*|lock*|update*|send|sent|fill*|reply|answer*|register*|cancel*|give|let|report*|confirm*|do)", "because you ...5 (wrong|late|incorrect|incorrectly|forgot|failed|yourself)", "you (did|have done|made) (something|it|a|this|that|everything) (wrong|mistake|error)", "(if|when|that|because|where) (customers|people|parents|guests|passengers|patients|users|clients|drivers|owners|tenants|members) (don't|do not|doesn't|won't|can't|will|never|let|leave|forget|fail|refuse|bring|insist|come)", "you (brought (it|this|that) on|got yourself into)", "user error", "(is|was|that's) your ...6 not (our|ours|us)", "(then|and|to) (come|start|ring) (shouting|complaining|crying|moaning|whining|blaming)", "(customer|customers|user|users|passenger|passengers|patient|tenant|client|parent|parents) [own] (mistake*|error*|negligence|fault|carelessness)", "(can|could|i) (see|tell|hear) [that] you (are not|do not|did not|will not|have not) (listen*|want|read|interested|paying|care|understand|try*)", "(error|mistake|problem|fault|issue|wrong) (on|at|from) your (end|side|part)", "you (can't|cannot|can hardly|could hardly) (expect|blame|complain|be surprised)", "(your|that|this) (tone|language|behaviour|shouting|attitude|abuse|aggression|swearing) (is|will|was) (not|hardly) [be|really] (acceptable|tolerated|appreciated|necessary|called|help|helpful|helping|needed)", "(it was|was) you (who|that)", "that's what (happens|you get|comes of|it costs)", "you [only|just] get what you [have] (pay|paid) for", "^ you (broke|damaged|dropped|ruined|spilled|smashed|scratched) (it|this|that|them) ", "(nobody|no one) (forced|made) you", "(nobody|no one) asked you to", "you [probably|must|may|might|could] [just] [have] (misheard|misread|misunderst*|mistook|mistaken|mixed it|imagined)", "(he|she) (may|might|could) [well] have ...1 (provoked|started|asked for|misheard|imagined|misunderst*|forgotten|dropped|touched|pressed|opened)",
				"(you|he|she|they|pupils|children|kids|daughter|son|wife|husband|mother|father|mum|dad) will have (pressed|clicked|ticked|typed|forgotten|misread|mixed|dropped|touched|misheard)", "you ...2 (keyed|typed|entered|put|filled|written|spelled|dialled|ticked|clicked|pressed) ...3 (wrong|wrongly|incorrectly)", "you are being ...2 (unreasonable|difficult|unfair|rude|dramatic|silly|sensitive|impatient|childish)", "you (rode|used|fitted|set|put|held|filled|read|wrote|entered|took|wore|washed|fed|did) (it|this|that|them) (wrong|wrongly|incorrectly|badly|the wrong)",
				"your (dog|cat|child|children|son|daughter|neighbour*|kid|kids|husband|wife|phone|partner|family|mother|father|boy|girl|bell) (probably|must have|may have|might have|could have) (did|done|lost|broke|broken|took|taken|ate|eaten|pressed|deleted|moved|left|dropped|let|opened)", "(it|that|this) must be (on your|your (end|side|fault|phone|card|computer|line|router|settings|mistake|eyes|own|browser|account|bank|device))", "people (who|like you) (don't|can't|won't|never|always)", "how (is|was) (that|this|it) (our|my) (fault|problem|business)",
				"^ [please|just|then] take (better|more) care of", "(you|customers|people|parents|tenants) ...3 (take|taken|took) (better|more) care of", "(you|a|any) (grown|adult) ...2 (man|woman|person|up|adult|should)", "at your age", "you ...1 (should|ought to) [be able to|know] (better|read a)", "leaving it (until|till|so|to the)", "before you (accuse|complain|shout|blame)", "(serves|served) you right", "(that|this|it) is (on you|your (lookout|problem|business|job|responsibility|own (fault|problem|lookout|doing|mistake|business)))", "up to (the customer|customers|parents|passengers|guests|patients|tenants|members) to", "(customers|passengers|guests|parents|you|tenants|members|patients) (are|is) [solely|fully|also|all] responsible", "you (were|was|are) [too|just|simply|being|getting|very|so] (slow|late|careless|rude|aggressive|unreasonable|difficult|emotional|sensitive|impatient|demanding|hysterical|dramatic)",
			}, unless: Asked, claims: true, most: 2, cap: 85, harms: true,
		},
		{
			Cue: Cue{ID: "accusing-question", Worth: -60, Shows: "accuses in the form of a question", Advice: "Ask what happened, not why they did it.", Source: fromAwry},
			phrases: []string{
				"(why|how come) (on earth|in the world|the hell|did|didn't|would|wouldn't|are|aren't|were|weren't|do|don't|have|haven't|has|can't|couldn't|must|is) ...2 (you|u|your|anyone|anybody|people)", "what (would|do|could) you know [about]", "why (was|were|is|are|did|does|do) not (he|she|they|your|anybody|anyone|somebody|someone) ...3 (watch*|look*|pay*|there|listen*|check*|with|wear*|hold*|read*|keep*|mind*|supervis*)", "what (exactly|precisely|then|more) do you (want|expect)", "what else do you expect", "did (it|that) (not|never|even|ever) ...2 (occur|cross)", "did you not (read|check|see|look|listen|think|know|ask|notice)", "(have|did|do|are|were|had|has) you (even|really|seriously|honestly|actually|always|never|bother*|kidding|joking|blind|deaf|serious|suggesting|implying|claiming|accusing|finished|done yet|happy now|quite)", "(what|where|who) (is|was|are|were|the hell|on earth|makes|gives|made) (your|the|you) (point|evidence|proof|agenda|basis|source|justification|right|think|excuse)", "what (is|was) your (problem|issue)", "(do|did|are|have|were) not you (read|check|know|see|think|listen|realise|understand|ask|look|even|ever|supposed|paying|have)", "(could|can|should) not you (just|have|wait|do|try|read|see|be)", "(how dare|so what|what do you want me|what am i supposed|what did you expect|who do you|what do you expect|what did you expect|do you expect|do you think i|who (says|said|cares|asked))", "how could you", "how (can|do|did|dare|would) you (let|allow|forget|miss|think|say|expect|justify|claim|possibly|not|even)",
				"are you [quite|absolutely|really|very|sure and] (sure|certain|positive) (it|you|that|this|he|she|they)",
			}, most: 2, harms: true,
		},
	}
}

// coldRules close the talk.
func coldRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "not-my-job", Worth: -45, Shows: "says it is somebody else's business", Advice: "Say what you can do, or who can and that you will ask them.", Source: fromCallCentre},
			phrases: []string{
				"(not|isn't|wasn't|never) [really|exactly|actually] (my|our|an|for) (department|job|problem|fault|responsibility|business|concern|area|team|doing|issue|matter|us|me to)", "(nothing|not anything) to do with (us|me)", "(mistake|fault|error|blame|problem) (is|was) not (ours|mine|with us|on us)", "(we|i) (merely|only|just|simply) (recommend|sell|book|deliver|work|take|host|process|pass|list|provide|do|print|make|rent|carry)", "(not|no) [be|held|accept|take|any] [held] (responsible|liable|accountable|responsibility|liability)", "(not us|not me|different (team|department)|another department|handled by|run by|dealt with by|responsib* for (delay*|that))", "(^|please|you|should|can|could|must|to) [have to|need to] take (it|that|this) up with (them|him|her|the|your|their)", "^ [just|please|then] (contact|ask|call|ring|tell|speak to|talk to) (them|the (company|manufacturer|courier|airline|airport|bank|seller|landlord|supplier|contractor|driver|council))",
			}, most: 2,
		},
		{
			Cue: Cue{ID: "as-i-said", Worth: -45, Shows: "tells the customer that it was said before", Advice: "Say it again, as if for the first time.", Source: fromCallCentre},
			phrases: []string{
				"(as|like) (he|she|they|my colleague|my colleagues) [have|has] already (said|told|explained)", "(as|like) (i|we) [have] [already|just|clearly] (said|told|explained|mentioned|stated|wrote|pointed)", "(i|we) [have] (already|just|clearly|repeatedly|once) (said|told you|explained|mentioned|stated|answered)", "(how many (times|more)|for the last time|once again|per my|as (previously|already|stated|noted|explained)|let me repeat|i repeat|again and again i|do i (need|have) to (repeat|explain|tell|say|remind|spell|go through))", "(i|we) (said|told you) ...4 (already|before|clearly|twice)", "^ again",
			}, most: 2,
		},
		{
			Cue: Cue{ID: "policy-wall", Worth: -40, Shows: "hides behind a rule", Advice: "Say what you can do within the rule.", Source: fromCallCentre},
			phrases: []string{
				"(our|the|company|house|store|shop|per|that's|against|it's|club|hotel|school|bank|airline) ...2 (policy|policies|procedure|procedures|protocol|regulations|guidelines)", "(rules|terms|policy|contract|the rule|its the rule|a rule) (is|are|say|says|state|states|apply|applies|clear|clearly|and conditions|forbid*|require*)", "(per|under|according to|in|see) (clause|section|paragraph|article|your contract|the contract|our terms|the terms|the rules)", "(no exceptions|under any circumstances|under no circumstances|non refundable|non-refundable|nonrefundable|no refunds|cannot be (changed|bypassed|refunded|reversed|altered|waived))", "(that|this|it) is (how|just how|the way|what|simply how) (we|it|things|the system|the rules|everyone|everybody) (do|does|works|work|is|are|says|goes)", "(we|i) (do not|don't|never|can't|won't) (do|make|offer|allow|give) (that|this|those|exceptions|refunds|any)", "(a|an) (fine|rule|deal|contract|deadline|ticket|limit|fee|promise|booking|no|queue) is (a|an) ", "it (says|states|said|stated|reads) [so] (very|quite|right|that|there|clearly|on|in|here)", "(the|our|that|this|a|^) (sign|website|page|form|contract|label|ticket|email|notice|board|leaflet) (says|states|said|stated|reads)", "your contract (says|states)", "(we|school|the system|computer) ...2 (do|does) send ", "(everyone|everybody|every (reader|guest|customer|member|patient|passenger|tenant|parent)) ...3 (signs|signed|agrees|agreed|does|pays|has to|gets|must|waits|knows)",
			}, most: 2,
		},
		{
			Cue:     Cue{ID: "asks-what-it-says", Worth: 1, Shows: "asks what is written there", Advice: "Ask for what they can see.", Source: fromInterview},
			phrases: []string{"(what|whatever|which|where|how|if|whether|when) ...3 (says|said|states|stated|reads|shows|say) [on|in|at|under|there]"}, silent: true, claims: true, unless: Negated,
		},
		{
			Cue:     Cue{ID: "spares-them", Worth: 1, Shows: "won't make it worse", Advice: "Say what you spare them.", Source: fromValidation},
			phrases: []string{"not [want to|like to] make ...4 (harder|worse|longer|later)", "not [want to|like to] (keep|leave|let) you (waiting|hanging|alone|wait|down|sit|stand|out|without|with)", "not make you ", "not send you (round|away|back|off|elsewhere|through)", "not (press|push|rush|trouble|pretend|guess|talk you|hide|bring (a|another) list)", "not let (go of|this drop|it drop|this slide|it slide|that happen|this happen|it happen|this rest|it rest)", "(can't|cannot|could not) (undo|give|bring|get) ...6 (back|day|hours|undone)", "not (undo|make up for) "}, silent: true, claims: true,
		},
		{
			Cue: Cue{ID: "cold-refusal", Worth: -30, Shows: "refuses flatly", Advice: "Say what you can do instead.", Source: fromReceptive},
			phrases: []string{
				"(nothing|not anything|not much) (i|we|more|else) [can|could|more] (do|can|we)", "(i|we) (can't|cannot|won't|will not|am not going to|are not going to|refuse to) [just|simply|possibly|be] (do|give|giving|refund|refunding|offer|change|accept|allow|make|let|bend|waive|bring|replace|discuss|help|go|going|look|call|send|sending|pay|paying|deal|book|take|taking|hold|wait)", "(that|it|this) (is not|isn't|won't|is just not|is simply not|will not) (possible|our|up to)", "(there is no way|no way (we|i|you|that we|that i)|not possible|impossible|not happening|no chance|out of the question|end of (story|discussion|the (story|matter|discussion|road))|no appointment|or not at all|not negotiable|full stop)", "you (will|shall) not (get|have|see|receive) (your|the|a|any|it)", "^ no (dogs|exceptions|chance|refund|refunds|can do|is no|means no|receipt|ticket|id)", "the (fine|fee|charge|decision|answer|bill) (stands|stays|remains|is final|is no)",
				"(can't|cannot|won't|will not) be (entertained|accepted|considered|honoured|processed|reopened|reversed)",
			}, most: 2,
		},
		{
			Cue: Cue{ID: "own-pride", Worth: -40, Shows: "defends your own side", Advice: "Take their account first, then look into it.", Source: fromCallCentre},
			phrases: []string{
				"(other|most|all|all our|all the|no other) (customers|guests|people|patients|parents|clients|members|passengers|residents|tenants|users) (never|always|don't|do not|manage*|seem*|like|love|are|have|had|find|read|understand|find it|are happy)", "(nobody|no one|no other|not one) ...3 (else|ever|complained|complains|customer*|guest*) [has|ever|have] [had|ever|complain*|complaint|complained|said|problem*]", "(nobody|no one|none) has (ever|complained|had|said|mentioned|reported) ", "(our|my|the) (drivers|staff|readers|nurses|carers|people|system|app|site|website|cleaners|chefs|mechanics|waiters|guides|couriers|agents|{person}) [all|do] (always|would never|have (a very|no)|carry)", "(our|my|the) (drivers|staff|readers|nurses|carers|people|system|app|site|website|cleaners|chefs|mechanics|waiters|guides|couriers|agents|{person}) [all|do] never (make*|lie|lies|miss|misses|forget*|say|says|do|does|leave|leaves|lose|loses|be|get|gets|go|goes|fail*)", "(our|my|the) (drivers|staff|readers|nurses|carers|people|system|app|site|website|cleaners|chefs|mechanics|waiters|guides|couriers|agents|{person}) [all|do] (are|is) (fully|highly|lovely|excellent|one|very (good|careful|experienced|professional|reliable|thorough|polite|kind|busy|honest|able))", "(our|my|the) (drivers|staff|readers|nurses|carers|people|system|app|site|website|cleaners|chefs|mechanics|waiters|guides|couriers|agents|{person}) [all|do] are (well|all) (good|careful|experienced|trained|professional|reliable|skilled|honest)", "(our|my|the) (drivers|driver|staff|readers|nurses|carers|people|system|app|site|{person}) (do|does|would) (not|never)", "(our|my|the) (drivers|driver|staff|readers|nurses|carers|people|system|app|site|{person}) (did|has|have) (not|never) (do|done|make|made|say|said|lie|lied|behave*|act|be|been|had|get|got|receive*|touch*|break|broken|broke|lose|lost|mean)", "(our|my|the) {person} would never", "(first|only) (complaint|person|one|customer) (to|who|we|i|about|ever)", "(she|he|they) (is|are|was|were) [always] (lovely|excellent|very good|one of our best|experienced|professional|just doing) ", "(for us too|we are (very|really|so|extremely) busy|short staffed|hard day|bad day for us|see our side|on our side of|as busy as|only human|doing (our|my|their) (best|job)|we have [over] {number} ...6 every)", "(prove|proves) it",
			}, claims: true, most: 2,
		},
		{
			Cue: Cue{ID: "minimises", Worth: -50, Shows: "makes it smaller than it is", Advice: "Let it be as large as it is for them.", Source: fromValidation},
			phrases: []string{
				"(it|that|this|there|these|those) (is|was|are|were) [really|after all|actually] (only|just|merely|hardly|barely|simply) [about] (a|an|one|the|some|two|three|few|bit|little|{number})",
				"(at least|in any case) (it|you|he|she|they|we|there|that|this) (is|was|are|were|am|have|has|had|did|do|does|got|can|could|will|know|came|rang|told|arrived|left|made|found)", "at least (no|nobody|someone|not)",
				"(in the end|after all) ...4 (fine|glad|well|safe|happy|arrived|back|there|okay|ok)",
				"(not|hardly|scarcely|never) [quite|really|exactly|so|that] [the|a|an] (end of the world|bad|big deal|disaster|tragedy|serious|crisis|rocket science|life or death|matter of life|catastrophe|emergency|drama|long|far|late|unusual|heavy|deep|loud|dangerous|rare)", "(is|was|are) (not|hardly) [really|exactly|so|that|very] (hard|difficult) [to]",
				"you could have lost (more|much more|far more|everything)", "(no big deal|no harm done|no news is good news|could be worse|could have been worse|worse things|bright side|silver lining|cheer up|these things (happen|do|take|can|are|will|come))",
				"(mistakes|accidents|things|stuff|delays|errors) [do|does|will|can] (happen|happens) [to|sometimes|you know|i expect] [everyone|everybody]", "it (does happen|happens (to|sometimes|all|you know|i expect|everywhere|a lot|now and then)) [everyone|everybody]", "^ [well|oh] it happens",
				"(that's life|such is life|part and parcel|get over it|get used to it|used to it|(time|let us|need|try|have|can|now|and) [to] move on|laugh about|count your blessings|plenty more|plenty of (other|people)|always another|always next|always one more)",
				"(only|just|merely) (a|an|one) [small|little|tiny|free|single|short|few] (hour|day|afternoon|parcel|meal|bag|spa|bill|book|toy|dog|cat|cake|car|phone|dress|scratch|form|queue|joke|game|party|thing|holiday|photo|plant|delay|typo|misunderstanding)",
				"^ [but|and|well|so] (at the end of the day|when all is said and done)", "(it|that) (is|was) (only|just|merely) (hair|money|words|paint|paper|food|furniture|grass|clothes|stuff|plants|stains|a thing|a matter|a question)", "(close|good|near|clean|safe) enough (to|for) me", "(nobody|no one) [else] will [ever] (know|notice|care|see|mind)", "(is|was|that's) [just|only|really|quite|such] a (small|little|minor|tiny|trivial|slight) (thing|matter|point|detail|issue|problem|inconvenience|annoyance|hiccup|blip|glitch|price|delay|mark)", "(he|she|they|it|baby|child|guests|people|one|anyone) will not [even|ever|really] (know|notice|remember|care)", "(strong|big|harsh|heavy) (word|words)", "(harmless|oversensitive|over-sensitive|trivial|petty|overreact*|exaggerat*|dramatic|melodramatic|making a fuss|make a fuss|fuss about|so sensitive|too sensitive|be sensitive|be so sensitive)",
				"(everyone|everybody|we all|all of us|plenty of people|lots of people|not the only one) ...3 (has|have|had|wait*|get*|happens|makes|make|does|do|knows|problems|worse)",
				"not [to] be (embarrassed|sad)", "(cheaper|shorter|quieter|smaller) (that way|now|at least)",
			}, claims: true, unless: Asked, most: 2,
		},
	}
}

// orderRules take charge of the customer.
func orderRules() []rule {
	return []rule{
		{
			Cue:     Cue{ID: "waves-off-worry", Worth: -50, Shows: "tells the customer not to worry", Advice: "Say what takes the worry away.", Source: fromValidation},
			phrases: []string{"(try|do|please) not [to] [you] (worry|panic)", "no need to (worry|panic)", "not [to] be worried", "(he's|she's|they're|he is|she is|it is|you are|you will be|they are) [all] (fine|safe|okay) [by] [now]"}, unless: Asked, claims: true, most: 1,
		},
		{
			Cue: Cue{ID: "calm-down", Worth: -130, Shows: "tells the customer how to feel", Advice: "Say what you see, and give it room.", Source: fromValidation},
			phrases: []string{
				"(calm|settle|simmer|quieten|cool) [yourself] down", "cool it down", "(calm|compose|control) yourself", "(cool|chill) (it|off)", "(calm|quiet|relax|quieten) please", "(please|just|so|and|now|do|must|should|could|would|^) (relax|chill|calm)", "(need|try|want you|ask you|have) to (relax|chill|calm)", "(stop|quit|enough|cease|spare me|cut) [of] [with] [the|your|this|being|with your] (shout*|yell*|scream*|rant*|whin*|moan*|complain*|cry*|fuss*|drama|attitude|hysterical|panic*|tone|temper|nonsense|worry*|swear*)",
				"(lower|watch|mind) your (voice|tone|language|mouth|manners)", "(take|have) a (deep breath|chill pill)", "(do not|don't|no need to|no need|not any need to|no reason to|no point in|no use) [for you to|you|be|get|getting|being] [so|all] [be|get|getting|being] (shout*|yell*|rude|agitated|emotional|aggressive|hysterical|dramatic|raise|cry|fuss|stress*|snap|overreact)", "(get a grip|pull yourself|keep your (hair|shirt|voice)|hold your horses|be reasonable|grow up|act your age|control yourself|lighten up)",
				"(stop|quit) (going on|making (a|this|such)|being so|acting|blaming|twisting|playing the)", "(lower|keep down) our (voices|voice)", "count to (ten|three|five)", "(keep|leave) [your|the|our] (emotions|feelings) (out|aside|at)", "(collect|gather) yourself", "(got|get|getting|work*) yourself ...3 (upset|state|worked|worked up)", "while you are (like this|like that|shouting)", "once you have (calmed|finished|stopped)", "not any need to be ...2 (about|with|at)", "no need to be ...2 (about|with|at)",
			}, claims: true, most: 2, cap: 70, harms: true,
		},
		{
			Cue:     Cue{ID: "be-not-angry", Worth: -130, Shows: "tells the customer how to feel", Advice: "Say what you see, and give it room.", Source: fromValidation},
			phrases: []string{"(do not|don't|no need to|no need|not any need to|no reason to|no point in|no use) [for you to|you|be|get|getting|being] [so|all] [be|get|getting|being] (angry|upset|cross|mad|annoyed)"}, most: 1, cap: 70, harms: true,
		},
		{
			Cue:     Cue{ID: "speaks-for-another", Worth: 1, Shows: "asks for patience with somebody else", Advice: "Say what happened on your side.", Source: fromReceptive},
			phrases: []string{"not be [so|too] (cross|angry|upset|rude|mad|annoyed|hard) (with|at|on|to)"}, silent: true, claims: true,
		},
		{Cue: Cue{ID: "command", Worth: -22, Shows: "orders the customer", Advice: "Make a request of it, or give the reason.", Source: fromPoliteness}},
		{
			Cue: Cue{ID: "you-must", Worth: -30, Shows: "tells the customer what they must do", Advice: "Say what would help, and ask.", Source: fromInterview},
			phrases: []string{
				"(you|customers|guests|parents|patients) must (call|fill|bring|wait|pay|send|go|provide|show|use|do|complete|return|contact|not|first|sign|read|submit|be patient)", "(you|customers|guests|parents|patients) ([will] [just|simply|also|still|always] (have to|need to|got to|had better)|would best|cannot just|are required|are obliged|are expected|may not)", "(you|he|she) (will just|will simply) ", "(it's|is|are) (mandatory|compulsory|obligatory|required)", "you (can't|cannot|can not|are not allowed|are not permitted)", "you (are free|are welcome) to (leave|go|complain|borrow|try|look|ring)", "(do it|ring|call|come|do that|sort it|ask|fetch|bring|collect|carry|look it up|find) [him|her|it|them] (yourself|yourselves)",
			}, unless: Asked, most: 2,
		},
		{
			Cue:     Cue{ID: "you-should", Worth: -18, Shows: "tells the customer what to do", Advice: "Offer it as one way.", Source: fromReceptive},
			phrases: []string{"(you|people) [really|just|definitely|all] (should|ought|shouldn't|oughtn't|need) "}, unless: Asked, most: 2,
		},
		{
			Cue:     Cue{ID: "forbids", Worth: -25, Shows: "forbids", Advice: "Say what would help instead.", Source: fromPoliteness},
			phrases: []string{"^ [please|and|so|then|just|now] (don't|do not|never) (you|touch|come|call|ring|tell|ask|try|be|think|make|start|go|send|say|write|put|use|expect|bother|blame|add|remove|revert|delete|edit|change|give|keep|leave|let|get|take|post|talk|speak|argue|interrupt|waste|forget|accuse|threaten|play|act)", "^ [please|and|so|then|just|now] (stop|quit|cease|refrain from|keep your|leave me|go away|get lost|shut up|wait your turn|mind your)"}, most: 2,
		},
		{
			Cue:     Cue{ID: "please-first", Worth: -14, Shows: "opens an order with please", Advice: "Ask with \"could you\" instead.", Source: fromPoliteness},
			phrases: []string{"^ (please|pls|kindly)"}, unless: Asked, most: 1,
		},
		{
			Cue: Cue{ID: "threat", Worth: -110, Shows: "threatens", Advice: "Leave out what you could do to them.", Source: fromAwry},
			phrases: []string{
				"(my|our) (lawyer*|solicitor*|attorney*)", "(we|i) have ...2 (lawyer*|solicitor*) [too|as well]", "(pass|hand|send|refer|give|turn) (you|this|it|the|your) ...3 (collections|collectors|collection agency|lawyer*|legal|bailiff*|solicitor*|debt)", "(i|we) would think (twice|again|hard|carefully)", "(if you|whoever|anyone who) (post|posts|publish*|go to the (press|papers|media)|complain again|(do|try|say) (it|this|that) again)", "expect to hear from (our|my|the) (lawyer*|solicitor*|legal|collections|bailiffs)", "^ (pay|sign|accept) or (no|leave|go)", "you will see what (happens|comes|you)", "be careful (what|how) you", "(call|calling|get|fetch|phone) [for] [the] (police|security) (on|if|unless|or|to remove|right now|now if)", "(i|we) [will|shall|am] [going to|have to] (call|calling|get|fetch) [the] (police|security|bouncers|bailiffs)", "(i|we) ...3 (hang up|hanging up|end this|end the (call|chat|conversation)|put the phone down|close (this|the|your) (chat|call))", "(i|we) ...3 (terminate|blacklist|bar you|ban you|have you (removed|banned|blocked|thrown)|block you|sue you|report you|charge you extra|throw you)", "(or else|last warning|final warning|last chance|you have been warned|you'll be sorry|you will be sorry|you'll regret|you will regret|(get|getting) (blocked|banned)|(you|account) will be (blocked|banned))", "or (i|we) will (hang|end|have to end|call the|report|charge|close|ban|block|bar|stop|cancel|have you)", "if you (keep|continue|carry on|go on) (shout*|swear*|talk*|call*|complain*|insult*|speak*|rais*|on|this|that|us*|being|interrupt*|revert*|vandal*) ", "if you (don't stop|do not stop|raise your|shout|swear|threaten|persist)", "(legal (action|steps|consequences)|debt collect*|take you to court|see you in court|there will be consequences|consequences for you)", "(i|we) (will|shall|can|'ll) ...1 cut you off", "if you want to be (rude|difficult|like that|that way|awkward|treated|served|heard|helped|refunded|seen)", "(membership|account|contract|booking|service|access|tenancy|subscription) (may|will|can|could) be (ended|closed|cancelled|terminated|withdrawn|suspended|stopped) (if|unless|until|when)", "you (may|will|could|might) find (that|your) ...4 (cancelled|closed|ended|charged|blocked|longer|worse|withdrawn|gone)", "(interest|charges|fees|costs|fee|fine) will be (added|charged|doubled) (if|unless|until|when)", "till you can (talk|behave|speak|be)", "until you (calm|can talk|can behave|apologise|can be|stop)",
				"(we|i) have [got] your (name|number|address|card|details|name and number)", "(we|i) ...5 take (it|this|that) further", "(want|need|have) to be (very|quite|absolutely|pretty) (sure|careful|certain)",
			}, most: 2, cap: 60, harms: true,
		},
	}
}

// scornRules belittle.
func scornRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "contradicts", Worth: -60, Shows: "denies what the customer says", Advice: "Say what you see, beside what they see.", Source: fromReceptive},
			phrases: []string{
				"(that|it) was (nonsense|untrue|false|rubbish)", "(that|this|it|which) (is|sounds|seems) [just|simply|plainly|clearly|absolutely|quite|completely|totally|obviously|really|a] (wrong|untrue|false|incorrect|impossible|nonsense|rubbish|a lie|nothing of the sort|absurd|ridiculous|ludicrous|silly|laughable|bogus)", "(that|this|it|which) (is|was) [just|simply] (not true|not right|not correct|not what happened|not accurate|not the case)", "(it|that|this|he|she|they|there|our) (can't|couldn't|cannot) [possibly|really|ever|just] have (happened|come|gone|left|broken|been (us|our|ours|him|her|them|that|the|one of|delivered|sent|there|here|right|switched|opened|used|on))", "(he|she|they|there) (can't|couldn't) [possibly|really|ever|just] be", "(you|he|she) (are|were|was|must be|must have|may be|have) [just|simply|clearly|obviously|probably|quite|completely|totally|sadly|very much] (wrong|mistaken|incorrect|lying|imagining|imagined|confused|misremember*|exaggerat*|mixing|misunderst*|misread|dreaming|delusional|paranoid)",
				"(i|we) (don't|do not|can't|cannot) [really|quite] believe (a word|you|your|that (you|it|this)|a thing|a single)", "(i|we) find (that|it|this) [very|a bit|rather] (hard|difficult) to believe", "(there is|there was|i see|we see|i find|we find|i saw|we saw|i found|we found|i heard|i noticed) (nothing|not anything) [at all] wrong (with|on|in)",
				"(system|machine|computer|meter|scanner|till|tracking|tracker|we) (never|does not|do not|can't) (wrong|lie|lies|make mistakes|makes mistakes|get it wrong|make (errors|that))", "what they all say", "(i|we) (would|'d) be [very|quite|rather|most] (surprised|amazed|astonished)", "(system|computer|record*|machine|app|reader|software) (can't|cannot|could not) be (wrong|mistaken|at fault)", "(guide|teacher|nurse|staff|colleague|colleagues) did (explain|tell|warn|say|show|inform|mention|ask|announce)", "(we|i|he|she|they|{person}|driver|system|school|app) did (call|ring|send|tell|email|write|warn|inform|knock|try|show|notify|explain|mention|ask|say|text|phone|remind|offer|give|check)", "(we|i|he|she|they|{person}|driver|system|school|app) (do|does) (call|ring|send|tell|write|warn|inform|knock|notify|explain|mention|remind)", "(it|he|she|they|driver|bus|van|{person}) did (stop|come|arrive|work|leave|go|turn|knock|wait|open|run|fit)", "(it|that|this) (can't|couldn't) be (what|right|true|possible|our|us|the|so)", "^ [that is|it is|quite|simply] impossible", "must (be|come|have come|have been) (from|on) (you|your|yours)", "(had|have|has) (his|her|their|its) reasons", "(staff|driver|our people|the {person}) did nothing wrong", "(he|she|driver|staff|{person}|(our|my|the) (man|men|people|team|crew|lad|lads|girl|girls|guy|guys|colleague|boys)) [all|both|himself|herself] (denies|denied|deny|disputes|dispute|swears|swear|insists|insist|assures|assure)", "according to (my|our|the) (notes|records|system|log|tracker|data|screen|file)", "(our|my|the) (system|records|notes|log|screen|logs|tracker|tracking|scan|driver|camera) (shows|show|says|say|said|clearly|confirm*|prove*|tell*|indicate*) ...3 (you|delivered|nobody|no|not|otherwise)", "working [fine|perfectly] (on|at|from) (our|my) (side|end)", "(prove it|likely story|so you say|you say so|says who|nice try|good story|cool story)", "(says|shows|marked|scanned|means) [as] (delivered|paid|unpaid|arrived|cancelled|sent|received|working|closed) (so|means|then|it)", "(delivered|paid|booked|closed|cancelled|sold|policy|final) means",
				"we (never|did not) (say|said|promise*|receive*|agree*) (that|it|you|any|anything|such|a|the)", "(thinking of|mixing ...2 up with|confusing (us|me|it) with) (another|somebody|someone)", "no evidence (of|that)", "you must (have|be) [been] (press*|click*|enter*|typed|dropped|broken|chosen|confused|imagining|ticked|signed|mixed|misheard|misread|mistaken|mistyped|switched|touched|moved|knocked|given|done something)", "(i think|i'd say|i believe|i suspect|i'm sure|clearly|obviously|perhaps|maybe) [that] you [just|must have|may have|probably|simply|might have|have] (imagine|imagined|imagining|dream*|forgot*|misread*|misunderst*|mix*|lost|dropped|made|broke|exaggerat*|invent*|misheard|mistook|miss*)", "(i|we) (highly|seriously|very much|really|rather) doubt", "i doubt (that|it|you|if|whether)", "no (you|she|he|they|we) (are|is|did|was|were|has|have|do|does) not", "(she|he|they|nobody|we) (was|were|is|are) not (rolling|laughing|rude|being|ignoring|shouting|late)", "(i|we) [totally|completely|strongly] disagree", "(untrue|nonsense|rubbish|bullshit|baloney|hogwash|garbage)", "(that|it) (didn't|did not|never|does not|doesn't) (happen|happened|occur|exist)", "(not|never) [in my opinion|at all] (overblown|true|correct)",
			}, unless: Asked, most: 2, cap: 190, harms: true,
		},
		{Cue: Cue{ID: "denies-account", Worth: -50, Shows: "denies what the customer told", Advice: "Say what you see, beside what they see.", Source: fromReceptive}, cap: 190, harms: true},
		{
			Cue: Cue{ID: "sarcasm", Worth: -90, Shows: "mocks", Advice: "Say it straight.", Source: fromCallCentre},
			phrases: []string{
				"(how|what a|what an) (wonderful|lovely|nice|exciting|charming|thoughtful|generous|delightful|marvellous|brilliant|original|clever|sweet|convenient|dramatic|thrilling|fascinating|treat|joy|delight) (for|of|to|that) (you|your|us|me|them)", "^ [well|oh|and] (lucky|clever|good|bully|bravo|hooray) (you|for you)", "lucky you", "you are lucky", "(mountain|molehill|sob story|first world|world will keep|end of the universe)", "(what|why) (the|all the|all this) (fuss|drama|panic|rush|big)", "(won't|will not|doesn't) get you (anywhere|far|any)", "see if (anyone|anybody|i) (care*|mind*)", "(what|which) part of ...6 not ...1 (understand|get|clear|follow)", "(what|which) part of ...4 (was|is) (unclear|not clear)", "learn to (use|read|drive|listen|count|wait)", "(should be|ought to be|just be|^ be|count yourself) (grateful|thankful|lucky|glad) [that] (you|it|we|i|for|nobody)", "you (should|ought to|could|might|must) [at least|at least just|just|all] be (grateful|thankful|glad|lucky)", "however (will|would|do|did|could) (you|he|she|they|we) ", "(call|get|fetch|send|ring|alert|phone) ...3 (navy|army|queen|king|president|medal|hanky|violin|coastguard|trophy|crown|pope|orchestra|loyalty card|red carpet)", "(big|good|clever|brave) (girl|boy|lad) (like you|now|are not)", "(thank you|thanks) ...1 for (shout*|yell*|insult*|swear*|wast*)", "(first world|a you problem|the drama|so dramatic|how dramatic|world revolves|not all about you|save the drama|bit of drama)", "what a (treat|joke|drama|performance|surprise|hero|mystery|shocker)", "^ [oh] (bravo|hurrah|hooray|whoop|boo hoo|yeah right|right then|charming) (you|on|for|another|so|that|just|now|sherlock|genius|then|more|yet)", "^ [oh] (wow|well done|sure|great|brilliant|marvellous|wonderful|fantastic|lovely|perfect) (you|on|another|sherlock|genius|more|yet)", "^ as if", "(oh please|cry me|^ big deal|^ must be nice|^ imagine that|my heart bleeds|^ who knew|heaven forbid|god forbid|perish the thought|if you say so|no doubt you|lo and behold|world's smallest)", "^ [oh|yeah|well] sure (you|it|they) (did|were|do|would|was)", "(what did i do to deserve|aren't you (clever|lucky|special)|stop the press*|alert the|call the (papers|press|newspapers)|breaking news)", "(your|his|her) (highness|majesty|ladyship|lordship|royal|excellency)", "bless (his|her|their|your) (heart*|little|cotton|sock*|poor|soul*)", "oh the (humanity|horror|drama|tragedy)", "(sherlock|einstein|drama queen|snowflake)", "(ok|okay|listen|look|well|no|now|relax|care|that) (darling|sweetheart|love|princess|sunshine|sweetie|honey|genius|dear)", "(funny how|that settles (it|that)|a likely story|how funny that|here we go again|quite the (story|performance)|being a (diva|drama queen|baby|snob))", "(lol|lmao|haha|hahaha|rofl|hilarious)", "(are not|aren't) we", "you call (it|that|this) (a|an)", "(poor|anyone|whoever|everyone) ...4 deal with you", "(thrilled|riveted|honoured|overjoyed|delighted) (by|with|to hear) (your|another|yet|all)", "(thank you|thanks) ...4 (another (lecture|complaint|rant|novel|essay|demand|lovely|wonderful|day)|yet another|finally|what a treat|at last|nothing|for nothing|enlightening|lecture|the lecture|sharing that gem|life story)", "(try|have you tried) (reading|listening|looking|opening your|using your|thinking)", "i'm sure (you|that you|your|the) ...3 (survive|manage|cope|live|get over|recover|bear|find something|find a way)", "(had|have|has) feelings", "(hope|hoped) (you|that) (enjoyed|are happy|had fun|feel better now)", "(isn't|is not) (that|it) (nice|lovely|special|convenient|funny|cute)",
				"^ [well|oh|and|wow|ah|my|so] congratulations (for you|you|to you)", "did you at least", "(get|play|fetch|out) (my|the|a) ...2 violin",
			}, claims: true, most: 2, cap: 85, harms: true,
		},
		{
			Cue:     Cue{ID: "insult", Worth: -80, Shows: "insults or swears", Advice: "Leave the word out, and say what you need.", Source: fromPoliteness},
			phrases: []string{"{insult}", "(yours|your (complaint|call|claim|demand|question|letter|email|story)) (is|was|sounds|seems) [the|a|an|rather|quite|just|so|really|all|a bit] (silly|silliest|petty|pettiest|trivial|childish|ridiculous|absurd|laughable|pathetic|dramatic|far fetched|rich|cheeky|pointless)", "(shut up|get lost|leave me alone|piss off|bugger off|get a life|go to hell|screw you)", "(you|your) [are|were|sound|seem|look|have been] [being] [so|just|really|quite|very|a|an|such a|bit|little] (stupid|foolish|crazy|ridiculous|hysterical|mad|pathetic|childish|spoilt|spoiled|insane|rude|lazy|greedy|dumb|bully|clown|ugly|thick|dense|absurd|silly)", "not be [such] [a|an] [complete|total] {insult}", "not be [so] (stupid|silly|ridiculous|childish|dramatic|rude|absurd|pathetic)"}, claims: true, most: 2, cap: 85, harms: true,
		},
		{
			Cue: Cue{ID: "dismisses", Worth: -40, Shows: "waves it away", Advice: "Take it up, or say who will.", Source: fromValidation},
			phrases: []string{
				"so what (if|about it)", "(whatever you say|who cares|deal with it|too bad|tough luck|suit yourself|hard luck|not bothered|none of your business|get over it|take it or leave|like it or (not|lump)|is what it is|not interested|big whoop|blah|yawn|duh|meh|better things to do|not my problem)", "(i|we) (do not|could not) [really] care", "(i|we) (have not|do not have) [got] (all day|time for|the time|patience)", "(i|we) (do not|don't) have (a|the) (moment|minute|second)", "if you (had read|actually read|look closely|read it properly)", "if you (don't|do not) like it", "^ then (don't|do not|find|go|leave|fly)", "(^|then|just|better|please|you|should|could|can|may) (find|go|try|use|book|fly|shop|eat) (another|somewhere|elsewhere|someone else|with somebody)", "no point (in|shouting|complaining|arguing|calling|asking|crying|going)", "(not|am not|i'm not) going to argue", "(heard|seen) (that|it|this|them all) (before|all)", "(so|please|just|and) (make it|be) (quick|brief|short)", "simple as that", "(don't|do not) (see|get|know) what (you (want|expect|are)|the (problem|fuss|issue|point))", "(with|drop|lose|mind) (that|the|your) (attitude|tone)", "(this is|we're|we are|i'm|i am) (a|an|the) ...3 not (a|an|your|the)", "your word against", "always (an|the) option", "you (can|could) always (buy|get|go|try|leave|take|find|return|complain|wait|use|book|walk|claim|cancel|make|have)", "who i believe", "(everyone|everybody|we all|i) (has|have|got) [got|enough|bigger|real|my own|other|our own] problems", "(wait|queue) (your turn|like everyone|in line|like the rest)", "(get in line|join the (queue|club)|next please|back of the (queue|line)|stop wasting|waste of (time|my time)|wasting (my|our) time|not my (circus|concern))", "(nobody|no one) [here] cares", "i will ignore (that|this|you|your|it)", "(as|like) (anybody|anyone|everybody|everyone|any adult|any fool|a child) ...3 (know*|see*|understand*|tell)", "(should be|is|it's|quite|fairly) (obvious|clear|common sense|simple) (to|that|from|enough)", "(shame|pity) [that] (people|parents|about)", "(shame|pity) [that] you (were|did|could|never|left|forgot) [not] (there|home|in|see|read|ask|check|listen|tell|say|left|forgot|it)", "(you've had|you have had|have had) (your|a) (turn|go|say)", "(had|have) a go at", "matter of taste", "anyway (somebody|someone|what)", "(works both ways|two way street|other side)", "some sentimental value", "in the (grand|big|greater) (scheme|picture)", "(makes|make|made) no difference to (me|us)", "no reason (for|to) ...2 (that|this|shout*|rude|tone|behav*)", "not (my|a) (kind|sort) of (thing|problem)", "(do|does|did) not interest (me|us)",
				"(you|keep|stop|not|and|to|people) ...1 (bother*|pester*|hassl*|annoy*) (us|me|my|our)", "(^|problem|off|down|on|luck|look|listen|sorry|well|here|no|yes|ok|okay|right|easy|up|that|it|you|do|now|life|wait) (mate|buddy|pal|lady|missy|dude|sonny)",
			}, most: 2, claims: true,
		},
	}
}

// bluntRules are small roughnesses.
func bluntRules() []rule {
	return []rule{
		{
			Cue:     Cue{ID: "talks-down", Worth: -14, Shows: "sounds as if the other were slow", Advice: "Leave out \"actually\", \"obviously\" and \"just\".", Source: fromReceptive},
			phrases: []string{"technically", "(actually|obviously|clearly|simply|literally|frankly|honestly|evidently|plainly|surely|merely|seriously|undoubtedly|the point is|the fact (is|that)|in fact|point of fact|quite simply|to be (honest|frank|clear|fair)|for goodness|for god's sake|for heaven's)", "(is|are|was|were|has|have|must|should|you|could|needs|which|that) of course", "(^|you|you do|do you|did you) really", "(is|are|was|were|most|almost|you) certainly"}, most: 3,
		},
		{
			Cue:     Cue{ID: "blunt-start", Worth: -18, Shows: "begins abruptly", Advice: "Begin with the person.", Source: fromPoliteness},
			phrases: []string{"^ (no (it|you|that|this|we|i|there|one)|huh|eh|hm|hmm|err|um|nope|yeah|yep|right|wait|look|listen|wrong|really|excuse me)"}, most: 2,
		},
		{
			Cue:     Cue{ID: "joins-on", Worth: -18, Shows: "begins in the middle of an argument", Advice: "Begin with the person.", Source: fromPoliteness},
			phrases: []string{"^ (so|then|but|because)"}, alone: true, most: 2,
		},
		{Cue: Cue{ID: "blunt-question", Worth: -14, Shows: "asks bluntly", Advice: "Say why you ask, or ask with \"could you\".", Source: fromPoliteness}},
		{
			Cue:     Cue{ID: "why-question", Worth: -24, Shows: "asks for a justification", Advice: "Ask what happened rather than why.", Source: fromAwry},
			phrases: []string{"(why|how come|what for|reason why|reason for|since when|on what grounds|justify|justification)"}, most: 1,
		},
		{Cue: Cue{ID: "tag-question", Worth: -20, Shows: "presses for a yes", Advice: "Ask it openly.", Source: fromAwry}},
		{
			Cue:     Cue{ID: "lectures", Worth: -8, Shows: "argues", Advice: "Say what you see before you say why.", Source: fromReceptive},
			phrases: []string{"(because|therefore|thus|hence|consequently|as a result|which means|that's why|this means|proves that|the reason (is|why|that|we|for that))"}, most: 2,
		},
		{Cue: Cue{ID: "you-first", Worth: -16, Shows: "opens with \"you\" and an account of what they did", Advice: "Begin with what you see or do.", Source: fromPoliteness}},
		{Cue: Cue{ID: "harsh-words", Worth: -12, Shows: "is a harsh word", Advice: "Say what happened without the word.", Source: fromPoliteness}},
		{Cue: Cue{ID: "says-no", Worth: -4, Shows: "says it in the negative", Advice: "Say what is, rather than what isn't.", Source: fromReceptive}},
	}
}

// calmCodeRules are found by functions.
func calmCodeRules() []rule {
	return []rule{
		{Cue: Cue{ID: "shouting", Worth: -35, Shows: "shouts in capitals", Advice: "Write it in small letters.", Source: fromCallCentre}, harms: true},
		{Cue: Cue{ID: "marks", Worth: -20, Shows: "piles up exclamation or question marks", Advice: "One mark is enough.", Source: fromCallCentre}},
		{Cue: Cue{ID: "sorry-again", Worth: -30, Shows: "says sorry over and over", Advice: "Say sorry once, and then what you will do.", Source: "overdone relating weakens: Marinova et al. 2018"}, cap: 170},
		{Cue: Cue{ID: "untied", Worth: 0, Shows: "would fit any customer", Advice: adviceUntied, Source: "concreteness: Packard and Berger 2021"}, cap: 275},
		{Cue: Cue{ID: "strung-together", Worth: -10, Shows: "is a row of words, and no sentence", Advice: "Say it in a sentence.", Source: fromCallCentre}, cap: 130},
		{Cue: Cue{ID: "turns-on-them", Worth: -45, Shows: "turns against the customer", Advice: "Leave out whose fault it is, and take up what they told you.", Source: fromInterview}, harms: true},
		{Cue: Cue{ID: "hears-them", Worth: 30, Shows: "shows that they were heard", Advice: "Take up what they told you.", Source: "active listening and feeling better: Bodie et al. 2015"}},
		{Cue: Cue{ID: "takes-it-on", Worth: 40, Shows: "takes the work on", Advice: "Say what you will do about it, and when.", Source: "\"I\" beats \"we\": Packard et al. 2018"}},
		{Cue: Cue{ID: "asks", Worth: 25, Shows: "asks, and leaves room for an answer", Advice: "Ask what you need to know.", Source: fromInterview}},
		{Cue: Cue{ID: "curt", Worth: -25, Shows: "is short, without courtesy", Advice: "Add a word for the person.", Source: fromPoliteness}},
	}
}
