package cues

// own says whether a token is said by the trainee and as it reads.
func (k *token) own() bool { return k.scope&(Quoted|Reported) == 0 }

// The most single words that count.
const (
	mostKind  = 5
	mostHarsh = 5
)

// tone counts kind and harsh words that no rule has seen.
func (r *reading) tone() {
	kind, harsh := 0, 0
	inTurn := len(r.turn.customer.tokens) > 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if k.claimed&(1<<Calm) != 0 || !k.own() || k.heard && inTurn || k.word.is(classMisspelt) {
			continue
		}
		at := int32(i)
		switch negated := k.scope&Negated != 0; {
		case k.word.is(classKind) && !negated && kind < mostKind && (!inTurn || !r.harmed && !everyday(k.word.text)):
			kind++
			r.give("calm/kind-words", at, at+1, r.worth("calm/kind-words"))
		case k.word.is(classHarsh) && !negated && harsh < mostHarsh && (!inTurn || !matterOfFact(k.word.text)), !inTurn && k.word.is(classKind) && r.notBefore(at) && k.scope&Asked == 0 && harsh < mostHarsh:
			harsh++
			points := r.worth("calm/harsh-words")
			if inTurn { // what went wrong is spoken of, too
				points /= 4
			}
			r.give("calm/harsh-words", at, at+1, points)
		}
	}
}

// everyday says whether a kind word is said of anything, to an upset customer too.
func everyday(word string) bool {
	switch word {
	case "able", "better", "best", "fine", "good", "great", "valid", "heart", "love", "patient", "respect", "lucky", "luck", "special", "fair", "cool", "wise", "clear", "clearer", "solid",
		"positive", "interest", "wow", "wonderful", "perfect", "properly", "proper", "safe", "safely", "fun", "wish", "easier", "expert", "useful", "sweet", "discuss", "improve", "brilliant":
		return true
	}
	return false
}

// matterOfFact says whether a harsh word may be what the talk is about.
func matterOfFact(word string) bool {
	switch word {
	case "shut", "stop", "wrong", "warn", "warned", "warning", "odd", "sick", "tired", "shout", "shouted", "shouting", "scream", "fraud", "nobody", "block", "blocked", "blocking", "delete", "deleting",
		"fail", "failed", "fails", "failing", "failure", "mess", "demand", "demands", "excuse", "excuses", "lie", "lied", "quarrel", "refuse", "refused", "waste", "wasted", "negative", "problem", "prove", "suspect",
		"spam", "reject", "undo", "pushing", "complain", "complained", "complaining", "mistaken", "bother", "bothers", "dirty", "faulty", "fake", "dispute", "argue", "attack", "hate", "annoyed", "ashamed",
		"furious", "mad", "quit", "weak", "awful", "dreadful", "hell", "rotten", "damn", "careless", "clearly", "inaccurate", "incorrect", "incorrectly", "wrongly", "unacceptable", "shame", "blame", "confused", "disagree":
		return true
	}
	return false
}

// notBefore says whether a negation stands close before a token.
func (r *reading) notBefore(at int32) bool {
	const close = 3
	for i := at - 1; i >= max(0, at-close) && r.text.tokens[i+1].before == 0; i-- {
		if r.text.tokens[i].word.is(classNot) {
			return true
		}
	}
	return false
}

// negatives counts what is put in the negative.
func (r *reading) negatives() {
	const most = 5
	if len(r.turn.customer.tokens) > 0 {
		return // what went wrong is spoken of, too
	}
	count := 0
	for i := range r.text.tokens {
		if k := &r.text.tokens[i]; count < most && k.word.is(classNot) && k.own() && k.claimed&(1<<Calm) == 0 && k.scope&Asked == 0 {
			count++
			r.give("calm/says-no", int32(i), int32(i)+1, r.worth("calm/says-no"))
		}
	}
}

// shouting tells words in capitals. Short names in capitals, such as MRI, are
// no words that are known, and stand alone.
func (r *reading) shouting() {
	const most = 4
	count := 0
	for i := range r.text.tokens {
		k := &r.text.tokens[i]
		if !k.upper || !k.own() || count == most || i > 0 && r.text.tokens[i-1].start == k.start {
			continue
		}
		if !k.word.is(classStop) && (k.heard || k.word.classes.none()) && !r.upperBeside(i) {
			continue
		}
		count++
		r.give("calm/shouting", int32(i), int32(i)+1, r.worth("calm/shouting"))
	}
	if r.text.marks > 0 {
		at := r.marked()
		r.give("calm/marks", at, at+1, r.worth("calm/marks")*min(3, r.text.marks))
	}
}

// marked gives the word before the first row of marks.
func (r *reading) marked() int32 {
	for i := range r.text.sentences {
		last := r.text.sentences[i].to - 1
		rest := r.text.raw[r.text.tokens[last].end:]
		if len(rest) > 1 && (rest[0] == '!' || rest[0] == '?') && (rest[1] == '!' || rest[1] == '?') {
			return last
		}
	}
	return int32(len(r.text.tokens)) - 1
}

func (r *reading) upperBeside(i int) bool {
	t := r.text.tokens
	return i > 0 && t[i-1].upper && t[i-1].word.is(classStop) || i+1 < len(t) && t[i+1].upper && t[i+1].word.is(classStop)
}

