//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/cmd/internal/ptytest"
)

// newQuestions are what new asks on a terminal, in order, and what is typed.
var newQuestions = []struct{ shows, typed string }{
	{"What is the scenario called?", "The wet lamp" + enter},
	{"Where does the trainee work", "a lamp shop" + enter},
	{"How does the customer get in touch?", "3" + enter},
	{"What went wrong for the customer", "It came \"wet\": soaked #1" + enter},
	{"What is it scored by?", enter},
	{"How many turns, from 2 to 20?", enter},
}

// startNew starts new on a terminal in an empty folder, and answers the first
// so many questions.
func startNew(t *testing.T, answered int) (s *ptytest.Screen, dir string) {
	t.Helper()
	dir = t.TempDir()
	path, err := filepath.Abs(os.Args[0])
	check(t, err)
	for attempt := 1; ; attempt++ {
		run := program(t, nil, "new")
		run.Path, run.Dir = path, dir
		s = ptytest.Start(t, run, 80, 24, nil)
		s.See(newQuestions[0].shows)
		if !strings.Contains(s.Text(), newQuestions[0].shows+":") { // drawn, and not in numbered lines
			break
		}
		if attempt == 5 {
			t.Fatal("a good terminal gets numbered lines")
		}
		s.Close()
	}
	for _, q := range newQuestions[:answered] {
		s.See(q.shows)
		s.Send(q.typed)
	}
	return s, dir
}

func TestNewOnATerminal(t *testing.T) {
	s, dir := startNew(t, len(newQuestions))
	s.See("the-wet-lamp.yaml is written. It can be played as it is.", "4. rehearse play ./the-wet-lamp.yaml")
	s.WantStatus(0)
	s.WantRestored()
	raw, err := os.ReadFile(filepath.Join(dir, "the-wet-lamp.yaml"))
	check(t, err)
	for _, want := range []string{
		"title: \"The wet lamp\"\n", "summary: \"It came \\\"wet\\\": soaked #1\"\n", "tags: [chat]\n", "rubric: core\n", "\n  turn-4:\n",
	} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("the file has no %q:\n%s", want, raw)
		}
	}
}

// Ctrl-C and Ctrl-D at each question leave no file and a terminal as it was.
func TestNewStoppedLeavesNothing(t *testing.T) {
	for answered, q := range newQuestions {
		for name, stop := range map[string]struct {
			key    string
			status int
		}{"Ctrl-C": {ctrlC, 130}, "Ctrl-D": {ctrlD, 4}} {
			t.Run(name+" at "+q.shows, func(t *testing.T) {
				s, dir := startNew(t, answered)
				s.See(q.shows)
				s.Send(stop.key)
				s.WantStatus(stop.status)
				s.WantRestored()
				if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
					t.Errorf("%d files are left: %v, %v", len(left), left, err)
				}
			})
		}
	}
}
