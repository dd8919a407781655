package cues

import "strings"

// stanceRules tell on whose side a reply stands, whatever its words.
func stanceRules() []rule {
	return []rule{
		{
			Cue: Cue{ID: "polices-tone", Worth: -70, Shows: "finds fault with how the customer speaks", Advice: "Leave how they say it, and answer what they say.", Source: fromValidation},
			phrases: []string{
				"(that|this|such|such a|your|with the|that kind of|that sort of|this kind of|this sort of|take a) (tone|attitude|language|manner|temper|behaviour|hysterics|theatrics|tantrum*|outburst*|performance|rudeness|aggression)",
				"(accusation|accusations|accusing|accuse)", "(normal|civil|reasonable|adult|indoor|proper) (voice|tone|manner)", "not deaf", "(speak|speaking|talk|talking|write|writing|shout|shouting) to (me|us|my staff|our staff|people|my colleagues|our team) (like|in) (that|this)",
				"no (need|call|reason|cause|excuse|point) (to|for|in) ...3 (tone|attitude|language|manner|temper|behaviour|rude*|aggressi*|shout*|yell*)",
				"not have (my|our) (staff|people|team|drivers|nurses|colleagues|girls|lads)", "not be (spoken|talked|sworn|shouted|yelled) (to|at)",
			}, silent: true, claims: true,
		},
		{
			Cue:     Cue{ID: "measures-up", Worth: -35, Shows: "measures them by what others bear", Advice: "Stay with this customer.", Source: fromValidation},
			phrases: []string{"(seen|had|known|heard|dealt with) [far|much|a lot|lots|way|plenty] (worse|bigger|sillier)", "try (doing|being|having|living|working|sitting|standing|running) [in] (my|our|a|this|that|here|with)", "every (time|single time) (someone|somebody|a|anyone|anybody|one|people|they)", "(most|other) (people|customers|guests|owners|parents|patients|clients|families|couples|drivers|readers|women|men|ladies|tenants|members|passengers) (do|manage|would|don't|are|can|have|just|get|like|love|find|know|cope)", "you are not the (only|first)", "(i|we) have had ...4 (of (these|those)|calls|complaints|letters|like (you|this|yours))", "(as|same|like) (for|with|to) (everyone|everybody|all|the others|anyone)", "(some|many|others|people) (would|pay|envy|dream) ...1 (give|pay|kill|love|good|double|extra|of)", "(others|{number} others) ...2 (did|do|manage*|read|could|saw|heard)", "(lots|plenty|dozens|hundreds|thousands) of (people|customers|others|guests|calls|families)"}, most: 2, turn: true,
		},
		{
			Cue:     Cue{ID: "turns-it-round", Worth: -75, Shows: "turns it round on the customer", Advice: "Leave whose doing it was, and say what you can do.", Source: fromInterview},
			phrases: []string{"(i|we) would (like|love) to see you (do|try|cope|manage|work|run|stand|sit)", "(perhaps|maybe|well|then|possibly) if (you|he|she|they|your)", "have you [ever] (considered|thought|wondered) (that|whether|perhaps|maybe|he|she|it|about how)", "you are [really|just|only|simply|now|starting to|beginning to] (bother*|annoy*|pester*|wast*|disturb*|irritat*|bor*|exhaust*|get on|getting on|hold up|holding (up|us|me)|trying (my|our)|testing (my|our))", "(i|we) (am|are) [really|just|getting|so|a bit|a little] (sick|tired|fed up|bored|weary) (of|with) (it|this|that|you|your|these|people|hearing|being)"}, most: 1, cap: 95, harms: true, turn: true,
		},
		{
			Cue: Cue{ID: "brushes-off", Worth: -40, Shows: "brushes it off", Advice: "Take it up, or say who will.", Source: fromValidation},
			phrases: []string{
				"no (use|good|sense|point) [in|you|your] (asking|calling|ringing|shouting|crying|writing|trying|arguing|complaining|waiting|coming|looking)", "(there you (are|go)|there it is|that's that|and that is it|nothing [further|more|else|left] to (say|add|discuss)|no (more|further) (discussion|comment|to be said)|there is no discussion|on you go|off you go|chin up|grin and bear|never mind)",
				"(you|he|she|they) will [all|soon|just|surely|certainly|both] (live|survive|cope|manage|forget|get over|grow out|get used)", "i am telling you", "(i|we) (do|will|would) not (apologise|say sorry)", "hurry up", "real problems", "it is (that|this) or", "or (nothing|none)", "(make|makes) [for] [a|you] [good|great|funny|nice|lovely|fine] (story|anecdote)", "(a|is|are|was|were) perfectly (good|fine|acceptable|adequate|clear|safe|edible)", "(as they say|as the saying goes)", "(get|come) to the point", "give (him|her|them|us|me) a break", "let us (be (accurate|honest|clear|fair|realistic|reasonable|grown|adult*)|not (exaggerate|start|get|go|make|blow|pretend|throw|lose))", "with [all] [due] respect", "you (had|would) better", "not [to] let (it|that|this) (get|bother|spoil|upset|ruin)", "to (bear|keep) (that|it|this) in mind", "(it is|was) always you", "it is you (who|that)",
			}, most: 2, turn: true,
		},
		{
			Cue:     Cue{ID: "leaves-it-to-them", Worth: -35, Shows: "leaves it with the customer", Advice: "Say what part of it you can take on.", Source: fromInterview},
			phrases: []string{"at (your|the|owner's|their|his|her) ...1 (cost|expense|risk)", "(not|never|isn't) covered", "(beyond|outside|out of) our (control|hands|responsibility|reach|remit)", "(is|are|was|it's) ...2 (yours|theirs|the (customer's|guest's|owner's|parent's|tenant's|buyer's|renter's)) to (keep|check|read|know|look|pay|prove|carry|see|bring|watch|ask)", "(it is|was) your job to", "(was|were) (yours|theirs) to (check|oil|read|keep|lock|watch|look|clean|charge|label|insure|measure|declare|test|bring|wear)", "^ [then|well|but] you [had|have] (ticked|signed|clicked|picked|accepted)", "(on|for|up to) the (candidate|customer|guest|owner|parent|parents|tenant|buyer|passenger|patient|user|member|reader)"}, most: 2, turn: true,
		},
		{
			Cue:     Cue{ID: "normal-to-us", Worth: -35, Shows: "calls it normal", Advice: "Say what it means for them; it isn't normal to them.", Source: fromValidation},
			phrases: []string{"(is|are|was|were|be|it's|that's) [perfectly|quite|completely|absolutely|entirely|only|all|very] (normal|routine|common|standard|usual|customary|par for the course)", "(is|are) (a|one) [mere|minor|small|bit of a] (detail|luxury|formality|technicality|trifle)", "(now and then|once in a while|every so often|from time to time|at times|in any (house|shop|yard|business|firm|kitchen|office|trade))"}, most: 1, turn: true,
		},
		{
			Cue:     Cue{ID: "years-of-it", Worth: -35, Shows: "holds up your own record", Advice: "Their case first; your record doesn't mend it.", Source: fromCallCentre},
			phrases: []string{"(we|i|he|she|they) have ...5 (for|in) [over|more than|nearly|about] (number|many|several|all these|so many|{number}) years", "(i|we) (know|have known|trust|have worked with) (him|her|them|that|this|my|our) ...3 (and|for|he|she|they|don't|not)", "never [once|yet] [got|had|been] ...3 (wrong|complaint|complaints|complained|problem|mistake)", "(my|our) (people|men|staff|team|crew|crews|lads|girls|drivers|nurses|guides|teachers) (work|do|are|have|try)", "(i|we) would like to point out"}, most: 1, turn: true,
		},
		{Cue: Cue{ID: "doubts-account", Worth: -30, Shows: "sets their account in doubt", Advice: "Take it as they tell it, until you know otherwise.", Source: fromValidation}},
		{Cue: Cue{ID: "speaks-in-general", Worth: -28, Shows: "speaks of such things in general", Advice: "Speak of this case, not of cases like it.", Source: fromConcrete}},
		{Cue: Cue{ID: "argues-with-them", Worth: -40, Shows: "argues, and offers nothing", Advice: "Say what you see, or what you can do.", Source: fromValidation}, harms: true},
		{Cue: Cue{ID: "as-it-is", Worth: -35, Shows: "says that it is as it is", Advice: "Say what you can do about it.", Source: fromValidation}},
		{Cue: Cue{ID: "mocking-praise", Worth: -60, Shows: "praises where there is nothing to praise", Advice: "Say it straight.", Source: fromCallCentre}, cap: 130, harms: true},
		{Cue: Cue{ID: "mocking-echo", Worth: -30, Shows: "throws their words back as a question", Advice: "Say what it meant for them.", Source: fromInterview}, harms: true},
	}
}

