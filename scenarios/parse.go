package scenarios

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"rehearse/scenarios/condition"
)

// RubricFinder gives the rubric that a scenario names: a built-in one by its
// id, or a file beside the scenario by its path. Its findings are those of the
// rubric's own file. A nil rubric without findings is one that nobody knows;
// known then lists the built-in ones.
type RubricFinder interface {
	BuiltIn(id string) (rubric *Rubric, known []string)
	Beside(path string) (*Rubric, Diagnostics)
}

// Parse reads a scenario from the bytes of a file. All that is wrong comes
// back in order of place; where there is an error among it, the scenario is
// nil, and the warnings that its author accepts are left out. Parse never
// panics, whatever the bytes, and takes time in proportion to their number.
func Parse(file string, raw []byte, rubrics RubricFinder) (*Scenario, Diagnostics) {
	p, root := open(file, raw)
	if root == nil {
		return nil, p.close()
	}
	return p.finish(raw, root, rubrics)
}

// open checks the bytes and reads the YAML; root is nil where that failed.
func open(file string, raw []byte) (*parser, *yaml.Node) {
	src, ok := newSource(file, raw)
	p := &parser{source: src, budget: nearBudget, conditions: make(map[string]parsedCondition)}
	if !ok {
		return p, nil
	}
	root := src.document()
	if root == nil || p.looksRight(root) {
		return p, root
	}
	if p.findings.Errors() == 0 {
		p.tell(Diagnostic{
			Code: NotAScenario, Pos: posOf(root), Message: "this is neither a scenario nor a rubric",
			Help: "a scenario starts with the keys format, scenario and title, and has turns and endings",
		})
	}
	return p, nil
}

// looksRight says whether a document has at least one key of a scenario or a
// rubric. One that has none was meant for something else, and gets one finding
// instead of one for each key.
func (p *parser) looksRight(root *yaml.Node) bool {
	for i := 0; root.Kind == yaml.MappingNode && i+1 < len(root.Content); i += 2 {
		name := root.Content[i].Value
		if scenarioShape.index(name) >= 0 || rubricShape.index(name) >= 0 {
			return true
		}
	}
	return false
}

func (p *parser) finish(raw []byte, root *yaml.Node, rubrics RubricFinder) (*Scenario, Diagnostics) {
	b := &builder{parser: p, rubrics: rubrics, sc: &Scenario{File: p.file, source: p.source}}
	b.scenario(root)
	findings := slices.Concat(p.close(), b.rubricFindings)
	b.sc.sortAccepts()
	if findings.Errors() > 0 {
		findings, _, _ = b.sc.acceptIn(findings)
		return nil, findings
	}
	sum := sha256.Sum256(raw)
	b.sc.Digest = hex.EncodeToString(sum[:])
	return b.sc, findings
}

// builder fills in one scenario.
type builder struct {
	*parser
	rubrics        RubricFinder
	rubricFindings Diagnostics
	sc             *Scenario
	turns          map[string]int // index in Turns by id
	endings        map[string]int
	places         []string // the ids of turns and endings, for near names
	criteria       []string
	meters         []string
	answers        map[string]bool // made when the first test is read
	answerIDs      []string
	resultNames    *condition.Names
	levelNames     *condition.Names
	codes          map[Code]bool // all codes; made when the first one is accepted
	acceptables    []string      // those of warnings
}

func (b *builder) scenario(root *yaml.Node) {
	f, ok := b.mapping(root, root, &scenarioShape)
	if !ok {
		return
	}
	b.formatVersion(f[0])
	b.header(f)
	b.rubricOf(f[5])
	b.metersOf(f[10])
	turns := b.entries(f[12], "turns", "turn")
	endings := b.entries(f[13], "endings", "ending")
	b.placesOf(turns, endings)
	b.sc.turnIndex = b.turns
	b.nameWorld()
	b.sc.Turns = make([]Turn, len(turns))
	turnsEnd, endingsEnd := keyAfter(root, f[12], Pos{}), keyAfter(root, f[13], Pos{})
	for i, e := range turns {
		b.turn(e, &b.sc.Turns[i], turnsEnd)
	}
	b.sc.Endings = make([]Ending, len(endings))
	for i, e := range endings {
		b.ending(e, &b.sc.Endings[i], endingsEnd)
	}
	b.startOf(f[11])
	b.sc.Cues = b.cuesOf(f[14], b.criteria, b.sc.Rubric == nil)
	b.testsOf(f[15])
	b.acceptOf(f[16], part{what: "file"})
}

// formatVersion refuses a format this program doesn't know.
func (p *parser) formatVersion(n *yaml.Node) {
	if n == nil {
		return
	}
	switch {
	case n.Kind != yaml.ScalarNode || n.Tag == "!!null":
		p.wrongType(n, "the format", "a whole number", "write: format: 1")
		return
	case n.Tag == "!!int" && n.Value == "1":
		return
	}
	p.report(n, WrongFormat, fmt.Sprintf("the format is %s; this program reads format 1", quote(n.Value)), "write: format: 1")
}

