package scenarios

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// maxKeys is the most keys a shape has.
const maxKeys = 17

// fields are a mapping's values by the place of their key in the shape; nil
// where the key is left out.
type fields [maxKeys]*yaml.Node

func (sh *shape) names() []string {
	names := make([]string, len(sh.keys))
	for i := range sh.keys {
		names[i] = sh.keys[i].name
	}
	return names
}

func (sh *shape) index(name string) int {
	for i := range sh.keys {
		if sh.keys[i].name == name {
			return i
		}
	}
	return -1
}

// parser turns nodes into values and notes whatever is wrong with them.
type parser struct {
	*source
	budget     int // for nearest names
	conditions map[string]parsedCondition
}

// full says that no more findings of this file are shown, only counted.
func (s *source) full() bool { return len(s.findings) >= MaxFindings }

// report notes a finding about a node.
func (p *parser) report(n *yaml.Node, code Code, message, help string) {
	p.tell(Diagnostic{Code: code, Pos: Pos{n.Line, n.Column}, Width: nodeWidth(n), Message: message, Help: help})
}

// reportTwin notes a finding with the place where the other one stands.
func (p *parser) reportTwin(n *yaml.Node, code Code, message string, twin Pos, twinMessage string) {
	p.tell(Diagnostic{
		Code: code, Pos: Pos{n.Line, n.Column}, Width: nodeWidth(n), Message: message,
		Twin: &Twin{Pos: twin, Message: twinMessage},
	})
}

// nodeWidth is how many characters a caret line marks: a short word whole, the
// first character of anything else.
func nodeWidth(n *yaml.Node) int {
	if n.Kind != yaml.ScalarNode || n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 || strings.Contains(n.Value, "\n") {
		return 1
	}
	width := utf8.RuneCountInString(n.Value)
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 {
		width += 2
	}
	return min(width, MaxIDLength)
}

func posOf(n *yaml.Node) Pos { return Pos{n.Line, n.Column} }

// kindOf names what a node is, as messages call it.
func kindOf(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "keys with values"
	case yaml.SequenceNode:
		return "a list"
	case yaml.ScalarNode:
		return scalarKind(n)
	case yaml.AliasNode:
		return "an alias"
	case yaml.DocumentNode:
	}
	return "something else"
}

func scalarKind(n *yaml.Node) string {
	switch n.Tag {
	case "!!int":
		return "a whole number"
	case "!!float":
		return "a number"
	case "!!bool":
		return "true or false"
	case "!!null":
		return "nothing"
	}
	return "text"
}

// wrongType notes that a node is not what belongs there. Aliases and tags were
// told about already.
func (p *parser) wrongType(n *yaml.Node, what, want, help string) {
	if n.Kind == yaml.AliasNode || n.Style&yaml.TaggedStyle != 0 {
		return
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!null" {
		p.report(n, EmptyValue, what+" is empty", "write "+want+" after the colon")
		return
	}
	p.report(n, WrongType, fmt.Sprintf("%s is %s; it has to be %s", what, kindOf(n), want), help)
}

// mapping reads a mapping of the given shape. at is where a missing key is
// told: the key or item that the mapping belongs to.
func (p *parser) mapping(n, at *yaml.Node, sh *shape) (fields, bool) {
	var found fields
	if n.Kind != yaml.MappingNode {
		p.wrongType(n, sh.what, "keys with values", "its keys: "+quoteAll(sh.names()))
		return found, false
	}
	var keys fields
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		k := sh.index(key.Value)
		switch {
		case key.Kind != yaml.ScalarNode || key.Tag == "!!merge":
		case k < 0:
			p.unknownKey(n, key, n.Content[i+1], sh)
		case found[k] != nil:
			p.repeated(key, keys[k])
		default:
			keys[k], found[k] = key, n.Content[i+1]
		}
	}
	for i := range sh.keys {
		if sh.keys[i].required && found[i] == nil {
			name := sh.keys[i].name
			p.report(at, MissingKey, fmt.Sprintf("%s has no %q", sh.what, name), fmt.Sprintf("add: %s: …", name))
		}
	}
	return found, true
}

func (p *parser) unknownKey(mapping, key, value *yaml.Node, sh *shape) {
	help := ""
	if near := nearest(key.Value, sh.names(), &p.budget); near != "" {
		help = fmt.Sprintf("did you mean %q?", near)
	}
	if help == "" {
		help = commaHelp(mapping, value)
	}
	if help == "" {
		help = "its keys: " + quoteAll(sh.names())
	}
	p.report(key, UnknownKey, fmt.Sprintf("%s has no key %s", sh.what, quote(key.Value)), help)
}

