package cues

// sidesRules find words that look like a harm or a courtesy and are none. They
// earn nothing: what they claim, or stand near, counts for no other rule.
func sidesRules() []rule {
	const advice = "Keep it as it is."
	return []rule{
		{
			Cue: Cue{ID: "says-no-harm", Worth: 1, Shows: "says that the bad thing isn't so", Advice: advice, Source: fromValidation},
			phrases: []string{
				"nothing wrong (with|in) (asking|being|you|feeling|wanting|ringing|calling|telling|that you)", "impossible to (sleep|work|live|hear|cook|use|wash|rest|get|breathe)", "you should (have|get) (it|this|that|the|your|a|an) ", "you (were|are) (supposed|meant) to (get|have|hear|receive|see|be)", "if you had been (told|asked|warned|rung|called|given)",
				"next time [please|just] ask for (me|us)", "(call|calling|get|phone|called|ring) [for] [the] (police|security) (for|about|and ask|to report|with you|together)",
				"no you (do|did|will|would) not (have|need|owe) ", "no [and] you (are|were|will) not [be|being|going to] [be|being] (fined|charged|billed|blamed|late|too late|losing|lose|pay|in trouble|silly|stupid|difficult|rude|a nuisance|wrong|mistaken|imagining|to blame|at fault|bothering|alone|asked)",
			}, silent: true, claims: true,
		},
		{
			Cue:     Cue{ID: "pities", Worth: 1, Shows: "says how bad it is for them", Advice: advice, Source: fromValidation},
			phrases: []string{"(that|this|it) is [just|really|pretty|so] (rubbish|nonsense) [i am|so|really|very] sorry", "sorry that is [just|really|pretty|so] (rubbish|nonsense)"}, silent: true,
		},
		{
			Cue:     Cue{ID: "asks-in-earnest", Worth: 1, Shows: "asks after them", Advice: advice, Source: fromInterview},
			phrases: []string{"so what (did you (want|need|have|hope|see|try|plan|tell)|would|can|could|happened|will|should|else|was|were|has|have|needs)", "are you [quite|really] sure [that] you are [not] [still] (warm|safe|all right|alright|ok|okay|well|fine|comfortable|dry|able|hungry|hurt|in pain|cold)"}, silent: true, claims: true,
		},
		{
			Cue: Cue{ID: "against-them", Worth: 1, Shows: "does it against the customer", Advice: "Say what you do for them.", Source: fromInterview},
			phrases: []string{
				"(i|we) ...3 (cut|cutting) (you off|the (line|power|water|gas))", "(i|we) ...3 (keep|keeping) (your (money|deposit|fee|card|car|bike|things)|the (money|deposit|fee|car|bike|keys|goods|difference))", "(i|we) ...3 (charge|charging|bill|billing) (you|your|the (full|fee))", "(i|we) ...2 (put|putting) (you|them) (back in|back into|back on hold|on hold|off|in the (queue|line)|at the (back|end))", "(i|we) ...2 (put|putting) the phone down",
				"(i|we) ...2 (make|made|making) (it|this|that|things) [so|even|much] (worse|harder|longer|difficult)", "(i|we) have made (you|him|her|them) (send|wait|come|call|ring|repeat|go|pay|fill|write|explain|stand|sit|chase|do|run)", "(i|we) (are|am) [all|fully|now|already|always] (closed|shut|booked|sold out|covered|set|done|finished|taken|used|told|asked)", "(i|we) ...2 (let|leave|left|leaving) you (wait|waiting|stand|standing|alone|without|with|out)", "(i|we) ...2 (end|ending|drop|dropping|ignore|ignoring|close|closing|cancel) (this|the) (call|chat|talk|conversation)",
				"let (me|us) stop (you|there)", "(i|we) can (tell (that|you are|you were|how|from|by)|take (it|that))", "(i|we) ...2 (sent|send|giving|give|gave) you (round|away|the wrong|nowhere)", "(i|we) ...2 (have|having) my (lunch|dinner|break|coffee|tea|holiday|weekend)", "(i|we) ...2 (taken|took|take|taking) (money|the money|your money|it) (from|off|out of) (you|your)",
			}, silent: true, claims: true, unless: Negated,
		},
	}
}