// stance adds what tells whose side a reply is on. A courtesy elsewhere in the
// reply shows that such words are meant well.
func (r *reading) stance() {
	if len(r.turn.customer.tokens) == 0 {
		return
	}
	r.ownsInTheirWords()
	kindly := r.courteous()
	r.asItIs()
	r.voice()
	r.doubts()
	r.takesSorryBack()
	for i := range r.text.sentences {
		s := &r.text.sentences[i]
		if !kindly {
			r.speaksInGeneral(s)
			r.mocksInPraise(s)
		}
	}
	if !kindly {
		r.echoes()
		r.argues()
		r.policesTone()
	}
}

// policesTone tells where the customer's manner is spoken of, and they spoke of
// nobody's.
func (r *reading) policesTone() {
	rule := r.at("calm/polices-tone")
	for i := range r.matches {
		m := &r.matches[i]
		if m.rule == rule && r.seen("calm/steady-limit") == 0 && !r.text.tokens[m.end-1].heard {
			r.give("calm/polices-tone", m.start, m.end, r.worth("calm/polices-tone"))
			r.harmed = true
			return
		}
	}
}

// The parts of speech between two people, in points for a reply that is made of
// nothing else. Who speaks of I, we and you is heard as nearer than who speaks of
// what is, what never is and what everybody does.
const (
	voiceI        = 150
	voiceYou      = 110
	voiceWe       = 60
	voiceWould    = 60
	voiceIs       = -120
	voicePassive  = -100
	voiceArticle  = -60
	voiceAbsolute = -60
	voiceMost     = 25
)

