// Command floor is an empty cobra program: what starting any program of this
// kind costs on the machine at hand. The benchmarks measure it beside ours.
package main

import (
	"os"

	"github.com/spf13/cobra"
)

func main() {
	root := &cobra.Command{Use: "floor", Version: "0", Run: func(*cobra.Command, []string) {}}
	if root.Execute() != nil {
		os.Exit(1)
	}
}
