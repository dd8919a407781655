package cues

import (
	"slices"

	"rehearse/scenarios/phrase"
)

// program is phrases made ready for matching.
type program struct {
	nodes   []node
	phrases []compiled
	begins  index // phrases by what they may begin with
	asks    index // phrases by the rarest thing they can't do without
}

// index lists phrases by a word, a form or a class.
type index map[need][]int32

func (x index) add(n need, phrase int32) {
	if list := x[n]; len(list) == 0 || list[len(list)-1] != phrase {
		x[n] = append(list, phrase)
	}
}

// of lists the phrases by all that a word is, each once and in their order.
func (x index) of(w *word) []int32 {
	list := slices.Concat(x[need{opWord, w.exact}], x[need{opForm, w.form}])
	for c := range classCount {
		if w.classes.has(c) {
			list = append(list, x[need{opClass, int32(c)}]...)
		}
	}
	slices.Sort(list)
	return slices.Clip(slices.Compact(list))
}

// compiled is one phrase.
type compiled struct {
	rule    int32 // index in the scorer's rules
	first   int32 // node
	negates bool  // it has a word that negates in it
}

// need is something that a phrase can't do without: a word, a form or a class.
type need struct {
	op  op
	arg int32
}

// node is one step of a phrase. The steps of a phrase form no circle, so that
// matching always ends.
type node struct {
	op   op
	arg  int32   // number of a word or stem, class, or words of a gap
	next int32   // node to go on at
	ways []int32 // of opSplit
	any  []need  // of opAny
}

type op uint8

const (
	opDone op = iota
	opWord
	opForm
	opClass
	opGap
	opStart
	opQuestion
	opSplit
	opAny // one of a list of words, forms and classes
)

// compiler adds phrases to a program.
type compiler struct {
	*program
	number func(word string) int32
	stem   func(form string) int32
	apart  func(word string) []string // a contraction's parts
	common func(word string) int
	slot   func(name string) class
}

func newProgram() *program {
	return &program{
		nodes: []node{{op: opDone}}, begins: index{}, asks: index{},
	}
}

// add adds a phrase that stands for a rule.
func (c *compiler) add(p *phrase.Phrase, rule int32) {
	first := c.items(p.Items(), 0)
	at := int32(len(c.phrases))
	needs, _ := c.needs(p.Items())
	for _, n := range needs {
		c.asks.add(n, at)
	}
	c.phrases = append(c.phrases, compiled{rule: rule, first: first, negates: negates(p.Items())})
	c.index(first, at, map[int32]bool{})
}

// items compiles items that are followed by a node, and gives the first.
func (c *compiler) items(items []phrase.Item, next int32) int32 {
	for i := len(items) - 1; i >= 0; i-- {
		next = c.item(items[i], next)
	}
	return next
}

func (c *compiler) item(item phrase.Item, next int32) int32 {
	switch item.Op {
	case phrase.Word:
		parts := c.apart(item.Text)
		for i := len(parts) - 1; i >= 0; i-- {
			next = c.put(node{op: opWord, arg: c.number(parts[i]), next: next})
		}
		return next
	case phrase.Form:
		return c.put(node{op: opForm, arg: c.stem(item.Text), next: next})
	case phrase.Slot:
		return c.put(node{op: opClass, arg: int32(c.slot(item.Text)), next: next})
	case phrase.Gap:
		return c.put(node{op: opGap, arg: int32(item.Most), next: next})
	case phrase.Start:
		return c.put(node{op: opStart, next: next})
	case phrase.Question:
		return c.put(node{op: opQuestion, next: next})
	case phrase.Either, phrase.Maybe:
	}
	split := node{op: opSplit}
	any := node{op: opAny, next: next}
	for _, way := range item.Ways {
		if n, ok := c.single(way); ok {
			any.any = append(any.any, n)
		} else {
			split.ways = append(split.ways, c.items(way, next))
		}
	}
	if len(any.any) > 0 {
		at := c.put(any)
		if len(split.ways) == 0 && item.Op == phrase.Either {
			return at
		}
		split.ways = append([]int32{at}, split.ways...)
	}
	if item.Op == phrase.Maybe {
		split.ways = append(split.ways, next)
	}
	return c.put(split)
}

// single gives what a way of one word, form or class asks for. Long lists of
// these are then one step, not a way each.
func (c *compiler) single(way []phrase.Item) (need, bool) {
	if len(way) != 1 {
		return need{}, false
	}
	switch item := way[0]; item.Op {
	case phrase.Word:
		if parts := c.apart(item.Text); len(parts) == 1 {
			return need{opWord, c.number(parts[0])}, true
		}
	case phrase.Form:
		return need{opForm, c.stem(item.Text)}, true
	case phrase.Slot:
		return need{opClass, int32(c.slot(item.Text))}, true
	case phrase.Gap, phrase.Start, phrase.Question, phrase.Either, phrase.Maybe:
	}
	return need{}, false
}

