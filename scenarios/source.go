package scenarios

import (
	"bytes"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"
)

// utf8BOM is the mark some editors put at the start of a file.
const utf8BOM = "\xef\xbb\xbf"

// MaxFindings is how many findings of one file are told. A file with more has
// one fault that causes the rest, and nobody reads a thousand.
const MaxFindings = 200

// source is the text of one file and what was found wrong with it.
type source struct {
	file     string
	text     []byte // UTF-8 without a byte order mark, lines ending in \n
	once     sync.Once
	starts   []int // where each line starts; made when first needed
	tabs     bool  // the text has a tab somewhere
	findings Diagnostics
	untold   int // findings past MaxFindings
}

// tell notes a finding and the line it is about. Its code says how severe it is.
func (s *source) tell(d Diagnostic) {
	if len(s.findings) >= MaxFindings {
		s.untold++
		return
	}
	d.File = s.file
	d.Severity = d.Code.Severity()
	d.Width = max(1, d.Width)
	if d.Line > 0 {
		d.Source, d.Caret = s.excerpt(d.Pos)
	}
	s.findings = append(s.findings, d)
}

// close gives the findings in order, with a word about those not told.
func (s *source) close() Diagnostics {
	if s.untold > 0 {
		s.findings = append(s.findings, Diagnostic{
			Code: TooManyFindings, File: s.file, Width: 1,
			Message: fmt.Sprintf("the file has more findings: %d are not shown", s.untold),
			Help:    "mend the ones that are shown first; one fault often causes many",
		})
		s.untold = 0
	}
	s.findings.Sort()
	return s.findings
}

// line gives a line's text, counting from 1; "" where there is none.
func (s *source) line(n int) string {
	s.once.Do(func() {
		s.starts = append(s.starts, 0)
		for i, c := range s.text {
			if c == '\n' {
				s.starts = append(s.starts, i+1)
			}
		}
	})
	if n < 1 || n > len(s.starts) {
		return ""
	}
	end := len(s.text)
	if n < len(s.starts) {
		end = s.starts[n] - 1
	}
	return string(s.text[s.starts[n-1]:end])
}

// excerpt gives the line of a place, safe to print, and where in it the caret
// belongs. Of a long line it gives the part around the place.
func (s *source) excerpt(at Pos) (string, int) {
	const before, most = 60, 110
	line := s.line(at.Line)
	if len(line) > 64<<10 { // a line this long isn't read by anyone: its start is enough
		line = strings.ToValidUTF8(line[:64<<10], "") + "…"
	}
	runes := []rune(strings.ReplaceAll(line, "\t", " "))
	caret := min(max(0, at.Column-1), len(runes))
	if len(runes) <= most {
		return Printable(string(runes)), caret
	}
	from := max(0, caret-before)
	to := min(len(runes), from+most)
	cut := string(runes[from:to])
	caret -= from
	if from > 0 {
		cut, caret = "…"+cut, caret+1
	}
	if to < len(runes) {
		cut += "…"
	}
	return Printable(cut), caret
}

// newSource checks the bytes of a file before any YAML is read. ok is false
// where nothing more can be read from it.
func newSource(file string, raw []byte) (s *source, ok bool) {
	s = &source{file: file, text: raw}
	if len(raw) > MaxFileSize {
		s.text = nil
		s.tell(tooLarge())
		return s, false
	}
	// The text is settled before anything is told: lines are counted once.
	var marked bool
	s.text, marked = bytes.CutPrefix(raw, []byte(utf8BOM))
	windows := bytes.Index(s.text, []byte("\r\n"))
	if windows >= 0 {
		s.text = bytes.ReplaceAll(s.text, []byte("\r\n"), []byte("\n"))
	}
	if marked {
		s.tell(Diagnostic{
			Code: ByteOrderMark, Pos: Pos{1, 1},
			Message: "the file starts with an invisible byte order mark",
			Help:    "it is passed over; to be rid of it, save the file as UTF-8 without BOM",
		})
	}
	if windows >= 0 {
		s.tell(Diagnostic{
			Code: WindowsLines, Pos: s.posAt(windows),
			Message: "lines end in the Windows way (CRLF)",
			Help:    "they are read all the same; editors can save with plain line ends (LF)",
		})
	}
	return s, s.checkCharacters() && s.checkParts()
}

func tooLarge() Diagnostic {
	return Diagnostic{
		Code: FileTooLarge, Message: fmt.Sprintf("the file is larger than %d MiB", MaxFileSize>>20),
		Help: "split it into several scenarios",
	}
}

// checkCharacters refuses bytes that are not UTF-8 and characters that could
// drive a terminal. The first is told, the rest are counted.
func (s *source) checkCharacters() bool {
	first, more := -1, 0
	for i := 0; i < len(s.text); {
		r, size := rune(s.text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRune(s.text[i:])
			if r == utf8.RuneError && size == 1 {
				s.tell(s.notUTF8(i))
				return false
			}
		}
		switch {
		case r == '\t':
			s.tabs = true
		case drivesTerminal(r) && first < 0:
			first = i
		case drivesTerminal(r):
			more++
		}
		i += size
	}
	if first < 0 {
		return true
	}
	r, _ := utf8.DecodeRune(s.text[first:])
	message := fmt.Sprintf("the control character %U stands here", r)
	if more > 0 {
		message += fmt.Sprintf(", and %d more further on", more)
	}
	s.tell(Diagnostic{
		Code: ControlChar, Pos: s.posAt(first), Message: message,
		Help: "delete it; it can't be seen in most editors, so retype the words around it",
	})
	return false
}

func (s *source) notUTF8(at int) Diagnostic {
	d := Diagnostic{
		Code: NotUTF8, Pos: s.posAt(at),
		Message: fmt.Sprintf("the byte %#02x here is not UTF-8 text", s.text[at]),
		Help:    "save the file as UTF-8 in your editor",
	}
	if bytes.HasPrefix(s.text, []byte("\xff\xfe")) || bytes.HasPrefix(s.text, []byte("\xfe\xff")) {
		d.Message = "the file is saved as UTF-16"
	}
	return d
}

func (s *source) posAt(offset int) Pos {
	before := s.text[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return Pos{
		Line:   1 + bytes.Count(before, []byte("\n")),
		Column: 1 + utf8.RuneCount(before[start:]),
	}
}

// maxParts bounds the lines, commas, brackets and dashes of a file, and with
// them the memory that reading its YAML can take. The largest scenario the
// other limits allow has fewer.
const maxParts = 1_800_000

func (s *source) checkParts() bool {
	parts := 0
	for i, c := range s.text {
		switch c {
		case '\n', ',', '[', '{':
			parts++
		case '-', '?': // each can begin a list or a mapping within another
			if i+1 < len(s.text) && s.text[i+1] == ' ' {
				parts++
			}
		}
	}
	if parts <= maxParts {
		return true
	}
	s.tell(Diagnostic{
		Code:    TooManyParts,
		Message: fmt.Sprintf("the file has %d lines, commas, brackets and dashes; %d is the most", parts, maxParts),
		Help:    "split it into several scenarios",
	})
	return false
}
