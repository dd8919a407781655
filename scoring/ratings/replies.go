package ratings

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"rehearse/scenarios"
	"rehearse/scoring/cues"
)

// The bounds of the replies that are read.
const (
	MaxReplies   = 256 << 20 // bytes
	MaxReplyLine = 4 << 20   // bytes
)

// Reply is a reply with what is known of its turn.
type Reply struct {
	ID       string
	Customer string
	Facts    [][]string
	Answer   string
}

// Context is what the scorer is to know of the turn.
func (r *Reply) Context() cues.Context {
	return cues.Context{Customer: r.Customer, Facts: r.Facts}
}

// replyLine is a line of a file of replies. Other keys are passed over.
type replyLine struct {
	ID       json.RawMessage   `json:"id"` // a text or a number
	Customer string            `json:"customer"`
	Facts    []json.RawMessage `json:"facts"` // each a text or several
	Answer   *string           `json:"answer"`
}

// ReadReplies reads replies as JSON Lines, each with id, customer, facts and
// answer. It keeps those that wanted holds for. A line that can't be taken is
// among the problems, and the others count without it. The error says that
// nothing more could be read.
func ReadReplies(file string, in io.Reader, wanted func(id string) bool) ([]Reply, Problems, error) {
	var replies []Reply
	var problems Problems
	lines := bufio.NewScanner(io.LimitReader(in, MaxReplies+1))
	lines.Buffer(nil, MaxReplyLine)
	met := map[string]int{}
	number, size := 0, 0
	for lines.Scan() {
		number++
		size += len(lines.Bytes()) + 1
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.Bytes(), []byte("\xef\xbb\xbf")))
		if len(line) == 0 {
			continue
		}
		reply, problem := replyOf(line)
		if problem == nil && wanted(reply.ID) {
			if twin, twice := met[reply.ID]; twice {
				problem = &Problem{Twin: twin, Message: "the reply " + quote(reply.ID) + " is there already", Help: "take one of them away; the first is the one that counts here"}
			} else {
				met[reply.ID] = number
				replies = append(replies, reply)
			}
		}
		if problem != nil {
			problem.File, problem.Line, problem.Column = file, number, 1
			problems.add(problem)
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return nil, problems, &Problem{
			File: file, Line: number + 1, Column: 1, Message: fmt.Sprintf("this line is longer than %d MiB", MaxReplyLine>>20),
			Help: "write each reply on a line of its own",
		}
	case err != nil:
		return nil, problems, fmt.Errorf("%s can't be read: %w", scenarios.Printable(file), err)
	case size > MaxReplies:
		return nil, problems, &Problem{File: file, Message: fmt.Sprintf("the file is larger than %d MiB", MaxReplies>>20), Help: "leave out replies that nobody rated"}
	}
	return replies, problems, nil
}

func replyOf(line []byte) (Reply, *Problem) {
	const form = `write it as {"id": "…", "customer": "…", "facts": [["…"]], "answer": "…"}`
	var read replyLine
	if err := json.Unmarshal(line, &read); err != nil {
		if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
			if wrong.Field == "" {
				return Reply{}, &Problem{Message: "this line is not a JSON object", Help: form}
			}
			return Reply{}, &Problem{Message: fmt.Sprintf("%q is a JSON %s here", wrong.Field, wrong.Value), Help: form}
		}
		return Reply{}, &Problem{Message: "this line is not a JSON value of its own", Help: form}
	}
	reply := Reply{Customer: read.Customer, ID: string(read.ID)}
	switch {
	case len(read.ID) > 0 && read.ID[0] == '"':
		_ = json.Unmarshal(read.ID, &reply.ID) // it was read as JSON already
	case len(read.ID) == 0 || read.ID[0] != '-' && (read.ID[0] < '0' || read.ID[0] > '9'):
		reply.ID = ""
	}
	if reply.ID == "" {
		return Reply{}, &Problem{Message: `this line has no "id"`, Help: form}
	}
	if read.Answer == nil {
		return Reply{}, &Problem{Message: `this line has no "answer"`, Help: form}
	}
	reply.Answer = *read.Answer
	for _, raw := range read.Facts {
		var one string
		var several []string
		switch {
		case json.Unmarshal(raw, &several) == nil:
		case json.Unmarshal(raw, &one) == nil:
			several = []string{one}
		default:
			return Reply{}, &Problem{Message: `"facts" has something in it that is no text`, Help: form}
		}
		reply.Facts = append(reply.Facts, several)
	}
	return reply, nil
}
