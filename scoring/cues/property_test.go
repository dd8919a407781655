package cues_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"rehearse/scoring/cues"
)

// checkResult holds what every result promises, whatever was scored.
func checkResult(t interface{ Fatalf(string, ...any) }, reply string, r *cues.Result) {
	for on, mark := range r.Marks {
		if want := min(3, max(0, mark.Points/100)); int(mark.Level) != want {
			t.Fatalf("%s: level %d of %d points, want %d", cues.Criterion(on), mark.Level, mark.Points, want)
		}
	}
	if r.Kind != cues.Sound && len(r.Evidence) > 0 {
		t.Fatalf("%q is %s and has evidence", reply, r.Kind)
	}
	if r.Kind != cues.Sound {
		for on, mark := range r.Marks {
			if mark.Level > 0 {
				t.Fatalf("%q is %s and reaches %d on %s", reply, r.Kind, mark.Level, cues.Criterion(on))
			}
		}
	}
	for i, e := range r.Evidence {
		if e.Cue == nil || e.Start < 0 || e.Start >= e.End || e.End > len(reply) {
			t.Fatalf("evidence %d of %q: %+v", i, reply, e)
		}
		if !boundary(reply, e.Start) || !boundary(reply, e.End) {
			t.Fatalf("evidence %d cuts a character of %q: %d to %d", i, reply, e.Start, e.End)
		}
		if i > 0 && e.Start < r.Evidence[i-1].Start {
			t.Fatalf("evidence %d of %q stands before the one ahead of it", i, reply)
		}
	}
}

func FuzzScore(f *testing.F) {
	for i := range stages {
		s := &stages[i]
		fact := s.Facts[0][0]
		for _, h := range s.honest {
			f.Add(s.Customer, fact, s.Hint, s.Seen[0], h.text)
		}
		f.Add(s.Customer, fact, s.Hint, s.Seen[0], homoglyphs(s.Customer))
	}
	for _, text := range foreign {
		f.Add(text, text, text, "", text)
	}
	for _, text := range []string{"", "\x00", "\xff\xfe", "a\xc3", "I'll \xf0\x9f call", "\u0301", "'", "''''", "\"", "“", "£", "12:", ":30", "1,", "’ll", "I’", "ʼ", "aʼʼb", "e\u0301e\u0301e\u0301e\u0301's", "\u202e", strings.Repeat("a", 300)} {
		f.Add(text, text, text, text, text)
	}
	dirty := cues.New()
	f.Fuzz(func(t *testing.T, customer, fact, hint, seen, reply string) {
		ctx := cues.Context{Customer: customer, Facts: [][]string{{fact}, {}, {"", fact}}, Hint: hint, Seen: []string{seen, ""}}
		first := dirty.Hear(ctx).Score(reply)
		checkResult(t, reply, &first)
		fresh := cues.New().Hear(ctx).Score(reply)
		if diff := cmp.Diff(fresh, first, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("%q earns something else after other replies:\n%s", reply, diff)
		}
	})
}

// sentences are what replies of the property tests are put together from:
// whole replies cut apart, tricks and harm.
func sentences() (all []string) {
	for i := range stages {
		for _, h := range stages[i].honest {
			all = append(all, strings.SplitAfter(h.text, ". ")...)
		}
	}
	all = append(all,
		"Calm down. ", "That is our policy. ", "I'm sorry you feel that way. ", "I won't refund it. ", "Whatever. ", "Somebody will call you soon. ", "Please hold. ",
		"SORRY. ", "Nein, danke. ", "fjdk slqp. ", "You never read the terms, do you? ", "I understand. ", "refund, tomorrow, nine, sorry ", "\"You're right\", she said. ")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return slices.Compact(all)
}

func anyReply(from []string) *rapid.Generator[[]string] {
	return rapid.SliceOfN(rapid.SampledFrom(from), 1, 7)
}

func anyStage() *rapid.Generator[stage] { return rapid.SampledFrom(stages) }

var insults = []string{
	"You idiot.", "You're an idiot.", "You are stupid.", "Shut up.", "What a moron you are!", "Don't be such an idiot.", "You fool.", "You're a liar.", "Piss off.",
	"you stupid cow", "Get lost, you clown.",
}

