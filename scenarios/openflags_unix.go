//go:build unix

package scenarios

import (
	"os"
	"syscall"
)

// openFlags opens for reading without waiting for a pipe's other end.
const openFlags = os.O_RDONLY | syscall.O_NONBLOCK
