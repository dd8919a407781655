package batch

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"rehearse/scoring/cues"
)

var sample = []byte(`{"id":"s000123","customer":"The wardrobe came without its doors, and my mother moves in on Friday. I rang twice and was cut off.","facts":["doors",["friday","moves in"],["twice","two times","second time"]],"answer":"Three bicycles, a pier and the wrong day: that is a rotten start, and I'm sorry we caused it. I'm taking the fee off while we speak, and the second bill with it. Your reference is 1123. My name is Odile, and this is my own number. What would help you most until then?"}`)

func BenchmarkDecode(b *testing.B) {
	b.Run("by hand", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, why := decode(sample); why != "" {
				b.Fatal(why)
			}
		}
	})
	b.Run("encoding json", func(b *testing.B) {
		b.ReportAllocs()
		var line struct {
			ID       json.RawMessage
			Customer string
			Facts    []any
			Answer   *string
		}
		for b.Loop() {
			if err := json.Unmarshal(sample, &line); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func full() (*Reply, *cues.Result) {
	reply, _ := decode(sample)
	cue := &cues.Cue{ID: "names-feeling", Criterion: cues.Calm}
	result := cues.Result{Missing: []cues.Missing{{Criterion: cues.Solving, What: "time"}, {What: "fact", Fact: []string{"twice", "two times"}}}}
	for i := range 8 {
		result.Evidence = append(result.Evidence, cues.Evidence{Cue: cue, Start: 10 * i, End: 10*i + 9, Points: 60})
	}
	return &reply, &result
}

func BenchmarkEncode(b *testing.B) {
	reply, result := full()
	b.Run("by hand", func(b *testing.B) {
		b.ReportAllocs()
		var buffer []byte
		for b.Loop() {
			buffer = appendResult(buffer[:0], reply, result)
		}
	})
	b.Run("encoding json", func(b *testing.B) {
		b.ReportAllocs()
		var buffer bytes.Buffer
		encoder := json.NewEncoder(&buffer)
		encoder.SetEscapeHTML(false)
		for b.Loop() {
			buffer.Reset()
			if err := encoder.Encode(asLine(reply, result)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

type marksLine[T any] struct {
	Listening T `json:"listening"`
	Calm      T `json:"calm"`
	Solving   T `json:"problem-solving"` //nolint:tagliatelle // a criterion's id
}

// resultLine is a line as docs/json.md describes it.
type resultLine struct {
	ID       any             `json:"id"`
	Kind     cues.Kind       `json:"kind,omitempty"`
	Levels   marksLine[int8] `json:"levels"`
	Points   marksLine[int]  `json:"points"`
	Sure     marksLine[bool] `json:"sure"`
	Evidence []evidenceLine  `json:"evidence"`
	Missing  []missingLine   `json:"missing"`
}

type evidenceLine struct {
	Cue       string `json:"cue"`
	Criterion string `json:"criterion"`
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
	Points    int    `json:"points"`
}

type missingLine struct {
	Criterion string   `json:"criterion"`
	What      string   `json:"what"`
	Fact      []string `json:"fact,omitempty"`
}

func asLine(reply *Reply, result *cues.Result) resultLine {
	m := result.Marks
	line := resultLine{
		ID: reply.ID, Kind: result.Kind, Evidence: []evidenceLine{}, Missing: []missingLine{},
		Levels: marksLine[int8]{m[0].Level, m[1].Level, m[2].Level},
		Points: marksLine[int]{m[0].Points, m[1].Points, m[2].Points},
		Sure:   marksLine[bool]{m[0].Sure, m[1].Sure, m[2].Sure},
	}
	for _, e := range result.Evidence {
		line.Evidence = append(line.Evidence, evidenceLine{e.Cue.ID, e.Cue.Criterion.String(), e.Start, e.End, reply.Answer[e.Start:e.End], e.Points})
	}
	for _, missing := range result.Missing {
		line.Missing = append(line.Missing, missingLine{missing.Criterion.String(), missing.What, missing.Fact})
	}
	return line
}

// The lines written by hand are those that encoding/json writes.
func TestLineIsJSON(t *testing.T) {
	reply, result := full()
	for _, change := range []func(){
		func() {},
		func() { result.Kind = cues.Keywords },
		func() { result.Marks[1] = cues.Mark{Points: -40, Sure: true} },
		func() { result.Marks[2] = cues.Mark{Points: 412, Level: 3} },
		func() { result.Evidence, result.Missing = nil, nil },
		func() { reply.ID = "" },
	} {
		change()
		got := appendResult(nil, reply, result)
		var want bytes.Buffer
		encoder := json.NewEncoder(&want)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(asLine(reply, result)); err != nil {
			t.Fatal(err)
		}
		if string(got) != want.String() {
			t.Errorf("got:\n%s\nwant:\n%s", got, want.String())
		}
	}
}

// A text comes back as it was, and on its way nothing of it steers a terminal.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "plain", "a\"b\\c\n\t\r\x00\x7f", "é\u0085\u009b31m\u202e\ufeff\u2028", "\U0001f468\u200d\U0001f469 \U000e0041", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		written := appendText(nil, s)
		var back string
		if err := json.Unmarshal(written, &back); err != nil || back != strings.ToValidUTF8(s, "\ufffd") && utf8.ValidString(s) {
			t.Fatalf("%q became %q by %s, %v", s, back, written, err)
		}
		for _, r := range string(written) {
			if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
				t.Fatalf("%q is written with %U", s, r)
			}
		}
	})
}

// byTheBook reads a line with encoding/json.
func byTheBook(line []byte) (reply Reply, ok bool) {
	var keys map[string]json.RawMessage
	var facts []any
	var answer *string
	if json.Unmarshal(line, &keys) != nil || keys["answer"] == nil || json.Unmarshal(keys["answer"], &answer) != nil || answer == nil {
		return reply, false
	}
	reply.Answer = *answer
	if customer, given := keys["customer"]; given && json.Unmarshal(customer, &reply.Customer) != nil {
		return reply, false
	}
	if given, is := keys["facts"]; is && json.Unmarshal(given, &facts) != nil {
		return reply, false
	}
	for _, fact := range facts {
		list, isList := fact.([]any)
		if !isList {
			list = []any{fact}
		}
		wordings := []string{}
		for _, wording := range list {
			text, isText := wording.(string)
			if !isText {
				return reply, false
			}
			wordings = append(wordings, text)
		}
		reply.Facts = append(reply.Facts, wordings)
	}
	switch id := keys["id"]; {
	case len(id) == 0 || id[0] == 'n':
	case id[0] == '"':
		reply.named = true
		return reply, json.Unmarshal(id, &reply.ID) == nil
	case id[0] == '-' || id[0] >= '0' && id[0] <= '9':
		reply.ID, reply.named, reply.number = string(id), true, true
	default:
		return reply, false
	}
	return reply, true
}

// twice says whether a line has a key twice, which the two readers may take in
// different ways where one of the values is of the wrong kind.
func twice(line []byte) bool {
	for _, key := range []string{"id", "customer", "facts", "answer"} {
		if bytes.Count(bytes.ToLower(line), []byte(key)) > 1 || bytes.Contains(line, []byte(`\u00`)) {
			return true
		}
	}
	return false
}

// A line is read as encoding/json reads it: the same lines are taken, with the
// same texts, and the same are refused.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		string(sample), `{"id":-0.5e+10,"customer":null,"facts":[["a","\ud83d\ude00"],"\ud800x","\ud83d\u0041"],"answer":"\"\\\/\b\f\n\r\t\u00e9"}`,
		`{"answer":"x","more":[1,-2.5E-3,0,true,false,null,{"a":{}},[[]]]}`, `{"answer":"x",}`, `{"answer":"x"}}`, `{,}`, `{"answer":"x" "id":1}`,
		`{"answer":"x","more":[1,]}`, `{"answer":"x","more":[,1]}`, `{"answer":"x","more":01}`, `{"answer":"x","more":1.}`, `{"answer":"x","more":-}`,
		`{"answer":"x","more":1e}`, `{"answer":"x","more":nul}`, `{"answer":"x","more":truth}`, `{"answer":"\u12g4"}`, `{"answer":"\u@123"}`, `{"answer":"\q"}`,
		"{\"answer\":\"\x01\"}", " \t\r{ \"answer\" : \"x\" } ", `{"answer"`, `{"answer":`, `{"answer":"x"`, `{"answer":"\u00`, `{"answer":"\`, `{`, `[`, `{"answer":3}`,
		`{"answer":"x","facts":[[1]]}`, `{"answer":"x","facts":{}}`, `{"answer":"x","id":[]}`, `{"answer":"x","id":true}`, `{"Answer":"x"}`, `{"answer":"\ud800\ud83d\ude00"}`, `{"answer":"\ud800\u12"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		got, why := decode(line)
		if !utf8.Valid(line) {
			if why == "" {
				t.Fatalf("%q is taken", line)
			}
			return
		}
		want, ok := byTheBook(line)
		invalid := strings.HasPrefix(why, "it isn't JSON") || strings.HasPrefix(why, "its JSON isn't finished")
		if json.Valid(line) == invalid {
			t.Fatalf("%q: valid %v, and it says %q", line, json.Valid(line), why)
		}
		if twice(line) {
			return
		}
		if ok != (why == "") {
			t.Fatalf("%q: %q, while the book says %v", line, why, ok)
		}
		if ok && (got.ID != want.ID || got.named != want.named || got.number != want.number || got.Customer != want.Customer || got.Answer != want.Answer ||
			!slices.EqualFunc(got.Facts, want.Facts, slices.Equal)) {
			t.Fatalf("%q:\ngot  %+v\nwant %+v", line, got, want)
		}
	})
}

// Any bytes make lines that are answered each once and in order, and no panic;
// what the JSON reader takes with an answer in it is scored.
func FuzzRun(f *testing.F) {
	for _, s := range []string{
		string(sample), "\ufeff{\"answer\":\"x\"}\n\n{", "{\"id\":{},\"answer\":\"\\ud800\"}\r\n[]", "{\"facts\":[[]],\"answer\":\"\"}\n\xff\xfe",
		`{"ID":1,"Answer":"x","answer":"y"}`, `{"id":0.`, `{"id":-`, `{"id":"a`, `{"id":1e+,"answer":"x"}`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var out bytes.Buffer
		done, err := Run(t.Context(), strings.NewReader(s), &out, Options{Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		if n := bytes.Count(out.Bytes(), []byte("\n")); n != done.Scored+done.Failed || done.Bytes != len(s) {
			t.Fatalf("%d lines, %+v, of %d bytes", n, done, len(s))
		}
		for line := range bytes.Lines(out.Bytes()) {
			if !json.Valid(line) {
				t.Fatalf("%q gives %q", s, line)
			}
		}
	})
}

// Every key of a line is described.
func TestEveryKeyIsDocumented(t *testing.T) {
	page, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	_, part, _ := strings.Cut(string(page), "\n## score --batch\n")
	part, _, _ = strings.Cut(part, "\n## ")
	reply, result := full()
	result.Kind = cues.Keywords
	lines := appendError(appendResult(nil, reply, result), reply, &LineError{Line: 1, Why: "torn"})
	lines = append(lines, `{"customer":"","facts":[],"answer":""}`...)
	keys := regexp.MustCompile(`"([a-z_]+)":`).FindAllStringSubmatch(string(lines), -1)
	if len(keys) < 30 {
		t.Fatalf("only these keys: %v", keys)
	}
	for _, key := range keys {
		if key[1] != "listening" && key[1] != "calm" && !strings.Contains(part, "`"+key[1]+"`") {
			t.Errorf("the key %q is not described", key[1])
		}
	}
}
