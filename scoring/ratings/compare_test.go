package ratings_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rehearse/scoring/agreement"
	"rehearse/scoring/cues"
	"rehearse/scoring/ratings"
)

func TestCompare(t *testing.T) {
	set := read(t, `id,criterion,rater,level
r1,calm,ann,2
r1,calm,bo,3
r1,calm,cy,3
r1,calm,program,1
r2,calm,bo,0
r2,calm,program,0
r3,calm,bo,1
r3,calm,ann,1
r3,warmth,ann,1
r3,warmth,cy,2
`)
	const want = `[ann bo cy] [calm warmth] [r1 r2 r3] 10
calm people "ann" "bo" 1/1×1 2/3×1
calm people "ann" "cy" 2/3×1
calm people "bo" "cy" 3/3×1
calm program "ann" "program" 2/1×1
calm program "bo" "program" 0/0×1 3/1×1
calm program "cy" "program" 3/1×1
calm median "" "program" 3/1×1
warmth people "ann" "bo"
warmth people "ann" "cy" 1/2×1
warmth people "bo" "cy"
`
	if got := comparisons(set); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// The program's levels go where people rated, by the names of its criteria.
func TestScore(t *testing.T) {
	set := read(t, "id,criterion,rater,level\nr1,problem-solving,ann,2\nr2,calm,ann,3\nr2,warmth,ann,3\n")
	set.Score("r1", [cues.Criteria]int8{1, 2, 3})
	set.Score("r2", [cues.Criteria]int8{0, 1, 0})
	set.Score("r3", [cues.Criteria]int8{0, 0, 0})
	const want = `[ann] [problem-solving calm warmth] [r1 r2] 3
problem-solving program "ann" "program" 2/3×1
calm program "ann" "program" 3/1×1
`
	if got := comparisons(set); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestFurthest(t *testing.T) {
	set := read(t, `id,criterion,rater,level
same,calm,ann,2
same,calm,bo,2
same,calm,program,2
one,calm,ann,1
one,calm,program,2
two,calm,ann,3
two,calm,bo,2
two,calm,cy,3
two,calm,program,1
more,calm,ann,3
more,calm,bo,3
more,calm,cy,3
more,calm,program,1
alone,calm,program,3
none,calm,ann,0
none,calm,bo,3
`)
	list := set.Furthest(0, 10)
	if got, want := fmt.Sprint(list), "[{more [{ann 3} {bo 3} {cy 3}] 1 3 2} {two [{ann 3} {bo 2} {cy 3}] 1 3 2} {one [{ann 1}] 2 1 1}]"; got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
	if got := set.Furthest(0, 1); len(got) != 1 || got[0].ID != "more" {
		t.Errorf("the furthest is %v", got)
	}
	people := read(t, "id,criterion,rater,level\nr1,calm,a,1\nr1,calm,b,2\nr2,calm,a,3\nr2,calm,b,0\nr3,calm,a,3\nr3,calm,b,3\n")
	if got, want := fmt.Sprint(people.Furthest(0, 10)), "[{r2 [{a 3} {b 0}] -1 0 3} {r1 [{a 1} {b 2}] -1 1 1}]"; got != want {
		t.Errorf("among people alone: got\n%s, want\n%s", got, want)
	}
}

// The order of the rows changes no figure.
func TestOrderOfRows(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var rows []string
	for i := range 60 {
		for _, rater := range []string{"ann", "bo", "cy", "program"} {
			if random.IntN(5) > 0 {
				rows = append(rows, fmt.Sprintf("r%d,calm,%s,%d\n", i, rater, random.IntN(4)))
			}
		}
	}
	figures := func() map[string]string {
		list := map[string]string{}
		for _, c := range read(t, "id,criterion,rater,level\n"+strings.Join(rows, "")).Compare()[0] {
			c.Measure()
			pair := []string{c.First, c.Second}
			exact, _ := c.Table.Exact()
			if c.First > c.Second && c.Kind == ratings.People { // the pair is turned round, and so are its draws
				slices.Sort(pair)
			}
			list[cmp.Or(strings.Join(pair, " "), "median")] = fmt.Sprint(c.Table.N(), c.Kappa.Value, c.Spearman.Value, exact)
		}
		return list
	}
	before := figures()
	random.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	if after := figures(); fmt.Sprint(before) != fmt.Sprint(after) {
		t.Errorf("before\n%v\nafter\n%v", before, after)
	}
}

// Measure fills in what package agreement works out.
func TestMeasure(t *testing.T) {
	set := read(t, "id,criterion,rater,level\nr1,calm,a,1\nr1,calm,b,2\nr2,calm,a,3\nr2,calm,b,0\nr3,calm,a,3\nr3,calm,b,3\nr4,other,a,1\n")
	c := set.Compare()[0][0]
	c.Measure()
	kappa, _ := agreement.Kappa([]int{1, 3, 3}, []int{2, 0, 3}, ratings.Levels)
	rho, _ := agreement.Spearman([]float64{1, 3, 3}, []float64{2, 0, 3})
	if c.Kappa.Value != kappa || !c.Kappa.OK || c.Spearman.Value != rho || !c.Spearman.OK {
		t.Errorf("kappa %v, want %v; rho %v, want %v", c.Kappa, kappa, c.Spearman, rho)
	}
	none := set.Compare()[1][0]
	if none.Measure(); none.Kappa.OK || none.Spearman.OK {
		t.Error("two who rated nothing in common have figures")
	}
}

// A hundred thousand rows are read and counted in a moment.
func BenchmarkRead(b *testing.B) {
	var text strings.Builder
	text.WriteString("id,criterion,rater,level\n")
	for i := range 11112 {
		for _, criterion := range []string{"listening", "calm", "problem-solving"} {
			for r, rater := range []string{"ann", "bo", "cy"} {
				fmt.Fprintf(&text, "reply-%d,%s,%s,%d\n", i, criterion, rater, (i+r)%4)
			}
		}
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		set, err := ratings.Read("r.csv", strings.NewReader(text.String()))
		if err != nil {
			b.Fatal(err)
		}
		set.Compare()
	}
}