func (b *builder) header(f fields) {
	sc := b.sc
	if f[1] != nil {
		var ok bool
		if sc.ID, ok = b.ownID(f[1], "the scenario's id"); ok {
			b.fileName(f[1])
		}
	}
	sc.Title = b.words(f[2], "the title")
	sc.Summary = b.words(f[3], "the summary")
	sc.Level = "core"
	if level, ok := b.oneOf(f[4], "the level", scenarioShape.kind(4)); ok {
		sc.Level = level
	}
	sc.Minutes, _ = b.number(f[6], "minutes", scenarioShape.kind(6))
	for _, tag := range b.list(f[7], "tags") {
		if text := b.words(tag, "a tag"); text.Value != "" {
			sc.Tags = append(sc.Tags, text.Value)
		}
	}
	sc.Briefing, _ = b.text(f[8], "the briefing")
	sc.Customer.Name.Value = "The customer"
	if f[9] == nil {
		return
	}
	if c, ok := b.mapping(f[9], f[9], &customerShape); ok {
		if name := b.words(c[0], "the name"); name.Value != "" {
			sc.Customer.Name = name
		}
		sc.Customer.About, _ = b.text(c[1], "about")
	}
}

// fileName warns where a file is not named after its scenario: people look for
// a scenario by its id.
func (b *builder) fileName(id *yaml.Node) {
	base := filepath.Base(b.file)
	stem := strings.TrimSuffix(strings.TrimSuffix(base, ".yml"), ".yaml")
	if stem == id.Value {
		return
	}
	b.tell(Diagnostic{
		Code: FileName, Pos: posOf(id), Width: nodeWidth(id),
		Message: fmt.Sprintf("the scenario is %s, and its file is %s", quote(id.Value), quote(base)),
		Help:    fmt.Sprintf("name the file %s.yaml", id.Value),
	})
}

// coreRubricID is the rubric of a scenario that names none.
const coreRubricID = "core"

