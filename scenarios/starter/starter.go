// Package starter writes the first draft of a scenario: a whole one, which can
// be checked, tested and played at once, with marked places for its author's
// words. It may import scenarios.
package starter

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"rehearse/scenarios"
)

// Mark stands in front of whatever the author is to write.
const Mark = "FILL IN"

// How many turns a draft can have. It takes one to be heard and one to agree on
// a step; more than twenty are written by copying.
const (
	MinTurns = 2
	MaxTurns = 20
)

// The most characters of what is typed.
const (
	maxTitle   = 120
	maxTrade   = 120
	maxProblem = 1000
)

// Request says what the scenario is to be about. Its words are as Title, Trade
// and Problem give them.
type Request struct {
	ID      string
	Title   string
	Trade   string // where the trainee works, as in "a furniture shop"
	Channel Channel
	Problem string            // what went wrong, in a sentence or two
	Rubric  *scenarios.Rubric // with at least one criterion
	Named   string            // the rubric as the scenario names it
	Turns   int
}

// Channel is how the customer gets in touch.
type Channel struct {
	ID    string
	Label string
	place string // how the briefing begins, before the trade
}

// Channels are all there are, the first for those who don't say.
func Channels() []Channel {
	return []Channel{
		{"phone", "On the phone", "You answer the phone for"},
		{"e-mail", "By e-mail", "You answer the e-mails to"},
		{"chat", "In a chat", "You answer the chat of"},
		{"counter", "At a counter", "You stand at the counter of"},
	}
}

// Title makes a title of what was typed.
func Title(typed string) (string, error) { return words(typed, maxTitle) }

// Trade makes words for the briefing of what was typed.
func Trade(typed string) (string, error) {
	clean, err := words(strings.TrimRight(typed, ". \t\r\n"), maxTrade)
	return clean, err
}

// Problem makes a sentence of what was typed.
func Problem(typed string) (string, error) { return words(typed, maxProblem) }

// words puts what was typed on one line, and refuses what no file may have.
func words(typed string, most int) (string, error) {
	clean := strings.Join(strings.Fields(typed), " ")
	switch {
	case !utf8.ValidString(clean):
		return "", errors.New("it is not UTF-8 text")
	case scenarios.Printable(clean) != clean:
		return "", errors.New("it has a control character")
	case clean == "":
		return "", errors.New("it is empty")
	case utf8.RuneCountInString(clean) > most:
		return "", fmt.Errorf("it has more than %d characters", most)
	}
	return clean, nil
}

// IDFor makes an id of a title: of as many of its words as an id has room for.
// A title without letters that ids can have becomes my-scenario.
func IDFor(title string) string {
	all := strings.Fields(title)
	for n := len(all); n > 0; n-- {
		for _, first := range []string{"", "scenario "} { // an id begins with a letter
			if id := scenarios.AsID(first + strings.Join(all[:n], " ")); id != "" && id != "scenario" {
				return id
			}
		}
	}
	return "my-scenario"
}

// answer is one of the three that every turn of a draft has.
type answer struct {
	id        string
	listening int
	calm      int
	solving   int
	trust     int
	// What it is to say: in the opening, in the second turn and every other one
	// from there, and in those between.
	opening, even, odd string
	coach              string
}

// say is what an answer is to say in a turn, counted from 1.
func (a answer) say(turn int) string {
	switch {
	case turn == 1:
		return a.opening
	case turn%2 == 0:
		return a.even
	}
	return a.odd
}

// order gives the answers of a turn, counted from 1, as they stand in the file.
// None stands in one place all through: whoever always takes the first or the
// last one fails.
func order(turn int) []int {
	all := [][]int{
		{fixFirst, listen, brushOff},
		{brushOff, listen, fixFirst},
		{listen, fixFirst, brushOff},
		{brushOff, fixFirst, listen},
	}
	return all[(turn-1)%len(all)]
}

// The answers by their place in the list.
const (
	listen = iota
	fixFirst
	brushOff
)

// The answers trade the criteria off: the one that hears the customer does
// least for the matter, and the one that does most hears least. In the opening
// no remedy models problem-solving: nobody has been heard yet. Their words are
// about equally long, so that length gives none away; what is longest and what
// is shortest changes with the turns, and is never the one that hears.
func answers() []answer {
	return []answer{
		{
			id: "listen", listening: 3, calm: 3, solving: 2, trust: +1,
			opening: "say back what happened and how it feels, and ask one open question.",
			even:    "say back what is new. I'll call you by ten with (which small step).",
			odd:     "say back what is new. I'll call you by ten with (which small step).",
			coach:   "why this reaches the customer, and what it leaves for later.",
		},
		{
			id: "fix-first", listening: 1, calm: 2, solving: 3, trust: 0,
			opening: "offer a step straight away, before you know what really happened.",
			even:    "pass over how the day went. I'll see to (the best step) by ten today.",
			odd:     "pass over how it went. I'll see to (the best step) by ten today.",
			coach:   "what is good about the step, and what the customer misses in it.",
		},
		{
			id: "brush-off", listening: 0, calm: 1, solving: 0, trust: -1,
			opening: "stay polite, explain what the rule is, and leave the customer there.",
			even:    "stay polite, say what can't be done, and send the customer away.",
			odd:     "stay polite, say what can't be done, and send the customer elsewhere.",
			coach:   "why a customer who hears this goes away, or grows louder.",
		},
	}
}

// levels gives an answer's level on each criterion: by what it develops, and
// where the rubric has only one side of it, the first and the last criterion
// stand for the two.
func (a answer) levels(rubric *scenarios.Rubric, opening bool) []int {
	solving := a.solving
	if opening && solving > 0 {
		solving--
	}
	hears, solves := sides(rubric)
	levels := make([]int, len(rubric.Criteria))
	for i, c := range rubric.Criteria {
		switch {
		case solves == 0 && i > 0 && i == len(levels)-1, c.Develops == "problem-solving" && (hears > 0 || i > 0):
			levels[i] = solving
		case c.Develops == "calm":
			levels[i] = a.calm
		default:
			levels[i] = a.listening
		}
	}
	return levels
}

// sides counts the criteria that develop hearing the customer, and those that
// develop dealing with the matter.
func sides(rubric *scenarios.Rubric) (hears, solves int) {
	for _, c := range rubric.Criteria {
		if c.Develops == "problem-solving" {
			solves++
		}
	}
	return len(rubric.Criteria) - solves, solves
}
