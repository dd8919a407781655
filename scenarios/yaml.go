package scenarios

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// document reads the one YAML document of a file and refuses what the format
// doesn't have. It gives nil where nothing more can be read.
func (s *source) document() *yaml.Node {
	if at := s.directive(); at > 0 {
		s.tell(Diagnostic{
			Code: YAMLSyntax, Pos: Pos{at, 1}, Message: `a line that starts with "%" stands before the scenario`,
			Help: "delete it, or put quotes round a text that starts with %",
		})
		return nil
	}
	decoder := yaml.NewDecoder(bytes.NewReader(s.text))
	root, err := decodeNode(decoder)
	if errors.Is(err, io.EOF) || (err == nil && isEmptyDocument(root)) {
		s.tell(Diagnostic{
			Code: EmptyFile, Message: "the file is empty",
			Help: `start with "format: 1", "scenario:" and "title:"`,
		})
		return nil
	}
	if err != nil {
		s.tellSyntax(err)
		return nil
	}
	second, err := decodeNode(decoder)
	switch {
	case errors.Is(err, io.EOF):
	case err != nil:
		s.tellSyntax(err)
		return nil
	default:
		s.tell(Diagnostic{
			Code: SecondDocument, Pos: Pos{second.Line, second.Column},
			Message: "a second document starts here",
			Help:    `keep one scenario a file; delete the line "---" or move what follows to a file of its own`,
		})
		return nil
	}
	scan := &nodeScan{source: s, first: make(map[Code]*foreign)}
	whole := scan.node(root.Content[0], 1)
	scan.tellForeign()
	if !whole || scan.aliases {
		return nil // what an alias stands for isn't known: more findings would be guesses
	}
	return root.Content[0]
}

// decodeNode guards against panics in the YAML library: a file must not be
// able to stop the program.
func decodeNode(decoder *yaml.Decoder) (root *yaml.Node, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = fmt.Errorf("yaml: %v", caught)
		}
	}()
	root = new(yaml.Node)
	return root, decoder.Decode(root)
}

func isEmptyDocument(root *yaml.Node) bool {
	if len(root.Content) == 0 {
		return true
	}
	n := root.Content[0]
	return n.Kind == yaml.ScalarNode && n.Tag == "!!null"
}

// nodeScan walks every node once and refuses what the format doesn't have,
// wherever it stands.
type nodeScan struct {
	source  *source
	first   map[Code]*foreign
	aliases bool // there are aliases or merge keys
}

// foreign is the first of several findings of one kind; the others are only
// counted, since a file that has one such thing often has hundreds.
type foreign struct {
	Diagnostic
	more int
}

func (w *nodeScan) foreign(n *yaml.Node, code Code, message, help string) {
	if have := w.first[code]; have != nil {
		have.more++
		return
	}
	w.first[code] = &foreign{Diagnostic: Diagnostic{Code: code, Pos: Pos{n.Line, n.Column}, Message: message, Help: help}}
}

func (w *nodeScan) tellForeign() {
	for _, code := range []Code{AnchorOrAlias, YAMLTag} {
		if have := w.first[code]; have != nil {
			if have.more > 0 {
				have.Message += fmt.Sprintf("; %d more such marks stand further on", have.more)
			}
			w.source.tell(have.Diagnostic)
		}
	}
}

// node gives false where the walk has to stop.
func (w *nodeScan) node(n *yaml.Node, depth int) bool {
	if depth > MaxNesting {
		w.tell(n, TooDeep, fmt.Sprintf("this is nested more than %d levels deep", MaxNesting),
			"nothing in a scenario needs more than ten")
		return false
	}
	if n.Anchor != "" {
		w.foreign(n, AnchorOrAlias, fmt.Sprintf("anchors (&%s) are not part of the format", Printable(n.Anchor)),
			"write the words out where they are needed")
	}
	if n.Style&yaml.TaggedStyle != 0 {
		w.foreign(n, YAMLTag, fmt.Sprintf("tags (%s) are not part of the format", Printable(n.Tag)), "put quotes round a text that starts with !; otherwise delete it")
	}
	switch n.Kind {
	case yaml.AliasNode:
		w.aliases = true
		w.foreign(n, AnchorOrAlias, fmt.Sprintf("aliases (*%s) are not part of the format", Printable(n.Value)),
			"write the words out where they are needed")
	case yaml.ScalarNode:
		w.scalar(n)
	case yaml.MappingNode:
		w.keys(n)
		return w.children(n, depth)
	case yaml.SequenceNode, yaml.DocumentNode:
		return w.children(n, depth)
	}
	return true
}

