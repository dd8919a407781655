package cues

import (
	"slices"
	"strings"
	"testing"

	"rehearse/scenarios/phrase"
)

// taken gives a text's tokens: a bar before a clause, two before a sentence.
func taken(raw string) string {
	var t text
	t.read(raw, NewWith(nil).lexicon)
	var b strings.Builder
	for i, k := range t.tokens {
		switch {
		case i == 0:
		case k.before&breakSentence != 0:
			b.WriteString(" || ")
		case k.before != 0:
			b.WriteString(" | ")
		default:
			b.WriteByte(' ')
		}
		b.WriteString(k.word.text)
	}
	return b.String()
}

func TestWords(t *testing.T) {
	for _, test := range []struct{ raw, want string }{
		{"I'm sorry, it's late.", "i am sorry | it is late"},
		{"I’ll ring; we won’t wait", "i will ring | we will not wait"},
		{"dont worry. Youre right", "do not worry || you are right"},
		{"The driver's van can't go", "the driver van can not go"},
		{"Let's see what's wrong", "let us see what is wrong"},
		{"By 5pm, at 8.15 or 11:42", "by 5 pm | at 8.15 or 11:42"},
		{"On the 12th it cost £2,400.50!", "on the 12 it cost 2400.50"},
		{"Dr. J. Smith came, e.g. today", "dr || j smith came | e g today"},
		{"a two-week-old baby", "a two week old baby"},
		{"One line\nanother\n\nA new one", "one line | another || a new one"},
		{"Wait... what?! No.", "wait || what || no"},
		{"Ｆｕｌｌ width", "full width"},
		{"E9 at gate B20", "e9 at gate b20"},
		{"so\u200brry for the tech\u00adnician", "sorry for the technician"},
		{"sоrry", "sorry"}, // with a Cyrillic o
		{"éééé's", "eeee"},
		{"", ""},
		{"... !!! —", ""},
	} {
		if got := taken(test.raw); got != test.want {
			t.Errorf("%q: %q, want %q", test.raw, got, test.want)
		}
	}
}

// under gives the words of a text that stand under a scope.
func under(raw string, want scope) string {
	var t text
	t.read(raw, NewWith(nil).lexicon)
	var words []string
	for _, k := range t.tokens {
		if k.scope&want != 0 {
			words = append(words, k.word.text)
		}
	}
	return strings.Join(words, " ")
}

func TestScopes(t *testing.T) {
	for _, test := range []struct {
		raw   string
		scope scope
		want  string
	}{
		{"I won't be able to refund you, but I can lend you a bike.", Negated, "be able to refund you"},
		{"I don't think you're wrong and I'll send it.", Negated, "think you are wrong"},
		{"No wonder you are upset", Negated, ""},
		{"Not only the lamp", Negated, ""},
		{"It is 'no trouble at all' they said", Quoted, "no trouble at all"},
		{"She said “calm down” and left", Quoted, "calm down"},
		{"The drivers' van is here and it's late", Quoted, ""},
		{"You said nobody cares, and I see why", Reported, "nobody cares"},
		{"I said I will call", Reported, ""},
		{"If it rains, I will wait inside", Hypothetical, "it rains"},
		{"What happened? It broke.", Asked, "what happened"},
	} {
		if got := under(test.raw, test.scope); got != test.want {
			t.Errorf("%q: %q, want %q", test.raw, got, test.want)
		}
	}
}

func TestTimes(t *testing.T) {
	for _, test := range []struct{ raw, want string }{
		{"I'll ring tomorrow at 9", "tomorrow 9"},
		{"by noon, in ten minutes, within the hour", "noon ten minutes hour"},
		{"on 3 May or the 17th at 4:45", "may 17 4:45"},
		{"at 5pm", "5"},
		{"may I have 3 bags", ""},
		{"soon", ""},
		{"call 4471 then", ""},
	} {
		var text text
		text.read(test.raw, NewWith(nil).lexicon)
		var words []string
		for _, k := range text.tokens {
			if k.timed {
				words = append(words, k.word.text)
			}
		}
		if got := strings.Join(words, " "); got != test.want {
			t.Errorf("%q: %q, want %q", test.raw, got, test.want)
		}
	}
}

// fits says whether a phrase is in a text.
func fits(t *testing.T, text, raw string) bool {
	t.Helper()
	p, problems := phrase.Parse(text)
	if len(problems) > 0 {
		t.Fatalf("%q: %+v", text, problems)
	}
	r := NewWith(nil, Own{Cue: Cue{ID: "tried", Criterion: Solving, Worth: 10, Own: true}, Phrases: []*phrase.Phrase{p}}).
		Hear(Context{}).Score(raw)
	return slices.ContainsFunc(r.Evidence, func(e Evidence) bool { return e.Cue.ID == "tried" })
}

