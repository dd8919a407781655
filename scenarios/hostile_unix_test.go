//go:build unix

package scenarios_test

import (
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// link is a file that is a link to another.
func link(to, want string) hostile {
	return hostile{want: want, make: func(t *testing.T, dir string) string {
		symlink(t, to, filepath.Join(dir, "x.yaml"))
		return "x.yaml"
	}}
}

func symlink(t *testing.T, to, from string) {
	t.Helper()
	if err := os.Symlink(to, from); err != nil {
		t.Fatal(err)
	}
}

func pipe(t *testing.T, path string) {
	t.Helper()
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
}

// What isn't a file is told as that, and nothing waits for it.
func TestHostileThings(t *testing.T) {
	testHostile(t, map[string]hostile{
		"a pipe": {want: "error E103", make: func(t *testing.T, dir string) string {
			pipe(t, filepath.Join(dir, "x.yaml"))
			return "x.yaml"
		}},
		"a socket": {want: "error E103", make: func(t *testing.T, dir string) string {
			short, err := os.MkdirTemp("", "s") //nolint:usetesting // a socket's path may not be long
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.RemoveAll(short) })
			listener, err := net.Listen("unix", filepath.Join(short, "s"))
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = listener.Close() })
			if err := os.Symlink(filepath.Join(short, "s"), filepath.Join(dir, "x.yaml")); err != nil {
				t.Fatal(err)
			}
			return "x.yaml"
		}},
		"an endless device":  {want: "error E103", make: func(*testing.T, string) string { return "/dev/zero" }},
		"a link to nothing":  link("nowhere.yaml", "error E101"),
		"a link to itself":   link("x.yaml", "error E102"),
		"a link to a device": link("/dev/zero", "error E103"),
	})
}

// The rubric of a scenario can't be outside its folder by way of a link, nor
// be something that is waited for.
func TestHostileRubricLinks(t *testing.T) {
	rubric := func(make func(t *testing.T, dir, path string)) hostile {
		return asking("./rubric.yaml", "error E306", func(t *testing.T, dir string) {
			make(t, dir, filepath.Join(dir, "rubric.yaml"))
		})
	}
	inside := rubric(func(t *testing.T, dir, path string) {
		write(t, dir, "other.yaml", calmRubric)
		symlink(t, "other.yaml", path)
	})
	inside.want = ""
	testHostile(t, map[string]hostile{
		"a link that stays inside": inside,
		"a link that leads out": rubric(func(t *testing.T, dir, path string) {
			write(t, filepath.Dir(dir), "above.yaml", calmRubric)
			symlink(t, "../above.yaml", path)
		}),
		"a link from the root": rubric(func(t *testing.T, dir, path string) {
			write(t, filepath.Dir(dir), "above.yaml", calmRubric)
			symlink(t, filepath.Join(filepath.Dir(dir), "above.yaml"), path)
		}),
		"a link to a link that leads out": rubric(func(t *testing.T, dir, path string) {
			write(t, filepath.Dir(dir), "above.yaml", calmRubric)
			symlink(t, "../above.yaml", filepath.Join(dir, "other.yaml"))
			symlink(t, "other.yaml", path)
		}),
		"a pipe":             rubric(func(t *testing.T, _, path string) { pipe(t, path) }),
		"a link to a device": rubric(func(t *testing.T, _, path string) { symlink(t, "/dev/zero", path) }),
		"a folder": rubric(func(t *testing.T, _, path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}),
		"in a folder that leads out": asking("./sub/above.yaml", "error E306", func(t *testing.T, dir string) {
			write(t, filepath.Dir(dir), "above.yaml", calmRubric)
			symlink(t, "..", filepath.Join(dir, "sub"))
		}),
	})
}
