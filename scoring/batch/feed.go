package batch

import (
	"bytes"
	"errors"
	"io"
	"iter"
)

// MaxLine is the longest line that is read, in bytes.
const MaxLine = 2 << 20

// blockSize is how many bytes are read at a time. Of common replies that is a
// hundred, which keeps a core busy for some milliseconds.
const blockSize = 64 << 10

// block is some whole lines.
type block struct {
	text  []byte // nil where the one line was longer than MaxLine
	first int    // number of the first line
	bytes int    // how many were read for it
}

// feed reads a stream in blocks.
type feed struct {
	in   io.Reader
	rest []byte // what was read and not given yet
	next int    // number of the next line
	err  error  // what reading ended with
}

func newFeed(in io.Reader) *feed { return &feed{in: in, next: 1} }

// fill takes the next lines, as many as come at once: where lines come one by
// one they are given one by one. The error is io.EOF at the end, or the
// reader's; the block may have lines with it.
func (f *feed) fill(b *block) error {
	b.first, b.bytes = f.next, 0
	b.text = append(b.text[:0], f.rest...)
	f.rest = f.rest[:0]
	seen := 0 // how far there is no end of a line
	for {
		if end := seen + bytes.LastIndexByte(b.text[seen:], '\n') + 1; end > seen {
			f.rest = append(f.rest, b.text[end:]...)
			f.give(b, end)
			return nil
		}
		if f.err != nil {
			if !errors.Is(f.err, io.EOF) {
				b.text = b.text[:0] // who knows how the line goes on
			}
			if len(b.text) > 0 {
				f.next++
			}
			b.bytes = len(b.text)
			return f.err
		}
		if len(b.text) > MaxLine {
			f.skip(b)
			return nil
		}
		seen = len(b.text)
		f.more(b)
	}
}

func (f *feed) give(b *block, end int) {
	b.text = b.text[:end]
	b.bytes = end
	f.next += bytes.Count(b.text, []byte{'\n'})
}

// more reads once, to the end of what the block has.
func (f *feed) more(b *block) {
	const tries = 100 // as many as package bufio gives a reader that gives nothing
	have := len(b.text)
	if cap(b.text)-have < blockSize {
		grown := make([]byte, have, have+max(have, blockSize))
		copy(grown, b.text)
		b.text = grown
	}
	for range tries {
		n, err := f.in.Read(b.text[have:min(cap(b.text), have+blockSize)])
		b.text = b.text[:have+n]
		f.err = err
		if n > 0 || err != nil {
			return
		}
	}
	f.err = io.ErrNoProgress
}

// skip passes over the rest of a line that is too long.
func (f *feed) skip(b *block) {
	f.next++
	for {
		b.bytes += len(b.text)
		b.text = b.text[:0]
		if f.err != nil {
			break
		}
		f.more(b)
		if end := bytes.IndexByte(b.text, '\n') + 1; end > 0 {
			b.bytes += end
			f.rest = append(f.rest, b.text[end:]...)
			break
		}
	}
	b.text = nil
}

// lines gives the block's lines with their numbers, without those that are
// empty. The line that was too long is nil.
func (b *block) lines() iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		number := b.first
		if b.text == nil && b.bytes > 0 {
			yield(number, nil)
			return
		}
		for line := range bytes.Lines(b.text) {
			if number == 1 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			line = bytes.TrimRight(line, "\r\n")
			if len(bytes.TrimSpace(line)) > 0 && !yield(number, line) {
				return
			}
			number++
		}
	}
}
