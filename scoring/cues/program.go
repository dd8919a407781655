package cues

import (
	"slices"

	"rehearse/scenarios/phrase"
)

// program is phrases made ready for matching.
type program struct {
	nodes   []node
	phrases []compiled
	builtIn int      // phrases; the files' own come after them
	begins  index    // phrases by what they may begin with
	asks    index    // phrases by the rarest thing they can't do without
	listed  index    // lists of alternatives by what is in them
	lists   [][]need // of alternatives
	splits  []split
}

// index lists phrases by a word, a form or a class.
type index map[need][]int32

func (x index) add(n need, phrase int32) {
	if list := x[n]; len(list) == 0 || list[len(list)-1] != phrase {
		x[n] = append(list, phrase)
	}
}

// of gives what is listed under all that a word is; nil for nothing.
func (x index) of(w *word) (set bitset) {
	set = set.with(x[need{opWord, w.exact}]).with(x[need{opForm, w.form}])
	for c := range classCount {
		if w.classes.has(c) {
			set = set.with(x[need{opClass, int32(c)}])
		}
	}
	return slices.Clip(set)
}

// compiled is one phrase.
type compiled struct {
	rule    int32   // index in the scorer's rules
	first   int32   // node
	negates bool    // it has a word that negates in it
	mask    mask    // of all it can't do without
	then    opening // its second word
}

// need is something that a phrase can't do without: a word, a form or a class.
type need struct {
	op  op
	arg int32
}

// bitset is a set of small numbers.
type bitset []uint64

func (b bitset) has(n int32) bool {
	return int(n>>6) < len(b) && b[n>>6]&(1<<(n&63)) != 0
}

func (b bitset) with(list []int32) bitset {
	for _, n := range list {
		for int(n>>6) >= len(b) {
			b = append(b, 0)
		}
		b[n>>6] |= 1 << (n & 63)
	}
	return b
}

// node is one step of a phrase. The steps of a phrase form no circle, so that
// matching always ends. It is small, since matching is mostly looking at nodes.
type node struct {
	op    op
	arg   int32 // number of a word or stem, class, words of a gap, or which split it is
	next  int32 // node to go on at
	timed bool  // of opAny: a time will do
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
	whole  func(word string) bool     // it is no contraction
	common func(word string) int
	slot   func(name string) class

	visited []int // by node: the visit it was last reached in
	visit   int
}

func newProgram() *program {
	return &program{
		nodes: append(make([]node, 0, 1<<14), node{op: opDone}), begins: index{}, asks: index{}, listed: index{},
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
	c.phrases = append(c.phrases, compiled{
		rule: rule, first: first, negates: negates(p.Items()), mask: c.maskOf(p.Items()), then: c.second(first),
	})
	c.index(first, at, map[int32]bool{})
}

// items compiles items that are followed by a node, and gives the first.
func (c *compiler) items(items []phrase.Item, next int32) int32 {
	for _, item := range slices.Backward(items) {
		next = c.item(item, next)
	}
	return next
}

func (c *compiler) item(item phrase.Item, next int32) int32 {
	switch item.Op {
	case phrase.Word:
		if c.whole(item.Text) {
			return c.put(node{op: opWord, arg: c.number(item.Text), next: next})
		}
		for _, part := range slices.Backward(c.apart(item.Text)) {
			next = c.put(node{op: opWord, arg: c.number(part), next: next})
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
	ways, list := []int32{}, []need{}
	for _, way := range item.Ways {
		if n, ok := c.single(way); ok {
			list = append(list, n)
		} else {
			ways = append(ways, c.items(way, next))
		}
	}
	if len(list) > 0 {
		at := c.any(list, next)
		if len(ways) == 0 && item.Op == phrase.Either {
			return at
		}
		ways = slices.Insert(ways, 0, at)
	}
	if item.Op == phrase.Maybe {
		ways = append(ways, next)
	}
	c.splits = append(c.splits, split{ways: ways, opens: c.opens(ways...)})
	return c.put(node{op: opSplit, arg: int32(len(c.splits) - 1)})
}

// any puts a node that takes one of a list. Which lists a word is in is noted by
// the word, so that a long list costs no more than a short one.
func (c *compiler) any(list []need, next int32) int32 {
	n := node{op: opAny, arg: int32(len(c.lists)), next: next}
	c.lists = append(c.lists, list)
	for _, one := range list {
		if one.op == opClass && class(one.arg) == classTime {
			n.timed = true // what stands around a word decides, not the word
			continue
		}
		c.listed.add(one, n.arg)
	}
	return c.put(n)
}

// single gives what a way of one word, form or class asks for. Long lists of
// these are then one step, not a way each.
func (c *compiler) single(way []phrase.Item) (need, bool) {
	if len(way) != 1 {
		return need{}, false
	}
	switch item := way[0]; item.Op {
	case phrase.Word:
		if c.whole(item.Text) {
			return need{opWord, c.number(item.Text)}, true
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
	one, cost := need{}, unknown
	take := func(n need, at int) {
		if at < cost {
			one, best, cost = n, nil, at
		}
	}
	for _, item := range items {
		switch item.Op {
		case phrase.Word:
			if c.whole(item.Text) {
				take(need{opWord, c.number(item.Text)}, c.common(item.Text))
				break
			}
			for _, part := range c.apart(item.Text) {
				take(need{opWord, c.number(part)}, c.common(part))
			}
		case phrase.Form:
			take(need{opForm, c.stem(item.Text)}, rareForm)
		case phrase.Slot:
			take(need{opClass, int32(c.slot(item.Text))}, commonKind)
		case phrase.Either:
			if all, sum := c.eitherNeeds(item.Ways); sum < cost {
				best, cost = all, sum
			}
		case phrase.Gap, phrase.Start, phrase.Question, phrase.Maybe:
		}
	}
	if best == nil && cost < unknown {
		best = []need{one}
	}
	return best, cost
}

// eitherNeeds gives what one of several ways can't do without: all they need.
func (c *compiler) eitherNeeds(ways [][]phrase.Item) (all []need, sum int) {
	all = make([]need, 0, len(ways))
	for _, way := range ways {
		if n, ok := c.single(way); ok {
			all = append(all, n)
			sum += c.costOf(n, way[0].Text)
			continue
		}
		list, cost := c.needs(way)
		all, sum = append(all, list...), sum+cost
	}
	return all, min(sum, unknown)
}

func (c *compiler) costOf(n need, text string) int {
	switch n.op {
	case opWord:
		return c.common(text)
	case opForm:
		return rareForm
	case opClass, opDone, opGap, opStart, opQuestion, opSplit, opAny:
	}
	return commonKind
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
		for _, n := range c.lists[n.arg] {
			c.begins.add(n, phrase)
		}
	case opStart, opQuestion:
		c.index(n.next, phrase, seen)
	case opSplit:
		for _, way := range c.splits[n.arg].ways {
			c.index(way, phrase, seen)
		}
	case opGap, opDone:
	}
}

// split is a node's ways to go on.
type split struct {
	ways  []int32 // the first nodes of each
	opens opening
}

// negates says whether a phrase asks for a word that negates.
func negates(items []phrase.Item) bool {
	for _, item := range items {
		if item.Op == phrase.Word && isNegator(item.Text) {
			return true
		}
		if slices.ContainsFunc(item.Ways, negates) {
			return true
		}
	}
	return false
}
