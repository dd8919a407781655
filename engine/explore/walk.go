package explore

import (
	"errors"
	"slices"
)

// errMemory says that a walk would need more memory than it may have.
var errMemory = errors.New("the bound on memory was reached")

func sortTurns(turns []int32) { slices.Sort(turns) }

func hasSorted[T uint16 | uint32](list []T, at int) bool {
	_, found := slices.BinarySearch(list, T(at)) //nolint:gosec // in range where it is asked
	return found
}
