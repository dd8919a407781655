package stance

import (
	"slices"
	"strings"
	"sync"
)

// tails and short are contractions.
var tails = map[string]string{"ll": "will", "ve": "have", "re": "are", "m": "am", "s": "is", "d": "would"}

var short = map[string][]string{
	"can't": {"can", "not"}, "cant": {"can", "not"}, "cannot": {"can", "not"}, "won't": {"will", "not"}, "wont": {"will", "not"},
	"don't": {"do", "not"}, "dont": {"do", "not"}, "didnt": {"did", "not"}, "isnt": {"is", "not"}, "wasnt": {"was", "not"},
	"gonna": {"going", "to"}, "gotta": {"have", "to"}, "im": {"i", "am"}, "ive": {"i", "have"}, "youre": {"you", "are"},
	"thats": {"that", "is"}, "its": {"is"}, "it's": {"it", "is"}, "shes": {"she", "is"}, "hes": {"he", "is"}, "u": {"you"}, "ur": {"your"},
	"let's": {"let", "us"}, "lets": {"let", "us"}, "sry": {"sorry"}, "thx": {"thanks"}, "pls": {"please"}, "ought": {"should"},
}

// openers are words that begin a clause.
var openers = map[string]Moves{
	"yes": Permits, "yeah": Permits, "yep": Permits, "sure": Permits, "fine": Permits, "ok": Permits, "okay": Permits,
	"alright": Permits, "absolutely": Permits, "certainly": Permits,
	"sorry": Sorry, "ring": Pushes, "ask": Pushes, "call": Pushes,
}

