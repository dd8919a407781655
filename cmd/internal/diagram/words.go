package diagram

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"rehearse/scenarios"
)

// clean makes words from a file fit for one line of a drawing: no line breaks,
// nothing that steers, and no more marks over a letter than languages have.
func clean(s string) string {
	s = scenarios.Printable(strings.Join(strings.Fields(s), " "))
	const most = 3
	marks := 0
	return strings.Map(func(r rune) rune {
		if !unicode.In(r, unicode.Mn, unicode.Me) {
			marks = 0
			return r
		}
		if marks++; marks > most {
			return -1
		}
		return r
	}, s)
}

// firstWords cuts a clean text to a number of columns, between words where
// there is a gap not too far back.
func firstWords(s string, columns int) string {
	if len(s) <= columns || ansi.StringWidth(s) <= columns {
		return s
	}
	s = ansi.Truncate(s, columns-1, "")
	if gap := strings.LastIndexByte(s, ' '); gap > len(s)/2 {
		s = s[:gap]
	}
	return strings.TrimRight(s, " ,;:.") + "…"
}

// The sizes of text in a drawing, in pixels: of the title, and of all else.
const (
	titleSize  = 20
	textSize   = 12
	lineHeight = 16
)

// em is how large text is for its width, in thousandths of a pixel.
type em int

const (
	plain em = textSize * 840 // plain letters are that much narrower than bold ones
	bold  em = textSize * 1000
	title em = titleSize * 1000
)

// clusterWidth is how wide a drawn character is at most, in thousandths of the
// size of bold text. Which font a viewer has is not known; these are the
// widths of DejaVu Sans Bold, the widest of the common ones, and a little over.
func clusterWidth(cluster string, columns int) int {
	r, size := utf8.DecodeRuneInString(cluster)
	switch {
	case r >= utf8.RuneSelf:
		return foreignWidth(r, columns)
	case size < len(cluster): // a letter with marks
		return 1500
	case strings.ContainsRune(" ijl.,:;'|!()[]/\\-`", r):
		return 480
	case strings.ContainsRune("frtI\"", r):
		return 540
	case strings.ContainsRune("mMW@%", r):
		return 1180
	case strings.ContainsRune("w+=<>~#^GNOQHDU&", r):
		return 960
	}
	return 790
}

// foreignWidth is for characters beyond ASCII. A few are drawn as wide as many
// letters.
func foreignWidth(r rune, columns int) int {
	switch {
	case r >= 0xfdf0 && r <= 0xfdff, r >= 0x12000 && r <= 0x1254f, r >= 0xa980 && r <= 0xa9df:
		return 12000
	case r >= 0x1f000, columns > 2:
		return 1700
	case columns == 2:
		return 1230 // Chinese, Japanese and Korean letters are square
	case r == '·':
		return 480
	case r < 0x250: // Latin with accents
		return 1000
	}
	return 1250
}

// width is how many pixels a line takes at most.
func (size em) width(s string) int {
	width := 0
	for len(s) > 0 {
		cluster, columns := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		width += clusterWidth(cluster, columns)
		s = s[len(cluster):]
	}
	return size.pixels(width)
}

func (size em) pixels(width int) int { return (width*int(size) + 999_999) / 1_000_000 }

// fold breaks a clean text into lines of at most width pixels: between words;
// where a word is longer than a line, at a mark inside it; else anywhere.
func (size em) fold(s string, width int) []string {
	var lines []string
	limit := width * 1_000_000 / int(size)
	start, used := 0, 0         // of the line under way
	var gap, mark breakingPlace // the last ones in it
	for at := 0; at < len(s); {
		cluster, columns := ansi.FirstGraphemeCluster(s[at:], ansi.GraphemeWidth)
		w := clusterWidth(cluster, columns)
		for used+w > limit && at > start && cluster != " " {
			end := breakingPlace{at, used}
			switch {
			case gap.at > start:
				end = gap
			case mark.at > start:
				end = mark
			}
			lines = append(lines, strings.TrimSpace(s[start:end.at]))
			start, used = end.at, used-end.used
			gap.used, mark.used = gap.used-end.used, mark.used-end.used
		}
		used += w
		at += len(cluster)
		switch cluster {
		case " ":
			gap = breakingPlace{at, used}
		case "-", "_", "/", "(", ",", ".":
			mark = breakingPlace{at, used}
		}
	}
	if rest := strings.TrimSpace(s[start:]); rest != "" {
		lines = append(lines, rest)
	}
	return lines
}

// breakingPlace is where a line can be broken, and how wide it is up to there.
type breakingPlace struct{ at, used int }
