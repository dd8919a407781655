package scenarios

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// drivesTerminal says whether a character could steer a terminal or hide what
// a line says: control characters, line and paragraph separators, and the
// marks that turn the reading direction round.
func drivesTerminal(r rune) bool {
	switch {
	case r == '\n':
		return false
	case r < 0x20, r >= 0x7f && r < 0xa0:
		return true
	case r < 0x2028: // nearly all text ends here
		return false
	case r == 0x2028, r == 0x2029, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfeff,
		r == 0xfffe, r == 0xffff:
		return true
	}
	return false
}

// Printable makes words from outside safe to print on one line: whatever could
// steer a terminal, or break the line, becomes a replacement mark.
func Printable(s string) string {
	clean := true
	for _, r := range s {
		if r == '\n' || r == utf8.RuneError || drivesTerminal(r) {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || drivesTerminal(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
}

// quote puts words from a file in quotes for a message, cut where they are
// long.
func quote(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) > most {
		s = string([]rune(s)[:most]) + "…"
	}
	return strconv.Quote(s)
}

// quoteAll lists words as messages do: "a", "b" and "c".
func quoteAll(words []string) string {
	var b strings.Builder
	for i, word := range words {
		switch {
		case i == 0:
		case i == len(words)-1:
			b.WriteString(" and ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(quote(word))
	}
	return b.String()
}

// prose keeps line breaks between paragraphs only.
func prose(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			gap = true
			continue
		case b.Len() == 0:
		case gap:
			b.WriteString("\n\n")
		default:
			b.WriteByte(' ')
		}
		gap = false
		b.WriteString(line)
	}
	return b.String()
}

// oneLine joins paragraphs too, for titles and moods.
func oneLine(s string) string {
	return strings.ReplaceAll(prose(s), "\n\n", " ")
}

// isID says whether s is lowercase words joined by hyphens, as ids are.
func isID(s string) bool {
	if s == "" || len(s) > MaxIDLength || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		case c == '-' && i+1 < len(s) && s[i+1] != '-':
		default:
			return false
		}
	}
	return true
}

// AsID turns words into the id they most likely mean: "Own it" is own-it. It
// gives "" where they make none, for length or for letters that ids don't have.
func AsID(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsUpper(r) && r < utf8.RuneSelf:
			b.WriteRune(unicode.ToLower(r))
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == ' ' || r == '_' || r == '-' || r == '.' || r >= '\u2010' && r <= '\u2015': // hyphens and dashes
			b.WriteByte('-')
		case unicode.IsLetter(r): // left out, it would be another word
			return ""
		}
		if b.Len() > MaxIDLength {
			return ""
		}
	}
	id := strings.Trim(b.String(), "-")
	for strings.Contains(id, "--") {
		id = strings.ReplaceAll(id, "--", "-")
	}
	if !isID(id) {
		return ""
	}
	return id
}

// conditionName is an id as conditions write it.
func conditionName(id string) string { return strings.ReplaceAll(id, "-", "_") }
