package diagram_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"rehearse/cmd/internal/diagram"
	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

var update = flag.Bool("update", false, "write the expected diagrams anew")

// lampMarks is what there is to know about testdata/lamp.yaml: nothing leads
// to the cellar nor to the storm, and the trust is 3 when the plan is made.
var lampMarks = diagram.Marks{
	UnreachedTurns:   map[int]bool{2: true},
	UnreachedEndings: map[int]bool{3: true},
	UnreachedAnswers: map[diagram.Answer]bool{{Turn: 0, Answer: 2}: true},
	UnreachedCases:   map[diagram.Step]bool{{Turn: 1, Answer: 0, Case: 2}: true},
	Best:             []diagram.Step{{Turn: 0, Answer: 0}, {Turn: 1, Answer: 0, Case: 0}},
}

func lamp(t *testing.T) *scenarios.Scenario {
	t.Helper()
	raw, err := os.ReadFile("testdata/lamp.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return scenariotest.Parse(t, raw, nil)
}

// formats draws a scenario in all three.
func formats(sc *scenarios.Scenario, marks diagram.Marks) map[string]string {
	mermaid, _ := diagram.Mermaid(sc, marks)
	return map[string]string{"mmd": mermaid, "dot": diagram.DOT(sc, marks), "svg": string(diagram.SVG(sc, marks))}
}

func TestGolden(t *testing.T) {
	for name, c := range map[string]struct {
		sc    *scenarios.Scenario
		marks diagram.Marks
	}{
		"lamp":       {lamp(t), diagram.Marks{}},
		"lamp-marks": {lamp(t), lampMarks},
		"one-turn":   {scenariotest.Parse(t, scenariotest.Chain(1), nil), diagram.Marks{}},
	} {
		for ending, got := range formats(c.sc, c.marks) {
			file := fmt.Sprintf("testdata/%s.%s", name, ending)
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (rewrite it with -update):\n%s", file, diff)
			}
		}
	}
}

// Empty maps and nil ones mean the same.
func TestMarksZeroValue(t *testing.T) {
	empty := diagram.Marks{
		UnreachedTurns: map[int]bool{}, UnreachedEndings: map[int]bool{1: false},
		UnreachedAnswers: map[diagram.Answer]bool{}, UnreachedCases: map[diagram.Step]bool{}, Best: []diagram.Step{},
	}
	if diff := cmp.Diff(formats(lamp(t), diagram.Marks{}), formats(lamp(t), empty)); diff != "" {
		t.Error(diff)
	}
}

// Colour and line are never the only ones to say it.
func TestMarksAreInWords(t *testing.T) {
	folds := regexp.MustCompile(`</text>\n<text [^>]*>|\\l`)
	for format, text := range formats(lamp(t), lampMarks) {
		text = folds.ReplaceAllString(text, " ")
		for _, want := range []string{"best way", "never reached", "never offered", "never taken", "critical mistake", "resolved", "partly", "lost"} {
			if !strings.Contains(text, want) {
				t.Errorf("%s doesn't say %q", format, want)
			}
		}
	}
}

// hostile are texts that mean something to one of the formats.
var hostile = []string{
	"<script>alert(1)</script>", "</text></svg>", `"quoted" 'single'`, "]]>", "<![CDATA[", "<!-- -->", "&amp; &#65; &nope;", "#35; #quot;", "end",
	"graph TD; A-->B", "subgraph x", `A["b"] | C`, "{} () [] (( ))", "%%{init: {}}%%", "`**bold** _it_`", "1. list", "- item",
	`\n \N \l \`, "$$x^2$$", "---", "```", "@{ shape: x }", "click n0 call x()", "עולם", "مرحبا", "我等了一天没有人来", "e\u0301\u0301\u0301\u0301\u0301\u0301",
	"one\n\ntwo", "\x1b[31mred\x00\x07", "\u202eright to left", "\ufffe\uffff\u2028", "bad\xff\xfeutf8", strings.Repeat("W", 300), "", " ",
}

// hostileScenario has hostile texts everywhere, even where the parser would
// not let them in.
func hostileScenario(t *rapid.T) *scenarios.Scenario {
	sc := *scenariotest.Parse(t, scenariotest.Draw(t), nil)
	text := func() string { return rapid.SampledFrom(hostile).Draw(t, "text") }
	sc.ID.Value, sc.Title.Value = text(), text()
	sc.Turns = append([]scenarios.Turn(nil), sc.Turns...)
	for i := range sc.Turns {
		turn := &sc.Turns[i]
		turn.ID.Value, turn.Mood.Value = text(), text()
		turn.Says = []scenarios.SaysCase{{Text: scenarios.Text{Value: text()}}}
		turn.Answers = append([]scenarios.Answer(nil), turn.Answers...)
		for j := range turn.Answers {
			turn.Answers[j].ID.Value, turn.Answers[j].Say.Value = text(), text()
		}
	}
	return &sc
}

