package cues

// What problem-solving earns before anything is seen, in points.
const solvingBase = 45

// Where the cues of problem-solving are taught or were measured.
const (
	srcDeeds     = "Packard, Moore and McFerran 2018: \"I\" and a deed; Marinova, Singh and Singh 2018: solving work"
	srcSolving   = "Marinova, Singh and Singh 2018: solving work satisfies"
	srcComplaint = "meta-analyses of complaint handling: speed, redress, effort"
	srcConcrete  = "Packard and Berger 2021: concrete words"
	srcPractice  = "call-centre quality practice"
	srcAsk       = "motivational interviewing, MITI 4.2: asking before advising, emphasising choice"
	srcApology   = "Lewicki, Polin and Lount 2016: parts of an apology"
)

func solvingRules() []rule {
	return append(append(solvingSteps(), solvingExtras()...), solvingFaults()...)
}

// solvingSteps are found by code: it tells whose deed a verb is.
func solvingSteps() []rule {
	return []rule{
		{Cue: Cue{ID: "own-deed", Worth: 150, Shows: "says what you do about it", Advice: "Say \"I'll\" and the step, as you do here.", Source: srcDeeds}},
		{Cue: Cue{ID: "named-owner", Worth: 135, Shows: "says who does what", Advice: "Name who does the step, so that nobody is left guessing.", Source: srcPractice}},
		{Cue: Cue{ID: "step-done", Worth: 125, Shows: "says what is done or on its way", Advice: "Say what is done already, and add \"I\" where it was you.", Source: srcComplaint}},
		{Cue: Cue{ID: "offer", Worth: 115, Shows: "offers something the customer can take", Advice: "Say what there is for the customer, and by when.", Source: srcComplaint}},
		{Cue: Cue{ID: "hollow", Worth: 65, Shows: "promises to try", Advice: "Say the deed itself: ring, send, book, mend.", Source: srcPractice}},
		{Cue: Cue{ID: "someone", Worth: 60, Shows: "says that somebody will act", Advice: "Say who it is, or do it yourself.", Source: srcDeeds}},
		{Cue: Cue{ID: "asks-cause", Worth: 165, Shows: "asks what would show the cause", Advice: "Ask what you need to know to mend it.", Source: srcSolving}},
		{Cue: Cue{ID: "time", Worth: 50, Shows: "names a time", Advice: "Say by when.", Source: srcComplaint}},
		{Cue: Cue{ID: "at-once", Worth: 24, Shows: "does it at once", Advice: "Say that it is happening now, or by when.", Source: srcComplaint}},
		{Cue: Cue{ID: "late", Worth: -70, Shows: "comes too late for what the customer needs", Advice: "Look at when the customer needs it, and find what can be done by then.", Source: srcComplaint}},
		{Cue: Cue{ID: "fits", Worth: 13, Shows: "takes up what the customer needs", Advice: "Say how the step meets what the customer needs.", Source: srcConcrete}},
		{Cue: Cue{ID: "other-problem", Worth: -80, Shows: "solves another problem", Advice: "Solve what the customer asked about first.", Source: srcSolving}},
		{Cue: Cue{ID: "heap", Worth: -60, Shows: "lists words and says nothing with them", Advice: "Write whole sentences: who does what, by when.", Source: srcPractice}, cap: 90},
		{
			Cue:    Cue{ID: "pushes-work", Worth: -44, Shows: "leaves the work to the customer", Advice: "Do it for the customer, or do the hard part and leave one easy step.", Source: srcComplaint},
			silent: true, unless: Hypothetical, phrases: []string{
				"you (will|would) (have|need) to", "you (have|need|ought) to", "you (must|should) [(also|then|first|just|please|really)] {deed}", "you (are|were) (required|advised|asked|expected|requested) to",
				"you (can|could|may|might) [(always|also|then|just|simply|either|try|of course)] (ask|call|ring|phone|contact|email|write|apply|file|fill|complete|submit|dispute|check|visit|go|log|download|report|claim)", "you (can|could|may|might) [(always|also|then|just|simply|either|try|of course)] (request|appeal|complain|find|look|raise|rebook|reorder|buy|order|try|send|track|register|book|read|search|return|upload|use the)",
				"(you are|feel) (welcome|free) to", "(up|down) to you", "have you (tried|checked|looked|asked|considered|thought|had a look|contacted|read|seen the)",
				"(can|may|must|should|need to) be (requested|found|done|made|submitted|claimed|reported|raised|filed|completed|booked|downloaded|returned|sent|collected|arranged|ordered|accessed|filled)",
				"(on|via|through|using) (the|our|your) [(online|enclosed|attached|web|mobile|usual|standard)] (app|website|site|portal|form|page|chatbot|bot|helpline|faq|online form|link|template)",
				"there is a (form|tracker|page|link|section|list|faq|process|procedure|guide|leaflet|helpline|number) [(on|in|at|for|to|you)]",
				"contact (the|our|your|them|him|her|another)", "(applicants|customers|passengers|guests|users|patients|tenants|members|parents|visitors|residents|clients|students|travellers|owners|holders) (are|should|must|can|need|have|may)",
				"your (best|only) (bet|option|chance)", "make sure [that] you", "(a|the|another|different) (team|department|desk|office|branch|line|number|counter|window|shop|company|colleague|person) (deals|handles|does|opens|answers|is the one)", "take it up with", "get in touch with (the|your|them)",
				"(is|are) for you to", "your responsibility", "(once|when|until|unless|after) you have (sent|filled|completed|submitted|provided|returned|uploaded|paid|signed|called|contacted|registered)", "(that|this|it) is (a different|another) (team|department|office|company|desk)", "(call|ring|phone|come|try|check|log|look) (back|again) (later|in|on|tomorrow|next|when|after|if|and)",
				"i (will|would|shall) need [(an|the|your|a)]", "i need (you|your|the|a|to speak)", "let us know (if|when|how|what)",
			},
		},
	}
}

