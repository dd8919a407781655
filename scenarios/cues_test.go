package scenarios_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// The cues of the rubric count in each scenario that uses it; one of the
// scenario's own takes the place of the one with the same id.
func TestCuesOfBothFiles(t *testing.T) {
	const rubric = `format: 1
rubric: ours
title: Ours
cues:
  lends: {phrases: a loan bike, criterion: solves, worth: 30, advice: Say which.}
  fetches: {phrases: fetch you, criterion: solves, worth: 20, advice: Say when.}
criteria:
  solves: {develops: problem-solving, levels: {0: a, 1: b, 2: c, 3: d}}
`
	scenario := opening + "rubric: ./ours.yaml\n" + strings.Replace(oneTurn, "calm", "solves", 1) + ending
	const own = `cues:
  rides: {phrases: on this bike, criterion: solves, worth: 10, advice: Say how far.}
  lends: {phrases: a spare bike, criterion: solves, worth: -40, advice: Not that one.}
`
	for text, want := range map[string]string{
		scenario:       "lends 30, fetches 20",
		scenario + own: "fetches 20, rides 10, lends -40",
	} {
		sc, findings := scenarios.Parse("x.yaml", []byte(text), scenariotest.Beside{"ours.yaml": rubric})
		if sc == nil || len(findings) > 0 {
			t.Fatal(scenariotest.Show(findings))
		}
		var got []string
		for _, cue := range sc.AllCues() {
			got = append(got, cue.ID.Value+" "+strconv.Itoa(cue.Worth))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%v, want %s", got, want)
		}
		if len(sc.Rubric.Cues) != 2 {
			t.Errorf("the rubric has %d cues of its own", len(sc.Rubric.Cues))
		}
	}
}

// A cue of a rubric counts for one of the rubric's criteria, which are read
// before it wherever they stand in the file.
func TestCuesOfARubric(t *testing.T) {
	const text = `format: 1
rubric: ours
title: Ours
cues:
  lends: {phrases: a loan bike, criterion: solve, worth: 30, advice: Say which.}
criteria:
  solves: {develops: problem-solving, levels: {0: a, 1: b, 2: c, 3: d}}
`
	rubric, findings := scenarios.ParseRubric("ours.yaml", []byte(text))
	if rubric != nil || !slices.Equal(codes(findings), []scenarios.Code{scenarios.UnknownCriterion}) ||
		findings[0].Pos != (scenarios.Pos{Line: 5, Column: 44}) || findings[0].Help != `did you mean "solves"?` {
		t.Errorf("%v, %s", rubric != nil, scenariotest.Show(findings))
	}
}

// Where the rubric can't be had, no criterion is called unknown.
func TestCuesWithoutARubric(t *testing.T) {
	_, findings := parse(opening + "rubric: none-such\n" + oneTurn + ending +
		"cues: {c: {phrases: a bike, criterion: whatever, worth: 5, advice: a}}\n")
	if !slices.Equal(codes(findings), []scenarios.Code{scenarios.UnknownRubric}) {
		t.Error(scenariotest.Show(findings))
	}
}
