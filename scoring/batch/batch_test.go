package batch_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"rehearse/scoring/batch"
	"rehearse/scoring/cues"
)

// outLine is what the tests look at of a line that comes out.
type outLine struct {
	ID     any
	Line   int
	Error  string
	Points map[string]int
}

func run(t *testing.T, in io.Reader, opts batch.Options) ([]outLine, batch.Progress, error) {
	t.Helper()
	var out bytes.Buffer
	done, err := batch.Run(t.Context(), in, &out, opts)
	return parsed(t, out.Bytes()), done, err
}

func parsed(t *testing.T, out []byte) []outLine {
	t.Helper()
	if len(out) > 0 && out[len(out)-1] != '\n' {
		t.Errorf("the output ends in the middle of a line: %q", out[max(0, len(out)-80):])
	}
	var lines []outLine
	for line := range bytes.Lines(out) {
		var l outLine
		if err := json.Unmarshal(line, &l); err != nil {
			t.Fatalf("%v: %q", err, line)
		}
		lines = append(lines, l)
	}
	return lines
}

// uneven scores with the answer's length for points, and takes now short, now
// long for it.
func uneven() func(*batch.Reply) cues.Result {
	return func(reply *batch.Reply) cues.Result {
		if len(reply.Answer)%7 == 0 {
			for range rand.IntN(2000) { //nolint:gosec // only to be uneven
				runtime.Gosched()
			}
		}
		var r cues.Result
		r.Marks[cues.Calm].Points = len(reply.Answer)
		return r
	}
}

// Every line has its place, whatever the cores do and however the bytes come:
// whole lines, broken ones and ones that can't be scored.
func TestOrder(t *testing.T) {
	var in strings.Builder
	var want []outLine
	number := 0
	for i := range 3000 {
		number++
		switch {
		case i%97 == 3:
			in.WriteString("  \r\n")
			continue
		case i%53 == 5:
			fmt.Fprintf(&in, "{\"id\": %d}\n", i)
			want = append(want, outLine{ID: float64(i), Line: number, Error: `it has no "answer"`})
			continue
		}
		answer := strings.Repeat("x", i%300)
		fmt.Fprintf(&in, "{\"id\": %d, \"answer\": %q}\n", i, answer)
		want = append(want, outLine{ID: float64(i), Points: map[string]int{"listening": 0, "calm": len(answer), "problem-solving": 0}})
	}
	for name, reader := range map[string]io.Reader{
		"at once":    strings.NewReader(in.String()),
		"in bits":    smallReads{strings.NewReader(in.String())},
		"with error": iotest.DataErrReader(strings.NewReader(in.String())),
	} {
		t.Run(name, func(t *testing.T) {
			var failed []int
			told := batch.Progress{}
			got, done, err := run(t, reader, batch.Options{
				Workers: 4, New: uneven,
				Failed: func(wrong *batch.LineError) { failed = append(failed, wrong.Line) },
				Told:   func(p batch.Progress) { told = p },
			})
			if err != nil {
				t.Fatal(err)
			}
			wantLines(t, got, want)
			if !slices.IsSorted(failed) || len(failed) != done.Failed || done.Scored+done.Failed != len(want) || done.Bytes != in.Len() || told != done {
				t.Errorf("%+v was done, %+v told, failed: %v", done, told, failed)
			}
		})
	}
}

func wantLines(t *testing.T, got, want []outLine) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%d lines, want %d", len(got), len(want))
	}
	for i := range got {
		if fmt.Sprint(got[i]) != fmt.Sprint(want[i]) {
			t.Fatalf("line %d is %+v, want %+v", i+1, got[i], want[i])
		}
	}
}

// smallReads gives some hundred bytes at a time.
type smallReads struct{ io.Reader }

func (r smallReads) Read(p []byte) (int, error) { return r.Reader.Read(p[:min(len(p), 777)]) }

// The same bytes come out whatever the number of workers.
func TestWorkersDontShow(t *testing.T) {
	text := synthetic(500)
	var one, many bytes.Buffer
	for out, workers := range map[*bytes.Buffer]int{&one: 1, &many: 5} {
		if _, err := batch.Run(t.Context(), bytes.NewReader(text), out, batch.Options{Workers: workers}); err != nil {
			t.Fatal(err)
		}
	}
	if one.Len() == 0 || !bytes.Equal(one.Bytes(), many.Bytes()) {
		t.Errorf("one worker writes %d bytes, five %d, or others", one.Len(), many.Len())
	}
}

