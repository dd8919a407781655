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
// ring; but "as it is." stays.
func contract(text string) string {
	all := pieces(text)
	for i := 0; i < len(all); i++ {
		if !all[i].word {
			continue
		}
		if folded(all[i].text) == "cannot" {
			all[i].text = like(all[i].text, "can't")
			continue
		}
		next := nextWord(all, i)
		short, ok := shortForms[folded(all[i].text)+" "+next]
		if !ok || nextWord(all, i+2) == "" || (strings.HasSuffix(next, "ve") && !participle(nextWord(all, i+2))) || next == "had" && !participle(nextWord(all, i+2)) {
			continue
		}
		all[i].text = like(all[i].text[:1], short)
		all[i+1].text, all[i+2].text = "", ""
		i += 2
	}
	return join(all)
}

// British and American spellings. Only words that have both.
var spellings = [][2]string{
	{"apologise", "apologize"}, {"apologised", "apologized"}, {"apologising", "apologizing"}, {"apologises", "apologizes"},
	{"organise", "organize"}, {"organised", "organized"}, {"organising", "organizing"}, {"realise", "realize"}, {"realised", "realized"},
	{"recognise", "recognize"}, {"recognised", "recognized"}, {"authorise", "authorize"}, {"authorised", "authorized"},
	{"prioritise", "prioritize"}, {"prioritised", "prioritized"}, {"summarise", "summarize"}, {"finalise", "finalize"},
	{"empathise", "empathize"}, {"sympathise", "sympathize"}, {"minimise", "minimize"}, {"specialise", "specialize"},
	{"specialised", "specialized"}, {"personalised", "personalized"}, {"customised", "customized"}, {"emphasise", "emphasize"},
	{"analyse", "analyze"}, {"analysed", "analyzed"}, {"cancelled", "canceled"}, {"cancelling", "canceling"}, {"travelled", "traveled"},
	{"travelling", "traveling"}, {"traveller", "traveler"}, {"travellers", "travelers"}, {"labelled", "labeled"}, {"jewellery", "jewelry"},
	{"colour", "color"}, {"colours", "colors"}, {"favour", "favor"}, {"favourite", "favorite"}, {"honour", "honor"}, {"honoured", "honored"},
	{"neighbour", "neighbor"}, {"neighbours", "neighbors"}, {"behaviour", "behavior"}, {"labour", "labor"}, {"humour", "humor"},
	{"flavour", "flavor"}, {"odour", "odor"}, {"rumour", "rumor"}, {"centre", "center"}, {"theatre", "theater"}, {"litre", "liter"},
	{"metre", "meter"}, {"metres", "meters"}, {"cheque", "check"}, {"cheques", "checks"}, {"programme", "program"}, {"programmes", "programs"},
	{"defence", "defense"}, {"licence", "license"}, {"tyre", "tire"}, {"tyres", "tires"}, {"grey", "gray"}, {"kerb", "curb"},
	{"pyjamas", "pajamas"}, {"mum", "mom"}, {"mum's", "mom's"}, {"storey", "story"},
	{"catalogue", "catalog"}, {"dialogue", "dialog"}, {"ageing", "aging"}, {"fulfil", "fulfill"}, {"enrol", "enroll"}, {"enrolment", "enrollment"},
	{"skilful", "skillful"}, {"instalment", "installment"}, {"instalments", "installments"}, {"judgement", "judgment"}, {"plough", "plow"},
	{"aluminium", "aluminum"}, {"mould", "mold"}, {"learnt", "learned"}, {"burnt", "burned"}, {"spoilt", "spoiled"}, {"dreamt", "dreamed"},
	{"manoeuvre", "maneuver"}, {"paediatric", "pediatric"}, {"anaesthetic", "anesthetic"}, {"diarrhoea", "diarrhea"}, {"maths", "math"},
}

// spelling gives a writer of the other country's spelling. From American to
// British, words that have a sense of their own there are left: check, tire,
// story, program.
func spelling(american bool) func(string) string {
	other := make(map[string]string, len(spellings))
	for _, pair := range spellings {
		if american {
			other[pair[0]] = pair[1]
		} else if !slices.Contains([]string{"check", "checks", "tire", "tires", "story", "curb"}, pair[1]) {
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

// slips are words of which learners of English write another form. Negations
// and what names a time's border (by, until, before, after) are left: there the
// sense would change, and not the grammar alone.
var slips = map[string][]string{
	"the": {""}, "a": {""}, "an": {""},
	"in": {"on", "at"}, "on": {"in", "at"}, "at": {"in", "on"}, "of": {"from"}, "about": {"for"}, "with": {"by"}, "into": {"in"}, "since": {"from"},
	"has": {"have"}, "have": {"has"}, "is": {"are"}, "are": {"is"}, "was": {"were", "is"}, "were": {"was"}, "does": {"do"},
	"went": {"go"}, "came": {"come"}, "said": {"say"}, "told": {"tell"}, "took": {"take"}, "got": {"get"}, "gave": {"give"}, "made": {"make"},
	"left": {"leave"}, "sent": {"send"}, "found": {"find"}, "broke": {"break"}, "lost": {"lose"}, "felt": {"feel"}, "kept": {"keep"}, "paid": {"pay"},
	"much": {"many"}, "many": {"much"}, "this": {"these"}, "these": {"this"}, "days": {"day"}, "weeks": {"week"}, "hours": {"hour"},
	"times": {"time"}, "people": {"peoples"}, "happened": {"happen"}, "waited": {"wait"}, "called": {"call"}, "needed": {"need"}, "promised": {"promise"},
	"makes": {"make"}, "comes": {"come"}, "needs": {"need"}, "happens": {"happen"}, "works": {"work"}, "sounds": {"sound"}, "means": {"mean"},
}

// slipEvery is how many words hold at most one slip of grammar.
const slipEvery = 5

// grammar writes as kind people do whose first language is another: articles
// left out, another preposition, a verb's bare form.
func grammar(text string, rng *rand.Rand) string {
	all := pieces(text)
	var run []int
	words := 0
	for i, p := range all {
		if !p.word {
			continue
		}
		if _, ok := slips[folded(p.text)]; ok && !idiom(all, i) {
			run = append(run, i)
		}
		if words++; words%slipEvery == 0 && len(run) > 0 {
			at := run[rng.IntN(len(run))]
			others := slips[folded(all[at].text)]
			slipped := others[rng.IntN(len(others))]
			if slipped == "" && at+1 < len(all) {
				all[at+1].text = strings.TrimLeft(all[at+1].text, " ") // the space goes with the article
				if at+2 < len(all) {
					all[at+2].text = like(all[at].text, all[at+2].text)
				}
			}
			all[at].text = like(all[at].text, slipped)
			run = run[:0]
		}
	}
	return join(all)
}

// idiom says whether a word belongs to one it can't be changed without: at
// least, a lot, of course.
func idiom(all []piece, i int) bool {
	next := nextWord(all, i)
	return slices.Contains([]string{"least", "lot", "course", "all", "once", "order", "case", "fact", "not", "sorry"}, next)
}