// theirFacts counts what of the turn's facts the reply speaks of.
func (r *reading) theirFacts() {
	const most, little = 4, 150
	told := 0
	if r.harmed {
		return // they are held against the customer
	}
	worth := r.worth("calm/their-facts")
	if capped(r.points[Listening], r.cap[Listening]) < little {
		worth /= 2 // they are set side by side
	}
	for i := range r.facts {
		if f := &r.facts[i]; f.found && !f.copied && !f.denied && told < most && r.carries(f.start, f.end) {
			r.give("calm/their-facts", f.start, f.end, worth)
			told++
		}
	}
}

const adviceUntied = "Name something of what they told you."

// carries says whether there is a word among tokens that tells something.
func (r *reading) carries(start, end int32) bool {
	for i := start; i < end; i++ {
		if w := r.text.tokens[i].word; w.text != "one" && (w.content() || w.is(classNumber)) {
			return true
		}
	}
	return false
}

// curt tells a short reply without a word for the customer.
func (r *reading) curt() {
	const short, courtesy = 14, 25
	const most, long = 20, 60 // who takes the time to explain is a little calmer
	n := int32(len(r.text.tokens))
	if kind := r.points[Calm] - calmBase; n <= short && kind < courtesy && r.seen("calm/asks") == 0 {
		r.give("calm/curt", 0, n, r.worth("calm/curt"))
	}
	r.points[Calm] += most * int(min(n, long)) / long
}

// strung tells words strung together: most of its clauses are of a few words,
// or hardly a word holds others together.
func (r *reading) strung() {
	if len(r.turn.customer.tokens) == 0 {
		return
	}
	const few, fewest, words, glueShare = 3, 5, 8, 14
	clauses, short, glue, from := 0, 0, 0, 0
	n := len(r.text.tokens)
	for i := 1; i <= n; i++ {
		if i < n && r.text.tokens[i].before == 0 {
			continue
		}
		clauses++
		if i-from <= few && !r.holds(from, i) {
			short++
		}
		from = i
	}
	for i := range r.text.tokens {
		if holdsTogether(r.text.tokens[i].word) {
			glue++
		}
	}
	if short >= fewest && 2*short > clauses || n >= words && 100*glue < glueShare*n {
		r.give("calm/strung-together", 0, int32(n), r.worth("calm/strung-together"))
	}
}

// holds says whether a short clause has a subject and its verb, as "I knew" and
// "nobody came": it is a sentence, however short.
func (r *reading) holds(from, to int) bool {
	for i := from; i+1 < to; i++ {
		w := r.text.tokens[i].word
		subject := w.is(classSubject) || w.is(classYou) || w.text == "nobody" || w.text == "that" || w.text == "this" || w.text == "it"
		if next := r.text.tokens[i+1].word; subject && !next.is(classSubject) && !next.is(classNot) {
			return true
		}
	}
	return false
}

// holdsTogether says whether a word holds a sentence together.
func holdsTogether(w *word) bool {
	if w.is(classI) || w.is(classYou) || w.is(classWe) || w.is(classThey) {
		return true
	}
	switch w.text {
	case "a", "an", "the", "is", "are", "was", "were", "be", "been", "to", "of", "in", "on", "at", "for", "from", "and", "it", "that", "this", "have", "has", "had", "will", "with", "not", "so", "if", "what", "by", "as", "but", "or", "can", "do", "does", "did", "up", "out", "there", "no":
		return true
	}
	return false
}

// capUncourteous is the most for a reply that would fit any customer and has no
// courtesy in it: plain, not yet courteous.
const capUncourteous = 185

// courteous says whether a courtesy was seen that isn't a deed.
func (r *reading) courteous() bool {
	for _, id := range [...]ruleID{
		"calm/apology", "calm/thanks", "calm/acknowledges", "calm/asks-leave", "calm/gives-choice", "calm/greeting", "calm/owns-fault",
		"calm/deserved-better", "calm/blameless", "calm/believes", "calm/says-right", "calm/agrees", "calm/names-hardship", "calm/invites", "calm/could-you",
	} {
		if r.seen(id) > 0 {
			return true
		}
	}
	return false
}

// untied tells a reply that would fit any customer, and one that says sorry
// over and over.
func (r *reading) untied() {
	const often, helpful = 4, 200 // a step that fits is a courtesy, too
	apology := r.at("calm/apology")
	count := 0
	for i := range r.matches {
		if r.matches[i].rule == apology {
			count++
		}
	}
	if count >= often {
		last := r.hits[apology].until
		r.give("calm/sorry-again", last-1, last, r.worth("calm/sorry-again"))
	}
	if len(r.turn.customer.tokens) == 0 {
		return
	}
	for i := range r.text.tokens {
		if k := &r.text.tokens[i]; k.heard && !k.copied && k.own() && k.word.content() {
			return
		}
	}
	r.give("calm/untied", 0, 0, 0)
	if !r.courteous() && r.points[Solving] < helpful {
		r.cap[Calm] = min(r.cap[Calm], capUncourteous)
	}
	r.missing = append(r.missing, Missing{Criterion: Calm, What: "theirs", Advice: adviceUntied})
}
