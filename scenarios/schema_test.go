package scenarios_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"

	"rehearse/scenarios"
	"rehearse/scenarios/pages"
	"rehearse/scenarios/scenariotest"
)

// schemas are both schemas, compiled; compiling one holds it against the
// definition of draft 2020-12 itself.
type schemas struct{ scenario, rubric *jsonschema.Schema }

func compileSchemas(t *testing.T) schemas {
	t.Helper()
	compile := func(raw []byte) *jsonschema.Schema {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		compiler := jsonschema.NewCompiler()
		definition := compiler.MustCompile("https://json-schema.org/draft/2020-12/schema")
		if err := definition.Validate(value); err != nil {
			t.Fatal(err)
		}
		if err := compiler.AddResource("schema.json", value); err != nil {
			t.Fatal(err)
		}
		schema, err := compiler.Compile("schema.json")
		if err != nil {
			t.Fatal(err)
		}
		if schema.DraftVersion != 2020 {
			t.Fatalf("it is read as draft %d", schema.DraftVersion)
		}
		return schema
	}
	return schemas{compile(scenarios.ScenarioSchema()), compile(scenarios.RubricSchema())}
}

// validate holds a file against the schema for it. readable is false for what
// is no YAML.
func (s schemas) validate(text []byte) (readable bool, err error) {
	var root yaml.Node
	readable = yaml.NewDecoder(bytes.NewReader(text)).Decode(&root) == nil && len(root.Content) > 0
	if readable {
		err = s.validateNode(root.Content[0])
	}
	return readable, err
}

func (s schemas) validateNode(root *yaml.Node) error { return s.of(root).Validate(jsonValue(root)) }

func (s schemas) of(root *yaml.Node) *jsonschema.Schema {
	keys := make(map[string]bool)
	for i := 0; root.Kind == yaml.MappingNode && i < len(root.Content); i += 2 {
		keys[root.Content[i].Value] = true
	}
	if (keys["criteria"] || keys["rubric"]) && !keys["scenario"] && !keys["turns"] && !keys["endings"] {
		return s.rubric
	}
	return s.scenario
}

// jsonValue gives what an editor holds against a schema: the JSON value that a
// node stands for. The parser trims words, and so does this.
func jsonValue(n *yaml.Node) any {
	switch n.Kind {
	case yaml.MappingNode:
		value := make(map[string]any)
		for i := 0; i+1 < len(n.Content); i += 2 {
			if _, again := value[n.Content[i].Value]; !again { // the parser reads the first
				value[n.Content[i].Value] = jsonValue(n.Content[i+1])
			}
		}
		return value
	case yaml.SequenceNode:
		value := make([]any, len(n.Content))
		for i, item := range n.Content {
			value[i] = jsonValue(item)
		}
		return value
	case yaml.AliasNode:
		return jsonValue(n.Alias)
	case yaml.ScalarNode, yaml.DocumentNode:
	}
	var value any
	if n.Tag == "!!str" || n.Tag == "!!timestamp" || n.Decode(&value) != nil {
		return strings.TrimSpace(n.Value)
	}
	return value
}

// example is a text whose findings are known.
type example struct {
	name     string
	text     []byte
	findings scenarios.Diagnostics
}

func fileExamples(t *testing.T, patterns ...string) []example {
	t.Helper()
	var list []example
	for _, pattern := range patterns {
		for _, path := range files(t, pattern) {
			list = append(list, example{path, []byte(readText(t, path)), read(path).Findings})
		}
	}
	return list
}

func pageExample(t *testing.T, code scenarios.Code, kind string, shown pages.Example) []example {
	t.Helper()
	if shown.Language != pages.YAML {
		return nil
	}
	id := regexp.MustCompile(`(?m)^(?:scenario|rubric): ([a-z0-9-]+)`).FindStringSubmatch(shown.Text)
	name := "example"
	if id != nil {
		name = id[1]
	}
	path := filepath.Join(t.TempDir(), name+".yaml")
	if err := os.WriteFile(path, []byte(shown.Text), 0o600); err != nil {
		t.Fatal(err)
	}
	return []example{{fmt.Sprintf("%s, %s", code, kind), []byte(shown.Text), read(path).Findings}}
}

