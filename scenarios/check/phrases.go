package check

import (
	"strings"
	"sync"
)

// kind says what a phrase is a sign of.
type kind uint8

const (
	absolute kind = iota
	notAbsolute
	apology
	calming
	policy
	blame
	elsewhere
	offer
	remedy
	deed
	moment
)

// hit is a phrase found in a passage: its words, from up to but not including
// to.
type hit struct {
	kind     kind
	from, to int
}

// phrase is words in a row, each one of several.
type phrase struct {
	kind  kind
	parts []part
}

type part struct {
	words    map[string]bool
	only     string // the word, where there is one alone
	optional bool
}

// lexicon holds all phrases by the word they start with. One look for each
// word of a text finds everything.
var lexicon = sync.OnceValue(func() map[string][]phrase {
	byWord := make(map[string][]phrase)
	for _, list := range []struct {
		kind    kind
		phrases string
	}{
		{absolute, absolutePhrases},
		{notAbsolute, notAbsolutePhrases},
		{apology, apologyPhrases},
		{calming, calmingPhrases},
		{policy, policyPhrases},
		{blame, blamePhrases},
		{elsewhere, elsewherePhrases},
		{offer, offerPhrases},
		{remedy, remedyPhrases},
		{deed, deedPhrases},
		{moment, momentPhrases},
	} {
		for line := range strings.SplitSeq(strings.TrimSpace(list.phrases), "\n") {
			p := newPhrase(list.kind, line)
			for first := range p.parts[0].words {
				byWord[first] = append(byWord[first], p)
			}
		}
	}
	return byWord
})

// newPhrase reads a phrase: words with spaces between them, "|" between the
// words that will do, "?" after what may be left out, and the name of a list
// in capitals for any word of it. Contractions are written out.
func newPhrase(k kind, line string) phrase {
	p := phrase{kind: k}
	for field := range strings.FieldsSeq(line) {
		field, optional := strings.CutSuffix(field, "?")
		next := part{optional: optional, words: make(map[string]bool)}
		for choice := range strings.SplitSeq(field, "|") {
			if list := wordList(choice); list != "" {
				for w := range strings.FieldsSeq(list) {
					next.words[w] = true
				}
			} else {
				next.words[choice] = true
				next.only = choice
			}
		}
		if len(next.words) > 1 {
			next.only = ""
		}
		p.parts = append(p.parts, next)
	}
	return p
}

func wordList(name string) string {
	switch name {
	case "ADVERB":
		return adverbs
	case "ACT":
		return actWords
	case "DO":
		return doingWords
	case "DOING":
		return doingNow
	case "DONE":
		return doneWords
	case "MEND":
		return mendingWords
	case "MENDING":
		return mendingNow
	case "DUTY":
		return dutyWords
	case "DUTYDID":
		return dutyDid
	case "DUTYDONE":
		return dutyDone
	case "MISDONE":
		return misDone
	case "CLOCK":
		return clockWords
	case "NUMBER":
		return numberWords
	case "DAY":
		return dayWords
	}
	return ""
}

func (p *part) has(w string) bool {
	if p.only != "" {
		return p.only == w
	}
	return p.words[w]
}

// find notes every phrase of the lexicon that the passage has.
func (p *passage) find() {
	known := lexicon()
	for i := range p.words {
		for _, ph := range known[p.words[i].text] {
			if to := match(ph.parts[1:], p.words, i+1); to > 0 {
				p.hits = append(p.hits, hit{ph.kind, i, to})
			}
		}
	}
}

// match gives where the parts of a phrase end, or 0. They have to stand in one
// row: no mark comes between them.
func match(parts []part, words []word, at int) int {
	if len(parts) == 0 {
		return at
	}
	if at < len(words) && words[at-1].after == 0 && parts[0].has(words[at].text) {
		if to := match(parts[1:], words, at+1); to > 0 {
			return to
		}
	}
	if parts[0].optional {
		return match(parts[1:], words, at)
	}
	return 0
}

// The words that phrases share.
const (
	adverbs = `actually again already also always at certainly definitely ever exactly first gladly happily
		immediately just least maybe never now of only perhaps personally please really simply still then
		therefore today truly very`

	// What somebody can do for a customer; the last list has the verbs that
	// after "can" offer nothing, as in "I can see that".
	mendingWords = `arrange book bring cancel change collect compensate connect courier cover credit deduct deliver
		dispatch exchange expedite fetch fit fix fly get give lend mend offer order organise organize pay post put
		rebook reduce refund reimburse reinstall reissue reorder repair replace reschedule reserve reset restore
		return send ship sort stop swap take transfer upgrade waive`
	actWords = mendingWords + ` add ask call chase check clean close come confirm draw drive e-mail email file find
		finish follow go help hold inform invite join keep leave let make meet note open phone pick prepare print
		raise read record remove report ring search set sign sit speak start stay switch talk test text turn
		unblock update wait walk warn watch work write`
	doingWords = actWords + ` explain have hear listen look reply see sum tell`
	mendingNow = `arranging booking bringing cancelling closing collecting crediting delivering dispatching exchanging
		fetching fitting fixing getting giving lending mending offering ordering organising organizing paying posting putting rebooking
		refunding reimbursing reordering repairing replacing rescheduling reserving resetting restoring
		returning sending shipping sorting stopping swapping taking transferring upgrading waiving`

	doingNow = mendingNow + ` adding asking calling changing chasing checking coming confirming having keeping
		making opening phoning reporting ringing searching setting staying texting writing`

	// What a customer can be blamed for not having done: as it is, in the past,
	// and as a participle; and for having done.
	dutyWords = `answer ask bother bring call check fill follow give keep let listen look mention notice open pay
		phone provide put read register reply report return ring save say send show sign speak tell think try
		understand warn write`
	dutyDid = `answered asked bothered brought called checked filled followed gave kept listened looked mentioned
		opened paid phoned provided put read registered replied reported returned rang said sent showed signed spoke
		told tried wrote`
	dutyDone = `answered asked bothered brought called checked come filled followed given gone kept known let
		listened looked made mentioned noticed opened paid phoned planned provided put read realised registered
		replied reported returned rung said saved sent shown signed spoken taken thought told tried understood
		waited warned written`
	misDone = `believed bought clicked done left lost ordered signed touched trusted used waited`

	// What the speaker has done.
	doneWords = `added arranged asked blocked booked brought called cancelled checked closed collected
		corrected credited fetched filed fixed found given kept made moved ordered paid passed phoned posted put
		refunded removed replaced reported reserved rung sent set signed spoken started stopped switched taken
		talked turned written`

	numberWords = `a an one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
		forty fifty sixty ninety quarter half noon midday midnight 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17
		18 19 20 21 22 23 24 30 45 48 60`
	clockWords = `one two three four five six seven eight nine ten eleven twelve half quarter noon midday midnight
		1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20`
	dayWords = `monday tuesday wednesday thursday friday saturday sunday today tonight tomorrow`
)
