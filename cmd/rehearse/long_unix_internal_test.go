//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"rehearse/scenarios/scenariotest"
)

// Work on many files, or on many replies, shows how far it is, and leaves
// nothing of that behind when it is stopped.
func TestLongWorkShowsHowFarItIs(t *testing.T) {
	folder := t.TempDir()
	first := filepath.Join(folder, "chain.yaml")
	check(t, os.WriteFile(first, scenariotest.Chain(200), 0o600))
	for i := range 5_000 {
		check(t, os.Link(first, filepath.Join(folder, fmt.Sprintf("chain-%d.yaml", i))))
	}
	var rows bytes.Buffer
	rows.WriteString("id,criterion,rater,level\n")
	const replies = 200_000
	for i := range replies {
		fmt.Fprintf(&rows, "%d,calm,Ann,%d\n", i, i%4)
	}
	for name, args := range map[string][]string{
		"Checking files: ":  {"check", folder},
		"Testing files: ":   {"test", folder},
		"Scoring replies: ": {"agree", write(t, "ratings.csv", rows.Bytes()), "--replies", repliesFile(t, replies)},
	} {
		t.Run(args[0], func(t *testing.T) {
			s := play(t, 100, 60, nil, args...)
			s.See(name)
			s.Send(ctrlC)
			s.WantStatus(130)
			s.Until("the bar gone", func(screen string) bool { return !strings.Contains(screen, name) })
			s.WantRestored()
		})
	}
}