func TestPhrases(t *testing.T) {
	for _, test := range []struct {
		phrase, in string
		want       bool
	}{
		{"zorb", "we have a ZORB here", true},
		{"zorb", "we have zorbs here", false},
		{"zorb*", "we have zorbs here", true},
		{"i will ...2 zorb*", "I'll really soon zorb it", true},
		{"i will ...2 zorb*", "I'll really quite soon zorb it", false},
		{"(red|dark blue) zorb", "a dark blue zorb", true},
		{"(red|dark blue) zorb", "a blue zorb", false},
		{"a [big] zorb", "it is a zorb", true},
		{"a [big] zorb", "it is a big zorb", true},
		{"a [big] zorb", "it is a small zorb", false},
		{"^ zorb", "So it is. Zorb it.", true},
		{"^ zorb", "So we zorb it.", false},
		{"zorb ?", "Do we zorb it?", true},
		{"zorb ?", "We zorb it. Do we?", false},
		{"zorb {time}", "a zorb tomorrow at 5", true},
		{"zorb {number}", "a zorb 12 of them", true},
		{"zorb it", "a zorb. It is", false}, // never over the end of a sentence
		{"don't zorb", "I do not zorb it", true},
		{"zorb you", "I won't zorb you", false},
		{"zorb you", "He said 'I zorb you' to me", false},
		{"not zorb you", "I will not zorb you", true},
		{"appologise zorb", "I appologise zorb", true},
	} {
		if got := fits(t, test.phrase, test.in); got != test.want {
			t.Errorf("%q in %q: %t", test.phrase, test.in, got)
		}
	}
}

func phrasesOf(t *testing.T, texts ...string) (list []*phrase.Phrase) {
	t.Helper()
	for _, text := range texts {
		p, problems := phrase.Parse(text)
		if len(problems) > 0 {
			t.Fatalf("%q: %+v", text, problems)
		}
		list = append(list, p)
	}
	return list
}

// A slip of the keys is mended only in a word that is none, and not in the
// first letter.
func TestSlips(t *testing.T) {
	l := NewWith(nil).lexicon
	for _, test := range []struct {
		word string
		want bool
	}{
		{"techncian", true},
		{"techniciann", true},
		{"tecnhician", true},
		{"techmician", true},
		{"bechnician", false},
		{"technician", false},
		{"three", false},
		{"there", false},
		{"zorbing", false},
	} {
		if got := l.find([]byte(test.word)).is(classMisspelt); got != test.want {
			t.Errorf("%q was taken for a slip: %t", test.word, got)
		}
	}
}

func TestFactsComeBack(t *testing.T) {
	turn := NewWith(nil).Hear(Context{
		Customer: "Nine days without broadband, nine! I took Tuesday off work for your engineer and nobody turned up.",
		Facts:    [][]string{{"nine days", "9 days"}, {"engineer", "technician"}, {"Tuesday", "day off"}, {"nobody turned up", "no one came"}},
	})
	for _, test := range []struct {
		reply string
		want  string // f found, c copied, q quoted, - not there
	}{
		{"It has been 9 days, and the technicians never came", "ff--"},
		{"A whole Tuesday lost", "--f-"},
		{"You took a day off and no one came", "--ff"},
		{"Oh. You took Tuesday off work for our engineer and nobody turned up.", "-ccc"},
		{"The 'engineer' is not mine", "-q--"},
		{"days and days, nine times", "f---"},
		{"the third day", "----"},
	} {
		turn.Score(test.reply)
		got := ""
		for _, f := range turn.scorer.reading.facts {
			switch {
			case !f.found:
				got += "-"
			case f.denied:
				got += "q"
			case f.copied:
				got += "c"
			default:
				got += "f"
			}
		}
		if got != test.want {
			t.Errorf("%q: %s, want %s", test.reply, got, test.want)
		}
	}
}

