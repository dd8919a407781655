package scenarios

import "gopkg.in/yaml.v3"

// saysOf reads one text, or a list of cases.
func (b *builder) saysOf(n *yaml.Node) []SaysCase {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		text, _ := b.text(n, "says")
		return []SaysCase{{Text: text}}
	}
	var cases []SaysCase
	for _, f := range b.cases(n, "says", &saysShape) {
		text, _ := b.text(f[1], "text")
		cases = append(cases, SaysCase{When: b.condition(f[0], b.sc.Names), Text: text})
	}
	return cases
}

// nextOf reads one name, or a list of cases.
func (b *builder) nextOf(n *yaml.Node) []NextCase {
	if n == nil {
		return nil
	}
	if n.Kind == yaml.MappingNode {
		b.wrongType(n, "next", "one name, or a list of cases", "put \"- \" before each \"when\" and each \"go\" that has none")
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		return []NextCase{{Go: b.target(n)}}
	}
	var cases []NextCase
	for _, f := range b.cases(n, "next", &nextShape) {
		if f[1] != nil {
			cases = append(cases, NextCase{When: b.condition(f[0], b.sc.Names), Go: b.target(f[1])})
		}
	}
	return cases
}

// cases reads a list of cases in which "when" is the first key of the shape.
func (b *builder) cases(n *yaml.Node, what string, sh *shape) []fields {
	items := b.list(n, what)
	cases := make([]fields, 0, len(items))
	dead := false
	for i, item := range items {
		if f, ok := b.mapping(item, item, sh); ok {
			dead = b.caseOrder(item, f[0], i == len(items)-1, dead)
			cases = append(cases, f)
		}
	}
	return cases
}

// caseOrder holds a list of cases to its form: each has a condition but the
// last. It says whether the cases after this one are dead; dead says that this
// one is already.
func (b *builder) caseOrder(item, when *yaml.Node, last, dead bool) bool {
	switch {
	case last && when != nil && !dead:
		b.report(when, LastCase, "the last case has a condition; where none holds, there is nothing to take",
			"delete this \"when\", or add a last case without one")
	case !last && when == nil && !dead:
		b.report(item, DeadCase, "this case is always taken, so those after it never are",
			"give it a \"when\", or move it to the end")
		return true
	}
	return dead
}

func (b *builder) target(n *yaml.Node) Target {
	target := Target{Pos: posOf(n)}
	text, ok := b.text(n, "next")
	if !ok {
		return target
	}
	if at, isTurn := b.turns[text.Value]; isTurn {
		target.Index = at
		return target
	}
	if at, isEnding := b.endings[text.Value]; isEnding {
		target.Ending, target.Index = true, at
		return target
	}
	b.unknownPlace(n, text.Value, "turn or ending", b.places)
	return target
}