func TestHostileSVG(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc := hostileScenario(t)
		known := map[string]bool{"svg": true, "title": true, "desc": true, "style": true, "rect": true, "path": true, "g": true, "text": true}
		d := xml.NewDecoder(bytes.NewReader(diagram.SVG(sc, diagram.Marks{})))
		var texts strings.Builder
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				if !known[token.Name.Local] {
					t.Fatalf("an element %q came in from the texts", token.Name.Local)
				}
				for _, attribute := range token.Attr {
					if strings.HasPrefix(attribute.Name.Local, "on") || attribute.Name.Local == "href" {
						t.Fatalf("an attribute %q", attribute.Name.Local)
					}
				}
			case xml.CharData:
				texts.Write(token)
			case xml.Comment, xml.ProcInst, xml.Directive:
				t.Fatalf("%T %s", token, token)
			}
		}
		for _, r := range texts.String() {
			if r < ' ' && r != '\n' || r == '\u202e' {
				t.Fatalf("%q came through", r)
			}
		}
	})
}

// Texts stay within their quotes, whatever is in them: with the quoted parts
// taken out, only the words of the formats are left.
func TestHostileText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc := hostileScenario(t)
		for format, text := range formats(sc, diagram.Marks{}) {
			if format == "svg" {
				continue
			}
			for line := range strings.Lines(text) {
				rest, quotes := outside(line)
				if quotes%2 != 0 || !safeOutside(rest) {
					t.Fatalf("%s: a text left its quotes: %s", format, line)
				}
				for _, bad := range []string{"\x1b", "\x00", "\u202e", "\u2028"} {
					if strings.Contains(line, bad) {
						t.Fatalf("%s: %q came through", format, bad)
					}
				}
			}
		}
	})
}

// outside gives what of a line is not in quotes, and how many quotes it has
// that aren't escaped.
func outside(line string) (rest string, quotes int) {
	var b strings.Builder
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '\\':
			i++
		case line[i] == '"':
			quotes++
		case quotes%2 == 0:
			b.WriteByte(line[i])
		}
	}
	return b.String(), quotes
}

// safeOutside says whether what stands outside quotes is all this package's
// own.
func safeOutside(s string) bool {
	for _, foreign := range []string{"script", "alert", "<", "click", "init", "subgraph", "`", "$", "W", "list", "item", "quoted", "[31m"} {
		if strings.Contains(s, foreign) {
			return false
		}
	}
	return true
}

// A label in Mermaid has none of the characters that end a label or begin
// something else in it, other than in numbers.
func TestMermaidLabels(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, _ := diagram.Mermaid(hostileScenario(t), diagram.Marks{})
		_, text, _ = strings.Cut(text, "flowchart TD")
		for i, label := range strings.Split(text, `"`) {
			if i%2 == 0 {
				continue
			}
			label = strings.ReplaceAll(label, "<br/>", "")
			if strings.ContainsAny(label, "<>|{}[]`%@\\*_~^$&") || strings.Contains(label, "--") {
				t.Fatalf("the label %s", label)
			}
		}
	})
}

func TestMermaidFits(t *testing.T) {
	if _, fits := diagram.Mermaid(scenariotest.Parse(t, scenariotest.Chain(50), nil), diagram.Marks{}); !fits {
		t.Error("50 turns are said to be too many")
	}
	if _, fits := diagram.Mermaid(scenariotest.Parse(t, scenariotest.Chain(300), nil), diagram.Marks{}); fits {
		t.Error("300 turns have more than 500 lines")
	}
}

func TestDeterministic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc := scenariotest.Parse(t, scenariotest.Draw(t), nil)
		first := formats(sc, diagram.Marks{})
		for range 3 {
			if diff := cmp.Diff(first, formats(sc, diagram.Marks{})); diff != "" {
				t.Fatal(diff)
			}
		}
	})
}

// Every answer, turn and ending is in each drawing by its id.
func TestNothingIsLeftOut(t *testing.T) {
	sc := lamp(t)
	for format, text := range formats(sc, diagram.Marks{}) {
		var ids []string
		for _, turn := range sc.Turns {
			ids = append(ids, turn.ID.Value)
			for _, answer := range turn.Answers {
				ids = append(ids, answer.ID.Value)
			}
		}
		for _, ending := range sc.Endings {
			ids = append(ids, ending.ID.Value)
		}
		for _, id := range ids {
			if !strings.Contains(text, id) {
				t.Errorf("%s has no %s", format, id)
			}
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, turns := range []int{50, 1000} {
		sc := scenariotest.Parse(b, scenariotest.Chain(turns), nil)
		b.Run(fmt.Sprintf("mermaid/%d", turns), func(b *testing.B) {
			for b.Loop() {
				diagram.Mermaid(sc, diagram.Marks{})
			}
		})
		b.Run(fmt.Sprintf("dot/%d", turns), func(b *testing.B) {
			for b.Loop() {
				diagram.DOT(sc, diagram.Marks{})
			}
		})
		b.Run(fmt.Sprintf("svg/%d", turns), func(b *testing.B) {
			for b.Loop() {
				diagram.SVG(sc, diagram.Marks{})
			}
		})
	}
}
