//go:build unix

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"rehearse/scenarios/scenariotest"
)

// The benchmarks time whole processes, in turn with the floor: an empty cobra
// program in the same minute on the same machine. They report medians and the
// ratio; quote the ratio, since machines differ.

// builds makes the program and the floor as they are released.
func builds(b *testing.B) (program, floor string) {
	b.Helper()
	dir := b.TempDir()
	for name, pkg := range map[string]string{"rehearse": ".", "floor": "./testdata/floor"} {
		cmd := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", filepath.Join(dir, name), pkg)
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
	}
	return filepath.Join(dir, "rehearse"), filepath.Join(dir, "floor")
}

// run times one process and gives its peak memory in MiB.
func run(b *testing.B, input string, name string, args ...string) (time.Duration, float64) {
	b.Helper()
	cmd := exec.Command(name, args...)
	cmd.Stdin = strings.NewReader(input)
	cmd.Stdout, cmd.Stderr = io.Discard, io.Discard
	began := time.Now()
	if err := cmd.Run(); err != nil {
		b.Fatalf("%s %v: %v", name, args, err)
	}
	took := time.Since(began)
	usage, _ := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	return took, float64(usage.Maxrss) / 1024
}

func median[T float64 | time.Duration](values []T) T {
	slices.Sort(values)
	return values[len(values)/2]
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// againstFloor runs a command line and the floor in turn.
func againstFloor(b *testing.B, input string, args ...string) {
	b.Helper()
	program, floor := builds(b)
	run(b, input, program, args...) // warm
	run(b, "", floor, "--version")
	var ours, floors []time.Duration
	var memory []float64
	for b.Loop() {
		f, _ := run(b, "", floor, "--version")
		o, m := run(b, input, program, args...)
		ours, floors, memory = append(ours, o), append(floors, f), append(memory, m)
	}
	b.ReportMetric(ms(median(ours)), "ms")
	b.ReportMetric(ms(median(floors)), "floor-ms")
	b.ReportMetric(ms(median(ours))/ms(median(floors)), "x-floor")
	b.ReportMetric(median(memory), "MiB")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkVersion: to be at most 2.5 times the floor.
func BenchmarkVersion(b *testing.B) { againstFloor(b, "", "--version") }

// BenchmarkList is what a command costs that reads the whole library.
func BenchmarkList(b *testing.B) { againstFloor(b, "", "list") }

// BenchmarkPlay: ten turns of a twenty-turn scenario from a pipe, to be at most
// 4 times the floor and under 24 MiB.
func BenchmarkPlay(b *testing.B) {
	file := filepath.Join(b.TempDir(), "chain.yaml")
	if err := os.WriteFile(file, scenariotest.Chain(20), 0o600); err != nil {
		b.Fatal(err)
	}
	againstFloor(b, strings.Repeat("1\n", 10)+"q\n", "play", file)
}

// BenchmarkCheckFolder: 1,000 files of 50 turns, on one core and on all.
func BenchmarkCheckFolder(b *testing.B) {
	const files = 1000
	dir := b.TempDir()
	raw := scenariotest.Chain(50)
	for i := range files {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("chain-%d.yaml", i)), raw, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	program, _ := builds(b)
	for _, cores := range []string{"1", ""} {
		name := "one-core"
		if cores == "" {
			name = "all-cores"
		}
		b.Run(name, func(b *testing.B) {
			if cores != "" {
				b.Setenv("GOMAXPROCS", cores)
			}
			var took []time.Duration
			var memory []float64
			for b.Loop() {
				d, m := run(b, "", program, "check", dir)
				took, memory = append(took, d), append(memory, m)
			}
			b.ReportMetric(ms(median(took)), "ms")
			b.ReportMetric(files/median(took).Seconds(), "files/s")
			b.ReportMetric(float64(files*len(raw))/median(took).Seconds()/1e6, "MB/s")
			b.ReportMetric(median(memory), "MiB")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkExplore: the walk of scenarios with four meters of 0 to 10, loops and
// conditions, on one core: about a second and under 256 MiB for 1,000 turns,
// under fifteen seconds and 512 MiB for 10,000. The file is read and the
// findings are written too.
func BenchmarkExplore(b *testing.B) {
	program, _ := builds(b)
	b.Setenv("GOMAXPROCS", "1")
	for _, turns := range []int{20, 1000, 10_000} {
		b.Run(fmt.Sprint(turns), func(b *testing.B) {
			file := filepath.Join(b.TempDir(), "maze.yaml")
			if err := os.WriteFile(file, scenariotest.Maze(turns), 0o600); err != nil {
				b.Fatal(err)
			}
			var took []time.Duration
			var memory []float64
			states := 0
			for b.Loop() {
				cmd := exec.Command(program, "explore", "--quick", file)
				began := time.Now()
				out, err := cmd.Output()
				if err != nil && cmd.ProcessState.ExitCode() != 1 { // it has faults
					b.Fatal(err)
				}
				took = append(took, time.Since(began))
				usage, _ := cmd.ProcessState.SysUsage().(*syscall.Rusage)
				memory = append(memory, float64(usage.Maxrss)/1024)
				before, _, _ := strings.Cut(string(out), " states were met")
				figure := strings.ReplaceAll(before[strings.LastIndex(before, "\n")+1:], ",", "")
				if states, err = strconv.Atoi(figure); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(ms(median(took)), "ms")
			b.ReportMetric(median(memory), "MiB")
			b.ReportMetric(float64(states), "states")
			b.ReportMetric(float64(states)/median(took).Seconds(), "states/s")
			b.ReportMetric(0, "ns/op")
		})
	}
}
