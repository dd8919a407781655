package cues

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"rehearse/scenarios/phrase"
)

// sharedTables are made when the first scorer is, so that commands that score
// nothing pay nothing.
var sharedTables = sync.OnceValue(buildTables)

func buildTables() *tables {
	t := &tables{
		words: map[string]int32{}, forms: map[string]int32{}, classOf: map[string]classes{}, classOfForm: map[string]classes{},
		same: map[string]string{}, slots: map[string]class{}, topicOf: map[string]uint8{}, kindOf: map[string]uint8{}, moodOf: map[string]uint8{}, contractions: pairsOf(contractionList), irregular: map[string]string{}, program: newProgram(),
	}
	for base, full := range pairsOf(irregularList) {
		t.irregular[base] = full[0]
	}
	t.addNumbers()
	t.addSame()
	t.addTopics()
	t.addKinds()
	for _, list := range wordLists() {
		t.addWords(list)
		if list.slot != "" {
			t.slots[list.slot] = list.class
		}
	}
	t.rules = builtIn()
	t.byID = make(map[ruleID]int32, len(t.rules))
	for i, r := range t.rules {
		key := r.Criterion.String() + "/" + r.ID
		t.byID[ruleID(key)] = int32(i)
		r.mark = hash(key)
	}
	t.addYields()
	c := t.compiler()
	for i, r := range t.rules {
		for _, text := range r.phrases {
			c.add(mustParse(text), int32(i))
		}
	}
	t.program.builtIn = len(t.program.phrases)
	t.sortLetters()
	t.joins = new(joins)
	copy(t.joins[:], joinsFile)
	return t
}

// mustParse reads a built-in phrase, which a test has read before.
func mustParse(text string) *phrase.Phrase {
	p, problems := phrase.Parse(text)
	if len(problems) > 0 {
		panic("cues: " + text + ": " + problems[0].Message)
	}
	return p
}

func (t *tables) addNumbers() {
	for i, w := range strings.Fields(numberWords) {
		value := i
		if i > 20 {
			value = 20 + 10*(i-20)
		}
		t.same[w] = strconv.Itoa(value)
	}
}

func (t *tables) addWords(list wordList) {
	for w := range strings.FieldsSeq(list.words) {
		if form, ok := strings.CutSuffix(w, "*"); ok {
			stem := stemOf(british(form))
			set := t.classOfForm[stem]
			set.set(list.class)
			t.classOfForm[stem] = set
			w = form
		}
		set := t.classOf[w]
		set.set(list.class)
		t.classOf[w] = set
	}
}

// compiler makes what adds phrases to the tables.
func (t *tables) compiler() *compiler {
	stems := map[string]string{} // many phrases ask for the same
	number := func(in map[string]int32, w string) int32 {
		if in[w] == 0 {
			in[w] = int32(len(in) + 1)
		}
		return in[w]
	}
	return &compiler{
		program: t.program,
		number:  func(w string) int32 { return number(t.words, british(w)) },
		stem: func(w string) int32 {
			stem, ok := stems[w]
			if !ok {
				stem = stemOf(british(w))
				stems[w] = stem
			}
			return number(t.forms, stem)
		},
		apart: t.apart,
		whole: func(w string) bool {
			if joined(w) {
				return false
			}
			_, short := t.contractions[w]
			return !short
		},
		slot: func(name string) class { return t.slots[name] },
		common: func(w string) int {
			if set := t.classOf[british(w)]; set.has(classStop) {
				return commonWord
			}
			return rareWord
		},
	}
}

// apart takes a word of a phrase apart as a reply's is.
func (t *tables) apart(w string) []string {
	if full, ok := t.contractions[w]; ok {
		return full
	}
	if !joined(w) {
		return []string{w}
	}
	w = strings.ReplaceAll(w, "’", "'")
	base, end, cut := strings.Cut(w, "'")
	if cut {
		switch end {
		case "m":
			return []string{base, "am"}
		case "re":
			return []string{base, "are"}
		case "ve":
			return []string{base, "have"}
		case "ll":
			return []string{base, "will"}
		case "d":
			return []string{base, "would"}
		case "s":
			if base == "let" {
				return []string{base, "us"}
			}
			return []string{base, "is"}
		case "t":
			base = strings.TrimSuffix(base, "n")
			if full, ok := t.irregular[base]; ok {
				base = full
			}
			return []string{base, "not"}
		}
	}
	return strings.Split(w, "-")
}

// joined says whether an apostrophe or a hyphen is in a word.
func joined(w string) bool {
	return strings.IndexByte(w, '\'') >= 0 || strings.IndexByte(w, '-') >= 0 || strings.Contains(w, "’")
}

// sortLetters lists the words that slips are mended to.
func (t *tables) sortLetters() {
	known := slices.Sorted(maps.Keys(t.words))
	known = append(known, slices.Sorted(maps.Keys(t.classOf))...)
	slices.Sort(known)
	t.byLetter = [26][]string{}
	for _, w := range slices.Compact(known) {
		if len(w) >= 5 && w[0] >= 'a' && w[0] <= 'z' {
			t.byLetter[w[0]-'a'] = append(t.byLetter[w[0]-'a'], w)
		}
	}
}

// with adds the cues of files to the built-in ones. The shared tables stay as
// they are.
func (t *tables) with(own []Own) *tables {
	if len(own) == 0 {
		return t
	}
	more := *t
	more.words, more.forms = maps.Clone(t.words), maps.Clone(t.forms)
	more.rules = slices.Clone(t.rules)
	more.program = &program{
		builtIn: t.program.builtIn, nodes: slices.Clone(t.program.nodes), phrases: slices.Clone(t.program.phrases),
		begins: cloned(t.program.begins), asks: cloned(t.program.asks), listed: cloned(t.program.listed), lists: slices.Clone(t.program.lists),
		splits: slices.Clone(t.program.splits),
	}
	c := more.compiler()
	for i := range own {
		more.rules = append(more.rules, &rule{Cue: own[i].Cue, unless: Negated | Quoted | Reported})
		for _, p := range own[i].Phrases {
			c.add(p, int32(len(more.rules)-1))
		}
	}
	more.sortLetters()
	return &more
}

// cloned copies an index whose lists may grow.
func cloned(x index) index {
	out := make(index, len(x))
	for k, list := range x {
		out[k] = slices.Clip(list)
	}
	return out
}