// commaHelp is for a key without a value in braces: most likely it is the end
// of a text that a comma cut. Elsewhere it is "".
func commaHelp(mapping, value *yaml.Node) string {
	if mapping.Style&yaml.FlowStyle == 0 || value.Kind != yaml.ScalarNode || value.Tag != "!!null" {
		return ""
	}
	return "a comma in { } starts a new key; put quotes round a text that has commas"
}

func (p *parser) repeated(key, twin *yaml.Node) {
	p.reportTwin(key, RepeatedKey, fmt.Sprintf("%s stands here a second time", quote(key.Value)), posOf(twin),
		"it stands here already")
}

// text reads words. A number or a truth value is not text: YAML would change
// how it is written.
func (p *parser) text(n *yaml.Node, what string) (Text, bool) {
	if n == nil {
		return Text{}, false
	}
	if n.Kind != yaml.ScalarNode || (n.Tag != "!!str" && n.Tag != "!!timestamp") {
		help := "put quotes round a text that starts with { or ["
		if n.Kind == yaml.ScalarNode {
			help = fmt.Sprintf("put it in quotes: %s", quote(n.Value))
		}
		p.wrongType(n, what, "text", help)
		return Text{Pos: posOf(n)}, false
	}
	p.cutText(n, what)
	value := n.Value
	if n.Style&yaml.LiteralStyle == 0 {
		// YAML has joined the lines already: a break that is left parts
		// paragraphs. Only after "|" it is one of the file's own.
		value = strings.ReplaceAll(value, "\n", "\n\n")
	}
	value = prose(value)
	if value == "" {
		p.report(n, EmptyValue, what+" is empty", "write some words after the colon")
		return Text{Pos: posOf(n)}, false
	}
	return Text{Pos: posOf(n), Value: value}, true
}

// cutText warns where YAML took the end of a text for a comment: what follows
// a "#" after a space is not read. A comment of the author's has a space after
// the mark.
func (p *parser) cutText(n *yaml.Node, what string) {
	rest, found := strings.CutPrefix(n.LineComment, "#")
	if n.Style != 0 || !found || rest == "" || strings.ContainsAny(rest[:1], " #\t") {
		return
	}
	p.tell(Diagnostic{
		Code: CutText, Pos: posOf(n), Width: nodeWidth(n),
		Message: fmt.Sprintf("%s stops before %s, which is read as a comment", what, quote("#"+rest)),
		Help:    "put quotes round the whole text; if it is a comment, put a space after the #",
	})
}

// words reads text that is shown on one line.
func (p *parser) words(n *yaml.Node, what string) Text {
	text, _ := p.text(n, what)
	text.Value = oneLine(text.Value)
	return text
}

// number reads a whole number within the bounds of its kind, both allowed.
func (p *parser) number(n *yaml.Node, what string, of *kind) (int, bool) {
	if n == nil {
		return 0, false
	}
	if n.Kind != yaml.ScalarNode || n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 ||
		(n.Tag != "!!int" && n.Tag != "!!float") {
		p.wrongType(n, what, "a whole number", numberHelp(n))
		return 0, false
	}
	value, ok := decimal(n.Value)
	if !ok {
		p.report(n, WrongType, fmt.Sprintf("%s is %s; it has to be a whole number in plain digits", what, quote(n.Value)),
			"write it like 3 or +2, without a point or a nought before it")
		return 0, false
	}
	if value < of.lowest || value > of.highest {
		p.report(n, OutOfRange, fmt.Sprintf("%s is %d; it has to be from %d to %d", what, value, of.lowest, of.highest), "")
		return 0, false
	}
	return value, true
}

func numberHelp(n *yaml.Node) string {
	if _, ok := decimal(n.Value); ok && n.Kind == yaml.ScalarNode {
		return "write it without quotes"
	}
	return "write it in digits"
}

// decimal reads plain digits with an optional sign; YAML's other ways of
// writing numbers (0x1f, 012, 1_000, 1e3) surprise people.
func decimal(s string) (int, bool) {
	digits := strings.TrimLeft(s, "+-")
	if len(s)-len(digits) > 1 || digits == "" || len(digits) > 9 || (digits[0] == '0' && digits != "0") {
		return 0, false
	}
	value, err := strconv.Atoi(s)
	return value, err == nil
}

