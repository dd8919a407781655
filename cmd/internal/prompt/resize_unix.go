//go:build unix

package prompt

import (
	"os"
	"os/signal"
	"syscall"
)

// watchResize reports when the window changes its size, until stop is called.
func watchResize() (changes <-chan os.Signal, stop func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGWINCH)
	return c, func() { signal.Stop(c) }
}
