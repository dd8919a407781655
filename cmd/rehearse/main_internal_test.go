package main

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"rehearse/cmd"
)

var update = flag.Bool("update", false, "write the expected outputs of the scripts anew")

// TestMain lets the scripts run the real program: this test binary, started
// again as "rehearse".
func TestMain(m *testing.M) {
	switch os.Getenv("REHEARSE_TEST_RUN_MAIN") { // on a terminal, for terminal_unix_internal_test.go
	case "1":
		main()
	case "panic":
		os.Exit(cmd.Main(context.Background(), os.Args[1:], cmd.Env{
			In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv,
			Seed: func() uint64 { panic("out of seeds") }, Exit: os.Exit,
		}))
	}
	testscript.Main(m, map[string]func(){"rehearse": main})
}

func TestScripts(t *testing.T) {
	parcel, err := filepath.Abs("../../scenarios/testdata/ok/parcel-left-outside.yaml")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "../testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("TERM", "xterm")
			env.Setenv("ESC", "\x1b")
			raw, err := os.ReadFile(parcel)
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "parcel-left-outside.yaml"), raw, 0o600)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status},
	})
}

// status runs a program like exec, and checks its exit status:
// status 4 rehearse play fraud-alert
func status(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		exit, ok := err.(*exec.ExitError) //nolint:errorlint // as testscript gives it
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}
