package quality

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// like gives a word the capitals that another has.
func like(model, word string) string {
	first, _ := utf8.DecodeRuneInString(model)
	if !unicode.IsUpper(first) || word == "" {
		return word
	}
	if len(model) > 1 && strings.ToUpper(model) == model && !strings.HasPrefix(word, "I ") {
		return strings.ToUpper(word)
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

func folded(word string) string { return strings.ToLower(strings.ReplaceAll(word, "’", "'")) }

// Each short form with its long one. Those in 's and 'd depend on what follows.
var longForms = map[string]string{
	"i'm": "I am", "can't": "cannot", "won't": "will not", "shan't": "shall not", "let's": "let us",
}

// participles are the irregular forms before which 's is "has" and 'd is "had".
var participles = strings.Fields("been got had gone done taken made come become seen left lost found kept told said sent paid put given " +
	"gotten broken fallen stood sat slept spent bought brought heard felt held run driven written better")

func participle(word string) bool {
	return slices.Contains(participles, word) || (len(word) > 4 && strings.HasSuffix(word, "ed"))
}

// expand writes short forms out: I'll, I will.
func expand(text string) string {
	all := pieces(text)
	for i, p := range all {
		if p.word {
			all[i].text = expanded(p.text, nextWord(all, i))
		}
	}
	return join(all)
}

// nextWord gives the word after a piece, in lower case, where only a space
// stands between.
func nextWord(all []piece, i int) string {
	if i+2 < len(all) && strings.TrimSpace(all[i+1].text) == "" {
		return folded(all[i+2].text)
	}
	return ""
}

// stems are the words of which 's is a short form; after others it is a genitive.
var stems = strings.Fields("it that what he she there here who where how when this everything nothing nobody")

func expanded(word, next string) string {
	w := folded(word)
	if long, ok := longForms[w]; ok {
		return like(word, long)
	}
	stem, tail, ok := strings.Cut(w, "'")
	if !ok {
		return word
	}
	head := word[:len(stem)]
	switch {
	case tail == "ll":
		return head + " will"
	case tail == "ve":
		return head + " have"
	case tail == "re":
		return head + " are"
	case tail == "m":
		return head + " am"
	case tail == "t" && strings.HasSuffix(stem, "n") && stem != "ain":
		return head[:len(head)-1] + " not"
	case tail == "d" && participle(next):
		return head + " had"
	case tail == "d":
		return head + " would"
	case tail == "s" && slices.Contains(stems, stem) && participle(next) && !strings.HasSuffix(next, "ed"):
		return head + " has"
	case tail == "s" && slices.Contains(stems, stem):
		return head + " is"
	}
	return word
}

// shortForms are pairs of words and what they contract to.
var shortForms = map[string]string{
	"i am": "I'm", "i will": "I'll", "i have": "I've", "i would": "I'd", "i had": "I'd",
	"you are": "you're", "you will": "you'll", "you have": "you've", "you would": "you'd",
	"we are": "we're", "we will": "we'll", "we have": "we've", "we would": "we'd",
	"they are": "they're", "they will": "they'll", "they have": "they've",
	"he is": "he's", "she is": "she's", "it is": "it's", "that is": "that's", "there is": "there's", "what is": "what's", "here is": "here's",
	"it will": "it'll", "he will": "he'll", "she will": "she'll",
	"do not": "don't", "does not": "doesn't", "did not": "didn't", "is not": "isn't", "are not": "aren't", "was not": "wasn't",
	"were not": "weren't", "has not": "hasn't", "have not": "haven't", "had not": "hadn't", "will not": "won't", "would not": "wouldn't",
	"should not": "shouldn't", "could not": "couldn't", "can not": "can't", "let us": "let's",
}

// contract writes long forms short where something follows: I will ring, I'll
// ring; but "as it is." and "how they are now" stay.
func contract(text string) string {
	all := pieces(text)
	before := ""
	for i := 0; i < len(all); i++ {
		if !all[i].word {
			if strings.TrimSpace(all[i].text) != "" {
				before = ""
			}
			continue
		}
		first, next := folded(all[i].text), nextWord(all, i)
		short, ok := shortForms[first+" "+next]
		switch {
		case first == "cannot":
			all[i].text = like(all[i].text, "can't")
		case ok && contracts(before, next, nextWord(all, i+2)):
			all[i].text = like(all[i].text[:1], short)
			all[i+1].text, all[i+2].text = "", ""
			i += 2
		}
		before = first
	}
	return join(all)
}

// contracts says whether two words, of which this is the second, are said as
// one between those that stand before and after them.
func contracts(before, second, after string) bool {
	switch second {
	case "not":
		return after != ""
	case "have", "had":
		return participle(after)
	case "is", "are", "am":
		return after != "" && !slices.Contains(strings.Fields("how what where who which as than of all both"), before)
	}
	return after != ""
}

// British and American spellings. Only words that have both.
var spellings = [][2]string{
	{"apologise", "apologize"},
	{"apologised", "apologized"},
	{"apologising", "apologizing"},
	{"apologises", "apologizes"},
	{"organise", "organize"},
	{"organised", "organized"},
	{"organising", "organizing"},
	{"realise", "realize"},
	{"realised", "realized"},
	{"recognise", "recognize"},
	{"recognised", "recognized"},
	{"authorise", "authorize"},
	{"authorised", "authorized"},
	{"prioritise", "prioritize"},
	{"prioritised", "prioritized"},
	{"summarise", "summarize"},
	{"finalise", "finalize"},
	{"empathise", "empathize"},
	{"sympathise", "sympathize"},
	{"minimise", "minimize"},
	{"specialise", "specialize"},
	{"specialised", "specialized"},
	{"personalised", "personalized"},
	{"customised", "customized"},
	{"emphasise", "emphasize"},
	{"analyse", "analyze"},
	{"analysed", "analyzed"},
	{"cancelled", "canceled"},
	{"cancelling", "canceling"},
	{"travelled", "traveled"},
	{"travelling", "traveling"},
	{"traveller", "traveler"},
	{"travellers", "travelers"},
	{"labelled", "labeled"},
	{"jewellery", "jewelry"},
	{"colour", "color"},
	{"colours", "colors"},
	{"favour", "favor"},
	{"favourite", "favorite"},
	{"honour", "honor"},
	{"honoured", "honored"},
	{"neighbour", "neighbor"},
	{"neighbours", "neighbors"},
	{"behaviour", "behavior"},
	{"labour", "labor"},
	{"humour", "humor"},
	{"flavour", "flavor"},
	{"odour", "odor"},
	{"rumour", "rumor"},
	{"centre", "center"},
	{"theatre", "theater"},
	{"litre", "liter"},
	{"metre", "meter"},
	{"metres", "meters"},
	{"cheque", "check"},
	{"cheques", "checks"},
	{"programme", "program"},
	{"programmes", "programs"},
	{"defence", "defense"},
	{"licence", "license"},
	{"tyre", "tire"},
	{"tyres", "tires"},
	{"grey", "gray"},
	{"kerb", "curb"},
	{"pyjamas", "pajamas"},
	{"mum", "mom"},
	{"mum's", "mom's"},
	{"storey", "story"},
	{"catalogue", "catalog"},
	{"dialogue", "dialog"},
	{"ageing", "aging"},
	{"fulfil", "fulfill"},
	{"enrol", "enroll"},
	{"enrolment", "enrollment"},
	{"skilful", "skillful"},
	{"instalment", "installment"},
	{"instalments", "installments"},
	{"judgement", "judgment"},
	{"plough", "plow"},
	{"aluminium", "aluminum"},
	{"mould", "mold"},
	{"learnt", "learned"},
	{"burnt", "burned"},
	{"spoilt", "spoiled"},
	{"dreamt", "dreamed"},
	{"manoeuvre", "maneuver"},
	{"paediatric", "pediatric"},
	{"anaesthetic", "anesthetic"},
	{"diarrhoea", "diarrhea"},
	{"maths", "math"},
}

// spelling gives a writer of the other country's spelling. From American to
// British, words that have a sense of their own there are left: check, meter,
// story, program.
func spelling(american bool) func(string) string {
	other := make(map[string]string, len(spellings))
	for _, pair := range spellings {
		if american {
			other[pair[0]] = pair[1]
		} else if !slices.Contains([]string{"check", "checks", "tire", "tires", "story", "curb", "meter", "meters", "program", "programs"}, pair[1]) {
			other[pair[1]] = pair[0]
		}
	}
	return func(text string) string {
		all := pieces(text)
		for i, p := range all {
			if word, ok := other[folded(p.text)]; ok && p.word {
				all[i].text = like(p.text, word)
			}
		}
		return join(all)
	}
}

// slips are words of which learners of English write another form, or none.
// Negations and what names the border of a time (by, until, before, after) are
// left: there the sense would change, and not the grammar alone.
var slips = map[string][]string{
	"the": {""}, "a": {""}, "an": {""},
	"in": {"on", "at"}, "on": {"in", "at"}, "at": {"in", "on"}, "into": {"in"}, "since": {"from"}, "for": {"since"}, "about": {"of"},
	"has": {"have"}, "were": {"was"}, "are": {"is"}, "does": {"do"},
	"went": {"go"}, "came": {"come"}, "said": {"say"}, "told": {"tell"}, "took": {"take"}, "gave": {"give"}, "made": {"make"}, "sent": {"send"},
	"broke": {"break"}, "felt": {"feel"}, "kept": {"keep"}, "paid": {"pay"}, "happened": {"happen"}, "waited": {"wait"}, "called": {"call"},
	"promised": {"promise"}, "much": {"many"}, "these": {"this"}, "days": {"day"}, "weeks": {"week"}, "hours": {"hour"}, "times": {"time"},
	"makes": {"make"}, "comes": {"come"}, "needs": {"need"}, "happens": {"happen"}, "works": {"work"}, "sounds": {"sound"}, "means": {"mean"},
	"information": {"informations"}, "advice": {"advices"}, "people": {"peoples"},
}

// auxiliaries stand before a participle, which isn't a past tense.
var auxiliaries = strings.Fields("be been being is are was were has have had get got having it's that's i've you've we've they've")

// slipEvery is how many words hold at most one slip of grammar.
const slipEvery = 5

// grammar writes as kind people do whose first language is another: articles
// left out, another preposition, a verb's bare form.
func grammar(text string, rng *rand.Rand) string {
	all := pieces(text)
	var run []int
	words, before := 0, ""
	for i, p := range all {
		if !p.word {
			continue
		}
		if slippery(before, folded(p.text), nextWord(all, i), after(all, i)) {
			run = append(run, i)
		}
		if !slices.Contains(strings.Fields("not never already just also been"), folded(p.text)) { // "has not told" is no past tense
			before = folded(p.text)
		}
		if words++; words%slipEvery == 0 && len(run) > 0 {
			slip(all, run[rng.IntN(len(run))], rng)
			run = run[:0]
		}
	}
	return join(all)
}

// slip puts another form of a word in its place. Where it is left out, its
// space goes with it and its capital to the next.
func slip(all []piece, at int, rng *rand.Rand) {
	others := slips[folded(all[at].text)]
	other := others[rng.IntN(len(others))]
	if other == "" && at+2 < len(all) {
		all[at+1].text = strings.TrimPrefix(all[at+1].text, " ")
		all[at+2].text = like(all[at].text, all[at+2].text)
	}
	all[at].text = like(all[at].text, other)
}

// after gives what follows a word up to the next letter.
func after(all []piece, i int) string {
	if i+1 < len(all) {
		return strings.TrimSpace(all[i+1].text)
	}
	return ""
}

// slippery says whether a learner might slip on a word here. Idioms are left
// (at least, a lot), and participles.
func slippery(before, word, next, mark string) bool {
	if _, ok := slips[word]; !ok || slices.Contains(strings.Fields("least lot all once order case fact not sorry while moment"), next) {
		return false
	}
	if word == "for" { // since three days
		return slices.Contains(strings.Fields("two three four five six seven eight nine ten twelve weeks months days hours"), next) ||
			(mark != "" && mark[0] >= '0' && mark[0] <= '9')
	}
	return !slices.Contains(auxiliaries, before) || len(slips[word][0]) == 0 || len(word) < 4
}
