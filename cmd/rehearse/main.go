// Command rehearse is a role-play trainer for hard customer conversations.
package main

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"os"
	"os/signal"
	"syscall"

	"rehearse/cmd"
)

func main() {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		cancel(cmd.Signalled{Signal: <-signals})
		signal.Stop(signals) // a second signal ends the program at once
	}()
	os.Exit(cmd.Main(ctx, os.Args[1:], cmd.Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv, Seed: newSeed, Exit: os.Exit,
	}))
}

// newSeed is short enough to be typed again.
func newSeed() uint64 {
	var b [2]byte
	_, _ = rand.Read(b[:]) // never fails
	return uint64(binary.BigEndian.Uint16(b[:]))
}
