//go:build !linux

package scenarios_test

// dropRights is for Linux only.
func dropRights() {}
