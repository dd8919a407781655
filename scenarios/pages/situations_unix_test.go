//go:build unix

package pages_test

import (
	"path/filepath"
	"syscall"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/rubrics"
)

// TestPipe: a pipe that nobody writes to is refused, not waited for.
func TestPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lamps")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skipf("no pipe can be made here: %v", err)
	}
	onlyThat(t, scenarios.NotAFile, scenarios.ReadAny(path, new(rubrics.Library).BuiltIn).Findings)
}
