package scenarios_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"rehearse/scenarios"
	"rehearse/scenarios/rubrics"
)

// readEnv tells the test program to read one file and report, and nothing
// else. A file that stops it, or takes all its memory, does so in a program of
// its own.
const readEnv = "SCENARIOS_TEST_READ"

// told is what reading a file in a program of its own came to.
type told struct {
	Accepted bool
	Findings scenarios.Diagnostics
	PeakKB   int // the most memory the program had; 0 where that can't be told
	Took     time.Duration
}

func TestMain(m *testing.M) {
	path, ok := os.LookupEnv(readEnv)
	if !ok {
		os.Exit(m.Run())
	}
	dropRights()
	began := time.Now()
	sc, findings := scenarios.ReadFile(path, new(rubrics.Library).BuiltIn)
	result := told{Accepted: sc != nil, Findings: findings, Took: time.Since(began), PeakKB: peak()}
	if err := json.NewEncoder(os.Stdout).Encode(result); err != nil {
		panic(err)
	}
}

// peak reads the most memory this program has had, in kB. It reads what Linux
// keeps of this program alone: the resource usage that a parent is told counts
// the parent's own memory as well.
func peak() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	for line := range bytes.Lines(status) {
		if rest, found := bytes.CutPrefix(line, []byte("VmHWM:")); found {
			kb, _ := strconv.Atoi(string(bytes.Fields(rest)[0]))
			return kb
		}
	}
	return 0
}

// readApart reads a file in a program of its own, which is stopped after a
// time that no file should take.
func readApart(t *testing.T, dir, path string, env ...string) told {
	t.Helper()
	const mostTime = 2 * time.Minute
	ctx, cancel := context.WithTimeout(t.Context(), mostTime)
	defer cancel()
	child := exec.CommandContext(ctx, os.Args[0], "-test.run=^$")
	child.Dir = dir
	child.Env = append(os.Environ(), readEnv+"="+path, "GORACE=atexit_sleep_ms=0")
	child.Env = append(child.Env, env...)
	var stdout, stderr bytes.Buffer
	child.Stdout, child.Stderr = &stdout, &stderr
	if err := child.Run(); err != nil {
		t.Fatalf("%v, %v: %.2000s", err, ctx.Err(), stderr.String())
	}
	var result told
	if err := json.Unmarshal(stdout.Bytes(), &result); err != nil {
		t.Fatalf("%v: %.2000s", err, stdout.String())
	}
	return result
}

// hostile is a file that means harm or was never a scenario.
type hostile struct {
	make func(t *testing.T, dir string) (path string)
	want string // the codes of all findings
}

// file is a hostile file of these bytes.
func file(raw, want string) hostile {
	return hostile{want: want, make: func(t *testing.T, dir string) string {
		return write(t, dir, "x.yaml", raw)
	}}
}

func write(t *testing.T, dir, name, raw string) string {
	t.Helper()
	if err := os.WriteFile(dir+"/"+name, []byte(raw), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// testHostile reads each file apart: these findings and no others, no panic,
// no endless wait, and never much memory.
func testHostile(t *testing.T, cases map[string]hostile) {
	const mostMB = 200 * slower
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			got := readApart(t, dir, c.make(t, dir))
			list := ""
			for _, d := range got.Findings {
				list += fmt.Sprintf("%s %s\n", d.Severity, d.Code)
				for _, text := range []string{d.Message, d.Help, d.Source, d.Error()} {
					if scenarios.Printable(text) != text {
						t.Errorf("%q could drive a terminal", text)
					}
				}
			}
			want := ""
			if c.want != "" {
				want = c.want + "\n"
			}
			if list != want || got.Accepted != (c.want == "" || c.want[0] == 'w') {
				t.Errorf("accepted %v, findings\n%swant\n%s", got.Accepted, list, want)
			}
			if got.PeakKB > mostMB<<10 {
				t.Errorf("it took %d MB", got.PeakKB>>10)
			}
			t.Logf("%6.1f ms %4d MB", float64(got.Took.Microseconds())/1000, got.PeakKB>>10)
		})
	}
}
