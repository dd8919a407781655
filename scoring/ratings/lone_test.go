package ratings_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rehearse/scoring/ratings"
)

func TestLone(t *testing.T) {
	rows := "id,criterion,rater,level\nr1,clam,ann,2\n"
	for i := range 5 {
		set, err := ratings.Read("x.csv", strings.NewReader(rows))
		if err != nil {
			t.Fatal(err)
		}
		if got := set.Lone(); got != nil {
			t.Errorf("with %d rows of another: %v", i, got)
		}
		rows += fmt.Sprintf("r%d,calm,ann,2\n", i)
	}
	set, err := ratings.Read("x.csv", strings.NewReader(rows))
	if err != nil {
		t.Fatal(err)
	}
	if want := []ratings.Lone{{Criterion: "clam", Line: 2}}; !slices.Equal(set.Lone(), want) {
		t.Errorf("got %v, want %v", set.Lone(), want)
	}
}
