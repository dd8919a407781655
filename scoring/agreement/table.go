package agreement

// Table is a confusion matrix: how often the first rater gave one level and the
// second another to the same reply. All statistics but those of lists with
// other values come from it, at a cost that doesn't grow with the replies.
type Table struct {
	levels int
	counts []int // of first*levels + second
}

// NewTable makes an empty table for levels from 0 to levels-1.
func NewTable(levels int) *Table {
	return &Table{levels: levels, counts: make([]int, levels*levels)}
}

// Confusion counts two raters' levels. ok is false for lists of different
// lengths and for levels out of range.
func Confusion(a, b []int, levels int) (t *Table, ok bool) {
	if len(a) != len(b) || levels < 1 {
		return nil, false
	}
	t = NewTable(levels)
	for i := range a {
		if a[i] < 0 || a[i] >= levels || b[i] < 0 || b[i] >= levels {
			return nil, false
		}
		t.Add(a[i], b[i])
	}
	return t, true
}

// Add counts one reply. Levels out of range panic.
func (t *Table) Add(first, second int) {
	if first >= t.levels || second < 0 || second >= t.levels {
		panic("agreement: a level out of range")
	}
	t.counts[first*t.levels+second]++
}

// At gives how many replies got these two levels.
func (t *Table) At(first, second int) int { return t.counts[first*t.levels+second] }

// Levels gives how many levels there are.
func (t *Table) Levels() int { return t.levels }

// N gives how many replies were counted.
func (t *Table) N() int {
	n := 0
	for _, count := range t.counts {
		n += count
	}
	return n
}

// margins adds up how often each rater gave each level.
func (t *Table) margins(first, second []int) {
	clear(first)
	clear(second)
	for i := range t.levels {
		for j := range t.levels {
			first[i] += t.At(i, j)
			second[j] += t.At(i, j)
		}
	}
}

// few is how many levels the margins are kept for without asking for memory.
const few = 8

func (t *Table) withMargins(then func(first, second []int) (float64, bool)) (float64, bool) {
	if t.levels > few {
		first, second := make([]int, t.levels), make([]int, t.levels)
		t.margins(first, second)
		return then(first, second)
	}
	var first, second [few]int
	t.margins(first[:t.levels], second[:t.levels])
	return then(first[:t.levels], second[:t.levels])
}

// Kappa is the function Kappa of what was counted.
func (t *Table) Kappa() (kappa float64, ok bool) {
	return t.withMargins(func(first, second []int) (float64, bool) {
		n, seen, byChance := t.N(), 0, 0
		for i := range t.levels {
			for j := range t.levels {
				weight := (i - j) * (i - j)
				seen += weight * t.At(i, j)
				byChance += weight * first[i] * second[j] // n times too much
			}
		}
		if n < 2 || byChance == 0 {
			return 0, false
		}
		return float64(byChance-n*seen) / float64(byChance), true
	})
}

// Spearman is the function Spearman of what was counted.
func (t *Table) Spearman() (rho float64, ok bool) {
	return t.withMargins(func(first, second []int) (float64, bool) {
		n := t.N()
		if n < 2 {
			return 0, false
		}
		var sum, xx, yy float64
		belowFirst := 0
		for i := range t.levels {
			dx := float64(2*belowFirst + first[i] - n)
			belowFirst += first[i]
			xx += float64(float64(first[i]) * float64(dx*dx))
			belowSecond := 0
			for j := range t.levels {
				dy := float64(2*belowSecond + second[j] - n)
				belowSecond += second[j]
				sum += float64(float64(t.At(i, j)) * float64(dx*dy))
				if i == 0 {
					yy += float64(float64(second[j]) * float64(dy*dy))
				}
			}
		}
		return correlation(sum, xx, yy)
	})
}

// Exact is the function Exact of what was counted.
func (t *Table) Exact() (share float64, ok bool) { return t.within(0) }

// WithinOne is the function WithinOne of what was counted.
func (t *Table) WithinOne() (share float64, ok bool) { return t.within(1) }

func (t *Table) within(most int) (float64, bool) {
	n := t.N()
	if n == 0 {
		return 0, false
	}
	return float64(t.Near(most)) / float64(n), true
}

// Near gives how many replies got levels that are at most so far apart.
func (t *Table) Near(most int) int {
	near := 0
	for i := range t.levels {
		for j := range t.levels {
			if d := i - j; -most <= d && d <= most {
				near += t.At(i, j)
			}
		}
	}
	return near
}
