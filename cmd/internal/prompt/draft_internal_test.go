package prompt

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func draftOf(text string) *draft {
	before, after, _ := strings.Cut(text, "|")
	return &draft{text: []rune(before + after), at: len([]rune(before))}
}

func (d *draft) String() string { return string(d.text[:d.at]) + "|" + string(d.text[d.at:]) }

func TestDraftKeys(t *testing.T) {
	const family = "👩‍👩‍👧‍👦"
	for _, tt := range []struct {
		name, before string
		key          rune
		want         string
	}{
		{"left", "ab|c", keyLeft, "a|bc"},
		{"left at the start", "|abc", keyLeft, "|abc"},
		{"left to the line above", "ab\n|c", keyLeft, "ab|\nc"},
		{"left over an emoji", "a" + family + "|b", keyLeft, "a|" + family + "b"},
		{"right over an emoji", "a|" + family + "b", keyRight, "a" + family + "|b"},
		{"right over an accent", "a|e\u0301b", keyRight, "ae\u0301|b"},
		{"right at the end", "abc|", keyRight, "abc|"},
		{"erase an accented letter", "ae\u0301|b", keyErase, "a|b"},
		{"erase an emoji", family + "|", keyErase, "|"},
		{"erase at the start", "|a", keyErase, "|a"},
		{"erase a line break", "a\n|b", keyErase, "a|b"},
		{"delete", "a|漢b", keyDelete, "a|b"},
		{"delete at the end", "a|", keyDelete, "a|"},
		{"home", "one\ntwo| three\nfour", keyHome, "one\n|two three\nfour"},
		{"end", "one\ntwo| three\nfour", keyLast, "one\ntwo three|\nfour"},
		{"erase to the start", "one\ntwo| three", keyErasePart, "one\n| three"},
		{"erase the rest", "one\ntwo| three\nfour", keyEraseRest, "one\ntwo|\nfour"},
		{"erase a word", "one two  |three", keyEraseWord, "one |three"},
		{"a word back", "one two|", keyWordLeft, "one |two"},
		{"a word on", "|one two", keyWordRight, "one| two"},
		{"another key", "a|b", keyTab, "a|b"},
	} {
		d := draftOf(tt.before)
		if known := d.edit(tt.key); known == (tt.name == "another key") {
			t.Errorf("%s: known is %v", tt.name, known)
		}
		if d.String() != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, d, tt.want)
		}
	}
}

func TestDraftPutsBackWhatWasErased(t *testing.T) {
	d := draftOf("I hear you.\nReally|")
	d.edit(keyErasePart)
	d.edit(keyErase)
	d.edit(keyPutBack)
	if d.String() != "I hear you.Really|" {
		t.Errorf("it is %q", d)
	}
}

func TestLayout(t *testing.T) {
	for text, want := range map[string][]string{
		"":                        {""},
		"one two":                 {"one two"},
		"one two three four":      {"one two ", "three four"},
		"one two  three":          {"one two  ", "three"},
		"abcdefghijklm":           {"abcdefghij", "klm"},
		"ab cdefghijklmnop":       {"ab ", "cdefghijkl", "mnop"},
		"漢字漢字漢字":                  {"漢字漢字漢", "字"},
		"a\n\nb\n":                {"a", "", "b", ""},
		"aa bbbbbbbb cc":          {"aa ", "bbbbbbbb ", "cc"},
		"            end":         {"            ", "end"},
		"one two three":           {"one two ", "three"},
		"ninechar e\u0301e\u0301": {"ninechar ", "e\u0301e\u0301"},
	} {
		runes := []rune(text)
		var got []string
		for _, row := range layout(runes, 10) {
			got = append(got, string(runes[row.from:row.to]))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q is laid out as %q, want %q", text, got, want)
		}
	}
}

func TestVertical(t *testing.T) {
	for _, tt := range []struct {
		before string
		by     int
		want   string
	}{
		{"one\ntw|o", -1, "on|e\ntwo"},
		{"one\nt|wo", 1, "one\ntwo|"},
		{"on|e\ntwo", -1, "|one\ntwo"},
		{"a long line\nx|", -1, "a long l|ine\nx"},
		{"seven letters|", -1, "seven| letters"}, // goes up to the blank, not onto the next row
		{"x\nlonger|", -1, "x|\nlonger"},
		{"漢字\nabc|", -1, "漢|字\nabc"},
	} {
		d := draftOf(tt.before)
		d.vertical(tt.by, 10)
		if d.String() != tt.want {
			t.Errorf("%q by %d: %q, want %q", tt.before, tt.by, d, tt.want)
		}
	}
}

var anyKey = []rune{
	keyNone, keyLeft, keyRight, keyHome, keyLast, keyUp, keyDown, keyErase, keyDelete, keyErasePart, keyEraseRest, keyEraseWord, keyPutBack,
	keyWordLeft, keyWordRight,
}

// Of any text after any keys: the cursor is in it, the rows hold every
// character but the newlines, in their order, and none is too wide but for the
// blanks at its end.
func TestDraftHoldsTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(2, 12).Draw(t, "width")
		d := &draft{}
		for range rapid.IntRange(1, 30).Draw(t, "keys") {
			if rapid.Bool().Draw(t, "types") {
				d.insert([]rune(rapid.StringOfN(rapid.RuneFrom([]rune(" \nab漢é\u0301\u200d👩👧")), 0, 15, -1).Draw(t, "text")))
			} else {
				switch key := rapid.SampledFrom(anyKey).Draw(t, "key"); key {
				case keyUp:
					d.vertical(-1, width)
				case keyDown:
					d.vertical(1, width)
				default:
					d.edit(key)
				}
			}
			if d.at < 0 || d.at > len(d.text) {
				t.Fatalf("the cursor is at %d of %d", d.at, len(d.text))
			}
			rows := layout(d.text, width)
			next := 0
			for i, row := range rows {
				if i > 0 && row.from > next { // a newline stands between
					if row.from != next+1 || d.text[next] != '\n' {
						t.Fatalf("row %d begins at %d after %d in %q", i, row.from, next, d)
					}
				}
				next = row.to
				text := strings.TrimRight(string(d.text[row.from:row.to]), " ")
				if size := columns([]rune(text)); size > width && len([]rune(text)) > 1 {
					if first, _ := cluster([]rune(text)); first < len([]rune(text)) {
						t.Fatalf("%q takes %d columns of %d", text, size, width)
					}
				}
			}
			if next != len(d.text) {
				t.Fatalf("the rows end at %d of %d", next, len(d.text))
			}
		}
	})
}