func TestLines(t *testing.T) {
	long := `{"id": "long", "answer": "` + strings.Repeat("ab ", batch.MaxLine/3) + `"}`
	longest := `{"id": "fits", "answer": "` + strings.Repeat("a", batch.MaxLine-28) + `"}`
	if len(longest) != batch.MaxLine {
		t.Fatal(len(longest))
	}
	const ok, no = `{"id":"a","answer":"Yes."}`, `{"id":"b"}`
	tests := map[string]struct {
		in   string
		want string // ids, and numbers of lines with errors
	}{
		"nothing":                 {"", ""},
		"only empty lines":        {"\n\r\n \t\n", ""},
		"no end to the last line": {ok + "\n" + ok, "a a"},
		"bad last line":           {ok + "\n" + no, "a b!2"},
		"Windows":                 {ok + "\r\n\r\n" + no + "\r\n", "a b!3"},
		"byte order mark":         {"\ufeff" + ok + "\n" + ok, "a a"},
		"mark in the wrong place": {ok + "\n\ufeff" + ok, "a <nil>!2"},
		"too long":                {ok + "\n" + long + "\n" + ok + "\n" + no, "a <nil>!2 a b!4"},
		"too long at the end":     {ok + "\n" + long, "a <nil>!2"},
		"two too long":            {long + "\n" + long + "\n" + ok, "<nil>!1 <nil>!2 a"},
		"very long":               {strings.Repeat("x", 5*batch.MaxLine) + "\n" + ok, "<nil>!1 a"},
		"as long as may be":       {longest + "\n" + longest, "fits fits"},
		"one more":                {longest + " \n" + ok, "<nil>!1 a"},
	}
	for name, test := range tests {
		for how, reader := range map[string]io.Reader{"": strings.NewReader(test.in), ", in bits": smallReads{strings.NewReader(test.in)}} {
			t.Run(name+how, func(t *testing.T) {
				lines, done, err := run(t, reader, batch.Options{New: nothing})
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for _, line := range lines {
					word := fmt.Sprint(line.ID)
					if line.Error != "" {
						word += "!" + strconv.Itoa(line.Line)
					}
					got = append(got, word)
				}
				if strings.Join(got, " ") != test.want {
					t.Errorf("got %q, want %q", got, test.want)
				}
				if done.Bytes != len(test.in) {
					t.Errorf("%d bytes of %d", done.Bytes, len(test.in))
				}
			})
		}
	}
}

// A bad line says what would be right, keeps its id where it has one, and
// keeps nothing else from being scored.
func TestWrongLines(t *testing.T) {
	tests := map[string]string{
		`nonsense`:                         `<nil>: it isn't JSON: character 2 is wrong`,
		`{"id":"é","answer":"x",}`:         `é: it isn't JSON: character 24 is wrong`,
		`{"id":"a","answer":"x"`:           `a: its JSON isn't finished at the end of the line; each line has to be a whole value`,
		`{"answer":"x"} {"answer":"y"}`:    `<nil>: it isn't JSON: character 16 is wrong`,
		`["x"]`:                            `<nil>: it is a list; it has to be an object in braces: {"answer": "…"}`,
		`"x"`:                              `<nil>: it is a text; it has to be an object in braces: {"answer": "…"}`,
		`7`:                                `<nil>: it is a number; it has to be an object in braces: {"answer": "…"}`,
		`null`:                             `<nil>: it is null; it has to be an object in braces: {"answer": "…"}`,
		`{"id":"a"}`:                       `a: it has no "answer"`,
		`{"id":7,"answer":null}`:           `7: it has no "answer"`,
		`{"answer":12,"id":"a"}`:           `a: its "answer" is a number; it has to be a text in quotation marks`,
		`{"id":"a","answer":{"text":"x"}}`: `a: its "answer" is an object in braces; it has to be a text in quotation marks`,
		`{"id":"a","customer":["x"],"answer":"x"}`:      `a: its "customer" is a list; it has to be a text in quotation marks`,
		`{"id":"a","facts":"x","answer":"x"}`:           `a: its "facts" is a text; it has to be a list`,
		`{"id":"a","facts":["x",3],"answer":"x"}`:       `a: number 2 of its "facts" is neither a text in quotation marks nor a list of such texts`,
		`{"id":"a","facts":[["x",["y"]]],"answer":"x"}`: `a: number 1 of its "facts" is neither a text in quotation marks nor a list of such texts`,
		`{"id":["a"],"answer":"x"}`:                     `<nil>: its "id" is neither a text in quotation marks nor a number`,
		"{\"id\":\"a\",\"answer\":\"\xff\"}":            `<nil>: it isn't UTF-8 from byte 21 on; save the file as UTF-8`,
		"\xff\xfe{\x00}\x00":                            `<nil>: this is UTF-16; save the file as UTF-8`,
		strings.Repeat("[", 20000):                      `<nil>: it isn't JSON: character 10001 is wrong`,
	}
	const good = `{"id":"good","answer":"I'll ring you at four."}`
	for line, want := range tests {
		got, done, err := run(t, strings.NewReader(line+"\n"+good), batch.Options{})
		if err != nil || len(got) != 2 || done != (batch.Progress{Scored: 1, Failed: 1, Bytes: len(line) + 1 + len(good)}) {
			t.Fatalf("%.60q: %+v, %+v, %v", line, got, done, err)
		}
		if said := fmt.Sprintf("%v: %s", got[0].ID, got[0].Error); said != want || got[0].Line != 1 {
			t.Errorf("%.60q: line %d, %s\nwant %s", line, got[0].Line, said, want)
		}
		if got[1].ID != "good" || got[1].Error != "" {
			t.Errorf("%.60q: after it: %+v", line, got[1])
		}
	}
}

