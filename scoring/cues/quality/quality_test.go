package quality_test

import (
	"cmp"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"rehearse/scoring/cues"
	"rehearse/scoring/cues/quality"
)

// folder names the folder with labelled replies.
const folder = "REHEARSE_REPLIES"

// shown reads what is to be shown beside the table: QUALITY_SHOW lists it,
// QUALITY_HALF says of which rows (odd, unless told), QUALITY_MOST how many.
func shown(t *testing.T) *quality.Show {
	half, err := quality.ParseHalf(cmp.Or(os.Getenv("QUALITY_HALF"), "odd"))
	if err != nil {
		t.Fatal(err)
	}
	most, err := strconv.Atoi(cmp.Or(os.Getenv("QUALITY_MOST"), "20"))
	if err != nil || most < 1 {
		t.Fatal("QUALITY_MOST is not a number of rows")
	}
	show, err := quality.ParseShow(os.Getenv("QUALITY_SHOW"), half, most)
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// TestQuality measures the scorer, prints the table and fails where a target
// is not met. It is run by "make quality".
func TestQuality(t *testing.T) {
	where := os.Getenv(folder)
	if where == "" {
		t.Skipf("nothing to measure: name the folder with the labelled replies, make quality REPLIES=folder (or set %s)", folder)
	}
	if info, err := os.Stat(where); err != nil || !info.IsDir() {
		t.Skipf("nothing to measure: %s names %s, which is not a folder", folder, where)
	}
	show := shown(t)
	data, err := quality.Read(os.DirFS(where))
	if err != nil {
		t.Fatal(err)
	}
	report := quality.Measure(data, quality.Scorers{
		Cues:   func() *cues.Scorer { return cues.NewWith(nil) },
		All:    func() *cues.Scorer { return cues.New() },
		Fitted: func(sets ...[]quality.Rated) *cues.Scorer { return cues.NewWith(quality.Fit(sets...)) },
	})
	report.Write(os.Stdout, show.Full())
	report.Show(os.Stdout, show)
	for _, unmet := range report.Unmet() {
		t.Error(unmet)
	}
}

// TestFit fits the learned part anew and writes it where FIT says. It is run by
// "make fit".
func TestFit(t *testing.T) {
	to := os.Getenv("FIT")
	if to == "" {
		t.Skip("nothing is fitted: make fit REPLIES=folder does it")
	}
	data, err := quality.Read(os.DirFS(os.Getenv(folder)))
	if err != nil {
		t.Fatal(err)
	}
	var sets [][]quality.Rated
	for _, set := range data.Rated() {
		sets = append(sets, set.Rows)
	}
	if err := os.WriteFile(filepath.Join(to, "joins.bin"), quality.FitJoins(data.Texts()), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(to, "learned.bin"), quality.Fit(sets...).Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
