package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"rehearse/scoring/cues"
)

// Reply is one line of what comes in.
type Reply struct {
	Line     int    // its number, from 1; empty lines count
	ID       string // empty where the line has none; digits where it is a number
	Customer string
	Facts    [][]string // each in one or several wordings
	Answer   string

	named  bool // the line has an id
	number bool // and it is a number
}

// Context is what the reply's line says of the turn.
func (r *Reply) Context() cues.Context {
	return cues.Context{Customer: r.Customer, Facts: r.Facts}
}

// LineError says why a line could not be scored.
type LineError struct {
	Line int    // from 1
	Why  string // in words for the person who wrote it
}

// Error names the line and says why.
func (e *LineError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.Why) }

// Replies reads JSON Lines one after the other. What is wrong with a line comes
// as a *LineError, with the reply's id as far as it could be read, and reading
// goes on after it; any other error is the reader's and the last thing that
// comes. Empty lines are passed over.
func Replies(in io.Reader) iter.Seq2[Reply, error] {
	return func(yield func(Reply, error) bool) {
		f, b := newFeed(in), new(block)
		for {
			err := f.fill(b)
			for number, line := range b.lines() {
				reply, wrong := read(number, line)
				var err error
				if wrong != nil {
					err = wrong
				}
				if !yield(reply, err) {
					return
				}
			}
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(Reply{Line: f.next}, &ReadError{f.next - 1, err})
				return
			}
		}
	}
}

// read takes one line apart. A nil line was longer than MaxLine.
func read(number int, line []byte) (Reply, *LineError) {
	if line == nil || len(line) > MaxLine {
		return Reply{Line: number}, &LineError{number, fmt.Sprintf("it is longer than %d MiB, which is the most a line may have", MaxLine>>20)}
	}
	reply, why := decode(line)
	reply.Line = number
	if why != "" {
		return reply, &LineError{number, why}
	}
	return reply, nil
}

// lineJSON is a line as it comes in. Keys it doesn't name are passed over.
type lineJSON struct {
	ID       json.RawMessage `json:"id"`
	Customer string          `json:"customer"`
	Facts    []any           `json:"facts"`
	Answer   *string         `json:"answer"`
}

// decode reads a line, or says why it can't be used.
func decode(line []byte) (reply Reply, why string) {
	if !utf8.Valid(line) {
		return reply, notUTF8(line)
	}
	var from lineJSON
	err := json.Unmarshal(line, &from)
	if why := reply.setID(from.ID); why != "" {
		return reply, why
	}
	if err != nil {
		return reply, wrongJSON(line, err)
	}
	if from.Answer == nil {
		return reply, `it has no "answer"`
	}
	reply.Customer, reply.Answer = from.Customer, *from.Answer
	for i, fact := range from.Facts {
		wordings, ok := asWordings(fact)
		if !ok {
			return reply, fmt.Sprintf(`number %d of its "facts" is neither a text in quotation marks nor a list of such texts`, i+1)
		}
		reply.Facts = append(reply.Facts, wordings)
	}
	return reply, ""
}

// setID takes an id as it stands in the line.
func (r *Reply) setID(raw json.RawMessage) (why string) {
	switch {
	case len(raw) == 0 || raw[0] == 'n': // null
		return ""
	case raw[0] == '"':
		if bytes.IndexByte(raw, '\\') < 0 {
			r.ID = string(raw[1 : len(raw)-1])
		} else if err := json.Unmarshal(raw, &r.ID); err != nil {
			return `its "id" can't be read`
		}
	case raw[0] == '-' || raw[0] >= '0' && raw[0] <= '9':
		r.ID, r.number = string(raw), true
	default:
		return `its "id" is neither a text in quotation marks nor a number`
	}
	r.named = true
	return ""
}

func asWordings(fact any) (wordings []string, ok bool) {
	switch fact := fact.(type) {
	case string:
		return []string{fact}, true
	case []any:
		wordings = make([]string, len(fact))
		for i, wording := range fact {
			if wordings[i], ok = wording.(string); !ok {
				return nil, false
			}
		}
		return wordings, true
	}
	return nil, false
}

func notUTF8(line []byte) string {
	if bytes.HasPrefix(line, []byte("\xff\xfe")) || bytes.HasPrefix(line, []byte("\xfe\xff")) {
		return "this is UTF-16; save the file as UTF-8"
	}
	at := 0
	for len(line[at:]) > 0 {
		r, size := utf8.DecodeRune(line[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return fmt.Sprintf("it isn't UTF-8 from byte %d on; save the file as UTF-8", at+1)
}

// unfinished is what encoding/json says where a value has no end.
const unfinished = "unexpected end of JSON input"

// wrongJSON says in plain words what the JSON reader says in its own.
func wrongJSON(line []byte, err error) string {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		kind, _, _ := strings.Cut(wrong.Value, " ") // numbers come with their digits
		kind = map[string]string{
			"number": "a number", "array": "a list", "object": "an object in braces", "bool": "true or false", "string": "a text",
		}[kind]
		switch wrong.Field {
		case "":
			return fmt.Sprintf(`it is %s; it has to be an object in braces: {"answer": "…"}`, kind)
		case "facts":
			return fmt.Sprintf("its %q is %s; it has to be a list", wrong.Field, kind)
		}
		return fmt.Sprintf("its %q is %s; it has to be a text in quotation marks", wrong.Field, kind)
	}
	wrong, ok := errors.AsType[*json.SyntaxError](err)
	if !ok {
		return "it can't be read as JSON"
	}
	if wrong.Error() == unfinished {
		return "its JSON isn't finished at the end of the line; each line has to be a whole value"
	}
	return fmt.Sprintf("it isn't JSON: character %d is wrong", utf8.RuneCount(line[:max(0, wrong.Offset-1)])+1)
}
