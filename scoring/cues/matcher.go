package cues

// maxSteps bounds the work of one attempt to match, whatever a file's phrases
// are.
const maxSteps = 600

// maxOwnSteps bounds the work that the phrases of files make in one reply.
// Beyond it they are left alone: no phrases that somebody needs come near it.
const maxOwnSteps = 1 << 21

// matcher matches the phrases of one program in one text.
type matcher struct {
	nodes  []node
	splits []split
	text   *text
	in     *sentence
	steps  int
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
		case opStart:
			if token != m.in.from {
				return -1
			}
		case opQuestion:
			if !m.in.question {
				return -1
			}
		case opGap:
			return m.skip(n, token)
		case opSplit:
			return m.split(n, token)
		case opWord, opForm, opClass, opAny:
			if token >= m.in.to || !n.takes(&m.text.tokens[token]) {
				return -1
			}
			token++
		}
		at = n.next
	}
}

// skip matches what comes after a gap, with as few words in it as will do.
func (m *matcher) skip(n *node, token int32) int32 {
	for skipped := range n.arg + 1 {
		if token+skipped > m.in.to {
			break
		}
		if m.may(n.next, token+skipped) {
			if end := m.match(n.next, token+skipped); end >= 0 {
				return end
			}
		}
	}
	return -1
}

// split matches the first of several ways that will do.
func (m *matcher) split(n *node, token int32) int32 {
	s := &m.splits[n.arg]
	if !s.opens.lets(m.in, m.text.tokens, token) {
		return -1
	}
	for _, way := range s.ways {
		if m.may(way, token) {
			if end := m.match(way, token); end >= 0 {
				return end
			}
		}
	}
	return -1
}

// may says, at little cost, whether a node could match at a token. Most can't,
// and need no look at what comes after.
func (m *matcher) may(at, token int32) bool {
	n := &m.nodes[at]
	switch n.op {
	case opWord:
		return token < m.in.to && m.text.tokens[token].word.exact == n.arg
	case opForm:
		return token < m.in.to && m.text.tokens[token].word.form == n.arg
	case opClass, opAny:
		return token < m.in.to && n.takes(&m.text.tokens[token])
	case opDone, opGap, opStart, opQuestion, opSplit:
	}
	return true
}

// takes says whether a node of one word takes a token.
func (n *node) takes(k *token) bool {
	switch n.op {
	case opWord:
		return n.arg == k.word.exact
	case opForm:
		return n.arg == k.word.form
	case opClass:
		return k.fits(class(n.arg))
	case opAny:
		return k.word.anys.has(n.arg) || n.timed && k.timed
	case opDone, opGap, opStart, opQuestion, opSplit:
	}
	return false
}
