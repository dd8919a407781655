package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"gopkg.in/yaml.v3"
)

// Rubric says what a conversation is scored for and what it takes to pass.
type Rubric struct {
	File      string
	Digest    string // SHA-256 of the file's bytes, in hexadecimal
	ID        Text
	Title     Text
	Source    Text
	PassTotal int // percent
	PassEach  int // percent
	Criteria  []Criterion
	Cues      []Cue // for typed answers, whatever the scenario
}

// Criterion is one thing a conversation is scored for.
type Criterion struct {
	ID       Text
	Name     string // as conditions write it
	Title    string
	Develops string // listening, calm or problem-solving
	Weight   int
	Levels   [MaxLevel + 1]Text // what each level looks like
}

// What it takes to pass where a rubric doesn't say: the figures of the core
// rubric.
const (
	defaultPassTotal = 70
	defaultPassEach  = 50
)

// ParseRubric reads a rubric. Where the findings have an error, the rubric is
// nil.
func ParseRubric(file string, raw []byte) (*Rubric, Diagnostics) {
	p, root := open(file, raw)
	if root == nil {
		return nil, p.close()
	}
	if !isRubric(root) {
		p.tell(Diagnostic{
			Code: NotAScenario, Pos: posOf(root), Message: "this is a scenario, not a rubric",
			Help: "a rubric starts with the keys format, rubric and title, and has criteria",
		})
		return nil, p.close()
	}
	rubric := p.rubric(root)
	findings := p.close()
	if findings.Errors() > 0 {
		return nil, findings
	}
	sum := sha256.Sum256(raw)
	rubric.Digest = hex.EncodeToString(sum[:])
	return rubric, findings
}

func (p *parser) rubric(root *yaml.Node) *Rubric {
	f, ok := p.mapping(root, root, &rubricShape)
	if !ok {
		return nil
	}
	rubric := &Rubric{File: p.file, PassTotal: defaultPassTotal, PassEach: defaultPassEach}
	p.formatVersion(f[0])
	if f[1] != nil {
		rubric.ID, _ = p.ownID(f[1], "the rubric's id")
	}
	rubric.Title = p.words(f[2], "the title")
	rubric.Source, _ = p.text(f[3], "the source")
	if f[4] != nil {
		p.pass(f[4], rubric)
	}
	entries := p.entries(f[5], "criteria", "criterion")
	if len(entries) > MaxCriteria {
		p.report(entries[MaxCriteria].key, TooMany, fmt.Sprintf("a rubric has %d criteria; %d is the most", len(entries), MaxCriteria), "")
	}
	for _, e := range entries[:min(len(entries), knownPast*MaxCriteria)] {
		rubric.Criteria = append(rubric.Criteria, p.criterion(e))
	}
	ids := make([]string, len(rubric.Criteria))
	for i, c := range rubric.Criteria {
		ids[i] = c.ID.Value
	}
	rubric.Cues = p.cuesOf(f[6], ids, f[5] == nil)
	p.coreRubric(rubric, f[1])
	return rubric
}

func (p *parser) pass(n *yaml.Node, rubric *Rubric) {
	f, ok := p.mapping(n, n, &passShape)
	if !ok {
		return
	}
	if total, ok := p.number(f[0], "total", passShape.kind(0)); ok {
		rubric.PassTotal = total
	}
	if each, ok := p.number(f[1], "each", passShape.kind(1)); ok {
		rubric.PassEach = each
	}
}

func (p *parser) criterion(e entry) Criterion {
	c := Criterion{ID: e.id, Name: conditionName(e.id.Value), Title: titleFromID(e.id.Value), Weight: 1}
	p.notReserved(e, "a criterion", nil)
	f, ok := p.mapping(e.value, e.key, &criterionShape)
	if !ok {
		return c
	}
	if f[0] != nil {
		c.Title = p.words(f[0], "the title").Value
	}
	c.Develops, _ = p.oneOf(f[1], "develops", criterionShape.kind(1))
	if weight, ok := p.number(f[2], "the weight", criterionShape.kind(2)); ok {
		c.Weight = weight
	}
	if f[3] != nil {
		p.levels(f[3], &c)
	}
	return c
}

func (p *parser) levels(n *yaml.Node, c *Criterion) {
	f, ok := p.mapping(n, n, &levelsShape)
	if !ok {
		return
	}
	for level := range c.Levels {
		c.Levels[level], _ = p.text(f[level], fmt.Sprintf("level %d", level))
	}
}

// coreRubric holds the rubric named core to its three criteria: progress over
// all rubrics is read on them.
func (p *parser) coreRubric(rubric *Rubric, id *yaml.Node) {
	if rubric.ID.Value != "core" {
		return
	}
	ids := make([]string, len(rubric.Criteria))
	for i, c := range rubric.Criteria {
		ids[i] = c.ID.Value
	}
	slices.Sort(ids)
	want := CoreCriteria()
	slices.Sort(want)
	exact := slices.Equal(ids, want)
	for _, c := range rubric.Criteria {
		exact = exact && c.Develops == c.ID.Value
	}
	if !exact {
		p.report(id, CoreRubric, "the rubric core has exactly the criteria "+quoteAll(CoreCriteria())+", each developing itself",
			"give a rubric of your own another id")
	}
}

// titleFromID makes words to show of an id: own-it becomes Own it.
func titleFromID(id string) string {
	words := []rune(id)
	for i, r := range words {
		if r == '-' {
			words[i] = ' '
		}
	}
	if len(words) > 0 && words[0] >= 'a' && words[0] <= 'z' {
		words[0] -= 'a' - 'A'
	}
	return string(words)
}