// voice adds a shade for speech from person to person.
func (r *reading) voice() {
	const fewest, said = 10, 180
	sum := 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if !k.own() {
			continue
		}
		switch w := k.word; {
		case w.is(classI):
			sum += voiceI
		case w.is(classYou):
			sum += voiceYou
		case w.is(classWe):
			sum += voiceWe
		default:
			sum += impersonal(w.text)
			if w.text == "be" && i+1 < len(r.text.tokens) && strings.HasSuffix(r.text.tokens[i+1].word.text, "ed") && i > 0 && !r.text.tokens[i-1].word.is(classYou) {
				sum += voicePassive
			}
		}
	}
	points := sum / max(fewest, len(r.text.tokens))
	switch {
	case r.harmed:
		points = min(0, points)
	case points > 0 && r.points[Solving] < said && capped(r.points[Listening], r.cap[Listening]) < said:
		points /= 3 // the voice is near, but says little
	}
	r.points[Calm] += max(-voiceMost, min(voiceMost, points))
}

// impersonal gives what a word that names nobody does for the voice.
func impersonal(word string) int {
	switch word {
	case "would", "could", "might", "may":
		return voiceWould
	case "is", "are", "has", "does":
		return voiceIs
	case "the":
		return voiceArticle
	case "not", "no", "never", "nobody", "none", "nothing", "always", "everyone", "everybody", "every", "all", "most", "people", "anyone", "anybody", "any", "things":
		return voiceAbsolute
	}
	return 0
}

