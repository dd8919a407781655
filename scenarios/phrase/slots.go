package phrase

// Kind is a kind of word that a slot stands for.
type Kind struct {
	Name string
	Says string // what fits, in a few words
}

// Slots lists the slots, by name. The words of each are kept where phrases are
// matched.
func Slots() []Kind {
	return []Kind{
		{"deed", "a verb of doing something for the customer: send, book, refund, call"},
		{"feeling", "what a customer may feel: angry, worried, humiliated, fear"},
		{"grim", "how a situation may be: awful, unfair, frightening, exhausting"},
		{"i", "I, me, my, mine, myself"},
		{"insult", "a word that insults, and a swear word"},
		{"number", "a number, in digits or as a word"},
		{"person", "somebody who can help: manager, colleague, engineer, team"},
		{"remedy", "what puts something right: refund, replacement, credit"},
		{"they", "he, she, they, and their other forms"},
		{"time", "a clock time, a day, a date, today, tonight, within the hour"},
		{"vague", "a time that is none: soon, shortly, eventually"},
		{"we", "we, us, our, ours, ourselves"},
		{"you", "you, your, yours, yourself"},
	}
}