func TestInsultNeverRaisesCalm(t *testing.T) {
	from := sentences()
	rapid.Check(t, func(t *rapid.T) {
		s := anyStage().Draw(t, "stage")
		parts := anyReply(from).Draw(t, "reply")
		at := rapid.IntRange(0, len(parts)).Draw(t, "at")
		insult := rapid.SampledFrom(insults).Draw(t, "insult")
		turn := cues.New().Hear(s.Context)
		before, after := strings.Join(parts, " "), strings.Join(slices.Insert(slices.Clone(parts), at, insult), " ")
		was, is := turn.Score(before), turn.Score(after)
		if was.Kind == cues.Sound && is.Marks[cues.Calm].Points > was.Marks[cues.Calm].Points {
			t.Fatalf("calm rises from %d to %d:\n%q %s\n%q %s", was.Marks[cues.Calm].Points, is.Marks[cues.Calm].Points, before, was.Kind, after, is.Kind)
		}
		if was.Kind == cues.Sound && is.Marks[cues.Calm].Level > 1 {
			t.Fatalf("calm reaches %d with an insult: %q", is.Marks[cues.Calm].Level, after)
		}
	})
}

// A scorer that has scored thousands of replies at other turns gives what a new
// one gives.
func TestScoreDependsOnTheReplyAlone(t *testing.T) {
	from := sentences()
	old := cues.New()
	rapid.Check(t, func(t *rapid.T) {
		s := anyStage().Draw(t, "stage")
		turn := old.Hear(s.Context)
		for range rapid.IntRange(1, 3).Draw(t, "replies") {
			reply := strings.Join(anyReply(from).Draw(t, "reply"), " ")
			got := turn.Score(reply)
			checkResult(t, reply, &got)
			want := cues.New().Hear(s.Context).Score(reply)
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("%q:\n%s", reply, diff)
			}
		}
	})
}

// What a result holds is the caller's: scoring on doesn't change it.
func TestResultStays(t *testing.T) {
	s := &stages[0]
	turn := cues.New().Hear(s.Context)
	first, again := turn.Score(s.honest[0].text), cues.New().Hear(s.Context).Score(s.honest[0].text)
	for _, h := range s.honest[1:] {
		turn.Score(h.text)
	}
	if diff := cmp.Diff(again, first, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("the first result changed:\n%s", diff)
	}
}

// Marks that a keyboard or a phone puts in by itself change nothing.
func TestTypographyEarnsNothing(t *testing.T) {
	dress := map[string]func(string) string{
		"curly apostrophes": strings.NewReplacer("'", "’").Replace,
		"wide spaces":       strings.NewReplacer(" ", "\u00a0").Replace,
		"two spaces":        strings.NewReplacer(". ", ".  ").Replace,
		"line breaks":       strings.NewReplacer(". ", ".\n").Replace,
		"carriage returns":  strings.NewReplacer(". ", ".\r\n").Replace,
		"a space at the end": func(text string) string {
			return text + " \n"
		},
	}
	for name, change := range dress {
		t.Run(name, func(t *testing.T) {
			for i := range stages {
				s := &stages[i]
				turn := cues.New().Hear(s.Context)
				for _, h := range s.honest {
					want, got := turn.Score(h.text), turn.Score(change(h.text))
					if want.Marks != got.Marks || want.Kind != got.Kind {
						t.Errorf("%q\n  earns %v %s, and %v %s", h.text, want.Marks, want.Kind, got.Marks, got.Kind)
					}
				}
			}
		})
	}
}

// Files and lines of a batch come from anybody: a turn that is made of one word,
// again and again, must not keep the scorer busy.
func TestOneWordForEverythingIsQuick(t *testing.T) {
	for _, unit := range []string{"a ", "not ", "sorry ", "I'll ", "12:30 ", "'", "\u0301", "x. "} {
		long := strings.Repeat(unit, 1500)
		start := time.Now()
		for _, ctx := range []cues.Context{
			{Customer: long}, {Hint: long}, {Seen: []string{long}}, {Facts: [][]string{{long}}}, {Facts: [][]string{strings.Fields(long)}},
		} {
			cues.New().Hear(ctx).Score(long)
		}
		if took := time.Since(start); took > time.Minute {
			t.Fatalf("%q takes %s", unit, took)
		}
	}
}

// boundary says whether a place is between two characters. A byte that is of
// none is a character by itself.
func boundary(text string, at int) bool {
	for i := range text {
		if i >= at {
			return i == at
		}
	}
	return at == len(text)
}
