package prompt

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// read types the input and tells what comes of it. Keys of a paste are in
// braces.
func read(t *testing.T, in io.Reader) string {
	t.Helper()
	k := &keyboard{src: asSource(in)}
	var out strings.Builder
	for {
		p, err := k.next(t.Context(), nil, func() error { return nil })
		if errors.Is(err, ErrEnded) {
			return out.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		name := string(p.key)
		if p.key < 0 {
			name = "<" + names[p.key] + ">"
		}
		if p.pasted {
			name = "{" + name + "}"
		}
		out.WriteString(name)
	}
}

var names = map[rune]string{
	keyEnter: "enter", keyTab: "tab", keyErase: "erase", keyErasePart: "part", keyEraseRest: "rest", keyEraseWord: "word", keyPutBack: "back",
	keyWordLeft: "word left", keyWordRight: "word right", keyUp: "up", keyDown: "down",
	keyLeft: "left", keyRight: "right", keyHome: "home", keyLast: "last", keyDelete: "delete",
	keyInterrupt: "interrupt", keyEnd: "end",
}

var typing = []struct{ name, input, want string }{
	{"plain", "aé漢👩 \r\n\t", "aé漢👩 <enter><enter><tab>"},
	{"control", "\x01\x02\x03\x04\x05\x06\x08\x0e\x0b\x10\x15\x17\x19\x7f\x00\x1a\x1c", "<home><left><interrupt><end><last><right><erase><down><rest><up><part><word><back><erase>"},
	{"arrows", "\x1b[A\x1b[B\x1b[C\x1b[D\x1bOA\x1bOB\x1bOC\x1bOD", "<up><down><right><left><up><down><right><left>"},
	{"home and end", "\x1b[H\x1bOH\x1b[1~\x1b[7~\x1b[F\x1bOF\x1b[4~\x1b[8~", "<home><home><home><home><last><last><last><last>"},
	{"delete", "\x1b[3~", "<delete>"},
	{"words", "\x1b[1;5D\x1b[1;5C\x1b[1;3D\x1b[1;3C", "<word left><word right><word left><word right>"},
	{"unknown", "a\x1bx\x1b[1;7D\x1b[6~\x1b[15~\x1bOP\x1bO5C\x1b[[E\x1b[M !\"\x1b[<0;1;1M\x1b[I\x1b[Z\x1b[5;7R\x1bb", "a"},
	{"Alt with a letter of several bytes", "\x1béa", "a"},
	{"Ctrl-C behind Escape", "\x1b\x03\x1b[\x03\x1b[1\x04\x1bO\x03\x1b]0;\x03", "<interrupt><interrupt><end><interrupt><interrupt>"},
	{"Escape twice", "\x1b\x1b[A", "<up>"},
	{"strings", "a\x1b]11;rgb:0/0/0\x07b\x1bP1$r0m\x1b\\c\x1b_x\x1b\\d", "abcd"},
	{"broken off", "\x1b]0;\x1b[Aa", "<up>a"},
	{"invalid UTF-8", "a\xff\xc3(\xf0\x28b\x9b", "a((b"},
	{"C1 and bidi", "a\u009b\u202e\u2066\ufeff\u2028b", "ab"},
	{"paste", "\x1b[200~a\r\nb\rc\nd\te\x04\x1b[A\x7f\x1b[201~f", "{a}{<enter>}{b}{<enter>}{c}{<enter>}{d}{<tab>}{e}f"},
	{"blank lines in a paste", "\x1b[200~a\r\r\r\n\n\x1b[201~\n", "{a}{<enter>}{<enter>}{<enter>}{<enter>}<enter>"},
	{"unfinished", "a\x1b[20", "a"},
}

// However the bytes arrive, the keys are the same.
func TestKeyboard(t *testing.T) {
	for _, tt := range typing {
		t.Run(tt.name, func(t *testing.T) {
			for how, in := range map[string]io.Reader{
				"at once":   strings.NewReader(tt.input),
				"in pieces": iotest.OneByteReader(strings.NewReader(tt.input)),
				"in halves": iotest.HalfReader(strings.NewReader(tt.input)),
			} {
				if diff := cmp.Diff(tt.want, read(t, in)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", how, diff)
				}
			}
		})
	}
}

// A lone Escape is nothing, and what is typed after it is whole.
func TestKeyboardLoneEscape(t *testing.T) {
	for _, lone := range []string{"\x1b", "\x1b[", "\x1bO", "\x1b[1;", "\xe2\x82"} {
		in, end := io.Pipe()
		k := &keyboard{src: asSource(in)}
		dropped := make(chan struct{})
		go func() {
			_, _ = io.WriteString(end, lone)
			<-dropped
			_, _ = io.WriteString(end, "[x")
		}()
		if err := k.wait(t.Context(), nil); err != nil { // it arrives
			t.Fatal(err)
		}
		if _, ok := k.take(); ok {
			t.Fatalf("%q is a key", lone)
		}
		if err := k.wait(t.Context(), nil); err != nil { // and is waited for no longer
			t.Fatal(err)
		}
		close(dropped)
		p, err := k.next(t.Context(), nil, func() error { return nil })
		if err != nil || p.key != '[' {
			t.Errorf("after %q came %+v, %v", lone, p, err)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, tt := range typing {
		f.Add([]byte(tt.input))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for len(b) > 0 {
			key, n := scan(b)
			if n < 0 || n > len(b) {
				t.Fatalf("took %d of %d bytes", n, len(b))
			}
			if key >= 0 && (n == 0 || hidden(key) || !utf8.ValidRune(key)) {
				t.Fatalf("%q is no key to pass on", key)
			}
			if n == 0 {
				if len(b) > maxSequence+8 {
					t.Fatalf("waits for the rest of %q", b)
				}
				return
			}
			b = b[n:]
		}
	})
}

// A terminal that is gone has its own error; files have others.
func TestInputError(t *testing.T) {
	gone := &os.PathError{Op: "read", Path: "/dev/tty", Err: errors.New("input/output error")}
	for _, err := range []error{io.EOF, gone} {
		if got := inputError(err); !errors.Is(got, ErrEnded) {
			t.Errorf("%v became %v", err, got)
		}
	}
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		" a\tb\r\n\nc ":                "a b c",
		"\x1b[31mred\x1b[0m":           "red",
		"\x1b]8;;http://x\x1b\\l\x1b]": "l",
		"\xffa\x00\u009b\u202eb":       "\ufffdab",
		"👩‍👩‍👧‍👦 漢字":                   "👩‍👩‍👧‍👦 漢字",
	} {
		if got := oneLine(in); got != want {
			t.Errorf("oneLine(%q) is %q, want %q", in, got, want)
		}
	}
}

func TestFit(t *testing.T) {
	for _, s := range []string{"", "short", strings.Repeat("long ", 50), strings.Repeat("漢字", 50), strings.Repeat("👩‍👩‍👧‍👦", 20), strings.Repeat("e\u0301", 60), strings.Repeat("⚠️", 40)} {
		for width := -1; width < 60; width++ {
			got := fit(s, width)
			if widest(got) > max(0, width) {
				t.Fatalf("fit(%q, %d) is %q, %d wide", s, width, got, widest(got))
			}
			if widest(s) <= width && got != s || widest(s) > width && width > 0 && !strings.HasSuffix(got, ellipsis) {
				t.Fatalf("fit(%q, %d) is %q", s, width, got)
			}
		}
	}
}