func (b *builder) rubricOf(n *yaml.Node) {
	name := Text{Value: coreRubricID}
	if n != nil {
		var ok bool
		if name, ok = b.text(n, "the rubric"); !ok {
			return
		}
	}
	if strings.ContainsAny(name.Value, `./\`) {
		b.rubricBeside(n, name.Value)
	} else {
		var known []string
		b.sc.Rubric, known = b.rubrics.BuiltIn(name.Value)
		if b.sc.Rubric == nil {
			b.report(n, UnknownRubric, fmt.Sprintf("no built-in rubric is named %s", quote(name.Value)),
				b.rubricHelp(name.Value, known))
		}
	}
	if b.sc.Rubric != nil {
		for _, c := range b.sc.Rubric.Criteria {
			b.criteria = append(b.criteria, c.ID.Value)
		}
	}
}

func (b *builder) rubricHelp(name string, known []string) string {
	if near := nearest(name, known, &b.budget); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return fmt.Sprintf("the built-in rubrics: %s; a file of your own is written ./%s.yaml", quoteAll(known), "my-rubric")
}

func (b *builder) rubricBeside(n *yaml.Node, path string) {
	if strings.ContainsRune(path, '\\') || !filepath.IsLocal(path) {
		b.report(n, RubricOutside, fmt.Sprintf("the rubric %s is outside the scenario's folder", quote(path)),
			"put the rubric beside the scenario and write ./its-name.yaml")
		return
	}
	b.sc.Rubric, b.rubricFindings = b.rubrics.Beside(path)
	if b.sc.Rubric != nil {
		return
	}
	message := fmt.Sprintf("the rubric %s can't be used", quote(path))
	help := "mend the findings told under its own name"
	if len(b.rubricFindings) == 1 && b.rubricFindings[0].Line == 0 {
		// The file as a whole is the trouble; it is told here and not twice.
		message += ": " + b.rubricFindings[0].Message
		help = b.rubricFindings[0].Help
		b.rubricFindings = nil
	}
	b.report(n, RubricUnusable, message, help)
}

// reservedNames mean something else in conditions.
var reservedNames = []string{
	"and", "or", "not", "in", "if", "else", "let", "nil", "true", "false", "matches", "contains",
	"visited", "total", "outcome", "passed",
}

// notReserved checks that a name can be told from the others in conditions.
func (p *parser) notReserved(e entry, what string, criteria []string) {
	if slices.Contains(criteria, e.id.Value) {
		p.report(e.key, ReservedName, fmt.Sprintf("%s can't be named %s: a criterion has that name", what, quote(e.id.Value)),
			"choose another word")
	}
	if slices.Contains(reservedNames, conditionName(e.id.Value)) {
		p.report(e.key, ReservedName, fmt.Sprintf("%s can't be named %s: it means something else in conditions", what, quote(e.id.Value)),
			"choose another word")
	}
}

// knownPast is how many times a limit names are still taken down past it: using
// one of them is then no second fault, and very many of them cost little.
const knownPast = 4

func (b *builder) metersOf(n *yaml.Node) {
	entries := b.entries(n, "meters", "meter")
	if len(entries) > MaxMeters {
		b.report(entries[MaxMeters].key, TooMany, fmt.Sprintf("the scenario has %d meters; %d is the most", len(entries), MaxMeters), "")
	}
	for _, e := range entries[:min(len(entries), knownPast*MaxMeters)] {
		b.notReserved(e, "a meter", b.criteria)
		b.meters = append(b.meters, e.id.Value)
		b.sc.Meters = append(b.sc.Meters, b.meter(e))
	}
}

func (b *builder) meter(e entry) Meter {
	m := Meter{ID: e.id, Name: conditionName(e.id.Value), Title: titleFromID(e.id.Value)}
	f, ok := b.mapping(e.value, e.key, &meterShape)
	if !ok {
		return m
	}
	if f[0] != nil {
		m.Title = b.words(f[0], "the title").Value
	}
	start, startOK := b.number(f[1], "start", meterShape.kind(1))
	lowest, lowestOK := b.number(f[2], "min", meterShape.kind(2))
	highest, highestOK := b.number(f[3], "max", meterShape.kind(3))
	lowestOK = lowestOK || f[2] == nil
	m.Start, m.Min, m.Max = start, lowest, highest
	switch {
	case lowestOK && highestOK && lowest >= highest:
		b.report(f[3], OutOfRange, fmt.Sprintf("max is %d and min is %d; max has to be the larger", highest, lowest), "")
	case startOK && lowestOK && highestOK && (start < lowest || start > highest):
		b.report(f[1], OutOfRange, fmt.Sprintf("start is %d; it has to be from %d to %d", start, lowest, highest), "")
	}
	return m
}

// placesOf takes down the names of all turns and endings, so that any turn
// can name any other.
func (b *builder) placesOf(turns, endings []entry) {
	if len(turns) > MaxTurns {
		b.report(turns[MaxTurns].key, TooMany, fmt.Sprintf("the scenario has %d turns; %d is the most", len(turns), MaxTurns),
			"split it into several scenarios")
	}
	if len(endings) > MaxEndings {
		b.report(endings[MaxEndings].key, TooMany, fmt.Sprintf("the scenario has %d endings; %d is the most", len(endings), MaxEndings), "")
	}
	b.turns = make(map[string]int, len(turns))
	b.endings = make(map[string]int, len(endings))
	b.places = make([]string, 0, len(turns)+len(endings))
	for i, e := range turns {
		b.turns[e.id.Value] = i
		b.places = append(b.places, e.id.Value)
	}
	for i, e := range endings {
		if at, taken := b.turns[e.id.Value]; taken {
			b.reportTwin(e.key, SharedName, fmt.Sprintf("the ending %s has the name of a turn", quote(e.id.Value)),
				turns[at].id.Pos, "the turn stands here; turns and endings share one set of names")
		}
		b.endings[e.id.Value] = i
		b.places = append(b.places, e.id.Value)
	}
}

// nameWorld makes the lists of names that conditions may read: in the
// conversation, over its result, and over one typed answer.
func (b *builder) nameWorld() {
	var names, criteria []condition.Name
	for _, m := range b.sc.Meters {
		names = append(names, condition.Name{Name: m.Name, Kind: condition.Number})
	}
	for _, id := range b.criteria {
		criteria = append(criteria, condition.Name{Name: conditionName(id), Kind: condition.Number})
	}
	b.sc.Names = condition.NewNames(names, b.places[:len(b.turns)])
	b.levelNames = b.sc.Names.With(criteria...)
	b.resultNames = b.levelNames.With(
		condition.Name{Name: "total", Kind: condition.Number},
		condition.Name{Name: "outcome", Kind: condition.Word, Words: outcomeWords()},
		condition.Name{Name: "passed", Kind: condition.YesNo},
	)
}

func (b *builder) startOf(n *yaml.Node) {
	text, ok := b.text(n, "start")
	if !ok {
		return
	}
	at, isTurn := b.turns[text.Value]
	if !isTurn {
		b.unknownPlace(n, text.Value, "turn", b.places[:len(b.turns)])
		return
	}
	b.sc.Start = at
}

// unknownPlace notes a name that no turn, or no turn and no ending, has.
func (b *builder) unknownPlace(n *yaml.Node, name, what string, known []string) {
	if _, ending := b.endings[name]; ending {
		b.report(n, UnknownTarget, fmt.Sprintf("%s is an ending; a turn belongs here", quote(name)), "")
		return
	}
	b.report(n, UnknownTarget, fmt.Sprintf("no %s is named %s", what, quote(name)),
		didYouMean(name, known, "there are", &b.budget))
}

// isRubric says whether a document is a rubric rather than a scenario.
func isRubric(root *yaml.Node) bool {
	rubric := false
	for i := 0; root.Kind == yaml.MappingNode && i+1 < len(root.Content); i += 2 {
		switch root.Content[i].Value {
		case "scenario", "turns", "endings":
			return false
		case "criteria", "rubric":
			rubric = true
		}
	}
	return rubric
}