// solvingExtras go with a step: without one they are hardly worth anything.
func solvingExtras() []rule {
	return []rule{
		{Cue: Cue{ID: "checks", Worth: 55, Shows: "checks that it works for the customer", Advice: "Ask whether the step works for the customer.", Source: srcAsk}, silent: true, phrases: []string{
			"(does|do|would|will|did|should) (that|this|it|those|these|either|any|one|either of these|any of these|the time) [(time|day|slot|plan|still|all|really)] (work|suit|fit|help|do|sound|be|solve|cover|match|meet|serve|go|feel|get you)",
			"(is|are|would) (that|this|it|these|those|the time|the place) [(time|day|plan)] [be] [still] (ok|okay|all right|alright|right|fine|good|enough|convenient|acceptable|possible|soon enough|early enough|what you|how you|manageable|workable|doable|any good)",
			"(ok|okay|all right|alright|good|fine|right) (for|with|by) (you|u|him|her|them|both|everyone)", "how (does|would|do|will) (that|this|it|these|either|those) (sound|suit|work|fit|feel|look|be)", "(sound|sounds) (ok|okay|good|fair|right|all right) ?",
			"can (you|u|he|she|they) (come|make|be|manage|get|meet|do|wait|stay|hold) ... ?", "(could|would) (you|u) (come|make it|be there|be in|be free|be able|manage|meet)", "(will|would) (you|he|she|they|somebody|anybody|anyone|someone) be (there|in|home|at home|around|up|free|able|available|awake|back)",
			"is (that|it|there) anything [(else)] you need", "is there anything [else] (you|she|he|they) need", "what have i (missed|left out|forgotten)", "have i (got|missed|understood|left|forgotten|covered)", "(is|are) (it|that|he|she|they|the|your|any|there) ...6 (strong|big|small|wide|long|high|safe|far|near|early|late|quiet|close|soon|warm) enough",
			"(does|do|will|would) (that|this|it|the) ...3 (cover|leave you|give you|keep you|get you|fit|suit|work|reach)", "(it|that|this|either|which) (suits|works|fits) [best|better] (you|for you|him|her|them)", "(who|where|which|what|when|how|whom) ...6 (should|shall|may|can|do|would|could) (i|we) ...3 (send|address|bring|ring|call|write|post|deliver|reach|text|email|put|drop|ask|collect|it|use|come|pick|book|leave|call)",
			"(which|what) (number|address|time|email|day|name|gate|door|floor|size|colour|entrance|evening|morning) ...4 (best|suit|better|is it|should|shall|works|reach|use|can i|do you want|would you|is good|for you)", "(any|is that any) good [for you]", "(would|does|will) (the|a) ...3 (morning|afternoon|evening|time|slot|day) ...2 (be|suit|work|do|help)", "(is|are) you (in|free|home|at home|there|around|able|happy|all right|okay|ok|comfortable) ...6 ?", "(are you|you are) ok with",
			"(say|tell me|shout|stop me) if (that|it|this|any|you) ...4 (not|wrong|work|rather|prefer|too|suit|anything)",
		}},
		{Cue: Cue{ID: "choice", Worth: 55, Shows: "gives a choice", Advice: "Give two ways, and let the customer choose.", Source: srcAsk}, silent: true, phrases: []string{
			"would (you|he|she|they|your ... 2) (rather|prefer|like|sooner)", "(do|does) (you|he|she|they) (prefer|want|mind|need) ...6 (me|us|it|that|them|to|or)", "(which|what) (would|do|will|of|one|suits|fits|works|time|day|is best|way) ...5 (you|best|them|better|your|prefer|suit|works|for|it|most)", "which (suits|fits|works|would|do|one|of)", "(shall|should|may|can|could) (i|we) ...10 or",
			"(shall|should) (i|we) {deed}", "(shall|should|may) (i|we) ...3 {deed}", "either ...8 or", "or (would|is|shall|should|do|if you|i can|we can|i could|we could|i will|we will|another|whichever|whatever|another day)", "(your|the) (choice|pick|call) [is yours]", "(you choose|you decide|you pick|you say|whichever|whatever (suits|you like|you prefer|you want|you choose|time|is)|it is your call|as you like|as you prefer|just say|say the word|say which|tell me which|say so)",
			"(i|we) (can|could|will) ...9 or ...9 {deed}", "(i|we) (can|could) ...12 or", "if you (prefer|would rather|would like|like|want|would sooner|wish|do not want)", "what (would|will|does|do) (he|she|you|they|your ... 2) ...4 (love|like|help|prefer|want|need|best|most)", "(two|three|several) (ways|options|slots|choices|rooms)", "(you can|you could|you may) ...9 or",
		}},
		{Cue: Cue{ID: "fallback", Worth: 55, Shows: "says what happens if it fails", Advice: "Say what you do if it does not work out.", Source: srcPractice}, silent: true, phrases: []string{
			"(in case|just in case) ...9 (i|we|the|our|there|it|they|he|she|my|your)", "(if not|if it is not|if that is not|if it does not|if that does not|if that fails|if it fails|if nothing|if still|if by|should it|should that) ...9 (i|we|our|you|come|call|ring|it is|ask|reply|write|tell|me)", "(should anything|should even|should he|should she|should they|should one|should something) ...9 (i|we|our|it|there)", "(if i cannot|if we cannot|if they cannot|if she cannot|if he cannot|if they do not|if he does not|if she does not|if you do not hear|if something) ...9 (i|we|our|there)",
			"(until then|till then|in the meantime|meanwhile|in the meanwhile|for the meantime|for now) ...8 (i|we|you|your|there|it|the|our|a|he|she)",
			"until (that|it|this|he|she|they|the ...2) (is|are|has|have|arrives|comes|works|lands) ...6 (you|i|we|your|use|keep|take|carry)", "(failing that|whatever they say|found or not|plan b|backup|fall back|as a reserve|in reserve)", "(i|we) ...6 (if|should) (it|that|anything|he|she|they|something) (slips|slip|changes|is late|gets|goes|fails)",
		}},
		{Cue: Cue{ID: "reference", Worth: 40, Shows: "gives a way to reach the right person", Advice: "Give a name, a number or a reference to quote.", Source: srcPractice}, silent: true, phrases: []string{
			"(reference|ref|ticket|case|booking|order|claim|job|report|confirmation|tracking) [(number|no|code|is|under)] [is] {number}", "(extension|ext|direct line|direct number|my number|my line|mobile|my mobile|my direct line|my desk) [(is|on|at)] {number}", "(my name is|this is|i am|ask for|quote|mention)  {number}", "ask for (me|us|my name)", "(under|in|with) (your|ur|my|his|her|the) (name|surname|number|reference|file|account)", "(my|our) (name is|direct|extension|own number|own line|mobile)", "(straight|directly|direct) (to|through to) (me|my)", "(reply|call|ring|text|write|come|answer) [(back|straight|directly|here)] to (me|this)", "(comes|come|goes|go|lands|rings) (straight|directly|through) to me",
			"(your|the) (reference|ticket|case number|booking code|confirmation) (is|number)", "(saved|noted|written|logged|recorded) (under|on|in) (your|ur|the|his|her)", "(ask|asking) for (me|him|her|them)", "that is me",
		}},
		{Cue: Cue{ID: "remedy", Worth: 28, Shows: "makes it good", Advice: "Say what makes it good, and keep it to what you may give.", Source: srcComplaint}, silent: true, phrases: []string{
			"(no|without|free of|at no) [(extra|further|more|any)] (charge|cost|fee)", "(free of charge|on the house|on me|on us|our treat|at our (cost|expense)|we pay|i pay|we cover|i cover|out of our pocket|half price|for free|not be charged|will not pay|not pay a|nothing to pay|my treat)", "{remedy}", "(money|payment|payments|deposit|fee|fare|amount|sum|charge|it all) (back|returned|refunded|goes back|go back|is back)", "(goes|go|going|put|comes|come) back (on|in|to|into|onto) (your|ur|the)", "(waived|written off|wiped|cancelled out|dropped the (fee|charge|fine)|struck off)",
		}},
		{Cue: Cue{ID: "keeps-from-recurring", Worth: 26, Shows: "says how it won't happen again", Advice: "Say what you changed so that it does not come back.", Source: srcPractice}, silent: true, phrases: []string{
			"so [(that)] (it|this|that|they|you|nobody|no one|there|the|your|she|he|no) ...8 (again|anymore|any more|twice)", "so [(that)] (it|this|that|they|you|nobody|no one|there is|the ... 2|your ... 2|she|he) [(is|are|will|does|do|can|would|could)] (not|never|no|cannot|stays|stay|keeps)", "from (now|today|tomorrow|this week|here) [on]", "(put|made|left|added|written) ...4 (note|notes|flag|marker|alert|reminder|block) (on|in|for|against) (your|the|her|his|our)", "(to stop|to keep|to prevent|to make sure|which stops|that stops|which keeps) (it|this|that|them|the) ...6 (again|from|happening|recurring|does not|never)", "so there is no (second|third|fourth|fifth|other|next|more)", "(on|in) (the|your|her|his) (notes|file|record|account) so",
		}},
		{Cue: Cue{ID: "call-back", Worth: 24, Shows: "says when the customer hears back", Advice: "Say when you ring back, whatever you know by then.", Source: srcPractice}, silent: true, phrases: []string{
			"(i|we) [(will|am|shall)] ...3 (ring|call|phone|text|message|email|write|confirm|update|tell|let) [(to|you|u|back|both|know)] ...5 {time}", "you [will] (hear|get|have) ...4 (from me|from us|my answer|my call|a call from me|my reply|word)", "(ring|call|phone|text|message) you ...3 (the moment|the minute|as soon as (i|she|he|they|it)|once|each|every|when)", "(i|we) (tell|update|text|ring|call) you (each|every|once|the moment|the minute|when)", "(and|i will|will) (let|tell) (you|u) [(know)] ...3 {time}", "pass on ...6 (same day|today|tonight|tomorrow)",
		}},
		{Cue: Cue{ID: "handover", Worth: 18, Shows: "hands over with what is known", Advice: "Tell the colleague the story, so that the customer need not.", Source: srcPractice}, silent: true, phrases: []string{
			"(i|we) [(will|have|am)] ...2 (told|tell|telling|brief|briefed|explain|explained|given|give) (her|him|them|my colleague|the {person}|our {person}) ...6 (you|your|what|all|everything)", "(so|and) you (do not|will not|need not) [(have|need)] [to] (repeat|explain|tell|say|start|call)", "so you (do not|will not|need not) [(have|need)] [to] (repeat|explain|tell|say|start|ask|call|ring|chase)", "(she|he|they) (knows|has|have|know) (your|the|all|what|already|both|it)", "(stay|staying|remain) (on the line|with you|by your|here with|until)", "(walk|come|go|sit|wait|stay) [(over|across|down|out|round)] with (you|her|him|them)",
		}},
		{Cue: Cue{ID: "admits-fault", Worth: 10, Shows: "admits the fault", Advice: "Say in a few words what went wrong on your side.", Source: srcApology}, silent: true, phrases: []string{
			"(our|my) (fault|mistake|error|doing|side|slip|failing|end|system)", "(i|we) (got|did|put|sent|made|failed|missed|forgot|lost|dropped|messed|mixed|should) ...4 (wrong|mistake|error|badly|not have|you down|up|it)", "(should|ought) (not|never) (have|to have) (happened|been|taken|gone)", "that is (on|down to) (me|us)",
		}},
		{Cue: Cue{ID: "honest-limit", Worth: 22, Shows: "is honest about the limit", Advice: "Say the limit in few words, then what you can do.", Source: srcSolving}, silent: true, phrases: []string{
			"what i (can|will|could) do", "what we (can|will|could) do", "(i|we) (cannot|am not allowed|will not|are not able|am not able) ...12 (but|instead|however|what i)", "i cannot promise", "(instead|but) (i|we) (can|will|could)", "best i (can|am able)", "(cannot|not) ...9 (i|we) can",
		}},
		{Cue: Cue{ID: "only-sorry", Worth: 14, Shows: "says sorry", Advice: "After sorry, say what you do about it.", Source: srcApology}, silent: true, most: 1, phrases: []string{
			"(so|very|really|truly|deeply|sincerely|terribly|awfully) sorry", "sorry (to hear|about|that|for|it|you|this|bout|we|i)", "(i|we) [(do|sincerely|really|truly|deeply)] apologise", "(my|our|sincere|sincerest) apologies", "(how|that is) (awful|terrible|dreadful|horrible|upsetting)",
		}},
		{Cue: Cue{ID: "tells-why-asked", Worth: 36, Shows: "says what the answer is needed for", Advice: "Say what the answer will tell you.", Source: srcAsk}, silent: true, phrases: []string{
			"(that|this|it|those|these|your answer|the answer|which|both) ...3 (tells|tell|shows|show|would tell|would show) (me|us) (which|what|where|whether|if|how|who|why|when)", "(so|then) (i|we) [(will|can|would)] (know|see|tell) (which|what|where|whether|if|how|who)", "(that|this|it|which) decides (which|what|where|whether|if|how|who)", "(with|from) (that|this|it) (i|we) [(will|can|would)] (know|see|tell) (which|what|where|whether|if|how|who)", "if (so|it is|it does|yes|not) [then] it is (the|a|your|only|just|nearly|most|almost)", "(helps|help) (me|us) (find|see|tell|choose|pick|decide|bring|narrow)", "(i|we) ask (because|so)",
		}},
		{Cue: Cue{ID: "easy-step", Worth: 14, Shows: "asks for one easy thing", Advice: "Ask for one thing only, and say what you do with it.", Source: srcPractice}, silent: true, phrases: []string{
			"(tell|give|read|show|send|text|hand|pass) me", "(sit|stay|wait) (here|down|there|with|right)", "leave (it|that|this|them|the ... 2|everything) (with|to) me", "(if you|you) [can] (mail|email|send|text|hand|give|bring|read) me", "say (so|yes|which|the word|when)", "(hold|stay) on", "bear with me", "all (i|you) need",
		}},
	}
}