// What the lines say is what the scorer hears, and the id comes back as it was.
func TestFields(t *testing.T) {
	var heard []batch.Reply
	hear := func() func(*batch.Reply) cues.Result {
		return func(reply *batch.Reply) cues.Result {
			heard = append(heard, *reply)
			return cues.Result{}
		}
	}
	in := `{"id":"a\"\u00e9\u0007","customer":"Hm.","facts":["lamp",["wet","soaked"],[]],"answer":"So\nso.","raters":[{"x":1}]}
{"id":12345678901234567890,"answer":""}
{"id":-1.50e3,"customer":null,"facts":null,"answer":"x"}
{"id":"","answer":"x"}
{"id":null,"answer":"x"}
{"answer":"x"}
`
	var out bytes.Buffer
	if _, err := batch.Run(t.Context(), strings.NewReader(in), &out, batch.Options{Workers: 1, New: hear}); err != nil {
		t.Fatal(err)
	}
	first := heard[0]
	if first.ID != "a\"é\a" || first.Customer != "Hm." || first.Answer != "So\nso." || first.Line != 1 || fmt.Sprint(first.Facts) != "[[lamp] [wet soaked] []]" {
		t.Errorf("heard %+v", first)
	}
	var ids []string
	for line := range strings.Lines(out.String()) {
		id, _, _ := strings.Cut(strings.TrimPrefix(line, `{"id":`), `,"levels"`)
		ids = append(ids, id)
	}
	if got := strings.Join(ids, " "); got != `"a\"é\u0007" 12345678901234567890 -1.50e3 "" null null` {
		t.Errorf("the ids came back as %s", got)
	}
}

// Replies gives the same lines one after the other.
func TestReplies(t *testing.T) {
	in := "{\"id\":\"a\",\"answer\":\"x\"}\n\n{\"id\":\"b\"}\n{\"id\":\"c\",\"answer\":\"y\",\"facts\":[\"z\"]}"
	var got []string
	for reply, err := range batch.Replies(strings.NewReader(in)) {
		got = append(got, fmt.Sprintf("%d %s %q %v %v", reply.Line, reply.ID, reply.Answer, reply.Facts, err))
	}
	if said := strings.Join(got, "; "); said != `1 a "x" [] <nil>; 3 b "" [] line 3: it has no "answer"; 4 c "y" [[z]] <nil>` {
		t.Errorf("got %s", said)
	}
	for _, err := range batch.Replies(strings.NewReader(in)) { // no more is asked for
		if err != nil {
			t.Error(err)
		}
		break
	}
	var last error
	for _, err := range batch.Replies(io.MultiReader(strings.NewReader("{\"answer\":\"x\"}\n{"), iotest.ErrReader(errors.New("torn")))) {
		last = err
	}
	if wrong, ok := errors.AsType[*batch.ReadError](last); !ok || wrong.Line != 1 {
		t.Errorf("the last error is %v", last)
	}
}

// A line earns among others what it earns alone.
func TestAlone(t *testing.T) {
	text := synthetic(40)
	got, _, err := run(t, bytes.NewReader(text), batch.Options{Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	different := map[string]bool{}
	for reply, err := range batch.Replies(bytes.NewReader(text)) {
		if err != nil {
			t.Fatal(err)
		}
		result := cues.New().Hear(reply.Context()).Score(reply.Answer)
		for c, m := range result.Marks {
			if id := cues.Criterion(c).String(); got[reply.Line-1].Points[id] != m.Points {
				t.Errorf("line %d has %d points for %s, alone %d", reply.Line, got[reply.Line-1].Points[id], id, m.Points)
			}
		}
		different[fmt.Sprint(result.Marks)] = true
	}
	if len(different) < 3 {
		t.Errorf("all earn the same: %v", different)
	}
}