func (c *compiler) put(n node) int32 {
	c.nodes = append(c.nodes, n)
	return int32(len(c.nodes) - 1)
}

// How common what a phrase needs is in a sentence, roughly. Only the order
// matters, and only for speed.
const (
	rareWord   = 1
	rareForm   = 2
	commonKind = 20 // a class
	commonWord = 40 // a word that holds sentences together
	unknown    = 1 << 20
)

// needs gives the rarest thing that items can't do without: one of a few.
func (c *compiler) needs(items []phrase.Item) (best []need, cost int) {
	cost = unknown
	take := func(list []need, at int) {
		if at < cost {
			best, cost = list, at
		}
	}
	for _, item := range items {
		switch item.Op {
		case phrase.Word:
			for _, part := range c.apart(item.Text) {
				take([]need{{opWord, c.number(part)}}, c.common(part))
			}
		case phrase.Form:
			take([]need{{opForm, c.stem(item.Text)}}, rareForm)
		case phrase.Slot:
			take([]need{{opClass, int32(c.slot(item.Text))}}, commonKind)
		case phrase.Either:
			var all []need
			sum := 0
			for _, way := range item.Ways {
				list, at := c.needs(way)
				all, sum = append(all, list...), sum+at
			}
			take(all, min(sum, unknown))
		case phrase.Gap, phrase.Start, phrase.Question, phrase.Maybe:
		}
	}
	return best, cost
}

// index lists a phrase under all that it may begin with.
func (c *compiler) index(at, phrase int32, seen map[int32]bool) {
	if seen[at] {
		return
	}
	seen[at] = true
	switch n := &c.nodes[at]; n.op {
	case opWord, opForm, opClass:
		c.begins.add(need{n.op, n.arg}, phrase)
	case opAny:
		for _, n := range n.any {
			c.begins.add(n, phrase)
		}
	case opStart, opQuestion:
		c.index(n.next, phrase, seen)
	case opSplit:
		for _, way := range n.ways {
			c.index(way, phrase, seen)
		}
	case opGap, opDone:
	}
}

// negates says whether a phrase asks for a word that negates.
func negates(items []phrase.Item) bool {
	for _, item := range items {
		if item.Op == phrase.Word && isNegator(item.Text) {
			return true
		}
		for _, way := range item.Ways {
			if negates(way) {
				return true
			}
		}
	}
	return false
}

// maxSteps bounds the work of one attempt to match, whatever a file's phrases
// are.
const maxSteps = 600

// isAny says whether a token is one of a list.
func (k *token) isAny(list []need) bool {
	for _, n := range list {
		switch n.op {
		case opWord:
			if n.arg == k.word.exact {
				return true
			}
		case opForm:
			if n.arg == k.word.form {
				return true
			}
		case opClass:
			if k.fits(class(n.arg)) {
				return true
			}
		case opDone, opGap, opStart, opQuestion, opSplit, opAny:
		}
	}
	return false
}

// matcher matches the phrases of one program in one text.
type matcher struct {
	nodes []node
	text  *text
	in    *sentence
	steps int
}

// match gives the token after the match of a node at a token, or -1.
func (m *matcher) match(at, token int32) int32 {
	for {
		if m.steps++; m.steps > maxSteps {
			return -1
		}
		n := &m.nodes[at]
		switch n.op {
		case opDone:
			return token
		case opWord:
			if token >= m.in.to || m.text.tokens[token].word.exact != n.arg {
				return -1
			}
			token++
		case opForm:
			if token >= m.in.to || m.text.tokens[token].word.form != n.arg {
				return -1
			}
			token++
		case opClass:
			if token >= m.in.to || !m.text.tokens[token].fits(class(n.arg)) {
				return -1
			}
			token++
		case opAny:
			if token >= m.in.to || !m.text.tokens[token].isAny(n.any) {
				return -1
			}
			token++
		case opStart:
			if token != m.in.from {
				return -1
			}
		case opQuestion:
			if !m.in.question {
				return -1
			}
		case opGap:
			for skip := range n.arg + 1 {
				if token+skip > m.in.to {
					break
				}
				if end := m.match(n.next, token+skip); end >= 0 {
					return end
				}
			}
			return -1
		case opSplit:
			for _, way := range n.ways {
				if end := m.match(way, token); end >= 0 {
					return end
				}
			}
			return -1
		}
		at = n.next
	}
}
