package pages_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"rehearse/scenarios"
	"rehearse/scenarios/pages"
	"rehearse/scenarios/rubrics"
)

// childReads names the file for a child process of this test to read.
const childReads = "PAGES_TEST_CHILD_READS"

// TestNoPermission reads a file that nobody may read. The superuser may read
// any, so there the reading is done in a child process without rights.
func TestNoPermission(t *testing.T) {
	if path := os.Getenv(childReads); path != "" {
		for _, d := range scenarios.ReadAny(path, new(rubrics.Library).BuiltIn).Findings {
			fmt.Println(shown(d))
		}
		return
	}
	folder := t.TempDir()
	path := filepath.Join(folder, "wet-lamp.yaml")
	write(t, path, []byte("format: 1\n"))
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() != 0 {
		findings := scenarios.ReadAny(path, new(rubrics.Library).BuiltIn).Findings
		onlyThat(t, scenarios.NotReadable, findings)
		asThePageHasIt(t, scenarios.NotReadable, findings)
		return
	}
	told := asNobody(t, path)
	page, _ := pages.Of(scenarios.NotReadable)
	if len(told) != 1 || !strings.Contains(page.Fault.Text, "\n"+told[0]+"\n") {
		t.Errorf("the page shows:\n%sthe program says:\n%s", page.Fault.Text, strings.Join(told, "\n"))
	}
}

// asNobody has a child process with no rights read a file, and gives the
// findings it printed. The child is this test, started by a name that needs no
// rights on the folder it was built in.
func asNobody(t *testing.T, path string) []string {
	t.Helper()
	const nobody = 65534
	child := exec.Command("/proc/self/exe", "-test.run=^TestNoPermission$")
	child.Env = append(os.Environ(), childReads+"="+path)
	child.Dir = "/"
	child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("the child process: %v\n%s", err, out)
	}
	var told []string
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, "[E") {
			told = append(told, strings.TrimSpace(line))
		}
	}
	return told
}
