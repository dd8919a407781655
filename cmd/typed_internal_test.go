package cmd

import (
	"bytes"
	"strings"
	"testing"

	"rehearse/cmd/internal/prompt"
	"rehearse/cmd/internal/render"
	"rehearse/engine"
	"rehearse/scenarios/scenariotest"
)

// A scorer that breaks down must not take the words with it.
func TestWordsAreGivenBackWhenJudgingBreaks(t *testing.T) {
	var out bytes.Buffer
	sc := scenariotest.Parse(t, scenariotest.Chain(2), nil)
	u := &ui{Asker: prompt.NewLines(strings.NewReader("My\nwords.\n\n"), &out), talk: &out, look: render.Look{Plain: true, Width: 80}, piped: true}
	session := engine.New(sc, 1)
	w := &writer{trainee: &trainee{ui: u, session: session}, judge: nil}
	defer func() {
		if recover() == nil {
			t.Error("nobody hears of the break")
		}
		if !strings.HasSuffix(out.String(), "Here they are, to copy:\n\nMy\nwords.\n\n") {
			t.Errorf("printed %q", out.String())
		}
	}()
	_, _ = w.Reply(t.Context(), session)
}