func TestKinds(t *testing.T) {
	turn := NewWith(nil).Hear(Context{
		Customer: "My dishwasher flooded the kitchen on Tuesday and your technician never showed up yesterday.",
		Hint:     "She needs to be heard before she can hear a plan.",
		Seen:     []string{"I'm sorry about the flood in your kitchen. May I ask how bad it is right now?"},
	})
	for _, test := range []struct {
		reply string
		want  Kind
	}{
		{"", Empty},
		{" \n ... !", Empty},
		{"Your dishwasher flooded the kitchen on Tuesday and our technician never showed up yesterday!", CopiesCustomer},
		{"You need to be heard before you can hear a plan.", CopiesHint},
		{"Im sorry about the flood in your kitchen, may I ask how bad it is right now", CopiesSeen},
		{"Es tut mir leid, dass der Techniker nicht da war und die Küche nass ist.", OtherLanguage},
		{"Je suis désolé pour la cuisine, nous allons venir demain avec le voisin.", OtherLanguage},
		{"Мне очень жаль, мы придём завтра.", OtherLanguage},
		{"お待たせして申し訳ありません。", OtherLanguage},
		{"Hyvää päivää, olemme todella pahoillamme keittiöstänne ja tulemme huomenna", OtherLanguage},
		{"Sajnálom, holnap reggel elküldjük a másik szerelőt és kitakarítjuk", OtherLanguage},
		{"asdf qwer zxcv poiu lkjh", Gibberish},
		{"sorry kitchen dishwasher technician refund priority escalate empathy solution tomorrow", Keywords},
		{"the kitchen you bad flooded of and sorry is came got nobody the for I'm a now how", Keywords},
		{"the I of sorry flood is kitchen your am about a to technician send the will now", Keywords},
		{"Sorry.", Sound},
		{"I am sorry for the technician, he not come. I look in plan and I send other today, please you tell me how is kitchen.", Sound},
		{"I'm sorry the kitchen got flooded and nobody came. How bad is it now?", Sound},
		{"Parcel scanned at 11:42, driver told to go back, update by 5.", Sound},
	} {
		r := turn.Score(test.reply)
		if r.Kind != test.want {
			t.Errorf("%q: %q, want %q", test.reply, r.Kind, test.want)
		}
		if r.Kind != Sound && (len(r.Evidence) > 0 || r.Marks[Calm].Points != 0 || r.Marks[Listening].Level != 0) {
			t.Errorf("%q earned %+v", test.reply, r)
		}
	}
}

// Cues of files count beside the built-in ones, for one criterion of a rubric
// where they say so.
func TestOwnCues(t *testing.T) {
	p, _ := phrase.Parse("zorb* you")
	cue := Cue{ID: "zorbs", Criterion: Solving, For: "effort", Worth: 150, Own: true}
	r := New(Own{Cue: cue, Phrases: []*phrase.Phrase{p}}).Hear(Context{}).Score("I zorbed you, and I zorb you once more.")
	base := New().Hear(Context{}).Score("I zorbed you, and I zorb you once more.")
	if r.Marks != base.Marks {
		t.Errorf("a cue for one criterion alone changed the core: %v, was %v", r.Marks, base.Marks)
	}
	if got, want := r.Mark("effort", Solving).Points, base.Marks[Solving].Points+150+75; got != want {
		t.Errorf("the criterion has %d points, want %d", got, want)
	}
	if got := r.Mark("other", Solving); got != base.Marks[Solving] {
		t.Errorf("another criterion has %+v", got)
	}
}

func TestMark(t *testing.T) {
	for _, test := range []struct {
		points int
		want   Mark
	}{
		{-300, Mark{-300, 0, true}},
		{84, Mark{84, 0, true}},
		{85, Mark{85, 0, false}},
		{99, Mark{99, 0, false}},
		{100, Mark{100, 1, false}},
		{114, Mark{114, 1, false}},
		{115, Mark{115, 1, true}},
		{299, Mark{299, 2, false}},
		{300, Mark{300, 3, false}},
		{315, Mark{315, 3, true}},
		{999, Mark{999, 3, true}},
	} {
		if got := mark(test.points); got != test.want {
			t.Errorf("%d points: %+v, want %+v", test.points, got, test.want)
		}
	}
}

// Every word of the slots' lists is of its slot, and each slot has words.
func TestSlotsHaveWords(t *testing.T) {
	l := NewWith(nil).lexicon
	for _, s := range phrase.Slots() {
		c := l.slots[s.Name]
		if c == classNone {
			t.Errorf("slot {%s} has no class", s.Name)
		}
		n := 0
		for _, list := range wordLists() {
			if list.class != c {
				continue
			}
			for w := range strings.FieldsSeq(list.words) {
				n++
				if w = strings.TrimSuffix(w, "*"); !l.find([]byte(w)).is(c) {
					t.Errorf("%q is not a {%s}", w, s.Name)
				}
			}
		}
		if n == 0 && s.Name != "time" {
			t.Errorf("slot {%s} has no words", s.Name)
		}
	}
}
