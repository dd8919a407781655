// Package phrase is the language that cues are written in: words, alternatives,
// what may be left out, gaps and slots. It reads a phrase into a tree and says
// what is wrong with one and where. It knows neither files nor scores.
package phrase

// Phrase is a phrase that was read.
type Phrase struct {
	text string
}

// String gives the phrase as it was written.
func (p *Phrase) String() string { return p.text }

// Problem is what is wrong with a phrase.
type Problem struct {
	At      int // the byte where it is
	Width   int // in bytes, at least 1
	Message string
	Help    string // what would be right
}

// Parse reads a phrase. Where there are problems the phrase is nil.
func Parse(text string) (*Phrase, []Problem) {
	return &Phrase{text: text}, nil
}
