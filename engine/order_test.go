package engine_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/engine"
)

func replace(text, old, instead string) string { return strings.Replace(text, old, instead, 1) }

// three is a turn of three answers that leads back to itself.
const three = `
turns:
  ask:
    says: Well?
    order: shuffled
    answers:
      a: {say: One., scores: {calm: 1}, next: ask}
      b: {say: Two., scores: {calm: 1}, next: ask}
      c: {say: Three., scores: {calm: 1}, next: ask}
      d: {when: 'visited("other")', say: Four., scores: {calm: 1}, next: done}
  other:
    says: Never reached.
    answers:
      leave: {say: Leave., scores: {calm: 1}, next: ask}
`

// orders gives the orders shown in a conversation of so many turns.
func orders(t *testing.T, body string, seed uint64, turns int) []string {
	t.Helper()
	s := engine.New(parse(t, body), seed)
	var list []string
	for range turns {
		list = append(list, strings.Join(offered(s), ""))
		say(t, s, "a")
	}
	return list
}

func TestOrderDependsOnTheSeed(t *testing.T) {
	same, other := 0, 0
	for seed := range uint64(40) {
		first := orders(t, three, seed, 10)
		if diff := cmp.Diff(first, orders(t, three, seed, 10)); diff != "" {
			t.Fatalf("seed %d gives another order the second time: %s", seed, diff)
		}
		if cmp.Equal(first, orders(t, three, seed+1, 10)) {
			same++
		} else {
			other++
		}
	}
	if same > 0 {
		t.Errorf("%d of %d seeds give the ten orders of the next seed", same, same+other)
	}
}

// All six orders of three answers turn up, none of them much more than the
// others, over seeds and within one conversation.
func TestEveryOrderTurnsUp(t *testing.T) {
	overSeeds, within := make(map[string]int), make(map[string]int)
	const n = 600
	sc := parse(t, three)
	for seed := range uint64(n) {
		overSeeds[strings.Join(offered(engine.New(sc, seed)), "")]++
	}
	for _, order := range orders(t, three, 7, n) {
		within[order]++
	}
	for name, counts := range map[string]map[string]int{"over seeds": overSeeds, "within a conversation": within} {
		for _, order := range []string{"abc", "acb", "bac", "bca", "cab", "cba"} {
			if c := counts[order]; c < n/6/2 || c > n/6*2 {
				t.Errorf("%s: %s turns up %d times in %d", name, order, c, n)
			}
		}
	}
}

// The order doesn't depend on what was answered, only on how much: a session
// that is replayed with other answers shows a turn in the same order.
func TestOrderDoesNotDependOnTheAnswers(t *testing.T) {
	sc := parse(t, three)
	one, other := engine.New(sc, 3), engine.New(sc, 3)
	for range 8 {
		if diff := cmp.Diff(offered(one), offered(other)); diff != "" {
			t.Fatal(diff)
		}
		say(t, one, "a")
		say(t, other, "c")
	}
}

func TestFixedOrderIsTheOrderOfTheFile(t *testing.T) {
	fixed := replace(three, "order: shuffled", "order: fixed")
	for seed := range uint64(30) {
		for _, order := range orders(t, fixed, seed, 3) {
			if order != "abc" {
				t.Fatalf("seed %d shows %s", seed, order)
			}
		}
	}
}

// Left out, the order is shuffled.
func TestOrderLeftOut(t *testing.T) {
	left := replace(three, "    order: shuffled\n", "")
	for seed := range uint64(5) {
		if diff := cmp.Diff(orders(t, three, seed, 5), orders(t, left, seed, 5)); diff != "" {
			t.Error(diff)
		}
	}
}
