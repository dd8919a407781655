package diagram

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rehearse/scenarios"
	"rehearse/scenarios/scenariotest"
)

// tangle makes a scenario with answers all across: loops, ways back to the
// turn itself, turns that nothing leads to, long words.
func tangle(t *rapid.T, most int) (*scenarios.Scenario, Marks) {
	number := func(label string, low, high int) int { return rapid.IntRange(low, high).Draw(t, label) }
	sc := &scenarios.Scenario{Rubric: &scenarios.Rubric{Criteria: make([]scenarios.Criterion, 2)}}
	sc.Rubric.Criteria[0].ID.Value, sc.Rubric.Criteria[1].ID.Value = "listening", "calm"
	text := func() scenarios.Text {
		return scenarios.Text{Value: strings.Repeat(rapid.SampledFrom([]string{"well, no ", "Unüberbrückbar", "我等了一天", "W", "i ", "שלום "}).Draw(t, "text"), number("times", 1, 30))}
	}
	sc.Title = text()
	turns, endings := number("turns", 1, most), number("endings", 1, 5)
	sc.Start = number("start", 0, turns-1)
	marks := Marks{UnreachedTurns: map[int]bool{}, UnreachedCases: map[Step]bool{}}
	for i := range turns {
		turn := scenarios.Turn{ID: text(), Mood: text(), Says: []scenarios.SaysCase{{Text: text()}}}
		marks.UnreachedTurns[i] = number("unreached", 0, 5) == 0
		for a := range number("answers", 1, 4) {
			answer := scenarios.Answer{ID: text(), Scores: []int8{2, scenarios.NotScored}}
			for k := range number("cases", 1, 3) {
				to := number("to", 0, turns+endings-1)
				if number("near", 0, 1) == 1 { // as authors mostly write
					to = min(i+number("step", 0, 3), turns+endings-1)
				}
				next := scenarios.NextCase{Go: scenarios.Target{Index: to}}
				if to >= turns {
					next.Go = scenarios.Target{Ending: true, Index: to - turns}
				}
				answer.Next = append(answer.Next, next)
				switch number("mark", 0, 9) {
				case 0:
					marks.Best = append(marks.Best, Step{i, a, k})
				case 1:
					marks.UnreachedCases[Step{i, a, k}] = true
				}
			}
			turn.Answers = append(turn.Answers, answer)
		}
		sc.Turns = append(sc.Turns, turn)
	}
	for i := range endings {
		sc.Endings = append(sc.Endings, scenarios.Ending{ID: text(), Outcome: []string{resolved, partly, lost}[i%3], Says: []scenarios.SaysCase{{Text: text()}}})
	}
	return sc, marks
}

func TestPicture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, marks := tangle(t, 24)
		c := newChart(sc, marks)
		checkPicture(t, c, draw(c))
	})
}

func TestPictureOfChain(t *testing.T) {
	for _, turns := range []int{1, 2, 50, 120} {
		c := newChart(scenariotest.Parse(t, scenariotest.Chain(turns), nil), Marks{})
		checkPicture(t, c, draw(c))
	}
}

// checkPicture holds a picture to what makes it readable.
func checkPicture(t scenariotest.TB, c *chart, pic *picture) {
	t.Helper()
	checkShapes(t, pic)
	checkWords(t, pic)
	checkWires(t, pic)
	for i := range c.ways {
		checkWay(t, c, pic, i)
	}
}

func checkShapes(t scenariotest.TB, pic *picture) {
	t.Helper()
	for i := range pic.shapes {
		s := &pic.shapes[i]
		if s.x < 0 || s.y < 0 || s.x+s.w > pic.width || s.y+s.h > pic.height {
			t.Fatalf("%s at %d,%d is outside the picture", s.kind, s.x, s.y)
		}
		for j := range i {
			o := &pic.shapes[j]
			if s.x <= o.x+o.w && o.x <= s.x+s.w && s.y <= o.y+o.h && o.y <= s.y+s.h {
				t.Fatalf("%s at %d,%d touches %s at %d,%d", s.kind, s.x, s.y, o.kind, o.x, o.y)
			}
		}
	}
}

func checkWords(t scenariotest.TB, pic *picture) {
	t.Helper()
	for i := range pic.shapes {
		s := &pic.shapes[i]
		last := s.y
		for _, w := range s.words {
			if w.x < s.x || w.x+w.size.width(w.text) > s.x+s.w || w.y-textSize < last || w.y >= s.y+s.h {
				t.Fatalf("%q leaves its %s", w.text, s.kind)
			}
			last = w.y
		}
	}
	for i, w := range pic.words {
		high := lineHeight
		if w.size == title {
			high = titleSize
		}
		right := w.x + w.size.width(w.text)
		if w.x < 0 || right > pic.width {
			t.Fatalf("%q is outside the picture", w.text)
		}
		for _, s := range pic.shapes {
			if w.x < s.x+s.w && s.x < right && w.y-high < s.y+s.h && s.y < w.y {
				t.Fatalf("%q lies on a %s", w.text, s.kind)
			}
		}
		for _, o := range pic.words[:i] {
			if w.x < o.x+o.size.width(o.text) && o.x < right && w.y-high < o.y && o.y-textSize < w.y {
				t.Fatalf("%q lies on %q", w.text, o.text)
			}
		}
	}
}

