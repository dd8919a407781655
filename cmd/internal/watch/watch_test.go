package watch_test

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"rehearse/cmd/internal/watch"
)

// patience is how long a test waits for what must come.
const patience = time.Minute

func start(t *testing.T, paths ...string) *watch.Watcher {
	t.Helper()
	w, err := watch.New()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := w.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := w.Follow(paths...); err != nil {
		t.Fatal(err)
	}
	return w
}

func wantSaved(t *testing.T, w *watch.Watcher, what string) {
	t.Helper()
	select {
	case <-w.Saved():
	case <-time.After(patience):
		t.Fatalf("not told: %s", what)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Every way to save, to lose and to find a file again is told.
func TestSaved(t *testing.T) {
	dir := t.TempDir()
	lamp, aside := filepath.Join(dir, "lamp.yaml"), filepath.Join(dir, "lamp.yaml~")
	w := start(t, lamp) // before it is there
	write(t, lamp, "one")
	wantSaved(t, w, "created")
	write(t, lamp, "two")
	wantSaved(t, w, "written over")
	write(t, aside, "three")
	must(t, os.Rename(aside, lamp))
	wantSaved(t, w, "another put in its place")
	must(t, os.Rename(lamp, aside))
	wantSaved(t, w, "renamed away")
	must(t, os.Rename(aside, lamp))
	wantSaved(t, w, "renamed back")
	must(t, os.Remove(lamp))
	wantSaved(t, w, "deleted")
	write(t, lamp, "four")
	wantSaved(t, w, "created again")
}

func TestFollowsSeveralFiles(t *testing.T) {
	one, two := filepath.Join(t.TempDir(), "a.yaml"), filepath.Join(t.TempDir(), "b.yaml")
	w := start(t, one)
	must(t, w.Follow(two))
	write(t, two, "b")
	wantSaved(t, w, "the second")
	write(t, one, "a")
	wantSaved(t, w, "the first")
}

// A link is followed to the folder its file is in.
func TestFollowsLinks(t *testing.T) {
	real, link := filepath.Join(t.TempDir(), "a.yaml"), filepath.Join(t.TempDir(), "b.yaml")
	write(t, real, "a")
	if err := os.Symlink(real, link); err != nil {
		t.Skipf("no links to be had here: %v", err)
	}
	w := start(t, link)
	write(t, real, "b")
	wantSaved(t, w, "the link's file")
}

// A folder that goes and comes back, as when another branch is checked out, is
// watched again.
func TestFolderGone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows deletes no folder that is watched")
	}
	dir := filepath.Join(t.TempDir(), "drafts")
	must(t, os.Mkdir(dir, 0o700))
	lamp := filepath.Join(dir, "lamp.yaml")
	write(t, lamp, "one")
	w := start(t, lamp)
	must(t, os.RemoveAll(dir))
	wantSaved(t, w, "the folder gone")
	must(t, os.Mkdir(dir, 0o700))
	write(t, lamp, "two")
	for text := ""; text != "two"; { // some news may be of the folder going
		wantSaved(t, w, "the folder back")
		raw, _ := os.ReadFile(lamp)
		text = string(raw)
	}
	write(t, lamp, "three")
	wantSaved(t, w, "a save in the new folder")
}
