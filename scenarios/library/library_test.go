package library_test

import (
	"context"
	"slices"
	"testing"

	"rehearse/engine"
	"rehearse/engine/explore"
	"rehearse/scenarios"
	"rehearse/scenarios/check"
	"rehearse/scenarios/library"
	"rehearse/scenarios/rubrics"
	"rehearse/scoring"
	"rehearse/scoring/bounds"
	"rehearse/scoring/secondrater"
)

func each(t *testing.T, test func(*testing.T, *scenarios.Scenario)) {
	t.Helper()
	var known rubrics.Library
	for _, id := range library.IDs() {
		t.Run(id, func(t *testing.T) {
			sc, findings, ok := library.Open(id, &known)
			if !ok || sc == nil || len(findings) > 0 {
				t.Fatalf("%s doesn't parse clean: %v", id, findings)
			}
			test(t, sc)
		})
	}
}

func TestLibraryIsClean(t *testing.T) {
	levels := map[string]bool{}
	each(t, func(t *testing.T, sc *scenarios.Scenario) {
		t.Helper()
		all := slices.Concat(check.Structure(sc), check.Teaching(sc), bounds.Check(context.Background(), sc), secondrater.Check(context.Background(), sc))
		kept, _ := sc.Accept(all) // what the file accepts has its reason there
		for _, finding := range kept {
			t.Error(finding)
		}
		if len(sc.Turns) < 8 || len(sc.Endings) < 4 || sc.Minutes == 0 || len(sc.Tags) < 2 {
			t.Errorf("too thin: %d turns, %d endings, %d minutes, tags %v", len(sc.Turns), len(sc.Endings), sc.Minutes, sc.Tags)
		}
		for _, turn := range sc.Turns {
			for _, answer := range turn.Answers {
				if answer.Coach.Value == "" {
					t.Errorf("%s has no coach text", answer.ID.Value)
				}
			}
		}
		levels[sc.Level] = true
	})
	for _, level := range []string{"foundation", "core", "stretch"} {
		if !levels[level] {
			t.Errorf("no scenario is at the level %s", level)
		}
	}
}

// TestLibraryTests plays every scenario's own tests, and sees that they have a
// good path, a middling one and a bad one.
func TestLibraryTests(t *testing.T) {
	each(t, func(t *testing.T, sc *scenarios.Scenario) {
		t.Helper()
		var good, middling, bad bool
		for _, test := range sc.Tests {
			trial := scoring.Try(sc, test)
			if trial.Failure != nil {
				t.Errorf("%s: expected %s, got %s", test.ID.Value, trial.Failure.Expected, trial.Failure.Got)
				continue
			}
			if test.Typed() {
				continue
			}
			outcome := trial.Session.Ending().Outcome
			good = good || outcome == "resolved" && trial.Card.Passed && trial.Card.Total >= 80
			middling = middling || outcome == "partly"
			bad = bad || outcome == "lost" && !trial.Card.Passed
		}
		if !good || !middling || !bad {
			t.Errorf("the tests have a good path: %v, a middling one: %v, a bad one: %v", good, middling, bad)
		}
	})
}

// TestBlindStrategiesFail: nobody passes who doesn't read what the customer
// says, and each strategy comes to an ending.
func TestBlindStrategiesFail(t *testing.T) {
	each(t, func(t *testing.T, sc *scenarios.Scenario) {
		t.Helper()
		blind, err := bounds.Play(context.Background(), explore.Walk(context.Background(), sc, explore.Options{}), bounds.DefaultSample)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range blind {
			if b.Passes || !b.Ends {
				t.Errorf("somebody who %s: passes %v, comes to an ending %v", b.Strategy, b.Passes, b.Ends)
			}
		}
	})
}

// TestRightFixTooEarly: the fraud alert has an answer that leads one way in a
// test that ends well, and another way, since trust stood lower, in a test that
// is lost. It is the fix that works only once she feels heard.
func TestRightFixTooEarly(t *testing.T) {
	each(t, func(t *testing.T, sc *scenarios.Scenario) {
		t.Helper()
		if sc.ID.Value != "fraud-alert" {
			return
		}
		resolved, lost := map[string]string{}, map[string]string{}
		for _, test := range sc.Tests {
			session := scoring.Try(sc, test).Session
			if test.Typed() {
				continue
			}
			ledTo := map[string]map[string]string{"resolved": resolved, "lost": lost}[session.Ending().Outcome]
			for i, e := range session.Exchanges() {
				if ledTo != nil && len(e.Answer.Next) > 1 && e.Levels[2] >= 2 {
					ledTo[e.Answer.ID.Value] = after(session, i)
				}
			}
		}
		for answer, place := range resolved {
			if other, given := lost[answer]; given && other != place {
				return
			}
		}
		t.Errorf("no good fix works late and fails early: %v against %v", resolved, lost)
	})
}

// after gives the place an exchange led to.
func after(session *engine.Session, exchange int) string {
	if next := exchange + 1; next < len(session.Exchanges()) {
		return session.Exchanges()[next].Turn.ID.Value
	}
	return session.Ending().ID.Value
}