// speaksInGeneral tells a sentence about things of a kind: it begins with many or
// with a bare noun, says what is, and names nobody who talks here.
func (r *reading) speaksInGeneral(s *sentence) {
	const reach = 6
	at := r.opening(s)
	if s.question || at >= s.to || r.seen("calm/speaks-in-general") >= usualMost || !r.text.tokens[at].own() || !r.many(s, at) {
		return
	}
	verb := int32(-1)
	for i := at + 1; i < s.to; i++ {
		k := &r.text.tokens[i]
		w := k.word
		if w.is(classI) || w.is(classWe) || w.is(classYou) || k.timed || w.is(classDaypart) || w.text == "now" || w.text == "here" || w.text == "still" {
			return
		}
		if verb < 0 && i <= at+reach && alwaysSo(w.text) {
			verb = i
		}
	}
	if verb > 0 {
		r.give("calm/speaks-in-general", at, verb+1, r.worth("calm/speaks-in-general"))
	}
}

// many says whether a sentence is about all of a kind: everybody, most, a bare
// noun in the plural.
func (r *reading) many(s *sentence, at int32) bool {
	w := r.text.tokens[at].word
	switch w.text {
	case "plenty", "lots", "everyone", "everybody", "people", "most", "some", "all", "nobody", "anyone", "anybody", "things", "these", "mistakes", "accidents":
		return true
	case "any", "every":
		return true
	case "one":
		return r.norm(s, at)
	case "a", "an":
		return r.norm(s, at+1)
	}
	switch r.wordAt(s, at+1) {
	case "is", "has", "does", "was", "comes", "goes", "rings", "takes", "needs", "will", "gets", "brings", "knows":
		return false // one of that name
	}
	n := len(w.text)
	return w.content() && n > 3 && w.text[n-1] == 's' && w.text[n-2] != 's' && w.text[n-2] != 'u' && w.text[n-2] != 'i' && !w.is(classDay)
}

// norm says whether one of a kind is told what it does or has to do: "a toddler
// shouldn't", "a grown man can". What it is may be said of this one.
func (r *reading) norm(s *sentence, at int32) bool {
	const reach = 3
	for i := at + 1; i < min(s.to, at+reach); i++ {
		switch r.text.tokens[i].word.text {
		case "should", "must", "ought", "can", "cannot", "needs", "knows", "does":
			return true
		case "has":
			return r.wordAt(s, i+1) == "to"
		}
	}
	return false
}

// alwaysSo says whether a verb says what is so, and not what was or will be.
func alwaysSo(word string) bool {
	switch word {
	case "is", "are", "do", "does", "can", "has", "have", "need", "must", "should", "get", "happen", "happens", "come", "go", "goes", "take", "tend", "cost", "vary", "fall", "break", "die", "grow", "say", "know", "make", "cannot", "ought", "needs", "gets", "takes":
		return true
	}
	return false
}

// mocksInPraise tells lavish words in a sentence that thanks nobody, wishes
// nothing and says nothing of oneself: what there is to praise went wrong.
func (r *reading) mocksInPraise(s *sentence) {
	at := int32(-1)
	for i := s.from; i < s.to; i++ {
		k := &r.text.tokens[i]
		switch w := k.word; {
		case w.is(classI), w.is(classWe), w.text == "thank", w.text == "hope", w.text == "would", w.text == "sounds", w.text == "if":
			return
		case at < 0 && w.is(classLavish) && !k.heard && k.own() && k.scope&Negated == 0 && k.claimed&(1<<Calm) == 0:
			at = i
		}
	}
	if at >= 0 && r.seen("calm/mocking-praise") == 0 {
		r.give("calm/mocking-praise", at, at+1, r.worth("calm/mocking-praise"))
	}
}
