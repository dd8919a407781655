package render

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"rehearse/scenarios"
)

// sarifOf gives findings as SARIF, held to the published schema.
func sarifOf(t *testing.T, findings, accepted scenarios.Diagnostics) sarifRun {
	t.Helper()
	raw, err := SARIF("1.2.3", findings, accepted)
	if err != nil {
		t.Fatal(err)
	}
	wantSchema(t, raw)
	var log sarifLog
	if err := json.Unmarshal(raw, &log); err != nil {
		t.Fatal(err)
	}
	return log.Runs[0]
}

func wantSchema(t *testing.T, raw []byte) {
	t.Helper()
	text, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	published, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(sarifSchema, published); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile(sarifSchema)
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(value); err != nil {
		t.Errorf("%#v in\n%s", err, raw)
	}
}

// The schema is the one that is named in every log.
func TestSARIFNamesItsSchema(t *testing.T) {
	text, err := os.ReadFile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	var head struct{ ID, Title string }
	if err := json.Unmarshal(text, &head); err != nil {
		t.Fatal(err)
	}
	if head.ID != sarifSchema || head.Title != "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema" {
		t.Errorf("the schema is %+v", head)
	}
}

func TestSARIFOfNothing(t *testing.T) {
	run := sarifOf(t, nil, nil)
	if len(run.Results) != 0 || len(run.Tool.Driver.Rules) != 0 || run.Tool.Driver.Version != "1.2.3" {
		t.Errorf("got %+v", run)
	}
	raw, err := SARIF("1.2.3", nil, nil)
	if err != nil || !bytes.Contains(raw, []byte(`"results": []`)) { // null would mean that nothing was looked at
		t.Errorf("got %s, %v", raw, err)
	}
}

func TestSARIF(t *testing.T) {
	target := scenarios.Diagnostic{
		Code: scenarios.UnknownTarget, File: "b.yaml", Pos: scenarios.Pos{Line: 11, Column: 15}, Width: 5,
		Message: `no turn is named "fuond"`, Help: `did you mean "found"?`,
		Source: "        next: fuond", Caret: 14, Twin: &scenarios.Twin{Pos: scenarios.Pos{Line: 3, Column: 2}, Message: "it is here"},
	}
	twice := target
	twice.Line, twice.Twin, twice.Width, twice.Help = 4, nil, 999, ""
	whole := scenarios.Diagnostic{Code: scenarios.EmptyFile, File: "a.yaml", Width: 1, Message: "the file is empty"}
	name := scenarios.Diagnostic{
		Severity: scenarios.Warning, Code: scenarios.FileName, File: "b.yaml", Pos: scenarios.Pos{Line: 2, Column: 11}, Width: 3,
		Message: "the name differs", Source: "scenario: abc", Caret: 10, Accepted: `we call it {so}, see [there](1)`,
	}
	run := sarifOf(t, scenarios.Diagnostics{target, twice, whole}, scenarios.Diagnostics{name})

	var rules []string
	for _, rule := range run.Tool.Driver.Rules {
		rules = append(rules, rule.ID)
		for _, words := range []sarifMessage{rule.ShortDescription, rule.FullDescription, rule.Help} {
			if words.Text == "" {
				t.Errorf("%s lacks words: %+v", rule.ID, rule)
			}
		}
	}
	if diff := cmp.Diff([]string{"E105", "E117", "E301"}, rules); diff != "" {
		t.Error(diff)
	}
	at := func(line, column, end int) *sarifRegion { return &sarifRegion{line, column, end} }
	location := func(file string, region *sarifRegion, message *sarifMessage) []sarifLocation {
		return []sarifLocation{{sarifPlace{sarifArtifact{file}, region}, message}}
	}
	want := []sarifResult{ // in order of file and place, whether accepted or not
		{"E105", 0, "error", sarifMessage{"the file is empty."}, location("a.yaml", nil, nil), nil, []sarifSuppression{}},
		{
			"E117", 1, "warning",
			sarifMessage{"the name differs."},
			location("b.yaml", at(2, 11, 14), nil), nil,
			[]sarifSuppression{{"inSource", `we call it {so}, see [there](1)`}},
		},
		{"E301", 2, "error", sarifMessage{`no turn is named "fuond".`}, location("b.yaml", at(4, 15, 20), nil), nil, []sarifSuppression{}},
		{
			"E301", 2, "error",
			sarifMessage{`no turn is named "fuond"; did you mean "found"?`},
			location("b.yaml", at(11, 15, 20), nil),
			location("b.yaml", at(3, 2, 0), &sarifMessage{"it is here"}),
			[]sarifSuppression{},
		},
	}
	if diff := cmp.Diff(want, run.Results); diff != "" {
		t.Error(diff)
	}
}

// What a file can put into a message is no placeholder and no link.
func TestSARIFMessagesAreWords(t *testing.T) {
	d := scenarios.Diagnostic{
		Code: scenarios.UnknownKey, File: "a.yaml", Pos: scenarios.Pos{Line: 1, Column: 1}, Width: 1,
		Message: `no key "{0}"`, Help: `see [here](javascript:alert(1)) or ]( <b>&</b>`, Source: "x",
		Twin: &scenarios.Twin{Pos: scenarios.Pos{Line: 1, Column: 1}, Message: `[{1}](2)`},
	}
	run := sarifOf(t, scenarios.Diagnostics{d}, nil)
	if got, want := run.Results[0].Message.Text, `no key "{{0}}"; see [here] (javascript:alert(1)) or ] ( <b>&</b>.`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := run.Results[0].RelatedLocations[0].Message.Text, `[{{1}}] (2)`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// hostileFiles are file names that mean something else in a URI.
var hostileFiles = []string{
	"plain.yaml", "two words.yaml", "#1.yaml", "50%.yaml", "%20.yaml", "what?.yaml", "für-Gäste.yaml", "請問.yaml",
	"two\nlines.yaml", "latin-\xe9.yaml", "a:b.yaml", "http:/x.yaml", "[1].yaml", `"q".yaml`, "a&b=c;d,e+f.yaml", "\x1b[31m.yaml",
	"folder one/#2/x.yaml", "../up.yaml", "~/home.yaml", `back\slash.yaml`, "@.yaml", "{0}.yaml", "🪔.yaml",
}

// Read as a URI against a folder, each name is that file again.
func TestSARIFFileNames(t *testing.T) {
	base := &url.URL{Scheme: "file", Path: "/some/folder/"}
	for _, name := range hostileFiles {
		for _, path := range []string{name, "/top/" + name} {
			run := sarifOf(t, scenarios.Diagnostics{{Code: scenarios.EmptyFile, File: path, Message: "x"}}, nil)
			uri := run.Results[0].Locations[0].PhysicalLocation.ArtifactLocation.URI
			if strings.Trim(uri, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%") != "" {
				t.Errorf("%q becomes %q, which has characters that no URI has", path, uri)
			}
			got, err := base.Parse(uri)
			want := base.Path + path
			if strings.HasPrefix(path, "/") {
				want = path
				if !strings.HasPrefix(uri, "file:///") {
					t.Errorf("%q becomes %q", path, uri)
				}
			}
			want = strings.Replace(want, "/folder/..", "", 1)
			want = strings.Replace(want, "/top/..", "", 1)
			if err != nil || got.Scheme != "file" || got.Host != "" || got.Path != want || got.RawQuery != "" || got.Fragment != "" {
				t.Errorf("%q becomes %q, which is read as %q, %v", path, uri, got, err)
			}
		}
	}
}
