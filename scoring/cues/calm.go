package cues

import "slices"

// What calm earns before anything is seen, in points: a plain reply without
// courtesy and without harm.
const calmBase = 153

func calmRules() []rule {
	return slices.Concat(sorryRules(), thankfulRules(), respectRules(), leaveRules(), tentativeRules(), warmRules(),
		hollowRules(), blameRules(), coldRules(), orderRules(), scornRules(), bluntRules(), stanceRules(), calmCodeRules(), sidesRules(), looksRules())
}

// sorryRules are what repairs.
func sorryRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "apology", Worth: 35, Shows: "says sorry", Advice: "Say sorry once, and for what.", Source: fromPoliteness},
			phrases: []string{
				"(sorry|apologies|apologise*|condolences|sympathies)", "(forgive|pardon|excuse) (me|us|my|our)", "i excuse (me|myself)",
				"(ask|beg) [for] [you] [for|of|to] [your] [a] (pardon*|forgive*|excuse)", "(i|we) [deeply|truly|really|do|so|very much] regret", "my bad", "apology (to|for) you", "(can't|cannot|could not) (tell|say|express|begin) [to] [tell|say] [you] how (sorry|ashamed|bad)",
				"(owe|owed|give|offer|make) you ...3 apology",
			}, unless: Hypothetical, most: 2,
		},
		{
			Cue: Cue{ID: "apology-named", Worth: 40, Shows: "names what the apology is for", Advice: "Say what went wrong in the apology itself.", Source: fromApology},
			phrases: []string{
				"(sorry|apologies|apologise*|regret) ...6 (for|about|that) (the|this|our|that|what|how|my|having|such|your|his|her|their|it|a|an|being|not|making|losing|leaving|letting|keeping|it)",
				"sorry (we|our|i|it|the|this|you|your|she|he|they|his|her|their) (had|have|were|was|did|got|lost|sent|made|let|left|gave|took|kept|put|could|are|missed|broke|shut|forgot|hurt|went|came|ran)",
				"sorry [that|how|what|about] (our|us|my)", "sorry (that|how|what) (we|i)", "(forgive|pardon|excuse) (me|us) (for|that)", "sorry to (have|hear|keep|learn|read|see|trouble|bother|be|ask)",
			}, unless: Hypothetical, most: 1,
		},
		{
			Cue: Cue{ID: "owns-fault", Worth: 70, Shows: "takes the fault on your side", Advice: "Say plainly what you or your firm did wrong.", Source: fromApology},
			phrases: []string{
				"(mistake|error|blame) is [all] (mine|ours|on us|on me)", "because of (us|me|our|my)", "(my|our) [own] (mistake|fault|error|doing|failure|failing|oversight|blunder|slip|responsibility|carelessness|bad)", "fault (of|is) (us|ours|mine|with us)",
				"(that|this|it|which|one|fault|mistake|blame|error|delay|mess|responsibility|failure) (is|was|are) [all|entirely|wholly|completely|squarely|clearly] (down to|up to|on|with) (us|me)", "ours to (put|carry|fix|mend|sort|own|answer|make|solve)",
				"(we|i|us) (let|have let|had let) (you|him|her|them|your) ...4 down", "(we|i) [have|had|clearly|really|simply] (failed|messed|blundered|slipped|botched|overlooked|mishandled|forgot|forgotten|misled|neglected)",
				"(we|i) [have|had] (got|get) (it|that|this) [all|so|badly] wrong", "(we|i) (was|were|am|are) [so|very|clearly|quite|badly|simply] (wrong|careless|slow|late|at fault|to blame|rude|ashamed|unfair|embarrassed|discourteous)",
				"(we|i|somebody|someone|he|she|they|{person}|driver|staff|letter|system|bus) (should|ought to) [never|not|at least] (have|of|had)", "(we|i) could [at least] (have|of)", "[it|this|that|which] (should|ought|could) (never|not) [to] (have|of) ...2 (happened|been|gone|come|left|reached|occurred|taken|started|had|said|done)",
				"(poor|wrong|bad|careless|rude|unkind|sloppy|thoughtless|discourteous|clumsy|unfair|remiss) (of|from|on) (us|me|our)", "a (mistake|fault|failure|failing|error|slip|blunder) (of|on|by) (us|ours|mine|our|my)",
				"(i|we) ... instead of (saying|telling|asking|ringing|calling|coming|answering|listening|owning)", "i [fully|completely|do] (take|accept|carry|own) [the|all|full|our|my] (blame|responsibility|fault)", "(we|i) broke (our|my|a) (word|promise)", "(we|i) [have|had] (caused|brought) [you] ",
				"(we|i) have [got] no (excuse|excuses)", "no excuse for (us|our|what we|how we|it on our)", "not how (we|i) (want|like|wish|mean|meant|wanted|would|should|treat)", "(our|my) ...3 (was|were) (wrong|late|mistaken|rude|careless|at fault|unfair|not good enough)", "(that|it|this) (was|is) (us|me)", "not good enough", "not what (you|anyone) should (expect|have)", "(we|i) ...3 (wrongly|incorrectly|by mistake|too late|in error|the wrong)", "(we|i) did not (tell|warn|ask|let|call|inform|explain|check|listen|answer|reply|come|show|keep|turn|ring|send)", "(we|i) never (told|warned|asked|let|called|informed|explained|checked|listened|answered|replied|came|showed|kept|turned|rang|sent|got)",
				"(we|i) [have|had|has|then|simply|just|even|again] (ignored|lost|missed|broke|broken|dropped|mixed|muddled|mislaid|misplaced|delayed|damaged|ruined|spoilt|spoiled|hurt|wasted|confused|overcharged|upset|forgot)", "our ...3 (ignored|lost|missed|broke|broken|dropped|mixed|muddled|mislaid|misplaced|delayed|damaged|ruined|spoilt|spoiled|hurt|wasted|confused|overcharged|upset|forgot|failed)",
			}, unless: Asked | Hypothetical, most: 2,
		},
		{
			Cue: Cue{ID: "deserved-better", Worth: 60, Shows: "says the customer was owed better", Advice: "Say what they were owed and didn't get.", Source: fromValidation},
			phrases: []string{
				"(you|he|she|they) (should|ought to) [never|not] (have|of) been (first|last|the (first|last|one)|on|top|next|put|charged|billed|moved|sent|phoned|rung|seen|helped|served|believed|paid|refunded|booked|collected|fetched|cut)", "(you|he|she|they) (should|ought to) [never|not] (have|of) been (delayed|forgotten|ignored|passed|bounced|turned|dropped|stopped|fined|bumped|overcharged|dismissed|woken|blamed)", "(you|he|she|they) (should|ought to|could) [never|not] (have|of) [all] [been] (told|warned|asked us|been asked|offered|given|informed|called|spared|able|safe|treated|heard from|had (to|a|an|the|your)|got|received|met|left|kept|made|heard)", "you should (have|of) (what|some|had|more|peace|all)", "you were (supposed|meant|promised) to (get|have|hear|receive|see|be)", "(you|he|she|they) (deserve*|merit)", "(you|he|she|they) (are|were) owed", "(you|your) ...2 owed (a|an|the|more|better)",
				"(never|not|no one|nobody) (should|ought to) have to", "(nobody|no one|no (child|mother|father|man|woman|person|guest|customer|patient|family|girl|boy|lady)) (should|must|ought to|deserves to|shall) [ever] (be|feel|go|hear|wait|stand|live|get|lose|suffer|need|sit|walk|face|read|find|spend|pay|carry|come)", "(sorry|wrong|bad|shame|pity) [that|how|when] you should have to", "not (correct|right|true|good|nice|ok|fair|polite|proper|honest|careful|friendly) (from|of|by) (us|our|me|my|him|her|them|the)", "should (never|not) have to", "(nobody|no one|none of us) (told|asked|warned|called|rang|informed|answered|met|phoned) (you|him|her|them)", "(you|he|she|they) (should|ought to) not (be (paying|waiting|asked|charged|kept|left|told|chasing|carrying|without|out|alone|explaining|standing|going|the one)|need to|pay for|lose|suffer|wait|carry)", "(had|have) every (right|reason)", "you (were|was|are|weren't) not (told|warned|asked|informed|given|heard)", "not what (you|your) [were|was|had|have] (paid|booked|promised|ordered|asked|told|trusted|bought|signed|expected|deserve)",
				"you [had] (trusted|relied on|counted on|depended on) (us|me|our)", "(that|this|it) (is|was) (not|hardly|far from) [at all] (fair|right|acceptable|ok|okay|good enough|normal|reasonable|funny|how it should)", "(is|was|are|were) (unacceptable|unfair|inexcusable|not acceptable|too long|far too long|poor|too much|much too)", "(that|this|it|which) (is|was) [quite|plainly|simply|just|very|so] wrong [and|of|to|that|on|from]", "not acceptable", "(is|was|are) no (joke|fun|picnic|trifle|way to)", "no (small|little|light|trivial|minor|laughing) (thing|matter|detail|mistake|loss)",
			}, unless: Asked | Hypothetical, claims: true, turn: true, most: 2,
		},
		{
			Cue: Cue{ID: "blameless", Worth: 55, Shows: "says it isn't the customer's fault", Advice: "Where they did nothing wrong, say so.", Source: fromValidation},
			phrases: []string{
				"(is|was|that's|were) our ...6 not (your|yours|you)", "(mistake|fault|error|blame|problem) (is|was) not (yours|with you|on you|at your end)", "not doubt (you|your|a word|it|that you)", "(not|none of|never|no) [it|this|that] [at all] (your|his|her|their) (fault|doing|mistake)", "you [did|have|had|have done] (nothing|not done anything|not do anything) [done] wrong", "you [have|had] (did|done|do) (nothing|everything) [wrong|right|you could]",
				"you [had|have|would] (done|did|kept|played) (your|all your) (part|side|share)", "not (say*|suggest*|imply*|think|mean|claim*|accus*) [that] ...2 you (are|were|did|have) (wrong|lying|mistaken|to blame|at fault)",
				"not (you|yours|your|anything you) (who|that|did)", "(don't|do not|not) think you are [being] (wrong|unreasonable|difficult|mistaken)", "not (think|believe|say|saying|suggest) [that] you (did|have done) anything wrong", "you are not (wrong|mistaken|imagining|being|to blame|at fault|overreacting|alone)",
				"(would|will|could) (never|not) (say|suggest|claim|imply) [that] ...1 you", "not (do|doing|done) anything wrong",
			}, unless: Asked,
		},
		{
			Cue:     Cue{ID: "believes", Worth: 55, Shows: "believes the customer", Advice: "Say that you believe them, and leave it at that.", Source: fromValidation},
			phrases: []string{"(i|we) [do|would|will] (believe|trust) (you|your|him|her)"}, unless: Asked,
		},
	}
}

