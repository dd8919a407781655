package cues

import "slices"

// opening is what a word may be that comes next.
type opening struct {
	mask  mask
	loose bool // it may be any, or there may be none
}

// lets says whether the word at a token may come next.
func (o *opening) lets(in *sentence, tokens []token, at int32) bool {
	return o.loose || at < in.to && o.mask.meets(&tokens[at].word.mask)
}

// second finds out what the second word of a phrase may be, so that most places
// where a phrase may begin need no attempt to match it.
func (c *compiler) second(first int32) opening {
	thens := make([]int32, 0, 16)
	for _, at := range c.reach(first) {
		thens = append(thens, c.nodes[at].next)
	}
	return c.opens(thens...)
}

// opens gives what the next word may be at any of some nodes.
func (c *compiler) opens(nodes ...int32) (o opening) {
	for _, at := range c.reach(nodes...) {
		switch n := &c.nodes[at]; n.op {
		case opWord, opForm, opClass:
			o.allow(need{n.op, n.arg})
		case opAny:
			for _, one := range c.lists[n.arg] {
				o.allow(one)
			}
		case opDone, opGap, opStart, opQuestion, opSplit:
			o.loose = true
		}
	}
	return o
}

// allow adds one thing that the next word may be. What stands around a word
// decides whether it tells a time, not the word.
func (o *opening) allow(n need) {
	if n.op == opClass && class(n.arg) == classTime {
		o.loose = true
		return
	}
	o.mask.set(n)
}

// reach gives the nodes that take the next word, of all that some nodes lead
// to; the end of the phrase and a gap are such too. Each is visited once.
func (c *compiler) reach(nodes ...int32) (to []int32) {
	c.visit++
	for len(c.visited) < len(c.nodes) {
		c.visited = append(c.visited, 0)
	}
	for todo := slices.Clone(nodes); len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c.visited[at] == c.visit {
			continue
		}
		c.visited[at] = c.visit
		switch n := &c.nodes[at]; n.op {
		case opStart, opQuestion:
			todo = append(todo, n.next)
		case opSplit:
			todo = append(todo, c.splits[n.arg].ways...)
		case opDone, opGap, opWord, opForm, opClass, opAny:
			to = append(to, at)
		}
	}
	return to
}
