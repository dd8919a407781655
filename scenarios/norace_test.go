//go:build !race

package scenarios_test

// slower is 1 without the race detector.
const slower = 1
