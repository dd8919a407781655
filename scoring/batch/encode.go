package batch

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"rehearse/scoring/cues"
)

// appendResult writes what a reply earned as one line. It is written by hand
// since that takes a third of the time; the tests hold it to encoding/json.
func appendResult(b []byte, reply *Reply, result *cues.Result) []byte {
	b = append(b, `{"id":`...)
	b = appendID(b, reply)
	if result.Kind != cues.Sound {
		b = append(b, `,"kind":`...)
		b = appendText(b, string(result.Kind))
	}
	b = append(b, `,"levels":`...)
	b = appendMarks(b, result, func(b []byte, m cues.Mark) []byte { return strconv.AppendInt(b, int64(m.Level), 10) })
	b = append(b, `,"points":`...)
	b = appendMarks(b, result, func(b []byte, m cues.Mark) []byte { return strconv.AppendInt(b, int64(m.Points), 10) })
	b = append(b, `,"sure":`...)
	b = appendMarks(b, result, func(b []byte, m cues.Mark) []byte { return strconv.AppendBool(b, m.Sure) })
	b = append(b, `,"evidence":[`...)
	for i := range result.Evidence {
		b = appendEvidence(appendComma(b, i), reply.Answer, &result.Evidence[i])
	}
	b = append(b, `],"missing":[`...)
	for i := range result.Missing {
		b = appendMissing(appendComma(b, i), &result.Missing[i])
	}
	return append(b, "]}\n"...)
}

func appendComma(b []byte, i int) []byte {
	if i > 0 {
		return append(b, ',')
	}
	return b
}

func appendMarks(b []byte, result *cues.Result, value func([]byte, cues.Mark) []byte) []byte {
	b = append(b, '{')
	for c := range cues.Criterion(cues.Criteria) {
		b = appendComma(b, int(c))
		b = append(append(append(b, '"'), c.String()...), `":`...)
		b = value(b, result.Marks[c])
	}
	return append(b, '}')
}

func appendEvidence(b []byte, answer string, e *cues.Evidence) []byte {
	b = append(b, `{"cue":`...)
	b = appendText(b, e.Cue.ID)
	b = append(b, `,"criterion":`...)
	b = appendText(b, e.Cue.Criterion.String())
	b = append(b, `,"start":`...)
	b = strconv.AppendInt(b, int64(e.Start), 10)
	b = append(b, `,"end":`...)
	b = strconv.AppendInt(b, int64(e.End), 10)
	b = append(b, `,"text":`...)
	b = appendText(b, answer[e.Start:e.End])
	b = append(b, `,"points":`...)
	b = strconv.AppendInt(b, int64(e.Points), 10)
	return append(b, '}')
}

func appendMissing(b []byte, m *cues.Missing) []byte {
	b = append(b, `{"criterion":`...)
	b = appendText(b, m.Criterion.String())
	b = append(b, `,"what":`...)
	b = appendText(b, m.What)
	if len(m.Fact) > 0 {
		b = append(b, `,"fact":[`...)
		for i, wording := range m.Fact {
			b = appendText(appendComma(b, i), wording)
		}
		b = append(b, ']')
	}
	return append(b, '}')
}

// appendError writes the line that stands for one that could not be scored.
func appendError(b []byte, reply *Reply, wrong *LineError) []byte {
	b = append(b, `{"id":`...)
	b = appendID(b, reply)
	b = append(b, `,"line":`...)
	b = strconv.AppendInt(b, int64(wrong.Line), 10)
	b = append(b, `,"error":`...)
	b = appendText(b, wrong.Why)
	return append(b, "}\n"...)
}

func appendID(b []byte, reply *Reply) []byte {
	switch {
	case reply.number:
		return append(b, reply.ID...)
	case reply.named || reply.ID != "":
		return appendText(b, reply.ID)
	}
	return append(b, "null"...)
}

const hex = "0123456789abcdef"

// appendText writes a text in quotation marks. Characters that could steer a
// terminal or hide what a line says are written as escapes: the lines may well
// be looked at on one.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
				i++
				continue
			}
			b = append(b, s[from:i]...)
			switch c {
			case '"', '\\':
				b = append(b, '\\', c)
			case '\n':
				b = append(b, `\n`...)
			case '\t':
				b = append(b, `\t`...)
			default:
				b = appendEscape(b, rune(c))
			}
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
			b = append(b, s[from:i]...)
			b = appendEscape(b, r)
			from = i + size
		}
		i += size
	}
	b = append(b, s[from:]...)
	return append(b, '"')
}

// appendEscape writes a character as \u and four digits, twice where it needs
// two.
func appendEscape(b []byte, r rune) []byte {
	const second, high, low, bits, ten = 0x10000, 0xd800, 0xdc00, 10, 0x3ff
	if r >= second {
		b = appendEscape(b, high+(r-second)>>bits)
		r = low + (r-second)&ten
	}
	return append(b, '\\', 'u', hex[r>>12&0xf], hex[r>>8&0xf], hex[r>>4&0xf], hex[r&0xf])
}
