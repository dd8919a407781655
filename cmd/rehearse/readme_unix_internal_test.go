//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"rehearse/cmd"
)

const readme = "../../README.md"

var (
	fence     = regexp.MustCompile("(?s)```(\\w*)\n(.*?)```\n")
	fileName  = regexp.MustCompile(`(?m)^(?:# file: (\S+)|scenario: (\S+))`)
	statusRow = regexp.MustCompile(`(?m)^\| (\d+) \| `)
)

// TestReadmeExamples runs every command the README shows, over the files it
// shows, and compares what it prints. With -update it writes the README anew.
func TestReadmeExamples(t *testing.T) {
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, block := range fence.FindAllStringSubmatch(string(page), -1) {
		if block[1] == "yaml" {
			writeExample(t, dir, block[2])
		}
	}
	ran := 0
	fresh := fence.ReplaceAllStringFunc(string(page), func(block string) string {
		m := fence.FindStringSubmatch(block)
		if m[1] != "console" {
			return block
		}
		ran++
		command, _, _ := strings.Cut(m[2], "\n")
		return "```console\n" + command + "\n" + runExample(t, dir, command) + "```\n"
	})
	if ran < 4 {
		t.Errorf("the README shows %d commands", ran)
	}
	compareReadme(t, page, fresh)
}

func writeExample(t *testing.T, dir, text string) {
	t.Helper()
	m := fileName.FindStringSubmatch(text)
	if m == nil {
		t.Fatalf("an example has no name:\n%s", text)
	}
	name := m[1]
	if name == "" {
		name = m[2] + ".yaml"
	}
	text = strings.TrimPrefix(text, "# file: "+name+"\n")
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func runExample(t *testing.T, dir, command string) string {
	t.Helper()
	words := strings.Fields(command)
	if len(words) < 2 || words[0] != "$" || words[1] != "rehearse" {
		t.Fatalf("the README shows %q; the test knows only \"$ rehearse …\"", command)
	}
	program, err := filepath.Abs(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	run := exec.Command(program, words[2:]...)
	run.Dir = dir
	run.Env = []string{"HOME=" + dir, "TERM=xterm", asProgram + "=1"}
	var out bytes.Buffer
	run.Stdout, run.Stderr = &out, &out
	if err := run.Run(); err != nil {
		if _, exited := err.(*exec.ExitError); !exited { //nolint:errorlint // as os/exec gives it
			t.Fatal(err)
		}
	}
	return out.String()
}

func compareReadme(t *testing.T, page []byte, fresh string) {
	t.Helper()
	if fresh == string(page) {
		return
	}
	if *update {
		if err := os.WriteFile(readme, []byte(fresh), 0o644); err != nil { //nolint:gosec // a page for everyone
			t.Fatal(err)
		}
		return
	}
	t.Errorf("the README shows other output than the program gives; \"make golden\" writes it anew.\n%s", firstDifference(string(page), fresh))
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return fmt.Sprintf("line %d\nREADME:  %s\nprogram: %s", i+1, as[i], bs[i])
		}
	}
	return "one is longer than the other"
}

var screenBlock = regexp.MustCompile("(?s)<!-- screen -->\n```\n.*?```\n<!-- /screen -->\n")

// TestReadmeScreen compares the screen the README shows with a real one.
func TestReadmeScreen(t *testing.T) {
	s := drawn(t, 80, 40, nil, "play", "fraud-alert", "--seed", "1")
	s.See("Press Enter to begin.")
	s.Send(enter)
	s.See("Your answer", "Leave")
	_, turn, _ := strings.Cut(s.Text(), "Turn 1")
	text := "Turn 1" + turn
	s.Send(ctrlC)
	s.WantStatus(130)
	page, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	if !screenBlock.Match(page) {
		t.Fatal("the README shows no screen")
	}
	fresh := screenBlock.ReplaceAllLiteralString(string(page), "<!-- screen -->\n```\n"+text+"\n```\n<!-- /screen -->\n")
	compareReadme(t, page, fresh)
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
