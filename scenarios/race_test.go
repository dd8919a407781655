//go:build race

package scenarios_test

// slower is by how much the race detector slows reading down, and by how much
// more memory it takes, roughly.
const slower = 8
