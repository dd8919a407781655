package render

import (
	"errors"
	"fmt"

	"rehearse/engine"
	"rehearse/scenarios"
)

// Replay is what came of playing the same answers again after a file was
// saved.
type Replay struct {
	File    string // that was saved, as it is to be called
	Back    bool   // it had been gone
	Wanted  int    // how many answers there were to play again
	Session *engine.Session
	Err     error // that of the first answer that doesn't hold any more
}

// Replayed says in a line what happened, and shows the last exchange with what
// its answer earned; the coaching is left out where nobody is coached.
func Replayed(look Look, r Replay, coached bool) string {
	p := newPage(look)
	words := scenarios.Printable(r.File) + " was saved."
	if r.Back {
		words = scenarios.Printable(r.File) + " is back."
	}
	p.text("", words+replayedWords(r), look.strong)
	p.gap()
	played := r.Session.Exchanges()
	if len(played) == 0 {
		return p.String()
	}
	e := played[len(played)-1]
	p.text("", fmt.Sprintf("Turn %d", len(played)), look.faint)
	p.text(inset, r.Session.Scenario().Customer.Name.Value+": "+quoted(e.Says), look.voice)
	p.text(inset, "You: "+quoted(said(e)), asIs)
	if coached {
		p.b.WriteString(Coaching(look, r.Session.Scenario().Rubric, e))
	}
	p.gap()
	return p.String()
}

func replayedWords(r Replay) string {
	played := len(r.Session.Exchanges())
	if r.Wanted == 0 {
		return ""
	}
	if played == r.Wanted {
		if played == 1 {
			return " Replayed your answer."
		}
		return fmt.Sprintf(" Replayed your %d answers.", played)
	}
	words := fmt.Sprintf(" Replayed %d of your %s", played, count(r.Wanted, "answer"))
	var gone *engine.NotOfferedError
	switch {
	case errors.As(r.Err, &gone):
		return fmt.Sprintf("%s; %q is no longer offered at %q.", words, gone.Answer, gone.Turn)
	case errors.Is(r.Err, engine.ErrEnded):
		return words + "; the conversation ends there now."
	}
	return words + "; it can't go on from there."
}

// Unusable says that a file can't be played as it is now, below what was found
// wrong with it.
func Unusable(look Look, file string, found scenarios.Diagnostics) string {
	p := newPage(look)
	p.text("", fmt.Sprintf("%s has %s now. The conversation stays as it was until that is mended.",
		scenarios.Printable(file), count(found.Errors(), "error")), look.bad)
	p.gap()
	return p.String()
}

// NoStart says that a file has no longer the place where the conversation is to
// begin.
func NoStart(look Look, file, reason, hint string) string {
	p := newPage(look)
	p.text("", fmt.Sprintf("%s was saved. The conversation stays as it was, since it can't begin where it did. %s (%s).",
		scenarios.Printable(file), reason, hint), look.bad)
	p.gap()
	return p.String()
}

// Gone says that a file isn't there any more.
func Gone(look Look, file string) string {
	p := newPage(look)
	p.text("", scenarios.Printable(file)+" is gone. The conversation stays as it was, and goes on with the file when it is back.", look.bad)
	p.gap()
	return p.String()
}

// FewFindings shows the first findings, and how many more there are: a screen
// has room for no more while somebody plays.
func FewFindings(look Look, file string, found scenarios.Diagnostics) string {
	const few = 5
	text := Findings(look, found[:min(few, len(found))])
	if more := len(found) - few; more > 0 {
		p := newPage(look)
		p.text("", fmt.Sprintf("There are %d more: rehearse check %s", more, shellWord(file)), asIs)
		text += p.String()
	}
	return text
}
