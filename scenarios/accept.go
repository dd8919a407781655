package scenarios

import (
	"cmp"
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"
)

// acceptance is a warning that the author takes as it is, within a part of the
// file.
type acceptance struct {
	code   Code
	reason string
	key    Pos // where the code stands
	width  int
	part   part
}

// part is a piece of a file: it begins at from, and to is where the next one
// begins. The zero from is the file as a whole, the zero to its end.
type part struct {
	depth    int    // 0 the file, 1 a turn or an ending, 2 an answer
	what     string // as messages call it
	from, to Pos
}

const deepestPart = 2

func (p Pos) compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// keyAfter gives the place of the key that follows a value in its mapping, or
// the given end where it is the last.
func keyAfter(mapping, value *yaml.Node, end Pos) Pos {
	for i := 1; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i] == value {
			return posOf(mapping.Content[i+1])
		}
	}
	return end
}

// part gives the place that an entry takes up. end is where the mapping that
// it stands in ends.
func (e entry) part(depth int, what string, end Pos) part {
	whole := part{depth: depth, what: what, from: posOf(e.key), to: end}
	if e.after != nil {
		whole.to = posOf(e.after)
	}
	return whole
}

// acceptOf reads which warnings the author accepts in a part, and why.
func (b *builder) acceptOf(n *yaml.Node, within part) {
	if n == nil {
		return
	}
	if n.Kind != yaml.MappingNode {
		b.wrongType(n, "accept", "codes with reasons", `write it as {E217: "why it is meant so"}`)
		return
	}
	if len(n.Content) == 0 {
		b.report(n, EmptyValue, "accept is empty", "write it as {E217: \"why it is meant so\"}, or delete it")
	}
	first := make(map[string]*yaml.Node, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" {
			continue
		}
		if first[key.Value] != nil {
			b.repeated(key, first[key.Value])
			continue
		}
		first[key.Value] = key
		if !b.acceptable(n, key, n.Content[i+1]) {
			continue
		}
		if reason := b.words(n.Content[i+1], "the reason"); reason.Value != "" {
			b.sc.accepts = append(b.sc.accepts, acceptance{
				code: Code(key.Value), reason: reason.Value, key: posOf(key), width: nodeWidth(key), part: within,
			})
		}
	}
}

// acceptable says whether a key is a code whose findings can be accepted.
func (b *builder) acceptable(mapping, key, value *yaml.Node) bool {
	if b.codes == nil {
		b.codes = make(map[Code]bool)
		for _, code := range Codes() {
			b.codes[code] = true
		}
		b.acceptables = acceptableCodes()
	}
	switch code := Code(key.Value); {
	case code.Acceptable() && b.codes[code]:
		return true
	case code == UnusedAccept:
		b.report(key, NotAcceptable, fmt.Sprintf("%s is about accept itself; it can't be accepted", code),
			"delete it, and the accept that it tells of")
	case b.codes[code]:
		b.report(key, NotAcceptable, fmt.Sprintf("%s is an error; it has to be mended, it can't be accepted", code),
			fmt.Sprintf(`"rehearse explain %s" shows how; only warnings can be accepted`, code))
	default:
		help := commaHelp(mapping, value)
		if help == "" {
			help = didYouMean(key.Value, b.acceptables, "the codes of warnings", &b.budget)
		}
		b.report(key, NotAcceptable, fmt.Sprintf("no finding has the code %s", quote(key.Value)), help)
	}
	return false
}

// sortAccepts puts acceptances in the order that acceptedBy looks them up.
func (sc *Scenario) sortAccepts() {
	slices.SortFunc(sc.accepts, compareAcceptances)
}

func compareAcceptances(a, b acceptance) int {
	return cmp.Or(cmp.Compare(a.part.depth, b.part.depth), cmp.Compare(a.code, b.code), a.part.from.compare(b.part.from))
}

// acceptedBy finds the acceptance of a finding: that of the innermost part its
// place lies in. It gives -1 where nobody accepts it.
func (sc *Scenario) acceptedBy(d Diagnostic) int {
	if d.Severity != Warning || d.File != sc.File {
		return -1
	}
	for depth := deepestPart; depth >= 0; depth-- {
		want := acceptance{code: d.Code, part: part{depth: depth, from: d.Pos}}
		at, exact := slices.BinarySearchFunc(sc.accepts, want, compareAcceptances)
		if !exact {
			at-- // the last that begins before the place
		}
		if at < 0 || sc.accepts[at].part.depth != depth || sc.accepts[at].code != d.Code {
			continue
		}
		if end := sc.accepts[at].part.to; end == (Pos{}) || d.compare(end) < 0 {
			return at
		}
	}
	return -1
}

// acceptIn parts findings into those that stay and those that the author
// accepts, which get the author's reason, and says which acceptances were used.
func (sc *Scenario) acceptIn(found Diagnostics) (kept, accepted Diagnostics, used []bool) {
	used = make([]bool, len(sc.accepts))
	for _, d := range found {
		at := sc.acceptedBy(d)
		if at < 0 {
			kept = append(kept, d)
			continue
		}
		used[at] = true
		d.Accepted = sc.accepts[at].reason
		accepted = append(accepted, d)
	}
	return kept, accepted, used
}

// Accept takes all that was found in a scenario, by the parser and by the
// checks, and parts it into the findings that stay and the warnings that the
// author accepts; these have the author's reason in Accepted. A warning is
// accepted by the innermost part its place lies in: an answer, a turn or an
// ending, the file. Errors, and findings of other files, stay. An acceptance
// that nothing was found for is a warning of its own, of which the first
// MaxFindings are told. Both lists are sorted.
func (sc *Scenario) Accept(found Diagnostics) (kept, accepted Diagnostics) {
	kept, accepted, used := sc.acceptIn(found)
	told := 0
	for i, a := range sc.accepts {
		if used[i] || told >= MaxFindings {
			continue
		}
		told++
		d := Diagnostic{
			Severity: UnusedAccept.Severity(), Code: UnusedAccept, File: sc.File, Pos: a.key, Width: a.width,
			Message: fmt.Sprintf("%s is accepted, but nothing of that code is found in this %s", a.code, a.part.what),
			Help:    "delete it; it would hide what comes later",
		}
		d.Source, d.Caret = sc.source.excerpt(d.Pos)
		kept = append(kept, d)
	}
	kept.Sort()
	accepted.Sort()
	return kept, accepted
}