// oneOf reads one of the fixed words of its kind.
func (p *parser) oneOf(n *yaml.Node, what string, of *kind) (string, bool) {
	text, ok := p.text(n, what)
	if !ok {
		return "", false
	}
	for _, word := range of.words {
		if word == text.Value {
			return word, true
		}
	}
	help := didYouMean(text.Value, of.words, "it is one of", &p.budget)
	p.report(n, UnknownWord, fmt.Sprintf("%s is %s; it has to be one of %s", what, quote(text.Value), quoteAll(of.words)), help)
	return "", false
}

// yesNo reads true or false.
func (p *parser) yesNo(n *yaml.Node, what string, otherwise bool) bool {
	if n == nil {
		return otherwise
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!bool" {
		return strings.EqualFold(n.Value, "true")
	}
	p.wrongType(n, what, "true or false", "write true or false, without quotes")
	return otherwise
}

// list reads a list with at least one item.
func (p *parser) list(n *yaml.Node, what string) []*yaml.Node {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.SequenceNode {
		p.wrongType(n, what, "a list", "write it as [one, two], or one item a line after \"- \"")
		return nil
	}
	if len(n.Content) == 0 {
		p.report(n, EmptyValue, what+" is an empty list", "put something in it, or delete the key if it may be left out")
	}
	return n.Content
}

// id checks the form of an id and gives it.
func (p *parser) id(n *yaml.Node, what string) (Text, bool) {
	text := Text{Pos: posOf(n), Value: n.Value}
	if n.Kind == yaml.ScalarNode && isID(n.Value) {
		return text, true
	}
	if n.Kind != yaml.ScalarNode || n.Tag == "!!null" {
		p.wrongType(n, what, "an id", "an id is lowercase words joined by hyphens, as in own-it")
		return text, false
	}
	help := "an id is lowercase words joined by hyphens, as in own-it"
	if better := AsID(n.Value); better != "" {
		help = fmt.Sprintf("write it as %q: lowercase words joined by hyphens", better)
	}
	if len(n.Value) > MaxIDLength {
		help = fmt.Sprintf("an id has at most %d characters", MaxIDLength)
	}
	p.report(n, BadID, fmt.Sprintf("%s is %s, which is not an id", what, quote(n.Value)), help)
	return text, false
}

// ownID reads the id that a file gives itself. Without quotes, null and true
// are not words.
func (p *parser) ownID(n *yaml.Node, what string) (Text, bool) {
	if n.Kind == yaml.ScalarNode && (n.Tag == "!!null" || n.Tag == "!!bool") {
		p.wrongType(n, what, "an id", "an id is lowercase words joined by hyphens, as in own-it")
		return Text{Pos: posOf(n)}, false
	}
	return p.id(n, what)
}

// entry is one item of a mapping whose keys are ids.
type entry struct {
	key, value *yaml.Node
	after      *yaml.Node // the next key, nil after the last
	id         Text
}

// entries reads a mapping whose keys are the author's ids, without the
// repeated ones.
func (p *parser) entries(n *yaml.Node, what, item string) []entry {
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode {
		p.wrongType(n, what, "ids with values", "write each as \"id:\" with its keys under it")
		return nil
	}
	if len(n.Content) == 0 {
		p.report(n, EmptyValue, what+" is empty", "put at least one "+item+" in it")
		return nil
	}
	list := make([]entry, 0, len(n.Content)/2)
	seen := newSeen(len(n.Content) / 2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind != yaml.ScalarNode || key.Tag == "!!merge" {
			continue
		}
		if at, again := seen.find(key.Value, list); again {
			p.repeated(key, list[at].key)
			continue
		}
		text, _ := p.id(key, "the name of this "+item)
		seen.add(key.Value, len(list))
		e := entry{key: key, value: n.Content[i+1], id: text}
		if i+2 < len(n.Content) {
			e.after = n.Content[i+2]
		}
		list = append(list, e)
	}
	return list
}

// seen finds repeated keys: by looking through short lists, by a map in long
// ones.
type seen map[string]int

func newSeen(n int) seen {
	const short = 16
	if n <= short {
		return nil
	}
	return make(seen, n)
}

func (s seen) add(key string, at int) {
	if s != nil {
		s[key] = at
	}
}

func (s seen) find(key string, list []entry) (int, bool) {
	if s != nil {
		at, ok := s[key]
		return at, ok
	}
	for i := range list {
		if list[i].key.Value == key {
			return i, true
		}
	}
	return 0, false
}
