package quality

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"rehearse/scoring/cues"
)

// earning makes a result with so many points on each criterion.
func earning(points int) (r cues.Result) {
	for on := range r.Marks {
		r.Marks[on] = cues.Mark{Points: points, Level: int8(min(3, max(0, points/100)))}
	}
	return r
}

func TestRankedCountsTiesAsWrong(t *testing.T) {
	pair := func(line, better, worse int) scoredPair {
		return scoredPair{&Pair{line: line, on: cues.Calm}, earning(better), earning(worse)}
	}
	pairs := []scoredPair{pair(1, 120, 80), pair(2, 100, 100), pair(3, 40, 90), pair(4, 300, 299)}
	for h, want := range map[Half]string{All: "50.0", Odd: "50.0", Even: "50.0"} {
		if got := ranked(pairs, h, anyPair).text(percent); got != want {
			t.Errorf("%s: %s, want %s", h, got, want)
		}
	}
	if got := ranked(pairs[:1], Even, anyPair).text(percent); got != "-" {
		t.Errorf("no row of this half: %s", got)
	}
	pairs[0].better.Marks[cues.Calm].Points = 0
	if got := ranked(pairs, Odd, anyPair).text(percent); got != "0.0" {
		t.Errorf("a pair turned round and still counts: %s", got)
	}
}

func TestGradedFigures(t *testing.T) {
	rated := func(line, points int, levels ...int) scoredReply {
		g := &Graded{line: line}
		for _, level := range levels {
			g.Raters = append(g.Raters, Levels{"listening": level, "calm": level, "problem-solving": level})
		}
		g.Median = g.Raters[1]
		return scoredReply{g, earning(points)}
	}
	replies := []scoredReply{rated(1, 20, 0, 0, 0), rated(2, 150, 1, 1, 1), rated(3, 210, 2, 2, 3), rated(4, 390, 3, 3, 3)}
	for name, got := range map[string]figure{
		"kappa":    kappa(replies, cues.Calm, All),
		"Spearman": pointsWithMedian(replies, cues.Calm, All),
	} {
		if got.text(coefficient) != "1.000" {
			t.Errorf("%s of a program that gives the median: %s", name, got.text(coefficient))
		}
	}
	// One pair of raters always agrees; the other two differ once, by a level.
	if got := among(replies, cues.Calm, All).text(percent); got != "0.9" {
		t.Errorf("raters among themselves: %s", got)
	}
	replies[3].result = earning(0)
	if got := kappa(replies, cues.Calm, All); got.value > 0.5 {
		t.Errorf("a 3 taken as a 0 leaves a kappa of %s", got.text(coefficient))
	}
	if got := kappa(replies, cues.Calm, Odd).text(coefficient); got != "1.000" {
		t.Errorf("what is wrong in the even rows shows in the odd: %s", got)
	}
}

// A row that was fitted to must not be scored with what was fitted to it.
func TestCrossValidationLeavesTheRowOut(t *testing.T) {
	rows := func(name string) Set[Rated] {
		set := Set[Rated]{Name: name}
		for i := range 25 {
			set.Rows = append(set.Rows, Rated{ID: fmt.Sprintf("%s%d", name, i), Answer: "Thank you.", line: i + 1})
		}
		return set
	}
	set, other := rows("x"), rows("y")
	seen := map[string]int{}
	scored := crossValidated(set, &Data{Politeness: []Set[Rated]{set}, Receptiveness: []Set[Rated]{other}}, func(sets ...[]Rated) *cues.Scorer {
		for _, row := range slices.Concat(sets...) {
			seen[row.ID]++
		}
		return cues.New()
	})
	for i, row := range scored {
		if row.ID != set.Rows[i].ID {
			t.Errorf("row %d is %s", i, row.ID)
		}
		if seen[row.ID] != folds-1 {
			t.Errorf("row %d was fitted to %d times, not %d", i, seen[row.ID], folds-1)
		}
	}
	if seen[other.Rows[0].ID] != folds {
		t.Errorf("the other set was fitted to %d times, not %d", seen[other.Rows[0].ID], folds)
	}
}

