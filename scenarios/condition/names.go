package condition

import "slices"

// Kind is what a name or a part of a condition stands for.
type Kind int

const (
	// YesNo is a truth value: the result of a comparison, visited("…") or passed.
	YesNo Kind = iota
	// Number is a whole number: a meter, a percentage or a number written out.
	Number
	// Word is one of a short list of words, such as the outcome of an ending.
	Word
)

// String names the kind as it is called in messages.
func (k Kind) String() string {
	switch k {
	case YesNo:
		return "yes or no"
	case Number:
		return "a whole number"
	case Word:
		return "a word"
	}
	return "unknown"
}

// Name is one thing a condition may read.
type Name struct {
	Name  string
	Kind  Kind
	Words []string // for a Word: every value it can have
}

// Names is the closed list of what conditions in one place may read. It is
// read-only once made and may be shared.
type Names struct {
	list  []Name
	turns []string
	known map[string]bool // the turns, for a quick answer
}

// NewNames makes a list of names. The turns are what visited("…") takes.
func NewNames(list []Name, turns []string) *Names {
	n := &Names{list: list, turns: turns, known: make(map[string]bool, len(turns))}
	for _, turn := range turns {
		n.known[turn] = true
	}
	return n
}

// With gives these names and more, over the same turns.
func (n *Names) With(more ...Name) *Names {
	return &Names{list: append(slices.Clone(n.list), more...), turns: n.turns, known: n.known}
}

// Turns are the ids that visited("…") takes.
func (n *Names) Turns() []string { return n.turns }

// List gives every name but visited, in the order given.
func (n *Names) List() []string {
	names := make([]string, len(n.list))
	for i, name := range n.list {
		names[i] = name.Name
	}
	return names
}

func (n *Names) find(name string) (Name, bool) {
	for _, have := range n.list {
		if have.Name == name {
			return have, true
		}
	}
	return Name{}, false
}
