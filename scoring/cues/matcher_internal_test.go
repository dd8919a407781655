package cues

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"rehearse/scenarios/phrase"
)

// matchPlainly finds phrases the slow way: each is tried at each word.
func (r *reading) matchPlainly() []match {
	clear(r.hits)
	r.matches = r.matches[:0]
	p := r.turn.scorer.lexicon.program
	splits := slices.Clone(p.splits)
	for i := range splits {
		splits[i].opens.loose = true
	}
	m := matcher{nodes: p.nodes, splits: splits, text: &r.text}
	for s := range r.text.sentences {
		m.in = &r.text.sentences[s]
		for i := m.in.from; i < m.in.to; i++ {
			for at := range p.phrases {
				m.steps = 0
				if end := m.match(p.phrases[at].first, i); end > i {
					r.found(&p.phrases[at], i, end)
				}
			}
		}
	}
	return r.matches
}

// say makes a text that a phrase may match.
func say(random *rand.Rand, items []phrase.Item, slots map[string][]string) string {
	var b strings.Builder
	for _, item := range items {
		b.WriteByte(' ')
		switch item.Op {
		case phrase.Word, phrase.Form:
			b.WriteString(item.Text)
		case phrase.Slot:
			words := slots[item.Text]
			b.WriteString(words[random.IntN(len(words))])
		case phrase.Gap:
			for range random.IntN(item.Most + 1) {
				b.WriteString(" blue")
			}
		case phrase.Maybe:
			if random.IntN(2) == 0 {
				continue
			}
			fallthrough
		case phrase.Either:
			b.WriteString(say(random, item.Ways[random.IntN(len(item.Ways))], slots))
		case phrase.Question:
			b.WriteByte('?')
		case phrase.Start:
			b.WriteByte('.')
		}
	}
	return b.String()
}

// What keeps phrases from being tried keeps none from being found.
func TestNoMatchIsLost(t *testing.T) {
	slots := map[string][]string{"time": {"by six", "on Monday", "ten minutes", "half past nine", "12 May", "tomorrow"}}
	for _, list := range wordLists() {
		if list.slot != "" && list.slot != "time" {
			slots[list.slot] = strings.Fields(strings.ReplaceAll(list.words, "*", ""))
		}
	}
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // to be repeated, not a secret
	scorer := New()
	r := &scorer.reading
	found := map[int32]bool{}
	for at, rule := range scorer.lexicon.rules {
		for _, text := range rule.phrases {
			items := mustParse(text).Items()
			for range 4 {
				reply := "I see." + say(random, items, slots) + say(random, items, slots) + ", and that is so."
				r.turn = scorer.Hear(Context{Customer: "My blue kite is torn."})
				r.text.read(reply, scorer.lexicon)
				r.match()
				got := slices.Clone(r.matches)
				if want := r.matchPlainly(); !slices.Equal(got, want) {
					t.Fatalf("%q (%s/%s): found %v, plainly %v", reply, rule.Criterion, rule.ID, got, want)
				}
				found[int32(at)] = found[int32(at)] || slices.ContainsFunc(got, func(m match) bool { return m.rule == int32(at) })
			}
		}
	}
	phrased := 0
	for at, rule := range scorer.lexicon.rules {
		if len(rule.phrases) > 0 && found[int32(at)] {
			phrased++
		}
	}
	if phrased < 80 {
		t.Errorf("the texts show %d rules: too few to prove anything", phrased)
	}
	t.Logf("%d rules found", phrased)
}

// What stands around a word decides whether it tells a time.
func TestTimeAsASecondWord(t *testing.T) {
	for _, text := range []string{"collect ({time}|later on)", "collect {time}", "(collect|fetch) [again] {time}"} {
		scorer := New(Own{Cue: Cue{ID: "when", Criterion: Solving, Worth: 100}, Phrases: []*phrase.Phrase{mustParse(text)}})
		result := scorer.Hear(Context{}).Score("We collect quarter past nine.")
		if !slices.ContainsFunc(result.Evidence, func(e Evidence) bool { return e.Cue.ID == "when" }) {
			t.Errorf("%q: not found in %+v", text, result.Evidence)
		}
	}
}
