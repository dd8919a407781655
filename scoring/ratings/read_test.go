package ratings_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"rehearse/scoring/ratings"
)

// read reads ratings that can be read.
func read(t *testing.T, text string) *ratings.Set {
	t.Helper()
	set, err := ratings.Read("r.csv", strings.NewReader(text))
	if err != nil {
		t.Fatalf("%q can't be read: %v", text, err)
	}
	return set
}

// told gives what was wrong, a line each.
func told(problems ratings.Problems) string {
	var b strings.Builder
	for _, p := range problems.List {
		b.WriteString(p.Error())
		if p.Twin > 0 {
			fmt.Fprintf(&b, " (line %d)", p.Twin)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// However a spreadsheet writes the same ratings, they are the same.
func TestReadIsTolerant(t *testing.T) {
	const plain = "id,criterion,rater,level\nr1,calm,ann,2\nr1,calm,bo,3\nr2,problem-solving,ann,0\n"
	want := comparisons(read(t, plain))
	for name, text := range map[string]string{
		"order":              "level,rater,criterion,id\n2,ann,calm,r1\n3,bo,calm,r1\n0,ann,problem-solving,r2\n",
		"byte order mark":    "\xef\xbb\xbf" + plain,
		"Windows line ends":  strings.ReplaceAll(plain, "\n", "\r\n"),
		"old Mac line ends":  strings.ReplaceAll(plain, "\n", "\r"),
		"no last line end":   strings.TrimSuffix(plain, "\n"),
		"semicolons":         strings.ReplaceAll(plain, ",", ";"),
		"tabs":               strings.ReplaceAll(plain, ",", "\t"),
		"tabs, empty cells":  "note\tid\tcriterion\trater\tlevel\n\tr1\tcalm\tann\t2\n\tr1\tcalm\tbo\t3\nx\tr2\tproblem-solving\tann\t0\n",
		"spaces":             strings.ReplaceAll(plain, ",", " ,  "),
		"capitals":           "ID,Criterion,RATER,Level\nr1,Calm,ann,2\nr1,CALM,bo,3\nr2,Problem solving,ann,0\n",
		"whole numbers":      "id,criterion,rater,level\nr1,calm,ann,2.0\nr1,calm,bo,3.\nr2,problem-solving,ann,0.00\n",
		"quotation marks":    "id,criterion,rater,level\n\"r1\",\"calm\", \"ann\",\"2\"\nr1,calm,bo,\" 3\"\nr2,problem-solving,ann,0\n",
		"empty rows":         "\n\n" + strings.ReplaceAll(plain, "\n", "\n,,,\n\n"),
		"lines above":        "# of June\n#, of all\n" + plain,
		"Excel's first line": "sep=;\n" + strings.ReplaceAll(plain, ",", ";"),
		"more columns":       "note,id,criterion,rater,level,when\n\"a, b\",r1,calm,ann,2,\nx,r1,calm,bo,3\n\"two\nlines\",r2,problem-solving,ann,0,1\n",
		"empty cells after":  "id,criterion,rater,level\nr1,calm,ann,2,,,\nr1,calm,bo,3,\nr2,problem-solving,ann,0\n",
	} {
		set := read(t, text)
		if got := comparisons(set); got != want || told(set.Problems) != "" {
			t.Errorf("%s: got\n%swith\n%swant\n%s", name, got, told(set.Problems), want)
		}
	}
}

// comparisons writes down all that is to be compared.
func comparisons(set *ratings.Set) string {
	var b strings.Builder
	fmt.Fprintln(&b, set.Raters, set.Criteria, set.IDs, set.Ratings)
	for _, list := range set.Compare() {
		for _, c := range list {
			fmt.Fprintf(&b, "%s %s %q %q", c.Criterion, c.Kind, c.First, c.Second)
			for i := range ratings.Levels {
				for j := range ratings.Levels {
					if n := c.Table.At(i, j); n > 0 {
						fmt.Fprintf(&b, " %d/%d×%d", i, j, n)
					}
				}
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Each wrong row is told where it is, and the others count.
func TestReadTellsWhatIsWrong(t *testing.T) {
	const header = "id,criterion,rater,level\nok,calm,zoe,1\n"
	for _, example := range []struct{ name, text, want string }{
		{"too high", header + "r1,calm,ann,4\n", `r.csv:3:13: error: the level "4" is none of 0, 1, 2 and 3`},
		{"below", header + "r1,calm,ann,-1\n", `r.csv:3:13: error: the level "-1" is none of 0, 1, 2 and 3`},
		{"a fraction", header + "r1,calm,ann,2.5\n", `r.csv:3:13: error: the level "2.5" is none of 0, 1, 2 and 3`},
		{"a word", header + "r1,calm,ann,good\n", `r.csv:3:13: error: the level "good" is none of 0, 1, 2 and 3`},
		{"long", header + "r1,calm,ann," + strings.Repeat("1", 90) + "\n", `r.csv:3:13: error: the level "` + strings.Repeat("1", 40) + `…" is none of 0, 1, 2 and 3`},
		{"in characters", header + "ré1,calm,añn,9\n", `r.csv:3:14: error: the level "9" is none of 0, 1, 2 and 3`},
		{"empty", header + "r1,calm,ann,\n", "r.csv:3:13: error: the level is empty"},
		{"cut off", header + "r1,calm,ann\n", "r.csv:3:9: error: the level is empty"},
		{"no rater", header + "r1,calm,,2\n", "r.csv:3:9: error: this row has no rater"},
		{"no id", header + " ,calm,ann,2\n", "r.csv:3:2: error: this row has no id"},
		{"shifted", header + "r1,calm,Ann, of course,2\n", "r.csv:3:24: error: this row has 5 cells, and the first line has 4"},
		{"twice", header + "r1,calm,ann,2\nr1,calm,bo,1\nr1,Calm,ann,3\n", `r.csv:5:1: error: ann rated calm of "r1" already (line 3)`},
		{"a quotation mark", header + "r1,calm,a\"nn,2\n", "r.csv:3:10: error: a quotation mark stands inside a cell"},
		{"below a long cell", "id,criterion,rater,level,note\nr1,calm,ann,2,\"a\nb\nc\"\nr2,calm,ann,7,\n", `r.csv:5:13: error: the level "7" is none of 0, 1, 2 and 3`},
		{"below lines above", "# a\n\n" + header + "r1,calm,ann,7\n", `r.csv:5:13: error: the level "7" is none of 0, 1, 2 and 3`},
		{"a terminal", header + "r1,calm,ann,\x1b[31m\u009b\n", `r.csv:3:13: error: the level "` + "\ufffd[31m\ufffd" + `" is none of 0, 1, 2 and 3`},
		{
			"never closed", header + "r1,calm,\"ann,2\nr1,calm,bo,3\n",
			"r.csv:3:1: error: a quotation mark opens a cell in this row, and none closes it where the cell ends; the lines from here to 4 can't be read",
		},
	} {
		set := read(t, example.text)
		if got := told(set.Problems); got != example.want+"\n" {
			t.Errorf("%s: told\n%swant\n%s", example.name, got, example.want)
		}
		if strings.Contains(example.text, header) && !set.Has("ok") {
			t.Errorf("%s: the row before it was lost", example.name)
		}
		for _, p := range set.Problems.List {
			if p.Help == "" {
				t.Errorf("%s: nothing says what would be right", example.name)
			}
		}
	}
}

func TestReadRefusesFiles(t *testing.T) {
	many := func(n int, row func(i int) string) string {
		var b strings.Builder
		b.WriteString("id,criterion,rater,level\n")
		for i := range n {
			b.WriteString(row(i))
		}
		return b.String()
	}
	for _, example := range []struct{ name, text, want, help string }{
		{"empty", "", "r.csv: error: the file is empty", "id,criterion,rater,level"},
		{"only remarks", "# nothing\n", "r.csv: error: the file is empty", "id,criterion,rater,level"},
		{"no header", "r1,calm,ann,2\n", `r.csv:1:1: error: the first line names no column "id"`, "id,criterion,rater,level"},
		{"a near name", "id,criteria,rater,level\n", `r.csv:1:1: error: the first line names no column "criterion"`, `is it the column "criteria"? Call it "criterion"`},
		{"two of a column", "id,level,criterion,rater,Level\n", `r.csv:1:26: error: there are two columns "level"`, "rename"},
		{"a spreadsheet", "PK\x03\x04\x00\x00", "r.csv: error: this is a spreadsheet, not a CSV file", "save it as CSV"},
		{"UTF-16", "\xff\xfei\x00d\x00", "r.csv: error: this text is in UTF-16", "save it as CSV"},
		{"no text", "id\x00", "r.csv: error: this is not a text file", "save it as CSV"},
		{"a header never closed", "\"id,criterion\n", "r.csv:1:1: error: a quotation mark opens", "close it"},
		{"many raters", many(21, func(i int) string { return fmt.Sprintf("r1,calm,n%d,1\n", i) }), `r.csv:22:9: error: there are more than 20 raters: "n20" is one more`, "is this the right column"},
		{"many criteria", many(17, func(i int) string { return fmt.Sprintf("r1,c%d,ann,1\n", i) }), `r.csv:18:4: error: there are more than 16 criteria: "c16" is one more`, "is this the right column"},
		{"many rows", many(ratings.MaxRows+1, func(int) string { return "a,b,c,0\n" }), "r.csv: error: the file has more than 500000 rows", "part it"},
		{"large", strings.Repeat(" ", ratings.MaxBytes+1), "r.csv: error: the file is larger than 32 MiB", "part it"},
	} {
		_, err := ratings.Read("r.csv", strings.NewReader(example.text))
		problem, ok := errors.AsType[*ratings.Problem](err)
		if !ok || !strings.HasPrefix(problem.Error(), example.want) || !strings.Contains(problem.Help, example.help) {
			t.Errorf("%s: got %v, want %s (%s)", example.name, err, example.want, example.help)
		}
	}
}

// One fault in every row is told a few times and counted.
func TestReadBoundsItsMessages(t *testing.T) {
	set := read(t, "id,criterion,rater,level\n"+strings.Repeat("r,calm,ann,9\n", 1000))
	if len(set.Problems.List) != ratings.MaxProblems || set.Problems.All() != 1000 {
		t.Errorf("%d problems of %d are kept", len(set.Problems.List), set.Problems.All())
	}
}

func TestReadNotes(t *testing.T) {
	set := read(t, "id,criterion,rater,level,note,When\nr1,calm,Ann,2\nr1,calm,ANN,2\nr1,calm,Bo,2\nr1,calm,PROGRAM,1\n")
	if got := fmt.Sprint(set.Raters, set.Unused, set.Alike, set.HasProgram); got != "[Ann ANN Bo] [note when] [Ann ANN] true" {
		t.Error(got)
	}
}

func TestReadReplies(t *testing.T) {
	const text = "\xef\xbb\xbf" + `{"id": "r1", "customer": "It broke.", "facts": [["broke", "broken"], "lamp"], "answer": "Oh.", "more": {"a": 1}}
{"id": 7, "answer": ""}

{"id": "r9", "answer": "nobody rated this"}
{"id": "r1", "answer": "Again."}
{"id": "", "answer": "x"}
{"id": true, "answer": "x"}
{"answer": "x"}
{"id": "r2"}
{"id": "r3", "answer": 3}
{"id": "r4", "answer": "x", "facts": [3]}
{"id": "r5", "answer": "x"} {"id": "r6", "answer": "y"}
[]
`
	replies, problems, err := ratings.ReadReplies("r.jsonl", strings.NewReader(text), func(id string) bool { return id != "r9" })
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(len(replies), replies[0].Context(), replies[1].ID), "2 {It broke. [[broke broken] [lamp]]  []}7"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var lines []int
	for _, p := range problems.List {
		if lines = append(lines, p.Line); p.File != "r.jsonl" || p.Message == "" || p.Help == "" {
			t.Errorf("%+v", p)
		}
	}
	if got, want := fmt.Sprint(lines), "[5 6 7 8 9 10 11 12 13]"; got != want || problems.List[0].Twin != 1 {
		t.Errorf("lines %s are told, want %s", got, want)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("id,criterion,rater,level\nr1,calm,ann,2\nr1,calm,program,1\n")
	f.Add("sep=;\n# x\nlevel;id;rater;criterion\n\"2;a\n;\";;b\n")
	f.Add("id\tcriterion\trater\tlevel\n\r\t\"\"\"\t\t3\n")
	f.Fuzz(func(t *testing.T, text string) {
		set, err := ratings.Read("r.csv", strings.NewReader(text))
		if err != nil {
			wantPrintable(t, err.Error())
			return
		}
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + 1
		for _, p := range set.Problems.List {
			wantPrintable(t, p.Error()+p.Help)
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Twin >= p.Line && p.Twin > 0 {
				t.Errorf("a problem at line %d, column %d, twin %d of %d lines", p.Line, p.Column, p.Twin, lines)
			}
		}
		for c, list := range set.Compare() {
			for _, one := range list {
				if one.Table.N() > len(set.IDs) {
					t.Errorf("%d replies counted of %d", one.Table.N(), len(set.IDs))
				}
			}
			set.Furthest(c, 3)
		}
		_, _, _ = ratings.ReadReplies("r.jsonl", strings.NewReader(text), set.Has)
	})
}

func wantPrintable(t *testing.T, message string) {
	t.Helper()
	if strings.ContainsFunc(message, func(r rune) bool { return r < ' ' || r >= 0x7f && r < 0xa0 }) {
		t.Errorf("a message has control characters in it: %q", message)
	}
}
