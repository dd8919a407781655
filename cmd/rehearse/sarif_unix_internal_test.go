//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"rehearse/scenarios/pages"
)

// sarif is the part of a SARIF log that the tests compare.
type sarif struct {
	Runs []struct {
		Tool struct {
			Driver struct {
				Rules []struct{ ID string }
			}
		}
		Results []struct {
			RuleID    string
			RuleIndex int
			Level     string
			Message   struct{ Text string }
			Locations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           *struct{ StartLine, StartColumn, EndColumn int }
				}
			}
		}
	}
}

// checked is what check --json prints.
type checked struct {
	Findings []struct {
		File, Severity, Code string
		Line, Column         int
	}
}

// sarifSchema reads the published schema.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	raw, err := os.ReadFile("../internal/render/testdata/sarif-schema-2.1.0.json")
	check(t, err)
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	check(t, err)
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	check(t, compiler.AddResource("sarif.json", value))
	schema, err := compiler.Compile("sarif.json")
	check(t, err)
	return schema
}

// TestSARIFOfEveryCode: what check finds in every situation there is, as SARIF,
// is held to the published schema and says the same as --json.
func TestSARIFOfEveryCode(t *testing.T) {
	schema := sarifSchema(t)
	for _, page := range pages.All() {
		t.Run(string(page.Code), func(t *testing.T) {
			dir := t.TempDir()
			arg := situation(t, dir, page)
			raw := diagnosticsOf(t, dir, []string{"check", arg, "--sarif"})
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(raw)))
			check(t, err)
			if err := schema.Validate(value); err != nil {
				t.Errorf("%#v in\n%s", err, raw)
			}
			var log sarif
			check(t, json.Unmarshal([]byte(raw), &log))
			var list checked
			check(t, json.Unmarshal([]byte(diagnosticsOf(t, dir, []string{"check", arg, "--json"})), &list))
			results := log.Runs[0].Results
			if len(results) != len(list.Findings) {
				t.Fatalf("%d results, %d findings", len(results), len(list.Findings))
			}
			seen := false
			for i, want := range list.Findings {
				got := results[i]
				place := got.Locations[0].PhysicalLocation
				uri, err := url.Parse(place.ArtifactLocation.URI)
				check(t, err)
				region := place.Region
				if got.RuleID != want.Code || got.Level != want.Severity || filepath.Clean(uri.Path) != want.File ||
					(region == nil) != (want.Line == 0) ||
					region != nil && (region.StartLine != want.Line || region.StartColumn != want.Column || region.EndColumn <= want.Column) {
					t.Errorf("got %+v, want %+v", got, want)
				}
				if log.Runs[0].Tool.Driver.Rules[got.RuleIndex].ID != got.RuleID {
					t.Errorf("the rule of %s is %d in %+v", got.RuleID, got.RuleIndex, log.Runs[0].Tool.Driver.Rules)
				}
				seen = seen || got.RuleID == string(page.Code)
			}
			if !seen {
				t.Errorf("%s is not among the results:\n%s", page.Code, raw)
			}
		})
	}
}

// TestSARIFOfHostileNames: whatever a file on disk is called, its URI leads to
// it, and the log is sound.
func TestSARIFOfHostileNames(t *testing.T) {
	schema := sarifSchema(t)
	dir := t.TempDir()
	names := []string{
		"two words.yaml", "#1.yaml", "50%.yaml", "%41.yaml", "what?.yaml", "für-Gäste.yaml", "請問.yaml",
		"two\nlines.yaml", "a:b.yaml", "[1].yaml", `"q".yaml`, "\x1b[31m.yaml", "{0}.yaml", "latin-\xe9.yaml",
	}
	for i, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o644); err != nil { //nolint:gosec // read by another user
			t.Logf("this disk takes no file called %q: %v", name, err)
			names[i] = ""
		}
	}
	for _, arg := range []string{".", dir} {
		raw := diagnosticsOf(t, dir, []string{"check", arg, "--sarif"})
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(raw)))
		check(t, err)
		if err := schema.Validate(value); err != nil {
			t.Errorf("%#v in\n%s", err, raw)
		}
		var log sarif
		check(t, json.Unmarshal([]byte(raw), &log))
		found := map[string]bool{}
		base := &url.URL{Scheme: "file", Path: dir + "/"}
		for _, result := range log.Runs[0].Results {
			uri, err := base.Parse(result.Locations[0].PhysicalLocation.ArtifactLocation.URI)
			check(t, err)
			found[uri.Path] = true
		}
		for _, name := range names {
			if name != "" && !found[filepath.Join(dir, name)] {
				t.Errorf("no URI leads to %q:\n%s", name, raw)
			}
		}
	}
}