// What is right is accepted: the built-in scenarios and rubrics, the files of
// the tests, and each page's mended example.
func TestSchemaAccepts(t *testing.T) {
	compiled := compileSchemas(t)
	list := fileExamples(t, "library/*.yaml", "rubrics/*.yaml", "testdata/ok/*.yaml", "testdata/ok/rubrics/*.yaml")
	for _, page := range pages.All() {
		list = append(list, pageExample(t, page.Code, "mended", page.Mended)...)
	}
	for _, e := range list {
		if readable, err := compiled.validate(e.text); !readable || err != nil {
			t.Errorf("%s: readable %v, %v", e.name, readable, err)
		}
	}
}

// reach says how much of a code's faults a schema can see.
type reach int

const (
	unseen    reach = iota // needs more than one value, or the rubric, or the bytes
	seen                   // always refused
	partly                 // some of them: see partlySeen
	stops                  // the parser reads no further, so what else is wrong isn't known
	elsewhere              // not about what a file says
)

// reaches says it for every code there is.
var reaches = map[scenarios.Code]reach{
	scenarios.NotFound: elsewhere, scenarios.NotReadable: elsewhere, scenarios.NotAFile: elsewhere,
	scenarios.FileTooLarge: elsewhere, scenarios.NoScenarios: elsewhere, scenarios.FileName: unseen,
	scenarios.EmptyFile: stops, scenarios.NotUTF8: stops, scenarios.ControlChar: stops,
	scenarios.ByteOrderMark: unseen, scenarios.WindowsLines: unseen, scenarios.YAMLSyntax: stops,
	scenarios.SecondDocument: stops, scenarios.AnchorOrAlias: stops, scenarios.YAMLTag: unseen,
	scenarios.TooDeep: stops, scenarios.TooManyParts: elsewhere, scenarios.TooManyFindings: elsewhere,

	scenarios.UnknownKey: seen, scenarios.RepeatedKey: unseen, scenarios.MissingKey: seen,
	scenarios.WrongType: partly, scenarios.EmptyValue: seen, scenarios.OutOfRange: partly,
	scenarios.UnknownWord: seen, scenarios.WrongFormat: seen, scenarios.BadID: seen,
	scenarios.SharedName: unseen, scenarios.ReservedName: partly, scenarios.TooMany: seen,
	scenarios.MixedTest: partly, scenarios.NotAScenario: seen, scenarios.CoreRubric: unseen,
	scenarios.EmptyExpected: seen, scenarios.CutText: unseen, scenarios.NotAcceptable: seen,
	scenarios.UnusedAccept: unseen, scenarios.TypedAtChoice: unseen,

	scenarios.UnknownTarget: unseen, scenarios.UnknownMeter: unseen, scenarios.UnknownCriterion: unseen,
	scenarios.UnknownRubric: unseen, scenarios.RubricOutside: unseen, scenarios.RubricUnusable: unseen,
	scenarios.UnknownAnswer: unseen, scenarios.ConditionSyntax: unseen, scenarios.ConditionName: unseen,
	scenarios.ConditionKind: unseen, scenarios.ConditionForeign: unseen, scenarios.ConditionLong: seen,
	scenarios.LastCase: unseen, scenarios.DeadCase: unseen, scenarios.PhraseUnreadable: unseen,
	scenarios.PhraseLong: seen,
}

// reachOf: E4 to E6 are about what a scenario's parts do together.
func reachOf(t *testing.T, code scenarios.Code) reach {
	t.Helper()
	known, ok := reaches[code]
	if !ok && code < "E4" {
		t.Errorf("nothing is said of %s", code)
	}
	return known
}