// spoken lists phrases by what they do. Words that may stand in one place are
// parted by a bar; three dots are up to three words.
var spoken = map[Moves][]string{
	Permits: {
		"of course", "go on", "all right", "no problem", "no worries", "be my guest", "you can|may have|take|ride|keep|go",
		"it is your", "is the least you can ask", "is only fair", "happy to", "feel free", "you are welcome to",
	},
	Hands: {
		"take it|yours|them|both|all", "take your bike|car|dog|card", "take the bike|car", "give him|her|them it|both|all|them|some|this|that|the|a|one|half",
		"let him|her have", "have it|them", "skip it|them|that|this|the|one|a", "leave it|them|that out", "let this|that|the ... go",
		"here you go", "go ahead", "you can|may have|take|ride|keep it|yours|them|your",
	},
	Refuses: {
		"can|could not let|give|do|go|discuss|talk|say|tell|promise|allow|have|hand|offer|share|help|take|accept|honestly|possibly|be|pass",
		"will not let|give|do|discuss|guess|allow|hand|promise|be|press", "i|we will|would not", "not going to", "not ... allowed|permitted|possible|insured|meant|able",
		"no way", "not on one", "not like that|this", "is where i stop", "is|are confidential", "stays private", "rather not", "dealt with inside",
		"not mine|yours to", "hold it|both|them", "do not give|take|ride|skip", "no discount", "not with", "not decide",
	},
	Confides: {
		"between us", "between the two of us", "between you and me", "keep it|this to yourself", "something to write with", "got a pen",
		"have a pen", "you did not hear|get it|this from",
	},
	Promises: {
		"i|we|he|she|it|they|that will ...", "i|we|he|she am|are|is going to", "am|are|is sending|taking|putting|ringing|calling|getting|pulling|closing|having|writing|bringing",
		"going to pull|look|ring|call|take|get|send|do|make|be", "i|we have closed|put|sent|rung|called|taken|booked|asked", "i promise", "my word",
		"make sure", "is off now", "comes|come off", "goes back", "let me ring|call|look|see|check|take|put", "i can take|get|put|ring|send",
	},
	Pushes: {
		"not you ... ring|ask|call|stay|take", "could|can|would you ... ring|ask|call|stay|take|check", "is there someone", "could a|your", "ring|call|ask your|his|her|the", "i would ring", "perhaps ask",
		"free to write", "you could ask",
	},
	Requests: {"send me", "give me", "tell me", "read me", "i need his|her|your|the", "could|can|may i have", "what is his|her|your name|address|number", "if you send"},
	Sorry:    {"sorry", "apologise|apologize|apologies", "forgive"},
	Owns: {
		"my|our fault|mistake|part|doing|gap", "mistake is mine", "i|we should have", "should not have happened", "is on me|us", "i|we did not ring|call|tell|phone|listen|find|look",
		"i|we never rang|phoned|called|told", "was not done", "i|we forgot|missed|failed|defended", "two days go by", "it was us", "i|we let you down", "you typed it with us",
		"i was wrong|defensive|rude", "i had not", "i let", "we owed you", "instead of saying so", "spared you", "because i did not", "talked past|beside", "i make it worse", "broke its promise",
	},
	Blames: {
		"not our|my fault", "supplier", "let us down", "a small shop", "they get|got|see", "leaked elsewhere", "can not have been|be us", "not us",
		"short of people|staff", "one of us ill", "off sick", "instead of four", "short handed", "swamped", "dreadful week", "in the terms|conditions|contract", "you agreed", "it happens",
		"probably not", "banks|bank get|gets", "are you sure", "somewhere else", "anywhere else", "came late", "an old taxi", "the first to write", "our site|shop is|runs", "nothing shows",
	},
	Feels: {
		"awful", "terrible", "dreadful", "so bad", "annoying", "frustrating", "upset", "how are you", "you ok|okay|alright", "are you all right|ok|okay", "worries", "shaky",
		"must have", "must be", "poor you|thing", "oh dear|no|ruth", "i feel for", "imagine", "i can see", "tired of", "hurt", "stung", "kind to yourself", "so good of you", "goodness", "is hard|a hard",
	},
	Agrees: {
		"you are right", "you were right", "fair point|doubt", "is fair", "point taken", "every right", "i would too", "do the same", "so do i", "would i", "i understand", "i can see why", "i hear you",
		"can not blame you", "i believe you", "do believe you", "i respect", "of course you do", "i knew", "did know", "because it is true", "your choice",
	},
	Thanks: {"thank you", "thanks"},
	Unsure: {"not know", "not honestly", "can not be told", "can not tell", "not known", "day or no day", "will not guess", "be looked into", "will look into", "has a look"},
	Offers: {
		"free", "euros", "forty off", "twenty off", "percent", "half price", "half the money", "on top of", "pay for", "pays for", "lend you", "loan", "loaner", "discount", "at no charge", "make it good", "i will pay", "for nothing",
	},
	Closes: {"have a good|nice|lovely", "all the best", "my very best", "enjoy the|your", "sleep well", "i hope the|they|that the", "do right by", "look after you better"},
}

// pattern is a phrase made ready, without its first word.
type pattern struct {
	rest  [][]string // the words that may stand in each place; nil: up to three of any
	moves Moves
}

// phrases are the patterns by their first word. They are made when the first
// text is read: most commands read none.
var phrases = sync.OnceValue(func() map[string][]pattern {
	byFirst := make(map[string][]pattern)
	for moves, list := range spoken {
		for _, phrase := range list {
			fields := strings.Fields(phrase)
			p := pattern{moves: moves}
			for _, field := range fields[1:] {
				if field == "..." {
					p.rest = append(p.rest, nil)
				} else {
					p.rest = append(p.rest, strings.Split(field, "|"))
				}
			}
			for first := range strings.SplitSeq(fields[0], "|") {
				byFirst[first] = append(byFirst[first], p)
			}
		}
	}
	return byFirst
})

// at says whether the pattern stands at the beginning of words.
func (p *pattern) at(words []string) bool { return follows(p.rest, words[1:]) }

func follows(rest [][]string, words []string) bool {
	const reach = 3
	for i, choice := range rest {
		if choice == nil {
			if i == len(rest)-1 {
				return len(words) > 0
			}
			for skip := 0; skip <= min(reach, len(words)); skip++ {
				if follows(rest[i+1:], words[skip:]) {
					return true
				}
			}
			return false
		}
		if len(words) == 0 || !slices.Contains(choice, words[0]) {
			return false
		}
		words = words[1:]
	}
	return true
}