// thankfulRules are gratitude and respect for what the customer did.
func thankfulRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "thanks", Worth: 50, Shows: "says thank you", Advice: "Thank them for something they did.", Source: fromPoliteness},
			phrases: []string{
				"(thank|thanks|thankyou|thankful|gratitude)", "(i|we|i'm|we're) [am|are|do|really|so|very|truly|much|would|will|greatly|am so] (appreciate*|grateful)", "(appreciate|appreciated|appreciative|grateful)", "(much|very|so|really|deeply|greatly|truly|i am|we are|would be|i'd be|we'd be) (obliged|indebted)", "(cheers|kudos|props|ta) for", "glad (you|that you|to have your)",
			}, unless: Hypothetical, most: 2,
		},
		{
			Cue: Cue{ID: "thanks-named", Worth: 30, Shows: "names what the thanks are for", Advice: "Say what you are thankful for.", Source: fromPoliteness},
			phrases: []string{
				"(thank you|thanks) ...3 for (your|the|this|that|these|all|such|having|[not] [so] [patiently] {deed}|telling|letting|giving|writing|raising|bearing|being|saying|sharing|taking|explaining|coming|staying|holding|asking|pointing|helping|making|doing|adding|fixing|catching|noticing|looking|reviewing)",
				"(thank you|thanks) that you", "(grateful|appreciate|glad|value*|admire|i respect|we respect) [it] [that|how|for] (you|your|the)", "(grateful|glad) (to you|you|that you)",
			}, unless: Hypothetical, most: 1,
		},
		{
			Cue: Cue{ID: "praise", Worth: 40, Shows: "gives credit", Advice: "Say what they did well.", Source: fromPoliteness},
			phrases: []string{
				"(nice|good|great|excellent|fantastic|awesome|fine|superb|brilliant|amazing|wonderful|lovely|impressive|outstanding|terrific|splendid|solid) (work|job|article|edit|idea|point|question|suggestion|catch|find|start|addition|contribution*)",
				"(nice|good|great|excellent|fantastic|awesome|fine|superb|brilliant|amazing|wonderful|lovely|impressive|interesting|beautiful) (stuff|effort*|thinking|call|one|page|image|photo|picture|map|list|research|thought|argument|explanation)",
				"(that|it|this) (is|looks|sounds) [very|really|quite|most|truly|a] (excellent|great|fantastic|awesome|impressive|interesting|wonderful|superb|beautiful|good|nice|cool|perfect|brilliant)", "you know (him|her|them|it) (best|better|well|far|and)", "(well|nicely|beautifully) (done|written|said|put|spotted|made)", "[how|very|so|that is|that was] (good|kind|thoughtful|generous|brave|decent) of you", "you (do|did|have done|are doing|make|made|have made|raise|raised) [a|an|some] [very|really|such a|quite a] (great|good|excellent|fine|valid|interesting|fair|strong|fantastic|amazing|sound)",
				"(i|we) (like|love|admire|enjoy*|am impressed|respect|value) (your|how you|the way you|what you|this|the|that)", "(seem|appear) to (know|be) ...4 (lot|expert|experienced|knowledgeable|good)", "your (expertise|knowledge|insight|experience|patience|hard work|effort*|good work|honesty|courage|kindness|loyalty|trust)",
			}, unless: Hypothetical, most: 2,
		},
		{
			Cue:     Cue{ID: "exclaims", Worth: 40, Shows: "gives credit", Advice: "Say what they did well.", Source: fromPoliteness},
			phrases: []string{"^ [that|it|this] [looks|sounds] [very|really|quite|most|truly|a] (excellent|great|fantastic|awesome|impressive|interesting|wonderful|superb|beautiful|good|nice|cool|perfect|brilliant)"},
			unless:  Hypothetical, alone: true, most: 1,
		},
		{
			Cue: Cue{ID: "respects-effort", Worth: 50, Shows: "sees the effort or the patience it took", Advice: "Name the effort they went to.", Source: fromInterview},
			phrases: []string{
				"(you|he|she|they) ...1 had to (repeat|chase|ask|wait|explain|call|ring|write|come|stand|go|say|deal|walk|send)", "(you|your) ...2 had to", "having to (repeat|chase|ask|wait|explain|call|ring|write|come|stand|go|say|deal|walk|send)", "you [have|had|were|was] [been] (waited|waiting|chased|chasing|queued|queuing|stood|standing|repeated|repeating|driven|drove|travelled|saved|worked|gave up|given up|sat|sitting|came all|come all|walked|tried|spent|sorted through|searched|been patient|carried)", "you [have|had] (called|rang|rung|wrote|written|come|came|asked|told|reported|phoned|emailed) [us|me|in|back|it|this] [about it] (twice|again|{number}|every|and|before|already|for|all|three|four|five)", "you [have|had] (took|taken|paid|gave|given|lost|went|gone) ...4 (day|days|hour|hours|time|trouble|morning|afternoon|week|weeks|leave|evening|way|lengths|turn|turns)",
				"(so|very|how|such|more|been|remarkably|really) (patient|patiently|patience)", "you kept (your|calm|every|all)", "[after] (all|everything) (you|that you) (have|had) (been|done|gone|put|had)", "(on top of (everything|it all|all)|again and again|over and over|not once but)", "(you|your|he|she|they|mother|father|sister|brother|son|daughter|wife|husband) ...6 (all day|whole day|all morning|all night|all week|a second time|a third time|a fourth time)",
			}, unless: Asked | Hypothetical, turn: true, most: 2,
		},
	}
}