// solvingFaults take points.
func solvingFaults() []rule {
	return []rule{
		{Cue: Cue{ID: "refuses", Worth: -45, Shows: "closes the door", Advice: "Say what you can do instead.", Source: srcSolving}, silent: true, cap: 85, phrases: []string{
			"(nothing|not anything|not much|little|no more) ...4 (i|we|anyone|anybody|that) can [be] (do|done)", "(nothing|not much|little|no more|not anything) ...3 (to be done|can be done|more to be|to do about|we do|i do)", "(it|that|this|there) is what it is", "not possible", "(cannot be|not be|is not|are not) (bypassed|changed|done|refunded|helped|managed|altered|reversed|accepted|made|moved|extended|waived)", "(is|are) (not) (possible|covered|refundable|included|available|eligible|our (fault|problem|responsibility|department|area|policy|job)|my (fault|problem|department|responsibility|job)|something we|insured|permitted|allowed|negotiable)",
			"(i|we) (cannot|do not|will not|are not able to|am not able to|am unable to|are unable to|could not) [(just|simply|really|currently|now)] {deed}", "(i|we) (am|are) (unable|not able|not allowed)", "non refundable", "(that|it|this|which) (is|was) (our|the|company) (policy|rule|procedure)", "(that|it|this) is (the way|how|just how|simply how) (it|they|things|we|life|that)", "(is|are) [(completely|fully|all)] (full|booked out|fully booked|sold out)", "not (on|down to) (us|me)", "(not us|beyond our control|out of our (hands|control)|out of my hands|outside our control|above my pay)", "(against|as per|per|under|according to) [(our|the|company|store|shop|club|standard)] (policy|policies|rules|terms|clause|regulations|contract|guidelines)", "(the|our|company|a) (policy|rule|rules|terms|contract|tickets) (is|are|do|does|says|say|state|states|clearly|requires|applies|stands|were)", "(rules are rules|no exceptions|not under any circumstances|under any circumstances|end of story|final decision|decision is final)",
			"(is|are) (handled|run|managed|done|provided|owned|operated|decided) by (a|the|an|another|our|your)", "(responsible for|the responsibility of|responsibility lies|fault of the|blame the|take that up)", "(you|they|customers) (should|ought) (have|of|to have)", "(no ... 2) ", "(stands|remains|is final|closed|full) [(as it is|now|today|until)] (then|then the|the fine)", "(i have|we have) (nothing|no)", "(there is|there are) (nothing (i|we|to|more)|no (way|chance|seat|seats|space|room|possibility|record|trace|reason|option|options|guarantee|one|more))", "not [for] (members|groups|guests|customers)", "(too late|you missed|missed the (deadline|window))", "(mistakes|accidents|delays|these things|things like) [(do|will|can|just)] happen", "(mistakes|accidents|delays|errors|breakdowns|things|these things|it|that) [(do|will|can|just|does)] happen [(to|sometimes|all|from)]",
		}},
		{Cue: Cue{ID: "impossible-promise", Worth: -90, Shows: "promises what nobody can keep", Advice: "Promise what you do yourself, and say honestly what is open.", Source: srcPractice}, cap: 85, phrases: []string{
			"(i|we) (promise|guarantee|assure|swear|can promise) [(to|you|u|both|that|personally|all|it|absolutely|here|now)] [(you|that|that the|it)] (it|that|this|the|your|he|she|they) ...4 (will|is|are|as good|can|would|gets|comes|never|shall|has|have)", "(i|we) (promise|guarantee|assure|swear|can promise) [(to|you|u|both|that|personally|all|it|absolutely|here|now)] [(you|that|that the|it)] (every|everything|nothing|no|there|nobody|everyone|you) ...4 (will|is|are|as good|can|would|gets|comes|never|shall|has|have)", "(i|we) (can guarantee|can assure|give you my word) [(to|you|u|both|that|personally|all|it|absolutely|here|now)] [(you|that|that the|it)] (it|that|this|the|your|he|she|they) ...4 (will|is|are|as good|can|would|gets|comes|never|shall|has|have)", "(i|we) (am certain|am sure|am positive) [(to|you|u|both|that|personally|all|it|absolutely|here|now)] [(you|that|that the|it)] (it|that|this|the|your|he|she|they) ...4 (will|is|are|as good|can|would|gets|comes|never|shall|has|have)", "(i|we) (can guarantee|can assure|give you my word) [(to|you|u|both|that|personally|all|it|absolutely|here|now)] [(you|that|that the|it)] (every|everything|nothing|no|there|nobody|everyone|you) ...4 (will|is|are|as good|can|would|gets|comes|never|shall|has|have)", "(i|we) (am certain|am sure|am positive) [(to|you|u|both|that|personally|all|it|absolutely|here|now)] [(you|that|that the|it)] (every|everything|nothing|no|there|nobody|everyone|you) ...4 (will|is|are|as good|can|would|gets|comes|never|shall|has|have)", "(guaranteed|guarantee it|guarantee you)", "({number} percent|hundred percent|a hundred percent|one hundred percent|{number} % (sure|certain|safe|guaranteed)|100%)", "(never|not ever) (happen|occur|be|go|fail|break|again|lose|lost) ...3 again", "(nothing|nobody|no one) (is|has|was|will|ever|can) ...2 (ever|lost|wrong|fail|break)", "(nothing|none) (like|of) ...3 (will|can|could|would) [ever] [ever] (happen|go|break|fail|be)", "(as if|like|as though) (it|nothing|this) [had] never happened", "(on my life|cross my heart|mark my words)", "nothing (will|can|could|is going to) [ever] (go|happen|fail|break|stop)", "(always|all) (come|comes|came|turn|turns|work|works|find|finds) (back|up|out|home)", "(that is|it is) (certain|guaranteed|a promise|a fact|for sure)", "(will|would) (definitely|certainly|surely|absolutely|for sure|without fail|no doubt) ...2 (be|find|get|come|work|heal|win|arrive|happen)",
			"(for ever|forever|for life|for the rest of your life|never again|every single time|rest assured)", "(as good as|practically|already as good as) (home|done|found|fixed|new|there|healed|yours)", "(whatever|anything|everything) (you|she|he|they) (want|wants|wish|like|ask|dream)", "(free|no charge) (for life|forever|always|for everything)", "no matter what",
		}},
		{Cue: Cue{ID: "asks-secret", Worth: -120, Shows: "asks for a secret", Advice: "Never ask for a PIN, a password or a code. Check who it is another way.", Source: srcPractice}, cap: 40, phrases: []string{
			"(give|tell|read|send|text|email|type|need|confirm|share|say|what is|provide|have|message|enter) ...4 (pin|password|passcode|cvv|cvc|security code|one-time code|passphrase|one time code|full card number|login details|secret)",
		}},
		{Cue: Cue{ID: "platitude", Worth: -18, Shows: "comforts in place of a step", Advice: "Say the next step in its place.", Source: srcSolving}, silent: true, phrases: []string{
			"(try|do) not [to] (worry|panic|stress|fret)", "(let us|one|we|i) (hope|hopes|pray) (for|so|that|it|not|the)", "fingers crossed", "(will|going to) [(all|just)] be [(all|just)] (fine|ok|okay|good|all right|alright)", "(sure|certain|expect) ...3 (fine|ok|okay|all right|alright|feel better)", "(no news is|you have got this|hang in there|stay (positive|calm|strong|hydrated)|cheer up|chin up|look on the bright|it could be worse|time heals|patience|sleep on it|these things|better luck|all the best)", "(i am|we are) (sure|certain|confident) (she|he|it|they|you|that|the)", "(perhaps|maybe|hopefully) (it|he|she|they|the|there|your|someone|somebody)", "thank you for (your patience|bearing|understanding|your understanding|reaching)", "(please|kindly) (be|remain|stay) patient", "(your|customer) (satisfaction|call|feedback) is",
		}},
		{Cue: Cue{ID: "no-time", Worth: -22, Shows: "tells a time that is none", Advice: "Name a day or an hour. Say when you ring, if no more is known.", Source: srcConcrete}, silent: true, phrases: []string{
			"{vague}", "as (soon|quickly|fast) as", "in due course", "at some (point|stage|time)", "(one|some) day", "when (there is|we have|i have|i get|we get|time|they have|possible|we can|i can)", "(in the|over the|within the) (coming|next few|near) (days|weeks|future|hours)", "(allow|takes|take|within|up to|in) [(up to|about|around|roughly|another|at least)] {number} [(to)] [{number}] [(working|business)] (days|weeks|months)", "{number} [(to|or)] {number} [(working|business)] (days|weeks|months)", "{number} (working|business) days", "(before|not|too) too long", "(back order|backorder|in the queue|in the order|on a waiting list)", "(a while|some time|a bit longer|a little longer)", "{number} (h|hrs|hours|weeks|months) (normally|usually|at least|minimum)",
		}},
		{Cue: Cue{ID: "apologies-only", Worth: -12, Shows: "says sorry again, and not what is done", Advice: "Say sorry once, then the step.", Source: srcApology}, silent: true, phrases: []string{
			"(sorry|apologise|apologies|apology) ...20 (sorry|apologise|apologies|apology)", "(any|the) inconvenience",
		}},
		{Cue: Cue{ID: "sells", Worth: -70, Shows: "offers what was not asked for", Advice: "Mend what went wrong first.", Source: srcSolving}, silent: true, phrases: []string{
			"(voucher|discount|coupon|points|code|gift) ...8 (next|future) [(order|visit|purchase|stay|event|trip|meal|booking|time)]", "would you like to (add|upgrade|buy|hear|sign|subscribe|join|purchase)", "(is|are) on (offer|sale) (this|today|now)", "(our|the) (new|premium|gold|loyalty) (plan|package|tariff|programme|membership|app)", "two for one", "only [for] {number} (more|extra)",
		}},
		{Cue: Cue{ID: "anything-else", Worth: -10, Shows: "asks for more before this is solved", Advice: "Solve this first, then ask.", Source: srcPractice}, silent: true, phrases: []string{
			"(anything|something) else (i|we) (can|could|may)", "(help|assist) you with (anything|something) else", "(have|enjoy) a (nice|great|good|lovely|wonderful) (day|evening|weekend|one|rest)",
		}},
		{Cue: Cue{ID: "hedges", Worth: -10, Shows: "takes the promise back by half", Advice: "Say what is sure, and what is open.", Source: srcConcrete}, silent: true, phrases: []string{
			"(hopefully|pencilled|supposedly|theoretically|presumably)", "(may|might|could) (well|possibly|perhaps|be able|confirm|be)", "(bound|supposed|meant|expected) to be", "i (think|suppose|guess|expect|should think|imagine)", "(i will|we will|i can|we can) (try|see|do my best|do our best|attempt)", "(no promises|cannot promise anything|cannot say when|no idea|not sure when|hard to say|depends)",
		}},
	}
}