// looksRules find words that look like a courtesy, or stand beside a harm that
// is none.
func looksRules() []rule {
	const advice = "Keep it as it is."
	return []rule{
		{
			Cue: Cue{ID: "no-confession", Worth: 1, Shows: "owns no fault", Advice: "Say what you or your firm did wrong.", Source: fromApology},
			phrases: []string{
				"(someone|somebody|you|they|he|she) (should|could|ought to) have (told|asked|warned|informed|helped|let) (me|us)", "(i|we) (should|could) have (charged|billed|refused|kept|left you|said no|made you|let you|asked you for)", "forgot (how|what|who|that) ", "how (rude|impatient|angry|difficult) (some|people|you|customers)", "(i|we) [have] lost (my|count|interest|patience|money|all patience|half a|a whole)",
				"(bill|meal|drink|drinks|soup|lunch|dinner|cost|room|taxi|cab|repair|rest|night|breakfast|coffee|dessert|fee|postage) ...1 is on (us|me|the house)", "(see|understand|respect|appreciate|get) (my|our) ", "(i|we) (can|do) see [that] you (owe|have not|did not|never|are late|missed|forgot)", "(i|we) see you (owe|have not|did not|never|are late|missed|forgot)",
			}, silent: true, claims: true,
		},
		{
			Cue:     Cue{ID: "no-praise", Worth: 1, Shows: "praises nobody", Advice: "Say what they did well.", Source: fromPoliteness},
			phrases: []string{"(good|nice|well|fair|fine|great) (enough|news|luck|heavens|grief|god|lord|riddance|time|times|order|condition|use)", "(order*|ask*|cook*|steak|meat|burger|it|them) ...2 well done", "hope [that] you (can|could|will|would) (see|understand|accept|agree|forgive)", "should (i|we) have", "(who|whom|what|which|where) should (i|we)"}, silent: true, claims: true,
		},
		{
			Cue:     Cue{ID: "only-says-why", Worth: 1, Shows: "says what follows", Advice: advice, Source: fromReceptive},
			phrases: []string{"(that is|this is|and that is|which is) why"}, silent: true, claims: true,
		},
		{
			Cue:     Cue{ID: "bends-the-rule", Worth: 1, Shows: "sets the rule aside", Advice: advice, Source: fromCallCentre},
			phrases: []string{"(asked|got|made|make|making|found|applied|apply|asking|allowed|granted) ...3 exception", "(i|we|he|she|they) ...3 (break|bend|waive|override|overrule|broke|bent|waived) ", "(asked|asking|got|told|persuaded) ...4 (manager|boss|head office|owner|director) ...3 (yes|allow|let|waive|agree*|exception)", "rule is [just|simply|plainly] (wrong|silly|unfair|daft)"}, silent: true, unless: Negated,
		},
		{
			Cue:     Cue{ID: "for-their-safety", Worth: 1, Shows: "keeps them from harm", Advice: advice, Source: fromInterview},
			phrases: []string{"(dangerous|unsafe|safely|safety|electric|electricity|electrocuted|gas|smoke|burning|fuse|danger|hazard)", "(is|are|be) (live|hot|not safe|safe|poisonous|sharp|wet)", "do not stand (under|near|close)", "do not (give|let|move|wake|leave|lift) (him|her|them)", "(do not|never) ...14 (dangerous|unsafe|safe|electric|electricity|gas|fire|live|hot|poisonous|sharp)"}, silent: true,
		},
		{
			Cue:     Cue{ID: "takes-off-them", Worth: 1, Shows: "takes the work from them", Advice: advice, Source: fromInterview},
			phrases: []string{"(that is|it is|this is|finding it is|being) (our|my) (job|work|task|turn|part)", "do not ...9 (our|my) (job|work|task)", "(leave|leaving) (it|that|this|them|everything) (to|with) (us|me)", "(i|we) will (do|see to|look after|take care of) (it|that|this)"}, silent: true,
		},
		{
			Cue:     Cue{ID: "as-they-like", Worth: 1, Shows: "leaves it to them", Advice: advice, Source: fromInterview},
			phrases: []string{"if (you|he|she|they) [would] (like|prefer|wish|want|need|agree|can|could|tell me|give me|send me|let me|show me|say|hold on)"}, silent: true,
		},
		{
			Cue:     Cue{ID: "takes-it-back", Worth: 1, Shows: "takes it back", Advice: "Let it stand.", Source: fromReceptive},
			phrases: []string{"^ (but|still|however|yet|only|although|though|nevertheless)"}, silent: true,
		},
	}
}
