//go:build unix

package main

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"rehearse/cmd"
)

const readme = "../../README.md"

var (
	// block is one between ``` marks, with the mark that may stand before it.
	block     = regexp.MustCompile("(?ms)^(?:<!-- (try|screen: [^\n]*) -->\n)?^```(\\w*)\n(.*?)^```\n")
	fileName  = regexp.MustCompile(`(?m)^(?:# file: (\S+)|scenario: (\S+))`)
	statusRow = regexp.MustCompile(`(?m)^\| (\d+) \| `)
)

// leftOut is the line of a shown output that stands for any number of lines.
const leftOut = "…"

// TestDocs does what a reader of the README and of each page in docs would do,
// and compares what the program prints. With -update it writes the pages anew.
//
// A block of yaml or csv is a file, named by "# file: NAME" in its first line or by its
// scenario's id. Where it has a line "# …", it changes the file last begun, or
// the one it names (see grow); with <!-- try --> before it, only until the next
// block of yaml. A block of console is a command with what it prints; a line "…"
// there leaves some out. After <!-- screen: COMMAND --> stands the first turn as
// a terminal shows it. Every file, and every change to it, has to be used by a
// command. The files that stand in docs themselves are what the pages arrive at.
func TestDocs(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	check(t, err)
	made := map[string]string{}
	for _, path := range append([]string{readme}, pages...) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			check(t, err)
			d := &doc{t: t, dir: t.TempDir(), files: map[string]string{}, unused: map[string]bool{}}
			d.compare(path, string(raw), d.follow(string(raw)))
			d.wantLinks(path, string(raw))
			maps.Copy(made, d.files)
		})
	}
	finished, err := filepath.Glob("../../docs/*.yaml")
	check(t, err)
	for _, path := range finished {
		raw, err := os.ReadFile(path)
		check(t, err)
		d := &doc{t: t}
		d.compare(path, string(raw), made[filepath.Base(path)])
	}
}

// doc is a page that is being followed.
type doc struct {
	t      *testing.T
	dir    string
	files  map[string]string
	begun  string          // the last file that was shown as a whole
	tried  func()          // takes back what is only tried
	unused map[string]bool // files that no command has used since they were changed
}

// follow gives the page as the program would have it.
func (d *doc) follow(page string) string {
	d.t.Helper()
	blocks := block.FindAllStringSubmatch(page, -1)
	for _, m := range slices.Backward(blocks) { // a page may show what a file does before it shows the file
		if isFile(m[2]) && !partial(m[3]) {
			d.write(nameIn(m[3]), m[3])
		}
	}
	clear(d.unused)
	fresh := block.ReplaceAllStringFunc(page, func(text string) string {
		m := block.FindStringSubmatch(text)
		mark, kind, body := m[1], m[2], m[3]
		switch command, isScreen := strings.CutPrefix(mark, "screen: "); {
		case isScreen:
			return strings.TrimSuffix(text, body+"```\n") + d.screen(command) + "```\n"
		case isFile(kind):
			d.change(body, mark == "try")
		case kind == "console":
			command, shown, _ := strings.Cut(body, "\n")
			return "```console\n" + command + "\n" + d.run(command, shown) + "```\n"
		}
		return text
	})
	d.takeBack()
	d.wantUsed(slices.Sorted(maps.Keys(d.unused))...)
	return fresh
}

func isFile(kind string) bool { return kind == "yaml" || kind == "csv" }

func partial(text string) bool {
	return slices.ContainsFunc(lines(text), func(line string) bool { return strings.TrimSpace(line) == stays })
}

func nameIn(text string) string {
	m := fileName.FindStringSubmatch(text)
	switch {
	case m == nil:
		return ""
	case m[1] != "":
		return m[1]
	}
	return m[2] + ".yaml"
}

func (d *doc) write(name, text string) {
	d.t.Helper()
	if name == "" {
		d.t.Fatalf("an example has no name:\n%s", text)
	}
	d.files[name] = strings.TrimPrefix(text, "# file: "+name+"\n")
	check(d.t, os.WriteFile(filepath.Join(d.dir, name), []byte(d.files[name]), 0o600))
	d.unused[name] = true
}

