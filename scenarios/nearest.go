package scenarios

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// nearBudget bounds the search for near names in one file: how many names are
// compared in all. A file with thousands of wrong names gets its first few
// hundred answered, and no file makes the search take long.
const nearBudget = 500_000

// nearest finds the known name most like a wrong one, or "". Names are near
// where at most a third of the wrong one's characters have to change, or two
// in a short one: two letters that changed places count as two. Of equally
// near ones the first is taken.
func nearest(name string, known []string, budget *int) string {
	if len(name) > 2*MaxIDLength {
		return ""
	}
	length := utf8.RuneCountInString(name)
	best, most := "", max(min(2, length/2), length/3)
	for _, candidate := range known {
		if *budget <= 0 {
			break
		}
		*budget--
		if gap := len(candidate) - len(name); gap > most || -gap > most*utf8.UTFMax {
			continue
		}
		if d := levenshtein.ComputeDistance(name, candidate); d <= most && (best == "" || d < most) {
			best, most = candidate, d
		}
	}
	return best
}

// didYouMean gives the help for a wrong name: the nearest known one; else all
// of them where they are few, or the one that comes closest.
func didYouMean(name string, known []string, what string, budget *int) string {
	if near := nearest(name, known, budget); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	for _, candidate := range known {
		if *budget--; *budget < 0 {
			return ""
		}
		if name != "" && strings.HasPrefix(candidate, name) {
			return fmt.Sprintf("did you mean %q?", candidate)
		}
	}
	const few = 12
	switch n := len(known); {
	case n == 0:
		return ""
	case n <= few:
		return fmt.Sprintf("%s: %s", what, quoteAll(known))
	}
	return closest(name, known, budget)
}

// closest names the known name with the fewest changes, however many.
func closest(name string, known []string, budget *int) string {
	best, fewest := "", 0
	for _, candidate := range known {
		if *budget <= 0 || len(name) > 2*MaxIDLength {
			break
		}
		*budget -= 1 + len(name)*len(candidate)/32 // what a comparison costs
		if d := levenshtein.ComputeDistance(name, candidate); best == "" || d < fewest {
			best, fewest = candidate, d
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf("the nearest there is: %q", best)
}

// Nearest finds the known name most like a wrong one, for messages outside
// this package; "" where none is near.
func Nearest(name string, known []string) string {
	budget := nearBudget
	return nearest(name, known, &budget)
}