// partlySeen are the examples whose codes don't tell whether they are refused.
var partlySeen = map[string]bool{
	"testdata/err/conditions.yaml":     true, // a list where a condition belongs
	"testdata/err/out-of-range.yaml":   true,
	"testdata/err/reserved-names.yaml": true,
	"testdata/err/wrong-id-true.yaml":  true,
	"E204, fault":                      true,
	"E206, fault":                      true,
	"E211, fault":                      false, // the name of a criterion, which stands in the rubric
	"E213, fault":                      true,
}

// Every faulty file, and each page's fault, is refused or not as its codes
// say; none is left out.
func TestSchemaRefuses(t *testing.T) {
	compiled := compileSchemas(t)
	for _, code := range scenarios.Codes() {
		reachOf(t, code)
	}
	list := fileExamples(t, "testdata/err/*.yaml")
	for _, page := range pages.All() {
		list = append(list, pageExample(t, page.Code, "fault", page.Fault)...)
	}
	witnesses := make(map[scenarios.Code]bool)
	used := 0
	for _, e := range list {
		readable, err := compiled.validate(e.text)
		var all []reach
		for _, d := range e.findings {
			if filepath.Base(d.File) != filepath.Base(e.name) && strings.HasSuffix(e.name, ".yaml") {
				continue // a finding of the rubric's own file
			}
			all = append(all, reachOf(t, d.Code))
			witnesses[d.Code] = witnesses[d.Code] || err != nil
		}
		refused, listed := partlySeen[e.name]
		switch {
		case slices.Contains(all, stops):
		case !readable:
			t.Errorf("%s is no YAML: %v", e.name, codes(e.findings))
		case slices.Contains(all, seen):
			if err == nil {
				t.Errorf("%s is accepted: %v", e.name, codes(e.findings))
			}
		case slices.Contains(all, partly):
			used++
			if !listed || refused != (err != nil) {
				t.Errorf("%s: listed %v, as refused %v: %v: %v", e.name, listed, refused, codes(e.findings), err)
			}
		case err != nil:
			t.Errorf("%s is refused: %v: %v", e.name, codes(e.findings), err)
		}
	}
	if used != len(partlySeen) {
		t.Errorf("%d of %d examples by name are there", used, len(partlySeen))
	}
	for code, known := range reaches {
		if known == seen && !witnesses[code] {
			t.Errorf("no example shows that %s is refused", code)
		}
	}
}

// probes are values that belong somewhere, and nowhere else.
var probes = []string{
	"null", "text", `""`, `" "`, "an-id", "Not an id", "5", "-5", "1.5", "true", `"5"`,
	"[]", "[an-id]", "[5]", "{}", "{an-id: 5}", "{E217: why}", "{E217: 5}", "{E301: why}", "[{text: x}]", "[{go: opening}]", "[[]]", "[[a, b]]",
	"2024-05-06", "core", "fixed", "resolved", "calm", "opening", "visited(\"opening\")", "{0: a, 1: b, 2: c, 3: d}", strings.Repeat("x", 1001),
}

// The parser and the schema agree on every key: each value of a file with all
// keys is put to each probe in turn. No number among them is written in a way
// that only the parser sees.
func TestSchemaAgreesWithTheParser(t *testing.T) {
	compiled := compileSchemas(t)
	for _, path := range []string{"testdata/ok/every-key.yaml", "testdata/ok/rubrics/weights.yaml", "testdata/ok/accepts.yaml"} {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			var file yaml.Node
			if err := yaml.Unmarshal([]byte(readText(t, path)), &file); err != nil {
				t.Fatal(err)
			}
			places := 0
			everyValue(file.Content[0], func(place *yaml.Node) {
				places++
				before := *place
				for i, text := range probes {
					if (places+i)%slower > 0 { // with the race detector, some of them
						continue
					}
					var probe yaml.Node
					if err := yaml.Unmarshal([]byte(text), &probe); err != nil {
						t.Fatal(err)
					}
					*place = *probe.Content[0]
					raw, err := yaml.Marshal(&file)
					if err != nil {
						t.Fatal(err)
					}
					what := fmt.Sprintf("line %d, %s", before.Line, text)
					agree(t, raw, compiled.validateNode(file.Content[0]), what, scenarios.WrongType)
				}
				*place = before
			})
		})
	}
}

