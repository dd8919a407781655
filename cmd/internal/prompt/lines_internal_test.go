package prompt

import (
	"io"
	"strings"
	"testing"
)

// watched reads for a Lines and notes how much it keeps meanwhile.
type watched struct {
	io.Reader
	lines *Lines
	most  int
}

func (w *watched) Read(p []byte) (int, error) {
	w.most = max(w.most, len(w.lines.in.ready))
	return w.Reader.Read(p)
}

// A line that is too long is not kept while it is thrown away.
func TestLinesKeepsLittle(t *testing.T) {
	in := &watched{Reader: strings.NewReader(strings.Repeat("x", 4<<20) + "\nshort\n")}
	in.lines = NewLines(in, io.Discard)
	if got, err := in.lines.Text(t.Context(), "Name", ""); err != nil || got != "short" {
		t.Errorf("got %.20q, %v", got, err)
	}
	if in.most > maxLine+readSize {
		t.Errorf("%d bytes were kept", in.most)
	}
}