// respectRules take the other side seriously.
func respectRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "says-right", Worth: 55, Shows: "tells the customer they are right", Advice: "Where they are right, say so first.", Source: fromReceptive},
			phrases: []string{
				"you (may|might|could) [well|very well] be right", "you are [quite|absolutely|completely|perfectly|so|totally|entirely|very|probably|partly|both|certainly] (right|correct|entitled|justified)", "you were [quite|absolutely|perfectly] right", "you have [got] [every|a|the|all] [very|fair|good|valid|perfect] (right|reason|point|cause|case)", "(rightly|understandably|justifiably|fair enough|quite right|fair point|good point|valid point)", "(makes|made) [perfect|complete|total|good|a lot of] sense",
				"(i|we|anyone|anybody|everyone|most people|who) (would|should|'d) [all] [feel|be|question|want|ask|have|react|mind|hate|also|too] ...3 (too|same|also|as well|angry|upset|cross|worried|furious|alarmed|frightened)", "(is|are|it's) [completely|perfectly|totally|very|quite|only|entirely] (understandable|reasonable|natural|legitimate|valid|justified)", "no wonder", "^ of course you (do|are|were|want|feel)", "^ (anyone|anybody|everyone|who) (would|wouldn't)", "[a|an] [very|perfectly|completely] (fair|reasonable|good|valid|sensible) (question|point|worry|concern|ask|request|demand)", "(is|was|are) [such|far too|much too|quite|too] [a] long (a (while|time|wait)|while|time|wait|to (wait|be))", "not surprised (you|that)", "don't blame you",
			}, unless: Hypothetical, most: 2,
		},
		{
			Cue: Cue{ID: "agrees", Worth: 35, Shows: "agrees on something", Advice: "Say what you agree with before you say what you don't.", Source: fromReceptive},
			phrases: []string{
				"(i|we) [do|also|totally|completely|fully|strongly|definitely|certainly|would|can|will|have to|think we|wholeheartedly|both|actually|somewhat|partly|tend to|too|must|both|mostly] (agree|concur|accept|share)", "(agreed|indeed)", "(that|this|it) is [very|so|certainly|quite|definitely|absolutely] (true|correct)", "(we|i) (are|am) (with you|in agreement|in full agreement|of the same)", "(on the same page|see eye to eye|common ground|both sides|both want|we both)",
			}, unless: Asked | Hypothetical, most: 2,
		},
		{
			Cue: Cue{ID: "acknowledges", Worth: 30, Shows: "shows that their view has been heard", Advice: "Say back what they see, before what you see.", Source: fromReceptive},
			phrases: []string{
				"(i|we) [can|do|could|fully|totally|completely|certainly|definitely|also|really|very much|get] (understand|see|hear|realise|recognise|imagine|acknowledge|respect|get|feel|know|sympathise|empathise) (that|why|how|where|what|your|you|this|the|it|both|with|and)", "(i|we) (am|are) (aware|mindful|conscious) (that|of|how)", "(thank|thanks) ...4 (perspective|point of view|opinion|view|thoughts|input|feedback)", "your (point|points|perspective|position|concern*|view|viewpoint|side|argument|opinion|frustration|feelings|reasoning|statement) (is|are|about|of|on|that|and|makes|here)", "(understand|see|hear|get|appreciate|respect) ...2 (point|points|perspective|position|concern*|view|viewpoint|side|opinion|frustration|worry|reasoning|coming from|mean)", "what you are saying",
			}, unless: Asked | Hypothetical, claims: true, most: 2,
		},
		{
			Cue: Cue{ID: "names-hardship", Worth: 45, Shows: "says how hard it must be", Advice: "Name what it was like for them.", Source: fromValidation},
			phrases: []string{
				"you must (be|feel|have been)", "(must (have been|be|feel)|how|sounds|sound|what a|what an|oh|gosh|felt|feels|feel|you were left) [a|an|so|very|really|truly|horribly|quite|pretty|all|like a|like] ({grim}|{feeling}|distressing|humiliating|sad|awkward|painful|shock|scare|disgrace|letdown|muddle|mess|day|wait)", "(gosh|oh dear|oh no|oh gosh|goodness|ouch|poor (lad|thing|girl|boy|love|soul|man|woman|child|baby|little))", "(not nice|no fun|the last thing (you|anyone|anybody))", "(worry|upset|distress|scare|fright|loss|hurt|trouble|pain|shock|strain|stress|grief) (you|this|that|it|we (put|gave|caused|have)|(of|for|to) (you|him|her|them|your|that|losing|not|having|being|waiting)) ", "(matters|mattered|meant|means) ...4 to (you|him|her|them)",
			}, unless: Asked | Hypothetical, turn: true, most: 2,
		},
	}
}