// checkWires holds that no line is outside the picture or under a shape.
func checkWires(t scenariotest.TB, pic *picture) {
	t.Helper()
	for _, w := range pic.wires {
		for _, at := range sampled(w) {
			if at.x < 0 || at.y < 0 || at.x > pic.width || at.y > pic.height {
				t.Fatalf("a line leaves the picture at %v", at)
			}
			for i := range pic.shapes {
				if s := &pic.shapes[i]; at.x > s.x && at.x < s.x+s.w && at.y > s.y && at.y < s.y+s.h {
					t.Fatalf("a line runs through a %s at %v", s.kind, at)
				}
			}
		}
	}
}

// sampled gives points all along a line, as SVG draws it.
func sampled(w wire) []point {
	var list []point
	for i, to := range w.points[1:] {
		from := w.points[i]
		middle := (from.y + to.y) / 2
		if from.y == to.y { // straight across
			middle = from.y
		}
		const n = 24
		for k := range n + 1 {
			u, v := k, n-k
			at := point{
				(v*v*v*from.x + 3*v*v*u*from.x + 3*v*u*u*to.x + u*u*u*to.x) / (n * n * n),
				(v*v*v*from.y + 3*v*v*u*middle + 3*v*u*u*middle + u*u*u*to.y) / (n * n * n),
			}
			list = append(list, at)
		}
	}
	return list
}

// checkWay follows a way from its turn over its card to its end.
func checkWay(t scenariotest.TB, c *chart, pic *picture, i int) {
	t.Helper()
	w := &c.ways[i]
	from, card, to := &pic.shapes[w.from], &pic.shapes[len(c.boxes)+i], &pic.shapes[w.to]
	var at point
	entered := slices.ContainsFunc(pic.wires, func(wire wire) bool {
		return from.edge(wire.points[0]) && card.edge(wire.points[len(wire.points)-1])
	})
	leaves := slices.IndexFunc(pic.wires, func(wire wire) bool {
		first, last := wire.points[0], wire.points[len(wire.points)-1]
		at = last
		return card.edge(first) && (w.loop() || !from.edge(last))
	})
	if !entered {
		t.Fatalf("no line leads to the card of way %d", i)
	}
	if leaves < 0 {
		if !card.named {
			t.Fatalf("way %d doesn't say where it leads", i)
		}
		return
	}
	for range pic.wires {
		if to.edge(at) {
			return
		}
		joined := slices.IndexFunc(pic.wires, func(wire wire) bool {
			return slices.Contains(wire.points[:len(wire.points)-1], at)
		})
		if joined < 0 {
			break
		}
		at = pic.wires[joined].points[len(pic.wires[joined].points)-1]
	}
	t.Fatalf("way %d ends at %v, not at its box", i, at)
}

// edge says whether a point lies on a shape's border.
func (s *shape) edge(at point) bool {
	across := at.x >= s.x && at.x <= s.x+s.w && (at.y == s.y || at.y == s.y+s.h)
	upright := at.y >= s.y && at.y <= s.y+s.h && (at.x == s.x || at.x == s.x+s.w)
	return across || upright
}

// Ways lead down, but for those that close a loop; the start is above all that
// it leads to, endings are at the bottom.
func TestLayers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, marks := tangle(t, 24)
		c := newChart(sc, marks)
		layers := c.layersOf()
		_, back := c.search(c.outgoing())
		bottom := slices.Max(layers)
		for i, w := range c.ways {
			if up := layers[w.to] <= layers[w.from]; up != (back[i] || w.loop()) {
				t.Fatalf("the way %d from layer %d to layer %d, closing a loop: %v", i, layers[w.from], layers[w.to], back[i])
			}
			if c.isTurn(w.to) == (layers[w.to] == bottom) {
				t.Fatalf("%v is in layer %d of %d", c.boxes[w.to].id, layers[w.to], bottom)
			}
		}
		led := map[int]bool{sc.Start: true}
		for range c.boxes {
			for _, w := range c.ways {
				led[w.to] = led[w.to] || led[w.from]
			}
		}
		for i := range c.boxes {
			if led[i] && i != sc.Start && layers[i] <= layers[sc.Start] {
				t.Fatalf("the start is in layer %d, what it leads to in layer %d", layers[sc.Start], layers[i])
			}
		}
	})
}

