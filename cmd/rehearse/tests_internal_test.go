package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"rehearse/cmd"
)

// testFolder writes a folder of scenarios with many tests, of which some hold
// and some fail.
func testFolder(t *testing.T, files, tests int) string {
	t.Helper()
	dir := t.TempDir()
	for f := range files {
		var b strings.Builder
		fmt.Fprintf(&b, `format: 1
scenario: s-%d
title: Scenario %d
meters: {trust: {start: 0, max: 9}}
turns:
  opening:
    says: [{when: trust > 4, text: Better.}, {text: Hello.}]
    answers:
      up: {say: Up., scores: {calm: 2}, effects: {trust: +1}, next: opening}
      leave: {say: Leave., scores: {calm: 1}, next: [{when: trust > 6, go: kept}, {go: lost}]}
endings:
  kept: {outcome: resolved, says: Thanks.}
  lost: {outcome: lost, says: Bye.}
tests:
`, f, f)
		for i := range tests {
			fmt.Fprintf(&b, "  t-%d: {answers: [%sleave], expect: {ending: kept, when: total > 75}}\n", i, strings.Repeat("up, ", (i*7+f)%12))
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("s-%d.yaml", f)), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// inProcess runs a command line in this process.
func inProcess(ctx context.Context, args ...string) (status int, out, talk string) {
	var outBytes, talkBytes bytes.Buffer
	status = cmd.Main(ctx, args, cmd.Env{
		In: strings.NewReader(""), Out: &outBytes, Err: &talkBytes, Getenv: func(string) string { return "" },
		Seed: func() uint64 { return 1 }, Exit: func(int) {},
	})
	return status, outBytes.String(), talkBytes.String()
}

// However many cores work at it, results are the same bytes.
func TestTestsAreDeterministic(t *testing.T) {
	dir := testFolder(t, 12, 150)
	for _, format := range []string{"--verbose", "--json", "--junit"} {
		args := []string{"test", dir, format}
		if format != "--junit" {
			args = append(args, "--coverage")
		}
		var first string
		for _, cores := range []int{1, 2, 16, 16} {
			before := runtime.GOMAXPROCS(cores)
			status, out, talk := inProcess(t.Context(), args...)
			runtime.GOMAXPROCS(before)
			if status != cmd.ExitFindings || len(out) < 10_000 {
				t.Fatalf("%s: status %d, %d bytes: %s", format, status, len(out), talk)
			}
			if first == "" {
				first = out + talk
			} else if out+talk != first {
				t.Errorf("%s: with %d cores the output is another", format, cores)
			}
		}
	}
}

// A signal stops it: nothing half done is printed, and the status is the
// signal's.
func TestSignalStopsTests(t *testing.T) {
	dir := testFolder(t, 2, 3)
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(cmd.Signalled{Signal: os.Interrupt})
	for _, command := range []string{"test", "check"} {
		if status, out, _ := inProcess(ctx, command, dir); status != cmd.ExitSignal+2 || out != "" {
			t.Errorf("%s: status %d, output %q", command, status, out)
		}
	}
}