func TestTargetsAreHeldAgainstAllRows(t *testing.T) {
	value := func(v float64) byHalf { return byHalf{some(v, true), some(0, true), some(0, true)} }
	for _, test := range []struct {
		line row
		met  bool
	}{
		{atLeast(95, percent, row{values: value(95)}), true},
		{atLeast(95, percent, row{values: value(94.99)}), false},
		{atLeast(0.5, coefficient, row{}), false}, // not measured
		{loses(row{values: value(2)}), true},
		{loses(row{values: value(2.1)}), false},
		{loses(row{}), false},
	} {
		if test.line.met != test.met {
			t.Errorf("%s of %s: met is %v", test.line.value(All), test.line.target, test.line.met)
		}
	}
}

func TestNoiseIsTakenFromTheTidyFigure(t *testing.T) {
	var m mean
	m.add(byHalf{some(90, true), some(80, true), some(100, true)})
	m.add(byHalf{some(94, true), some(84, true), some(100, true)})
	got := m.below(byHalf{some(95, true), some(90, true), some(100, true)})
	if got[All].value != 3 || got[Odd].value != 8 || got[Even].value != 0 {
		t.Errorf("lost: %v", got)
	}
}

func TestReadSaysWhatIsWrongAndWhere(t *testing.T) {
	const turn = `"customer":"My kite is torn.","facts":[["torn"]]`
	for _, test := range []struct{ file, text, want string }{
		{"pairs.jsonl", `{"id":"p","criterion":"calm",` + turn + `,"better":"Oh dear.","worse":"So?"}` + "\n\n{", "pairs.jsonl, line 3: "},
		{"pairs.jsonl", `{"id":"p","criterion":"warmth",` + turn + `,"better":"Oh dear.","worse":"So?"}`, `line 1: "warmth" is no criterion`},
		{"pairs-2.jsonl", `{"id":"p","criterion":"calm","better":"Oh dear."}`, "pairs-2.jsonl, line 1: a pair needs a better and a worse reply"},
		{"graded.jsonl", `{"id":"g","answer":"So?","median":{"listening":4,"calm":1,"problem-solving":1}}`, "line 1: listening needs a level from 0 to 3"},
		{"politeness-x.jsonl", `{"id":"r","rating":1}`, "line 1: the reply has no words"},
	} {
		_, err := Read(fstest.MapFS{test.file: {Data: []byte(test.text)}})
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.text, err, test.want)
		}
	}
}

// What the folder doesn't hold is named, and the rest is measured.
func TestReportNamesWhatIsAbsent(t *testing.T) {
	folder := fstest.MapFS{"receptiveness-b.jsonl": {Data: []byte(
		`{"id":"r1","answer":"I see your point.","rating":1}` + "\n" + `{"id":"r2","answer":"Nonsense.","rating":-1}`)}}
	d, err := Read(folder)
	if err != nil {
		t.Fatal(err)
	}
	fresh := func() *cues.Scorer { return cues.New() }
	r := Measure(d, Scorers{Cues: fresh, All: fresh})
	var table strings.Builder
	r.Write(&table, false)
	for _, want := range []string{"receptiveness-b", "pairs: not measured", "graded: not measured", "politeness: not measured"} {
		if !strings.Contains(table.String(), want) {
			t.Errorf("the table says nothing of %q:\n%s", want, table.String())
		}
	}
	show, err := ParseShow("pairs,graded,confusion,rated,away,noise,cues,phenomena,calm,r1", Odd, 5)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	r.Show(&out, show)
	if !strings.Contains(out.String(), "I see your point.") || strings.Contains(out.String(), "Nonsense.") {
		t.Errorf("not the odd row alone:\n%s", out.String())
	}
	if _, err := ParseShow("pear", Odd, 5); err == nil || !strings.Contains(err.Error(), "pairs") {
		t.Errorf("an unknown word: %v", err)
	}
}
