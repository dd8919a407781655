// Package progress shows on a terminal that long work goes on: one line that is
// drawn again and again, and gone when the work is done. Work that is over soon
// shows nothing. Nothing of it depends on what the work finds, and the work
// doesn't depend on it.
//
// It is the only package that knows the library which draws bars.
package progress

import (
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// Delay is how long work goes on unseen: what is over sooner needs no bar.
const Delay = 500 * time.Millisecond

// Step is how far the work has come.
type Step struct {
	Name  string        // of this part of the work, in plain words
	Words func() string // the name with the figures; called when the line is drawn
	Done  int
	Of    int // 0 where it isn't known
}

// Line is the line on the terminal. A nil Line shows nothing.
type Line struct {
	out    io.Writer
	plain  bool
	timer  *time.Timer
	turns  sync.Mutex // begin and Stop, one after the other
	drawer *mpb.Progress
	bar    *mpb.Bar

	mu   sync.Mutex // what follows; the drawer asks for it at any time
	step Step
	told string // with plain: the name that was printed last
	late bool   // the delay is over
	last bool   // the step stays
	over bool
}

// New gives a line that shows after Delay, unless it was stopped until then.
// out has to be a terminal. With plain there is no drawing: each part of the
// work is named once, on a line of its own that stays.
func New(out io.Writer, plain bool) *Line {
	l := &Line{out: out, plain: plain}
	l.timer = time.AfterFunc(Delay, l.begin)
	return l
}

// Tell takes down how far the work has come. It is cheap.
func (l *Line) Tell(step Step) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.last {
		l.step = step
		l.name()
	}
}

// Last is Tell for words that nothing told later takes the place of.
func (l *Line) Last(words string) {
	if l == nil {
		return
	}
	l.Tell(Step{Name: words})
	l.mu.Lock()
	defer l.mu.Unlock()
	l.last = true
}

// name prints the name of the work where that is new; for plain lines.
func (l *Line) name() {
	if l.plain && l.late && !l.over && l.step.Name != l.told {
		l.told = l.step.Name
		fmt.Fprintf(l.out, "%s …\n", l.told)
	}
}

// Stop takes the line away. It may be called more than once.
func (l *Line) Stop() {
	if l == nil {
		return
	}
	l.timer.Stop()
	l.turns.Lock()
	defer l.turns.Unlock()
	l.mu.Lock()
	l.over = true
	l.mu.Unlock()
	if l.drawer != nil {
		l.bar.Abort(true)
		l.drawer.Wait()
		l.drawer = nil
	}
}

// full is what a bar counts up to: it is set in parts of a hundred.
const full = 100

func (l *Line) begin() {
	l.turns.Lock()
	defer l.turns.Unlock()
	l.mu.Lock()
	l.late = true
	l.name()
	drawn := !l.plain && !l.over
	l.mu.Unlock()
	if !drawn {
		return
	}
	l.drawer = mpb.New(mpb.WithOutput(l.out), mpb.WithWidth(width))
	l.bar = l.drawer.New(0, mpb.NopStyle(),
		mpb.BarRemoveOnComplete(), mpb.BarFillerTrim(),
		mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return l.words() })),
		mpb.BarFillerMiddleware(func(mpb.BarFiller) mpb.BarFiller { return l.filler() }))
}

// width is how many columns a bar takes at most.
const width = 40

func (l *Line) words() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.step.Words == nil {
		return l.step.Name
	}
	return l.step.Words()
}

// filler draws a bar where it is known how much work there is. A terminal too
// narrow for words and bar gets the words.
func (l *Line) filler() mpb.BarFiller {
	const least = 10
	bar := mpb.BarStyle().Lbound(" [").Filler("=").Tip(">").Padding(" ").Rbound("]").Build()
	return mpb.BarFillerFunc(func(w io.Writer, st decor.Statistics) error {
		l.mu.Lock()
		done, of := l.step.Done, l.step.Of
		l.mu.Unlock()
		if of <= 0 || st.AvailableWidth < least {
			return nil
		}
		st.Total, st.Current = full, int64(full*min(done, of)/of)
		st.RequestedWidth = width
		return bar.Fill(w, st)
	})
}
