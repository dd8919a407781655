package scenarios_test

import (
	"os"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"rehearse/scenarios"
)

// nobodyEnv tells the program that reads a file to give up root's rights
// first.
const nobodyEnv = "SCENARIOS_TEST_NOBODY"

// dropRights becomes a user who owns nothing, where that is asked for.
func dropRights() {
	const nobody = 65534
	if os.Getenv(nobodyEnv) == "" {
		return
	}
	if err := syscall.Setuid(nobody); err != nil {
		panic(err)
	}
}

// A file that one may not read: told as that, and a file beside it that one
// may read is read, so that it isn't the folder.
func TestNoPermission(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "x.yaml", opening+oneTurn+ending)
	write(t, dir, "open.yaml", opening+oneTurn+ending)
	write(t, dir, "rubric.yaml", "format: 1\n")
	write(t, dir, "asks.yaml", opening+"rubric: ./rubric.yaml\n"+oneTurn+ending)
	for name, mode := range map[string]os.FileMode{"x.yaml": 0, "open.yaml": 0o644, "rubric.yaml": 0, "asks.yaml": 0o644} {
		if err := os.Chmod(dir+"/"+name, mode); err != nil {
			t.Fatal(err)
		}
	}
	env := nobodyEnv + "=1"
	if os.Getuid() != 0 {
		env = nobodyEnv + "="
	}
	for path, want := range map[string][]scenarios.Code{
		"x.yaml":    {scenarios.NotReadable},
		"open.yaml": {scenarios.FileName}, // a warning: it is read
		"asks.yaml": {scenarios.FileName, scenarios.RubricUnusable},
	} {
		findings := readApart(t, dir, path, env).Findings
		if got := codes(findings); !cmp.Equal(got, want) {
			t.Errorf("%s: %v, want %v", path, got, want)
		}
		if last := findings[len(findings)-1]; last.Severity == scenarios.Error && !strings.Contains(last.Message, "may not read") {
			t.Errorf("%s: %s", path, last.Message)
		}
	}
}