// Without loops nothing leads up, in whatever order the turns are written.
func TestLayersWithoutLoops(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(t, "turns")
		place := rapid.Permutation(slices.Collect(func(yield func(int) bool) {
			for i := range n {
				if !yield(i) {
					return
				}
			}
		})).Draw(t, "order")
		sc := &scenarios.Scenario{Turns: make([]scenarios.Turn, n), Endings: make([]scenarios.Ending, 1), Start: place[0]}
		for i := range n {
			for range rapid.IntRange(1, 3).Draw(t, "answers") {
				target := scenarios.Target{Ending: true}
				if to := rapid.IntRange(i+1, n).Draw(t, "to"); to < n {
					target = scenarios.Target{Index: place[to]}
				}
				turn := &sc.Turns[place[i]]
				turn.Answers = append(turn.Answers, scenarios.Answer{Next: []scenarios.NextCase{{Go: target}}})
			}
		}
		c := newChart(sc, Marks{})
		layers := c.layersOf()
		for _, w := range c.ways {
			if layers[w.to] <= layers[w.from] {
				t.Fatalf("from layer %d to layer %d", layers[w.from], layers[w.to])
			}
		}
	})
}

// The count of crossings is right, and ordering never adds any.
func TestCrossings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sc, marks := tangle(t, 8)
		p := newPlan(newChart(sc, marks))
		before := p.crossings()
		if want := slowCrossings(p); before != want {
			t.Fatalf("%d crossings, and there are %d", before, want)
		}
		p.order()
		if after := p.crossings(); after > before {
			t.Fatalf("%d crossings became %d", before, after)
		}
	})
}

func slowCrossings(p *plan) int {
	n := 0
	for _, rank := range p.ranks {
		for _, a := range rank {
			for _, b := range rank[p.items[a].at+1:] {
				for _, x := range p.items[a].down {
					for _, y := range p.items[b].down {
						if p.items[x].at > p.items[y].at {
							n++
						}
					}
				}
			}
		}
	}
	return n
}

// fan makes a scenario whose turns lead all across, without chance.
func fan(turns int) *scenarios.Scenario {
	sc := &scenarios.Scenario{Turns: make([]scenarios.Turn, turns), Endings: make([]scenarios.Ending, 1)}
	for i := range sc.Turns {
		for _, to := range []int{i + 1, i * 7919 % turns, i * 104729 % turns, turns} {
			target := scenarios.Target{Index: to}
			if to >= turns {
				target = scenarios.Target{Ending: true}
			}
			sc.Turns[i].Answers = append(sc.Turns[i].Answers, scenarios.Answer{Next: []scenarios.NextCase{{Go: target}}})
		}
	}
	return sc
}

// The largest scenarios are drawn in time and with bends in proportion; ways
// that get no line say by name where they lead.
func TestLargest(t *testing.T) {
	c := newChart(fan(scenarios.MaxTurns), Marks{})
	began := time.Now()
	p := newPlan(c)
	if most := len(c.boxes) + len(c.ways) + bendsEach*len(c.boxes) + bendsAtAll; len(p.items) > most {
		t.Errorf("%d items, at most %d are wanted", len(p.items), most)
	}
	pic := draw(c)
	if took := time.Since(began); took > time.Minute {
		t.Errorf("20,000 turns took %v", took)
	}
	apart := 0
	for i, j := range p.joins {
		if j.apart {
			apart++
			if !pic.shapes[p.card(i)].named {
				t.Fatalf("way %d has neither line nor name", i)
			}
		}
	}
	if apart == 0 {
		t.Error("all ways have lines; the test proves nothing")
	}
}

// No line is wider than it may be, unless it is one character, and no
// character is lost.
func TestFold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := clean(rapid.StringOf(rapid.RuneFrom([]rune("ab WM.-_,(我😀é\u0301·שx"))).Draw(t, "text"))
		width := rapid.IntRange(8, 200).Draw(t, "width")
		lines := plain.fold(s, width)
		for _, line := range lines {
			if plain.width(line) > width && len([]rune(line)) > 3 {
				t.Fatalf("%q has %d pixels, %d are allowed", line, plain.width(line), width)
			}
			if line == "" {
				t.Fatal("an empty line")
			}
		}
		without := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if got := without(strings.Join(lines, "")); got != without(s) {
			t.Fatalf("%q became %q", s, lines)
		}
	})
}

func TestFoldPlaces(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"one two three", 60, "one two|three"},
		{`if visited("where-was-robin")`, 130, `if|visited("where-|was-robin")`},
		{"aaaaaaaaaaaa", 60, "aaaaaaa|aaaaa"},
		{"", 60, ""},
	} {
		if got := strings.Join(plain.fold(c.text, c.width), "|"); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestFirstWords(t *testing.T) {
	for _, c := range [][2]string{
		{"short", "short"},
		{"one two three four five", "one two three…"},
		{"one, two, three, four, five", "one, two…"},
		{"Wordwithoutanyspacesatall", "Wordwithoutany…"},
		{"我等了一天没有人来请问", "我等了一天没有…"},
	} {
		if got := firstWords(clean(c[0]), 15); got != c[1] {
			t.Errorf("%q: %q, want %q", c[0], got, c[1])
		}
	}
}