// change does what a block of yaml says.
func (d *doc) change(text string, try bool) {
	d.t.Helper()
	d.takeBack()
	name := nameIn(text)
	if partial(text) {
		if name == "" {
			name = d.begun
		}
		grown, err := grow(d.files[name], strings.TrimPrefix(text, "# file: "+name+"\n"))
		if err != nil {
			d.t.Fatalf("this can't be put into %q: %v\n%s", name, err, text)
		}
		text = grown
	} else {
		d.begun = name
	}
	d.wantUsed(name)
	before := d.files[name]
	d.write(name, text)
	if try {
		d.tried = func() {
			d.wantUsed(name)
			d.write(name, before)
			delete(d.unused, name)
		}
	}
}

func (d *doc) takeBack() {
	d.t.Helper()
	if d.tried != nil {
		d.tried()
	}
	d.tried = nil
}

func (d *doc) wantUsed(names ...string) {
	d.t.Helper()
	for _, name := range names {
		if d.unused[name] {
			d.t.Errorf("no command shows what this does:\n%s", d.files[name])
		}
	}
}

// words are those of a command after the program's name.
func (d *doc) words(command string) []string {
	d.t.Helper()
	words := quotedFields(command)
	if len(words) < 2 || words[0] != "rehearse" {
		d.t.Fatalf("the page shows %q; the test knows only \"rehearse …\"", command)
	}
	for _, word := range words {
		delete(d.unused, word)
	}
	return words[1:]
}

// quotedFields parts a command at blanks; what stands between quotation marks
// is one word.
func quotedFields(command string) []string {
	var words []string
	for _, m := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(command, -1) {
		words = append(words, m[1]+m[2])
	}
	return words
}

// run gives what a command prints, as it is to be shown.
func (d *doc) run(command, shown string) string {
	d.t.Helper()
	typed, ok := strings.CutPrefix(command, "$ ")
	if !ok {
		d.t.Fatalf("the page shows %q; a command begins with \"$ \"", command)
	}
	program, err := filepath.Abs(os.Args[0])
	check(d.t, err)
	run := exec.Command(program, d.words(typed)...)
	run.Dir = d.dir
	run.Env = []string{"HOME=" + d.dir, "TERM=xterm", asProgram + "=1"}
	var out bytes.Buffer
	run.Stdout, run.Stderr = &out, &out
	var exit *exec.ExitError
	if err := run.Run(); err != nil && !errors.As(err, &exit) {
		d.t.Fatal(err)
	}
	got := out.String()
	if !slices.Contains(lines(shown), leftOut) {
		return got
	}
	if missing := missingFrom(got, shown); missing != "" {
		d.t.Errorf("%q doesn't print this, which the page shows of it; mend it by hand:\n%s\nIt prints:\n%s", typed, missing, got)
	}
	return shown
}

// missingFrom gives the first lines of a shown output that the real one doesn't
// have in their place. The shown one leaves out some lines.
func missingFrom(got, shown string) string {
	runs := strings.Split("\n"+shown, "\n"+leftOut+"\n")
	last := len(runs) - 1
	if strings.Join(runs, "") == "" {
		return "(it shows nothing)"
	}
	rest := "\n" + got
	for i, run := range runs {
		found := true
		switch {
		case i == last && run != "":
			found = strings.HasSuffix(rest, "\n"+strings.TrimPrefix(run, "\n"))
		case i == 0:
			rest, found = strings.CutPrefix(rest, run+"\n")
			rest = "\n" + rest
		case i < last:
			run = "\n" + strings.TrimPrefix(run, "\n")
			_, rest, found = strings.Cut(rest, run+"\n")
			rest = "\n" + rest
		}
		if !found {
			return strings.TrimPrefix(run, "\n")
		}
	}
	return ""
}

