package prompt

import (
	"bytes"
	"os"
	"strings"
	"sync/atomic"

	"github.com/charmbracelet/x/ansi"
)

// What we send to the terminal ourselves.
const (
	askCursor  = "\x1b[6n"
	saveCursor = "\x1b7"
	oneUp      = "\x1b[1A"
	toCorner   = "\x1b[999;999f"
	pasteOn    = "\x1b[?2004h"
	// putBack undoes what a question may have left: the cursor hidden, pastes
	// bracketed, colours on.
	putBack = "\x1b[?2004l\x1b[0m\x1b[?25h"
)

// screen is what survey writes to. It turns line feeds into what a terminal
// in raw mode needs, notices when the cursor's place is asked for, and
// remembers the rows drawn last: after a resize nothing else can tell how far
// up the block begins.
type screen struct {
	*os.File
	hush    atomic.Bool // drop everything: the drawing is over
	asked   int         // cursor reports asked for and not yet handed over
	corner  bool        // the last one was asked for in the bottom right corner
	rows    []string    // the rows of the block drawn last
	climbed int         // rows from below the block up to the cursor
}

// Write implements io.Writer for survey. Where it is hushed it still answers
// that all is well, for survey ignores most errors and panics on others.
func (s *screen) Write(p []byte) (int, error) {
	s.watch(p)
	if s.hush.Load() {
		return len(p), nil
	}
	if _, err := s.File.Write(bytes.ReplaceAll(p, []byte("\n"), []byte("\r\n"))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// watch keeps account of what survey draws. Survey sends one sequence per
// write, and the whole block in one write.
func (s *screen) watch(p []byte) {
	switch text := string(p); {
	case text == toCorner:
		s.corner = true
	case text == askCursor:
		s.asked++
	case text == saveCursor:
		s.climbed = 0
	case text == oneUp:
		s.climbed++
	case len(p) > 1 && bytes.HasSuffix(p, []byte("\n")):
		s.rows = strings.Split(strings.TrimSuffix(ansi.Strip(text), "\n"), "\n")
	}
}

// forget makes ready for a new question.
func (s *screen) forget() {
	s.asked, s.corner, s.rows, s.climbed = 0, false, nil, 0
}

// send writes a sequence of ours. There is nobody to tell of an error: the
// next read will find the terminal gone.
func (s *screen) send(sequence string) {
	if !s.hush.Load() {
		_, _ = s.WriteString(sequence)
	}
}

// eraseResized removes a block after the window's width changed. The cursor
// is the only thing that moved along with the text, so we count up from it.
// Most terminals wrap rows that no longer fit; where one doesn't, this erases
// more than the block, which is as well: the caller prints its text again.
func (s *screen) eraseResized(width int) {
	up := 0
	for _, row := range s.rows[:max(0, len(s.rows)-s.climbed)] {
		up += rowsTaken(ansi.StringWidth(row), width)
	}
	s.eraseFrom(up)
}

// eraseFrom clears the screen from so many rows above the cursor downwards.
func (s *screen) eraseFrom(up int) {
	s.send("\r")
	if up > 0 {
		s.send(ansi.CursorUp(up))
	}
	s.send(ansi.EraseScreenBelow)
}

// rowsTaken is how many rows of a window a line takes.
func rowsTaken(columns, width int) int {
	return max(1, (columns+width-1)/max(1, width))
}
