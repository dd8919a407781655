package alike

import "strings"

// denials turn round the words that follow them. Words that end in "n't" do so
// too.
var denials = set("not", "no", "never", "nor", "neither", "without", "cannot", "cant", "dont", "wont")

// functionWords hold a sentence together and say little of what it is about.
var functionWords = set(
	"a", "an", "the", "this", "that", "these", "those", "there", "here",
	"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "you", "your", "yours", "yourself",
	"he", "him", "his", "she", "her", "hers", "it", "its", "itself", "they", "them", "their", "theirs",
	"one", "who", "whom", "whose", "which", "what", "when", "where", "why", "how",
	"am", "is", "are", "was", "were", "be", "been", "being",
	"do", "does", "did", "done", "doing", "have", "has", "had", "having",
	"will", "would", "shall", "should", "can", "could", "may", "might", "must", "let", "lets", "ought",
	"and", "or", "but", "if", "because", "as", "so", "than", "then", "though", "although", "while", "until", "whether",
	"of", "at", "by", "for", "with", "about", "into", "to", "from", "in", "on", "off", "up", "down", "out", "over", "under",
	"too", "also", "just", "very", "really", "quite", "only", "even", "still", "again", "now", "well", "oh", "ah",
	"some", "any", "all", "both", "each", "every", "such", "own", "same", "other", "more", "most", "much", "many", "few",
	"s", "t", "d", "m", "ll", "re", "ve", "im", "ive", "ill", "youre", "thats", "please", "yes",
	"get", "got", "go", "going", "make", "like", "thing", "things",
)

// numbers stand in words or in digits.
var numbers = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
	"seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40",
	"fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
}

// sameThing maps words to one that means as much where people complain.
var sameThing = named(
	"ring rang rung phone phoned phones phoning call called calls calling telephone", "loan loaner lend lent", "taxi cab",
	"manager boss", "pharmacy chemist", "sack fire fired sacked dismiss dismissed job rota", "father dad", "mother mum mom",
	"number digits mobile", "ill sick illness", "pain hurt hurts", "bike bicycle", "begin start", "skip omit", "tomorrow tomoro tmrw", "colleague coworker",
	"send sent", "tell told", "fault mistake gap", "forgive pardon", "page website", "euro quid", "terms conditions contract", "dose tablet pill tablets pills",
	"promise guarantee swear", "secure safe", "ashamed embarrassed", "cost costs", "saturday sat", "together both", "bank banks",
	"find found", "bring brought", "permitted allowed", "price money", "ready done finished", "delay late", "class course",
)

func named(groups ...string) map[string]string {
	all := make(map[string]string)
	for _, group := range groups {
		words := strings.Fields(group)
		for _, word := range words[1:] {
			all[word] = words[0]
		}
	}
	return all
}

func set(words ...string) map[string]bool {
	all := make(map[string]bool, len(words))
	for _, word := range words {
		all[word] = true
	}
	return all
}