func TestMissingFrom(t *testing.T) {
	const got = "one\ntwo\nthree\nfour\nfive\n"
	for _, shown := range []string{
		"one\n…\n", "one\ntwo\n…\nfour\n…\n", "…\nfive\n", "…\ntwo\nthree\n…\nfive\n", "one\n…\nfour\nfive\n", "…\none\n…\n",
	} {
		if missing := missingFrom(got, shown); missing != "" {
			t.Errorf("it is there:\n%s\nnot found: %q", shown, missing)
		}
	}
	for _, shown := range []string{
		"…\n", "two\n…\n", "on\n…\n", "…\nwo\n…\n", "…\ntw\n…\n", "…\ntwo\nfour\n…\n", "…\nfour\n…\ntwo\n…\n", "…\nfour\n", "…\nive\n", "…\ntwo\n…\ntwo\n…\n",
	} {
		if missingFrom(got, shown) == "" {
			t.Errorf("it isn't there:\n%s", shown)
		}
	}
}

// screen gives the first turn as a command shows it on a terminal.
func (d *doc) screen(command string) string {
	d.t.Helper()
	words := d.words(command)
	for i, word := range words {
		if _, ok := d.files[word]; ok {
			words[i] = filepath.Join(d.dir, word)
		}
	}
	s := drawn(d.t, 80, 40, nil, words...)
	s.See("Press Enter to begin.")
	s.Send(enter)
	s.Until("what is asked", func(screen string) bool {
		return strings.Contains(screen, "Your answer") && strings.Contains(screen, "Leave") ||
			strings.Contains(screen, "Your words") && strings.Contains(screen, "\n>")
	})
	_, turn, _ := strings.Cut(s.Text(), "Turn 1")
	s.Send(ctrlC)
	s.WantStatus(130)
	return "Turn 1" + turn + "\n"
}

var (
	link    = regexp.MustCompile(`\]\(([^):#]*)(?:#([^)]*))?\)`) // within the project
	heading = regexp.MustCompile(`(?m)^#+ (.*)$`)
	unnamed = regexp.MustCompile(`[^a-z0-9 -]`)
)

// wantLinks wants every link within the project to lead to a file, and to a
// heading of it where it names one.
func (d *doc) wantLinks(path, page string) {
	d.t.Helper()
	for _, m := range link.FindAllStringSubmatch(block.ReplaceAllString(page, ""), -1) {
		to, anchor := filepath.Join(filepath.Dir(path), m[1]), m[2]
		if m[1] == "" {
			to = path
		}
		if _, err := os.Stat(to); err != nil {
			d.t.Errorf("a link leads nowhere: %v", err)
			continue
		}
		if anchor == "" {
			continue
		}
		raw, err := os.ReadFile(to)
		check(d.t, err)
		if !slices.ContainsFunc(heading.FindAllStringSubmatch(string(raw), -1), func(h []string) bool {
			return strings.ReplaceAll(unnamed.ReplaceAllString(strings.ToLower(h[1]), ""), " ", "-") == anchor
		}) {
			d.t.Errorf("%s has no heading that %q leads to", m[1], anchor)
		}
	}
}

// compare compares a file with what it should be, or makes it so.
func (d *doc) compare(path, have, want string) {
	d.t.Helper()
	if have == want {
		return
	}
	if *update && !d.t.Failed() {
		check(d.t, os.WriteFile(path, []byte(want), 0o644)) //nolint:gosec // a page for everyone
		return
	}
	as, bs := strings.Split(have, "\n"), strings.Split(want, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			d.t.Errorf("%s, line %d: \"make golden\" writes it anew\nthere:   %s\nprogram: %s", filepath.Base(path), i+1, as[i], bs[i])
			return
		}
	}
	d.t.Errorf("%s: one is longer than the other; \"make golden\" writes it anew", filepath.Base(path))
}

func TestReadmeStatuses(t *testing.T) {
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range statusRow.FindAllStringSubmatch(string(page), -1) {
		got = append(got, row[1])
	}
	var want []string
	for _, status := range []int{
		cmd.ExitOK, cmd.ExitFindings, cmd.ExitUsage, cmd.ExitContent, cmd.ExitNoInput, cmd.ExitInternal,
		cmd.ExitSignal + 1, cmd.ExitSignal + 2, cmd.ExitSignal + 15,
	} {
		want = append(want, strconv.Itoa(status))
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the README lists the statuses %v, the program has %v", got, want)
	}
}
