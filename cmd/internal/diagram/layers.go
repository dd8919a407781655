package diagram

import "slices"

// A layered layout: boxes go into layers, so that answers lead downward
// wherever the conversation has no loop. What follows from it: a layer of
// cards, which name the answers, lies between each two layers of boxes, and a
// way over several layers runs through bends, one in each layer it passes. All
// long ways into a box share their bends, like side streets and a main road.
// So lines cross the layers only at bends, and never run through a box.

// kind is what an item of the layout is.
type kind uint8

const (
	boxItem  kind = iota
	cardItem      // the answers of a way
	bendItem      // where long ways into a box pass a layer
)

// item is what the layout places. Its centre is where its lines meet it.
type item struct {
	kind        kind
	of          int // a box; for a card, a way
	rank        int // even ones hold boxes, odd ones cards
	left, right int // how far it reaches from its centre
	height      int
	depth       int   // the height with a card that stands beside it
	up, down    []int // items of the ranks above and below that lines go to
	x, y        int   // centre, and upper edge
	at          int   // place in its rank
	// Where on a box its line meets it, for the box above and the box below.
	upPort, downPort int
}

// trunk is the bends that long ways into a box share, beginning beside the
// box. Ways go down to their box where step is 1, up where it is -1.
type trunk struct {
	to, step int
	bends    []int
}

// plan is a layout under way. Items of boxes come first, then those of ways,
// then bends.
type plan struct {
	*chart
	layers []int // for each box
	items  []item
	ranks  [][]int
	trunks []trunk
	joins  []join // for each way
}

// join is where the line of a way goes from its card.
type join struct {
	apart bool // nowhere: the card names the box instead
	trunk int  // in trunks; -1: straight into the box
	bend  int  // in the trunk's bends
}

// layersOf gives each box its layer, counted from the top. Turns are in the
// layer after the last turn that leads to them, loops aside; endings are at
// the bottom.
func (c *chart) layersOf() []int {
	layers := make([]int, len(c.boxes))
	after := c.outgoing()
	order, back := c.search(after)
	deepest := 0
	for _, from := range slices.Backward(order) {
		for _, w := range after[from] {
			if to := c.ways[w].to; !back[w] && c.isTurn(to) {
				layers[to] = max(layers[to], layers[from]+1)
				deepest = max(deepest, layers[to])
			}
		}
	}
	for i := len(c.sc.Turns); i < len(layers); i++ {
		layers[i] = deepest + 1
	}
	c.lower(layers, order, after, back)
	return layers
}

// outgoing gives the ways out of each turn, but for those back to itself.
func (c *chart) outgoing() [][]int {
	after := make([][]int, len(c.sc.Turns))
	for i, w := range c.ways {
		if w.from != w.to {
			after[w.from] = append(after[w.from], i)
		}
	}
	return after
}

// search walks all turns in depth, from the start and then from each turn not
// met yet. It gives the turns, each after all it leads to, and the ways that
// close a loop.
func (c *chart) search(after [][]int) (order []int, back []bool) {
	const (
		unseen = iota
		open
		done
	)
	back = make([]bool, len(c.ways))
	state := make([]uint8, len(c.sc.Turns))
	next := make([]int, len(c.sc.Turns))
	walk := func(root int) {
		stack := []int{root}
		state[root] = open
		for len(stack) > 0 {
			turn := stack[len(stack)-1]
			if next[turn] == len(after[turn]) {
				state[turn] = done
				order = append(order, turn)
				stack = stack[:len(stack)-1]
				continue
			}
			way := after[turn][next[turn]]
			next[turn]++
			to := c.ways[way].to
			switch {
			case !c.isTurn(to):
			case state[to] == open:
				back[way] = true
			case state[to] == unseen:
				state[to] = open
				stack = append(stack, to)
			}
		}
	}
	walk(c.sc.Start)
	for i := range c.sc.Turns {
		if state[i] == unseen {
			walk(i)
		}
	}
	return order, back
}

// lower moves turns that nothing leads to down to just above where they lead.
func (c *chart) lower(layers, order []int, after [][]int, back []bool) {
	led := make([]bool, len(layers))
	led[c.sc.Start] = true
	for _, from := range slices.Backward(order) {
		for _, w := range after[from] {
			led[c.ways[w].to] = led[c.ways[w].to] || led[from]
		}
	}
	for _, turn := range order {
		if led[turn] {
			continue
		}
		lowest := -1
		for _, w := range after[turn] {
			if to := layers[c.ways[w].to]; !back[w] && (lowest < 0 || to < lowest) {
				lowest = to
			}
		}
		layers[turn] = max(layers[turn], lowest-1)
	}
}
