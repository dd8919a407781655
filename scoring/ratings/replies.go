package ratings

import (
	"errors"
	"fmt"
	"io"

	"rehearse/scenarios"
	"rehearse/scoring/batch"
)

// MaxReplies is how many bytes of replies are read.
const MaxReplies = 256 << 20

// ReadReplies reads replies as JSON Lines, in the form that batches are scored
// in, each with an id. It keeps those that wanted holds for. A line that can't
// be taken is among the problems, and the others count without it. The error
// says that nothing more could be read.
func ReadReplies(file string, in io.Reader, wanted func(id string) bool) ([]batch.Reply, Problems, error) {
	var replies []batch.Reply
	var problems Problems
	met := map[string]int{}
	limited := &io.LimitedReader{R: in, N: MaxReplies + 1}
	for reply, err := range batch.Replies(limited) {
		p := &Problem{File: file, Line: reply.Line, Column: 1, Help: `write it as {"id": "…", "customer": "…", "facts": [["…"]], "answer": "…"}`}
		twin, twice := met[reply.ID]
		wrong, broken := errors.AsType[*batch.LineError](err)
		switch {
		case broken:
			p.Message = "this line can't be used: " + scenarios.Printable(wrong.Why)
		case err != nil:
			return nil, problems, fmt.Errorf("%s can't be read: %w", scenarios.Printable(file), err)
		case reply.ID == "":
			p.Message = `this line has no "id"`
		case !wanted(reply.ID):
			continue
		case twice:
			p.Twin, p.Message, p.Help = twin, "the reply "+quote(reply.ID)+" is there already", "take one of them away; the first is the one that counts here"
		default:
			met[reply.ID] = reply.Line
			replies = append(replies, reply)
			continue
		}
		problems.add(p)
	}
	if limited.N == 0 {
		return nil, problems, &Problem{File: file, Message: fmt.Sprintf("the file is larger than %d MiB", MaxReplies>>20), Help: "leave out replies that nobody rated"}
	}
	return replies, problems, nil
}