func everyValue(n *yaml.Node, visit func(*yaml.Node)) {
	for i, item := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			continue
		}
		visit(item)
		everyValue(item, visit)
	}
}

// agree wants the schema to refuse nothing that the parser accepts, and all
// that it always sees, or sees in this case. refusal is what the schema says.
func agree(t interface{ Errorf(string, ...any) }, raw []byte, refusal error, what string, besides ...scenarios.Code) {
	var found scenarios.Diagnostics
	if bytes.Contains(raw, []byte("criteria:")) {
		_, found = scenarios.ParseRubric("x.yaml", raw)
	} else {
		_, found = scenarios.Parse("x.yaml", raw, scenariotest.Beside(nil))
	}
	if refusal != nil && found.Errors() == 0 {
		t.Errorf("%s: the parser accepts it: %v", what, refusal)
	}
	for _, d := range found {
		if (reaches[d.Code] == seen || slices.Contains(besides, d.Code)) && refusal == nil {
			t.Errorf("%s: the schema accepts it: %v", what, d)
		}
	}
}

// Whatever scenario is drawn is accepted; and with a few slips of the hand the
// parser and the schema still agree.
func TestSchemaAgreesOnSlips(t *testing.T) {
	compiled := compileSchemas(t)
	rapid.Check(t, func(t *rapid.T) {
		raw := string(scenariotest.Draw(t))
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "slips"), 0))
		for i := range 5 {
			text := raw
			if i > 0 {
				text = slip(rng, raw)
			}
			if readable, refusal := compiled.validate([]byte(text)); readable {
				agree(t, []byte(text), refusal, text)
			}
		}
	})
}

// An author reads at each key what belongs there, and no key is let in that
// isn't known.
func TestSchemaDescribesEveryKey(t *testing.T) {
	sentence := regexp.MustCompile(`^[A-Z].+[.]$`)
	keys := 0
	var walk func(place string, value any)
	walk = func(place string, value any) {
		switch value := value.(type) {
		case []any:
			for i, item := range value {
				walk(fmt.Sprintf("%s/%d", place, i), item)
			}
		case map[string]any:
			properties, _ := value["properties"].(map[string]any)
			if properties != nil && value["type"] == "object" {
				keys += len(properties)
				if value["additionalProperties"] != false {
					t.Errorf("%s lets any key in", place)
				}
				for name, property := range properties {
					if text, _ := property.(map[string]any)["description"].(string); !sentence.MatchString(text) {
						t.Errorf("%s: %s is described as %q", place, name, text)
					}
				}
			}
			for name, item := range value {
				walk(place+"/"+name, item)
			}
		}
	}
	for name, raw := range map[string][]byte{"scenario": scenarios.ScenarioSchema(), "rubric": scenarios.RubricSchema()} {
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"$schema", "$id", "title", "description"} {
			if text, _ := value.(map[string]any)[key].(string); text == "" {
				t.Errorf("%s has no %s", name, key)
			}
		}
		walk(name, value)
	}
	if keys < 69 {
		t.Errorf("%d keys", keys)
	}
}

// The schemas come out the same each time, and end like a text file.
func TestSchemaIsStable(t *testing.T) {
	for name, schema := range map[string]func() []byte{"scenario": scenarios.ScenarioSchema, "rubric": scenarios.RubricSchema} {
		first := schema()
		if !bytes.HasSuffix(first, []byte("\n}\n")) || bytes.Contains(first, []byte(`\u003`)) {
			t.Errorf("%s: it isn't plain text that ends in a line break", name)
		}
		for range 20 {
			if !bytes.Equal(first, schema()) {
				t.Fatalf("%s: it came out otherwise", name)
			}
		}
	}
}
