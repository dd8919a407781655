//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/pages"
	"rehearse/scenarios/scenariotest"
)

// made are the faults that no text of a page can show: how to make each in a
// folder. The value is what to check there.
var made = map[scenarios.Code]func(t *testing.T, dir string) (arg string){
	scenarios.NotFound: func(t *testing.T, dir string) string {
		t.Helper()
		put(t, dir, "lamp.yaml", []byte("format: 1\n"))
		return "lmap.yaml"
	},
	scenarios.NotReadable: func(t *testing.T, dir string) string {
		t.Helper()
		put(t, dir, "locked.yaml", []byte("format: 1\n"))
		check(t, os.Chmod(filepath.Join(dir, "locked.yaml"), 0))
		return "locked.yaml"
	},
	scenarios.NotAFile: func(t *testing.T, dir string) string {
		t.Helper()
		check(t, syscall.Mkfifo(filepath.Join(dir, "pipe.yaml"), 0o644))
		return "pipe.yaml"
	},
	scenarios.FileTooLarge: func(t *testing.T, dir string) string {
		t.Helper()
		put(t, dir, "large.yaml", nil)
		check(t, os.Truncate(filepath.Join(dir, "large.yaml"), 100<<20))
		return "large.yaml"
	},
	scenarios.EmptyFile: func(t *testing.T, dir string) string {
		t.Helper()
		return put(t, dir, "empty.yaml", nil)
	},
	scenarios.NotUTF8: func(t *testing.T, dir string) string {
		t.Helper()
		return put(t, dir, "latin.yaml", []byte("format: 1\ntitle: Caf\xe9\n"))
	},
	scenarios.ByteOrderMark: func(t *testing.T, dir string) string {
		t.Helper()
		return put(t, dir, "parcel-left-outside.yaml", append([]byte("\xef\xbb\xbf"), parcelBytes(t)...))
	},
	scenarios.WindowsLines: func(t *testing.T, dir string) string {
		t.Helper()
		return put(t, dir, "parcel-left-outside.yaml", bytes.ReplaceAll(parcelBytes(t), []byte("\n"), []byte("\r\n")))
	},
	scenarios.TooManyParts: func(t *testing.T, dir string) string {
		t.Helper()
		return put(t, dir, "commas.yaml", append([]byte("a: ["), bytes.Repeat([]byte("1,"), 1_800_001)...))
	},
	scenarios.NoScenarios: func(t *testing.T, dir string) string {
		t.Helper()
		check(t, os.Mkdir(filepath.Join(dir, "drafts"), 0o755))
		return "drafts"
	},
	scenarios.TooManyFindings: func(t *testing.T, dir string) string {
		t.Helper()
		var b bytes.Buffer
		b.Write(parcelBytes(t))
		for i := range scenarios.MaxFindings + 5 {
			fmt.Fprintf(&b, "extra-%d: 1\n", i)
		}
		return put(t, dir, "parcel-left-outside.yaml", b.Bytes())
	},
	scenarios.NotAllWalked: func(t *testing.T, dir string) string {
		t.Helper()
		return put(t, dir, "week.yaml", scenariotest.Large())
	},
}

func put(t *testing.T, dir, name string, raw []byte) string {
	t.Helper()
	check(t, os.WriteFile(filepath.Join(dir, name), raw, 0o644)) //nolint:gosec // read by another user below
	return name
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func parcelBytes(t *testing.T) []byte {
	t.Helper()
	raw, err := os.ReadFile(parcel)
	check(t, err)
	return raw
}

// TestGoldenDiagnostics shows every code there is by the real program and
// compares what it prints: the faults of the pages, and those that are made
// above. With -update it writes the expected outputs anew.
func TestGoldenDiagnostics(t *testing.T) {
	for _, page := range pages.All() {
		t.Run(string(page.Code), func(t *testing.T) {
			dir := t.TempDir()
			arg := situation(t, dir, page)
			holdGolden(t, dir, page.Code, string(page.Code)+".out", "check", arg)
			if page.Code == scenarios.NothingOffered { // met while playing, too
				holdGolden(t, dir, page.Code, string(page.Code)+"-played.out", "play", arg, "--answers", "fill-in-a-form")
			}
		})
	}
}

// holdGolden runs the program, which has to show a code, and compares what it
// prints.
func holdGolden(t *testing.T, dir string, code scenarios.Code, name string, args ...string) {
	t.Helper()
	got := diagnosticsOf(t, dir, args)
	if !strings.Contains(got, "["+string(code)+"]") {
		t.Errorf("it doesn't show %s:\n%s", code, got)
	}
	compareGolden(t, filepath.Join("../testdata/golden", name), got)
}

// situation puts a page's fault into a folder. The value is what to check
// there.
func situation(t *testing.T, dir string, page pages.Page) (arg string) {
	t.Helper()
	if make := made[page.Code]; make != nil {
		return make(t, dir)
	}
	return put(t, dir, exampleName(page), []byte(page.Fault.Text))
}

var idOf = regexp.MustCompile(`(?m)^(?:scenario|rubric): +"?([a-z0-9-]+)`)

// exampleName names an example's file after its id, as it should be; where the
// name is the fault, otherwise.
func exampleName(page pages.Page) string {
	m := idOf.FindStringSubmatch(page.Fault.Text)
	if m == nil || page.Code == scenarios.FileName {
		return "example.yaml"
	}
	return m[1] + ".yaml"
}

// diagnosticsOf runs the program and gives its findings, from whichever stream
// they come on.
func diagnosticsOf(t *testing.T, dir string, args []string) string {
	t.Helper()
	program, err := filepath.Abs(os.Args[0])
	check(t, err)
	run := exec.Command(program, args...)
	run.Dir = dir
	run.Env = []string{"HOME=" + dir, "TERM=xterm", asProgram + "=1"}
	if os.Geteuid() == 0 && runtime.GOOS == "linux" { // the superuser may read every file; see what others see
		const nobody = 65534
		check(t, os.Chmod(filepath.Dir(dir), 0o755)) //nolint:gosec // for that other user to get into
		run.Path = "/proc/self/exe"                  // the binary may lie where only the superuser gets
		run.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	var out, talk bytes.Buffer
	run.Stdout, run.Stderr = &out, &talk
	_ = run.Run() // the status is tested in the scripts
	if args[0] == "play" {
		return talk.String()
	}
	return out.String()
}

func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		check(t, os.MkdirAll(filepath.Dir(path), 0o755))
		check(t, os.WriteFile(path, []byte(got), 0o644)) //nolint:gosec // for everyone to read
		return
	}
	want, err := os.ReadFile(path)
	check(t, err)
	if got != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s\n\"make golden\" writes it anew", got, want)
	}
}
