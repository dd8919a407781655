package render

import (
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"rehearse/scenarios"
	"rehearse/scenarios/pages"
)

// The part of SARIF 2.1.0 (OASIS, with errata 01) that findings need. The
// names are those of the standard.
const (
	sarifVersion = "2.1.0"
	sarifSchema  = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string       `json:"id"`
	ShortDescription sarifMessage `json:"shortDescription"`
	FullDescription  sarifMessage `json:"fullDescription"`
	Help             sarifMessage `json:"help"`
}

type sarifMessage struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID           string             `json:"ruleId"`
	RuleIndex        int                `json:"ruleIndex"`
	Level            string             `json:"level"`
	Message          sarifMessage       `json:"message"`
	Locations        []sarifLocation    `json:"locations"`
	RelatedLocations []sarifLocation    `json:"relatedLocations,omitempty"`
	Suppressions     []sarifSuppression `json:"suppressions"`
}

type sarifLocation struct {
	PhysicalLocation sarifPlace    `json:"physicalLocation"`
	Message          *sarifMessage `json:"message,omitempty"`
}

type sarifPlace struct {
	ArtifactLocation sarifArtifact `json:"artifactLocation"`
	Region           *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndColumn   int `json:"endColumn,omitempty"` // the column after the last
}

type sarifSuppression struct {
	Kind          string `json:"kind"`
	Justification string `json:"justification"`
}

// SARIF gives findings as one SARIF log, so that they show up where the file
// is read: in editors and in code review. Accepted warnings are in it too, each
// with the reason its author gave for it. The version is this program's.
func SARIF(version string, findings, accepted scenarios.Diagnostics) ([]byte, error) {
	all := slices.Concat(findings, accepted)
	all.Sort()
	rules, index := sarifRules(all)
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "rehearse", Version: version, Rules: rules}},
		ColumnKind: "unicodeCodePoints", Results: []sarifResult{},
	}
	for _, d := range all {
		result := asSARIF(d)
		result.RuleIndex = index[d.Code]
		run.Results = append(run.Results, result)
	}
	return encode(sarifLog{Schema: sarifSchema, Version: sarifVersion, Runs: []sarifRun{run}})
}

// sarifRules describes each code that occurs, in their order, and says where
// in the list it stands.
func sarifRules(all scenarios.Diagnostics) (rules []sarifRule, index map[scenarios.Code]int) {
	index = make(map[scenarios.Code]int)
	for _, d := range all {
		index[d.Code] = 0
	}
	rules = []sarifRule{}
	for _, page := range pages.All() {
		if _, occurs := index[page.Code]; !occurs {
			continue
		}
		index[page.Code] = len(rules)
		more := append(slices.Clone(page.Why), `"rehearse explain `+string(page.Code)+`" shows an example, and how it is mended.`)
		rules = append(rules, sarifRule{
			ID: string(page.Code), ShortDescription: asMessage(page.Title), FullDescription: asMessage(page.Why[0]),
			Help: asMessage(strings.Join(more, "\n\n")),
		})
	}
	return rules, index
}

func asSARIF(d scenarios.Diagnostic) sarifResult {
	words := d.Message
	if d.Help != "" {
		words += "; " + d.Help
	}
	if !strings.HasSuffix(words, "?") {
		words += "."
	}
	place := sarifPlace{ArtifactLocation: sarifArtifact{fileURI(d.File)}}
	result := sarifResult{
		RuleID: string(d.Code), Level: d.Severity.String(), Message: asMessage(words),
		Suppressions: []sarifSuppression{}, // the standard wants it on every result or on none
	}
	if d.Line > 0 {
		// A caret never reaches past its line; nor should the region.
		width := max(1, min(d.Width, len([]rune(d.Source))-d.Caret))
		place.Region = &sarifRegion{StartLine: d.Line, StartColumn: d.Column, EndColumn: d.Column + width}
	}
	result.Locations = []sarifLocation{{PhysicalLocation: place}}
	if d.Twin != nil {
		message := asMessage(d.Twin.Message)
		twin := sarifPlace{place.ArtifactLocation, &sarifRegion{StartLine: d.Twin.Line, StartColumn: d.Twin.Column}}
		result.RelatedLocations = []sarifLocation{{twin, &message}}
	}
	if d.Accepted != "" {
		result.Suppressions = append(result.Suppressions, sarifSuppression{Kind: "inSource", Justification: d.Accepted})
	}
	return result
}

// asMessage keeps words from being read as SARIF's placeholders and links
// (sections 3.11.5 and 3.11.6): what they quote comes from a file that anyone
// may have written.
func asMessage(words string) sarifMessage {
	return sarifMessage{strings.NewReplacer("{", "{{", "}", "}}", "](", "] (").Replace(words)}
}

// fileURI gives a path as a URI: relative as it is, absolute with its scheme.
func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	if !filepath.IsAbs(path) {
		return (&url.URL{Path: slashed}).String()
	}
	if share, ok := strings.CutPrefix(slashed, "//"); ok { // of another computer, on Windows
		host, rest, _ := strings.Cut(share, "/")
		return (&url.URL{Scheme: "file", Host: host, Path: "/" + rest}).String()
	}
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(slashed, "/")}).String()
}