func (w *nodeScan) children(n *yaml.Node, depth int) bool {
	for _, child := range n.Content {
		if !w.node(child, depth+1) {
			return false
		}
	}
	return true
}

func (w *nodeScan) tell(n *yaml.Node, code Code, message, help string) {
	w.source.tell(Diagnostic{Code: code, Pos: Pos{n.Line, n.Column}, Message: message, Help: help})
}

func (w *nodeScan) keys(n *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case key.Tag == "!!merge":
			w.aliases = true
			w.foreign(key, AnchorOrAlias, "merge keys (<<) are not part of the format",
				"write the words out where they are needed")
		case key.Kind == yaml.MappingNode || key.Kind == yaml.SequenceNode:
			w.tell(key, WrongType, "a key has to be one plain word", "put quotes round text that starts with [ or {")
		}
	}
}

// scalar looks for control characters that came in as escapes ("\e"), or as
// tabs; raw ones were refused before.
func (w *nodeScan) scalar(n *yaml.Node) {
	if n.Style&yaml.DoubleQuotedStyle == 0 && !w.source.tabs {
		return
	}
	at := strings.IndexFunc(n.Value, drivesTerminal)
	if at < 0 {
		return
	}
	r, _ := utf8.DecodeRuneInString(n.Value[at:])
	d := Diagnostic{
		Code: ControlChar, Pos: Pos{n.Line, n.Column},
		Message: fmt.Sprintf("this text has the control character %U in it", r),
		Help:    "delete it; text may have letters, marks, spaces and line breaks",
	}
	if r == '\t' {
		d.Message, d.Help = "this text has a tab in it", "use spaces"
	}
	w.source.tell(d)
}

// syntaxWords says in plain words what the YAML library means. The first part
// is found in its message.
var syntaxWords = []struct{ find, message, help string }{
	{
		"mapping values are not allowed", `a ": " stands where it can't`,
		`put quotes round a text that has ": " in it, or check the spaces at the start of the lines`,
	},
	{"could not find expected ':'", "a key without its colon", `write "key: value"; check the spaces at the start of the line`},
	{
		"did not find expected key", "this line doesn't fit the ones around it",
		"give it the same spaces at its start as its neighbours; close quotes before going on",
	},
	{
		"did not find expected '-' indicator", "this line doesn't fit the list around it",
		`start each item of the list with "- ", all with the same spaces before it`,
	},
	{"did not find expected ',' or ']'", "a list in [ ] is not closed, or lacks a comma", `write it as [one, two, three]; put quotes round a text that has a "?" or a comma`},
	{"did not find expected ',' or '}'", "a mapping in { } is not closed, or lacks a comma", `write it as {key: value, other: value}; put quotes round a text that has a "?" or a comma`},
	{"did not find expected node content", "something is missing here", "check the commas and brackets"},
	{
		"did not find expected comment or line break", `words follow a ">" or a "|" that starts a text of several lines`,
		"put them on the next line, or put quotes round the whole text",
	},
	{"hexdecimal", `a backslash in "double quotes" starts something unknown`, `write \\ for a backslash, or use 'single quotes'`},
	{"tag URI", `a text can't start with "!"`, "put quotes round the text"},
	{"cannot start any token", "a text can't start with this character", "put quotes round the text; use spaces, not tabs, at the start of a line"},
	{"tab character", "a tab stands at the start of a line", "use spaces there"},
	{"block sequence entries are not allowed", `a "- " stands where it can't`, `put each "- " on a line of its own`},
	{"mapping keys are not allowed", `a "? " stands where it can't`, "put quotes round the text"},
	{"unexpected end of stream", "a quote is opened and never closed", "close it with the same mark that opens it"},
	{"unexpected document indicator", `a line "---" or "..." stands inside quotes`, "close the quotes before it"},
	{"unknown escape character", `a backslash in "double quotes" starts something unknown`, `write \\ for a backslash, or use 'single quotes'`},
	{"exceeded max depth", fmt.Sprintf("this is nested more than %d levels deep", MaxNesting), "nothing in a scenario needs more than ten"},
	{"unknown anchor", "aliases (*name) are not part of the format", "put quotes round a text that starts with *"},
	{"alphabetic or numeric character", "anchors (&) and aliases (*) are not part of the format", "put quotes round a text that starts with & or *"},
	{"<document start>", "this line doesn't fit the ones before it", "give it the same spaces at its start as its neighbours"},
}
