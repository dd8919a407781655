package prompt

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// A press is one key, whole: a character, or one of the named keys below,
// whose values are negative so that they never meet a character.
type press struct {
	key    rune
	pasted bool // it came in a bracketed paste
}

// The named keys. keyNone is a sequence that means nothing to us, such as
// Alt with a letter, a function key, a mouse report or a late cursor report.
const (
	keyNone rune = -1 - iota
	keyEnter
	keyTab
	keyErase
	keyErasePart // of a line: from its start to the cursor
	keyEraseRest // of a line, behind the cursor
	keyEraseWord
	keyPutBack // what was erased last
	keyWordLeft
	keyWordRight
	keyUp
	keyDown
	keyLeft
	keyRight
	keyHome
	keyLast
	keyDelete
	keyInterrupt
	keyEnd
	keyPasteStart
	keyPasteStop
)

const esc = 0x1b

// maxSequence bounds an escape sequence. What is longer isn't one.
const maxSequence = 256

// scan reads one key from the front of b and says how many bytes it took.
// Where b holds only the beginning of a key it takes none. Sequences are
// taken whole or not at all: no tail of one is ever left to look like typing.
func scan(b []byte) (key rune, n int) {
	switch {
	case len(b) == 0:
		return keyNone, 0
	case b[0] == esc:
		return scanEscape(b)
	case b[0] < ' ' || b[0] == 0x7f:
		return controlKey(b[0]), 1
	case !utf8.FullRune(b):
		return keyNone, 0
	}
	r, n := utf8.DecodeRune(b)
	if r == utf8.RuneError && n == 1 || hidden(r) {
		return keyNone, n
	}
	return r, n
}

// hidden tells of characters nobody types on purpose: controls, and those
// that turn the direction of the text around them.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r), r == '\u2028', r == '\u2029', r == '\ufeff':
		return true
	}
	return unicode.Is(unicode.Bidi_Control, r)
}

// controlKey names what Ctrl with a letter does. The cursor keys are those of
// a shell's command line.
func controlKey(c byte) rune {
	switch c {
	case '\r', '\n':
		return keyEnter
	case '\t':
		return keyTab
	case 0x7f, '\b':
		return keyErase
	case ctrl('U'):
		return keyErasePart
	case ctrl('K'):
		return keyEraseRest
	case ctrl('W'):
		return keyEraseWord
	case ctrl('Y'):
		return keyPutBack
	case ctrl('P'):
		return keyUp
	case ctrl('N'):
		return keyDown
	case ctrl('B'):
		return keyLeft
	case ctrl('F'):
		return keyRight
	case ctrl('A'):
		return keyHome
	case ctrl('E'):
		return keyLast
	case ctrl('C'):
		return keyInterrupt
	case ctrl('D'):
		return keyEnd
	}
	return keyNone
}

// ctrl is what a terminal sends for Ctrl with a capital letter.
func ctrl(letter byte) byte { return letter & 0x1f }

// scanEscape reads what starts with an Escape.
func scanEscape(b []byte) (key rune, n int) {
	if len(b) == 1 {
		return keyNone, 0
	}
	switch c := b[1]; {
	case c == '[':
		return scanCSI(b)
	case c == 'O':
		return scanSS3(b)
	case bytes.IndexByte([]byte("]P_^X"), c) >= 0:
		return scanString(b)
	case c == esc, c == ctrl('C'), c == ctrl('D'):
		return keyNone, 1 // the Escape alone: the rest has a meaning of its own
	case !utf8.FullRune(b[1:]):
		return keyNone, 0
	}
	_, size := utf8.DecodeRune(b[1:])
	return keyNone, 1 + size // Alt with a key
}

// scanCSI reads ESC [ parameters final, as most keys and all reports are sent
// (ECMA-48, 5.4), and two older forms that break its rules.
func scanCSI(b []byte) (key rune, n int) {
	i := 2
	for i < len(b) && b[i] >= 0x20 && b[i] <= 0x3f {
		i++
	}
	if i > maxSequence {
		return keyNone, i
	}
	if i == len(b) {
		return keyNone, 0
	}
	switch final := b[i]; {
	case final < 0x40 || final > 0x7e: // broken off: keep what broke it
		return keyNone, i
	case final == '[' && i == 2: // ESC [ [ A, the Linux console's F1
		return wholeOf(b, 4)
	case final == 'M' && i == 2: // ESC [ M and three bytes, the old mouse
		return wholeOf(b, 6)
	}
	return csiKey(string(b[2 : i+1])), i + 1
}

// wholeOf drops n bytes once they are there.
func wholeOf(b []byte, n int) (rune, int) {
	if len(b) < n {
		return keyNone, 0
	}
	return keyNone, n
}

// csiKey names the sequences that mean something to us.
func csiKey(s string) rune {
	switch s {
	case "A":
		return keyUp
	case "B":
		return keyDown
	case "C":
		return keyRight
	case "D":
		return keyLeft
	case "H", "1~", "7~":
		return keyHome
	case "F", "4~", "8~":
		return keyLast
	case "3~":
		return keyDelete
	case "1;5D", "1;3D":
		return keyWordLeft
	case "1;5C", "1;3C":
		return keyWordRight
	case "200~":
		return keyPasteStart
	case "201~":
		return keyPasteStop
	}
	return keyNone
}

// scanSS3 reads ESC O final: the cursor keys of a keypad in application mode.
func scanSS3(b []byte) (key rune, n int) {
	i := 2
	for i < len(b) && b[i] >= '0' && b[i] <= '9' {
		i++
	}
	if i == len(b) {
		return keyNone, 0
	}
	if b[i] < 0x40 || b[i] > 0x7e {
		return keyNone, i
	}
	if key = keyNone; i == 2 && bytes.IndexByte([]byte("ABCDHF"), b[i]) >= 0 {
		key = csiKey(string(b[i]))
	}
	return key, i + 1
}

// scanString drops a string sent by the terminal, such as the answer to a
// question about its colours: up to BEL, to ESC \, or to whatever can't be in
// one.
func scanString(b []byte) (key rune, n int) {
	for i := 2; i < len(b); i++ {
		switch c := b[i]; {
		case c == '\a':
			return keyNone, i + 1
		case c == esc && i+1 == len(b):
			return keyNone, 0
		case c == esc && b[i+1] == '\\':
			return keyNone, i + 2
		case c < ' ' || i > maxSequence:
			return keyNone, i
		}
	}
	return keyNone, 0
}
