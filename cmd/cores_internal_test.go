package cmd

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
)

// Each number is worked on once, whatever else is.
func TestOnAllCores(t *testing.T) {
	for _, n := range []int{0, 1, 2, 1000} {
		seen := make([]atomic.Int32, n)
		if err := onAllCores(t.Context(), n, func(i int) { seen[i].Add(1) }); err != nil {
			t.Error(err)
		}
		for i := range seen {
			if times := seen[i].Load(); times != 1 {
				t.Errorf("of %d, number %d was worked on %d times", n, i, times)
			}
		}
	}
}

// Once the context ends nothing more is begun, and its cause is told.
func TestOnAllCoresStops(t *testing.T) {
	cause := errors.New("enough")
	ctx, cancel := context.WithCancelCause(t.Context())
	var begun atomic.Int32
	err := onAllCores(ctx, 1_000_000, func(int) {
		begun.Add(1)
		cancel(cause)
	})
	if !errors.Is(err, cause) {
		t.Errorf("the error is %v", err)
	}
	if n := begun.Load(); n > 64 { // at most one on each core
		t.Errorf("%d were begun", n)
	}
}

// A break in the work comes out where it was asked for, after all workers are
// done.
func TestOnAllCoresBreaks(t *testing.T) {
	defer func() {
		if caught := recover(); caught != "broken" {
			t.Errorf("what came out is %v", caught)
		}
	}()
	_ = onAllCores(t.Context(), 10, func(i int) {
		if i == 3 {
			panic("broken")
		}
	})
	t.Error("it didn't come out")
}

func TestMatches(t *testing.T) {
	for asked, ids := range map[string]struct{ yes, no []string }{
		"late-fix": {[]string{"late-fix"}, []string{"late-fix-2", "too-late-fix", "late", ""}},
		"late-*":   {[]string{"late-fix", "late-"}, []string{"late", "too-late-fix"}},
		"*-fix":    {[]string{"late-fix", "-fix"}, []string{"fix", "late-fix-2"}},
		"*fix*":    {[]string{"fix", "late-fix-2"}, []string{"fi", "late"}},
		"a*b*a":    {[]string{"aba", "a-b-a", "abba"}, []string{"aa", "ab", "aab", "ba"}},
		"aa*aa":    {[]string{"aaaa", "aa-aa"}, []string{"aaa", "aa"}}, // its ends don't overlap
		"*":        {[]string{"", "late"}, nil},
		"**":       {[]string{"", "late"}, nil},
		"l.te":     {nil, []string{"late"}},
		"l[a]te":   {nil, []string{"late"}},
		"l?te":     {nil, []string{"late"}},
		"\xff*":    {nil, []string{"late"}},
	} {
		for _, id := range ids.yes {
			if !matches(asked, id) {
				t.Errorf("%q doesn't match %q", asked, id)
			}
		}
		for _, id := range ids.no {
			if matches(asked, id) {
				t.Errorf("%q matches %q", asked, id)
			}
		}
	}
}
