//go:build !unix

package prompt

import "os"

// watchResize has nothing to watch: these systems send no signal for it, and
// Open refuses Windows altogether.
func watchResize() (changes <-chan os.Signal, stop func()) {
	return nil, func() {}
}
